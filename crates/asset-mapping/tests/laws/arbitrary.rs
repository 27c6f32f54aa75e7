//! Records made up from a feed's layout.

use asset_mapping::Mapping;
use open_record::{Kind, Layout};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

use crate::fixtures::KNOWN;
use crate::law::asked_for;
use crate::paths::{Step, kind, plain};

/// How a record is made up.
#[derive(Clone, Copy)]
struct Way {
    mapping: &'static Mapping,
    /// How often a member is there.
    there: f64,
    /// Whether members are null, of other kinds or unknown at times.
    odd: bool,
}

/// Any record: members missing, null, of their kind, of other kinds, and unknown ones.
pub(crate) fn record(mapping: &'static Mapping) -> BoxedStrategy<Value> {
    identified(Way { mapping, there: 0.6, odd: true })
}

/// A record that makes the rules work: nearly everything is there, and of a kind that the rules ask for.
pub(crate) fn telling_record(mapping: &'static Mapping) -> BoxedStrategy<Value> {
    prop_oneof![
        identified(Way { mapping, there: 0.95, odd: false }),
        identified(Way { mapping, there: 0.6, odd: false })
    ]
    .boxed()
}

fn identified(way: Way) -> BoxedStrategy<Value> {
    let id = prop_oneof![3 => "[a-z0-9-]{1,12}", 1 => prop::sample::select(KNOWN.to_vec()).prop_map(str::to_owned)];
    (object(way.mapping.layout, "", way), id)
        .prop_map(move |(mut record, id)| {
            // What the feed calls an identity, it says itself.
            while let Err(fault) = way.mapping.read(record.to_string().as_bytes()) {
                let id = identity(way.mapping, &fault.path, &id);
                assert!(fill(&mut record, &fault.path, &id), "{}: {fault} in {record}", way.mapping);
            }
            record
        })
        .boxed()
}

/// An identity as the layout has it at that place.
fn identity(mapping: &Mapping, path: &str, id: &str) -> Value {
    let steps: Vec<_> = path.split('.').map(|name| Step::Member(name.to_owned())).collect();
    match kind(mapping.layout, &steps) {
        Some(Kind::Integer | Kind::Number) => Value::from(id.bytes().map(u64::from).sum::<u64>()),
        Some(Kind::Record(_)) => json!({}),
        _ => id.into(),
    }
}

fn fill(record: &mut Value, path: &str, id: &Value) -> bool {
    let place = path.split('.').try_fold(record, |value, name| {
        if !value.is_object() {
            *value = json!({});
        }
        Some(value.as_object_mut()?.entry(name).or_insert(Value::Null))
    });
    match place {
        Some(place) if place != id => {
            *place = id.clone();
            true
        }
        _ => false,
    }
}

/// Records may be in records of their own kind.
const DEEPEST: usize = 6;

fn object(layout: &'static Layout, prefix: &str, way: Way) -> BoxedStrategy<Value> {
    if prefix.matches('.').count() > DEEPEST {
        return Just(json!({})).boxed();
    }
    let members: Vec<_> = layout
        .members
        .iter()
        .map(|member| {
            prop::option::weighted(way.there, any_value(member.kind, &format!("{prefix}{}", member.name), way))
        })
        .collect();
    let unknown = prop::collection::vec(("[a-z]{1,3}", any_json()), 0..if way.odd { 2 } else { 1 });
    (members, unknown)
        .prop_map(|(values, unknown)| {
            let known =
                layout.members.iter().zip(values).filter_map(|(member, value)| Some((member.name.to_owned(), value?)));
            Value::Object(unknown.into_iter().chain(known).collect::<Map<_, _>>())
        })
        .boxed()
}

