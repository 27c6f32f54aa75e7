//! Faults that collectors must survive: of lists, of one tenant, and of size.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod common;

use common::sophos::bearer;
use common::{Reply, escape, send};
use serde_json::Value;
use vendor_sim::{Error, Fault, Identity, SentinelOneSim, SophosSim};

const USERS: &str = "GET /web/api/v2.1/users";

async fn page(sim: &SentinelOneSim, cursor: Option<&str>) -> Reply {
    let token = format!("ApiToken {}", sim.api_token());
    let cursor = cursor.map_or(String::new(), |cursor| format!("&cursor={}", escape(cursor)));
    let target = format!("/web/api/v2.1/users?limit=10{cursor}");
    send(&sim.url(), "GET", &target, &[("authorization", &token)], "").await.unwrap()
}

async fn start() -> SentinelOneSim {
    SentinelOneSim::builder().fleet(30).clean().unlimited().start().await.unwrap()
}

fn next(page: &Value) -> String {
    page["pagination"]["nextCursor"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn a_dead_cursor_lets_first_pages_through() {
    let sim = start().await;
    sim.faults().always(USERS, Fault::DeadCursor).unwrap();
    for _ in 0..3 {
        let first = page(&sim, None).await;
        assert_eq!(first.status, 200);
        assert_eq!(page(&sim, Some(&next(&first.json()))).await.status, 400);
    }
}

#[tokio::test]
async fn a_list_that_moves_shows_one_record_twice_and_one_never() {
    let sim = start().await;
    sim.faults().on_page(USERS, 2, Fault::Shifted, 1).unwrap();
    let first = page(&sim, None).await.json();
    let second = page(&sim, Some(&next(&first))).await.json();
    assert_eq!(first["data"][9], second["data"][0]);
    assert_eq!(second["data"].as_array().unwrap().len(), 10);
    let again = page(&sim, Some(&next(&first))).await.json();
    assert_ne!(again["data"][0], second["data"][0]);
    assert_eq!(again["data"][1], second["data"][1]);
}

#[tokio::test]
async fn a_list_can_be_no_list_and_an_answer_anything() {
    let sim = start().await;
    let body = r#"{"data":null,"errors":[{"code":5000010,"title":"Server could not process"}]}"#;
    let faults = [Fault::NoList, Fault::Answer { status: 200, body: body.into() }, Fault::Total(7)];
    sim.faults().script(USERS, faults).unwrap();
    let reply = page(&sim, None).await;
    assert_eq!((reply.status, reply.json().get("data").is_some()), (200, false));
    assert!(reply.json()["message"].is_string());
    assert_eq!(page(&sim, None).await.text(), body);
    assert_eq!(page(&sim, None).await.json()["pagination"]["totalItems"], 7);
}

#[tokio::test]
async fn a_flood_is_small_on_the_wire() {
    let sim = start().await;
    let faults = [Fault::Flood { records: 5_000_000, gzip: true }, Fault::Flood { records: 1000, gzip: false }];
    sim.faults().script(USERS, faults).unwrap();
    let reply = page(&sim, None).await;
    assert_eq!((reply.status, reply.header("content-encoding")), (200, Some("gzip")));
    assert!(reply.complete && reply.body.len() < 40_000, "{}", reply.body.len());
    let plain = page(&sim, None).await;
    assert_eq!(plain.header("content-encoding"), None);
    assert_eq!(plain.json()["data"].as_array().unwrap().len(), 1000);
}

#[tokio::test]
async fn a_fleet_need_not_hold_still() {
    let sim = start().await;
    let fleet = sim.fleet("users").unwrap();
    let before = fleet.indexes();
    sim.faults().churn("users", 2).unwrap();
    for _ in 0..12 {
        assert_eq!(page(&sim, None).await.status, 200);
    }
    let after = fleet.indexes();
    assert_ne!(before, after);
    assert_eq!(after.len(), 30, "two came and two left");
    sim.faults().churn("users", None).unwrap();
    page(&sim, None).await;
    page(&sim, None).await;
    assert_eq!(fleet.indexes(), after);
    assert!(matches!(sim.faults().churn("nobody", 1), Err(Error::UnknownFeed { .. })));
}

#[tokio::test]
async fn one_tenant_fails_for_ever_and_the_others_do_not() {
    let sim = SophosSim::builder().identity(Identity::Partner).tenants(3).unlimited().start().await.unwrap();
    let token = bearer(&sim).await;
    let tenants = sim.tenant_ids();
    let read = async |tenant: &str| {
        let headers = [("authorization", token.as_str()), ("x-tenant-id", tenant)];
        send(&sim.url(), "GET", "/endpoint/v1/endpoints", &headers, "").await
    };
    for fault in [Fault::Status(403), Fault::HtmlError(503), Fault::NoList, Fault::CutJson, Fault::Hangup] {
        sim.faults().in_tenant(&tenants[1], fault.clone());
        for _ in 0..2 {
            let reply = read(&tenants[1]).await;
            let whole = reply.is_ok_and(|reply| {
                reply.status == 200
                    && serde_json::from_slice::<Value>(&reply.body).is_ok_and(|page| page["items"].is_array())
            });
            assert!(!whole, "{fault:?}");
            assert_eq!(read(&tenants[0]).await.unwrap().status, 200);
            assert_eq!(read(&tenants[2]).await.unwrap().status, 200);
        }
    }
    sim.faults().clear();
    assert_eq!(read(&tenants[1]).await.unwrap().status, 200);
}
