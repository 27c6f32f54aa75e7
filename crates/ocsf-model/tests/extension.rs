//! Schemas that are read at run time.

#![allow(
    clippy::unwrap_used,
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_sign_loss,
    clippy::unnecessary_wraps,
    dead_code,
    reason = "helpers of tests, where a panic is a failure and numbers are small"
)]

mod support;

use std::sync::LazyLock;

use ocsf_model::json::Map;
use ocsf_model::reflect::{self, Attribute, ConstraintKind, Kind, Requirement, Type};
use ocsf_model::validate::{self, Schema};
use ocsf_model::{Event, Json, Version};
use proptest::prelude::*;
use support::faults;
use support::generate::{Dice, Frame};

const VERSION: Version = Version::V1_8_0;

fn member(key: impl Into<String>, value: impl Into<Json>) -> (String, Json) {
    (key.into(), value.into())
}

fn object(members: impl IntoIterator<Item = (String, Json)>) -> Json {
    Json::Object(members.into_iter().collect())
}

fn since(deprecated: Option<&str>) -> Option<(String, Json)> {
    deprecated.map(|since| member("@deprecated", object([member("since", since)])))
}

/// A release in the form that the schema's compiler writes, from the tables of this crate.
fn compiled() -> Map {
    let types = |kind: Kind| {
        let all = if kind == Kind::Class { reflect::classes() } else { reflect::objects() };
        let there = all.iter().filter(|one| one.releases().contains(VERSION));
        object(there.map(|one| member(one.name(), type_of(one))))
    };
    let datatypes = object(reflect::datatypes().iter().filter(|one| one.name() != "object_t").map(|one| {
        let bounds =
            one.range(VERSION).map(|(least, most)| member("range", Json::Array(vec![least.into(), most.into()])));
        let length = one.max_len(VERSION).map(|most| member("max_len", most));
        let regex = one.regex(VERSION).map(|regex| member("regex", regex));
        let base = one.base().map(|base| member("type", base));
        let caption = Some(member("caption", one.caption()));
        member(one.name(), object([caption, bounds, length, regex, base].into_iter().flatten()))
    }));
    let profiles = reflect::profiles().iter().filter(|profile| profile.releases().contains(VERSION));
    let Json::Object(map) = object([
        member("version", VERSION.as_str()),
        member("classes", types(Kind::Class)),
        member("objects", types(Kind::Object)),
        member("dictionary", object([member("types", object([member("attributes", datatypes)]))])),
        member("profiles", object(profiles.map(|profile| member(profile.name(), object([]))))),
    ]) else {
        unreachable!("an object")
    };
    map
}

fn type_of(one: &'static Type) -> Json {
    let attributes = one.attributes().filter(|attribute| attribute.requirement(VERSION).is_some());
    let constraints = one.constraints().iter().filter(|rule| rule.releases().contains(VERSION)).map(|rule| {
        let kind = if rule.kind() == ConstraintKind::JustOne { "just_one" } else { "at_least_one" };
        member(kind, rule.attributes().to_vec())
    });
    let category = one.category().map_or(0, reflect::Category::uid);
    object(
        [
            member("name", one.name()),
            member("caption", one.caption()),
            member("uid", one.uid()),
            member("category_uid", category),
            member(
                "attributes",
                object(attributes.map(|attribute| member(attribute.name(), attribute_of(one, attribute)))),
            ),
            member("constraints", object(constraints)),
        ]
        .into_iter()
        .chain(since(one.deprecated_since())),
    )
}

fn attribute_of(owner: &'static Type, attribute: &'static Attribute) -> Json {
    let requirement = match attribute.requirement(VERSION) {
        Some(Requirement::Required) => "required",
        Some(Requirement::Recommended) => "recommended",
        _ => "optional",
    };
    let names: Vec<&str> = attribute.profiles_in(VERSION).iter().map(reflect::Profile::name).collect();
    let target = attribute.object().map_or("object", Type::name);
    let is_object = attribute.shape() == reflect::Shape::Object;
    let sibling = attribute
        .caption_attribute()
        .filter(|name| owner.attribute(name).is_some_and(|caption| caption.requirement(VERSION).is_some()));
    let members = attribute.enumeration().map(|members| {
        let there = members.members().iter().filter(|one| one.releases().contains(VERSION));
        let members = there.map(|one| {
            let key = one.text().map_or_else(|| one.number().to_string(), str::to_owned);
            let caption = member("caption", one.caption_in(VERSION));
            member(key, object([caption].into_iter().chain(since(one.deprecated_since()))))
        });
        member("enum", object(members))
    });
    object(
        [
            member("type", attribute.datatype_in(VERSION).name()),
            member("requirement", requirement),
            member("is_array", attribute.is_array()),
            member("profiles", names),
        ]
        .into_iter()
        .chain(is_object.then(|| member("object_type", target)))
        .chain(sibling.map(|sibling| member("sibling", sibling)))
        .chain(members)
        .chain(since(attribute.deprecated_since())),
    )
}

