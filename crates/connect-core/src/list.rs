use std::collections::{HashSet, VecDeque};
use std::fmt;
use std::future::Future;
use std::num::NonZeroUsize;
use std::ops::Range;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use futures_core::Stream;
use open_record::{DeadLetter, Fault, OpenRecord, Selection};
use serde::Serialize;
use serde::de::DeserializeOwned;
use tokio::task::JoinHandle;
use tokio::time::Instant;

use crate::call::Preview;
use crate::paging::{ByNumber, Contradiction, Cursor, Page, Paging, Scheme};
use crate::pipeline::{Body, Shape};
use crate::split::{Element, Split};
use crate::stats::{add, count};
use crate::transport::Spare;
use crate::{Client, Error, PagingFault, Request, Response, Result, Unit, decode};

/// How the text of an element becomes a record.
enum Decode<T> {
    Whole(fn(&[u8]) -> Result<T, Fault>),
    Selected(fn(&[u8], &Selection) -> Result<T, Fault>, Arc<Selection>),
}

impl<T> Decode<T> {
    fn read(&self, json: &[u8]) -> Result<T, Fault> {
        match self {
            Self::Whole(read) => read(json),
            Self::Selected(read, selection) => read(json, selection),
        }
    }
}

impl<T> Clone for Decode<T> {
    fn clone(&self) -> Self {
        match self {
            Self::Whole(read) => Self::Whole(*read),
            Self::Selected(read, selection) => Self::Selected(*read, Arc::clone(selection)),
        }
    }
}

/// A list request that has not been sent: reads one page, or walks over all.
#[must_use = "a list does nothing until it is sent or its stream is read"]
pub struct List<T> {
    walker: Walker,
    decode: Decode<T>,
    start: Option<Cursor>,
}

/// Lists of this client: what the methods of typed clients return.
impl Client {
    /// A list whose elements are [`OpenRecord`]s.
    pub fn list<R: OpenRecord>(&self, request: Request, paging: impl Into<Paging>) -> List<R> {
        List { walker: Walker::new(self, request, paging.into()), decode: Decode::Whole(R::from_json), start: None }
    }

    /// A list whose elements are decoded with serde.
    pub fn list_serde<T: DeserializeOwned>(&self, request: Request, paging: impl Into<Paging>) -> List<T> {
        List {
            walker: Walker::new(self, request, paging.into()),
            decode: Decode::Whole(decode::record::<T>),
            start: None,
        }
    }
}

impl<T> List<T> {
    /// Starts at a saved cursor; `None` starts at the beginning. All other settings must be as they were when the
    /// cursor was saved.
    pub fn starting_at(mut self, cursor: impl Into<Option<Cursor>>) -> Self {
        self.start = cursor.into();
        self
    }

    /// The page size, in records, up to the list's maximum. The service may send fewer.
    pub fn page_size(mut self, size: u32) -> Self {
        self.walker.set_size(size);
        self
    }

    /// Ignores the service's total, for requests with which it has no meaning.
    pub fn without_total(mut self) -> Self {
        self.walker.paging.total = None;
        self.walker.shape = Arc::new(Walker::shape(&self.walker.paging));
        self
    }

    /// The longest walk, in pages, instead of the client's bound.
    pub fn max_pages(mut self, pages: u64) -> Self {
        self.walker.limit = pages;
        self
    }

    /// The deadline of one page, with all retries and polls, instead of the client's.
    pub fn deadline(mut self, deadline: Duration) -> Self {
        self.walker.request = self.walker.request.deadline(deadline);
        self
    }

    /// Sets a query parameter that this release has no setter for, under the vendor's name; see [`Request::query`].
    pub fn query(mut self, name: impl Into<std::borrow::Cow<'static, str>>, value: impl Serialize) -> Self {
        self.walker.request = self.walker.request.query(name, value);
        self
    }

    /// Changes the request with which all pages are read.
    pub fn map_request(mut self, change: impl FnOnce(Request) -> Request) -> Self {
        self.walker.request = change(self.walker.request);
        self
    }

    /// The request with which all pages are read.
    pub fn request(&self) -> &Request {
        &self.walker.request
    }

