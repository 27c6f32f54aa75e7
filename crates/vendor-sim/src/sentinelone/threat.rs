//! Threats, and what analysts do with them.

use std::sync::LazyLock;

use serde_json::{Map, Value, json};

use super::filter::{Filter, Known, Listing, Quick};
use super::row::{self, agent_of};
use super::vendor::SentinelOne;
use super::{action, list};
use crate::dice::{Dice, rfc3339};
use crate::engine::{Answer, Call, Feed, Outcome, Refusal, Route, World, routes_of};
use crate::noise::gaps;
use crate::record::{merge, sample};

const FEED: &str = "threats";
const FIRST_ID: u64 = 2_297_000_000_000_000_000;
static SAMPLE: LazyLock<Value> = LazyLock::new(|| sample(include_str!("samples/threat.json")));

pub(crate) static LISTING: Listing = Listing {
    feed: FEED,
    view: "ThreatView",
    quick,
    record,
    sorts: &[
        "id",
        "createdAt",
        "updatedAt",
        "mitigationStatus",
        "agentVersion",
        "agentMachineType",
        "siteId",
        "siteName",
        "agentComputerName",
        "filePath",
        "collectionId",
        "classification",
    ],
    names: &[
        ("ids", "id"),
        ("createdAt", "threatInfo.createdAt"),
        ("updatedAt", "threatInfo.updatedAt"),
        ("incidentStatuses", "threatInfo.incidentStatus"),
        ("analystVerdicts", "threatInfo.analystVerdict"),
        ("mitigationStatuses", "threatInfo.mitigationStatus"),
        ("mitigationStatus", "threatInfo.mitigationStatus"),
        ("confidenceLevels", "threatInfo.confidenceLevel"),
        ("classifications", "threatInfo.classification"),
        ("classification", "threatInfo.classification"),
        ("classificationSources", "threatInfo.classificationSource"),
        ("contentHashes", "threatInfo.sha1"),
        ("contentHash", "threatInfo.sha1"),
        ("storylines", "threatInfo.storyline"),
        ("storyline", "threatInfo.storyline"),
        ("collectionIds", "threatInfo.collectionId"),
        ("collectionId", "threatInfo.collectionId"),
        ("filePath", "threatInfo.filePath"),
        ("threatDetails", "threatInfo.threatName"),
        ("initiatedBy", "threatInfo.initiatedBy"),
        ("externalTicketIds", "threatInfo.externalTicketId"),
        ("externalTicketExists", "threatInfo.externalTicketExists"),
        ("accountIds", "agentRealtimeInfo.accountId"),
        ("siteIds", "agentRealtimeInfo.siteId"),
        ("siteId", "agentRealtimeInfo.siteId"),
        ("siteName", "agentRealtimeInfo.siteName"),
        ("groupIds", "agentRealtimeInfo.groupId"),
        ("agentIds", "agentRealtimeInfo.agentId"),
        ("agentIsActive", "agentRealtimeInfo.agentIsActive"),
        ("agentMachineTypes", "agentRealtimeInfo.agentMachineType"),
        ("agentMachineType", "agentRealtimeInfo.agentMachineType"),
        ("agentVersions", "agentRealtimeInfo.agentVersion"),
        ("agentVersion", "agentRealtimeInfo.agentVersion"),
        ("agentComputerName", "agentRealtimeInfo.agentComputerName"),
        ("computerName", "agentRealtimeInfo.agentComputerName"),
        ("osTypes", "agentRealtimeInfo.agentOsType"),
        ("uuid", "agentDetectionInfo.agentUuid"),
        ("detectionAgentVersion", "agentDetectionInfo.agentVersion"),
        ("detectionAgentDomain", "agentDetectionInfo.agentDomain"),
        ("realtimeAgentVersion", "agentRealtimeInfo.agentVersion"),
        ("osNames", "agentRealtimeInfo.agentOsName"),
        ("commandLineArguments", "threatInfo.maliciousProcessArguments"),
        ("originatedProcess", "threatInfo.originatorProcess"),
        ("initiatedByUsername", "threatInfo.initiatingUsername"),
        ("publisherName", "threatInfo.publisherName"),
        ("externalTicketId", "threatInfo.externalTicketId"),
        ("mitigatedPreemptively", "threatInfo.mitigatedPreemptively"),
        ("failedActions", "threatInfo.failedActions"),
        ("pendingActions", "threatInfo.pendingActions"),
        ("rebootRequired", "threatInfo.rebootRequired"),
        ("containerName", "containerInfo.name"),
        ("containerImageName", "containerInfo.image"),
        ("containerLabels", "containerInfo.labels"),
        ("k8sClusterName", "kubernetesInfo.cluster"),
        ("k8sControllerName", "kubernetesInfo.controllerName"),
        ("k8sControllerLabels", "kubernetesInfo.controllerLabels"),
        ("k8sNamespaceName", "kubernetesInfo.namespace"),
        ("k8sNamespaceLabels", "kubernetesInfo.namespaceLabels"),
        ("k8sNodeName", "kubernetesInfo.node"),
        ("k8sNodeLabels", "kubernetesInfo.nodeLabels"),
        ("k8sPodName", "kubernetesInfo.pod"),
        ("k8sPodLabels", "kubernetesInfo.podLabels"),
    ],
    members: &[],
    known: &[("id", Known::Id), ("threatInfo.createdAt", Known::Created), ("threatInfo.updatedAt", Known::Updated)],
    defaults: &[],
    switches: &["tenant"],
};

