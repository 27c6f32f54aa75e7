//! The result of a run: for each scope, whether everything was read, and whether absence was proven.

use std::fmt;

use asset_mapping::FeedId;
use serde::Serialize;

use crate::{Counters, Error, Scope};

/// The result of a run of one feed of one account.
#[derive(Debug)]
#[non_exhaustive]
#[must_use = "a run that failed says so here"]
pub struct Report {
    /// The feed.
    pub feed: FeedId,
    /// The account.
    pub account: String,
    /// The counters of all scopes together.
    pub counters: Counters,
    /// The account, or its tenants one by one, in the order in which they were read.
    pub scopes: Vec<ScopeReport>,
    /// Whether the run was asked to stop, and stopped after a batch.
    pub stopped: bool,
    /// The error that ended the run: one of the store or the sink, or one that concerns the whole account.
    pub error: Option<Error>,
}

impl Report {
    pub(crate) fn new(feed: FeedId, account: impl Into<String>) -> Self {
        Self {
            feed,
            account: account.into(),
            counters: Counters::default(),
            scopes: Vec::new(),
            stopped: false,
            error: None,
        }
    }

    /// The outcome in one word.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        let failed = |scope: &&ScopeReport| matches!(scope.ended, Ended::Failed(_));
        let short = |scope: &ScopeReport| !matches!(scope.ended, Ended::Complete | Ended::Stopped);
        if self.error.is_some()
            || (!self.scopes.is_empty() && self.scopes.iter().filter(failed).count() == self.scopes.len())
        {
            Outcome::Failed
        } else if self.stopped {
            Outcome::Stopped
        } else if self.counters.set_aside > 0 || self.scopes.iter().any(short) {
            Outcome::Partial
        } else {
            Outcome::Done
        }
    }

    /// The counters of a run in which everything was read, or the first reason why not.
    ///
    /// # Errors
    /// The run's own error, or [`Error::Scope`] of the first scope that failed or was left out.
    pub fn into_result(self) -> Result<Counters, Error> {
        if let Some(error) = self.error {
            return Err(error);
        }
        for scope in self.scopes {
            match scope.ended {
                Ended::Failed(cause) | Ended::LeftOut(cause) => {
                    return Err(Error::Scope { source_name: scope.scope.source(scope.feed), cause });
                }
                Ended::Complete | Ended::Stopped => {}
            }
        }
        Ok(self.counters)
    }
}

/// The outcome of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Outcome {
    /// Everything was read.
    Done,
    /// Everything was read except what was set aside or left out.
    Partial,
    /// The run was asked to stop.
    Stopped,
    /// Nothing could be read completely.
    Failed,
}

/// The result of one scope.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct ScopeReport {
    /// The feed.
    #[serde(serialize_with = "as_text")]
    pub feed: FeedId,
    /// The account or tenant.
    pub scope: Scope,
    /// The tenant's name, if it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// How the reading ended.
    pub ended: Ended,
    /// What can be said about known records that were not met.
    pub absence: Absence,
    /// Set if records were missed: the vendor keeps only this many hours of the feed, and the last run was longer ago.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gap_beyond_hours: Option<u64>,
    /// The counters.
    pub counters: Counters,
}

/// How the reading of a scope ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "state", content = "cause")]
#[non_exhaustive]
pub enum Ended {
    /// Everything that was requested was read.
    Complete,
    /// A fault ended it early; the next run continues from there.
    Failed(Cause),
    /// The credential may not read it: a right, role, product or licence is missing, the region does not offer it, or
    /// the tenant is not active.
    LeftOut(Cause),
    /// The run was asked to stop.
    Stopped,
}

/// A fault of the service or of the connection to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Cause {
    /// What happened, with the vendor's own message.
    pub message: String,
    /// The status of the answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<u16>,
    /// The vendor's error code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// The vendor's id of the request, which its support asks for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,
}

impl Cause {
    /// A cause that is not the answer of a service.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: message.into(), status: None, code: None, request_id: None }
    }
}

impl From<&connect_core::Error> for Cause {
    fn from(error: &connect_core::Error) -> Self {
        let mut message = error.to_string();
        let mut source = std::error::Error::source(error);
        while let Some(cause) = source {
            let text = cause.to_string();
            if !message.ends_with(&text) {
                message.push_str(": ");
                message.push_str(&text);
            }
            source = cause.source();
        }
        Self {
            message,
            status: error.status().map(connect_core::StatusCode::as_u16),
            code: error.code().map(str::to_owned),
            request_id: error.request_id().map(str::to_owned),
        }
    }
}

impl fmt::Display for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)?;
        // Most messages name them already.
        let mut add = |what: &str, value: &Option<String>| match value {
            Some(value) if !self.message.contains(value.as_str()) => write!(f, " ({what} {value})"),
            _ => Ok(()),
        };
        add("code", &self.code)?;
        add("request", &self.request_id)
    }
}

/// What can be said about known records that a walk did not meet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "state", content = "doubt")]
#[non_exhaustive]
pub enum Absence {
    /// Nothing was to be proven: only changes were requested, or the vendor never removes such records.
    NotAsked,
    /// They are gone, and were reported as gone.
    Proven,
    /// Nothing can be said; the next complete walk decides.
    NotSure(Doubt),
}

/// Why a walk proves nothing about the records that it did not meet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "reason")]
#[non_exhaustive]
pub enum Doubt {
    /// The walk did not reach the end of the list.
    Incomplete,
    /// The walk began in an earlier run.
    Resumed,
    /// A record was listed more than once, so the list changed while it was read.
    Repeated,
    /// The vendor's total is not the number of records that it listed.
    TotalContradicts {
        /// The vendor's total; the last one, if it gave several.
        total: u64,
        /// Distinct records that were listed.
        listed: u64,
    },
    /// The list came without its total, which the vendor usually gives.
    NoTotal,
    /// There are new dead letters, and the missing records may be among them.
    NewDeadLetters,
    /// The missing records have to be missing in a second walk too: the list has no fixed order and its records cannot be
    /// looked up by id, or the whole list is empty.
    Unconfirmed,
    /// The list is filtered, and its records cannot be looked up by id: a missing one may just no longer match the
    /// filter.
    Filtered,
    /// Looking up the missing records by id failed.
    LookupFailed {
        /// The fault.
        cause: Cause,
    },
}

impl fmt::Display for Doubt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Incomplete => f.write_str("the list was not read to its end"),
            Self::Resumed => f.write_str("the walk began in an earlier run"),
            Self::Repeated => f.write_str("the list moved while it was read"),
            Self::TotalContradicts { total, listed } => {
                write!(f, "the vendor announced {total} records and listed {listed}")
            }
            Self::NoTotal => f.write_str("the list came without its total, so it may not be complete"),
            Self::NewDeadLetters => f.write_str("the missing records may be among those that could not be understood"),
            Self::Unconfirmed => f.write_str("the missing records have to be missing a second time"),
            Self::Filtered => f.write_str("the missing records may be among those that the filter leaves out"),
            Self::LookupFailed { cause } => write!(f, "asking for the missing records by id failed: {cause}"),
        }
    }
}

fn as_text<S: serde::Serializer>(feed: &FeedId, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(feed)
}
