//! Indicators of compromise.

use super::{id, read, time};
use crate::SentinelOneClient;
use crate::client::agents::SortOrder;
use crate::client::ids::{AccountId, SiteId};
use crate::client::targets::Scope;
use crate::client::threat_intelligence::{IndicatorFilter, IndicatorSortBy};
use crate::models::{Indicator, IndicatorBundle, IndicatorType};
use connect_core::conformance::{Exercise as _, Step};

/// The conditions that the list and the filter have in common.
macro_rules! conditions {
    ($request:expr) => {
        $request
            .creator_contains(["composed"])
            .creation_time(time()..)
            .severity([1])
            .upload_time(time()..)
            .uuids(["composed"])
            .account_ids([id::<AccountId>()])
            .name_contains(["composed"])
            .updated_at(time()..)
            .malware_names_in(["composed"])
            .threat_actor_types_in(["composed"])
            .labels_in(["composed"])
            .type_(IndicatorType::Dns)
            .threat_actors_in(["composed"])
            .batch_id("1000000000000000001")
            .campaign_names_in(["composed"])
            .source(["composed"])
            .description_contains(["composed"])
            .tenant(true)
            .site_ids([id::<SiteId>()])
            .category_in("composed")
            .external_id("1000000000000000001")
            .value("composed")
    };
}

pub(super) fn steps(client: &SentinelOneClient) -> Vec<Step> {
    vec![
        list(client),
        client.threat_intelligence().create(&Scope::sites([id::<SiteId>()]), &[read::<Indicator>(INDICATOR)]).step(),
        client.threat_intelligence().delete(&conditions!(IndicatorFilter::new())).step(),
        client
            .threat_intelligence()
            .create_from_stix(
                &Scope::sites([id::<SiteId>()]),
                &read::<IndicatorBundle>(r#"{"objects":[{"composed":1}]}"#),
            )
            .step(),
        list_configurations(client),
        set_configuration(client),
        delete_configuration(client),
    ]
}

fn list(client: &SentinelOneClient) -> Step {
    conditions!(client.threat_intelligence().list().sort_by(IndicatorSortBy::Id).sort_order(SortOrder::Ascending))
        .step()
}

fn list_configurations(client: &SentinelOneClient) -> Step {
    client
        .threat_intelligence()
        .list_configurations()
        .site_ids([id::<SiteId>()])
        .account_ids([id::<AccountId>()])
        .tenant(true)
        .step()
}

fn set_configuration(client: &SentinelOneClient) -> Step {
    client
        .threat_intelligence()
        .set_configuration(&Scope::sites([id::<SiteId>()]))
        .disable_rh(true)
        .threat_exclude_fields(["composed"])
        .description("composed")
        .threat_min_score(1)
        .exclude_tii(["composed"])
        .enable_xdr_matching(true)
        .disable_threat(true)
        .step()
}

fn delete_configuration(client: &SentinelOneClient) -> Step {
    client
        .threat_intelligence()
        .delete_configuration()
        .site_ids([id::<SiteId>()])
        .account_ids([id::<AccountId>()])
        .tenant(true)
        .step()
}

const INDICATOR: &str = r#"{"campaignNames":["composed"],"category":["composed"],
"creationTime":"2026-11-26T00:00:00.000000Z","creator":"composed","description":"composed",
"externalId":"1000000000000000001","intrusionSets":["composed"],"labels":["composed"],"malwareNames":["composed"],
"metadata":"composed","method":"EQUALS","mitreTactic":["composed"],"name":"composed","originalRiskScore":0,
"pattern":"composed","patternType":{"composed":1},"reference":["composed"],"severity":1,"source":"composed",
"threatActorTypes":["Nation-state"],"threatActors":["composed"],"type":"DNS",
"validUntil":"2026-11-26T00:00:00.000000Z","value":"composed"}"#;
