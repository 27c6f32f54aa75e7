//! What happened in the console.

use super::{Steps, call, id, list, time, transfer};
use crate::SentinelOneClient;
use crate::client::activities::ActivitySortBy;
use crate::client::agents::SortOrder;
use crate::client::ids::{AccountId, AgentId, GroupId, RuleId, SiteId, ThreatId, UserId};
use crate::client::operations::{EXPORT_ACTIVITIES, GET_LAST_AS_SYSLOG, LIST_ACTIVITIES, LIST_TYPES};
use crate::models::SortBy;

pub(super) fn compose(client: &SentinelOneClient, steps: &mut Steps) {
    list!(
        steps,
        LIST_ACTIVITIES,
        client
            .activities()
            .list()
            .sort_by(ActivitySortBy::Id)
            .sort_order(SortOrder::Ascending)
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
    );
    call!(steps, LIST_TYPES, client.activities().list_types());
    call!(
        steps,
        GET_LAST_AS_SYSLOG,
        client
            .activities()
            .get_last_as_syslog()
            .skip(1)
            .limit(1)
            .count_only(true)
            .skip_count(true)
            .sort_by(SortBy::Id)
            .sort_order(SortOrder::Ascending)
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
    );
    transfer!(
        steps,
        EXPORT_ACTIVITIES,
        client
            .activities()
            .export()
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
            .rows_limit(1)
    );
}
