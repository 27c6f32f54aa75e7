//! Custom detection rules (STAR). Records of the operations.

use open_record::{Integer, record, word_enum};
use serde_json::Value;

use super::ScopeLevel;

record! {
    /// A detection rule, as returned by `GET cloud-detection/rules`.
    pub struct DetectionRule (input) {
        /// The name of the site.
        pub site_name: Option<String> = "siteName",
        /// The name.
        pub name: Option<String> = "name",
        /// The id.
        pub id: Option<String> = "id",
        /// The user who created it.
        pub creator: Option<String> = "creator",
        /// The id of the site.
        pub site_id: Option<String> = "siteId",
        /// The query language.
        pub query_lang: Option<QueryLang> = "queryLang",
        /// The description.
        pub description: Option<String> = "description",
        /// The id of the account.
        pub account_id: Option<String> = "accountId",
        /// The enrichment.
        pub enrichment: Option<DetectionRuleEnrichment> = "enrichment",
        /// The template rule id.
        pub template_rule_id: Option<Value> = "templateRuleId",
        /// The expiration mode.
        pub expiration_mode: Option<ExpirationMode> = "expirationMode",
        /// The status.
        pub status: Option<DetectionRuleStatus> = "status",
        /// The id of the scope.
        pub scope_id: Option<Vec<String>> = "scopeId",
        /// The generated alerts.
        pub generated_alerts: Option<Integer> = "generatedAlerts",
        /// The S1QL.
        pub s1ql: Option<String> = "s1ql",
        /// Whether the item can be edited.
        pub editable: Option<bool> = "editable",
        /// The id of the user who last changed it.
        pub updater_id: Option<String> = "updaterId",
        /// The time of `lastAlertTime`.
        pub last_alert_time: Option<String> = "lastAlertTime",
        /// The scope.
        pub scope: Option<ScopeLevel> = "scope",
        /// Whether it has expired.
        pub expired: Option<bool> = "expired",
        /// The treat as threat.
        pub treat_as_threat: Option<TreatAsThreat> = "treatAsThreat",
        /// The name of the account.
        pub account_name: Option<String> = "accountName",
        /// The correlation parameters.
        pub correlation_params: Option<DetectionRuleCorrelationParams> = "correlationParams",
        /// The scheduled parameters.
        pub scheduled_params: Option<DetectionRuleScheduledParams> = "scheduledParams",
        /// Whether the endpoint is quarantined from the network.
        pub network_quarantine: Option<bool> = "networkQuarantine",
        /// The status reason.
        pub status_reason: Option<String> = "statusReason",
        /// When it last changed. ISO 8601.
        pub updated_at: Option<String> = "updatedAt",
        /// Whether the rule responds actively to a match.
        pub active_response: Option<bool> = "activeResponse",
        /// The id of the user who created it.
        pub creator_id: Option<String> = "creatorId",
        /// The severity.
        pub severity: Option<DetectionRuleSeverity> = "severity",
        /// When it ends.
        pub expiration: Option<String> = "expiration",
        /// When it was made. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// The cool off settings.
        pub cool_off_settings: Option<DetectionRuleCoolOffSettings> = "coolOffSettings",
        /// Whether the rule has reached its limit of alerts.
        pub reached_limit: Option<bool> = "reachedLimit",
        /// The query type.
        pub query_type: Option<QueryType> = "queryType",
    }
}

record! {
    /// The `enrichment` of [`DetectionRule`].
    pub struct DetectionRuleEnrichment (input) {
        /// The name of the scope.
        pub scope_name: Option<String> = "scopeName",
        /// Who last changed it.
        pub updater: Option<String> = "updater",
        /// The user who created it.
        pub creator: Option<String> = "creator",
    }
}

record! {
    /// The `correlationParams` of [`DetectionRule`].
    pub struct DetectionRuleCorrelationParams (input) {
        /// The entity.
        pub entity: Option<DetectionRuleCorrelationParamsEntity> = "entity",
        /// The time window.
        pub time_window: Option<DetectionRuleCorrelationParamsTimeWindow> = "timeWindow",
        /// The sub queries.
        pub sub_queries: Option<Vec<DetectionRuleCorrelationParamsSubQuery>> = "subQueries",
        /// Whether the subqueries must match in order.
        pub match_in_order: Option<bool> = "matchInOrder",
    }
}

record! {
    /// The `timeWindow` of [`DetectionRuleCorrelationParams`].
    pub struct DetectionRuleCorrelationParamsTimeWindow (input) {
        /// The window minutes.
        pub window_minutes: Option<Integer> = "windowMinutes",
    }
}

