//! Accounts: the customers of a tenant.

use connect_core::Call;
use open_record::word_enum;
use serde_json::json;

use super::Accounts;
use super::ids::AccountId;
use super::operations::{
    CREATE_ACCOUNT, EXPIRE_NOW_OF_ACCOUNTS, EXPORT_ACCOUNTS, GENERATE_UNINSTALL_PASSWORD, GET_ACCOUNT,
    GET_UNINSTALL_PASSWORD, GET_UNINSTALL_PASSWORD_METADATA, LIST_ACCOUNTS, REACTIVATE_OF_ACCOUNTS,
    REVOKE_UNINSTALL_PASSWORD, UPDATE_ACCOUNT,
};
use super::paging::by_cursor;
use super::setters::setters;
use crate::models::{
    Account, AccountState, BillingMode, Feature, IncidentResponseFields, Licenses, Policy, SiteType, Sku, Success,
    UninstallPassword, UninstallPasswordDetails, UsageType,
};

word_enum! {
    /// The members that the list can be sorted by.
    pub enum AccountSortBy {
        /// `id`.
        Id = "id",
        /// `name`.
        Name = "name",
        /// `totalLicenses`.
        TotalLicenses = "totalLicenses",
        /// `expiration`.
        Expiration = "expiration",
        /// `accountType`.
        AccountType = "accountType",
        /// `state`.
        State = "state",
        /// `createdAt`.
        CreatedAt = "createdAt",
        /// `updatedAt`.
        UpdatedAt = "updatedAt",
        /// `activeLicenses`.
        ActiveLicenses = "activeLicenses",
        /// `activeAgents`.
        ActiveAgents = "activeAgents",
        /// `numberOfSites`.
        NumberOfSites = "numberOfSites",
        /// `usageType`.
        UsageType = "usageType",
        /// `billingMode`.
        BillingMode = "billingMode",
    }
}

connect_core::requests! {
    /// A request that lists accounts.
    pub list ListAccounts of Account {}

    /// A request that creates an account.
    pub call CreateAccount of () {}

    /// A request that changes an account.
    pub call UpdateAccount of Account {}

    /// A request that reactivates an account.
    pub call ReactivateOfAccounts of Success {}

    /// A request that exports accounts as a file; it is not sent yet.
    pub transfer ExportAccounts {}
}

setters! { ListAccounts query {
    /// The member to sort by. The default is one that never changes.
    one sort_by: AccountSortBy => "sortBy";
    listing;
} }

setters! { ListAccounts, ExportAccounts query {
    /// Only records with one of these `ids`.
    many(5000) ids: AccountId => "ids";
    /// Only records with one of these `accountIds`.
    many(500) account_ids: AccountId => "accountIds";
    /// A free text to search for.
    text query => "query";
    /// The name.
    text name => "name";
    /// Whether it is the default.
    flag is_default => "isDefault";
    /// The account type.
    one account_type: SiteType => "accountType";
    /// When it ends.
    text expiration => "expiration";
    /// The number of licenses.
    number total_licenses => "totalLicenses";
    /// The active licenses.
    number active_licenses => "activeLicenses";
    /// The SKU.
    text sku => "sku";
    /// The module.
    text module => "module";
    /// When it was made. ISO 8601.
    text created_at => "createdAt";
    /// When it last changed. ISO 8601.
    text updated_at => "updatedAt";
    /// The state.
    one state: AccountState => "state";
    /// Only records with one of these `states`.
    many(5000) states: String => "states";
    /// Excludes records with any of these `states`.
    many(5000) states_nin: String => "statesNin";
    /// Only records with one of these `features`.
    many(5000) features: Feature => "features";
    /// The usage type.
    one usage_type: UsageType => "usageType";
    /// The billing mode.
    one billing_mode: BillingMode => "billingMode";
    /// Only records whose name contains one of these texts.
    contains(5000) name_contains => "name__contains";
} }

