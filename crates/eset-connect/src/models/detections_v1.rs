//! Detections as version 1 of the service shows them (incident management).

use open_record::{Integer, record, word_enum};

use crate::models::{SeverityLevel, Timestamp};

record! {
    /// A detection, version 1.
    ///
    /// The vendor's `incident_managementv1Detection`.
    pub struct DetectionV1 {
        /// Kind of detection.
        pub category: Option<DetectionCategoryV1> = "category",
        /// Where it happened.
        pub context: Option<DetectionContext> = "context",
        /// Name as shown in the console.
        pub display_name: Option<String> = "displayName",
        /// The connection concerned.
        pub network_communication: Option<NetworkCommunication> = "networkCommunication",
        /// SHA-1 of the object.
        pub object_hash_sha1: Option<String> = "objectHashSha1",
        /// Name of the object, often a path.
        pub object_name: Option<String> = "objectName",
        /// Kind of object, in the product's words.
        pub object_type_name: Option<String> = "objectTypeName",
        /// Address of the object.
        pub object_url: Option<String> = "objectUrl",
        /// When it happened.
        pub occur_time: Option<Timestamp> = "occurTime",
        /// What the products did about it.
        pub responses: Option<Vec<DetectionResponseV1>> = "responses",
        /// Severity.
        pub severity_level: Option<SeverityLevel> = "severityLevel",
        /// Kind of detection, in the product's words.
        pub type_name: Option<String> = "typeName",
        /// Identifier.
        pub uuid: String = "uuid",
    }
    identity: uuid
}

record! {
    /// Where a detection happened.
    ///
    /// The vendor's `v1DetectionContext`.
    pub struct DetectionContext {
        /// How it came about, in the product's words.
        pub circumstances: Option<String> = "circumstances",
        /// Device.
        pub device_uuid: Option<String> = "deviceUuid",
        /// The process concerned.
        pub process: Option<ProcessV1> = "process",
        /// Name of the user.
        pub user_name: Option<String> = "userName",
    }
}

record! {
    /// The process of a detection, version 1.
    ///
    /// The vendor's `incident_managementv1Process`.
    pub struct ProcessV1 {
        /// Path of the program.
        pub path: Option<String> = "path",
    }
}

record! {
    /// The connection of a detection, version 1.
    ///
    /// The vendor's `v1NetworkCommunication`.
    pub struct NetworkCommunication {
        /// Who opened the connection.
        pub direction: Option<NetworkCommunicationDirection> = "direction",
        /// Address of the device.
        pub local_ip_address: Option<String> = "localIpAddress",
        /// Port on the device.
        pub local_port: Option<Integer> = "localPort",
        /// Protocol.
        pub protocol_name: Option<String> = "protocolName",
        /// Address of the other side.
        pub remote_ip_address: Option<String> = "remoteIpAddress",
        /// Port of the other side.
        pub remote_port: Option<Integer> = "remotePort",
    }
}

record! {
    /// What a product did about a detection, version 1.
    ///
    /// The vendor's `incident_managementv1DetectionResponse`.
    pub struct DetectionResponseV1 {
        /// Description.
        pub description: Option<String> = "description",
        /// Whether the device must be restarted to finish.
        pub device_restart_required: Option<bool> = "deviceRestartRequired",
        /// Name as shown in the console.
        pub display_name: Option<String> = "displayName",
        /// Protection that responded.
        pub protection_name: Option<String> = "protectionName",
    }
}

word_enum! {
    /// Kind of detection, version 1.
    ///
    /// The vendor's `incident_managementv1DetectionCategory`.
    pub enum DetectionCategoryV1 {
        /// `DETECTION_CATEGORY_UNSPECIFIED`.
        Unspecified = "DETECTION_CATEGORY_UNSPECIFIED",
        /// `DETECTION_CATEGORY_CORRELATION_RULE`.
        CorrelationRule = "DETECTION_CATEGORY_CORRELATION_RULE",
        /// `DETECTION_CATEGORY_FIREWALL_RULE`.
        FirewallRule = "DETECTION_CATEGORY_FIREWALL_RULE",
        /// `DETECTION_CATEGORY_ANTIVIRUS`.
        Antivirus = "DETECTION_CATEGORY_ANTIVIRUS",
        /// `DETECTION_CATEGORY_HIPS`.
        Hips = "DETECTION_CATEGORY_HIPS",
        /// `DETECTION_CATEGORY_NETWORK_INTRUSION`.
        NetworkIntrusion = "DETECTION_CATEGORY_NETWORK_INTRUSION",
        /// `DETECTION_CATEGORY_HIPS_RULE`.
        HipsRule = "DETECTION_CATEGORY_HIPS_RULE",
        /// `DETECTION_CATEGORY_WEB_ACCESS`.
        WebAccess = "DETECTION_CATEGORY_WEB_ACCESS",
        /// `DETECTION_CATEGORY_VULNERABILITY`.
        Vulnerability = "DETECTION_CATEGORY_VULNERABILITY",
        /// `DETECTION_CATEGORY_APPLICATION_PATCH`.
        ApplicationPatch = "DETECTION_CATEGORY_APPLICATION_PATCH",
        /// `DETECTION_CATEGORY_SUSPICIOUS_ACTIVITY`.
        SuspiciousActivity = "DETECTION_CATEGORY_SUSPICIOUS_ACTIVITY",
    }
}

word_enum! {
    /// Who opened a connection, version 1.
    ///
    /// The vendor's `v1NetworkCommunicationDirection`.
    pub enum NetworkCommunicationDirection {
        /// `NETWORK_COMMUNICATION_DIRECTION_UNSPECIFIED`.
        Unspecified = "NETWORK_COMMUNICATION_DIRECTION_UNSPECIFIED",
        /// `NETWORK_COMMUNICATION_DIRECTION_INBOUND`.
        Inbound = "NETWORK_COMMUNICATION_DIRECTION_INBOUND",
        /// `NETWORK_COMMUNICATION_DIRECTION_OUTBOUND`.
        Outbound = "NETWORK_COMMUNICATION_DIRECTION_OUTBOUND",
    }
}
