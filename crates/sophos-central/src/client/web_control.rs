//! Web control: categories of sites, and what is decrypted to be inspected.

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
use crate::models::{
    Deleted, ExcludedWebsite, ExcludedWebsiteChanges, LocalSite, TlsDecryption, TlsDecryptionCategory, WebCategory,
};

connect_core::requests! {
    /// Listing the sites whose category the tenant has set: a list that has not been asked for yet.
    pub list ListLocalSites of LocalSite {
    }

    /// Setting a site's category or tags: not sent yet.
    pub call CreateLocalSite of LocalSite {
        /// The category.
        category_id: i64 => body "categoryId",
        /// What was said about it.
        comment: String => body "comment",
        /// The tags.
        tags: [String] => body "tags",
    }

    /// Changing a site: not sent yet.
    pub call UpdateLocalSite of LocalSite {
        /// The category.
        category_id: i64 => body "categoryId",
        /// Its address.
        url: String => body "url",
        /// What was said about it.
        comment: String => body "comment",
        /// The tags.
        tags: [String] => body "tags",
    }

    /// Changing what is decrypted to be inspected: not sent yet.
    pub call UpdateTlsDecryption of TlsDecryption {
        /// The categories.
        categories: [TlsDecryptionCategory] => body "categories",
        /// Whether it is to be on.
        enabled: bool => body "enabled",
    }

    /// Listing the sites that are not decrypted: a list that has not been asked for yet.
    pub list ListWebsitesExcludedFromDecryption of ExcludedWebsite {
    }

    /// Adding and removing sites that are not decrypted: not sent yet.
    pub call UpdateWebsitesExcludedFromDecryption of ExcludedWebsiteChanges {
        /// What to add.
        add: [ExcludedWebsite] => body "add",
        /// What to remove.
        remove: [ExcludedWebsite] => body "remove",
    }
}

impl WebControl {
    /// Lists the sites whose category the tenant has set, at most 50 a page.
    pub fn local_sites(&self) -> ListLocalSites {
        ListLocalSites::new(self.core.list(LIST_LOCAL_SITES.request().query("pageTotal", true), by_number(50)))
    }

    /// Sets a site's category or tags: one of the two is needed.
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

    /// Deletes a site: it has the vendor's category again.
    pub fn delete_local_site(&self, id: &LocalSiteId, _: Deletion) -> Call<Deleted> {
        self.core.record(DELETE_LOCAL_SITE.request().segment("localSiteId", id), "")
    }

    /// Reads the vendor's categories of sites.
    pub fn categories(&self) -> Call<Vec<WebCategory>> {
        self.core.json(LIST_WEB_CATEGORIES.request(), "")
    }

    /// Reads what is decrypted to be inspected.
    pub fn tls_decryption(&self) -> Call<TlsDecryption> {
        self.core.record(GET_TLS_DECRYPTION.request(), "")
    }

    /// Changes what is decrypted to be inspected.
    pub fn update_tls_decryption(&self, _: LessProtection) -> UpdateTlsDecryption {
        UpdateTlsDecryption::new(self.core.record(UPDATE_TLS_DECRYPTION.request().empty_object(), ""))
    }

    /// Lists the sites that are not decrypted, at most 50 a page.
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
