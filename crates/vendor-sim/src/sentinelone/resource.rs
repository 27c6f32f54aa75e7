//! Families whose records are stored as rows: groups, sites, exclusions, tags, rules, filters and so on. The effect of each operation on
//! the rows is in the table [`ENTRIES`]; the shapes of the rows are those of the vendor's contract.
//!
//! A condition of a filter applies if the rows have such a member, in singular or plural; other conditions are ignored.

use std::sync::{LazyLock, Mutex};

use serde_json::{Value, json};

use super::action::{missing, pairs};
use super::filter::{Filter, Listing, PAGING};
use super::operations::ENTRIES;
use super::vendor::SentinelOne;
use super::{agent, list, threat, user};
use crate::dice::rfc3339;
use crate::engine::{Answer, Call, Content, Outcome, Pairs, Refusal, Route, World, lock};
use crate::kept::{Kept, Shapes, lay};
use crate::record::sample;

/// A row of each family, by the family's name, and answers without rows, by their operation.
static SHAPES: LazyLock<Value> = LazyLock::new(|| sample(include_str!("samples/rows.json")));
const FIRST_ID: u64 = 1_000_000_000_000_000_001;
const SEEDED: u64 = 3;

/// The effect of an operation.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Does {
    /// Answers the rows that match the query.
    List,
    /// Answers the row with the path's id.
    Get,
    /// Adds a row, or one for each item of the body's list.
    Create,
    /// Updates the row with the path's or the body's id from the body.
    Change,
    /// Removes the row with the path's id.
    Remove,
    /// Removes the rows that the body names.
    RemoveMany,
    /// Sets a member of the row with the path's id, or of the rows that the body names.
    Mark(&'static str, &'static str),
    /// Answers the number of rows that the body names, and changes nothing that a list shows.
    Affect,
    /// Answers the settings at the path.
    Settings,
    /// Updates the settings at the path from the body.
    Set,
    /// Resets the settings at the path.
    Unset,
    /// Answers success.
    Done,
    /// Answers the contract's shape, without state.
    Answer,
    /// Answers the rows as CSV.
    File,
}

/// The envelope of an answer.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Wrap {
    /// A page of `data`.
    Page,
    /// A page of a member of `data`.
    Within(&'static str),
    /// All of `data`.
    Many,
    /// `data` is the row.
    One,
    /// `data` says whether it succeeded.
    Success,
    /// `data` is the number of affected rows.
    Affected,
    /// No envelope.
    Bare,
}

/// An operation of a stored family.
#[derive(Debug)]
pub(crate) struct Entry {
    name: &'static str,
    does: Does,
    /// The family, or the shape of an answer without state.
    of: &'static str,
    wrap: Wrap,
}

pub(crate) const fn entry(name: &'static str, does: Does, of: &'static str, wrap: Wrap) -> Entry {
    Entry { name, does, of, wrap }
}

/// All rows of the console belong to one account.
const SCOPE: &str = "";
static SHAPED: Shapes = Shapes {
    samples: || &SHAPES,
    id: |_, number| (FIRST_ID + number).to_string(),
    name: |of, number| format!("{of} {number}"),
    seeded: |_| SEEDED,
};

/// The rows of all families, and the settings by path.
pub(crate) fn store() -> Mutex<Kept> {
    Mutex::new(Kept::new(&SHAPED))
}

pub(crate) fn routes() -> Vec<Route<SentinelOne>> {
    let reads = |does: Does| matches!(does, Does::List | Does::Get | Does::Settings | Does::File);
    let route = |entry: &Entry| {
        let reading = reads(entry.does) || entry.name.starts_with("GET ");
        if reading { Route::read(entry.name, serve) } else { Route::write(entry.name, serve) }
    };
    ENTRIES.iter().map(route).collect()
}

fn serve(world: &World<SentinelOne>, call: &Call) -> Outcome {
    let serves = |entry: &&Entry| Route::read(entry.name, serve).matches(&call.method, &call.path).is_some();
    let entry = ENTRIES.iter().find(serves).ok_or_else(|| Refusal::not_found("no such operation"))?;
    let now = rfc3339(world.core.fleet(agent::FEED).now(), 6);
    let mut kept = lock(&world.vendor.store);
    let rows = match entry.does {
        Does::File => return Ok(csv(kept.rows(SCOPE, entry.of))),
        Does::Affect => affected(world, &mut kept, entry, call)?,
        _ => carried_out(&mut kept, entry, call, &now)?,
    };
    shown(world, call, entry.wrap, rows)
}

