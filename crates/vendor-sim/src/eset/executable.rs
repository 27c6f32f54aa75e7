//! Application management: executables, which can be blocked.

use serde_json::{Value, json};

use super::table::{Total, done, one};
use super::vendor::Eset;
use crate::dice::Dice;
use crate::engine::{Call, Outcome, Route, World, lock};

pub(crate) fn routes() -> Vec<Route<Eset>> {
    vec![
        Route::read("GET /v1/executables", |world, call| {
            lock(&world.vendor.state).executables.page(
                &world.core,
                call,
                "executables",
                Total::None,
                |_| true,
                Value::clone,
            )
        }),
        Route::read("GET /v1/executables/{executableUuid}", |world, call| {
            one("executable", lock(&world.vendor.state).executables.find(call.param(0))?.clone())
        }),
        Route::write("POST /v1/executables/{executableUuid}:block", |world, call| block(world, call, true)),
        Route::write("POST /v1/executables/{executableUuid}:unblock", |world, call| block(world, call, false)),
    ]
}

fn block(world: &World<Eset>, call: &Call, blocked: bool) -> Outcome {
    call.object()?;
    lock(&world.vendor.state).executables.find_mut(call.param(0))?["isBlocked"] = json!(blocked);
    done()
}

pub(crate) fn generated(seed: u64, index: u64) -> Value {
    let dice = &mut Dice::new("eset-executable", seed, index);
    let name = format!("{}{index}.exe", dice.pick(&["svchost", "setup", "update", "wscript", "mimikätz"]));
    let mut executable = json!({
        "uuid": dice.uuid(), "displayName": name, "applicationDisplayName": "Example", "applicationVersionName": format!("{}.{}", dice.below(9), dice.below(99)),
        "description": "", "developerDisplayName": "Example Corp", "devicesCount": dice.between(1, 40), "fileFormat": "EXECUTABLE_FILE_FORMAT_PE",
        "fileSize": dice.between(10_000, 5_000_000_000).to_string(), "firstOccurTime": dice.time(2023, 2024), "hashMd5": dice.hex(32), "hashSha1": dice.hex(40),
        "hashSha2256": dice.hex(64), "isBlocked": false, "isDynamicallyLinkedLibrary": dice.chance(200), "lastExecuteTime": dice.time(2025, 2025), "libraryId": "",
        "tags": [], "versionName": "1.0"
    });
    if dice.chance(600) {
        executable["liveGridFindings"] = json!({"ageDays": dice.below(900), "firstOccurTime": dice.time(2023, 2024), "popularity": 0.25, "reputation": 7.5});
        executable["peVersionInfo"] = json!({"companyName": "Example Corp", "fileDescription": "Example", "fileVersion": "1.0.0.0", "internalName": name,
            "originalFileName": name, "productName": "Example", "productVersion": "1.0"});
        executable["signatures"] = json!([{"certificateChain": [{"issuerCommonName": "Example CA", "subjectCommonName": "Example Corp"}],
            "signatureTrustLevel": "SIGNATURE_TRUST_LEVEL_OS_TRUSTED", "signerName": "Example Corp"}]);
    } else {
        executable["liveGridFindings"] = Value::Null;
        executable["sfxTypeName"] = json!("");
        executable["packerName"] = json!("UPX");
    }
    if dice.chance(100) {
        executable["fileFormat"] = json!("EXECUTABLE_FILE_FORMAT_MACHO");
        executable["machoSignature"] = json!({"codeIdentifier": "com.example.app", "teamIdentifier": dice.upper(10)});
    }
    executable
}