pub(crate) fn feed() -> Feed<SentinelOne> {
    let identity = |world: &World<SentinelOne>, index| quick(world, index).id.to_string();
    // Threats stay listed when their agent leaves.
    Feed::new(FEED, ("id", "id"), identity, record).closes(&["threatInfo.incidentStatus"])
}

pub(crate) fn routes() -> Vec<Route<SentinelOne>> {
    routes_of(
        FEED,
        vec![
            Route::read("GET /web/api/v2.1/threats", |world, call| list::page(&LISTING, world, call)),
            Route::write("POST /web/api/v2.1/threats/analyst-verdict", |world, call| {
                change(world, call, |data| Ok(vec![("analystVerdict", word(data, "analystVerdict", VERDICTS)?)]))
            }),
            Route::write("POST /web/api/v2.1/threats/incident", |world, call| {
                change(world, call, |data| {
                    let mut changes = vec![("incidentStatus", word(data, "incidentStatus", STATUSES)?)];
                    if !data["analystVerdict"].is_null() {
                        changes.push(("analystVerdict", word(data, "analystVerdict", VERDICTS)?));
                    }
                    Ok(changes)
                })
            }),
            Route::write("POST /web/api/v2.1/threats/external-ticket-id", |world, call| {
                change(world, call, |data| {
                    let ticket =
                        data["externalTicketId"].as_str().ok_or_else(|| action::missing("data.externalTicketId"))?;
                    Ok(vec![("externalTicketId", json!(ticket)), ("externalTicketExists", json!(!ticket.is_empty()))])
                })
            }),
            Route::write("POST /web/api/v2.1/threats/mitigate/{action}", mitigate),
            Route::write("POST /web/api/v2.1/threats/notes", |world, call| {
                change(world, call, |data| {
                    data["text"]
                        .as_str()
                        .filter(|text| !text.is_empty())
                        .ok_or_else(|| action::missing("data.text"))?;
                    Ok(Vec::new())
                })
            }),
        ],
    )
}

const VERDICTS: &[&str] = &["undefined", "true_positive", "false_positive", "suspicious"];
const STATUSES: &[&str] = &["unresolved", "in_progress", "resolved"];
const MITIGATIONS: &[&str] =
    &["kill", "quarantine", "remediate", "rollback-remediation", "un-quarantine", "network-quarantine"];

fn quick(world: &World<SentinelOne>, index: u64) -> Quick {
    row::quick(world, FEED, FIRST_ID, index)
}

fn word(data: &Value, name: &str, words: &[&str]) -> Result<Value, Refusal> {
    let known = words.iter().any(|word| data[name] == **word);
    known.then(|| data[name].clone()).ok_or_else(|| Refusal::bad(format!("data.{name}: Not a valid choice.")))
}

/// The threats that a body's filter names.
fn filtered(world: &World<SentinelOne>, body: &Value) -> Result<Vec<u64>, Refusal> {
    let filter = Filter::read(&LISTING, &action::pairs(&body["filter"])?)?;
    Ok(list::all(&LISTING, world, &filter))
}

