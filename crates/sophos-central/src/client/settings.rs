//! Further settings of endpoints: tamper protection, peripherals, event journals.

use connect_core::Call;

use super::confirm::LessProtection;
use super::ids::PeripheralId;
use super::operations::{
    GET_EVENT_JOURNAL, GET_GLOBAL_TAMPER_PROTECTION, GET_PERIPHERAL, LIST_PERIPHERALS, UPDATE_EVENT_JOURNAL,
};
use super::paging::by_number;
use super::words::Moment;
use super::{EventJournals, Peripherals, TamperProtectionSettings};
use crate::models::{EndpointType, EventJournal, GlobalTamperProtection, Peripheral, PeripheralType};

connect_core::requests! {
    /// Listing the peripherals that were seen: a list that has not been asked for yet.
    pub list ListPeripherals of Peripheral {
        /// Only those whose `lastSeenAt` is at or after this time, or that long ago: `-PT1H`.
        last_seen_after: Moment => query "lastSeenAfter",
        /// Only those whose `lastSeenAt` is before this time, or that long ago: `-PT1H`.
        last_seen_before: Moment => query "lastSeenBefore",
        /// Only those of this kind.
        kind: PeripheralType => query "type",
    }

    /// Changing how much of their doings endpoints of a type keep: not sent yet.
    pub call UpdateEventJournal of EventJournal {
        /// Whether the values are those that the vendor advises.
        use_recommended: bool => body "useRecommended",
        /// The limit, in megabytes.
        disk_space_limit_in_mb: i64 => body "diskSpaceLimitInMB",
        /// The limit, in percent of the disk.
        disk_space_limit_as_percentage: i64 => body "diskSpaceLimitAsPercentage",
    }
}

impl TamperProtectionSettings {
    /// Reads whether tamper protection is on for the tenant.
    pub fn get(&self) -> Call<GlobalTamperProtection> {
        self.core.record(GET_GLOBAL_TAMPER_PROTECTION.request(), "")
    }
}

impl Peripherals {
    /// Lists the peripherals that were seen, at most 50 a page.
    pub fn list(&self) -> ListPeripherals {
        ListPeripherals::new(self.core.list(LIST_PERIPHERALS.request().query("pageTotal", true), by_number(50)))
    }

    /// Reads one peripheral.
    pub fn get(&self, id: &PeripheralId) -> Call<Peripheral> {
        self.core.record(GET_PERIPHERAL.request().segment("peripheralId", id), "")
    }
}

impl EventJournals {
    /// Reads how much of their doings endpoints of a type keep.
    pub fn get(&self, endpoint_type: &EndpointType) -> Call<EventJournal> {
        self.core.record(GET_EVENT_JOURNAL.request().segment("endpointType", endpoint_type), "")
    }

    /// Changes how much of their doings endpoints of a type keep.
    pub fn update(&self, endpoint_type: &EndpointType, _: LessProtection) -> UpdateEventJournal {
        UpdateEventJournal::new(
            self.core.record(UPDATE_EVENT_JOURNAL.request().empty_object().segment("endpointType", endpoint_type), ""),
        )
    }
}
