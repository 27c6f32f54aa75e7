//! The law of the schema output, for the records of any vendor: changing any one leaf of a record changes its event, no leaf stands
//! both in an attribute and in `unmapped`, and the tables say what the code does.
//!
//! A vendor's tests describe the record type with [`Subject`] and call [`Subject::check`] with all their fixtures, and
//! [`any_record`] for generated ones.

use std::collections::BTreeSet;

use asset_mapping::rules::{Rule, Transform};
use asset_mapping::{Context, Dialect, Documented, Feed, IntoEvent, Mapper, Mapping};
use ocsf_model::validate::{self, Severity};
use ocsf_model::{Record as _, Version};
use open_record::{Kind, Layout, OpenRecord};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

/// A vendor's record type and what there is to know about it.
pub(crate) struct Subject {
    /// The feed.
    pub(crate) feed: &'static str,
    /// The table of the schema output.
    pub(crate) rules: &'static [Rule],
    /// The context of all events.
    pub(crate) context: fn() -> Context,
    /// Other valid values of texts that are more than text: addresses, times and the like, by path without indexes.
    pub(crate) valid: fn(&str) -> &'static [&'static str],
    /// The member that is the record's identity.
    pub(crate) identity: &'static str,
}

/// One step of a path into a JSON value.
#[derive(Clone, Debug, PartialEq)]
enum Step {
    Member(String),
    Item(usize),
}

type Path = Vec<Step>;

impl Subject {
    /// Checks everything that holds of single records, and the tables against all of them together.
    pub(crate) fn check<R>(&self, records: &[Value])
    where
        R: OpenRecord + Documented + IntoEvent,
    {
        for record in records {
            self.check_event::<R>(record);
            self.check_changes(record, R::LAYOUT, &leaves(record));
        }
        self.check_table(R::LAYOUT, records);
    }

    fn map(&self, dialect: Dialect, record: &Value) -> Value {
        let mut event = Vec::new();
        let text = record.to_string();
        Mapper::new(Mapping::find(self.feed).unwrap(), dialect, (self.context)())
            .unwrap()
            .map_record(text.as_bytes(), &mut event)
            .unwrap();
        serde_json::from_slice(&event).unwrap()
    }

    /// The event is valid in every release, reads back equal, is the same from typed records as from bytes, and repeats itself.
    pub(crate) fn check_event<R>(&self, record: &Value)
    where
        R: OpenRecord + Documented + IntoEvent,
    {
        let text = record.to_string();
        let read = || R::from_json(text.as_bytes()).unwrap();
        for release in Version::ALL {
            let context = (self.context)().release(release);
            let mapper = Mapper::new(Mapping::find(self.feed).unwrap(), Dialect::Schema, context.clone()).unwrap();
            let (mut event, mut again) = (Vec::new(), Vec::new());
            mapper.map_record(text.as_bytes(), &mut event).unwrap();
            mapper.map_record(text.as_bytes(), &mut again).unwrap();
            assert_eq!(event, again);

            let violations = validate::json_slice(&event, release).unwrap();
            let errors: Vec<_> = violations.iter().filter(|one| one.severity() == Severity::Error).collect();
            assert!(errors.is_empty(), "{errors:?}\n{text}");

            let typed = read().into_event(&context);
            assert_eq!(typed.to_json(), String::from_utf8(event.clone()).unwrap());
            let back: Value = serde_json::from_slice(&event).unwrap();
            let reread = <R as Feed>::Event::from_json_slice(&event).unwrap();
            assert_eq!(serde_json::from_str::<Value>(&reread.to_json()).unwrap(), back);
        }
        // What the documented output does not need makes no difference to it.
        let typed = serde_json::to_value(read().to_documented(&(self.context)())).unwrap();
        assert_eq!(self.map(Dialect::Documented, record), typed);
    }

    /// As [`Subject::check`] does for every leaf, for one of them.
    pub(crate) fn check_one_change<R: OpenRecord>(&self, record: &Value, leaf: prop::sample::Index) {
        let leaves = leaves(record);
        self.check_changes(record, R::LAYOUT, &[leaf.get(&leaves).clone()]);
    }

