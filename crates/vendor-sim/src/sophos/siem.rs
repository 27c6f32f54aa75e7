//! SIEM events and alerts: streams of the last twenty-four hours, read with a cursor.

use std::sync::LazyLock;

use serde_json::{Value, json};

use super::rows::{age, known};
use super::vendor::{Sophos, tenant_id, tenant_of};
use super::{endpoint, tenant};
use crate::cursor::Cursor;
use crate::dice::{Dice, indexed_uuid, rfc3339};
use crate::engine::{Answer, Call, Feed, Frame, Outcome, Page, Refusal, Route, World, routes_of, written};
use crate::fleet::CHANGES_START;
use crate::noise::{escaped, gaps};
use crate::record::{merge, sample};

const EVENTS: &str = "siem-events";
const ALERTS: &str = "siem-alerts";
const DAY: i64 = 86_400_000_000;
static SAMPLE: LazyLock<Value> = LazyLock::new(|| sample(include_str!("samples/siem-event.json")));

pub(crate) fn feeds() -> [Feed<Sophos>; 2] {
    [
        Feed::new(EVENTS, ("id", "name"), |world, index| id(world, EVENTS, index), event),
        Feed::new(ALERTS, ("id", "name"), |world, index| id(world, ALERTS, index), alert),
    ]
}

pub(crate) fn routes() -> Vec<Route<Sophos>> {
    let mut routes = routes_of(
        EVENTS,
        vec![Route::read("GET /siem/v1/events", |world, call| {
            known(call, &["limit", "cursor", "from_date", "exclude_types", "from_date_offset_minutes"])?;
            stream(world, call, EVENTS, event)
        })],
    );
    routes.extend(routes_of(
        ALERTS,
        vec![Route::read("GET /siem/v1/alerts", |world, call| {
            known(call, &["limit", "cursor", "from_date", "from_date_offset_minutes"])?;
            stream(world, call, ALERTS, alert)
        })],
    ));
    routes
}

fn id(world: &World<Sophos>, feed: &str, index: u64) -> String {
    indexed_uuid(feed, world.vendor.seed, index)
}

/// When an item was created: those of the start within the day before it, in order.
fn created(world: &World<Sophos>, feed: &str, index: u64) -> i64 {
    let fleet = world.core.fleet(feed);
    let seeded = i64::try_from(fleet.seeded().max(1)).unwrap_or(1);
    let place = i64::try_from(index).unwrap_or(0);
    // The first comes a minute after the day begins, the last before the day is over.
    let spread = CHANGES_START - DAY + 60_000_000 + (DAY - 120_000_000) / seeded * place;
    fleet.change(index).born.unwrap_or(spread)
}

fn stream(world: &World<Sophos>, call: &Call, feed: &'static str, record: fn(&World<Sophos>, u64) -> Value) -> Outcome {
    let tenant = tenant::of_call(world, call)?;
    let limit = call.query.number("limit")?.unwrap_or(200);
    if !(1..=1000).contains(&limit) {
        return Err(Refusal::bad("limit: 1 to 1000"));
    }
    let now = world.core.fleet(feed).now();
    let (since, cursor) = since(world, call, feed, now)?;
    let excluded = call.query.get("exclude_types").unwrap_or("");
    let take = usize::try_from(limit).unwrap_or(usize::MAX);
    let Some(known) = world.feed(feed) else { return Err(Refusal::not_found("no such stream")) };
    let mut rows = world.take(known, cursor.from, take + 1, |index| {
        let seen = tenant_of(world, feed, index) == tenant && created(world, feed, index) >= since;
        seen.then(|| (index, record(world, index)))
            .filter(|(_, row)| !excluded.split(',').any(|word| row["type"] == word))
    });
    let more = rows.len() > take;
    rows.truncate(take);
    let from = rows
        .last()
        .map_or(cursor.from.max(if more { 0 } else { world.core.fleet(feed).end() }), |(index, _)| index + 1);
    let place = |from| Cursor { page: cursor.page + 1, from, query: stamp(feed, now) }.encode(&world.core);
    Ok(Answer::page(Page {
        number: cursor.page,
        asked: call.query.get("cursor").map(str::to_owned),
        next: Some(place(from)),
        again: Some(place(cursor.from)),
        more,
        frame: Frame::SophosSiem,
        records: rows.iter().map(|(index, row)| written(row, escaped(feed, world.vendor.seed, *index))).collect(),
        ..Page::default()
    }))
}

