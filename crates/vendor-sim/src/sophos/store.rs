//! What administrators make, change and delete: one store for all kinds of it, and a table that says how each kind is made.

use std::collections::BTreeMap;

use http::StatusCode;
use serde_json::{Map, Value, json};

use super::rows::{known, numbered_rows, partial};
use super::tenant;
use super::vendor::{Sophos, tenant_id};
use crate::dice::{Dice, rfc3339};
use crate::engine::{Answer, Call, Outcome, Refusal, Route, World, lock};

/// A kind of thing.
struct Kind {
    /// The path of its list.
    path: &'static str,
    /// The largest page of its list.
    largest: u64,
    /// Members that a new one must have.
    required: &'static [&'static str],
    /// Members that a new one may have.
    optional: &'static [&'static str],
    /// Members that a change may set; none where it cannot be changed.
    changes: &'static [&'static str],
    /// The member that no two may share.
    unique: Option<&'static str>,
    /// Members that the service adds.
    adds: fn() -> Value,
    /// What only a single answer has, not the list.
    hidden: &'static [&'static str],
}

const PLAIN: Kind = Kind {
    path: "",
    largest: 100,
    required: &[],
    optional: &["comment"],
    changes: &[],
    unique: None,
    adds: || json!({}),
    hidden: &[],
};
const PORTS: &[&str] = &["localPorts", "remotePorts", "direction", "remoteAddresses", "comment"];

const KINDS: &[Kind] = &[
    Kind {
        path: "/endpoint/v1/settings/allowed-items",
        required: &["type", "properties", "comment"],
        optional: &["originPersonId", "originEndpointId"],
        changes: &["comment"],
        ..PLAIN
    },
    Kind { path: "/endpoint/v1/settings/blocked-items", required: &["type", "properties", "comment"], ..PLAIN },
    Kind {
        path: "/endpoint/v1/settings/exclusions/scanning",
        required: &["type", "value"],
        optional: &["scanMode", "comment"],
        changes: &["value", "scanMode", "comment"],
        adds: || json!({"lockedByManagingAccount": false}),
        hidden: &["comment"],
        ..PLAIN
    },
    Kind {
        path: "/endpoint/v1/settings/exclusions/intrusion-prevention",
        required: &["direction"],
        optional: PORTS,
        changes: PORTS,
        adds: || json!({"type": "intrusionPrevention"}),
        ..PLAIN
    },
    Kind {
        path: "/endpoint/v1/settings/exclusions/isolation",
        required: &["direction"],
        optional: PORTS,
        changes: PORTS,
        adds: || json!({"type": "isolation"}),
        ..PLAIN
    },
    Kind {
        path: "/endpoint/v1/settings/web-control/local-sites",
        required: &["url"],
        optional: &["categoryId", "comment"],
        changes: &["categoryId", "url", "comment"],
        adds: || json!({"tags": []}),
        hidden: &["categoryId", "tags", "comment"],
        ..PLAIN
    },
    Kind {
        path: "/common/v1/roles",
        required: &["name", "principalType", "permissionSets"],
        optional: &["description"],
        changes: &["name", "description", "permissionSets"],
        unique: Some("name"),
        adds: || json!({"type": "custom"}),
        hidden: &["description", "createdAt", "updatedAt"],
        ..PLAIN
    },
];

/// The things of each tenant, by the path of their list, oldest first.
#[derive(Debug, Default)]
pub(crate) struct Store {
    things: BTreeMap<(&'static str, u64), Vec<Value>>,
    made: u64,
}

/// The routes of kinds: all have a list, a creation, a reading and a deletion; `changed` ones a change, too.
macro_rules! kinds {
    ($($path:literal $parameter:literal $($changed:ident)?;)*) => {
        vec![$(
            Route::read(concat!("GET ", $path), list),
            Route::write(concat!("POST ", $path), create),
            Route::read(concat!("GET ", $path, "/", $parameter), get),
            Route::write(concat!("DELETE ", $path, "/", $parameter), delete),
            $(Route::write(concat!("PATCH ", $path, "/", $parameter), $changed),)?
        )*]
    };
}

pub(crate) fn routes() -> Vec<Route<Sophos>> {
    kinds! {
        "/endpoint/v1/settings/allowed-items" "{allowedItemId}" change;
        "/endpoint/v1/settings/blocked-items" "{blockedItemId}";
        "/endpoint/v1/settings/exclusions/scanning" "{exclusionId}" change;
        "/endpoint/v1/settings/exclusions/intrusion-prevention" "{exclusionId}" change;
        "/endpoint/v1/settings/exclusions/isolation" "{exclusionId}" change;
        "/endpoint/v1/settings/web-control/local-sites" "{localSiteId}" change;
        "/common/v1/roles" "{roleId}" change;
    }
}

/// The kind that a path is about.
fn kind(call: &Call) -> Result<&'static Kind, Refusal> {
    let path = call.path.as_str();
    let found = KINDS.iter().find(|kind| {
        let rest = path.strip_prefix(kind.path);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    });
    found.ok_or_else(|| Refusal::not_found(format!("{path} was not found")))
}

