//! Users of ESET Cloud Office Security.

use serde_json::{Value, json};

use super::rows;
use super::table::{Total, one, texts};
use super::vendor::Eset;
use crate::dice::{Dice, indexed_uuid, rfc3339};
use crate::engine::{Call, Feed, Outcome, Route, World, routes_of};
use crate::noise::gaps;
use crate::words::{DEPARTMENTS, FIRST, LAST};

const FEED: &str = "users";
const KIND: &str = "eset-user";

pub(crate) fn feed() -> Feed<Eset> {
    Feed::new(FEED, ("uuid", "displayName"), |world, index| id(world.vendor.seed, index), record)
}

pub(crate) fn routes() -> Vec<Route<Eset>> {
    routes_of(
        FEED,
        vec![
            Route::read("GET /v1/users", users),
            Route::read("GET /v1/users/{userUuid}", |world, call| {
                one("user", record(world, rows::find(world, FEED, KIND, call.param(0))?))
            }),
            Route::read("POST /v1/users:batchGetUsers", |world, call| {
                let uuids = texts(&call.object()?["usersUuids"], "usersUuids", 1000, false)?;
                let found = uuids.iter().map(|uuid| Ok(record(world, rows::find(world, FEED, KIND, uuid)?)));
                one("users", Value::Array(found.collect::<Result<_, _>>()?))
            }),
        ],
    )
}

fn users(world: &World<Eset>, call: &Call) -> Outcome {
    let query = &call.query;
    query.flag("activeProduct.autoActivated")?;
    let licensed = query.flag("hasCloudOfficeMsLicense")?;
    let product = query.number("activeProduct.id")?;
    let part =
        |text: &Value, part: &str| text.as_str().is_some_and(|text| text.to_lowercase().contains(&part.to_lowercase()));
    let keep = |user: &Value| {
        let proxies = || user["proxyEmailAddresses"].as_array().into_iter().flatten();
        query.get("displayName").is_none_or(|name| part(&user["displayName"], name))
            && query.get("email").is_none_or(|email| {
                part(&user["primaryEmailAddress"], email) || proxies().any(|proxy| part(proxy, email))
            })
            && query
                .get("cloudOfficeTenantReference")
                .is_none_or(|tenant| user["cloudOffice"]["tenantReference"] == tenant)
            && query.get("protectionStatus").is_none_or(|status| user["protectionStatus"] == status)
            && query.get("userGroupUuid").is_none_or(|group| {
                user["userGroupUuids"].as_array().is_some_and(|groups| groups.iter().any(|known| known == group))
            })
            && licensed.is_none_or(|licensed| user["cloudOffice"]["hasMsLicense"] == licensed)
            && product.is_none_or(|product| {
                user["activeProductIds"].as_array().is_some_and(|ids| ids.iter().any(|id| *id == product))
            })
    };
    rows::page(world, call, (FEED, "users"), Total::Counted, record, keep)
}

fn id(seed: u64, index: u64) -> String {
    indexed_uuid(KIND, seed, index)
}

fn record(world: &World<Eset>, index: u64) -> Value {
    let mut user = generated(world.vendor.seed, world.core.options.clean, index);
    let change = world.core.fleet(FEED).change(index);
    if change.revision > 0 {
        user["jobTitle"] = json!(format!("Title {}", change.revision));
        let at = change.changed_at.map(|at| rfc3339(at, 3));
        if let Some(identity) = user["identities"].get_mut(0) {
            identity["updateTime"] = json!(at);
        }
    }
    user
}

fn generated(seed: u64, clean: bool, index: u64) -> Value {
    let dice = &mut Dice::new("eset-user-facts", seed, index);
    let (first, last) = (dice.pick(FIRST), dice.pick(LAST));
    let email = format!("{first}.{last}@example.com").to_lowercase().replace(' ', "");
    let mut user = json!({
        "uuid": id(seed, index), "displayName": format!("{first} {last}"), "department": dice.pick(DEPARTMENTS), "jobTitle": dice.pick(&["", "", "Controller", "Vedoucí směny"]), "officeLocation": "Brno č. 3",
        "phoneNumbers": ["+420123456789"], "primaryEmailAddress": email, "proxyEmailAddresses": [format!("proxy{index}@example.com")],
        "protectionStatus": dice.pick(&["PROTECTION_STATUS_UNPROTECTED", "PROTECTION_STATUS_PENDING", "PROTECTION_STATUS_FULLY_PROTECTED"]),
        "activeProductIds": [dice.of(&[41, 300])], "cloudOffice": {"hasMsLicense": dice.chance(500), "tenantReference": "example.onmicrosoft.com"},
        "identities": [{"createTime": dice.time(2023, 2024), "updateTime": dice.time(2025, 2025), "providerReference": email,
            "providerReferenceFormat": "IDENTITY_REFERENCE_FORMAT_EMAIL_ADDRES", "providerType": "IDENTITY_PROVIDER_TYPE_MICROSOFT", "userName": first}],
        "userGroupUuids": [Dice::new("eset-user-group", seed, index % 4).uuid()]
    });
    gaps(
        dice,
        clean,
        &mut user,
        &["department", "jobTitle", "phoneNumbers"],
        &["cloudOffice", "officeLocation", "identities"],
    );
    user
}