    /// The parts that declared setters change.
    #[doc(hidden)]
    pub fn parts(&mut self) -> crate::request::Parts<'_> {
        self.walker.request.parts()
    }

    /// The first request as it would be sent.
    ///
    /// # Errors
    /// [`Error::Parameter`] for an argument that breaks a rule, [`Error::Unavailable`] when this client cannot reach
    /// the operation, and [`Error::Paging`] for a cursor that does not belong to this list.
    pub fn preview(&self) -> Result<Preview> {
        let mut walker = self.walker.clone();
        walker.apply(self.start.as_ref())?;
        walker.client.preview(&walker.request)
    }

    /// Reads one page: the first, or the one at the starting cursor.
    ///
    /// # Errors
    /// Those of [`Client::execute`]; [`Error::Paging`] when the answer does not say how the list goes on;
    /// [`Error::CursorExpired`] when the walk has to start again from its first page.
    pub async fn send(self) -> Result<Page<T>> {
        let reader = self.walker.reader();
        let (_, page) = self.walker.fetch(self.start).await;
        page.map(|mut page| page.decode(&self.decode, &reader, usize::MAX))
    }

    /// The pages as a stream. While the caller works on one page, the next one, and no further one, is fetched. The
    /// stream ends after an error; continue from the `next` of the last page.
    ///
    /// The stream has to be polled within a Tokio runtime.
    pub fn pages(self) -> Pages<T> {
        let state = State::Ready(Box::new((self.walker, self.start)));
        Pages { decode: self.decode, state, at_once: usize::MAX, rest: None }
    }

    /// The records as a stream. A record that cannot be read is an [`Error::DeadLetter`], and the stream continues
    /// after it; any other error ends the stream.
    ///
    /// The stream has to be polled within a Tokio runtime.
    pub fn items(self) -> Items<T> {
        Items { pages: self.pages(), buffer: VecDeque::new(), letters: VecDeque::new() }
    }
}

/// The same list from its beginning, for when a cursor has expired.
impl<T> Clone for List<T> {
    fn clone(&self) -> Self {
        Self { walker: self.walker.clone(), decode: self.decode.clone(), start: self.start.clone() }
    }
}

impl<T> fmt::Debug for List<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("List")
            .field("request", &self.walker.request)
            .field("start", &self.start)
            .finish_non_exhaustive()
    }
}

/// The state that a walk keeps from page to page.
#[derive(Clone)]
struct Walker {
    client: Client,
    request: Request,
    paging: Paging,
    shape: Arc<Shape>,
    seen: HashSet<Cursor>,
    number: u64,
    /// How many records have arrived, including those that were set aside.
    counted: u64,
    /// Whether the walk began at the beginning.
    whole: bool,
    limit: u64,
    /// The page size that the caller wants, and the one in use: smaller after an answer that was too large.
    asked: u32,
    size: u32,
    /// Whether the page is being asked for again in smaller parts.
    is_shrunk: bool,
    /// How many pages in a row were empty, and how long they took.
    empty: (u64, Duration),
    spare: Spare,
}

/// What is needed to read the records of a page, independent of the walk.
struct Reader {
    client: Client,
    items: &'static str,
    spare: Spare,
}

/// A page whose records are still text.
struct RawPage {
    response: Response,
    elements: Vec<Element>,
    /// How many of them have been decoded.
    decoded: usize,
    cursor: Option<Cursor>,
    next: Option<Cursor>,
    tail: Option<Cursor>,
    total: Option<u64>,
    contradiction: Option<Contradiction>,
    max_size: Option<u64>,
    number: u64,
}

/// The positions of the members that paging reads, in the order of [`Walker::shape`].
mod slot {
    pub(super) const NEXT: usize = 0;
    /// Whether more follows; for numbered pages, the number of all pages.
    pub(super) const MORE: usize = 1;
    /// The envelope; for numbered pages, the size of a full page.
    pub(super) const EXTRA: usize = 2;
    pub(super) const TOTAL: usize = 3;
    pub(super) const MAX_SIZE: usize = 4;
    /// For numbered pages, the key with which some answers continue.
    pub(super) const KEY: usize = 5;
}

/// The prefix of a cursor that is a key, in a list of numbered pages.
const KEY_MARK: char = '=';

/// What one page says about the next one.
#[derive(Default)]
struct Onward {
    next: Option<Cursor>,
    tail: Option<Cursor>,
    /// The service says neither where the next page is nor that this is the last one.
    silent: bool,
}

impl Walker {
    fn new(client: &Client, request: Request, paging: Paging) -> Self {
        let usual = paging.size.map_or(0, |rule| rule.usual);
        Self {
            shape: Arc::new(Self::shape(&paging)),
            client: client.clone(),
            request,
            paging,
            seen: HashSet::new(),
            number: 0,
            counted: 0,
            whole: true,
            limit: client.pipeline.bounds.pages,
            asked: usual,
            size: usual,
            is_shrunk: false,
            empty: (0, Duration::ZERO),
            spare: Spare::default(),
        }
    }

