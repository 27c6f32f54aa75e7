//! All sources at once, into one journal.

use std::sync::Arc;

use asset_connectors::{Connector, Counters, Error, Journal, Outcome as Ending, Sink, Stop, run};
use asset_mapping::Mapping;

use crate::exit::{Exit, explain};
use crate::progress::Progress;
use crate::report::{Row, Traffic, table};
use crate::sources::Source;

/// How a source ended.
struct Outcome {
    feed: &'static Mapping,
    counters: Counters,
    traffic: Traffic,
    /// Walks whose records were fewer or more than the service's total said.
    mismatches: u64,
    ending: Ending,
    error: Option<Error>,
}

/// Collects from all sources side by side, reports on `progress`, and says how it went.
pub(crate) async fn collect<E, S>(sources: Vec<Source<E>>, journal: &Arc<Journal<S>>, progress: &Progress) -> Exit
where
    E: Send + Sync + 'static,
    S: Sink<E> + 'static,
{
    let running: Vec<_> = sources
        .into_iter()
        .map(|(feed, connector)| tokio::spawn(collect_one(feed, connector, Arc::clone(journal), progress.clone())))
        .collect();
    let mut outcomes = Vec::new();
    for source in running {
        match source.await {
            Ok(outcome) => outcomes.push(outcome),
            Err(stopped) => std::panic::resume_unwind(stopped.into_panic()),
        }
    }
    conclude(&outcomes, progress)
}

async fn collect_one<E, S>(
    feed: &'static Mapping,
    connector: Arc<dyn Connector<E>>,
    journal: Arc<Journal<S>>,
    progress: Progress,
) -> Outcome
where
    E: Send + Sync + 'static,
    S: Sink<E> + 'static,
{
    let shown = progress.source(feed.to_string());
    let report = run(&*connector, &journal, &Stop::new(), |now| shown.show(now)).await;
    let (counters, ending) = (report.counters, report.outcome());
    match ending {
        Ending::Failed => shown.failed(),
        _ => shown.done(&counters),
    }
    let stats = connector.stats();
    let traffic = Traffic {
        requests: stats.requests + stats.token_requests,
        retries: stats.retries,
        waits: stats.waits,
        waited: stats.waited,
    };
    Outcome { feed, counters, traffic, mismatches: stats.total_mismatches, ending, error: report.into_result().err() }
}

fn conclude(outcomes: &[Outcome], progress: &Progress) -> Exit {
    let rows: Vec<Row> = outcomes
        .iter()
        .map(|outcome| Row { source: outcome.feed.to_string(), counters: outcome.counters, traffic: outcome.traffic })
        .collect();
    let closed = outcomes.iter().any(|outcome| outcome.error.as_ref().is_some_and(Error::is_output_closed));
    let mut exit = Exit::Done;
    for outcome in outcomes {
        if outcome.mismatches > 0 {
            let name = outcome.feed;
            progress.say(&format!(
                "{name}: the service announced other numbers of records than it listed; its lists count"
            ));
        }
        let Some(error) = &outcome.error else { continue };
        // With the reader of the output gone, every source stops, and none has failed.
        if closed && matches!(error, Error::OutputClosed | Error::SinkFailed) {
            continue;
        }
        progress.say(&format!("collect: {}: {}", outcome.feed, explain(error)));
        exit = match (outcome.ending, exit) {
            (Ending::Failed, _) | (_, Exit::Failed) => Exit::Failed,
            _ => Exit::DeadLetters,
        };
    }
    progress.say(table(&rows).trim_end());
    let mut total = Counters::default();
    for row in &rows {
        total += row.counters;
    }
    if exit == Exit::Done && !closed && total.new + total.changed + total.gone == 0 {
        progress.say("no changes: nothing new, changed or gone");
    }
    if exit == Exit::Done && total.set_aside > 0 { Exit::DeadLetters } else { exit }
}
