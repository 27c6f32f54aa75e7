//! What happened in the console.

use connect_core::Call;
use open_record::word_enum;

use super::Activities;
use super::agents::SortOrder;
use super::ids::{AccountId, AgentId, GroupId, RuleId, SiteId, ThreatId, UserId};
use super::operations::{EXPORT_ACTIVITIES, GET_LAST_AS_SYSLOG, LIST_ACTIVITIES, LIST_TYPES};
use super::paging::by_cursor;
use super::setters::setters;
use crate::models::{Activity, ActivityType, SortBy, SyslogActivity};

word_enum! {
    /// What a list can be sorted by.
    pub enum ActivitySortBy {
        /// `id`.
        Id = "id",
        /// `activityType`.
        ActivityType = "activityType",
        /// `createdAt`.
        CreatedAt = "createdAt",
    }
}

connect_core::requests! {
    /// A request that lists activities.
    pub list ListActivities of Activity {}

    /// A request that reads the last activity as a syslog message.
    pub call GetLastAsSyslog of SyslogActivity {}

    /// Exports activities as a file: not asked for yet.
    pub transfer ExportActivities {}
}

setters! { ListActivities query {
    /// What to sort by, instead of what stays the same.
    one sort_by: ActivitySortBy => "sortBy";
    /// The direction of sorting.
    one sort_order: SortOrder => "sortOrder";
    /// Whether the service may leave out counting, which is faster.
    flag skip_count => "skipCount";
    /// Only these: `siteIds`.
    many(500) site_ids: SiteId => "siteIds";
    /// Only these: `accountIds`.
    many(500) account_ids: AccountId => "accountIds";
    /// Only these: `groupIds`.
    many(500) group_ids: GroupId => "groupIds";
    /// Only where `createdAt` lies in this range.
    range created_at => "createdAt";
    /// Only these: `activityTypes`.
    many(5000) activity_types: i64 => "activityTypes";
    /// Whether to include hidden.
    flag include_hidden => "includeHidden";
    /// Only these: `threatIds`.
    many(5000) threat_ids: ThreatId => "threatIds";
    /// Only these: `agentIds`.
    many(5000) agent_ids: AgentId => "agentIds";
    /// Only these: `ids`.
    many(5000) ids: String => "ids";
    /// Only these: `activityUuids`.
    many(5000) activity_uuids: String => "activityUuids";
    /// Only these: `userIds`.
    many(5000) user_ids: UserId => "userIds";
    /// Only these: `userEmails`.
    many(5000) user_emails: String => "userEmails";
    /// Only these: `ruleIds`.
    many(5000) rule_ids: RuleId => "ruleIds";
    /// Only these: `alertIds`.
    many(5000) alert_ids: String => "alertIds";
    /// Only these: `relatedIds`.
    many(5000) related_ids: String => "relatedIds";
} }

setters! { GetLastAsSyslog query {
    /// The skip.
    number skip => "skip";
    /// The limit.
    number limit => "limit";
    /// Whether count only applies.
    flag count_only => "countOnly";
    /// Whether the service may leave out counting, which is faster.
    flag skip_count => "skipCount";
    /// The sort by.
    one sort_by: SortBy => "sortBy";
    /// The sort order.
    one sort_order: SortOrder => "sortOrder";
    /// Only these: `siteIds`.
    many(500) site_ids: SiteId => "siteIds";
    /// Only these: `accountIds`.
    many(500) account_ids: AccountId => "accountIds";
    /// Only these: `groupIds`.
    many(500) group_ids: GroupId => "groupIds";
    /// Only where `createdAt` lies in this range.
    range created_at => "createdAt";
    /// Only these: `activityTypes`.
    many(5000) activity_types: i64 => "activityTypes";
    /// Whether to include hidden.
    flag include_hidden => "includeHidden";
    /// Only these: `threatIds`.
    many(5000) threat_ids: ThreatId => "threatIds";
    /// Only these: `agentIds`.
    many(5000) agent_ids: AgentId => "agentIds";
    /// Only these: `ids`.
    many(5000) ids: String => "ids";
    /// Only these: `activityUuids`.
    many(5000) activity_uuids: String => "activityUuids";
    /// Only these: `userIds`.
    many(5000) user_ids: UserId => "userIds";
    /// Only these: `userEmails`.
    many(5000) user_emails: String => "userEmails";
    /// Only these: `ruleIds`.
    many(5000) rule_ids: RuleId => "ruleIds";
    /// Only these: `alertIds`.
    many(5000) alert_ids: String => "alertIds";
    /// Only these: `relatedIds`.
    many(5000) related_ids: String => "relatedIds";
} }

setters! { ExportActivities query {
    /// Only these: `siteIds`.
    many(500) site_ids: SiteId => "siteIds";
    /// Only these: `accountIds`.
    many(500) account_ids: AccountId => "accountIds";
    /// Only these: `groupIds`.
    many(500) group_ids: GroupId => "groupIds";
    /// Only where `createdAt` lies in this range.
    range created_at => "createdAt";
    /// Only these: `activityTypes`.
    many(5000) activity_types: i64 => "activityTypes";
    /// Whether to include hidden.
    flag include_hidden => "includeHidden";
    /// Only these: `threatIds`.
    many(5000) threat_ids: ThreatId => "threatIds";
    /// Only these: `agentIds`.
    many(5000) agent_ids: AgentId => "agentIds";
    /// Only these: `ids`.
    many(5000) ids: String => "ids";
    /// Only these: `activityUuids`.
    many(5000) activity_uuids: String => "activityUuids";
    /// Only these: `userIds`.
    many(5000) user_ids: UserId => "userIds";
    /// Only these: `userEmails`.
    many(5000) user_emails: String => "userEmails";
    /// Only these: `ruleIds`.
    many(5000) rule_ids: RuleId => "ruleIds";
    /// Only these: `alertIds`.
    many(5000) alert_ids: String => "alertIds";
    /// Only these: `relatedIds`.
    many(5000) related_ids: String => "relatedIds";
    /// The rows limit.
    number rows_limit => "rowsLimit";
} }

impl Activities {
    /// Lists activities, page by page. Permission: `Activity Page.view`.
    pub fn list(&self) -> ListActivities {
        ListActivities::new(
            self.core
                .list(LIST_ACTIVITIES.request().query("sortBy", "id").query("sortOrder", "asc"), by_cursor("data")),
        )
    }

    /// Lists the types. Permission: `Activity Page.view`.
    pub fn list_types(&self) -> Call<Vec<ActivityType>> {
        self.core.json(LIST_TYPES.request(), "data")
    }

    /// Reads the last activity as a syslog message.
    pub fn get_last_as_syslog(&self) -> GetLastAsSyslog {
        GetLastAsSyslog::new(self.core.record(GET_LAST_AS_SYSLOG.request(), "data"))
    }

    /// Exports activities as a file.
    pub fn export(&self) -> ExportActivities {
        ExportActivities::new(self.core.transfer(EXPORT_ACTIVITIES.request()))
    }
}
