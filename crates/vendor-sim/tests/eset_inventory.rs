//! ESET Connect's token service, devices and groups, held against the vendor's documentation.

mod common;

use std::time::Duration;

use common::{FORM, Reply, form, ids, send};
use serde_json::Value;
use vendor_sim::{BrokenShape, EsetSim, Fault, RetryAfter};

async fn log_in(sim: &EsetSim) -> Value {
    let credentials = sim.credentials();
    let body =
        form(&[("grant_type", "password"), ("username", &credentials.username), ("password", &credentials.password)]);
    send(&sim.url(), "POST", "/oauth/token", &[FORM], &body).await.expect("an answer").json()
}

async fn bearer(sim: &EsetSim) -> String {
    format!("Bearer {}", log_in(sim).await["access_token"].as_str().expect("a token"))
}

async fn get(sim: &EsetSim, token: &str, target: &str) -> Reply {
    send(&sim.url(), "GET", target, &[("authorization", token)], "").await.expect("an answer")
}

async fn walk(sim: &EsetSim, token: &str, size: u64) -> Vec<String> {
    let (mut found, mut cursor) = (Vec::new(), String::new());
    loop {
        let page = get(sim, token, &format!("/v1/devices?pageSize={size}&pageToken={cursor}")).await;
        assert_eq!(page.status, 200, "{}", page.text());
        let page = page.json();
        found.extend(ids(&page["devices"], "uuid"));
        page["nextPageToken"].as_str().expect("always there").clone_into(&mut cursor);
        assert!(cursor.len() <= 128);
        if cursor.is_empty() {
            return found;
        }
    }
}

#[tokio::test]
async fn tokens_are_given_refreshed_and_expire() {
    let sim = EsetSim::builder().token_lifetime(Duration::from_millis(500)).start().await.expect("starts");
    let first = log_in(&sim).await;
    assert_eq!(first["token_type"], "Bearer");
    let token = format!("Bearer {}", first["access_token"].as_str().expect("a token"));
    assert_eq!(get(&sim, &token, "/v1/devices?pageSize=1").await.status, 200);
    tokio::time::sleep(Duration::from_millis(510)).await;
    let late = get(&sim, &token, "/v1/devices?pageSize=1").await;
    assert_eq!((late.status, late.json()["code"].as_i64()), (401, Some(16)));
    assert_eq!(late.header("request-id").map(str::len), Some(36));

    let refresh = first["refresh_token"].as_str().expect("a token");
    let body = form(&[("grant_type", "refresh_token"), ("refresh_token", refresh)]);
    let second = send(&sim.url(), "POST", "/oauth/token", &[FORM], &body).await.expect("an answer").json();
    assert_ne!(second["access_token"], first["access_token"]);
    assert_ne!(second["refresh_token"], first["refresh_token"]);
    let again = send(&sim.url(), "POST", "/oauth/token", &[FORM], &body).await.expect("an answer");
    assert_eq!(again.status, 400, "a refresh token works once");
    assert_eq!((sim.stats().tokens_issued, sim.stats().tokens_refreshed, sim.stats().unauthorized), (1, 1, 1));
}

#[tokio::test]
async fn wrong_log_ins_are_refused() {
    let sim = EsetSim::builder().start().await.expect("starts");
    for (headers, body, status) in [
        (&[FORM][..], form(&[("grant_type", "password"), ("username", "a"), ("password", "b")]), 401),
        (&[FORM], form(&[("grant_type", "client_credentials")]), 400),
        (&[FORM], String::new(), 400),
        (&[("content-type", "application/json")], "{}".to_owned(), 415),
    ] {
        assert_eq!(
            send(&sim.url(), "POST", "/oauth/token", headers, &body).await.expect("an answer").status,
            status,
            "{body}"
        );
    }
    assert_eq!(send(&sim.url(), "GET", "/v1/devices", &[], "").await.expect("an answer").status, 400);
    assert_eq!(get(&sim, "Bearer made-up", "/v1/devices").await.status, 401);
    assert_eq!(get(&sim, &bearer(&sim).await, "/v1/nothing").await.status, 404);
}

