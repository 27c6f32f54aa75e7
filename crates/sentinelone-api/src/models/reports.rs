//! Reports and the tasks that make them. Records of the operations.

use open_record::{record, word_enum};
use serde_json::Value;

use super::ScopeLevel;

record! {
    /// A report, as returned by `GET reports`.
    pub struct Report {
        /// The id.
        pub id: Option<String> = "id",
        /// The name.
        pub name: Option<String> = "name",
        /// The scope.
        pub scope: Option<String> = "scope",
        /// The frequency.
        pub frequency: Option<String> = "frequency",
        /// The interval.
        pub interval: Option<Value> = "interval",
        /// The schedule type.
        pub schedule_type: Option<ScheduleType> = "scheduleType",
        /// The id of the user who created it.
        pub creator_id: Option<String> = "creatorId",
        /// The creator name.
        pub creator_name: Option<String> = "creatorName",
        /// When it was made. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// The time of `fromDate`. ISO 8601.
        pub from_date: Option<String> = "fromDate",
        /// The time of `toDate`. ISO 8601.
        pub to_date: Option<String> = "toDate",
        /// The insight types.
        pub insight_types: Option<Vec<Value>> = "insightTypes",
        /// The attachment types.
        pub attachment_types: Option<Vec<String>> = "attachmentTypes",
        /// The status.
        pub status: Option<String> = "status",
        /// The sites.
        pub sites: Option<String> = "sites",
    }
}

record! {
    /// A report task, as returned by `GET report-tasks`.
    pub struct ReportTask {
        /// The id.
        pub id: Option<String> = "id",
        /// The name.
        pub name: Option<String> = "name",
        /// The scope.
        pub scope: Option<ScopeLevel> = "scope",
        /// The frequency.
        pub frequency: Option<ReportTaskFrequency> = "frequency",
        /// The day.
        pub day: Option<Value> = "day",
        /// The schedule type.
        pub schedule_type: Option<ScheduleType> = "scheduleType",
        /// The id of the user who created it.
        pub creator_id: Option<String> = "creatorId",
        /// The creator name.
        pub creator_name: Option<String> = "creatorName",
        /// The insight types.
        pub insight_types: Option<Vec<Value>> = "insightTypes",
        /// The attachment types.
        pub attachment_types: Option<Vec<String>> = "attachmentTypes",
        /// The sites.
        pub sites: Option<String> = "sites",
        /// The time of `fromDate`. ISO 8601.
        pub from_date: Option<String> = "fromDate",
        /// The time of `toDate`. ISO 8601.
        pub to_date: Option<String> = "toDate",
        /// The recipients.
        pub recipients: Option<Vec<String>> = "recipients",
        /// Whether it is trend.
        pub is_trend: Option<bool> = "isTrend",
    }
}

record! {
    /// Insight types, as returned by `GET reports/insights/types`.
    pub struct InsightTypes {
        /// The insight types.
        pub insight_types: Option<Vec<Value>> = "insightTypes",
    }
}

word_enum! {
    /// Words of `scheduleType`.
    pub enum ScheduleType {
        /// `manually`.
        Manually = "manually",
        /// `scheduled`.
        Scheduled = "scheduled",
    }
}

word_enum! {
    /// Words of `reportTaskFrequency`.
    pub enum ReportTaskFrequency {
        /// `manually`.
        Manually = "manually",
        /// `weekly`.
        Weekly = "weekly",
        /// `monthly`.
        Monthly = "monthly",
    }
}

word_enum! {
    /// Words of `reportDay`.
    pub enum ReportDay {
        /// `sunday`.
        Sunday = "sunday",
        /// `monday`.
        Monday = "monday",
        /// `tuesday`.
        Tuesday = "tuesday",
        /// `wednesday`.
        Wednesday = "wednesday",
        /// `thursday`.
        Thursday = "thursday",
        /// `friday`.
        Friday = "friday",
        /// `saturday`.
        Saturday = "saturday",
    }
}
