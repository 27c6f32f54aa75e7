//! Detections as version 1 of the service shows them (incident management).

use open_record::{Integer, record, word_enum};

use crate::models::{SeverityLevel, Timestamp};

record! {
    /// A detection, version 1.
    ///
    /// The vendor's `incident_managementv1Detection`.
    pub struct DetectionV1 {
        /// Kind of detection. The contract marks it as deprecated.
        pub category: Option<DetectionCategoryV1> = "category",
        /// Device, user and process of the detection.
        pub context: Option<DetectionContext> = "context",
        /// Name of the detection.
        pub display_name: Option<String> = "displayName",
        /// Network connection that the detection is about.
        pub network_communication: Option<NetworkCommunication> = "networkCommunication",
        /// SHA-1 hash of the detected object, in hexadecimal.
        pub object_hash_sha1: Option<String> = "objectHashSha1",
        /// Name of the detected object, often a path.
        pub object_name: Option<String> = "objectName",
        /// Kind of the detected object, as the ESET product names it.
        pub object_type_name: Option<String> = "objectTypeName",
        /// URL of the detected object.
        pub object_url: Option<String> = "objectUrl",
        /// When the detection happened. The filters by time use it.
        pub occur_time: Option<Timestamp> = "occurTime",
        /// What ESET products did about the detection.
        pub responses: Option<Vec<DetectionResponseV1>> = "responses",
        /// Severity of the detection.
        pub severity_level: Option<SeverityLevel> = "severityLevel",
        /// Kind of detection, as the ESET product names it. The contract marks it as deprecated.
        pub type_name: Option<String> = "typeName",
        /// Identifier of the detection.
        pub uuid: String = "uuid",
    }
    identity: uuid
}

record! {
    /// Device, user and process of a detection.
    ///
    /// The vendor's `v1DetectionContext`.
    pub struct DetectionContext {
        /// How the detection came about, as the ESET product describes it.
        pub circumstances: Option<String> = "circumstances",
        /// Identifier of the device.
        pub device_uuid: Option<String> = "deviceUuid",
        /// Process that the detection is about.
        pub process: Option<ProcessV1> = "process",
        /// Name of the user that the detection concerns.
        pub user_name: Option<String> = "userName",
    }
}

record! {
    /// The process of a detection, version 1.
    ///
    /// The vendor's `incident_managementv1Process`.
    pub struct ProcessV1 {
        /// Path of the process's program file.
        pub path: Option<String> = "path",
    }
}

record! {
    /// The network connection of a detection, version 1.
    ///
    /// The vendor's `v1NetworkCommunication`.
    pub struct NetworkCommunication {
        /// Direction of the connection, as the device sees it.
        pub direction: Option<NetworkCommunicationDirection> = "direction",
        /// IP address of the device.
        pub local_ip_address: Option<String> = "localIpAddress",
        /// Port on the device.
        pub local_port: Option<Integer> = "localPort",
        /// Name of the network protocol.
        pub protocol_name: Option<String> = "protocolName",
        /// IP address of the other side.
        pub remote_ip_address: Option<String> = "remoteIpAddress",
        /// Port of the other side.
        pub remote_port: Option<Integer> = "remotePort",
    }
}

record! {
    /// What an ESET product did about a detection, version 1.
    ///
    /// The vendor's `incident_managementv1DetectionResponse`.
    pub struct DetectionResponseV1 {
        /// Description of the response.
        pub description: Option<String> = "description",
        /// Whether the response takes full effect only after a restart of the device.
        pub device_restart_required: Option<bool> = "deviceRestartRequired",
        /// Name of the response.
        pub display_name: Option<String> = "displayName",
        /// Name of the protection module that responded.
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
        /// `DETECTION_CATEGORY_CORRELATION_RULE`: a rule of ESET Inspect; version 2 calls it
        /// `DETECTION_CATEGORY_EDR_RULE`.
        CorrelationRule = "DETECTION_CATEGORY_CORRELATION_RULE",
        /// `DETECTION_CATEGORY_FIREWALL_RULE`.
        FirewallRule = "DETECTION_CATEGORY_FIREWALL_RULE",
        /// `DETECTION_CATEGORY_ANTIVIRUS`.
        Antivirus = "DETECTION_CATEGORY_ANTIVIRUS",
        /// `DETECTION_CATEGORY_HIPS`: the host-based intrusion prevention system.
        Hips = "DETECTION_CATEGORY_HIPS",
        /// `DETECTION_CATEGORY_NETWORK_INTRUSION`.
        NetworkIntrusion = "DETECTION_CATEGORY_NETWORK_INTRUSION",
        /// `DETECTION_CATEGORY_HIPS_RULE`: a rule of the host-based intrusion prevention system.
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
    /// Direction of a network connection, as the device sees it, version 1.
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
