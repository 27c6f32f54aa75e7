use std::ops::AddAssign;

use asset_mapping::{Change, FeedId, Key};
use chrono::{DateTime, Utc};
use open_record::DeadLetter;
use serde::Serialize;

use crate::redactor::Redactor;
use crate::report::ScopeReport;
use crate::{Checkpoint, Fingerprint, Scope};

/// The results of one page of one scope, with the checkpoint to store once all of them have been accepted.
///
/// `E` is the form of the events: [`JsonText`](crate::JsonText) for a sink of lines, `ocsf_model::Event` for a program
/// that works with typed events.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Batch<E> {
    /// The feed.
    pub feed: FeedId,
    /// The account or tenant that was read.
    pub scope: Scope,
    /// The events of new, changed and closed records, in the order in which the vendor listed them.
    pub events: Vec<Reported<E>>,
    /// Known records that are proven to be gone. OCSF has no event for this, so they are not events.
    pub gone: Vec<Gone>,
    /// Records that could not be understood, each as it arrived. A record that was set aside before and is unchanged is
    /// only counted.
    pub dead_letters: Vec<DeadLetter>,
    /// Where the collection of this scope stands after this batch.
    pub checkpoint: Checkpoint,
    /// What the store has to remember of the records that were read.
    pub seen: Seen,
    /// What this batch adds to the counters of the run.
    pub counters: Counters,
    /// How many records the scope has according to the vendor's total, where the vendor gives one. Such totals can be
    /// wrong.
    pub expected: Option<u64>,
    /// The scope's report, in its last batch.
    pub report: Option<ScopeReport>,
    pub(crate) redactor: Redactor,
}

impl<E> Batch<E> {
    /// A batch with nothing in it but its checkpoint.
    #[must_use]
    pub fn new(feed: FeedId, scope: Scope, checkpoint: Checkpoint) -> Self {
        Self {
            feed,
            scope,
            events: Vec::new(),
            gone: Vec::new(),
            dead_letters: Vec::new(),
            checkpoint,
            seen: Seen::default(),
            counters: Counters::default(),
            expected: None,
            report: None,
            redactor: Redactor::default(),
        }
    }

    /// Whether the batch has nothing but a checkpoint. Losing such a batch costs a repetition at most, so its
    /// checkpoint need not be stored each time.
    #[must_use]
    pub fn is_quiet(&self) -> bool {
        self.events.is_empty()
            && self.gone.is_empty()
            && self.dead_letters.is_empty()
            && self.seen.is_empty()
            && self.report.is_none()
    }
}

/// A record that is reported, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Reported<E> {
    /// The record's identity in its scope.
    pub key: Key,
    /// Whether it is new, changed or closed.
    pub change: Change,
    /// The event that the mapper made of it.
    pub event: E,
}

impl<E> Reported<E> {
    /// An event, and why it is reported.
    pub fn new(key: impl Into<Key>, change: Change, event: E) -> Self {
        Self { key: key.into(), change, event }
    }
}

/// A record that the vendor no longer has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Gone {
    /// The feed that listed it, with the tenant if it has one: `eset-devices`, `sophos-users/<tenant id>`.
    pub source: String,
    /// The vendor's identifier.
    pub id: String,
    /// The name it had when it was last reported.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The latest time at which it is known to have existed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_seen: Option<DateTime<Utc>>,
    /// The account, if it has a name.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub account: String,
}

impl Gone {
    /// A record of `feed` that the vendor no longer has.
    #[must_use]
    pub fn new(feed: FeedId, scope: &Scope, id: impl Into<String>) -> Self {
        Self {
            source: scope.source(feed),
            id: id.into(),
            name: None,
            last_seen: None,
            account: scope.bare_name().to_owned(),
        }
    }
}

/// What a store remembers of one record.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Known {
    /// A fingerprint of its content when it was last reported, and of the output it was reported to.
    pub fingerprint: Fingerprint,
    /// When it was last reported.
    pub reported: DateTime<Utc>,
    /// Whether it is a finding that was closed.
    pub closed: bool,
    /// Whether the last complete walk did not meet it, but could not prove that it is gone.
    pub missed: bool,
    /// Its name.
    pub name: Option<String>,
}

impl Known {
    /// A record that was reported at that time.
    #[must_use]
    pub fn new(fingerprint: Fingerprint, reported: DateTime<Utc>) -> Self {
        Self { fingerprint, reported, closed: false, missed: false, name: None }
    }
}

/// Changes to the known records of a feed in a scope, to be stored together with the checkpoint of their batch.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Seen {
    /// Records that are new or have changed.
    pub records: Vec<(Key, Known)>,
    /// Records to forget.
    pub forgotten: Vec<Key>,
    /// New dead letters, by content, so that each is written once.
    pub letters: Vec<Fingerprint>,
    /// Dead letters to forget: their record was repaired or removed.
    pub mended: Vec<Fingerprint>,
}

impl Seen {
    /// The records to store, and without content those to forget.
    pub(crate) fn changes(&self) -> impl Iterator<Item = (&Key, Option<&Known>)> {
        let stored = self.records.iter().map(|(key, known)| (key, Some(known)));
        stored.chain(self.forgotten.iter().map(|key| (key, None)))
    }

    /// Whether there is nothing to store.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.records.is_empty() && self.forgotten.is_empty() && self.letters.is_empty() && self.mended.is_empty()
    }
}

/// The counters of a run, or of one batch of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Counters {
    /// Records that the vendor sent.
    pub read: u64,
    /// Records that were not known before.
    pub new: u64,
    /// Known records that have changed.
    pub changed: u64,
    /// Findings that were closed.
    pub closed: u64,
    /// Known records that have not changed.
    pub unchanged: u64,
    /// Records that are proven to be gone.
    pub gone: u64,
    /// Records that do not belong to the feed, such as events of a log that are not findings.
    pub passed_over: u64,
    /// Records that could not be understood, including those that an earlier run had already set aside.
    pub set_aside: u64,
}

impl AddAssign for Counters {
    fn add_assign(&mut self, other: Self) {
        self.read += other.read;
        self.new += other.new;
        self.changed += other.changed;
        self.closed += other.closed;
        self.unchanged += other.unchanged;
        self.gone += other.gone;
        self.passed_over += other.passed_over;
        self.set_aside += other.set_aside;
    }
}
