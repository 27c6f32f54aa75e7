//! Patches that devices miss, and patching that has been done.

use serde_json::{Value, json};

use super::per_device;
use super::table::one;
use super::vendor::Eset;
use crate::dice::{Dice, rfc3339};
use crate::engine::{Call, Outcome, Refusal, Route, World};

const TYPES: &[&str] = &["APPLICATION", "OPERATING_SYSTEM", "PACKAGE"];

pub(crate) fn routes() -> Vec<Route<Eset>> {
    vec![
        Route::read("GET /v1/application-patching-processes/recent/details", |world, _| {
            let recent: Vec<Value> = (0..5)
                .map(|index| application_details(&mut Dice::new("eset-recent-patching", world.vendor.seed, index)))
                .collect();
            one("patchingDetails", json!(recent))
        }),
        Route::read("GET /v1/device-patches", device_patches),
        Route::read("GET /v1/patching-process-details", patching_details),
    ]
}

fn device_patches(world: &World<Eset>, call: &Call) -> Outcome {
    let kind = call.query.get("patchType");
    if kind.is_some_and(|kind| !TYPES.iter().any(|known| kind == format!("PATCH_TYPE_{known}"))) {
        return Err(Refusal::bad("patchType: unknown word"));
    }
    let seed = world.vendor.seed;
    per_device::page(world, call, "devices", |index, uuid, group| {
        let dice = &mut Dice::new("eset-patch", seed, index);
        (0..dice.of(&[0, 0, 1, 1, 2, 4]))
            .map(|_| {
                let which = dice.pick(TYPES);
                let mut row = json!({"uuid": dice.uuid(), "deviceUuid": uuid, "deviceGroupUuid": group});
                let (name, patch) = match which {
                    "APPLICATION" => ("applicationPatch", common(dice)),
                    "OPERATING_SYSTEM" => {
                        let mut patch = common(dice);
                        patch["osFamilyId"] = json!(dice.of(&[1, 2, 3, 7]));
                        ("osPatch", patch)
                    }
                    _ => {
                        let mut patch = common(dice);
                        patch["package"] = package(dice);
                        patch["dependencies"] = json!([package(dice)]);
                        ("packagePatch", patch)
                    }
                };
                row[name] = patch;
                (which, row)
            })
            .filter(|(which, _)| kind.is_none_or(|kind| kind.strip_prefix("PATCH_TYPE_") == Some(*which)))
            .map(|(_, row)| row)
            .collect()
    })
}

fn common(dice: &mut Dice) -> Value {
    json!({
        "catalogId": dice.between(1, 99_999), "category": dice.pick(&["PATCH_CATEGORY_SECURITY_UPDATE", "PATCH_CATEGORY_REGULAR_UPDATE"]),
        "developerDisplayName": "Example Corp", "fixedCves": [format!("CVE-2025-{:04}", dice.below(9999))],
        "releaseDate": {"year": 2025, "month": dice.between(1, 12), "day": dice.between(1, 28)}, "releaseNotesUrl": "https://example.com/notes",
        "restartRequired": dice.pick(&["RESTART_REQUIREMENT_YES", "RESTART_REQUIREMENT_NO", "RESTART_REQUIREMENT_UNSPECIFIED"]),
        "resultVersionName": format!("{}.{}", dice.below(20), dice.below(100)), "severity": dice.pick(&["SEVERITY_LEVEL_LOW", "SEVERITY_LEVEL_HIGH"]), "termsUrl": ""
    })
}

pub(crate) fn package(dice: &mut Dice) -> Value {
    let name = dice.pick(&["openssl", "libc6", "curl", "python3"]);
    json!({"displayName": name, "name": name, "packageManagerType": dice.pick(&["PACKAGE_MANAGER_TYPE_APT", "PACKAGE_MANAGER_TYPE_DNF"]),
        "reference": format!("pkg:{name}"), "versionName": format!("{}.{}-{}", dice.below(9), dice.below(99), dice.below(9))})
}

fn application_details(dice: &mut Dice) -> Value {
    let begun = dice.instant(2025, 2025);
    json!({
        "applicationUuid": dice.uuid(), "developerDisplayName": "Example Corp", "displayName": dice.pick(&["Browser", "Éditeur", "Archiver"]),
        "patchedVersion": {"id": "281474976710656", "major": 1, "minor": 0, "name": "1.0", "patch": 0},
        "status": dice.pick(&["APPLICATION_PATCHING_STATUS_OK_INSTALLED", "APPLICATION_PATCHING_STATUS_FAILED_DOWNLOAD_ERROR"]),
        "timePeriod": {"startTime": rfc3339(begun, 3), "endTime": rfc3339(begun + 90_000_000, 3)},
        "unpatchedVersion": {"id": "0", "name": "0.9"}
    })
}

fn patching_details(world: &World<Eset>, call: &Call) -> Outcome {
    let time = |name: &str| match call.query.get(name).map(chrono::DateTime::parse_from_rfc3339) {
        None => Ok(None),
        Some(Ok(time)) => Ok(Some(time.timestamp_micros())),
        Some(Err(_)) => Err(Refusal::bad(format!("{name}: not a time"))),
    };
    let (start, end) = (time("timePeriod.startTime")?, time("timePeriod.endTime")?);
    let seed = world.vendor.seed;
    per_device::page(world, call, "patchingDetails", |index, uuid, _| {
        let dice = &mut Dice::new("eset-patching", seed, index);
        let details = application_details(dice);
        let begun = details["timePeriod"]["startTime"]
            .as_str()
            .and_then(|text| chrono::DateTime::parse_from_rfc3339(text).ok());
        let begun = begun.map_or(0, |time| time.timestamp_micros());
        let within = start.is_none_or(|start| begun >= start) && end.is_none_or(|end| begun < end);
        let mut row = json!({"deviceUuid": uuid, "displayName": details["displayName"], "dependencies": []});
        match dice.below(3) {
            0 => row["application"] = details,
            1 => {
                row["operatingSystem"] = json!({"actionType": "PATCH_ACTION_TYPE_UPGRADED", "osFamilyId": 1, "status": "PATCHING_STATUS_OK_INSTALLED",
                    "timePeriod": details["timePeriod"], "patchedVersion": details["patchedVersion"], "unpatchedVersion": details["unpatchedVersion"]});
            }
            _ => {
                row["package"] = json!({"packageReference": "pkg:curl", "status": "PATCHING_STATUS_SCHEDULED", "timePeriod": details["timePeriod"],
                    "patchedVersion": details["patchedVersion"], "unpatchedVersion": details["unpatchedVersion"], "dependencies": []});
                row["dependencies"] = json!([{"actionType": "PATCH_ACTION_TYPE_ADDED", "package": package(dice)}]);
            }
        }
        if within && dice.chance(500) { vec![row] } else { Vec::new() }
    })
}
