use std::collections::{HashSet, VecDeque};
use std::fmt;
use std::future::Future;
use std::ops::Range;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures_core::Stream;
use open_record::{DeadLetter, Fault};
use tokio::task::JoinHandle;

use crate::paging::{Cursor, Page, Paging, Scheme};
use crate::pipeline::{Answer, Body};
use crate::split::{self, Element, Split, Wanted};
use crate::stats::{add, count};
use crate::transport::Spare;
use crate::{Client, Error, PagingFault, Request, Response, Result, decode};

type Decode<T> = fn(&[u8]) -> Result<T, Fault>;

/// A list that has not been asked for yet: send its first page, or walk over all.
#[must_use = "a walk does nothing until it is sent or its stream is read"]
pub struct Walk<T> {
    walker: Walker,
    decode: Decode<T>,
    start: Option<Cursor>,
}

impl<T> Walk<T> {
    pub(crate) fn new(client: Client, request: Request, paging: Paging, decode: Decode<T>) -> Self {
        let limit = client.pipeline.bounds.pages;
        let (seen, spare) = (HashSet::new(), Spare::default());
        let walker = Walker { client, request, paging, seen, number: 0, counted: 0, whole: true, limit, spare };
        Self { walker, decode, start: None }
    }

    /// Starts where a saved cursor points to.
    pub fn starting_at(mut self, cursor: Cursor) -> Self {
        self.start = Some(cursor);
        self
    }

    /// Starts where a saved cursor points to, if there is one.
    pub fn starting_at_opt(mut self, cursor: Option<Cursor>) -> Self {
        self.start = cursor;
        self
    }

    /// How many records a page should have. The service may send fewer.
    pub fn page_size(mut self, size: u32) -> Self {
        if let Some(parameter) = self.walker.paging.size_parameter {
            self.walker.request.set_query(parameter, size.to_string());
        }
        self
    }

    /// The longest walk in pages, instead of the client's bound.
    pub fn max_pages(mut self, pages: u64) -> Self {
        self.walker.limit = pages;
        self
    }

    /// Reads one page: the first, or the one at the starting cursor.
    ///
    /// # Errors
    /// Every [`Error`] of a request, [`Error::Paging`] and [`Error::CursorExpired`].
    pub async fn send(self) -> Result<Page<T>> {
        let (walker, page) = self.walker.fetch(self.start).await;
        page.map(|page| page.decode(self.decode, &walker.client, walker.paging.items))
    }

    /// The pages as a stream. While the caller works on one, the next one is fetched; never more than one. After an error the
    /// stream ends; the last page's `next` says where to go on.
    ///
    /// The stream has to be polled within a Tokio runtime.
    pub fn pages(self) -> Pages<T> {
        Pages { decode: self.decode, state: State::Ready(Box::new((self.walker, self.start))) }
    }

    /// The records as a stream. A record that was set aside comes as [`Error::DeadLetter`], and the stream goes on behind it;
    /// it ends after any other error.
    ///
    /// The stream has to be polled within a Tokio runtime.
    pub fn items(self) -> Items<T> {
        Items { pages: self.pages(), buffer: VecDeque::new(), letters: VecDeque::new() }
    }
}

/// To start again, when a cursor has expired.
impl<T> Clone for Walk<T> {
    fn clone(&self) -> Self {
        Self { walker: self.walker.clone(), decode: self.decode, start: self.start.clone() }
    }
}

impl<T> fmt::Debug for Walk<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Walk")
            .field("request", &self.walker.request)
            .field("start", &self.start)
            .finish_non_exhaustive()
    }
}

/// What a walk carries from page to page.
#[derive(Clone)]
struct Walker {
    client: Client,
    request: Request,
    paging: Paging,
    seen: HashSet<Cursor>,
    number: u64,
    /// How many records have come, set aside or not.
    counted: u64,
    /// Whether the walk began at the beginning.
    whole: bool,
    limit: u64,
    spare: Spare,
}

/// A page whose records are still text.
struct RawPage {
    response: Response,
    elements: Vec<Element>,
    cursor: Option<Cursor>,
    next: Option<Cursor>,
    tail: Option<Cursor>,
    total: Option<u64>,
    max_size: Option<u64>,
    number: u64,
    spare: Spare,
}