    /// The members to look for besides the items.
    fn shape(paging: &Paging) -> Shape {
        const NONE: &str = "";
        let [next, more, extra] = match paging.scheme {
            Scheme::Single(_) | Scheme::Offset(_) => [NONE; 3],
            Scheme::Cursor(by) => [by.next, NONE, by.envelope.unwrap_or(NONE)],
            Scheme::Key(by) => [by.next, NONE, NONE],
            Scheme::Tail(by) => [by.next, by.more, NONE],
            Scheme::Number(by) => [by.current.unwrap_or(NONE), by.pages.unwrap_or(NONE), by.size.unwrap_or(NONE)],
            Scheme::Link(by) => [by.next, NONE, NONE],
        };
        let mut members = vec![next, more, extra, paging.total.unwrap_or(NONE), paging.max_size.unwrap_or(NONE)];
        if let Scheme::Number(ByNumber { key: Some(key), .. }) = paging.scheme {
            members.push(key.next);
        }
        Shape { items: paging.items, members }
    }

    fn set_size(&mut self, size: u32) {
        match self.paging.size {
            Some(rule) if (1..=rule.largest).contains(&size) => (self.asked, self.size) = (size, size),
            Some(rule) => {
                self.request.refused(rule.parameter, format!("must be from 1 to {}, not {size}", rule.largest));
            }
            None => self.request.refused("page size", "cannot be chosen for this list"),
        }
    }

    fn reader(&self) -> Reader {
        Reader { client: self.client.clone(), items: self.paging.items, spare: self.spare.clone() }
    }

    fn fetch(mut self, cursor: Option<Cursor>) -> Pin<Box<dyn Future<Output = (Self, Result<RawPage>)> + Send>> {
        // Boxed, so that this is compiled once and not for each type of record.
        Box::pin(async move {
            let page = self.fetch_page(cursor).await;
            (self, page)
        })
    }

    fn fault(&self, fault: PagingFault) -> Error {
        Error::paging(self.request.operation, self.number, fault)
    }

    async fn fetch_page(&mut self, cursor: Option<Cursor>) -> Result<RawPage> {
        self.number += 1;
        if self.number > self.limit {
            return Err(self.fault(PagingFault::TooManyPages { limit: self.limit }));
        }
        if self.number == 1 {
            self.whole = cursor.is_none();
            self.seen.extend(cursor.clone());
        }
        let begun = Instant::now();
        loop {
            let error = match self.fetch_once(cursor.as_ref()).await {
                Ok(page) => {
                    self.check_progress(&page, begun.elapsed())?;
                    self.grow();
                    return Ok(page);
                }
                Err(error) => error,
            };
            if !self.shrink(&error) {
                return Err(error);
            }
            tracing::warn!(operation = self.request.operation, size = self.size, error = %error, "asking for a smaller page");
        }
    }

    /// Refuses an endless series of empty pages, each with a new cursor.
    fn check_progress(&mut self, page: &RawPage, took: Duration) -> Result<()> {
        if !page.elements.is_empty() || page.next.is_none() {
            self.empty = (0, Duration::ZERO);
            return Ok(());
        }
        self.empty.0 += 1;
        self.empty.1 += took;
        let bounds = &self.client.pipeline.bounds;
        if self.empty.0 >= bounds.empty_pages || self.empty.1 >= bounds.empty_time {
            let (pages, seconds) = (self.empty.0, self.empty.1.as_secs());
            return Err(self.fault(PagingFault::NothingButEmptyPages { pages, seconds }));
        }
        Ok(())
    }

    /// After an answer that was too large: a smaller page size, if the scheme allows one at the same position.
    fn shrink(&mut self, error: &Error) -> bool {
        let Error::TooLarge { unit: Unit::Bytes | Unit::Values | Unit::Elements, .. } = error else { return false };
        if self.size <= 1 || matches!(self.paging.scheme, Scheme::Single(_) | Scheme::Link(_)) {
            return false;
        }
        self.size = smaller(self.size, matches!(self.paging.scheme, Scheme::Number(_)));
        self.is_shrunk = true;
        true
    }

    /// After a smaller page that arrived: the next larger size. Numbered pages keep theirs until a larger one divides
    /// the position again.
    fn grow(&mut self) {
        self.is_shrunk = false;
        if !matches!(self.paging.scheme, Scheme::Number(_)) {
            self.size = self.size.saturating_mul(2).min(self.asked);
        }
    }