static SAME: LazyLock<Schema> = LazyLock::new(|| Schema::with_extension(&Json::Object(compiled()).to_json()).unwrap());

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, max_shrink_iters: 0, failure_persistence: None, ..ProptestConfig::default() })]

    /// Read from a document or compiled in, the same release gives the same verdicts, also on faults of every kind.
    #[test]
    fn the_same_release_gives_the_same_verdicts(seed: u64) {
        let dice = &mut Dice::new(seed);
        let mut frame = Frame::random(dice);
        if frame.version != VERSION {
            frame = Frame { version: VERSION, class: reflect::class(5001).unwrap(), profiles: reflect::Profiles::default() };
        }
        let mut event = frame.event(dice);
        let (_, fault) = dice.pick(faults::ALL);
        fault(&frame, &mut event, dice);
        let event = Json::Object(event);
        prop_assert_eq!(SAME.value(&event), validate::value(&event, VERSION), "{}", event.to_json());
    }
}

#[test]
fn an_extension_is_validated_like_the_rest() {
    let mut schema = compiled();
    let text = r#"{"name":"thing","caption":"Thing","attributes":{
        "size":{"type":"integer_t","requirement":"required"},
        "kind_id":{"type":"integer_t","requirement":"optional","sibling":"kind","enum":{"0":{"caption":"Unknown"},"1":{"caption":"Small"}}},
        "kind":{"type":"string_t","requirement":"optional"},
        "device":{"type":"object_t","object_type":"device","requirement":"optional"}}}"#;
    schema.object_mut("objects").insert("mine/thing", Json::from_json(text).unwrap());
    schema.object_mut("profiles").insert("mine/precise", Map::new());
    // A class of its own beside a copy of what every event has.
    let base = schema.object_mut("classes").get("base_event").unwrap().clone();
    let Json::Object(mut class) = base else { unreachable!("an object") };
    class.insert("name", "thing_activity");
    class.insert("caption", "Thing Activity");
    class.insert("uid", 901_001);
    let attributes = class.object_mut("attributes");
    for (name, text) in [
        ("things", r#"{"type":"object_t","object_type":"mine/thing","is_array":true,"requirement":"required"}"#),
        ("precision", r#"{"type":"integer_t","requirement":"optional","profiles":["mine/precise"]}"#),
        (
            "class_uid",
            r#"{"type":"integer_t","requirement":"required","enum":{"901001":{"caption":"Thing Activity"}}}"#,
        ),
        (
            "type_uid",
            r#"{"type":"long_t","requirement":"required","enum":{"90100100":{"caption":"x"},"90100199":{"caption":"y"}}}"#,
        ),
    ] {
        attributes.insert(name, Json::from_json(text).unwrap());
    }
    schema.object_mut("classes").insert("mine/thing_activity", class);
    // An attribute of its own in an object of the release.
    let device = schema.object_mut("objects").object_mut("device").object_mut("attributes");
    device.insert("rack", Json::from_json(r#"{"type":"string_t","requirement":"optional"}"#).unwrap());
    let schema = Schema::with_extension(&Json::Object(schema).to_json()).unwrap();
    assert_eq!(schema.version(), VERSION);

    let right = r#"{"class_uid":901001,"category_uid":0,"activity_id":0,"type_uid":90100100,"severity_id":1,"time":1747821600000,
        "metadata":{"version":"1.8.0","product":{"name":"x"},"profiles":["mine/precise"]},"precision":1,
        "things":[{"size":1,"kind_id":1,"kind":"Small","device":{"type_id":1,"uid":"1","rack":"7"}}]}"#;
    assert_eq!(schema.json(right).unwrap(), []);
    assert_eq!(schema.event(&Event::from_json(right).unwrap()), []);
    for (before, after, path, code) in [
        (r#""size":1,"#, "", "things[0].size", "attribute_required_missing"),
        (r#""size":1"#, r#""size":"1""#, "things[0].size", "attribute_wrong_type"),
        (r#""kind":"Small""#, r#""kind":"Big""#, "things[0].kind", "attribute_enum_sibling_incorrect"),
        (r#""kind_id":1,"kind":"Small""#, r#""kind_id":2"#, "things[0].kind_id", "attribute_enum_value_unknown"),
        (r#""rack""#, r#""shelf""#, "things[0].device.shelf", "attribute_unknown"),
        (r#","profiles":["mine/precise"]"#, "", "precision", "attribute_requires_profile"),
        ("mine/precise", "mine/other", "metadata.profiles[0]", "profile_unknown"),
    ] {
        let found = schema.json(&right.replacen(before, after, 1)).unwrap();
        let found: Vec<_> = found.iter().map(|one| (one.path.as_str(), one.code.as_str())).collect();
        assert!(found.contains(&(path, code)), "{after}: {found:?}");
    }
    // Without the extension nobody knows the class.
    assert_eq!(validate::json(right, VERSION).unwrap()[0].code, validate::Code::ClassUidUnknown);
}

#[test]
fn what_is_no_schema_is_refused() {
    for (text, fault) in [
        ("[]", "unknown OCSF release ``"),
        ("{", "expected"),
        (r#"{"version":"1.6.0"}"#, "no table `dictionary.types.attributes`"),
        (r#"{"version":"1.6.0-dev"}"#, "unknown OCSF release"),
        (
            r#"{"version":"1.6.0","dictionary":{"types":{"attributes":{}}},"profiles":{},"objects":{},
            "classes":{"x":{"attributes":{"y":{"type":"z","requirement":"optional"}}}}}"#,
            "x.y has an unknown datatype",
        ),
    ] {
        let error = Schema::with_extension(text).unwrap_err().to_string();
        assert!(error.contains(fault), "{error}");
    }
}
