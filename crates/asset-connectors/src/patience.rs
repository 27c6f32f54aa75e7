use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use connect_core::{DeadLetter, Error, Result};
use tokio::time::Instant;

use crate::listing::is_bearable;
use crate::report::Cause;

/// How long the requests for parts of records may fail in one walk. One that is repeated and still refused takes half a
/// minute, one that is never answered ten; for each record of a large list that would be days.
const LONGEST: Duration = Duration::from_secs(300);

/// Requests for parts of records, such as their details, without which the records are still worth reporting. After some
/// time of failures no more of them are sent in this walk.
#[derive(Debug, Default)]
pub(crate) struct Patience(Mutex<Failures>);

#[derive(Debug, Default)]
struct Failures {
    took: Duration,
    last: Option<Cause>,
}

/// Why a part could not be had.
#[derive(Debug)]
pub(crate) struct Lack {
    pub(crate) cause: Cause,
    /// The service does not have it.
    pub(crate) is_not_found: bool,
    /// What the part itself is like, if it came and could not be understood.
    pub(crate) letter: Option<Box<DeadLetter>>,
}

impl Patience {
    /// The result of a request, or why it does without.
    ///
    /// # Errors
    /// The error of a request that fails for a reason that concerns all others as well, such as the credentials.
    pub(crate) async fn ask<T>(&self, request: impl Future<Output = Result<T>>) -> Result<Result<T, Lack>> {
        if let Some(cause) = self.is_over() {
            return Ok(Err(Lack { cause, is_not_found: false, letter: None }));
        }
        let begun = Instant::now();
        match request.await {
            Ok(part) => Ok(Ok(part)),
            Err(Error::DeadLetter(letter)) => {
                let cause = Cause::new(letter.reason.clone());
                Ok(Err(Lack { cause, is_not_found: false, letter: Some(letter) }))
            }
            Err(error) if error.is_not_found() || is_bearable(&error) => {
                let cause = Cause::from(&error);
                self.note(begun.elapsed(), &cause);
                Ok(Err(Lack { cause, is_not_found: error.is_not_found(), letter: None }))
            }
            Err(error) => Err(error),
        }
    }

    /// Why no more is requested; `None` as long as it is.
    pub(crate) fn is_over(&self) -> Option<Cause> {
        let failures = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let last = failures.last.as_ref().filter(|_| failures.took >= LONGEST)?;
        let message = format!(
            "such requests have failed for {} s in this run and are no longer sent, the last one failed with: {}",
            failures.took.as_secs(),
            last.message
        );
        Some(Cause { message, ..last.clone() })
    }

    /// Notes a request that failed after this time.
    pub(crate) fn note(&self, took: Duration, cause: &Cause) {
        let mut failures = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        failures.took += took;
        failures.last = Some(cause.clone());
    }
}
