//! Alerts of a tenant.

use connect_core::Call;

use super::Alerts;
use super::ids::AlertId;
use super::operations::{ACT_ON_ALERT, GET_ALERT, LIST_ALERTS, SEARCH_ALERTS};
use super::paging::by_key;
use super::requests::requests;
use super::words::Moment;
use crate::models::{Alert, AlertSeverity, Requested};

requests! {
    /// A request that lists alerts, oldest first.
    pub list ListAlerts of Alert {
        /// Only alerts of this group of similar alerts.
        group_key: String => query "groupKey",
        /// Only alerts that were raised at this time or later.
        raised_from: Moment => query "from",
        /// Only alerts that were raised before this time.
        raised_before: Moment => query "to",
        sort,
        /// Only alerts of these products, such as `endpoint`.
        products: [String] => query "product",
        /// Only alerts of these categories.
        categories: [String] => query "category",
        /// Only alerts of these severities.
        severities: [AlertSeverity] => query "severity",
        /// Only the alerts with these identifiers.
        ids: [AlertId] => query "ids",
        fields,
    }

    /// A request that searches alerts with the conditions in the body, so that they are not limited by the length of a
    /// URL.
    pub list SearchAlerts of Alert {
        /// Only alerts of these categories.
        categories: [String] => body "category",
        /// The members that the answer has; the identifier should be among them.
        fields: [String] => body "fields",
        /// Only alerts that were raised at this time or later.
        raised_from: Moment => body "from",
        /// Only alerts of this group of similar alerts.
        group_key: String => body "groupKey",
        /// Only the alerts with these identifiers.
        ids: [AlertId] => body "ids",
        /// Only alerts of these products, such as `endpoint`.
        products: [String] => body "product",
        /// Only alerts of these severities.
        severities: [AlertSeverity] => body "severity",
        /// The columns to sort by, the most important first, each with its direction, such as `name:asc`.
        sort: [String] => body "sort",
        /// Only alerts that were raised before this time.
        raised_before: Moment => body "to",
    }
}

impl Alerts {
    /// Lists alerts, oldest first. At most 100 per page.
    pub fn list(&self) -> ListAlerts {
        ListAlerts::new(
            self.core.list(LIST_ALERTS.request().query("sort", "raisedAt:asc").query("pageTotal", true), by_key(100)),
        )
    }

    /// Searches alerts with the conditions in the body, so that they are not limited by the length of a URL. At most 100 per page.
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
