use connect_core::conformance::{Exercise as _, Step};

use super::id;
use crate::models::EndpointGroupType;
use crate::{Deletion, EndpointGroupId, EndpointId, TenantClient};

pub(super) fn steps(client: &TenantClient) -> Vec<Step> {
    vec![
        client
            .endpoint_groups()
            .list()
            .group_type(EndpointGroupType::Computer)
            .sort(["text"])
            .fields(["text"])
            .ids([id::<EndpointGroupId>()])
            .search("text")
            .search_fields(["text"])
            .endpoint_ids([id::<EndpointId>()])
            .step(),
        client
            .endpoint_groups()
            .create("text", &EndpointGroupType::Computer)
            .fields(["text"])
            .description("text")
            .endpoint_ids([id::<EndpointId>()])
            .step(),
        client
            .endpoint_groups()
            .of_type(&EndpointGroupType::Computer)
            .sort(["text"])
            .fields(["text"])
            .ids([id::<EndpointGroupId>()])
            .search("text")
            .search_fields(["text"])
            .endpoint_ids([id::<EndpointId>()])
            .step(),
        client.endpoint_groups().get(&id::<EndpointGroupId>()).fields(["text"]).step(),
        client
            .endpoint_groups()
            .update(&id::<EndpointGroupId>())
            .fields(["text"])
            .name("other")
            .description("text")
            .step(),
        client.endpoint_groups().delete(&id::<EndpointGroupId>(), Deletion::Confirmed).step(),
        client
            .endpoint_groups()
            .endpoints(&id::<EndpointGroupId>())
            .sort(["text"])
            .fields(["text"])
            .search("text")
            .search_fields(["text"])
            .step(),
        client.endpoint_groups().add_endpoints(&id::<EndpointGroupId>(), &[id::<EndpointId>()]).step(),
        client.endpoint_groups().remove_endpoints(&id::<EndpointGroupId>(), &[id::<EndpointId>()]).step(),
        client.endpoint_groups().remove_endpoint(&id::<EndpointGroupId>(), &id::<EndpointId>()).step(),
    ]
}
