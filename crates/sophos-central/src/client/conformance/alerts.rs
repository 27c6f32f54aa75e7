use connect_core::conformance::{Exercise as _, Step};

use super::{id, moment};
use crate::models::AlertSeverity;
use crate::{AlertId, TenantClient};

pub(super) fn steps(client: &TenantClient) -> Vec<Step> {
    vec![
        client
            .alerts()
            .list()
            .group_key("text")
            .raised_from(moment())
            .raised_before(moment())
            .sort(["raisedAt:asc"])
            .products(["endpoint"])
            .categories(["malware"])
            .severities([AlertSeverity::High])
            .ids([id::<AlertId>()])
            .fields(["severity"])
            .step(),
        client
            .alerts()
            .search()
            .categories(["malware"])
            .fields(["severity"])
            .raised_from(moment())
            .group_key("text")
            .ids([id::<AlertId>()])
            .products(["endpoint"])
            .severities([AlertSeverity::High])
            .sort(["raisedAt:asc"])
            .raised_before(moment())
            .step(),
        client.alerts().get(&id::<AlertId>()).step(),
        client.alerts().act(&id(), "acknowledge", Some("text")).step(),
    ]
}
