//! Requests, which are plain data until they are sent.

use std::fmt;
use std::marker::PhantomData;
use std::time::Duration;

use chrono::{DateTime, SecondsFormat, Utc};
use connect_core::{ByCursor, Cursor, Download, IdRule, Items, Method, Page, Pages, Paging, Request, Response, Result};
use open_record::{Integer, OpenRecord, Shape, request_value};
use serde_json::{Map, Value};
use tokio::io::AsyncWrite;

use super::EsetClient;
use crate::catalogue::{Answer, Kind, LIST_DETECTIONS_V1, Operation};
use crate::models::Device;

/// A value of a query parameter.
pub trait QueryValue {
    /// The text to send.
    ///
    /// # Errors
    /// A text that says what is allowed, if the value is not. The call reports it as
    /// [`Error::Parameter`](crate::Error::Parameter) when it is sent.
    fn query_value(self) -> Result<String, String>;

    /// A text that lists the known words, if the value is a word that this version does not know. Such a word is refused
    /// without [`allow_unknown_words`](Call::allow_unknown_words).
    fn unknown_word(&self) -> Option<String> {
        None
    }
}

macro_rules! query_words {
    ($($name:ident),*) => {$(
        impl QueryValue for crate::models::$name {
            fn query_value(self) -> Result<String, String> {
                Ok(self.into())
            }

            fn unknown_word(&self) -> Option<String> {
                (!self.is_known()).then(|| one_of(Self::WORDS))
            }
        }
    )*};
}

query_words!(
    ExternalAssetType,
    FunctionalityStatus,
    GroupEntityType,
    ObjectOrigin,
    PatchType,
    ProductAutoActivationBase,
    ProtectionStatus,
    QuarantineReason,
    QuarantinedObjectType,
    SeverityLevel,
    SubjectType,
    VulnerabilityScope
);

fn one_of(words: &[&str]) -> String {
    format!("must be one of {}", words.join(", "))
}

impl QueryValue for String {
    fn query_value(self) -> Result<String, String> {
        Ok(self)
    }
}

impl QueryValue for bool {
    fn query_value(self) -> Result<String, String> {
        Ok(self.to_string())
    }
}

impl QueryValue for Integer {
    fn query_value(self) -> Result<String, String> {
        Ok(self.to_string())
    }
}

impl QueryValue for DateTime<Utc> {
    fn query_value(self) -> Result<String, String> {
        Ok(self.to_rfc3339_opts(SecondsFormat::AutoSi, true))
    }
}

