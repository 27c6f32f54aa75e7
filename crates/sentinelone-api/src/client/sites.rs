//! Sites: parts of an account with a licence of their own.

use connect_core::Call;
use open_record::word_enum;
use serde_json::json;

use super::Sites;
use super::ids::SiteId;
use super::operations::{
    CREATE_SITE, CREATE_WITH_ADMIN, DELETE_SITE, DUPLICATE_SITE, EXPIRE_NOW_OF_SITES, EXPORT_SITES,
    GET_LOCAL_AUTHORIZATION, GET_LOCAL_UPGRADE_APPROVED_AGENTS, GET_SITE, GET_TOKEN_OF_SITES, LIST_SITES,
    REACTIVATE_OF_SITES, REGENERATE_KEY_OF_SITES, SET_LOCAL_AUTHORIZATION, UPDATE_SITE, UPDATE_SITES,
};
use super::paging::by_cursor;
use super::setters::setters;
use crate::models::{
    AccountState, Affected, Feature, Licenses, LocalAuthorization, Policy, PolicySource, RegistrationToken, Site,
    SiteType, SkuType, Success,
};

word_enum! {
    /// The members that the list can be sorted by.
    pub enum SiteSortBy {
        /// `id`.
        Id = "id",
        /// `name`.
        Name = "name",
        /// `totalLicenses`.
        TotalLicenses = "totalLicenses",
        /// `expiration`.
        Expiration = "expiration",
        /// `siteType`.
        SiteType = "siteType",
        /// `state`.
        State = "state",
        /// `suite`.
        Suite = "suite",
        /// `createdAt`.
        CreatedAt = "createdAt",
        /// `updatedAt`.
        UpdatedAt = "updatedAt",
        /// `activeLicenses`.
        ActiveLicenses = "activeLicenses",
        /// `accountName`.
        AccountName = "accountName",
        /// `sku`.
        Sku = "sku",
        /// `description`.
        Description = "description",
        /// `usageType`.
        UsageType = "usageType",
    }
}

connect_core::parameters! {
    /// Which sites an operation concerns: every condition must hold.
    pub struct SiteFilter {}
}

connect_core::requests! {
    /// A request that lists sites.
    pub list ListSites of Site {}

    /// A request that exports sites as a file; it is not sent yet.
    pub transfer ExportSites {}

    /// A request that duplicates a site.
    pub call DuplicateSite of Site {}

    /// A request that creates a site together with its administrator.
    pub call CreateWithAdmin of Site {}

    /// A request that reactivates a site.
    pub call ReactivateOfSites of Success {}

    /// A request that changes sites.
    pub call UpdateSites of Affected {}

    /// A request that sets the local authorization of upgrades in a site.
    pub call SetLocalAuthorization of LocalAuthorization {}
}

setters! { ListSites query {
    /// The member to sort by. The default is one that never changes.
    one sort_by: SiteSortBy => "sortBy";
    listing;
} }

setters! { ListSites, ExportSites query; SiteFilter filter {
    site_scope;
    /// A free text to search for.
    text query => "query";
    /// The name.
    text name => "name";
    /// Whether it is the default.
    flag is_default => "isDefault";
    /// Whether the site is healthy, as the vendor counts it.
    flag health_status => "healthStatus";
    /// The site type.
    one site_type: SiteType => "siteType";
    /// When it ends.
    text expiration => "expiration";
    /// The number of licenses.
    number total_licenses => "totalLicenses";
    /// The active licenses.
    number active_licenses => "activeLicenses";
    /// The external id.
    text external_id => "externalId";
    /// The description.
    text description => "description";
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
    /// The suite.
    one suite: SkuType => "suite";
    /// Only records with one of these `features`.
    many(5000) features: Feature => "features";
    /// The SKU.
    text sku => "sku";
    /// The module.
    text module => "module";
    /// The id of the account.
    text account_id => "accountId";
    /// Only sites of which the user is an administrator.
    flag admin_only => "adminOnly";
    /// Only sites to which agents can be moved.
    flag available_move_sites => "availableMoveSites";
    /// The registration token.
    text registration_token => "registrationToken";
    /// Only records whose account name contains one of these texts.
    contains(5000) account_name_contains => "accountName__contains";
    /// Only records whose name contains one of these texts.
    contains(5000) name_contains => "name__contains";
    /// Only records whose description contains one of these texts.
    contains(5000) description_contains => "description__contains";
} }

setters! { DuplicateSite, CreateWithAdmin body {
    /// The number of licenses.
    number total_licenses => "data.totalLicenses";
    /// The own policy instead of the inherited one.
    one policy: Policy => "data.policy";
} }

setters! { DuplicateSite body {
    /// Whether the number of licences is unlimited.
    flag unlimited_licenses => "data.unlimitedLicenses";
} }

setters! { CreateWithAdmin, UpdateSites body {
    /// The site type.
    one site_type: SiteType => "data.siteType";
    /// The description.
    text description => "data.description";
    /// Whether it inherits from the scope above.
    flag inherits => "data.inherits";
} }

