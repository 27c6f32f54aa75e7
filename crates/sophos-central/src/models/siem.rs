//! Events and alerts of the SIEM integration, from `GET /siem/v1/events` and `GET /siem/v1/alerts`.
//!
//! Members that differ from event to event are kept as JSON.

use open_record::{TextOrInteger, record};
use serde_json::Value;

use super::{AlertSeverity, EndpointType, OsPlatform};

record! {
    /// An event of the SIEM integration.
    pub struct SiemEvent {
        /// The event's id, a UUID.
        pub id: String = "id",
        /// The type, such as `Event::Endpoint::CoreDetection`.
        pub kind: Option<String> = "type",
        /// How serious it is.
        pub severity: Option<AlertSeverity> = "severity",
        /// The group of types, such as `MALWARE`, `PUA` or `UPDATING`.
        pub group: Option<String> = "group",
        /// What happened, in words.
        pub name: Option<String> = "name",
        /// The threat's name.
        pub threat: Option<String> = "threat",
        /// What decided, such as `ML` or `SAV`.
        pub origin: Option<String> = "origin",
        /// When it happened. ISO 8601.
        pub when: Option<String> = "when",
        /// When the service stored it. ISO 8601.
        pub created_at: Option<String> = "created_at",
        /// The name of the endpoint.
        pub location: Option<String> = "location",
        /// The person, `DOMAIN\user`, or `n/a`.
        pub source: Option<String> = "source",
        /// Where it comes from.
        pub source_info: Option<SiemSourceInfo> = "source_info",
        /// The id of the endpoint.
        pub endpoint_id: Option<String> = "endpoint_id",
        /// The kind of endpoint.
        pub endpoint_type: Option<EndpointType> = "endpoint_type",
        /// The id of the person, of an older kind than the directory's.
        pub user_id: Option<String> = "user_id",
        /// The id of the tenant.
        pub customer_id: Option<String> = "customer_id",
        /// The SHA-256 of the application.
        pub app_sha256: Option<String> = "appSha256",
        /// The certificates of the application.
        pub app_certs: Option<Vec<AppCertificate>> = "appCerts",
        /// What was cleaned.
        pub core_remedy_items: Option<RemedyItems> = "core_remedy_items",
        /// An intrusion that was prevented.
        pub ips_threat_data: Option<IpsThreatData> = "ips_threat_data",
        /// A script that was looked into.
        pub amsi_threat_data: Option<Value> = "amsi_threat_data",
        /// Details of the type.
        pub details: Option<Value> = "details",
        /// What could be allowed.
        pub whitelist_properties: Option<Value> = "whitelist_properties",
    }
    identity: id
}

record! {
    /// An alert of the SIEM integration.
    pub struct SiemAlert {
        /// The alert's id, a UUID.
        pub id: String = "id",
        /// The type, such as `Event::Endpoint::CoreDetection`.
        pub kind: Option<String> = "type",
        /// How serious it is.
        pub severity: Option<AlertSeverity> = "severity",
        /// The category.
        pub category: Option<String> = "category",
        /// What happened, in words.
        pub description: Option<String> = "description",
        /// The threat's name.
        pub threat: Option<String> = "threat",
        /// Whether the threat can be cleaned.
        pub threat_cleanable: Option<bool> = "threat_cleanable",
        /// When it happened. ISO 8601.
        pub when: Option<String> = "when",
        /// When the service stored it. ISO 8601.
        pub created_at: Option<String> = "created_at",
        /// The name of the endpoint.
        pub location: Option<String> = "location",
        /// The person, `DOMAIN\user`, or `n/a`.
        pub source: Option<String> = "source",
        /// The id of the person, of an older kind than the directory's.
        pub user_id: Option<String> = "user_id",
        /// The id of the tenant.
        pub customer_id: Option<String> = "customer_id",
        /// The id of the event that raised it.
        pub event_service_event_id: Option<String> = "event_service_event_id",
        /// The product. Seen in payloads, not in the contract.
        pub product: Option<String> = "product",
        /// Whether anything can be done about it.
        pub actionable: Option<bool> = "actionable",
        /// What can be done about it.
        pub allowed_actions: Option<Vec<String>> = "allowedActions",
        /// An id of the service.
        pub java_uuid: Option<String> = "javaUUID",
        /// Details.
        pub data: Option<SiemAlertData> = "data",
        /// Further details, such as `threat_case_link_id`.
        pub info: Option<Value> = "info",
    }
    identity: id
}