#[tokio::test]
async fn a_walk_reads_every_device_once_and_starts_with_the_documented_one() {
    let sim = EsetSim::builder().fleet(230).unlimited().start().await.expect("starts");
    let token = bearer(&sim).await;
    let mut found = walk(&sim, &token, 70).await;
    assert_eq!(found[0], "550e8400-e29b-41d4-a716-446655440000");
    assert_eq!(found.len(), 230);
    found.sort();
    found.dedup();
    assert_eq!(found.len(), 230);
    let first = get(&sim, &token, "/v1/devices?pageSize=1").await.json()["devices"][0].clone();
    assert_eq!(first["hardwareProfiles"][0]["networkAdapters"][0]["malformedData"], Value::Null);
    assert_eq!(first["cloningConfiguration"]["securityGroupDisplayName"], "Default Security Group");
    assert_eq!(first["operatingSystem"]["version"]["id"], "10.0.19041");
    let groups = get(&sim, &token, "/v1/device_groups").await.json();
    assert_eq!(groups["deviceGroups"][0]["uuid"], "00000000-0000-0000-7001-000000000001");
    assert_eq!(groups["deviceGroups"][1]["displayName"], "Finance Department");
    assert_eq!(groups["deviceGroups"][1]["parentGroupUuid"], "root-group-uuid");
}

#[tokio::test]
async fn page_sizes_are_those_of_the_contract() {
    let sim = EsetSim::builder().fleet(1200).unlimited().start().await.expect("starts");
    let token = bearer(&sim).await;
    for (query, count) in [("", 50), ("?pageSize=0", 50), ("?pageSize=7", 7), ("?pageSize=99999", 1000)] {
        let page = get(&sim, &token, &format!("/v1/devices{query}")).await.json();
        assert_eq!(page["devices"].as_array().map(Vec::len), Some(count), "{query}");
    }
    for query in [
        "pageSize=100000",
        "pageSize=-1",
        "pageSize=ten",
        "pageToken=made-up",
        "pageToken=%FF",
        "pageToken=MTow",
        "pageToken=%C3%A9",
        "isMuted=perhaps",
    ] {
        assert_eq!(get(&sim, &token, &format!("/v1/devices?{query}")).await.status, 400, "{query}");
    }
}

#[tokio::test]
async fn a_cursor_outlives_the_simulator_and_keeps_to_its_query() {
    let sim = EsetSim::builder().seed(9).fleet(40).unlimited().start().await.expect("starts");
    let token = bearer(&sim).await;
    let page = get(&sim, &token, "/v1/devices?pageSize=10").await.json();
    let cursor = page["nextPageToken"].as_str().expect("a token").to_owned();
    let second = get(&sim, &token, &format!("/v1/devices?pageSize=10&pageToken={cursor}")).await.json();
    let foreign = get(&sim, &token, &format!("/v1/devices?pageSize=10&isMuted=true&pageToken={cursor}")).await;
    assert_eq!(foreign.status, 400);
    drop(sim);
    let sim = EsetSim::builder().seed(9).fleet(40).unlimited().start().await.expect("starts");
    let resumed = get(&sim, &bearer(&sim).await, &format!("/v1/devices?pageSize=10&pageToken={cursor}")).await.json();
    assert_eq!(resumed, second);
    let other = EsetSim::builder().seed(10).fleet(40).start().await.expect("starts");
    let refused = get(&other, &bearer(&other).await, &format!("/v1/devices?pageToken={cursor}")).await;
    assert_eq!(refused.status, 400);
}

#[tokio::test]
async fn an_expired_cursor_is_refused() {
    let sim = EsetSim::builder().cursor_lifetime(Duration::from_millis(500)).unlimited().start().await.expect("starts");
    let token = bearer(&sim).await;
    let cursor = get(&sim, &token, "/v1/devices").await.json()["nextPageToken"].as_str().expect("a token").to_owned();
    let target = format!("/v1/devices?pageToken={cursor}");
    assert_eq!(get(&sim, &token, &target).await.status, 200);
    tokio::time::sleep(Duration::from_millis(510)).await;
    assert_eq!(get(&sim, &token, &target).await.status, 400);
}

