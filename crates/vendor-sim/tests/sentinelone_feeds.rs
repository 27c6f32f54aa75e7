//! The feeds beside agents: what their lists answer over several runs, in the shapes of the vendor's contract.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod common;

use std::collections::BTreeSet;

use common::{escape, send};
use serde_json::{Value, json};
use vendor_sim::{Denial, Error, SentinelOneSim};

const ROOT: &str = "/web/api/v2.1/";
/// Feed, list, filter that shows all, dotted path of the id, members of the contract.
const FEEDS: &[(&str, &str, &str, &str, usize)] = &[
    ("applications", "installed-applications", "agentIsDecommissioned=True,False", "id", 23),
    ("application-risks", "application-management/risks", "includeRemovals=true", "id", 31),
    ("users", "users", "", "id", 22),
    ("service-users", "service-users", "", "id", 11),
    ("threats", "threats", "", "id", 8),
    ("cloud-alerts", "cloud-detection/alerts", "", "alertInfo.alertId", 8),
];

async fn start() -> SentinelOneSim {
    SentinelOneSim::builder().seed(5).fleet(60).clean().unlimited().start().await.unwrap()
}

async fn call(sim: &SentinelOneSim, method: &str, target: &str, body: &Value) -> (u16, Value) {
    let token = format!("ApiToken {}", sim.api_token());
    let headers = [("authorization", token.as_str()), ("content-type", "application/json")];
    let body = if body.is_null() { String::new() } else { body.to_string() };
    let reply = send(&sim.url(), method, &format!("{ROOT}{target}"), &headers, &body).await.unwrap();
    (reply.status, reply.json())
}

async fn get(sim: &SentinelOneSim, target: &str) -> Value {
    let (status, answer) = call(sim, "GET", target, &Value::Null).await;
    assert_eq!(status, 200, "{target}: {answer}");
    answer
}

async fn walk(sim: &SentinelOneSim, list: &str, query: &str) -> Vec<Value> {
    let (mut found, mut cursor) = (Vec::new(), String::new());
    loop {
        let page = get(sim, &format!("{list}?limit=7&{query}{cursor}")).await;
        found.extend(page["data"].as_array().unwrap().clone());
        match page["pagination"]["nextCursor"].as_str() {
            Some(next) => cursor = format!("&cursor={}", escape(next)),
            None => return found,
        }
    }
}

fn at<'a>(record: &'a Value, path: &str) -> &'a Value {
    path.split('.').fold(record, |record, name| &record[name])
}

#[tokio::test]
async fn every_feed_lists_its_fleet_and_what_happens_to_it() {
    let sim = start().await;
    for (feed, list, all, id, members) in FEEDS {
        let fleet = sim.fleet(feed).unwrap();
        assert_eq!(fleet.len(), 60);
        let records = walk(&sim, list, all).await;
        let expected: Vec<Value> = fleet.indexes().iter().map(|index| fleet.record(*index).unwrap()).collect();
        assert_eq!(records, expected, "{feed}");
        let ids: BTreeSet<String> = records.iter().map(|record| at(record, id).as_str().unwrap().to_owned()).collect();
        assert_eq!(ids.len(), 60, "{feed}: ids are unique");
        assert_eq!(at(&records[4], id), fleet.id(4).unwrap().as_str());
        assert!(records[4].as_object().unwrap().len() >= *members, "{feed}: {}", records[4]);

        let before = fleet.record(8).unwrap();
        fleet.touch(8).unwrap();
        assert_ne!(fleet.record(8).unwrap(), before, "{feed}");
        let added = fleet.add();
        fleet.remove(3).unwrap();
        let gone = fleet.id(3);
        assert!(matches!(gone, Err(Error::UnknownRecord { index: 3, .. })), "{gone:?}");
        let later = walk(&sim, list, all).await;
        let later: BTreeSet<String> = later.iter().map(|record| at(record, id).as_str().unwrap().to_owned()).collect();
        assert_eq!(later.difference(&ids).collect::<Vec<_>>(), [&fleet.id(added).unwrap()], "{feed}");
        assert_eq!(ids.difference(&later).count(), 1, "{feed}");
    }
}

