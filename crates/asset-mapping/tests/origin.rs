//! What collected events say of where they come from: feed, tenant, and the identity that all events of a record share.
#![cfg(all(feature = "eset", feature = "sophos"))]
#![allow(clippy::unwrap_used, reason = "tests")]

use std::collections::HashSet;

use asset_mapping::eset::DeviceVulnerability;
use asset_mapping::{Change, Context, Dialect, IntoEvent as _, Key, Mapper, Mapping, Tenant};
use ocsf_model::{Event, Version};
use serde_json::Value;

const ENDPOINT: &str = r#"{"id":"e-1","hostname":"WS-1"}"#;
const CASE: &str = r#"{"id":"c-1","tenant":{"id":"named by the record"}}"#;

fn context() -> Context {
    Context::new("2026-01-02T03:04:05Z".parse().unwrap())
}

fn tenant(id: &str) -> Tenant {
    Tenant::new(id, None)
}

fn metadata(feed: &str, record: &str, context: Context) -> Value {
    let mut text = Vec::new();
    let mapper = Mapper::new(Mapping::find(feed).unwrap(), Dialect::Schema, context).unwrap();
    mapper.map_record(record.as_bytes(), &mut text).unwrap();
    let event: Value = serde_json::from_slice(&text).unwrap();
    event["metadata"].clone()
}

#[test]
fn collected_events_name_feed_tenant_and_record() {
    let metadata = metadata("sophos-endpoints", ENDPOINT, context().account("main").tenant(tenant("t-1")));
    assert_eq!(metadata["uid"], "sophos-endpoints/main/t-1/e-1");
    assert_eq!(metadata["log_name"], "sophos-endpoints");
    assert_eq!(metadata["tenant_uid"], "t-1");
}

#[test]
fn events_from_files_have_no_uid() {
    let metadata = metadata("sophos-endpoints", ENDPOINT, context().tenant(tenant("t-1")));
    assert_eq!((&metadata["uid"], &metadata["tenant_uid"]), (&Value::Null, &Value::Null));
}

#[test]
fn the_tenant_that_the_record_names_stays() {
    let metadata = metadata("sophos-cases", CASE, context().account("main").tenant(tenant("t-1")));
    assert_eq!(metadata["tenant_uid"], "named by the record");
    assert_eq!(metadata["uid"], "sophos-cases/main/t-1/c-1");
}

#[test]
fn the_uid_is_the_same_whatever_the_record_became() {
    let uid = |record: &str, change| {
        metadata("sophos-cases", record, context().account("main").change(change))["uid"].clone()
    };
    let open = uid(CASE, Change::New);
    assert_eq!(open, "sophos-cases/main//c-1");
    assert_eq!(uid(r#"{"id":"c-1","name":"other"}"#, Change::Changed), open);
    assert_eq!(uid(r#"{"id":"c-1","status":"closed"}"#, Change::Closed), open);
}

#[test]
fn separators_in_names_make_no_two_records_one() {
    let parts =
        [("a", "", "b/c"), ("a", "b", "c"), ("a/b", "", "c"), ("a%2Fb", "", "c"), ("a", "b/", "c"), ("a", "b", "/c")];
    let uids: HashSet<String> = parts
        .iter()
        .map(|(account, id, key)| {
            let record = format!(r#"{{"id":"{key}"}}"#);
            let context = context().account(*account).tenant(tenant(id));
            metadata("sophos-endpoints", &record, context)["uid"].as_str().unwrap().to_owned()
        })
        .collect();
    assert_eq!(uids.len(), parts.len(), "{uids:?}");
}

#[test]
fn a_finding_closed_without_a_record_is_the_one_that_was_opened() {
    let row = r#"{"deviceUuid":"d-1","osVulnerability":{"vulnerabilityId":0,"cveNumber":"CVE-2026-1"}}"#;
    let mapping = Mapping::find("eset-vulnerabilities").unwrap();
    let context = context().account("main").simulated(true);
    let key = mapping.read(row.as_bytes()).unwrap().key();
    let opened = metadata("eset-vulnerabilities", row, context.clone());
    for release in Version::ALL {
        let context = context.clone().change(Change::Closed).release(release);
        let event: Event = DeviceVulnerability::closed_event(&Key::new(key.as_str()), &context).unwrap().into();
        let closed: Value = serde_json::from_str(&event.to_json()).unwrap();
        assert_eq!(closed["metadata"]["uid"], opened["uid"]);
        assert_eq!(closed["metadata"]["labels"], opened["labels"]);
        assert_eq!(closed["metadata"]["log_name"], "eset-vulnerabilities");
        assert_eq!(event.validate(release), Vec::new(), "{release}");
    }
}
