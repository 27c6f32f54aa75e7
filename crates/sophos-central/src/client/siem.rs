//! The logs for SIEMs: events and alerts.
//!
//! Where a walk ends, its last page has the place at which a later walk goes on ([`Page::tail`](connect_core::Page::tail)). The service
//! honours such a place for 24 hours; with an older one it silently begins 24 hours ago, so what happened in between is missing.

use chrono::{DateTime, Utc};
use connect_core::{ByTail, Paging};

use super::Siem;
use super::operations::{LIST_SIEM_ALERTS, LIST_SIEM_EVENTS};
use crate::models::{SiemAlert, SiemEvent};

connect_core::requests! {
    /// A walk over the log of events that has not begun yet.
    pub list ListSiemEvents of SiemEvent {
        /// Leaves out events of these types.
        exclude_types: [String] => query "exclude_types",
    }

    /// A walk over the log of alerts that has not begun yet.
    pub list ListSiemAlerts of SiemAlert {}
}

/// From when on, where no place is given.
macro_rules! from {
    ($($list:ident),+) => {$(
        impl $list {
            /// Only what happened since, at most 24 hours ago. Nothing where the walk begins at a place.
            pub fn from(self, time: DateTime<Utc>) -> Self {
                Self(self.0.query("from_date", time.timestamp()))
            }
        }
    )+};
}

from!(ListSiemEvents, ListSiemAlerts);

/// At most 1000 a page.
const fn log() -> Paging<ByTail> {
    Paging::tail("items", "next_cursor", "cursor", "has_more").instead_of("from_date").page_size("limit", 1000)
}

impl Siem {
    /// Walks over the log of events.
    pub fn events(&self) -> ListSiemEvents {
        ListSiemEvents::new(self.core.list(LIST_SIEM_EVENTS.request(), log()))
    }

    /// Walks over the log of alerts.
    pub fn alerts(&self) -> ListSiemAlerts {
        ListSiemAlerts::new(self.core.list(LIST_SIEM_ALERTS.request(), log()))
    }
}
