//! Custom detection rules (STAR).

use super::{id, read};
use crate::SentinelOneClient;
use crate::client::agents::SortOrder;
use crate::client::detection_rules::{DetectionRuleFilter, DetectionRuleSortBy};
use crate::client::ids::{AccountId, GroupId, RuleId, SiteId};
use crate::client::targets::Scope;
use crate::models::{
    DetectionRule, DetectionRuleSeverity, DetectionRuleStatus, ExpirationMode, FilterBy, QueryType, ScopeLevel,
};
use connect_core::conformance::{Exercise as _, Step};

/// The conditions that the list and the filter have in common.
macro_rules! conditions {
    ($request:expr) => {
        $request
            .statuses([DetectionRuleStatus::Activating])
            .name_contains(["composed"])
            .description_contains(["composed"])
            .expiration_mode(ExpirationMode::Permanent)
            .query(["composed"])
            .severities([DetectionRuleSeverity::Low])
            .group_ids([id::<GroupId>()])
            .description_substring("composed")
            .scope_level(ScopeLevel::Global)
            .scope_id("1000000000000000001")
            .sources(["composed"])
            .expired(true)
            .s1ql_substring("composed")
            .account_ids([id::<AccountId>()])
            .exclude_ids(["1000000000000000001"])
            .s1ql_contains(["composed"])
            .mitre_tactics(["composed"])
            .creator_contains(["composed"])
            .filter_by(FilterBy::Template)
            .active_response(true)
            .ids([id::<RuleId>()])
            .attack_surfaces(["composed"])
            .reached_limit(true)
            .scopes([ScopeLevel::Global])
            .query_type([QueryType::Events])
            .site_ids([id::<SiteId>()])
            .status([DetectionRuleStatus::Draft])
            .platform_rule_ids(["1000000000000000001"])
            .name_substring("composed")
    };
}

pub(super) fn steps(client: &SentinelOneClient) -> Vec<Step> {
    vec![
        list(client),
        client.detection_rules().create(&Scope::sites([id::<SiteId>()]), &read::<DetectionRule>(DETECTION_RULE)).step(),
        client.detection_rules().delete(&conditions!(DetectionRuleFilter::new())).step(),
        client
            .detection_rules()
            .update(&id::<RuleId>(), &Scope::sites([id::<SiteId>()]), &read::<DetectionRule>(DETECTION_RULE))
            .step(),
        client.detection_rules().enable(&conditions!(DetectionRuleFilter::new())).step(),
        client.detection_rules().disable(&conditions!(DetectionRuleFilter::new())).step(),
    ]
}

fn list(client: &SentinelOneClient) -> Step {
    conditions!(
        client
            .detection_rules()
            .list()
            .sort_by(DetectionRuleSortBy::Id)
            .sort_order(SortOrder::Ascending)
            .is_legacy(true)
            .disable_pagination(true)
    )
    .step()
}

const DETECTION_RULE: &str = r#"{"name":"composed","id":"1000000000000000001","s1ql":"composed","severity":"Low",
"expiration":"2026-11-26T00:00:00.000000Z","treatAsThreat":"UNDEFINED","queryLang":"1.0","description":"composed",
"correlationParams":{"entity":"user","timeWindow":{"windowMinutes":"1"},"subQueries":[{"subQuery":"composed",
"matchesRequired":1}],"matchInOrder":true},"scheduledParams":{"query":"composed","threshold":{"value":1,
"operator":"Greater"},"runIntervalMinutes":1,"lookbackWindowMinutes":1},"networkQuarantine":true,
"templateRuleId":"1000000000000000001","expirationMode":"Permanent","coolOffSettings":{"renotifyMinutes":1},
"status":"Draft","queryType":"events"}"#;
