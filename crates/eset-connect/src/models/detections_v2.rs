//! Detections and groups of detections as version 2 of the service shows them (incident management).

use open_record::{Integer, record, word_enum};
use serde_json::Value;

use crate::models::{Email, File, SeverityLevel, Timestamp};

record! {
    /// A detection, version 2.
    ///
    /// The vendor's `incident_managementv2Detection`.
    pub struct DetectionV2 {
        /// Kind of detection. The contract marks it as deprecated.
        pub category: Option<DetectionCategoryV2> = "category",
        /// How the detection came about, as the ESET product describes it.
        pub circumstances: Option<String> = "circumstances",
        /// Identifier of the cloud office tenant in which the detection happened.
        pub cloud_office_tenant_uuid: Option<String> = "cloudOfficeTenantUuid",
        /// Device on which the detection happened.
        pub device: Option<DetectionDevice> = "device",
        /// Name of the detection.
        pub display_name: Option<String> = "displayName",
        /// Identifier of the EDR rule that made the detection.
        pub edr_rule_uuid: Option<String> = "edrRuleUuid",
        /// Mail message that the detection is about.
        pub email: Option<Email> = "email",
        /// File that the detection is about.
        pub file: Option<File> = "file",
        /// Network connection that the detection is about.
        pub network_traffic: Option<EndpointNetworkTraffic> = "networkTraffic",
        /// Note of a user.
        pub note: Option<String> = "note",
        /// SHA-1 hash of the detected object, in hexadecimal.
        pub object_hash_sha1: Option<String> = "objectHashSha1",
        /// Name of the detected object, often a path.
        pub object_name: Option<String> = "objectName",
        /// Size of the detected object in bytes.
        pub object_size_bytes: Option<Integer> = "objectSizeBytes" (quoted),
        /// Kind of the detected object, as the ESET product names it.
        pub object_type_name: Option<String> = "objectTypeName",
        /// URL of the detected object.
        pub object_url: Option<String> = "objectUrl",
        /// When the detection happened.
        pub occur_time: Option<Timestamp> = "occurTime",
        /// Process that the detection is about.
        pub process: Option<ProcessV2> = "process",
        /// Whether the detection is resolved.
        pub resolved: Option<bool> = "resolved",
        /// What ESET products did about the detection.
        pub responses: Option<Vec<DetectionResponseV2>> = "responses",
        /// Identifier of the scan that made the detection.
        pub scan_uuid: Option<String> = "scanUuid",
        /// Severity of the detection.
        pub severity_level: Option<SeverityLevel> = "severityLevel",
        /// Severity as a number: 1 to 49 low, 50 to 59 medium, 60 to 100 high.
        pub severity_score: Option<Integer> = "severityScore",
        /// Event that triggered the EDR rule.
        pub triggering_event: Option<TriggeringEvent> = "triggeringEvent",
        /// Kind of detection, as the ESET product names it. The contract marks it as deprecated.
        pub type_name: Option<String> = "typeName",
        /// Name of the user that the detection concerns.
        pub user_name: Option<String> = "userName",
        /// Identifier of the detection.
        pub uuid: String = "uuid",
    }
    identity: uuid
}

