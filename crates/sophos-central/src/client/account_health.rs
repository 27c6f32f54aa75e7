//! Account health: how well a tenant is set up.

use chrono::NaiveDate;
use connect_core::Call;

use super::AccountHealth;
use super::confirm::LessProtection;
use super::operations::{
    CHECK_ACCOUNT_HEALTH, GET_HISTORICAL_HEALTH_SCORES, GET_REGIONAL_HEALTH_SCORES, SNOOZE_HEALTH_CHECKS,
};
use super::requests::requests;
use crate::models::{
    AccountHealthCheck, EndpointSnooze, HealthCheckKind, HealthSnooze, HistoricalScores, NetworkDeviceSnooze,
    RegionalScores,
};

requests! {
    /// A request that checks how well a tenant is set up.
    pub call CheckAccountHealth of AccountHealthCheck {
        /// The checks to run.
        checks: [HealthCheckKind] => query "checks",
        /// The products whose settings are checked: `endpoint`, `networkDevice`.
        products: [String] => query "products",
    }

    /// A request that reads the scores of past days.
    pub call GetHistoricalHealthScores of HistoricalScores {
        /// The first day, included.
        start_date: NaiveDate => query "startDate",
        /// The last day, included.
        end_date: NaiveDate => query "endDate",
    }

    /// A request that snoozes findings of the health check.
    pub call SnoozeHealthChecks of HealthSnooze {
        /// Findings on endpoints.
        endpoint: EndpointSnooze => body "endpoint",
        /// Findings on network devices.
        network_device: NetworkDeviceSnooze => body "networkDevice",
    }
}

impl AccountHealth {
    /// Checks how well a tenant is set up: protection, policies, exclusions and tamper protection, each with a score.
    pub fn check(&self) -> CheckAccountHealth {
        CheckAccountHealth::new(self.core.record(CHECK_ACCOUNT_HEALTH.request(), ""))
    }

    /// Reads the scores of other accounts in the region, for comparison.
    pub fn regional_scores(&self) -> Call<RegionalScores> {
        self.core.record(GET_REGIONAL_HEALTH_SCORES.request(), "")
    }

    /// Reads the scores of past days.
    pub fn historical_scores(&self) -> GetHistoricalHealthScores {
        GetHistoricalHealthScores::new(self.core.record(GET_HISTORICAL_HEALTH_SCORES.request(), ""))
    }

    /// Snoozes findings of the health check, or stops snoozing them.
    pub fn snooze(&self, _: LessProtection) -> SnoozeHealthChecks {
        SnoozeHealthChecks::new(self.core.record(SNOOZE_HEALTH_CHECKS.request().empty_object(), ""))
    }
}
