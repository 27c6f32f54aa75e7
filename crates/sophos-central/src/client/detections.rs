//! Detections of XDR: a query runs at the service, is asked about until it has finished, and gives its results until it expires.

use std::time::Duration;

use chrono::{DateTime, Utc};
use connect_core::{Call, Error, Follow, Result};
use serde_json::json;

use super::Detections;
use super::ids::{DetectionId, DetectionsRunId};
use super::operations::{
    COUNT_DETECTIONS, GET_DETECTION_GROUPS_RUN, GET_DETECTIONS_RUN, LIST_DETECTION_GROUPS, LIST_DETECTIONS,
    RUN_DETECTION_GROUPS_QUERY, RUN_DETECTIONS_QUERY,
};
use super::paging::by_number;
use super::words::{Moment, instant};
use crate::models::{
    CountResolution, Detection, DetectionCounts, DetectionGroup, DetectionsRun, DetectionsSort, RunResult, RunStatus,
};

connect_core::requests! {
    /// Beginning a query for detections. [`run`](Self: not sent yet.
    pub call RunDetectionsQuery of DetectionsRun {
        /// The rule that has detected it.
        detection_rule: String => body "detectionRule",
        /// How severe it is.
        severity: [i64] => body "severity",
        /// The columns to sort by.
        sort: [DetectionsSort] => body "sort",
        /// The sender.
        from: Moment => body "from",
        /// The recipients.
        to: Moment => body "to",
    }

    /// Listing what a finished query has found: a list that has not been asked for yet.
    pub list ListDetections of Detection {
    }

    /// Counting detections by span of time: not sent yet.
    pub call CountDetections of DetectionCounts {
        /// The first instant, included.
        from: Moment => query "from",
        /// The end, not included.
        to: Moment => query "to",
        /// How long the spans are.
        resolution: CountResolution => query "resolution",
        /// Only these.
        ids: [DetectionId] => query "ids",
        /// Only those of this rule.
        detection_rule: String => query "detectionRule",
        /// Only those of these severities.
        severities: [u8] => query "severity",
        /// Only those of these kinds.
        kind: [String] => query "type",
        /// Only those of these categories.
        category: [String] => query "category",
        /// Only those of this source.
        source: String => query "source",
        /// Only those whose device name contains this text.
        device_name_contains: String => query "deviceNameContains",
        /// Only those that concern this type of entity.
        entity_type: String => query "entityType",
        /// Only those at this place.
        location: String => query "location",
        /// Only those with these tactics of MITRE ATT&CK.
        mitre_attack_tactics: [String] => query "mitreAttackTactics",
        /// Only those with these techniques of MITRE ATT&CK.
        mitre_attack: [String] => query "mitreAttack",
        /// Only those on an operating system with this name.
        operating_system_name: String => query "operatingSystemName",
        /// Only those on this operating system.
        operating_system: String => query "operatingSystem",
        /// Only those of this user.
        username: String => query "username",
        /// Whether suppressed ones count, too.
        show_suppressed: bool => query "showSuppressed",
    }

    /// Beginning a query for groups of like detections: not sent yet.
    pub call RunDetectionGroupsQuery of DetectionsRun {
        /// The rule that has detected it.
        detection_rule: String => body "detectionRule",
        /// How severe it is.
        severity: [i64] => body "severity",
        /// The columns to sort by.
        sort: [DetectionsSort] => body "sort",
        /// The sender.
        from: Moment => body "from",
        /// The recipients.
        to: Moment => body "to",
    }

    /// Listing the groups that a finished query has found: a list that has not been asked for yet.
    pub list ListDetectionGroups of DetectionGroup {
    }
}

impl Detections {
    /// Begins a query for detections. [`run`](Self::run) is the short way.
    pub fn run_query(&self) -> RunDetectionsQuery {
        RunDetectionsQuery::new(self.core.record(RUN_DETECTIONS_QUERY.request().empty_object(), ""))
    }

    /// Reads how far a query is.
    pub fn get_run(&self, id: &DetectionsRunId) -> Call<DetectionsRun> {
        self.core.record(GET_DETECTIONS_RUN.request().segment("runId", id), "")
    }

    /// Lists what a finished query has found, at most 1000 a page.
    pub fn results(&self, id: &DetectionsRunId) -> ListDetections {
        ListDetections::new(self.core.list(LIST_DETECTIONS.request().segment("runId", id), by_number(1000)))
    }

    /// Counts detections by span of time: of the last 30 days by day, if nothing is set.
    pub fn counts(&self) -> CountDetections {
        CountDetections::new(self.core.record(COUNT_DETECTIONS.request(), ""))
    }

    /// Begins a query for groups of like detections.
    pub fn run_groups_query(&self) -> RunDetectionGroupsQuery {
        RunDetectionGroupsQuery::new(self.core.record(RUN_DETECTION_GROUPS_QUERY.request().empty_object(), ""))
    }

    /// Reads how far a query for groups is.
    pub fn get_groups_run(&self, id: &DetectionsRunId) -> Call<DetectionsRun> {
        self.core.record(GET_DETECTION_GROUPS_RUN.request().segment("runId", id), "")
    }

    /// Lists the groups that a finished query has found, at most 50 a page.
    pub fn group_results(&self, id: &DetectionsRunId) -> ListDetectionGroups {
        ListDetectionGroups::new(self.core.list(LIST_DETECTION_GROUPS.request().segment("runId", id), by_number(50)))
    }
}

/// The first wait between two questions about a run, and the longest.
const WAITS: (Duration, Duration) = (Duration::from_millis(500), Duration::from_secs(10));

impl Detections {
    /// Begins a query for the detections of a span of time, the earliest first.
    pub fn run(&self, from: DateTime<Utc>, to: DateTime<Utc>) -> Call<DetectionsRun> {
        let sort = json!([{"field": "sensorGeneratedAt", "direction": "asc"}]);
        let request = RUN_DETECTIONS_QUERY.request().member("from", instant(from)).member("to", instant(to));
        self.core.record(request.member("sort", sort), "")
    }

    /// Asks about a query until it has finished, for `deadline` at most.
    ///
    /// # Errors
    /// [`Error::Decode`] when it has failed or has not finished in time, and the errors of a request.
    pub async fn finish(&self, id: &DetectionsRunId, deadline: Duration) -> Result<DetectionsRun> {
        let end = tokio::time::Instant::now() + deadline;
        let mut wait = WAITS.0;
        loop {
            let run = self.get_run(id).send().await?;
            if run.status == Some(RunStatus::Finished) {
                return match &run.result {
                    Some(RunResult::Succeeded) | None => Ok(run),
                    Some(other) => Err(Error::decode("result", format!("the query ended as {}", other.as_str()))),
                };
            }
            if tokio::time::Instant::now() + wait > end {
                return Err(Error::decode("status", format!("the query has not finished within {deadline:?}")));
            }
            tokio::time::sleep(wait).await;
            wait = (wait * 2).min(WAITS.1);
        }
    }

    /// Follows a query until it has finished, or until a deadline.
    pub fn follow(&self, id: &DetectionsRunId) -> Follow<DetectionsRun> {
        let (group, id) = (self.clone(), id.clone());
        Follow::new(move || group.get_run(&id).send(), |run| run.status == Some(RunStatus::Finished))
    }
}
