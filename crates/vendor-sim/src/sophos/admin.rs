//! Administrators of a tenant.

use std::sync::LazyLock;

use serde_json::{Value, json};

use super::rows::{self, known, neighbour, partial};
use super::vendor::{Sophos, tenant_id, tenant_of};
use super::{tenant, user};
use crate::dice::{Dice, indexed_uuid, rfc3339};
use crate::engine::{Answer, Call, Feed, Outcome, Route, World, routes_of};
use crate::noise::gaps;
use crate::record::{merge, sample};
use crate::words::{FIRST, LAST};

const FEED: &str = "admins";
const KIND: &str = "sophos-admin";
static SAMPLE: LazyLock<Value> = LazyLock::new(|| sample(include_str!("samples/admin.json")));

pub(crate) fn feed() -> Feed<Sophos> {
    Feed::new(FEED, ("id", "profile"), |world, index| indexed_uuid(KIND, world.vendor.seed, index), record)
}

pub(crate) fn routes() -> Vec<Route<Sophos>> {
    routes_of(
        FEED,
        vec![
            Route::read("GET /common/v1/admins", admins),
            Route::read("GET /common/v1/admins/{adminId}", |world, call| {
                known(call, &["fields"])?;
                Ok(Answer::json(partial(call, &record(world, rows::find(world, call, FEED, KIND, call.param(0))?))))
            }),
            Route::write("DELETE /common/v1/admins/{adminId}", |world, call| {
                let index = rows::find(world, call, FEED, KIND, call.param(0))?;
                world.core.fleet(FEED).remove(index);
                Ok(Answer::json(json!({"deleted": true})))
            }),
        ],
    )
}

fn admins(world: &World<Sophos>, call: &Call) -> Outcome {
    known(call, &["sort", "fields", "search", "searchFields", "roleId", "page", "pageTotal", "pageSize"])?;
    let tenant = tenant::of_call(world, call)?;
    let keep = |admin: &Value| {
        let name = admin["profile"]["name"].as_str().unwrap_or("").to_lowercase();
        call.query.get("search").is_none_or(|part| name.contains(&part.to_lowercase()))
            && call.query.get("roleId").is_none_or(|role| admin["roleAssignments"][0]["roleId"] == role)
    };
    let rows = rows::of_tenant(world, FEED, tenant, (0, usize::MAX), record, keep);
    let mut rows: Vec<Value> = rows.into_iter().map(|(_, row)| row).collect();
    if let Some(sort) = call.query.get("sort") {
        rows::sort_by(&mut rows, sort)?;
    }
    rows::numbered_rows(world, call, &rows, 100)
}

fn record(world: &World<Sophos>, index: u64) -> Value {
    let seed = world.vendor.seed;
    let dice = &mut Dice::new("sophos-admin-facts", seed, index);
    let (first, last) = (dice.pick(FIRST), dice.pick(LAST));
    let change = world.core.fleet(FEED).change(index);
    let created = dice.instant(2022, 2024);
    let linked = neighbour(world, FEED, "users", index);
    let role = change.revision + 1;
    let mut admin = SAMPLE.clone();
    let members = json!({
        "id": indexed_uuid(KIND, seed, index), "tenant": {"id": tenant_id(seed, tenant_of(world, FEED, index))},
        "users": [{"id": user::id(seed, linked), "name": format!("{first} {last}")}],
        "profile": {"name": format!("{first} {last}"), "firstName": first, "lastName": last, "email": format!("{first}.{last}{index}@example.com").to_lowercase().replace(' ', "")},
        "roleAssignments": [{"id": dice.uuid(), "roleId": Dice::new("sophos-role", seed, u64::from(role)).uuid()}],
        "createdAt": rfc3339(change.born.unwrap_or(created), 3), "updatedAt": rfc3339(change.changed_at.or(change.born).unwrap_or(created + 86_400_000_000), 3)
    });
    merge(&mut admin, members);
    gaps(dice, world.core.options.clean, &mut admin, &["users", "roleAssignments", "updatedAt"], &["updatedAt"]);
    admin
}
