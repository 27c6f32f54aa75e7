//! Network locations whose policy applies.

use connect_core::Call;
use open_record::word_enum;

use super::Locations;
use super::ids::LocationId;
use super::operations::{CREATE_LOCATION, DELETE_LOCATION, LIST_LOCATIONS, UPDATE_LOCATION};
use super::paging::by_cursor;
use super::setters::setters;
use super::targets::Scope;
use crate::models::{
    Affected, Location, LocationDnsLookup, LocationDnsLookupOperator, LocationDnsServers, LocationIpAddresses,
    LocationNetworkInterfaces, LocationRegistryKeys, LocationServerConnectivity, ScopeLevel,
};

word_enum! {
    /// The members that the list can be sorted by.
    pub enum LocationSortBy {
        /// `id`.
        Id = "id",
        /// `scope`.
        Scope = "scope",
    }
}

connect_core::requests! {
    /// A request that creates a location.
    pub call CreateLocation of Location {}

    /// A request that lists locations.
    pub list ListLocations of Location {}

    /// A request that changes a location.
    pub call UpdateLocation of Location {}
}

setters! { CreateLocation, UpdateLocation body {
    /// The description.
    text description => "data.description";
    /// The DNS lookup.
    one dns_lookup: LocationDnsLookup => "data.dnsLookup";
    /// The DNS servers.
    one dns_servers: LocationDnsServers => "data.dnsServers";
    /// The registry keys.
    one registry_keys: LocationRegistryKeys => "data.registryKeys";
    /// The server connectivity.
    one server_connectivity: LocationServerConnectivity => "data.serverConnectivity";
    /// The network interfaces.
    one network_interfaces: LocationNetworkInterfaces => "data.networkInterfaces";
    /// The IP addresses.
    one ip_addresses: LocationIpAddresses => "data.ipAddresses";
} }

setters! { ListLocations query {
    /// The member to sort by. The default is one that never changes.
    one sort_by: LocationSortBy => "sortBy";
    listing;
    group_scope;
    /// Only records with one of these `ids`.
    many(5000) ids: LocationId => "ids";
    /// Only records with one of these `scopes`.
    many(5000) scopes: ScopeLevel => "scopes";
    /// Whether it has firewall rules.
    flag has_firewall_rules => "hasFirewallRules";
    /// Only records whose name contains one of these texts.
    contains(5000) name_contains => "name__contains";
    /// Only records whose description contains one of these texts.
    contains(5000) description_contains => "description__contains";
    /// Only records whose creator contains one of these texts.
    contains(5000) creator_contains => "creator__contains";
    /// Only records whose scope name contains one of these texts.
    contains(5000) scope_name_contains => "scopeName__contains";
    /// Only records whose hostname contains one of these texts.
    contains(5000) hostname_contains => "hostname__contains";
    /// Only records whose IP address address contains one of these texts.
    contains(5000) ip_address_contains => "ipAddress__contains";
    /// Only records whose registry key contains one of these texts.
    contains(5000) registry_key_contains => "registryKey__contains";
} }

setters! { UpdateLocation body {
    /// The operator.
    one operator: LocationDnsLookupOperator => "data.operator";
} }

impl Locations {
    /// Creates a location.
    pub fn create(&self, scope: &Scope, name: &str, operator: &LocationDnsLookupOperator) -> CreateLocation {
        CreateLocation::new(
            self.core.record(
                CREATE_LOCATION
                    .request()
                    .member("filter", scope)
                    .member("data.name", name)
                    .member("data.operator", operator),
                "data",
            ),
        )
    }

    /// Lists locations, page by page.
    pub fn list(&self) -> ListLocations {
        ListLocations::new(
            self.core.list(LIST_LOCATIONS.request().query("sortBy", "id").query("sortOrder", "asc"), by_cursor("data")),
        )
    }

    /// Deletes locations. **It cannot be undone.**
    pub fn delete(&self, ids: &[LocationId]) -> Call<Affected> {
        self.core.record(DELETE_LOCATION.request().member("data.ids", ids), "data")
    }

    /// Changes a location.
    pub fn update(&self, location_id: &LocationId, name: &str) -> UpdateLocation {
        UpdateLocation::new(
            self.core.record(
                UPDATE_LOCATION.request().segment("location_id", location_id).member("data.name", name),
                "data",
            ),
        )
    }
}
