//! Directory users are read without loss.

use std::fs;
use std::path::Path;

use open_record::OpenRecord;
use serde_json::Value;
use sophos_central::models::{SourceType, User};

fn fixture(name: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(name);
    fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn user(name: &str) -> User {
    User::from_json(&fixture(name)).expect(name)
}

#[test]
fn users_survive_a_round_trip() {
    for name in [
        "user_named.json",
        "user_windows_local.json",
        "user_with_groups.json",
        "user_directory.json",
        "user_minimal.json",
    ] {
        let source: Value = serde_json::from_slice(&fixture(name)).unwrap();
        assert_eq!(serde_json::to_value(user(name)).unwrap(), source, "{name}");
        assert!(user(name).extra.is_empty(), "{name}");
    }
}

#[test]
fn a_list_that_was_cut_short_shows() {
    let groups = user("user_truncated_groups.json").groups.unwrap();
    assert_eq!(groups.items.as_ref().map(Vec::len), Some(3));
    assert!(groups.items_count.unwrap().as_i64() < groups.total.unwrap().as_i64());
}

#[test]
fn odd_shapes_are_kept_beside_the_fields() {
    let odd = user("user_odd_shapes.json");
    assert_eq!(odd.first_name, None);
    assert_eq!(odd.extra.get("firstName"), Some(&7.into()));
    assert_eq!(odd.extra.get("tenant"), Some(&"5b7c0f4e-2b8f-4d0e-9c44-0a6f7f1f2e11".into()));
    assert!(odd.groups.is_none() && odd.extra.get("groups").is_some());
    let foreign = user("user_domain_account.json").source.and_then(|source| source.kind);
    assert_eq!(foreign, Some(SourceType::Unrecognized("okta".to_owned())));
}

#[test]
fn a_user_without_id_is_a_fault() {
    for text in [r#"{"name":"Jane Doe"}"#, r#"{"id":""}"#, r#"{"id":null}"#, r#"{"id":7}"#] {
        assert_eq!(User::from_json(text.as_bytes()).unwrap_err().path, "id", "{text}");
    }
}
