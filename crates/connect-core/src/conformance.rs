//! Sends each typed operation once, with made-up parameters, to check a client against a mock of its service.
//!
//! Some of these operations delete things. They are therefore sent to loopback addresses only, where there is no real
//! account.
//!
//! ```no_run
//! use connect_core::conformance::{Exercise as _, exercise};
//! use connect_core::{Client, Operation};
//! use futures_util::StreamExt as _;
//!
//! # async fn example() -> connect_core::Result<()> {
//! const DELETE_SITE: Operation = Operation::delete("sites", "delete site", "/v1/sites/{siteId}").typed();
//! let client = Client::builder().base_url("http://127.0.0.1:8080").build()?;
//! let steps = vec![client.nothing(DELETE_SITE.request().segment("siteId", "composed-1")).step()];
//! let exchanges = exercise(&client, steps)?.collect::<Vec<_>>().await;
//! assert!(exchanges.iter().all(|exchange| exchange.decoded));
//! # Ok(())
//! # }
//! ```

use std::collections::VecDeque;
use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures_core::Stream;

use crate::{Call, Client, Error, List, Method, Page, Preview, Result, Transfer};

/// One operation that was sent, and what came of it.
#[derive(Clone, Debug, serde::Serialize)]
#[non_exhaustive]
pub struct Exchange {
    /// The operation's name.
    pub operation: &'static str,
    /// HTTP method.
    pub method: &'static str,
    /// Full URL; empty if the request could not be built.
    pub url: String,
    /// Status of the answer, if there was one; 200 for every answer that was understood.
    pub status: Option<u16>,
    /// Whether the answer was understood.
    pub decoded: bool,
    /// What went wrong, or which records of a page were set aside.
    pub error: Option<String>,
    /// Members of the answer that have no field, or whose value does not have the shape of their field: the first of
    /// each record.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub unknown: Vec<String>,
}

impl Exchange {
    /// An exchange that has no answer yet.
    #[must_use]
    pub fn new(operation: &'static str, method: Method, url: impl Into<String>) -> Self {
        let url = url.into();
        Self { operation, method: method.as_str(), url, status: None, decoded: false, error: None, unknown: Vec::new() }
    }
}

type Outcome = Pin<Box<dyn Future<Output = Result<Seen>> + Send>>;

/// Remarks about an answer that was understood.
#[derive(Default)]
struct Seen {
    remark: Option<String>,
    unknown: Vec<String>,
}

/// One operation that is ready to be sent.
pub struct Step {
    operation: &'static str,
    method: Method,
    url: String,
    run: Outcome,
}

impl Step {
    /// A step that goes to `url` and runs `run`, which yields a remark, if there is one.
    pub fn new(
        operation: &'static str,
        method: Method,
        url: impl Into<String>,
        run: impl Future<Output = Result<Option<String>>> + Send + 'static,
    ) -> Self {
        Self::seeing(operation, method, url.into(), async move {
            run.await.map(|remark| Seen { remark, ..Seen::default() })
        })
    }

    fn seeing(
        operation: &'static str,
        method: Method,
        url: String,
        run: impl Future<Output = Result<Seen>> + Send + 'static,
    ) -> Self {
        Self { operation, method, url, run: Box::pin(run) }
    }

    fn exchange(&self, outcome: Result<Seen>) -> Exchange {
        let exchange = Exchange::new(self.operation, self.method, self.url.clone());
        match outcome {
            Ok(Seen { remark, unknown }) => {
                Exchange { status: Some(200), decoded: true, error: remark, unknown, ..exchange }
            }
            Err(error) => {
                let status = error.status().map(crate::StatusCode::as_u16);
                Exchange { status, error: Some(error.report()), ..exchange }
            }
        }
    }
}

impl fmt::Debug for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Step").field("operation", &self.operation).field("url", &self.url).finish_non_exhaustive()
    }
}

fn url_of(preview: Result<Preview>) -> String {
    preview.map(|preview| preview.url).unwrap_or_default()
}

/// A typed call or list that can be sent once, to see whether its answer is understood.
pub trait Exercise {
    /// The request as a step.
    fn step(self) -> Step;
}

impl<T: fmt::Debug + Send + 'static> Exercise for Call<T> {
    fn step(self) -> Step {
        let (operation, method) = (self.request().operation(), self.request().method());
        Step::seeing(operation, method, url_of(self.preview()), async move {
            self.send().await.map(|answer| Seen { remark: None, unknown: without_field(&answer) })
        })
    }
}

impl<T: fmt::Debug + Send + 'static> Exercise for List<T> {
    fn step(self) -> Step {
        let (operation, method) = (self.request().operation(), self.request().method());
        Step::seeing(operation, method, url_of(self.preview()), async move {
            let page = self.send().await?;
            let unknown = without_field(&page.items);
            Ok(Seen { remark: all_read(page)?, unknown })
        })
    }
}

/// The first member of each record that went to `extra`, found in the `Debug` text: not every answer is a record, and
/// `Debug` is the only trait that all of them have.
fn without_field(answer: &impl fmt::Debug) -> Vec<String> {
    let shown = format!("{answer:?}");
    let names = shown.split("extra: {\"").skip(1).filter_map(|rest| rest.split('"').next());
    names.map(str::to_owned).collect()
}

impl Exercise for Transfer {
    fn step(self) -> Step {
        let (operation, method) = (self.request().operation(), self.request().method());
        Step::new(operation, method, url_of(self.preview()), async move {
            let mut file = Vec::new();
            self.write_to(&mut file).await.map(|_| None)
        })
    }
}

/// Whether every record of a page could be read. One that only lacks its identity was set aside as intended.
///
/// # Errors
/// [`Error::DeadLetter`] with the first record that could not be read.
pub fn all_read<T>(page: Page<T>) -> Result<Option<String>> {
    let lacks_identity = |reason: &str| reason.contains("identity");
    let mut remark = None;
    for letter in page.dead_letters {
        if !lacks_identity(&letter.reason) {
            return Err(letter.into());
        }
        remark.get_or_insert_with(|| format!("set aside: {}", letter.path));
    }
    Ok(remark)
}

/// Sends steps one after the other.
///
/// # Errors
/// [`Error::Configuration`] unless every base URL of the client is on loopback: made-up operations change and delete
/// things.
pub fn exercise(client: &Client, steps: Vec<Step>) -> Result<Exchanges> {
    check_loopback(client)?;
    Ok(Exchanges { steps: steps.into() })
}

/// Checks that made-up operations may be sent with this client.
///
/// # Errors
/// [`Error::Configuration`] unless every base URL of the client is on loopback.
pub fn check_loopback(client: &Client) -> Result<()> {
    if client.is_on_loopback() {
        return Ok(());
    }
    Err(Error::configuration(
        "base URL",
        "must be on loopback for made-up operations, some of which delete: start a mock of the service there",
    ))
}

/// The exchange of each step.
#[derive(Debug)]
#[must_use = "streams do nothing unless polled"]
pub struct Exchanges {
    steps: VecDeque<Step>,
}

impl Stream for Exchanges {
    type Item = Exchange;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Exchange>> {
        let Some(step) = self.steps.front_mut() else { return Poll::Ready(None) };
        let outcome = ready!(step.run.as_mut().poll(context));
        let exchange = step.exchange(outcome);
        self.steps.pop_front();
        Poll::Ready(Some(exchange))
    }
}
