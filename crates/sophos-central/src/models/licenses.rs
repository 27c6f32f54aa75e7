//! Licences.

use open_record::{Integer, record, word_enum};

use super::{NamedRef, TenantRef};

word_enum! {
    /// The kind of a licence.
    pub enum LicenseType {
        /// `trial`
        Trial = "trial",
        /// `term`
        Term = "term",
        /// `perpetual`
        Perpetual = "perpetual",
        /// `enterprise`
        Enterprise = "enterprise",
        /// `ordered`
        Ordered = "ordered",
        /// `usage`
        Usage = "usage",
    }
}

record! {
    /// The licences of a tenant, from `GET /licenses/v1/licenses`.
    pub struct LicenseOverview {
        /// The organization that the tenant belongs to.
        pub organization: Option<NamedRef> = "organization",
        /// The tenant.
        pub tenant: Option<TenantRef> = "tenant",
        /// The licences.
        pub licenses: Option<Vec<License>> = "licenses",
    }
}

record! {
    /// A licence.
    pub struct License {
        /// Identifier of the licence.
        pub id: Option<String> = "id",
        /// Number of the licence.
        pub license_identifier: Option<String> = "licenseIdentifier",
        /// The licensed product.
        pub product: Option<LicenseProduct> = "product",
        /// First day of the licence.
        pub start_date: Option<String> = "startDate",
        /// Whether the licence never ends.
        pub perpetual: Option<bool> = "perpetual",
        /// Kind of licence.
        pub kind: Option<LicenseType> = "type",
        /// Whether the licence has no limit of quantity.
        pub unlimited: Option<bool> = "unlimited",
        /// Last day of the licence.
        pub end_date: Option<String> = "endDate",
        /// Number of units that were bought.
        pub quantity: Option<Integer> = "quantity",
        /// Number of units that are used.
        pub usage: Option<LicenseUsage> = "usage",
    }
}

record! {
    /// The product of a licence.
    pub struct LicenseProduct {
        /// Code of the product.
        pub code: Option<String> = "code",
        /// Code that similar products share.
        pub generic_code: Option<String> = "genericCode",
        /// Name of the product.
        pub name: Option<String> = "name",
    }
}

record! {
    /// How much of a licence is used.
    pub struct LicenseUsage {
        /// The latest count.
        pub current: Option<LicenseUsageCount> = "current",
    }
}

record! {
    /// The usage of a licence on one day.
    pub struct LicenseUsageCount {
        /// When the usage was counted. ISO 8601.
        pub collected_at: Option<String> = "collectedAt",
        /// Number of units in use.
        pub count: Option<Integer> = "count",
        /// The day, as `YYYY-MM-DD`.
        pub date: Option<String> = "date",
    }
}

record! {
    /// The licences of one firewall, from `GET /licenses/v1/licenses/firewalls`.
    pub struct FirewallLicenses {
        /// Serial number of the firewall.
        pub serial_number: Option<String> = "serialNumber",
        /// The owner of the firewall.
        pub owner: Option<LicenseOwner> = "owner",
        /// Model of the firewall.
        pub model: Option<String> = "model",
        /// Whether the firewall is a device or a virtual machine.
        pub model_type: Option<String> = "modelType",
        /// The licences.
        pub licenses: Option<Vec<License>> = "licenses",
        /// The tenant that is billed.
        pub billing_tenant: Option<NamedRef> = "billingTenant",
        /// When the firewall was last seen. ISO 8601.
        pub last_seen_at: Option<String> = "lastSeenAt",
        /// The organization that the tenant belongs to.
        pub organization: Option<NamedRef> = "organization",
        /// The partner that manages the tenant.
        pub partner: Option<NamedRef> = "partner",
        /// Tenant that the firewall belongs to.
        pub tenant: Option<TenantRef> = "tenant",
    }
}

record! {
    /// The owner of a firewall.
    pub struct LicenseOwner {
        /// Identifier of the owner.
        pub id: Option<String> = "id",
        /// Kind of owner.
        pub kind: Option<String> = "type",
    }
}