record! {
    /// Detections that belong together: all members of the oldest detection, and the size and identifiers of the group.
    ///
    /// The vendor's `v2DetectionGroup`.
    pub struct DetectionGroup {
        /// Identifiers of the detections in the group. The misspelling of "occurrence" is the vendor's.
        pub detection_occurence_uuids: Option<Vec<String>> = "detectionOccurenceUuids",
        /// Number of detections in the group.
        pub group_size: Option<Integer> = "groupSize" (read only),
        /// Number of resolved detections in the group.
        pub resolved_count: Option<Integer> = "resolvedCount",
        /// Kind of detection.
        pub category: Option<DetectionCategoryV2> = "category",
        /// How the detection came about, as the ESET product describes it.
        pub circumstances: Option<String> = "circumstances",
        /// Identifier of the cloud office tenant in which the detection happened.
        pub cloud_office_tenant_uuid: Option<String> = "cloudOfficeTenantUuid",
        /// Device on which the detection happened.
        pub device: Option<DetectionDevice> = "device",
        /// Name of the detection.
        pub display_name: Option<String> = "displayName",
        /// Identifier of the EDR rule that made the detection.
        pub edr_rule_uuid: Option<String> = "edrRuleUuid",
        /// Mail message that the detection is about.
        pub email: Option<Email> = "email",
        /// File that the detection is about.
        pub file: Option<File> = "file",
        /// Network connection that the detection is about.
        pub network_traffic: Option<EndpointNetworkTraffic> = "networkTraffic",
        /// Note of a user.
        pub note: Option<String> = "note",
        /// SHA-1 hash of the detected object, in hexadecimal.
        pub object_hash_sha1: Option<String> = "objectHashSha1",
        /// Name of the detected object, often a path.
        pub object_name: Option<String> = "objectName",
        /// Size of the detected object in bytes.
        pub object_size_bytes: Option<Integer> = "objectSizeBytes" (quoted),
        /// Kind of the detected object, as the ESET product names it.
        pub object_type_name: Option<String> = "objectTypeName",
        /// URL of the detected object.
        pub object_url: Option<String> = "objectUrl",
        /// When the detection happened.
        pub occur_time: Option<Timestamp> = "occurTime",
        /// Process that the detection is about.
        pub process: Option<ProcessV2> = "process",
        /// Whether the detection is resolved.
        pub resolved: Option<bool> = "resolved",
        /// What ESET products did about the detection.
        pub responses: Option<Vec<DetectionResponseV2>> = "responses",
        /// Identifier of the scan that made the detection.
        pub scan_uuid: Option<String> = "scanUuid",
        /// Severity of the detection.
        pub severity_level: Option<SeverityLevel> = "severityLevel",
        /// Severity as a number: 1 to 49 low, 50 to 59 medium, 60 to 100 high.
        pub severity_score: Option<Integer> = "severityScore",
        /// Event that triggered the EDR rule.
        pub triggering_event: Option<TriggeringEvent> = "triggeringEvent",
        /// Kind of detection, as the ESET product names it.
        pub type_name: Option<String> = "typeName",
        /// Name of the user that the detection concerns.
        pub user_name: Option<String> = "userName",
        /// Identifier of the group.
        pub uuid: Option<String> = "uuid" (read only),
    }
}

record! {
    /// The device on which a detection happened.
    ///
    /// The vendor's `v2Device`.
    pub struct DetectionDevice {
        /// Name of the device.
        pub display_name: Option<String> = "displayName",
        /// Identifier of the device.
        pub uuid: Option<String> = "uuid" (read only),
    }
}

record! {
    /// The process of a detection, version 2.
    ///
    /// The vendor's `incident_managementv2Process`.
    pub struct ProcessV2 {
        /// Command line of the process.
        pub command_line: Option<String> = "commandLine",
        /// Path of the process's program file.
        pub path: Option<String> = "path",
        /// Identifier of the process.
        pub uuid: Option<String> = "uuid" (read only),
    }
}

record! {
    /// The network connection of a detection, version 2.
    ///
    /// The vendor's `v2EndpointNetworkTraffic`.
    pub struct EndpointNetworkTraffic {
        /// Direction of the connection, as the device sees it.
        pub direction: Option<NetworkTrafficDirection> = "direction",
        /// IP address of the device.
        pub local_ip_address: Option<String> = "localIpAddress",
        /// MAC address of the device.
        pub local_mac_address: Option<String> = "localMacAddress",
        /// Port on the device.
        pub local_port: Option<Integer> = "localPort",
        /// Name of the network protocol.
        pub protocol_keyword: Option<String> = "protocolKeyword",
        /// IP address of the other side.
        pub remote_ip_address: Option<String> = "remoteIpAddress",
        /// MAC address of the other side.
        pub remote_mac_address: Option<String> = "remoteMacAddress",
        /// Port of the other side.
        pub remote_port: Option<Integer> = "remotePort",
    }
}

