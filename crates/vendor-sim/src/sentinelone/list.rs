//! `GET agents`: limit, skip, cursor, sort, count.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE;
use serde_json::{Value, json};

use super::agent::{Quick, record};
use super::filter::{Filter, PAGING};
use super::vendor::SentinelOne;
use crate::cursor::{born, expired, query_hash};
use crate::dice::Dice;
use crate::engine::{Answer, Call, Frame, Outcome, Page, Refusal, World, lock, written};

const DEFAULT_LIMIT: u64 = 10;
const LARGEST_LIMIT: u64 = 1000;
const LARGEST_SKIP: u64 = 1000;

const SORTS: &[&str] = &[
    "createdAt",
    "updatedAt",
    "id",
    "computerName",
    "groupId",
    "osType",
    "osName",
    "uuid",
    "scanStatus",
    "isDecommissioned",
    "isUninstalled",
    "registeredAt",
    "lastActiveDate",
    "isActive",
    "isPendingUninstall",
    "activeThreats",
    "isUpToDate",
    "agentVersion",
    "osArch",
    "machineType",
    "networkStatus",
    "domain",
    "mitigationMode",
    "totalMemory",
    "cpuCount",
    "coreCount",
    "externalIp",
    "lastLoggedInUserName",
    "groupName",
    "siteId",
    "siteName",
    "infected",
    "accountName",
    "serialNumber",
];

/// What a sort column compares by.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Number(i64),
    Text(String),
}

/// Where the last page ended: a keyset, so that rows may come and go.
struct Place {
    id: u64,
    key: Option<Key>,
    page: u64,
}

struct Sort<'a> {
    column: &'a str,
    descending: bool,
}

pub(crate) fn count(world: &World<SentinelOne>, call: &Call) -> Outcome {
    let total = total(world, &Filter::read(&call.query)?);
    Ok(Answer::json(json!({"data": {"total": total}, "errors": null})))
}

pub(crate) fn agents(world: &World<SentinelOne>, call: &Call) -> Outcome {
    let query = &call.query;
    let limit = query.number("limit")?.unwrap_or(DEFAULT_LIMIT);
    if !(1..=LARGEST_LIMIT).contains(&limit) {
        return Err(Refusal::bad("limit: Must be at least 1 and at most 1000."));
    }
    let skip = query.number("skip")?.unwrap_or(0);
    if skip > LARGEST_SKIP {
        return Err(Refusal::bad("skip: Must be at most 1000."));
    }
    let cursor = query.get("cursor");
    if cursor.is_some() && query.get("skip").is_some() {
        return Err(Refusal::bad("skip: Cannot be used with cursor."));
    }
    let column = query.get("sortBy").unwrap_or("id");
    if !SORTS.contains(&column) {
        return Err(Refusal::bad("sortBy: Not a valid choice."));
    }
    let descending = match query.get("sortOrder") {
        None | Some("asc") => false,
        Some("desc") => true,
        Some(_) => return Err(Refusal::bad("sortOrder: Not a valid choice.")),
    };
    let sort = Sort { column, descending };
    let filter = Filter::read(query)?;
    let hash =
        query_hash(&call.path, query, &[&["cursor", "skip", "limit", "skipCount", "countOnly"][..], &[]].concat());
    let place = cursor.map(|text| read_cursor(world, text, &sort, hash)).transpose()?;
    let total = if query.flag("skipCount")? == Some(true) { 0 } else { total(world, &filter) };
    let mut page = Page {
        number: place.as_ref().map_or(1, |place| place.page),
        asked: cursor.map(str::to_owned),
        total: Some(total),
        frame: Frame::SentinelOne,
        ..Page::default()
    };
    if query.flag("countOnly")? == Some(true) {
        return Ok(Answer::page(page));
    }
    let take = usize::try_from(limit + 1).unwrap_or(usize::MAX);
    let skip = usize::try_from(skip).unwrap_or(usize::MAX);
    let mut found = if column == "id" {
        by_id(world, &filter, place.as_ref(), descending, skip, take)
    } else {
        by_key(world, &filter, place.as_ref(), &sort, skip, take)
    };
    let more = found.len() == take;
    found.truncate(take - 1);
    page.again = match &place {
        Some(place) => Some(write_cursor(world, &sort, place.id, place.key.as_ref(), page.number + 1, hash)),
        // Before the first record there is no place to name; an id of 0, or one above all, stands for it.
        None if sort.column == "id" => {
            Some(write_cursor(world, &sort, if descending { u64::MAX } else { 0 }, None, page.number + 1, hash))
        }
        None => None,
    };
    if more && let Some((_, id, key)) = found.last() {
        page.next = Some(write_cursor(world, &sort, *id, key.as_ref(), page.number + 1, hash));
    }
    page.records = found
        .into_iter()
        .map(|(index, _, _)| {
            written(&record(world, index), Dice::new("s1-escape", world.vendor.seed, index).chance(100))
        })
        .collect();
    Ok(Answer::page(page))
}

