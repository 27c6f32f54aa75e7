use std::fmt;

use open_record::DeadLetter;
use serde::{Deserialize, Serialize};

use crate::{Error, StatusCode};

/// A position in a walk, to be saved and resumed from. Its text is the service's own and opaque.
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
    /// Whether the page's other records follow in a part of their own, see [`Pages::in_parts`](crate::Pages::in_parts). `next`, `tail` and
    /// `contradiction` are then given with the last part.
    pub goes_on: bool,
    /// The cursor with which this page was requested; `None` for the first one.
    pub cursor: Option<Cursor>,
    /// Where the next page begins; `None` after the last one.
    pub next: Option<Cursor>,
    /// The cursor that the service sent, even on the last page: a later walk can continue from it, if the service
    /// allows that.
    pub tail: Option<Cursor>,
    /// How many records there are according to the service. It is informative only: some services send 0, or another
    /// number on each page.
    pub total: Option<u64>,
    /// On the last page of a complete walk: set if the service's total differs from the number of records that arrived.
    /// Such a walk does not prove that a record it did not show is gone.
    pub contradiction: Option<Contradiction>,
    /// The largest page that the service says it allows.
    pub max_size: Option<u64>,
    /// The page's number in this walk, from 1.
    pub number: u64,
    /// The service's id of the request.
    pub request_id: Option<String>,
}

/// A total that differs from the number of records that arrived.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Contradiction {
    /// The service's total.
    pub total: u64,
    /// How many records arrived, including those that were set aside.
    pub read: u64,
}

/// How a list is cut into pages. Members of the answer are named from its root, with dots: `pagination.nextCursor`.
///
/// Each scheme is a type of its own, so that only its own settings can be set; a list takes any of them.
///
/// ```
/// use connect_core::{ByCursor, ByKey, ByNumber, Paging};
///
/// const AGENTS: Paging<ByCursor> = Paging::cursor("data", "pagination.nextCursor", "cursor")
///     .envelope("pagination")
///     .total("pagination.totalItems")
///     .page_size("limit", 1000);
/// const ENDPOINTS: Paging<ByKey> = Paging::key("items", "pages.nextKey", "pageFromKey").page_size("pageSize", 500);
/// const USERS: Paging<ByNumber> = Paging::number("items", "page").pages("pages.total").page_size("pageSize", 100);
/// ```
#[derive(Clone, Copy, Debug)]
#[must_use]
pub struct Paging<S = Scheme> {
    pub(crate) items: &'static str,
    pub(crate) scheme: S,
    pub(crate) total: Option<&'static str>,
    pub(crate) max_size: Option<&'static str>,
    pub(crate) size: Option<SizeRule>,
    pub(crate) may_be_absent: bool,
    pub(crate) in_body: bool,
    pub(crate) is_expired: fn(&Error) -> bool,
}

/// How the page size is requested.
#[derive(Clone, Copy, Debug)]
pub(crate) struct SizeRule {
    pub(crate) parameter: &'static str,
    pub(crate) largest: u32,
    pub(crate) usual: u32,
}

/// A list in one piece.
#[derive(Clone, Copy, Debug)]
pub struct Single(());

/// Pages by cursor.
#[derive(Clone, Copy, Debug)]
pub struct ByCursor {
    pub(crate) next: &'static str,
    pub(crate) parameter: &'static str,
    pub(crate) envelope: Option<&'static str>,
}

/// Pages by the key of their first record.
#[derive(Clone, Copy, Debug)]
pub struct ByKey {
    pub(crate) next: &'static str,
    pub(crate) parameter: &'static str,
}

/// Pages by number.
#[derive(Clone, Copy, Debug)]
pub struct ByNumber {
    pub(crate) parameter: &'static str,
    pub(crate) current: Option<&'static str>,
    pub(crate) pages: Option<&'static str>,
    pub(crate) size: Option<&'static str>,
    pub(crate) key: Option<ByKey>,
}

