//! Quarantined objects of ESET Cloud Office Security: they leave the list when they are deleted, purged or restored.

use bytes::Bytes;
use http::StatusCode;
use serde_json::{Value, json};

use super::state::State;
use super::table::{Total, done, one, texts};
use super::vendor::Eset;
use super::zip;
use crate::dice::Dice;
use crate::engine::{Answer, Call, Content, Outcome, Refusal, Route, World, lock};

pub(crate) fn routes() -> Vec<Route<Eset>> {
    vec![
        Route::read("GET /v1/quarantined-objects", |world, call| {
            let filter = Filter::of_query(call)?;
            lock(&world.vendor.state).quarantine.page(
                &world.core,
                call,
                "objects",
                Total::None,
                |row| filter.admits(row),
                Value::clone,
            )
        }),
        Route::read("GET /v1/quarantined-objects/count", |world, call| {
            let filter = Filter::of_query(call)?;
            one(
                "objectCount",
                json!(lock(&world.vendor.state).quarantine.iter().filter(|row| filter.admits(row)).count()),
            )
        }),
        Route::read("GET /v1/quarantined-objects/{objectUuid}", |world, call| {
            one("object", lock(&world.vendor.state).quarantine.find(call.param(0))?.clone())
        }),
        Route::write("POST /v1/quarantined-objects:batchDelete", |world, call| remove(world, call, named, false)),
        Route::read("POST /v1/quarantined-objects:batchDownload", |world, call| download(world, call, named)),
        Route::write("POST /v1/quarantined-objects:batchRestore", |world, call| remove(world, call, named, true)),
        Route::read("POST /v1/quarantined-objects:download", |world, call| download(world, call, filtered)),
        Route::write("POST /v1/quarantined-objects:purge", |world, call| remove(world, call, filtered, false)),
        Route::write("POST /v1/quarantined-objects:restore", |world, call| remove(world, call, filtered, true)),
    ]
}

/// Which objects a body is about.
type Choice = fn(&State, &Value) -> Result<Vec<String>, Refusal>;

fn named(state: &State, body: &Value) -> Result<Vec<String>, Refusal> {
    let uuids = texts(&body["objectUuids"], "objectUuids", 1000, false)?;
    for uuid in &uuids {
        state.quarantine.find(uuid)?;
    }
    Ok(uuids)
}

fn filtered(state: &State, body: &Value) -> Result<Vec<String>, Refusal> {
    if !body["filter"].is_object() {
        return Err(Refusal::bad("filter: an object is required"));
    }
    let filter = Filter::of_body(&body["filter"])?;
    let excluded = texts(&body["excludedObjectUuids"], "excludedObjectUuids", 1000, true)?;
    let chosen = state.quarantine.iter().filter(|row| filter.admits(row)).filter_map(|row| row["uuid"].as_str());
    Ok(chosen.filter(|uuid| !excluded.iter().any(|excluded| excluded == uuid)).map(str::to_owned).collect())
}

fn remove(world: &World<Eset>, call: &Call, choose: Choice, restore: bool) -> Outcome {
    let mut state = lock(&world.vendor.state);
    let chosen = choose(&state, &call.object()?)?;
    if restore {
        for uuid in &chosen {
            if state.quarantine.find(uuid)?["isRestorable"] != true {
                return Err(Refusal::bad(format!("{uuid} cannot be restored")));
            }
        }
    }
    state.quarantine.retain(|row| !chosen.iter().any(|uuid| row["uuid"] == uuid.as_str()));
    done()
}

fn download(world: &World<Eset>, call: &Call, choose: Choice) -> Outcome {
    let state = lock(&world.vendor.state);
    let chosen = choose(&state, &call.object()?)?;
    let files: Vec<(String, Vec<u8>)> = chosen
        .into_iter()
        .map(|uuid| (format!("{uuid}.bin"), format!("simulated object {uuid}\n").into_bytes()))
        .collect();
    // The specification calls it application/json; a ZIP it is.
    let content = Content::Binary { media_type: "application/octet-stream", bytes: Bytes::from(zip::stored(&files)) };
    Ok(Answer { status: StatusCode::OK, headers: Vec::new(), content })
}

/// Conditions by their name in the contract; all hold at once.
struct Filter {
    texts: Vec<(&'static str, String)>,
    start: Option<i64>,
    end: Option<i64>,
}

const NAMES: &[&str] = &[
    "cloudOfficeTenantUuid",
    "emailInternetMessageId",
    "emailRecipient",
    "emailSender",
    "emailSubject",
    "fileName",
    "msSharepointRootSiteUuid",
    "msTeamsTeamUuid",
    "objectOrigin",
    "objectType",
    "quarantineReason",
    "userUuid",
];

impl Filter {
    fn of_query(call: &Call) -> Result<Self, Refusal> {
        if let Some((name, _)) = call.query.0.iter().find(|(name, _)| NAMES.contains(&name.as_str())) {
            return Err(Refusal::bad(format!("{name}: is called filter.{name}")));
        }
        let get = |name: &str| call.query.get(&format!("filter.{name}")).map(str::to_owned);
        Self::read(get, get("quarantineTime.startTime"), get("quarantineTime.endTime"))
    }

    fn of_body(filter: &Value) -> Result<Self, Refusal> {
        let text = |value: &Value| value.as_str().filter(|text| !text.is_empty()).map(str::to_owned);
        let time = &filter["quarantineTime"];
        Self::read(|name| text(&filter[name]), text(&time["startTime"]), text(&time["endTime"]))
    }

