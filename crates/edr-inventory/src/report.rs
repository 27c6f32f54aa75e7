//! The summary at the end of a run.

use std::fmt::Write as _;
use std::time::Duration;

use asset_connectors::Counters;

/// What became of one source.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    /// The source's name.
    pub(crate) source: String,
    /// Records.
    pub(crate) counters: Counters,
    /// Requests.
    pub(crate) traffic: Traffic,
}

/// What a source cost in requests.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Traffic {
    /// Requests that were sent, those for tokens included.
    pub(crate) requests: u64,
    /// Those that repeated a failed one.
    pub(crate) retries: u64,
    /// How often a request waited for its quota, for a retry or for a pending answer.
    pub(crate) waits: u64,
    /// How long, all together.
    pub(crate) waited: Duration,
}

const HEAD: [&str; 10] =
    ["source", "read", "new", "changed", "unchanged", "gone", "set aside", "requests", "retries", "waits"];

/// One line for each source, and one for all of them if there are several.
pub(crate) fn table(rows: &[Row]) -> String {
    let mut lines = vec![HEAD.map(str::to_owned)];
    lines.extend(rows.iter().map(|row| cells(&row.source, &row.counters, &row.traffic)));
    if rows.len() > 1 {
        let (mut counters, mut traffic) = (Counters::default(), Traffic::default());
        for row in rows {
            counters += row.counters;
            traffic.requests += row.traffic.requests;
            traffic.retries += row.traffic.retries;
            traffic.waits += row.traffic.waits;
            traffic.waited += row.traffic.waited;
        }
        lines.push(cells("all", &counters, &traffic));
    }
    let widths: Vec<usize> =
        (0..HEAD.len()).map(|column| lines.iter().map(|line| line[column].len()).max().unwrap_or(0)).collect();
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

fn cells(source: &str, counters: &Counters, traffic: &Traffic) -> [String; 10] {
    let waits = if traffic.waits == 0 {
        "0".to_owned()
    } else {
        format!("{} ({:.1} s)", traffic.waits, traffic.waited.as_secs_f64())
    };
    [
        source.to_owned(),
        counters.read.to_string(),
        counters.new.to_string(),
        counters.changed.to_string(),
        counters.unchanged.to_string(),
        counters.gone.to_string(),
        counters.set_aside.to_string(),
        traffic.requests.to_string(),
        traffic.retries.to_string(),
        waits,
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_line_up_and_add_up() {
        let mut counters = Counters::default();
        counters.read = 1200;
        counters.new = 1199;
        counters.set_aside = 1;
        let traffic = Traffic { requests: 3, retries: 1, waits: 1, waited: Duration::from_millis(1500) };
        let rows = ["eset", "sentinelone"].map(|source| Row { source: source.to_owned(), counters, traffic });
        let expected = "\
source       read   new  changed  unchanged  gone  set aside  requests  retries      waits
eset         1200  1199        0          0     0          1         3        1  1 (1.5 s)
sentinelone  1200  1199        0          0     0          1         3        1  1 (1.5 s)
all          2400  2398        0          0     0          2         6        2  2 (3.0 s)
";
        assert_eq!(table(&rows), expected);
    }
}
