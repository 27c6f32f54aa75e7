//! What reading keeps, and what it refuses.

#![allow(clippy::unwrap_used, reason = "tests")]

use std::collections::BTreeMap;

use open_record::{Integer, NameOr, OpenRecord, Selection, TextOrInteger, Without, record, word_enum};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

word_enum! {
    /// A colour.
    pub enum Colour {
        /// Red.
        Red = "COLOUR_RED",
    }
}

record! {
    /// A part.
    pub struct Empty {
        /// Nothing.
        pub nothing: Option<bool> = "nothing",
    }
}

record! {
    /// A part.
    pub struct Part {
        /// Its name.
        pub name: Option<String> = "name",
        /// Its size.
        pub size: Option<Integer> = "size",
        /// Its weight.
        pub weight: Option<serde_json::Number> = "weight",
        /// Its colour.
        pub colour: Option<Colour> = "colour",
        /// Its number.
        pub number: Option<TextOrInteger> = "number",
    }
}

record! {
    /// A thing.
    pub struct Thing {
        /// Its identity.
        pub id: String = "id",
        /// Whether it is on.
        pub on: Option<bool> = "on",
        /// Its main part.
        pub part: Option<Part> = "part",
        /// All its parts.
        pub parts: Option<Vec<NameOr<Part>>> = "parts",
        /// Words.
        pub words: Option<Vec<String>> = "words",
        /// Anything.
        pub any: Option<Value> = "any",
    }
    identity: id
}

fn read(text: &str) -> Thing {
    Thing::from_json(text.as_bytes()).unwrap()
}

fn written(thing: &Thing) -> String {
    let text = serde_json::to_string(thing).unwrap();
    let mut out = b"before".to_vec();
    thing.write_json(&mut out);
    assert_eq!(String::from_utf8(out).unwrap(), format!("before{text}"));
    text
}

/// The value without members that are null, at any depth.
fn without_nulls(value: Value) -> Value {
    match value {
        Value::Object(members) => Value::Object(
            members
                .into_iter()
                .filter(|(_, v)| !v.is_null())
                .map(|(k, v)| (k, without_nulls(v)))
                .collect::<Map<_, _>>(),
        ),
        Value::Array(items) => Value::Array(items.into_iter().map(without_nulls).collect()),
        other => other,
    }
}

#[test]
fn every_spelling_survives() {
    for text in [
        r#"{"id":"a","on":false,"part":{"name":"","size":"64","weight":1.5,"colour":"COLOUR_RED","number":7}}"#,
        r#"{"id":"a","part":{"size":18446744073709551615,"colour":"COLOUR_BLUE","number":"7"}}"#,
        r#"{"id":"a","part":{"size":-9223372036854775808,"weight":12}}"#,
        r#"{"id":"a","part":{},"parts":["p",{"name":"q"},{}],"words":[],"any":{"x":[1,null]}}"#,
        r#"{"id":"a","on":"yes","part":"whole","words":["a",1,null],"unknown":[{"deep":[[]]}]}"#,
        r#"{"id":"a","part":{"size":"064","weight":"heavy","colour":3,"new":0.1},"parts":{"not":"a list"}}"#,
    ] {
        let thing = read(text);
        let back: Value = serde_json::from_str(&written(&thing)).unwrap();
        assert_eq!(back, serde_json::from_str::<Value>(text).unwrap(), "{text}");
        assert_eq!(Value::Object(thing.clone().into_object()), back);
        assert_eq!(read(&written(&thing)), thing);
    }
}