    async fn fetch_once(&mut self, cursor: Option<&Cursor>) -> Result<RawPage> {
        let page_number = self.apply(cursor)?;
        let mut dispatch = self.client.dispatch(&self.request, Body::Page(self.shape.clone()))?;
        dispatch.spare = self.spare.clone();
        if let (Scheme::Link(_), Some(cursor)) = (self.paging.scheme, cursor) {
            dispatch.message.url = self.follow(&dispatch.message.url, cursor)?;
        }
        let answer =
            self.client.pipeline.run(&dispatch).await.map_err(|error| self.explain(error, cursor.is_some()))?;
        let (response, split) = answer.page()?;
        self.read(response, split, cursor, page_number)
    }

    /// Puts the cursor and the page size into the request. Returns the page's number or offset, if the scheme has one.
    fn apply(&mut self, cursor: Option<&Cursor>) -> Result<u64> {
        let mut place = 0;
        match self.paging.scheme {
            Scheme::Number(by) => {
                let key = cursor.and_then(|cursor| cursor.as_str().strip_prefix(KEY_MARK));
                if let (Some(scheme), Some(key)) = (by.key, key) {
                    self.request.query.retain(|(name, _)| name != by.parameter);
                    self.put(scheme.parameter, key.to_owned());
                } else {
                    place = self.page_number(cursor)?;
                    self.put_number(by.parameter, place);
                }
            }
            Scheme::Offset(by) => {
                if let Some(cursor) = cursor {
                    place = cursor.as_str().parse().map_err(|_| self.fault(PagingFault::InvalidCursor))?;
                    self.put_number(by.parameter, place);
                }
            }
            Scheme::Cursor(crate::ByCursor { parameter, .. }) | Scheme::Key(crate::ByKey { parameter, .. }) => {
                if let Some(cursor) = cursor {
                    self.put(parameter, cursor.as_str().to_owned());
                }
            }
            Scheme::Tail(by) => {
                if let Some(cursor) = cursor {
                    if let Some(other) = by.instead_of {
                        self.request.query.retain(|(name, _)| name != other);
                    }
                    self.put(by.parameter, cursor.as_str().to_owned());
                }
            }
            Scheme::Single(_) if cursor.is_some() => return Err(self.fault(PagingFault::InvalidCursor)),
            Scheme::Link(_) | Scheme::Single(_) => {}
        }
        if let Some(rule) = self.paging.size {
            self.put_number(rule.parameter, u64::from(self.size));
        }
        Ok(place)
    }

    /// The number of the page at a cursor: `7`, or `7@25` where pages had to be made smaller than asked.
    fn page_number(&mut self, cursor: Option<&Cursor>) -> Result<u64> {
        let Some(cursor) = cursor else {
            return Ok(1);
        };
        let invalid = || Error::paging(self.request.operation, self.number, PagingFault::InvalidCursor);
        let (number, size) = match cursor.as_str().split_once('@') {
            Some((number, size)) => {
                (number, size.parse().ok().filter(|size| (1..=self.asked).contains(size)).ok_or_else(invalid)?)
            }
            None => (cursor.as_str(), self.asked),
        };
        let number: u64 = number.parse().ok().filter(|number| *number > 0).ok_or_else(invalid)?;
        if !self.is_shrunk {
            self.size = size;
            return Ok(number);
        }
        // The page is requested again in smaller parts, beginning with the first.
        Ok((number - 1) * u64::from(size / self.size) + 1)
    }

    fn put(&mut self, parameter: &'static str, value: String) {
        if self.paging.in_body {
            self.request.parts().body(parameter, value);
        } else {
            self.request.set_text(parameter.into(), value);
        }
    }

    fn put_number(&mut self, parameter: &'static str, value: u64) {
        if self.paging.in_body {
            self.request.parts().body(parameter, value);
        } else {
            self.request.set_text(parameter.into(), value.to_string());
        }
    }

    fn follow(&self, base: &reqwest::Url, link: &Cursor) -> Result<reqwest::Url> {
        let url = base.join(link.as_str()).map_err(|_| self.fault(PagingFault::InvalidLink))?;
        if url.origin() != base.origin() || !url.username().is_empty() || url.password().is_some() {
            return Err(self.fault(PagingFault::ForeignLink));
        }
        Ok(url)
    }

