//! Console users and service users.

use std::sync::LazyLock;

use serde_json::{Value, json};

use super::filter::{Known, Listing, Quick};
use super::list;
use super::row;
use super::vendor::SentinelOne;
use crate::dice::{Dice, rfc3339};
use crate::engine::{Answer, Call, Feed, Outcome, Refusal, Route, World, routes_of};
use crate::noise::gaps;
use crate::record::{merge, sample};
use crate::words::{DEPARTMENTS, FIRST, LAST};

const USERS: &str = "users";
const SERVICE_USERS: &str = "service-users";
static SAMPLE: LazyLock<Value> = LazyLock::new(|| sample(include_str!("samples/user.json")));

pub(crate) static USER_LISTING: Listing = Listing {
    feed: USERS,
    view: "UserView",
    quick: user_quick,
    record: user,
    sorts: &[
        "id",
        "createdAt",
        "fullName",
        "firstLogin",
        "lastLogin",
        "source",
        "email",
        "emailVerified",
        "dateJoined",
        "twoFaEnabled",
        "twoFaStatus",
        "canGenerateApiToken",
    ],
    names: &[
        ("siteIds", "scopeRoles.0.id"),
        ("roleIds", "scopeRoles.0.roleId"),
        ("apiTokenExpiresAt", "apiToken.expiresAt"),
        ("ids", "id"),
        ("sources", "source"),
        ("twoFaStatuses", "twoFaStatus"),
        ("createdAt", "dateJoined"),
    ],
    members: &[
        "source",
        "email",
        "emailReadOnly",
        "fullName",
        "fullNameReadOnly",
        "firstLogin",
        "lastLogin",
        "dateJoined",
        "groupsReadOnly",
        "twoFaEnabled",
        "primaryTwoFaMethod",
        "emailVerified",
        "twoFaStatus",
        "canGenerateApiToken",
    ],
    known: &[("id", Known::Id), ("dateJoined", Known::Created)],
    defaults: &[],
    switches: &[],
};

static SERVICE_USER_LISTING: Listing = Listing {
    feed: SERVICE_USERS,
    view: "ServiceUserView",
    quick: service_user_quick,
    record: service_user,
    sorts: &["id", "createdAt", "updatedAt", "name", "description", "lastActivation"],
    names: &[
        ("siteIds", "scopeRoles.0.id"),
        ("roleIds", "scopeRoles.0.roleId"),
        ("apiTokenExpiresAt", "apiToken.expiresAt"),
        ("ids", "id"),
    ],
    members: &[],
    known: Listing::KNOWN,
    defaults: &[],
    switches: &[],
};

pub(crate) fn feeds() -> [Feed<SentinelOne>; 2] {
    [
        Feed::new(USERS, ("id", "fullName"), |world, index| user_quick(world, index).id.to_string(), user),
        Feed::new(
            SERVICE_USERS,
            ("id", "name"),
            |world, index| service_user_quick(world, index).id.to_string(),
            service_user,
        ),
    ]
}

pub(crate) fn routes() -> Vec<Route<SentinelOne>> {
    let mut routes = routes_of(
        USERS,
        vec![
            Route::read("GET /web/api/v2.1/users", |world, call| list::page(&USER_LISTING, world, call)),
            Route::read("GET /web/api/v2.1/users/{userId}", |world, call| one(&USER_LISTING, world, call)),
        ],
    );
    routes.extend(routes_of(
        SERVICE_USERS,
        vec![
            Route::read("GET /web/api/v2.1/service-users", |world, call| {
                list::page(&SERVICE_USER_LISTING, world, call)
            }),
            Route::read("GET /web/api/v2.1/service-users/{serviceUserId}", |world, call| {
                one(&SERVICE_USER_LISTING, world, call)
            }),
        ],
    ));
    routes
}

fn one(listing: &Listing, world: &World<SentinelOne>, call: &Call) -> Outcome {
    let index = list::find(listing, world, call.param(0)).ok_or_else(|| Refusal::not_found("no such user"))?;
    Ok(Answer::json(json!({"data": (listing.record)(world, index), "errors": null})))
}

