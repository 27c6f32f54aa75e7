//! Mobile devices, their groups, actions on them, and groups of apps.

use open_record::{Integer, TextOrInteger, record, word_enum};
use serde_json::{Number, Value};

use super::{MobileOs, NamedRef, OsPlatform, Principal, Secret, TenantRef};

word_enum! {
    /// Kind of action on a device.
    pub enum MobileActionType {
        /// `sync`
        Sync = "sync",
        /// `getLogs`
        GetLogs = "getLogs",
        /// `scan`
        Scan = "scan",
        /// `unenroll`
        Unenroll = "unenroll",
        /// `sendMessage`
        SendMessage = "sendMessage",
        /// `locate`
        Locate = "locate",
        /// `lock`
        Lock = "lock",
        /// `wipe`
        Wipe = "wipe",
    }
}

word_enum! {
    /// Status of an action.
    pub enum MobileActionState {
        /// `accepted`
        Accepted = "accepted",
        /// `notified`
        Notified = "notified",
        /// `skipped`
        Skipped = "skipped",
        /// `successful`
        Successful = "successful",
        /// `failed`
        Failed = "failed",
    }
}

word_enum! {
    /// Whether a device is managed.
    pub enum ManagedState {
        /// `managed`
        Managed = "managed",
        /// `notManaged`
        NotManaged = "notManaged",
        /// `checkedOut`
        CheckedOut = "checkedOut",
        /// `decommissioned`
        Decommissioned = "decommissioned",
        /// `wiped`
        Wiped = "wiped",
    }
}

word_enum! {
    /// How a device is managed.
    pub enum ManagementType {
        /// `ixm`
        Ixm = "ixm",
        /// `androidWorkProfile`
        AndroidWorkProfile = "androidWorkProfile",
        /// `notManaged`
        NotManaged = "notManaged",
    }
}

word_enum! {
    /// Owner of a device: the organization or an employee.
    pub enum OwnershipType {
        /// `corporate`
        Corporate = "corporate",
        /// `employee`
        Employee = "employee",
    }
}

word_enum! {
    /// The health of a device.
    pub enum HealthColour {
        /// `green`
        Green = "green",
        /// `amber`
        Amber = "amber",
        /// `red`
        Red = "red",
    }
}

word_enum! {
    /// Whether the system or a user has set a property.
    pub enum MobilePropertyType {
        /// `system`
        System = "system",
        /// `custom`
        Custom = "custom",
    }
}

word_enum! {
    /// Kind of finding of a scan.
    pub enum ScanResultType {
        /// `pua`
        Pua = "pua",
        /// `threat`
        Threat = "threat",
        /// `suspicious`
        Suspicious = "suspicious",
    }
}

word_enum! {
    /// Severity of a violation.
    pub enum ViolationSeverity {
        /// `low`
        Low = "low",
        /// `medium`
        Medium = "medium",
        /// `high`
        High = "high",
    }
}

word_enum! {
    /// Whether a policy is applied or being removed.
    pub enum MobilePolicyState {
        /// `applied`
        Applied = "applied",
        /// `removing`
        Removing = "removing",
    }
}

record! {
    /// How devices are enrolled automatically.
    pub struct MobileAutoEnrollment {
        /// Code with which devices enroll.
        pub connection_code: Option<Secret> = "connectionCode",
        /// Tenant that the devices belong to.
        pub tenant: Option<TenantRef> = "tenant",
    }
}

record! {
    /// A mobile operating system, from `GET /mobile/v1/operating-systems`.
    pub struct MobileOperatingSystem {
        /// Identifier of the operating system.
        pub id: Option<String> = "id",
        /// Version of the operating system.
        pub version: Option<TextOrInteger> = "version",
        /// Name of the operating system.
        pub name: Option<String> = "name",
        /// Platform of the operating system.
        pub platform: Option<OsPlatform> = "platform",
        /// First part of the version.
        pub major_version: Option<Integer> = "majorVersion",
        /// Second part of the version.
        pub minor_version: Option<Integer> = "minorVersion",
        /// Third part of the version.
        pub patch_version: Option<Integer> = "patchVersion",
    }
}

