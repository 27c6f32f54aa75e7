//! Mobile devices: activation and enrollment links, all or nothing.

use serde_json::{Map, Value, json};

use super::device;
use super::table::{one, texts, unknown};
use super::vendor::{Eset, tick};
use crate::engine::{Call, Outcome, Refusal, Route, World, lock};

pub(crate) fn routes() -> Vec<Route<Eset>> {
    vec![
        Route::write("POST /v1/mobile-devices:batchActivateProduct", activate),
        Route::write("POST /v1/mobile-devices:batchGetEnrollmentLinks", links),
    ]
}

/// The devices that the body names.
fn devices(world: &World<Eset>, call: &Call) -> Result<Vec<Value>, Refusal> {
    let uuids = texts(&call.object()?["deviceUuids"], "deviceUuids", 1000, false)?;
    let state = lock(&world.vendor.state);
    uuids
        .iter()
        .map(|uuid| {
            let index = device::find(world, uuid).ok_or_else(|| unknown(uuid))?;
            let device = device::record(&state, world, index);
            if device["isMobile"] == true {
                Ok(device)
            } else {
                Err(Refusal::bad(format!("deviceUuids: {uuid} is not a mobile device")))
            }
        })
        .collect()
}

fn activate(world: &World<Eset>, call: &Call) -> Outcome {
    let devices = devices(world, call)?;
    if devices.windows(2).any(|pair| pair[0]["parentGroupUuid"] != pair[1]["parentGroupUuid"]) {
        return Err(Refusal::bad("deviceUuids: all must stand in one group"));
    }
    tick(world);
    let uuid = lock(&world.vendor.state).mint(world.vendor.seed);
    one("activationTaskTriggerUuid", json!(uuid))
}

fn links(world: &World<Eset>, call: &Call) -> Outcome {
    let mut links = Map::new();
    for device in devices(world, call)? {
        let uuid = device["uuid"].as_str().unwrap_or("");
        if ["DEVICE_ENROLLMENT_STATUS_FINISHED", "DEVICE_ENROLLMENT_STATUS_ENROLLED"]
            .iter()
            .any(|status| device["enrollmentStatus"] == **status)
        {
            return Err(Refusal::bad(format!("deviceUuids: {uuid} is enrolled")));
        }
        links.insert(
            uuid.to_owned(),
            json!({"expireTime": "2027-06-01T00:00:00Z", "uri": format!("https://mdm.example.com/enroll/{uuid}")}),
        );
    }
    one("enrollmentLinks", Value::Object(links))
}