record! {
    /// What an ESET product did about a detection, version 2.
    ///
    /// The vendor's `incident_managementv2DetectionResponse`.
    pub struct DetectionResponseV2 {
        /// What was done with the object.
        pub action_type: Option<ObjectActionType> = "actionType",
        /// Description of the response.
        pub description: Option<String> = "description",
        /// Whether the response takes full effect only after a restart of the device.
        pub device_restart_required: Option<bool> = "deviceRestartRequired",
        /// Name of the response.
        pub display_name: Option<String> = "displayName",
        /// Name of the protection module that responded.
        pub protection_name: Option<String> = "protectionName",
        /// The `reference` of the mail message that the response acted on.
        pub email_reference: Option<String> = "emailReference",
        /// The `reference` of the file that the response acted on.
        pub file_reference: Option<String> = "fileReference",
    }
}

record! {
    /// The event that triggered an EDR rule.
    ///
    /// The vendor's `v2TriggeringEvent`.
    pub struct TriggeringEvent {
        /// Kind of event.
        pub kind: Option<TriggeringEventType> = "type",
        /// Details of the event, a free-form JSON object.
        pub data: Option<Value> = "data",
    }
}

word_enum! {
    /// Kind of detection, version 2.
    ///
    /// The vendor's `incident_managementv2DetectionCategory`.
    pub enum DetectionCategoryV2 {
        /// `DETECTION_CATEGORY_UNSPECIFIED`.
        Unspecified = "DETECTION_CATEGORY_UNSPECIFIED",
        /// `DETECTION_CATEGORY_EDR_RULE`: a rule of ESET Inspect; version 1 calls it
        /// `DETECTION_CATEGORY_CORRELATION_RULE`.
        EdrRule = "DETECTION_CATEGORY_EDR_RULE",
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
    /// Direction of a network connection, as the device sees it, version 2.
    ///
    /// The vendor's `v2NetworkTrafficDirection`.
    pub enum NetworkTrafficDirection {
        /// `NETWORK_TRAFFIC_DIRECTION_UNSPECIFIED`.
        Unspecified = "NETWORK_TRAFFIC_DIRECTION_UNSPECIFIED",
        /// `NETWORK_TRAFFIC_DIRECTION_INBOUND`.
        Inbound = "NETWORK_TRAFFIC_DIRECTION_INBOUND",
        /// `NETWORK_TRAFFIC_DIRECTION_OUTBOUND`.
        Outbound = "NETWORK_TRAFFIC_DIRECTION_OUTBOUND",
    }
}

word_enum! {
    /// What an ESET product did with an object.
    ///
    /// The vendor's `v2ObjectActionType`.
    pub enum ObjectActionType {
        /// `OBJECT_ACTION_TYPE_UNSPECIFIED`.
        Unspecified = "OBJECT_ACTION_TYPE_UNSPECIFIED",
        /// `OBJECT_ACTION_TYPE_NO_ACTION`.
        NoAction = "OBJECT_ACTION_TYPE_NO_ACTION",
        /// `OBJECT_ACTION_TYPE_ERROR`.
        Error = "OBJECT_ACTION_TYPE_ERROR",
        /// `OBJECT_ACTION_TYPE_QUARANTINE`.
        Quarantine = "OBJECT_ACTION_TYPE_QUARANTINE",
        /// `OBJECT_ACTION_TYPE_CLEAN`.
        Clean = "OBJECT_ACTION_TYPE_CLEAN",
        /// `OBJECT_ACTION_TYPE_DELETE`.
        Delete = "OBJECT_ACTION_TYPE_DELETE",
        /// `OBJECT_ACTION_TYPE_REPLACE`.
        Replace = "OBJECT_ACTION_TYPE_REPLACE",
        /// `OBJECT_ACTION_TYPE_MOVE_TO_FOLDER`.
        MoveToFolder = "OBJECT_ACTION_TYPE_MOVE_TO_FOLDER",
        /// `OBJECT_ACTION_TYPE_MOVE_TO_TRASH`.
        MoveToTrash = "OBJECT_ACTION_TYPE_MOVE_TO_TRASH",
        /// `OBJECT_ACTION_TYPE_MOVE_TO_JUNK`.
        MoveToJunk = "OBJECT_ACTION_TYPE_MOVE_TO_JUNK",
        /// `OBJECT_ACTION_TYPE_TERMINATE`.
        Terminate = "OBJECT_ACTION_TYPE_TERMINATE",
    }
}

word_enum! {
    /// Kind of event that can trigger an EDR rule.
    ///
    /// The vendor's `v2TriggeringEventType`.
    pub enum TriggeringEventType {
        /// `TRIGGERING_EVENT_TYPE_UNSPECIFIED`.
        Unspecified = "TRIGGERING_EVENT_TYPE_UNSPECIFIED",
        /// `TRIGGERING_EVENT_TYPE_PROCESS_STARTED`.
        ProcessStarted = "TRIGGERING_EVENT_TYPE_PROCESS_STARTED",
        /// `TRIGGERING_EVENT_TYPE_PROCESS_TERMINATED`.
        ProcessTerminated = "TRIGGERING_EVENT_TYPE_PROCESS_TERMINATED",
        /// `TRIGGERING_EVENT_TYPE_PROCESS_STARTED_BEFORE_DATA_COLLECTION`.
        ProcessStartedBeforeDataCollection = "TRIGGERING_EVENT_TYPE_PROCESS_STARTED_BEFORE_DATA_COLLECTION",
        /// `TRIGGERING_EVENT_TYPE_PROCESS_ENDED_BEFORE_DATA_COLLECTION`.
        ProcessEndedBeforeDataCollection = "TRIGGERING_EVENT_TYPE_PROCESS_ENDED_BEFORE_DATA_COLLECTION",
        /// `TRIGGERING_EVENT_TYPE_PROCESS_EXECUTED`.
        ProcessExecuted = "TRIGGERING_EVENT_TYPE_PROCESS_EXECUTED",
        /// `TRIGGERING_EVENT_TYPE_CODE_INJECTED`.
        CodeInjected = "TRIGGERING_EVENT_TYPE_CODE_INJECTED",
        /// `TRIGGERING_EVENT_TYPE_PROCESS_OPENED`.
        ProcessOpened = "TRIGGERING_EVENT_TYPE_PROCESS_OPENED",
        /// `TRIGGERING_EVENT_TYPE_FILE_DELETED`.
        FileDeleted = "TRIGGERING_EVENT_TYPE_FILE_DELETED",
        /// `TRIGGERING_EVENT_TYPE_FILE_RENAMED`.
        FileRenamed = "TRIGGERING_EVENT_TYPE_FILE_RENAMED",
        /// `TRIGGERING_EVENT_TYPE_FILE_REWRITTEN`.
        FileRewritten = "TRIGGERING_EVENT_TYPE_FILE_REWRITTEN",
        /// `TRIGGERING_EVENT_TYPE_UNSAVED_FILE_DELETED_ON_CLOSE`.
        UnsavedFileDeletedOnClose = "TRIGGERING_EVENT_TYPE_UNSAVED_FILE_DELETED_ON_CLOSE",
        /// `TRIGGERING_EVENT_TYPE_FILE_TRUNCATED`.
        FileTruncated = "TRIGGERING_EVENT_TYPE_FILE_TRUNCATED",
        /// `TRIGGERING_EVENT_TYPE_TCP_IP_CONNECTED`.
        TcpIpConnected = "TRIGGERING_EVENT_TYPE_TCP_IP_CONNECTED",
        /// `TRIGGERING_EVENT_TYPE_TCP_IP_DISCONNECTED`.
        TcpIpDisconnected = "TRIGGERING_EVENT_TYPE_TCP_IP_DISCONNECTED",
        /// `TRIGGERING_EVENT_TYPE_TCP_IP_CONNECTION_ACCEPTED`.
        TcpIpConnectionAccepted = "TRIGGERING_EVENT_TYPE_TCP_IP_CONNECTION_ACCEPTED",
        /// `TRIGGERING_EVENT_TYPE_REGISTRY_KEY_CREATED`.
        RegistryKeyCreated = "TRIGGERING_EVENT_TYPE_REGISTRY_KEY_CREATED",
        /// `TRIGGERING_EVENT_TYPE_REGISTRY_KEY_DELETED`.
        RegistryKeyDeleted = "TRIGGERING_EVENT_TYPE_REGISTRY_KEY_DELETED",
        /// `TRIGGERING_EVENT_TYPE_REGISTRY_KEY_VALUE_SET`.
        RegistryKeyValueSet = "TRIGGERING_EVENT_TYPE_REGISTRY_KEY_VALUE_SET",
        /// `TRIGGERING_EVENT_TYPE_REGISTRY_KEY_VALUE_DELETED`.
        RegistryKeyValueDeleted = "TRIGGERING_EVENT_TYPE_REGISTRY_KEY_VALUE_DELETED",
        /// `TRIGGERING_EVENT_TYPE_HTTP_REQUEST_SENT`.
        HttpRequestSent = "TRIGGERING_EVENT_TYPE_HTTP_REQUEST_SENT",
        /// `TRIGGERING_EVENT_TYPE_REGISTRY_KEY_RENAMED`.
        RegistryKeyRenamed = "TRIGGERING_EVENT_TYPE_REGISTRY_KEY_RENAMED",
        /// `TRIGGERING_EVENT_TYPE_EXECUTABLE_FILE_DROPPED`.
        ExecutableFileDropped = "TRIGGERING_EVENT_TYPE_EXECUTABLE_FILE_DROPPED",
        /// `TRIGGERING_EVENT_TYPE_SHARED_LIBRARY_LOADED_BEFORE_DATA_COLLECTION`.
        SharedLibraryLoadedBeforeDataCollection = "TRIGGERING_EVENT_TYPE_SHARED_LIBRARY_LOADED_BEFORE_DATA_COLLECTION",
        /// `TRIGGERING_EVENT_TYPE_LIBRARY_LOADED_BEFORE_DATA_COLLECTION`.
        LibraryLoadedBeforeDataCollection = "TRIGGERING_EVENT_TYPE_LIBRARY_LOADED_BEFORE_DATA_COLLECTION",
        /// `TRIGGERING_EVENT_TYPE_DYNAMIC_SHARED_LIBRARY_LOADED`.
        DynamicSharedLibraryLoaded = "TRIGGERING_EVENT_TYPE_DYNAMIC_SHARED_LIBRARY_LOADED",
        /// `TRIGGERING_EVENT_TYPE_DNS_RESOLVED`.
        DnsResolved = "TRIGGERING_EVENT_TYPE_DNS_RESOLVED",
        /// `TRIGGERING_EVENT_TYPE_USER_LOGGED_IN`.
        UserLoggedIn = "TRIGGERING_EVENT_TYPE_USER_LOGGED_IN",
        /// `TRIGGERING_EVENT_TYPE_USER_LOGGED_OUT`.
        UserLoggedOut = "TRIGGERING_EVENT_TYPE_USER_LOGGED_OUT",
        /// `TRIGGERING_EVENT_TYPE_USER_ACTIVATED`.
        UserActivated = "TRIGGERING_EVENT_TYPE_USER_ACTIVATED",
        /// `TRIGGERING_EVENT_TYPE_USER_DISABLED`.
        UserDisabled = "TRIGGERING_EVENT_TYPE_USER_DISABLED",
        /// `TRIGGERING_EVENT_TYPE_USER_CREATED`.
        UserCreated = "TRIGGERING_EVENT_TYPE_USER_CREATED",
        /// `TRIGGERING_EVENT_TYPE_USER_DELETED`.
        UserDeleted = "TRIGGERING_EVENT_TYPE_USER_DELETED",
        /// `TRIGGERING_EVENT_TYPE_USER_ADDED_TO_GROUP`.
        UserAddedToGroup = "TRIGGERING_EVENT_TYPE_USER_ADDED_TO_GROUP",
        /// `TRIGGERING_EVENT_TYPE_USER_REMOVED_FROM_GROUP`.
        UserRemovedFromGroup = "TRIGGERING_EVENT_TYPE_USER_REMOVED_FROM_GROUP",
        /// `TRIGGERING_EVENT_TYPE_AMSI_TRIGGERED`: a report of the Windows Antimalware Scan Interface.
        AmsiTriggered = "TRIGGERING_EVENT_TYPE_AMSI_TRIGGERED",
        /// `TRIGGERING_EVENT_TYPE_WMI_AUTO_EXECUTED_PERSISTENCE`.
        WmiAutoExecutedPersistence = "TRIGGERING_EVENT_TYPE_WMI_AUTO_EXECUTED_PERSISTENCE",
        /// `TRIGGERING_EVENT_TYPE_WMI_EXECUTED_PROCESS`.
        WmiExecutedProcess = "TRIGGERING_EVENT_TYPE_WMI_EXECUTED_PROCESS",
        /// `TRIGGERING_EVENT_TYPE_WMI_QUERY_DISPLAYED`.
        WmiQueryDisplayed = "TRIGGERING_EVENT_TYPE_WMI_QUERY_DISPLAYED",
        /// `TRIGGERING_EVENT_TYPE_MONITORED_FILE_OPENED`.
        MonitoredFileOpened = "TRIGGERING_EVENT_TYPE_MONITORED_FILE_OPENED",
        /// `TRIGGERING_EVENT_TYPE_PROCESS_COMMUNICATION_USED_NAMED_PIPE`.
        ProcessCommunicationUsedNamedPipe = "TRIGGERING_EVENT_TYPE_PROCESS_COMMUNICATION_USED_NAMED_PIPE",
        /// `TRIGGERING_EVENT_TYPE_TCP_IP_NETWORK_PROTOCOL_IDENTIFIED`.
        TcpIpNetworkProtocolIdentified = "TRIGGERING_EVENT_TYPE_TCP_IP_NETWORK_PROTOCOL_IDENTIFIED",
        /// `TRIGGERING_EVENT_TYPE_DRIVER_LOADED`.
        DriverLoaded = "TRIGGERING_EVENT_TYPE_DRIVER_LOADED",
        /// `TRIGGERING_EVENT_TYPE_DRIVER_UNLOADED`.
        DriverUnloaded = "TRIGGERING_EVENT_TYPE_DRIVER_UNLOADED",
        /// `TRIGGERING_EVENT_TYPE_FILE_MARKED_EXECUTABLE`.
        FileMarkedExecutable = "TRIGGERING_EVENT_TYPE_FILE_MARKED_EXECUTABLE",
        /// `TRIGGERING_EVENT_TYPE_SYSTEM_CALLED_API`.
        SystemCalledApi = "TRIGGERING_EVENT_TYPE_SYSTEM_CALLED_API",
        /// `TRIGGERING_EVENT_TYPE_MULTIPLE_FILES_CHANGED`.
        MultipleFilesChanged = "TRIGGERING_EVENT_TYPE_MULTIPLE_FILES_CHANGED",
        /// `TRIGGERING_EVENT_TYPE_WINDOWS_SERVICE_INSTALLED`.
        WindowsServiceInstalled = "TRIGGERING_EVENT_TYPE_WINDOWS_SERVICE_INSTALLED",
        /// `TRIGGERING_EVENT_TYPE_WINDOWS_SERVICE_STARTED`.
        WindowsServiceStarted = "TRIGGERING_EVENT_TYPE_WINDOWS_SERVICE_STARTED",
        /// `TRIGGERING_EVENT_TYPE_WINDOWS_SERVICE_MODIFIED`.
        WindowsServiceModified = "TRIGGERING_EVENT_TYPE_WINDOWS_SERVICE_MODIFIED",
        /// `TRIGGERING_EVENT_TYPE_WINDOWS_SERVICE_STOPPED`.
        WindowsServiceStopped = "TRIGGERING_EVENT_TYPE_WINDOWS_SERVICE_STOPPED",
        /// `TRIGGERING_EVENT_TYPE_WINDOWS_SERVICE_REMOVED`.
        WindowsServiceRemoved = "TRIGGERING_EVENT_TYPE_WINDOWS_SERVICE_REMOVED",
        /// `TRIGGERING_EVENT_TYPE_SCHEDULED_TASK_ADDED`.
        ScheduledTaskAdded = "TRIGGERING_EVENT_TYPE_SCHEDULED_TASK_ADDED",
        /// `TRIGGERING_EVENT_TYPE_SCHEDULED_TASK_STARTED`.
        ScheduledTaskStarted = "TRIGGERING_EVENT_TYPE_SCHEDULED_TASK_STARTED",
        /// `TRIGGERING_EVENT_TYPE_SCHEDULED_TASK_MODIFIED`.
        ScheduledTaskModified = "TRIGGERING_EVENT_TYPE_SCHEDULED_TASK_MODIFIED",
        /// `TRIGGERING_EVENT_TYPE_SCHEDULED_TASK_REMOVED`.
        ScheduledTaskRemoved = "TRIGGERING_EVENT_TYPE_SCHEDULED_TASK_REMOVED",
        /// `TRIGGERING_EVENT_TYPE_VIRTUAL_DISK_MOUNTED`.
        VirtualDiskMounted = "TRIGGERING_EVENT_TYPE_VIRTUAL_DISK_MOUNTED",
        /// `TRIGGERING_EVENT_TYPE_BITS_COPY_JOB_FILE_ADDED`.
        BitsCopyJobFileAdded = "TRIGGERING_EVENT_TYPE_BITS_COPY_JOB_FILE_ADDED",
        /// `TRIGGERING_EVENT_TYPE_VOLUME_SHADOW_COPY_DELETED`.
        VolumeShadowCopyDeleted = "TRIGGERING_EVENT_TYPE_VOLUME_SHADOW_COPY_DELETED",
        /// `TRIGGERING_EVENT_TYPE_USER_LOGGED_IN_REMOTELY`.
        UserLoggedInRemotely = "TRIGGERING_EVENT_TYPE_USER_LOGGED_IN_REMOTELY",
        /// `TRIGGERING_EVENT_TYPE_USER_LOGGED_OUT_REMOTELY`.
        UserLoggedOutRemotely = "TRIGGERING_EVENT_TYPE_USER_LOGGED_OUT_REMOTELY",
        /// `TRIGGERING_EVENT_TYPE_PNP_DEVICE_CONNECTED`.
        PnpDeviceConnected = "TRIGGERING_EVENT_TYPE_PNP_DEVICE_CONNECTED",
        /// `TRIGGERING_EVENT_TYPE_PNP_DEVICE_DISCONNECTED`.
        PnpDeviceDisconnected = "TRIGGERING_EVENT_TYPE_PNP_DEVICE_DISCONNECTED",
        /// `TRIGGERING_EVENT_TYPE_CHILD_PROCESS_STARTED`.
        ChildProcessStarted = "TRIGGERING_EVENT_TYPE_CHILD_PROCESS_STARTED",
        /// `TRIGGERING_EVENT_TYPE_CHILD_PROCESS_STARTED_BEFORE_DATA_COLLECTION`.
        ChildProcessStartedBeforeDataCollection = "TRIGGERING_EVENT_TYPE_CHILD_PROCESS_STARTED_BEFORE_DATA_COLLECTION",
    }
}
