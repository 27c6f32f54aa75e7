//! Policies, base policies and their settings.

use open_record::{Integer, record, word_enum};
use serde_json::{Number, Value};

use super::{Principal, TenantRef};

word_enum! {
    /// What a policy is about.
    pub enum PolicyType {
        /// `threat-protection`
        ThreatProtection = "threat-protection",
        /// `peripheral-control`
        PeripheralControl = "peripheral-control",
        /// `application-control`
        ApplicationControl = "application-control",
        /// `web-control`
        WebControl = "web-control",
        /// `agent-updating`
        AgentUpdating = "agent-updating",
        /// `windows-firewall`
        WindowsFirewall = "windows-firewall",
        /// `device-encryption`
        DeviceEncryption = "device-encryption",
        /// `data-collection-and-investigation`
        DataCollectionAndInvestigation = "data-collection-and-investigation",
        /// `endpoint-dns-protection`
        EndpointDnsProtection = "endpoint-dns-protection",
        /// `server-threat-protection`
        ServerThreatProtection = "server-threat-protection",
        /// `server-peripheral-control`
        ServerPeripheralControl = "server-peripheral-control",
        /// `server-application-control`
        ServerApplicationControl = "server-application-control",
        /// `server-web-control`
        ServerWebControl = "server-web-control",
        /// `server-lockdown`
        ServerLockdown = "server-lockdown",
        /// `server-agent-updating`
        ServerAgentUpdating = "server-agent-updating",
        /// `server-windows-firewall`
        ServerWindowsFirewall = "server-windows-firewall",
        /// `server-file-integrity-monitoring`
        ServerFileIntegrityMonitoring = "server-file-integrity-monitoring",
        /// `server-linux-runtime-detection`
        ServerLinuxRuntimeDetection = "server-linux-runtime-detection",
        /// `server-data-collection-and-investigation`
        ServerDataCollectionAndInvestigation = "server-data-collection-and-investigation",
    }
}

record! {
    /// A policy, from `GET /endpoint/v1/policies`.
    pub struct Policy {
        /// Its id.
        pub id: Option<String> = "id",
        /// Its name.
        pub name: Option<String> = "name",
        /// Its kind.
        pub kind: Option<PolicyType> = "type",
        /// Whether only the managing partner or organization may change it.
        pub locked_by_managing_account: Option<bool> = "lockedByManagingAccount",
        /// Its rank; the smallest comes first.
        pub priority: Option<Integer> = "priority",
        /// The tenant.
        pub tenant: Option<TenantRef> = "tenant",
        /// Whether it is on.
        pub enabled: Option<bool> = "enabled",
        /// Its settings, by key.
        pub settings: Option<Value> = "settings",
        /// Whom it concerns, by kind.
        pub applies_to: Option<Value> = "appliesTo",
        /// When it was made. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// Who has made it.
        pub created_by: Option<Principal> = "createdBy",
        /// When it is to be switched off. ISO 8601.
        pub disable_at: Option<String> = "disableAt",
        /// When it was changed last. ISO 8601.
        pub updated_at: Option<String> = "updatedAt",
        /// Who has changed it last.
        pub updated_by: Option<Principal> = "updatedBy",
    }
}

record! {
    /// What settings policies have, from `GET /endpoint/v1/policies/settings`.
    pub struct PolicySettingsMetadata {
        /// Its version.
        pub version: Option<String> = "version",
        /// The shapes of values that are objects, by name.
        pub schemas: Option<Value> = "schemas",
        /// The items.
        pub items: Option<Vec<PolicyTypeSettings>> = "items",
    }
}

record! {
    /// The settings of policies of a type.
    pub struct PolicyTypeSettings {
        /// The items.
        pub items: Option<Vec<PolicySettingDescription>> = "items",
        /// Its kind.
        pub kind: Option<String> = "type",
    }
}

record! {
    /// What a setting means and which values it takes.
    pub struct PolicySettingDescription {
        /// Its name.
        pub name: Option<String> = "name",
        /// What it is for.
        pub description: Option<String> = "description",
        /// Its kind.
        pub kind: Option<String> = "type",
        /// The value by default.
        pub default_value: Option<Value> = "defaultValue",
        /// The formats that a value may have.
        pub allowed_formats: Option<Vec<String>> = "allowedFormats",
        /// The units that a value may have.
        pub allowed_units: Option<Vec<String>> = "allowedUnits",
        /// The format that a value has by default.
        pub default_format: Option<String> = "defaultFormat",
        /// The unit that a value has by default.
        pub default_unit: Option<String> = "defaultUnit",
        /// Values that it could have.
        pub examples: Option<Vec<String>> = "examples",
        /// The limits of a value.
        pub limit: Option<SettingLimits> = "limit",
        /// Whether only base policies can change it.
        pub read_only_in_additional_policies: Option<bool> = "readOnlyInAdditionalPolicies",
        /// Whether only additional policies can change it.
        pub read_only_in_base_policy: Option<bool> = "readOnlyInBasePolicy",
        /// The shape of a value that is an object.
        pub schema: Option<String> = "schema",
        /// Whether it has meaning in additional policies only.
        pub use_valid_only_in_additional_policies: Option<bool> = "useValidOnlyInAdditionalPolicies",
        /// Whether it has meaning in base policies only.
        pub use_valid_only_in_base_policy: Option<bool> = "useValidOnlyInBasePolicy",
    }
}

record! {
    /// The smallest and largest value of a setting.
    pub struct SettingLimits {
        /// The largest.
        pub max: Option<Number> = "max",
        /// The smallest.
        pub min: Option<Number> = "min",
    }
}

record! {
    /// Whom a policy concerns, by ids.
    pub struct PolicyAppliesTo (input) {
        /// The users.
        pub users: Option<Vec<String>> = "users",
        /// Groups of users.
        pub user_groups: Option<Vec<String>> = "userGroups",
        /// The endpoints.
        pub endpoints: Option<Vec<String>> = "endpoints",
        /// Groups of endpoints.
        pub endpoint_groups: Option<Vec<String>> = "endpointGroups",
    }
}
