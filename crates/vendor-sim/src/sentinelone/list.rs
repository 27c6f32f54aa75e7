//! Lists: limit, skip, cursor, sort, count.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE;
use serde_json::{Value, json};

use super::filter::{AGENT, Filter, Known, Listing, PAGING, Quick, at};
use super::row::agent_of;
use super::vendor::SentinelOne;
use crate::cursor::{Cursor, born, expired, query_hash};
use crate::engine::{Answer, Call, Frame, Outcome, Page, Pairs, Refusal, World, lock, written};
use crate::noise::escaped;

const DEFAULT_LIMIT: u64 = 10;
const LARGEST_LIMIT: u64 = 1000;
const LARGEST_SKIP: u64 = 1000;

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

pub(crate) fn count(listing: &Listing, world: &World<SentinelOne>, call: &Call) -> Outcome {
    let total = total(listing, world, &Filter::read(listing, &call.query)?);
    Ok(Answer::json(json!({"data": {"total": total}, "errors": null})))
}

pub(crate) fn page(listing: &Listing, world: &World<SentinelOne>, call: &Call) -> Outcome {
    let query = &call.query;
    let limit = limit(query)?;
    let skip = skip(query)?;
    let cursor = query.get("cursor");
    let sort = sort(listing, query)?;
    let filter = Filter::read(listing, query)?;
    let hash =
        query_hash(&call.path, query, &[&["cursor", "skip", "limit", "skipCount", "countOnly"][..], &[]].concat());
    let place = cursor.map(|text| read_cursor(listing, world, text, &sort, hash)).transpose()?;
    let total = if query.flag("skipCount")? == Some(true) { 0 } else { total(listing, world, &filter) };
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
    let take = limit + 1;
    let mut found = if sort.column == "id" {
        by_id(listing, world, &filter, place.as_ref(), sort.descending, skip, take)
    } else {
        by_key(listing, world, &filter, place.as_ref(), &sort, skip, take)
    };
    let more = found.len() == take;
    found.truncate(take - 1);
    page.again = match &place {
        Some(place) => Some(write_cursor(listing, world, &sort, place.id, place.key.as_ref(), page.number + 1, hash)),
        // Before the first record there is no place to name; an id of 0, or one above all, stands for it.
        None if sort.column == "id" => Some(write_cursor(
            listing,
            world,
            &sort,
            if sort.descending { u64::MAX } else { 0 },
            None,
            page.number + 1,
            hash,
        )),
        None => None,
    };
    if more && let Some((_, id, key)) = found.last() {
        page.next = Some(write_cursor(listing, world, &sort, *id, key.as_ref(), page.number + 1, hash));
    }
    page.records = found
        .into_iter()
        .map(|(index, _, _)| written(&(listing.record)(world, index), escaped(listing.feed, world.vendor.seed, index)))
        .collect();
    Ok(Answer::page(page))
}

fn skip(query: &Pairs) -> Result<usize, Refusal> {
    let skip = query.number("skip")?.unwrap_or(0);
    if skip > LARGEST_SKIP {
        return Err(Refusal::bad("skip: Must be at most 1000."));
    }
    if query.get("cursor").is_some() && query.get("skip").is_some() {
        return Err(Refusal::bad("skip: Cannot be used with cursor."));
    }
    Ok(usize::try_from(skip).unwrap_or(usize::MAX))
}

fn sort<'a>(listing: &Listing, query: &'a Pairs) -> Result<Sort<'a>, Refusal> {
    let column = query.get("sortBy").unwrap_or("id");
    if !listing.sorts.contains(&column) {
        return Err(Refusal::bad("sortBy: Not a valid choice."));
    }
    let descending = match query.get("sortOrder") {
        None | Some("asc") => false,
        Some("desc") => true,
        Some(_) => return Err(Refusal::bad("sortOrder: Not a valid choice.")),
    };
    Ok(Sort { column, descending })
}

