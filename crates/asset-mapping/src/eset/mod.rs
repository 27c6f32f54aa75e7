//! ESET devices to Device Inventory Info.
//!
//! # Documented output
#![doc = include_str!("../../docs/eset-documented.md")]

pub mod documented;
mod rules;

pub use rules::DOCUMENTED;

use eset_connect::models::Device;

impl crate::mapper::Mapped for Device {
    const DOCUMENTED: &'static [crate::rules::Rule] = DOCUMENTED;
}
