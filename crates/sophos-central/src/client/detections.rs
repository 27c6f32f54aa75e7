//! Detections of XDR. A query runs at the service; its status is polled until it has finished, and its results can be read
//! until they expire.

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
use super::requests::requests;
use super::words::{Moment, instant};
use crate::models::{
    CountResolution, Detection, DetectionCounts, DetectionGroup, DetectionsRun, DetectionsSort, RunResult, RunStatus,
};

requests! {
    /// A request that starts a query for detections.
    pub call RunDetectionsQuery of DetectionsRun {
        /// Only detections of this rule.
        detection_rule: String => body "detectionRule",
        /// Only detections with one of these severities, from 0 to 10.
        severity: [i64] => body "severity",
        /// The columns to sort by.
        sort: [DetectionsSort] => body "sort",
        /// Beginning of the time range.
        from: Moment => body "from",
        /// End of the time range.
        to: Moment => body "to",
    }

    /// A request that lists the detections that a finished query found.
    pub list ListDetections of Detection {
    }

    /// A request that counts detections by span of time.
    pub call CountDetections of DetectionCounts {
        /// Beginning of the time range, included.
        from: Moment => query "from",
        /// End of the time range, not included.
        to: Moment => query "to",
        /// Length of each interval.
        resolution: CountResolution => query "resolution",
        /// Only the detections with these identifiers.
        ids: [DetectionId] => query "ids",
        /// Only detections of this rule.
        detection_rule: String => query "detectionRule",
        /// Only detections of these severities.
        severities: [u8] => query "severity",
        /// Only detections of these kinds.
        kind: [String] => query "type",
        /// Only detections of these categories.
        category: [String] => query "category",
        /// Only detections of this source.
        source: String => query "source",
        /// Only detections whose device name contains this text.
        device_name_contains: String => query "deviceNameContains",
        /// Only detections that concern this type of entity.
        entity_type: String => query "entityType",
        /// Only detections at this location.
        location: String => query "location",
        /// Only detections with these tactics of MITRE ATT&CK.
        mitre_attack_tactics: [String] => query "mitreAttackTactics",
        /// Only detections with these techniques of MITRE ATT&CK.
        mitre_attack: [String] => query "mitreAttack",
        /// Only detections on an operating system with this name.
        operating_system_name: String => query "operatingSystemName",
        /// Only detections on this operating system.
        operating_system: String => query "operatingSystem",
        /// Only detections of this user.
        username: String => query "username",
        /// Whether suppressed detections are counted too.
        show_suppressed: bool => query "showSuppressed",
    }

    /// A request that starts a query for groups of similar detections.
    pub call RunDetectionGroupsQuery of DetectionsRun {
        /// Only detections of this rule.
        detection_rule: String => body "detectionRule",
        /// Only detections with one of these severities, from 0 to 10.
        severity: [i64] => body "severity",
        /// The columns to sort by.
        sort: [DetectionsSort] => body "sort",
        /// Beginning of the time range.
        from: Moment => body "from",
        /// End of the time range.
        to: Moment => body "to",
    }

    /// A request that lists the groups that a finished query found.
    pub list ListDetectionGroups of DetectionGroup {
    }
}

impl Detections {
    /// Starts a query for detections. [`run`](Self::run) is easier to use.
    pub fn run_query(&self) -> RunDetectionsQuery {
        RunDetectionsQuery::new(self.core.record(RUN_DETECTIONS_QUERY.request().empty_object(), ""))
    }

    /// Reads the status of a query.
    pub fn get_run(&self, id: &DetectionsRunId) -> Call<DetectionsRun> {
        self.core.record(GET_DETECTIONS_RUN.request().segment("runId", id), "")
    }

    /// Lists the detections that a finished query found, at most 1000 per page.
    pub fn results(&self, id: &DetectionsRunId) -> ListDetections {
        ListDetections::new(self.core.list(LIST_DETECTIONS.request().segment("runId", id), by_number(1000)))
    }

    /// Counts detections per interval; default: the last 30 days, per day.
    pub fn counts(&self) -> CountDetections {
        CountDetections::new(self.core.record(COUNT_DETECTIONS.request(), ""))
    }

    /// Starts a query for groups of similar detections.
    pub fn run_groups_query(&self) -> RunDetectionGroupsQuery {
        RunDetectionGroupsQuery::new(self.core.record(RUN_DETECTION_GROUPS_QUERY.request().empty_object(), ""))
    }

    /// Reads the status of a query for groups.
    pub fn get_groups_run(&self, id: &DetectionsRunId) -> Call<DetectionsRun> {
        self.core.record(GET_DETECTION_GROUPS_RUN.request().segment("runId", id), "")
    }

    /// Lists the groups that a finished query found, at most 50 per page.
    pub fn group_results(&self, id: &DetectionsRunId) -> ListDetectionGroups {
        ListDetectionGroups::new(self.core.list(LIST_DETECTION_GROUPS.request().segment("runId", id), by_number(50)))
    }
}

/// The first and the longest wait between two polls of a run.
const WAITS: (Duration, Duration) = (Duration::from_millis(500), Duration::from_secs(10));

impl Detections {
    /// Starts a query for the detections of a time range, oldest first.
    pub fn run(&self, from: DateTime<Utc>, to: DateTime<Utc>) -> Call<DetectionsRun> {
        let sort = json!([{"field": "sensorGeneratedAt", "direction": "asc"}]);
        let request = RUN_DETECTIONS_QUERY.request().member("from", instant(from)).member("to", instant(to));
        self.core.record(request.member("sort", sort), "")
    }

    /// Polls a query until it has finished, for at most `deadline`.
    ///
    /// # Errors
    /// [`Error::Decode`] if the query has failed or has not finished in time: start it again. Otherwise those of
    /// [`Client::execute`](connect_core::Client::execute).
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

    /// Follows a query until it has finished or the deadline has passed.
    pub fn follow(&self, id: &DetectionsRunId) -> Follow<DetectionsRun> {
        let (group, id) = (self.clone(), id.clone());
        Follow::new(move || group.get_run(&id).send(), |run| run.status == Some(RunStatus::Finished))
    }
}
