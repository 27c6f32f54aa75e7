// The front page shows the client, so its example compiles only with it.
#![cfg_attr(feature = "client", doc = include_str!("../README.md"))]
#![cfg_attr(
    not(feature = "client"),
    doc = "Records of the SentinelOne Management API v2.1. The client stands behind the feature `client`."
)]
#![cfg_attr(docsrs, feature(doc_cfg))]

#[cfg(feature = "client")]
mod client;
pub mod models;

#[cfg(feature = "client")]
pub use client::*;
#[cfg(feature = "client")]
pub use connect_core::{
    Bounds, Call, Contradiction, Cursor, DeadLetter, Download, Error, Exchange, Follow, Items, Limit, List, Method,
    Operation, Page, Pages, PagingFault, Parameters, Phase, Preview, Progress, Quota, Response, Result, Retry,
    SecretString, Selection, Stats, StatusCode, Transfer, Watch,
};
