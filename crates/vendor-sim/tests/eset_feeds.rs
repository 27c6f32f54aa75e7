//! The feeds beside devices: what their lists answer over several runs, in the shapes of the vendor's contract.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod common;

use std::collections::BTreeSet;

use common::{FORM, form, send};
use serde_json::{Value, json};
use vendor_sim::{Denial, Error, EsetSim};

struct Client {
    sim: EsetSim,
    token: String,
}

impl Client {
    async fn new() -> Self {
        let sim = EsetSim::builder().seed(5).fleet(60).clean().unlimited().start().await.unwrap();
        let credentials = sim.credentials();
        let fields =
            [("grant_type", "password"), ("username", &credentials.username), ("password", &credentials.password)];
        let reply = send(&sim.url(), "POST", "/oauth/token", &[FORM], &form(&fields)).await.unwrap();
        let token = format!("Bearer {}", reply.json()["access_token"].as_str().unwrap());
        Self { sim, token }
    }

    async fn call(&self, method: &str, target: &str, body: &str) -> (u16, Value) {
        let headers = [("authorization", self.token.as_str()), ("content-type", "application/json")];
        let reply = send(&self.sim.url(), method, target, &headers, body).await.unwrap();
        (reply.status, if reply.body.is_empty() { Value::Null } else { reply.json() })
    }

    async fn walk(&self, target: &str, key: &str) -> Vec<Value> {
        let (mut found, mut cursor) = (Vec::new(), String::new());
        let glue = if target.contains('?') { '&' } else { '?' };
        loop {
            let (status, page) = self.call("GET", &format!("{target}{glue}pageSize=7&pageToken={cursor}"), "").await;
            assert_eq!(status, 200, "{target}: {page}");
            found.extend(page[key].as_array().unwrap().clone());
            page["nextPageToken"].as_str().unwrap().clone_into(&mut cursor);
            if cursor.is_empty() {
                return found;
            }
        }
    }

    fn records(&self, feed: &str) -> Vec<Value> {
        let fleet = self.sim.fleet(feed).unwrap();
        fleet.indexes().iter().map(|index| fleet.record(*index).unwrap()).collect()
    }
}

#[tokio::test]
async fn lists_show_their_fleets_and_what_happens_to_them() {
    let client = Client::new().await;
    for (feed, list, key) in [
        ("users", "/v1/users", "users"),
        ("vulnerabilities", "/v1/device-vulnerabilities", "vulnerabilities"),
        ("detections", "/v2/detections", "detections"),
        ("detections-v1", "/v1/detections", "detections"),
        ("incidents", "/v2/incidents", "incidents"),
    ] {
        let fleet = client.sim.fleet(feed).unwrap();
        let all = fleet.len();
        let shown = |mut records: Vec<Value>| {
            for record in &mut records {
                // Only the single answer of an incident names devices and detections.
                for name in ["deviceUuids", "detectionUuids"] {
                    record.as_object_mut().unwrap().remove(name);
                }
            }
            records
        };
        assert_eq!(client.walk(list, key).await, shown(client.records(feed)), "{feed}");
        let keys: BTreeSet<String> = fleet.indexes().iter().map(|index| fleet.id(*index).unwrap()).collect();
        assert_eq!(keys.len() as u64, all, "{feed}: keys are unique");
        let index = fleet.indexes()[8];
        let before = fleet.record(index).unwrap();
        fleet.touch(index).unwrap();
        assert_ne!(fleet.record(index).unwrap(), before, "{feed}");
        fleet.remove(fleet.indexes()[3]).unwrap();
        fleet.add();
        assert_eq!(client.walk(list, key).await, shown(client.records(feed)), "{feed}");
        assert_eq!(fleet.len(), all, "{feed}: one came and one went");
    }
    assert_eq!(client.sim.fleet("detections").unwrap().len(), client.sim.fleet("detections-v1").unwrap().len());
}

#[tokio::test]
async fn a_vulnerability_that_was_looked_for_and_not_found_leaves_a_scan() {
    let client = Client::new().await;
    let fleet = client.sim.fleet("vulnerabilities").unwrap();
    let scan_of = async |device: &Value| {
        let scans = client.walk("/v1/scans/recent", "scanDetails").await;
        scans.into_iter().find(|scan| scan["deviceUuid"] == *device)
    };
    let found = |row: &Value| {
        ["applicationVulnerability", "osVulnerability", "packageVulnerability"]
            .iter()
            .find_map(|name| row.get(*name).cloned())
            .unwrap()
    };
    let [fixed, vanished] = [fleet.indexes()[1], fleet.indexes()[30]];
    for index in [fixed, vanished] {
        let row = fleet.record(index).unwrap();
        if let Some(scan) = scan_of(&row["deviceUuid"]).await {
            assert!(scan["startTime"].as_str() < found(&row)["lastDetectTime"].as_str(), "the last scan found it");
        }
    }
    let row = fleet.record(fixed).unwrap();
    fleet.close(fixed).unwrap();
    let scan = scan_of(&row["deviceUuid"]).await.unwrap();
    assert_eq!(scan["endedSuccessfully"], true);
    assert!(scan["startTime"].as_str() > found(&row)["lastDetectTime"].as_str(), "a later scan did not");
    assert!(matches!(fleet.record(fixed), Err(Error::UnknownRecord { .. })));
    let row = fleet.record(vanished).unwrap();
    let before = scan_of(&row["deviceUuid"]).await.map(|scan| scan["startTime"].clone());
    fleet.remove(vanished).unwrap();
    assert_eq!(scan_of(&row["deviceUuid"]).await.map(|scan| scan["startTime"].clone()), before, "nobody looked");
    fleet.reopen(fixed).unwrap();
    assert!(fleet.record(fixed).is_ok());
    assert!(matches!(client.sim.fleet("users").unwrap().close(1), Err(Error::NotPossible { .. })));
}

