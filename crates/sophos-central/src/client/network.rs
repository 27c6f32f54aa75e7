//! Switches and access points.

use connect_core::Call;

use super::confirm::LessProtection;
use super::operations::{
    GET_MAC_FILTER_OF_ACCESS_POINTS, GET_MAC_FILTER_OF_SWITCHES, LIST_TASKS_OF_ACCESS_POINTS, LIST_TASKS_OF_SWITCHES,
    SET_MAC_FILTER_OF_ACCESS_POINTS, SET_MAC_FILTER_OF_SWITCHES,
};
use super::paging::by_number;
use super::requests::requests;
use super::targets::targets;
use super::{AccessPoints, Switches};
use crate::models::{MacFilter, NetworkTask, NetworkTaskType};

requests! {
    /// A request that lists the changes of settings on switches.
    pub list ListTasksOfSwitches of NetworkTask {
        /// Only tasks of this kind.
        kind: NetworkTaskType => query "type",
        fields,
    }

    /// A request that lists the changes of settings on access points.
    pub list ListTasksOfAccessPoints of NetworkTask {
        /// Only tasks of this kind.
        kind: NetworkTaskType => query "type",
        fields,
    }
}

impl Switches {
    /// Reads the MAC addresses that switches allow.
    pub fn mac_filter(&self) -> Call<MacFilter> {
        self.core.record(GET_MAC_FILTER_OF_SWITCHES.request(), "")
    }

    /// Sets the MAC addresses that switches allow.
    pub fn set_mac_filter(&self, mac_addresses: &[&str], _: LessProtection) -> Call<MacFilter> {
        self.core.record(targets(SET_MAC_FILTER_OF_SWITCHES.request(), "macAddresses", mac_addresses), "")
    }

    /// Lists the changes of settings on switches, at most 100 per page.
    pub fn tasks(&self) -> ListTasksOfSwitches {
        ListTasksOfSwitches::new(
            self.core.list(LIST_TASKS_OF_SWITCHES.request().query("pageTotal", true), by_number(100)),
        )
    }
}

impl AccessPoints {
    /// Reads the MAC addresses that access points allow.
    pub fn mac_filter(&self) -> Call<MacFilter> {
        self.core.record(GET_MAC_FILTER_OF_ACCESS_POINTS.request(), "")
    }

    /// Sets the MAC addresses that access points allow.
    pub fn set_mac_filter(&self, mac_addresses: &[&str], _: LessProtection) -> Call<MacFilter> {
        self.core.record(targets(SET_MAC_FILTER_OF_ACCESS_POINTS.request(), "macAddresses", mac_addresses), "")
    }

    /// Lists the changes of settings on access points, at most 100 per page.
    pub fn tasks(&self) -> ListTasksOfAccessPoints {
        ListTasksOfAccessPoints::new(
            self.core.list(LIST_TASKS_OF_ACCESS_POINTS.request().query("pageTotal", true), by_number(100)),
        )
    }
}