/// Does something with the things of the kind and the tenant that a call is about.
fn with<T>(
    world: &World<Sophos>,
    call: &Call,
    work: impl FnOnce(&Kind, &mut Vec<Value>) -> Result<T, Refusal>,
) -> Result<T, Refusal> {
    let (kind, tenant) = (kind(call)?, tenant::of_call(world, call)?);
    work(kind, lock(&world.vendor.store).things.entry((kind.path, tenant)).or_default())
}

fn place(things: &[Value], id: &str) -> Result<usize, Refusal> {
    things.iter().position(|thing| thing["id"] == id).ok_or_else(|| Refusal::not_found(format!("{id} was not found")))
}

fn list(world: &World<Sophos>, call: &Call) -> Outcome {
    known(call, &["page", "pageSize", "pageTotal", "fields", "type", "principalType"])?;
    let (largest, rows) = with(world, call, |kind, things| {
        let is_wanted = |thing: &&Value| {
            ["type", "principalType"].iter().all(|name| call.query.get(name).is_none_or(|word| thing[*name] == word))
        };
        let short = |thing: &Value| {
            let mut thing = thing.clone();
            if let Some(members) = thing.as_object_mut() {
                members.retain(|name, _| !kind.hidden.contains(&name.as_str()));
            }
            thing
        };
        Ok((kind.largest, things.iter().filter(is_wanted).map(short).collect::<Vec<_>>()))
    })?;
    numbered_rows(world, call, &rows, largest)
}

fn get(world: &World<Sophos>, call: &Call) -> Outcome {
    with(world, call, |_, things| Ok(Answer::json(partial(call, &things[place(things, call.param(0))?]))))
}

fn delete(world: &World<Sophos>, call: &Call) -> Outcome {
    with(world, call, |_, things| {
        // A list that lacks it is what was asked for: the contract has no 404 here.
        let before = things.len();
        things.retain(|thing| thing["id"] != call.param(0));
        Ok(Answer::json(json!({"deleted": things.len() < before})))
    })
}

fn create(world: &World<Sophos>, call: &Call) -> Outcome {
    let given = members(call)?;
    let made = {
        let mut store = lock(&world.vendor.store);
        store.made += 1;
        store.made
    };
    let at = rfc3339(world.core.fleet("endpoints").tick(), 3);
    let tenant = tenant_id(world.vendor.seed, tenant::of_call(world, call)?);
    let thing = with(world, call, |kind, things| {
        if let Some(missing) = kind.required.iter().find(|name| given.get(**name).is_none_or(Value::is_null)) {
            return Err(Refusal::bad(format!("{missing}: is required")));
        }
        allowed(&given, &[kind.required, kind.optional])?;
        is_unique(kind, things, &given, None)?;
        let mut thing = (kind.adds)();
        thing["id"] = json!(Dice::new("sophos-made", world.vendor.seed, made).uuid());
        thing["createdAt"] = json!(at);
        thing["tenant"] = json!({"id": tenant});
        set(&mut thing, given);
        things.push(thing.clone());
        Ok(thing)
    })?;
    let mut answer = Answer::json(partial(call, &thing));
    answer.status = StatusCode::CREATED;
    Ok(answer)
}

fn change(world: &World<Sophos>, call: &Call) -> Outcome {
    let given = members(call)?;
    let at = rfc3339(world.core.fleet("endpoints").tick(), 3);
    with(world, call, |kind, things| {
        let place = place(things, call.param(0))?;
        allowed(&given, &[kind.changes])?;
        is_unique(kind, things, &given, Some(place))?;
        set(&mut things[place], given);
        things[place]["updatedAt"] = json!(at);
        Ok(Answer::json(partial(call, &things[place])))
    })
}

fn members(call: &Call) -> Result<Map<String, Value>, Refusal> {
    match call.object()? {
        Value::Object(members) => Ok(members),
        _ => Err(Refusal::bad("an object is required")),
    }
}

fn allowed(given: &Map<String, Value>, names: &[&[&str]]) -> Result<(), Refusal> {
    match given.keys().find(|name| !names.iter().any(|names| names.contains(&name.as_str()))) {
        Some(name) => Err(Refusal::bad(format!("{name}: is no member"))),
        None => Ok(()),
    }
}

fn is_unique(kind: &Kind, things: &[Value], given: &Map<String, Value>, own: Option<usize>) -> Result<(), Refusal> {
    let Some((name, value)) = kind.unique.and_then(|name| Some((name, given.get(name)?))) else { return Ok(()) };
    let is_taken = (0..).zip(things).any(|(place, thing)| Some(place) != own && thing[name] == *value);
    if is_taken { Err(Refusal::new(StatusCode::CONFLICT, format!("{name}: is in use"))) } else { Ok(()) }
}

fn set(thing: &mut Value, given: Map<String, Value>) {
    for (name, value) in given {
        thing[name] = value;
    }
}
