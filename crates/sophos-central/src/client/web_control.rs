//! Web control: categories of sites, and which traffic is decrypted for inspection.

use connect_core::Call;

use super::WebControl;
use super::confirm::{Deletion, LessProtection};
use super::ids::LocalSiteId;
use super::operations::{
    CREATE_LOCAL_SITE, DELETE_ALL_WEBSITES_EXCLUDED_FROM_DECRYPTION, DELETE_LOCAL_SITE, GET_LOCAL_SITE,
    GET_TLS_DECRYPTION, LIST_LOCAL_SITES, LIST_WEB_CATEGORIES, LIST_WEBSITES_EXCLUDED_FROM_DECRYPTION,
    UPDATE_LOCAL_SITE, UPDATE_TLS_DECRYPTION, UPDATE_WEBSITES_EXCLUDED_FROM_DECRYPTION,
};
use super::paging::by_number;
use super::requests::requests;
use crate::models::{
    Deleted, ExcludedWebsite, ExcludedWebsiteChanges, LocalSite, TlsDecryption, TlsDecryptionCategory, WebCategory,
};

requests! {
    /// A request that lists the sites whose category the tenant has set.
    pub list ListLocalSites of LocalSite {
    }

    /// A request that sets a site's category or tags.
    pub call CreateLocalSite of LocalSite {
        /// Number of the category.
        category_id: i64 => body "categoryId",
        /// Comment on the site.
        comment: String => body "comment",
        /// Tags of the site.
        tags: [String] => body "tags",
    }

    /// A request that changes a site.
    pub call UpdateLocalSite of LocalSite {
        /// Number of the category.
        category_id: i64 => body "categoryId",
        /// URL of the site.
        url: String => body "url",
        /// Comment on the site.
        comment: String => body "comment",
        /// Tags of the site.
        tags: [String] => body "tags",
    }

    /// A request that changes which traffic is decrypted for inspection.
    pub call UpdateTlsDecryption of TlsDecryption {
        /// Settings of categories.
        categories: [TlsDecryptionCategory] => body "categories",
        /// Whether decryption is to be on.
        enabled: bool => body "enabled",
    }

    /// A request that lists the sites that are not decrypted.
    pub list ListWebsitesExcludedFromDecryption of ExcludedWebsite {
    }

    /// A request that adds and removes sites that are not decrypted.
    pub call UpdateWebsitesExcludedFromDecryption of ExcludedWebsiteChanges {
        /// Sites to add.
        add: [ExcludedWebsite] => body "add",
        /// Sites to remove.
        remove: [ExcludedWebsite] => body "remove",
    }
}

impl WebControl {
    /// Lists the sites whose category the tenant has set, at most 50 per page.
    pub fn local_sites(&self) -> ListLocalSites {
        ListLocalSites::new(self.core.list(LIST_LOCAL_SITES.request().query("pageTotal", true), by_number(50)))
    }

    /// Sets the category or the tags of a site; one of the two is required.
    pub fn create_local_site(&self, url: &str) -> CreateLocalSite {
        CreateLocalSite::new(self.core.record(CREATE_LOCAL_SITE.request().member("url", url), ""))
    }

    /// Reads one site.
    pub fn local_site(&self, id: &LocalSiteId) -> Call<LocalSite> {
        self.core.record(GET_LOCAL_SITE.request().segment("localSiteId", id), "")
    }

    /// Changes a site.
    pub fn update_local_site(&self, id: &LocalSiteId) -> UpdateLocalSite {
        UpdateLocalSite::new(
            self.core.record(UPDATE_LOCAL_SITE.request().empty_object().segment("localSiteId", id), ""),
        )
    }

    /// Deletes a site, which then has the vendor's category again.
    pub fn delete_local_site(&self, id: &LocalSiteId, _: Deletion) -> Call<Deleted> {
        self.core.record(DELETE_LOCAL_SITE.request().segment("localSiteId", id), "")
    }

    /// Reads the vendor's categories of sites.
    pub fn categories(&self) -> Call<Vec<WebCategory>> {
        self.core.json(LIST_WEB_CATEGORIES.request(), "")
    }

    /// Reads which traffic is decrypted for inspection.
    pub fn tls_decryption(&self) -> Call<TlsDecryption> {
        self.core.record(GET_TLS_DECRYPTION.request(), "")
    }

    /// Changes which traffic is decrypted for inspection.
    pub fn update_tls_decryption(&self, _: LessProtection) -> UpdateTlsDecryption {
        UpdateTlsDecryption::new(self.core.record(UPDATE_TLS_DECRYPTION.request().empty_object(), ""))
    }

    /// Lists the sites that are not decrypted, at most 50 per page.
    pub fn excluded_websites(&self) -> ListWebsitesExcludedFromDecryption {
        ListWebsitesExcludedFromDecryption::new(
            self.core.list(LIST_WEBSITES_EXCLUDED_FROM_DECRYPTION.request().query("pageTotal", true), by_number(50)),
        )
    }

    /// Adds and removes sites that are not decrypted.
    pub fn update_excluded_websites(&self, _: LessProtection) -> UpdateWebsitesExcludedFromDecryption {
        UpdateWebsitesExcludedFromDecryption::new(
            self.core.record(UPDATE_WEBSITES_EXCLUDED_FROM_DECRYPTION.request().empty_object(), ""),
        )
    }

    /// Deletes every site that is not decrypted.
    pub fn delete_all_excluded_websites(&self, _: Deletion) -> Call<Deleted> {
        self.core.record(DELETE_ALL_WEBSITES_EXCLUDED_FROM_DECRYPTION.request(), "")
    }
}