/// Quick values of every agent that the filter admits, by index from `from`.
fn matching(
    world: &World<SentinelOne>,
    filter: &Filter,
    from: u64,
    mut each: impl FnMut(u64, &Quick) -> bool,
    backwards: bool,
) {
    let mut at = from;
    let seed = world.vendor.seed;
    loop {
        // A stretch at a time, so that the fleet's lock is not held while records are made.
        let stretch: Vec<(u64, Quick)> = {
            let fleet = world.core.fleet("agents");
            let quick = |index| (index, Quick::with(seed, index, fleet.change(index)));
            if backwards {
                fleet.indexes(at.saturating_sub(4096)).take_while(|index| *index < at).map(quick).collect()
            } else {
                fleet.indexes(at).take_while(|index| *index < at + 4096).map(quick).collect()
            }
        };
        let visit = |(index, quick): &(u64, Quick)| {
            !filter.admits(quick)
                || (!filter.is_quick() && !filter.admits_record(&record(world, *index)))
                || each(*index, quick)
        };
        let go_on = if backwards { stretch.iter().rev().all(visit) } else { stretch.iter().all(visit) };
        if !go_on {
            return;
        }
        if backwards {
            if at == 0 {
                return;
            }
            at = at.saturating_sub(4096);
        } else {
            at += 4096;
            if at >= world.core.fleet("agents").end() {
                return;
            }
        }
    }
}

type Found = (u64, u64, Option<Key>);

fn by_id(
    world: &World<SentinelOne>,
    filter: &Filter,
    place: Option<&Place>,
    descending: bool,
    skip: usize,
    take: usize,
) -> Vec<Found> {
    let end = world.core.fleet("agents").end();
    let after = place.map(|place| place.id);
    // Ids rise with the index: the place is found by halving.
    let (mut low, mut high) = (0, end);
    while low < high {
        let middle = u64::midpoint(low, high);
        let id = Quick::with(world.vendor.seed, middle, crate::fleet::Change::default()).id;
        let before = after.is_some_and(|after| if descending { id < after } else { id <= after });
        if before { low = middle + 1 } else { high = middle }
    }
    let from = match (after, descending) {
        (None, true) => end,
        _ => low,
    };
    let (mut left, mut found) = (skip, Vec::new());
    let each = |index, quick: &Quick| {
        if left > 0 {
            left -= 1;
        } else {
            found.push((index, quick.id, None));
        }
        found.len() < take
    };
    matching(world, filter, from, each, descending);
    found
}