record! {
    /// A mobile device, from `GET /mobile/v1/devices/{id}`.
    pub struct MobileDevice {
        /// Identifier of the device.
        pub id: Option<String> = "id",
        /// Tenant that the device belongs to.
        pub tenant: Option<TenantRef> = "tenant",
        /// Name of the device.
        pub name: Option<String> = "name",
        /// E-mail address of the device's user.
        pub email: Option<String> = "email",
        /// Whether the device complies with its policies.
        pub compliance: Option<MobileCompliance> = "compliance",
        /// How the device is managed.
        pub management_type: Option<ManagementType> = "managementType",
        /// Whether the device is managed.
        pub managed_state: Option<ManagedState> = "managedState",
        /// Operating system of the device.
        pub os: Option<MobileOs> = "os",
        /// Description of the device.
        pub description: Option<String> = "description",
        /// Actions that can be carried out on the device.
        pub available_actions: Option<Vec<String>> = "availableActions",
        /// Telephone number of the device.
        pub phone_number: Option<Integer> = "phoneNumber",
        /// Health of the device.
        pub health_state: Option<MobileHealthState> = "healthState",
        /// Whether the device belongs to the organization or to an employee.
        pub ownership_type: Option<OwnershipType> = "ownershipType",
        /// When the device was last seen. ISO 8601; an empty object in the vendor's example.
        pub last_seen_at: Option<Value> = "lastSeenAt",
        /// When the Sophos Mobile Control app was last seen. ISO 8601; an empty object in the vendor's example.
        pub smc_app_last_seen_at: Option<Value> = "smcAppLastSeenAt",
        /// When the Intercept X for Mobile app was last seen. ISO 8601; an empty object in the vendor's example.
        pub ixm_app_last_seen_at: Option<Value> = "ixmAppLastSeenAt",
        /// Model of the device.
        pub model_name: Option<String> = "modelName",
        /// Identifier of the device in an external system.
        pub external_id: Option<String> = "externalId",
        /// Person that the device is assigned to.
        pub assigned_person: Option<MobilePerson> = "assignedPerson",
        /// Group that the device is in.
        pub device_group: Option<NamedRef> = "deviceGroup",
        /// Numbers of findings on the device.
        pub scan_result_summary: Option<ScanResultSummary> = "scanResultSummary",
        /// Level of detail of the device's log.
        pub log_level: Option<String> = "logLevel",
        /// Whether the device is supervised.
        pub supervised: Option<bool> = "supervised",
        /// When the device was created. ISO 8601; an empty object in the vendor's example.
        pub created_at: Option<Value> = "createdAt",
        /// Who created the device.
        pub created_by: Option<Principal> = "createdBy",
        /// When the device was last changed. ISO 8601; an empty object in the vendor's example.
        pub updated_at: Option<Value> = "updatedAt",
        /// Who last changed the device.
        pub updated_by: Option<Principal> = "updatedBy",
    }
}

record! {
    /// Whether a device complies with its policies.
    pub struct MobileCompliance {
        /// Whether the device complies.
        pub compliant: Option<bool> = "compliant",
        /// Severity of the worst violation.
        pub severity: Option<ViolationSeverity> = "severity",
    }
}

record! {
    /// The health of a device.
    pub struct MobileHealthState {
        /// The health as a colour.
        pub state: Option<HealthColour> = "state",
        /// Whether the health is set by hand or `automatic`.
        pub mode: Option<String> = "mode",
    }
}

record! {
    /// The person that a device is assigned to.
    pub struct MobilePerson {
        /// Identifier of the person.
        pub id: Option<String> = "id",
        /// Internal identifier of the person.
        pub internal_id: Option<String> = "internalId",
        /// Name of the person.
        pub name: Option<String> = "name",
        /// E-mail address of the person.
        pub email: Option<String> = "email",
    }
}

