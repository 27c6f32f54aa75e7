//! The content of a checkpoint.

use chrono::{DateTime, Utc};
use connect_core::Cursor;
use serde::{Deserialize, Serialize};

use crate::listing::{Ask, Mark, Plan, Strategy};
use crate::{Fingerprint, Settings};

/// The version of [`State`].
pub(super) const VERSION: u32 = 1;

/// The state of the collection of a scope.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct State {
    /// The output for which all records were last listed.
    pub(super) output: String,
    /// When the last complete walk over all records began.
    pub(super) listed_all: Option<DateTime<Utc>>,
    /// When the last complete walks over all records ended, the latest first; at most three.
    pub(super) ended: Vec<DateTime<Utc>>,
    /// When the last walk began that proved which records exist.
    pub(super) proven: Option<DateTime<Utc>>,
    /// When a walk last ended.
    pub(super) finished: Option<DateTime<Utc>>,
    /// The time up to which all changes are known, or the end of the last span of time.
    pub(super) mark: Option<DateTime<Utc>>,
    /// The cursor at which the log continues, and when it was read.
    pub(super) tail: Option<(Cursor, DateTime<Utc>)>,
    /// By how much the vendor's count of all records exceeded the known records after the last complete walk.
    pub(super) excess: i64,
    /// Whether the vendor has given a total of the whole list.
    pub(super) totals: bool,
    /// The unfinished walk.
    pub(super) walk: Option<Underway>,
    /// Whether the tenant is gone, with all of its records.
    pub(super) vanished: bool,
}

/// A walk that has not ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Underway {
    pub(super) ask: Ask,
    pub(super) output: String,
    pub(super) began: DateTime<Utc>,
    pub(super) position: Position,
    /// The time of the newest change that the walk met.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) newest: Option<DateTime<Utc>>,
    /// How many runs in a row have failed at the position.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub(super) failures: u32,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "for serde")]
fn is_zero(number: &u32) -> bool {
    *number == 0
}

/// The position of a walk.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Position {
    /// Before the first page.
    #[default]
    Start,
    /// Before the page at the cursor.
    At(Cursor),
    /// After the last page.
    End,
}

impl State {
    /// The records that the next walk asks for.
    pub(super) fn ask(&self, plan: &Plan, settings: &Settings, output: Fingerprint, now: DateTime<Utc>) -> Ask {
        let everything = self.output != output.to_string();
        // A mark in the future is that of a clock that was wrong; what has changed since the right one is not known.
        match (plan.strategy, self.mark.filter(|mark| *mark <= now)) {
            (Strategy::Since { overlap, whole_every, .. }, Some(mark)) if !everything => {
                let every = settings.whole_every.filter(|_| whole_every.is_some()).or(whole_every);
                if every.is_some_and(|every| !self.listed_all.is_some_and(|last| is_within(last, every, now))) {
                    return Ask::All;
                }
                Ask::Since(mark - settings.overlap.unwrap_or(overlap))
            }
            (Strategy::Window { overlap, .. }, Some(mark)) if !everything => {
                Ask::Between(mark - settings.overlap.unwrap_or(overlap), now)
            }
            _ => Ask::All,
        }
    }

    /// Ends the walk.
    pub(super) fn finish(&mut self, plan: &Plan, walk: &Underway, now: DateTime<Utc>) {
        self.walk = None;
        self.finished = Some(now);
        if walk.ask == Ask::All {
            self.listed_all = Some(walk.began);
            self.ended.insert(0, now);
            self.ended.truncate(3);
            self.output.clone_from(&walk.output);
        }
        let mark = match plan.strategy {
            Strategy::Since { mark: Mark::Newest, .. } => {
                // A record that was changed after the walk had passed it may be older than the newest change that was
                // met. A time in the future is ignored.
                let took = (now - walk.began).max(chrono::Duration::zero());
                walk.newest.map(|newest| (newest - took).min(walk.began))
            }
            Strategy::Since { mark: Mark::Began, .. } => Some(walk.began),
            Strategy::Window { .. } => Some(if let Ask::Between(_, end) = walk.ask { end } else { walk.began }),
            Strategy::Whole | Strategy::Log { .. } => None,
        };
        self.mark = self.mark.filter(|mark| *mark <= now).max(mark);
    }
}

/// Whether `then` is less than `span` ago; false for a time in the future.
pub(super) fn is_within(then: DateTime<Utc>, span: std::time::Duration, now: DateTime<Utc>) -> bool {
    now.signed_duration_since(then).to_std().is_ok_and(|age| age < span)
}
