//! Words of the vendor's contract that requests use. Open: a word that this release does not know goes through as it is.

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
    /// How much an answer tells of each record.
    pub enum View {
        /// `basic`: what names it.
        Basic = "basic",
        /// `summary`: of endpoints, what the service tells by itself.
        Summary = "summary",
        /// `full`: everything.
        Full = "full",
    }
}

/// A time in a request: an instant, or so long ago by the service's own clock.
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
    /// So long before the service's now, in whole seconds.
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
