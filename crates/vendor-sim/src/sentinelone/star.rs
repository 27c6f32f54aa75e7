//! Alerts of custom rules (STAR), `cloud-detection/alerts`.

use serde_json::{Map, Value, json};

use super::action::missing;
use super::filter::{Filter, Known, Listing, Quick};
use super::row::{self, agent_of};
use super::vendor::SentinelOne;
use super::{action, list};
use crate::dice::{Dice, rfc3339};
use crate::engine::{Answer, Call, Feed, Outcome, Refusal, Route, World, routes_of};
use crate::noise::gaps;

const FEED: &str = "cloud-alerts";
const FIRST_ID: u64 = 2_310_000_000_000_000_000;

static LISTING: Listing = Listing {
    feed: FEED,
    view: "AlertView",
    quick,
    record,
    sorts: &[
        "id",
        "machineType",
        "osName",
        "incidentStatus",
        "analystVerdict",
        "severity",
        "alertInfoCreatedAt",
        "alertInfoReportedAt",
        "ruleInfoName",
    ],
    names: &[
        ("ids", "alertInfo.alertId"),
        ("createdAt", "alertInfo.createdAt"),
        ("alertInfoCreatedAt", "alertInfo.createdAt"),
        ("reportedAt", "alertInfo.reportedAt"),
        ("alertInfoReportedAt", "alertInfo.reportedAt"),
        ("incidentStatus", "alertInfo.incidentStatus"),
        ("analystVerdict", "alertInfo.analystVerdict"),
        ("severity", "ruleInfo.severity"),
        ("ruleName", "ruleInfo.name"),
        ("ruleInfoName", "ruleInfo.name"),
        ("machineType", "agentDetectionInfo.machineType"),
        ("osType", "agentDetectionInfo.osFamily"),
        ("osName", "agentDetectionInfo.osName"),
        ("origAgentName", "agentDetectionInfo.name"),
        ("origAgentUuid", "agentDetectionInfo.uuid"),
        ("siteIds", "agentDetectionInfo.siteId"),
        ("accountIds", "agentDetectionInfo.accountId"),
    ],
    members: &[],
    // There is no filter on the time of an update.
    known: &[("alertInfo.alertId", Known::Id), ("alertInfo.createdAt", Known::Created)],
    defaults: &[],
    switches: &["tenant", "disablePagination"],
};

pub(crate) fn feed() -> Feed<SentinelOne> {
    let identity = |world: &World<SentinelOne>, index| quick(world, index).id.to_string();
    Feed::new(FEED, ("alertInfo", "ruleInfo"), identity, record).closes(&["alertInfo.incidentStatus"])
}

pub(crate) fn routes() -> Vec<Route<SentinelOne>> {
    routes_of(
        FEED,
        vec![
            Route::read("GET /web/api/v2.1/cloud-detection/alerts", |world, call| list::page(&LISTING, world, call)),
            Route::write("POST /web/api/v2.1/cloud-detection/alerts/incident", |world, call| {
                change(world, call, "incidentStatus", &["UNRESOLVED", "IN_PROGRESS", "RESOLVED"])
            }),
            Route::write("POST /web/api/v2.1/cloud-detection/alerts/analyst-verdict", |world, call| {
                change(world, call, "analystVerdict", &["UNDEFINED", "TRUE_POSITIVE", "FALSE_POSITIVE", "SUSPICIOUS"])
            }),
        ],
    )
}

fn quick(world: &World<SentinelOne>, index: u64) -> Quick {
    row::quick(world, FEED, FIRST_ID, index)
}

/// Bodies say `IN_PROGRESS` where records say `In progress`.
fn change(world: &World<SentinelOne>, call: &Call, member: &str, words: &[&str]) -> Outcome {
    let body = call.object()?;
    let asked = body["data"][member].as_str().ok_or_else(|| missing(&format!("data.{member}")))?;
    if !words.contains(&asked.to_uppercase().as_str()) {
        return Err(Refusal::bad(format!("data.{member}: Not a valid choice.")));
    }
    let mut told = asked.to_lowercase().replace('_', " ");
    told[..1].make_ascii_uppercase();
    let filter = Filter::read(&LISTING, &action::pairs(&body["filter"])?)?;
    let found = list::all(&LISTING, world, &filter);
    for index in &found {
        world.core.fleet(FEED).edit(*index, Map::from_iter([(format!("alertInfo.{member}"), json!(told))]));
    }
    Ok(Answer::json(json!({"data": {"affected": found.len()}, "errors": null})))
}

fn process(dice: &mut Dice, name: &str, at: i64) -> Value {
    json!({
        "commandline": format!("{name} -enc SQBFAFgA"), "effectiveUser": "", "fileHashMd5": dice.hex(32), "fileHashSha1": dice.hex(40),
        "fileHashSha256": dice.hex(64), "filePath": format!("C:\\Windows\\System32\\{name}"), "fileSignerIdentity": "MICROSOFT WINDOWS",
        "integrityLevel": dice.pick(&["low", "medium", "high", "system", "unknown"]), "loginUser": "", "name": name, "pid": dice.below(65_536).to_string(),
        "pidStarttime": rfc3339(at, 3), "realUser": "", "storyline": dice.upper(16), "subsystem": "sys_win32", "uniqueId": dice.upper(16),
        "user": "CORP\\ilaurent"
    })
}

