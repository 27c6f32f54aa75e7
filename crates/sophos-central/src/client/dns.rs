//! DNS Protection: the locations whose name resolution is protected.

use connect_core::Call;

use super::DnsLocations;
use super::confirm::Deletion;
use super::ids::{DnsLocationId, PolicyId};
use super::operations::{
    CREATE_DNS_LOCATION, DELETE_DNS_LOCATION, GET_DNS_LOCATION, LIST_DNS_LOCATIONS, UPDATE_DNS_LOCATION,
};
use super::paging::by_number;
use super::requests::requests;
use super::words::Moment;
use crate::models::{Deleted, DnsLocation, NameChanges};

requests! {
    /// A request that lists the locations whose name resolution is protected.
    pub list ListDnsLocations of DnsLocation {
    }

    /// A request that creates a location. An account can have 50.
    pub call CreateDnsLocation of DnsLocation {
        /// Identifier of the location.
        id: String => body "id",
        /// Whether this is the default location.
        is_default: bool => body "default",
        /// Description of the location.
        description: String => body "description",
        /// When the location was created. ISO 8601.
        created_at: Moment => body "createdAt",
        /// When the location was last changed. ISO 8601.
        updated_at: Moment => body "updatedAt",
        /// IP addresses of the location.
        ip_list: [String] => body "ipList",
        /// Domain names of the location.
        domain_names: [String] => body "domainNames",
        /// Identifier of the location in DNS over HTTPS.
        doh_secure_location_id: String => body "dohSecureLocationId",
        /// Whether DNS over HTTPS is switched on.
        doh_enabled: bool => body "dohEnabled",
        /// The policy that applies to the location.
        policy_id: PolicyId => body "policyId",
        /// URL for DNS over HTTPS.
        doh_url: String => body "dohUrl",
    }

    /// A request that changes a location.
    pub call UpdateDnsLocation of DnsLocation {
        /// Name of the location.
        name: String => body "name",
        /// IP addresses to add and remove.
        ip_addresses: NameChanges => body "ipAddresses",
        /// Domain names to add and remove.
        domain_names: NameChanges => body "domainNames",
        /// Whether DNS over HTTPS is switched on.
        doh_enabled: bool => body "dohEnabled",
    }
}

impl DnsLocations {
    /// Lists the locations whose name resolution is protected, at most 50 per page.
    pub fn list(&self) -> ListDnsLocations {
        ListDnsLocations::new(self.core.list(LIST_DNS_LOCATIONS.request().query("pageTotal", true), by_number(50)))
    }

    /// Creates a location. An account can have 50.
    pub fn create(&self, name: &str) -> CreateDnsLocation {
        CreateDnsLocation::new(self.core.record(CREATE_DNS_LOCATION.request().member("name", name), ""))
    }

    /// Reads one location.
    pub fn get(&self, id: &DnsLocationId) -> Call<DnsLocation> {
        self.core.record(GET_DNS_LOCATION.request().segment("id", id), "")
    }

    /// Changes a location.
    pub fn update(&self, id: &DnsLocationId) -> UpdateDnsLocation {
        UpdateDnsLocation::new(self.core.record(UPDATE_DNS_LOCATION.request().empty_object().segment("id", id), ""))
    }

    /// Deletes a location.
    pub fn delete(&self, id: &DnsLocationId, _: Deletion) -> Call<Deleted> {
        self.core.record(DELETE_DNS_LOCATION.request().segment("id", id), "")
    }
}
