//! Accounts: the customers of a tenant.

use super::{POLICY, id, read, time};
use crate::SentinelOneClient;
use crate::client::accounts::AccountSortBy;
use crate::client::agents::SortOrder;
use crate::client::ids::AccountId;
use crate::models::{
    AccountState, BillingMode, Feature, IncidentResponseFields, Licenses, Policy, SiteType, Sku, UsageType,
};
use connect_core::conformance::{Exercise as _, Step};

/// The conditions that the list and its export have in common.
macro_rules! conditions {
    ($request:expr) => {
        $request
            .ids([id::<AccountId>()])
            .account_ids([id::<AccountId>()])
            .query("composed")
            .name("composed")
            .is_default(true)
            .account_type(SiteType::Trial)
            .expiration("2026-11-26T00:00:00.000000Z")
            .total_licenses(1)
            .active_licenses(1)
            .sku("composed")
            .module("composed")
            .created_at("2026-11-26T00:00:00.000000Z")
            .updated_at("2026-11-26T00:00:00.000000Z")
            .state(AccountState::Active)
            .states(["composed"])
            .states_nin(["composed"])
            .features([Feature::FirewallControl])
            .usage_type(UsageType::Customer)
            .billing_mode(BillingMode::Subscription)
            .name_contains(["composed"])
    };
}

/// What an account can be made with and changed to.
macro_rules! settings {
    ($request:expr) => {
        $request
            .account_type(SiteType::Trial)
            .billing_mode(BillingMode::Subscription)
            .expiration(time())
            .external_id("1000000000000000001")
            .inherits(true)
            .ir_fields(read::<IncidentResponseFields>(INCIDENT_RESPONSE_FIELDS))
            .licenses(read::<Licenses>(LICENSES))
            .make_soc_default_ui(true)
            .policy(read::<Policy>(POLICY))
            .skus([read::<Sku>(r#"{"totalLicenses":0,"type":"Core","unlimited":true}"#)])
            .unlimited_expiration(true)
            .usage_type(UsageType::Customer)
    };
}

pub(super) fn steps(client: &SentinelOneClient) -> Vec<Step> {
    vec![
        conditions!(client.accounts().list().sort_by(AccountSortBy::Id).sort_order(SortOrder::Ascending)).step(),
        client.accounts().get(&id::<AccountId>()).step(),
        settings!(client.accounts().create("composed")).step(),
        update(client),
        client.accounts().reactivate(&id::<AccountId>()).unlimited(true).expiration(time()).step(),
        client.accounts().expire_now(&id::<AccountId>()).step(),
        client.accounts().get_uninstall_password_metadata(&id::<AccountId>()).step(),
        client.accounts().get_uninstall_password(&id::<AccountId>()).step(),
        client.accounts().generate_uninstall_password(&id::<AccountId>(), "2026-11-26T00:00:00.000000Z").step(),
        client.accounts().revoke_uninstall_password(&id::<AccountId>()).step(),
        conditions!(client.accounts().export()).step(),
    ]
}

fn update(client: &SentinelOneClient) -> Step {
    settings!(client.accounts().update(&id::<AccountId>()).name("composed").salesforce_id("1000000000000000001")).step()
}

const INCIDENT_RESPONSE_FIELDS: &str = r#"{"city":"composed","companyName":"composed","contactEmail":"composed",
"contactFirstName":"composed","contactLastName":"composed","country":"composed","industry":"Education",
"numberOfEmployeesEndpoints":1,"postal":"composed","region":"composed"}"#;

const LICENSES: &str = r#"{"bundles":[{"majorVersion":0,"name":"composed","surfaces":[{"count":-1,
"name":"composed"}]}],"modules":[{"name":"composed"}],"settings":[{"groupName":"composed","setting":"composed"}]}"#;
