//! Identity: permissions, roles and who has them.

use serde_json::{Value, json};

use super::list;
use super::table::{done, one, text, texts, wrapped};
use super::vendor::Eset;
use crate::dice::Dice;
use crate::engine::{Call, Outcome, Refusal, Route, World, lock, written};

const AREAS: &[&str] = &[
    "application",
    "asset",
    "automation",
    "device",
    "iam",
    "incident",
    "installer",
    "patch",
    "policy",
    "quarantine",
    "user",
];
const SUBJECTS: &[&str] = &["USER", "DEVICE", "USER_GROUP", "MANAGED_IDENTITY", "SERVICE"];

pub(crate) fn routes() -> Vec<Route<Eset>> {
    vec![
        Route::read("GET /v2/permissions", permissions),
        Route::read("GET /v2/role-assignments", assignments),
        Route::write("POST /v2/role-assignments:assignRole", |world, call| assign(world, call, true)),
        Route::write("POST /v2/role-assignments:revokeRole", |world, call| assign(world, call, false)),
        Route::write("POST /v2/roles", create_role),
        Route::write("DELETE /v2/roles/{roleName}", |world, call| {
            let mut state = lock(&world.vendor.state);
            let name = call.param(0);
            state.roles.find_by("name", name).ok_or_else(|| Refusal::not_found("no such custom role"))?;
            state.roles.retain(|role| role["name"] != name);
            state.role_assignments.retain(|(_, _, role)| role["roleName"] != name);
            done()
        }),
    ]
}

fn all_permissions() -> impl Iterator<Item = String> {
    AREAS.iter().flat_map(|area| ["read", "write"].map(|right| format!("eset.{area}.{right}")))
}

pub(crate) fn seeded(seed: u64) -> Vec<(String, String, Value)> {
    (0..4)
        .map(|index| {
            let mut dice = Dice::new("eset-role-assignment", seed, index);
            let role =
                json!({"roleName": dice.pick(&["reader", "administrator"]), "scopes": [{"tenantUuid": dice.uuid()}]});
            ("SUBJECT_TYPE_USER".to_owned(), dice.uuid(), role)
        })
        .collect()
}

fn permissions(world: &World<Eset>, call: &Call) -> Outcome {
    list::page(&world.core, call, "permissions", None, |from, count| {
        let numbered = (0..).zip(all_permissions()).filter(|(number, _)| *number >= from);
        numbered.take(count).map(|(number, name)| (number, written(&json!({"name": name}), false))).collect()
    })
}

fn subject(kind: &str) -> Result<(), Refusal> {
    let known = kind.strip_prefix("SUBJECT_TYPE_").is_some_and(|word| SUBJECTS.contains(&word));
    if known { Ok(()) } else { Err(Refusal::bad("subjectType: unknown word")) }
}

fn assignments(world: &World<Eset>, call: &Call) -> Outcome {
    call.query.flag("includeNestedScopes")?;
    let (kind, reference) = (call.query.get("subjectType"), call.query.get("subjectReference"));
    if let Some(kind) = kind {
        subject(kind)?;
    }
    let mut subjects: Vec<Value> = Vec::new();
    for (subject_type, subject_reference, role) in &lock(&world.vendor.state).role_assignments {
        if kind.is_some_and(|kind| kind != subject_type)
            || reference.is_some_and(|reference| reference != subject_reference)
        {
            continue;
        }
        let known = subjects.iter_mut().find(|known| {
            known["subjectReference"] == subject_reference.as_str() && known["subjectType"] == subject_type.as_str()
        });
        if let Some(roles) = known.and_then(|known| known["roles"].as_array_mut()) {
            roles.push(role.clone());
        } else {
            subjects.push(json!({"subjectType": subject_type, "subjectReference": subject_reference, "roles": [role]}));
        }
    }
    let total = subjects.len() as u64;
    list::page(&world.core, call, "assignments", Some(total), |from, count| {
        let numbered = (0..).zip(&subjects).filter(|(number, _)| *number >= from);
        numbered.take(count).map(|(number, subject)| (number, written(subject, false))).collect()
    })
}

fn assign(world: &World<Eset>, call: &Call, add: bool) -> Outcome {
    let body = call.object()?;
    let (kind, reference) = (text(&body, "subjectType", 100)?, text(&body, "subjectReference", 255)?);
    subject(kind)?;
    text(&body["role"], "roleName", 100)?;
    let entry = (kind.to_owned(), reference.to_owned(), body["role"].clone());
    let mut state = lock(&world.vendor.state);
    let held = state.role_assignments.contains(&entry);
    match (add, held) {
        (true, false) => state.role_assignments.push(entry),
        (true, true) => {}
        (false, true) => state.role_assignments.retain(|other| *other != entry),
        (false, false) => return Err(Refusal::not_found("the subject does not have this role")),
    }
    done()
}

fn create_role(world: &World<Eset>, call: &Call) -> Outcome {
    let role = Value::Object(wrapped(call, "role")?);
    let name = text(&role, "name", 100)?;
    if !name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '-') {
        return Err(Refusal::bad("role.name: letters, digits, _ and - only"));
    }
    let known: Vec<String> = all_permissions().collect();
    let wanted = texts(&role["permissionNames"], "role.permissionNames", 1000, true)?;
    if let Some(odd) = wanted.iter().find(|name| !known.contains(name)) {
        return Err(Refusal::bad(format!("role.permissionNames: {odd} is unknown")));
    }
    let mut state = lock(&world.vendor.state);
    if state.roles.find_by("name", name).is_some() {
        return Err(Refusal::bad("role.name: taken"));
    }
    state.roles.add(role.clone());
    one("role", role)
}
