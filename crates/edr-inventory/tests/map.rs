//! `map` over the fixtures of every feed: the same events, in the same order, in every form and on any number of threads.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use asset_mapping::{FeedId, MAPPINGS};
use serde_json::{Value, json};

/// Enough for several chunks a thread.
const RECORDS: usize = 240;

fn map(feed: FeedId, threads: &str, input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_edr-inventory"))
        .env_clear()
        .args(["map", "--feed", &feed.to_string(), "--threads", threads, "--observed-time", "2026-11-21T08:00:00Z"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_owned();
    let writer = std::thread::spawn(move || stdin.write_all(input.as_bytes()));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap().unwrap();
    output
}

/// The records among a feed's fixtures.
fn fixtures(feed: FeedId) -> Vec<Value> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(feed.vendor);
    let names = [format!("{}_", feed.record), format!("{}_", feed.record.trim_end_matches('s'))];
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    let is_record = |name: &str| {
        names.iter().any(|start| name.starts_with(start))
            && !name.ends_with(".event.json")
            && !name.starts_with("device_group_")
    };
    let records = files.iter().filter(|file| is_record(&file.file_name().unwrap().to_string_lossy()));
    records.map(|file| serde_json::from_slice(&std::fs::read(file).unwrap()).unwrap()).collect()
}

/// Numbered copies of the fixtures, with something between them that is no record.
fn records(feed: FeedId) -> Vec<Value> {
    let fixtures = fixtures(feed);
    assert!(!fixtures.is_empty(), "{feed} has no fixture");
    let numbered = fixtures.iter().cycle().take(RECORDS).enumerate().map(|(number, record)| {
        let mut record = record.clone();
        record["numberOfTheTest"] = json!(format!("n{number}n"));
        record
    });
    numbered.chain([json!([1, {"a": 2}])]).collect()
}

/// A page of the vendor's API, as its documentation shows it, whose records are `records`.
fn page(feed: FeedId, records: &[Value]) -> Option<Value> {
    let member = match (feed.vendor, feed.record) {
        // They are in the records of devices, and have no pages of their own.
        ("eset", "components") => return None,
        ("eset", "detections-v1") => "detections",
        ("eset", record) => record,
        ("sentinelone", "alerts") => {
            let edges: Vec<_> = records.iter().map(|record| json!({"cursor": "c", "node": record})).collect();
            return Some(
                json!({"data": {"alerts": {"edges": edges, "pageInfo": {"endCursor": "c"}, "totalCount": 9}}}),
            );
        }
        ("sentinelone", _) => {
            return Some(json!({"data": records, "errors": [], "pagination": {"nextCursor": null, "totalItems": 9}}));
        }
        ("sophos", "siem-events" | "siem-alerts") => {
            return Some(json!({"has_more": false, "items": records, "next_cursor": "x"}));
        }
        _ => return Some(json!({"aa": {"items": 1}, "items": records, "pages": {"items": 9, "size": 50}})),
    };
    Some(json!({member: records, "nextPageToken": "", "totalSize": 9}))
}

/// The numbers of the records that the lines come from.
fn numbers(lines: &str) -> Vec<usize> {
    let numbers = lines.lines().filter_map(|line| {
        let (_, rest) = line.split_once("numberOfTheTest")?;
        let digits = rest.trim_start_matches(|other: char| !other.is_ascii_digit());
        digits.split_once('n')?.0.parse().ok()
    });
    numbers.collect()
}

#[test]
fn every_feed_keeps_its_order_in_every_form_on_any_number_of_threads() {
    for mapping in MAPPINGS {
        let (feed, records) = (mapping.id, records(mapping.id));
        let lines: Vec<_> = records.iter().map(Value::to_string).collect();
        let lines = lines.join("\n");
        let one = map(feed, "1", &lines);
        let (events, told) = (String::from_utf8(one.stdout.clone()).unwrap(), String::from_utf8_lossy(&one.stderr));
        assert_eq!(one.status.code(), Some(2), "{feed}: the last record is none: {told}");
        assert!(told.contains(&format!("map: {RECORDS} mapped, 1 set aside")), "{feed}: {told}");
        assert_eq!(numbers(&events), (0..RECORDS).collect::<Vec<_>>(), "{feed}");

        let several = map(feed, "3", &lines);
        assert!(several.stdout == one.stdout && several.stderr == one.stderr, "{feed}: lines");
        let mut forms = vec![json!(records).to_string(), format!("{:#}", json!(records))];
        forms.extend(page(feed, &records).into_iter().flat_map(|page| [page.to_string(), format!("{page:#}")]));
        let letter = format!("\"source\":\"{feed}/record {}\"", RECORDS + 1);
        for form in forms {
            let mapped = map(feed, "3", &form);
            assert!(mapped.stdout == one.stdout, "{feed}: {}…", &form[..form.len().min(200)]);
            let told = String::from_utf8_lossy(&mapped.stderr);
            assert!(told.contains(&letter) && told.contains(", 1 set aside"), "{told}");
            let cut = map(feed, "3", form[..form.len() - 2].trim_end());
            assert!(cut.stdout == one.stdout, "{feed}");
            assert!(String::from_utf8_lossy(&cut.stderr).contains("records may be missing"), "{feed}");
        }
    }
}
