//! Policies, base policies and their settings.

use open_record::{Integer, record, word_enum};
use serde_json::{Number, Value};

use super::{Principal, TenantRef};

word_enum! {
    /// Type of a policy.
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
        /// Identifier of the policy.
        pub id: Option<String> = "id",
        /// Name of the policy.
        pub name: Option<String> = "name",
        /// Type of policy.
        pub kind: Option<PolicyType> = "type",
        /// Whether only the managing partner or organization can change the policy.
        pub locked_by_managing_account: Option<bool> = "lockedByManagingAccount",
        /// Rank among the policies of the type; the smallest comes first.
        pub priority: Option<Integer> = "priority",
        /// Tenant that the policy belongs to.
        pub tenant: Option<TenantRef> = "tenant",
        /// Whether the policy is switched on.
        pub enabled: Option<bool> = "enabled",
        /// Settings of the policy, by key.
        pub settings: Option<Value> = "settings",
        /// Identifiers of the objects that the policy applies to, by kind.
        pub applies_to: Option<Value> = "appliesTo",
        /// When the policy was created. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// Who created the policy.
        pub created_by: Option<Principal> = "createdBy",
        /// When the policy is switched off automatically. ISO 8601.
        pub disable_at: Option<String> = "disableAt",
        /// When the policy was last changed. ISO 8601.
        pub updated_at: Option<String> = "updatedAt",
        /// Who last changed the policy.
        pub updated_by: Option<Principal> = "updatedBy",
    }
}

record! {
    /// Descriptions of the settings of policies, from `GET /endpoint/v1/policies/settings`.
    pub struct PolicySettingsMetadata {
        /// Version of the descriptions.
        pub version: Option<String> = "version",
        /// Schemas of values that are objects, by name.
        pub schemas: Option<Value> = "schemas",
        /// The descriptions, one element per type of policy.
        pub items: Option<Vec<PolicyTypeSettings>> = "items",
    }
}

record! {
    /// Descriptions of the settings of one type of policy.
    pub struct PolicyTypeSettings {
        /// The descriptions, one element per setting.
        pub items: Option<Vec<PolicySettingDescription>> = "items",
        /// Type of policy.
        pub kind: Option<String> = "type",
    }
}

record! {
    /// The description of a setting and its values.
    pub struct PolicySettingDescription {
        /// Name of the setting.
        pub name: Option<String> = "name",
        /// Description of the setting.
        pub description: Option<String> = "description",
        /// Type of the value.
        pub kind: Option<String> = "type",
        /// Default value.
        pub default_value: Option<Value> = "defaultValue",
        /// Formats that the value can have.
        pub allowed_formats: Option<Vec<String>> = "allowedFormats",
        /// Units that the value can have.
        pub allowed_units: Option<Vec<String>> = "allowedUnits",
        /// Default format.
        pub default_format: Option<String> = "defaultFormat",
        /// Default unit.
        pub default_unit: Option<String> = "defaultUnit",
        /// Examples of values.
        pub examples: Option<Vec<String>> = "examples",
        /// Limits of the value.
        pub limit: Option<SettingLimits> = "limit",
        /// Whether the setting is read-only in additional policies, and can be changed in base policies only.
        pub read_only_in_additional_policies: Option<bool> = "readOnlyInAdditionalPolicies",
        /// Whether the setting is read-only in base policies, and can be changed in additional policies only.
        pub read_only_in_base_policy: Option<bool> = "readOnlyInBasePolicy",
        /// Name of the schema, if the value is an object.
        pub schema: Option<String> = "schema",
        /// Whether the setting has an effect in additional policies only.
        pub use_valid_only_in_additional_policies: Option<bool> = "useValidOnlyInAdditionalPolicies",
        /// Whether the setting has an effect in base policies only.
        pub use_valid_only_in_base_policy: Option<bool> = "useValidOnlyInBasePolicy",
    }
}

record! {
    /// The smallest and largest value of a setting.
    pub struct SettingLimits {
        /// Largest value.
        pub max: Option<Number> = "max",
        /// Smallest value.
        pub min: Option<Number> = "min",
    }
}

record! {
    /// The objects that a policy applies to.
    pub struct PolicyAppliesTo (input) {
        /// Identifiers of users.
        pub users: Option<Vec<String>> = "users",
        /// Identifiers of user groups.
        pub user_groups: Option<Vec<String>> = "userGroups",
        /// Identifiers of endpoints.
        pub endpoints: Option<Vec<String>> = "endpoints",
        /// Identifiers of endpoint groups.
        pub endpoint_groups: Option<Vec<String>> = "endpointGroups",
    }
}
