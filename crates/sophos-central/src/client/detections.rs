//! Detections of XDR: a query runs at the service, is asked about until it has finished, and gives its results until it expires.

use std::time::Duration;

use chrono::{DateTime, Utc};
use connect_core::{Call, Error, Result};
use serde_json::json;

use super::Detections;
use super::ids::DetectionsRunId;
use super::operations::{GET_DETECTIONS_RUN, LIST_DETECTIONS, RUN_DETECTIONS_QUERY};
use super::paging::by_number;
use super::words::instant;
use crate::models::{Detection, DetectionsRun, RunResult, RunStatus};

connect_core::requests! {
    /// The results of a query that have not been asked for yet.
    pub list ListDetections of Detection {}
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

    /// Reads how far a query is.
    pub fn get_run(&self, id: &DetectionsRunId) -> Call<DetectionsRun> {
        self.core.record(GET_DETECTIONS_RUN.request().segment("runId", id), "")
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

    /// Lists what a finished query has found, at most 1000 a page.
    pub fn results(&self, id: &DetectionsRunId) -> ListDetections {
        ListDetections::new(self.core.list(LIST_DETECTIONS.request().segment("runId", id), by_number(1000)))
    }
}
