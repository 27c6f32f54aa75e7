//! Words of the vendor's contract that requests use. Open: a word that this release does not know goes through as it is.

use std::fmt;

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

/// The direction of sorting.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum SortOrder {
    /// Smallest first.
    #[default]
    Ascending,
    /// Largest first.
    Descending,
}

impl SortOrder {
    /// The vendor's word.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Ascending => "asc",
            Self::Descending => "desc",
        }
    }
}

impl fmt::Display for SortOrder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