impl Walker {
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
        let page_number = self.apply(cursor.as_ref())?;
        let mut call = self.client.call(&self.request, Body::Page)?;
        call.spare = self.spare.clone();
        if let (Scheme::Link { .. }, Some(cursor)) = (self.paging.scheme, &cursor) {
            call.message.url = self.follow(&call.message.url, cursor)?;
        }
        let members = self.members();
        let split = std::sync::Mutex::new(Split::default());
        let pipeline = &self.client.pipeline;
        let check = |answer: &Answer| {
            let Answer::Whole(response) = answer else { return Ok(()) };
            let wanted = Wanted { array: Some(self.paging.items), members: &members, nesting: pipeline.bounds.nesting };
            let found = split::split(&response.body, wanted).map_err(|fault| {
                decode::html(&response.body)
                    .unwrap_or_else(|| decode::from_split(fault, pipeline.bounds.nesting, call.is_write()))
            })?;
            if pipeline.fault_member.is_some() {
                pipeline.check_fault_member(&call, response, found.members.last().cloned().flatten())?;
            }
            *split.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = found;
            Ok(())
        };
        let answer = pipeline.run_checked(&call, check).await.map_err(|error| self.explain(error, cursor.is_some()))?;
        let response = answer.complete()?;
        let split = split.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
        self.read(response, split, cursor, page_number)
    }

    /// Puts the cursor into the request. Returns the number of a numbered page.
    fn apply(&mut self, cursor: Option<&Cursor>) -> Result<u64> {
        match (self.paging.scheme, cursor) {
            (Scheme::Number { parameter, .. }, cursor) => {
                let number = match cursor {
                    None => 1,
                    Some(cursor) => cursor
                        .as_str()
                        .parse()
                        .ok()
                        .filter(|number| *number > 0)
                        .ok_or_else(|| self.fault(PagingFault::InvalidCursor))?,
                };
                self.request.set_query(parameter, number.to_string());
                Ok(number)
            }
            (Scheme::Cursor { parameter, .. }, Some(cursor)) => {
                self.request.set_query(parameter, cursor.as_str().to_owned());
                Ok(0)
            }
            (Scheme::Single, Some(_)) => Err(self.fault(PagingFault::InvalidCursor)),
            _ => Ok(0),
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
        let numbered = matches!(self.paging.scheme, Scheme::Number { .. });
        if has_cursor && !numbered && (self.paging.is_expired)(&error) {
            return Error::CursorExpired {
                operation: self.request.operation,
                page: self.number,
                source: Box::new(error),
            };
        }
        error
    }

    /// The members to look for besides the items: next, more or pages or current or size, total, largest size, fault.
    fn members(&self) -> Vec<&'static str> {
        const NONE: &str = "";
        let [a, b, c] = match self.paging.scheme {
            Scheme::Single => [NONE; 3],
            Scheme::Cursor { next, more, .. } => [next, more.unwrap_or(NONE), NONE],
            Scheme::Number { current, pages, size, .. } => {
                [current.unwrap_or(NONE), pages.unwrap_or(NONE), size.unwrap_or(NONE)]
            }
            Scheme::Link { next } => [next, NONE, NONE],
        };
        let fault = self.client.pipeline.fault_member.unwrap_or(NONE);
        vec![a, b, c, self.paging.total.unwrap_or(NONE), self.paging.max_size.unwrap_or(NONE), fault]
    }

    fn read(&mut self, response: Response, split: Split, cursor: Option<Cursor>, page_number: u64) -> Result<RawPage> {
        let Some(elements) = split.elements.or_else(|| self.paging.may_be_absent.then(Vec::new)) else {
            return Err(Error::decode(self.paging.items, "the member is missing, so this may be no list"));
        };
        let names = self.members();
        let member = |index: usize| Member {
            name: names[index],
            json: split
                .members
                .get(index)
                .and_then(|range: &Option<Range<usize>>| range.clone())
                .map(|r| &response.body[r]),
        };
        let mut tail = None;
        let next = match self.paging.scheme {
            Scheme::Single => None,
            Scheme::Cursor { more, .. } => {
                tail = member(0).text()?.map(Cursor::new);
                let goes_on = more.is_none() || member(1).flag()?;
                tail.clone().filter(|_| goes_on)
            }
            Scheme::Link { .. } => {
                tail = member(0).text()?.map(Cursor::new);
                if let Some(link) = &tail {
                    let base = self.client.resolve(&self.request)?;
                    self.follow(&base, link).map_err(|error| match error {
                        Error::Paging { operation, page, fault } => Error::Paging { operation, page: page + 1, fault },
                        error => error,
                    })?;
                }
                tail.clone()
            }
            Scheme::Number { .. } => {
                if let Some(got) = member(0).number().filter(|got| *got != page_number) {
                    return Err(self.fault(PagingFault::WrongPage { asked: page_number, got }));
                }
                let full = match member(2).number() {
                    Some(size) if size > 0 => elements.len() as u64 >= size,
                    _ => !elements.is_empty(),
                };
                // A total of no pages beside records is no signal.
                let goes_on = match member(1).number() {
                    Some(pages) if pages > 0 || elements.is_empty() => page_number < pages,
                    _ => full,
                };
                goes_on.then(|| Cursor::new((page_number + 1).to_string()))
            }
        };
        if let Some(next) = &next
            && !self.seen.insert(next.clone())
        {
            return Err(self.fault(PagingFault::RepeatedCursor));
        }
        self.counted += elements.len() as u64;
        let total = member(3).number();
        let max_size = member(4).number();
        count(&self.client.pipeline.counters.pages);
        if next.is_none() && self.whole {
            self.compare(total);
        }
        let number = self.number;
        let spare = self.spare.clone();
        Ok(RawPage { response, elements, cursor, next, tail, total, max_size, number, spare })
    }

    fn compare(&self, total: Option<u64>) {
        if let Some(total) = total.filter(|total| *total != self.counted) {
            count(&self.client.pipeline.counters.total_mismatches);
            tracing::warn!(
                operation = self.request.operation,
                total,
                read = self.counted,
                "the service's total and the number of records differ"
            );
        }
    }
}

