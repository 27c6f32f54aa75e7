//! The feeds beside users: what their lists answer over several runs, in the shapes of the vendor's contract.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod common;

use std::collections::BTreeSet;

use common::sophos::bearer;
use common::{escape, send};
use serde_json::{Value, json};
use vendor_sim::{Builder, Identity, Sophos, SophosSim};

struct Client {
    sim: SophosSim,
    token: String,
    tenant: String,
}

impl Client {
    async fn of(builder: Builder<Sophos>) -> Self {
        let sim = builder.seed(5).fleet(60).clean().unlimited().start().await.unwrap();
        let token = bearer(&sim).await;
        let tenant = sim.tenant_ids()[0].clone();
        Self { sim, token, tenant }
    }

    async fn new() -> Self {
        Self::of(SophosSim::builder()).await
    }

    async fn call(&self, method: &str, target: &str, body: &Value) -> (u16, Value) {
        let headers = [
            ("authorization", self.token.as_str()),
            ("x-tenant-id", self.tenant.as_str()),
            ("content-type", "application/json"),
        ];
        let body = if body.is_null() { String::new() } else { body.to_string() };
        let reply = send(&self.sim.url(), method, &format!("/{target}"), &headers, &body).await.unwrap();
        (reply.status, reply.json())
    }

    async fn get(&self, target: &str) -> Value {
        let (status, answer) = self.call("GET", target, &Value::Null).await;
        assert_eq!(status, 200, "{target}: {answer}");
        answer
    }

    async fn by_key(&self, target: &str) -> Vec<Value> {
        let (mut found, mut key) = (Vec::new(), String::new());
        loop {
            let page = self.get(&format!("{target}&pageSize=7{key}")).await;
            found.extend(page["items"].as_array().unwrap().clone());
            match page["pages"]["nextKey"].as_str() {
                Some(next) => key = format!("&pageFromKey={}", escape(next)),
                None => return found,
            }
        }
    }

    async fn by_number(&self, target: &str) -> Vec<Value> {
        let mut found = Vec::new();
        for number in 1.. {
            let page = self.get(&format!("{target}?pageSize=7&page={number}&pageTotal=true")).await;
            found.extend(page["items"].as_array().unwrap().clone());
            if page["pages"]["total"].as_u64().unwrap() <= number {
                break;
            }
        }
        found
    }

    fn records(&self, feed: &str) -> Vec<Value> {
        let fleet = self.sim.fleet(feed).unwrap();
        fleet.indexes().iter().map(|index| fleet.record(*index).unwrap()).collect()
    }
}

