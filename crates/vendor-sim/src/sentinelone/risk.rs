//! Application risks: one row for each endpoint, application and CVE.

use std::sync::LazyLock;

use serde_json::{Value, json};

use super::filter::{Known, Listing, Quick};
use super::row::{self, agent_of};
use super::vendor::SentinelOne;
use super::{agent, list};
use crate::dice::{Dice, rfc3339};
use crate::engine::{Call, Feed, Outcome, Route, World, routes_of};
use crate::noise::gaps;
use crate::record::{merge, sample};

const FEED: &str = "application-risks";
const FIRST_ID: u64 = 2_228_000_000_000_000_000;
static SAMPLE: LazyLock<Value> = LazyLock::new(|| sample(include_str!("samples/risk.json")));

static LISTING: Listing = Listing {
    feed: FEED,
    view: "ApplicationRiskView",
    quick,
    record,
    sorts: &[
        "id",
        "accountId",
        "siteId",
        "cveId",
        "endpointName",
        "application",
        "applicationVendor",
        "baseScore",
        "severity",
        "daysDetected",
        "detectionDate",
        "publishedDate",
        "lastScanDate",
        "lastScanResult",
        "nvdBaseScore",
        "riskScore",
        "exploitCodeMaturity",
        "remediationLevel",
        "reportConfidence",
        "mitigationStatus",
    ],
    names: &[
        ("accountIds", "@agent.accountId"),
        ("siteIds", "@agent.siteId"),
        ("domain", "@agent.domain"),
        ("domains", "@agent.domain"),
        ("osVersions", "@agent.osName"),
        ("groupIds", "@agent.groupId"),
        ("osTypes", "osType"),
        ("severities", "severity"),
        ("vendors", "applicationVendor"),
        ("applicationNames", "applicationName"),
        ("endpointTypes", "endpointType"),
        ("lastScanResults", "lastScanResult"),
        ("remediationLevels", "remediationLevel"),
    ],
    members: &[
        "riskUpdatedDate",
        "detectionDate",
        "publishedDate",
        "exploitCodeMaturity",
        "mitigationStatus",
        "reportConfidence",
        "riskScore",
        "endpointName",
        "applicationVendor",
        "application",
        "cveId",
    ],
    // The row does not show when it was updated.
    known: &[("id", Known::Id), ("detectionDate", Known::Created), ("riskUpdatedDate", Known::Updated)],
    defaults: &[("status", "Detected", "includeRemovals")],
    switches: &["includeRemovals"],
};

pub(crate) fn feed() -> Feed<SentinelOne> {
    let identity = |world: &World<SentinelOne>, index| quick(world, index).id.to_string();
    Feed::new(FEED, ("id", "application"), identity, record)
        .part_of(agent::FEED, |world, index| row::owner(world, FEED, index))
        .closes(&["status"])
}

pub(crate) fn routes() -> Vec<Route<SentinelOne>> {
    routes_of(
        FEED,
        vec![
            Route::read("GET /web/api/v2.1/application-management/risks", |world, call| {
                list::page(&LISTING, world, call)
            }),
            Route::read("GET /web/api/v2.1/application-management/risks/cves", cves),
        ],
    )
}

fn quick(world: &World<SentinelOne>, index: u64) -> Quick {
    row::quick(world, FEED, FIRST_ID, index)
}

/// Vendor, name, version, package.
const APPLICATIONS: &[(&str, &str, &str)] = &[
    ("Igor Pavlov", "7-Zip", "22.01"),
    ("Mozilla", "Mozilla Firefox", "128.0.3"),
    ("Python Software Foundation", "Python 3.10.6 (64-bit)", "3.10.6"),
    ("Canonical", "linux-image-generic", "5.15.0.105"),
    ("Société Exemple", "Éditeur de texte", "1.0"),
];
const SEVERITIES: &[(&str, u64)] = &[("LOW", 25), ("MEDIUM", 55), ("HIGH", 78), ("CRITICAL", 96)];