/// Quick values of every record that the filter admits, by index from `from`.
fn matching(
    listing: &Listing,
    world: &World<SentinelOne>,
    filter: &Filter,
    from: u64,
    mut each: impl FnMut(u64, &Quick) -> bool,
    backwards: bool,
) {
    let Some(feed) = world.feed(listing.feed) else { return };
    let end = world.core.fleet(listing.feed).end();
    let mut visit = |index: u64| {
        if feed.parent.is_some() && !world.shows(feed, index) {
            return true;
        }
        let quick = (listing.quick)(world, index);
        !filter.admits(&quick)
            || (!filter.is_quick() && !filter.admits_record(&filtered(listing, filter, world, index)))
            || each(index, &quick)
    };
    let mut at = from;
    loop {
        // A stretch at a time, so that the fleet's lock is not held while records are made.
        let (low, high) = if backwards { (at.saturating_sub(4096), at) } else { (at, at + 4096) };
        let stretch: Vec<u64> = world.core.fleet(listing.feed).indexes(low).take_while(|index| *index < high).collect();
        let go_on =
            if backwards { stretch.into_iter().rev().all(&mut visit) } else { stretch.into_iter().all(&mut visit) };
        if !go_on || (backwards && low == 0) || (!backwards && high >= end) {
            return;
        }
        at = if backwards { low } else { high };
    }
}

type Found = (u64, u64, Option<Key>);

fn by_id(
    listing: &Listing,
    world: &World<SentinelOne>,
    filter: &Filter,
    place: Option<&Place>,
    descending: bool,
    skip: usize,
    take: usize,
) -> Vec<Found> {
    let end = world.core.fleet(listing.feed).end();
    let after = place.map(|place| place.id);
    let low =
        position(listing, world, |id| after.is_some_and(|after| if descending { id < after } else { id <= after }));
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
    matching(listing, world, filter, from, each, descending);
    found
}

fn by_key(
    listing: &Listing,
    world: &World<SentinelOne>,
    filter: &Filter,
    place: Option<&Place>,
    sort: &Sort<'_>,
    skip: usize,
    take: usize,
) -> Vec<Found> {
    let mut keys: Vec<(Key, u64, u64)> = Vec::new();
    let each = |index, quick: &Quick| {
        let member = listing.member(sort.column).unwrap_or(sort.column);
        let key = match listing.known(member) {
            Some(Known::Created) => Key::Number(quick.created),
            Some(Known::Updated) => Key::Number(quick.updated),
            _ => match at(&(listing.record)(world, index), member) {
                Value::Number(number) => Key::Number(number.as_i64().unwrap_or_default()),
                Value::Bool(flag) => Key::Number(i64::from(*flag)),
                Value::String(text) => Key::Text(text.clone()),
                _ => Key::Text(String::new()),
            },
        };
        keys.push((key, quick.id, index));
        true
    };
    matching(listing, world, filter, 0, each, false);
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

fn total(listing: &Listing, world: &World<SentinelOne>, filter: &Filter) -> u64 {
    let parent = world.feed(listing.feed).and_then(|feed| feed.parent.as_ref()).map_or("", |parent| parent.feed);
    let generation = world.core.fleet(listing.feed).generation + world.core.fleet(parent).generation;
    if let Some((at, text, total)) = lock(&world.vendor.counted).get(listing.feed)
        && *at == generation
        && *text == filter.text
    {
        return *total;
    }
    let mut total = 0;
    matching(
        listing,
        world,
        filter,
        0,
        |_, _| {
            total += 1;
            true
        },
        false,
    );
    lock(&world.vendor.counted).insert(listing.feed, (generation, filter.text.clone(), total));
    total
}

/// As seen live: URL-safe base64 of JSON, its padding percent-encoded already.
fn write_cursor(
    listing: &Listing,
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
        "id_column": format!("{}.id", listing.view), "id_value": id.to_string(), "sort_by_column": format!("{}.{}", listing.view, sort.column), "sort_by_value": value,
        "sort_order": if sort.descending { "desc" } else { "asc" }, "page": page, "query": format!("{query:x}"), "born": born(&world.core)
    });
    URL_SAFE.encode(place.to_string()).replace('=', "%3D")
}

