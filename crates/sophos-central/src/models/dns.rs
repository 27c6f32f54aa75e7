//! DNS Protection: the locations whose name resolution is protected.

use open_record::record;

record! {
    /// A location whose name resolution is protected, from `GET /dns-protection/v2/locations`.
    pub struct DnsLocation {
        /// Name of the location.
        pub name: Option<String> = "name",
        /// Identifier of the location.
        pub id: Option<String> = "id",
        /// Whether this is the default location.
        pub is_default: Option<bool> = "default",
        /// Description of the location.
        pub description: Option<String> = "description",
        /// When the location was created. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// When the location was last changed. ISO 8601.
        pub updated_at: Option<String> = "updatedAt",
        /// IP addresses of the location.
        pub ip_list: Option<Vec<String>> = "ipList",
        /// Domain names of the location.
        pub domain_names: Option<Vec<String>> = "domainNames",
        /// Identifier of the location in DNS over HTTPS.
        pub doh_secure_location_id: Option<String> = "dohSecureLocationId",
        /// Whether DNS over HTTPS is switched on.
        pub doh_enabled: Option<bool> = "dohEnabled",
        /// Identifier of the policy that applies to the location.
        pub policy_id: Option<String> = "policyId",
        /// URL for DNS over HTTPS.
        pub doh_url: Option<String> = "dohUrl",
    }
}

record! {
    /// Names or addresses to add and remove.
    pub struct NameChanges (input) {
        /// Names or addresses to add.
        pub add: Option<Vec<String>> = "add",
        /// Names or addresses to remove.
        pub remove: Option<Vec<String>> = "remove",
    }
}
