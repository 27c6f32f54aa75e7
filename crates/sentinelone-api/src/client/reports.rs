//! Reports and the tasks that make them.

use connect_core::{Call, Transfer};
use open_record::word_enum;
use serde_json::{Value, json};

use super::Reports;
use super::ids::{ReportId, ReportTaskId};
use super::operations::{
    CREATE_REPORT_TASK, DELETE_REPORT, DELETE_REPORT_TASKS, DOWNLOAD_OF_REPORTS, LIST_INSIGHT_TYPES, LIST_REPORT_TASKS,
    LIST_REPORTS, UPDATE_REPORT_TASK,
};
use super::paging::by_cursor;
use super::setters::setters;
use crate::models::{
    ConfigOverrideScope, InsightTypes, Report, ReportDay, ReportTask, ReportTaskFrequency, ScheduleType, Success,
};

word_enum! {
    /// The members that the list can be sorted by.
    pub enum ReportTaskSortBy {
        /// `id`.
        Id = "id",
        /// `name`.
        Name = "name",
        /// `sites`.
        Sites = "sites",
        /// `frequency`.
        Frequency = "frequency",
        /// `day`.
        Day = "day",
        /// `scope`.
        Scope = "scope",
        /// `createdAt`.
        CreatedAt = "createdAt",
        /// `scheduleType`.
        ScheduleType = "scheduleType",
        /// `status`.
        Status = "status",
    }
}

word_enum! {
    /// The members that the list can be sorted by.
    pub enum ReportSortBy {
        /// `id`.
        Id = "id",
        /// `name`.
        Name = "name",
        /// `sites`.
        Sites = "sites",
        /// `frequency`.
        Frequency = "frequency",
        /// `interval`.
        Interval = "interval",
        /// `scope`.
        Scope = "scope",
        /// `createdAt`.
        CreatedAt = "createdAt",
        /// `scheduleType`.
        ScheduleType = "scheduleType",
        /// `status`.
        Status = "status",
    }
}

connect_core::parameters! {
    /// Which reports an operation concerns: every condition must hold.
    pub struct ReportFilter {}
}

setters! { ReportFilter filter {
    group_scope;
    /// The sites.
    text sites => "sites";
    /// Whether it is trend.
    flag is_trend => "isTrend";
} }

connect_core::requests! {
    /// A request that lists reports.
    pub list ListReports of Report {}

    /// A request that lists the report tasks.
    pub list ListReportTasks of ReportTask {}

    /// A request that creates a report task.
    pub call CreateReportTask of Success {}

    /// A request that changes a report task.
    pub call UpdateReportTask of ReportTask {}

    /// A request that lists the types of insight reports.
    pub call ListInsightTypes of InsightTypes {}
}

setters! { ListReports query {
    /// The member to sort by. The default is one that never changes.
    one sort_by: ReportSortBy => "sortBy";
    listing;
    site_scope;
    /// The task id.
    text task_id => "taskId";
} }

setters! { ListReports, ListReportTasks query; ReportFilter filter {
    /// The id.
    text id => "id";
    /// Only up to this time: `createdAt`.
    time created_at_lte => "createdAt__lte";
    /// Only from this time on: `createdAt`.
    time created_at_gte => "createdAt__gte";
    /// The name.
    text name => "name";
    /// The scope.
    one scope: ConfigOverrideScope => "scope";
    /// The frequency.
    one frequency: ReportTaskFrequency => "frequency";
    /// A free text to search for.
    text query => "query";
    /// The schedule type.
    one schedule_type: ScheduleType => "scheduleType";
    /// Only records with one of these `ids`.
    many(5000) ids: String => "ids";
} }

setters! { ListReports query; ReportFilter filter {
    /// The interval.
    text interval => "interval";
    /// The time of `fromDate`. ISO 8601.
    text from_date => "fromDate";
    /// The time of `toDate`. ISO 8601.
    text to_date => "toDate";
} }

setters! { ListReportTasks query {
    /// The member to sort by. The default is one that never changes.
    one sort_by: ReportTaskSortBy => "sortBy";
    listing;
    site_scope;
    /// The day.
    text day => "day";
    /// The id of the user who created it.
    text creator_id => "creatorId";
    /// The creator name.
    text creator_name => "creatorName";
} }

setters! { CreateReportTask body {
    /// The time of `fromDate`. ISO 8601.
    text from_date => "data.fromDate";
    /// The time of `toDate`. ISO 8601.
    text to_date => "data.toDate";
    /// The frequency.
    one frequency: ReportTaskFrequency => "data.frequency";
    /// The day.
    one day: ReportDay => "data.day";
    /// Whether it is trend.
    flag is_trend => "data.isTrend";
} }

setters! { CreateReportTask, UpdateReportTask body {
    /// The attachment types.
    many(5000) attachment_types: String => "data.attachmentTypes";
    /// The recipients.
    many(5000) recipients: String => "data.recipients";
} }

setters! { UpdateReportTask body {
    /// The id.
    text id => "data.id";
} }

setters! { ListInsightTypes query {
    group_scope;
    /// Whether the update is forced.
    flag force_update => "forceUpdate";
} }

impl Reports {
    /// Lists reports, page by page.
    pub fn list(&self) -> ListReports {
        ListReports::new(
            self.core.list(LIST_REPORTS.request().query("sortBy", "id").query("sortOrder", "asc"), by_cursor("data")),
        )
    }

    /// Lists the report tasks.
    pub fn list_tasks(&self) -> ListReportTasks {
        ListReportTasks::new(
            self.core
                .list(LIST_REPORT_TASKS.request().query("sortBy", "id").query("sortOrder", "asc"), by_cursor("data")),
        )
    }

    /// Creates a report task.
    pub fn create_task(
        &self,
        filter: &ReportFilter,
        name: &str,
        schedule_type: &ScheduleType,
        insight_types: &[Value],
    ) -> CreateReportTask {
        CreateReportTask::new(
            self.core.record(
                CREATE_REPORT_TASK
                    .request()
                    .conditions("filter", filter)
                    .member("data.name", name)
                    .member("data.scheduleType", schedule_type)
                    .member("data.insightTypes", insight_types),
                "data",
            ),
        )
    }

    /// Changes a report task.
    pub fn update_task(&self, task_id: &ReportTaskId, name: &str) -> UpdateReportTask {
        UpdateReportTask::new(
            self.core
                .record(UPDATE_REPORT_TASK.request().segment("task_id", task_id).member("data.name", name), "data"),
        )
    }

    /// Deletes reports. **It cannot be undone.**
    pub fn delete(&self, filter: &ReportFilter) -> Call<()> {
        self.core.nothing(DELETE_REPORT.request().conditions("filter", filter).member("data", json!({})))
    }

    /// Deletes report tasks. **It cannot be undone.**
    pub fn delete_tasks(&self, filter: &ReportFilter) -> Call<()> {
        self.core.nothing(DELETE_REPORT_TASKS.request().conditions("filter", filter).member("data", json!({})))
    }

    /// Downloads a report.
    pub fn download(&self, report_id: &ReportId, report_format: &str) -> Transfer {
        self.core.transfer(
            DOWNLOAD_OF_REPORTS.request().segment("report_id", report_id).segment("report_format", report_format),
        )
    }

    /// Lists the types of insight reports.
    pub fn list_insight_types(&self) -> ListInsightTypes {
        ListInsightTypes::new(self.core.record(LIST_INSIGHT_TYPES.request(), "data"))
    }
}