setters! { CreateAccount, UpdateAccount body {
    /// The account type.
    one account_type: SiteType => "data.accountType";
    /// The billing mode.
    one billing_mode: BillingMode => "data.billingMode";
    /// The external id.
    text external_id => "data.externalId";
    /// Whether it inherits from the scope above.
    flag inherits => "data.inherits";
    /// The incident response fields.
    one ir_fields: IncidentResponseFields => "data.irFields";
    /// The licenses.
    one licenses: Licenses => "data.licenses";
    /// Whether the SOC user interface is the default.
    flag make_soc_default_ui => "data.makeSocDefaultUi";
    /// The own policy instead of the inherited one.
    one policy: Policy => "data.policy";
    /// The SKUs.
    many(5000) skus: Sku => "data.skus";
    /// Whether it never expires.
    flag unlimited_expiration => "data.unlimitedExpiration";
    /// The usage type.
    one usage_type: UsageType => "data.usageType";
} }

setters! { CreateAccount, UpdateAccount, ReactivateOfAccounts body {
    /// When it ends.
    time expiration => "data.expiration";
} }

setters! { UpdateAccount body {
    /// The name.
    text name => "data.name";
    /// The salesforce id.
    text salesforce_id => "data.salesforceId";
} }

setters! { ReactivateOfAccounts body {
    /// Whether the number of licences is unlimited.
    flag unlimited => "data.unlimited";
} }

impl Accounts {
    /// Lists accounts, page by page. Permission: `Accounts.view`.
    pub fn list(&self) -> ListAccounts {
        ListAccounts::new(
            self.core.list(LIST_ACCOUNTS.request().query("sortBy", "id").query("sortOrder", "asc"), by_cursor("data")),
        )
    }

    /// Reads one account. Permission: `Accounts.view`.
    pub fn get(&self, account_id: &AccountId) -> Call<Account> {
        self.core.record(GET_ACCOUNT.request().segment("account_id", account_id), "data")
    }

    /// Creates an account. Permission: `Accounts.create`.
    pub fn create(&self, name: &str) -> CreateAccount {
        CreateAccount::new(self.core.nothing(CREATE_ACCOUNT.request().member("data.name", name)))
    }

    /// Changes an account. Permission: `Accounts.edit`.
    pub fn update(&self, account_id: &AccountId) -> UpdateAccount {
        UpdateAccount::new(
            self.core
                .record(UPDATE_ACCOUNT.request().segment("account_id", account_id).member("data", json!({})), "data"),
        )
    }

    /// Reactivates an account.
    pub fn reactivate(&self, account_id: &AccountId) -> ReactivateOfAccounts {
        ReactivateOfAccounts::new(self.core.record(
            REACTIVATE_OF_ACCOUNTS.request().segment("account_id", account_id).member("data", json!({})),
            "data",
        ))
    }

    /// Expires an account now.
    pub fn expire_now(&self, account_id: &AccountId) -> Call<Account> {
        self.core.record(EXPIRE_NOW_OF_ACCOUNTS.request().segment("account_id", account_id), "data")
    }

    /// Reads the uninstall password metadata.
    pub fn get_uninstall_password_metadata(&self, account_id: &AccountId) -> Call<UninstallPasswordDetails> {
        self.core.record(GET_UNINSTALL_PASSWORD_METADATA.request().segment("account_id", account_id), "data")
    }

    /// Reads the uninstall password.
    pub fn get_uninstall_password(&self, account_id: &AccountId) -> Call<UninstallPassword> {
        self.core.record(GET_UNINSTALL_PASSWORD.request().segment("account_id", account_id), "data")
    }

    /// Generates an uninstall password for an account.
    pub fn generate_uninstall_password(
        &self,
        account_id: &AccountId,
        expiration: &str,
    ) -> Call<UninstallPasswordDetails> {
        self.core.record(
            GENERATE_UNINSTALL_PASSWORD
                .request()
                .segment("account_id", account_id)
                .member("data.expiration", expiration),
            "data",
        )
    }

    /// Revokes the uninstall password of an account.
    pub fn revoke_uninstall_password(&self, account_id: &AccountId) -> Call<UninstallPasswordDetails> {
        self.core.record(REVOKE_UNINSTALL_PASSWORD.request().segment("account_id", account_id), "data")
    }

    /// Exports accounts as a file.
    pub fn export(&self) -> ExportAccounts {
        ExportAccounts::new(self.core.transfer(EXPORT_ACCOUNTS.request()))
    }
}
