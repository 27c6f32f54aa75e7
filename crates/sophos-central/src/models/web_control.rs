//! Web control: categories of sites, and what is decrypted to be inspected.

use open_record::{Integer, record};

record! {
    /// A local site, from `GET /endpoint/v1/settings/web-control/local-sites`.
    pub struct LocalSite {
        /// Its id.
        pub id: Option<String> = "id",
        /// Its address.
        pub url: Option<String> = "url",
        /// The category.
        pub category_id: Option<Integer> = "categoryId",
        /// What was said about it.
        pub comment: Option<String> = "comment",
        /// The tags.
        pub tags: Option<Vec<String>> = "tags",
    }
}

record! {
    /// A web category, from `GET /endpoint/v1/settings/web-control/categories`.
    pub struct WebCategory {
        /// Its id.
        pub id: Option<Integer> = "id",
        /// Its name.
        pub name: Option<String> = "name",
        /// The label.
        pub label: Option<String> = "label",
    }
}

record! {
    /// What is decrypted to be inspected, from `GET /endpoint/v1/settings/web-control/tls-decryption`.
    pub struct TlsDecryption {
        /// The categories.
        pub categories: Option<Vec<TlsDecryptionCategory>> = "categories",
        /// The sites that are not decrypted.
        pub excluded_websites: Option<ExcludedWebsiteExcerpt> = "excludedWebsites",
        /// Whether it is on.
        pub enabled: Option<bool> = "enabled",
    }
}

record! {
    /// Whether sites of a category are decrypted.
    pub struct TlsDecryptionCategory (input) {
        /// Whether its sites are decrypted.
        pub decryption_enabled: Option<bool> = "decryptionEnabled",
        /// Its id.
        pub id: Option<Integer> = "id",
        /// The label.
        pub label: Option<String> = "label",
        /// Its name.
        pub name: Option<String> = "name",
    }
}

record! {
    /// The first sites that are not decrypted, and how many there are.
    pub struct ExcludedWebsiteExcerpt {
        /// How many are told here.
        pub items_count: Option<Integer> = "itemsCount",
        /// How many there are.
        pub total: Option<Integer> = "total",
        /// The items.
        pub items: Option<Vec<ExcludedWebsite>> = "items",
    }
}

record! {
    /// A site that is not decrypted.
    pub struct ExcludedWebsite (input) {
        /// What was said about it.
        pub comment: Option<String> = "comment",
        /// The value.
        pub value: Option<String> = "value",
    }
}

record! {
    /// The sites that were added and removed.
    pub struct ExcludedWebsiteChanges {
        /// What was added.
        pub added: Option<Vec<ExcludedWebsite>> = "added",
        /// What was removed, or whether it was.
        pub removed: Option<Vec<ExcludedWebsite>> = "removed",
    }
}
