use connect_core::conformance::{Exercise as _, Step};

use super::{COMPOSED, id};
use crate::models::{
    AdHocQuery, EndpointFilter, EndpointFilterOs, EndpointMatch, OsPlatform, QueryVariable, RunResult, RunStatus,
    SavedQueryRef, VariableType, VersionRange,
};
use crate::{Deletion, EnrichmentPivotId, LiveDiscoverRunId, QueryCategoryId, SavedQueryId, TenantClient};

pub(super) fn steps(client: &TenantClient) -> Vec<Step> {
    [queries(client), runs(client), pivots(client)].into_iter().flatten().collect()
}

fn queries(client: &TenantClient) -> Vec<Step> {
    vec![
        client.live_discover().categories().fields(["text"]).step(),
        client.live_discover().category(&id::<QueryCategoryId>()).fields(["text"]).step(),
        client
            .live_discover()
            .queries()
            .category_id(id::<QueryCategoryId>())
            .search("text")
            .search_fields(["text"])
            .fields(["text"])
            .step(),
        client.live_discover().query(&id::<SavedQueryId>()).fields(["text"]).step(),
    ]
}

fn runs(client: &TenantClient) -> Vec<Step> {
    vec![
        client
            .live_discover()
            .runs()
            .sort(["text"])
            .fields(["text"])
            .query_id(id::<SavedQueryId>())
            .category_id(id::<QueryCategoryId>())
            .status(RunStatus::Finished)
            .result(RunResult::Succeeded)
            .created_by_principal_type("text")
            .step(),
        client
            .live_discover()
            .run(
                &EndpointMatch::new().all(true).filters([EndpointFilter::new()
                    .ids(["text"])
                    .hostname_contains("text")
                    .associated_person_contains("text")
                    .group_name_contains("text")
                    .health_status(["text"])
                    .kind(["text"])
                    .lockdown_status(["text"])
                    .tamper_protection_enabled(true)
                    .last_seen_before("text")
                    .last_seen_after("text")
                    .ip_addresses(["text"])
                    .os([EndpointFilterOs::new()
                        .platform(OsPlatform::Windows)
                        .kind("text")
                        .version(VersionRange::new().matching("text").from("text").to("text"))])
                    .search("text")
                    .search_fields(["text"])]),
            )
            .saved_query(SavedQueryRef::new().category_id(COMPOSED).query_id(COMPOSED))
            .ad_hoc_query(AdHocQuery::new().name("text").template("text"))
            .variables([QueryVariable::new().name("text").data_type(VariableType::Text).value("text")])
            .step(),
        client.live_discover().get_run(&id::<LiveDiscoverRunId>()).fields(["text"]).step(),
        client
            .live_discover()
            .endpoints(&id::<LiveDiscoverRunId>())
            .sort(["text"])
            .fields(["text"])
            .matching("text")
            .step(),
        client.live_discover().results(&id::<LiveDiscoverRunId>()).sort(["text"]).step(),
    ]
}

fn pivots(client: &TenantClient) -> Vec<Step> {
    vec![
        client.live_discover().pivots().step(),
        client.live_discover().create_pivot("text", "text", "ipAddress").description("text").step(),
        client
            .live_discover()
            .update_pivot(&id::<EnrichmentPivotId>())
            .name("text")
            .description("text")
            .url("text")
            .kind("ipAddress")
            .step(),
        client.live_discover().delete_pivot(&id::<EnrichmentPivotId>(), Deletion::Confirmed).step(),
    ]
}
