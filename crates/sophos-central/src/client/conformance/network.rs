use connect_core::conformance::{Exercise as _, Step};

use crate::models::NetworkTaskType;
use crate::{LessProtection, TenantClient};

pub(super) fn steps(client: &TenantClient) -> Vec<Step> {
    vec![
        client.switches().mac_filter().step(),
        client.switches().set_mac_filter(&["text"], LessProtection::Confirmed).step(),
        client.switches().tasks().kind(NetworkTaskType::MacFilter).fields(["text"]).step(),
        client.access_points().mac_filter().step(),
        client.access_points().set_mac_filter(&["text"], LessProtection::Confirmed).step(),
        client.access_points().tasks().kind(NetworkTaskType::MacFilter).fields(["text"]).step(),
    ]
}
