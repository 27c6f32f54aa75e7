//! Policies of the tenant, of accounts, sites and groups.

use super::{POLICY, id, read};
use crate::SentinelOneClient;
use crate::client::ids::{AccountId, GroupId, SiteId};
use crate::models::Policy;
use connect_core::conformance::{Exercise as _, Step};

pub(super) fn steps(client: &SentinelOneClient) -> Vec<Step> {
    vec![
        client.policies().revert_of_account(&id::<AccountId>()).id("1000000000000000001").step(),
        client.policies().revert_of_group(&id::<GroupId>()).id("1000000000000000001").step(),
        client.policies().get_of_group(&id::<GroupId>()).step(),
        client.policies().set_of_group(&id::<GroupId>(), &read::<Policy>(POLICY)).step(),
        client.policies().get_of_site(&id::<SiteId>()).step(),
        client.policies().set_of_site(&id::<SiteId>(), &read::<Policy>(POLICY)).step(),
        client.policies().get_of_account(&id::<AccountId>()).step(),
        client.policies().set_of_account(&id::<AccountId>(), &read::<Policy>(POLICY)).step(),
        client.policies().get_of_tenant().step(),
        client.policies().set_of_tenant(&read::<Policy>(POLICY)).step(),
        client.policies().revert_of_site(&id::<SiteId>()).id("1000000000000000001").step(),
    ]
}
