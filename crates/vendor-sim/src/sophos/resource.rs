//! Families whose records are stored as rows: those that administrators create, and those that the vendor provides. The effect of each
//! operation on the rows is in the table [`ENTRIES`], its parameters are in [`contract`], and the name of a family is the path of its list.
//!
//! A member or a query parameter that is not in the contract is refused.

use std::sync::{LazyLock, Mutex};

use http::StatusCode;
use serde_json::{Map, Value, json};

use super::operations::ENTRIES;
use super::rows::{self, is_composed, known, partial};
use super::vendor::{Identity, Sophos, tenant_id};
use super::{conditions, detection, group, mobile, tenant};
use crate::dice::{Dice, rfc3339};
use crate::engine::{Answer, Call, Outcome, Refusal, Route, World, lock};
use crate::kept::{Kept, Shapes};
use crate::record::{merge, sample};

/// A row of each family, and answers without rows, by their operation.
static SAMPLES: LazyLock<Value> = LazyLock::new(|| sample(include_str!("samples/rows.json")));
/// For each operation: the status of its answer, query parameters and members of the body, and its errors.
static CONTRACT: LazyLock<Value> = LazyLock::new(|| sample(include_str!("samples/contract.json")));
static SHAPES: Shapes = Shapes {
    samples: || &SAMPLES,
    id: |of, number| Dice::new(of, 0x5f, number).uuid(),
    name: |of, number| format!("{} {number}", of.rsplit('/').find(|part| !part.starts_with('{')).unwrap_or("")),
    seeded: |of| if RULES.iter().any(|rule| rule.of == of && rule.empty) { 0 } else { 3 },
};
/// The effect of an operation.
#[derive(Clone, Copy)]
pub(crate) enum Does {
    /// Answers the rows that match the query, by page number.
    List,
    /// The same, by key.
    Keyed,
    /// The same, all at once.
    Whole,
    /// The same, as an array alone.
    Array,
    /// Answers the row with the path's id.
    Get,
    /// Adds a row.
    Create,
    /// Updates the row with the path's id from the body.
    Change,
    /// Removes the row with the path's id.
    Remove,
    /// Answers the settings at the path.
    Settings,
    /// Updates the settings at the path from the body.
    Set,
    /// Answers the contract's shape, without state.
    Answer,
    /// An effect of this operation only.
    Special(fn(&mut Desk<'_>) -> Outcome),
}

/// An operation of a stored family.
pub(crate) struct Entry {
    name: &'static str,
    does: Does,
    /// The family, or the shape of an answer without state.
    of: &'static str,
}

impl Entry {
    /// Whether the operation only reads, such as searches and queries over detections.
    fn is_read(&self) -> bool {
        let asks = ["/search", "/queries/detections", "/queries/detection-groups"];
        self.name.starts_with("GET ") || asks.iter().any(|end| self.name.ends_with(end))
    }
}

pub(crate) const fn entry(name: &'static str, does: Does, of: &'static str) -> Entry {
    Entry { name, does, of }
}

/// The rules of the contract for a family, besides its shapes.
struct Rule {
    of: &'static str,
    /// The largest page size of its list.
    largest: u64,
    /// Members that a new row must have.
    required: &'static [&'static str],
    /// The member that must be unique.
    unique: &'static str,
    /// The member by which a path names a row.
    key: &'static str,
    /// Members that only a single answer has, not the list.
    hidden: &'static [&'static str],
    /// Members that the service adds to a new row.
    adds: &'static [(&'static str, &'static str)],
    /// Whether the family is empty at the start.
    empty: bool,
}

const PLAIN: Rule =
    Rule { of: "", largest: 100, required: &[], unique: "", key: "id", hidden: &[], adds: &[], empty: false };
