//! Paths into JSON values.

use open_record::{Kind, Layout};
use serde_json::Value;

/// One step of a path into a JSON value.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Step {
    Member(String),
    Item(usize),
}

pub(crate) type Path = Vec<Step>;

/// The values at a path of a table: `a[0].b[].c`.
pub(crate) fn values<'v>(value: &'v Value, path: &str) -> Vec<&'v Value> {
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

/// The path without what is in brackets.
pub(crate) fn plain(path: &str) -> String {
    path.split('.').map(|segment| segment.split('[').next().unwrap()).collect::<Vec<_>>().join(".")
}

pub(crate) fn without_indexes(path: &Path) -> String {
    let names = path.iter().filter_map(|step| match step {
        Step::Member(name) => Some(name.as_str()),
        Step::Item(_) => None,
    });
    names.collect::<Vec<_>>().join(".")
}

/// What the layout says about the value at `path`.
pub(crate) fn kind<'l>(layout: &'l Layout, path: &[Step]) -> Option<&'l Kind> {
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
pub(crate) fn leaves(value: &Value) -> Vec<Path> {
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

pub(crate) fn get<'v>(value: &'v Value, path: &Path) -> &'v Value {
    path.iter().fold(value, |value, step| match step {
        Step::Member(name) => &value[name],
        Step::Item(at) => &value[at],
    })
}

pub(crate) fn set(value: &Value, path: &Path, new: Value) -> Value {
    let mut changed = value.clone();
    let place = path.iter().fold(&mut changed, |value, step| match step {
        Step::Member(name) => &mut value[name],
        Step::Item(at) => &mut value[at],
    });
    *place = new;
    changed
}

pub(crate) fn remove(value: &Value, path: &Path) -> Value {
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

pub(crate) fn contains(value: &Value, marker: &Value) -> bool {
    value == marker
        || match value {
            Value::Object(members) => members.values().any(|value| contains(value, marker)),
            Value::Array(items) => items.iter().any(|value| contains(value, marker)),
            _ => false,
        }
}