    fn explain(&self, error: Error, has_cursor: bool) -> Error {
        if has_cursor && self.paging.scheme.promises(&error) {
            return self.fault(PagingFault::MissingPage);
        }
        if has_cursor && self.paging.scheme.has_cursors() && (self.paging.is_expired)(&error) {
            return Error::CursorExpired {
                operation: self.request.operation,
                page: self.number,
                source: Box::new(error),
            };
        }
        error
    }

    fn read(&mut self, response: Response, mut split: Split, cursor: Option<&Cursor>, place: u64) -> Result<RawPage> {
        let elements = match split.elements.take() {
            Some(elements) => elements,
            None => self.no_list(&response, &split)?,
        };
        let members = Members { names: &self.shape.members, places: &split.members, body: &response };
        let onward = self.onward(&members, elements.len() as u64, cursor, place)?;
        if let Some(next) = &onward.next
            && !self.seen.insert(next.clone())
        {
            return Err(self.fault(PagingFault::RepeatedCursor));
        }
        self.counted += elements.len() as u64;
        let total = members.number(slot::TOTAL);
        if onward.silent && self.is_incomplete(total, elements.len() as u64) {
            return Err(self.fault(PagingFault::Incomplete { total, read: self.counted }));
        }
        let max_size = members.number(slot::MAX_SIZE);
        count(&self.client.pipeline.counters.pages);
        let contradiction = if onward.next.is_none() && self.whole { self.compare(total) } else { None };
        let (cursor, number) = (cursor.cloned(), self.number);
        let Onward { next, tail, .. } = onward;
        Ok(RawPage { response, elements, decoded: 0, cursor, next, tail, total, contradiction, max_size, number })
    }

    /// An answer without its list. It counts as an empty page if that is documented and the answer has no other
    /// members, or if the list is null and the answer reports no error.
    fn no_list(&self, response: &Response, split: &Split) -> Result<Vec<Element>> {
        match split.other.as_deref() {
            None if self.paging.may_be_absent => Ok(Vec::new()),
            Some(_) if self.paging.may_be_absent && split.is_null => {
                response.told_instead().map_or_else(|| Ok(Vec::new()), Err)
            }
            Some(other) => Err(response.instead(self.paging.items, other)),
            None => {
                Err(response.unreadable(self.paging.items, "the member is missing, so the answer may not be a list"))
            }
        }
    }

    fn onward(&self, members: &Members<'_>, came: u64, cursor: Option<&Cursor>, place: u64) -> Result<Onward> {
        let text = |slot| members.text(slot).map(|text| text.map(Cursor::new));
        match self.paging.scheme {
            Scheme::Single(_) => Ok(Onward::default()),
            Scheme::Cursor(by) => {
                if let Some(envelope) = by.envelope.filter(|_| !members.is_object(slot::EXTRA)) {
                    tracing::debug!(operation = self.request.operation, envelope, "the envelope is missing");
                    return Err(self.fault(PagingFault::Incomplete { total: None, read: self.counted + came }));
                }
                let tail = text(slot::NEXT)?;
                let silent = by.envelope.is_some() && members.json(slot::NEXT).is_none();
                Ok(Onward { next: tail.clone(), tail, silent })
            }
            Scheme::Key(_) => {
                let tail = text(slot::NEXT)?;
                Ok(Onward { next: tail.clone().filter(|next| Some(next) != cursor), tail, silent: false })
            }
            Scheme::Tail(_) => {
                let tail = text(slot::NEXT)?;
                let goes_on = members.flag(slot::MORE)?;
                if goes_on && tail.is_none() {
                    return Err(self.fault(PagingFault::Incomplete { total: None, read: self.counted + came }));
                }
                Ok(Onward { next: tail.clone().filter(|_| goes_on), tail, silent: false })
            }
            Scheme::Link(_) => {
                let tail = text(slot::NEXT)?;
                if let Some(link) = &tail {
                    self.check_link(link)?;
                }
                Ok(Onward { next: tail.clone(), tail, silent: false })
            }
            Scheme::Offset(_) => {
                let end = place + came;
                let goes_on = came > 0 && members.number(slot::TOTAL).is_none_or(|total| total == 0 || end < total);
                Ok(Onward { next: goes_on.then(|| Cursor::new(end.to_string())), ..Onward::default() })
            }
            Scheme::Number(_) => {
                // Only lists that may continue by key look for one.
                let key = text(slot::KEY)?.map(|key| Cursor::new(format!("{KEY_MARK}{key}")));
                match key.filter(|key| Some(key) != cursor) {
                    next @ Some(_) => Ok(Onward { next, ..Onward::default() }),
                    None if place == 0 => Ok(Onward::default()),
                    None => self.onward_by_number(members, came, place),
                }
            }
        }
    }