#[tokio::test]
async fn rows_leave_with_their_agent_and_threats_do_not() {
    let sim = start().await;
    let rows = sim.fleet("application-risks").unwrap();
    let (parent, agent) = rows.parent(9).unwrap().unwrap();
    assert_eq!(parent, "agents");
    assert_eq!(rows.record(9).unwrap()["endpointId"], sim.fleet("agents").unwrap().id(agent).unwrap());
    let threats = sim.fleet("threats").unwrap().len();
    sim.fleet("agents").unwrap().remove(agent).unwrap();
    assert!(rows.record(9).is_err() && rows.len() < 60);
    assert_eq!(sim.fleet("threats").unwrap().len(), threats);
    let total = get(&sim, "application-management/risks?includeRemovals=true&countOnly=true").await;
    assert_eq!(total["pagination"]["totalItems"], rows.len());
}

#[tokio::test]
async fn risks_are_read_by_the_date_that_rows_do_not_show() {
    let sim = start().await;
    let rows = sim.fleet("application-risks").unwrap();
    let open = walk(&sim, "application-management/risks", "").await;
    assert!(open.iter().all(|row| row["status"] == "Detected") && open.len() < 60, "removals come when asked for");
    let since = "includeRemovals=true&riskUpdatedDate__gte=2026-11-21T00:00:00Z";
    assert_eq!(walk(&sim, "application-management/risks", since).await.len(), 0);
    rows.contact(2).unwrap();
    assert_eq!(walk(&sim, "application-management/risks", since).await.len(), 0, "a scan is no update");
    let index = rows.indexes().into_iter().find(|index| rows.record(*index).unwrap()["status"] == "Detected").unwrap();
    rows.close(index).unwrap();
    let removed = walk(&sim, "application-management/risks", since).await;
    assert_eq!((removed.len(), &removed[0]["status"]), (1, &json!("Removed")));
    rows.reopen(index).unwrap();
    assert_eq!(walk(&sim, "application-management/risks", since).await[0]["status"], "Detected");
}

#[tokio::test]
async fn threats_change_by_what_analysts_do() {
    let sim = start().await;
    let fleet = sim.fleet("threats").unwrap();
    let (first, second) = (fleet.id(1).unwrap(), fleet.id(2).unwrap());
    let verdict = json!({"filter": {"ids": [first, second]}, "data": {"analystVerdict": "false_positive"}});
    assert_eq!(call(&sim, "POST", "threats/analyst-verdict", &verdict).await.1["data"]["affected"], 2);
    let status = json!({"filter": {"ids": [first]}, "data": {"incidentStatus": "resolved"}});
    assert_eq!(call(&sim, "POST", "threats/incident", &status).await.0, 200);
    let updated = walk(&sim, "threats", "updatedAt__gte=2026-11-21T00:00:00Z").await;
    assert_eq!(updated.len(), 2);
    assert_eq!(updated[0]["threatInfo"]["incidentStatus"], "resolved");
    assert!(updated.iter().all(|threat| threat["threatInfo"]["analystVerdict"] == "false_positive"));
    fleet.reopen(1).unwrap();
    assert_eq!(fleet.record(1).unwrap()["threatInfo"]["incidentStatus"], "unresolved");
    let odd = json!({"filter": {"ids": [first]}, "data": {"incidentStatus": "gone"}});
    assert_eq!(call(&sim, "POST", "threats/incident", &odd).await.0, 400);
    assert_eq!(call(&sim, "POST", "threats/mitigate/explode", &json!({"filter": {}})).await.0, 404);
    assert_eq!(sim.stats().written("POST /web/api/v2.1/threats/incident"), 1, "what was refused is not counted");
}

#[tokio::test]
async fn an_isolated_agent_stays_so() {
    let sim = start().await;
    let fleet = sim.fleet("agents").unwrap();
    let index = fleet.indexes()[9];
    let filter = json!({"filter": {"ids": [fleet.id(index).unwrap()]}});
    let act = async |action: &str| call(&sim, "POST", &format!("agents/actions/{action}"), &filter).await;
    assert_eq!(act("disconnect").await.1["data"]["affected"], 1);
    fleet.touch(index).unwrap();
    assert_eq!(fleet.record(index).unwrap()["networkStatus"], "disconnected");
    assert_eq!(act("connect").await.0, 200);
    assert_eq!(fleet.record(index).unwrap()["networkStatus"], "connected");
    assert_eq!(act("initiate-scan").await.0, 200);
    assert_eq!(fleet.record(index).unwrap()["scanStatus"], "started");
    assert_eq!(act("dance").await.0, 404);
    assert_eq!(call(&sim, "POST", "agents/actions/connect", &json!({"data": {}})).await.0, 400, "a filter is required");
    assert_eq!(sim.stats().written("POST /web/api/v2.1/agents/actions/{action}"), 3);
}

