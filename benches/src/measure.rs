//! Rounds over all stages in turn, so that a slow moment of the machine hits every stage.

use std::hint::black_box;
use std::time::{Duration, Instant};

use crate::allocations;

/// Appends the event of one record.
type Run<'a> = dyn Fn(&[u8], &mut Vec<u8>) + 'a;

/// Something that is measured: appends the event of one record to a buffer.
pub struct Stage<'a> {
    name: &'static str,
    run: Box<Run<'a>>,
}

impl std::fmt::Debug for Stage<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Stage").field("name", &self.name).finish_non_exhaustive()
    }
}

impl<'a> Stage<'a> {
    /// A stage of that name.
    pub fn new(name: &'static str, run: impl Fn(&[u8], &mut Vec<u8>) + 'a) -> Self {
        Self { name, run: Box::new(run) }
    }

    /// The events of all records, for comparing.
    #[must_use]
    pub fn events(&self, records: &[Vec<u8>]) -> Vec<Vec<u8>> {
        let event = |record: &Vec<u8>| {
            let mut event = Vec::new();
            (self.run)(record, &mut event);
            event
        };
        records.iter().map(event).collect()
    }

    fn round(&self, records: &[Vec<u8>], buffer: &mut Vec<u8>) -> Duration {
        let start = Instant::now();
        for record in records {
            buffer.clear();
            (self.run)(black_box(record), buffer);
            black_box(&*buffer);
        }
        start.elapsed()
    }
}

/// What was measured of one stage.
#[derive(Clone, Debug)]
pub struct Row {
    /// The stage.
    pub name: &'static str,
    /// The median of the ratios to the yardstick's speed within a round.
    pub ratio: f64,
    /// Median time a record.
    pub time: Duration,
    /// Allocations a record, in the steady state.
    pub allocations: f64,
}

/// Measures the stages; the first is the yardstick.
#[must_use]
#[allow(clippy::cast_precision_loss, reason = "counts far below 2^52")]
pub fn measure(stages: &[Stage<'_>], records: &[Vec<u8>], rounds: usize) -> Vec<Row> {
    let count = records.len() as f64;
    let mut buffer = Vec::with_capacity(1 << 16);
    let mut allocated = Vec::new();
    for stage in stages {
        stage.round(records, &mut buffer);
        let before = allocations::count();
        stage.round(records, &mut buffer);
        allocated.push((allocations::count() - before) as f64 / count);
    }
    let times: Vec<Vec<Duration>> =
        (0..rounds).map(|_| stages.iter().map(|stage| stage.round(records, &mut buffer)).collect()).collect();
    let row = |at: usize| {
        let ratios = times.iter().map(|round| round[0].as_secs_f64() / round[at].as_secs_f64()).collect();
        let seconds = median(times.iter().map(|round| round[at].as_secs_f64()).collect());
        let time = Duration::from_secs_f64(seconds / count);
        Row { name: stages[at].name, ratio: median(ratios), time, allocations: allocated[at] }
    };
    (0..stages.len()).map(row).collect()
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
