use connect_core::conformance::{Exercise as _, Step};
use serde_json::Value;

use super::{COMPOSED, id, moment, setting, settings};
use crate::models::{PolicyAppliesTo, PolicyType};
use crate::{Deletion, LessProtection, PolicyId, TenantClient};

/// A setting of the contract.
const SETTING: &str = "endpoint.device-encryption.encrypt-non-boot-volumes";

pub(super) fn steps(client: &TenantClient) -> Vec<Step> {
    vec![
        client.policies().list().policy_type(PolicyType::ThreatProtection).fields(["text"]).step(),
        client
            .policies()
            .create("text", &PolicyType::ThreatProtection)
            .priority(1)
            .enabled(true)
            .disable_at(moment())
            .applies_to(PolicyAppliesTo::new().endpoints([COMPOSED]).endpoint_groups([COMPOSED]))
            .settings(all_settings())
            .step(),
        client.policies().settings_metadata().policy_type(PolicyType::ThreatProtection).step(),
        client.policies().get(&id::<PolicyId>()).step(),
        client
            .policies()
            .update(&id::<PolicyId>(), LessProtection::Confirmed)
            .enabled(true)
            .priority(1)
            .applies_to(PolicyAppliesTo::new().users([COMPOSED]).user_groups([COMPOSED]))
            .step(),
        client.policies().delete(&id::<PolicyId>(), Deletion::Confirmed).step(),
        client.policies().settings(&id::<PolicyId>()).step(),
        client.policies().update_settings(&id::<PolicyId>(), &settings(), LessProtection::Confirmed).step(),
        client.policies().reset_settings(&id::<PolicyId>(), LessProtection::Confirmed).step(),
        client.policies().setting(&id::<PolicyId>(), SETTING).step(),
        client.policies().reset_setting(&id::<PolicyId>(), SETTING, LessProtection::Confirmed).step(),
        client.policies().clone_policy(&id::<PolicyId>(), "text").step(),
        client.policies().base(&PolicyType::ThreatProtection).step(),
        client
            .policies()
            .update_base(&PolicyType::ThreatProtection, LessProtection::Confirmed)
            .settings(Value::Object(settings()))
            .step(),
        client.policies().base_settings(&PolicyType::ThreatProtection).step(),
        client
            .policies()
            .update_base_settings(&PolicyType::ThreatProtection, &settings(), LessProtection::Confirmed)
            .step(),
        client.policies().reset_base_settings(&PolicyType::ThreatProtection, LessProtection::Confirmed).step(),
        client.policies().base_setting(&PolicyType::ThreatProtection, SETTING).step(),
        client
            .policies()
            .update_base_setting(&PolicyType::ThreatProtection, SETTING, &settings(), LessProtection::Confirmed)
            .step(),
        client.policies().reset_base_setting(&PolicyType::ThreatProtection, SETTING, LessProtection::Confirmed).step(),
        client.policies().clone_base(&PolicyType::ThreatProtection, "text").step(),
    ]
}

fn all_settings() -> Value {
    let more = ["allow-network-unlock", "enable-right-click-context-menu"].into_iter().map(setting);
    settings().into_iter().chain(more).collect()
}