/// Carries an operation on rows or settings out. Returns the rows of its answer.
fn carried_out(kept: &mut Kept, entry: &Entry, call: &Call, now: &str) -> Result<Vec<Value>, Refusal> {
    Ok(match entry.does {
        Does::List => kept.rows(SCOPE, entry.of).iter().filter(|row| admits(&call.query, row)).cloned().collect(),
        Does::Get => vec![found(kept, entry, call)?.clone()],
        Does::Create => members(call)?.into_iter().map(|members| kept.add(SCOPE, entry.of, now, members)).collect(),
        Does::Change => {
            let members = members(call)?.swap_remove(0);
            let row = found(kept, entry, call)?;
            lay(row, members);
            lay(row, json!({"updatedAt": now}));
            vec![row.clone()]
        }
        Does::Mark(name, value) => marked(kept, entry, call, &json!({name: value}))?,
        Does::Remove => {
            let id = found(kept, entry, call)?["id"].clone();
            kept.rows(SCOPE, entry.of).retain(|row| row["id"] != id);
            vec![Value::Null]
        }
        Does::RemoveMany => {
            let named = named(call)?;
            let (gone, left): (Vec<_>, _) = kept.rows(SCOPE, entry.of).drain(..).partition(|row| admits(&named, row));
            *kept.rows(SCOPE, entry.of) = left;
            gone
        }
        Does::Settings => vec![settings(kept, entry, call).clone()],
        Does::Set => {
            let members = members(call)?.swap_remove(0);
            let settings = settings(kept, entry, call);
            lay(settings, members);
            vec![settings.clone()]
        }
        Does::Unset => {
            kept.forget(&call.path);
            Vec::new()
        }
        Does::Answer => vec![SHAPES[entry.of].clone()],
        // These change nothing here; their answers are made by the caller.
        Does::Done | Does::Affect | Does::File => Vec::new(),
    })
}

/// Sets the members of `mark` in the row with the path's id, or in the rows that the body names.
fn marked(kept: &mut Kept, entry: &Entry, call: &Call, mark: &Value) -> Result<Vec<Value>, Refusal> {
    if !call.params.is_empty() && !matches!(entry.wrap, Wrap::Affected) {
        let row = found(kept, entry, call)?;
        lay(row, mark.clone());
        return Ok(vec![row.clone()]);
    }
    let named = named(call)?;
    let rows = kept.rows(SCOPE, entry.of).iter_mut().filter(|row| admits(&named, row)).map(|row| {
        lay(row, mark.clone());
        row.clone()
    });
    Ok(rows.collect())
}

/// A value for each row that the body lists or names.
fn affected(world: &World<SentinelOne>, kept: &mut Kept, entry: &Entry, call: &Call) -> Result<Vec<Value>, Refusal> {
    if let Some(listed) = listed(&call.object()?["data"]) {
        return Ok(vec![Value::Null; listed]);
    }
    let named = named(call)?;
    Ok(match listing(entry.of) {
        Some(listing) => {
            list::all(listing, world, &Filter::read(listing, &named)?).iter().map(|_| Value::Null).collect()
        }
        None => kept.rows(SCOPE, entry.of).iter().filter(|row| admits(&named, row)).cloned().collect(),
    })
}

/// The list of a family whose records are a feed.
fn listing(of: &str) -> Option<&'static Listing> {
    match of {
        "agents" => Some(&agent::LISTING),
        "threats" => Some(&threat::LISTING),
        "users" => Some(&user::USER_LISTING),
        _ => None,
    }
}

fn settings<'a>(kept: &'a mut Kept, entry: &Entry, call: &Call) -> &'a mut Value {
    kept.settings(&call.path, entry.of)
}

/// The row of the path's last id, or of the body's.
fn found<'a>(kept: &'a mut Kept, entry: &Entry, call: &Call) -> Result<&'a mut Value, Refusal> {
    let inner = call.object().unwrap_or_default();
    let of_body =
        inner.pointer("/data/id").or_else(|| inner.pointer("/data/ids/0")).or_else(|| inner.pointer("/filter/ids/0"));
    let id = match of_body {
        Some(id) if !entry.name.ends_with("_id}") => id.as_str().unwrap_or_default().to_owned(),
        _ => call.params.last().cloned().unwrap_or_default(),
    };
    let rows = kept.rows(SCOPE, entry.of).iter_mut();
    rows.into_iter().find(|row| row["id"] == id).ok_or_else(|| Refusal::not_found("no such record"))
}

/// The updates in a body: its `data`, each item of that, or the body.
fn members(call: &Call) -> Result<Vec<Value>, Refusal> {
    let mut body = call.object()?;
    Ok(match body["data"].take() {
        Value::Array(items) if !items.is_empty() => items,
        data @ Value::Object(_) => vec![data],
        _ => vec![body],
    })
}

