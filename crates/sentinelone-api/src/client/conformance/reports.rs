//! Reports and the tasks that make them.

use connect_core::conformance::{Exercise as _, Step};
use serde_json::json;

use super::{id, time};
use crate::SentinelOneClient;
use crate::client::agents::SortOrder;
use crate::client::ids::{AccountId, GroupId, ReportId, ReportTaskId, SiteId};
use crate::client::reports::{ReportFilter, ReportSortBy, ReportTaskSortBy};
use crate::models::{ConfigOverrideScope, ReportDay, ReportTaskFrequency, ScheduleType};

pub(super) fn steps(client: &SentinelOneClient) -> Vec<Step> {
    vec![
        client
            .reports()
            .list()
            .sort_by(ReportSortBy::Id)
            .sort_order(SortOrder::Ascending)
            .site_ids([id::<SiteId>()])
            .account_ids([id::<AccountId>()])
            .id("1000000000000000001")
            .created_at_lte(time())
            .created_at_gte(time())
            .name("composed")
            .scope(ConfigOverrideScope::Group)
            .frequency(ReportTaskFrequency::Manually)
            .interval("composed")
            .from_date("2026-11-26T00:00:00.000000Z")
            .to_date("2026-11-26T00:00:00.000000Z")
            .query("composed")
            .schedule_type(ScheduleType::Manually)
            .task_id("1000000000000000001")
            .ids(["1000000000000000001"])
            .step(),
        client
            .reports()
            .list_tasks()
            .sort_by(ReportTaskSortBy::Id)
            .sort_order(SortOrder::Ascending)
            .site_ids([id::<SiteId>()])
            .account_ids([id::<AccountId>()])
            .id("1000000000000000001")
            .created_at_lte(time())
            .created_at_gte(time())
            .name("composed")
            .scope(ConfigOverrideScope::Group)
            .frequency(ReportTaskFrequency::Manually)
            .day("composed")
            .creator_id("1000000000000000001")
            .creator_name("composed")
            .query("composed")
            .schedule_type(ScheduleType::Manually)
            .ids(["1000000000000000001"])
            .step(),
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
            .step(),
        client
            .reports()
            .update_task(&id::<ReportTaskId>(), "composed")
            .id("1000000000000000001")
            .attachment_types(["composed"])
            .recipients(["composed"])
            .step(),
        client
            .reports()
            .delete(
                &ReportFilter::new()
                    .site_ids([id::<SiteId>()])
                    .account_ids([id::<AccountId>()])
                    .scope(ConfigOverrideScope::Group)
                    .group_ids([id::<GroupId>()])
                    .id("1000000000000000001")
                    .created_at_lte(time())
                    .created_at_gte(time())
                    .name("composed")
                    .frequency(ReportTaskFrequency::Manually)
                    .interval("composed")
                    .from_date("2026-11-26T00:00:00.000000Z")
                    .to_date("2026-11-26T00:00:00.000000Z")
                    .query("composed")
                    .schedule_type(ScheduleType::Manually)
                    .ids(["1000000000000000001"]),
            )
            .step(),
        client
            .reports()
            .delete_tasks(
                &ReportFilter::new()
                    .site_ids([id::<SiteId>()])
                    .account_ids([id::<AccountId>()])
                    .scope(ConfigOverrideScope::Group)
                    .group_ids([id::<GroupId>()])
                    .id("1000000000000000001")
                    .created_at_lte(time())
                    .created_at_gte(time())
                    .name("composed")
                    .frequency(ReportTaskFrequency::Manually)
                    .interval("composed")
                    .query("composed")
                    .schedule_type(ScheduleType::Manually)
                    .ids(["1000000000000000001"])
                    .sites("composed")
                    .is_trend(true),
            )
            .step(),
        client.reports().download(&id::<ReportId>(), "pdf").step(),
        client
            .reports()
            .list_insight_types()
            .site_ids([id::<SiteId>()])
            .account_ids([id::<AccountId>()])
            .group_ids([id::<GroupId>()])
            .force_update(true)
            .step(),
    ]
}
