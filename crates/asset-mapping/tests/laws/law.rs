//! What holds for single records: the event is valid and the same whichever way it is made; changing any one leaf of the record changes
//! it; no leaf stands both in an attribute and in `unmapped`.

use asset_mapping::rules::{Datatype, Rule, Transform};
use asset_mapping::{Change, Context, Dialect, Fault, Mapper, Mapping, Unmapped, Version};
use ocsf_model::validate::{self, Severity};
use open_record::Kind;
use proptest::prelude::prop;
use serde_json::{Value, json};

use crate::fixtures::context;
use crate::paths::{Path, Step, contains, get, kind, leaves, plain, remove, set, without_indexes};

/// The event of a record.
pub(crate) fn map(mapping: &'static Mapping, dialect: Dialect, record: &Value) -> Result<Value, Fault> {
    map_text(mapping, dialect, &record.to_string())
}

/// The event of a record's text.
pub(crate) fn map_text(mapping: &'static Mapping, dialect: Dialect, record: &str) -> Result<Value, Fault> {
    map_with(mapping, dialect, &context(), record)
}

/// The events that a record can become: in the default release, in the newest, which knows attributes that others lack, and closed.
pub(crate) fn map_all(mapping: &'static Mapping, dialect: Dialect, record: &Value) -> [Value; 3] {
    let contexts = [context(), context().release(Version::LATEST), context().change(Change::Closed)];
    contexts.map(|context| map_with(mapping, dialect, &context, &record.to_string()).unwrap())
}

fn map_with(mapping: &'static Mapping, dialect: Dialect, context: &Context, record: &str) -> Result<Value, Fault> {
    let text = bytes(mapping, dialect, context, record)?;
    Ok(serde_json::from_slice(&text).unwrap())
}

fn bytes(mapping: &'static Mapping, dialect: Dialect, context: &Context, record: &str) -> Result<Vec<u8>, Fault> {
    let mut event = Vec::new();
    let mapper = Mapper::new(mapping, dialect, context.clone()).unwrap();
    mapper.map_record(record.as_bytes(), &mut event)?;
    Ok(event)
}

/// The points of a finding's life.
const LIFE: [Option<Change>; 3] = [None, Some(Change::Changed), Some(Change::Closed)];

/// A record of which only the members are read that an event needs has the same identity, state, content and event as one that was read whole.
pub(crate) fn is_the_same_selected(mapping: &'static Mapping, record: &str) {
    let contexts = [context(), context().unmapped(Unmapped::Drop), context().release(Version::V1_1_0)];
    for &dialect in mapping.dialects() {
        let selection = mapping.selection(dialect).unwrap();
        for context in &contexts {
            let read = [mapping.read(record.as_bytes()), mapping.read_selected(record.as_bytes(), &selection)];
            let [whole, selected] = read.map(|record| {
                let record = record.unwrap();
                let (mut content, mut event) = (Vec::new(), Vec::new());
                record.write_content(context, &mut content);
                let identity = (record.key(), record.is_closed());
                record.write_event(dialect, context, &mut event).unwrap();
                (identity, String::from_utf8(content).unwrap(), String::from_utf8(event).unwrap())
            });
            assert_eq!(selected, whole, "{mapping} {dialect}: {record}");
        }
    }
}

/// The event is valid in every release, at every point of its life, and all ways to it give the same bytes.
pub(crate) fn is_sound(mapping: &'static Mapping, record: &str) {
    for change in LIFE {
        is_sound_when(mapping, record, change);
    }
}

/// As [`is_sound`], at one point of the record's life.
pub(crate) fn is_sound_somewhen(mapping: &'static Mapping, record: &Value, point: prop::sample::Index) {
    is_sound_when(mapping, &record.to_string(), *point.get(&LIFE));
}