fn ids(records: &[Value]) -> BTreeSet<String> {
    records.iter().map(|record| record["id"].as_str().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn lists_show_their_fleets_and_what_happens_to_them() {
    let client = Client::new().await;
    for (feed, list, keyed, members) in [
        ("endpoints", "endpoint/v1/endpoints?view=full", true, 24),
        ("alerts", "common/v1/alerts?", true, 15),
        ("admins", "common/v1/admins", false, 7),
    ] {
        let walk = async || if keyed { client.by_key(list).await } else { client.by_number(list).await };
        let first = walk().await;
        assert_eq!(first, client.records(feed), "{feed}");
        assert_eq!(ids(&first).len(), 60);
        assert!(first[4].as_object().unwrap().len() >= members, "{feed}: {}", first[4]);
        let fleet = client.sim.fleet(feed).unwrap();
        let before = fleet.record(8).unwrap();
        fleet.touch(8).unwrap();
        assert_ne!(fleet.record(8).unwrap(), before, "{feed}");
        let gone = fleet.id(3).unwrap();
        fleet.remove(3).unwrap();
        let added = fleet.add();
        let later = ids(&walk().await);
        assert!(!later.contains(&gone) && later.contains(&fleet.id(added).unwrap()) && later.len() == 60, "{feed}");
        let one = list.split('?').next().unwrap();
        let view = if feed == "endpoints" { "?view=full" } else { "" };
        assert_eq!(client.get(&format!("{one}/{}{view}", fleet.id(8).unwrap())).await, fleet.record(8).unwrap());
        assert_eq!(client.call("GET", &format!("{one}/{gone}"), &Value::Null).await.0, 404);
        assert_eq!(client.call("GET", &format!("{one}?unheardOf=1"), &Value::Null).await.0, 400);
    }
}

#[tokio::test]
async fn endpoints_have_views_filters_and_a_contact_that_is_no_change() {
    let client = Client::new().await;
    let basic = client.get("endpoint/v1/endpoints?view=basic&pageSize=500&pageTotal=true").await;
    assert_eq!(basic["pages"]["items"], 60);
    assert_eq!(basic["pages"]["maxSize"], 500);
    let members: Vec<&String> = basic["items"][0].as_object().unwrap().keys().collect();
    assert_eq!(members, ["hostname", "id", "os", "tenant", "type"]);
    assert_eq!(client.call("GET", "endpoint/v1/endpoints?view=whole", &Value::Null).await.0, 400);
    let servers = client.by_key("endpoint/v1/endpoints?view=full&type=server").await;
    assert!(!servers.is_empty() && servers.len() < 60 && servers.iter().all(|endpoint| endpoint["type"] == "server"));

    let fleet = client.sim.fleet("endpoints").unwrap();
    let before = fleet.record(5).unwrap();
    fleet.contact(5).unwrap();
    let mut after = fleet.record(5).unwrap();
    assert_ne!(before["lastSeenAt"], after["lastSeenAt"]);
    for name in ["lastSeenAt", "online"] {
        after[name] = before[name].clone();
    }
    assert_eq!(before, after);
    let recent = client.by_key("endpoint/v1/endpoints?view=full&lastSeenAfter=-PT1H").await;
    assert_eq!(ids(&recent), BTreeSet::from([fleet.id(5).unwrap()]));
}

#[tokio::test]
async fn an_isolated_endpoint_stays_so() {
    let client = Client::new().await;
    let fleet = client.sim.fleet("endpoints").unwrap();
    let id = fleet.id(2).unwrap();
    let body = json!({"enabled": true, "comment": "Seen", "ids": [id]});
    let (status, answer) = client.call("POST", "endpoint/v1/endpoints/isolation", &body).await;
    assert_eq!((status, &answer["items"][0]["isolation"]["enabled"]), (202, &json!(true)));
    assert_eq!(client.call("POST", "endpoint/v1/endpoints/isolation", &body).await.0, 409);
    fleet.touch(2).unwrap();
    assert_eq!(fleet.record(2).unwrap()["isolation"]["status"], "isolated");
    let isolated = client.by_key("endpoint/v1/endpoints?view=full&isolationStatus=isolated").await;
    assert_eq!(ids(&isolated), BTreeSet::from([id.clone()]));
    let own = format!("endpoint/v1/endpoints/{id}");
    assert_eq!(client.call("PATCH", &format!("{own}/isolation"), &json!({"enabled": false})).await.0, 200);
    assert_eq!(client.get(&format!("{own}/isolation")).await["enabled"], false);
    assert_eq!(client.call("POST", &format!("{own}/scans"), &json!({})).await.0, 201);
    let (status, tamper) = client.call("POST", &format!("{own}/tamper-protection"), &json!({"enabled": false})).await;
    assert_eq!((status, &tamper["enabled"]), (201, &json!(false)));
    assert_eq!(client.call("DELETE", &own, &Value::Null).await.1, json!({"deleted": true}));
    assert_eq!(client.call("POST", &format!("{own}/scans"), &json!({})).await.0, 404);
    assert_eq!(client.sim.stats().written("POST /endpoint/v1/endpoints/isolation"), 1);
}

#[tokio::test]
async fn software_comes_and_goes_within_endpoints() {
    let client = Client::new().await;
    let fleet = client.sim.fleet("endpoint-software").unwrap();
    let listed = async || {
        let mut found = Vec::new();
        for endpoint in client.by_key("endpoint/v1/endpoints?view=full").await {
            for product in endpoint["assignedProducts"].as_array().unwrap() {
                if product["status"] != "notInstalled" {
                    found.push(format!("{}:{}", endpoint["id"].as_str().unwrap(), product["code"].as_str().unwrap()));
                }
            }
        }
        found
    };
    let keys = || fleet.indexes().iter().map(|index| fleet.id(*index).unwrap()).collect::<Vec<_>>();
    assert_eq!(listed().await, keys());
    let (first, endpoint) = (fleet.indexes()[0], fleet.parent(fleet.indexes()[0]).unwrap().unwrap().1);
    let added = fleet.add_to(endpoint).unwrap();
    fleet.remove(first).unwrap();
    assert_eq!(listed().await, keys());
    assert_eq!(fleet.parent(added).unwrap(), Some(("endpoints", endpoint)));
    let before = fleet.record(added).unwrap()["product"]["version"].clone();
    fleet.touch(added).unwrap();
    assert_ne!(fleet.record(added).unwrap()["product"]["version"], before);
    client.sim.fleet("endpoints").unwrap().remove(endpoint).unwrap();
    assert!(fleet.record(added).is_err());
    assert_eq!(listed().await, keys());
}

#[tokio::test]
async fn apps_lie_on_mobile_devices() {
    let client = Client::new().await;
    let mut found = Vec::new();
    for device in client.by_number("mobile/v1/devices").await {
        let id = device["id"].as_str().unwrap();
        for app in client.by_number(&format!("mobile/v1/devices/{id}/installed-apps")).await {
            found.push(json!({"device": {"id": device["id"], "tenant": device["tenant"], "name": device["name"], "os": device["os"]}, "app": app}));
        }
    }
    let sorted = |records: Vec<Value>| records.iter().map(Value::to_string).collect::<BTreeSet<_>>();
    assert_eq!(sorted(found), sorted(client.records("mobile-apps")));
    assert!(!client.sim.feeds().contains(&"mobiles"));
}

#[tokio::test]
async fn alerts_leave_when_they_are_acknowledged() {
    let client = Client::new().await;
    let fleet = client.sim.fleet("alerts").unwrap();
    let sorted = client.by_key("common/v1/alerts?sort=raisedAt:asc").await;
    let times: Vec<&str> = sorted.iter().map(|alert| alert["raisedAt"].as_str().unwrap()).collect();
    assert!(times.is_sorted() && times.len() == 60);
    let late = client.by_key(&format!("common/v1/alerts?from={}&sort=raisedAt:asc", times[50])).await;
    assert_eq!(late.len(), times.iter().filter(|time| **time >= times[50]).count(), "from is inclusive");
    let found = client.call("POST", "common/v1/alerts/search", &json!({"severity": ["high"], "pageSize": 100})).await.1;
    assert!(found["items"].as_array().unwrap().iter().all(|alert| alert["severity"] == "high"));

    let id = fleet.id(7).unwrap();
    fleet.close(7).unwrap();
    assert_eq!(fleet.record(7).unwrap()["status"], "resolved");
    let act = async |action: &str| {
        client.call("POST", &format!("common/v1/alerts/{id}/actions"), &json!({"action": action})).await
    };
    assert_eq!(act("explode").await.0, 400);
    assert_eq!(act("acknowledge").await.0, 201);
    assert_eq!(act("acknowledge").await.0, 404);
    assert_eq!(client.sim.stats().written("POST /common/v1/alerts/{alertId}/actions"), 1);
}

#[tokio::test]
async fn streams_are_read_with_a_cursor_that_is_honoured_for_a_day() {
    for feed in ["siem-events", "siem-alerts"] {
        let client = Client::new().await;
        let list = format!("siem/v1/{}", feed.trim_start_matches("siem-"));
        let fleet = client.sim.fleet(feed).unwrap();
        let read = async |cursor: &str| {
            let (mut found, mut cursor) = (Vec::new(), cursor.to_owned());
            loop {
                let page = client.get(&format!("{list}?limit=25{cursor}")).await;
                found.extend(page["items"].as_array().unwrap().clone());
                cursor = format!("&cursor={}", escape(page["next_cursor"].as_str().unwrap()));
                if page["has_more"] == false {
                    return (found, cursor);
                }
            }
        };
        let (first, cursor) = read("").await;
        assert_eq!(first, client.records(feed));
        assert!(read(&cursor).await.0.is_empty());
        let added = fleet.add();
        let (second, cursor) = read(&cursor).await;
        assert_eq!(ids(&second), BTreeSet::from([fleet.id(added).unwrap()]));
        client.sim.pass_minutes(25 * 60);
        let newest = fleet.add();
        let (restarted, _) = read(&cursor).await;
        assert_eq!(ids(&restarted), BTreeSet::from([fleet.id(newest).unwrap()]), "an old cursor starts a day ago");
    }
    let client = Client::new().await;
    assert_eq!(client.call("GET", "siem/v1/events?limit=1001", &Value::Null).await.0, 400);
    assert_eq!(client.call("GET", "siem/v1/events?from_date=1000000000", &Value::Null).await.0, 400);
}

#[tokio::test]
async fn a_query_over_detections_runs_is_polled_and_expires() {
    let client = Client::of(SophosSim::builder().run_polls(2).failing_runs(1)).await;
    let body = json!({"from": "2026-10-01T00:00:00Z", "sort": [{"field": "time", "direction": "asc"}]});
    let mut results = Vec::new();
    for expected in ["failed", "succeeded"] {
        let (status, run) = client.call("POST", "detections/v1/queries/detections", &body).await;
        assert_eq!((status, &run["status"]), (201, &json!("pending")));
        let own = format!("detections/v1/queries/detections/{}", run["id"].as_str().unwrap());
        assert_eq!(client.call("GET", &format!("{own}/results"), &Value::Null).await.0, 400);
        assert_eq!(client.get(&own).await["status"], "pending");
        assert_eq!(client.get(&own).await["status"], "pending");
        let done = client.get(&own).await;
        assert_eq!((&done["status"], &done["result"]), (&json!("finished"), &json!(expected)));
        if expected == "succeeded" {
            assert_eq!(done["resultCount"], 60);
            results = client.by_number(&format!("{own}/results")).await;
            client.sim.expire_runs();
            assert_eq!(client.call("GET", &own, &Value::Null).await.0, 404);
        }
    }
    assert_eq!(ids(&results), ids(&client.records("detections")));
    assert!(results.is_sorted_by_key(|row| row["time"].as_str().unwrap().to_owned()));
}

#[tokio::test]
async fn cases_open_change_and_close() {
    let client = Client::new().await;
    let fleet = client.sim.fleet("cases").unwrap();
    let listed = client.by_number("cases/v1/cases").await;
    assert_eq!(ids(&listed), ids(&client.records("cases")));
    assert_eq!(listed[0].as_object().unwrap().len(), 6);
    assert_eq!(
        client.call("GET", "cases/v1/cases?pageSize=51", &Value::Null).await.1["message"],
        "Page size must be between 1 and 50."
    );
    assert_eq!(client.call("GET", "cases/v1/cases?updatedAfter=2026-01-01T00:00:00Z", &Value::Null).await.0, 400);
    let own = format!("cases/v1/cases/{}", fleet.id(4).unwrap());
    assert_eq!(client.call("PATCH", &own, &json!({"status": "resolved"})).await.1["status"], "resolved");
    assert!(client.get(&own).await["resolvedAt"].is_string());
    fleet.reopen(4).unwrap();
    assert_eq!(client.get(&own).await["status"], "investigating");
    let detections = client.by_number(&format!("{own}/detections")).await;
    assert_eq!(client.get(&own).await["detectionCount"], detections.len());
    let (status, created) =
        client.call("POST", "cases/v1/cases", &json!({"name": "New", "managedBy": "self", "status": "new"})).await;
    assert_eq!((status, &created["status"]), (201, &json!("new")));
    let own = format!("cases/v1/cases/{}", created["id"].as_str().unwrap());
    assert_eq!(client.call("DELETE", &own, &Value::Null).await.0, 200);
    assert_eq!(client.call("GET", &own, &Value::Null).await.0, 404);

    let live = Client::of(SophosSim::builder().cases_by_key()).await;
    assert_eq!(live.by_key("cases/v1/cases?page=3").await.len(), 60, "the page's number is ignored");
}

#[tokio::test]
async fn records_keep_to_their_tenant() {
    let mut client = Client::of(SophosSim::builder().identity(Identity::Partner).tenants(3)).await;
    for feed in ["endpoints", "alerts"] {
        let list = if feed == "endpoints" { "endpoint/v1/endpoints?view=full" } else { "common/v1/alerts?" };
        let mut found = 0;
        for tenant in client.sim.tenant_ids() {
            client.tenant.clone_from(&tenant);
            let records = client.by_key(list).await;
            assert!(records.iter().all(|record| record["tenant"]["id"] == tenant.as_str()), "{feed}");
            let fleet = client.sim.fleet(feed).unwrap();
            let index = fleet.find(records[0]["id"].as_str().unwrap()).unwrap();
            assert_eq!(client.sim.tenant_ids()[usize::try_from(fleet.tenant(index).unwrap()).unwrap()], tenant);
            if feed == "alerts" {
                let endpoints = ids(&client.by_key("endpoint/v1/endpoints?view=full").await);
                assert!(records.iter().all(|alert| endpoints.contains(alert["managedAgent"]["id"].as_str().unwrap())));
            }
            found += records.len();
        }
        assert_eq!(found, 60);
    }
}
