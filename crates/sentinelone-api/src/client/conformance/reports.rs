//! Reports and the tasks that make them.

use connect_core::conformance::{Exercise as _, Step};
use serde_json::json;

use super::{id, time};
use crate::SentinelOneClient;
use crate::client::agents::SortOrder;
use crate::client::ids::{AccountId, GroupId, ReportId, ReportTaskId, SiteId};
use crate::client::reports::{ReportFilter, ReportSortBy, ReportTaskSortBy};
use crate::models::{ConfigOverrideScope, ReportDay, ReportTaskFrequency, ScheduleType};

/// The conditions that the lists and the filters have in common.
macro_rules! conditions {
    ($request:expr) => {
        $request
            .site_ids([id::<SiteId>()])
            .account_ids([id::<AccountId>()])
            .id("1000000000000000001")
            .created_at_lte(time())
            .created_at_gte(time())
            .name("composed")
            .scope(ConfigOverrideScope::Group)
            .frequency(ReportTaskFrequency::Manually)
            .query("composed")
            .schedule_type(ScheduleType::Manually)
            .ids(["1000000000000000001"])
    };
}

pub(super) fn steps(client: &SentinelOneClient) -> Vec<Step> {
    vec![
        list(client),
        list_tasks(client),
        create_task(client),
        update_task(client),
        delete(client),
        delete_tasks(client),
        client.reports().download(&id::<ReportId>(), "pdf").step(),
        list_insight_types(client),
    ]
}

fn list(client: &SentinelOneClient) -> Step {
    conditions!(
        client
            .reports()
            .list()
            .sort_by(ReportSortBy::Id)
            .sort_order(SortOrder::Ascending)
            .interval("composed")
            .from_date("2026-11-26T00:00:00.000000Z")
            .to_date("2026-11-26T00:00:00.000000Z")
            .task_id("1000000000000000001")
    )
    .step()
}

fn list_tasks(client: &SentinelOneClient) -> Step {
    conditions!(
        client
            .reports()
            .list_tasks()
            .sort_by(ReportTaskSortBy::Id)
            .sort_order(SortOrder::Ascending)
            .day("composed")
            .creator_id("1000000000000000001")
            .creator_name("composed")
    )
    .step()
}

fn create_task(client: &SentinelOneClient) -> Step {
    client
        .reports()
        .create_task(
            &ReportFilter::new()
                .site_ids([id::<SiteId>()])
                .account_ids([id::<AccountId>()])
                .scope(ConfigOverrideScope::Group),
            "composed",
            &ScheduleType::Manually,
            &[json!({"composed": 1})],
        )
        .from_date("2026-11-26T00:00:00.000000Z")
        .to_date("2026-11-26T00:00:00.000000Z")
        .frequency(ReportTaskFrequency::Manually)
        .day(ReportDay::Sunday)
        .attachment_types(["composed"])
        .recipients(["composed"])
        .is_trend(true)
        .step()
}

fn update_task(client: &SentinelOneClient) -> Step {
    client
        .reports()
        .update_task(&id::<ReportTaskId>(), "composed")
        .id("1000000000000000001")
        .attachment_types(["composed"])
        .recipients(["composed"])
        .step()
}

fn delete(client: &SentinelOneClient) -> Step {
    client
        .reports()
        .delete(&conditions!(
            ReportFilter::new()
                .group_ids([id::<GroupId>()])
                .interval("composed")
                .from_date("2026-11-26T00:00:00.000000Z")
                .to_date("2026-11-26T00:00:00.000000Z")
        ))
        .step()
}

fn delete_tasks(client: &SentinelOneClient) -> Step {
    client
        .reports()
        .delete_tasks(&conditions!(
            ReportFilter::new().group_ids([id::<GroupId>()]).interval("composed").sites("composed").is_trend(true)
        ))
        .step()
}

fn list_insight_types(client: &SentinelOneClient) -> Step {
    client
        .reports()
        .list_insight_types()
        .site_ids([id::<SiteId>()])
        .account_ids([id::<AccountId>()])
        .group_ids([id::<GroupId>()])
        .force_update(true)
        .step()
}