/// A request that is being built. Its first fault is kept and reported when the request is sent.
#[derive(Clone)]
pub(crate) struct Draft {
    pub(super) client: EsetClient,
    pub(super) operation: &'static Operation,
    path: Vec<(&'static str, String)>,
    query: Vec<(&'static str, String)>,
    body: Map<String, Value>,
    deadline: Option<Duration>,
    fault: Option<(&'static str, String)>,
    /// The parameter with the first unknown word, and the known words.
    unknown_word: Option<(&'static str, String)>,
    allow_unknown_words: bool,
}

impl Draft {
    pub(super) fn new(client: &EsetClient, operation: &'static Operation) -> Self {
        Self {
            client: client.clone(),
            operation,
            path: Vec::new(),
            query: Vec::new(),
            body: Map::new(),
            deadline: None,
            fault: None,
            unknown_word: None,
            allow_unknown_words: false,
        }
    }

    pub(super) fn path(mut self, name: &'static str, value: impl fmt::Display) -> Self {
        self.path.push((name, value.to_string()));
        self
    }

    pub(super) fn refuse(mut self, parameter: &'static str, rule: impl Into<String>) -> Self {
        self.fault.get_or_insert_with(|| (parameter, rule.into()));
        self
    }

    /// Sets a query parameter, in place of an earlier value.
    pub(super) fn query(mut self, name: &'static str, value: impl QueryValue) -> Self {
        self.query.retain(|(known, _)| *known != name);
        self.add_query(name, value)
    }

    /// Sets a query parameter to several values, by repeating its name.
    pub(super) fn query_each(mut self, name: &'static str, values: impl IntoIterator<Item = impl QueryValue>) -> Self {
        self.query.retain(|(known, _)| *known != name);
        let before = self.query.len();
        let mut draft = values.into_iter().fold(self, |draft, value| draft.add_query(name, value));
        if draft.query.len() == before {
            draft = draft.refuse(name, "must hold at least one value");
        }
        draft
    }

    fn add_query(mut self, name: &'static str, value: impl QueryValue) -> Self {
        if let Some(rule) = value.unknown_word() {
            self.unknown_word.get_or_insert((name, rule));
        }
        match value.query_value().and_then(|text| check(self.operation, name, text)) {
            Ok(text) => {
                self.query.push((name, text));
                self
            }
            Err(rule) => self.refuse(name, rule),
        }
    }

    pub(super) fn without_query(mut self, names: &[&str]) -> Self {
        self.query.retain(|(known, _)| !names.contains(known));
        self
    }

    /// Sets a member of the body.
    #[expect(clippy::needless_pass_by_value, reason = "most values are made for the call")]
    pub(super) fn set(self, name: &'static str, value: impl Shape) -> Self {
        self.entity(name, &value)
    }

    /// Sets a member of the body to a text that must not be empty.
    pub(super) fn required(self, name: &'static str, value: String) -> Self {
        let empty = value.trim().is_empty();
        let draft = self.set(name, value);
        if empty { draft.refuse(name, "must not be empty") } else { draft }
    }

    /// Sets a member of the body, without the members in it that only the service sets.
    pub(super) fn entity(mut self, name: &'static str, value: &impl Shape) -> Self {
        let (value, unknown) = request_value(value);
        self.body.insert(name.to_owned(), value);
        if let Some(word) = unknown.into_iter().next() {
            let rule = one_of(word.known);
            let rule = if word.path.is_empty() { rule } else { format!("`{}` {rule}", word.path) };
            self.unknown_word.get_or_insert((name, rule));
        }
        self
    }

    /// Sets a list of identifiers in the body: 1 to 1000.
    pub(super) fn ids(self, name: &'static str, ids: impl IntoIterator<Item = impl Into<String>>) -> Self {
        let ids: Vec<String> = ids.into_iter().map(Into::into).collect();
        let fits = (1..=1000).contains(&ids.len());
        let draft = self.set(name, ids);
        if fits { draft } else { draft.refuse(name, "must hold 1 to 1000 identifiers") }
    }

    /// Sets the devices of an import: 1 to 1000 with different names, without the members that only the service sets.
    pub(super) fn devices(self, name: &'static str, devices: &[Device]) -> Self {
        let mut names: Vec<&str> = devices.iter().filter_map(|device| device.display_name.as_deref()).collect();
        names.sort_unstable();
        let repeated = names.windows(2).any(|pair| pair[0] == pair[1]);
        let draft = self.set(name, devices.to_vec());
        if !(1..=1000).contains(&devices.len()) {
            return draft.refuse(name, "must hold 1 to 1000 devices");
        }
        if repeated { draft.refuse(name, "must have different display names") } else { draft }
    }

    /// A call that returns the only member of the object in the answer. An absent member is read as an empty value, because
    /// the contract requires no member; an answer that has other members instead is an error.
    pub(super) fn member<T: Shape + Default, O>(self) -> Call<T, O> {
        Call::new(self, |response, operation| match sole(response, operation)? {
            (member, Some(json)) => read(response, json, member),
            (_, None) => Ok(T::default()),
        })
    }

    /// Like [`member`](Self::member), for a record that was just created: a record without an identity is an error.
    pub(super) fn created<T: OpenRecord, O>(self) -> Call<T, O> {
        Call::new(self, |response, operation| {
            let (member, _) = sole(response, operation)?;
            response.record_at(member)
        })
    }

    /// A call that returns the whole object in the answer.
    pub(super) fn whole<T: OpenRecord, O>(self) -> Call<T, O> {
        Call::new(self, |response, _| response.record())
    }

    /// A call that answers with a file.
    pub(super) fn download<O>(self) -> DownloadCall<O> {
        DownloadCall { draft: self, kind: PhantomData }
    }

    /// A list in pages.
    pub(super) fn list<T>(self) -> List<T> {
        List { draft: self, page_size: None, start: None, max_pages: None, record: PhantomData }
    }

    /// A call whose answer is an empty object.
    pub(super) fn empty<O>(self) -> Call<(), O> {
        Call::new(self, |response, _| response.expect_no_members())
    }

    /// The request. An invalid argument is reported when it is sent.
    pub(super) fn request(&self) -> Request {
        let operation = self.operation;
        let mut request = Request::new(operation.id, operation.method, operation.path)
            .host(operation.category.as_str())
            .class(operation.quota.as_str())
            .repeat(operation.repeat());
        if let Some((parameter, rule)) = &self.fault {
            request = request.refuse(parameter, rule.clone());
        }
        if let Some((parameter, rule)) = self.unknown_word.as_ref().filter(|_| !self.allow_unknown_words) {
            request = request.refuse(parameter, format!("{rule}; other words must be allowed explicitly"));
        }
        if let Some(rule) = self.client.missing(operation) {
            request = request.unavailable(rule);
        }
        if let Some(deadline) = self.deadline {
            request = request.deadline(deadline);
        }
        for (name, value) in &self.path {
            request = request.segment(name, value);
        }
        for (name, _) in &self.query {
            let values = self.query.iter().filter(|(other, _)| other == name).map(|(_, value)| value);
            request = request.query_each(name, values);
        }
        if operation.body.is_some() {
            request = request.json(&self.body);
        }
        request
    }

    pub(super) fn preview(&self) -> Result<Preview> {
        let seen = self.client.core().preview(&self.request())?;
        Ok(Preview { operation: self.operation, method: seen.method, url: seen.url, body: seen.body, note: None })
    }
}

fn check(operation: &Operation, name: &str, text: String) -> Result<String, String> {
    let Some(parameter) = operation.query.iter().find(|parameter| parameter.name == name) else { return Ok(text) };
    match parameter.kind {
        Kind::Text { max } if text.chars().count() > max => Err(format!("must have at most {max} characters")),
        Kind::Uuid if !(IdRule::UUID.allows)(&text) => Err(IdRule::UUID.rule.to_owned()),
        _ => Ok(text),
    }
}

/// The text of the answer's only member; `None` if it is empty.
fn sole<'a>(response: &'a Response, operation: &Operation) -> Result<(&'static str, Option<&'a [u8]>)> {
    match operation.answer {
        Answer::Object { member: Some(member), .. } => Ok((member, response.sole_text(member)?)),
        _ => Err(response.unreadable("", "the operation's answer has no single member")),
    }
}

fn read<T: Shape>(response: &Response, json: &[u8], member: &str) -> Result<T> {
    open_record::read(json).map_err(|fault| {
        let path = if fault.path.is_empty() { member.to_owned() } else { format!("{member}.{}", fault.path) };
        response.unreadable(&path, fault.reason)
    })
}

/// A request as it would be sent.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Preview {
    /// The operation, from the catalogue.
    pub operation: &'static Operation,
    /// HTTP method.
    pub method: Method,
    /// Full URL.
    pub url: String,
    /// JSON body, if the operation has one.
    pub body: Option<Value>,
    /// What the request will have in addition, once an earlier request has been answered.
    pub note: Option<&'static str>,
}

/// The call has no optional parameters.
#[derive(Debug)]
pub enum Plain {}

/// A call of one operation: plain data until it is sent. `T` is the type of the answer. `O` names the operation, if it has
/// optional parameters.
#[must_use = "a call does nothing until it is sent"]
pub struct Call<T, O = Plain> {
    draft: Draft,
    read: fn(&Response, &Operation) -> Result<T>,
    operation: PhantomData<fn() -> O>,
}

impl<T, O> Call<T, O> {
    fn new(draft: Draft, read: fn(&Response, &Operation) -> Result<T>) -> Self {
        Self { draft, read, operation: PhantomData }
    }

    /// The operation in the catalogue.
    #[must_use]
    pub fn operation(&self) -> &'static Operation {
        self.draft.operation
    }

    /// The request as it would be sent.
    ///
    /// # Errors
    /// [`Error::Parameter`](crate::Error::Parameter) for an argument that breaks a rule: change it.
    /// [`Error::Unavailable`](crate::Error::Unavailable) for an operation that the region does not offer: the error says
    /// what to use instead.
    pub fn preview(&self) -> Result<Preview> {
        self.draft.preview()
    }

    /// Sends enum words that this version of the library does not know, instead of refusing them. A newer service may know
    /// them, and what was read can be sent back.
    pub fn allow_unknown_words(mut self) -> Self {
        self.draft.allow_unknown_words = true;
        self
    }

    /// The deadline of the call, with all retries and polls, instead of the client's. Time spent waiting for the quota is
    /// not counted.
    pub fn deadline(mut self, deadline: Duration) -> Self {
        self.draft.deadline = Some(deadline);
        self
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    /// Those of [`preview`](Self::preview) before anything is sent, then those of [`connect_core::Client::execute`].
    pub async fn send(self) -> Result<T> {
        let response = self.draft.client.core().execute(&self.draft.request()).await?;
        (self.read)(&response, self.draft.operation)
    }

    pub(super) fn query(self, name: &'static str, value: impl QueryValue) -> Self {
        Self { draft: self.draft.query(name, value), ..self }
    }

    pub(super) fn set(self, name: &'static str, value: impl Shape) -> Self {
        Self { draft: self.draft.set(name, value), ..self }
    }

    pub(super) fn set_ids<I: Into<String>>(self, name: &'static str, ids: impl IntoIterator<Item = I>) -> Self {
        self.set(name, ids.into_iter().map(Into::into).collect::<Vec<String>>())
    }

    /// Sets a member of the body and names it in `updateMask`.
    pub(super) fn masked(self, name: &'static str, value: impl Shape) -> Self {
        let mut draft = self.draft.set(name, value);
        let mask = match draft.body.get("updateMask").and_then(Value::as_str) {
            Some(mask) if mask.split(',').any(|known| known == name) => mask.to_owned(),
            Some(mask) => format!("{mask},{name}"),
            None => name.to_owned(),
        };
        draft.body.insert("updateMask".to_owned(), mask.into());
        Self { draft, ..self }
    }
}

impl<T, O> Clone for Call<T, O> {
    fn clone(&self) -> Self {
        Self { draft: self.draft.clone(), read: self.read, operation: PhantomData }
    }
}

/// Shows no values, which may be confidential.
impl<T, O> fmt::Debug for Call<T, O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Call").field("operation", &self.draft.operation.id).finish_non_exhaustive()
    }
}

