//! Mobile devices: the devices themselves, their groups, what they are told to do, and groups of apps.

use open_record::{Integer, TextOrInteger, record, word_enum};
use serde_json::{Number, Value};

use super::{MobileOs, NamedRef, OsPlatform, Principal, Secret, TenantRef};

word_enum! {
    /// What a device is told to do.
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
    /// How far an action is.
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
    /// Whom a device belongs to.
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
    /// Who has set a property.
    pub enum MobilePropertyType {
        /// `system`
        System = "system",
        /// `custom`
        Custom = "custom",
    }
}

word_enum! {
    /// What a scan has found.
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
    /// How severe a violation is.
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
    /// Whether a policy is in force.
    pub enum MobilePolicyState {
        /// `applied`
        Applied = "applied",
        /// `removing`
        Removing = "removing",
    }
}

record! {
    /// How devices enrol by themselves.
    pub struct MobileAutoEnrollment {
        /// The code with which devices enrol.
        pub connection_code: Option<Secret> = "connectionCode",
        /// The tenant.
        pub tenant: Option<TenantRef> = "tenant",
    }
}

record! {
    /// A mobile operating system, from `GET /mobile/v1/operating-systems`.
    pub struct MobileOperatingSystem {
        /// Its id.
        pub id: Option<String> = "id",
        /// Its version.
        pub version: Option<TextOrInteger> = "version",
        /// Its name.
        pub name: Option<String> = "name",
        /// The platform.
        pub platform: Option<OsPlatform> = "platform",
        /// The major version.
        pub major_version: Option<Integer> = "majorVersion",
        /// The minor version.
        pub minor_version: Option<Integer> = "minorVersion",
        /// The patch version.
        pub patch_version: Option<Integer> = "patchVersion",
    }
}

record! {
    /// A mobile device, from `GET /mobile/v1/devices/{id}`.
    pub struct MobileDevice {
        /// Its id.
        pub id: Option<String> = "id",
        /// The tenant.
        pub tenant: Option<TenantRef> = "tenant",
        /// Its name.
        pub name: Option<String> = "name",
        /// The e-mail address.
        pub email: Option<String> = "email",
        /// Whether it complies.
        pub compliance: Option<MobileCompliance> = "compliance",
        /// The management type.
        pub management_type: Option<ManagementType> = "managementType",
        /// The managed state.
        pub managed_state: Option<ManagedState> = "managedState",
        /// The operating system.
        pub os: Option<MobileOs> = "os",
        /// What it is for.
        pub description: Option<String> = "description",
        /// The available actions.
        pub available_actions: Option<Vec<String>> = "availableActions",
        /// The telephone number.
        pub phone_number: Option<Integer> = "phoneNumber",
        /// The health.
        pub health_state: Option<MobileHealthState> = "healthState",
        /// Whom it belongs to.
        pub ownership_type: Option<OwnershipType> = "ownershipType",
        /// When it was last seen. ISO 8601; an empty object in the vendor's example.
        pub last_seen_at: Option<Value> = "lastSeenAt",
        /// The time of `smcAppLastSeenAt`. ISO 8601; an empty object in the vendor's example.
        pub smc_app_last_seen_at: Option<Value> = "smcAppLastSeenAt",
        /// The time of `ixmAppLastSeenAt`. ISO 8601; an empty object in the vendor's example.
        pub ixm_app_last_seen_at: Option<Value> = "ixmAppLastSeenAt",
        /// The model name.
        pub model_name: Option<String> = "modelName",
        /// The external id.
        pub external_id: Option<String> = "externalId",
        /// The assigned person.
        pub assigned_person: Option<MobilePerson> = "assignedPerson",
        /// The group of the device.
        pub device_group: Option<NamedRef> = "deviceGroup",
        /// What scans have found.
        pub scan_result_summary: Option<ScanResultSummary> = "scanResultSummary",
        /// The log level.
        pub log_level: Option<String> = "logLevel",
        /// Whether the device is supervised.
        pub supervised: Option<bool> = "supervised",
        /// When it was made. ISO 8601; an empty object in the vendor's example.
        pub created_at: Option<Value> = "createdAt",
        /// Who has made it.
        pub created_by: Option<Principal> = "createdBy",
        /// When it was changed last. ISO 8601; an empty object in the vendor's example.
        pub updated_at: Option<Value> = "updatedAt",
        /// Who has changed it last.
        pub updated_by: Option<Principal> = "updatedBy",
    }
}

