//! What a partner manages: tenants, roles, administrators, billing.

use open_record::{Integer, record, word_enum};
use serde_json::Number;

word_enum! {
    /// Which tenants a role concerns.
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
    /// How an account stands.
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
    /// Whom to ask at a tenant.
    pub struct TenantContact (input) {
        /// The first name.
        pub first_name: Option<String> = "firstName",
        /// The last name.
        pub last_name: Option<String> = "lastName",
        /// The e-mail address.
        pub email: Option<String> = "email",
        /// The telephone number.
        pub phone: Option<String> = "phone",
        /// The number of the mobile telephone.
        pub mobile: Option<String> = "mobile",
        /// The fax number.
        pub fax: Option<String> = "fax",
        /// The postal address.
        pub address: Option<TenantContactAddress> = "address",
    }
}

record! {
    /// The postal address of a contact.
    pub struct TenantContactAddress (input) {
        /// The address1.
        pub address1: Option<String> = "address1",
        /// The city.
        pub city: Option<String> = "city",
        /// The code of the country.
        pub country_code: Option<String> = "countryCode",
        /// The postal code.
        pub postal_code: Option<String> = "postalCode",
        /// The address2.
        pub address2: Option<String> = "address2",
        /// The address3.
        pub address3: Option<String> = "address3",
        /// The state.
        pub state: Option<String> = "state",
    }
}

record! {
    /// A partner admin, from `GET /partner/v1/admins`.
    pub struct PartnerAdmin {
        /// Its id.
        pub id: Option<String> = "id",
        /// The login name.
        pub username: Option<String> = "username",
        /// Who it is.
        pub profile: Option<PartnerAdminProfile> = "profile",
        /// Whether it is active.
        pub active: Option<bool> = "active",
        /// Whether it is the first administrator.
        pub primary: Option<bool> = "primary",
        /// The roles.
        pub role_assignments: Option<Vec<ScopedRoleAssignment>> = "roleAssignments",
    }
}

record! {
    /// Who an administrator of a partner is.
    pub struct PartnerAdminProfile (input) {
        /// Its name.
        pub name: Option<String> = "name",
        /// The first name.
        pub first_name: Option<String> = "firstName",
        /// The last name.
        pub last_name: Option<String> = "lastName",
        /// The fax number.
        pub fax: Option<String> = "fax",
        /// The number of the mobile telephone.
        pub mobile: Option<String> = "mobile",
        /// The telephone number.
        pub phone: Option<String> = "phone",
    }
}

record! {
    /// A role of an administrator, with the tenants it is for.
    pub struct ScopedRoleAssignment (input) {
        /// Its id.
        pub id: Option<String> = "id",
        /// The role.
        pub role_id: Option<String> = "roleId",
        /// Which tenants it concerns.
        pub scope: Option<RoleScope> = "scope",
    }
}

record! {
    /// The tenants that a role is for.
    pub struct RoleScope (input) {
        /// Its kind.
        pub kind: Option<RoleScopeType> = "type",
        /// Its id.
        pub id: Option<String> = "id",
    }
}

record! {
    /// What an account has used in a month, from `GET /partner/v1/billing/usage/{year}/{month}`.
    pub struct BillingUsage {
        /// The partner account id.
        pub partner_account_id: Option<String> = "partnerAccountId",
        /// The partner EDI account number.
        pub partner_edi_account_number: Option<String> = "partnerEdiAccountNumber",
        /// The partner account name.
        pub partner_account_name: Option<String> = "partnerAccountName",
        /// The billing start date.
        pub billing_start_date: Option<String> = "billingStartDate",
        /// The billing end date.
        pub billing_end_date: Option<String> = "billingEndDate",
        /// The order number.
        pub order_number: Option<String> = "orderNumber",
        /// The order line item number.
        pub order_line_item_number: Option<String> = "orderLineItemNumber",
        /// The account number or serial number.
        pub account_number_or_serial_number: Option<String> = "accountNumberOrSerialNumber",
        /// The product description.
        pub product_description: Option<String> = "productDescription",
        /// The product group.
        pub product_group: Option<String> = "productGroup",
        /// The SKU.
        pub sku: Option<String> = "sku",
        /// The billable quantity.
        pub billable_quantity: Option<Integer> = "billableQuantity",
        /// The external id.
        pub external_id: Option<String> = "externalId",
        /// The account.
        pub account_id: Option<String> = "accountId",
        /// The account status.
        pub account_status: Option<AccountStatus> = "accountStatus",
        /// The actual quantity.
        pub actual_quantity: Option<Integer> = "actualQuantity",
        /// The product code.
        pub product_code: Option<String> = "productCode",
        /// The additional discount percentage.
        pub additional_discount_percentage: Option<Number> = "additionalDiscountPercentage",
        /// The assigned account identifier.
        pub assigned_account_identifier: Option<String> = "assignedAccountIdentifier",
        /// The contact city.
        pub contact_city: Option<String> = "contactCity",
        /// The contact country.
        pub contact_country: Option<String> = "contactCountry",
        /// The contact email.
        pub contact_email: Option<String> = "contactEmail",
        /// The contact name.
        pub contact_name: Option<String> = "contactName",
        /// The contact street.
        pub contact_street: Option<String> = "contactStreet",
        /// The contact zip.
        pub contact_zip: Option<String> = "contactZip",
        /// The distributor account name.
        pub distributor_account_name: Option<String> = "distributorAccountName",
        /// The net price.
        pub net_price: Option<String> = "netPrice",
        /// The net price currency.
        pub net_price_currency: Option<String> = "netPriceCurrency",
        /// The ordered quantity.
        pub ordered_quantity: Option<Integer> = "orderedQuantity",
        /// The price with taxes.
        pub price_with_taxes: Option<String> = "priceWithTaxes",
        /// The price with taxes currency.
        pub price_with_taxes_currency: Option<String> = "priceWithTaxesCurrency",
        /// The unit list price.
        pub unit_msrp: Option<String> = "unitMsrp",
        /// The unit list price currency.
        pub unit_msrp_currency: Option<String> = "unitMsrpCurrency",
        /// The unit price.
        pub unit_price: Option<String> = "unitPrice",
        /// The unit price currency.
        pub unit_price_currency: Option<String> = "unitPriceCurrency",
    }
}
