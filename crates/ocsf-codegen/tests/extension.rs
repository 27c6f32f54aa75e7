//! A made-up extension, generated: the code is what stands here, it compiles against `ocsf-model`, and its types do what those of the
//! release do.

#![allow(clippy::unwrap_used, reason = "a panic is a failure")]

use std::path::Path;

use ocsf_codegen::{Error, Mode};
use ocsf_model::objects::{Device, Metadata, Product, User};
use ocsf_model::reflect::{self, Role, Value};
use ocsf_model::validate::{Schema, Violation};
use ocsf_model::{Class as _, Code as _, Coded, Event, OcsfObject, Timestamp, Version};

#[rustfmt::skip]
#[allow(dead_code, unreachable_pub, reason = "generated, and not all of it is used")]
#[path = "rackops/generated/mod.rs"]
mod rackops;

use rackops::classes::RackAudit;
use rackops::enums::{RackAuditActivityId, RackAuditResultCode, RackColor, RackTypeId};
use rackops::objects::{Rack, Slot};

const SCHEMA: &str = include_str!("rackops/ocsf-schema-1.8.0.json");

fn folder() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/rackops"))
}

fn audit() -> RackAudit {
    let rack = Rack {
        uid: Some("R7".to_owned()),
        type_id: Some(RackTypeId::Cabinet.into()),
        color: Some(RackColor::Grey),
        slots: vec![
            Slot {
                unit: Some(3),
                device: Some(Box::new(Device { hostname: Some("db-1".to_owned()), ..Device::default() })),
                ..Slot::default()
            },
            Slot { unit: Some(4), status_codes: vec![1, 2], neighbor: Some(Box::default()), ..Slot::default() },
        ],
        audit_time: Some(Timestamp::from_millis(1_747_821_600_000)),
        labels: vec!["cold aisle".to_owned()],
        ..Rack::default()
    };
    let metadata = Metadata::new(Product { name: Some("Walkabout".to_owned()), ..Product::default() }, "1.8.0");
    RackAudit {
        result_code: Some(RackAuditResultCode::CablesLoose),
        auditor: Some(Box::new(User { name: Some("kim".to_owned()), ..User::default() })),
        ..RackAudit::new(
            RackAuditActivityId::Inspect,
            ocsf_model::enums::SeverityId::Low,
            Timestamp::from_millis(1_747_821_600_000),
            metadata,
            rack,
        )
    }
}

#[test]
fn the_code_is_what_the_generator_writes() {
    ocsf_codegen::extension(folder(), "rackops", &folder().join("generated"), Mode::Check).unwrap();
}

#[test]
fn generating_writes_only_what_differs_and_removes_nothing() {
    let folder_of_user = tempfile::tempdir().unwrap();
    let theirs = folder_of_user.path().join("classes/theirs.rs");
    std::fs::create_dir_all(theirs.parent().unwrap()).unwrap();
    std::fs::write(&theirs, "").unwrap();
    let done = || ocsf_codegen::extension(folder(), "rackops", folder_of_user.path(), Mode::Write).unwrap();
    assert_eq!(done(), "4 files, 4 changed, 0 removed");
    assert_eq!(done(), "4 files, 0 changed, 0 removed");
    assert!(theirs.exists());
    std::fs::write(folder_of_user.path().join("enums.rs"), "").unwrap();
    let stale = ocsf_codegen::extension(folder(), "rackops", folder_of_user.path(), Mode::Check);
    assert!(matches!(stale, Err(Error::Stale(files)) if files == "enums.rs"));
}

#[test]
fn an_extension_that_is_not_there_is_named() {
    let error = ocsf_codegen::extension(folder(), "other", folder(), Mode::Check).unwrap_err().to_string();
    assert_eq!(error, "no class or object of the extension `other`; the schemas have extensions rackops");
}