fn any_value(kind: Kind, name: &str, way: Way) -> BoxedStrategy<Value> {
    if !way.odd {
        return of_kind(kind, name, way);
    }
    // Null items of a known list are left out, which moves the others.
    let odd = any_json().prop_filter("null", move |value| {
        !kind.is_list() || value.as_array().is_none_or(|items| !items.contains(&Value::Null))
    });
    prop_oneof![8 => of_kind(kind, name, way), 1 => Just(Value::Null), 1 => odd].boxed()
}

fn of_kind(kind: Kind, name: &str, way: Way) -> BoxedStrategy<Value> {
    match kind {
        Kind::Boolean => any::<bool>().prop_map(Value::from).boxed(),
        Kind::Integer | Kind::Number => prop_oneof![
            (0..12_i64).prop_map(Value::from),
            (0..65_536_i64).prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            any::<u64>().prop_map(|n| n.to_string().into())
        ]
        .boxed(),
        Kind::Word(words) if !words.is_empty() => prop_oneof![
            12 => prop::sample::select(words).prop_map(Value::from),
            1 => text().prop_map(Value::from)
        ]
        .boxed(),
        // Null items of a known list are left out, which moves the others.
        Kind::List(item) => {
            let item = any_value(*item, name, way).prop_filter("null", |item| !item.is_null());
            prop::collection::vec(item, 0..3).prop_map(Value::from).boxed()
        }
        Kind::Record(layout) => object(layout(), &format!("{name}."), way),
        Kind::NameOrRecord(layout) => {
            prop_oneof![text().prop_map(Value::from), object(layout(), &format!("{name}."), way)].boxed()
        }
        Kind::Any => prop_oneof![text().prop_map(Value::from), any_json()].boxed(),
        _ => {
            // The first is the marker, which stands nowhere else.
            let asked = asked_for(way.mapping, name).into_iter().skip(1).chain(noted(way.mapping, name));
            let asked: Vec<Value> = asked.collect();
            if asked.is_empty() {
                return text().prop_map(Value::from).boxed();
            }
            prop_oneof![3 => prop::sample::select(asked), 1 => text().prop_map(Value::from)].boxed()
        }
    }
}

/// The words that the remarks of a leaf's rules quote: they mean something there.
fn noted(mapping: &Mapping, name: &str) -> Vec<Value> {
    let rules = mapping.rules.iter().filter(|rule| rule.source.is_some_and(|source| plain(source) == name));
    rules.flat_map(|rule| rule.note.split('`').skip(1).step_by(2)).map(Value::from).collect()
}

/// Texts that mean something somewhere.
fn text() -> impl Strategy<Value = String> {
    let known = [
        "",
        "10.0.0.1",
        "fe80::1%eth0",
        "AA:BB:CC:DD:EE:FF",
        "AABBCCDDEEFF",
        "srv-1.example.org",
        "Bob's PC",
        "550e8400-e29b-41d4-a716-446655440000",
        "2025-05-21T10:00:00Z",
        "2025-05-21T10:00:00",
        "1969-12-31T23:59:59.999999+14:00",
        "a@example.org",
        "CORP\\ada",
        "C:\\Windows\\cmd.exe",
        "https://example.org/x",
        "file:///etc/passwd",
        "windows",
        "T1059.001",
        "CVE-2024-0001",
        "CWE-79",
        "1.2",
        "7.5",
        "1",
        "443",
        "true",
    ];
    prop_oneof![
        6 => prop::sample::select(known.to_vec()).prop_map(str::to_owned),
        2 => prop::sample::select(KNOWN.to_vec()).prop_map(str::to_owned),
        2 => "[a-z]{3,9}",
        1 => "\\PC{0,8}",
        1 => "[\\x00-\\x7f]{0,4}"
    ]
}

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        text().prop_map(Value::from)
    ];
    leaf.prop_recursive(3, 8, 3, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..3).prop_map(Value::from),
            prop::collection::vec(("[a-z]{1,3}", inner), 0..3).prop_map(|m| Value::Object(m.into_iter().collect())),
        ]
    })
}
