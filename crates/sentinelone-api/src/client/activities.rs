//! What happened in the console.

use connect_core::Call;
use open_record::word_enum;

use super::Activities;
use super::ids::{AgentId, RuleId, ThreatId, UserId};
use super::operations::{EXPORT_ACTIVITIES, GET_LAST_AS_SYSLOG, LIST_ACTIVITIES, LIST_TYPES};
use super::paging::by_cursor;
use super::setters::setters;
use crate::models::{Activity, ActivityType, SortBy, SyslogActivity};

word_enum! {
    /// The members that the list can be sorted by.
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

    /// A request that exports activities as a file; it is not sent yet.
    pub transfer ExportActivities {}
}

setters! { ListActivities query {
    /// The member to sort by. The default is one that never changes.
    one sort_by: ActivitySortBy => "sortBy";
    listing;
} }

setters! { ListActivities, GetLastAsSyslog, ExportActivities query {
    group_scope;
    /// Only records whose `createdAt` is in this range.
    range created_at => "createdAt";
    /// Only records with one of these `activityTypes`.
    many(5000) activity_types: i64 => "activityTypes";
    /// Whether to include hidden.
    flag include_hidden => "includeHidden";
    /// Only records with one of these `threatIds`.
    many(5000) threat_ids: ThreatId => "threatIds";
    /// Only records with one of these `agentIds`.
    many(5000) agent_ids: AgentId => "agentIds";
    /// Only records with one of these `ids`.
    many(5000) ids: String => "ids";
    /// Only records with one of these `activityUuids`.
    many(5000) activity_uuids: String => "activityUuids";
    /// Only records with one of these `userIds`.
    many(5000) user_ids: UserId => "userIds";
    /// Only records with one of these `userEmails`.
    many(5000) user_emails: String => "userEmails";
    /// Only records with one of these `ruleIds`.
    many(5000) rule_ids: RuleId => "ruleIds";
    /// Only records with one of these `alertIds`.
    many(5000) alert_ids: String => "alertIds";
    /// Only records with one of these `relatedIds`.
    many(5000) related_ids: String => "relatedIds";
} }

setters! { GetLastAsSyslog query {
    /// The skip.
    number skip => "skip";
    /// The limit.
    number limit => "limit";
    /// Whether the answer has only the number of records.
    flag count_only => "countOnly";
    listing;
    /// The sort by.
    one sort_by: SortBy => "sortBy";
} }

setters! { ExportActivities query {
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