fn read_cursor(
    listing: &Listing,
    world: &World<SentinelOne>,
    text: &str,
    sort: &Sort<'_>,
    query: u64,
) -> Result<Place, Refusal> {
    let invalid = |what: &str| Refusal::bad(format!("cursor: {what}"));
    let bytes = URL_SAFE.decode(text.replace("%3D", "=")).map_err(|_| invalid("Invalid cursor."))?;
    let place: Value = serde_json::from_slice(&bytes).map_err(|_| invalid("Invalid cursor."))?;
    if expired(&world.core, place["born"].as_u64().unwrap_or_default()) {
        return Err(invalid("The cursor has expired."));
    }
    let order = if sort.descending { "desc" } else { "asc" };
    let same = place["sort_by_column"] == format!("{}.{}", listing.view, sort.column)
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

/// One page of rows that are made for the request, in their order.
pub(crate) fn of_values(world: &World<SentinelOne>, call: &Call, values: &[Value]) -> Outcome {
    let query = &call.query;
    let limit = limit(query)?;
    let hash = query_hash(&call.path, query, &["cursor", "skip", "limit", "skipCount", "countOnly"]);
    let cursor = Cursor::read(&world.core, "cursor", query.get("cursor"), hash)?;
    let start = usize::try_from(cursor.from + query.number("skip")?.unwrap_or(0)).unwrap_or(usize::MAX);
    let end = start.saturating_add(limit).min(values.len());
    let next = |from: usize| Cursor { page: cursor.page + 1, from: from as u64, query: hash }.encode(&world.core);
    let count_only = query.flag("countOnly")? == Some(true);
    Ok(Answer::page(Page {
        records: values
            .get(start..end)
            .filter(|_| !count_only)
            .unwrap_or_default()
            .iter()
            .map(|value| written(value, false))
            .collect(),
        number: cursor.page,
        asked: query.get("cursor").map(str::to_owned),
        next: (end < values.len() && !count_only).then(|| next(end)),
        again: Some(next(start)),
        total: Some(if query.flag("skipCount")? == Some(true) { 0 } else { values.len() as u64 }),
        frame: Frame::SentinelOne,
        ..Page::default()
    }))
}

fn limit(query: &Pairs) -> Result<usize, Refusal> {
    let limit = query.number("limit")?.unwrap_or(DEFAULT_LIMIT);
    if !(1..=LARGEST_LIMIT).contains(&limit) {
        return Err(Refusal::bad("limit: Must be at least 1 and at most 1000."));
    }
    Ok(usize::try_from(limit).unwrap_or(usize::MAX))
}

/// The index of the record with this id, if it is there.
pub(crate) fn find(listing: &Listing, world: &World<SentinelOne>, id: &str) -> Option<u64> {
    let id: u64 = id.parse().ok()?;
    let feed = world.feed(listing.feed)?;
    let index = position(listing, world, |here| here < id);
    ((listing.quick)(world, index).id == id && world.shows(feed, index)).then_some(index)
}

/// The first index whose id is not `before`: ids rise with the index, so that it is found by halving.
fn position(listing: &Listing, world: &World<SentinelOne>, before: impl Fn(u64) -> bool) -> u64 {
    let (mut low, mut high) = (0, world.core.fleet(listing.feed).end());
    while low < high {
        let middle = u64::midpoint(low, high);
        if before((listing.quick)(world, middle).id) { low = middle + 1 } else { high = middle }
    }
    low
}

/// The record as a filter sees it.
fn filtered(listing: &Listing, filter: &Filter, world: &World<SentinelOne>, index: u64) -> Value {
    let mut record = (listing.record)(world, index);
    if filter.is_about_agents() {
        record[AGENT] = agent_of(world, listing.feed, index);
    }
    record
}

/// The indexes of all records that a filter admits.
pub(crate) fn all(listing: &Listing, world: &World<SentinelOne>, filter: &Filter) -> Vec<u64> {
    let mut found = Vec::new();
    let each = |index, _: &Quick| {
        found.push(index);
        true
    };
    matching(listing, world, filter, 0, each, false);
    found
}
