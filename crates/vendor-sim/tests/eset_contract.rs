//! Every record of every list, held member by member against the entities of the vendor's contract.

mod common;

use std::collections::{BTreeMap, BTreeSet};

use common::{FORM, form, send};
use serde_json::Value;
use vendor_sim::EsetSim;

/// Entities and enums, transcribed from the vendor's contract: `name member:type …` and `enum name WORD …`.
const ENTITIES: &str = include_str!("data/eset_entities.txt");

/// Path, key of the list, entity.
const LISTS: &[(&str, &str, &str)] = &[
    ("/v1/executables", "executables", "v1Executable"),
    ("/v1/device_groups", "deviceGroups", "v1DeviceGroup"),
    ("/v1/devices", "devices", "v1Device"),
    ("/v2/permissions", "permissions", "v2Permission"),
    ("/v2/role-assignments", "assignments", "v2SubjectRoles"),
    ("/v1/detections", "detections", "incident_managementv1Detection"),
    ("/v2/detections", "detections", "incident_managementv2Detection"),
    ("/v2/detection-groups", "detectionGroups", "v2DetectionGroup"),
    ("/v2/edr-rules", "rules", "v2EdrRule"),
    ("/v2/edr-rule-exclusions", "exclusions", "v2EdrRuleExclusion"),
    ("/v2/incidents", "incidents", "v2Incident"),
    ("/v1/installers", "installers", "v1Installer"),
    ("/v1/device-patches", "devices", "v1DevicePatch"),
    ("/v1/patching-process-details", "patchingDetails", "v1DevicePatchingDetails"),
    ("/v1/application-patching-processes/recent/details", "patchingDetails", "v1ApplicationPatchingDetails"),
    ("/v2/policies", "policies", "v2Policy"),
    ("/v2/policy-assignments", "assignments", "v2PolicyAssignment"),
    ("/v1/quarantined-objects", "objects", "v1QuarantinedObject"),
    ("/v1/users", "users", "v1User"),
    ("/v1/device-os-vulnerabilities", "vulnerabilities", "v1OsVulnerability"),
    ("/v1/device-vulnerabilities", "vulnerabilities", "v1DeviceVulnerability"),
    ("/v1/scans/recent", "scanDetails", "v1ScanDetails"),
    ("/v1/vulnerable-devices", "devices", "v1VulnerableDevice"),
];

#[derive(Default)]
struct Contract {
    entities: BTreeMap<&'static str, BTreeMap<&'static str, &'static str>>,
    enums: BTreeMap<&'static str, BTreeSet<&'static str>>,
}

impl Contract {
    fn read() -> Self {
        let mut contract = Self::default();
        for line in ENTITIES.lines() {
            let mut words = line.split(' ');
            match words.next() {
                Some("enum") => {
                    contract.enums.insert(words.next().expect("a name"), words.collect());
                }
                Some(name) => {
                    contract.entities.insert(name, words.filter_map(|word| word.split_once(':')).collect());
                }
                None => {}
            }
        }
        contract
    }

    fn check(&self, value: &Value, kind: &str, path: &str, faults: &mut BTreeSet<String>) {
        if value.is_null() {
            return;
        }
        if let Some(item) = kind.strip_prefix('[').and_then(|kind| kind.strip_suffix(']')) {
            match value {
                Value::Array(items) => {
                    for value in items {
                        self.check(value, item, &format!("{path}[]"), faults);
                    }
                }
                _ => drop(faults.insert(format!("{path} is no list"))),
            }
        } else if let Some(words) = self.enums.get(kind) {
            if !value.as_str().is_some_and(|word| words.contains(word)) {
                faults.insert(format!("{path} is {value}, no word of {kind}"));
            }
        } else if let Some(members) = self.entities.get(kind) {
            let Value::Object(found) = value else {
                faults.insert(format!("{path} is no {kind}"));
                return;
            };
            for (name, value) in found {
                match members.get(name.as_str()) {
                    Some(kind) => self.check(value, kind, &format!("{path}.{name}"), faults),
                    None => drop(faults.insert(format!("{path}.{name} is no member of {kind}"))),
                }
            }
        } else {
            let fits = match kind {
                "string" | "uuid" | "base64" => value.is_string(),
                "time" => value.as_str().is_some_and(|text| chrono::DateTime::parse_from_rfc3339(text).is_ok()),
                "u64s" => value.as_str().is_some_and(|text| text.parse::<u64>().is_ok()),
                "bool" => value.is_boolean(),
                "int" => value.is_u64(),
                "f64" => value.is_number(),
                "object" => value.is_object(),
                "protobufAny" => value["@type"].is_string(),
                map => map.starts_with("map<") && value.is_object(),
            };
            if !fits {
                faults.insert(format!("{path} is {value}, no {kind}"));
            }
        }
    }
}

