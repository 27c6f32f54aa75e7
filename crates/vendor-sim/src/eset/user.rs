//! Users of ESET Cloud Office Security.

use serde_json::{Value, json};

use super::Eset;
use super::state::{Total, one, texts};
use crate::dice::Dice;
use crate::engine::{Call, Outcome, Route, World, lock};
use crate::noise::gaps;
use crate::words::{DEPARTMENTS, FIRST, LAST};

pub(crate) fn routes() -> Vec<Route<Eset>> {
    vec![
        Route::read("GET /v1/users", users),
        Route::read("GET /v1/users/{userUuid}", |world, call| {
            one("user", lock(&world.vendor.state).users.find(call.param(0))?.clone())
        }),
        Route::read("POST /v1/users:batchGetUsers", |world, call| {
            let uuids = texts(&call.object()?["usersUuids"], "usersUuids", 1000, false)?;
            let state = lock(&world.vendor.state);
            let found: Vec<Value> =
                uuids.iter().map(|uuid| state.users.find(uuid).cloned()).collect::<Result<_, _>>()?;
            one("users", json!(found))
        }),
    ]
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
    lock(&world.vendor.state).users.page(&world.core, call, "users", Total::Counted, keep, Value::clone)
}

pub(crate) fn generated(seed: u64, clean: bool, index: u64) -> Value {
    let dice = &mut Dice::new("eset-user", seed, index);
    let (first, last) = (dice.pick(FIRST), dice.pick(LAST));
    let email = format!("{first}.{last}@example.com").to_lowercase().replace(' ', "");
    let mut user = json!({
        "uuid": dice.uuid(), "displayName": format!("{first} {last}"), "department": dice.pick(DEPARTMENTS), "jobTitle": "", "officeLocation": "Brno č. 3",
        "phoneNumbers": ["+420123456789"], "primaryEmailAddress": email, "proxyEmailAddresses": [format!("proxy{index}@example.com")],
        "protectionStatus": dice.pick(&["PROTECTION_STATUS_UNPROTECTED", "PROTECTION_STATUS_PENDING", "PROTECTION_STATUS_FULLY_PROTECTED"]),
        "activeProductIds": [300], "cloudOffice": {"hasMsLicense": dice.chance(500), "tenantReference": "example.onmicrosoft.com"},
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
