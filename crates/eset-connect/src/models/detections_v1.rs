//! Detections as version 1 of the service shows them (incident management).

use crate::json::{entity, words};
use crate::models::{SeverityLevel, Timestamp};

entity! {
    /// A detection, version 1.
    ///
    /// The vendor's `incident_managementv1Detection`.
    pub struct DetectionV1 {
        /// Kind of detection.
        category: Option<DetectionCategoryV1> = "category",
        /// Where it happened.
        context: Option<DetectionContext> = "context",
        /// Name as shown in the console.
        display_name: Option<String> = "displayName",
        /// The connection concerned.
        network_communication: Option<NetworkCommunication> = "networkCommunication",
        /// SHA-1 of the object.
        object_hash_sha1: Option<String> = "objectHashSha1",
        /// Name of the object, often a path.
        object_name: Option<String> = "objectName",
        /// Kind of object, in the product's words.
        object_type_name: Option<String> = "objectTypeName",
        /// Address of the object.
        object_url: Option<String> = "objectUrl",
        /// When it happened.
        occur_time: Option<Timestamp> = "occurTime",
        /// What the products did about it.
        responses: Vec<DetectionResponseV1> = "responses",
        /// Severity.
        severity_level: Option<SeverityLevel> = "severityLevel",
        /// Kind of detection, in the product's words.
        type_name: Option<String> = "typeName",
        /// Identifier.
        uuid: Option<String> = "uuid",
    }
}

entity! {
    /// Where a detection happened.
    ///
    /// The vendor's `v1DetectionContext`.
    pub struct DetectionContext {
        /// How it came about, in the product's words.
        circumstances: Option<String> = "circumstances",
        /// Device.
        device_uuid: Option<String> = "deviceUuid",
        /// The process concerned.
        process: Option<ProcessV1> = "process",
        /// Name of the user.
        user_name: Option<String> = "userName",
    }
}

entity! {
    /// The process of a detection, version 1.
    ///
    /// The vendor's `incident_managementv1Process`.
    pub struct ProcessV1 {
        /// Path of the program.
        path: Option<String> = "path",
    }
}

entity! {
    /// The connection of a detection, version 1.
    ///
    /// The vendor's `v1NetworkCommunication`.
    pub struct NetworkCommunication {
        /// Who opened the connection.
        direction: Option<NetworkCommunicationDirection> = "direction",
        /// Address of the device.
        local_ip_address: Option<String> = "localIpAddress",
        /// Port on the device.
        local_port: Option<i64> = "localPort",
        /// Protocol.
        protocol_name: Option<String> = "protocolName",
        /// Address of the other side.
        remote_ip_address: Option<String> = "remoteIpAddress",
        /// Port of the other side.
        remote_port: Option<i64> = "remotePort",
    }
}

entity! {
    /// What a product did about a detection, version 1.
    ///
    /// The vendor's `incident_managementv1DetectionResponse`.
    pub struct DetectionResponseV1 {
        /// Description.
        description: Option<String> = "description",
        /// Whether the device must be restarted to finish.
        device_restart_required: Option<bool> = "deviceRestartRequired",
        /// Name as shown in the console.
        display_name: Option<String> = "displayName",
        /// Protection that responded.
        protection_name: Option<String> = "protectionName",
    }
}

words! {
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

words! {
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
