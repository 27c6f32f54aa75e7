//! Alerts of a tenant.

use connect_core::Call;

use super::Alerts;
use super::ids::AlertId;
use super::operations::{ACT_ON_ALERT, GET_ALERT, LIST_ALERTS, SEARCH_ALERTS};
use super::paging::by_key;
use super::words::Moment;
use crate::models::{Alert, AlertSeverity, Requested};

connect_core::requests! {
    /// Listing alerts, the oldest first: a list that has not been asked for yet.
    pub list ListAlerts of Alert {
        /// Only those of this group of like ones.
        group_key: String => query "groupKey",
        /// The first instant, included.
        raised_from: Moment => query "from",
        /// The end, not included.
        raised_before: Moment => query "to",
        /// The columns to sort by, the most important one first, such as `name:asc`. The direction of one without it is not specified.
        sort: [String] => query "sort",
        /// Only those of these products, such as `endpoint`.
        products: [String] => query "product",
        /// Only those of these categories.
        categories: [String] => query "category",
        /// Only those of these severities.
        severities: [AlertSeverity] => query "severity",
        /// Only these.
        ids: [AlertId] => query "ids",
        /// Only these members; the id should be among them.
        fields: [String] => query "fields",
    }

    /// Searching alerts with the conditions in the body, which has no limit of length as a URL has: a list that has not been asked for yet.
    pub list SearchAlerts of Alert {
        /// Only those of these categories.
        categories: [String] => body "category",
        /// Only these members; the id should be among them.
        fields: [String] => body "fields",
        /// The first instant, included.
        raised_from: Moment => body "from",
        /// Only those of this group of like ones.
        group_key: String => body "groupKey",
        /// Only these.
        ids: [AlertId] => body "ids",
        /// Only those of these products, such as `endpoint`.
        products: [String] => body "product",
        /// Only those of these severities.
        severities: [AlertSeverity] => body "severity",
        /// The columns to sort by, the most important one first, such as `name:asc`. The direction of one without it is not specified.
        sort: [String] => body "sort",
        /// The end, not included.
        raised_before: Moment => body "to",
    }
}

impl Alerts {
    /// Lists alerts, the oldest first. At most 100 a page.
    pub fn list(&self) -> ListAlerts {
        ListAlerts::new(
            self.core.list(LIST_ALERTS.request().query("sort", "raisedAt:asc").query("pageTotal", true), by_key(100)),
        )
    }

    /// Searches alerts with the conditions in the body, which has no limit of length as a URL has. At most 100 a page.
    pub fn search(&self) -> SearchAlerts {
        SearchAlerts::new(
            self.core.list(SEARCH_ALERTS.request().empty_object().member("pageTotal", true), by_key(100).in_body()),
        )
    }

    /// Reads one alert.
    pub fn get(&self, id: &AlertId) -> Call<Alert> {
        self.core.record(GET_ALERT.request().segment("alertId", id), "")
    }
}

impl Alerts {
    /// Acts on an alert: `acknowledge`, `cleanPua` and what else its `allowedActions` name. The message goes into the audit log.
    pub fn act(&self, id: &AlertId, action: &str, message: Option<&str>) -> Call<Requested> {
        let request = ACT_ON_ALERT.request().segment("alertId", id).member("action", action);
        self.core.record(message.into_iter().fold(request, |request, message| request.member("message", message)), "")
    }
}