fn record(world: &World<SentinelOne>, index: u64) -> Value {
    let (quick, agent) = (quick(world, index), agent_of(world, FEED, index));
    let dice = &mut Dice::new("sentinelone-risk", world.vendor.seed, index);
    let change = world.core.fleet(FEED).change(index);
    let (vendor, name, version) = dice.of(APPLICATIONS);
    let (severity, score) = dice.of(SEVERITIES);
    let text = |score: u64| format!("{}.{}0", score / 10, score % 10);
    let mut risk = SAMPLE.clone();
    let removed = dice.chance(120);
    let closed = change.closed.unwrap_or(removed && change.born.is_none());
    let scanned = change.at.unwrap_or(quick.updated);
    let members = json!({
        "id": quick.id.to_string(), "application": format!("{name} {version}"), "applicationName": name, "applicationVendor": vendor,
        "applicationVersion": version, "cveId": format!("CVE-{}-{:05}", dice.between(2018, 2025), dice.below(60_000)), "severity": severity,
        "baseScore": text(score), "nvdBaseScore": text(score + 2), "riskScore": text(score - 5),
        "endpointId": agent["id"], "endpointName": agent["computerName"], "endpointType": agent["machineType"], "osType": agent["osType"],
        "detectionDate": rfc3339(quick.created, 6), "publishedDate": rfc3339(dice.instant(2022, 2024), 0), "lastScanDate": rfc3339(scanned, 0),
        "daysDetected": (scanned - quick.created) / 86_400_000_000, "lastScanResult": dice.pick(&["Succeeded", "Succeeded", "Failed"]),
        "status": if closed { "Removed" } else { "Detected" },
        "exploitCodeMaturity": dice.pick(&["Not Defined", "Unproven", "Proof of Concept", "Functional", "High"]),
        "mitigationStatus": dice.pick(&["Not mitigated", "To be patched", "On hold"]), "mitigationStatusReason": null,
        "mitigationStatusChangedBy": null, "mitigationStatusChangeTime": null
    });
    merge(&mut risk, members);
    if change.revision > 0 {
        risk["mitigationStatus"] = json!("To be patched");
        risk["mitigationStatusReason"] = json!(format!("changed {}", change.revision));
        risk["mitigationStatusChangeTime"] = json!(change.changed_at.map(|at| rfc3339(at, 6)));
    }
    let null =
        ["exploitCodeMaturity", "remediationLevel", "reportConfidence", "nvdBaseScore", "markType", "publishedDate"];
    gaps(dice, world.core.options.clean, &mut risk, &["markType", "reason"], &null);
    risk
}

/// One row for each CVE that some endpoint has.
fn cves(world: &World<SentinelOne>, call: &Call) -> Outcome {
    let mut found: Vec<Value> = Vec::new();
    let rows =
        world.feed(FEED).map_or(Vec::new(), |feed| world.take(feed, 0, usize::MAX, |index| Some(record(world, index))));
    for risk in rows {
        if found.iter().all(|known| known["cveId"] != risk["cveId"]) {
            let cve = risk["cveId"].as_str().unwrap_or("");
            let mut row = json!({"description": format!("{cve} in {}", risk["applicationName"].as_str().unwrap_or("")),
                "mitreUrl": format!("https://cve.mitre.org/cgi-bin/cvename.cgi?name={cve}"), "nvdUrl": format!("https://nvd.nist.gov/vuln/detail/{cve}"),
                "exploitedInTheWild": "Unknown", "fpFnMarks": []});
            for name in [
                "cveId",
                "cvssVersion",
                "exploitCodeMaturity",
                "nvdBaseScore",
                "publishedDate",
                "remediationLevel",
                "reportConfidence",
                "riskScore",
                "severity",
            ] {
                row[name] = risk[name].clone();
            }
            found.push(row);
        }
    }
    list::of_values(world, call, &found)
}
