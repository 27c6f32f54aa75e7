//! Queries over the events that the agents recorded.

use super::{Steps, call, id, list, time};
use crate::SentinelOneClient;
use crate::client::agents::SortOrder;
use crate::client::ids::{AccountId, SiteId};
use crate::client::operations::{
    CANCEL_QUERY, GET_FILE_DOWNLOAD, GET_POWER_QUERY, GET_QUERY_STATUS, LIST_EVENTS_OF_DEEP_VISIBILITY,
    LIST_EVENTS_OF_TYPE, LIST_PROCESS_STATE, START_POWER_QUERY, START_QUERY,
};
use crate::models::QueryType;

pub(super) fn compose(client: &SentinelOneClient, steps: &mut Steps) {
    call!(
        steps,
        START_QUERY,
        client
            .deep_visibility()
            .start(time(), "composed", time())
            .account_ids([id::<AccountId>()])
            .is_verbose(true)
            .limit(1)
            .query_type([QueryType::Events])
            .site_ids([id::<SiteId>()])
            .time_frame("composed")
    );
    call!(steps, GET_QUERY_STATUS, client.deep_visibility().get_status("1000000000000000001"));
    list!(
        steps,
        LIST_EVENTS_OF_DEEP_VISIBILITY,
        client.deep_visibility().list_events("1000000000000000001").sub_query("composed").sort_by("composed")
    );
    call!(steps, CANCEL_QUERY, client.deep_visibility().cancel("1000000000000000001"));
    call!(
        steps,
        START_POWER_QUERY,
        client
            .deep_visibility()
            .start_power_query(time(), "composed", time())
            .account_ids([id::<AccountId>()])
            .limit(1)
            .site_ids([id::<SiteId>()])
    );
    call!(steps, GET_POWER_QUERY, client.deep_visibility().get_power_query().query_id("1000000000000000001"));
    call!(
        steps,
        LIST_PROCESS_STATE,
        client
            .deep_visibility()
            .list_process_state("1000000000000000001")
            .skip(1)
            .limit(1)
            .sort_by("composed")
            .sort_order(SortOrder::Ascending)
    );
    list!(
        steps,
        LIST_EVENTS_OF_TYPE,
        client
            .deep_visibility()
            .list_events_of_type("process", "1000000000000000001")
            .sub_query("composed")
            .sort_by("composed")
    );
    call!(steps, GET_FILE_DOWNLOAD, client.deep_visibility().get_file_download("composed"));
}