/// Members of `alertInfo` that most alerts leave empty.
const EMPTY: &[&str] = &[
    "dnsResponse",
    "indicatorCategory",
    "indicatorDescription",
    "indicatorName",
    "loginAccountDomain",
    "loginAccountSid",
    "loginIsAdministratorEquivalent",
    "loginIsSuccessful",
    "loginType",
    "loginsUserName",
    "modulePath",
    "moduleSha1",
    "registryOldValue",
    "registryOldValueType",
    "registryPath",
    "registryValue",
    "srcMachineIp",
    "tiIndicatorComparisonMethod",
    "tiIndicatorSource",
    "tiIndicatorType",
    "tiIndicatorValue",
];

fn record(world: &World<SentinelOne>, index: u64) -> Value {
    let (quick, agent) = (quick(world, index), agent_of(world, FEED, index));
    let dice = &mut Dice::new("sentinelone-star", world.vendor.seed, index);
    let fleet = world.core.fleet(FEED);
    let change = fleet.change(index);
    let status = dice.pick(&["Unresolved", "In progress", "Resolved"]);
    let status = change.closed.map_or(status, |closed| if closed { "Resolved" } else { "Unresolved" });
    let verdicts = ["True positive", "False positive", "Suspicious", "Undefined"];
    let verdict = dice.pick(&verdicts);
    let verdict = if change.revision > 0 { verdicts[change.revision as usize % 3] } else { verdict };
    let network = dice.chance(300);
    let mut alert: Map<String, Value> = EMPTY.iter().map(|name| ((*name).to_owned(), Value::Null)).collect();
    let Value::Object(info) = json!({
        "alertId": quick.id.to_string(), "analystVerdict": verdict, "createdAt": rfc3339(quick.created, 6), "dvEventId": dice.upper(26),
        "dnsRequest": if dice.chance(100) { json!("files.example.net") } else { Value::Null }, "dstIp": if network { json!(dice.public_ip4()) } else { Value::Null },
        "dstPort": if network { json!("443") } else { Value::Null }, "srcIp": if network { json!(dice.ip4()) } else { Value::Null },
        "srcPort": if network { json!(dice.between(1024, 65_535).to_string()) } else { Value::Null }, "netEventDirection": if network { json!("OUTGOING") } else { Value::Null },
        "eventType": dice.pick(&["PROCESSCREATION", "TCPV4", "REGVALUEMODIFIED", "DNS"]), "hitType": dice.pick(&["Events", "Correlation"]), "incidentStatus": status,
        "isEdr": true, "registryKeyPath": Value::Null, "reportedAt": rfc3339(quick.created + 2_000_000, 6), "source": "STAR", "updatedAt": rfc3339(quick.updated, 6)
    }) else {
        return Value::Null;
    };
    alert.extend(info);
    let rule = dice.below(9);
    let none = |names: &[&str]| names.iter().map(|name| ((*name).to_owned(), Value::Null)).collect::<Map<_, _>>();
    let mut record = json!({
        "agentDetectionInfo": {"accountId": agent["accountId"], "machineType": agent["machineType"], "name": agent["computerName"], "osFamily": agent["osType"],
            "osName": agent["osName"], "osRevision": agent["osRevision"], "siteId": agent["siteId"], "uuid": agent["uuid"], "version": agent["agentVersion"]},
        "alertInfo": alert,
        "containerInfo": none(&["id", "image", "labels", "name"]),
        "kubernetesInfo": none(&["cluster", "controllerKind", "controllerLabels", "controllerName", "namespace", "namespaceLabels", "node", "pod", "podLabels"]),
        "ruleInfo": {"description": "Example rule", "id": (1_700_000_000_000_000_000 + rule).to_string(), "name": format!("Règle {rule}"), "queryLang": "2.0",
            "queryType": "events", "s1ql": "EventType = \"Process Creation\"", "scopeLevel": "account",
            "severity": dice.pick(&["Low", "Medium", "High", "Critical", "Info"]), "treatAsThreat": "UNDEFINED"},
        "sourceParentProcessInfo": process(dice, "explorer.exe", quick.created - 60_000_000),
        "sourceProcessInfo": process(dice, "powershell.exe", quick.created),
        "targetProcessInfo": none(&["tgtFileCreatedAt", "tgtFileHashSha1", "tgtFileHashSha256", "tgtFileId", "tgtFileIsSigned", "tgtFileModifiedAt", "tgtFileOldPath",
            "tgtFilePath", "tgtProcCmdLine", "tgtProcImagePath", "tgtProcIntegrityLevel", "tgtProcName", "tgtProcPid", "tgtProcSignedStatus", "tgtProcStorylineId",
            "tgtProcUid", "tgtProcessStartTime"])
    });
    gaps(
        dice,
        world.core.options.clean,
        &mut record["agentDetectionInfo"],
        &["siteId"],
        &["osRevision", "machineType"],
    );
    fleet.lay_edits_over(index, &mut record);
    record
}
