//! Network locations whose policy applies. Records of the operations.

use open_record::{Integer, record, word_enum};

use super::ScopeLevel;

record! {
    /// A location, as returned by `POST locations`.
    pub struct Location {
        /// The name.
        pub name: Option<String> = "name",
        /// The description.
        pub description: Option<String> = "description",
        /// The DNS lookup.
        pub dns_lookup: Option<LocationDnsLookup> = "dnsLookup",
        /// The DNS servers.
        pub dns_servers: Option<LocationDnsServers> = "dnsServers",
        /// The registry keys.
        pub registry_keys: Option<LocationRegistryKeys> = "registryKeys",
        /// The server connectivity.
        pub server_connectivity: Option<LocationServerConnectivity> = "serverConnectivity",
        /// The network interfaces.
        pub network_interfaces: Option<LocationNetworkInterfaces> = "networkInterfaces",
        /// The IP addresses.
        pub ip_addresses: Option<LocationIpAddresses> = "ipAddresses",
        /// The operator.
        pub operator: Option<LocationDnsLookupOperator> = "operator",
        /// The id.
        pub id: Option<String> = "id",
        /// When it was made. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// When it last changed. ISO 8601.
        pub updated_at: Option<String> = "updatedAt",
        /// The user who created it.
        pub creator: Option<String> = "creator",
        /// The id of the user who created it.
        pub creator_id: Option<String> = "creatorId",
        /// Who last changed it.
        pub updater: Option<String> = "updater",
        /// The id of the user who last changed it.
        pub updater_id: Option<String> = "updaterId",
        /// The scope.
        pub scope: Option<ScopeLevel> = "scope",
        /// The id of the scope.
        pub scope_id: Option<String> = "scopeId",
        /// The name of the scope.
        pub scope_name: Option<String> = "scopeName",
        /// Whether the item can be edited.
        pub editable: Option<bool> = "editable",
        /// Whether it is fallback.
        pub is_fallback: Option<bool> = "isFallback",
        /// The reporting agents.
        pub reporting_agents: Option<Integer> = "reportingAgents",
        /// The active firewall rules.
        pub active_firewall_rules: Option<Integer> = "activeFirewallRules",
    }
}

record! {
    /// The `dnsLookup` of [`Location`].
    pub struct LocationDnsLookup (input) {
        /// The identifiers.
        pub identifiers: Option<Vec<LocationDnsLookupIdentifier>> = "identifiers",
        /// The operator.
        pub operator: Option<LocationDnsLookupOperator> = "operator",
    }
}

record! {
    /// The `identifiers` of [`LocationDnsLookup`].
    pub struct LocationDnsLookupIdentifier (input) {
        /// The host.
        pub host: Option<String> = "host",
        /// The IP address.
        pub ip: Option<String> = "ip",
    }
}

record! {
    /// The `dnsServers` of [`Location`].
    pub struct LocationDnsServers (input) {
        /// The identifiers.
        pub identifiers: Option<Vec<LocationDnsServersIdentifier>> = "identifiers",
        /// The operator.
        pub operator: Option<LocationDnsLookupOperator> = "operator",
    }
}

record! {
    /// The `identifiers` of [`LocationDnsServers`].
    pub struct LocationDnsServersIdentifier (input) {
        /// The values.
        pub values: Option<Vec<String>> = "values",
        /// The type.
        pub type_: Option<LocationDnsServersIdentifierType> = "type",
    }
}

record! {
    /// The `registryKeys` of [`Location`].
    pub struct LocationRegistryKeys (input) {
        /// The key.
        pub key: Option<String> = "key",
        /// The value.
        pub value: Option<String> = "value",
        /// The data.
        pub data: Option<String> = "data",
    }
}

record! {
    /// The `serverConnectivity` of [`Location`].
    pub struct LocationServerConnectivity (input) {
        /// Whether it is enabled.
        pub enabled: Option<bool> = "enabled",
        /// The value.
        pub value: Option<LocationServerConnectivityValue> = "value",
    }
}

record! {
    /// The `networkInterfaces` of [`Location`].
    pub struct LocationNetworkInterfaces (input) {
        /// Whether it is enabled.
        pub enabled: Option<bool> = "enabled",
        /// The value.
        pub value: Option<LocationNetworkInterfacesValue> = "value",
    }
}

record! {
    /// The `ipAddresses` of [`Location`].
    pub struct LocationIpAddresses (input) {
        /// The identifiers.
        pub identifiers: Option<Vec<LocationIpAddressesIdentifier>> = "identifiers",
        /// The operator.
        pub operator: Option<LocationDnsLookupOperator> = "operator",
    }
}

record! {
    /// The `identifiers` of [`LocationIpAddresses`].
    pub struct LocationIpAddressesIdentifier (input) {
        /// The values.
        pub values: Option<Vec<String>> = "values",
        /// The type.
        pub type_: Option<LocationDnsServersIdentifierType> = "type",
    }
}

word_enum! {
    /// Words of `locationDnsLookupOperator`.
    pub enum LocationDnsLookupOperator {
        /// `all`.
        All = "all",
        /// `any`.
        Any = "any",
        /// `none`.
        None = "none",
    }
}

word_enum! {
    /// Words of `locationDnsServersIdentifierType`.
    pub enum LocationDnsServersIdentifierType {
        /// `address`.
        Address = "address",
        /// `cidr`.
        Cidr = "cidr",
        /// `range`.
        Range = "range",
    }
}

word_enum! {
    /// Words of `locationServerConnectivityValue`.
    pub enum LocationServerConnectivityValue {
        /// `connected`.
        Connected = "connected",
        /// `disconnected`.
        Disconnected = "disconnected",
    }
}

word_enum! {
    /// Words of `locationNetworkInterfacesValue`.
    pub enum LocationNetworkInterfacesValue {
        /// `wired`.
        Wired = "wired",
        /// `wireless`.
        Wireless = "wireless",
    }
}