    /// Changing, removing or misshaping any one leaf changes the event, and no value stands in an attribute and in `unmapped`.
    fn check_changes(&self, record: &Value, layout: &Layout, leaves: &[Path]) {
        let event = self.map(Dialect::Schema, record);
        for path in leaves {
            let name = without_indexes(path);
            for (place, other) in self.others(&name, kind(layout, path), get(record, path)).into_iter().enumerate() {
                let changed = set(record, path, other.clone());
                let new = self.map(Dialect::Schema, &changed);
                assert_ne!(new, event, "{name} as {other} makes no difference");
                if place == 0 {
                    self.check_places(&name, path, &other, &new);
                }
            }
            if name == self.identity {
                continue;
            }
            let removed = remove(record, path);
            if !get(record, path).is_null() {
                assert_ne!(self.map(Dialect::Schema, &removed), event, "without {name} there is no difference");
            }
            // A shape that no leaf has.
            let odd = json!({"odd": ["shape"]});
            let misshapen = self.map(Dialect::Schema, &set(record, path, odd.clone()));
            assert_ne!(misshapen, event, "{name} as {odd} makes no difference");
            assert!(misshapen["unmapped"].to_string().contains(r#"["shape"]"#), "{name}: {misshapen}");
        }
    }

    /// A value that occurs nowhere else, under `path`: it is in the event's attributes or in `unmapped`, not in both.
    fn check_places(&self, name: &str, path: &Path, marker: &Value, event: &Value) {
        let lossy = |rule: &&Rule| {
            rule.source.is_some_and(|source| plain(source) == name)
                && matches!(rule.transform, Transform::Coded | Transform::Lossy | Transform::Instant)
        };
        if self.rules.iter().any(|rule| lossy(&rule)) || marker.is_boolean() {
            return;
        }
        let mut attributes = event.clone();
        let unmapped = attributes.as_object_mut().unwrap().remove("unmapped").unwrap_or_default();
        let (in_attributes, in_unmapped) = (contains(&attributes, marker), contains(&unmapped, marker));
        assert!(in_attributes != in_unmapped, "{name} {marker}: attributes {in_attributes}, unmapped {in_unmapped}");
        if in_unmapped {
            let place = path.iter().try_fold(&unmapped, |value, step| match step {
                Step::Member(name) => value.get(name),
                Step::Item(at) => value.get(at),
            });
            assert_eq!(place, Some(marker), "{name} has another place in unmapped than in the record");
        }
    }

    /// Other values of a leaf. The first is a marker: it occurs nowhere else.
    fn others(&self, name: &str, kind: Option<&Kind>, value: &Value) -> Vec<Value> {
        let valid: Vec<Value> = (self.valid)(name).iter().copied().map(Value::from).collect();
        let mut others = match kind {
            Some(Kind::Boolean) => vec![Value::from(value != &Value::Bool(true))],
            Some(Kind::Integer | Kind::Number) => {
                vec![json!(1_357_911), json!("1357912"), json!(-5), json!(u64::MAX), json!(3), json!(0)]
            }
            Some(Kind::Word(words)) => {
                let prefix = words[0].rsplit_once('_').map_or("", |(prefix, _)| prefix);
                let new = [format!("{prefix}_SOMETHING_NEW"), "something else".to_owned(), String::new()];
                new.into_iter().map(Value::from).chain(words.iter().copied().map(Value::from)).collect()
            }
            _ if valid.is_empty() => vec![json!("marker-7f3a"), json!("\u{e9}\u{1f980}\"\\\u{1}"), json!("")],
            _ => Vec::new(),
        };
        others.splice(0..0, valid);
        // An empty identity is none.
        others.retain(|other| other != value && (name != self.identity || other != ""));
        others
    }

    /// Every leaf of the record is in the table and the other way round; every rule was seen at work.
    fn check_table(&self, layout: &Layout, records: &[Value]) {
        let named: BTreeSet<String> = self.rules.iter().filter_map(|rule| rule.source).map(plain).collect();
        let known: BTreeSet<String> = layout.leaves().into_iter().map(|leaf| plain(&leaf)).collect();
        assert_eq!(named.difference(&known).collect::<Vec<_>>(), Vec::<&String>::new(), "not in the record");
        assert_eq!(known.difference(&named).collect::<Vec<_>>(), Vec::<&String>::new(), "not in the table");

        let events: Vec<Value> = records.iter().map(|record| self.map(Dialect::Schema, record)).collect();
        for rule in self.rules {
            let at_work = records.iter().zip(&events).any(|(record, event)| at_work(rule, record, event));
            assert!(at_work, "no fixture shows this rule at work: {rule:?}");
        }
    }
}

/// Whether the event shows what the rule says.
fn at_work(rule: &Rule, record: &Value, event: &Value) -> bool {
    let targets = rule.target.map(|target| values(event, target)).unwrap_or_default();
    let sources = rule.source.map(|source| values(record, source)).unwrap_or_default();
    let unmapped = rule.source.map(|source| values(&event["unmapped"], source)).unwrap_or_default();
    match rule.transform {
        Transform::Exact | Transform::Checked(_) => {
            sources.iter().any(|source| targets.contains(source) && !unmapped.contains(source))
        }
        Transform::Instant => sources.iter().filter_map(|source| source.as_str()).any(|source| {
            let millis = source.parse::<chrono::DateTime<chrono::Utc>>().map(|time| time.timestamp_millis());
            millis.is_ok_and(|millis| targets.contains(&&Value::from(millis)))
        }),
        Transform::Coded => !sources.is_empty() && !targets.is_empty() && unmapped.is_empty(),
        Transform::Lossy => !targets.is_empty() && sources.iter().any(|source| unmapped.contains(source)),
        Transform::Lookup | Transform::Context => !targets.is_empty(),
        Transform::Constant(value) => {
            targets.iter().any(|target| target.as_str().map_or_else(|| target.to_string(), str::to_owned) == value)
        }
        Transform::Unmapped => sources.iter().any(|source| unmapped.contains(source)),
        _ => false,
    }
}

/// The values at a path of a table: `a[0].b[].c`.
fn values<'v>(value: &'v Value, path: &str) -> Vec<&'v Value> {
    let mut found = vec![value];
    for segment in path.split('.') {
        let (name, index) =
            segment.split_once('[').map_or((segment, None), |(name, rest)| (name, rest.strip_suffix(']')));
        found = found.into_iter().filter_map(|value| value.get(name)).collect();
        found = match index {
            None => found,
            Some("") => found.into_iter().flat_map(|value| value.as_array().into_iter().flatten()).collect(),
            Some(at) => found.into_iter().filter_map(|value| value.get(at.parse::<usize>().unwrap())).collect(),
        };
    }
    found
}

