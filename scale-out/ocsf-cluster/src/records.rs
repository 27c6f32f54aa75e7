//! Invented records in any number, made from the fixtures of the main workspace.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::Path;

use serde_json::{Value, json};

/// One of so many records is broken, each time in another way.
const BROKEN: usize = 97;

/// A feed, a record of it, and the function that makes another record from that one.
type Kind = (&'static str, &'static str, fn(&mut Value, usize));

const KINDS: [Kind; 3] = [
    ("eset-devices", include_str!("../../../fixtures/eset/device_documented.json"), |record, number| {
        record["uuid"] = json!(uuid(number));
        record["displayName"] = json!(host(number));
        record["tags"] = json!([format!("floor-{}", number % 9), "windows"]);
        record["operatingSystem"]["displayName"] = json!(["Windows 11 Pro", "macOS 15", "Ubuntu 24.04"][number % 3]);
    }),
    ("sentinelone-agents", include_str!("../../../fixtures/sentinelone/agent_api.json"), |record, number| {
        record["id"] = json!(format!("{}", 1_840_213_377_450_000_000 + number));
        record["uuid"] = json!(uuid(number));
        // Every third machine has both agents.
        record["computerName"] = json!(host(3 * number));
        record["osType"] = json!(["windows", "macos", "linux"][number % 3]);
    }),
    ("sophos-endpoints", include_str!("../../../fixtures/sophos/endpoints_documented.json"), |record, number| {
        record["id"] = json!(uuid(number));
        record["hostname"] = json!(host(2 * number));
    }),
];

fn uuid(number: usize) -> String {
    format!("{number:08x}-5a5e-4b0e-9a60-8f6d2f1c7a44")
}

fn host(number: usize) -> String {
    format!("WS-{number:07}")
}

/// Writes `count` lines of each feed to `<folder>/<feed>/records.jsonl`.
///
/// # Errors
/// The folder cannot be written.
pub(crate) fn write(folder: &Path, count: usize) -> io::Result<()> {
    for (feed, fixture, change) in KINDS {
        let mut record: Value = serde_json::from_str(fixture)?;
        std::fs::create_dir_all(folder.join(feed))?;
        let mut file = BufWriter::new(File::create(folder.join(feed).join("records.jsonl"))?);
        for number in 0..count {
            change(&mut record, number);
            file.write_all(&line(&record, number))?;
            file.write_all(b"\n")?;
        }
        file.flush()?;
    }
    Ok(())
}

fn line(record: &Value, number: usize) -> Vec<u8> {
    let whole = record.to_string().into_bytes();
    if !number.is_multiple_of(BROKEN) {
        return whole;
    }
    match number / BROKEN % 3 {
        0 => whole[..whole.len() / 2].to_vec(),
        1 => br#"{"displayName":"no identity"}"#.to_vec(),
        _ => b"{\"no\":\"text: \xff\"}".to_vec(),
    }
}
