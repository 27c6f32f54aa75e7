//! Accounts: the customers of a tenant. Records of the operations.

use open_record::{Integer, record, word_enum};
use serde_json::Value;

use super::Secret;

record! {
    /// An account, as returned by `GET accounts`.
    pub struct Account {
        /// The account type.
        pub account_type: Option<String> = "accountType",
        /// The active agents.
        pub active_agents: Option<Integer> = "activeAgents",
        /// The agents in complete SKU.
        pub agents_in_complete_sku: Option<Integer> = "agentsInCompleteSku",
        /// The agents in control SKU.
        pub agents_in_control_sku: Option<Integer> = "agentsInControlSku",
        /// The agents in core SKU.
        pub agents_in_core_sku: Option<Integer> = "agentsInCoreSku",
        /// The billing mode.
        pub billing_mode: Option<BillingMode> = "billingMode",
        /// The complete sites.
        pub complete_sites: Option<Integer> = "completeSites",
        /// The control sites.
        pub control_sites: Option<Integer> = "controlSites",
        /// The core sites.
        pub core_sites: Option<Integer> = "coreSites",
        /// When it was made. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// The user who created it.
        pub creator: Option<String> = "creator",
        /// The id of the user who created it.
        pub creator_id: Option<String> = "creatorId",
        /// When it ends.
        pub expiration: Option<String> = "expiration",
        /// The external id.
        pub external_id: Option<String> = "externalId",
        /// The id.
        pub id: Option<String> = "id",
        /// The incident response fields.
        pub ir_fields: Option<IncidentResponseFields> = "irFields",
        /// Whether it is the default.
        pub is_default: Option<bool> = "isDefault",
        /// The licenses.
        pub licenses: Option<Licenses> = "licenses",
        /// Whether the SOC user interface is the default.
        pub make_soc_default_ui: Option<bool> = "makeSocDefaultUi",
        /// The name.
        pub name: Option<String> = "name",
        /// The number of sites.
        pub number_of_sites: Option<Integer> = "numberOfSites",
        /// The salesforce id.
        pub salesforce_id: Option<String> = "salesforceId",
        /// The SKUs.
        pub skus: Option<Vec<Sku>> = "skus",
        /// The state.
        pub state: Option<AccountState> = "state",
        /// The number of complete.
        pub total_complete: Option<Integer> = "totalComplete",
        /// The number of control.
        pub total_control: Option<Integer> = "totalControl",
        /// The number of core.
        pub total_core: Option<Integer> = "totalCore",
        /// The number of licenses.
        pub total_licenses: Option<Integer> = "totalLicenses",
        /// Whether Complete licences are unlimited.
        pub unlimited_complete: Option<bool> = "unlimitedComplete",
        /// Whether Control licences are unlimited.
        pub unlimited_control: Option<bool> = "unlimitedControl",
        /// Whether Core licences are unlimited.
        pub unlimited_core: Option<bool> = "unlimitedCore",
        /// The unlimited expiration.
        pub unlimited_expiration: Option<Value> = "unlimitedExpiration",
        /// When it last changed. ISO 8601.
        pub updated_at: Option<String> = "updatedAt",
        /// The usage type.
        pub usage_type: Option<UsageType> = "usageType",
    }
}

record! {
    /// The `irFields` of [`Account`].
    pub struct IncidentResponseFields (input) {
        /// The city.
        pub city: Option<String> = "city",
        /// The company name.
        pub company_name: Option<String> = "companyName",
        /// The contact email.
        pub contact_email: Option<String> = "contactEmail",
        /// The contact first name.
        pub contact_first_name: Option<String> = "contactFirstName",
        /// The contact last name.
        pub contact_last_name: Option<String> = "contactLastName",
        /// The country.
        pub country: Option<String> = "country",
        /// The industry.
        pub industry: Option<Industry> = "industry",
        /// The number of employees endpoints.
        pub number_of_employees_endpoints: Option<Integer> = "numberOfEmployeesEndpoints",
        /// The postal.
        pub postal: Option<String> = "postal",
        /// The region.
        pub region: Option<String> = "region",
    }
}

record! {
    /// The `licenses` of [`Account`].
    pub struct Licenses (input) {
        /// The bundles.
        pub bundles: Option<Vec<LicenseBundle>> = "bundles",
        /// The modules.
        pub modules: Option<Vec<LicenseModule>> = "modules",
        /// The settings.
        pub settings: Option<Vec<LicenseSetting>> = "settings",
    }
}