/// The time and the position to read from. A cursor older than a day starts a day ago, without an error.
fn since(world: &World<Sophos>, call: &Call, feed: &str, now: i64) -> Result<(i64, Cursor), Refusal> {
    let first = Cursor { page: 1, from: 0, query: 0 };
    if let Some(text) = call.query.get("cursor") {
        let (cursor, _) = Cursor::decode(&world.core, text).ok_or_else(|| Refusal::bad("cursor: not valid"))?;
        let born = (cursor.query >> 1).cast_signed();
        if cursor.query & 1 != u64::from(feed == ALERTS) {
            return Err(Refusal::bad("cursor: of another stream"));
        }
        return Ok(if now - born > DAY { (now - DAY, first) } else { (i64::MIN, cursor) });
    }
    let Some(seconds) = call.query.number("from_date")? else { return Ok((now - DAY, first)) };
    let age = age(now, i64::try_from(seconds).unwrap_or(i64::MAX));
    if age > DAY / 1_000_000 {
        return Err(Refusal::bad("from_date: must be within the last 24 hours"));
    }
    Ok((now - age * 1_000_000, first))
}

/// The creation time and the stream of a cursor.
fn stamp(feed: &str, now: i64) -> u64 {
    (now.cast_unsigned() << 1) | u64::from(feed == ALERTS)
}

/// Type, group, text and threat; the last rows are no findings.
const KINDS: &[(&str, &str, &str, &str)] = &[
    (
        "Event::Endpoint::CoreDetection",
        "MALWARE",
        "Malware detected: 'Mal/Generic-S' at 'C:\\Users\\ilaurent\\sample.exe'",
        "Mal/Generic-S",
    ),
    ("Event::Endpoint::CorePuaDetection", "PUA", "PUA detected: 'PsExec' at 'C:\\tools\\psexec.exe'", "PsExec"),
    ("Event::Endpoint::Threat::Detected", "MALWARE", "Troj/Agent détecté", "Troj/Agent"),
    (
        "Event::Endpoint::HmpaExploitPrevented",
        "RUNTIME_DETECTIONS",
        "'StackPivot' exploit prevented in WINWORD.EXE",
        "StackPivot",
    ),
    ("Event::Endpoint::UpdateSuccess", "UPDATING", "Update succeeded", ""),
    ("Event::Endpoint::Registered", "PROTECTION", "New computer registered", ""),
    ("Event::Endpoint::WebFilteringBlocked", "WEB", "Access was blocked to 'example.net'", ""),
];
const FINDINGS: usize = 4;

fn base(world: &World<Sophos>, feed: &'static str, index: u64, kinds: &[(&str, &str, &str, &str)]) -> Value {
    let dice = &mut Dice::new("sophos-siem", world.vendor.seed ^ u64::from(feed == ALERTS), index);
    let (kind, group, name, threat) = dice.of(kinds);
    let endpoint = endpoint::of_finding(world, feed, index);
    let at = created(world, feed, index);
    let change = world.core.fleet(feed).change(index);
    let severity = dice.pick(&["none", "low", "medium", "high"]);
    let severity = if change.revision > 0 { "critical" } else { severity };
    let mut item = SAMPLE.clone();
    let members = json!({
        "id": id(world, feed, index), "type": kind, "group": group, "name": name, "threat": threat, "severity": severity,
        "when": rfc3339(at - 4_000_000, 3), "created_at": rfc3339(at, 3), "location": endpoint["hostname"], "source": endpoint["associatedPerson"]["name"],
        "source_info": {"ip": dice.ip4()}, "endpoint_id": endpoint["id"], "endpoint_type": endpoint["type"], "user_id": dice.hex(24),
        "customer_id": tenant_id(world.vendor.seed, tenant_of(world, feed, index)), "appSha256": dice.hex(64)
    });
    merge(&mut item, members);
    if threat.is_empty()
        && let Some(members) = item.as_object_mut()
    {
        members.retain(|name, _| {
            !["threat", "appSha256", "appCerts", "core_remedy_items", "origin"].contains(&name.as_str())
        });
    }
    gaps(
        dice,
        world.core.options.clean,
        &mut item,
        &["appCerts", "core_remedy_items", "origin", "source_info", "user_id"],
        &["source", "location"],
    );
    item
}

fn event(world: &World<Sophos>, index: u64) -> Value {
    base(world, EVENTS, index, KINDS)
}

fn alert(world: &World<Sophos>, index: u64) -> Value {
    let mut alert = base(world, ALERTS, index, &KINDS[..FINDINGS]);
    alert["description"] = alert["name"].clone();
    alert["event_service_event_id"] = alert["id"].clone();
    alert["threat_cleanable"] = json!(index.is_multiple_of(3));
    alert["data"] = json!({"created_at": created(world, ALERTS, index) / 1000, "endpoint_id": alert["endpoint_id"], "endpoint_platform": "windows"});
    alert
}