#[tokio::test]
async fn a_quota_bites_and_lets_go() {
    let sim = EsetSim::builder()
        .quota(3, Duration::from_millis(200))
        .retry_after(RetryAfter::Absent)
        .start()
        .await
        .expect("starts");
    let token = bearer(&sim).await;
    let mut statuses = Vec::new();
    for _ in 0..5 {
        let reply = get(&sim, &token, "/v1/device_groups").await;
        assert_eq!(reply.header("retry-after"), None);
        statuses.push(reply.status);
    }
    assert_eq!(statuses, [200, 200, 200, 429, 429]);
    assert_eq!(sim.stats().refused, 2);
    tokio::time::sleep(Duration::from_millis(210)).await;
    assert_eq!(get(&sim, &token, "/v1/device_groups").await.status, 200);
}

#[tokio::test]
async fn a_pending_answer_is_fetched_with_its_ticket_once() {
    let sim = EsetSim::builder().fleet(5).unlimited().start().await.expect("starts");
    let token = bearer(&sim).await;
    let target = "/v1/devices?pageSize=2";
    sim.faults()
        .script("GET /v1/devices", [Fault::Pending { polls: 1 }, Fault::PendingForEver { polls: 0 }])
        .expect("a route");
    let pending = get(&sim, &token, target).await;
    assert_eq!((pending.status, pending.body.len()), (202, 0));
    let ticket = pending.header("response-id").expect("a ticket").to_owned();
    let poll = async |target: &str| {
        let headers = [("authorization", token.as_str()), ("response-id", ticket.as_str())];
        send(&sim.url(), "GET", target, &headers, "").await.expect("an answer")
    };
    assert_eq!(poll("/v1/devices?pageSize=3").await.status, 404, "another request");
    assert_eq!(poll(target).await.status, 202);
    let done = poll(target).await;
    assert_eq!((done.status, done.json()["devices"].as_array().map(Vec::len)), (200, Some(2)));
    assert_eq!(poll(target).await.status, 404, "fetched before");
    let endless = get(&sim, &token, target).await;
    let ticket = endless.header("response-id").expect("a ticket");
    let headers = [("authorization", token.as_str()), ("response-id", ticket)];
    assert_eq!(send(&sim.url(), "GET", target, &headers, "").await.expect("an answer").status, 504);
    assert_eq!((sim.stats().tickets, sim.stats().tickets_fetched), (2, 1));
}

#[tokio::test]
async fn fair_use_slows_down_by_ticket_and_refuses_the_rest() {
    let sim = EsetSim::builder().unlimited().fair_use(3).start().await.expect("starts");
    let token = bearer(&sim).await;
    let mut statuses = Vec::new();
    for _ in 0..6 {
        statuses.push(get(&sim, &token, "/v1/device_groups").await.status);
    }
    assert_eq!(statuses, [200, 200, 202, 202, 503, 503]);
}

