use connect_core::conformance::{Exercise as _, Step};
use serde_json::json;

use super::{id, moment, settings};
use crate::models::{PolicyAppliesTo, PolicyType};
use crate::{Deletion, LessProtection, PolicyId, TenantClient};

pub(super) fn steps(client: &TenantClient) -> Vec<Step> {
    vec![
        client.policies().list().policy_type(PolicyType::ThreatProtection).fields(["text"]).step(),
        client
            .policies()
            .create("text", &PolicyType::ThreatProtection)
            .priority(1)
            .enabled(true)
            .disable_at(moment())
            .applies_to(json!({"any": "thing"}))
            .settings(json!({"any": "thing"}))
            .step(),
        client.policies().settings_metadata().policy_type(PolicyType::ThreatProtection).step(),
        client.policies().get(&id::<PolicyId>()).step(),
        client
            .policies()
            .update(&id::<PolicyId>(), LessProtection::Confirmed)
            .enabled(true)
            .priority(1)
            .applies_to(PolicyAppliesTo::new().users(["text"]).user_groups(["text"]))
            .step(),
        client.policies().delete(&id::<PolicyId>(), Deletion::Confirmed).step(),
        client.policies().settings(&id::<PolicyId>()).step(),
        client.policies().update_settings(&id::<PolicyId>(), &settings(), LessProtection::Confirmed).step(),
        client.policies().reset_settings(&id::<PolicyId>(), LessProtection::Confirmed).step(),
        client.policies().setting(&id::<PolicyId>(), "text").step(),
        client.policies().reset_setting(&id::<PolicyId>(), "text", LessProtection::Confirmed).step(),
        client.policies().clone_policy(&id::<PolicyId>(), "text").step(),
        client.policies().base(&PolicyType::ThreatProtection).step(),
        client
            .policies()
            .update_base(&PolicyType::ThreatProtection, LessProtection::Confirmed)
            .settings(json!({"any": "thing"}))
            .step(),
        client.policies().base_settings(&PolicyType::ThreatProtection).step(),
        client
            .policies()
            .update_base_settings(&PolicyType::ThreatProtection, &settings(), LessProtection::Confirmed)
            .step(),
        client.policies().reset_base_settings(&PolicyType::ThreatProtection, LessProtection::Confirmed).step(),
        client.policies().base_setting(&PolicyType::ThreatProtection, "text").step(),
        client
            .policies()
            .update_base_setting(&PolicyType::ThreatProtection, "text", &settings(), LessProtection::Confirmed)
            .step(),
        client.policies().reset_base_setting(&PolicyType::ThreatProtection, "text", LessProtection::Confirmed).step(),
        client.policies().clone_base(&PolicyType::ThreatProtection, "text").step(),
    ]
}