/// A list that can be read page by page or as a whole: plain data until it is sent.
#[must_use = "a list does nothing until it is sent or its stream is read"]
pub struct List<T> {
    draft: Draft,
    page_size: Option<u32>,
    start: Option<Cursor>,
    max_pages: Option<u64>,
    record: PhantomData<fn() -> T>,
}

impl<T: OpenRecord + Send + Unpin> List<T> {
    /// The number of records in a page, 1 to 1000; default: 1000.
    pub fn page_size(self, size: u32) -> Self {
        Self { page_size: Some(size), ..self }
    }

    /// Starts at a cursor: the [`next`](Page::next) of a page of the same list. All other parameters must be the same as
    /// in that list.
    pub fn starting_at(self, cursor: impl Into<Option<Cursor>>) -> Self {
        Self { start: cursor.into(), ..self }
    }

    /// Sends enum words that this version of the library does not know, instead of refusing them. A newer service may know
    /// them, and what was read can be sent back.
    pub fn allow_unknown_words(mut self) -> Self {
        self.draft.allow_unknown_words = true;
        self
    }

    /// The deadline of each page, with all retries and polls, instead of the client's. Time spent waiting for the quota is
    /// not counted.
    pub fn deadline(mut self, deadline: Duration) -> Self {
        self.draft.deadline = Some(deadline);
        self
    }

