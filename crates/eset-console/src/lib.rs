#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]

mod audit;
mod config;
mod data;
mod examples;
mod guard;
mod page;
mod playground;
mod relay;
pub mod samples;
mod seen;
mod server;
mod status;
mod unlock;

pub use audit::AuditLine;
pub use config::{Config, ConsoleError, Mode, Secret};
pub use server::Console;
