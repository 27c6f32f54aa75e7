// The front page shows the client, so its example compiles only with it.
#![cfg_attr(feature = "client", doc = include_str!("../README.md"))]
#![cfg_attr(
    not(feature = "client"),
    doc = "Records of the ESET Connect API. The client stands behind the feature `client`."
)]
#![cfg_attr(docsrs, feature(doc_cfg))]

#[cfg(feature = "client")]
pub mod catalogue;
#[cfg(feature = "client")]
pub mod client;
#[cfg(feature = "client")]
pub mod conformance;
#[cfg(feature = "client")]
mod ids;
pub mod models;
#[cfg(feature = "client")]
pub mod openapi;
#[cfg(feature = "client")]
pub mod playbook {
    #![doc = include_str!("../docs/playbook.md")]
}
#[cfg(feature = "client")]
mod region;
#[cfg(feature = "client")]
pub mod soar;

#[cfg(feature = "client")]
pub use client::{Call, DownloadCall, EsetClient, EsetClientBuilder, List, Preview};
#[cfg(feature = "client")]
pub use connect_core::{
    Bounds, Contradiction, Cursor, DeadLetter, Download, Error, Exchange, Items, Limit, Method, Page, Pages,
    PagingFault, Pending, Quota, Response, Result, Retry, SecretString, Selection, Stats, StatusCode, Watch,
};
#[cfg(feature = "client")]
pub use ids::*;
#[cfg(feature = "client")]
pub use region::Region;
