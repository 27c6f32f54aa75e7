//! The blocklist: hashes that the agents stop.

use connect_core::conformance::{Exercise as _, Step};
use serde_json::Value;

use super::{id, read, scope, time};
use crate::SentinelOneClient;
use crate::client::agents::SortOrder;
use crate::client::ids::{ReportId, SiteId, UserId};
use crate::client::restrictions::RestrictionSortBy;
use crate::client::targets::Scope;
use crate::models::{ExclusionMode, ExclusionSource, OsType, ValidationStatus};

/// The conditions that the list and its export have in common.
macro_rules! conditions {
    ($request:expr) => {
        scope!($request)
            .ids(["1000000000000000001"])
            .unified(true)
            .value("composed")
            .created_at(time()..)
            .updated_at(time()..)
            .query("composed")
            .type_("black_hash")
            .os_types([OsType::Windows])
            .source([ExclusionSource::User])
            .user_ids([id::<UserId>()])
            .recommendations([ValidationStatus::NotRecommended])
            .value_contains(["composed"])
            .description_contains(["composed"])
            .user_contains(["composed"])
            .types(["black_hash"])
            .include_parents(true)
            .include_children(true)
            .imported([true, false])
    };
}

pub(super) fn steps(client: &SentinelOneClient) -> Vec<Step> {
    vec![
        list(client),
        create(client),
        update(client),
        client.restrictions().delete(&["1000000000000000001"]).type_("black_hash").step(),
        client.restrictions().download_report(&id::<ReportId>()).step(),
        validate(client),
        conditions!(client.restrictions().export()).step(),
    ]
}

fn list(client: &SentinelOneClient) -> Step {
    conditions!(
        client
            .restrictions()
            .list()
            .sort_by(RestrictionSortBy::Id)
            .sort_order(SortOrder::Ascending)
            .modes([ExclusionMode::Suppress])
    )
    .step()
}

fn create(client: &SentinelOneClient) -> Step {
    client
        .restrictions()
        .create(&Scope::sites([id::<SiteId>()]), &OsType::Windows, "black_hash")
        .description("composed")
        .sha256_value("composed")
        .source("composed")
        .value(read::<Value>(r#"{"composed":1}"#))
        .step()
}

fn update(client: &SentinelOneClient) -> Step {
    client
        .restrictions()
        .update(&Scope::sites([id::<SiteId>()]), "1000000000000000001", &OsType::Windows, "black_hash")
        .description("composed")
        .sha256_value("composed")
        .source("composed")
        .value(read::<Value>(r#"{"composed":1}"#))
        .step()
}

fn validate(client: &SentinelOneClient) -> Step {
    client
        .restrictions()
        .validate(&Scope::sites([id::<SiteId>()]))
        .os_type(OsType::Windows)
        .value("composed")
        .sha256_value("composed")
        .step()
}