    /// The largest number of pages in a walk, instead of the client's bound. A longer walk ends with
    /// [`Error::Paging`](crate::Error::Paging).
    pub fn max_pages(self, pages: u64) -> Self {
        Self { max_pages: Some(pages), ..self }
    }

    /// The operation in the catalogue.
    #[must_use]
    pub fn operation(&self) -> &'static Operation {
        self.draft.operation
    }

    /// The first request as it would be sent.
    ///
    /// # Errors
    /// [`Error::Parameter`](crate::Error::Parameter) for an argument that breaks a rule: change it.
    /// [`Error::Unavailable`](crate::Error::Unavailable) for an operation that the region does not offer: the error says
    /// what to use instead.
    pub fn preview(&self) -> Result<Preview> {
        let seen = self.clone().inner().preview()?;
        Ok(Preview { operation: self.draft.operation, method: seen.method, url: seen.url, body: seen.body, note: None })
    }

    /// Reads one page: the first, or the one at the cursor of [`starting_at`](Self::starting_at).
    ///
    /// # Errors
    /// Those of [`preview`](Self::preview) before anything is sent, then those of [`connect_core::Client::execute`].
    pub async fn send(self) -> Result<Page<T>> {
        self.inner().send().await
    }

    /// The pages as a stream, which fetches one page ahead and ends after an error. To continue later, start at the
    /// [`next`](Page::next) of the last page that was read. The stream must be polled within a Tokio runtime.
    pub fn pages(self) -> Pages<T> {
        self.inner().pages()
    }

    /// The records as a stream. A record that cannot be read is yielded as
    /// [`Error::DeadLetter`](crate::Error::DeadLetter), and the stream continues; it ends after any other error. The stream
    /// must be polled within a Tokio runtime.
    pub fn items(self) -> Items<T> {
        self.inner().items()
    }

    fn inner(self) -> connect_core::List<T> {
        let mut request = self.draft.request();
        let items = if let Answer::Object { member: Some(items), .. } = self.draft.operation.answer {
            items
        } else {
            request = request.refuse("operation", "is not a list");
            ""
        };
        // The service was seen to give a total of 0 together with detections, so this total is not compared.
        let has_total = !std::ptr::eq(self.draft.operation, &raw const LIST_DETECTIONS_V1);
        let paging = if has_total { by_token(items).total("totalSize") } else { by_token(items) };
        let mut list = self.draft.client.core().list(request, paging).starting_at(self.start);
        if let Some(size) = self.page_size {
            list = list.page_size(size);
        }
        if let Some(pages) = self.max_pages {
            list = list.max_pages(pages);
        }
        list
    }
}

