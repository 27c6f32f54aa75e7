//! Common parts of the lists outside the directory: tenants, keys, times, and the allowed parameters.

use std::time::{SystemTime, UNIX_EPOCH};

use serde_json::{Map, Value};

use super::list::{Numbered, numbered};
use super::tenant;
use super::vendor::{Identity, Sophos, tenant_of};
use crate::cursor::{Cursor, query_hash};
use crate::dice::index_of_uuid;
use crate::engine::{Answer, Call, Frame, Outcome, Page, Refusal, World, lock, written};
use crate::noise::escaped;

/// Refuses a parameter that the list does not have.
pub(crate) fn known(call: &Call, names: &[&str]) -> Result<(), Refusal> {
    match call.query.0.iter().find(|(name, _)| !names.contains(&name.as_str())) {
        Some((name, _)) => Err(Refusal::bad(format!("unknown query parameter {name}"))),
        None => Ok(()),
    }
}

/// Whether the comma-separated words of a parameter include the value; true without words.
pub(crate) fn one_of(call: &Call, name: &str, value: &Value) -> bool {
    call.query.get(name).is_none_or(|words| words.split(',').any(|word| value == word))
}

/// The fields that a search looks into: those that the query names, or all.
pub(crate) fn searched<'c>(call: &'c Call, all: &[&'static str]) -> Result<Vec<&'c str>, Refusal> {
    let Some(named) = call.query.get("searchFields") else { return Ok(all.to_vec()) };
    let known = |field| {
        if all.contains(&field) { Ok(field) } else { Err(Refusal::bad(format!("searchFields: {field} is none"))) }
    };
    named.split(',').map(known).collect()
}

/// Whether a value has the searched text in one of the fields that the query names, or of `all`.
pub(crate) fn is_searched(call: &Call, value: &Value, all: &[&str]) -> bool {
    let Some(part) = call.query.get("search").map(str::to_lowercase) else { return true };
    let named = call.query.get("searchFields").map(|fields| fields.split(',').collect::<Vec<_>>());
    let mut fields = named.as_deref().unwrap_or(all).iter();
    fields.any(|field| value[*field].as_str().is_some_and(|text| text.to_lowercase().contains(&part)))
}

/// Only the id and the members that `fields` names.
pub(crate) fn partial(call: &Call, value: &Value) -> Value {
    let (Some(fields), Some(members)) = (call.query.get("fields"), value.as_object()) else { return value.clone() };
    let wanted: Vec<&str> = fields.split(',').collect();
    members
        .iter()
        .filter(|(name, _)| *name == "id" || wanted.contains(&name.as_str()))
        .map(|(name, value)| (name.clone(), value.clone()))
        .collect::<Map<_, _>>()
        .into()
}

/// The id that clients compose.
const COMPOSED: &str = "00000000-0000-4000-8000-000000000001";

/// Whether an id is taken for the first record of its kind, so that composed operations find a record.
pub(crate) fn is_composed(world: &World<Sophos>, id: &str) -> bool {
    world.vendor.settings.composed_ids && id == COMPOSED
}

/// A new record in the calling tenant.
pub(crate) fn add(world: &World<Sophos>, feed: &str, tenant: u64) -> u64 {
    let index = world.core.fleet(feed).add();
    lock(&world.vendor.moved).entry(index).or_default().insert(feed.to_owned(), tenant);
    index
}

/// A record of the calling tenant, by its uuid.
pub(crate) fn find(world: &World<Sophos>, call: &Call, feed: &str, kind: &str, uuid: &str) -> Result<u64, Refusal> {
    let tenant = tenant::of_call(world, call)?;
    if is_composed(world, uuid) {
        let first = of_tenant(world, feed, tenant, (0, 1), |_, _| Value::Null, |_| true);
        return first.first().map(|(index, _)| *index).ok_or_else(|| Refusal::not_found("there is none"));
    }
    index_of_uuid(kind, world.vendor.seed, uuid)
        .filter(|index| tenant_of(world, feed, *index) == tenant)
        .filter(|index| world.feed(feed).is_some_and(|feed| world.shows(feed, *index)))
        .ok_or_else(|| Refusal::not_found(format!("{uuid} was not found")))
}

/// A seeded record of another feed, of the same tenant.
pub(crate) fn neighbour(world: &World<Sophos>, feed: &str, other: &str, index: u64) -> u64 {
    let tenants = if world.vendor.settings.identity == Identity::Tenant { 1 } else { world.vendor.settings.tenants };
    let place = tenant_of(world, feed, index) % tenants;
    let chosen = world.core.owner(feed, other, index) / tenants * tenants + place;
    let seeded = world.core.fleet(other).seeded();
    if chosen >= seeded { place } else { chosen }
}

/// The records of a tenant for which `keep` returns true, with their indexes.
pub(crate) fn of_tenant(
    world: &World<Sophos>,
    feed: &str,
    tenant: u64,
    (from, count): (u64, usize),
    record: impl Fn(&World<Sophos>, u64) -> Value,
    keep: impl Fn(&Value) -> bool,
) -> Vec<(u64, Value)> {
    let Some(known) = world.feed(feed) else { return Vec::new() };
    world.take(known, from, count, |index| {
        let seen = tenant_of(world, feed, index) == tenant;
        seen.then(|| record(world, index)).filter(&keep).map(|record| (index, record))
    })
}

/// A list by key.
#[derive(Clone, Copy)]
pub(crate) struct Keyed {
    pub(crate) feed: &'static str,
    pub(crate) largest: u64,
}

/// One page by key. The key is a position in the fleet or, if the query sorts, in the sorted list.
pub(crate) fn keyed(
    world: &World<Sophos>,
    call: &Call,
    list: Keyed,
    record: impl Fn(&World<Sophos>, u64) -> Value,
    keep: impl Fn(&Value) -> bool,
    show: impl Fn(Value) -> Value,
) -> Outcome {
    let tenant = tenant::of_call(world, call)?;
    let size = size(world, call, list.largest)?;
    let query = query_hash(&call.path, &call.query, &["pageFromKey", "pageSize", "pageTotal"]) ^ tenant;
    let asked = call.query.get("pageFromKey");
    let cursor = Cursor::read(&world.core, "pageFromKey", asked, query)?;
    let take = usize::try_from(size).unwrap_or(usize::MAX);
    let all = |from, count| of_tenant(world, list.feed, tenant, (from, count), &record, &keep);
    let rows = match call.query.get("sort") {
        None => all(cursor.from, take + 1),
        Some(sort) => {
            let mut rows: Vec<Value> = all(0, usize::MAX).into_iter().map(|(_, row)| row).collect();
            sort_by(&mut rows, sort)?;
            (0..).zip(rows).filter(|(place, _)| *place >= cursor.from).take(take + 1).collect()
        }
    };
    let rows = rows.into_iter().map(|(index, row)| (index, show(row))).collect();
    page_by_key(world, call, (size, list), cursor, rows, || all(0, usize::MAX).len())
}

/// One page by key of rows that are made for the request.
pub(crate) fn keyed_rows(world: &World<Sophos>, call: &Call, rows: &[Value], largest: u64) -> Outcome {
    let size = size(world, call, largest)?;
    let query = query_hash(&call.path, &call.query, &["pageFromKey", "pageSize", "pageTotal"]);
    let cursor = Cursor::read(&world.core, "pageFromKey", call.query.get("pageFromKey"), query)?;
    let from = usize::try_from(cursor.from).unwrap_or(usize::MAX);
    let take = usize::try_from(size).unwrap_or(usize::MAX);
    let here = (cursor.from..).zip(rows.iter().skip(from).take(take + 1).cloned()).collect();
    page_by_key(world, call, (size, Keyed { feed: "", largest }), cursor, here, || rows.len())
}

/// A page of rows, the last of which is the next page's first if there are more than the page holds.
fn page_by_key(
    world: &World<Sophos>,
    call: &Call,
    (size, list): (u64, Keyed),
    cursor: Cursor,
    mut rows: Vec<(u64, Value)>,
    count: impl Fn() -> usize,
) -> Outcome {
    let with_totals = call.query.flag("pageTotal")?.unwrap_or(false);
    let next = (rows.len() as u64 > size).then(|| rows.pop()).flatten();
    let page = cursor.page + 1;
    Ok(Answer::page(Page {
        records: rows
            .into_iter()
            .map(|(index, row)| written(&partial(call, &row), escaped(list.feed, world.vendor.seed, index)))
            .collect(),
        number: cursor.page,
        asked: call.query.get("pageFromKey").map(str::to_owned),
        next: next.map(|(from, _)| Cursor { page, from, query: cursor.query }.encode(&world.core)),
        again: Some(Cursor { page, ..cursor }.encode(&world.core)),
        total: with_totals.then(|| count() as u64),
        frame: Frame::SophosKeyed { size, max_size: list.largest, with_totals },
        ..Page::default()
    }))
}

/// `field:asc,other:desc`; dots lead into objects.
pub(crate) fn sort_by(rows: &mut [Value], sort: &str) -> Result<(), Refusal> {
    for part in sort.split(',').rev() {
        let (field, order) = part.split_once(':').unwrap_or((part, "asc"));
        let key = |row: &Value| {
            let found = field.split('.').fold(row, |row, name| &row[name]);
            (found.as_i64(), found.as_str().unwrap_or("").to_owned())
        };
        match order {
            "asc" => rows.sort_by_cached_key(key),
            "desc" => rows.sort_by_cached_key(|row| std::cmp::Reverse(key(row))),
            _ => return Err(Refusal::bad(format!("sort: {part} is not field:asc or field:desc"))),
        }
    }
    Ok(())
}

fn size(world: &World<Sophos>, call: &Call, largest: u64) -> Result<u64, Refusal> {
    let asked = call.query.number("pageSize")?.unwrap_or(50);
    if asked == 0 || (asked > largest && world.vendor.settings.refuse_large_pages) {
        return Err(Refusal::bad(format!("pageSize: 1 to {largest}")));
    }
    Ok(asked.min(largest))
}

/// One page by number of rows that are made for the request.
pub(crate) fn numbered_rows(world: &World<Sophos>, call: &Call, rows: &[Value], largest: u64) -> Outcome {
    let index = |number: u64| usize::try_from(number).unwrap_or(usize::MAX);
    numbered(world, call, Numbered { count: rows.len() as u64, largest }, |skip, take| {
        let page = rows.iter().skip(index(skip)).take(index(take));
        page.map(|row| written(&partial(call, row), false)).collect()
    })
}

/// Microseconds since 1970 of a time, or of a duration before the simulator's now (`-P7D`, `PT4H`). A time without a zone is UTC, a day is
/// its beginning.
pub(crate) fn instant(world: &World<Sophos>, text: &str) -> Option<i64> {
    if let Some(duration) = text.trim_start_matches('-').strip_prefix('P') {
        return Some(world.core.fleet("endpoints").now() - span(duration)?);
    }
    let zoned = chrono::DateTime::parse_from_rfc3339(text).ok().map(|time| time.timestamp_micros());
    let plain = || chrono::NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%S%.f").ok();
    let day = || chrono::NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()?.and_hms_opt(0, 0, 0);
    zoned.or_else(|| plain().or_else(day).map(|time| time.and_utc().timestamp_micros()))
}

fn span(duration: &str) -> Option<i64> {
    let (mut micros, mut number, mut in_time) = (0, String::new(), false);
    for letter in duration.chars() {
        let seconds = match (letter, in_time) {
            ('T', _) => {
                in_time = true;
                continue;
            }
            ('0'..='9', _) => {
                number.push(letter);
                continue;
            }
            ('W', false) => 7 * 86_400,
            ('D', false) => 86_400,
            ('H', true) => 3600,
            ('M', true) => 60,
            ('S', true) => 1,
            _ => return None,
        };
        micros += number.parse::<i64>().ok()? * seconds * 1_000_000;
        number.clear();
    }
    number.is_empty().then_some(micros)
}

/// The bounds of a time in a query: `after` is inclusive, `before` exclusive.
pub(crate) struct Bounds {
    after: Option<i64>,
    before: Option<i64>,
}

impl Bounds {
    pub(crate) fn of(world: &World<Sophos>, call: &Call, after: &str, before: &str) -> Result<Self, Refusal> {
        let read = |name: &str| {
            let invalid = || Refusal::bad(format!("{name}: not a time"));
            call.query.get(name).map(|text| instant(world, text).ok_or_else(invalid)).transpose()
        };
        Ok(Self { after: read(after)?, before: read(before)? })
    }

    pub(crate) fn hold(&self, world: &World<Sophos>, time: &Value) -> bool {
        if self.after.is_none() && self.before.is_none() {
            return true;
        }
        let Some(at) = time.as_str().and_then(|text| instant(world, text)) else { return false };
        self.after.is_none_or(|after| at >= after) && self.before.is_none_or(|before| at < before)
    }
}

/// The age in seconds that a caller means: by its own clock or by the simulator's, whichever is nearer.
pub(crate) fn age(now: i64, seconds: i64) -> i64 {
    let wall = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs().cast_signed());
    let ages = [wall - seconds, now / 1_000_000 - seconds];
    ages.into_iter().min_by_key(|age| age.abs()).unwrap_or(0)
}