/// Sets members of `threatInfo` on all that the filter names.
fn change(
    world: &World<SentinelOne>,
    call: &Call,
    changes: impl Fn(&Value) -> Result<Vec<(&'static str, Value)>, Refusal>,
) -> Outcome {
    let body = call.object()?;
    let changes = changes(&body["data"])?;
    let found = filtered(world, &body)?;
    for index in &found {
        let members: Map<String, Value> =
            changes.iter().map(|(name, value)| (format!("threatInfo.{name}"), value.clone())).collect();
        world.core.fleet(FEED).edit(*index, members);
    }
    Ok(Answer::json(json!({"data": {"affected": found.len()}, "errors": null})))
}

fn mitigate(world: &World<SentinelOne>, call: &Call) -> Outcome {
    if !MITIGATIONS.contains(&call.param(0)) {
        return Err(Refusal::not_found("no such action"));
    }
    change(world, call, |_| {
        Ok(vec![("mitigationStatus", json!("mitigated")), ("mitigationStatusDescription", json!("Mitigated"))])
    })
}

/// Title, classification, engine key, engine title.
const KINDS: &[(&str, &str, &str, &str)] = &[
    ("invoice.dll", "Trojan", "pre_execution", "On-Write Static AI"),
    ("mimikatz.exe", "Infostealer", "reputation", "SentinelOne Cloud"),
    ("facture n° 7.docm", "Downloader", "data_files", "Documents, Scripts"),
    ("xmrig", "Cryptominer", "executables", "Behavioral AI"),
    ("toolbar-setup.exe", "PUA", "pup", "Potentially Unwanted Applications"),
];

fn record(world: &World<SentinelOne>, index: u64) -> Value {
    let (quick, agent) = (quick(world, index), agent_of(world, FEED, index));
    let dice = &mut Dice::new("sentinelone-threat", world.vendor.seed, index);
    let fleet = world.core.fleet(FEED);
    let change = fleet.change(index);
    let (name, classification, engine, title) = dice.of(KINDS);
    let (id, at) = (quick.id.to_string(), rfc3339(quick.created, 6));
    let mut threat = SAMPLE.clone();
    threat["id"] = json!(id);
    let (status, verdict) = (dice.pick(STATUSES), dice.pick(VERDICTS));
    let status = change.closed.map_or(status, |closed| if closed { "resolved" } else { "unresolved" });
    let verdict = if change.revision > 0 { VERDICTS[1 + change.revision as usize % 3] } else { verdict };
    let info = json!({
        "threatId": id, "threatName": name, "classification": classification, "createdAt": at, "identifiedAt": at, "updatedAt": rfc3339(quick.updated, 6),
        "analystVerdict": verdict, "analystVerdictDescription": spoken(verdict), "incidentStatus": status, "incidentStatusDescription": spoken(status),
        "confidenceLevel": dice.pick(&["malicious", "suspicious", "n/a"]), "detectionEngines": [{"key": engine, "title": title}], "engines": [title],
        "filePath": format!("\\Device\\HarddiskVolume3\\Users\\{index}\\{name}"), "fileSize": dice.below(9_000_000), "sha1": dice.hex(40), "sha256": dice.hex(64),
        "storyline": dice.upper(16), "mitigationStatus": dice.pick(&["not_mitigated", "mitigated", "marked_as_benign"]),
        "externalTicketExists": false, "externalTicketId": null
    });
    merge(&mut threat["threatInfo"], info);
    for part in ["agentDetectionInfo", "agentRealtimeInfo"] {
        merge(&mut threat[part], place_of(&agent));
    }
    let detected = json!({"agentDomain": agent["domain"], "agentUuid": agent["uuid"], "agentVersion": agent["agentVersion"], "agentOsName": agent["osName"],
        "agentOsRevision": agent["osRevision"], "externalIp": agent["externalIp"], "agentLastLoggedInUserName": agent["lastLoggedInUserName"]});
    merge(&mut threat["agentDetectionInfo"], detected);
    // The agent's present state moves by itself.
    let now = json!({"agentId": agent["id"], "agentComputerName": agent["computerName"], "agentDomain": agent["domain"], "agentUuid": agent["uuid"],
        "agentVersion": agent["agentVersion"], "agentOsName": agent["osName"], "agentOsRevision": agent["osRevision"], "agentOsType": agent["osType"],
        "agentMachineType": agent["machineType"], "agentIsActive": agent["isActive"], "agentNetworkStatus": agent["networkStatus"],
        "agentIsDecommissioned": agent["isDecommissioned"].as_bool().unwrap_or(false), "agentInfected": agent["infected"],
        "networkInterfaces": agent["networkInterfaces"], "activeThreats": change.contacts});
    merge(&mut threat["agentRealtimeInfo"], now);
    let null = [
        "sha1",
        "md5",
        "sha256",
        "originatorProcess",
        "processUser",
        "maliciousProcessArguments",
        "fileExtension",
        "publisherName",
    ];
    gaps(dice, world.core.options.clean, &mut threat["threatInfo"], &["browserType", "macroModules"], &null);
    fleet.lay_edits_over(index, &mut threat);
    threat
}

/// Account, site and group.
fn place_of(agent: &Value) -> Value {
    let names = ["accountId", "accountName", "siteId", "siteName", "groupId", "groupName"];
    names
        .into_iter()
        .filter(|name| !agent[*name].is_null())
        .map(|name| (name.to_owned(), agent[name].clone()))
        .collect::<Map<_, _>>()
        .into()
}

/// `in_progress` as `In progress`.
fn spoken(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().map(|letter| letter.to_ascii_uppercase());
    first.into_iter().chain(letters).collect::<String>().replace('_', " ")
}
