//! The client held against a transcript of the vendor's contract.
//!
//! `contract.json` was transcribed from the vendor's published contract of May 2026, independently of the catalogue and of the
//! types that it checks.
#![cfg(feature = "client")]
#![allow(clippy::unwrap_used, reason = "tests fail by panicking")]

mod entities;
mod fixture;
mod openapi;
mod operations;
