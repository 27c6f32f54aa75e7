//! How the service cuts lists into pages.

use connect_core::{ByCursor, Paging};

/// Pages by cursor, up to 1000 records each. Every answer has `pagination`; one without it is no whole list.
pub(crate) const fn by_cursor(items: &'static str) -> Paging<ByCursor> {
    Paging::cursor(items, "pagination.nextCursor", "cursor")
        .envelope("pagination")
        .total("pagination.totalItems")
        .page_size("limit", 1000)
}
