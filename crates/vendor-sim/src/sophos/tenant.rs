//! `whoami` and the tenants of a partner or an organization.

use http::StatusCode;
use serde_json::{Value, json};

use super::list::{Numbered, numbered};
use super::resource::Desk;
use super::rows::is_composed;
use super::vendor::{Identity, Sophos, owner, tenant_id as id, tenant_name as name};
use crate::dice::Dice;
use crate::engine::{Answer, Call, Outcome, Refusal, Route, World, lock};
use crate::record::merge;

pub(crate) fn routes() -> Vec<Route<Sophos>> {
    vec![
        Route::read("GET /whoami/v1", whoami),
        Route::read("GET /partner/v1/tenants", |world, call| tenants(world, call, Identity::Partner)),
        Route::read("GET /partner/v1/tenants/{tenantId}", |world, call| tenant(world, call, Identity::Partner)),
        Route::read("GET /organization/v1/tenants", |world, call| tenants(world, call, Identity::Organization)),
        Route::read("GET /organization/v1/tenants/{tenantId}", |world, call| {
            tenant(world, call, Identity::Organization)
        }),
    ]
}

fn whoami(world: &World<Sophos>, _: &Call) -> Outcome {
    let (seed, identity, url) = (world.vendor.seed, world.vendor.settings.identity, &world.core.url);
    Ok(Answer::json(match identity {
        Identity::Tenant => {
            json!({"id": id(seed, 0), "idType": "tenant", "apiHosts": {"global": url, "dataRegion": url}})
        }
        Identity::Partner => json!({"id": owner(seed, identity), "idType": "partner", "apiHosts": {"global": url}}),
        Identity::Organization => {
            json!({"id": owner(seed, identity), "idType": "organization", "apiHosts": {"global": url}})
        }
    }))
}

/// Requires the owner's header, with the caller's id.
pub(crate) fn check_owner(world: &World<Sophos>, call: &Call, kind: Identity) -> Result<(), Refusal> {
    let header = if kind == Identity::Partner { "x-partner-id" } else { "x-organization-id" };
    match call.header(header) {
        None => Err(Refusal::new(StatusCode::UNAUTHORIZED, format!("{header} is missing"))),
        Some(id) if world.vendor.settings.identity == kind && id == owner(world.vendor.seed, kind) => Ok(()),
        Some(_) => Err(Refusal::new(StatusCode::FORBIDDEN, "not this caller's")),
    }
}

/// The number of tenants that can be read.
fn count(world: &World<Sophos>) -> u64 {
    world.vendor.settings.tenants + lock(&world.vendor.made_tenants).len() as u64
}

fn tenants(world: &World<Sophos>, call: &Call, kind: Identity) -> Outcome {
    check_owner(world, call, kind)?;
    // One more than can be read: an inactive tenant, in second place so that it is in the middle of a walk.
    let count = count(world) + 1;
    let records = |skip: u64, take: u64| {
        (skip..count.min(skip + take)).map(|place| describe(world, place, kind).to_string().into_bytes()).collect()
    };
    numbered(world, call, Numbered { count, largest: 100 }, records)
}

/// A tenant of the partner, which is still empty.
pub(crate) fn create(desk: &mut Desk<'_>) -> Outcome {
    let given = Value::Object(desk.members()?);
    for name in ["name", "dataGeography", "billingType", "contact"] {
        if given[name].is_null() {
            return Err(Refusal::bad(format!("{name}: is required")));
        }
    }
    let shown = ["name", "showAs", "dataGeography", "billingType"].into_iter().filter(|name| given[*name].is_string());
    let members: Value = shown.map(|name| (name.to_owned(), given[name].clone())).collect();
    lock(&desk.world.vendor.made_tenants).push(members);
    desk.answer(describe(desk.world, count(desk.world), Identity::Partner))
}

fn tenant(world: &World<Sophos>, call: &Call, kind: Identity) -> Outcome {
    check_owner(world, call, kind)?;
    let asked = call.param(0);
    (0..=count(world))
        .map(|place| describe(world, place, kind))
        .find(|tenant| tenant["id"] == asked || is_composed(world, asked))
        .map(Answer::json)
        .ok_or_else(|| Refusal::not_found("no such tenant"))
}

fn describe(world: &World<Sophos>, place: u64, kind: Identity) -> Value {
    let seed = world.vendor.seed;
    let mut dice = Dice::new("sophos-tenant-details", seed, place);
    let owner = json!({"id": owner(seed, kind)});
    let owner_key = if kind == Identity::Partner { "partner" } else { "organization" };
    let (geography, region) =
        dice.of(&[("US", "us03"), ("IE", "eu01"), ("DE", "eu02"), ("CA", "ca01"), ("JP", "jp01")]);
    let billing = dice.pick(&["trial", "term", "usage"]);
    let mut tenant =
        json!({"dataGeography": geography, "dataRegion": region, "billingType": billing, owner_key: owner});
    if place == 1 {
        tenant["id"] = json!(Dice::new("sophos-inactive-tenant", seed, 0).uuid());
        tenant["name"] = json!("Dormant Example");
        tenant["status"] = json!("inactive");
        return tenant;
    }
    let index = place - u64::from(place > 1);
    tenant["id"] = json!(id(seed, index));
    tenant["name"] = json!(name(index));
    tenant["apiHost"] = json!(world.core.url);
    let made = index.checked_sub(world.vendor.settings.tenants).and_then(|place| usize::try_from(place).ok());
    if let Some(written) = made.and_then(|place| lock(&world.vendor.made_tenants).get(place).cloned()) {
        merge(&mut tenant, written);
        return tenant;
    }
    if dice.chance(700) {
        tenant["showAs"] = json!(name(index));
        tenant["status"] = json!("active");
    }
    tenant
}

/// The tenant of the call, if the caller may read it.
pub(crate) fn of_call(world: &World<Sophos>, call: &Call) -> Result<u64, Refusal> {
    let Some(asked) = call.header("x-tenant-id") else {
        return Err(Refusal::new(StatusCode::UNAUTHORIZED, "X-Tenant-ID is missing"));
    };
    let settings = &world.vendor.settings;
    let reach = if settings.identity == Identity::Tenant { 1 } else { count(world) };
    (0..reach)
        .find(|index| id(world.vendor.seed, *index).eq_ignore_ascii_case(asked))
        .filter(|index| !settings.locked.contains(index))
        .ok_or_else(|| Refusal::new(StatusCode::FORBIDDEN, "no access to this tenant"))
}
