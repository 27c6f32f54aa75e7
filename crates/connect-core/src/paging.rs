use std::fmt;

use open_record::DeadLetter;
use serde::{Deserialize, Serialize};

use crate::{Error, StatusCode};

/// A place in a walk, to save and to resume from. Its text is the service's own and means nothing to others.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Cursor(String);

impl Cursor {
    /// A cursor from its saved text.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The text, to save.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Cursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// One page of a list.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Page<T> {
    /// The records, in the service's order.
    pub items: Vec<T>,
    /// The records that could not be read.
    pub dead_letters: Vec<DeadLetter>,
    /// The cursor with which this page was asked for; `None` for the first one.
    pub cursor: Option<Cursor>,
    /// Where the next page begins; `None` after the last one.
    pub next: Option<Cursor>,
    /// The cursor that the service sent, even on the last page: where a later walk can go on, if the service allows that.
    pub tail: Option<Cursor>,
    /// How many records the service says there are. Advisory: services send 0, or another number on each page.
    pub total: Option<u64>,
    /// The largest page that the service says it allows.
    pub max_size: Option<u64>,
    /// The page's number in this walk, from 1.
    pub number: u64,
    /// The service's id of the request.
    pub request_id: Option<String>,
}

/// How a list is cut into pages. Members of the answer are named from its root, with dots: `pagination.nextCursor`.
#[derive(Clone, Debug)]
#[must_use]
pub struct Paging {
    pub(crate) items: &'static str,
    pub(crate) scheme: Scheme,
    pub(crate) total: Option<&'static str>,
    pub(crate) max_size: Option<&'static str>,
    pub(crate) size_parameter: Option<&'static str>,
    pub(crate) may_be_absent: bool,
    pub(crate) is_expired: fn(&Error) -> bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Scheme {
    Single,
    Cursor {
        next: &'static str,
        parameter: &'static str,
        more: Option<&'static str>,
    },
    Number {
        parameter: &'static str,
        current: Option<&'static str>,
        pages: Option<&'static str>,
        size: Option<&'static str>,
    },
    Link {
        next: &'static str,
    },
}

impl Paging {
    fn new(items: &'static str, scheme: Scheme) -> Self {
        Self {
            items,
            scheme,
            total: None,
            max_size: None,
            size_parameter: None,
            may_be_absent: false,
            is_expired: cursor_refused,
        }
    }

    /// A list in one piece.
    pub fn single(items: &'static str) -> Self {
        Self::new(items, Scheme::Single)
    }

    /// Pages by cursor or key: the member `next` is sent back as the query parameter `parameter` until it is absent, null or
    /// empty.
    pub fn cursor(items: &'static str, next: &'static str, parameter: &'static str) -> Self {
        Self::new(items, Scheme::Cursor { next, parameter, more: None })
    }

    /// Pages by number, from 1, in the query parameter `parameter`.
    ///
    /// Tell where the answer says how many pages there are, with [`pages`](Self::pages): it is the service's only signal of
    /// the end. Without it, a page shorter than it says its size is ends the walk, or an empty one.
    pub fn number(items: &'static str, parameter: &'static str) -> Self {
        Self::new(items, Scheme::Number { parameter, current: None, pages: None, size: None })
    }

    /// Pages by link: the member `next` is the URL of the next page, absolute or relative. A link to another origin is refused.
    pub fn link(items: &'static str, next: &'static str) -> Self {
        Self::new(items, Scheme::Link { next })
    }

    /// The member that says whether there are more pages, for services that send a cursor with the last page too.
    pub fn more_when(mut self, member: &'static str) -> Self {
        if let Scheme::Cursor { more, .. } = &mut self.scheme {
            *more = Some(member);
        }
        self
    }

    /// Of numbered pages: the member with the number of all pages.
    pub fn pages(mut self, member: &'static str) -> Self {
        if let Scheme::Number { pages, .. } = &mut self.scheme {
            *pages = Some(member);
        }
        self
    }

    /// Of numbered pages: the member with the page's own number, which is checked.
    pub fn current(mut self, member: &'static str) -> Self {
        if let Scheme::Number { current, .. } = &mut self.scheme {
            *current = Some(member);
        }
        self
    }

    /// Of numbered pages: the member with the size of a full page.
    pub fn size(mut self, member: &'static str) -> Self {
        if let Scheme::Number { size, .. } = &mut self.scheme {
            *size = Some(member);
        }
        self
    }

    /// The member with the number of all records.
    pub fn total(mut self, member: &'static str) -> Self {
        self.total = Some(member);
        self
    }

    /// The member with the largest page size that the service allows.
    pub fn max_size(mut self, member: &'static str) -> Self {
        self.max_size = Some(member);
        self
    }

    /// The query parameter of the page size.
    pub fn size_parameter(mut self, parameter: &'static str) -> Self {
        self.size_parameter = Some(parameter);
        self
    }

    /// An answer without the member of the items is an empty page. By default it is an error, for it may be something else
    /// than a list.
    pub fn may_be_absent(mut self) -> Self {
        self.may_be_absent = true;
        self
    }

    /// How an answer to a request with a cursor says that the cursor is no longer accepted. By default that is any 400 or 410,
    /// since the cursor is all that changes between pages, and a 404 or 422 whose message speaks of a cursor.
    pub fn expired_when(mut self, is_expired: fn(&Error) -> bool) -> Self {
        self.is_expired = is_expired;
        self
    }
}

fn cursor_refused(error: &Error) -> bool {
    let Error::Api { status, message, .. } = error else { return false };
    let names_it = || {
        let message = message.to_ascii_lowercase();
        ["cursor", "pagetoken", "page token", "page_token", "fromkey"].iter().any(|word| message.contains(word))
    };
    match status.as_u16() {
        400 | 410 => true,
        404 | 422 => names_it(),
        _ => false,
    }
}

impl Scheme {
    /// Whether a 404 for a further page means that a page that was promised is missing.
    pub(crate) fn promises(&self, error: &Error) -> bool {
        matches!(self, Self::Number { .. })
            && error.status().is_some_and(|status| matches!(status, StatusCode::NOT_FOUND))
    }
}
