#![allow(dead_code, reason = "every test file uses its own part")]

use std::time::Duration;

use connect_core::{Client, ClientBuilder, Retry};
use serde::Deserialize;

/// Waits of milliseconds.
pub fn quick() -> Retry {
    Retry::new().first_wait(Duration::from_millis(1)).longest_wait(Duration::from_millis(4))
}

pub fn builder(url: impl Into<String>) -> ClientBuilder {
    Client::builder().source("test").base_url(url).retry(quick())
}

pub fn client(url: impl Into<String>) -> Client {
    builder(url).build().unwrap()
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Item {
    pub id: u64,
}

pub fn ids(items: &[Item]) -> Vec<u64> {
    items.iter().map(|item| item.id).collect()
}