record! {
    /// Whether a device complies.
    pub struct MobileCompliance {
        /// Whether it complies.
        pub compliant: Option<bool> = "compliant",
        /// How severe it is.
        pub severity: Option<ViolationSeverity> = "severity",
    }
}

record! {
    /// The health of a device.
    pub struct MobileHealthState {
        /// The state.
        pub state: Option<HealthColour> = "state",
        /// Whether it is set by hand or `automatic`.
        pub mode: Option<String> = "mode",
    }
}

record! {
    /// The person who uses a device.
    pub struct MobilePerson {
        /// Its id.
        pub id: Option<String> = "id",
        /// The internal id.
        pub internal_id: Option<String> = "internalId",
        /// Its name.
        pub name: Option<String> = "name",
        /// The e-mail address.
        pub email: Option<String> = "email",
    }
}

record! {
    /// How much scans of a device have found.
    pub struct ScanResultSummary {
        /// The time of `lastScannedAt`. ISO 8601.
        pub last_scanned_at: Option<String> = "lastScannedAt",
        /// The suspicious count.
        pub suspicious_count: Option<Integer> = "suspiciousCount",
        /// The malicious count.
        pub malicious_count: Option<Integer> = "maliciousCount",
        /// The PUA count.
        pub pua_count: Option<Integer> = "puaCount",
        /// The low reputation count.
        pub low_reputation_count: Option<Integer> = "lowReputationCount",
    }
}

record! {
    /// A mobile property, from `GET /mobile/v1/devices/{id}/properties`.
    pub struct MobileProperty {
        /// The key.
        pub key: Option<String> = "key",
        /// The value.
        pub value: Option<String> = "value",
        /// Its kind.
        pub kind: Option<MobilePropertyType> = "type",
    }
}

record! {
    /// What a device breaks of its policies.
    pub struct ComplianceViolation {
        /// What it is for.
        pub description: Option<String> = "description",
        /// The time of `detectedAt`. ISO 8601.
        pub detected_at: Option<String> = "detectedAt",
        /// Its kind.
        pub kind: Option<String> = "type",
        /// How severe it is.
        pub severity: Option<ViolationSeverity> = "severity",
    }
}

record! {
    /// What a scan of a device has found.
    pub struct MobileScanResult {
        /// Its kind.
        pub kind: Option<ScanResultType> = "type",
        /// Its name.
        pub name: Option<String> = "name",
        /// The identifier.
        pub identifier: Option<String> = "identifier",
        /// Its version; a number in the vendor's example.
        pub version: Option<Value> = "version",
        /// The threat name.
        pub threat_name: Option<String> = "threatName",
        /// The threat link.
        pub threat_link: Option<String> = "threatLink",
        /// The time of `detectedAt`. ISO 8601; an empty object in the vendor's example.
        pub detected_at: Option<Value> = "detectedAt",
    }
}

record! {
    /// A policy that a device has or gets.
    pub struct MobilePolicy {
        /// Policies.
        pub policy: Option<MobilePolicyRef> = "policy",
        /// The state.
        pub state: Option<MobilePolicyState> = "state",
        /// Its name.
        pub name: Option<String> = "name",
    }
}

record! {
    /// A policy of a device.
    pub struct MobilePolicyRef {
        /// Its id.
        pub id: Option<String> = "id",
        /// Its name.
        pub name: Option<String> = "name",
        /// The platform.
        pub platform: Option<String> = "platform",
        /// Its kind.
        pub kind: Option<String> = "type",
        /// Its version.
        pub version: Option<Integer> = "version",
    }
}

record! {
    /// Where a device was located last.
    pub struct MobileLocation {
        /// How exact the place is.
        pub accuracy: Option<String> = "accuracy",
        /// The longitude, in degrees.
        pub longitude: Option<Number> = "longitude",
        /// The latitude, in degrees.
        pub latitude: Option<Number> = "latitude",
        /// The time of `locatedAt`. ISO 8601; an empty object in the vendor's example.
        pub located_at: Option<Value> = "locatedAt",
    }
}

