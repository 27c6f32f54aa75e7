//! Further settings of endpoints: tamper protection, peripherals, event journals.

use connect_core::Call;

use super::confirm::LessProtection;
use super::ids::PeripheralId;
use super::operations::{
    GET_EVENT_JOURNAL, GET_GLOBAL_TAMPER_PROTECTION, GET_PERIPHERAL, LIST_PERIPHERALS, UPDATE_EVENT_JOURNAL,
};
use super::paging::by_number;
use super::requests::requests;
use super::words::Moment;
use super::{EventJournals, Peripherals, TamperProtectionSettings};
use crate::models::{EndpointType, EventJournal, GlobalTamperProtection, Peripheral, PeripheralType};

requests! {
    /// A request that lists the peripherals that were seen.
    pub list ListPeripherals of Peripheral {
        /// Only peripherals whose `lastSeenAt` is at this time or later. The time can also be a duration before now,
        /// such as `-PT1H`.
        last_seen_after: Moment => query "lastSeenAfter",
        /// Only peripherals whose `lastSeenAt` is before this time. The time can also be a duration before now, such as
        /// `-PT1H`.
        last_seen_before: Moment => query "lastSeenBefore",
        /// Only peripherals of this kind.
        kind: PeripheralType => query "type",
    }

    /// A request that changes the limits of the event journal for endpoints of a type.
    pub call UpdateEventJournal of EventJournal {
        /// Whether the values are those that the vendor recommends.
        use_recommended: bool => body "useRecommended",
        /// Largest size in megabytes.
        disk_space_limit_in_mb: i64 => body "diskSpaceLimitInMB",
        /// Largest size in percent of the disk.
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
    /// Lists the peripherals that were seen, at most 50 per page.
    pub fn list(&self) -> ListPeripherals {
        ListPeripherals::new(self.core.list(LIST_PERIPHERALS.request().query("pageTotal", true), by_number(50)))
    }

    /// Reads one peripheral.
    pub fn get(&self, id: &PeripheralId) -> Call<Peripheral> {
        self.core.record(GET_PERIPHERAL.request().segment("peripheralId", id), "")
    }
}

impl EventJournals {
    /// Reads the limits of the event journal for endpoints of a type.
    pub fn get(&self, endpoint_type: &EndpointType) -> Call<EventJournal> {
        self.core.record(GET_EVENT_JOURNAL.request().segment("endpointType", endpoint_type), "")
    }

    /// Changes the limits of the event journal for endpoints of a type.
    pub fn update(&self, endpoint_type: &EndpointType, _: LessProtection) -> UpdateEventJournal {
        UpdateEventJournal::new(
            self.core.record(UPDATE_EVENT_JOURNAL.request().empty_object().segment("endpointType", endpoint_type), ""),
        )
    }
}
