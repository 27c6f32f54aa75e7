//! Sends typed operations once, with composed parameters, to hold a client against a stand-in of its service.
//!
//! Some of these operations delete. They are sent on loopback only, where no real account is.
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
    /// Full URL; empty if the request could not be put together.
    pub url: String,
    /// Status of the answer, if there was one; 200 for any that was understood.
    pub status: Option<u16>,
    /// Whether the answer was understood.
    pub decoded: bool,
    /// What went wrong, or which records of a page were set aside.
    pub error: Option<String>,
}

impl Exchange {
    /// An exchange that has not been answered.
    #[must_use]
    pub fn new(operation: &'static str, method: Method, url: impl Into<String>) -> Self {
        let url = url.into();
        Self { operation, method: method.as_str(), url, status: None, decoded: false, error: None }
    }
}

type Outcome = Pin<Box<dyn Future<Output = Result<Option<String>>> + Send>>;

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
        Self { operation, method, url: url.into(), run: Box::pin(run) }
    }

    fn exchange(&self, outcome: Result<Option<String>>) -> Exchange {
        let (status, decoded, error) = match outcome {
            Ok(remark) => (Some(200), true, remark),
            Err(error) => (error.status().map(crate::StatusCode::as_u16), false, Some(error.report())),
        };
        Exchange { status, decoded, error, ..Exchange::new(self.operation, self.method, self.url.clone()) }
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

/// What can be sent once to see whether its answer is understood.
pub trait Exercise {
    /// The request as a step.
    fn step(self) -> Step;
}

impl<T: Send + 'static> Exercise for Call<T> {
    fn step(self) -> Step {
        let (operation, method) = (self.request().operation(), self.request().method());
        Step::new(operation, method, url_of(self.preview()), async move { self.send().await.map(|_| None) })
    }
}

impl<T: Send + 'static> Exercise for List<T> {
    fn step(self) -> Step {
        let (operation, method) = (self.request().operation(), self.request().method());
        Step::new(operation, method, url_of(self.preview()), async move { self.send().await.and_then(all_read) })
    }
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
/// [`Error::Configuration`] unless every base URL of the client is on loopback: composed operations change and delete.
pub fn exercise(client: &Client, steps: Vec<Step>) -> Result<Exchanges> {
    check_loopback(client)?;
    Ok(Exchanges { steps: steps.into() })
}

/// Whether composed operations may be sent with this client.
///
/// # Errors
/// [`Error::Configuration`] unless every base URL of the client is on loopback.
pub fn check_loopback(client: &Client) -> Result<()> {
    if client.is_on_loopback() {
        return Ok(());
    }
    Err(Error::configuration(
        "base URL",
        "must be on loopback for composed operations, some of which delete: start a stand-in of the service there",
    ))
}

/// What comes of each step.
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