#[test]
fn an_event_of_the_extension_is_written_read_and_validated() {
    let event = audit();
    let text = event.to_json();
    assert_eq!(
        text,
        concat!(
            r#"{"activity_id":2,"activity_name":"Inspect","auditor":{"name":"kim"},"category_name":"Racks","category_uid":4201,"#,
            r#""class_name":"Rack Audit","class_uid":4201001,"metadata":{"product":{"name":"Walkabout"},"version":"1.8.0"},"#,
            r#""rack":{"audit_time":1747821600000,"color":"grey","labels":["cold aisle"],"slots":[{"device":{"hostname":"db-1"},"unit":3},"#,
            r#"{"neighbor":{},"status_codes":[1,2],"unit":4}],"type_id":2,"type":"Cabinet","uid":"R7"},"result_code":1,"#,
            r#""severity_id":2,"severity":"Low","time":1747821600000,"type_name":"Rack Audit: Inspect","type_uid":420100102}"#
        )
    );
    assert_eq!(RackAudit::from_json(&text).unwrap(), event);
    assert_eq!(event.clone(), event);
    assert_eq!((event.class_uid(), event.type_uid(), event.activity()), (4_201_001, Some(420_100_102), Some(2)));
    assert!(RackAudit::from_json(r#"{"class_uid":5001}"#).is_err());

    // The compiled types are validated as the schema that is read at run time is.
    let neighbor = "rack.slots[1].neighbor";
    let expected =
        [(neighbor.to_owned(), "constraint_failed"), (format!("{neighbor}.unit"), "attribute_required_missing")];
    let found = |violations: Vec<Violation>| -> Vec<(String, &'static str)> {
        let of_rack = violations.into_iter().filter(|one| one.path.starts_with("rack"));
        of_rack.map(|one| (one.path, one.code.as_str())).filter(|(path, _)| !path.contains("device")).collect()
    };
    assert_eq!(found(event.validate(Version::V1_8_0)), expected);
    assert_eq!(found(whole_schema().typed(&event)), expected);
    assert!(event.validate(Version::V1_7_0).iter().any(|one| one.code.as_str() == "class_uid_unknown"));
}

/// The schema with an empty object for each one that it refers to and does not hold, so that it can be read.
fn whole_schema() -> Schema {
    let mut schema: serde_json::Value = serde_json::from_str(SCHEMA).unwrap();
    let types = ["classes", "objects"].map(|table| schema[table].as_object().unwrap().clone());
    for one in types.iter().flat_map(serde_json::Map::values) {
        for attribute in one["attributes"].as_object().unwrap().values() {
            if let Some(object) = attribute["object_type"].as_str()
                && schema["objects"].get(object).is_none()
            {
                schema["objects"][object] = serde_json::json!({"name": object, "caption": object, "attributes": {}});
            }
        }
    }
    Schema::with_extension(&schema.to_string()).unwrap()
}

#[test]
fn what_the_extension_does_not_know_survives() {
    let text = concat!(
        r#"{"activity_id":7,"category_name":"Racks","category_uid":4201,"class_name":"Rack Audit","class_uid":4201001,"#,
        r#""rack":{"color":"mauve","slots":[{"unit":9,"weight":1.50}],"type_id":99,"type":"Shelf"},"type_uid":420100107,"whim":[null]}"#
    );
    let event = RackAudit::from_json(text).unwrap();
    assert_eq!(event.to_json(), text);
    let rack = event.rack.as_ref().unwrap();
    assert_eq!(rack.color, Some(RackColor::from("mauve")));
    assert_eq!(rack.type_id, Some(Coded::with_caption(RackTypeId::Other, "Shelf")));
    assert_eq!(event.activity_id.as_ref().unwrap().id.number(), 7);
    assert_eq!(RackTypeId::from_caption("cabinet"), Some(RackTypeId::Cabinet));
    // An event of any class keeps it, too, and gives it back.
    let any = Event::from_json(text).unwrap();
    assert_eq!(any.class_uid(), 4_201_001);
    assert_eq!(RackAudit::from_json(&any.to_json()).unwrap(), event);
    let (lenient, faults) = RackAudit::from_json_lenient(&text.replace(r#""unit":9"#, r#""unit":"9""#)).unwrap();
    assert_eq!((faults.len(), faults[0].path.as_str()), (1, "rack.slots[0].unit"));
    assert!(lenient.to_json().contains(r#""unit":"9""#));
}

#[test]
fn the_schema_of_the_extension_is_data() {
    let class = RackAudit::class();
    assert_eq!((class.uid(), class.name(), class.extension()), (4_201_001, "rack_audit", Some("rackops")));
    assert_eq!(class.category().unwrap().caption(), "Racks");
    assert_eq!(class.meaning(), "What somebody found who went to look at a rack.");
    assert!(class.releases().contains(Version::V1_8_0) && !class.releases().contains(Version::V1_7_0));
    let rack = class.attribute("rack").unwrap();
    assert_eq!(rack.object().unwrap(), Rack::default().schema());
    assert_eq!(rack.requirement(Version::V1_8_0), Some(reflect::Requirement::Required));
    assert_eq!(class.attribute("auditor").unwrap().object(), reflect::object("user"));
    assert_eq!(class.attribute("severity_id").unwrap().enumeration().unwrap().name(), "SeverityId");
    assert_eq!(class.attribute("type_uid").unwrap().role(), Role::Derived);
    assert!(class.attribute("cloud").unwrap().profiles().iter().eq([ocsf_model::Profile::Cloud]));
    let unit = Slot::default().schema().attribute("unit").unwrap().datatype();
    assert_eq!((unit.name(), unit.range(Version::V1_8_0)), ("rack_unit_t", Some((1, 60))));
    let lamps = Slot::default().schema().attribute("status_codes").unwrap().enumeration().unwrap();
    assert_eq!(lamps.member(2).unwrap().caption(), "Fault");

    let event = audit();
    let record: &dyn OcsfObject = &event;
    let position = record.schema().position("result_code").unwrap();
    assert!(matches!(record.value(position), Value::Code { id: 1, caption: None }));
    assert_eq!(rackops::profiles::PRECISE, "rackops/precise");
}
