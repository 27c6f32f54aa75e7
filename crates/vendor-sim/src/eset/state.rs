//! What the simulated tenant holds beside its devices, and what writes change.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::device::Edit;
use super::{Eset, detection, executable, incident, installer, list, network, policy, quarantine, rule, task, user};
use crate::dice::{Dice, rfc3339};
use crate::engine::{Call, Core, Outcome, Refusal, World, lock, written};

/// Everything that lives longer than a request.
#[derive(Debug)]
pub(crate) struct State {
    pub(crate) devices: BTreeMap<u64, Edit>,
    pub(crate) groups: Table,
    pub(crate) executables: Table,
    pub(crate) tasks: Table,
    pub(crate) runs: task::Runs,
    pub(crate) roles: Table,
    /// Subject type and reference, role name, scope.
    pub(crate) role_assignments: Vec<(String, String, Value)>,
    pub(crate) detections: Table,
    pub(crate) rules: Table,
    pub(crate) exclusions: Table,
    pub(crate) incidents: Table,
    pub(crate) comments: Table,
    pub(crate) installers: Table,
    pub(crate) policies: Table,
    pub(crate) assignments: Table,
    pub(crate) ip_sets: Table,
    pub(crate) web_rules: Table,
    pub(crate) quarantine: Table,
    pub(crate) users: Table,
    minted: u64,
}

impl State {
    pub(crate) fn new(seed: u64, clean: bool, groups: u64, detections: u64) -> Self {
        Self {
            devices: BTreeMap::new(),
            groups: Table::seeded(groups, |index| super::device::group(seed, clean, index)),
            executables: Table::seeded(30, |index| executable::generated(seed, index)),
            tasks: Table::default(),
            runs: task::Runs::default(),
            roles: Table::default(),
            role_assignments: super::iam::seeded(seed),
            detections: Table::seeded(detections, |index| detection::generated(seed, clean, index)),
            rules: Table::seeded(24, |index| rule::generated(seed, index)),
            exclusions: Table::seeded(6, |index| rule::generated_exclusion(seed, index)),
            incidents: Table::seeded(15, |index| incident::generated(seed, index)),
            comments: Table::seeded(10, |index| incident::generated_comment(seed, index)),
            installers: Table::seeded(5, |index| installer::generated(seed, index)),
            policies: Table::seeded(8, |index| policy::generated(seed, index)),
            assignments: policy::seeded_assignments(seed, groups),
            ip_sets: Table::seeded(4, |index| network::generated_ip_set(seed, index)),
            web_rules: Table::seeded(4, |index| network::generated_web_rule(seed, index)),
            quarantine: Table::seeded(45, |index| quarantine::generated(seed, index)),
            users: Table::seeded(70, |index| user::generated(seed, clean, index)),
            minted: 0,
        }
    }

    /// A new uuid, the same in every run.
    pub(crate) fn mint(&mut self, seed: u64) -> String {
        self.minted += 1;
        Dice::new("eset-new", seed, self.minted).uuid()
    }
}

/// Rows that are created, found by uuid and deleted, in the order they came. Positions never move, so that cursors hold.
#[derive(Debug, Default)]
pub(crate) struct Table {
    rows: BTreeMap<u64, Value>,
    next: u64,
}

impl Table {
    pub(crate) fn seeded(count: u64, make: impl Fn(u64) -> Value) -> Self {
        Self { rows: (0..count).map(|index| (index, make(index))).collect(), next: count }
    }

