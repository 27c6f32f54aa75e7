//! `cargo bench -p benches [-- RECORDS ROUNDS FEED]`: the mapper's speed and allocations as ratios to the yardstick
//! of the feed.
//!
//! Run as a test, it makes one short round and checks that all stages agree and that the allocations are within their bounds.

use std::collections::HashMap;
use std::path::PathBuf;

use asset_mapping::{Context, Dialect, Groups, Mapper, Mapping, Unmapped};
use benches::allocations::Counting;
use benches::measure::{Row, Stage, measure};
use benches::{YARDSTICKS, eset, sentinelone, sophos, vary};

#[global_allocator]
static ALLOCATOR: Counting = Counting;

const SEED: u64 = 1;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let bench = arguments.iter().any(|argument| argument == "--bench");
    let mut numbers = arguments.iter().filter_map(|argument| argument.parse().ok());
    let count = numbers.next().unwrap_or(if bench { 10_000 } else { 200 });
    let rounds = numbers.next().unwrap_or(if bench { 15 } else { 1 });

    let chosen = |feed: &str| {
        let mut asked = arguments.iter().filter(|argument| Mapping::find(argument).is_ok()).peekable();
        asked.peek().is_none() || asked.any(|name| name == feed)
    };
    if chosen("eset-devices") {
        eset(count, rounds);
    }
    if chosen("sentinelone-agents") {
        sentinelone(count, rounds);
    }
    if chosen("sophos-users") {
        sophos(count, rounds);
    }
    registry(chosen, count, rounds);
}

/// Every other feed of the registry, with records like its fixtures.
fn registry(chosen: impl Fn(&str) -> bool, count: usize, rounds: usize) {
    for yardstick in YARDSTICKS.iter().filter(|yardstick| chosen(yardstick.feed)) {
        let mapping = Mapping::find(yardstick.feed).expect("a feed of the registry");
        let records = vary::records(&fixtures(mapping), &yardstick.variation, SEED, count);
        let mapper = |unmapped| {
            Mapper::new(mapping, Dialect::Schema, context().unmapped(unmapped))
                .expect("every feed has the schema output")
        };
        let stages = [
            Stage::new("yardstick", yardstick.write),
            ours("schema without unmapped", mapper(Unmapped::Drop)),
            ours("schema", mapper(Unmapped::Keep)),
        ];
        same_events(&stages[0], &stages[1], &records);
        print(yardstick.feed, &records, &measure(&stages, &records, rounds));
    }
}

/// The records of `fixtures/<vendor>/<record>_<case>.json`, the record's name in the plural or the singular.
fn fixtures(mapping: &Mapping) -> Vec<Vec<u8>> {
    let record = mapping.id.record;
    let singular = record.strip_suffix('s').unwrap_or(record);
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../fixtures").join(mapping.id.vendor);
    let mut paths: Vec<_> =
        std::fs::read_dir(folder).expect("fixtures").map(|entry| entry.expect("an entry").path()).collect();
    paths.retain(|path| {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let kind = name.split_once('_').map(|(kind, _)| kind);
        (kind == Some(record) || kind == Some(singular)) && !name.contains(".event.") && !name.contains("_group_")
    });
    paths.sort();
    assert!(!paths.is_empty(), "no fixture of {mapping}");
    paths.iter().map(|path| std::fs::read(path).expect("a fixture")).collect()
}

fn context() -> Context {
    Context::new("2026-01-01T00:00:00Z".parse().expect("a time")).product_version("9.1.2500.0")
}

/// A stage of our mapper.
fn ours(name: &'static str, mapper: Mapper) -> Stage<'static> {
    Stage::new(name, move |record, event| mapper.map_record(record, event).expect("the generator writes sound records"))
}

fn eset(count: usize, rounds: usize) {
    let records = eset::records(SEED, count);
    let names: HashMap<String, String> = eset::groups(SEED).into_iter().collect();
    let mut groups = Groups::default();
    for (uid, name) in &names {
        groups.insert(uid, Some(name.clone()));
    }
    let yardstick = |record: &[u8], event: &mut Vec<u8>| eset::yardstick(record, &names, 1_767_225_600.0, event);
    feed("ESET devices", "eset-devices", &context().with(groups), yardstick, &records, rounds);
}

fn sentinelone(count: usize, rounds: usize) {
    let yardstick =
        |record: &[u8], event: &mut Vec<u8>| sentinelone::documented_yardstick(record, 1_767_225_600, event);
    let records = sentinelone::documented_records(SEED, count);
    feed("SentinelOne agents, the guide's shape", "sentinelone-agents", &context(), yardstick, &records, rounds);

    let yardstick = |record: &[u8], event: &mut Vec<u8>| sentinelone::api_yardstick(record, 1_767_225_600, event);
    let records = sentinelone::api_records(SEED, count);
    feed("SentinelOne agents, the API's shape", "sentinelone-agents", &context(), yardstick, &records, rounds);
}

fn sophos(count: usize, rounds: usize) {
    let yardstick = |record: &[u8], event: &mut Vec<u8>| sophos::yardstick(record, 1_767_225_600.0, event);
    feed("Sophos users", "sophos-users", &context(), yardstick, &sophos::records(SEED, count), rounds);
}

fn feed(
    title: &str,
    name: &str,
    context: &Context,
    yardstick: impl Fn(&[u8], &mut Vec<u8>),
    records: &[Vec<u8>],
    rounds: usize,
) {
    let mapping = Mapping::find(name).expect("a feed of the registry");
    let mapper = |dialect, unmapped| {
        Mapper::new(mapping, dialect, context.clone().unmapped(unmapped)).expect("a dialect of the feed")
    };
    let stages = [
        Stage::new("yardstick", yardstick),
        ours("documented", mapper(Dialect::Documented, Unmapped::Keep)),
        ours("schema without unmapped", mapper(Dialect::Schema, Unmapped::Drop)),
        ours("schema", mapper(Dialect::Schema, Unmapped::Keep)),
    ];
    same_events(&stages[0], &stages[1], records);
    let rows = measure(&stages, records, rounds);
    print(title, records, &rows);
    assert!(rows[1].allocations <= rows[0].allocations, "the documented output allocates more than the yardstick");
}

/// The yardstick and our output must do the same work.
fn same_events(yardstick: &Stage<'_>, ours: &Stage<'_>, records: &[Vec<u8>]) {
    let records = &records[..records.len().min(2000)];
    for ((expected, found), record) in yardstick.events(records).iter().zip(ours.events(records)).zip(records) {
        let read = |text: &[u8]| serde_json::from_slice::<serde_json::Value>(text).expect("JSON");
        assert_eq!(read(&found), read(expected), "of {}", String::from_utf8_lossy(record));
    }
}

#[allow(clippy::print_stdout, reason = "a program's output")]
fn print(title: &str, records: &[Vec<u8>], rows: &[Row]) {
    let bytes = records.iter().map(Vec::len).sum::<usize>() / records.len();
    println!("\n## {title}: {} records of {bytes} bytes\n", records.len());
    println!("| stage | speed to yardstick | time a record | allocations a record |\n|---|---:|---:|---:|");
    for row in rows {
        println!("| {} | {:.2} | {:?} | {:.2} |", row.name, row.ratio, row.time, row.allocations);
    }
}