/// Paging by token. The service may leave out empty members, so an answer without the list is an empty page.
const fn by_token(items: &'static str) -> Paging<ByCursor> {
    Paging::cursor(items, "nextPageToken", "pageToken").page_size("pageSize", 1000).may_be_absent()
}

impl<T> List<T> {
    pub(super) fn query(self, name: &'static str, value: impl QueryValue) -> Self {
        Self { draft: self.draft.query(name, value), ..self }
    }

    pub(super) fn query_each(self, name: &'static str, values: impl IntoIterator<Item = impl QueryValue>) -> Self {
        Self { draft: self.draft.query_each(name, values), ..self }
    }

    pub(super) fn without_query(self, names: &[&str]) -> Self {
        Self { draft: self.draft.without_query(names), ..self }
    }
}

impl<T> Clone for List<T> {
    fn clone(&self) -> Self {
        Self {
            draft: self.draft.clone(),
            page_size: self.page_size,
            start: self.start.clone(),
            max_pages: self.max_pages,
            record: PhantomData,
        }
    }
}

/// Shows no values, which may be confidential.
impl<T> fmt::Debug for List<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("List").field("operation", &self.draft.operation.id).finish_non_exhaustive()
    }
}

/// A call whose answer is a file: plain data until it is sent.
#[must_use = "a call does nothing until it is sent"]
pub struct DownloadCall<O = Plain> {
    draft: Draft,
    kind: PhantomData<fn() -> O>,
}

impl<O> DownloadCall<O> {
    /// Sends enum words that this version of the library does not know, instead of refusing them. A newer service may know
    /// them, and what was read can be sent back.
    pub fn allow_unknown_words(mut self) -> Self {
        self.draft.allow_unknown_words = true;
        self
    }

    /// The operation in the catalogue.
    #[must_use]
    pub fn operation(&self) -> &'static Operation {
        self.draft.operation
    }

    /// The request as it would be sent.
    ///
    /// # Errors
    /// [`Error::Parameter`](crate::Error::Parameter) for an argument that breaks a rule: change it.
    /// [`Error::Unavailable`](crate::Error::Unavailable) for an operation that the region does not offer: the error says
    /// what to use instead.
    pub fn preview(&self) -> Result<Preview> {
        self.draft.preview()
    }

    /// Sends the request; the file can then be read part by part.
    ///
    /// # Errors
    /// Those of [`preview`](Self::preview) before anything is sent, then those of [`connect_core::Client::execute`].
    pub async fn send(self) -> Result<Download> {
        self.draft.client.core().download(&self.draft.request()).await
    }

    /// Sends the request and writes the file to `writer`. Returns the number of bytes.
    ///
    /// # Errors
    /// Those of [`send`](Self::send). [`Error::Transport`](crate::Error::Transport) if the connection is lost before the
    /// end of the file: download it again. [`Error::Output`](crate::Error::Output) if the writer fails.
    pub async fn write_to(self, writer: &mut (impl AsyncWrite + Unpin + ?Sized)) -> Result<u64> {
        self.send().await?.write_to(writer).await
    }

    pub(super) fn set_ids<I: Into<String>>(self, name: &'static str, ids: impl IntoIterator<Item = I>) -> Self {
        let ids: Vec<String> = ids.into_iter().map(Into::into).collect();
        Self { draft: self.draft.set(name, ids), ..self }
    }
}

impl<O> Clone for DownloadCall<O> {
    fn clone(&self) -> Self {
        Self { draft: self.draft.clone(), kind: PhantomData }
    }
}

/// Shows no values, which may be confidential.
impl<O> fmt::Debug for DownloadCall<O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DownloadCall").field("operation", &self.draft.operation.id).finish_non_exhaustive()
    }
}
