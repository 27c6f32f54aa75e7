//! Sophos users, held against the asset guide.
#![cfg(feature = "sophos")]
#![allow(clippy::unwrap_used, reason = "tests")]

mod support;

use asset_mapping::{Context, Dialect};
use serde_json::{Value, json};
use sophos_central::models::User;
use support::value;

const NAMED: &str = include_str!("../fixtures/sophos/user_named.json");
const NAMED_EVENT: &str = include_str!("../fixtures/sophos/user_named.event.json");

fn context() -> Context {
    Context::new("2026-01-02T03:04:05Z".parse().unwrap()).product_version("2026.1")
}

fn documented(record: &str) -> Value {
    support::documented::<User>(record, &context())
}

fn schema(record: &str) -> Value {
    support::schema::<User>(record, &context())
}

#[test]
fn the_printed_user_gives_the_printed_event() {
    assert_eq!(documented(NAMED), value(NAMED_EVENT));
    // Byte for byte, but for white space.
    let compact = |text: &str| {
        let mut quoted = false;
        text.chars()
            .filter(|character| {
                quoted ^= *character == '"';
                quoted || !character.is_whitespace()
            })
            .collect::<String>()
    };
    assert_eq!(support::text::<User>(NAMED, Dialect::Documented, &context()), compact(NAMED_EVENT));
}

#[test]
fn documented_accounts_follow_the_table() {
    let account = |rest: &str| documented(&format!(r#"{{"id":"u",{rest}}}"#))["user"]["account"]["type_id"].clone();
    assert_eq!(account(r#""name":"PC\\jdoe""#), 2);
    assert_eq!(account(r#""name":"PC\\jdoe","email":"""#), 2);
    assert_eq!(account(r#""name":"PC\\jdoe","email":"j@example.com""#), 0);
    assert_eq!(account(r#""name":"jdoe""#), 0);
}

#[test]
fn documented_full_names_follow_the_table() {
    let full_name = |rest: &str| documented(&format!(r#"{{"id":"u",{rest}}}"#))["user"]["full_name"].clone();
    assert_eq!(full_name(r#""firstName":"Jane","lastName":"Doe""#), "Jane Doe");
    assert_eq!(full_name(r#""firstName":"Jane""#), "Jane");
    assert_eq!(full_name(r#""firstName":"","lastName":"Doe""#), "Doe");
    assert_eq!(full_name(r#""firstName":"","lastName":null"#), Value::Null);
}

#[test]
fn documented_times_fall_back() {
    let time = |rest: &str| documented(&format!(r#"{{"id":"u"{rest}}}"#))["time"].clone();
    assert_eq!(time(r#","createdAt":"2023-11-20T09:46:38.886Z","updatedAt":"soon""#), json!(1_700_473_598.886));
    assert_eq!(time(""), json!(1_767_323_045.0));
}

#[test]
fn schema_accounts_and_times() {
    let event = |rest: &str| schema(&format!(r#"{{"id":"u",{rest}}}"#));
    assert_eq!(
        event(r#""name":"PC\\jdoe""#)["user"]["account"],
        json!({"name": "PC\\jdoe", "type_id": 2, "type": "Windows Account"})
    );
    assert_eq!(event(r#""name":"PC\\jdoe","email":"j@example.com""#)["user"]["account"], Value::Null);
    let created = event(r#""createdAt":"2023-11-20T09:46:38.886Z""#);
    assert_eq!(
        (&created["time"], &created["user"]["ldap_person"]["created_time"]),
        (&json!(1_700_473_598_886_i64), &json!(1_700_473_598_886_i64))
    );
    assert_eq!(event(r#""createdAt":"2023-11-20T09:46:38.886""#)["time"], 1_767_323_045_000_i64);
}