fn by_key(
    world: &World<SentinelOne>,
    filter: &Filter,
    place: Option<&Place>,
    sort: &Sort<'_>,
    skip: usize,
    take: usize,
) -> Vec<Found> {
    let mut keys: Vec<(Key, u64, u64)> = Vec::new();
    let each = |index, quick: &Quick| {
        let key = match sort.column {
            "createdAt" => Key::Number(quick.created),
            "updatedAt" => Key::Number(quick.updated),
            column => match &record(world, index)[column] {
                Value::Number(number) => Key::Number(number.as_i64().unwrap_or_default()),
                Value::Bool(flag) => Key::Number(i64::from(*flag)),
                Value::String(text) => Key::Text(text.clone()),
                _ => Key::Text(String::new()),
            },
        };
        keys.push((key, quick.id, index));
        true
    };
    matching(world, filter, 0, each, false);
    keys.sort();
    if sort.descending {
        keys.reverse();
    }
    let start = place.map_or(0, |place| {
        let at = (place.key.clone().unwrap_or(Key::Number(0)), place.id);
        keys.partition_point(|(key, id, _)| {
            let here = (key.clone(), *id);
            if sort.descending { here >= at } else { here <= at }
        })
    });
    keys.into_iter().skip(start + skip).take(take).map(|(key, id, index)| (index, id, Some(key))).collect()
}

fn total(world: &World<SentinelOne>, filter: &Filter) -> u64 {
    let generation = world.core.fleet("agents").generation;
    if let Some((at, text, total)) = &*lock(&world.vendor.counted)
        && *at == generation
        && *text == filter.text
    {
        return *total;
    }
    let mut total = 0;
    matching(
        world,
        filter,
        0,
        |_, _| {
            total += 1;
            true
        },
        false,
    );
    *lock(&world.vendor.counted) = Some((generation, filter.text.clone(), total));
    total
}

/// As seen live: URL-safe base64 of JSON, its padding percent-encoded already.
fn write_cursor(
    world: &World<SentinelOne>,
    sort: &Sort<'_>,
    id: u64,
    key: Option<&Key>,
    page: u64,
    query: u64,
) -> String {
    let value = match key {
        Some(Key::Number(number)) => json!(number),
        Some(Key::Text(text)) => json!(text),
        None => json!(id.to_string()),
    };
    let place = json!({
        "id_column": "AgentView.id", "id_value": id.to_string(), "sort_by_column": format!("AgentView.{}", sort.column), "sort_by_value": value,
        "sort_order": if sort.descending { "desc" } else { "asc" }, "page": page, "query": format!("{query:x}"), "born": born(&world.core)
    });
    URL_SAFE.encode(place.to_string()).replace('=', "%3D")
}

fn read_cursor(world: &World<SentinelOne>, text: &str, sort: &Sort<'_>, query: u64) -> Result<Place, Refusal> {
    let invalid = |what: &str| Refusal::bad(format!("cursor: {what}"));
    let bytes = URL_SAFE.decode(text.replace("%3D", "=")).map_err(|_| invalid("Invalid cursor."))?;
    let place: Value = serde_json::from_slice(&bytes).map_err(|_| invalid("Invalid cursor."))?;
    if expired(&world.core, place["born"].as_u64().unwrap_or_default()) {
        return Err(invalid("The cursor has expired."));
    }
    let order = if sort.descending { "desc" } else { "asc" };
    let same = place["sort_by_column"] == format!("AgentView.{}", sort.column)
        && place["sort_order"] == order
        && place["query"] == format!("{query:x}");
    if !same {
        return Err(invalid("The other parameters must not change between pages."));
    }
    let id = place["id_value"].as_str().and_then(|id| id.parse().ok()).ok_or_else(|| invalid("Invalid cursor."))?;
    let key = match &place["sort_by_value"] {
        Value::Number(number) => number.as_i64().map(Key::Number),
        Value::String(text) if sort.column != "id" => Some(Key::Text(text.clone())),
        _ => None,
    };
    Ok(Place { id, key, page: place["page"].as_u64().unwrap_or(1) })
}

const _: () = assert!(PAGING.len() == 7, "limit, skip, cursor, countOnly, skipCount and the sort are no filters");
