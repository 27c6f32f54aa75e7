//! DNS Protection: the places whose name resolution is protected.

use connect_core::Call;

use super::DnsLocations;
use super::confirm::Deletion;
use super::ids::{DnsLocationId, PolicyId};
use super::operations::{
    CREATE_DNS_LOCATION, DELETE_DNS_LOCATION, GET_DNS_LOCATION, LIST_DNS_LOCATIONS, UPDATE_DNS_LOCATION,
};
use super::paging::by_number;
use super::words::Moment;
use crate::models::{Deleted, DnsLocation, NameChanges};

connect_core::requests! {
    /// Listing the places whose name resolution is protected: a list that has not been asked for yet.
    pub list ListDnsLocations of DnsLocation {
    }

    /// Making a location. An account can have 50: not sent yet.
    pub call CreateDnsLocation of DnsLocation {
        /// Its id.
        id: String => body "id",
        /// Whether it is the default.
        is_default: bool => body "default",
        /// What it is for.
        description: String => body "description",
        /// When it was made. ISO 8601.
        created_at: Moment => body "createdAt",
        /// When it was changed last. ISO 8601.
        updated_at: Moment => body "updatedAt",
        /// The addresses.
        ip_list: [String] => body "ipList",
        /// The domain names.
        domain_names: [String] => body "domainNames",
        /// The id of the location in DNS over HTTPS.
        doh_secure_location_id: String => body "dohSecureLocationId",
        /// Whether DNS over HTTPS is on.
        doh_enabled: bool => body "dohEnabled",
        /// The policy.
        policy_id: PolicyId => body "policyId",
        /// The address of DNS over HTTPS.
        doh_url: String => body "dohUrl",
    }

    /// Changing a location: not sent yet.
    pub call UpdateDnsLocation of DnsLocation {
        /// Its name.
        name: String => body "name",
        /// The addresses.
        ip_addresses: NameChanges => body "ipAddresses",
        /// The domain names.
        domain_names: NameChanges => body "domainNames",
        /// Whether DNS over HTTPS is on.
        doh_enabled: bool => body "dohEnabled",
    }
}

impl DnsLocations {
    /// Lists the places whose name resolution is protected, at most 50 a page.
    pub fn list(&self) -> ListDnsLocations {
        ListDnsLocations::new(self.core.list(LIST_DNS_LOCATIONS.request().query("pageTotal", true), by_number(50)))
    }

    /// Makes a location. An account can have 50.
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