fn is_sound_when(mapping: &'static Mapping, record: &str, change: Option<Change>) {
    let read = || mapping.read(record.as_bytes()).unwrap();
    // Before 1.4.0 software, where it has a class, needs a package, and a vulnerability a CVE or CWE. Not every record has them.
    let is_known_in = |release| release >= Version::V1_4_0 || !matches!(mapping.class_uid(), 2002 | 5020);
    for release in Version::ALL {
        let context = context().release(release).simulated(change.is_none());
        let context = change.into_iter().fold(context, Context::change);
        let event = bytes(mapping, Dialect::Schema, &context, record).unwrap();
        let violations = validate::json_slice(&event, release).unwrap();
        let errors: Vec<_> = violations.iter().filter(|one| one.severity() == Severity::Error).collect();
        assert!(errors.is_empty() || !is_known_in(release), "{mapping} {release}: {errors:?}\n{record}");

        let text = String::from_utf8(event).unwrap();
        let typed = read().into_event(&context);
        assert_eq!(i64::from(mapping.class_uid()), typed.class_uid());
        assert_eq!(typed.to_json(), text, "{mapping}: the typed event is another");
        let value: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(value["metadata"]["version"], release.as_str());
        let labels = value["metadata"]["labels"].as_array().cloned().unwrap_or_default();
        assert_eq!(labels.contains(&json!("simulated")), context.is_simulated());

        let mut dropped = value;
        dropped.as_object_mut().unwrap().remove("unmapped");
        let attributes = bytes(mapping, Dialect::Schema, &context.unmapped(Unmapped::Drop), record).unwrap();
        let attributes: Value = serde_json::from_slice(&attributes).unwrap();
        assert_eq!(attributes, dropped, "{mapping}: what is read for the attributes alone is not enough");
    }
    for dialect in mapping.dialects() {
        let mut written = Vec::new();
        read().write_event(*dialect, &context(), &mut written).unwrap();
        let mapped = bytes(mapping, *dialect, &context(), record).unwrap();
        assert_eq!(String::from_utf8(written), String::from_utf8(mapped), "{mapping} {dialect}");
    }
}

