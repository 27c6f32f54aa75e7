//! Licences.

use connect_core::Call;

use super::Licenses;
use super::operations::{GET_LICENSES, LIST_FIREWALL_LICENSES};
use super::paging::by_number;
use crate::models::{FirewallLicenses, LicenseOverview};

connect_core::requests! {
    /// Listing the licences of firewalls: a list that has not been asked for yet.
    pub list ListFirewallLicenses of FirewallLicenses {
        /// The columns to sort by, the most important one first, such as `name:asc`. The direction of one without it is not specified.
        sort: [String] => query "sort",
    }
}

impl Licenses {
    /// Reads the licences of a tenant.
    pub fn get(&self) -> Call<LicenseOverview> {
        self.core.record(GET_LICENSES.request(), "")
    }

    /// Lists the licences of firewalls, at most 50 a page.
    pub fn firewalls(&self) -> ListFirewallLicenses {
        ListFirewallLicenses::new(
            self.core.list(LIST_FIREWALL_LICENSES.request().query("pageTotal", true), by_number(50)),
        )
    }
}
