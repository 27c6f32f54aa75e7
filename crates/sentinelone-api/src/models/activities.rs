//! What happened in the console. Records of the operations.

use open_record::{Integer, record, word_enum};
use serde_json::Value;

use super::OsType;

record! {
    /// An activity, as returned by `GET activities`.
    pub struct Activity {
        /// The id of the account.
        pub account_id: Option<String> = "accountId",
        /// The name of the account.
        pub account_name: Option<String> = "accountName",
        /// The activity type.
        pub activity_type: Option<Integer> = "activityType",
        /// The activity UUID.
        pub activity_uuid: Option<String> = "activityUuid",
        /// The id of the agent.
        pub agent_id: Option<String> = "agentId",
        /// The agent updated version.
        pub agent_updated_version: Option<String> = "agentUpdatedVersion",
        /// The comments.
        pub comments: Option<String> = "comments",
        /// When it was made. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// The data.
        pub data: Option<Value> = "data",
        /// The description.
        pub description: Option<String> = "description",
        /// The id of the group.
        pub group_id: Option<String> = "groupId",
        /// The name of the group.
        pub group_name: Option<String> = "groupName",
        /// The hash.
        pub hash: Option<String> = "hash",
        /// The id.
        pub id: Option<String> = "id",
        /// The operating system family.
        pub os_family: Option<OsType> = "osFamily",
        /// The primary description.
        pub primary_description: Option<String> = "primaryDescription",
        /// The secondary description.
        pub secondary_description: Option<String> = "secondaryDescription",
        /// The id of the site.
        pub site_id: Option<String> = "siteId",
        /// The name of the site.
        pub site_name: Option<String> = "siteName",
        /// The id of the threat.
        pub threat_id: Option<String> = "threatId",
        /// When it last changed. ISO 8601.
        pub updated_at: Option<String> = "updatedAt",
        /// The id of the user.
        pub user_id: Option<String> = "userId",
    }
}

record! {
    /// An activity type, as returned by `GET activities/types`.
    pub struct ActivityType {
        /// The action.
        pub action: Option<String> = "action",
        /// The description template.
        pub description_template: Option<String> = "descriptionTemplate",
        /// The id.
        pub id: Option<Integer> = "id",
    }
}

record! {
    /// A syslog activity, as returned by `GET last-activity-as-syslog`.
    pub struct SyslogActivity {
        /// The activity id.
        pub activity_id: Option<String> = "activityId",
        /// The syslog message.
        pub syslog_message: Option<String> = "syslogMessage",
    }
}

word_enum! {
    /// Words of `sortBy`.
    pub enum SortBy {
        /// `id`.
        Id = "id",
        /// `activityType`.
        ActivityType = "activityType",
        /// `createdAt`.
        CreatedAt = "createdAt",
        /// `updatedAt`.
        UpdatedAt = "updatedAt",
        /// `source`.
        Source = "source",
        /// `description`.
        Description = "description",
        /// `osType`.
        OsType = "osType",
        /// `scope`.
        Scope = "scope",
        /// `userName`.
        UserName = "userName",
        /// `scopePath`.
        ScopePath = "scopePath",
        /// `notRecommended`.
        NotRecommended = "notRecommended",
        /// `interactionLevel`.
        InteractionLevel = "interactionLevel",
        /// `childProcess`.
        ChildProcess = "childProcess",
        /// `reason`.
        Reason = "reason",
        /// `user`.
        User = "user",
        /// `threatType`.
        ThreatType = "threatType",
        /// `engines`.
        Engines = "engines",
        /// `exclusionName`.
        ExclusionName = "exclusionName",
        /// `modeType`.
        ModeType = "modeType",
        /// `inAppInventory`.
        InAppInventory = "inAppInventory",
        /// `name`.
        Name = "name",
    }
}
