//! Licences.

use connect_core::Call;

use super::Licenses;
use super::operations::{GET_LICENSES, LIST_FIREWALL_LICENSES};
use super::paging::by_number;
use super::requests::requests;
use crate::models::{FirewallLicenses, LicenseOverview};

requests! {
    /// A request that lists the licences of firewalls.
    pub list ListFirewallLicenses of FirewallLicenses {
        sort,
    }
}

impl Licenses {
    /// Reads the licences of a tenant.
    pub fn get(&self) -> Call<LicenseOverview> {
        self.core.record(GET_LICENSES.request(), "")
    }

    /// Lists the licences of firewalls, at most 50 per page.
    pub fn firewalls(&self) -> ListFirewallLicenses {
        ListFirewallLicenses::new(
            self.core.list(LIST_FIREWALL_LICENSES.request().query("pageTotal", true), by_number(50)),
        )
    }
}
