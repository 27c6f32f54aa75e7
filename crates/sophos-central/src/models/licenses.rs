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
        /// The organization.
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
        /// Its id.
        pub id: Option<String> = "id",
        /// The number of the licence.
        pub license_identifier: Option<String> = "licenseIdentifier",
        /// The product.
        pub product: Option<LicenseProduct> = "product",
        /// The first day.
        pub start_date: Option<String> = "startDate",
        /// Whether it never ends.
        pub perpetual: Option<bool> = "perpetual",
        /// Its kind.
        pub kind: Option<LicenseType> = "type",
        /// Whether there is no limit.
        pub unlimited: Option<bool> = "unlimited",
        /// The last day, or when the search ends.
        pub end_date: Option<String> = "endDate",
        /// How many were bought.
        pub quantity: Option<Integer> = "quantity",
        /// How much is used.
        pub usage: Option<LicenseUsage> = "usage",
    }
}

record! {
    /// What a licence is for.
    pub struct LicenseProduct {
        /// The code.
        pub code: Option<String> = "code",
        /// The code that like products share.
        pub generic_code: Option<String> = "genericCode",
        /// Its name.
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
    /// How much was used on a day.
    pub struct LicenseUsageCount {
        /// The time of `collectedAt`. ISO 8601.
        pub collected_at: Option<String> = "collectedAt",
        /// How many there are.
        pub count: Option<Integer> = "count",
        /// The day.
        pub date: Option<String> = "date",
    }
}

record! {
    /// The licences of one firewall, from `GET /licenses/v1/licenses/firewalls`.
    pub struct FirewallLicenses {
        /// The serial number.
        pub serial_number: Option<String> = "serialNumber",
        /// Who owns it.
        pub owner: Option<LicenseOwner> = "owner",
        /// The model.
        pub model: Option<String> = "model",
        /// Whether it is a device or a virtual machine.
        pub model_type: Option<String> = "modelType",
        /// The licences.
        pub licenses: Option<Vec<License>> = "licenses",
        /// The tenant that is billed.
        pub billing_tenant: Option<NamedRef> = "billingTenant",
        /// When it was last seen. ISO 8601.
        pub last_seen_at: Option<String> = "lastSeenAt",
        /// The organization.
        pub organization: Option<NamedRef> = "organization",
        /// The partner.
        pub partner: Option<NamedRef> = "partner",
        /// The tenant.
        pub tenant: Option<TenantRef> = "tenant",
    }
}

record! {
    /// Who owns a firewall.
    pub struct LicenseOwner {
        /// Its id.
        pub id: Option<String> = "id",
        /// Its kind.
        pub kind: Option<String> = "type",
    }
}
