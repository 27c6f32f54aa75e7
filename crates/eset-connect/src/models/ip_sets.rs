//! Sets of addresses in policies (network access protection).

use crate::json::entity;

entity! {
    /// A named set of addresses in a policy.
    ///
    /// The vendor's `v1IpSet`.
    pub struct IpSet (input) {
        /// Whether ESET ships it; such an object cannot be removed.
        built_in: Option<bool> = "builtIn" (read only),
        /// Description.
        description: Option<String> = "description",
        /// Name as shown in the console.
        display_name: Option<String> = "displayName",
        /// Addresses, ranges or networks of the set.
        ip_addresses: Vec<String> = "ipAddresses",
        /// Whether it cannot be changed.
        read_only: Option<bool> = "readOnly" (read only),
        /// Identifier.
        uuid: Option<String> = "uuid",
    }
}
