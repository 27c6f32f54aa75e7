use connect_core::conformance::{Exercise as _, Step};

use super::{id, moment};
use crate::models::{AdHocQuery, EndpointFilter, EndpointMatch, QueryVariable, RunStatus, SavedQueryRef, VariableType};
use crate::{QueryCategoryId, SavedQueryId, SortOrder, TenantClient, XdrRunId};

pub(super) fn steps(client: &TenantClient) -> Vec<Step> {
    vec![
        client.xdr_queries().runs().statuses([RunStatus::Finished]).order(SortOrder::Ascending).step(),
        client
            .xdr_queries()
            .run()
            .ad_hoc_query(AdHocQuery::new().template("text").name("text"))
            .from(moment())
            .to(moment())
            .match_endpoints(EndpointMatch::new().filters([EndpointFilter::new().ids(["text"])]))
            .saved_query(SavedQueryRef::new().category_id("text").query_id("text"))
            .variables([QueryVariable::new()
                .data_type(VariableType::Text)
                .name("text")
                .pivot_type("text")
                .value("text")])
            .step(),
        client.xdr_queries().get_run(&id::<XdrRunId>()).step(),
        client.xdr_queries().cancel(&id::<XdrRunId>()).step(),
        client.xdr_queries().results(&id::<XdrRunId>()).step(),
        client.xdr_queries().categories().fields(["text"]).step(),
        client.xdr_queries().category(&id::<QueryCategoryId>()).fields(["text"]).step(),
        client
            .xdr_queries()
            .queries()
            .category_id(id::<QueryCategoryId>())
            .search("text")
            .search_fields(["text"])
            .fields(["text"])
            .step(),
        client.xdr_queries().query(&id::<SavedQueryId>()).fields(["text"]).step(),
    ]
}
