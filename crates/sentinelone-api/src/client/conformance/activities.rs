//! What happened in the console.

use super::{id, time};
use crate::SentinelOneClient;
use crate::client::activities::ActivitySortBy;
use crate::client::agents::SortOrder;
use crate::client::ids::{AccountId, AgentId, GroupId, RuleId, SiteId, ThreatId, UserId};
use crate::models::SortBy;
use connect_core::conformance::{Exercise as _, Step};

/// The conditions that all lists of activities have in common.
macro_rules! conditions {
    ($request:expr) => {
        $request
            .site_ids([id::<SiteId>()])
            .account_ids([id::<AccountId>()])
            .group_ids([id::<GroupId>()])
            .created_at(time()..)
            .activity_types([6])
            .include_hidden(true)
            .threat_ids([id::<ThreatId>()])
            .agent_ids([id::<AgentId>()])
            .ids(["1000000000000000001"])
            .activity_uuids(["composed"])
            .user_ids([id::<UserId>()])
            .user_emails(["composed"])
            .rule_ids([id::<RuleId>()])
            .alert_ids(["1000000000000000001"])
            .related_ids(["1000000000000000001"])
    };
}

pub(super) fn steps(client: &SentinelOneClient) -> Vec<Step> {
    vec![
        conditions!(client.activities().list().sort_by(ActivitySortBy::Id).sort_order(SortOrder::Ascending)).step(),
        client.activities().list_types().step(),
        get_last_as_syslog(client),
        conditions!(client.activities().export().rows_limit(1)).step(),
    ]
}

fn get_last_as_syslog(client: &SentinelOneClient) -> Step {
    conditions!(
        client
            .activities()
            .get_last_as_syslog()
            .skip(1)
            .limit(1)
            .count_only(true)
            .skip_count(true)
            .sort_by(SortBy::Id)
            .sort_order(SortOrder::Ascending)
    )
    .step()
}
