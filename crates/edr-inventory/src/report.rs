//! The summary at the end of a run: for people as a table, for programs as JSON.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::time::Duration;

use asset_connectors::{Counters, Error, Outcome, Report};
use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use crate::exit::{Exit, explain};

/// The results of all feeds.
#[derive(Debug)]
pub(crate) struct Summary {
    /// The feeds, in the order in which they were named.
    pub(crate) rows: Vec<Row>,
    /// The requests of each account, by vendor and name.
    pub(crate) traffic: BTreeMap<(&'static str, String), Traffic>,
}

/// The result of one feed.
#[derive(Debug)]
pub(crate) struct Row {
    /// The feed's name, with the account's name if several accounts are read.
    pub(crate) label: String,
    /// The report.
    pub(crate) report: Report,
}

/// The requests of an account.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Traffic {
    /// Requests that were sent, including those for tokens.
    pub(crate) requests: u64,
    /// Requests that repeated a failed one.
    pub(crate) retries: u64,
    /// How often a request waited for its quota, for a retry or for a pending answer.
    pub(crate) waits: u64,
    /// The sum of these waits.
    pub(crate) waited: Duration,
}

impl Traffic {
    fn add(&mut self, other: Self) {
        self.requests += other.requests;
        self.retries += other.retries;
        self.waits += other.waits;
        self.waited += other.waited;
    }
}

const HEAD: [&str; 11] =
    ["source", "read", "new", "changed", "closed", "unchanged", "gone", "set aside", "requests", "retries", "waits"];

impl Summary {
    /// One line for each feed, and one with the sums if there are several. The requests of an account are on its feed's
    /// line if it has only one.
    pub(crate) fn table(&self) -> String {
        let mut lines = vec![HEAD.map(str::to_owned)];
        for row in &self.rows {
            let key = row.account();
            let alone = self.rows.iter().filter(|other| other.account() == key).count() == 1;
            lines.push(cells(&row.label, &row.report.counters, self.traffic.get(&key).filter(|_| alone)));
        }
        if self.rows.len() > 1 {
            let (counters, traffic) = self.totals();
            lines.push(cells("all", &counters, Some(&traffic)));
        }
        aligned(&lines)
    }

    /// Whether the output or the state failed, so that the files may be incomplete.
    pub(crate) fn is_output_lost(&self) -> bool {
        self.rows.iter().filter_map(|row| row.report.error.as_ref()).any(|error| !matches!(error, Error::Client(_)))
    }

    fn totals(&self) -> (Counters, Traffic) {
        let (mut counters, mut traffic) = (Counters::default(), Traffic::default());
        for row in &self.rows {
            counters += row.report.counters;
        }
        for one in self.traffic.values() {
            traffic.add(*one);
        }
        (counters, traffic)
    }

    /// The summary as one JSON object.
    pub(crate) fn to_json(&self, data: &str, begun: DateTime<Utc>, ended: DateTime<Utc>, exit: Exit) -> Value {
        let feeds: Vec<Value> = self.rows.iter().map(Row::to_json).collect();
        let account = |((vendor, name), traffic): (&(&str, String), &Traffic)| {
            let mut account = traffic_json(traffic);
            account["vendor"] = json!(vendor);
            account["account"] = json!(name);
            account
        };
        let (counters, traffic) = self.totals();
        let mut total = traffic_json(&traffic);
        total["counters"] = json!(counters);
        json!({
            "version": env!("CARGO_PKG_VERSION"),
            "data": data,
            "begun": begun,
            "ended": ended,
            "exit_code": exit.code(),
            "feeds": feeds,
            "accounts": self.traffic.iter().map(account).collect::<Vec<_>>(),
            "total": total,
        })
    }
}

impl Row {
    fn account(&self) -> (&'static str, String) {
        (self.report.feed.vendor, self.report.account.clone())
    }

    fn to_json(&self) -> Value {
        let report = &self.report;
        let outcome: Outcome = report.outcome();
        json!({
            "feed": report.feed.to_string(),
            "account": report.account,
            "outcome": outcome,
            "error": report.error.as_ref().map(|error| explain(error)),
            "counters": report.counters,
            "scopes": report.scopes,
        })
    }
}

fn traffic_json(traffic: &Traffic) -> Value {
    json!({
        "requests": traffic.requests,
        "retries": traffic.retries,
        "waits": traffic.waits,
        "waited_ms": u64::try_from(traffic.waited.as_millis()).unwrap_or(u64::MAX),
    })
}

/// Aligns the columns, with numbers on the right.
fn aligned<const N: usize>(lines: &[[String; N]]) -> String {
    let widths: Vec<usize> =
        (0..N).map(|column| lines.iter().map(|line| line[column].len()).max().unwrap_or(0)).collect();
    let mut table = String::new();
    for line in lines {
        let mut text = format!("{:<width$}", line[0], width = widths[0]);
        for (cell, width) in line.iter().zip(&widths).skip(1) {
            // Writing to a string cannot fail.
            let _ = write!(text, "  {cell:>width$}");
        }
        table.push_str(text.trim_end());
        table.push('\n');
    }
    table
}

fn cells(label: &str, counters: &Counters, traffic: Option<&Traffic>) -> [String; 11] {
    let [requests, retries, waits] = match traffic {
        None => [const { String::new() }; 3],
        Some(traffic) => {
            let waits = if traffic.waits == 0 {
                "0".to_owned()
            } else {
                format!("{} ({:.1} s)", traffic.waits, traffic.waited.as_secs_f64())
            };
            [traffic.requests.to_string(), traffic.retries.to_string(), waits]
        }
    };
    [
        label.to_owned(),
        counters.read.to_string(),
        counters.new.to_string(),
        counters.changed.to_string(),
        counters.closed.to_string(),
        counters.unchanged.to_string(),
        counters.gone.to_string(),
        counters.set_aside.to_string(),
        requests,
        retries,
        waits,
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_line_up() {
        let mut counters = Counters::default();
        counters.read = 1200;
        counters.new = 1199;
        counters.set_aside = 1;
        let traffic = Traffic { requests: 3, retries: 1, waits: 1, waited: Duration::from_millis(1500) };
        let mut twice = traffic;
        twice.add(traffic);
        let lines = [
            HEAD.map(str::to_owned),
            cells("eset-devices", &counters, Some(&traffic)),
            cells("sophos-users", &counters, None),
            cells("all", &counters, Some(&twice)),
        ];
        let expected = "\
source        read   new  changed  closed  unchanged  gone  set aside  requests  retries      waits
eset-devices  1200  1199        0       0          0     0          1         3        1  1 (1.5 s)
sophos-users  1200  1199        0       0          0     0          1
all           1200  1199        0       0          0     0          1         6        2  2 (3.0 s)
";
        assert_eq!(aligned(&lines), expected);
    }
}
