use connect_core::conformance::{Exercise as _, Step};
use serde_json::json;

use super::day;
use crate::models::{
    EndpointSnooze, ExclusionSnooze, ExclusionsSnooze, HealthCheckKind, NetworkDeviceSnooze, PolicyExclusionsSnooze,
    PolicySnooze, PolicyTypeExclusionsSnooze, PolicyTypeSnooze, ProtectionSnooze, Snooze, SnoozeComment,
    TamperProtectionSnooze,
};
use crate::{LessProtection, TenantClient};

pub(super) fn steps(client: &TenantClient) -> Vec<Step> {
    vec![
        client.account_health().check().checks([HealthCheckKind::Protection]).products(["text"]).step(),
        client.account_health().regional_scores().step(),
        client.account_health().historical_scores().start_date(day()).end_date(day()).step(),
        client
            .account_health()
            .snooze(LessProtection::Confirmed)
            .endpoint(
                EndpointSnooze::new()
                    .policy(
                        PolicySnooze::new()
                            .computer([PolicyTypeSnooze::new()
                                .policy_type("text")
                                .snooze_detail(SnoozeComment::new().comment("text"))
                                .snoozed(true)])
                            .server([PolicyTypeSnooze::new()
                                .policy_type("text")
                                .snooze_detail(SnoozeComment::new().comment("text"))
                                .snoozed(true)]),
                    )
                    .exclusions(
                        ExclusionsSnooze::new()
                            .global(Snooze::new().snooze_detail(SnoozeComment::new().comment("text")).snoozed(true))
                            .policy(
                                PolicyExclusionsSnooze::new()
                                    .computer([PolicyTypeExclusionsSnooze::new()
                                        .exclusions([ExclusionSnooze::new().id("text").snooze_comment("text")])
                                        .policy_type("text")
                                        .snooze_detail(SnoozeComment::new().comment("text"))
                                        .snoozed(true)])
                                    .server([PolicyTypeExclusionsSnooze::new()
                                        .exclusions([ExclusionSnooze::new().id("text").snooze_comment("text")])
                                        .policy_type("text")
                                        .snooze_detail(SnoozeComment::new().comment("text"))
                                        .snoozed(true)]),
                            ),
                    )
                    .tamper_protection(
                        TamperProtectionSnooze::new()
                            .computer(Snooze::new().snooze_detail(SnoozeComment::new().comment("text")).snoozed(true))
                            .global(Snooze::new().snooze_detail(SnoozeComment::new().comment("text")).snoozed(true))
                            .server(Snooze::new().snooze_detail(SnoozeComment::new().comment("text")).snoozed(true)),
                    )
                    .protection(
                        ProtectionSnooze::new()
                            .computer(Snooze::new().snooze_detail(SnoozeComment::new().comment("text")).snoozed(true))
                            .server(Snooze::new().snooze_detail(SnoozeComment::new().comment("text")).snoozed(true)),
                    ),
            )
            .network_device(NetworkDeviceSnooze::new().firewall(json!({"any": "thing"})))
            .step(),
    ]
}
