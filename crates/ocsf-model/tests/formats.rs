//! Events through `serde` in every format that describes itself.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

use ocsf_model::classes::DetectionFinding;
use ocsf_model::{Event, Json, OcsfObject};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// An event with every kind of value: integers, a decimal, lists, ids with and without caption, unknown members, free JSON.
const TEXT: &str = r#"{"class_uid":2004,"class_name":"Detection Finding","category_uid":2,"category_name":"Findings","activity_id":1,
    "activity_name":"Create","type_uid":200401,"type_name":"Detection Finding: Create","time":1747821600000,"severity_id":4,
    "severity":"High","risk_score":-5,"confidence_id":77,"is_alert":true,"metadata":{"version":"1.5.0","product":{"name":"7"},
    "profiles":["cloud","host"]},"finding_info":{"uid":"null","title":"true","types":["a","b"]},
    "vulnerabilities":[{"cve":{"uid":"CVE-2020-0001","cvss":[{"base_score":9.8,"version":"3.1"}]}}],
    "unmapped":{"score":9.8,"big":9223372036854775807,"deep":{"list":[1,[2,{"x":"y"}],"z"],"empty":{},"none":[]},
    "$serde_json::private::RawValue":"9.8","$serde_json::private::Number":"1"},"stranger":{"a":[true,false]}}"#;

fn same<T, E: std::fmt::Debug>(
    format: &str,
    value: &T,
    there: impl Fn(&T) -> Result<Vec<u8>, E>,
    back: impl Fn(&[u8]) -> Result<T, E>,
) where
    T: Serialize + DeserializeOwned + PartialEq + std::fmt::Debug,
{
    let bytes = there(value).unwrap();
    let shown = String::from_utf8_lossy(&bytes).into_owned();
    assert_eq!(back(&bytes).unwrap(), *value, "{format}: {shown}");
}

fn everywhere<T: Serialize + DeserializeOwned + PartialEq + std::fmt::Debug>(value: &T) {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    same("JSON", value, |value| serde_json::to_vec(value), |bytes| serde_json::from_slice(bytes));
    same(
        "MessagePack",
        value,
        |value| rmp_serde::to_vec(value).map_err(drop),
        |b| rmp_serde::from_slice(b).map_err(drop),
    );
    same("YAML", value, |v| serde_yaml_ng::to_string(v).map(Into::into), |bytes| serde_yaml_ng::from_slice(bytes));
    same(
        "TOML",
        value,
        |v| toml::to_string(v).map(Into::into).map_err(drop),
        |b| toml::from_str(&text(b)).map_err(drop),
    );
    same("RON", value, |v| ron::to_string(v).map(Into::into).map_err(drop), |b| ron::from_str(&text(b)).map_err(drop));
    let cbor = |value: &T| {
        let mut out = Vec::new();
        ciborium::into_writer(value, &mut out).map(|()| out).map_err(drop)
    };
    same("CBOR", value, cbor, |bytes| ciborium::from_reader(bytes).map_err(drop));
}

#[test]
fn every_format_gives_back_what_it_was_given() {
    let event = Event::from_json(TEXT).unwrap();
    assert_eq!(Json::from_json(&event.to_json()).unwrap(), Json::from_json(TEXT).unwrap());
    everywhere(&event);
    everywhere(&DetectionFinding::from_json(TEXT).unwrap());
    everywhere(&Json::from_json(TEXT).unwrap());
}

/// Members of a record, beside members of its own.
#[test]
fn an_event_inside_of_another_struct() {
    #[derive(Debug, PartialEq, Serialize, serde::Deserialize)]
    struct Line {
        tenant: String,
        event: Event,
        #[serde(flatten)]
        rest: std::collections::BTreeMap<String, Json>,
    }
    let rest = [("x".to_owned(), Json::from(1.5)), ("y".to_owned(), Json::from("z"))];
    everywhere(&Line { tenant: "a".into(), event: Event::from_json(TEXT).unwrap(), rest: rest.into() });
}

#[test]
fn toml_shows_numbers_as_numbers() {
    let event = Event::from_json(r#"{"unmapped":{"score":9.8}}"#).unwrap();
    assert!(toml::to_string(&event).unwrap().contains("[unmapped]\nscore = 9.8\n"));
    // TOML has no null, and RON writes one as a unit.
    let event = Event::from_json(r#"{"unmapped":{"score":null}}"#).unwrap();
    assert!(toml::to_string(&event).is_err());
    assert_eq!(ron::from_str::<Event>(&ron::to_string(&event).unwrap()).unwrap(), event);
}

/// What a format can hold and JSON cannot is an error, not another value.
#[test]
fn what_json_cannot_hold_is_refused() {
    assert!(serde_yaml_ng::from_str::<Json>(".inf").is_err());
    assert!(serde_yaml_ng::from_str::<Json>("[a]: 2").is_err());
    let deep = "[".repeat(200) + &"]".repeat(200);
    assert!(ron::from_str::<Json>(&deep).is_err());
}
