//! Installers, and the file for group policies.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use super::table::{Total, done, one, text, wrapped};
use super::vendor::{Eset, tick};
use crate::dice::Dice;
use crate::engine::{Call, Outcome, Refusal, Route, World, lock};

/// Id and name of the components that an installer can hold.
const COMPONENTS: &[(u64, &str)] = &[
    (13, "ESET Management Agent"),
    (19, "ESET Endpoint Antivirus"),
    (20, "ESET File Security"),
    (27, "ESET Endpoint Security"),
    (209, "ESET File Security for Linux"),
    (215, "ESET Endpoint Antivirus for Linux"),
    (29, "ESET Endpoint Antivirus for macOS"),
    (30, "ESET Endpoint Security for macOS"),
    (230, "ESET Endpoint Antivirus for macOS 7"),
    (231, "ESET Endpoint Security for macOS 7"),
    (167, "ESET Inspect Connector"),
    (210, "ESET Full Disk Encryption"),
];

pub(crate) fn routes() -> Vec<Route<Eset>> {
    vec![
        Route::read("POST /v1/gpo-sccm-files:generate", |_, call| {
            let body = call.object()?;
            if !body["deviceEnrollmentSettings"].is_object() {
                return Err(Refusal::bad("deviceEnrollmentSettings: an object is required"));
            }
            one("gpoSccmFile", json!(STANDARD.encode("[Settings]\r\nGROUP=simulated\r\n")))
        }),
        Route::read("GET /v1/installers", |world, call| {
            let usable = call.query.flag("usable")?;
            let keep = |row: &Value| usable.is_none_or(|usable| row["usable"] == usable);
            lock(&world.vendor.state).installers.page(
                &world.core,
                call,
                "installers",
                Total::Counted,
                keep,
                Value::clone,
            )
        }),
        Route::write("POST /v1/installers", create),
        Route::read("GET /v1/installers/{installerUuid}", |world, call| {
            one("installer", lock(&world.vendor.state).installers.find(call.param(0))?.clone())
        }),
        Route::write("DELETE /v1/installers/{installerUuid}", |world, call| {
            lock(&world.vendor.state).installers.take(call.param(0))?;
            done()
        }),
    ]
}

fn component(id: u64, name: &str) -> Value {
    json!({"id": id, "name": name.to_lowercase().replace(' ', "_"), "displayName": name})
}

fn create(world: &World<Eset>, call: &Call) -> Outcome {
    let installer = Value::Object(wrapped(call, "installer")?);
    text(&installer, "displayName", 255)?;
    if ![1, 3].iter().any(|family| installer["operatingSystemFamilyId"] == *family) {
        return Err(Refusal::bad("installer.operatingSystemFamilyId: 1 or 3"));
    }
    let asked = call.object()?["requestedComponentIds"].clone();
    let ids = asked
        .as_array()
        .filter(|ids| !ids.is_empty())
        .ok_or_else(|| Refusal::bad("requestedComponentIds: at least one is required"))?;
    let components: Vec<Value> = ids
        .iter()
        .map(|id| {
            let known = COMPONENTS.iter().find(|(known, _)| *id == *known);
            known
                .map(|(id, name)| component(*id, name))
                .ok_or_else(|| Refusal::bad(format!("requestedComponentIds: {id} is not supported")))
        })
        .collect::<Result<_, _>>()?;
    let mut state = lock(&world.vendor.state);
    let (uuid, now) = (state.mint(world.vendor.seed), tick(world));
    let mut created = installer;
    created["uuid"] = json!(uuid);
    created["createTime"] = json!(now);
    created["expireTime"] = json!("2027-06-01T00:00:00Z");
    created["downloadUrl"] = json!(format!("https://download.example.com/{uuid}"));
    created["installedComponents"] = json!(components);
    created["activatedProducts"] = json!([]);
    created["usable"] = json!(true);
    state.installers.add(created.clone());
    one("installer", created)
}

pub(crate) fn generated(seed: u64, index: u64) -> Value {
    let mut dice = Dice::new("eset-installer", seed, index);
    let uuid = dice.uuid();
    json!({
        "uuid": uuid, "displayName": format!("Installer {index}"), "createTime": dice.time(2024, 2025), "expireTime": dice.time(2025, 2025),
        "downloadUrl": format!("https://download.example.com/{uuid}"), "usable": index.is_multiple_of(2), "operatingSystemFamilyId": 1, "preferredLanguageCode": "en_US",
        "enableCloudScannerFeedback": true, "enablePuaDetection": dice.chance(500), "sendAnonymousDiagnosticData": false,
        "deviceEnrollment": {"groupDisplayName": "All", "securityGroupUuid": super::device::ALL},
        "installedComponents": [component(13, "ESET Management Agent"), component(27, "ESET Endpoint Security")],
        "activatedProducts": [{"poolUuid": dice.uuid(), "poolDisplayName": "Main", "productId": 10, "productDisplayName": "ESET PROTECT Entry",
            "subscriptionUuid": dice.uuid(), "subscriptionSupportCode": "3AB-CDE-FGH"}]
    })
}