    fn read(get: impl Fn(&str) -> Option<String>, start: Option<String>, end: Option<String>) -> Result<Self, Refusal> {
        let time = |text: Option<String>| {
            let time = text
                .map(|text| chrono::DateTime::parse_from_rfc3339(&text).map(|time| time.timestamp_micros()))
                .transpose();
            time.map_err(|_| Refusal::bad("filter.quarantineTime: not a time"))
        };
        let texts: Vec<_> = NAMES.iter().filter_map(|name| Some((*name, get(name)?))).collect();
        for (name, prefix) in [
            ("objectOrigin", "OBJECT_ORIGIN_"),
            ("objectType", "QUARANTINED_OBJECT_TYPE_"),
            ("quarantineReason", "QUARANTINE_REASON_"),
        ] {
            if texts.iter().any(|(known, word)| *known == name && !word.starts_with(prefix)) {
                return Err(Refusal::bad(format!("filter.{name}: unknown word")));
            }
        }
        Ok(Self { texts, start: time(start)?, end: time(end)? })
    }

    fn admits(&self, object: &Value) -> bool {
        let at = object["quarantineTime"].as_str().and_then(|text| chrono::DateTime::parse_from_rfc3339(text).ok());
        let at = at.map_or(0, |time| time.timestamp_micros());
        let lower = |value: &Value| value.as_str().unwrap_or("").to_lowercase();
        self.start.is_none_or(|start| at >= start)
            && self.end.is_none_or(|end| at < end)
            && self.texts.iter().all(|(name, text)| match *name {
                "emailInternetMessageId" => object["email"]["internetMessageId"] == text.as_str(),
                "emailRecipient" => lower(&object["email"]["to"]).contains(&text.to_lowercase()),
                "emailSender" => lower(&object["email"]["from"]).contains(&text.to_lowercase()),
                "emailSubject" => lower(&object["email"]["subject"]).contains(&text.to_lowercase()),
                "fileName" => lower(&object["file"]["path"]).ends_with(&text.to_lowercase()),
                "msSharepointRootSiteUuid" | "msTeamsTeamUuid" => object["file"]["storages"]
                    .as_array()
                    .is_some_and(|storages| storages.iter().any(|storage| storage[*name] == text.as_str())),
                "objectType" => object["type"] == text.as_str(),
                "userUuid" => object["email"]["mailboxUserUuid"] == text.as_str(),
                name => object[name] == text.as_str(),
            })
    }
}

pub(crate) fn generated(seed: u64, index: u64) -> Value {
    let dice = &mut Dice::new("eset-quarantine", seed, index);
    let kind = dice.pick(&["EMAIL_MESSAGE", "EMAIL_ATTACHMENT", "FILE_ON_DRIVE"]);
    let reason = dice.pick(&["MALWARE", "GRAYWARE", "PHISHING", "SPAM", "SENDER_SPOOFING", "RULE"]);
    let scanned = |dice: &mut Dice| {
        format!("OBJECT_SCAN_STATUS_{}", dice.pick(&["NOT_SCANNED", "POSITIVE_RESULT", "NEGATIVE_RESULT"]))
    };
    let mut object = json!({
        "uuid": dice.uuid(), "displayName": format!("Objekt {index} č.txt"), "cloudOfficeTenantUuid": "7c1b9c3e-0000-4000-8000-0000000c0577",
        "cloudSandboxingStatus": scanned(dice), "graywareScanStatus": scanned(dice), "malwareScanStatus": scanned(dice), "phishingScanStatus": scanned(dice),
        "spamScanStatus": scanned(dice), "isExcludable": dice.chance(500), "isRestorable": dice.chance(800),
        "objectOrigin": dice.pick(&["OBJECT_ORIGIN_MS_OFFICE365", "OBJECT_ORIGIN_GOOGLE_WORKSPACE"]), "quarantineReason": format!("QUARANTINE_REASON_{reason}"),
        "quarantineTime": dice.time(2025, 2025), "sizeBytes": dice.between(100, 9_000_000).to_string(), "type": format!("QUARANTINED_OBJECT_TYPE_{kind}"),
        "scanResults": [{"@type": "type.googleapis.com/example.ScanResult", "name": "Example.A"}]
    });
    if reason == "RULE" {
        object["quarantiningRule"] = json!({"displayName": "Block executables"});
    }
    if kind == "FILE_ON_DRIVE" {
        object["file"] = json!({"path": format!("/personal/user/{index}.docx"), "hashSha1": dice.hex(40), "hashSha2256": dice.hex(64), "sizeBytes": "7",
            "lastEditor": {"email": "user@example.com", "userName": "User", "userUuid": dice.uuid()},
            "storages": [{"displayName": "Drive", "uuid": dice.uuid(), "msTeamsTeamUuid": dice.uuid(), "msSharepointRootSiteUuid": dice.uuid()}]});
        object["email"] = Value::Null;
    } else {
        object["email"] = json!({"uuid": dice.uuid(), "from": "sender@example.net", "to": "user@example.com", "cc": "", "subject": format!("Rechnung {index}"),
            "internetMessageId": format!("<{}@example.net>", dice.hex(12)), "headers": [], "containedUrls": [], "attachments": [],
            "mailboxUserUuid": dice.uuid(), "senderIpAddress": dice.public_ip4(),
            "mtaSmtpDetails": {"hello": "mail.example.net", "recipients": ["user@example.com"], "sender": "sender@example.net", "senderIpAddress": dice.public_ip4()}});
    }
    object
}
