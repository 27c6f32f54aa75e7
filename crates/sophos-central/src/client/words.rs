//! Words of the vendor's contract that requests use. Open: a word that this release does not know goes through as it is.

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
