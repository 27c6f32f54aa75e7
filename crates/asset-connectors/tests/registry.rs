//! Every feed that can be mapped can be collected, under the same name.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::collections::BTreeSet;

use asset_connectors::{AsEvents, Error, EsetAccount, SentinelOneAccount, SophosAccount, feeds};
use asset_mapping::{Context, MAPPINGS};
use eset_connect::{EsetClient, Region};

#[test]
fn every_mapping_has_a_connector() {
    let mapped: BTreeSet<String> = MAPPINGS.iter().map(|mapping| mapping.id.to_string()).collect();
    let collected: BTreeSet<String> = feeds().map(|info| info.feed.to_string()).collect();
    assert_eq!(collected, mapped);
}

#[test]
fn every_feed_says_what_it_needs_and_whose_it_is() {
    for info in feeds() {
        assert!(!info.needs.is_empty(), "{}", info.feed);
    }
    for (vendor, feeds) in
        [("eset", EsetAccount::FEEDS), ("sentinelone", SentinelOneAccount::FEEDS), ("sophos", SophosAccount::FEEDS)]
    {
        assert!(feeds.iter().all(|info| info.feed.vendor == vendor));
    }
}

#[test]
fn a_feed_that_the_account_lacks_is_an_error_that_names_those_it_has() {
    let client = EsetClient::builder(Region::Eu, "reader@example.com", "secret").build().unwrap();
    let account = EsetAccount::new(client, Context::new("2026-11-21T08:00:00Z".parse().unwrap()));
    let error = account.connector("sophos-users", &AsEvents).unwrap_err();
    assert!(matches!(error, Error::UnknownFeed { .. }));
    assert!(error.to_string().contains("unknown feed `sophos-users`; allowed are: eset-devices"), "{error}");
}