    fn onward_by_number(&self, members: &Members<'_>, came: u64, place: u64) -> Result<Onward> {
        // In vendors' examples the first page has arbitrary numbers. A service that always sends the same page is
        // detected at the second one.
        if let Some(got) = members.number(slot::NEXT).filter(|got| *got != place && place > 1) {
            return Err(self.fault(PagingFault::WrongPage { asked: place, got }));
        }
        let full = match members.number(slot::EXTRA) {
            Some(size) if size > 0 => came >= size,
            _ => came > 0,
        };
        // A total of 0 pages on a page with records is not a signal.
        let goes_on = match members.number(slot::MORE) {
            Some(pages) if pages > 0 || came == 0 => place < pages,
            _ => full,
        };
        let (read, asked) = (place * u64::from(self.size), u64::from(self.asked.max(1)));
        let next = match place + 1 {
            next if self.size == self.asked => next.to_string(),
            _ if read % asked == 0 => (read / asked + 1).to_string(),
            next => format!("{next}@{}", self.size),
        };
        Ok(Onward { next: goes_on.then(|| Cursor::new(next)), ..Onward::default() })
    }

    fn check_link(&self, link: &Cursor) -> Result<()> {
        let base = self.client.resolve(&self.request)?;
        self.follow(&base, link).map(drop).map_err(|error| match error {
            Error::Paging { operation, page, fault } => Error::Paging { operation, page: page + 1, fault },
            error => error,
        })
    }

    /// Decides whether a page is the last one where the service does not say so: by the total or, in a walk that was
    /// resumed, by whether the page is full.
    fn is_incomplete(&self, total: Option<u64>, came: u64) -> bool {
        match total {
            Some(total) if self.whole => self.counted < total,
            _ => came > 0 && came >= u64::from(self.size),
        }
    }

    fn compare(&self, total: Option<u64>) -> Option<Contradiction> {
        let total = total.filter(|total| *total != self.counted)?;
        count(&self.client.pipeline.counters.total_mismatches);
        tracing::warn!(
            operation = self.request.operation,
            total,
            read = self.counted,
            "the service's total and the number of records differ"
        );
        Some(Contradiction { total, read: self.counted })
    }
}

/// The next smaller page: half, or, where pages have numbers, the largest size that divides it.
fn smaller(size: u32, must_divide: bool) -> u32 {
    if !must_divide {
        return size / 2;
    }
    let divisor =
        (2..=size).take_while(|divisor| divisor * divisor <= size).find(|divisor| size.is_multiple_of(*divisor));
    size / divisor.unwrap_or(size)
}

/// The members of an envelope.
struct Members<'a> {
    names: &'a [&'static str],
    places: &'a [Option<Range<usize>>],
    body: &'a Response,
}

impl Members<'_> {
    fn json(&self, slot: usize) -> Option<&[u8]> {
        let range = self.places.get(slot)?.clone()?;
        self.body.body.get(range)
    }

    fn is_object(&self, slot: usize) -> bool {
        self.json(slot).is_some_and(|json| json.first() == Some(&b'{'))
    }

    /// A cursor, as text or as a number; `None` if it is absent, null or empty.
    fn text(&self, slot: usize) -> Result<Option<String>> {
        let Some(json) = self.json(slot) else { return Ok(None) };
        match serde_json::from_slice(json) {
            Ok(serde_json::Value::Null) => Ok(None),
            Ok(serde_json::Value::String(text)) => Ok(Some(text).filter(|text| !text.is_empty())),
            Ok(serde_json::Value::Number(number)) => Ok(Some(number.to_string())),
            // A cursor that cannot be read must not end the walk as if there were none.
            _ => Err(self.body.unreadable(self.names[slot], "expected a string, a number or null")),
        }
    }

    fn flag(&self, slot: usize) -> Result<bool> {
        match self.json(slot) {
            None | Some(b"false" | b"null") => Ok(false),
            Some(b"true") => Ok(true),
            Some(_) => Err(self.body.unreadable(self.names[slot], "expected a boolean")),
        }
    }

    /// A number that is informative only; it may be written as text.
    fn number(&self, slot: usize) -> Option<u64> {
        match serde_json::from_slice(self.json(slot)?).ok()? {
            serde_json::Value::Number(number) => number.as_u64(),
            serde_json::Value::String(text) => text.trim().parse().ok(),
            _ => None,
        }
    }
}

