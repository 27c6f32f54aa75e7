//! Alerts of a tenant.

use chrono::{DateTime, Utc};
use connect_core::{Call, Paging};

use super::Alerts;
use super::ids::AlertId;
use super::operations::{ACT_ON_ALERT, GET_ALERT, LIST_ALERTS};
use crate::models::{Alert, AlertSeverity, Requested};

connect_core::requests! {
    /// A list of alerts that has not been asked for yet.
    pub list ListAlerts of Alert {
        /// Only these alerts.
        ids: [AlertId] => query "ids",
        /// Only alerts of these products, such as `endpoint`.
        products: [String] => query "product",
        /// Only alerts of these categories, such as `malware`.
        categories: [String] => query "category",
        /// Only alerts of these severities.
        severities: [AlertSeverity] => query "severity",
        /// Only alerts of this group of like ones.
        group_key: String => query "groupKey",
    }
}

impl ListAlerts {
    /// Only alerts that were raised at this time or later.
    pub fn raised_from(self, time: DateTime<Utc>) -> Self {
        Self(self.0.query("from", super::words::instant(time)))
    }

    /// Only alerts that were raised before this time.
    pub fn raised_before(self, time: DateTime<Utc>) -> Self {
        Self(self.0.query("to", super::words::instant(time)))
    }
}

impl Alerts {
    /// Lists alerts, the oldest first, at most 100 a page.
    pub fn list(&self) -> ListAlerts {
        let paging = Paging::key("items", "pages.nextKey", "pageFromKey").max_size("pages.maxSize");
        let request = LIST_ALERTS.request().query("sort", "raisedAt:asc");
        ListAlerts::new(self.core.list(request, paging.page_size("pageSize", 100)))
    }

    /// Reads one alert.
    pub fn get(&self, id: &AlertId) -> Call<Alert> {
        self.core.record(GET_ALERT.request().segment("alertId", id), "")
    }

    /// Acts on an alert: `acknowledge`, `cleanPua` and what else its `allowedActions` name. The message goes into the audit log.
    pub fn act(&self, id: &AlertId, action: &str, message: Option<&str>) -> Call<Requested> {
        let request = ACT_ON_ALERT.request().segment("alertId", id).member("action", action);
        self.core.record(message.into_iter().fold(request, |request, message| request.member("message", message)), "")
    }
}
