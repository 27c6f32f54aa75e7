use std::ops::AddAssign;

use open_record::DeadLetter;
use serde::Serialize;

use crate::{Checkpoint, Fingerprint};

/// One page's worth of results, with the checkpoint to store once all of it has been accepted.
///
/// `E` is what an asset became: [`JsonText`](crate::JsonText) for a sink of lines, `ocsf_model::Event` for a program that works with
/// the typed event.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Batch<E> {
    /// The events of new and changed assets, in the order in which the vendor listed them.
    pub events: Vec<Asset<E>>,
    /// Assets that were known and are no longer listed. OCSF has no event for this, and none is made up.
    pub gone: Vec<Gone>,
    /// Records that could not be understood, each as it arrived. One that was set aside before and is unchanged is only counted.
    pub dead_letters: Vec<DeadLetter>,
    /// Where the collection stands after this batch.
    pub checkpoint: Checkpoint,
    /// What to remember of the records that were read.
    pub seen: Seen,
    /// What this batch adds to the run's numbers.
    pub counters: Counters,
}

impl<E> Batch<E> {
    /// A batch with nothing in it but its checkpoint.
    #[must_use]
    pub fn new(checkpoint: Checkpoint) -> Self {
        Self {
            events: Vec::new(),
            gone: Vec::new(),
            dead_letters: Vec::new(),
            checkpoint,
            seen: Seen::default(),
            counters: Counters::default(),
        }
    }
}

/// An asset that is to be reported, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asset<E> {
    /// Where it is listed, such as `eset` or `sophos/<tenant id>`.
    pub source: String,
    /// The vendor's identifier of the asset.
    pub id: String,
    /// Whether it was known before.
    pub change: Change,
    /// What the mapper made of it.
    pub event: E,
}

/// Why an asset is reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Change {
    /// It was not known before.
    New,
    /// It was known, and is not what it was.
    Changed,
}

/// An asset that is no longer there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Gone {
    /// Where it was listed, such as `eset` or `sophos/<tenant id>`.
    pub source: String,
    /// The vendor's identifier of the asset.
    pub id: String,
}

/// What is remembered of one record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Known {
    /// What it looked like when it was last reported.
    pub fingerprint: Fingerprint,
    /// The number of the complete walk that last met it; those that a later complete walk did not meet are gone.
    pub walk: u64,
}

/// Changes to the table of known records, to be stored together with the checkpoint of their batch.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// Records that were met, by table and key.
    pub met: Vec<(Table, String, Known)>,
    /// Records to forget.
    pub forgotten: Vec<(Table, String)>,
}

/// The two tables that a source keeps of what it has met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Table {
    /// Records that were understood, by identity.
    Records,
    /// Records that were set aside, by content, so that each is written once.
    DeadLetters,
}

/// The numbers of a run, or of one batch of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Counters {
    /// Records that the vendor sent.
    pub read: u64,
    /// Assets that were not known before.
    pub new: u64,
    /// Assets that were known and have changed.
    pub changed: u64,
    /// Assets that are as they were.
    pub unchanged: u64,
    /// Assets that are no longer listed.
    pub gone: u64,
    /// Records that could not be understood, whether or not they were set aside by an earlier run already.
    pub set_aside: u64,
}

impl AddAssign for Counters {
    fn add_assign(&mut self, other: Self) {
        self.read += other.read;
        self.new += other.new;
        self.changed += other.changed;
        self.unchanged += other.unchanged;
        self.gone += other.gone;
        self.set_aside += other.set_aside;
    }
}
