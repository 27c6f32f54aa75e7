//! DNS Protection: the places whose name resolution is protected.

use open_record::record;

record! {
    /// A DNS location, from `GET /dns-protection/v2/locations`.
    pub struct DnsLocation {
        /// Its name.
        pub name: Option<String> = "name",
        /// Its id.
        pub id: Option<String> = "id",
        /// Whether it is the default.
        pub is_default: Option<bool> = "default",
        /// What it is for.
        pub description: Option<String> = "description",
        /// When it was made. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// When it was changed last. ISO 8601.
        pub updated_at: Option<String> = "updatedAt",
        /// The addresses.
        pub ip_list: Option<Vec<String>> = "ipList",
        /// The domain names.
        pub domain_names: Option<Vec<String>> = "domainNames",
        /// The id of the location in DNS over HTTPS.
        pub doh_secure_location_id: Option<String> = "dohSecureLocationId",
        /// Whether DNS over HTTPS is on.
        pub doh_enabled: Option<bool> = "dohEnabled",
        /// The policy.
        pub policy_id: Option<String> = "policyId",
        /// The address of DNS over HTTPS.
        pub doh_url: Option<String> = "dohUrl",
    }
}

record! {
    /// Names or addresses to add and remove.
    pub struct NameChanges (input) {
        /// What to add.
        pub add: Option<Vec<String>> = "add",
        /// What to remove.
        pub remove: Option<Vec<String>> = "remove",
    }
}
