//! Records as the vendor's documentation and payloads show them: every member has a field, and nothing is lost.

use open_record::OpenRecord;
use serde_json::Value;
use sophos_central::models::{Admin, Alert, Case, Detection, Endpoint, EndpointSoftware, SiemEvent};

/// Reads `text`, checks that it writes back equal but for `null` members, and gives the members without a field.
fn unknown<R: OpenRecord>(text: &str) -> Vec<String> {
    let record = R::from_json(text.as_bytes()).expect("a record");
    let mut expected: Value = serde_json::from_str(text).expect("JSON");
    without_nulls(&mut expected);
    let written = serde_json::to_value(&record).expect("JSON");
    assert_eq!(written, expected);
    let known = R::LAYOUT.members.iter().map(|member| member.name).collect::<Vec<_>>();
    written.as_object().expect("an object").keys().filter(|name| !known.contains(&name.as_str())).cloned().collect()
}

fn without_nulls(value: &mut Value) {
    match value {
        Value::Object(members) => {
            members.retain(|_, value| !value.is_null());
            members.values_mut().for_each(without_nulls);
        }
        Value::Array(items) => items.iter_mut().for_each(without_nulls),
        _ => {}
    }
}

#[test]
fn every_member_has_a_field_and_nothing_is_lost() {
    assert!(unknown::<Endpoint>(include_str!("records/endpoint.json")).is_empty());
    assert!(unknown::<EndpointSoftware>(include_str!("records/software.json")).is_empty());
    assert!(unknown::<Alert>(include_str!("records/alert.json")).is_empty());
    assert!(unknown::<SiemEvent>(include_str!("records/siem-event.json")).is_empty());
    assert!(unknown::<Detection>(include_str!("records/detection.json")).is_empty());
    assert!(unknown::<Case>(include_str!("records/case.json")).is_empty());
    assert!(unknown::<Admin>(include_str!("records/admin.json")).is_empty());
}
