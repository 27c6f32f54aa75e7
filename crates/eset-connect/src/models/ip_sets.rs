//! Sets of addresses in policies (network access protection).

use open_record::record;

record! {
    /// A named set of addresses in a policy.
    ///
    /// The vendor's `v1IpSet`.
    pub struct IpSet (input) {
        /// Whether ESET ships it; such an object cannot be removed.
        pub built_in: Option<bool> = "builtIn" (read only),
        /// Description.
        pub description: Option<String> = "description",
        /// Name as shown in the console.
        pub display_name: Option<String> = "displayName",
        /// Addresses, ranges or networks of the set.
        pub ip_addresses: Option<Vec<String>> = "ipAddresses",
        /// Whether it cannot be changed.
        pub read_only: Option<bool> = "readOnly" (read only),
        /// Identifier.
        pub uuid: Option<String> = "uuid",
    }
}
