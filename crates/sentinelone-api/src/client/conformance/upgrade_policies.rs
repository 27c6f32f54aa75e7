//! Policies that upgrade agents by themselves.

use super::{Steps, call, id, read};
use crate::SentinelOneClient;
use crate::client::ids::UpgradePolicyId;
use crate::client::operations::{
    ACT_ON_UPGRADE_POLICY, COUNT_ALL_UPGRADE_POLICIES, COUNT_UPGRADE_POLICIES, CREATE_UPGRADE_POLICY,
    GET_PARENT_UPGRADE_POLICIES, GET_UPGRADE_POLICIES, HAS_UPGRADE_POLICY, LIST_AVAILABLE_PACKAGES,
    REORDER_UPGRADE_POLICIES, RESET_RETRY_COUNTER, SET_INHERITING, UPDATE_UPGRADE_POLICY,
};
use crate::models::{UpgradePolicyPackage, UpgradePolicyPolicy};

pub(super) fn compose(client: &SentinelOneClient, steps: &mut Steps) {
    call!(
        steps,
        COUNT_ALL_UPGRADE_POLICIES,
        client.upgrade_policies().count_all("composed").scope_id("1000000000000000001")
    );
    call!(
        steps,
        LIST_AVAILABLE_PACKAGES,
        client
            .upgrade_policies()
            .list_available_packages("composed", "composed")
            .scope_id("1000000000000000001")
            .display_name_contains("composed")
    );
    call!(
        steps,
        HAS_UPGRADE_POLICY,
        client
            .upgrade_policies()
            .has_policy()
            .accounts(["composed"])
            .groups(["composed"])
            .os_type("composed")
            .sites(["composed"])
    );
    call!(
        steps,
        GET_PARENT_UPGRADE_POLICIES,
        client
            .upgrade_policies()
            .get_parents("composed", "composed", 1, 1, "composed", "composed")
            .scope_id("1000000000000000001")
    );
    call!(
        steps,
        GET_UPGRADE_POLICIES,
        client
            .upgrade_policies()
            .get_all("composed", "composed", 1, 1, "composed", "composed")
            .scope_id("1000000000000000001")
    );
    call!(steps, COUNT_UPGRADE_POLICIES, client.upgrade_policies().count("composed").scope_id("1000000000000000001"));
    call!(
        steps,
        CREATE_UPGRADE_POLICY,
        client
            .upgrade_policies()
            .create()
            .activated_at("2026-11-26T00:00:00.000000Z")
            .all_endpoints(true)
            .created_at("2026-11-26T00:00:00.000000Z")
            .description("composed")
            .id("1000000000000000001")
            .is_active(true)
            .is_scheduled(true)
            .max_retries(1)
            .name("composed")
            .os_type("composed")
            .package(read::<UpgradePolicyPackage>(
                r#"{"build":"composed","fileId":"1000000000000000001","major":"composed","minor":"composed"}"#
            ))
            .priority(1)
            .scope_id("1000000000000000001")
            .scope_level("composed")
            .tags(["composed"])
            .updated_at("2026-11-26T00:00:00.000000Z")
    );
    call!(
        steps,
        UPDATE_UPGRADE_POLICY,
        client
            .upgrade_policies()
            .update(&id::<UpgradePolicyId>())
            .all_endpoints(true)
            .description("composed")
            .is_active(true)
            .is_scheduled(true)
            .max_retries(1)
            .name("composed")
            .os_type("composed")
            .package(read::<UpgradePolicyPackage>(
                r#"{"build":"composed","fileId":"1000000000000000001","major":"composed","minor":"composed"}"#
            ))
            .scope_id("1000000000000000001")
            .scope_level("composed")
            .tags(["composed"])
    );
    call!(steps, ACT_ON_UPGRADE_POLICY, client.upgrade_policies().act_on(&id::<UpgradePolicyId>()).action("composed"));
    call!(steps, RESET_RETRY_COUNTER, client.upgrade_policies().reset_retry_counter(&id::<UpgradePolicyId>()));
    call!(
        steps,
        REORDER_UPGRADE_POLICIES,
        client
            .upgrade_policies()
            .reorder()
            .policies([read::<UpgradePolicyPolicy>(r#"{"id":"1000000000000000001","order":1}"#)])
    );
    call!(
        steps,
        SET_INHERITING,
        client
            .upgrade_policies()
            .set_inheriting()
            .is_inheriting(true)
            .scope_id("1000000000000000001")
            .scope_level("composed")
    );
}
