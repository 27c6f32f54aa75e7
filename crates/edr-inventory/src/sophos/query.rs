//! Queries on the command line: started, followed to their end, and their results printed.

use std::pin::pin;

use chrono::{DateTime, TimeDelta, Utc};
use clap::{Args, Subcommand};
use connect_core::{Error, Follow, Phase};
use futures_util::StreamExt as _;
use serde::Serialize;
use sophos_central::models::{AdHocQuery, QueryVariable, RunResult, RunStatus, SavedQueryRef, VariableType};
use sophos_central::{DetectionsRunId, Moment, RunXdrQuery, TenantClient, XdrRunId};

use super::{Following, NAME, Program};
use crate::api::{Outcome, print_all, show};
use crate::args;

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Queries the Data Lake in SQL, or by a saved query, and prints its rows.
    DataLake(DataLake),
    /// Queries detections, oldest first.
    Detections(Detections),
}

#[derive(Debug, Args)]
#[group(id = "what", required = true, multiple = false, args = ["sql", "saved_query"])]
pub(super) struct DataLake {
    /// The query, in SQL.
    #[arg(long, value_name = "SQL")]
    sql: Option<String>,
    /// The id of a saved query.
    #[arg(long, value_name = "ID")]
    saved_query: Option<String>,
    /// A variable of the query, as name:type=value; can be repeated. Types: text, dateTime, double, integer and others of the vendor's.
    #[arg(long = "variable", value_name = "NAME:TYPE=VALUE", value_parser = variable)]
    variables: Vec<(String, String, String)>,
    /// The beginning of the range: a time, or how long ago, such as -P7D; at most 30 days ago.
    #[arg(long, value_name = "T", allow_hyphen_values = true)]
    from: Option<String>,
    /// The end of the range.
    #[arg(long, value_name = "T", allow_hyphen_values = true)]
    to: Option<String>,
    #[command(flatten)]
    following: Following,
}

#[derive(Debug, Args)]
pub(super) struct Detections {
    /// The beginning of the range, such as 2026-11-21T08:00:00Z; default: a day before the end.
    #[arg(long, value_name = "T", value_parser = args::instant)]
    from: Option<DateTime<Utc>>,
    /// The end of the range; default: now.
    #[arg(long, value_name = "T", value_parser = args::instant)]
    to: Option<DateTime<Utc>>,
    #[command(flatten)]
    following: Following,
}

fn variable(text: &str) -> Result<(String, String, String), String> {
    let parts = text.split_once('=').and_then(|(head, value)| Some((head.rsplit_once(':')?, value)));
    let ((name, kind), value) = parts.ok_or("must be name:type=value")?;
    Ok((name.to_owned(), kind.to_owned(), value.to_owned()))
}

impl DataLake {
    fn run(&self, tenant: &TenantClient) -> RunXdrQuery {
        let mut run = tenant.xdr_queries().run();
        if let Some(sql) = &self.sql {
            let mut query = AdHocQuery::default();
            query.template = Some(sql.clone());
            run = run.ad_hoc_query(query);
        }
        if let Some(id) = &self.saved_query {
            let mut query = SavedQueryRef::default();
            query.query_id = Some(id.clone());
            run = run.saved_query(query);
        }
        if !self.variables.is_empty() {
            run = run.variables(self.variables.iter().map(|(name, kind, value)| {
                let mut variable = QueryVariable::default();
                variable.name = Some(name.clone());
                variable.data_type = Some(VariableType::from(kind.as_str()));
                variable.value = Some(value.clone());
                variable
            }));
        }
        if let Some(from) = &self.from {
            run = run.from(Moment::from(from.as_str()));
        }
        if let Some(to) = &self.to {
            run = run.to(Moment::from(to.as_str()));
        }
        run
    }
}

impl Program {
    pub(super) async fn query(&self, command: &Command) -> Outcome {
        match command {
            Command::DataLake(query) => self.data_lake(query).await,
            Command::Detections(query) => self.detections(query).await,
        }
    }

    async fn data_lake(&self, query: &DataLake) -> Outcome {
        if self.dry_run {
            return show([query.run(&self.reach.offline()?).preview()]);
        }
        let tenant = self.reach.tenant().await?;
        let queries = tenant.xdr_queries();
        let run = query.run(&tenant).send().await?;
        let id = XdrRunId::new(run.id.ok_or("the service has not named the run")?)?;
        let state = |run: &sophos_central::models::XdrRun| (run.status.clone(), run.result.clone());
        finish(queries.follow(&id), &query.following, state).await?;
        print_all(NAME, queries.results(&id).items()).await
    }

    async fn detections(&self, query: &Detections) -> Outcome {
        let to = query.to.unwrap_or_else(Utc::now);
        let from = query.from.unwrap_or(to - TimeDelta::days(1));
        if self.dry_run {
            return show([self.reach.offline()?.detections().run(from, to).preview()]);
        }
        let detections = self.reach.tenant().await?.detections();
        let id = DetectionsRunId::new(detections.run(from, to).send().await?.id)?;
        let state = |run: &sophos_central::models::DetectionsRun| (run.status.clone(), run.result.clone());
        finish(detections.follow(&id), &query.following, state).await?;
        print_all(NAME, detections.results(&id).items()).await
    }
}

/// Follows a run until it has ended successfully.
async fn finish<T: Clone + PartialEq + Serialize + Send + 'static>(
    follow: Follow<T>,
    following: &Following,
    state: impl Fn(&T) -> (Option<RunStatus>, Option<RunResult>),
) -> Result<(), Box<dyn std::error::Error>> {
    let mut walk = pin!(follow.deadline(following.deadline).interval(following.interval).states());
    while let Some(progress) = walk.next().await {
        let progress = progress.map_err(Box::<Error>::new)?;
        let (status, result) = state(&progress.state);
        tracing::info!(status = status.as_ref().map(RunStatus::as_str), "the query is running");
        match (progress.phase, result) {
            (Phase::Done, None | Some(RunResult::Succeeded)) => return Ok(()),
            (Phase::Done, Some(other)) => return Err(format!("the query ended as {}", other.as_str()).into()),
            (Phase::TimedOut, _) => return Err("the query has not finished within the deadline".into()),
            _ => {}
        }
    }
    Ok(())
}