impl RawPage {
    /// Decodes the next records, `most` of them or as many as there are.
    fn decode<T>(&mut self, decode: &Decode<T>, reader: &Reader, most: usize) -> Page<T> {
        let part = self.decoded..self.elements.len().min(self.decoded.saturating_add(most));
        // Memory is allocated as records are decoded, not for the number of elements.
        let mut items = Vec::with_capacity(part.len().min(self.response.body.len() / 64));
        let mut letters = Letters { reader, bodies: Vec::new() };
        self.decoded = part.end;
        for index in part {
            let element = &self.elements[index];
            match letters.json(&self.response, element).and_then(|json| decode.read(json)) {
                Ok(item) => items.push(item),
                Err(fault) => letters.set_aside(&self.response, index, element, &fault),
            }
        }
        let dead_letters = letters.bodies;
        self.finish(items, dead_letters, reader)
    }

    /// The decoded records as a page. Where the walk goes on is in the last part of a page only.
    fn finish<T>(&mut self, items: Vec<T>, dead_letters: Vec<DeadLetter>, reader: &Reader) -> Page<T> {
        add(&reader.client.pipeline.counters.dead_letters, dead_letters.len() as u64);
        let goes_on = self.decoded < self.elements.len();
        let mut page = Page {
            items,
            dead_letters,
            goes_on,
            cursor: self.cursor.clone(),
            next: None,
            tail: None,
            total: self.total,
            contradiction: None,
            max_size: self.max_size,
            number: self.number,
            request_id: self.response.request_id.clone(),
        };
        if !goes_on {
            (page.next, page.tail, page.contradiction) =
                (self.next.take(), self.tail.take(), self.contradiction.take());
            reader.spare.give(std::mem::take(&mut self.response.body));
        }
        page
    }
}

/// Collects what is set aside. It is not generic, so that it is compiled once.
struct Letters<'a> {
    reader: &'a Reader,
    bodies: Vec<DeadLetter>,
}

impl Letters<'_> {
    fn json<'b>(&self, response: &'b Response, element: &Element) -> Result<&'b [u8], Fault> {
        let nesting = self.reader.client.pipeline.bounds.nesting;
        if element.depth > nesting {
            return Err(Fault::new("", format!("nested deeper than the bound of {nesting} levels")));
        }
        Ok(&response.body[element.range.clone()])
    }

    fn set_aside(&mut self, response: &Response, index: usize, element: &Element, fault: &Fault) {
        let place = format!("{}[{index}]", self.reader.items);
        let secrets = &self.reader.client.pipeline.secrets;
        let path = secrets.clean(&decode::join(&place, &fault.path));
        let fault = Fault::new(path, secrets.clean(&fault.reason));
        let raw = secrets.redact_bytes(&response.body[element.range.clone()]);
        self.bodies.push(DeadLetter::new(self.reader.client.source(), fault, raw));
    }
}

/// A stream of pages, one fetched ahead.
#[must_use = "streams do nothing unless polled"]
pub struct Pages<T> {
    decode: Decode<T>,
    state: State,
    /// How many records are decoded at once.
    at_once: usize,
    /// The page of which a part is still to be decoded.
    rest: Option<(RawPage, Reader)>,
}

impl<T> Pages<T> {
    /// Gives each page in parts of at most this many records, one after the other ([`Page::goes_on`]). A page is requested and fetched
    /// whole; but its records are decoded when their part is polled, so that those of a large page are not all in memory at once.
    ///
    /// ```no_run
    /// # use connect_core::{Error, OpenRecord, Pages};
    /// # use futures_util::TryStreamExt as _;
    /// # use std::num::NonZeroUsize;
    /// async fn count<R: OpenRecord>(walk: Pages<R>) -> Result<usize, Error> {
    ///     let mut walk = walk.in_parts(NonZeroUsize::MIN);
    ///     let mut records = 0;
    ///     while let Some(part) = walk.try_next().await? {
    ///         assert!(part.items.len() <= 1);
    ///         records += part.items.len();
    ///     }
    ///     Ok(records)
    /// }
    /// ```
    pub fn in_parts(mut self, records: NonZeroUsize) -> Self {
        self.at_once = records.get();
        self
    }
}

