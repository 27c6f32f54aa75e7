//! Shared parts of the example programs.

pub mod args;
pub mod collect;
pub mod credentials;
pub mod exit;
pub mod groups;
pub mod json_arguments;
pub mod lines;
pub mod progress;
pub mod report;
pub mod sources;