/// Changing, removing or misshaping any one leaf changes the event, and no value is in an attribute and in `unmapped`.
pub(crate) fn loses_nothing(mapping: &'static Mapping, record: &Value, leaves: &[Path]) {
    let event = map(mapping, Dialect::Schema, record).unwrap();
    for path in leaves {
        let name = without_indexes(path);
        let changed = |value: Value| {
            let changed = set(record, path, value);
            match map(mapping, Dialect::Schema, &changed) {
                Ok(event) => Some(event),
                // The identity cannot be just anything.
                Err(fault) => {
                    assert!(fault.reason.starts_with("missing"), "{mapping}: {fault}");
                    None
                }
            }
        };
        let others = others(mapping, &name, kind(mapping.layout, path), get(record, path));
        for (place, other) in others.into_iter().enumerate() {
            let Some(new) = changed(other.clone()) else { continue };
            let is_told = get(record, path).is_null() && is_presence(mapping, &name, &other);
            assert!(is_told || new != event, "{mapping}: {name} as {other} makes no difference in {record}");
            if place == 0 {
                stands_once(mapping, path, &other, &new);
            }
        }
        // A shape that no leaf has.
        let odd = json!({"odd": ["shape"]});
        if let Some(misshapen) = changed(odd.clone()) {
            assert_ne!(misshapen, event, "{mapping}: {name} as {odd} makes no difference");
            assert!(misshapen.to_string().contains(r#"["shape"]"#), "{mapping} {name}: {misshapen}");
        }
        // What another leaf tells as well, or its absence, may go. So may an object of which all members are null: it says nothing.
        let is_told = |rule: &&Rule| {
            rule.source.is_some_and(|source| plain(source) == name)
                && matches!(rule.transform, Transform::Coded | Transform::Presence)
        };
        let removed = map(mapping, Dialect::Schema, &remove(record, path));
        if let Ok(removed) = removed
            && !get(record, path).is_null()
            && *get(record, path) != json!({})
            && !mapping.rules.iter().any(|rule| is_told(&rule))
            && !contains(&removed, get(record, path))
        {
            assert_ne!(removed, event, "{mapping}: without {name} there is no difference in {record}");
        }
    }
}

/// Whether the event's being there says as much as the value.
fn is_presence(mapping: &Mapping, name: &str, value: &Value) -> bool {
    let told = value.as_str().map(|word| format!("`{word}`")).unwrap_or_default();
    mapping.rules.iter().any(|rule| {
        rule.transform == Transform::Presence
            && rule.source.is_some_and(|source| plain(source) == name)
            && !told.is_empty()
            && rule.note.contains(&told)
    })
}

/// A value that occurs nowhere else, under `path`: it is in the event's attributes or in `unmapped`, not in both.
fn stands_once(mapping: &Mapping, path: &Path, marker: &Value, event: &Value) {
    let name = without_indexes(path);
    let moved = |transform| matches!(transform, Transform::Exact | Transform::Checked(_) | Transform::Unmapped);
    let mut rules = mapping.rules.iter().filter(|rule| rule.source.is_some_and(|source| plain(source) == name));
    if rules.any(|rule| !moved(rule.transform)) || marker.is_boolean() {
        return;
    }
    let mut attributes = event.clone();
    let unmapped = attributes.as_object_mut().unwrap().remove("unmapped").unwrap_or_default();
    let (in_attributes, in_unmapped) = (contains(&attributes, marker), contains(&unmapped, marker));
    assert!(
        in_attributes != in_unmapped,
        "{mapping} {name} {marker}: attributes {in_attributes}, unmapped {in_unmapped}\n{event}"
    );
    if in_unmapped {
        let place = path.iter().try_fold(&unmapped, |value, step| match step {
            Step::Member(name) => value.get(name),
            Step::Item(at) => value.get(at),
        });
        assert_eq!(place, Some(marker), "{mapping} {name} has another place in unmapped than in the record");
    }
}

/// Values that the rules of a leaf ask for, and one that they refuse. The first occurs nowhere else.
pub(crate) fn asked_for(mapping: &Mapping, name: &str) -> Vec<Value> {
    let mut asked = Vec::new();
    for rule in mapping.rules.iter().filter(|rule| rule.source.is_some_and(|source| plain(source) == name)) {
        let texts: &[&str] = match rule.transform {
            Transform::Instant => {
                &["2024-02-29T23:59:59.999Z", "2026-01-01T00:00:00.5Z", "2024-02-29T23:59:59", "soon"]
            }
            Transform::Checked(Datatype::Ip) => &["10.9.8.7", "2001:db8::7%en7", "10.0.0.7", "10.9.8.700"],
            Transform::Checked(Datatype::Mac) => &["12:34:56:78:9A:BC", "AA-BB-CC-DD-EE-0F", "123456789ABC"],
            Transform::Checked(Datatype::Hostname) => &["marker-host-7f3a", "srv-7", "Ana's PC", ""],
            Transform::Checked(Datatype::Uuid) => {
                &["00000000-1111-2222-3333-444444444444", "550e8400-e29b-41d4-a716-446655440000", "no uuid"]
            }
            Transform::Checked(Datatype::Email) => {
                &["marker@northwind.example", "ada@northwind.example", "no address", ""]
            }
            Transform::Checked(Datatype::FileHash) => {
                &["0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c", "da39a3ee5e6b4b0d3255bfef95601890afd80709", "no hash", ""]
            }
            _ => continue,
        };
        asked.extend(texts.iter().copied().map(Value::from).filter(|text| !asked.contains(text)).collect::<Vec<_>>());
    }
    asked
}

/// Other values of a leaf. The first is a marker: it occurs nowhere else.
fn others(mapping: &Mapping, name: &str, kind: Option<&Kind>, value: &Value) -> Vec<Value> {
    let asked = asked_for(mapping, name);
    let mut others = match kind {
        Some(Kind::Boolean) => vec![Value::from(value != &Value::Bool(true))],
        Some(Kind::Integer | Kind::Number) => {
            vec![json!(13_579), json!("1357912"), json!(-5), json!(u64::MAX), json!(3), json!(0)]
        }
        Some(Kind::Word(words)) => {
            let prefix = words.first().and_then(|word| word.rsplit_once('_')).map_or("", |(prefix, _)| prefix);
            let new = [format!("{prefix}_SOMETHING_NEW"), "something else".to_owned(), String::new()];
            new.into_iter().map(Value::from).chain(words.iter().copied().map(Value::from)).collect()
        }
        _ if asked.is_empty() => vec![json!("marker-7f3a"), json!("\u{e9}\u{1f980}\"\\\u{1}"), json!("")],
        _ => Vec::new(),
    };
    others.splice(0..0, asked);
    others.retain(|other| other != value);
    others
}

/// Leaves that move by themselves are no content, all others are, and the order of members is none.
pub(crate) fn has_content(mapping: &'static Mapping, record: &Value) {
    let content = |record: &Value| {
        let mut content = Vec::new();
        mapping.read(record.to_string().as_bytes()).unwrap().write_content(&context(), &mut content);
        content
    };
    let whole = content(record);
    for path in leaves(record) {
        let name = without_indexes(&path);
        let removed = remove(record, &path);
        if get(record, &path).is_null() || mapping.read(removed.to_string().as_bytes()).is_err() {
            continue;
        }
        let moves = |volatile: &&str| name == plain(volatile) || name.starts_with(&format!("{}.", plain(volatile)));
        let is_volatile = mapping.volatile.iter().any(moves);
        assert_eq!(content(&removed) == whole, is_volatile, "{mapping}: {name}");
    }
    let members = record.as_object().unwrap().iter().rev();
    let members: Vec<_> = members.map(|(name, value)| format!("{}:{value}", Value::from(name.as_str()))).collect();
    let reordered = format!("{{{}}}", members.join(","));
    let mut other = Vec::new();
    mapping.read(reordered.as_bytes()).unwrap().write_content(&context(), &mut other);
    assert_eq!(other, whole, "{mapping}: the order of members counts");
}