/// Pages by offset: the number of records to skip.
#[derive(Clone, Copy, Debug)]
pub struct ByOffset {
    pub(crate) parameter: &'static str,
}

/// A list without an end, such as a log: its last page has a cursor too, from which a later walk continues.
#[derive(Clone, Copy, Debug)]
pub struct ByTail {
    pub(crate) next: &'static str,
    pub(crate) parameter: &'static str,
    pub(crate) more: &'static str,
    pub(crate) instead_of: Option<&'static str>,
}

/// Pages by link.
#[derive(Clone, Copy, Debug)]
pub struct ByLink {
    pub(crate) next: &'static str,
}

/// Any scheme.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Scheme {
    /// In one piece.
    Single(Single),
    /// By cursor.
    Cursor(ByCursor),
    /// By key.
    Key(ByKey),
    /// By number.
    Number(ByNumber),
    /// By offset.
    Offset(ByOffset),
    /// Without an end.
    Tail(ByTail),
    /// By link.
    Link(ByLink),
}

macro_rules! schemes {
    ($($scheme:ident = $variant:ident),+) => {$(
        impl From<Paging<$scheme>> for Paging {
            fn from(paging: Paging<$scheme>) -> Self {
                let Paging { items, scheme, total, max_size, size, may_be_absent, in_body, is_expired } = paging;
                let scheme = Scheme::$variant(scheme);
                Self { items, scheme, total, max_size, size, may_be_absent, in_body, is_expired }
            }
        }
    )+};
}

schemes!(
    Single = Single,
    ByCursor = Cursor,
    ByKey = Key,
    ByNumber = Number,
    ByOffset = Offset,
    ByTail = Tail,
    ByLink = Link
);

impl Paging<Single> {
    /// A list in one piece.
    pub const fn single(items: &'static str) -> Self {
        Self::new(items, Single(()))
    }
}

impl Paging<ByCursor> {
    /// Pages by cursor: the member `next` is sent back as `parameter` until it is absent, null or empty.
    pub const fn cursor(items: &'static str, next: &'static str, parameter: &'static str) -> Self {
        Self::new(items, ByCursor { next, parameter, envelope: None })
    }

    /// The object that every answer of this list has. Where it is missing or null, or where it has no member for the next cursor
    /// although the total says that more is to come, the list is incomplete: [`PagingFault::Incomplete`](crate::PagingFault::Incomplete).
    pub const fn envelope(mut self, member: &'static str) -> Self {
        self.scheme.envelope = Some(member);
        self
    }
}

impl Paging<ByKey> {
    /// Pages by key: the member `next` is sent back as `parameter` until it is absent, null, empty or the key that was asked for.
    pub const fn key(items: &'static str, next: &'static str, parameter: &'static str) -> Self {
        Self::new(items, ByKey { next, parameter })
    }
}

impl Paging<ByNumber> {
    /// Pages by number, from 1, in `parameter`.
    ///
    /// Set [`pages`](Self::pages) if the answer says how many pages there are. Without it, the walk ends with an empty
    /// page, or with one that has fewer records than the page size it states.
    pub const fn number(items: &'static str, parameter: &'static str) -> Self {
        Self::new(items, ByNumber { parameter, current: None, pages: None, size: None, key: None })
    }

    /// The member with the number of all pages.
    pub const fn pages(mut self, member: &'static str) -> Self {
        self.scheme.pages = Some(member);
        self
    }

    /// The member with the page's own number, which is checked.
    pub const fn current(mut self, member: &'static str) -> Self {
        self.scheme.current = Some(member);
        self
    }

    /// If an answer has the member `next`, the next page is requested by this key instead of by number: for services
    /// that do not behave as documented.
    pub const fn or_key(mut self, next: &'static str, parameter: &'static str) -> Self {
        self.scheme.key = Some(ByKey { next, parameter });
        self
    }

    /// The member with the size of a full page.
    pub const fn size(mut self, member: &'static str) -> Self {
        self.scheme.size = Some(member);
        self
    }
}

