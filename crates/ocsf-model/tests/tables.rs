//! The tables say the same as the types.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

use ocsf_model::reflect::{self, Requirement, Role, Value};
use ocsf_model::{Class, Code, Event, Json, OcsfObject, Profile, Version, classes, enums, objects};

#[test]
fn every_attribute_is_found_by_its_name() {
    for schema in reflect::classes().iter().chain(reflect::objects()) {
        for (position, attribute) in schema.attributes().enumerate() {
            assert_eq!(schema.position(attribute.name()), Some(position), "{}.{}", schema.name(), attribute.name());
        }
        for stranger in ["", "x", "devic", "device_", "Device", "\u{1F980}"] {
            let found = schema.attribute(stranger).map(reflect::Attribute::name);
            assert!(found.is_none() || found == Some(stranger), "{}: {found:?}", schema.name());
        }
    }
}

#[test]
fn siblings_and_objects_exist() {
    for schema in reflect::classes().iter().chain(reflect::objects()) {
        for attribute in schema.attributes() {
            let at = format!("{}.{}", schema.name(), attribute.name());
            match attribute.role() {
                Role::Caption => {
                    let id = attribute.id_attribute().and_then(|id| schema.attribute(id)).expect(&at);
                    assert_eq!(id.caption_attribute(), Some(attribute.name()), "{at}");
                    assert_eq!(id.is_array(), attribute.is_array(), "{at}");
                }
                _ => assert!(attribute.id_attribute().is_none(), "{at}"),
            }
            let is_object = attribute.shape() == reflect::Shape::Object;
            assert!(is_object || attribute.object().is_none(), "{at}");
            assert!(attribute.releases().first().is_some(), "{at}");
        }
        for constraint in schema.constraints() {
            for name in constraint.attributes() {
                let first = name.split('.').next().unwrap_or_default();
                assert!(schema.attribute(first).is_some(), "{}: constraint on {name}", schema.name());
            }
        }
    }
}

/// Facts of the schemas, taken from their files.
#[test]
fn facts() {
    let classes = |version| reflect::classes().iter().filter(|class| class.releases().contains(version)).count();
    assert_eq!(Version::ALL.map(classes), [50, 65, 72, 79, 81, 82, 83, 83, 87]);
    let objects = |version| reflect::objects().iter().filter(|object| object.releases().contains(version)).count();
    // Without the object `object`, which is any JSON object.
    assert_eq!(Version::ALL.map(objects), [105, 110, 120, 141, 160, 166, 169, 177, 193]);
    let inventory = reflect::class(5001).unwrap();
    assert_eq!(inventory.rust_name(), "DeviceInventoryInfo");
    assert_eq!(inventory.category().unwrap().caption(), "Discovery");
    let device = inventory.attribute("device").unwrap();
    assert_eq!(device.requirement(Version::V1_6_0), Some(Requirement::Required));
    let container = inventory.attribute("container");
    assert!(container.is_none_or(|attribute| attribute.profiles().iter().eq([Profile::Container])));
    assert_eq!(inventory.attribute("cloud").unwrap().profiles().iter().collect::<Vec<_>>(), [Profile::Cloud]);
    let uid = reflect::object("network_interface").unwrap().constraints();
    assert!(uid.iter().any(|rule| rule.attributes().contains(&"uid") && !rule.releases().contains(Version::V1_5_0)));
    assert_eq!(reflect::object("device").unwrap().observable(), Some(20));
    assert!(reflect::class(5005).is_none() && reflect::object("object").is_none());
}

/// What changed from one release to another, taken from the schemas' files.
#[test]
fn facts_by_release() {
    let attribute = |class: u32, name: &str| reflect::class(class).unwrap().attribute(name).unwrap();
    let caption = |class, name, number, version| {
        let member = attribute(class, name).enumeration().unwrap().member(number).unwrap();
        member.caption_in(version)
    };
    assert_eq!(caption(3002, "logon_type_id", 0, Version::V1_1_0), "System");
    assert_eq!(caption(3002, "logon_type_id", 0, Version::V1_2_0), "Unknown");
    assert_eq!(caption(4003, "rcode_id", 16, Version::V1_8_0), "BADSIG_VERS");
    assert_eq!(caption(4003, "rcode_id", 16, Version::V1_9_0), "BADVERS");
    assert_eq!(caption(205_019, "class_uid", 205_019, Version::V1_1_0), "Prefetch Info");
    assert_eq!(caption(205_019, "class_uid", 205_019, Version::V1_2_0), "Prefetch Query");
    let partial = attribute(205_019, "activity_id").enumeration().unwrap().member(2).unwrap();
    assert!(partial.releases().iter().eq([Version::V1_1_0]));
    assert!(enums::QueryActivityId::table().member(2).is_none());
    let priority = attribute(2005, "priority");
    assert_eq!(priority.datatype_in(Version::V1_1_0).name(), "integer_t");
    assert_eq!(priority.datatype_in(Version::V1_2_0).name(), "string_t");
    let string = reflect::datatypes().iter().find(|datatype| datatype.name() == "string_t").unwrap();
    assert_eq!((string.max_len(Version::V1_3_0), string.max_len(Version::V1_4_0)), (Some(65535), None));
    // `actor` came with the profile `host` in 1.1.0, and always does today.
    let actor = attribute(4010, "actor");
    assert!(actor.profiles_in(Version::V1_9_0).is_empty());
    let analytic = reflect::object("analytic").unwrap().attribute("type_id").unwrap().enumeration().unwrap();
    assert!(!analytic.member(4).unwrap().releases().contains(Version::V1_2_0));
    assert!(analytic.member(4).unwrap().releases().contains(Version::V1_1_0));
}

