#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]

mod auth;
mod bounds;
mod call;
mod classify;
mod client;
pub mod conformance;
mod decode;
mod error;
mod follow;
mod ids;
mod list;
mod operation;
mod paging;
mod parameters;
mod path;
mod pending;
mod pipeline;
mod quota;
mod request;
mod response;
mod retry;
mod secrets;
mod split;
mod stats;
mod text;
mod token;
mod transport;
mod url_text;
mod watch;

pub use auth::{Auth, Grant};
pub use bounds::Bounds;
pub use call::{Call, Preview, Transfer};
pub use classify::{ReadFault, ServiceFault};
pub use client::{Client, ClientBuilder, is_loopback};
pub use error::{BoxError, Error, Ids, PagingFault, Result, StatusCode, Unit};
pub use follow::{Follow, Phase, Progress};
pub use ids::IdRule;
pub use list::{Items, List, Pages};
pub use open_record::{DeadLetter, Fault, OpenRecord, Selection};
pub use operation::Operation;
pub use paging::{
    ByCursor, ByKey, ByLink, ByNumber, ByOffset, ByTail, Contradiction, Cursor, Page, Paging, Scheme, Single,
};
pub use parameters::Parameters;
pub use pending::Pending;
pub use quota::{Limit, Quota, Usage};
pub use request::{Method, Repeat, Request};
pub use response::{Download, Response};
pub use retry::Retry;
pub use secrecy::{ExposeSecret, SecretString};
#[doc(hidden)]
pub use serde;
pub use stats::Stats;
pub use text::shown;
#[doc(hidden)]
pub use tokio::io::AsyncWrite;
pub use url_text::UrlText;
pub use watch::{Exchange, TokenState, Watch};