async fn read_all(sim: &EsetSim) -> BTreeMap<&'static str, Vec<Value>> {
    let credentials = sim.credentials();
    let body =
        form(&[("grant_type", "password"), ("username", &credentials.username), ("password", &credentials.password)]);
    let token = send(&sim.url(), "POST", "/oauth/token", &[FORM], &body).await.expect("an answer").json();
    let token = format!("Bearer {}", token["access_token"].as_str().expect("a token"));
    let mut all = BTreeMap::new();
    for (path, key, _) in LISTS {
        let target = format!("{path}?pageSize=1000");
        let page = send(&sim.url(), "GET", &target, &[("authorization", &token)], "").await.expect("an answer").json();
        all.insert(*path, page[key].as_array().expect("a list").clone());
    }
    all
}

#[tokio::test]
async fn clean_records_keep_to_the_contract_in_every_member() {
    let contract = Contract::read();
    assert_eq!((contract.entities.len(), contract.enums.len()), (91, 42));
    let sim = EsetSim::builder().fleet(150).clean().unlimited().start().await.expect("starts");
    let mut faults = BTreeSet::new();
    for (path, records) in read_all(&sim).await {
        let (_, _, entity) = LISTS.iter().find(|(known, _, _)| *known == path).expect("listed");
        // The first device is the one that a guide prints, which differs: words and version ids of its own.
        let records = if path == "/v1/devices" { &records[1..] } else { &records[..] };
        for record in records {
            contract.check(record, entity, entity, &mut faults);
        }
    }
    assert_eq!(faults, BTreeSet::new());
}

#[tokio::test]
async fn every_member_of_an_entity_is_seen_somewhere() {
    let contract = Contract::read();
    let sim = EsetSim::builder().fleet(300).unlimited().start().await.expect("starts");
    let mut missing = BTreeSet::new();
    for (path, records) in read_all(&sim).await {
        let (_, _, entity) = LISTS.iter().find(|(known, _, _)| *known == path).expect("listed");
        for name in contract.entities[entity].keys() {
            if !records.iter().any(|record| record.get(*name).is_some()) {
                missing.insert(format!("{entity}.{name}"));
            }
        }
    }
    // Only the single answer of an incident names devices and detections.
    assert_eq!(missing, BTreeSet::from(["v2Incident.detectionUuids".to_owned(), "v2Incident.deviceUuids".to_owned()]));
}

#[tokio::test]
async fn records_with_noise_have_the_oddities_that_readers_must_bear() {
    let sim = EsetSim::builder().fleet(1000).unlimited().start().await.expect("starts");
    let devices = read_all(&sim).await.remove("/v1/devices").expect("read");
    let some = |what: &str, test: &dyn Fn(&Value) -> bool| assert!(devices.iter().any(test), "{what}");
    some("no name", &|device| device.get("displayName").is_none());
    some("null", &|device| device.get("lastSyncTime").is_some_and(Value::is_null));
    some("tag object", &|device| device["tags"].as_array().is_some_and(|tags| tags.iter().any(Value::is_object)));
    some("product text", &|device| {
        device["activeProducts"].as_array().is_some_and(|list| list.iter().any(Value::is_string))
    });
    some("number for text", &|device| device["operatingSystem"]["version"]["id"].is_u64());
    some("text for a list", &|device| device["hardwareProfiles"].is_string());
    some("text for a number", &|device| device["functionalityProblemCount"].is_string());
    some("unknown word", &|device| device["deviceType"] == "DEVICE_TYPE_HOLOGRAM");
    some("unknown member", &|device| device.get("riskIndicators").is_some());
    some("no system", &|device| device.get("operatingSystem").is_some_and(Value::is_null));
    some("more than ASCII", &|device| !device.to_string().is_ascii());
}