record! {
    /// Details of an alert.
    pub struct SiemAlertData {
        /// The id of what was correlated.
        pub correlation_id: Option<String> = "correlation_id",
        /// Where it comes from.
        pub source_info: Option<SiemSourceInfo> = "source_info",
        /// The id of the endpoint.
        pub endpoint_id: Option<String> = "endpoint_id",
        /// The kind of endpoint.
        pub endpoint_type: Option<EndpointType> = "endpoint_type",
        /// The operating system of the endpoint.
        pub endpoint_platform: Option<OsPlatform> = "endpoint_platform",
        /// What decided.
        pub origin: Option<String> = "origin",
        /// The SHA-256 of the application.
        pub app_sha256: Option<String> = "app_sha256",
        /// The path of the application.
        pub app_path: Option<String> = "app_path",
        /// What was cleaned.
        pub core_remedy_items: Option<RemedyItems> = "core_remedy_items",
        /// An intrusion that was prevented.
        pub ips_threat: Option<IpsThreat> = "ips_threat",
        /// An exploit that was prevented.
        pub hmpa_exploit: Option<HmpaExploit> = "hmpa_exploit",
        /// An id of the endpoint of another kind, a UUID.
        pub endpoint_java_id: Option<String> = "endpoint_java_id",
        /// The number of the policy's type.
        pub policy_type: Option<TextOrInteger> = "policy_type",
        /// What became of the threat, such as `CLEANED_UP`.
        pub threat_status: Option<String> = "threat_status",
        /// The id of the application.
        pub app_id: Option<TextOrInteger> = "app_id",
        /// The id of the application that caused it.
        pub source_app_id: Option<TextOrInteger> = "source_app_id",
        /// The certificates of the application.
        pub certificates: Option<Value> = "certificates",
        /// When the alert was created, in milliseconds since 1970.
        pub created_at: Option<TextOrInteger> = "created_at",
        /// When it was stored, in milliseconds since 1970.
        pub inserted_at: Option<TextOrInteger> = "inserted_at",
        /// When it becomes actionable, in milliseconds since 1970.
        pub make_actionable_at: Option<TextOrInteger> = "make_actionable_at",
        /// The id of the case.
        pub case_id: Option<String> = "case_id",
        /// The name of the detection.
        pub detection_name: Option<String> = "detection_name",
    }
}

record! {
    /// The source of an event.
    pub struct SiemSourceInfo {
        /// IP address of the endpoint.
        pub ip: Option<String> = "ip",
        /// The name of the detection.
        pub detection_name: Option<String> = "detection_name",
        /// The id of the case.
        pub case_id: Option<String> = "case_id",
    }
}

record! {
    /// A certificate of an application.
    pub struct AppCertificate {
        /// Who signed.
        pub signer: Option<String> = "signer",
        /// The certificate's thumbprint.
        pub thumbprint: Option<String> = "thumbprint",
    }
}

record! {
    /// The items that were cleaned.
    pub struct RemedyItems {
        /// Number of items.
        pub total_items: Option<TextOrInteger> = "totalItems",
        /// The items.
        pub items: Option<Vec<RemedyItem>> = "items",
    }
}

record! {
    /// An item that was cleaned.
    pub struct RemedyItem {
        /// Kind of item, such as `file` or `process`.
        pub kind: Option<String> = "type",
        /// Result of the cleaning, such as `SUCCESS`.
        pub result: Option<String> = "result",
        /// Result of suspending the process.
        pub suspend_result: Option<String> = "suspendResult",
        /// Path or name of the item.
        pub descriptor: Option<String> = "descriptor",
        /// Path of the item's process.
        pub process_path: Option<String> = "processPath",
        /// Sophos' identifier of the item's process.
        pub sophos_pid: Option<String> = "sophosPid",
    }
}

record! {
    /// An intrusion that was prevented, as in events.
    pub struct IpsThreatData {
        /// The process id.
        pub executable_pid: Option<TextOrInteger> = "executablePid",
        /// The process's path.
        pub executable_path: Option<String> = "executablePath",
        /// The process's name.
        pub executable_name: Option<String> = "executableName",
        /// IP address of the other side.
        pub remote_ip: Option<String> = "remoteIp",
        /// The port of the other side.
        pub remote_port: Option<TextOrInteger> = "remotePort",
        /// Direction of the traffic: 0 for incoming, 1 for outgoing.
        pub detection_type: Option<TextOrInteger> = "detectionType",
        /// The version of the process's program.
        pub executable_version: Option<String> = "executableVersion",
        /// Port on the endpoint.
        pub local_port: Option<TextOrInteger> = "localPort",
        /// The network data in which the intrusion was detected.
        pub raw_data: Option<String> = "rawData",
        /// An id for the vendor's support.
        pub tech_support_id: Option<String> = "techSupportId",
    }
}

record! {
    /// An intrusion that was prevented, as in alerts.
    pub struct IpsThreat {
        /// The process id.
        pub executable_pid: Option<TextOrInteger> = "executable_pid",
        /// The process's path.
        pub executable_path: Option<String> = "executable_path",
        /// The process's name.
        pub executable_name: Option<String> = "executable_name",
        /// The address of the other side.
        pub remote_ip: Option<String> = "remote_ip",
        /// The port of the other side.
        pub remote_port: Option<TextOrInteger> = "remote_port",
    }
}

record! {
    /// An exploit that was prevented.
    pub struct HmpaExploit {
        /// The process id.
        pub process_pid: Option<TextOrInteger> = "process_pid",
        /// The process's path.
        pub process_path: Option<String> = "process_path",
        /// The process's name.
        pub process_name: Option<String> = "process_name",
        /// The version of the process's program.
        pub process_version: Option<String> = "process_version",
        /// The id of the exploit.
        pub uid: Option<String> = "uid",
        /// The id of its family.
        pub family_id: Option<String> = "family_id",
        /// Kind of exploit.
        pub kind: Option<String> = "type",
        /// Thumbprint of the exploit, by which it is recognised.
        pub thumbprint: Option<String> = "thumbprint",
        /// Version of the exploit prevention.
        pub version: Option<String> = "version",
    }
}