#[tokio::test]
async fn rows_leave_with_their_device_and_a_scan_alone_changes_the_last_time_only() {
    let client = Client::new().await;
    let fleet = client.sim.fleet("vulnerabilities").unwrap();
    let index = fleet.indexes()[5];
    let (parent, device) = fleet.parent(index).unwrap().unwrap();
    assert_eq!(parent, "devices");
    let mut before = fleet.record(index).unwrap();
    fleet.contact(index).unwrap();
    let mut after = fleet.record(index).unwrap();
    assert_ne!(before, after);
    for record in [&mut before, &mut after] {
        for name in ["applicationVulnerability", "osVulnerability", "packageVulnerability"] {
            if let Some(found) = record.get_mut(name) {
                found["lastDetectTime"] = Value::Null;
            }
        }
    }
    assert_eq!(before, after);
    client.sim.fleet("devices").unwrap().remove(device).unwrap();
    assert!(fleet.record(index).is_err());
    assert_eq!(client.walk("/v1/device-vulnerabilities", "vulnerabilities").await, client.records("vulnerabilities"));
}

#[tokio::test]
async fn components_come_and_go_within_devices() {
    let client = Client::new().await;
    let fleet = client.sim.fleet("components").unwrap();
    let listed = async || {
        let mut found = Vec::new();
        for device in client.walk("/v1/devices", "devices").await {
            for component in device["deployedComponents"].as_array().into_iter().flatten() {
                found.push(format!("{}:{}", device["uuid"].as_str().unwrap(), component["id"]));
            }
        }
        found
    };
    let keys = || fleet.indexes().iter().map(|index| fleet.id(*index).unwrap()).collect::<Vec<_>>();
    assert_eq!(listed().await, keys());
    assert_eq!(keys().into_iter().collect::<BTreeSet<_>>().len(), keys().len(), "keys are unique");
    let first = fleet.indexes()[0];
    let device = fleet.parent(first).unwrap().unwrap().1;
    let added = fleet.add_to(device).unwrap();
    fleet.remove(first).unwrap();
    assert_eq!(listed().await, keys());
    let record = fleet.record(added).unwrap();
    assert_eq!(record["device"]["uuid"], client.sim.fleet("devices").unwrap().id(device).unwrap());
    fleet.touch(added).unwrap();
    assert_ne!(fleet.record(added).unwrap()["component"]["version"], record["component"]["version"]);
}

#[tokio::test]
async fn findings_close_by_the_vendors_own_operations_and_by_the_fleets() {
    let client = Client::new().await;
    let detections = client.sim.fleet("detections").unwrap();
    let index =
        detections.indexes().into_iter().find(|index| detections.record(*index).unwrap()["resolved"] == false).unwrap();
    let id = detections.id(index).unwrap();
    assert_eq!(client.call("POST", &format!("/v2/detections/{id}:resolve"), r#"{"note":"Seen"}"#).await.0, 200);
    assert_eq!(detections.record(index).unwrap()["resolved"], true);
    detections.reopen(index).unwrap();
    assert_eq!(detections.record(index).unwrap()["resolved"], false);
    let late: Vec<Value> = (0..3).map(|_| detections.record(detections.add()).unwrap()).collect();
    assert_eq!(
        late.iter().filter(|record| record["occurTime"].as_str().unwrap() < "2026-11-21").count(),
        1,
        "a device was offline"
    );

    let incidents = client.sim.fleet("incidents").unwrap();
    let filter =
        "/v2/incidents?orderBy=update_time&filter=update_time%20%3E%20timestamp(%222026-11-21T00:00:00%2B00:00%22)";
    assert!(client.walk(filter, "incidents").await.is_empty());
    incidents.close(2).unwrap();
    let changed = client.walk(filter, "incidents").await;
    assert_eq!((changed.len(), &changed[0]["status"]), (1, &json!("INCIDENT_STATUS_CLOSED")));
    let id = incidents.id(2).unwrap();
    assert_eq!(client.call("POST", &format!("/v2/incidents/{id}:reopen"), "{}").await.0, 200);
    assert_eq!(incidents.record(2).unwrap()["status"], "INCIDENT_STATUS_OPEN");
    for record in client.records("incidents") {
        assert!(record["createTime"].as_str() <= record["updateTime"].as_str(), "{record}");
    }
}

#[tokio::test]
async fn a_missing_product_is_a_403_and_no_empty_list() {
    let client = Client::new().await;
    client.sim.deny("vulnerabilities", Denial::Product).unwrap();
    let (status, body) = client.call("GET", "/v1/device-vulnerabilities", "").await;
    assert_eq!((status, &body["code"]), (403, &json!(7)));
    assert!(body["message"].as_str().unwrap().contains("Vulnerability"));
    assert_eq!(client.call("GET", "/v1/devices", "").await.0, 200);
    assert!(EsetSim::builder().fleet_of("unheard-of", 1).start().await.is_err());
}
