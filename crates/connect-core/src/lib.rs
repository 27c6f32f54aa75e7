#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]

mod auth;
mod bounds;
mod classify;
mod client;
mod decode;
mod error;
mod paging;
mod path;
mod pending;
mod pipeline;
mod quota;
mod request;
mod response;
mod retry;
mod split;
mod stats;
mod token;
mod transport;
mod walk;

pub use auth::{Auth, Grant};
pub use bounds::Bounds;
pub use classify::{ReadFault, ServiceFault};
pub use client::{Client, ClientBuilder};
pub use error::{BoxError, Error, PagingFault, Result, StatusCode};
/// The trait's former name.
#[doc(hidden)]
pub use open_record::OpenRecord as Record;
pub use open_record::{DeadLetter, Fault, OpenRecord};
pub use paging::{Cursor, Page, Paging};
pub use pending::Pending;
pub use quota::{Limit, Quota};
pub use request::{Method, Repeat, Request};
pub use response::{Download, Response};
pub use retry::Retry;
pub use secrecy::{ExposeSecret, SecretString};
pub use stats::Stats;
pub use walk::{Items, Pages, Walk};
