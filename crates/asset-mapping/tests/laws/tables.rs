//! The tables of rules, held against records, classes and the code at work.

use std::path::PathBuf;

use asset_mapping::rules::{self, Rule, Transform};
use asset_mapping::{Dialect, MAPPINGS, Mapping};
use ocsf_model::reflect::Type;
use open_record::Selection;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use serde_json::Value;

use crate::paths::{contains, values};
use crate::{arbitrary, fixtures, law};

/// Sources are leaves of the record, targets attributes of the class, and nothing is written down that follows by itself.
pub(crate) fn hold(mapping: &Mapping) {
    let tables = [Some(mapping.rules), mapping.printed];
    for rules in tables.into_iter().flatten() {
        let sources = rules.iter().filter_map(|rule| rule.source);
        Selection::new(mapping.layout, sources).unwrap_or_else(|fault| panic!("{mapping}: {fault}"));
    }
    Selection::new(mapping.layout, mapping.volatile.iter().copied())
        .unwrap_or_else(|fault| panic!("{mapping}: {fault}"));
    for rule in mapping.rules {
        let Some(target) = rule.target else {
            assert!(!rule.note.is_empty(), "{mapping}: that {:?} stays in unmapped follows by itself", rule.source);
            continue;
        };
        assert!(is_attribute(mapping.class(), target), "{mapping}: {target} is no attribute of the class");
        let from_class =
            ["category_uid", "class_uid", "type_uid", "activity_name", "category_name", "class_name", "type_name"];
        assert!(!from_class.contains(&target), "{mapping}: {target} follows from the class");
    }
}

fn is_attribute(class: &Type, path: &str) -> bool {
    let (name, rest) = path.split_once('.').map_or((path, None), |(name, rest)| (name, Some(rest)));
    let Some(attribute) = class.attribute(name.split('[').next().unwrap()) else { return false };
    match (rest, attribute.object()) {
        (None, _) => true,
        (Some(rest), Some(object)) => is_attribute(object, rest),
        // Any JSON object.
        (Some(_), None) => attribute.datatype().name() == "json_t",
    }
}

/// Some record shows every rule of both outputs at work: a fixture, or one that was made for the purpose.
pub(crate) fn are_at_work(mapping: &'static Mapping) {
    for dialect in mapping.dialects() {
        let rules = if *dialect == Dialect::Schema { mapping.rules } else { mapping.printed.unwrap_or_default() };
        let mut waiting: Vec<&Rule> = rules.iter().collect();
        let mut see = |record: &Value| {
            for event in law::map_all(mapping, *dialect, record) {
                waiting.retain(|rule| !is_at_work(rule, *dialect, record, &event));
            }
            waiting.is_empty()
        };
        let fixtures = fixtures::of(mapping);
        let mut seen = fixtures.iter().any(|fixture| see(&fixture.record));
        let mut runner = TestRunner::deterministic();
        let strategy = arbitrary::telling_record(mapping);
        for _ in 0..2000 {
            if seen {
                break;
            }
            seen = see(&strategy.new_tree(&mut runner).unwrap().current());
        }
        assert!(waiting.is_empty(), "{mapping} {dialect}: never at work: {waiting:#?}");
    }
}

/// Whether the event shows what the rule says.
fn is_at_work(rule: &Rule, dialect: Dialect, record: &Value, event: &Value) -> bool {
    let targets = rule.target.map(|target| values(event, target)).unwrap_or_default();
    let sources = rule.source.map(|source| values(record, source)).unwrap_or_default();
    let unmapped = rule.source.map(|source| values(&event["unmapped"], source)).unwrap_or_default();
    let kept = sources.iter().any(|source| unmapped.contains(source));
    let arrives = |read: fn(&str) -> Option<f64>| {
        let numbers: Vec<f64> = targets.iter().filter_map(|target| target.as_f64()).collect();
        sources.iter().filter_map(|source| source.as_str().and_then(read)).any(|number| numbers.contains(&number))
    };
    match rule.transform {
        Transform::Exact | Transform::Checked(_) => {
            sources.iter().any(|source| targets.contains(source) && !unmapped.contains(source))
        }
        Transform::Instant if dialect == Dialect::Schema => arrives(millis),
        Transform::Instant => {
            arrives(|text| Some(millis(text)? / 1e3)) || arrives(|text| Some((millis(text)? / 1e3).floor()))
        }
        Transform::Coded => {
            !sources.is_empty() && !targets.is_empty() && (unmapped.is_empty() || dialect != Dialect::Schema)
        }
        // What cannot be turned back stands somewhere else, too.
        Transform::Lossy => {
            let stands = |source: &&Value| unmapped.contains(source) || contains(event, source);
            !targets.is_empty() && !sources.is_empty() && (dialect != Dialect::Schema || sources.iter().any(stands))
        }
        Transform::Respelled => {
            let spelled =
                |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned).parse::<f64>().ok();
            let targets: Vec<f64> = targets.iter().filter_map(|target| spelled(target)).collect();
            sources.iter().filter_map(|source| spelled(source)).any(|number| targets.contains(&number))
        }
        Transform::Stripped => sources.iter().filter_map(|source| source.as_str()).any(|source| {
            let ends = |target: &str| target.len() < source.len() && source.ends_with(target);
            targets.iter().filter_map(|target| target.as_str()).any(ends)
        }),
        Transform::Joined => {
            let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            sources.iter().any(|source| {
                targets.iter().any(|target| {
                    let (source, target) = (text(source), text(target));
                    source.contains(&target) || target.contains(&source)
                })
            })
        }
        Transform::Presence | Transform::Lookup | Transform::Context | Transform::Run => !targets.is_empty(),
        Transform::Constant("[]") => {
            let list = rule.target.and_then(|target| target.strip_suffix("[]")).unwrap_or_default();
            values(event, list).iter().any(|list| list.as_array().is_some_and(Vec::is_empty))
        }
        Transform::Constant(value) => {
            targets.iter().any(|target| target.as_str().map_or_else(|| target.to_string(), str::to_owned) == value)
        }
        Transform::Unmapped => kept,
        _ => false,
    }
}

#[allow(clippy::cast_precision_loss, reason = "exact for any year")]
fn millis(text: &str) -> Option<f64> {
    let time = text.parse::<chrono::DateTime<chrono::Utc>>().ok()?;
    Some(time.timestamp_millis() as f64)
}

/// `docs/<feed>.md` and `docs/<feed>-documented.md` are the tables; `UPDATE_DOCS=1` writes them.
pub(crate) fn are_printed() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("docs");
    let mut expected = Vec::new();
    for mapping in MAPPINGS {
        for (dialect, suffix) in [(Dialect::Schema, ""), (Dialect::Documented, "-documented")] {
            let Some(table) = rules::table(mapping, dialect) else { continue };
            let (name, text) = (format!("{mapping}{suffix}.md"), rules::markdown(&table));
            let path = folder.join(&name);
            if std::env::var_os("UPDATE_DOCS").is_some() {
                std::fs::write(&path, &text).unwrap();
            }
            let printed = std::fs::read_to_string(&path).unwrap_or_default();
            assert!(printed == text, "docs/{name} is out of date: run this test with UPDATE_DOCS=1");
            expected.push(name);
        }
    }
    let mut found: Vec<_> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    found.sort();
    expected.sort();
    assert_eq!(found, expected, "a table of no feed");
}
