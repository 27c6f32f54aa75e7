//! Every operation of ESET Connect, and the state behind them.

mod common;

use std::time::Duration;

use common::{FORM, Reply, form, ids, send};
use serde_json::{Value, json};
use vendor_sim::{EsetSim, Fault};

/// Method and path of every operation, transcribed from the vendor's contract.
const OPERATIONS: &str = include_str!("data/eset_operations.txt");

struct Client {
    sim: EsetSim,
    token: String,
}

impl Client {
    async fn of(sim: EsetSim) -> Self {
        let credentials = sim.credentials();
        let body = form(&[
            ("grant_type", "password"),
            ("username", &credentials.username),
            ("password", &credentials.password),
        ]);
        let token = send(&sim.url(), "POST", "/oauth/token", &[FORM], &body).await.expect("an answer").json();
        let token = format!("Bearer {}", token["access_token"].as_str().expect("a token"));
        Self { sim, token }
    }

    async fn new() -> Self {
        Self::of(
            EsetSim::builder()
                .fleet(60)
                .fleet_of("detections", 120)
                .fleet_of("incidents", 15)
                .fleet_of("users", 70)
                .unlimited()
                .task_pace(Duration::from_millis(60))
                .start()
                .await
                .expect("starts"),
        )
        .await
    }

    async fn send(&self, method: &str, target: &str, body: &str) -> Reply {
        let headers = [("authorization", self.token.as_str()), ("content-type", "application/json")];
        send(&self.sim.url(), method, target, &headers, body).await.expect("an answer")
    }

    async fn get(&self, target: &str) -> Value {
        let reply = self.send("GET", target, "").await;
        assert_eq!(reply.status, 200, "{target}: {}", reply.text());
        reply.json()
    }

    async fn post(&self, target: &str, body: Value) -> Value {
        let reply = self.send("POST", target, &body.to_string()).await;
        assert_eq!(reply.status, 200, "{target}: {}", reply.text());
        reply.json()
    }

    async fn refused(&self, method: &str, target: &str, body: Value) -> u16 {
        self.send(method, target, &body.to_string()).await.status
    }

    async fn delete(&self, target: &str) {
        assert_eq!(self.send("DELETE", target, "").await.status, 200, "{target}");
        assert_eq!(self.send("DELETE", target, "").await.status, 404, "{target} is gone");
    }

    fn device(&self, index: u64) -> String {
        self.sim.fleet("devices").expect("a feed").id(index).expect("there")
    }
}

fn task(action: &str, params: &Value, devices: &[String]) -> Value {
    json!({"task": {"displayName": "Test", "description": "", "action": {"name": action, "params": params},
        "targets": {"devicesUuids": devices}, "triggers": [{"manual": {"expireTime": "2036-01-01T00:00:00Z"}}]}})
}

#[tokio::test]
async fn the_operations_are_exactly_those_of_the_contract() {
    let client = Client::new().await;
    let mut expected: Vec<&str> = OPERATIONS.lines().collect();
    let mut routes = client.sim.routes();
    assert_eq!(expected.len(), 102);
    expected.sort_unstable();
    routes.sort_unstable();
    assert_eq!(routes, expected);
}

#[tokio::test]
async fn every_read_without_an_id_answers_and_every_id_must_exist() {
    let client = Client::new().await;
    for operation in OPERATIONS.lines() {
        let (method, path) = operation.split_once(' ').expect("two words");
        if path == "/oauth/token" {
            continue;
        }
        let target = path
            .split('{')
            .enumerate()
            .map(|(at, part)| {
                if at == 0 {
                    part.to_owned()
                } else {
                    format!("unknown{}", part.split_once('}').map_or("", |(_, rest)| rest))
                }
            })
            .collect::<String>();
        let reply = client.send(method, &target, if method == "GET" || method == "DELETE" { "" } else { "{}" }).await;
        let expected: &[u16] = match (method, path.contains('{')) {
            (_, true) => &[404, 400],
            ("GET", _) if path.ends_with(":batchGet") => &[400],
            ("GET", _) => &[200],
            _ => &[200, 400],
        };
        assert!(expected.contains(&reply.status), "{operation}: {} {}", reply.status, reply.text());
        assert_eq!(reply.header("request-id").map(str::len), Some(36), "{operation}");
    }
}

#[tokio::test]
async fn lists_walk_to_the_end_in_small_pages() {
    let client = Client::new().await;
    let lists = [
        ("/v1/executables", "executables", 30),
        ("/v2/permissions", "permissions", 22),
        ("/v1/detections", "detections", 120),
        ("/v2/detections", "detections", 120),
        ("/v2/detection-groups", "detectionGroups", 40),
        ("/v2/edr-rules", "rules", 24),
        ("/v2/incidents", "incidents", 15),
        ("/v1/installers", "installers", 5),
        ("/v2/policies", "policies", 8),
        ("/v2/policy-assignments", "assignments", 6),
        ("/v1/quarantined-objects", "objects", 45),
        ("/v1/users", "users", 70),
    ];
    for (path, key, count) in lists {
        let (mut found, mut cursor) = (0, String::new());
        loop {
            let page = client.get(&format!("{path}?pageSize=7&pageToken={cursor}")).await;
            found += page[key].as_array().map_or(0, Vec::len);
            cursor = page["nextPageToken"].as_str().expect("always there").to_owned();
            if cursor.is_empty() {
                break;
            }
        }
        assert_eq!(found, count, "{path}");
    }
    for (path, key) in [
        ("/v1/device-patches", "devices"),
        ("/v1/device-vulnerabilities", "vulnerabilities"),
        ("/v1/vulnerable-devices", "devices"),
        ("/v1/scans/recent", "scanDetails"),
        ("/v1/patching-process-details", "patchingDetails"),
        ("/v1/device-os-vulnerabilities", "vulnerabilities"),
    ] {
        let whole = client.get(&format!("{path}?pageSize=1000")).await[key].as_array().expect("a list").clone();
        assert!(whole.len() > 5, "{path}");
        let first = client.get(&format!("{path}?pageSize=3")).await;
        let cursor = first["nextPageToken"].as_str().expect("a token");
        let second = client.get(&format!("{path}?pageSize=3&pageToken={cursor}")).await;
        let walked: Vec<Value> =
            [&first, &second].iter().flat_map(|page| page[key].as_array().expect("a list").clone()).collect();
        assert_eq!(walked, whole[..6], "{path}");
    }
}

