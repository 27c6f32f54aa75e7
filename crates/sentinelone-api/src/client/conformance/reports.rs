//! Reports and the tasks that make them.

use serde_json::json;

use super::{Steps, call, id, list, time, transfer};
use crate::SentinelOneClient;
use crate::client::agents::SortOrder;
use crate::client::ids::{AccountId, GroupId, ReportId, ReportTaskId, SiteId};
use crate::client::operations::{
    CREATE_REPORT_TASK, DELETE_REPORT, DELETE_REPORT_TASKS, DOWNLOAD_OF_REPORTS, LIST_INSIGHT_TYPES, LIST_REPORT_TASKS,
    LIST_REPORTS, UPDATE_REPORT_TASK,
};
use crate::client::reports::{ReportFilter, ReportSortBy, ReportTaskSortBy};
use crate::models::{ConfigOverrideScope, ReportDay, ReportTaskFrequency, ScheduleType};

pub(super) fn compose(client: &SentinelOneClient, steps: &mut Steps) {
    list!(
        steps,
        LIST_REPORTS,
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
    );
    list!(
        steps,
        LIST_REPORT_TASKS,
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
    );
    call!(
        steps,
        CREATE_REPORT_TASK,
        client
            .reports()
            .create_task(
                &ReportFilter::new()
                    .site_ids([id::<SiteId>()])
                    .account_ids([id::<AccountId>()])
                    .scope(ConfigOverrideScope::Group),
                "composed",
                &ScheduleType::Manually,
                &[json!({"composed": 1})]
            )
            .from_date("2026-11-26T00:00:00.000000Z")
            .to_date("2026-11-26T00:00:00.000000Z")
            .frequency(ReportTaskFrequency::Manually)
            .day(ReportDay::Sunday)
            .attachment_types(["composed"])
            .recipients(["composed"])
            .is_trend(true)
    );
    call!(
        steps,
        UPDATE_REPORT_TASK,
        client
            .reports()
            .update_task(&id::<ReportTaskId>(), "composed")
            .id("1000000000000000001")
            .attachment_types(["composed"])
            .recipients(["composed"])
    );
    call!(
        steps,
        DELETE_REPORT,
        client.reports().delete(
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
                .ids(["1000000000000000001"])
        )
    );
    call!(
        steps,
        DELETE_REPORT_TASKS,
        client.reports().delete_tasks(
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
                .is_trend(true)
        )
    );
    transfer!(steps, DOWNLOAD_OF_REPORTS, client.reports().download(&id::<ReportId>(), "pdf"));
    call!(
        steps,
        LIST_INSIGHT_TYPES,
        client
            .reports()
            .list_insight_types()
            .site_ids([id::<SiteId>()])
            .account_ids([id::<AccountId>()])
            .group_ids([id::<GroupId>()])
            .force_update(true)
    );
}
