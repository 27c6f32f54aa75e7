use std::sync::Arc;
use std::time::Duration;

use sophos_central::TenantClient;
use sophos_central::models::{SiemAlert, SiemEvent};

use super::SophosAccount;
use crate::listing::{Listing, Pages, Plan, Request};

/// How long the service accepts a cursor of its logs.
const KEPT_FOR: Duration = Duration::from_secs(24 * 3600);

/// The log of events. Each run continues where the last one ended. Most events are not findings; those are counted and
/// skipped.
pub(super) struct SiemEvents(TenantClient);

impl Listing for SiemEvents {
    type Record = SiemEvent;
    type Account = SophosAccount;

    const PLAN: Plan = Plan::log(KEPT_FOR);
    const NEEDS: &'static str = "role Service Principal ReadOnly";

    fn open(_: &Arc<SophosAccount>, tenant: &TenantClient) -> Self {
        Self(tenant.clone())
    }

    fn pages(&self, request: &Request<SiemEvent>) -> Pages<SiemEvent> {
        let events = self.0.siem().events().page_size(request.page_size(1000));
        request.pages(events.starting_at(request.at.clone()).pages())
    }

    fn name(event: &SiemEvent) -> Option<&str> {
        event.name.as_deref()
    }

    fn is_wanted(event: &SiemEvent) -> bool {
        is_finding(event.kind.as_deref().unwrap_or_default(), event.group.as_deref().unwrap_or_default())
    }
}

/// The log of alerts. All of them are findings.
pub(super) struct SiemAlerts(TenantClient);

impl Listing for SiemAlerts {
    type Record = SiemAlert;
    type Account = SophosAccount;

    const PLAN: Plan = Plan::log(KEPT_FOR);
    const NEEDS: &'static str = "role Service Principal ReadOnly";

    fn open(_: &Arc<SophosAccount>, tenant: &TenantClient) -> Self {
        Self(tenant.clone())
    }

    fn pages(&self, request: &Request<SiemAlert>) -> Pages<SiemAlert> {
        let alerts = self.0.siem().alerts().page_size(request.page_size(1000));
        request.pages(alerts.starting_at(request.at.clone()).pages())
    }

    fn name(alert: &SiemAlert) -> Option<&str> {
        alert.description.as_deref()
    }
}

/// The events that report something found, below `Event::Endpoint::`.
const FINDINGS: [&str; 7] = [
    "CoreDetection",
    "CorePuaDetection",
    "CorePuaRemoteDetection",
    "CoreBehavioralDetection",
    "HmpaExploitPrevented",
    "HmpaCredGuard",
    "HmpaSafeBrowsing",
];

/// The events that report what was done about a finding, below the same prefix.
const ACTS: [&str; 4] = ["CoreClean", "CorePuaClean", "Threat::CleanedUp", "Threat::HIPSDismissed"];

/// Whether an event of this type and group is a finding.
fn is_finding(kind: &str, group: &str) -> bool {
    let name = kind.strip_prefix("Event::Endpoint::").unwrap_or(kind);
    if ACTS.contains(&name) {
        return false;
    }
    FINDINGS.contains(&name)
        || name.starts_with("Threat::")
        || ["MALWARE", "PUA", "RUNTIME_DETECTIONS"].contains(&group)
}

#[cfg(test)]
mod tests {
    use super::is_finding;

    #[test]
    fn what_is_done_about_a_finding_is_none() {
        for (kind, group, expected) in [
            ("Event::Endpoint::CoreDetection", "", true),
            ("Event::Endpoint::Threat::PuaDetected", "PUA", true),
            ("Event::Endpoint::Threat::SomethingNew", "", true),
            ("Event::Endpoint::Threat::CleanedUp", "MALWARE", false),
            ("Event::Endpoint::CoreClean", "RUNTIME_DETECTIONS", false),
            ("Event::Endpoint::UpdateSuccess", "UPDATING", false),
            ("Event::Endpoint::WebFilteringBlocked", "WEB", false),
            ("Event::Endpoint::New", "MALWARE", true),
            ("", "", false),
        ] {
            assert_eq!(is_finding(kind, group), expected, "{kind} {group}");
        }
    }
}