fn user_quick(world: &World<SentinelOne>, index: u64) -> Quick {
    row::quick(world, USERS, 433_000_000_000_000_000, index)
}

fn service_user_quick(world: &World<SentinelOne>, index: u64) -> Quick {
    row::quick(world, SERVICE_USERS, 1_733_000_000_000_000_000, index)
}

fn roles(dice: &mut Dice) -> Value {
    let site = dice.below(6);
    json!([{"accountName": "Example Corp", "id": (900_000_000_000_000_000 + site).to_string(), "name": format!("Site {site}"), "roleId": "900000000000000501",
        "roleName": dice.pick(&["Viewer", "SOC", "Admin", "IR Team"]), "roles": [dice.pick(&["Viewer", "SOC", "Admin"])]}])
}

fn user(world: &World<SentinelOne>, index: u64) -> Value {
    let quick = user_quick(world, index);
    let dice = &mut Dice::new("sentinelone-user", world.vendor.seed, index);
    let change = world.core.fleet(USERS).change(index);
    let (first, last) = (dice.pick(FIRST), dice.pick(LAST));
    let mut user = SAMPLE.clone();
    let logged_in = change.at.unwrap_or(quick.updated);
    let two_factors = dice.chance(700);
    let members = json!({
        "id": quick.id.to_string(), "email": format!("{first}.{last}{index}@example.com").to_lowercase().replace(' ', ""), "fullName": format!("{first} {last}"),
        "dateJoined": rfc3339(quick.created, 6), "firstLogin": rfc3339(quick.created + 600_000_000, 0), "lastLogin": rfc3339(logged_in, 0),
        "source": dice.pick(&["mgmt", "mgmt", "sso_saml", "active_directory", "global"]), "scope": dice.pick(&["site", "account", "tenant"]), "scopeRoles": roles(dice),
        "lowestRole": dice.pick(&["Viewer", "SOC", "Admin"]), "isSystem": dice.chance(20), "twoFaEnabled": two_factors, "twoFaConfigured": two_factors,
        "twoFaStatus": if two_factors { "configured" } else { "disabled" }, "globalUserId": null,
        "apiToken": if dice.chance(300) { json!({"createdAt": rfc3339(quick.created, 6), "expiresAt": rfc3339(quick.created + 15_552_000_000_000, 6)}) } else { Value::Null }
    });
    merge(&mut user, members);
    if change.revision > 0 {
        user["lowestRole"] = json!(format!("Role {}", change.revision));
    }
    gaps(
        dice,
        world.core.options.clean,
        &mut user,
        &["agreementUrl", "globalUserId", "globalOrganizationId"],
        &["firstLogin", "lastLogin", "fullName"],
    );
    user
}

fn service_user(world: &World<SentinelOne>, index: u64) -> Value {
    let quick = service_user_quick(world, index);
    let dice = &mut Dice::new("sentinelone-service-user", world.vendor.seed, index);
    let change = world.core.fleet(SERVICE_USERS).change(index);
    let by = json!({"id": "433241117337583999", "name": "Bo Lind"});
    let department = dice.pick(DEPARTMENTS);
    let purpose = if change.revision > 0 { format!("changed {}", change.revision) } else { department.to_owned() };
    let mut user = json!({
        "apiToken": {"createdAt": rfc3339(quick.created, 6), "expiresAt": rfc3339(quick.created + 31_536_000_000_000, 6)},
        "createdAt": rfc3339(quick.created, 6), "createdBy": by, "description": format!("For {purpose}"), "id": quick.id.to_string(),
        "lastActivation": rfc3339(change.at.unwrap_or(quick.updated), 6), "name": format!("svc-{}-{index}", dice.pick(&["siem", "soar", "inventaire", "backup"])),
        "scope": dice.pick(&["site", "account", "tenant"]), "scopeRoles": roles(dice), "updatedAt": rfc3339(quick.updated, 6), "updatedBy": by
    });
    gaps(dice, world.core.options.clean, &mut user, &[], &["lastActivation", "description", "updatedBy", "apiToken"]);
    user
}