#[tokio::test]
async fn faults_of_the_wire_reach_the_client() {
    let sim = EsetSim::builder().fleet(100).unlimited().start().await.expect("starts");
    let token = bearer(&sim).await;
    let target = "/v1/devices?pageSize=50";
    let whole = get(&sim, &token, target).await;
    assert!(whole.complete);
    let attempt = async |fault: Fault| {
        sim.faults().script("GET /v1/devices", [fault]).expect("a route");
        send(&sim.url(), "GET", target, &[("authorization", token.as_str())], "").await
    };
    assert!(attempt(Fault::Hangup).await.is_err());
    assert_eq!(attempt(Fault::ResetInHead).await.expect_err("reset").kind(), std::io::ErrorKind::ConnectionReset);
    assert_eq!(attempt(Fault::ResetInBody).await.expect_err("reset").kind(), std::io::ErrorKind::ConnectionReset);
    let truncated = attempt(Fault::TruncatedBody).await.expect("an orderly end");
    assert_eq!((truncated.complete, truncated.body.len()), (false, whole.body.len() / 2));
    let cut = attempt(Fault::CutJson).await.expect("an answer");
    assert!(cut.complete && serde_json::from_slice::<Value>(&cut.body).is_err());
    let begun = std::time::Instant::now();
    let slow = attempt(Fault::SlowBody { pieces: 5, pause: Duration::from_millis(10) }).await.expect("an answer");
    assert!(slow.complete && slow.body == whole.body && begun.elapsed() >= Duration::from_millis(50));
    let begun = std::time::Instant::now();
    assert_eq!(attempt(Fault::Delay(Duration::from_millis(40))).await.expect("an answer").body, whole.body);
    assert!(begun.elapsed() >= Duration::from_millis(40));
    let html = attempt(Fault::HtmlError(503)).await.expect("an answer");
    assert!(html.status == 503 && html.text().starts_with("<html>"));
    let empty = attempt(Fault::EmptyError(500)).await.expect("an answer");
    assert_eq!((empty.status, empty.body.len()), (500, 0));
    let dated = attempt(Fault::TooManyRequests(RetryAfter::Date(2))).await.expect("an answer");
    assert!(dated.status == 429 && dated.header("retry-after").is_some_and(|date| date.ends_with(" GMT")));
    let redirect = attempt(Fault::Redirect("http://example.com/".into())).await.expect("an answer");
    assert_eq!((redirect.status, redirect.header("location")), (307, Some("http://example.com/")));
    let expired = attempt(Fault::ExpiredToken).await.expect("an answer");
    assert_eq!(expired.status, 401);
    assert_eq!(get(&sim, &token, target).await.status, 401, "the token is gone for good");
}

#[tokio::test]
async fn faults_of_a_page_change_that_page_only() {
    let sim = EsetSim::builder().fleet(30).clean().unlimited().start().await.expect("starts");
    let token = bearer(&sim).await;
    let all = walk(&sim, &token, 10).await;
    sim.faults().on_page("GET /v1/devices", 2, Fault::EmptyPage, 1).expect("a route");
    assert_eq!(walk(&sim, &token, 10).await, all, "an empty page in the middle loses nothing");
    assert_eq!(sim.stats().faults.get("empty page"), Some(&1));

    let broken = Fault::BrokenRecord { position: 3, shape: BrokenShape::BadUtf8 };
    sim.faults().on_page("GET /v1/devices", 1, broken, 1).expect("a route");
    assert!(String::from_utf8(get(&sim, &token, "/v1/devices?pageSize=10").await.body).is_err());

    sim.faults().on_page("GET /v1/devices", 2, Fault::RepeatedCursor, None).expect("a route");
    let first = get(&sim, &token, "/v1/devices?pageSize=10").await.json();
    let cursor = first["nextPageToken"].as_str().expect("a token");
    let second = get(&sim, &token, &format!("/v1/devices?pageSize=10&pageToken={cursor}")).await.json();
    assert_eq!(second["nextPageToken"], cursor);

    sim.faults().clear().on_page("GET /v1/devices", 3, Fault::HtmlError(503), None).expect("a route");
    let third = second["devices"].as_array().map(Vec::len);
    assert_eq!(third, Some(10));
    let error = sim.faults().script("GET /v1/device", [Fault::Hangup]).expect_err("no such route");
    assert!(error.to_string().contains("no route `GET /v1/device`"));
}

