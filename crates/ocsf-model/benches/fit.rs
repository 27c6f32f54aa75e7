//! How the time of `fit` grows with the event: ten times the attributes must take about ten times as long.
//!
//! `cargo bench -p ocsf-model --bench fit`; with `--smallest` only the smallest size, to see that it runs.

#![allow(clippy::print_stdout, clippy::unwrap_used, reason = "a bench prints, and may fail")]

use std::fmt::Write as _;
use std::time::Instant;

use ocsf_model::{Event, Version};

/// Makes an event of so many attributes.
type Shape = fn(usize) -> String;

/// Attributes that no release knows, in the event itself.
fn wide(many: usize) -> String {
    let mut text = r#"{"class_uid":5001,"metadata":{"version":"1.8.0"}"#.to_owned();
    for index in 0..many {
        write!(text, ",\"unknown_{index}\":{index}").unwrap();
    }
    text + "}"
}

/// One unknown attribute in each of many objects.
fn spread(many: usize) -> String {
    let mut text = r#"{"class_uid":5001,"metadata":{"version":"1.8.0"},"enrichments":["#.to_owned();
    for index in 0..many {
        let comma = if index == 0 { "" } else { "," };
        write!(text, "{comma}{{\"name\":\"n\",\"value\":\"v\",\"data\":{{}},\"unknown\":{index}}}").unwrap();
    }
    text + "]}"
}

/// Values of another kind, which come from lenient reading.
fn wrong(many: usize) -> String {
    let mut text = r#"{"class_uid":5001,"metadata":{"version":"1.8.0"},"device":{"groups":["#.to_owned();
    for index in 0..many {
        let comma = if index == 0 { "" } else { "," };
        write!(text, "{comma}{{\"name\":{index}}}").unwrap();
    }
    text + "]}}"
}

fn main() {
    let smallest = std::env::args().any(|argument| argument == "--smallest" || argument == "--test");
    let sizes: &[usize] = if smallest { &[10_000] } else { &[10_000, 100_000, 1_000_000] };
    let shapes: [(&str, Shape); 3] = [("wide", wide), ("spread", spread), ("wrong kind", wrong)];
    println!("| event | attributes | there, ms | and back, ms | ns an attribute |\n|---|---|---|---|---|");
    for (name, shape) in shapes {
        for many in sizes {
            let (mut event, _) = Event::from_json_lenient(&shape(*many)).unwrap();
            let begin = Instant::now();
            let fit = event.fit(Version::V1_5_0);
            let there = begin.elapsed();
            assert!(!fit.moved.is_empty(), "{name}");
            let begin = Instant::now();
            event.fit(Version::V1_8_0);
            let back = begin.elapsed();
            let each = (there + back).as_nanos() / *many as u128;
            println!("| {name} | {many} | {} | {} | {each} |", there.as_millis(), back.as_millis());
        }
    }
}
