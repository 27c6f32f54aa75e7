use std::fmt;
use std::time::Duration;

use connect_core::{Call, Preview, Result};

/// An action on many things at once: plain data until it is sent. It is sent at most once.
#[must_use = "an action does nothing until it is sent"]
pub struct Action<T> {
    call: Call<T>,
    count: Call<u64>,
}

/// What an action would do.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DryRun {
    /// How many things the action's targets match now.
    pub matching: u64,
    /// The request as it would be sent.
    pub preview: Preview,
}

impl<T> Action<T> {
    pub(super) fn new(call: Call<T>, count: Call<u64>) -> Self {
        Self { call, count }
    }

    /// Counts the targets and shows the request. Nothing is changed.
    ///
    /// # Errors
    /// [`Error::Parameter`](connect_core::Error::Parameter) for an argument that breaks a rule, and those of the request that counts.
    pub async fn dry_run(&self) -> Result<DryRun> {
        let preview = self.preview()?;
        Ok(DryRun { matching: self.count.clone().send().await?, preview })
    }

    /// The request as it would be sent.
    ///
    /// # Errors
    /// [`Error::Parameter`](connect_core::Error::Parameter) for an argument that breaks a rule: an empty filter is one.
    pub fn preview(&self) -> Result<Preview> {
        self.call.preview()
    }

    /// The call, without its dry run.
    #[cfg(feature = "conformance")]
    pub(super) fn into_call(self) -> Call<T> {
        self.call
    }

    /// How long the call may take, instead of the client's deadline.
    pub fn deadline(self, deadline: Duration) -> Self {
        Self { call: self.call.deadline(deadline), ..self }
    }

    /// Sends the action, once.
    ///
    /// # Errors
    /// Those of [`preview`](Self::preview) before anything is sent, then those of the service and of the way to it. An error whose
    /// [`maybe_sent`](connect_core::Error::maybe_sent) is true leaves open whether the action was taken.
    pub async fn send(self) -> Result<T> {
        self.call.send().await
    }
}

/// The call, to look at it and send it later.
impl<T> Clone for Action<T> {
    fn clone(&self) -> Self {
        Self { call: self.call.clone(), count: self.count.clone() }
    }
}

/// Without values, which may be confidential.
impl<T> fmt::Debug for Action<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Action").field("call", &self.call).finish_non_exhaustive()
    }
}
