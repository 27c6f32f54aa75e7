use std::fmt;

use connect_core::{DeadLetter, Error};
use serde::Serialize;
use serde::ser::{SerializeStruct as _, Serializer};

use super::Command;
use super::input::NO_TARGETS;

/// The outcome of a SOAR operation: one result per target, in the order of the input.
#[derive(Debug)]
#[non_exhaustive]
pub struct Outcome<T> {
    /// The operation.
    pub command: Command,
    /// The results.
    pub results: Vec<TargetResult<T>>,
}

/// The result for one target.
#[derive(Debug)]
#[non_exhaustive]
pub struct TargetResult<T> {
    /// The identifier of a device, group, task, policy or assignment. None if the operation does not report per target.
    pub target: Option<String>,
    /// The result, or why there is none.
    pub result: Result<T, Failure>,
    /// The part of a list that had been read before the failure.
    pub partial: Option<T>,
}

/// The status of an operation as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OutcomeStatus {
    /// The operation succeeded for all targets.
    Successful,
    /// The operation failed for some targets.
    PartiallySuccessful,
    /// The operation failed for all targets.
    Failed,
}

impl OutcomeStatus {
    /// The documented text of the status.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Successful => "Successful",
            Self::PartiallySuccessful => "Partially Successful",
            Self::Failed => "Failed",
        }
    }
}

impl<T> Outcome<T> {
    /// An operation that failed as a whole.
    #[must_use]
    pub fn failed(failure: Failure) -> Self {
        let command = failure.command;
        Self { command, results: vec![TargetResult { target: None, result: Err(failure), partial: None }] }
    }

    /// The status of the operation as a whole.
    #[must_use]
    pub fn status(&self) -> OutcomeStatus {
        match self.results.iter().filter(|result| result.result.is_ok()).count() {
            good if good == self.results.len() => OutcomeStatus::Successful,
            0 => OutcomeStatus::Failed,
            _ => OutcomeStatus::PartiallySuccessful,
        }
    }

    /// The failures.
    pub fn failures(&self) -> impl Iterator<Item = &Failure> {
        self.results.iter().filter_map(|result| result.result.as_ref().err())
    }

    /// The result for each target, if the operation succeeded for all of them.
    ///
    /// # Errors
    /// The first [`Failure`]. The results of the other targets are lost; read [`results`](Self::results) to keep them.
    pub fn into_result(self) -> Result<Vec<T>, Failure> {
        self.results.into_iter().map(|result| result.result).collect()
    }

    /// The result of an operation that has just one, such as the creation of a task.
    ///
    /// # Errors
    /// The [`Failure`]. If its [`maybe_sent`](Failure::maybe_sent) is true, check before sending the operation again.
    pub fn into_single(self) -> Result<T, Failure> {
        let command = self.command;
        self.into_result()?.pop().ok_or_else(|| Failure::new(command, Some(400), "there was nothing to do".to_owned()))
    }
}

impl<T: Serialize> Serialize for Outcome<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut outcome = serializer.serialize_struct("Outcome", 4)?;
        outcome.serialize_field("command", self.command.name())?;
        outcome.serialize_field("status", self.status().as_str())?;
        match self.failures().next() {
            Some(failure) => outcome.serialize_field("error", failure)?,
            None => outcome.skip_field("error")?,
        }
        outcome.serialize_field("results", &self.results)?;
        outcome.end()
    }
}

impl<T: Serialize> Serialize for TargetResult<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut result = serializer.serialize_struct("TargetResult", 3)?;
        match &self.target {
            Some(target) => result.serialize_field("target", target)?,
            None => result.skip_field("target")?,
        }
        match &self.result {
            Ok(data) => result.serialize_field("data", data)?,
            Err(failure) => result.serialize_field("error", failure)?,
        }
        match &self.partial {
            Some(partial) => result.serialize_field("partial", partial)?,
            None => result.skip_field("partial")?,
        }
        result.end()
    }
}

/// Why an operation failed: failure indicator, status code and message.
#[derive(Debug)]
#[non_exhaustive]
pub struct Failure {
    /// The operation.
    pub command: Command,
    /// The HTTP status of the answer; 400 for input that was refused before anything was sent. None if there was no
    /// answer.
    pub status_code: Option<u16>,
    /// What went wrong.
    pub message: String,
    /// Whether the operation may have been carried out in spite of the failure. Check before sending it again.
    pub maybe_sent: bool,
    /// The service's id of the request, which its support asks for.
    pub request_id: Option<String>,
    /// The cause.
    source: Option<Box<Error>>,
}