/// What is not in a release, or otherwise, is found and mended.
#[test]
fn an_event_of_the_oldest_release() {
    let text = r#"{"class_uid":2005,"category_uid":2,"activity_id":1,"type_uid":200501,"severity_id":1,"status_id":1,"priority_id":3,
        "time":1747821600000,"metadata":{"version":"1.1.0","product":{"name":"x","vendor_name":"y"}},"priority":3,"assignee":{"name":"a"},
        "finding_info_list":[{"uid":"1","title":"t"}]}"#;
    let event = Event::from_json(text).unwrap();
    assert_eq!(event.validate(Version::V1_1_0), []);
    assert_eq!(ocsf_model::validate::json(text, Version::V1_1_0).unwrap(), []);
    assert_eq!(Json::from_json(&event.to_json()).unwrap().get("priority"), Some(&3.into()));
    let mut newer = event.clone();
    let fit = newer.fit(Version::V1_5_0);
    assert_eq!(fit.moved.iter().map(|moved| moved.path.as_str()).collect::<Vec<_>>(), ["priority"]);
    assert_eq!(newer.validate(Version::V1_5_0), []);
    newer.fit(Version::V1_1_0);
    assert_eq!(newer, event);
}

#[test]
fn a_record_knows_its_row() {
    assert_eq!(classes::DeviceInventoryInfo::default().schema().rust_name(), "DeviceInventoryInfo");
    assert_eq!(classes::UserInventoryInfo::class().uid(), 5003);
    assert_eq!(objects::NetworkInterface::default().schema().name(), "network_interface");
    for class in reflect::classes() {
        let event = Event::from_json(&format!("{{\"class_uid\":{}}}", class.uid())).unwrap();
        assert_eq!(event.schema(), class);
        assert_eq!(event.class_uid(), i64::from(class.uid()));
    }
}

/// Every position answers to its own attribute: what is put in under a name is shown under that name.
#[test]
fn positions_and_fields_agree() {
    for class in reflect::classes() {
        for (position, attribute) in class.attributes().enumerate().filter(|(_, a)| a.role() == Role::Field) {
            let value = sample(attribute);
            let text = format!("{{\"class_uid\":{},\"{}\":{value}}}", class.uid(), attribute.name());
            let event = Event::from_json(&text).unwrap();
            assert!(event.extra().is_empty(), "{text}: {event:?}");
            let record: &dyn OcsfObject = event.as_class();
            assert_eq!(record.present(), 1 << position, "{text}");
            assert!(!matches!(record.value(position), Value::Absent), "{text}");
            assert_eq!(Json::from_json(&event.to_json()).unwrap().get(attribute.name()).unwrap().to_json(), value);
        }
    }
}

fn sample(attribute: &reflect::Attribute) -> String {
    let one = match attribute.shape() {
        reflect::Shape::Boolean => "true".to_owned(),
        reflect::Shape::Integer => "7".to_owned(),
        reflect::Shape::Float => "0.5".to_owned(),
        reflect::Shape::String => "\"x\"".to_owned(),
        reflect::Shape::Json => "[null]".to_owned(),
        _ => "{}".to_owned(),
    };
    if attribute.is_array() { format!("[{one}]") } else { one }
}

#[test]
fn enums_and_their_tables_agree() {
    fn check<E: Code + From<i64> + Into<i64>>() {
        for number in (-3..120).chain([i64::MIN, i64::MAX, 500_101]) {
            let code = E::from(number);
            assert_eq!(code.number(), number);
            assert_eq!(code.into(), number);
            assert_eq!(code.caption(), E::table().member(number).map(reflect::Member::caption));
        }
        assert_eq!(E::default().number(), 0);
    }
    check::<enums::SeverityId>();
    check::<enums::DeviceTypeId>();
    check::<enums::OsTypeId>();
    check::<enums::DnsOpcodeId>();
    check::<enums::ObservableTypeId>();
    check::<enums::UrlCategoryId>();
    check::<enums::InventoryActivityId>();
    assert_eq!(enums::OsTypeId::MacOs.caption(), Some("macOS"));
    assert_eq!(enums::HttpMethod::from("GET"), enums::HttpMethod::Get);
}
