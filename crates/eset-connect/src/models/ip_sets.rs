//! Sets of addresses in policies (network access protection).

use open_record::record;

record! {
    /// A named set of IP addresses in a policy.
    ///
    /// The vendor's `v1IpSet`.
    pub struct IpSet (input) {
        /// Whether the set comes from ESET. Only the addresses of such a set can be changed.
        pub built_in: Option<bool> = "builtIn" (read only),
        /// Description of the set.
        pub description: Option<String> = "description",
        /// Name of the set.
        pub display_name: Option<String> = "displayName",
        /// IP addresses in the set.
        pub ip_addresses: Option<Vec<String>> = "ipAddresses",
        /// Whether nothing of the set can be changed.
        pub read_only: Option<bool> = "readOnly" (read only),
        /// Identifier of the set.
        pub uuid: Option<String> = "uuid",
    }
}