/// The path without what stands in brackets.
fn plain(path: &str) -> String {
    path.split('.').map(|segment| segment.split('[').next().unwrap()).collect::<Vec<_>>().join(".")
}

fn without_indexes(path: &Path) -> String {
    let names = path.iter().filter_map(|step| match step {
        Step::Member(name) => Some(name.as_str()),
        Step::Item(_) => None,
    });
    names.collect::<Vec<_>>().join(".")
}

/// What the layout says about the value at `path`.
fn kind<'l>(layout: &'l Layout, path: &[Step]) -> Option<&'l Kind> {
    let [Step::Member(name), rest @ ..] = path else { return None };
    let mut kind = &layout.members.iter().find(|member| member.name == name)?.kind;
    let mut rest = rest;
    while let (Kind::List(item), [Step::Item(_), after @ ..]) = (kind, rest) {
        (kind, rest) = (item, after);
    }
    match (kind.layout(), rest) {
        (_, []) => Some(kind),
        (Some(inner), rest) => self::kind(inner, rest),
        (None, _) => None,
    }
}

/// The paths of all leaves; empty lists and objects are leaves too.
fn leaves(value: &Value) -> Vec<Path> {
    fn collect(value: &Value, path: &mut Path, found: &mut Vec<Path>) {
        match value {
            Value::Object(members) if !members.is_empty() => {
                for (name, value) in members {
                    path.push(Step::Member(name.clone()));
                    collect(value, path, found);
                    path.pop();
                }
            }
            Value::Array(items) if !items.is_empty() => {
                for (at, value) in items.iter().enumerate() {
                    path.push(Step::Item(at));
                    collect(value, path, found);
                    path.pop();
                }
            }
            _ => found.push(path.clone()),
        }
    }
    let mut found = Vec::new();
    collect(value, &mut Vec::new(), &mut found);
    found
}