record! {
    /// Numbers of findings of the scans of a device.
    pub struct ScanResultSummary {
        /// When the device was last scanned. ISO 8601.
        pub last_scanned_at: Option<String> = "lastScannedAt",
        /// Number of suspicious apps.
        pub suspicious_count: Option<Integer> = "suspiciousCount",
        /// Number of malicious apps.
        pub malicious_count: Option<Integer> = "maliciousCount",
        /// Number of potentially unwanted apps.
        pub pua_count: Option<Integer> = "puaCount",
        /// Number of apps of low reputation.
        pub low_reputation_count: Option<Integer> = "lowReputationCount",
    }
}

record! {
    /// A property of a mobile device, from `GET /mobile/v1/devices/{id}/properties`.
    pub struct MobileProperty {
        /// Key of the property.
        pub key: Option<String> = "key",
        /// Value of the property.
        pub value: Option<String> = "value",
        /// Whether the system or a user has set the property.
        pub kind: Option<MobilePropertyType> = "type",
    }
}

record! {
    /// A violation of a device's policies.
    pub struct ComplianceViolation {
        /// Description of the violation.
        pub description: Option<String> = "description",
        /// When the violation was detected. ISO 8601.
        pub detected_at: Option<String> = "detectedAt",
        /// Kind of violation.
        pub kind: Option<String> = "type",
        /// Severity of the violation.
        pub severity: Option<ViolationSeverity> = "severity",
    }
}

record! {
    /// A finding of a scan of a device.
    pub struct MobileScanResult {
        /// Kind of finding.
        pub kind: Option<ScanResultType> = "type",
        /// Name of the app.
        pub name: Option<String> = "name",
        /// Identifier of the app.
        pub identifier: Option<String> = "identifier",
        /// Version of the app; a number in the vendor's example.
        pub version: Option<Value> = "version",
        /// Name of the threat.
        pub threat_name: Option<String> = "threatName",
        /// URL of a description of the threat.
        pub threat_link: Option<String> = "threatLink",
        /// When the threat was detected. ISO 8601; an empty object in the vendor's example.
        pub detected_at: Option<Value> = "detectedAt",
    }
}

record! {
    /// A policy of a device.
    pub struct MobilePolicy {
        /// The policy.
        pub policy: Option<MobilePolicyRef> = "policy",
        /// Whether the policy is applied or being removed.
        pub state: Option<MobilePolicyState> = "state",
        /// Name of the policy.
        pub name: Option<String> = "name",
    }
}

record! {
    /// A policy of a device.
    pub struct MobilePolicyRef {
        /// Identifier of the policy.
        pub id: Option<String> = "id",
        /// Name of the policy.
        pub name: Option<String> = "name",
        /// Platform that the policy is for.
        pub platform: Option<String> = "platform",
        /// Kind of policy.
        pub kind: Option<String> = "type",
        /// Version of the policy.
        pub version: Option<Integer> = "version",
    }
}

record! {
    /// The last known location of a device.
    pub struct MobileLocation {
        /// Accuracy of the location.
        pub accuracy: Option<String> = "accuracy",
        /// Longitude in degrees.
        pub longitude: Option<Number> = "longitude",
        /// Latitude in degrees.
        pub latitude: Option<Number> = "latitude",
        /// When the device was located. ISO 8601; an empty object in the vendor's example.
        pub located_at: Option<Value> = "locatedAt",
    }
}

record! {
    /// A group of mobile devices, from `GET /mobile/v1/device-groups`.
    pub struct MobileDeviceGroup {
        /// Identifier of the group.
        pub id: Option<String> = "id",
        /// Tenant that the group belongs to.
        pub tenant: Option<TenantRef> = "tenant",
        /// Name of the group.
        pub name: Option<String> = "name",
        /// Policy for devices that belong to employees.
        pub employee_compliance_policy: Option<NamedRef> = "employeeCompliancePolicy",
        /// Policy for devices that belong to the organization.
        pub corporate_compliance_policy: Option<NamedRef> = "corporateCompliancePolicy",
        /// How iOS devices of the group are enrolled automatically.
        pub ios_auto_enrollment: Option<IosAutoEnrollment> = "iosAutoEnrollment",
        /// Description of the group.
        pub description: Option<String> = "description",
        /// When the group was created. ISO 8601; an empty object in the vendor's example.
        pub created_at: Option<Value> = "createdAt",
        /// Who created the group.
        pub created_by: Option<Principal> = "createdBy",
        /// When the group was last changed. ISO 8601; an empty object in the vendor's example.
        pub updated_at: Option<Value> = "updatedAt",
        /// Who last changed the group.
        pub updated_by: Option<Principal> = "updatedBy",
    }
}

