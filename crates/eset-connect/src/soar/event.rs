use open_record::Integer;
use serde::Serialize;

use crate::models::{DetectionV1, DetectionV2, Timestamp};

/// A detection in the documented flat form of *Fetch Event*. Enum words and times are as the service sends them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct SoarEvent {
    /// Unique Event Key: `uuid`.
    pub unique_event_key: Option<String>,
    /// Start Time: `occurTime`.
    pub start_time: Option<Timestamp>,
    /// Event category: `category`.
    pub event_category: Option<String>,
    /// Description: `responses.description`.
    pub description: Vec<String>,
    /// Event name: `displayName`.
    pub event_name: Option<String>,
    /// Device UUID: `context.deviceUuid`.
    pub device_uuid: Option<String>,
    /// Process file path: `context.process.path`.
    pub process_file_path: Option<String>,
    /// Username: `context.userName`.
    pub username: Option<String>,
    /// Network Direction: `networkCommunication.direction`.
    pub network_direction: Option<String>,
    /// Local IP Address: `networkCommunication.localIpAddress`.
    pub local_ip_address: Option<String>,
    /// Local Port: `networkCommunication.localPort`.
    pub local_port: Option<Integer>,
    /// Remote IP Address: `networkCommunication.remoteIpAddress`.
    pub remote_ip_address: Option<String>,
    /// Remote port: `networkCommunication.remotePort`.
    pub remote_port: Option<Integer>,
    /// Protocol info: `networkCommunication.protocolName`.
    pub protocol_info: Option<String>,
    /// Object Type: `objectTypeName`.
    pub object_type: Option<String>,
    /// Object Name: `objectName`.
    pub object_name: Option<String>,
    /// Object Hash SHA1: `objectHashSha1`.
    pub object_hash_sha1: Option<String>,
    /// Object URL: `objectUrl`.
    pub object_url: Option<String>,
    /// Response Description: `responses.description`.
    pub response_description: Vec<String>,
    /// Response Name: `responses.displayName`.
    pub response_name: Vec<String>,
    /// Protection Name: `responses.protectionName`.
    pub protection_name: Vec<String>,
    /// Severity: `severityLevel`.
    pub severity: Option<String>,
    /// Event Type: `typeName`.
    pub event_type: Option<String>,
}

/// The event of a detection: what both versions have under the same name, and the fields given here.
macro_rules! event {
    ($detection:ident, network: $network:ident, protocol: $protocol:ident, $($field:ident: $value:expr),+ $(,)?) => {{
        let network = $detection.$network.as_ref();
        let responses = || $detection.responses.iter().flatten();
        let descriptions: Vec<String> = responses().filter_map(|response| response.description.clone()).collect();
        SoarEvent {
            unique_event_key: Some($detection.uuid.clone()).filter(|uuid| !uuid.is_empty()),
            start_time: $detection.occur_time.clone(),
            event_category: $detection.category.as_ref().map(ToString::to_string),
            description: descriptions.clone(),
            event_name: $detection.display_name.clone(),
            network_direction: network.and_then(|network| network.direction.as_ref()).map(ToString::to_string),
            local_ip_address: network.and_then(|network| network.local_ip_address.clone()),
            local_port: network.and_then(|network| network.local_port),
            remote_ip_address: network.and_then(|network| network.remote_ip_address.clone()),
            remote_port: network.and_then(|network| network.remote_port),
            protocol_info: network.and_then(|network| network.$protocol.clone()),
            object_type: $detection.object_type_name.clone(),
            object_name: $detection.object_name.clone(),
            object_hash_sha1: $detection.object_hash_sha1.clone(),
            object_url: $detection.object_url.clone(),
            response_description: descriptions,
            response_name: responses().filter_map(|response| response.display_name.clone()).collect(),
            protection_name: responses().filter_map(|response| response.protection_name.clone()).collect(),
            severity: $detection.severity_level.as_ref().map(ToString::to_string),
            event_type: $detection.type_name.clone(),
            $($field: $value,)+
        }
    }};
}

impl From<&DetectionV1> for SoarEvent {
    fn from(detection: &DetectionV1) -> Self {
        let context = detection.context.as_ref();
        event!(
            detection,
            network: network_communication,
            protocol: protocol_name,
            device_uuid: context.and_then(|context| context.device_uuid.clone()),
            process_file_path: context.and_then(|context| context.process.as_ref()?.path.clone()),
            username: context.and_then(|context| context.user_name.clone()),
        )
    }
}

/// Version 2 has the same data under other names, such as `device.uuid`, `process.path` and
/// `networkTraffic.protocolKeyword`.
impl From<&DetectionV2> for SoarEvent {
    fn from(detection: &DetectionV2) -> Self {
        event!(
            detection,
            network: network_traffic,
            protocol: protocol_keyword,
            device_uuid: detection.device.as_ref().and_then(|device| device.uuid.clone()),
            process_file_path: detection.process.as_ref().and_then(|process| process.path.clone()),
            username: detection.user_name.clone(),
        )
    }
}