fn get<'v>(value: &'v Value, path: &Path) -> &'v Value {
    path.iter().fold(value, |value, step| match step {
        Step::Member(name) => &value[name],
        Step::Item(at) => &value[at],
    })
}

fn set(value: &Value, path: &Path, new: Value) -> Value {
    let mut changed = value.clone();
    let place = path.iter().fold(&mut changed, |value, step| match step {
        Step::Member(name) => &mut value[name],
        Step::Item(at) => &mut value[at],
    });
    *place = new;
    changed
}

fn remove(value: &Value, path: &Path) -> Value {
    let mut changed = value.clone();
    let (last, before) = path.split_last().unwrap();
    let place = before.iter().fold(&mut changed, |value, step| match step {
        Step::Member(name) => &mut value[name],
        Step::Item(at) => &mut value[at],
    });
    match last {
        Step::Member(name) => drop(place.as_object_mut().unwrap().remove(name)),
        Step::Item(at) => drop(place.as_array_mut().unwrap().remove(*at)),
    }
    changed
}

fn contains(value: &Value, marker: &Value) -> bool {
    value == marker
        || match value {
            Value::Object(members) => members.values().any(|value| contains(value, marker)),
            Value::Array(items) => items.iter().any(|value| contains(value, marker)),
            _ => false,
        }
}

/// Any record of a layout: members missing, null, of their kind, of other kinds, and unknown ones.
pub(crate) fn any_record(layout: &'static Layout, identity: &'static str) -> BoxedStrategy<Value> {
    (object(layout), "[a-z0-9-]{1,12}")
        .prop_map(move |(mut record, id)| {
            record[identity] = id.into();
            record
        })
        .boxed()
}

fn object(layout: &'static Layout) -> BoxedStrategy<Value> {
    let members: Vec<_> =
        layout.members.iter().map(|member| prop::option::weighted(0.6, any_value(member.kind))).collect();
    let unknown = prop::collection::vec(("[a-z]{1,3}", any_json()), 0..2);
    (members, unknown)
        .prop_map(|(values, unknown)| {
            let known =
                layout.members.iter().zip(values).filter_map(|(member, value)| Some((member.name.to_owned(), value?)));
            Value::Object(unknown.into_iter().chain(known).collect::<Map<_, _>>())
        })
        .boxed()
}

fn any_value(kind: Kind) -> BoxedStrategy<Value> {
    // Null items of a known list are left out, which moves the others.
    let odd = any_json().prop_filter("null", move |value| {
        !kind.is_list() || value.as_array().is_none_or(|items| !items.contains(&Value::Null))
    });
    prop_oneof![8 => of_kind(kind), 1 => Just(Value::Null), 1 => odd].boxed()
}

fn of_kind(kind: Kind) -> BoxedStrategy<Value> {
    match kind {
        Kind::Boolean => any::<bool>().prop_map(Value::from).boxed(),
        Kind::Integer | Kind::Number => prop_oneof![
            (0..9_i64).prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            any::<u64>().prop_map(|n| n.to_string().into())
        ]
        .boxed(),
        Kind::Word(words) => prop::sample::select(words).prop_map(Value::from).boxed(),
        // Null items of a known list are left out, which moves the others.
        Kind::List(item) => prop::collection::vec(any_value(*item).prop_filter("null", |item| !item.is_null()), 0..3)
            .prop_map(Value::from)
            .boxed(),
        Kind::Record(layout) => object(layout()),
        Kind::NameOrRecord(layout) => prop_oneof![text().prop_map(Value::from), object(layout())].boxed(),
        _ => text().prop_map(Value::from).boxed(),
    }
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
        "windows",
        "1",
        "true",
    ];
    prop_oneof![prop::sample::select(known.to_vec()).prop_map(str::to_owned), "\\PC{0,8}", "[\\x00-\\x7f]{0,4}"]
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
