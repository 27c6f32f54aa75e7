//! Account health: how well a tenant is set up.

use chrono::NaiveDate;
use connect_core::Call;

use super::AccountHealth;
use super::confirm::LessProtection;
use super::operations::{
    CHECK_ACCOUNT_HEALTH, GET_HISTORICAL_HEALTH_SCORES, GET_REGIONAL_HEALTH_SCORES, SNOOZE_HEALTH_CHECKS,
};
use crate::models::{
    AccountHealthCheck, EndpointSnooze, HealthCheckKind, HealthSnooze, HistoricalScores, NetworkDeviceSnooze,
    RegionalScores,
};

connect_core::requests! {
    /// Reading how well a tenant is set up: not sent yet.
    pub call CheckAccountHealth of AccountHealthCheck {
        /// What to look at.
        checks: [HealthCheckKind] => query "checks",
        /// Whose settings to look at: `endpoint`, `networkDevice`.
        products: [String] => query "products",
    }

    /// Reading the scores of past days: not sent yet.
    pub call GetHistoricalHealthScores of HistoricalScores {
        /// The first day, included.
        start_date: NaiveDate => query "startDate",
        /// The last day, included.
        end_date: NaiveDate => query "endDate",
    }

    /// Silencing findings of the health check: not sent yet.
    pub call SnoozeHealthChecks of HealthSnooze {
        /// The endpoint.
        endpoint: EndpointSnooze => body "endpoint",
        /// Network devices.
        network_device: NetworkDeviceSnooze => body "networkDevice",
    }
}

impl AccountHealth {
    /// Reads how well a tenant is set up: protection, policies, exclusions and tamper protection, each with a score.
    pub fn check(&self) -> CheckAccountHealth {
        CheckAccountHealth::new(self.core.record(CHECK_ACCOUNT_HEALTH.request(), ""))
    }

    /// Reads the scores of other accounts of the region, to compare with.
    pub fn regional_scores(&self) -> Call<RegionalScores> {
        self.core.record(GET_REGIONAL_HEALTH_SCORES.request(), "")
    }

    /// Reads the scores of past days.
    pub fn historical_scores(&self) -> GetHistoricalHealthScores {
        GetHistoricalHealthScores::new(self.core.record(GET_HISTORICAL_HEALTH_SCORES.request(), ""))
    }

    /// Silences findings of the health check, or lets them be heard again.
    pub fn snooze(&self, _: LessProtection) -> SnoozeHealthChecks {
        SnoozeHealthChecks::new(self.core.record(SNOOZE_HEALTH_CHECKS.request().empty_object(), ""))
    }
}
