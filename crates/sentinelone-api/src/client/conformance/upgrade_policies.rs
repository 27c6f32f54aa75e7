//! Policies that upgrade agents by themselves.

use super::{id, read};
use crate::SentinelOneClient;
use crate::client::ids::UpgradePolicyId;
use crate::models::{UpgradePolicyPackage, UpgradePolicyPolicy};
use connect_core::conformance::{Exercise as _, Step};

/// What a policy can be made with and changed to.
macro_rules! settings {
    ($request:expr) => {
        $request
            .all_endpoints(true)
            .description("composed")
            .is_active(true)
            .is_scheduled(true)
            .max_retries(1)
            .name("composed")
            .os_type("composed")
            .package(read::<UpgradePolicyPackage>(UPGRADE_POLICY_PACKAGE))
            .scope_id("1000000000000000001")
            .scope_level("composed")
            .tags(["composed"])
    };
}

pub(super) fn steps(client: &SentinelOneClient) -> Vec<Step> {
    vec![
        client.upgrade_policies().count_all("composed").scope_id("1000000000000000001").step(),
        list_available_packages(client),
        has_policy(client),
        get_parents(client),
        get_all(client),
        client.upgrade_policies().count("composed").scope_id("1000000000000000001").step(),
        create(client),
        settings!(client.upgrade_policies().update(&id::<UpgradePolicyId>())).step(),
        client.upgrade_policies().act_on(&id::<UpgradePolicyId>()).action("composed").step(),
        client.upgrade_policies().reset_retry_counter(&id::<UpgradePolicyId>()).step(),
        reorder(client),
        set_inheriting(client),
    ]
}

fn list_available_packages(client: &SentinelOneClient) -> Step {
    client
        .upgrade_policies()
        .list_available_packages("composed", "composed")
        .scope_id("1000000000000000001")
        .display_name_contains("composed")
        .step()
}

fn has_policy(client: &SentinelOneClient) -> Step {
    client
        .upgrade_policies()
        .has_policy()
        .accounts(["composed"])
        .groups(["composed"])
        .os_type("composed")
        .sites(["composed"])
        .step()
}

fn get_parents(client: &SentinelOneClient) -> Step {
    client
        .upgrade_policies()
        .get_parents("composed", "composed", 1, 1, "composed", "composed")
        .scope_id("1000000000000000001")
        .step()
}

fn get_all(client: &SentinelOneClient) -> Step {
    client
        .upgrade_policies()
        .get_all("composed", "composed", 1, 1, "composed", "composed")
        .scope_id("1000000000000000001")
        .step()
}

fn create(client: &SentinelOneClient) -> Step {
    settings!(
        client
            .upgrade_policies()
            .create()
            .activated_at("2026-11-26T00:00:00.000000Z")
            .created_at("2026-11-26T00:00:00.000000Z")
            .id("1000000000000000001")
            .priority(1)
            .updated_at("2026-11-26T00:00:00.000000Z")
    )
    .step()
}

fn reorder(client: &SentinelOneClient) -> Step {
    client
        .upgrade_policies()
        .reorder()
        .policies([read::<UpgradePolicyPolicy>(r#"{"id":"1000000000000000001","order":1}"#)])
        .step()
}

fn set_inheriting(client: &SentinelOneClient) -> Step {
    client
        .upgrade_policies()
        .set_inheriting()
        .is_inheriting(true)
        .scope_id("1000000000000000001")
        .scope_level("composed")
        .step()
}

const UPGRADE_POLICY_PACKAGE: &str = r#"{"build":"composed","fileId":"1000000000000000001","major":"composed",
"minor":"composed"}"#;