#[tokio::test]
async fn unified_alerts_answer_what_is_selected() {
    let sim = start().await;
    let fleet = sim.fleet("alerts").unwrap();
    let query = "query($first: Int, $after: String) { alerts(first: $first, after: $after) { edges { node { id status updatedAt assets { agentUuid } } } \
                 pageInfo { hasNextPage endCursor } } }";
    let mut ids = BTreeSet::new();
    let mut after = Value::Null;
    loop {
        let body = json!({"query": query, "variables": {"first": 25, "after": after}});
        let (status, answer) = call(&sim, "POST", "unifiedalerts/graphql", &body).await;
        assert_eq!(status, 200);
        let alerts = &answer["data"]["alerts"];
        for edge in alerts["edges"].as_array().unwrap() {
            assert_eq!(edge["node"].as_object().unwrap().len(), 4, "{edge}");
            ids.insert(edge["node"]["id"].as_str().unwrap().to_owned());
        }
        if alerts["pageInfo"]["hasNextPage"] == false {
            break;
        }
        after = alerts["pageInfo"]["endCursor"].clone();
    }
    assert_eq!(ids, fleet.indexes().iter().map(|index| fleet.id(*index).unwrap()).collect());

    fleet.close(4).unwrap();
    let filters =
        json!([{"fieldId": "updatedAt", "dateTimeRange": {"start": 1_795_219_200_000_u64, "startInclusive": true}}]);
    let body = json!({"query": query, "variables": {"first": 25, "filters": filters}});
    let answer = call(&sim, "POST", "unifiedalerts/graphql", &body).await.1;
    assert_eq!(answer["data"]["alerts"]["edges"][0]["node"]["status"], "RESOLVED");
    assert_eq!(answer["data"]["alerts"]["edges"].as_array().unwrap().len(), 1);

    let body = json!({"query": query.replace("status", "mood"), "variables": {"first": 25}});
    let (status, answer) = call(&sim, "POST", "unifiedalerts/graphql", &body).await;
    assert_eq!(status, 200, "errors come with 200");
    assert!(answer["errors"][0]["message"].as_str().unwrap().contains("mood"));
}

#[tokio::test]
async fn the_inventory_names_applications_and_who_has_them() {
    let sim = start().await;
    let applications = walk(&sim, "application-management/inventory", "").await;
    let mut found = 0;
    for application in &applications {
        let [name, vendor] =
            ["applicationName", "applicationVendor"].map(|name| escape(application[name].as_str().unwrap()));
        let query = format!("applicationName={name}&applicationVendor={vendor}");
        let endpoints = walk(&sim, "application-management/inventory/endpoints", &query).await;
        assert!(endpoints.iter().all(|row| row["endpointId"].is_string() && row["detectionDate"].is_string()));
        found += endpoints.len();
    }
    assert_eq!(found, 60);
    assert_eq!(call(&sim, "GET", "application-management/inventory/endpoints?limit=1", &Value::Null).await.0, 400);
}

#[tokio::test]
async fn a_credential_can_lack_the_right_to_a_feed() {
    let sim = start().await;
    sim.deny("threats", Denial::Role).unwrap();
    let (status, answer) = call(&sim, "GET", "threats", &Value::Null).await;
    assert_eq!((status, &answer["errors"][0]["code"]), (403, &json!(4_030_010)));
    assert_eq!(call(&sim, "GET", "users", &Value::Null).await.0, 200);
    sim.allow("threats").unwrap();
    assert_eq!(call(&sim, "GET", "threats", &Value::Null).await.0, 200);
    assert!(matches!(sim.deny("nothing", Denial::Role), Err(Error::UnknownFeed { .. })));
    assert_eq!(call(&sim, "GET", "threats?unheardOf=1", &Value::Null).await.0, 400);
}
