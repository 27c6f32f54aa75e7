//! Web control: categories of sites, and which traffic is decrypted for inspection.

use open_record::{Integer, record};

record! {
    /// A site whose category or tags the tenant has set, from `GET /endpoint/v1/settings/web-control/local-sites`.
    pub struct LocalSite {
        /// Identifier of the site.
        pub id: Option<String> = "id",
        /// URL of the site.
        pub url: Option<String> = "url",
        /// Number of the category.
        pub category_id: Option<Integer> = "categoryId",
        /// Comment on the site.
        pub comment: Option<String> = "comment",
        /// Tags of the site.
        pub tags: Option<Vec<String>> = "tags",
    }
}

record! {
    /// A category of web sites, from `GET /endpoint/v1/settings/web-control/categories`.
    pub struct WebCategory {
        /// Number of the category.
        pub id: Option<Integer> = "id",
        /// Name of the category.
        pub name: Option<String> = "name",
        /// Label of the category.
        pub label: Option<String> = "label",
    }
}

record! {
    /// Which traffic is decrypted for inspection, from `GET /endpoint/v1/settings/web-control/tls-decryption`.
    pub struct TlsDecryption {
        /// The categories of sites, each with its setting.
        pub categories: Option<Vec<TlsDecryptionCategory>> = "categories",
        /// The first sites that are not decrypted, and their number.
        pub excluded_websites: Option<ExcludedWebsiteExcerpt> = "excludedWebsites",
        /// Whether decryption is switched on.
        pub enabled: Option<bool> = "enabled",
    }
}

record! {
    /// Whether sites of a category are decrypted.
    pub struct TlsDecryptionCategory (input) {
        /// Whether the sites of the category are decrypted.
        pub decryption_enabled: Option<bool> = "decryptionEnabled",
        /// Number of the category.
        pub id: Option<Integer> = "id",
        /// Label of the category.
        pub label: Option<String> = "label",
        /// Name of the category.
        pub name: Option<String> = "name",
    }
}

record! {
    /// The first sites that are not decrypted, and their number.
    pub struct ExcludedWebsiteExcerpt {
        /// Number of sites in `items`.
        pub items_count: Option<Integer> = "itemsCount",
        /// Number of all such sites.
        pub total: Option<Integer> = "total",
        /// The first such sites.
        pub items: Option<Vec<ExcludedWebsite>> = "items",
    }
}

record! {
    /// A site that is not decrypted.
    pub struct ExcludedWebsite (input) {
        /// Comment on the site.
        pub comment: Option<String> = "comment",
        /// Domain or address of the site.
        pub value: Option<String> = "value",
    }
}

record! {
    /// The result of changing the sites that are not decrypted.
    pub struct ExcludedWebsiteChanges {
        /// The sites that were added.
        pub added: Option<Vec<ExcludedWebsite>> = "added",
        /// The sites that were removed.
        pub removed: Option<Vec<ExcludedWebsite>> = "removed",
    }
}