#[tokio::test]
async fn the_fleet_changes_between_runs() {
    let sim = EsetSim::builder().fleet(20).clean().unlimited().start().await.expect("starts");
    let token = bearer(&sim).await;
    let before = get(&sim, &token, "/v1/devices").await.json();
    let fleet = sim.fleet("devices").expect("a feed");
    fleet.touch(3).expect("there");
    fleet.contact(4).expect("there");
    fleet.remove(5).expect("there");
    assert_eq!(fleet.add(), 20);
    assert!(fleet.touch(5).is_err() && fleet.touch(21).is_err());
    let after = get(&sim, &token, "/v1/devices").await.json();
    let find = |page: &Value, id: &str| {
        page["devices"].as_array().expect("a list").iter().find(|device| device["uuid"] == id).cloned()
    };
    let id = |index: usize| before["devices"][index]["uuid"].as_str().expect("an id").to_owned();
    assert_ne!(find(&after, &id(3)).expect("there")["description"], before["devices"][3]["description"]);
    let contacted = find(&after, &id(4)).expect("there");
    let (mut old, mut new) = (before["devices"][4].clone(), contacted);
    assert_ne!((&old["lastSyncTime"], &old["etag"]), (&new["lastSyncTime"], &new["etag"]));
    for device in [&mut old, &mut new] {
        device["lastSyncTime"] = Value::Null;
        device["etag"] = Value::Null;
    }
    assert_eq!(old, new, "a contact moves nothing else");
    assert_eq!(find(&after, &id(5)), None);
    assert!(find(&after, &fleet.id(20).expect("there")).is_some());
    assert_eq!(find(&after, &id(6)).expect("there"), fleet.record(6).expect("there"));
}

#[tokio::test]
async fn chance_fails_answers_but_a_patient_client_gets_everything() {
    let sim = EsetSim::builder()
        .fleet(300)
        .fault_rate(0.3)
        .retry_after(RetryAfter::Seconds(0))
        .unlimited()
        .start()
        .await
        .expect("starts");
    let all = {
        let calm = EsetSim::builder().fleet(300).unlimited().start().await.expect("starts");
        let token = bearer(&calm).await;
        walk(&calm, &token, 5).await
    };
    let (mut found, mut cursor, mut token) = (Vec::new(), String::new(), String::from("Bearer none"));
    let mut failures = 0;
    let mut ticket: Option<String> = None;
    loop {
        let target = format!("/v1/devices?pageSize=5&pageToken={cursor}");
        let mut headers = vec![("authorization", token.as_str())];
        if let Some(ticket) = &ticket {
            headers.push(("response-id", ticket));
        }
        let reply = send(&sim.url(), "GET", &target, &headers, "").await;
        match reply {
            Ok(reply) if reply.status == 202 => {
                failures += 1;
                ticket = reply.header("response-id").map(str::to_owned);
            }
            Ok(reply) if reply.status == 200 && reply.complete => {
                ticket = None;
                let page = reply.json();
                found.extend(ids(&page["devices"], "uuid"));
                cursor = page["nextPageToken"].as_str().expect("a token").to_owned();
                if cursor.is_empty() {
                    break;
                }
            }
            Ok(reply) if reply.status == 401 => {
                failures += 1;
                let credentials = sim.credentials();
                let body = form(&[
                    ("grant_type", "password"),
                    ("username", &credentials.username),
                    ("password", &credentials.password),
                ]);
                if let Ok(reply) = send(&sim.url(), "POST", "/oauth/token", &[FORM], &body).await
                    && reply.status == 200
                    && reply.complete
                {
                    token = format!("Bearer {}", reply.json()["access_token"].as_str().expect("a token"));
                }
            }
            _ => failures += 1,
        }
        assert!(failures < 500);
    }
    assert_eq!(found, all);
    assert!(failures > 10, "{failures}");
    assert!(sim.stats().faults.len() >= 7, "{:?}", sim.stats().faults);
}

#[tokio::test]
async fn the_same_seed_gives_the_same_answers_and_dropping_closes_the_port() {
    let start = async || EsetSim::builder().seed(42).fleet(80).unlimited().start().await.expect("starts");
    let (a, b) = (start().await, start().await);
    let (left, right) = (
        get(&a, &bearer(&a).await, "/v1/devices?pageSize=80").await,
        get(&b, &bearer(&b).await, "/v1/devices?pageSize=80").await,
    );
    assert_eq!(left.body, right.body);
    let (url, port) = (a.url(), a.port());
    drop(a);
    tokio::time::sleep(Duration::from_millis(20)).await;
    assert!(send(&url, "GET", "/v1/devices", &[], "").await.is_err());
    let again = EsetSim::builder().port(port).start().await.expect("the port is free again");
    assert_eq!(again.url(), url);
}