record! {
    /// The `subQueries` of [`DetectionRuleCorrelationParams`].
    pub struct DetectionRuleCorrelationParamsSubQuery (input) {
        /// The sub query.
        pub sub_query: Option<String> = "subQuery",
        /// The matches required.
        pub matches_required: Option<Integer> = "matchesRequired",
    }
}

record! {
    /// The `scheduledParams` of [`DetectionRule`].
    pub struct DetectionRuleScheduledParams (input) {
        /// The query.
        pub query: Option<String> = "query",
        /// The threshold.
        pub threshold: Option<DetectionRuleScheduledParamsThreshold> = "threshold",
        /// The run interval minutes.
        pub run_interval_minutes: Option<Integer> = "runIntervalMinutes",
        /// The lookback window minutes.
        pub lookback_window_minutes: Option<Integer> = "lookbackWindowMinutes",
    }
}

record! {
    /// The `threshold` of [`DetectionRuleScheduledParams`].
    pub struct DetectionRuleScheduledParamsThreshold (input) {
        /// The value.
        pub value: Option<Integer> = "value",
        /// The operator.
        pub operator: Option<DetectionRuleScheduledParamsThresholdOperator> = "operator",
    }
}

record! {
    /// The `coolOffSettings` of [`DetectionRule`].
    pub struct DetectionRuleCoolOffSettings (input) {
        /// The renotify minutes.
        pub renotify_minutes: Option<Integer> = "renotifyMinutes",
    }
}

word_enum! {
    /// Words of `queryLang`.
    pub enum QueryLang {
        /// `1.0`.
        Version1 = "1.0",
        /// `2.0`.
        Version2 = "2.0",
    }
}

word_enum! {
    /// Words of `expirationMode`.
    pub enum ExpirationMode {
        /// `Permanent`.
        Permanent = "Permanent",
        /// `Temporary`.
        Temporary = "Temporary",
    }
}

word_enum! {
    /// Words of `detectionRuleStatus`.
    pub enum DetectionRuleStatus {
        /// `Draft`.
        Draft = "Draft",
        /// `Activating`.
        Activating = "Activating",
        /// `Active`.
        Active = "Active",
        /// `Disabling`.
        Disabling = "Disabling",
        /// `Disabled`.
        Disabled = "Disabled",
        /// `Deleted`.
        Deleted = "Deleted",
        /// `Deleting`.
        Deleting = "Deleting",
    }
}

word_enum! {
    /// Words of `treatAsThreat`.
    pub enum TreatAsThreat {
        /// `UNDEFINED`.
        Undefined = "UNDEFINED",
        /// `Suspicious`.
        Suspicious = "Suspicious",
        /// `Malicious`.
        Malicious = "Malicious",
    }
}

word_enum! {
    /// Words of `detectionRuleCorrelationParamsEntity`.
    pub enum DetectionRuleCorrelationParamsEntity {
        /// `user`.
        User = "user",
        /// `process`.
        Process = "process",
        /// `ip`.
        Ip = "ip",
        /// `endpoint`.
        Endpoint = "endpoint",
        /// `storyline`.
        Storyline = "storyline",
        /// `custom`.
        Custom = "custom",
        /// `none`.
        None = "none",
    }
}

word_enum! {
    /// Words of `detectionRuleScheduledParamsThresholdOperator`.
    pub enum DetectionRuleScheduledParamsThresholdOperator {
        /// `Greater`.
        Greater = "Greater",
        /// `Less`.
        Less = "Less",
        /// `Equal`.
        Equal = "Equal",
    }
}

word_enum! {
    /// Words of `detectionRuleSeverity`.
    pub enum DetectionRuleSeverity {
        /// `Low`.
        Low = "Low",
        /// `Medium`.
        Medium = "Medium",
        /// `High`.
        High = "High",
        /// `Critical`.
        Critical = "Critical",
        /// `Info`.
        Info = "Info",
    }
}

word_enum! {
    /// Words of `queryType`.
    pub enum QueryType {
        /// `events`.
        Events = "events",
        /// `correlation`.
        Correlation = "correlation",
        /// `uebafirstseen`.
        Uebafirstseen = "uebafirstseen",
        /// `scheduled`.
        Scheduled = "scheduled",
        /// `processState`.
        ProcessState = "processState",
    }
}

word_enum! {
    /// Words of `filterBy`.
    pub enum FilterBy {
        /// `Template`.
        Template = "Template",
        /// `Platform`.
        Platform = "Platform",
    }
}
