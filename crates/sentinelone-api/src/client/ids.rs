//! The vendor's identifiers as types, so that a site's id cannot stand where an agent's belongs. Today they have 18 or 19 digits.

use connect_core::IdRule;

connect_core::ids! { IdRule::TOKEN;
    /// The id of an account.
    AccountId = "account id";
    /// The id of a site.
    SiteId = "site id";
    /// The id of a group.
    GroupId = "group id";
    /// The id of an agent: `id`, not `uuid`.
    AgentId = "agent id";
    /// The id of a user.
    UserId = "user id";
    /// The id of a service user.
    ServiceUserId = "service user id";
    /// The id of a role.
    RoleId = "role id";
    /// The id of a threat.
    ThreatId = "threat id";
    /// The id of an alert.
    AlertId = "alert id";
    /// The id of a note.
    NoteId = "note id";
    /// The id of a rule.
    RuleId = "rule id";
    /// The id of a tag.
    TagId = "tag id";
    /// The id of a remote script.
    ScriptId = "script id";
    /// The id of a saved filter.
    FilterId = "filter id";
    /// The id of a config override.
    ConfigOverrideId = "config override id";
    /// The id of a location.
    LocationId = "location id";
    /// The id of a package.
    PackageId = "package id";
    /// The id of an upgrade policy.
    UpgradePolicyId = "upgrade policy id";
    /// The id of a report.
    ReportId = "report id";
    /// The id of a task that makes reports.
    ReportTaskId = "report task id";
    /// The id of a script that waits for approval.
    PendingExecutionId = "pending execution id";
    /// The id of an activity.
    ActivityId = "activity id";
}
