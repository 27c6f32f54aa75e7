//! Queries over the events that the agents recorded.

use super::{id, time};
use crate::SentinelOneClient;
use crate::client::agents::SortOrder;
use crate::client::ids::{AccountId, SiteId};
use crate::models::QueryType;
use connect_core::conformance::{Exercise as _, Step};

pub(super) fn steps(client: &SentinelOneClient) -> Vec<Step> {
    vec![
        start(client),
        client.deep_visibility().get_status("1000000000000000001").step(),
        client.deep_visibility().list_events("1000000000000000001").sub_query("composed").sort_by("composed").step(),
        client.deep_visibility().cancel("1000000000000000001").step(),
        start_power_query(client),
        client.deep_visibility().get_power_query().query_id("1000000000000000001").step(),
        list_process_state(client),
        list_events_of_type(client),
        client.deep_visibility().get_file_download("composed").step(),
    ]
}

fn start(client: &SentinelOneClient) -> Step {
    client
        .deep_visibility()
        .start(time(), "composed", time())
        .account_ids([id::<AccountId>()])
        .is_verbose(true)
        .limit(1)
        .query_type([QueryType::Events])
        .site_ids([id::<SiteId>()])
        .time_frame("composed")
        .step()
}

fn start_power_query(client: &SentinelOneClient) -> Step {
    client
        .deep_visibility()
        .start_power_query(time(), "composed", time())
        .account_ids([id::<AccountId>()])
        .limit(1)
        .site_ids([id::<SiteId>()])
        .step()
}

fn list_process_state(client: &SentinelOneClient) -> Step {
    client
        .deep_visibility()
        .list_process_state("1000000000000000001")
        .skip(1)
        .limit(1)
        .sort_by("composed")
        .sort_order(SortOrder::Ascending)
        .step()
}

fn list_events_of_type(client: &SentinelOneClient) -> Step {
    client
        .deep_visibility()
        .list_events_of_type("process", "1000000000000000001")
        .sub_query("composed")
        .sort_by("composed")
        .step()
}
