//! Switches and access points.

use connect_core::Call;

use super::confirm::LessProtection;
use super::operations::{
    GET_MAC_FILTER_OF_ACCESS_POINTS, GET_MAC_FILTER_OF_SWITCHES, LIST_TASKS_OF_ACCESS_POINTS, LIST_TASKS_OF_SWITCHES,
    SET_MAC_FILTER_OF_ACCESS_POINTS, SET_MAC_FILTER_OF_SWITCHES,
};
use super::paging::by_number;
use super::targets::targets;
use super::{AccessPoints, Switches};
use crate::models::{MacFilter, NetworkTask, NetworkTaskType};

connect_core::requests! {
    /// Listing the changes that switches were told to make: a list that has not been asked for yet.
    pub list ListTasksOfSwitches of NetworkTask {
        /// Only those of this kind.
        kind: NetworkTaskType => query "type",
        /// Only these members; the id should be among them.
        fields: [String] => query "fields",
    }

    /// Listing the changes that access points were told to make: a list that has not been asked for yet.
    pub list ListTasksOfAccessPoints of NetworkTask {
        /// Only those of this kind.
        kind: NetworkTaskType => query "type",
        /// Only these members; the id should be among them.
        fields: [String] => query "fields",
    }
}

impl Switches {
    /// Reads which hardware addresses switches let in.
    pub fn mac_filter(&self) -> Call<MacFilter> {
        self.core.record(GET_MAC_FILTER_OF_SWITCHES.request(), "")
    }

    /// Sets which hardware addresses switches let in.
    pub fn set_mac_filter(&self, mac_addresses: &[&str], _: LessProtection) -> Call<MacFilter> {
        self.core.record(targets(SET_MAC_FILTER_OF_SWITCHES.request(), "macAddresses", mac_addresses), "")
    }

    /// Lists the changes that switches were told to make, at most 100 a page.
    pub fn tasks(&self) -> ListTasksOfSwitches {
        ListTasksOfSwitches::new(
            self.core.list(LIST_TASKS_OF_SWITCHES.request().query("pageTotal", true), by_number(100)),
        )
    }
}

impl AccessPoints {
    /// Reads which hardware addresses access points let in.
    pub fn mac_filter(&self) -> Call<MacFilter> {
        self.core.record(GET_MAC_FILTER_OF_ACCESS_POINTS.request(), "")
    }

    /// Sets which hardware addresses access points let in.
    pub fn set_mac_filter(&self, mac_addresses: &[&str], _: LessProtection) -> Call<MacFilter> {
        self.core.record(targets(SET_MAC_FILTER_OF_ACCESS_POINTS.request(), "macAddresses", mac_addresses), "")
    }

    /// Lists the changes that access points were told to make, at most 100 a page.
    pub fn tasks(&self) -> ListTasksOfAccessPoints {
        ListTasksOfAccessPoints::new(
            self.core.list(LIST_TASKS_OF_ACCESS_POINTS.request().query("pageTotal", true), by_number(100)),
        )
    }
}