impl Paging<ByOffset> {
    /// Pages by offset, the number of records to skip, in `parameter`. The walk ends when the answer's total is reached
    /// or, if the answer has no total, with an empty page.
    pub const fn offset(items: &'static str, parameter: &'static str) -> Self {
        Self::new(items, ByOffset { parameter })
    }
}

impl Paging<ByTail> {
    /// A list without an end: the member `next` is sent back as `parameter` while the member `more` is true. The last page's cursor is
    /// [`Page::tail`].
    pub const fn tail(items: &'static str, next: &'static str, parameter: &'static str, more: &'static str) -> Self {
        Self::new(items, ByTail { next, parameter, more, instead_of: None })
    }

    /// The parameter that says where the first page begins, and must not be sent together with a cursor.
    pub const fn instead_of(mut self, parameter: &'static str) -> Self {
        self.scheme.instead_of = Some(parameter);
        self
    }
}

impl Paging<ByLink> {
    /// Pages by link: the member `next` is the URL of the next page, absolute or relative. A link to another origin is refused.
    pub const fn link(items: &'static str, next: &'static str) -> Self {
        Self::new(items, ByLink { next })
    }
}

impl<S: Copy> Paging<S> {
    const fn new(items: &'static str, scheme: S) -> Self {
        Self {
            items,
            scheme,
            total: None,
            max_size: None,
            size: None,
            may_be_absent: false,
            in_body: false,
            is_expired: says_expired,
        }
    }

    /// The member with the number of all records.
    pub const fn total(mut self, member: &'static str) -> Self {
        self.total = Some(member);
        self
    }

    /// The member with the largest page size that the service allows.
    pub const fn max_size(mut self, member: &'static str) -> Self {
        self.max_size = Some(member);
        self
    }

    /// The parameter of the page size, and the largest size, which is the default.
    pub const fn page_size(mut self, parameter: &'static str, largest: u32) -> Self {
        self.size = Some(SizeRule { parameter, largest, usual: largest });
        self
    }

    /// The default page size, instead of the largest one.
    pub const fn usual_size(mut self, size: u32) -> Self {
        if let Some(rule) = self.size {
            self.size = Some(SizeRule { usual: size, ..rule });
        }
        self
    }

    /// Cursor and page size are members of the body, as in searches by POST.
    pub const fn in_body(mut self) -> Self {
        self.in_body = true;
        self
    }

    /// Accepts an answer without the member of the items as an empty page, if it has no members but those of paging. By
    /// default such an answer is an error, because it may not be a list at all; with other members it always is.
    pub const fn may_be_absent(mut self) -> Self {
        self.may_be_absent = true;
        self
    }

    /// How to recognise that a cursor is no longer accepted. Default: any 410, and a 400, 404 or 422 whose message
    /// mentions a cursor, a page token or a key.
    pub const fn expired_when(mut self, is_expired: fn(&Error) -> bool) -> Self {
        self.is_expired = is_expired;
        self
    }
}

fn says_expired(error: &Error) -> bool {
    let Error::Api { status, message, code, .. } = error else { return false };
    let names_it = || {
        let text = format!("{message} {}", code.as_deref().unwrap_or_default()).to_ascii_lowercase();
        ["cursor", "pagetoken", "page token", "page_token", "fromkey"].iter().any(|word| text.contains(word))
    };
    match status.as_u16() {
        410 => true,
        400 | 404 | 422 => names_it(),
        _ => false,
    }
}

impl Scheme {
    /// Whether a 404 for a further page means that a page that was promised is missing.
    pub(crate) fn promises(&self, error: &Error) -> bool {
        matches!(self, Self::Number(_)) && error.status() == Some(StatusCode::NOT_FOUND)
    }

    /// Whether the service gives out cursors that can end before the walk does.
    pub(crate) fn has_cursors(&self) -> bool {
        !matches!(self, Self::Number(_) | Self::Offset(_) | Self::Single(_))
    }
}