setters! { CreateWithAdmin, ReactivateOfSites, UpdateSites body {
    /// When it ends.
    time expiration => "data.expiration";
} }

setters! { CreateWithAdmin body {
    /// The external id.
    text external_id => "data.externalId";
} }

setters! { ReactivateOfSites body {
    /// Whether the number of licences is unlimited.
    flag unlimited => "data.unlimited";
} }

setters! { UpdateSites body {
    /// Whether it never expires.
    flag unlimited_expiration => "data.unlimitedExpiration";
    /// Whether the expiration of the account is inherited.
    flag inherit_account_expiration => "data.inheritAccountExpiration";
    /// The licenses.
    one licenses: Licenses => "data.licenses";
} }

setters! { SetLocalAuthorization body {
    /// The site authorization.
    text site_authorization => "siteAuthorization";
} }

impl Sites {
    /// Lists sites, page by page. Permission: `Sites.view`.
    pub fn list(&self) -> ListSites {
        ListSites::new(
            self.core
                .list(LIST_SITES.request().query("sortBy", "id").query("sortOrder", "asc"), by_cursor("data.sites")),
        )
    }

    /// Reads one site. Permission: `Sites.view`.
    pub fn get(&self, site_id: &SiteId) -> Call<Site> {
        self.core.record(GET_SITE.request().segment("site_id", site_id), "data")
    }

    /// Creates a site. Permission: `Sites.create`.
    pub fn create(&self, site: &Site) -> Call<Site> {
        self.core.record(CREATE_SITE.request().member("data", site), "data")
    }

    /// Changes a site. Permission: `Sites.edit`.
    pub fn update(&self, site_id: &SiteId, site: &Site) -> Call<Site> {
        self.core.record(UPDATE_SITE.request().segment("site_id", site_id).member("data", site), "data")
    }

    /// Deletes a site. **It cannot be undone.** Permission: `Sites.delete`.
    pub fn delete(&self, site_id: &SiteId) -> Call<Success> {
        self.core.record(DELETE_SITE.request().segment("site_id", site_id), "data")
    }

    /// Exports sites as a file.
    pub fn export(&self) -> ExportSites {
        ExportSites::new(self.core.transfer(EXPORT_SITES.request()))
    }

    /// Reads the token.
    pub fn get_token(&self, site_id: &SiteId) -> Call<RegistrationToken> {
        self.core.record(GET_TOKEN_OF_SITES.request().segment("site_id", site_id), "data")
    }

    /// Duplicates a site.
    pub fn duplicate(&self, source_site_id: u64, name: &str, policy_source: &PolicySource) -> DuplicateSite {
        DuplicateSite::new(
            self.core.record(
                DUPLICATE_SITE
                    .request()
                    .member("data.sourceSiteId", source_site_id)
                    .member("data.name", name)
                    .member("data.policySource", policy_source),
                "data",
            ),
        )
    }

    /// Creates a site together with its administrator.
    pub fn create_with_admin(&self, name: &str) -> CreateWithAdmin {
        CreateWithAdmin::new(self.core.record(CREATE_WITH_ADMIN.request().member("data.name", name), "data"))
    }

    /// Regenerates the key.
    pub fn regenerate_key(&self, site_id: &SiteId) -> Call<RegistrationToken> {
        self.core.record(REGENERATE_KEY_OF_SITES.request().segment("site_id", site_id), "data")
    }

    /// Reactivates a site.
    pub fn reactivate(&self, site_id: &SiteId) -> ReactivateOfSites {
        ReactivateOfSites::new(
            self.core
                .record(REACTIVATE_OF_SITES.request().segment("site_id", site_id).member("data", json!({})), "data"),
        )
    }

    /// Expires a site now.
    pub fn expire_now(&self, site_id: &SiteId) -> Call<Site> {
        self.core.record(EXPIRE_NOW_OF_SITES.request().segment("site_id", site_id), "data")
    }

    /// Changes sites.
    pub fn update_many(&self, filter: &SiteFilter) -> UpdateSites {
        UpdateSites::new(
            self.core.record(UPDATE_SITES.request().conditions("filter", filter).member("data", json!({})), "data"),
        )
    }

    /// Reads the local authorization.
    pub fn get_local_authorization(&self, site_id: &SiteId) -> Call<LocalAuthorization> {
        self.core.record(GET_LOCAL_AUTHORIZATION.request().segment("site_id", site_id), "data")
    }

    /// Sets the local authorization of upgrades in a site.
    pub fn set_local_authorization(&self, site_id: &SiteId) -> SetLocalAuthorization {
        SetLocalAuthorization::new(
            self.core.record(SET_LOCAL_AUTHORIZATION.request().segment("site_id", site_id).empty_object(), "data"),
        )
    }

    /// Reads the local upgrade approved agents.
    pub fn get_local_upgrade_approved_agents(&self, site_id: &SiteId) -> Call<LocalAuthorization> {
        self.core.record(GET_LOCAL_UPGRADE_APPROVED_AGENTS.request().segment("site_id", site_id), "data")
    }
}