/// A member of the envelope.
struct Member<'a> {
    name: &'static str,
    json: Option<&'a [u8]>,
}

impl Member<'_> {
    /// A cursor: text or a number; nothing if it is absent, null or empty.
    fn text(&self) -> Result<Option<String>> {
        let Some(json) = self.json else { return Ok(None) };
        match serde_json::from_slice(json) {
            Ok(serde_json::Value::Null) => Ok(None),
            Ok(serde_json::Value::String(text)) => Ok(Some(text).filter(|text| !text.is_empty())),
            Ok(serde_json::Value::Number(number)) => Ok(Some(number.to_string())),
            // A cursor that cannot be read must not end the walk as if there were none.
            _ => Err(Error::decode(self.name, "expected a string, a number or null")),
        }
    }

    fn flag(&self) -> Result<bool> {
        match self.json {
            None | Some(b"false" | b"null") => Ok(false),
            Some(b"true") => Ok(true),
            Some(_) => Err(Error::decode(self.name, "expected a boolean")),
        }
    }

    /// An advisory number, also as text.
    fn number(&self) -> Option<u64> {
        match serde_json::from_slice(self.json?).ok()? {
            serde_json::Value::Number(number) => number.as_u64(),
            serde_json::Value::String(text) => text.trim().parse().ok(),
            _ => None,
        }
    }
}

impl RawPage {
    fn decode<T>(self, decode: Decode<T>, client: &Client, place: &str) -> Page<T> {
        let nesting = client.pipeline.bounds.nesting;
        let mut items = Vec::with_capacity(self.elements.len());
        let mut dead_letters = Vec::new();
        for (index, element) in self.elements.into_iter().enumerate() {
            let json = &self.response.body[element.range];
            let decoded = if element.depth > nesting {
                Err(Fault::new("", format!("nested deeper than the bound of {nesting} levels")))
            } else {
                decode(json)
            };
            match decoded {
                Ok(item) => items.push(item),
                Err(fault) => {
                    let path = decode::join(&format!("{place}[{index}]"), &fault.path);
                    let fault = Fault::new(path, fault.reason);
                    dead_letters.push(DeadLetter::new(client.source(), fault, json));
                }
            }
        }
        self.spare.give(self.response.body);
        add(&client.pipeline.counters.dead_letters, dead_letters.len() as u64);
        Page {
            items,
            dead_letters,
            cursor: self.cursor,
            next: self.next,
            tail: self.tail,
            total: self.total,
            max_size: self.max_size,
            number: self.number,
            request_id: self.response.request_id,
        }
    }
}

/// A stream of pages, one fetched ahead.
#[must_use = "streams do nothing unless polled"]
pub struct Pages<T> {
    decode: Decode<T>,
    state: State,
}

enum State {
    Ready(Box<(Walker, Option<Cursor>)>),
    Fetching(Fetch),
    Done,
}

/// A page on its way, in a task of its own so that it comes while the caller works. Ends with its stream.
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
        loop {
            match std::mem::replace(&mut self.state, State::Done) {
                State::Done => return Poll::Ready(None),
                State::Ready(start) => self.state = State::Fetching(Fetch::start(start.0, start.1)),
                State::Fetching(mut fetch) => {
                    let Poll::Ready(joined) = Pin::new(&mut fetch.0).poll(context) else {
                        self.state = State::Fetching(fetch);
                        return Poll::Pending;
                    };
                    let (walker, page) = match joined {
                        Ok(fetched) => fetched,
                        Err(error) if error.is_panic() => std::panic::resume_unwind(error.into_panic()),
                        Err(_) => {
                            return Poll::Ready(Some(Err(Error::transport(false, "the runtime is shutting down"))));
                        }
                    };
                    let page = match page {
                        Ok(page) => page,
                        Err(error) => return Poll::Ready(Some(Err(error))),
                    };
                    return Poll::Ready(Some(Ok(self.deliver(walker, page))));
                }
            }
        }
    }
}

impl<T> Pages<T> {
    /// Starts the next page first, so that decoding this one hides behind its wait.
    fn deliver(&mut self, walker: Walker, page: RawPage) -> Page<T> {
        let (client, place) = (walker.client.clone(), walker.paging.items);
        if let Some(next) = page.next.clone() {
            self.state = State::Fetching(Fetch::start(walker, Some(next)));
        }
        page.decode(self.decode, &client, place)
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
