//! Custom detection rules (STAR).

use connect_core::Call;
use open_record::word_enum;

use super::DetectionRules;
use super::ids::RuleId;
use super::operations::{
    CREATE_DETECTION_RULE, DELETE_DETECTION_RULE, DISABLE_DETECTION_RULES, ENABLE_DETECTION_RULES,
    LIST_DETECTION_RULES, UPDATE_DETECTION_RULE,
};
use super::paging::by_cursor;
use super::setters::setters;
use super::targets::Scope;
use crate::models::{
    Affected, DetectionRule, DetectionRuleSeverity, DetectionRuleStatus, ExpirationMode, FilterBy, QueryType,
    ScopeLevel,
};

word_enum! {
    /// The members that the list can be sorted by.
    pub enum DetectionRuleSortBy {
        /// `id`.
        Id = "id",
        /// `name`.
        Name = "name",
        /// `status`.
        Status = "status",
        /// `expirationMode`.
        ExpirationMode = "expirationMode",
        /// `expired`.
        Expired = "expired",
        /// `queryType`.
        QueryType = "queryType",
        /// `reachedLimit`.
        ReachedLimit = "reachedLimit",
        /// `statusReason`.
        StatusReason = "statusReason",
        /// `severity`.
        Severity = "severity",
        /// `expiration`.
        Expiration = "expiration",
        /// `createdAt`.
        CreatedAt = "createdAt",
        /// `updatedAt`.
        UpdatedAt = "updatedAt",
        /// `generatedAlerts`.
        GeneratedAlerts = "generatedAlerts",
        /// `description`.
        Description = "description",
        /// `scopeHierarchy`.
        ScopeHierarchy = "scopeHierarchy",
        /// `scope`.
        Scope = "scope",
        /// `activeResponse`.
        ActiveResponse = "activeResponse",
        /// `lastAlertTime`.
        LastAlertTime = "lastAlertTime",
        /// `queryLang`.
        QueryLang = "queryLang",
    }
}

connect_core::parameters! {
    /// Which detection rules an operation concerns: every condition must hold.
    pub struct DetectionRuleFilter {}
}

connect_core::requests! {
    /// A request that lists detection rules.
    pub list ListDetectionRules of DetectionRule {}
}

setters! { ListDetectionRules query {
    /// The member to sort by. The default is one that never changes.
    one sort_by: DetectionRuleSortBy => "sortBy";
    listing;
    /// Whether it is legacy.
    flag is_legacy => "isLegacy";
    /// Whether to disable pagination.
    flag disable_pagination => "disablePagination";
} }

setters! { ListDetectionRules query; DetectionRuleFilter filter {
    /// Only records with one of these `statuses`.
    many(5000) statuses: DetectionRuleStatus => "statuses";
    /// Only records whose name contains one of these texts.
    contains(5000) name_contains => "name__contains";
    /// Only records whose description contains one of these texts.
    contains(5000) description_contains => "description__contains";
    /// The expiration mode.
    one expiration_mode: ExpirationMode => "expirationMode";
    /// Only records with one of these `query`.
    many(5000) query: String => "query";
    /// Only records with one of these `severities`.
    many(5000) severities: DetectionRuleSeverity => "severities";
    group_scope;
    /// The description substring.
    text description_substring => "descriptionSubstring";
    /// The level of the scope.
    one scope_level: ScopeLevel => "scopeLevel";
    /// The id of the scope.
    text scope_id => "scopeId";
    /// Only records with one of these `sources`.
    many(5000) sources: String => "sources";
    /// Whether it has expired.
    flag expired => "expired";
    /// The S1QL substring.
    text s1ql_substring => "s1qlSubstring";
    /// Only records with one of these `excludeIds`.
    many(5000) exclude_ids: String => "excludeIds";
    /// Only records whose S1QL contains one of these texts.
    contains(5000) s1ql_contains => "s1ql__contains";
    /// Only records with one of these `mitreTactics`.
    many(5000) mitre_tactics: String => "mitreTactics";
    /// Only records whose creator contains one of these texts.
    contains(5000) creator_contains => "creator__contains";
    /// The kind of filter.
    one filter_by: FilterBy => "filterBy";
    /// Whether the rule responds actively to a match.
    flag active_response => "activeResponse";
    /// Only records with one of these `ids`.
    many(5000) ids: RuleId => "ids";
    /// Only records with one of these `attackSurfaces`.
    many(5000) attack_surfaces: String => "attackSurfaces";
    /// Whether the rule has reached its limit of alerts.
    flag reached_limit => "reachedLimit";
    /// Only records with one of these `scopes`.
    many(5000) scopes: ScopeLevel => "scopes";
    /// Only records with one of these `queryType`.
    many(5000) query_type: QueryType => "queryType";
    /// Only records with one of these `status`.
    many(5000) status: DetectionRuleStatus => "status";
    /// Only records with one of these `platformRuleIds`.
    many(5000) platform_rule_ids: String => "platformRuleIds";
    /// The name substring.
    text name_substring => "nameSubstring";
} }

impl DetectionRules {
    /// Lists detection rules, page by page.
    pub fn list(&self) -> ListDetectionRules {
        ListDetectionRules::new(
            self.core.list(
                LIST_DETECTION_RULES.request().query("sortBy", "id").query("sortOrder", "asc"),
                by_cursor("data"),
            ),
        )
    }

    /// Creates a detection rule.
    pub fn create(&self, scope: &Scope, rule: &DetectionRule) -> Call<DetectionRule> {
        self.core.record(CREATE_DETECTION_RULE.request().member("filter", scope).member("data", rule), "data")
    }

    /// Deletes detection rules. **It cannot be undone.**
    pub fn delete(&self, filter: &DetectionRuleFilter) -> Call<Affected> {
        self.core.record(DELETE_DETECTION_RULE.request().conditions("filter", filter), "data")
    }

    /// Changes a detection rule.
    pub fn update(&self, rule_id: &RuleId, scope: &Scope, rule: &DetectionRule) -> Call<DetectionRule> {
        self.core.record(
            UPDATE_DETECTION_RULE.request().segment("rule_id", rule_id).member("filter", scope).member("data", rule),
            "data",
        )
    }

    /// Enables detection rules.
    pub fn enable(&self, filter: &DetectionRuleFilter) -> Call<Affected> {
        self.core.record(ENABLE_DETECTION_RULES.request().conditions("filter", filter), "data")
    }

    /// Disables detection rules.
    pub fn disable(&self, filter: &DetectionRuleFilter) -> Call<Affected> {
        self.core.record(DISABLE_DETECTION_RULES.request().conditions("filter", filter), "data")
    }
}