#[tokio::test]
async fn totals_come_where_the_contract_has_them() {
    let client = Client::new().await;
    assert_eq!(client.get("/v2/edr-rules").await.get("totalSize"), None);
    assert_eq!(client.get("/v2/edr-rules?includeTotalSize=true&pageSize=2").await["totalSize"], 24);
    assert_eq!(client.get("/v1/installers").await["totalSize"], 5);
    assert_eq!(client.get("/v1/users?pageSize=1").await["totalSize"], 70);
    assert_eq!(client.get("/v1/detections").await["totalSize"], 0, "as seen in the wild");
    assert_eq!(client.get("/v2/detections").await.get("totalSize"), None);
}

#[tokio::test]
async fn a_task_is_queued_runs_ends_and_isolates() {
    let client = Client::of(
        EsetSim::builder()
            .fleet(60)
            .clean()
            .unlimited()
            .task_pace(Duration::from_millis(400))
            .failing_device(4)
            .start()
            .await
            .expect("starts"),
    )
    .await;
    let before = client.get(&format!("/v1/devices/{}", client.device(3))).await["device"].clone();
    let created = client
        .post("/v1/device_tasks", task("StartNetworkIsolation", &Value::Null, &[client.device(3), client.device(4)]))
        .await["task"]
        .clone();
    assert_eq!((created["versionId"].as_str(), created["createTime"].is_string()), (Some("1"), true));
    let uuid = created["uuid"].as_str().expect("an id").to_owned();
    let statuses = async || {
        let runs = client.get(&format!("/v1/device_tasks/{uuid}/runs")).await;
        runs["taskRuns"]
            .as_array()
            .expect("a list")
            .iter()
            .map(|run| run["status"].as_str().expect("a status")["TASK_RUN_STATUS_".len()..].to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(statuses().await, ["QUEUED", "QUEUED"]);
    assert!(!client.sim.is_isolated(3));
    tokio::time::sleep(Duration::from_millis(500)).await;
    assert_eq!(statuses().await, ["RUNNING", "RUNNING"]);
    tokio::time::sleep(Duration::from_millis(400)).await;
    assert_eq!(statuses().await, ["FINISHED", "FAILED"]);
    assert!(client.sim.is_isolated(3) && !client.sim.is_isolated(4));
    let after = client.get(&format!("/v1/devices/{}", client.device(3))).await["device"].clone();
    assert_eq!(
        after["functionalityProblemCount"].as_u64(),
        before["functionalityProblemCount"].as_u64().map(|count| count + 1)
    );
    client.post("/v1/device_tasks", task("EndNetworkIsolation", &Value::Null, &[client.device(3)])).await;
    tokio::time::sleep(Duration::from_millis(820)).await;
    assert!(!client.sim.is_isolated(3));
    assert_eq!(client.sim.stats().written("POST /v1/device_tasks"), 2);
    client.delete(&format!("/v1/device_tasks/{uuid}")).await;
    assert_eq!(statuses().await.len(), 2, "runs outlive their task");
}

#[tokio::test]
async fn an_equal_task_is_the_same_task_with_another_trigger() {
    let client = Client::new().await;
    let create = async |body: Value| client.post("/v1/device_tasks", body).await["task"].clone();
    let first = create(task("LogOffComputerUser", &Value::Null, &[client.device(1)])).await;
    let again = create(task("LogOffComputerUser", &Value::Null, &[client.device(2)])).await;
    let mut other = task("LogOffComputerUser", &Value::Null, &[client.device(1)]);
    other["task"]["description"] = json!("another");
    let other = create(other).await;
    assert_eq!(first["uuid"], again["uuid"]);
    assert_ne!(first["uuid"], other["uuid"]);
    assert_eq!((&first["createTime"], again["versionId"].as_str()), (&again["createTime"], Some("2")));
    let triggered = |task: &Value| task["triggers"][0]["manual"]["createTime"].as_str().expect("a time").to_owned();
    assert!(triggered(&again) > triggered(&first));
    let runs = client.get(&format!("/v1/device_tasks/{}/runs", first["uuid"].as_str().expect("an id"))).await;
    let devices: Vec<_> = runs["taskRuns"].as_array().expect("a list").iter().map(|run| &run["deviceUuid"]).collect();
    assert_eq!(devices, [&json!(client.device(1)), &json!(client.device(2))]);
}

#[tokio::test]
async fn triggers_run_a_task_again_and_targets_grow_it() {
    let client = Client::new().await;
    let created = client.post("/v1/device_tasks", task("LogOffComputerUser", &Value::Null, &[client.device(1)])).await
        ["task"]
        .clone();
    let uuid = created["uuid"].as_str().expect("an id").to_owned();
    let runs = async |query: &str| {
        client.get(&format!("/v1/device_tasks/{uuid}/runs?{query}")).await["taskRuns"].as_array().expect("a list").len()
    };
    assert_eq!(
        client
            .post(&format!("/v1/device_tasks/{uuid}:updateTaskTriggers"), json!({"triggers": [{"manual": {}}]}))
            .await,
        json!({})
    );
    assert_eq!((runs("").await, runs("listOnlyLastRuns=true").await), (2, 1));
    let targets = json!({"targets": {"devicesUuids": [client.device(1), client.device(2)]}});
    client.post(&format!("/v1/device_tasks/{uuid}:updateTaskTargets"), targets).await;
    assert_eq!(
        (runs("").await, runs("listOnlyLastRuns=true").await, runs(&format!("deviceUuid={}", client.device(2))).await),
        (3, 2, 1)
    );
    assert_eq!(client.get(&format!("/v1/device_tasks/{uuid}")).await["task"]["versionId"], "3");
    assert_eq!(
        client.refused("POST", &format!("/v1/device_tasks/{uuid}:updateTaskTriggers"), json!({"triggers": []})).await,
        400
    );
    let late = json!({"triggers": [{"manual": {"expireTime": "2020-01-01T00:00:00Z"}}]});
    client.post(&format!("/v1/device_tasks/{uuid}:updateTaskTriggers"), late).await;
    let last = client.get(&format!("/v1/device_tasks/{uuid}/runs?listOnlyLastRuns=true")).await;
    assert!(
        last["taskRuns"].as_array().expect("a list").iter().all(|run| run["status"] == "TASK_RUN_STATUS_SUPPRESSED")
    );
}

#[tokio::test]
async fn tasks_that_the_contract_forbids_are_refused() {
    let client = Client::new().await;
    let device = [client.device(1)];
    let scan = |profile: &str| json!({"@type": "type.googleapis.com/Era.Common.DataDefinition.Task.ESS.OnDemandScan", "scanProfile": profile});
    for (body, status) in [
        (task("OnDemandScan", &scan("InDepth"), &device), 200),
        (task("OnDemandScan", &scan("Custom"), &device), 400),
        (task("OnDemandScan", &json!({"scanProfile": "InDepth"}), &device), 400),
        (task("MakeCoffee", &Value::Null, &device), 400),
        (task("StopManaging", &Value::Null, &[]), 400),
        (task("StopManaging", &Value::Null, &["nobody".to_owned()]), 404),
        (
            json!({"task": {"displayName": "x", "action": {"name": "StopManaging"}, "targets": {"devicesUuids": device}, "triggers": []}}),
            400,
        ),
        (json!({"displayName": "no wrapper"}), 400),
    ] {
        assert_eq!(client.refused("POST", "/v1/device_tasks", body.clone()).await, status, "{body}");
    }
    let strict =
        Client::of(EsetSim::builder().fleet(5).run_command_needs_second_factor().start().await.expect("starts")).await;
    let command =
        json!({"@type": "type.googleapis.com/Era.Common.DataDefinition.Task.OS.RunCommand", "commandLine": "whoami"});
    let reply =
        strict.send("POST", "/v1/device_tasks", &task("RunCommand", &command, &[strict.device(1)]).to_string()).await;
    assert_eq!((reply.status, reply.body.len()), (500, 0));
    assert_eq!(strict.sim.stats().written("POST /v1/device_tasks"), 0);
}

#[tokio::test]
async fn a_write_that_is_answered_by_ticket_or_lost_happens_once() {
    let client = Client::new().await;
    let route = "POST /v1/device_tasks";
    let body = task("LogOffComputerUser", &Value::Null, &[client.device(1)]).to_string();
    client
        .sim
        .faults()
        .script(route, [Fault::Pending { polls: 0 }, Fault::EmptyError(500), Fault::ErrorAfterWork(500)])
        .expect("a route");
    let pending = client.send("POST", "/v1/device_tasks", &body).await;
    let ticket = pending.header("response-id").expect("a ticket");
    let headers =
        [("authorization", client.token.as_str()), ("content-type", "application/json"), ("response-id", ticket)];
    let done = send(&client.sim.url(), "POST", "/v1/device_tasks", &headers, &body).await.expect("an answer");
    assert_eq!((pending.status, done.status, client.sim.stats().written(route)), (202, 200, 1));
    assert_eq!(client.send("POST", "/v1/device_tasks", &body).await.status, 500);
    assert_eq!(client.sim.stats().written(route), 1, "refused before it took effect");
    assert_eq!(client.send("POST", "/v1/device_tasks", &body).await.status, 500);
    assert_eq!(client.sim.stats().written(route), 2, "took effect, and the answer was lost");
    let tasks = client.get("/v1/device_tasks").await["tasks"].as_array().cloned().expect("a list");
    assert_eq!(tasks.len(), 1, "an equal task is the same one");
    let runs = client.get(&format!("/v1/device_tasks/{}/runs", tasks[0]["uuid"].as_str().expect("an id"))).await;
    assert_eq!(runs["taskRuns"].as_array().map(Vec::len), Some(2), "but it ran for each trigger");
    assert!(client.sim.seen().iter().any(|seen| seen.route == route && seen.status == 202 && seen.body == body));
}

/// Three policies that are assigned to one device.
struct Assigned {
    client: Client,
    /// All policies; the first three are the assigned ones.
    policies: Vec<String>,
    device: String,
    /// The assignments.
    uuids: Vec<String>,
}

impl Assigned {
    async fn new() -> Self {
        let client = Client::new().await;
        let policies = ids(&client.get("/v2/policies").await["policies"], "uuid");
        let device = client.device(9);
        let mut uuids = Vec::new();
        for policy in &policies[..3] {
            let body = json!({"assignment": {"policyUuid": policy, "target": {"deviceUuid": device}}});
            let created = client.post("/v2/policy-assignments", body).await;
            uuids.push(created["assignment"]["uuid"].as_str().expect("an id").to_owned());
        }
        Self { client, policies, device, uuids }
    }

    async fn ranks(&self) -> Vec<Option<u64>> {
        let page = self.client.get(&format!("/v2/policy-assignments?target.deviceUuid={}", self.device)).await;
        let rank = |uuid: &String| {
            page["assignments"]
                .as_array()
                .expect("a list")
                .iter()
                .find(|row| row["uuid"] == uuid.as_str())
                .and_then(|row| row["rank"].as_u64())
        };
        self.uuids.iter().map(rank).collect()
    }
}

#[tokio::test]
async fn assignments_are_ranked_and_renumbered() {
    let assigned = Assigned::new().await;
    let Assigned { client, policies, device, uuids } = &assigned;
    assert_eq!(assigned.ranks().await, [Some(1), Some(2), Some(3)]);
    let target = format!("/v2/policy-assignments/{}:updateRanking", uuids[2]);
    assert_eq!(client.refused("POST", &target, json!({"rank": 4})).await, 412);
    assert_eq!(client.refused("POST", &target, json!({"rank": 0})).await, 400);
    assert_eq!(client.refused("POST", &target, json!({"ranking": 1})).await, 400);
    client.post(&target, json!({"rank": 1})).await;
    assert_eq!(assigned.ranks().await, [Some(2), Some(3), Some(1)]);
    client.delete(&format!("/v2/policy-assignments/{}", uuids[0])).await;
    assert_eq!(assigned.ranks().await, [None, Some(2), Some(1)]);
    let two = client
        .get(&format!(
            "/v2/policy-assignments?policyUuids={}&policyUuids={}&policyUuid={}",
            policies[1], policies[2], policies[2]
        ))
        .await;
    assert!(
        two["assignments"]
            .as_array()
            .expect("a list")
            .iter()
            .all(|row| [&policies[1], &policies[2]].iter().any(|uuid| row["policyUuid"] == uuid.as_str()))
    );
    let both =
        json!({"assignment": {"policyUuid": policies[0], "target": {"deviceUuid": device, "subscriptionUuid": "s"}}});
    assert_eq!(client.refused("POST", "/v2/policy-assignments", both).await, 400);
}

#[tokio::test]
async fn policies_are_created_and_deleted_with_their_assignments() {
    let assigned = Assigned::new().await;
    let Assigned { client, policies, uuids, .. } = &assigned;
    assert_eq!(client.refused("DELETE", &format!("/v2/policies/{}", policies[1]), Value::Null).await, 400, "built in");
    let first = format!("/v2/policy-assignments/{}:updateRanking", uuids[2]);
    client.post(&first, json!({"rank": 1})).await;
    client.delete(&format!("/v2/policies/{}", policies[2])).await;
    let left = assigned.ranks().await;
    assert_eq!(left, [Some(1), Some(2), None], "the deleted policy's assignment is gone, the others moved up");
    let created = client
        .post(
            "/v2/policies",
            json!({"policy": {"displayName": "p", "features": [{"featureId": 1, "configuration": {"@type": "x"}}]}}),
        )
        .await;
    assert_eq!(created["policy"]["builtIn"], false);
    assert_eq!(
        client
            .refused("POST", "/v2/policies", json!({"policy": {"displayName": "p", "features": [{"featureId": 1}]}}))
            .await,
        400
    );
}

#[tokio::test]
async fn devices_are_read_together_in_the_order_asked_for() {
    let client = Client::new().await;
    let (a, b) = (client.device(7), client.device(2));
    let batch = client.get(&format!("/v1/devices:batchGet?devicesUuids={a}&devicesUuids={b}")).await;
    assert_eq!(ids(&batch["devices"], "uuid"), [a.clone(), b.clone()], "in the order asked for");
    assert_eq!(
        client.send("GET", &format!("/v1/devices:batchGet?devicesUuids={a}&devicesUuids=nobody"), "").await.status,
        404
    );
    assert_eq!(client.send("GET", &format!("/v1/devices:batchGet?deviceUuids={a}"), "").await.status, 400);
    assert_eq!(
        client.send("GET", &format!("/v1/devices%3AbatchGet?devicesUuids={a}"), "").await.status,
        404,
        "the colon stays"
    );
}

/// The group of all devices.
const ALL: &str = "00000000-0000-0000-7001-000000000001";

impl Client {
    async fn new_group(&self) -> String {
        let group = json!({"group": {"displayName": "New", "parentGroupUuid": ALL}});
        self.post("/v1/groups", group).await["group"]["uuid"].as_str().expect("an id").to_owned()
    }
}

#[tokio::test]
async fn devices_are_moved_and_renamed() {
    let client = Client::new().await;
    let (a, group) = (client.device(7), client.new_group().await);
    let moved = client.post(&format!("/v1/devices/{a}:move"), json!({"newParentUuid": group})).await;
    assert_eq!(moved["device"]["parentGroupUuid"], group.as_str());
    assert_eq!(
        client.post(&format!("/v1/devices/{a}:rename"), json!({"displayName": "Neu ü"})).await["device"]["displayName"],
        "Neu ü"
    );
    let members = client.get(&format!("/v1/device_groups/{group}/devices")).await;
    assert_eq!(
        (members["devices"][0].clone(), members["totalSize"].as_u64()),
        (json!({"uuid": a, "displayName": "Neu ü", "groupUuid": group}), Some(1))
    );
    let nested = client.get(&format!("/v1/device_groups/{ALL}/devices?recurseSubgroups=true&pageSize=1000")).await;
    assert!(ids(&nested["devices"], "uuid").contains(&a));
    assert!(
        client.get("/v1/device_groups").await["deviceGroups"]
            .as_array()
            .expect("a list")
            .iter()
            .any(|row| row["uuid"] == group.as_str())
    );
    assert_eq!(client.refused("POST", &format!("/v1/devices/{a}:move"), json!({"deviceGroupUuid": group})).await, 400);
    assert_eq!(client.refused("POST", &format!("/v1/devices/{a}:rename"), json!({"name": "x"})).await, 400);
}

#[tokio::test]
async fn devices_are_imported_and_go_with_their_group() {
    let client = Client::new().await;
    let (a, group) = (client.device(7), client.new_group().await);
    client.post(&format!("/v1/devices/{a}:move"), json!({"newParentUuid": group})).await;
    let import = json!({"parentGroupUuid": group, "devices": [{"displayName": "one"}, {"displayName": "two"}]});
    let first = client.post("/v1/devices:batchImport", import).await;
    assert_eq!((first["devices"].as_array().map(Vec::len), &first["errors"]), (Some(2), &json!({})));
    assert_eq!(first["devices"][0]["enrollmentStatus"], "DEVICE_ENROLLMENT_STATUS_PENDING");
    let again = client
        .post(
            "/v1/devices:batchImport",
            json!({"parentGroupUuid": group, "devices": [{"displayName": "two"}, {"displayName": "three"}]}),
        )
        .await;
    assert_eq!(
        (again["devices"].as_array().map(Vec::len), again["errors"]["two"]["code"].as_u64()),
        (Some(1), Some(6)),
        "partial failure under 200"
    );
    assert_eq!(
        client
            .refused(
                "POST",
                "/v1/devices:batchImport",
                json!({"parentGroupUuid": group, "devices": [{"displayName": "x"}, {"displayName": "x"}]})
            )
            .await,
        400
    );
    assert_eq!(client.sim.fleet("devices").expect("a feed").len(), 63);

    assert_eq!(client.refused("POST", &format!("/v1/groups/{group}:move"), json!({"newParentUuid": group})).await, 400);
    client.post(&format!("/v1/groups/{group}:rename"), json!({"displayName": "Renamed"})).await;
    client.delete(&format!("/v1/groups/{group}?releaseConsumedUnits=true")).await;
    assert_eq!(client.sim.fleet("devices").expect("a feed").len(), 59, "the group's four devices went with it");
    assert_eq!(client.send("GET", &format!("/v1/devices/{a}"), "").await.status, 404);
}

#[tokio::test]
async fn detections_come_in_two_shapes_and_are_resolved() {
    let client = Client::new().await;
    let new = client.get("/v2/detections?pageSize=200").await["detections"].as_array().expect("a list").clone();
    let old = client.get("/v1/detections?pageSize=200").await["detections"].as_array().expect("a list").clone();
    assert_eq!(new.len(), 120);
    for (new, old) in new.iter().zip(&old) {
        assert_eq!((&new["uuid"], &new["device"]["uuid"]), (&old["uuid"], &old["context"]["deviceUuid"]));
    }
    assert_eq!(
        (&new[0]["category"], &old[0]["category"]),
        (&json!("DETECTION_CATEGORY_EDR_RULE"), &json!("DETECTION_CATEGORY_CORRELATION_RULE"))
    );
    let at = new[4]["occurTime"].as_str().expect("a time");
    let from = client.get(&format!("/v2/detections?startTime={at}&pageSize=200")).await["detections"]
        .as_array()
        .expect("a list")
        .clone();
    let until = client.get(&format!("/v2/detections?endTime={at}&pageSize=200")).await["detections"]
        .as_array()
        .expect("a list")
        .clone();
    assert_eq!(from.len() + until.len(), 120, "start is included, end is not");
    assert!(from.contains(&new[4]) && !until.contains(&new[4]));
    let device = old[0]["context"]["deviceUuid"].as_str().expect("an id");
    let mine = client.get(&format!("/v1/detections?deviceUuid={device}")).await["detections"]
        .as_array()
        .expect("a list")
        .clone();
    assert!(!mine.is_empty() && mine.iter().all(|row| row["context"]["deviceUuid"] == device));

    let uuid = new.iter().find(|row| row["resolved"] == false).expect("one")["uuid"].as_str().expect("an id");
    assert_eq!(client.post(&format!("/v2/detections/{uuid}:resolve"), json!({"note": "harmlos"})).await, json!({}));
    let resolved = client.get(&format!("/v2/detections/{uuid}")).await["detection"].clone();
    assert_eq!((&resolved["resolved"], &resolved["note"]), (&json!(true), &json!("harmlos")));
    let group = client.get("/v2/detection-groups?pageSize=1").await["detectionGroups"][0].clone();
    assert_eq!(group["groupSize"], 3);
    client.post(&format!("/v2/detection-groups/{}:resolve", group["uuid"].as_str().expect("an id")), json!({})).await;
    let open =
        client.post("/v2/detection-groups:search", json!({"filter": "resolved eq 0", "returnTotalSize": true})).await;
    assert_eq!(open.as_object().map(serde_json::Map::len), Some(1), "no total, no token");
    assert!(!ids(&open["detectionGroups"], "uuid").iter().any(|uuid| group["uuid"] == uuid.as_str()));
    assert_eq!(client.refused("POST", "/v2/detection-groups:search", json!({"filter": "resolved ~ 0"})).await, 400);
    let many: Vec<&str> = std::iter::repeat_n(uuid, 1001).collect();
    assert_eq!(client.refused("POST", "/v2/detections:batchGet", json!({"detectionUuids": many})).await, 400);
    assert_eq!(
        client.post("/v2/detections:batchGet", json!({"detectionUuids": [uuid]})).await["detections"][0],
        resolved
    );
}

#[tokio::test]
async fn incidents_are_closed_reopened_and_commented() {
    let client = Client::new().await;
    let listed = client
        .get("/v2/incidents?filter=status%20%3D%3D%20INCIDENT_STATUS_OPEN&orderBy=create_time%20desc")
        .await["incidents"]
        .as_array()
        .expect("a list")
        .clone();
    assert!(
        !listed.is_empty()
            && listed.iter().all(|row| row["status"] == "INCIDENT_STATUS_OPEN" && row.get("deviceUuids").is_none())
    );
    assert!(listed.iter().map(|row| row["createTime"].as_str().expect("a time")).rev().is_sorted());
    let uuid = listed[0]["uuid"].as_str().expect("an id");
    let path = format!("/v2/incidents/{uuid}");
    assert!(client.get(&path).await["incident"]["deviceUuids"].is_array());
    let update = json!({"displayName": "Neu", "severity": "INCIDENT_SEVERITY_LEVEL_HIGH", "updateMask": "displayName"});
    let updated = client.post(&format!("{path}/basic-attributes:update"), update).await["incident"].clone();
    assert_eq!(
        (updated["displayName"].as_str(), &updated["severity"]),
        (Some("Neu"), &listed[0]["severity"]),
        "only what the mask names"
    );
    let comment = client
        .post(&format!("{path}/comments"), json!({"comment": {"incidentUuid": uuid, "text": "seen"}}))
        .await["comment"]
        .clone();
    let comment_path = format!("{path}/comments/{}", comment["uuid"].as_str().expect("an id"));
    client.post(&format!("{comment_path}/text:update"), json!({"text": "seen twice"})).await;
    assert_eq!(client.get(&comment_path).await["comment"]["text"], "seen twice");
    assert_eq!(client.refused("POST", &format!("{path}:close"), json!({})).await, 400);
    client
        .post(
            &format!("{path}:close"),
            json!({"closureReason": "INCIDENT_RESOLVE_REASON_FALSE_POSITIVE", "finalComment": {"text": "done"}}),
        )
        .await;
    assert_eq!(client.get(&path).await["incident"]["status"], "INCIDENT_STATUS_CLOSED");
    let comments = client.get(&format!("{path}/comments")).await["comments"].as_array().expect("a list").clone();
    assert_eq!(comments.last().expect("one")["isFinalComment"], true);
    client.post(&format!("{path}:reopen"), json!({})).await;
    assert_eq!(client.refused("POST", &format!("{path}:reopen"), json!({})).await, 400, "open already");
    let comments = client.get(&format!("{path}/comments")).await["comments"].as_array().expect("a list").clone();
    assert!(comments.iter().all(|row| row["isFinalComment"] == false));
    client.delete(&comment_path).await;
}

#[tokio::test]
async fn rules_and_exclusions_are_kept() {
    let client = Client::new().await;
    let xml = "<rule><description><name>Mine</name><severity>55</severity></description><definition/></rule>";
    let rule =
        client.post("/v2/edr-rules", json!({"rule": {"xmlDefinition": xml, "enabled": true}})).await["rule"].clone();
    assert_eq!(
        (rule["displayName"].as_str(), rule["severityLevel"].as_str()),
        (Some("Mine"), Some("SEVERITY_LEVEL_MEDIUM"))
    );
    let path = format!("/v2/edr-rules/{}", rule["uuid"].as_str().expect("an id"));
    client.post(&format!("{path}:disable"), json!({})).await;
    assert_eq!(client.get(&path).await["rule"]["enabled"], false);
    client.post(&format!("{path}:enable"), json!({})).await;
    let updated =
        client.post(&format!("{path}:updateDefinition"), json!({"xmlDefinition": xml.replace("55", "90")})).await;
    assert_eq!(updated["rule"]["severityLevel"], "SEVERITY_LEVEL_HIGH");
    assert_eq!(client.refused("POST", "/v2/edr-rules", json!({"rule": {"xmlDefinition": "no xml"}})).await, 400);
    let exclusion = json!({"exclusion": {"xmlDefinition": "<definition><name>E</name></definition>", "ruleUuids": [rule["uuid"]], "note": ""}});
    let exclusion = client.post("/v2/edr-rule-exclusions", exclusion).await["exclusion"]["uuid"]
        .as_str()
        .expect("an id")
        .to_owned();
    assert_eq!(
        client
            .refused(
                "POST",
                "/v2/edr-rule-exclusions",
                json!({"exclusion": {"xmlDefinition": "<definition></definition>", "ruleUuids": []}})
            )
            .await,
        400
    );
    client.delete(&format!("/v2/edr-rule-exclusions/{exclusion}")).await;
    client.delete(&path).await;
    let high = client.get("/v2/edr-rules?severityLevel=SEVERITY_LEVEL_HIGH&pageSize=100").await;
    assert!(
        high["rules"].as_array().expect("a list").iter().all(|rule| rule["severityLevel"] == "SEVERITY_LEVEL_HIGH")
    );
}

#[tokio::test]
async fn quarantined_objects_are_counted_downloaded_restored_and_purged() {
    let client = Client::new().await;
    let count = async |query: &str| {
        client.get(&format!("/v1/quarantined-objects/count?{query}")).await["objectCount"].as_u64().expect("a number")
    };
    let (all, malware) = (count("").await, count("filter.quarantineReason=QUARANTINE_REASON_MALWARE").await);
    assert!(all == 45 && malware > 0 && malware < all);
    assert_eq!(
        client.send("GET", "/v1/quarantined-objects?filter.quarantineReason=MALWARE", "").await.status,
        400,
        "words carry their prefix"
    );
    assert_eq!(
        client.send("GET", "/v1/quarantined-objects?quarantineReason=QUARANTINE_REASON_MALWARE", "").await.status,
        400
    );
    let objects = client.get("/v1/quarantined-objects").await["objects"].as_array().expect("a list").clone();
    let of = |restorable: bool| {
        objects.iter().find(|row| row["isRestorable"] == restorable).expect("one")["uuid"]
            .as_str()
            .expect("an id")
            .to_owned()
    };
    let zip = client
        .send("POST", "/v1/quarantined-objects:batchDownload", &json!({"objectUuids": [of(true)]}).to_string())
        .await;
    assert!(zip.body.starts_with(b"PK\x03\x04") && zip.complete);
    assert_eq!(
        client.refused("POST", "/v1/quarantined-objects:batchRestore", json!({"objectUuids": [of(false)]})).await,
        400
    );
    client
        .post("/v1/quarantined-objects:batchRestore", json!({"objectUuids": [of(true)], "addToExclusions": true}))
        .await;
    assert_eq!(client.send("GET", &format!("/v1/quarantined-objects/{}", of(true)), "").await.status, 404);
    client.post("/v1/quarantined-objects:batchDelete", json!({"objectUuids": [of(false)]})).await;
    assert_eq!(count("").await, 43);
    assert_eq!(
        client.refused("POST", "/v1/quarantined-objects:purge", json!({})).await,
        400,
        "no purge of everything by accident"
    );
    let filter = json!({"quarantineReason": "QUARANTINE_REASON_MALWARE"});
    let zip = client.send("POST", "/v1/quarantined-objects:download", &json!({"filter": filter}).to_string()).await;
    assert!(zip.body.starts_with(b"PK"));
    client.post("/v1/quarantined-objects:purge", json!({"filter": filter})).await;
    assert_eq!(count("filter.quarantineReason=QUARANTINE_REASON_MALWARE").await, 0);
}

#[tokio::test]
async fn executables_are_blocked_and_unblocked() {
    let client = Client::new().await;
    let executable = ids(&client.get("/v1/executables").await["executables"], "uuid").remove(0);
    for verb in ["block", "block", "unblock"] {
        client.post(&format!("/v1/executables/{executable}:{verb}"), json!({})).await;
        assert_eq!(
            client.get(&format!("/v1/executables/{executable}")).await["executable"]["isBlocked"],
            verb == "block"
        );
    }
}

#[tokio::test]
async fn roles_are_granted_and_revoked() {
    let client = Client::new().await;
    client
        .post(
            "/v2/roles",
            json!({"role": {"name": "soc_1", "displayName": "SOC", "permissionNames": ["eset.device.read"]}}),
        )
        .await;
    assert_eq!(client.refused("POST", "/v2/roles", json!({"role": {"name": "soc 1"}})).await, 400);
    let grant = json!({"role": {"roleName": "soc_1", "scopes": []}, "subjectReference": "me", "subjectType": "SUBJECT_TYPE_USER"});
    client.post("/v2/role-assignments:assignRole", grant.clone()).await;
    let held = client.get("/v2/role-assignments?subjectReference=me").await;
    assert_eq!(
        (held["totalSize"].as_u64(), held["assignments"][0]["roles"][0]["roleName"].as_str()),
        (Some(1), Some("soc_1"))
    );
    client.post("/v2/role-assignments:revokeRole", grant.clone()).await;
    assert_eq!(client.refused("POST", "/v2/role-assignments:revokeRole", grant).await, 404);
    client.delete("/v2/roles/soc_1").await;
}

#[tokio::test]
async fn installers_are_created_and_deleted() {
    let client = Client::new().await;
    let installer =
        json!({"installer": {"displayName": "i", "operatingSystemFamilyId": 1}, "requestedComponentIds": [13, 27]});
    let installer =
        client.post("/v1/installers", installer).await["installer"]["uuid"].as_str().expect("an id").to_owned();
    assert_eq!(
        client
            .refused(
                "POST",
                "/v1/installers",
                json!({"installer": {"displayName": "i", "operatingSystemFamilyId": 1}, "requestedComponentIds": [14]})
            )
            .await,
        400
    );
    client.delete(&format!("/v1/installers/{installer}")).await;
    assert!(
        client.post("/v1/gpo-sccm-files:generate", json!({"deviceEnrollmentSettings": {}})).await["gpoSccmFile"]
            .is_string()
    );
}

#[tokio::test]
async fn users_are_read_together_and_found_by_their_address() {
    let client = Client::new().await;
    let users = ids(&client.get("/v1/users").await["users"], "uuid");
    let batch = client.post("/v1/users:batchGetUsers", json!({"usersUuids": [users[3], users[1]]})).await;
    assert_eq!(ids(&batch["users"], "uuid"), [users[3].clone(), users[1].clone()]);
    assert_eq!(client.refused("POST", "/v1/users:batchGetUsers", json!({"userUuids": [users[3]]})).await, 400);
    assert_eq!(client.get("/v1/users?email=PROXY7%40").await["users"].as_array().map(Vec::len), Some(1));
}

#[tokio::test]
async fn ip_sets_are_changed_unless_they_are_built_in() {
    let client = Client::new().await;
    let policies = ids(&client.get("/v2/policies").await["policies"], "uuid");
    let sets = client.get(&format!("/v1/policies/{}/ip-sets", policies[0])).await["ipSets"]
        .as_array()
        .expect("a list")
        .clone();
    let set =
        |index: usize| format!("/v1/policies/{}/ip-sets/{}", policies[0], sets[index]["uuid"].as_str().expect("an id"));
    client
        .post(&format!("{}:update", set(0)), json!({"ipSet": {"displayName": "mine", "ipAddresses": ["192.0.2.7"]}}))
        .await;
    assert_eq!(client.get(&set(0)).await["ipSet"]["ipAddresses"], json!(["192.0.2.7"]));
    assert_eq!(
        client.refused("POST", &format!("{}:update", set(1)), json!({"ipSet": {"displayName": "mine"}})).await,
        400,
        "built in"
    );
    assert_eq!(
        client.refused("POST", &format!("{}:update", set(2)), json!({"ipSet": {"ipAddresses": []}})).await,
        400,
        "read-only"
    );
    assert_eq!(
        client.send("GET", &format!("/v1/policies/{}/ip-sets", policies[1]), "").await.status,
        400,
        "common features only"
    );
}

#[tokio::test]
async fn domains_are_added_to_an_address_rule() {
    let client = Client::new().await;
    let policies = ids(&client.get("/v2/policies").await["policies"], "uuid");
    let rules =
        client.get(&format!("/v2/policies/{}/web-address-rules", policies[0])).await["addressRuleUuids"].clone();
    let domains =
        format!("/v2/policies/{}/web-address-rules/{}/domains", policies[0], rules[0].as_str().expect("an id"));
    let put = client
        .send(
            "PUT",
            &domains,
            &json!({"urls": ["https://evil.example.org/x?y", "nodomain"], "sourceName": "feed"}).to_string(),
        )
        .await
        .json();
    assert_eq!(put, json!({"addedDomainsCount": 1, "malformedDomains": ["nodomain"]}));
    assert_eq!(
        client.get(&format!("/v2/policies/{}/web-address-rules?includeDomain=evil.example.org", policies[0])).await["addressRuleUuids"],
        json!([rules[0]])
    );
}

#[tokio::test]
async fn mobile_devices_are_activated_together_or_not_at_all() {
    let client = Client::of(EsetSim::builder().fleet(200).clean().unlimited().start().await.expect("starts")).await;
    let fleet = client.sim.fleet("devices").expect("a feed");
    let find = |mobile: bool, pending: bool| {
        (0..200)
            .map(|index| fleet.record(index).expect("there"))
            .find(|device| {
                device["isMobile"] == mobile
                    && (device["enrollmentStatus"] == "DEVICE_ENROLLMENT_STATUS_PENDING") == pending
            })
            .expect("one")["uuid"]
            .as_str()
            .expect("an id")
            .to_owned()
    };
    let (waiting, enrolled, desktop) = (find(true, true), find(true, false), find(false, false));
    let links = client.post("/v1/mobile-devices:batchGetEnrollmentLinks", json!({"deviceUuids": [waiting]})).await;
    assert!(links["enrollmentLinks"][&waiting]["uri"].is_string());
    for (path, device, status) in [
        ("batchGetEnrollmentLinks", &enrolled, 400),
        ("batchGetEnrollmentLinks", &desktop, 400),
        ("batchActivateProduct", &desktop, 400),
        ("batchActivateProduct", &"nobody".to_owned(), 404),
    ] {
        assert_eq!(
            client.refused("POST", &format!("/v1/mobile-devices:{path}"), json!({"deviceUuids": [device]})).await,
            status,
            "{path} {device}"
        );
    }
    assert!(client.post("/v1/mobile-devices:batchActivateProduct", json!({"deviceUuids": [enrolled]})).await["activationTaskTriggerUuid"].is_string());
}

#[tokio::test]
async fn patches_and_vulnerabilities_are_filtered() {
    let client = Client::new().await;
    let rows = client
        .get("/v1/device-vulnerabilities?vulnerabilityScope=VULNERABILITY_SCOPE_APPLICATION&pageSize=500")
        .await["vulnerabilities"]
        .as_array()
        .expect("a list")
        .clone();
    assert!(
        !rows.is_empty()
            && rows
                .iter()
                .all(|row| row["applicationVulnerability"].is_object() && row.get("osVulnerability").is_none())
    );
    let device = rows[0]["deviceUuid"].as_str().expect("an id");
    let mine = client.get(&format!("/v1/device-vulnerabilities?deviceUuid={device}")).await["vulnerabilities"]
        .as_array()
        .expect("a list")
        .clone();
    assert!(mine.iter().all(|row| row["deviceUuid"] == device) && !mine.is_empty());
    let all = client.get("/v1/device-patches?pageSize=1000").await["devices"].as_array().expect("a list").len();
    let mut parts = 0;
    for kind in ["APPLICATION", "OPERATING_SYSTEM", "PACKAGE"] {
        parts += client.get(&format!("/v1/device-patches?patchType=PATCH_TYPE_{kind}&pageSize=1000")).await["devices"]
            .as_array()
            .expect("a list")
            .len();
    }
    assert_eq!(parts, all);
    let root = "00000000-0000-0000-7001-000000000001";
    let nested = client.get(&format!("/v1/device-patches?deviceGroupUuid={root}&pageSize=1000")).await["devices"]
        .as_array()
        .expect("a list")
        .len();
    assert!(nested > 0 && nested < all, "some devices stand outside the tree");
    assert_eq!(client.send("GET", "/v1/device-patches?patchType=PACKAGE", "").await.status, 400);
    assert_eq!(
        client.get("/v1/application-patching-processes/recent/details").await["patchingDetails"]
            .as_array()
            .map(Vec::len),
        Some(5)
    );
}
