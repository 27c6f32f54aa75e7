//! The pages of the service's lists, all cut the same way.

use connect_core::{Client, Cursor, Paging, Record, Request, Walk};

use super::page_size::PageSize;

/// A walk over numbered pages. `pageTotal` makes the service say how many pages there are, its only signal of the end:
/// `pages.total` counts pages, `pages.items` counts records.
pub(crate) fn walk<R: Record>(client: &Client, request: Request, size: PageSize, start: Option<Cursor>) -> Walk<R> {
    let paging = Paging::number("items", "page")
        .current("pages.current")
        .pages("pages.total")
        .size("pages.size")
        .total("pages.items")
        .max_size("pages.maxSize");
    let request = request.query("pageSize", size.get()).query("pageTotal", true);
    client.walk(request, paging).starting_at_opt(start)
}

/// The methods that every list has.
macro_rules! pages {
    ($list:ident of $record:ident) => {
        impl $list {
            /// How many records a page may have (`pageSize`); 100 by default.
            pub fn page_size(mut self, size: $crate::PageSize) -> Self {
                self.page_size = size;
                self
            }

            /// Starts at the page that a saved cursor points to. Everything else must be as it was when the cursor was saved.
            pub fn starting_at(mut self, cursor: connect_core::Cursor) -> Self {
                self.start = Some(cursor);
                self
            }

            /// Reads one page: the first, or the one at the starting cursor.
            ///
            /// # Errors
            /// [`Error::Parameter`](connect_core::Error::Parameter) when a part cannot be sent, and those of a request.
            pub async fn send(self) -> connect_core::Result<connect_core::Page<$record>> {
                self.walk().send().await
            }

            /// The pages as a stream, one fetched ahead. The stream has to be polled within a Tokio runtime.
            pub fn pages(self) -> connect_core::Pages<$record> {
                self.walk().pages()
            }

            /// The records as a stream. One that cannot be read comes as [`Error::DeadLetter`](connect_core::Error::DeadLetter), and
            /// the stream goes on behind it. The stream has to be polled within a Tokio runtime.
            pub fn items(self) -> connect_core::Items<$record> {
                self.walk().items()
            }
        }
    };
}
pub(crate) use pages;