#[test]
fn what_does_not_fit_stands_in_the_extra_of_its_own_record() {
    let thing = read(r#"{"id":"a","on":"yes","part":{"size":[1],"new":true},"parts":["p",5]}"#);
    assert_eq!(thing.on, None);
    assert_eq!(thing.extra.get("on"), Some(&json!("yes")));
    assert_eq!(thing.extra.get("parts"), Some(&json!(["p", 5])));
    let part = thing.part.unwrap();
    assert_eq!((part.extra.get("size"), part.extra.get("new")), (Some(&json!([1])), Some(&json!(true))));
}

#[test]
fn nulls_are_absent() {
    let thing = read(r#"{"id":"a","on":null,"part":{"name":null},"unknown":null}"#);
    assert_eq!(written(&thing), r#"{"id":"a","part":{}}"#);
}

#[test]
fn null_items_of_a_list_are_no_items_but_are_written_where_they_stood() {
    let text = r#"{"id":"a","parts":[null,"p",null,null,{"name":"q"},null],"words":[null]}"#;
    let thing = read(text);
    assert_eq!(thing.parts.as_ref().map(Vec::len), Some(2));
    assert_eq!(thing.words.as_deref(), Some(&[][..]));
    assert!(thing.extra.is_empty());
    assert_eq!(written(&thing), text);
    assert_eq!(Value::Object(thing.into_object()), serde_json::from_str::<Value>(text).unwrap());
    let odd = read(r#"{"id":"a","words":["v",null,7,null]}"#);
    assert_eq!((odd.words, odd.extra.get("words")), (None, Some(&json!(["v", null, 7, null]))));
    let selection = Selection::new(Thing::LAYOUT, ["id", "words"]).unwrap();
    let selected = Thing::from_json_selected(text.as_bytes(), &selection).unwrap();
    assert_eq!(written(&selected), r#"{"id":"a","words":[]}"#);
}

#[test]
fn integers_beyond_64_bits_keep_their_digits() {
    let text = r#"{"id":"a","on":18446744073709551616,"part":{"size":-9223372036854775809},"any":[340282366920938463463374607431768211456],"new":{"x":99999999999999999999}}"#;
    let thing = read(text);
    assert_eq!(thing.extra.get("on"), Some(&json!("18446744073709551616")));
    assert_eq!(thing.any, Some(json!(["340282366920938463463374607431768211456"])));
    assert_eq!(thing.extra.get("new"), Some(&json!({"x": "99999999999999999999"})));
    assert_eq!(thing.part.unwrap().extra.get("size"), Some(&json!("-9223372036854775809")));
}

open_record::text_type! {
    /// The id of a machine.
    pub struct MachineId;
}

impl From<&str> for MachineId {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

record! {
    /// A component of a machine.
    ///
    /// Known by both.
    pub struct Component (input) {
        /// The machine.
        pub machine: MachineId = "machineId" (read only),
        /// The number of the component.
        pub number: Option<Integer> = "number" (quoted),
        /// Its colour.
        pub colour: Option<Colour> = "colour",
        /// Its parts, by name.
        pub parts: Option<BTreeMap<String, Component>> = "parts",
        /// Its labels.
        labels: Option<Vec<String>> = "labels",
    }
    identity: machine, number
}

#[test]
fn an_identity_can_have_several_parts() {
    let fault = |text: &str| Component::from_json(text.as_bytes()).unwrap_err().path;
    assert_eq!(fault(r#"{"number":1}"#), "machineId");
    assert_eq!(fault(r#"{"machineId":"m"}"#), "number");
    let component = Component::from_json(br#"{"machineId":"m","number":"1"}"#).unwrap();
    assert_eq!((component.machine.as_str(), component.number), ("m", Some(Integer::from(1).quoted())));
    assert_eq!(Component::LAYOUT.identity, ["machineId", "number"]);
    // A part is no record of its own.
    let parts = open_record::read::<BTreeMap<String, Component>>(br#"{"a":{},"b":null}"#).unwrap();
    assert_eq!(parts.keys().collect::<Vec<_>>(), ["a"]);
}

#[test]
fn a_layout_documents_its_members() {
    let layout = Component::LAYOUT;
    assert_eq!(layout.doc, " A component of a machine.\n\n Known by both.\n");
    let machine = layout.member("machineId").unwrap();
    assert_eq!((machine.doc, machine.read_only, machine.quoted), (" The machine.\n", true, false));
    assert!(layout.member("number").unwrap().quoted);
    assert_eq!(layout.leaves(), ["machineId", "number", "colour", "parts.*", "labels[]"]);
}

#[test]
fn request_bodies_hold_what_the_service_takes() {
    let mut component = Component::new()
        .number(7)
        .colour("COLOUR_TEAL")
        .labels(["a", "b"])
        .parts([("x", Component::new().number(8).colour("COLOUR_RED"))]);
    component.machine = "m".into();
    component.extra.push("number", json!(9));
    component.extra.push("machineId", json!(9));
    component.extra.push("new", json!([1]));
    let (body, unknown) = open_record::request_value(&component);
    let parts = json!({"x": {"number": "8", "colour": "COLOUR_RED"}});
    assert_eq!(body, json!({"number": "7", "colour": "COLOUR_TEAL", "labels": ["a", "b"], "parts": parts, "new": [1]}));
    let unknown: Vec<_> = unknown.iter().map(|word| (word.path.as_str(), word.word.as_str(), word.known)).collect();
    assert_eq!(unknown, [("colour", "COLOUR_TEAL", &["COLOUR_RED"][..])]);
}

#[test]
fn a_map_with_an_odd_value_stays_whole() {
    for text in [
        r#"{"machineId":"m","number":1,"parts":{"a":{"number":1},"b":7,"c":null}}"#,
        r#"{"machineId":"m","number":1,"parts":[]}"#,
    ] {
        let component = Component::from_json(text.as_bytes()).unwrap();
        assert_eq!(component.parts, None);
        let written: Value = serde_json::from_str(&serde_json::to_string(&component).unwrap()).unwrap();
        assert_eq!(written, without_nulls(serde_json::from_str(text).unwrap()));
    }
    let twice = Component::from_json(br#"{"machineId":"m","number":1,"parts":{"a":{"number":1},"a":{"number":2}}}"#);
    assert_eq!(twice.unwrap().extra.get("parts"), Some(&json!({"a": [{"number": 1}, {"number": 2}]})));
}

#[test]
fn a_name_that_comes_twice_loses_no_value() {
    let thing = read(r#"{"id":"a","on":true,"on":false,"id":"b","x":1,"x":2,"x":3,"any":{"y":1,"y":2}}"#);
    assert_eq!((thing.id.as_str(), thing.on), ("a", Some(true)));
    let value: Value = serde_json::from_str(&written(&thing)).unwrap();
    assert_eq!(value, json!({"id": ["a", "b"], "on": [true, false], "x": [1, 2, 3], "any": {"y": [1, 2]}}));
    assert_eq!(Value::Object(thing.into_object()), value);
    // A null does not take the place of the value that follows.
    assert_eq!(read(r#"{"id":"a","on":null,"on":true}"#).on, Some(true));
}

#[test]
fn faults_say_where_and_why() {
    let fault = |text: &[u8]| {
        let fault = Thing::from_json(text).unwrap_err();
        (fault.path, fault.reason)
    };
    let own = |path: &str, reason: &str| (path.to_owned(), reason.to_owned());
    assert_eq!(fault(b"[]"), own("", "expected a JSON object, found an array"));
    assert_eq!(fault(b"null"), own("", "expected a JSON object, found null"));
    assert_eq!(fault(b"\"secret\""), own("", "expected a JSON object, found a string"));
    assert_eq!(fault(b"{\"id\":\"\xff\"}"), own("", "not valid UTF-8 at byte 7"));
    assert_eq!(fault(b"{}"), own("id", "missing identity; a string that is not empty is expected"));
    assert_eq!(fault(b"{\"id\":\"\"}").0, "id");
    assert_eq!(fault(b"{\"id\":7}").0, "id");
    assert_eq!(fault(b"{\"id\":\"a\"} x").0, "");
    let (path, reason) = fault(br#"{"id":"a","parts":[{},{"name":"secret" "size":1}]}"#);
    assert_eq!(path, "parts[1].name");
    assert!(reason.starts_with("not valid JSON: ") && !reason.contains("secret"), "{reason}");
    assert_eq!(fault(b"{\"id\":\"a\",\n \"part\":{\"size\":1e}}").0, "part.size");
    assert_eq!(fault(br#"{"id":"a","parts":["b""#).0, "parts[0]");
    assert!(serde_json::from_str::<Thing>("{}").is_err());
}

#[test]
fn deep_nesting_is_a_fault_and_no_crash() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}"), ("[{\"part\":", "}]")] {
        let deep = 200_000;
        let text = format!(r#"{{"id":"a","unknown":{}1{}}}"#, open.repeat(deep), close.repeat(deep));
        let fault = Thing::from_json(text.as_bytes()).unwrap_err();
        assert!(fault.reason.contains("nested deeper than 128 levels"), "{fault}");
        // A reader that passes over the member reads the rest.
        let selection = Selection::new(Thing::LAYOUT, ["id"]).unwrap();
        assert_eq!(Thing::from_json_selected(text.as_bytes(), &selection).unwrap().id, "a");
    }
}

#[test]
fn a_selection_reads_what_it_names() {
    let text = r#"{"id":"a","on":true,"part":{"name":"n","size":1,"new":2},"parts":[{"name":"p","size":3}],"x":1}"#;
    let select = |paths: &[&str]| {
        let selection = Selection::new(Thing::LAYOUT, paths.iter().copied()).unwrap();
        written(&Thing::from_json_selected(text.as_bytes(), &selection).unwrap())
    };
    assert_eq!(select(&["id", "part.name", "parts[].size"]), r#"{"id":"a","part":{"name":"n"},"parts":[{"size":3}]}"#);
    assert_eq!(select(&["id", "part", "part.size"]), r#"{"id":"a","part":{"name":"n","size":1,"new":2}}"#);
    assert_eq!(select(&["id", "part.size", "part"]), r#"{"id":"a","part":{"name":"n","size":1,"new":2}}"#);
    let odd = br#"{"id":"a","on":1,"part":7,"parts":[1]}"#;
    let selection = Selection::new(Thing::LAYOUT, ["id", "on", "part.name", "parts[].name"]).unwrap();
    assert_eq!(written(&Thing::from_json_selected(odd, &selection).unwrap()), r#"{"id":"a"}"#);
    assert!(Thing::from_json_selected(b"{\"on\":true}", &selection).is_err());
    assert_eq!(Selection::new(Thing::LAYOUT, ["part.nome"]).unwrap_err(), "`part.nome` is no member of Thing");
}

#[test]
fn a_layout_lists_its_leaves() {
    assert_eq!(
        Thing::LAYOUT.leaves()[..4],
        ["id".to_owned(), "on".to_owned(), "part.name".to_owned(), "part.size".to_owned()]
    );
    assert!(Thing::LAYOUT.leaves().contains(&"parts[].colour".to_owned()));
}

#[test]
fn what_is_copied_has_the_order_of_the_layout() {
    let selection = Selection::new(Thing::LAYOUT, ["id"]).unwrap().keeping_rest(Thing::LAYOUT);
    let text = r#"{"words": ["a", "b"], "part": {"size": 3, "name": "p", "colour": "COLOUR_RED", "weight": null}, "id": "x", "on": true}"#;
    let thing = Thing::from_json_selected(text.as_bytes(), &selection).unwrap();
    assert_eq!((&thing.part, &thing.words), (&None, &None));
    assert_eq!(
        written(&thing),
        r#"{"id":"x","on":true,"part":{"name":"p","size":3,"colour":"COLOUR_RED"},"words":["a","b"]}"#
    );
    assert_eq!(written(&thing.clone()), written(&thing));
}

#[test]
fn emptiness_sees_fields_and_extra() {
    assert!(Part::default().is_empty());
    assert!(!read(r#"{"id":"a","part":{"new":1}}"#).part.unwrap().is_empty());
    assert!(!read(r#"{"id":"a"}"#).is_empty());
    assert!(Empty::default().is_empty());
}

/// Any JSON value, with the records' own names among the keys.
fn json_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        "\\PC{0,8}".prop_map(Value::from),
        "-?[0-9]{1,21}".prop_map(Value::from),
        Just(Value::from("COLOUR_RED")),
    ];
    let name = prop_oneof![
        prop::sample::select(vec![
            "id", "on", "part", "parts", "words", "any", "name", "size", "weight", "colour", "number"
        ])
        .prop_map(str::to_owned),
        "\\PC{0,4}",
    ];
    leaf.prop_recursive(5, 64, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            prop::collection::vec((name.clone(), inner), 0..8).prop_map(|m| Value::Object(m.into_iter().collect())),
        ]
    })
}

/// JSON texts as no serializer writes them: names in any order and more than once, white space, escapes, numbers in any spelling.
fn odd_text() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        Just("null".to_owned()),
        Just("true".to_owned()),
        prop::sample::select(vec!["0", "-0", "7", "1.50", "1e3", "-3", "123456789012345678", "1234567890123456789012"])
            .prop_map(str::to_owned),
        prop::sample::select(vec![
            r#""""#,
            r#""a""#,
            r#""\u0061""#,
            r#""é\n""#,
            r#""12""#,
            r#""012""#,
            r#""COLOUR_RED""#
        ])
        .prop_map(str::to_owned),
    ];
    leaf.prop_recursive(4, 48, 8, |inner| {
        let name = prop::sample::select(vec![
            "on", "part", "parts", "words", "any", "name", "size", "weight", "colour", "number", "new", "\\u006fn",
        ]);
        let space = || prop::sample::select(vec!["", "", "", " ", "\n\t"]);
        let member =
            (name, inner.clone(), space()).prop_map(|(name, value, space)| format!("{space}\"{name}\":{space}{value}"));
        prop_oneof![
            (prop::collection::vec(inner, 0..4), space())
                .prop_map(|(items, space)| format!("[{space}{}]", items.join(&format!("{space},")))),
            prop::collection::vec(member, 0..8).prop_map(|members| format!("{{{}}}", members.join(","))),
        ]
    })
}

proptest! {
    #[test]
    fn what_is_kept_beside_a_selection_is_written_as_if_it_had_been_read(
        values in prop::collection::vec((prop::sample::select(vec!["on", "part", "parts", "words", "any", "new"]), odd_text()), 0..8)
    ) {
        let members: Vec<String> = values.iter().map(|(name, value)| format!(",\"{name}\": {value}")).collect();
        let text = format!("{{\"id\":\"a\"{}}}", members.concat());
        for paths in [&["id"] as &[&str], &["id", "on", "part.name", "parts[].size"], &["id", "words"]] {
            let selection = Selection::new(Thing::LAYOUT, paths.iter().copied()).unwrap().keeping_rest(Thing::LAYOUT);
            let partial = Thing::from_json_selected(text.as_bytes(), &selection).unwrap();
            let whole = read(&text);
            prop_assert_eq!(written(&partial), written(&whole));
            prop_assert_eq!(partial.is_empty(), whole.is_empty());
            for left_out in [&[] as &[&str], &["part.size", "parts[].name", "words"], &["part", "any.size", "new.on"]] {
                let [one, other] = [&partial, &whole].map(|thing| {
                    let mut text = Vec::new();
                    thing.write_canonical(Without::new(left_out), &mut text);
                    String::from_utf8(text).unwrap()
                });
                prop_assert_eq!(one, other, "without {:?}", left_out);
            }
            prop_assert_eq!(Value::Object(partial.into_object()), Value::Object(whole.into_object()));
        }
    }

    #[test]
    fn texts_are_escaped_wherever_they_need_it(text in "[a-z]{0,40}", at in 0_usize..40, odd in prop::sample::select(vec!["\"", "\\", "\n", "\u{1f}", "\u{7f}", "é", "\u{2028}"])) {
        let mut text = text;
        text.insert_str(at.min(text.len()), odd);
        let mut out = Vec::new();
        open_record::write_text(&text, &mut out);
        prop_assert_eq!(String::from_utf8(out).unwrap(), serde_json::to_string(&text).unwrap());
    }

    #[test]
    fn any_object_with_an_identity_survives(value in json_value(), id in "\\PC{1,8}") {
        let mut object = value.as_object().cloned().unwrap_or_else(|| Map::from_iter([("any".to_owned(), value)]));
        object.insert("id".into(), id.into());
        let text = serde_json::to_string(&object).unwrap();
        let thing = Thing::from_json(text.as_bytes()).unwrap();
        prop_assert_eq!(serde_json::to_value(&thing).unwrap(), without_nulls(Value::Object(object)));
        prop_assert_eq!(&read(&written(&thing)), &thing);
        prop_assert_eq!(Value::Object(thing.clone().into_object()), serde_json::to_value(&thing).unwrap());
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..64), text in "[\\[\\]{}\",:0-9a-z\\\\ ]{0,64}") {
        let _ = Thing::from_json(&bytes);
        let _ = Thing::from_json(text.as_bytes());
    }

    #[test]
    fn integers_survive_in_either_spelling(number in any::<i128>(), quoted in any::<bool>()) {
        let number = number.clamp(i128::from(i64::MIN), i128::from(u64::MAX));
        let text = if quoted { format!(r#"{{"id":"a","part":{{"size":"{number}"}}}}"#) } else { format!(r#"{{"id":"a","part":{{"size":{number}}}}}"#) };
        let thing = read(&text);
        let size = thing.part.as_ref().and_then(|part| part.size).unwrap();
        prop_assert_eq!(size.as_i64().map(i128::from).or(size.as_u64().map(i128::from)), Some(number));
        prop_assert_eq!(written(&thing), text);
    }

    #[test]
    fn any_word_survives(word in "\\PC{0,12}") {
        let text = json!({"id": "a", "part": {"colour": word}}).to_string();
        let thing = read(&text);
        prop_assert_eq!(written(&thing), text);
        let colour = thing.part.and_then(|part| part.colour).unwrap();
        prop_assert_eq!(colour.as_str(), word);
    }
}

open_record::record! {
    /// A piece with a time that moves by itself.
    pub struct Piece {
        /// Its name.
        pub name: Option<String> = "name",
        /// When it was seen.
        pub seen: Option<String> = "seen",
    }
}

open_record::record! {
    /// A machine.
    pub struct Machine {
        /// Its identity.
        pub id: String = "id",
        /// When it was seen.
        pub seen: Option<String> = "seen",
        /// Its parts.
        pub parts: Option<Vec<Piece>> = "parts",
        /// Anything.
        pub more: Option<Value> = "more",
    }
    identity: id
}

#[test]
fn the_canonical_form_knows_no_order_and_leaves_out_what_moves() {
    let of = |text: &str| {
        let mut out = Vec::new();
        let machine = Machine::from_json(text.as_bytes()).unwrap();
        machine.write_canonical(open_record::Without::new(&["seen", "parts[].seen", "more.x.at"]), &mut out);
        String::from_utf8(out).unwrap()
    };
    let whole = r#"{"id":"m","seen":"1","parts":[{"name":"p","seen":"2"}],"more":{"x":{"at":3,"b":4}},"z":{"d":1,"c":2},"a":5}"#;
    let same = r#"{"a":5,"z":{"c":2,"d":1},"more":{"x":{"b":4}},"parts":[{"name":"p"}],"id":"m","seen":"7"}"#;
    assert_eq!(of(whole), r#"{"id":"m","parts":[{"name":"p"}],"more":{"x":{"b":4}},"a":5,"z":{"c":2,"d":1}}"#);
    assert_eq!(of(same), of(whole));
    assert_eq!(of(r#"{"id":"m","parts":[],"seen":{"odd":1}}"#), r#"{"id":"m","parts":[]}"#);
    for other in
        [r#"{"id":"n"}"#, r#"{"id":"m","parts":[{}]}"#, r#"{"id":"m","more":[1,2]}"#, r#"{"id":"m","more":[2,1]}"#]
    {
        assert_ne!(of(other), of(r#"{"id":"m"}"#));
    }
    assert_ne!(of(r#"{"id":"m","more":[1,2]}"#), of(r#"{"id":"m","more":[2,1]}"#));
}
