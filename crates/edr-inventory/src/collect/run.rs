//! Collects all feeds at once, into one journal.

use std::collections::BTreeMap;
use std::sync::Arc;

use asset_connectors::{Counters, Ended, Error, Journal, Outcome, Report, Sink, Stop, run};

use crate::accounts::Source;
use crate::exit::{Exit, explain};
use crate::progress::Progress;
use crate::report::{Row, Summary, Traffic};

/// How a feed ended.
struct Finished {
    label: String,
    report: Report,
}

/// Collects from all sources concurrently, shows `progress`, and returns the report.
pub(super) async fn collect<E, S>(
    sources: &[Arc<Source<E>>],
    journal: &Arc<Journal<S>>,
    stop: &Stop,
    progress: &Progress,
) -> (Exit, Summary)
where
    E: Send + Sync + 'static,
    S: Sink<E> + Send + 'static,
{
    let labels = labels(sources);
    let running: Vec<_> = sources
        .iter()
        .zip(&labels)
        .map(|(source, label)| {
            let (source, journal, stop) = (Arc::clone(source), Arc::clone(journal), stop.clone());
            let shown = progress.feed(label.clone());
            tokio::spawn(async move {
                let report = run(&*source.connector, &journal, &stop, |now| shown.show(now)).await;
                match report.outcome() {
                    Outcome::Failed => shown.failed(),
                    _ => shown.done(&report.counters),
                }
                report
            })
        })
        .collect();
    let mut finished = Vec::new();
    for (feed, label) in running.into_iter().zip(labels) {
        match feed.await {
            Ok(report) => finished.push(Finished { label, report }),
            Err(stopped) => std::panic::resume_unwind(stopped.into_panic()),
        }
    }
    let exit = conclude(&finished);
    let rows = finished.into_iter().map(|Finished { label, report }| Row { label, report }).collect();
    (exit, Summary { rows, traffic: traffic(sources) })
}

/// The feeds' names, with the account's name if several accounts of a vendor are read.
fn labels<E>(sources: &[Arc<Source<E>>]) -> Vec<String> {
    let name = |source: &Arc<Source<E>>| {
        let twin = |other: &Arc<Source<E>>| other.feed == source.feed && other.account != source.account;
        if sources.iter().any(twin) { format!("{} ({})", source.feed, source.account) } else { source.feed.to_string() }
    };
    sources.iter().map(name).collect()
}

/// The requests of each account, by vendor and name.
fn traffic<E>(sources: &[Arc<Source<E>>]) -> BTreeMap<(&'static str, String), Traffic> {
    let of = |source: &Arc<Source<E>>| {
        let stats = source.connector.stats();
        let traffic = Traffic {
            requests: stats.requests + stats.token_requests,
            retries: stats.retries,
            waits: stats.waits,
            waited: stats.waited,
        };
        ((source.feed.id.vendor, source.account.clone()), traffic)
    };
    sources.iter().map(of).collect()
}

fn conclude(finished: &[Finished]) -> Exit {
    let closed = finished.iter().any(|one| one.report.error.as_ref().is_some_and(Error::is_output_closed));
    let mut exit = Exit::Done;
    for Finished { label, report } in finished {
        if let Some(error) = &report.error {
            // When the reader has closed the output, every feed stops, and none has failed.
            if !(closed && matches!(error, Error::OutputClosed | Error::SinkFailed)) {
                tracing::error!("{label}: {}", explain(error));
                exit = Exit::Failed;
            }
            continue;
        }
        for scope in &report.scopes {
            let name = scope.name.as_deref().map_or(String::new(), |name| format!(" ({name})"));
            match &scope.ended {
                Ended::Failed(cause) => tracing::error!("{label}: {}{name} failed: {cause}", scope.scope),
                Ended::LeftOut(cause) => tracing::warn!("{label}: {}{name} is left out: {cause}", scope.scope),
                _ => {}
            }
        }
        match report.outcome() {
            Outcome::Failed => exit = Exit::Failed,
            Outcome::Partial if exit == Exit::Done => exit = Exit::Partial,
            Outcome::Stopped => tracing::warn!("{label}: stopped before the end; the next run goes on from here"),
            _ => {}
        }
    }
    let mut total = Counters::default();
    for one in finished {
        total += one.report.counters;
    }
    if exit == Exit::Done && !closed && total.new + total.changed + total.gone == 0 {
        tracing::info!("no changes: nothing new, changed or gone");
    }
    exit
}
