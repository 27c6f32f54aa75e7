//! Words of the vendor's contract that requests use. A word that this release does not know is sent as it is.

use std::time::Duration;

use chrono::{DateTime, SecondsFormat, Utc};
use serde::{Serialize, Serializer};

/// A time as the service takes it, with milliseconds.
pub(crate) fn instant(time: DateTime<Utc>) -> String {
    time.to_rfc3339_opts(SecondsFormat::Millis, true)
}

open_record::word_enum! {
    /// A field of a directory user that a search looks into or a list is sorted by.
    pub enum UserField {
        /// `name`
        Name = "name",
        /// `firstName`
        FirstName = "firstName",
        /// `lastName`
        LastName = "lastName",
        /// `email`
        Email = "email",
        /// `exchangeLogin`
        ExchangeLogin = "exchangeLogin",
        /// `createdAt`; for sorting only
        CreatedAt = "createdAt",
        /// `updatedAt`; for sorting only
        UpdatedAt = "updatedAt",
    }
}

open_record::word_enum! {
    /// The direction of sorting.
    pub enum SortOrder {
        /// `asc`: smallest first.
        Ascending = "asc",
        /// `desc`: largest first.
        Descending = "desc",
    }
}

open_record::word_enum! {
    /// The level of detail of the records in an answer.
    pub enum View {
        /// `basic`: identifier and name.
        Basic = "basic",
        /// `summary`: the service's default for endpoints.
        Summary = "summary",
        /// `full`: all members.
        Full = "full",
    }
}

/// A time in a request: an instant, or a duration before now, by the service's clock.
///
/// ```
/// use std::time::Duration;
///
/// use sophos_central::Moment;
///
/// assert_eq!(Moment::ago(Duration::from_secs(5400)).as_str(), "-PT5400S");
/// assert_eq!(Moment::from("-P7D").as_str(), "-P7D");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Moment(String);

impl Moment {
    /// A duration before now, by the service's clock, in whole seconds.
    #[must_use]
    pub fn ago(duration: Duration) -> Self {
        Self(format!("-PT{}S", duration.as_secs()))
    }

    /// The text that is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<DateTime<Utc>> for Moment {
    fn from(time: DateTime<Utc>) -> Self {
        Self(instant(time))
    }
}

/// A time or an ISO 8601 duration in the service's own notation.
impl From<&str> for Moment {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

/// A time or an ISO 8601 duration in the service's own notation.
impl From<String> for Moment {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}