record! {
    /// The `bundles` of [`Licenses`].
    pub struct LicenseBundle (input) {
        /// The display name.
        pub display_name: Option<String> = "displayName",
        /// The major version.
        pub major_version: Option<Integer> = "majorVersion",
        /// The minor version.
        pub minor_version: Option<Integer> = "minorVersion",
        /// The name.
        pub name: Option<String> = "name",
        /// The surfaces.
        pub surfaces: Option<Vec<LicenseSurface>> = "surfaces",
        /// The number of surfaces.
        pub total_surfaces: Option<Integer> = "totalSurfaces",
    }
}

record! {
    /// The `surfaces` of [`LicenseBundle`].
    pub struct LicenseSurface (input) {
        /// The count.
        pub count: Option<Integer> = "count",
        /// The name.
        pub name: Option<String> = "name",
    }
}

record! {
    /// The `modules` of [`Licenses`].
    pub struct LicenseModule (input) {
        /// The display name.
        pub display_name: Option<String> = "displayName",
        /// The major version.
        pub major_version: Option<Integer> = "majorVersion",
        /// The name.
        pub name: Option<String> = "name",
    }
}

record! {
    /// The `settings` of [`Licenses`].
    pub struct LicenseSetting (input) {
        /// The display name.
        pub display_name: Option<String> = "displayName",
        /// The name of the group.
        pub group_name: Option<Value> = "groupName",
        /// The setting.
        pub setting: Option<Value> = "setting",
        /// The setting group.
        pub setting_group: Option<String> = "settingGroup",
        /// The setting group display name.
        pub setting_group_display_name: Option<String> = "settingGroupDisplayName",
    }
}

record! {
    /// The `skus` of [`Account`].
    pub struct Sku (input) {
        /// The agents in SKU.
        pub agents_in_sku: Option<Integer> = "agentsInSku",
        /// The number of licenses.
        pub total_licenses: Option<Integer> = "totalLicenses",
        /// The type.
        pub type_: Option<SkuType> = "type",
        /// Whether the number of licences is unlimited.
        pub unlimited: Option<bool> = "unlimited",
    }
}

record! {
    /// Uninstall password details, as returned by `GET accounts/{account_id}/uninstall-password/metadata`.
    pub struct UninstallPasswordDetails {
        /// When it ends.
        pub expiration: Option<String> = "expiration",
        /// The version.
        pub version: Option<Integer> = "version",
        /// When it was made. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// The last revoked.
        pub last_revoked: Option<String> = "lastRevoked",
        /// The revoked by id.
        pub revoked_by_id: Option<Integer> = "revokedById",
        /// The revoked by name.
        pub revoked_by_name: Option<String> = "revokedByName",
        /// The generated by id.
        pub generated_by_id: Option<Integer> = "generatedById",
        /// The generated by name.
        pub generated_by_name: Option<String> = "generatedByName",
    }
}

record! {
    /// An uninstall password, as returned by `GET accounts/{account_id}/uninstall-password/view`.
    pub struct UninstallPassword {
        /// The password.
        pub password: Option<Secret> = "password",
    }
}

word_enum! {
    /// Words of `billingMode`.
    pub enum BillingMode {
        /// `subscription`.
        Subscription = "subscription",
        /// `consumption`.
        Consumption = "consumption",
    }
}

word_enum! {
    /// Words of `industry`.
    pub enum Industry {
        /// `Education`.
        Education = "Education",
        /// `Government (Central/Federal)`.
        GovernmentCentralFederal = "Government (Central/Federal)",
        /// `Government (Local)`.
        GovernmentLocal = "Government (Local)",
        /// `Healthcare (Provider)`.
        HealthcareProvider = "Healthcare (Provider)",
        /// `Other`.
        Other = "Other",
    }
}

word_enum! {
    /// Words of `skuType`.
    pub enum SkuType {
        /// `Core`.
        Core = "Core",
        /// `Control`.
        Control = "Control",
        /// `Complete`.
        Complete = "Complete",
    }
}

word_enum! {
    /// Words of `accountState`.
    pub enum AccountState {
        /// `active`.
        Active = "active",
        /// `expired`.
        Expired = "expired",
        /// `deleted`.
        Deleted = "deleted",
    }
}

word_enum! {
    /// Words of `usageType`.
    pub enum UsageType {
        /// `customer`.
        Customer = "customer",
        /// `mssp`.
        Mssp = "mssp",
        /// `ir`.
        Ir = "ir",
    }
}

word_enum! {
    /// Words of `feature`.
    pub enum Feature {
        /// `firewall-control`.
        FirewallControl = "firewall-control",
        /// `device-control`.
        DeviceControl = "device-control",
        /// `ioc`.
        Ioc = "ioc",
    }
}
