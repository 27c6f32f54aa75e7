//! XDR detections: a query runs, is polled and gives its results until it expires.

use std::sync::LazyLock;
use std::sync::atomic::Ordering::Relaxed;

use serde_json::{Value, json};

use super::resource::Desk;
use super::rows::{self, instant};
use super::vendor::Sophos;
use super::{endpoint, job, run, tenant};
use crate::dice::{Dice, rfc3339};
use crate::engine::{Feed, Outcome, Refusal, World};
use crate::fleet::CHANGES_START;
use crate::noise::gaps;
use crate::record::{merge, sample};

pub(crate) const FEED: &str = "detections";
/// The family of runs.
pub(crate) const RUNS: &str = "/detections/v1/queries/detections";
const DAY: i64 = 86_400_000_000;
static SAMPLE: LazyLock<Value> = LazyLock::new(|| sample(include_str!("samples/detection.json")));

pub(crate) fn feed() -> Feed<Sophos> {
    Feed::new(FEED, ("id", "detectionRule"), |world, index| id(world.vendor.seed, index), record)
}

/// Two hexadecimal halves.
pub(crate) fn id(seed: u64, index: u64) -> String {
    let mut dice = Dice::new("sophos-detection-id", seed, index);
    format!("{}_{}", dice.hex(64), dice.hex(40))
}

/// A query is answered with the detections that exist when it starts.
pub(crate) fn start(desk: &mut Desk<'_>) -> Outcome {
    let world = desk.world;
    let tenant = tenant::of_call(world, desk.call)?;
    let body = Value::Object(desk.members()?);
    let time = |name: &str| match &body[name] {
        Value::Null => Ok(None),
        Value::String(text) => {
            instant(world, text).map(Some).ok_or_else(|| Refusal::bad(format!("{name}: not a time")))
        }
        _ => Err(Refusal::bad(format!("{name}: not a time"))),
    };
    let now = world.core.fleet(FEED).now();
    // The default range is the last day.
    let (from, to) = (time("from")?.unwrap_or(now - DAY), time("to")?.unwrap_or(i64::MAX));
    let severities = body["severity"].as_array().cloned().unwrap_or_default();
    let keep = |row: &Value| {
        let at = row["time"].as_str().and_then(|text| instant(world, text)).unwrap_or_default();
        let rule = body["detectionRule"].as_str();
        (from..to).contains(&at)
            && (severities.is_empty() || severities.contains(&row["severity"]))
            && rule.is_none_or(|rule| row["detectionRule"] == rule)
    };
    let mut found = rows::of_tenant(world, FEED, tenant, (0, usize::MAX), record, keep);
    for order in body["sort"].as_array().into_iter().flatten().rev() {
        let field = order["field"].as_str().ok_or_else(|| Refusal::bad("sort.field: required"))?.to_owned();
        found.sort_by_cached_key(|(_, row)| (row[&field].as_i64(), row[&field].as_str().unwrap_or("").to_owned()));
        if order["direction"] == "desc" {
            found.reverse();
        }
    }
    let found: Vec<u64> = found.into_iter().map(|(index, _)| index).collect();
    let failing = &world.vendor.failing_runs;
    let fails = failing.fetch_update(Relaxed, Relaxed, |left| left.checked_sub(1)).is_ok();
    let times = json!({"expiresAt": rfc3339(now + DAY, 3), "finishedAt": rfc3339(now + 3_000_000, 3)});
    let mut members = json!({"result": "notAvailable", "resultCount": found.len()});
    merge(&mut members, times);
    job::begun(desk, RUNS, members);
    if let Some(run) = desk.rows().last_mut() {
        run[job::FAILS] = json!(fails);
        run[job::FOUND] = json!(found);
    }
    run::answer_last(desk)
}

pub(crate) fn page(desk: &mut Desk<'_>) -> Outcome {
    run::finished(desk)?;
    let found = desk.found()?[job::FOUND].as_array().cloned().unwrap_or_default();
    let rows: Vec<Value> = found.iter().filter_map(Value::as_u64).map(|index| record(desk.world, index)).collect();
    rows::numbered_rows(desk.world, desk.call, &rows, 2000)
}

/// Rule, attack, tactic, technique.
const RULES: &[(&str, &str, &str, &str)] = &[
    ("WIN-PER-PSH-ADD-SERVICE-REG-1", "Persistence", "TA0003", "T1543.003"),
    ("WIN-EVA-PRC-RENAMED-BINARY-1", "Defense Evasion", "TA0005", "T1036.003"),
    ("LNX-EXE-PRC-REVERSE-SHELL-1", "Execution", "TA0002", "T1059.004"),
    ("MS-SEC-GRAPH-open", "Initial Access", "TA0001", "T1566"),
];

pub(crate) fn record(world: &World<Sophos>, index: u64) -> Value {
    let seed = world.vendor.seed;
    let dice = &mut Dice::new("sophos-detection", seed, index);
    let (rule, attack, tactic, technique) = dice.of(RULES);
    let endpoint = endpoint::of_finding(world, FEED, index);
    let change = world.core.fleet(FEED).change(index);
    // The Data Lake goes back thirty days.
    let seeded = CHANGES_START - i64::try_from(dice.below(30 * 86_400)).unwrap_or(0) * 1_000_000;
    let at = change.born.unwrap_or(seeded);
    let mut detection = SAMPLE.clone();
    let members = json!({
        "id": id(seed, index), "detectionRule": rule, "detectionAttack": attack, "severity": (dice.below(11) + u64::from(change.revision)) % 11,
        "time": rfc3339(at, 3), "sensorGeneratedAt": rfc3339(at - i64::try_from(dice.below(3600)).unwrap_or(0) * 1_000_000, 0),
        "type": dice.pick(&["Threat", "Threat", "Vulnerability", "Process"]), "suppressed": dice.chance(50),
        "device": {"id": endpoint["id"], "type": endpoint["type"], "entity": endpoint["hostname"]},
        "mitreAttacks": [{"tactic": {"id": tactic, "name": attack, "techniques": [{"id": technique, "name": technique}]}}]
    });
    merge(&mut detection, members);
    let raw = json!({"customer_id": endpoint["tenant"]["id"], "meta_hostname": endpoint["hostname"], "meta_eid": endpoint["id"], "process_pid": dice.below(65_536),
        "process_sha256": dice.hex(64), "meta_ip_address": endpoint["ipv4Addresses"][0], "meta_os_name": endpoint["os"]["name"]});
    merge(&mut detection["rawData"], raw);
    gaps(
        dice,
        world.core.options.clean,
        &mut detection,
        &["intelixFileReputation", "geolocation", "detectionLicenses", "suppressed"],
        &["mitreAttacks", "device", "ruleDescription"],
    );
    detection
}
