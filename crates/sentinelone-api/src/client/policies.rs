//! Policies of the tenant, of accounts, sites and groups.

use connect_core::Call;
use serde_json::json;

use super::Policies;
use super::ids::{AccountId, GroupId, SiteId};
use super::operations::{
    GET_POLICY_OF_ACCOUNT, GET_POLICY_OF_GROUP, GET_POLICY_OF_SITE, GET_POLICY_OF_TENANT, REVERT_POLICY_OF_ACCOUNT,
    REVERT_POLICY_OF_GROUP, REVERT_POLICY_OF_SITE, SET_POLICY_OF_ACCOUNT, SET_POLICY_OF_GROUP, SET_POLICY_OF_SITE,
    SET_POLICY_OF_TENANT,
};
use super::setters::setters;
use crate::models::{Policy, Success};

connect_core::requests! {
    /// A request that reverts the policy of an account.
    pub call RevertPolicyOfAccount of Success {}

    /// A request that reverts the policy of a group.
    pub call RevertPolicyOfGroup of Success {}

    /// A request that reverts the policy of a site.
    pub call RevertPolicyOfSite of Success {}
}

setters! { RevertPolicyOfAccount, RevertPolicyOfGroup, RevertPolicyOfSite body {
    /// The id.
    text id => "data.id";
} }

impl Policies {
    /// Reverts the policy of an account.
    pub fn revert_of_account(&self, account_id: &AccountId) -> RevertPolicyOfAccount {
        RevertPolicyOfAccount::new(self.core.record(
            REVERT_POLICY_OF_ACCOUNT.request().segment("account_id", account_id).member("data", json!({})),
            "data",
        ))
    }

    /// Reverts the policy of a group.
    pub fn revert_of_group(&self, group_id: &GroupId) -> RevertPolicyOfGroup {
        RevertPolicyOfGroup::new(
            self.core.record(
                REVERT_POLICY_OF_GROUP.request().segment("group_id", group_id).member("data", json!({})),
                "data",
            ),
        )
    }

    /// Reads the policy of a group.
    pub fn get_of_group(&self, group_id: &GroupId) -> Call<Policy> {
        self.core.record(GET_POLICY_OF_GROUP.request().segment("group_id", group_id), "data")
    }

    /// Sets the policy of a group.
    pub fn set_of_group(&self, group_id: &GroupId, policy: &Policy) -> Call<Policy> {
        self.core.record(SET_POLICY_OF_GROUP.request().segment("group_id", group_id).member("data", policy), "data")
    }

    /// Reads the policy of a site.
    pub fn get_of_site(&self, site_id: &SiteId) -> Call<Policy> {
        self.core.record(GET_POLICY_OF_SITE.request().segment("site_id", site_id), "data")
    }

    /// Sets the policy of a site.
    pub fn set_of_site(&self, site_id: &SiteId, policy: &Policy) -> Call<Policy> {
        self.core.record(SET_POLICY_OF_SITE.request().segment("site_id", site_id).member("data", policy), "data")
    }

    /// Reads the policy of an account.
    pub fn get_of_account(&self, account_id: &AccountId) -> Call<Policy> {
        self.core.record(GET_POLICY_OF_ACCOUNT.request().segment("account_id", account_id), "data")
    }

    /// Sets the policy of an account.
    pub fn set_of_account(&self, account_id: &AccountId, policy: &Policy) -> Call<Policy> {
        self.core
            .record(SET_POLICY_OF_ACCOUNT.request().segment("account_id", account_id).member("data", policy), "data")
    }

    /// Reads the policy of the tenant.
    pub fn get_of_tenant(&self) -> Call<Policy> {
        self.core.record(GET_POLICY_OF_TENANT.request(), "data")
    }

    /// Sets the policy of the tenant.
    pub fn set_of_tenant(&self, policy: &Policy) -> Call<Policy> {
        self.core.record(SET_POLICY_OF_TENANT.request().member("data", policy), "data")
    }

    /// Reverts the policy of a site.
    pub fn revert_of_site(&self, site_id: &SiteId) -> RevertPolicyOfSite {
        RevertPolicyOfSite::new(
            self.core
                .record(REVERT_POLICY_OF_SITE.request().segment("site_id", site_id).member("data", json!({})), "data"),
        )
    }
}