record! {
    /// A mobile device group, from `GET /mobile/v1/device-groups`.
    pub struct MobileDeviceGroup {
        /// Its id.
        pub id: Option<String> = "id",
        /// The tenant.
        pub tenant: Option<TenantRef> = "tenant",
        /// Its name.
        pub name: Option<String> = "name",
        /// The policy of devices that belong to employees.
        pub employee_compliance_policy: Option<NamedRef> = "employeeCompliancePolicy",
        /// The policy of devices that belong to the organization.
        pub corporate_compliance_policy: Option<NamedRef> = "corporateCompliancePolicy",
        /// The iOS auto enrollment.
        pub ios_auto_enrollment: Option<IosAutoEnrollment> = "iosAutoEnrollment",
        /// What it is for.
        pub description: Option<String> = "description",
        /// When it was made. ISO 8601; an empty object in the vendor's example.
        pub created_at: Option<Value> = "createdAt",
        /// Who has made it.
        pub created_by: Option<Principal> = "createdBy",
        /// When it was changed last. ISO 8601; an empty object in the vendor's example.
        pub updated_at: Option<Value> = "updatedAt",
        /// Who has changed it last.
        pub updated_by: Option<Principal> = "updatedBy",
    }
}

record! {
    /// How devices with iOS enrol by themselves.
    pub struct IosAutoEnrollment {
        /// Whether it is on.
        pub enabled: Option<bool> = "enabled",
        /// Whether the vendor's app is installed.
        pub install_smc_app: Option<bool> = "installSmcApp",
        /// Its address.
        pub url: Option<String> = "url",
    }
}

record! {
    /// A mobile action, from `GET /mobile/v1/actions`.
    pub struct MobileAction {
        /// Its id.
        pub id: Option<String> = "id",
        /// The tenant.
        pub tenant: Option<TenantRef> = "tenant",
        /// The device.
        pub device: Option<NamedRef> = "device",
        /// Its kind.
        pub kind: Option<MobileActionType> = "type",
        /// The state.
        pub state: Option<MobileActionState> = "state",
        /// What went wrong.
        pub error: Option<String> = "error",
        /// For when it is planned. ISO 8601; an empty object in the vendor's example.
        pub scheduled_at: Option<Value> = "scheduledAt",
        /// When it was done. ISO 8601; an empty object in the vendor's example.
        pub executed_at: Option<Value> = "executedAt",
        /// When it was made. ISO 8601; an empty object in the vendor's example.
        pub created_at: Option<Value> = "createdAt",
        /// Who has made it.
        pub created_by: Option<Principal> = "createdBy",
        /// When it was changed last. ISO 8601; an empty object in the vendor's example.
        pub updated_at: Option<Value> = "updatedAt",
        /// Who has changed it last.
        pub updated_by: Option<Principal> = "updatedBy",
    }
}

record! {
    /// The actions that devices were given.
    pub struct CreatedActions {
        /// The actions.
        pub created: Option<Vec<MobileAction>> = "created",
        /// What could not be done.
        pub errors: Option<ActionErrors> = "errors",
    }
}

record! {
    /// The actions that could not be made.
    pub struct ActionErrors {
        /// What could not be made.
        pub failed_to_create: Option<FailedActions> = "failedToCreate",
    }
}

record! {
    /// The devices that could not be given an action.
    pub struct FailedActions {
        /// Endpoints that were not found.
        pub endpoint_not_found: Option<Vec<String>> = "endpointNotFound",
    }
}

record! {
    /// A mobile app group, from `GET /mobile/v1/app-groups`.
    pub struct MobileAppGroup {
        /// Its id.
        pub id: Option<String> = "id",
        /// The tenant.
        pub tenant: Option<TenantRef> = "tenant",
        /// Its name.
        pub name: Option<String> = "name",
        /// How many there are.
        pub count: Option<Integer> = "count",
        /// The platform.
        pub platform: Option<OsPlatform> = "platform",
        /// When it was made. ISO 8601; an empty object in the vendor's example.
        pub created_at: Option<Value> = "createdAt",
        /// Who has made it.
        pub created_by: Option<Principal> = "createdBy",
        /// When it was changed last. ISO 8601; an empty object in the vendor's example.
        pub updated_at: Option<Value> = "updatedAt",
        /// Who has changed it last.
        pub updated_by: Option<Principal> = "updatedBy",
    }
}

record! {
    /// An app of a group.
    pub struct AppGroupApp (input) {
        /// The identifier.
        pub identifier: Option<String> = "identifier",
        /// Its name.
        pub name: Option<String> = "name",
        /// Where it is.
        pub link: Option<String> = "link",
    }
}