impl<R: OpenRecord> Pages<R> {
    /// Reads only the selected members of the records, which must include their identity. What is not selected is left out
    /// or, with [`Selection::keeping_rest`], kept as text, which costs less than reading it. The selection must have been made
    /// for the layout of these records.
    ///
    /// ```no_run
    /// # use connect_core::{Error, OpenRecord, Pages, Selection};
    /// # use futures_util::TryStreamExt as _;
    /// open_record::record! {
    ///     /// A site.
    ///     pub struct Site {
    ///         /// Its identity.
    ///         pub id: String = "id",
    ///         /// Its name.
    ///         pub name: Option<String> = "name",
    ///         /// Its tags.
    ///         pub tags: Option<Vec<String>> = "tags",
    ///     }
    ///     identity: id
    /// }
    ///
    /// async fn print_names(walk: Pages<Site>) -> Result<(), Error> {
    ///     let selection = Selection::new(Site::LAYOUT, ["id", "name"]).expect("members of the layout");
    ///     let mut walk = walk.selecting(selection);
    ///     while let Some(page) = walk.try_next().await? {
    ///         page.items.iter().for_each(|site| println!("{:?}", site.name));
    ///     }
    ///     Ok(())
    /// }
    /// ```
    pub fn selecting(mut self, selection: impl Into<Arc<Selection>>) -> Self {
        self.decode = Decode::Selected(R::from_json_selected, selection.into());
        self
    }
}

enum State {
    Ready(Box<(Walker, Option<Cursor>)>),
    Fetching(Fetch),
    Done,
}

/// A page that is being fetched, in a task of its own so that it arrives while the caller works. The task ends with its
/// stream.
struct Fetch(JoinHandle<(Walker, Result<RawPage>)>);

impl Fetch {
    fn start(walker: Walker, cursor: Option<Cursor>) -> Self {
        Self(tokio::spawn(walker.fetch(cursor)))
    }
}

impl Drop for Fetch {
    fn drop(&mut self) {
        self.0.abort();
    }
}

impl<T> Stream for Pages<T> {
    type Item = Result<Page<T>>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let Self { decode, state, at_once, rest } = &mut *self;
        let (mut page, reader) = match rest.take() {
            Some(rest) => rest,
            None => match ready!(state.poll(context)) {
                Some(Ok(page)) => page,
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                None => return Poll::Ready(None),
            },
        };
        // The next page is already being fetched, so that this one is decoded while waiting for it.
        let part = page.decode(decode, &reader, *at_once);
        if part.goes_on {
            *rest = Some((page, reader));
        }
        Poll::Ready(Some(Ok(part)))
    }
}

impl State {
    /// The next page, still as text, so that this is compiled once and not for each type of record.
    fn poll(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<(RawPage, Reader)>>> {
        loop {
            match std::mem::replace(self, Self::Done) {
                Self::Done => return Poll::Ready(None),
                Self::Ready(start) => *self = Self::Fetching(Fetch::start(start.0, start.1)),
                Self::Fetching(mut fetch) => {
                    let Poll::Ready(joined) = Pin::new(&mut fetch.0).poll(context) else {
                        *self = Self::Fetching(fetch);
                        return Poll::Pending;
                    };
                    let (walker, page) = match joined {
                        Ok(fetched) => fetched,
                        Err(error) if error.is_panic() => std::panic::resume_unwind(error.into_panic()),
                        Err(_) => {
                            return Poll::Ready(Some(Err(Error::transport(false, "the runtime is shutting down"))));
                        }
                    };
                    let reader = walker.reader();
                    let page = page.inspect(|page| {
                        if let Some(next) = page.next.clone() {
                            *self = Self::Fetching(Fetch::start(walker, Some(next)));
                        }
                    });
                    return Poll::Ready(Some(page.map(|page| (page, reader))));
                }
            }
        }
    }
}

impl<T> fmt::Debug for Pages<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pages").finish_non_exhaustive()
    }
}

/// A stream of records.
#[must_use = "streams do nothing unless polled"]
pub struct Items<T> {
    pages: Pages<T>,
    buffer: VecDeque<T>,
    letters: VecDeque<DeadLetter>,
}

impl<T: Unpin> Stream for Items<T> {
    type Item = Result<T>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            if let Some(item) = self.buffer.pop_front() {
                return Poll::Ready(Some(Ok(item)));
            }
            if let Some(letter) = self.letters.pop_front() {
                return Poll::Ready(Some(Err(letter.into())));
            }
            match ready!(Pin::new(&mut self.pages).poll_next(context)) {
                Some(Ok(page)) => {
                    self.buffer = page.items.into();
                    self.letters = page.dead_letters.into();
                }
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                None => return Poll::Ready(None),
            }
        }
    }
}

impl<T> fmt::Debug for Items<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Items").finish_non_exhaustive()
    }
}
