//! How the service cuts lists into pages.

use connect_core::{ByKey, ByNumber, Client, List, OpenRecord, Paging, Request};

/// Numbered pages of at most `largest` records: `pages.total` counts pages, `pages.items` counts records. Lists that the contract pages
/// by number were seen to page by key and to ignore the number, which would then give the first page again.
pub(crate) const fn by_number(largest: u32) -> Paging<ByNumber> {
    Paging::number("items", "page")
        .current("pages.current")
        .pages("pages.total")
        .size("pages.size")
        .total("pages.items")
        .max_size("pages.maxSize")
        .page_size("pageSize", largest)
        .or_key("pages.nextKey", "pageFromKey")
}

/// A list in numbered pages. `pageTotal` makes the service say how many pages there are, its only signal of the end.
pub(crate) fn numbered<R: OpenRecord>(client: &Client, request: Request, largest: u32) -> List<R> {
    client.list(request.query("pageTotal", true), by_number(largest))
}

/// Pages by key of at most `largest` records.
pub(crate) const fn by_key(largest: u32) -> Paging<ByKey> {
    Paging::key("items", "pages.nextKey", "pageFromKey")
        .total("pages.items")
        .max_size("pages.maxSize")
        .page_size("pageSize", largest)
}
