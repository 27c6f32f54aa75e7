//! The same queries in one process and on a cluster.

use std::path::Path;
use std::time::{Duration, Instant};

use datafusion::arrow::array::RecordBatch;
use datafusion::arrow::util::display::{ArrayFormatter, FormatOptions};
use datafusion::prelude::SessionContext;

use crate::{Error, cluster, session};

/// The time at which the records are observed; it is constant, so that the events are, too.
const TIME: &str = "TIMESTAMP '2026-11-21T08:00:00Z'";

/// The purpose of each query, and the query.
fn queries(folder: &Path) -> Vec<(&'static str, String)> {
    let of = |feed: &str| format!("vendor_records('{}/{feed}/')", folder.display());
    let (devices, agents, endpoints) = (of("eset-devices"), of("sentinelone-agents"), of("sophos-endpoints"));
    let structs = |feed: &str, files: &str, more: &str| {
        format!(
            "SELECT e['device'] AS device{more} FROM (SELECT ocsf_struct('{feed}', record, {TIME}, '1.6.0', 2) AS e FROM {files}) WHERE e IS NOT NULL"
        )
    };
    vec![
        (
            "events as text",
            format!("SELECT file, byte_offset, ocsf_map('eset-devices', record, {TIME}) AS event FROM {devices}"),
        ),
        (
            "faults",
            format!(
                "SELECT file, byte_offset, coalesce(fault, m['reason']) AS reason, m['path'] AS path FROM \
                 (SELECT *, ocsf_try_map('sophos-endpoints', record, {TIME}) AS m FROM {endpoints}) WHERE m['event'] IS NULL"
            ),
        ),
        (
            "devices by system",
            format!(
                "SELECT device['os']['name'] AS os, count(*) AS devices, min(device['hostname']) AS first FROM ({}) GROUP BY 1",
                structs("eset-devices", &devices, "")
            ),
        ),
        (
            "machines of both vendors",
            format!(
                "SELECT a.device['hostname'] AS host, a.device['uid'] AS eset, b.device['uid'] AS sentinelone \
                 FROM ({}) a JOIN ({}) b ON a.device['hostname'] = b.device['hostname']",
                structs("eset-devices", &devices, ""),
                structs("sentinelone-agents", &agents, "")
            ),
        ),
        (
            "violations",
            format!(
                "SELECT v['code'] AS code, v['path'] AS path, count(*) AS events FROM (SELECT unnest(ocsf_validate(\
                 ocsf_map('sentinelone-agents', record, {TIME}, '1.6.0'), '1.1.0')) AS v FROM {agents}) GROUP BY 1, 2"
            ),
        ),
    ]
}

/// The rows as text, in an order that does not depend on the process.
fn rows(batches: &[RecordBatch]) -> Result<Vec<String>, Error> {
    let options = FormatOptions::default().with_null("NULL");
    let mut rows = Vec::new();
    for batch in batches {
        let columns = batch.columns().iter().map(|column| ArrayFormatter::try_new(column.as_ref(), &options));
        let columns = columns.collect::<Result<Vec<_>, _>>()?;
        for row in 0..batch.num_rows() {
            let cells: Vec<_> = columns.iter().map(|column| column.value(row).to_string()).collect();
            rows.push(cells.join(" | "));
        }
    }
    rows.sort_unstable();
    Ok(rows)
}

async fn timed(session: &SessionContext, query: &str) -> Result<(Vec<String>, Duration), Error> {
    let start = Instant::now();
    let batches = session.sql(query).await?.collect().await?;
    let elapsed = start.elapsed();
    Ok((rows(&batches)?, elapsed))
}

/// Runs all queries twice.
///
/// # Errors
/// A query cannot be run, gives no rows, or gives other rows on the cluster.
pub(crate) async fn run(scheduler: u16, folder: &Path) -> Result<(), Error> {
    cluster::wait_until_ready(scheduler).await?;
    let folder = folder.canonicalize()?;
    let (local, distributed) = (session::local(), session::distributed(scheduler).await?);
    for (name, query) in queries(&folder) {
        let (here, here_took) =
            timed(&local, &query).await.map_err(|error| format!("{name}, in one process: {error}"))?;
        let (there, there_took) =
            timed(&distributed, &query).await.map_err(|error| format!("{name}, on the cluster: {error}"))?;
        if here.is_empty() {
            return Err(format!("{name}: no rows").into());
        }
        if here != there {
            let first = here.iter().zip(&there).find(|(here, there)| here != there);
            let (count, other) = (here.len(), there.len());
            return Err(format!("{name}: {count} rows in one process, {other} on the cluster; {first:?}").into());
        }
        let rows = here.len();
        println!("{name}: {rows} equal rows; {here_took:.2?} in one process, {there_took:.2?} on the cluster");
    }
    Ok(())
}