impl Failure {
    /// A failure with status code 400, for programs that check some of the input themselves and refuse it before anything
    /// is sent.
    pub fn refused(command: Command, message: impl Into<String>) -> Self {
        Self::new(command, Some(400), message.into())
    }

    /// Whether the input was refused before anything was sent. The same input would be refused again.
    #[must_use]
    pub fn is_refusal(&self) -> bool {
        let is_of_input = |error: &Error| {
            matches!(error, Error::Parameter { .. } | Error::Unavailable { .. } | Error::Configuration { .. })
        };
        !self.maybe_sent && self.source.as_deref().is_none_or(is_of_input)
    }

    fn new(command: Command, status_code: Option<u16>, message: String) -> Self {
        Self { command, status_code, message, maybe_sent: false, request_id: None, source: None }
    }

    /// The failure of an operation because of an error.
    #[must_use]
    pub fn from_error(command: Command, error: Error) -> Self {
        Self::of(command, None, error)
    }

    pub(super) fn of(command: Command, target: Option<&str>, error: Error) -> Self {
        let status_code = match &error {
            Error::Parameter { .. } | Error::Unavailable { .. } => Some(400),
            other => other.status().map(crate::StatusCode::as_u16),
        };
        let detail = error.report();
        let message = match (command, target) {
            // This message is documented word for word.
            _ if matches!(&error, Error::Parameter { parameter: "targets", .. }) => NO_TARGETS.to_owned(),
            (Command::DeletePolicyAssignments, Some(target)) if error.is_not_found() => {
                format!("Policy Assignment UUID: {target} does not exist.")
            }
            (Command::GetDeviceGroupEndpoints, Some(target)) => {
                format!("Request failed for Device Group UUID: {target}. {detail}")
            }
            (Command::GetEndpointDetails, Some(target)) => {
                format!("Request failed for Device UUID: {target}. {detail}")
            }
            (Command::ListTaskHistory, Some(target)) => format!("Request failed for Task UUID: {target}. {detail}"),
            (Command::UpdateTaskTrigger, Some(target)) => {
                format!("Request failed when updating trigger for Task UUID: {target}. {detail}")
            }
            _ => detail,
        };
        let (maybe_sent, request_id) = (error.maybe_sent(), error.request_id().map(str::to_owned));
        Self { command, status_code, message, maybe_sent, request_id, source: Some(Box::new(error)) }
    }

    /// The failure indicator, such as `Isolate Endpoints failed.`
    #[must_use]
    pub fn indicator(&self) -> String {
        match self.command {
            Command::TestConnection => "Test Connection failed. Failed to check the connector.".to_owned(),
            command => format!("{command} failed."),
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let status = self.status_code.map_or_else(|| "none".to_owned(), |status| status.to_string());
        write!(f, "{} Status Code: {status}. Message: {}", self.indicator(), self.message)
    }
}

impl std::error::Error for Failure {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.source.as_ref().map(|error| error.as_ref() as _)
    }
}

impl Serialize for Failure {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut failure = serializer.serialize_struct("Failure", 5)?;
        failure.serialize_field("failureIndicator", &self.indicator())?;
        failure.serialize_field("statusCode", &self.status_code)?;
        failure.serialize_field("message", &self.message)?;
        failure.serialize_field("maybeSent", &self.maybe_sent)?;
        failure.serialize_field("requestId", &self.request_id)?;
        failure.end()
    }
}

/// A list that was read to its end, or up to the requested number.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Listed<T> {
    /// The records.
    pub items: Vec<T>,
    /// Records that could not be read.
    pub dead_letters: Vec<DeadLetter>,
}

impl<T: Serialize> Serialize for Listed<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_struct("Listed", 2)?;
        list.serialize_field("items", &self.items)?;
        if self.dead_letters.is_empty() {
            list.skip_field("deadLetters")?;
        } else {
            list.serialize_field("deadLetters", &self.dead_letters)?;
        }
        list.end()
    }
}