const MADE: Rule = Rule { empty: true, ..PLAIN };
const RULES: &[Rule] = &[
    Rule { of: "/endpoint/v1/settings/allowed-items", required: &["type", "properties", "comment"], ..MADE },
    Rule { of: "/endpoint/v1/settings/blocked-items", required: &["type", "properties", "comment"], ..MADE },
    Rule {
        of: "/endpoint/v1/settings/exclusions/scanning",
        required: &["type", "value"],
        hidden: &["comment", "description"],
        adds: &[("lockedByManagingAccount", "false")],
        ..MADE
    },
    Rule {
        of: "/endpoint/v1/settings/exclusions/intrusion-prevention",
        required: &["direction"],
        adds: &[("type", r#""intrusionPrevention""#)],
        ..MADE
    },
    Rule {
        of: "/endpoint/v1/settings/exclusions/isolation",
        required: &["direction"],
        adds: &[("type", r#""isolation""#)],
        ..MADE
    },
    Rule {
        of: "/endpoint/v1/settings/web-control/local-sites",
        required: &["url"],
        hidden: &["categoryId", "tags", "comment"],
        adds: &[("tags", "[]")],
        ..MADE
    },
    Rule {
        of: "/common/v1/roles",
        required: &["name", "principalType", "permissionSets"],
        unique: "name",
        hidden: &["description", "createdAt", "updatedAt"],
        adds: &[("type", r#""custom""#)],
        ..PLAIN
    },
    Rule { of: "/partner/v1/roles", required: &["name"], unique: "name", adds: &[("type", r#""custom""#)], ..PLAIN },
    Rule { of: group::GROUPS, largest: 1000, required: &["name", "type"], unique: "name", ..MADE },
    Rule { of: "/endpoint/v1/policies", largest: 200, required: &["name", "type"], ..PLAIN },
    Rule { of: "/endpoint/v1/settings/exploit-mitigation/applications", required: &["paths"], ..PLAIN },
    Rule { of: "/mobile/v1/devices/{id}/properties", key: "key", ..PLAIN },
    Rule { of: "/live-discover/v1/queries/runs", ..MADE },
    Rule { of: detection::RUNS, ..MADE },
    Rule { of: "/xdr-query/v1/queries/runs", ..MADE },
    Rule { of: "/endpoint/v1/migrations", largest: 500, ..PLAIN },
    Rule { of: "/mobile/v1/actions", ..PLAIN },
];

fn rule(of: &str) -> &'static Rule {
    RULES.iter().find(|rule| rule.of == of).unwrap_or(&PLAIN)
}

/// The initial rows and settings.
pub(crate) fn store() -> Mutex<Kept> {
    Mutex::new(Kept::new(&SHAPES))
}

pub(crate) fn routes() -> Vec<Route<Sophos>> {
    let route = |entry: &Entry| {
        let mut route = if entry.is_read() { Route::read(entry.name, serve) } else { Route::write(entry.name, serve) };
        let of = OF_FEEDS.iter().find(|(path, _)| entry.of.starts_with(path));
        route.feed = of.map_or("", |(_, feed)| feed);
        route
    };
    ENTRIES.iter().map(route).collect()
}

/// The feed whose right a family of operations needs, by the beginning of its path.
const OF_FEEDS: &[(&str, &str)] = &[
    ("/common/v1/directory/", "users"),
    ("/common/v1/admins", "admins"),
    ("/detections/v1/", detection::FEED),
    ("/mobile/v1/devices", mobile::APPS),
];

/// The id of an initial row of a family.
pub(crate) fn seeded_id(of: &str, number: u64) -> String {
    (SHAPES.id)(of, number)
}

/// The name of an initial row of a family.
pub(crate) fn seeded_name(of: &str, number: u64) -> String {
    (SHAPES.name)(of, number)
}

fn serve(world: &World<Sophos>, call: &Call) -> Outcome {
    let serves = |entry: &&Entry| Route::read(entry.name, serve).matches(&call.method, &call.path).is_some();
    let entry = ENTRIES.iter().find(serves).ok_or_else(|| Refusal::not_found("no such operation"))?;
    let account = account(world, call)?;
    let mut query: Vec<&str> = CONTRACT[entry.name]["query"].as_str().unwrap_or("").split(' ').collect();
    if query.contains(&"page") {
        // Where the contract lacks it.
        query.push("pageTotal");
    }
    known(call, &query)?;
    let now = {
        let mut clock = world.core.fleet("endpoints");
        if entry.is_read() { clock.now() } else { clock.tick() }
    };
    let now = rfc3339(now, 3);
    let mut kept = lock(&world.vendor.store);
    let mut desk = Desk { world, call, entry, kept: &mut kept, scope: account.clone(), account, now };
    desk.enter(entry.of)?;
    if entry.of == group::GROUPS {
        group::open(&mut desk)?;
    }
    desk.serve()
}

/// The owner of the rows of a call.
fn account(world: &World<Sophos>, call: &Call) -> Result<String, Refusal> {
    let owner = |kind| tenant::check_owner(world, call, kind).map(|()| format!("{kind:?}"));
    if call.path.starts_with("/partner/") {
        return owner(Identity::Partner);
    }
    if call.path.starts_with("/organization/") {
        return owner(Identity::Organization);
    }
    if call.path == "/licenses/v1/licenses/firewalls" && call.header("x-partner-id").is_some() {
        return owner(Identity::Partner);
    }
    Ok(tenant_id(world.vendor.seed, tenant::of_call(world, call)?))
}

/// The state for handling one call.
pub(crate) struct Desk<'a> {
    pub(crate) world: &'a World<Sophos>,
    pub(crate) call: &'a Call,
    entry: &'static Entry,
    pub(crate) kept: &'a mut Kept,
    /// The tenant, or the partner.
    pub(crate) account: String,
    /// The account, and the record that has the rows.
    pub(crate) scope: String,
    pub(crate) now: String,
}

/// Families of records that are feeds, by the path of their list: feed, and kind of id.
const FEEDS: &[(&str, &str, &str)] = &[
    ("/endpoint/v1/endpoints", "endpoints", "sophos-endpoint"),
    ("/mobile/v1/devices", "mobiles", "sophos-mobile"),
    ("/cases/v1/cases", "cases", "sophos-case"),
    ("/common/v1/admins", "admins", "sophos-admin"),
];
/// Lists that show the records of another list.
const SAME: &[(&str, &str)] = &[
    ("/firewall/v1/firewall-config/firewalls", "/firewall/v1/firewalls"),
    ("/email/v1/messages", "/email/v1/quarantine/messages"),
];

impl Desk<'_> {
    /// Finds the records on a family's path, which must exist.
    fn enter(&mut self, of: &'static str) -> Result<(), Refusal> {
        let mut params = self.call.params.iter();
        for (start, _) in of.match_indices("/{") {
            let (list, Some(id)) = (&of[..start], params.next()) else { break };
            let id = self.inside(list, id)?;
            self.scope = format!("{}/{id}", self.scope);
        }
        Ok(())
    }

    fn inside(&mut self, list: &'static str, id: &str) -> Result<String, Refusal> {
        let list = SAME.iter().find(|(other, _)| *other == list).map_or(list, |(_, list)| list);
        if let Some((_, feed, kind)) = FEEDS.iter().find(|(path, ..)| *path == list) {
            return rows::find(self.world, self.call, feed, kind, id).map(|index| format!("{feed} {index}"));
        }
        if SAMPLES.get(list).is_none() || self.entry.of.contains("{policyType}") {
            return Ok(id.to_owned());
        }
        let account = self.account.clone();
        let found = self.row_in(&account, list, id)?["id"].clone();
        Ok(found.as_str().map_or_else(|| found.to_string(), str::to_owned))
    }

    fn serve(&mut self) -> Outcome {
        let of = self.entry.of;
        match self.entry.does {
            Does::List | Does::Keyed | Does::Whole | Does::Array => self.list(of),
            Does::Get => {
                let row = self.found()?.clone();
                self.answer(row)
            }
            Does::Create => {
                let given = self.members()?;
                let row = self.make(given)?;
                self.answer(row)
            }
            Does::Change => {
                let given = self.members()?;
                let row = self.change(given)?;
                self.answer(row)
            }
            Does::Remove => self.remove(),
            Does::Settings => {
                let settings = self.settings(of).clone();
                self.answer(settings)
            }
            Does::Set => {
                let given = self.members()?;
                let settings = self.settings(of);
                crate::kept::lay(settings, Value::Object(given));
                let settings = settings.clone();
                self.answer(settings)
            }
            Does::Answer => {
                if !self.call.body.is_empty() {
                    self.members()?;
                }
                self.answer(SAMPLES[of].clone())
            }
            Does::Special(work) => work(self),
        }
    }

    /// The number of requests that each state of running work lasts.
    pub(crate) fn polls(&self) -> u32 {
        self.world.vendor.settings.run_polls
    }

    /// The operation's family.
    pub(crate) fn of(&self) -> &'static str {
        self.entry.of
    }

    /// The operation's answer, with the contract's status.
    #[allow(clippy::needless_pass_by_value, reason = "an answer is made where it is given")]
    pub(crate) fn answer(&self, value: Value) -> Outcome {
        let mut answer =
            if value.is_null() { Answer::empty(StatusCode::OK) } else { Answer::json(partial(self.call, &value)) };
        let status = CONTRACT[self.entry.name]["status"].as_u64().and_then(|status| u16::try_from(status).ok());
        answer.status = status.and_then(|status| StatusCode::from_u16(status).ok()).unwrap_or(StatusCode::OK);
        Ok(answer)
    }

    /// The rows of the operation's family.
    pub(crate) fn rows(&mut self) -> &mut Vec<Value> {
        self.kept.rows(&self.scope, self.entry.of)
    }

    /// The settings at the operation's place.
    pub(crate) fn settings(&mut self, of: &'static str) -> &mut Value {
        let place = self.place(of);
        self.kept.settings(&place, of)
    }

    /// Where the settings of a family are.
    pub(crate) fn place(&self, of: &str) -> String {
        format!("{} {of}", self.scope)
    }

    /// The body's members, all of which the contract has.
    pub(crate) fn members(&self) -> Result<Map<String, Value>, Refusal> {
        let Value::Object(given) = self.call.object()? else { return Err(Refusal::bad("an object is required")) };
        let names = CONTRACT[self.entry.name]["body"].as_str().unwrap_or("");
        match given.keys().find(|name| !names.split(' ').any(|known| known == name.as_str())) {
            Some(name) if !names.is_empty() => Err(Refusal::bad(format!("{name}: is no member"))),
            _ => Ok(given),
        }
    }

    /// The texts of a list in the body.
    pub(crate) fn texts(&self, name: &str) -> Result<Vec<String>, Refusal> {
        let given = self.members()?;
        let texts = given.get(name).and_then(Value::as_array).filter(|texts| !texts.is_empty());
        let texts = texts.ok_or_else(|| Refusal::bad(format!("{name}: is required")))?;
        Ok(texts.iter().filter_map(Value::as_str).map(str::to_owned).collect())
    }

    /// A row of any family.
    pub(crate) fn row_in(&mut self, scope: &str, of: &'static str, id: &str) -> Result<&mut Value, Refusal> {
        let world = self.world;
        let rows = self.kept.rows(scope, of);
        let place =
            place(world, rows, rule(of).key, id).ok_or_else(|| Refusal::not_found(format!("{id} was not found")))?;
        Ok(&mut rows[place])
    }

    /// The row of the path's id.
    pub(crate) fn found(&mut self) -> Result<&mut Value, Refusal> {
        let own = self.entry.of.matches("/{").count();
        let (scope, id) = (self.scope.clone(), self.call.param(own).to_owned());
        self.row_in(&scope, self.entry.of, &id)
    }

    fn list(&mut self, of: &'static str) -> Outcome {
        let hidden = rule(of).hidden;
        let (world, call) = (self.world, self.call);
        let mut rows = conditions::kept(world, call, self.rows().clone())?;
        for members in rows.iter_mut().filter_map(Value::as_object_mut) {
            members.retain(|name, _| !hidden.contains(&name.as_str()));
        }
        self.show(&rows)
    }

    /// Rows as the operation shows them.
    pub(crate) fn show(&self, rows: &[Value]) -> Outcome {
        let largest = rule(self.entry.of).largest;
        let all = || rows.iter().map(|row| partial(self.call, row)).collect::<Vec<_>>();
        match self.entry.does {
            Does::Keyed => rows::keyed_rows(self.world, self.call, rows, largest),
            Does::Whole => Ok(Answer::json(json!({"items": all()}))),
            Does::Array => Ok(Answer::json(Value::Array(all()))),
            _ => rows::numbered_rows(self.world, self.call, rows, largest),
        }
    }

    /// A new row of these members.
    pub(crate) fn make(&mut self, given: Map<String, Value>) -> Result<Value, Refusal> {
        let (of, rule) = (self.entry.of, rule(self.entry.of));
        if let Some(missing) = rule.required.iter().find(|name| given.get(**name).is_none_or(Value::is_null)) {
            return Err(Refusal::bad(format!("{missing}: is required")));
        }
        self.is_unique(&given, None)?;
        let blank = self.kept.blank(of, &self.now);
        let mut row = json!({});
        for name in ["id", "createdAt", "updatedAt"] {
            if blank.get(name).is_some() {
                row[name] = blank[name].clone();
            }
        }
        if blank.get("tenant").is_some() {
            row["tenant"] = json!({"id": self.account});
        }
        for (name, text) in rule.adds {
            row[*name] = sample(text);
        }
        merge(&mut row, given.into_iter().filter(|(name, _)| blank.get(name).is_some()).collect());
        self.rows().push(row.clone());
        Ok(row)
    }

    /// Lays members over the row of the path's id.
    pub(crate) fn change(&mut self, given: Map<String, Value>) -> Result<Value, Refusal> {
        let id = self.found()?["id"].clone();
        self.is_unique(&given, Some(&id))?;
        let (now, of) = (json!(self.now), self.entry.of);
        let row = self.found()?;
        let known = |name: &str| SAMPLES[of].get(name).is_some();
        merge(row, given.into_iter().filter(|(name, _)| known(name)).collect());
        if known("updatedAt") {
            row["updatedAt"] = now;
        }
        Ok(row.clone())
    }

    /// Removes the row with the path's id. Where the contract has no 404, one that is not there is no error.
    pub(crate) fn remove(&mut self) -> Outcome {
        let key = rule(self.entry.of).key;
        let named = CONTRACT[self.entry.name]["errors"].as_array().is_some_and(|errors| errors.contains(&json!(404)));
        let gone = match self.found() {
            Ok(row) => row[key].clone(),
            Err(refusal) if named => return Err(refusal),
            Err(_) => return Ok(Answer::json(json!({"deleted": false}))),
        };
        self.rows().retain(|row| row[key] != gone);
        Ok(Answer::json(json!({"deleted": true})))
    }

    fn is_unique(&mut self, given: &Map<String, Value>, own: Option<&Value>) -> Result<(), Refusal> {
        let name = rule(self.entry.of).unique;
        let Some(value) = given.get(name) else { return Ok(()) };
        let is_taken = self.rows().iter().any(|row| own != Some(&row["id"]) && row[name] == *value);
        if is_taken { Err(conflict(format!("{name}: is in use"))) } else { Ok(()) }
    }
}

/// What stands against what is there.
pub(crate) fn conflict(message: impl Into<String>) -> Refusal {
    Refusal::new(StatusCode::CONFLICT, message)
}

/// Where a row of this id stands.
pub(crate) fn place(world: &World<Sophos>, rows: &[Value], key: &str, id: &str) -> Option<usize> {
    let is = |row: &Value| row[key] == id || row[key].as_u64().is_some_and(|number| number.to_string() == id);
    rows.iter().position(is).or_else(|| (is_composed(world, id) && !rows.is_empty()).then_some(0))
}