/// The rows that a body names: by the ids of its `data`, and by its filter.
fn named(call: &Call) -> Result<Pairs, Refusal> {
    let body = call.object()?;
    let mut named = if body["filter"].is_object() { pairs(&body["filter"])? } else { Pairs::default() };
    if body["data"]["ids"].is_array() {
        named.0.extend(pairs(&json!({"ids": body["data"]["ids"]}))?.0);
    }
    if let Some(exclusions) = body["data"]["exclusions"].as_array() {
        let ids: Value = exclusions.iter().map(|exclusion| exclusion["id"].clone()).collect();
        named.0.extend(pairs(&json!({"ids": ids}))?.0);
    }
    // Settings that exist once per scope are named by the scope.
    for scope in ["siteIds", "accountIds", "tenant"].into_iter().filter(|scope| !body[*scope].is_null()) {
        named.0.extend(pairs(&json!({scope: body[scope]}))?.0);
    }
    if named.0.is_empty() { Err(missing("filter")) } else { Ok(named) }
}

/// How many events a body lists one by one: those of Deep Visibility have no ids that a filter could name.
fn listed(data: &Value) -> Option<usize> {
    ["hashes", "events", "alerts"].into_iter().find_map(|list| data[list].as_array()).map(Vec::len)
}

/// Whether a row matches every condition for which it has a member.
fn admits(conditions: &Pairs, row: &Value) -> bool {
    conditions.0.iter().filter(|(name, _)| !PAGING.contains(&name.as_str())).all(|(name, words)| {
        let (base, suffix) = name.split_once("__").unwrap_or((name, ""));
        let (base, none_of) = base.strip_suffix("Nin").map_or((base, suffix == "nin"), |base| (base, true));
        let singular = base.strip_suffix('s').unwrap_or(base);
        let Some(member) = row.get(base).or_else(|| row.get(singular)) else { return true };
        let text = member.as_str().map_or_else(|| member.to_string(), str::to_owned);
        match suffix {
            "contains" => words.split(',').any(|word| text.to_lowercase().contains(&word.to_lowercase())),
            "gt" => text > *words,
            "gte" => text >= *words,
            "lt" => text < *words,
            "lte" => text <= *words,
            "" | "nin" | "in" => words.split(',').any(|word| word == text) != none_of,
            _ => true,
        }
    })
}

fn shown(world: &World<SentinelOne>, call: &Call, wrap: Wrap, rows: Vec<Value>) -> Outcome {
    let count = rows.len();
    let one = || rows.first().cloned().unwrap_or_default();
    let data = match wrap {
        Wrap::Page => return list::of_values(world, call, &rows),
        Wrap::Within(member) => return within(world, call, member, &rows),
        Wrap::Bare => return Ok(Answer::json(one())),
        Wrap::Many => Value::Array(rows),
        Wrap::One => one(),
        Wrap::Success => json!({"success": true}),
        Wrap::Affected => json!({"affected": count}),
    };
    Ok(Answer::json(json!({"data": data, "errors": null})))
}

/// A page whose records are one level deeper.
fn within(world: &World<SentinelOne>, call: &Call, member: &str, rows: &[Value]) -> Outcome {
    let page = list::of_values(world, call, rows)?;
    let (_, bytes) = page.bytes();
    let mut answer: Value = serde_json::from_slice(&bytes).unwrap_or_default();
    answer["data"] = json!({member: answer["data"].take()});
    if member == "sites" {
        answer["data"]["allSites"] = json!({"activeLicenses": rows.len(), "totalLicenses": 100});
    }
    Ok(Answer::json(answer))
}

/// The names of the members, then a line for each row; a value that is no scalar is left empty.
fn csv(rows: &[Value]) -> Answer {
    let names: Vec<_> = rows.first().and_then(Value::as_object).into_iter().flat_map(|row| row.keys()).collect();
    let cell = |value: &Value| match value {
        Value::String(text) => format!("\"{}\"", text.replace('"', "\"\"")),
        Value::Bool(_) | Value::Number(_) => value.to_string(),
        _ => String::new(),
    };
    let line = |row: &Value| names.iter().map(|name| cell(&row[name.as_str()])).collect::<Vec<_>>().join(",");
    let head = names.iter().map(|name| name.as_str()).collect::<Vec<_>>().join(",");
    let text = std::iter::once(head).chain(rows.iter().map(line)).collect::<Vec<_>>().join("\r\n");
    let mut answer = Answer::json(Value::Null);
    answer.content = Content::Binary { media_type: "text/csv", bytes: text.into() };
    answer
}