    pub(crate) fn add(&mut self, row: Value) {
        self.rows.insert(self.next, row);
        self.next += 1;
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &Value> {
        self.rows.values()
    }

    pub(crate) fn iter_mut(&mut self) -> impl Iterator<Item = &mut Value> {
        self.rows.values_mut()
    }

    pub(crate) fn retain(&mut self, keep: impl Fn(&Value) -> bool) {
        self.rows.retain(|_, row| keep(row));
    }

    /// The position of a row in the list, for cursors.
    pub(crate) fn numbered(&self) -> impl Iterator<Item = (u64, &Value)> {
        self.rows.iter().map(|(number, row)| (*number, row))
    }

    pub(crate) fn find_by(&self, member: &str, value: &str) -> Option<&Value> {
        self.iter().find(|row| row[member] == value)
    }

    pub(crate) fn find(&self, uuid: &str) -> Result<&Value, Refusal> {
        self.find_by("uuid", uuid).ok_or_else(|| unknown(uuid))
    }

    pub(crate) fn find_mut(&mut self, uuid: &str) -> Result<&mut Value, Refusal> {
        self.iter_mut().find(|row| row["uuid"] == uuid).ok_or_else(|| unknown(uuid))
    }

    pub(crate) fn take(&mut self, uuid: &str) -> Result<Value, Refusal> {
        let number = self.numbered().find(|(_, row)| row["uuid"] == uuid).map(|(number, _)| number);
        number.and_then(|number| self.rows.remove(&number)).ok_or_else(|| unknown(uuid))
    }

    /// One page of the rows that `keep` keeps, each shown by `show`.
    pub(crate) fn page(
        &self,
        core: &Core,
        call: &Call,
        key: &'static str,
        total: Total,
        keep: impl Fn(&Value) -> bool,
        show: impl Fn(&Value) -> Value,
    ) -> Outcome {
        let total = match total {
            Total::None => None,
            Total::Zero => Some(0),
            Total::Counted => Some(self.iter().filter(|row| keep(row)).count() as u64),
        };
        list::page(core, call, key, total, |from, count| {
            let rows = self.rows.range(from..).filter(|(_, row)| keep(row)).take(count);
            rows.map(|(number, row)| (*number, written(&show(row), number % 10 == 9))).collect()
        })
    }
}

/// What a list says about its size.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Total {
    /// Nothing, as most lists.
    None,
    /// Zero, whatever is there: seen in the wild.
    Zero,
    Counted,
}

pub(crate) fn unknown(uuid: &str) -> Refusal {
    Refusal::not_found(format!("{uuid} does not exist"))
}

/// The body's member `key`, an object.
pub(crate) fn wrapped(call: &Call, key: &str) -> Result<Map<String, Value>, Refusal> {
    match call.object()?.get_mut(key).map(Value::take) {
        Some(Value::Object(members)) => Ok(members),
        _ => Err(Refusal::bad(format!("{key}: an object is required"))),
    }
}

/// A required, non-empty text member.
pub(crate) fn text<'a>(body: &'a Value, name: &str, longest: usize) -> Result<&'a str, Refusal> {
    match body[name].as_str() {
        Some(text) if !text.is_empty() && text.chars().count() <= longest => Ok(text),
        _ => Err(Refusal::bad(format!("{name}: 1 to {longest} characters are required"))),
    }
}

/// A required list of texts of at most `most`; empty only if `empty`.
pub(crate) fn texts(value: &Value, name: &str, most: usize, empty: bool) -> Result<Vec<String>, Refusal> {
    let invalid = || Refusal::bad(format!("{name}: a list of {} to {most} texts is required", usize::from(!empty)));
    let list = match value {
        Value::Null if empty => return Ok(Vec::new()),
        Value::Array(list) if (empty || !list.is_empty()) && list.len() <= most => list,
        _ => return Err(invalid()),
    };
    list.iter().map(|item| item.as_str().map(str::to_owned).ok_or_else(invalid)).collect()
}

/// The simulated tenant's time, which moves by a minute with every write.
pub(crate) fn tick(world: &World<Eset>) -> String {
    rfc3339(lock(&world.core.fleet).tick(), 3)
}

/// `{}`.
pub(crate) fn done() -> Outcome {
    Ok(crate::engine::Answer::json(json!({})))
}

/// `{key: value}`.
pub(crate) fn one(key: &str, value: Value) -> Outcome {
    let mut body = Map::new();
    body.insert(key.to_owned(), value);
    Ok(crate::engine::Answer::json(Value::Object(body)))
}
