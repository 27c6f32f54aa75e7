//! Words of the vendor's contract that requests use. Open: a word that this release does not know goes through as it is.

use chrono::{DateTime, SecondsFormat, Utc};

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
