//! Sites: parts of an account with a licence of their own.

use super::{POLICY, id, read, time};
use crate::SentinelOneClient;
use crate::client::agents::SortOrder;
use crate::client::ids::{AccountId, SiteId};
use crate::client::sites::{SiteFilter, SiteSortBy};
use crate::models::{AccountState, Feature, Licenses, Policy, PolicySource, Site, SiteType, SkuType};
use connect_core::conformance::{Exercise as _, Step};

/// The conditions that the list, its export and the filter have in common.
macro_rules! conditions {
    ($request:expr) => {
        $request
            .site_ids([id::<SiteId>()])
            .account_ids([id::<AccountId>()])
            .query("composed")
            .name("composed")
            .is_default(true)
            .health_status(true)
            .site_type(SiteType::Trial)
            .expiration("2026-11-26T00:00:00.000000Z")
            .total_licenses(1)
            .active_licenses(1)
            .external_id("1000000000000000001")
            .description("composed")
            .created_at("2026-11-26T00:00:00.000000Z")
            .updated_at("2026-11-26T00:00:00.000000Z")
            .state(AccountState::Active)
            .states(["composed"])
            .states_nin(["composed"])
            .suite(SkuType::Core)
            .features([Feature::FirewallControl])
            .sku("composed")
            .module("composed")
            .account_id("1000000000000000001")
            .admin_only(true)
            .available_move_sites(true)
            .registration_token("composed")
            .account_name_contains(["composed"])
            .name_contains(["composed"])
            .description_contains(["composed"])
    };
}

pub(super) fn steps(client: &SentinelOneClient) -> Vec<Step> {
    vec![
        conditions!(client.sites().list().sort_by(SiteSortBy::Id).sort_order(SortOrder::Ascending)).step(),
        client.sites().get(&id::<SiteId>()).step(),
        client.sites().create(&site(NEW_SITE)).step(),
        client.sites().update(&id::<SiteId>(), &site(CHANGED_SITE)).step(),
        client.sites().delete(&id::<SiteId>()).step(),
        conditions!(client.sites().export()).step(),
        client.sites().get_token(&id::<SiteId>()).step(),
        duplicate(client),
        create_with_admin(client),
        client.sites().regenerate_key(&id::<SiteId>()).step(),
        client.sites().reactivate(&id::<SiteId>()).unlimited(true).expiration(time()).step(),
        client.sites().expire_now(&id::<SiteId>()).step(),
        update_many(client),
        client.sites().get_local_authorization(&id::<SiteId>()).step(),
        client.sites().set_local_authorization(&id::<SiteId>()).site_authorization("composed").step(),
        client.sites().get_local_upgrade_approved_agents(&id::<SiteId>()).step(),
    ]
}

fn duplicate(client: &SentinelOneClient) -> Step {
    client
        .sites()
        .duplicate(1, "composed", &PolicySource::InheritGlobal)
        .total_licenses(1)
        .unlimited_licenses(true)
        .policy(read::<Policy>(POLICY))
        .step()
}

fn create_with_admin(client: &SentinelOneClient) -> Step {
    client
        .sites()
        .create_with_admin("composed")
        .site_type(SiteType::Trial)
        .total_licenses(1)
        .expiration(time())
        .external_id("1000000000000000001")
        .description("composed")
        .inherits(true)
        .policy(read::<Policy>(POLICY))
        .step()
}

fn update_many(client: &SentinelOneClient) -> Step {
    client
        .sites()
        .update_many(&conditions!(SiteFilter::new()))
        .description("composed")
        .site_type(SiteType::Trial)
        .expiration(time())
        .unlimited_expiration(true)
        .inherit_account_expiration(true)
        .inherits(true)
        .licenses(read::<Licenses>(LICENSES))
        .step()
}

/// A composed site, with a policy.
fn site(text: &str) -> Site {
    Site { policy: Some(read::<Policy>(POLICY)), ..read(text) }
}

const NEW_SITE: &str = r#"{"accountId":"1000000000000000001","accountSfId":"1000000000000000001","description":"composed",
"expiration":"2026-11-26T00:00:00.000000Z","externalId":"1000000000000000001","inheritAccountExpiration":true,
"inherits":true,"irFields":{"city":"composed","companyName":"composed","contactEmail":"composed",
"contactFirstName":"composed","contactLastName":"composed","country":"composed","industry":"Education",
"numberOfEmployeesEndpoints":1,"postal":"composed","region":"composed"},"licenses":{"bundles":[{"majorVersion":0,
"name":"composed","surfaces":[{"count":-1,"name":"composed"}]}],"modules":[{"name":"composed"}]},"name":"composed",
"siteType":"Trial","sku":"Core","suite":"Core","totalLicenses":-1,"unlimitedExpiration":true,
"unlimitedLicenses":true,"usageType":"customer"}"#;

const CHANGED_SITE: &str = r#"{"description":"composed","expiration":"2026-11-26T00:00:00.000000Z","externalId":"1000000000000000001",
"id":"1000000000000000001","inheritAccountExpiration":true,"inherits":true,"irFields":{"city":"composed",
"companyName":"composed","contactEmail":"composed","contactFirstName":"composed","contactLastName":"composed",
"country":"composed","industry":"Education","numberOfEmployeesEndpoints":1,"postal":"composed","region":"composed"},
"licenses":{"bundles":[{"majorVersion":0,"name":"composed","surfaces":[{"count":-1,"name":"composed"}]}],
"modules":[{"name":"composed"}]},"name":"composed","siteType":"Trial","suite":"Core","totalLicenses":-1,
"unlimitedExpiration":true,"unlimitedLicenses":true,"usageType":"customer"}"#;

const LICENSES: &str = r#"{"bundles":[{"name":"composed","majorVersion":1,"surfaces":[{}]}]}"#;
