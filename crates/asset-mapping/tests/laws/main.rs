//! What holds for every feed of the registry. A new feed is checked by all of it without a line here: it needs its row in the registry and
//! a fixture.
#![cfg(all(feature = "eset", feature = "sentinelone", feature = "sophos"))]
#![allow(clippy::unwrap_used, reason = "tests")]

mod arbitrary;
mod fixtures;
mod law;
mod paths;
mod tables;

use asset_mapping::{Dialect, MAPPINGS, Mapping};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;

/// Runs a check for every feed, on all cores; a failure names the feed.
fn for_every_feed(check: impl Fn(&'static Mapping) + Sync) {
    std::thread::scope(|scope| {
        let running: Vec<_> = MAPPINGS.iter().map(|mapping| (mapping, scope.spawn(|| check(mapping)))).collect();
        let failed: Vec<_> =
            running.into_iter().filter_map(|(mapping, run)| run.join().err().map(|_| mapping.to_string())).collect();
        assert!(failed.is_empty(), "it does not hold for {}", failed.join(", "));
    });
}

#[test]
fn every_feed_has_a_fixture() {
    for_every_feed(|mapping| assert!(!fixtures::of(mapping).is_empty(), "no fixture for {mapping}"));
}

#[test]
fn names_are_names() {
    for mapping in MAPPINGS {
        assert_eq!(Mapping::find(&mapping.id.to_string()), Ok(mapping));
        assert!(
            mapping.id.to_string().bytes().all(|byte| byte.is_ascii_lowercase() || matches!(byte, b'-' | b'0'..=b'9'))
        );
        assert_eq!(MAPPINGS.iter().filter(|other| *other == mapping).count(), 1, "{mapping} is there twice");
    }
    let unknown = Mapping::find("eset").unwrap_err().to_string();
    assert!(unknown.starts_with("unknown feed `eset`; allowed are: eset-devices, "), "{unknown}");
}

#[test]
fn a_missing_dialect_is_refused_and_the_others_named() {
    for_every_feed(|mapping| {
        let context = fixtures::context();
        let made = asset_mapping::Mapper::new(mapping, Dialect::Documented, context);
        match (mapping.printed, made) {
            (Some(_), made) => drop(made.unwrap()),
            (None, made) => {
                let expected = format!("feed `{mapping}` has no documented output; allowed are: schema");
                assert_eq!(made.unwrap_err().to_string(), expected);
            }
        }
    });
}

#[test]
fn fixtures_become_sound_events() {
    for_every_feed(|mapping| {
        for fixture in fixtures::of(mapping) {
            law::is_sound(mapping, &fixture.text);
        }
    });
}

#[test]
fn no_leaf_of_a_fixture_is_lost() {
    for_every_feed(|mapping| {
        for fixture in fixtures::of(mapping) {
            law::loses_nothing(mapping, &fixture.record, &paths::leaves(&fixture.record));
        }
    });
}

#[test]
fn content_is_what_does_not_move_by_itself() {
    for_every_feed(|mapping| {
        for fixture in fixtures::of(mapping) {
            law::has_content(mapping, &fixture.record);
        }
    });
}

#[test]
fn events_are_as_reviewed() {
    insta::glob!("../../fixtures", "*/*.json", |path| {
        if let Some((mapping, fixture)) = fixtures::at(path) {
            for dialect in mapping.dialects() {
                let event = law::map_text(mapping, *dialect, &fixture.text).unwrap();
                insta::assert_json_snapshot!(format!("{mapping}_{dialect}"), event);
            }
        }
    });
}

#[test]
fn tables_say_what_the_code_does() {
    for_every_feed(tables::hold);
}

#[test]
fn every_rule_is_at_work() {
    for_every_feed(tables::are_at_work);
}

#[test]
fn the_docs_print_the_tables() {
    tables::are_printed();
}

#[test]
fn a_fixture_of_which_members_are_selected_is_the_same_record() {
    for_every_feed(|mapping| {
        for fixture in fixtures::of(mapping) {
            law::is_the_same_selected(mapping, &fixture.text);
        }
    });
}

/// This many cases for each feed, or more if `PROPTEST_CASES` asks for more than its default of 256.
fn config(cases: u32) -> ProptestConfig {
    let default = ProptestConfig::default();
    ProptestConfig { cases: cases * default.cases / 256, failure_persistence: None, ..default }
}

fn for_any_record(cases: u32, check: impl Fn(&'static Mapping, serde_json::Value, prop::sample::Index) + Sync) {
    for_every_feed(|mapping| {
        let config = config(cases);
        let strategy = (arbitrary::record(mapping), any::<prop::sample::Index>());
        TestRunner::new(config)
            .run(&strategy, |(record, index)| {
                check(mapping, record, index);
                Ok(())
            })
            .unwrap();
    });
}

#[test]
fn any_record_becomes_a_sound_event() {
    for_any_record(32, |mapping, record, index| law::is_sound_somewhen(mapping, &record, index));
}

#[test]
fn no_leaf_of_any_record_is_lost() {
    for_any_record(32, |mapping, record, index| {
        let leaves = paths::leaves(&record);
        law::loses_nothing(mapping, &record, std::slice::from_ref(index.get(&leaves)));
    });
}

#[test]
fn any_record_of_which_members_are_selected_is_the_same_record() {
    for_any_record(64, |mapping, record, _| law::is_the_same_selected(mapping, &record.to_string()));
}

#[test]
fn any_text_is_read_or_refused() {
    for_every_feed(|mapping| {
        let config = config(64);
        let text = prop_oneof![
            prop::collection::vec(any::<u8>(), 0..40),
            "[{}\\[\\]\":,a-z0-9]{0,30}".prop_map(String::into_bytes)
        ];
        TestRunner::new(config)
            .run(&text, |text| {
                let _ = mapping.read(&text);
                Ok(())
            })
            .unwrap();
    });
}