record! {
    /// How iOS devices are enrolled automatically.
    pub struct IosAutoEnrollment {
        /// Whether automatic enrollment is switched on.
        pub enabled: Option<bool> = "enabled",
        /// Whether the Sophos Mobile Control app is installed.
        pub install_smc_app: Option<bool> = "installSmcApp",
        /// URL for the enrollment.
        pub url: Option<String> = "url",
    }
}

record! {
    /// An action on a mobile device, from `GET /mobile/v1/actions`.
    pub struct MobileAction {
        /// Identifier of the action.
        pub id: Option<String> = "id",
        /// Tenant that the action belongs to.
        pub tenant: Option<TenantRef> = "tenant",
        /// The device.
        pub device: Option<NamedRef> = "device",
        /// Kind of action.
        pub kind: Option<MobileActionType> = "type",
        /// Status of the action.
        pub state: Option<MobileActionState> = "state",
        /// Why the action failed.
        pub error: Option<String> = "error",
        /// When the action is planned. ISO 8601; an empty object in the vendor's example.
        pub scheduled_at: Option<Value> = "scheduledAt",
        /// When the action was carried out. ISO 8601; an empty object in the vendor's example.
        pub executed_at: Option<Value> = "executedAt",
        /// When the action was created. ISO 8601; an empty object in the vendor's example.
        pub created_at: Option<Value> = "createdAt",
        /// Who created the action.
        pub created_by: Option<Principal> = "createdBy",
        /// When the action was last changed. ISO 8601; an empty object in the vendor's example.
        pub updated_at: Option<Value> = "updatedAt",
        /// Who last changed the action.
        pub updated_by: Option<Principal> = "updatedBy",
    }
}

record! {
    /// The actions that were created for devices.
    pub struct CreatedActions {
        /// The actions.
        pub created: Option<Vec<MobileAction>> = "created",
        /// The actions that could not be created.
        pub errors: Option<ActionErrors> = "errors",
    }
}

record! {
    /// The actions that could not be created.
    pub struct ActionErrors {
        /// The devices for which no action could be created.
        pub failed_to_create: Option<FailedActions> = "failedToCreate",
    }
}

record! {
    /// The devices for which no action could be created.
    pub struct FailedActions {
        /// Identifiers of devices that do not exist.
        pub endpoint_not_found: Option<Vec<String>> = "endpointNotFound",
    }
}

record! {
    /// A group of mobile apps, from `GET /mobile/v1/app-groups`.
    pub struct MobileAppGroup {
        /// Identifier of the group.
        pub id: Option<String> = "id",
        /// Tenant that the group belongs to.
        pub tenant: Option<TenantRef> = "tenant",
        /// Name of the group.
        pub name: Option<String> = "name",
        /// Number of apps in the group.
        pub count: Option<Integer> = "count",
        /// Platform that the apps are for.
        pub platform: Option<OsPlatform> = "platform",
        /// When the group was created. ISO 8601; an empty object in the vendor's example.
        pub created_at: Option<Value> = "createdAt",
        /// Who created the group.
        pub created_by: Option<Principal> = "createdBy",
        /// When the group was last changed. ISO 8601; an empty object in the vendor's example.
        pub updated_at: Option<Value> = "updatedAt",
        /// Who last changed the group.
        pub updated_by: Option<Principal> = "updatedBy",
    }
}

record! {
    /// An app of a group.
    pub struct AppGroupApp (input) {
        /// Identifier of the app, such as `com.example.app`.
        pub identifier: Option<String> = "identifier",
        /// Name of the app.
        pub name: Option<String> = "name",
        /// URL of the app.
        pub link: Option<String> = "link",
    }
}
