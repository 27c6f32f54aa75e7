//! The law of the schema output for Sophos users.
#![cfg(feature = "sophos")]
#![allow(clippy::unwrap_used, reason = "tests")]

mod law;

use asset_mapping::{Context, sophos};
use law::Subject;
use open_record::OpenRecord;
use proptest::prelude::*;
use serde_json::Value;
use sophos_central::models::User;

fn context() -> Context {
    Context::new("2026-01-02T03:04:05Z".parse().unwrap()).product_version("2026.1")
}

const SUBJECT: Subject = Subject {
    feed: "sophos-users",
    rules: sophos::users::SCHEMA,
    context,
    valid: |path| match path {
        "createdAt" | "updatedAt" => &["2024-02-29T23:59:59.999Z", "2024-02-29T23:59:59", "soon"],
        "email" => &["marker@northwind.example", "no address", ""],
        _ => &[],
    },
    identity: "id",
};

fn fixture(name: &str) -> Value {
    let path = format!("{}/../../fixtures/sophos/{name}.json", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

#[test]
fn the_law_holds_for_every_fixture() {
    let records = [
        "user_named",
        "user_windows_local",
        "user_with_groups",
        "user_directory",
        "user_domain_account",
        "user_truncated_groups",
        "user_odd_shapes",
        "user_minimal",
    ];
    SUBJECT.check::<User>(&records.map(fixture));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_user_becomes_a_valid_event(record in law::any_record(User::LAYOUT, "id")) {
        SUBJECT.check_event::<User>(&record);
    }

    #[test]
    fn the_law_holds_for_any_user(record in law::any_record(User::LAYOUT, "id"), leaf: prop::sample::Index) {
        SUBJECT.check_one_change::<User>(&record, leaf);
    }
}
