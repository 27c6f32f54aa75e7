//! What a partner manages: tenants, roles, administrators, billing.

use open_record::{Integer, record, word_enum};
use serde_json::Number;

word_enum! {
    /// The tenants that a role applies to.
    pub enum RoleScopeType {
        /// `allManagedTenants`
        AllManagedTenants = "allManagedTenants",
        /// `tenant`
        Tenant = "tenant",
        /// `self`
        Own = "self",
    }
}

word_enum! {
    /// How a tenant is billed.
    pub enum BillingType {
        /// `trial`
        Trial = "trial",
        /// `usage`
        Usage = "usage",
        /// `term`
        Term = "term",
    }
}

word_enum! {
    /// Status of an account.
    pub enum AccountStatus {
        /// `active`
        Active = "active",
        /// `suspended`
        Suspended = "suspended",
        /// `canceled`
        Canceled = "canceled",
    }
}

record! {
    /// The contact person of a tenant.
    pub struct TenantContact (input) {
        /// First name.
        pub first_name: Option<String> = "firstName",
        /// Last name.
        pub last_name: Option<String> = "lastName",
        /// E-mail address.
        pub email: Option<String> = "email",
        /// Telephone number.
        pub phone: Option<String> = "phone",
        /// Number of the mobile phone.
        pub mobile: Option<String> = "mobile",
        /// Fax number.
        pub fax: Option<String> = "fax",
        /// Postal address.
        pub address: Option<TenantContactAddress> = "address",
    }
}

record! {
    /// The postal address of a contact.
    pub struct TenantContactAddress (input) {
        /// First line of the address.
        pub address1: Option<String> = "address1",
        /// City.
        pub city: Option<String> = "city",
        /// Code of the country.
        pub country_code: Option<String> = "countryCode",
        /// Postal code.
        pub postal_code: Option<String> = "postalCode",
        /// Second line of the address.
        pub address2: Option<String> = "address2",
        /// Third line of the address.
        pub address3: Option<String> = "address3",
        /// State or province.
        pub state: Option<String> = "state",
    }
}

record! {
    /// An administrator of a partner, from `GET /partner/v1/admins`.
    pub struct PartnerAdmin {
        /// Identifier of the administrator.
        pub id: Option<String> = "id",
        /// Login name of the administrator.
        pub username: Option<String> = "username",
        /// Name and telephone numbers of the administrator.
        pub profile: Option<PartnerAdminProfile> = "profile",
        /// Whether the administrator is active.
        pub active: Option<bool> = "active",
        /// Whether this is the primary administrator.
        pub primary: Option<bool> = "primary",
        /// Roles of the administrator.
        pub role_assignments: Option<Vec<ScopedRoleAssignment>> = "roleAssignments",
    }
}

record! {
    /// Name and telephone numbers of an administrator of a partner.
    pub struct PartnerAdminProfile (input) {
        /// Name of the administrator.
        pub name: Option<String> = "name",
        /// First name.
        pub first_name: Option<String> = "firstName",
        /// Last name.
        pub last_name: Option<String> = "lastName",
        /// Fax number.
        pub fax: Option<String> = "fax",
        /// Number of the mobile phone.
        pub mobile: Option<String> = "mobile",
        /// Telephone number.
        pub phone: Option<String> = "phone",
    }
}

record! {
    /// A role of an administrator, and the tenants it applies to.
    pub struct ScopedRoleAssignment (input) {
        /// Identifier of the assignment.
        pub id: Option<String> = "id",
        /// Identifier of the role.
        pub role_id: Option<String> = "roleId",
        /// The tenants that the role applies to.
        pub scope: Option<RoleScope> = "scope",
    }
}

record! {
    /// The tenants that a role applies to.
    pub struct RoleScope (input) {
        /// Whether the role applies to all tenants, to one, or to the partner itself.
        pub kind: Option<RoleScopeType> = "type",
        /// Identifier of the tenant, if the role applies to one.
        pub id: Option<String> = "id",
    }
}

record! {
    /// The usage of an account in a month, from `GET /partner/v1/billing/usage/{year}/{month}`.
    pub struct BillingUsage {
        /// Identifier of the partner's account.
        pub partner_account_id: Option<String> = "partnerAccountId",
        /// Number of the partner's account for electronic data interchange.
        pub partner_edi_account_number: Option<String> = "partnerEdiAccountNumber",
        /// Name of the partner's account.
        pub partner_account_name: Option<String> = "partnerAccountName",
        /// First day of the billing period.
        pub billing_start_date: Option<String> = "billingStartDate",
        /// Last day of the billing period.
        pub billing_end_date: Option<String> = "billingEndDate",
        /// Number of the order.
        pub order_number: Option<String> = "orderNumber",
        /// Number of the item in the order.
        pub order_line_item_number: Option<String> = "orderLineItemNumber",
        /// Number of the account, or serial number of the device.
        pub account_number_or_serial_number: Option<String> = "accountNumberOrSerialNumber",
        /// Description of the product.
        pub product_description: Option<String> = "productDescription",
        /// Group of the product.
        pub product_group: Option<String> = "productGroup",
        /// Stock keeping unit of the product.
        pub sku: Option<String> = "sku",
        /// Quantity that is billed.
        pub billable_quantity: Option<Integer> = "billableQuantity",
        /// External identifier of the account.
        pub external_id: Option<String> = "externalId",
        /// Identifier of the account.
        pub account_id: Option<String> = "accountId",
        /// Status of the account.
        pub account_status: Option<AccountStatus> = "accountStatus",
        /// Quantity that was used.
        pub actual_quantity: Option<Integer> = "actualQuantity",
        /// Code of the product.
        pub product_code: Option<String> = "productCode",
        /// Additional discount in percent.
        pub additional_discount_percentage: Option<Number> = "additionalDiscountPercentage",
        /// Identifier that the partner assigned to the account.
        pub assigned_account_identifier: Option<String> = "assignedAccountIdentifier",
        /// City of the contact.
        pub contact_city: Option<String> = "contactCity",
        /// Country of the contact.
        pub contact_country: Option<String> = "contactCountry",
        /// E-mail address of the contact.
        pub contact_email: Option<String> = "contactEmail",
        /// Name of the contact.
        pub contact_name: Option<String> = "contactName",
        /// Street of the contact.
        pub contact_street: Option<String> = "contactStreet",
        /// Postal code of the contact.
        pub contact_zip: Option<String> = "contactZip",
        /// Name of the distributor's account.
        pub distributor_account_name: Option<String> = "distributorAccountName",
        /// Net price.
        pub net_price: Option<String> = "netPrice",
        /// Currency of the net price.
        pub net_price_currency: Option<String> = "netPriceCurrency",
        /// Quantity that was ordered.
        pub ordered_quantity: Option<Integer> = "orderedQuantity",
        /// Price with taxes.
        pub price_with_taxes: Option<String> = "priceWithTaxes",
        /// Currency of the price with taxes.
        pub price_with_taxes_currency: Option<String> = "priceWithTaxesCurrency",
        /// List price of a unit (manufacturer's suggested retail price).
        pub unit_msrp: Option<String> = "unitMsrp",
        /// Currency of the list price.
        pub unit_msrp_currency: Option<String> = "unitMsrpCurrency",
        /// Price of a unit.
        pub unit_price: Option<String> = "unitPrice",
        /// Currency of the price of a unit.
        pub unit_price_currency: Option<String> = "unitPriceCurrency",
    }
}
