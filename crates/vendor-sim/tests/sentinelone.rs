//! The agents list, held against the vendor's documentation.

mod common;

use std::time::Duration;

use common::{Reply, escape, ids, send};
use vendor_sim::{Fault, RetryAfter, SentinelOneSim};

const AGENTS: &str = "/web/api/v2.1/agents";

async fn get(sim: &SentinelOneSim, target: &str) -> Reply {
    let token = format!("ApiToken {}", sim.api_token());
    send(&sim.url(), "GET", target, &[("authorization", &token)], "").await.expect("an answer")
}

async fn walk(sim: &SentinelOneSim, query: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut cursor = String::new();
    loop {
        let page = get(sim, &format!("{AGENTS}?{query}{cursor}")).await;
        assert_eq!(page.status, 200, "{}", page.text());
        let page = page.json();
        found.extend(ids(&page["data"], "id"));
        match page["pagination"]["nextCursor"].as_str() {
            Some(next) => cursor = format!("&cursor={}", escape(next)),
            None => return found,
        }
        assert!(found.len() < 10_000);
    }
}

#[tokio::test]
async fn the_guides_agents_come_first_and_ten_is_the_default() {
    let sim = SentinelOneSim::builder().unlimited().start().await.expect("starts");
    let page = get(&sim, AGENTS).await.json();
    assert_eq!(page["data"].as_array().map(Vec::len), Some(10));
    assert_eq!(page["data"][0]["userFullName"], "John Developer");
    assert_eq!(page["data"][1]["osRevision"], "5.4.0-42-generic");
    assert_eq!(page["data"][2]["networkInterfaces"][1]["gatewayIp"], serde_json::Value::Null);
    assert!(page["pagination"]["totalItems"].as_u64().is_some_and(|total| (180..200).contains(&total)));
    assert!(page["errors"].is_null());
}

#[tokio::test]
async fn every_sort_walks_every_agent_once() {
    let sim = SentinelOneSim::builder().fleet(150).unlimited().start().await.expect("starts");
    let mut by_id = walk(&sim, "limit=23&sortBy=id").await;
    let numbers: Vec<u64> = by_id.iter().map(|id| id.parse().expect("a number")).collect();
    assert!(numbers.is_sorted(), "sorted as numbers");
    let mut backwards = walk(&sim, "limit=23&sortBy=id&sortOrder=desc").await;
    backwards.reverse();
    assert_eq!(by_id, backwards);
    by_id.sort();
    for query in [
        "sortBy=updatedAt",
        "sortBy=updatedAt&sortOrder=desc",
        "sortBy=createdAt",
        "sortBy=computerName",
        "sortBy=isActive&sortOrder=desc",
    ] {
        let mut found = walk(&sim, &format!("limit=23&{query}")).await;
        found.sort();
        assert_eq!(found, by_id, "{query}");
    }
}

#[tokio::test]
async fn retired_agents_are_left_out_unless_asked_for() {
    let sim = SentinelOneSim::builder().fleet(120).unlimited().start().await.expect("starts");
    let default = walk(&sim, "limit=1000").await;
    let all = walk(&sim, "limit=1000&isDecommissioned=true,false&isUninstalled=true,false").await;
    assert_eq!(all.len(), 120);
    assert!(default.len() < 120);
    let index = (0..120)
        .find(|index| default.contains(&sim.fleet("agents").expect("a feed").id(*index).expect("there")))
        .expect("one");
    let id = sim.fleet("agents").expect("a feed").id(index).expect("there");
    sim.fleet("agents").expect("a feed").decommission(index).expect("there");
    assert!(!walk(&sim, "limit=1000").await.contains(&id));
    let asked = get(&sim, &format!("{AGENTS}?isDecommissioned=true&ids={id}")).await.json();
    assert_eq!(asked["data"][0]["isDecommissioned"], true);
    let counted = get(&sim, "/web/api/v2.1/agents/count").await.json();
    assert_eq!(counted["data"]["total"].as_u64(), Some(default.len() as u64 - 1));
}

#[tokio::test]
async fn changes_show_by_updated_at() {
    let sim = SentinelOneSim::builder().fleet(50).unlimited().start().await.expect("starts");
    let everything = "isDecommissioned=true,false&isUninstalled=true,false&limit=1000";
    let since = "2026-11-20T16:41:08.552013Z";
    assert_eq!(walk(&sim, &format!("updatedAt__gt={since}&{everything}")).await.len(), 0);
    assert_eq!(walk(&sim, &format!("updatedAt__gte={since}&{everything}")).await, ["1840213377450912764"]);
    sim.fleet("agents").expect("a feed").touch(7).expect("there");
    let touched = [sim.fleet("agents").expect("a feed").id(7).expect("there")];
    assert_eq!(walk(&sim, &format!("updatedAt__gt={since}&{everything}")).await, touched);
    let added = sim.fleet("agents").expect("a feed").add();
    let both = [
        sim.fleet("agents").expect("a feed").id(7).expect("there"),
        sim.fleet("agents").expect("a feed").id(added).expect("there"),
    ];
    assert_eq!(walk(&sim, &format!("updatedAt__gt={since}&{everything}")).await, both, "a new agent is young too");
    let by_ids = get(
        &sim,
        &format!(
            "{AGENTS}?ids={},{}&{everything}",
            sim.fleet("agents").expect("a feed").id(7).expect("there"),
            sim.fleet("agents").expect("a feed").id(9).expect("there")
        ),
    )
    .await;
    assert_eq!(by_ids.json()["data"].as_array().map(Vec::len), Some(2));
    let windows = walk(&sim, &format!("osTypes=windows&{everything}")).await;
    let others = walk(&sim, &format!("osTypesNin=windows&{everything}")).await;
    assert_eq!(windows.len() + others.len(), 51);
}

#[tokio::test]
async fn bounds_and_unknown_parameters_are_refused_in_the_vendors_envelope() {
    let sim = SentinelOneSim::builder().unlimited().start().await.expect("starts");
    for query in [
        "limit=0",
        "limit=1001",
        "skip=1001",
        "sortBy=shoeSize",
        "sortOrder=up",
        "cursor=made-up",
        "cursor=e30%3D",
        "cursor=bnVsbA%3D%3D",
        "cursor=%25",
        "isActive=maybe",
        "updatedat__gt=2025-01-01T00:00:00Z",
    ] {
        let reply = get(&sim, &format!("{AGENTS}?{query}")).await;
        assert_eq!(reply.status, 400, "{query}");
        let error = reply.json()["errors"][0].clone();
        assert_eq!((error["code"].as_u64(), error["title"].as_str()), (Some(4_000_010), Some("Validation Error")));
    }
    let cursor = get(&sim, &format!("{AGENTS}?limit=5")).await.json()["pagination"]["nextCursor"]
        .as_str()
        .expect("a cursor")
        .to_owned();
    assert!(!cursor.contains('='), "padding comes percent-encoded: {cursor}");
    for query in [
        format!("limit=5&skip=1&cursor={}", escape(&cursor)),
        format!("limit=5&sortBy=createdAt&cursor={}", escape(&cursor)),
        format!("limit=5&osTypes=linux&cursor={}", escape(&cursor)),
    ] {
        assert_eq!(get(&sim, &format!("{AGENTS}?{query}")).await.status, 400, "{query}");
    }
    let skipped = get(&sim, &format!("{AGENTS}?skip=1&limit=1&skipCount=true")).await.json();
    assert_eq!(
        (skipped["data"][0]["name"].as_str(), skipped["pagination"]["totalItems"].as_u64()),
        (Some("SERVER-OLD-PROD"), Some(0))
    );
    let counted = get(&sim, &format!("{AGENTS}?countOnly=true")).await.json();
    assert_eq!(
        (counted["data"].as_array().map(Vec::len), counted["pagination"]["nextCursor"].is_null()),
        (Some(0), true)
    );
}

#[tokio::test]
async fn tokens_are_checked_and_end() {
    let sim =
        SentinelOneSim::builder().token_lifetime(Duration::from_millis(120)).unlimited().start().await.expect("starts");
    for authorization in ["ApiToken wrong".to_owned(), format!("Bearer {}", sim.api_token())] {
        let reply = send(&sim.url(), "GET", AGENTS, &[("authorization", &authorization)], "").await.expect("an answer");
        assert_eq!((reply.status, reply.json()["errors"][0]["code"].as_u64()), (401, Some(4_010_010)));
    }
    let upper = format!("APIToken {}", sim.api_token());
    assert_eq!(send(&sim.url(), "GET", AGENTS, &[("authorization", &upper)], "").await.expect("an answer").status, 200);
    assert_eq!(send(&sim.url(), "GET", "/web/api/v2.1/system/status", &[], "").await.expect("an answer").status, 200);
    tokio::time::sleep(Duration::from_millis(130)).await;
    assert_eq!(get(&sim, AGENTS).await.status, 401);
}

#[tokio::test]
async fn a_429_is_the_proxys_page_and_empty_pages_lose_nothing() {
    let sim = SentinelOneSim::builder().fleet(40).unlimited().start().await.expect("starts");
    let route = "GET /web/api/v2.1/agents";
    sim.faults().script(route, [Fault::TooManyRequests(RetryAfter::Seconds(3))]).expect("a route");
    let reply = get(&sim, AGENTS).await;
    assert_eq!(
        (reply.status, reply.header("retry-after"), reply.header("content-type")),
        (429, Some("3"), Some("text/html; charset=utf-8"))
    );
    for query in ["limit=7", "limit=7&sortOrder=desc&sortBy=id", "limit=7&sortBy=createdAt"] {
        let all = walk(&sim, query).await;
        sim.faults().on_page(route, 3, Fault::EmptyPage, 1).expect("a route");
        assert_eq!(walk(&sim, query).await, all, "{query}");
    }
    sim.faults().on_page(route, 2, Fault::Total(3), 1).expect("a route");
    let first = get(&sim, &format!("{AGENTS}?limit=7")).await.json();
    let next = first["pagination"]["nextCursor"].as_str().expect("a cursor");
    let second = get(&sim, &format!("{AGENTS}?limit=7&cursor={}", escape(next))).await.json();
    assert_eq!(second["pagination"]["totalItems"], 3);
}

#[tokio::test]
async fn a_large_fleet_is_walked_from_anywhere() {
    let sim = SentinelOneSim::builder().fleet(100_000).unlimited().start().await.expect("starts");
    let page = get(&sim, &format!("{AGENTS}?limit=2&sortBy=id&sortOrder=desc")).await.json();
    assert_eq!(page["data"].as_array().map(Vec::len), Some(2));
    assert!(page["pagination"]["totalItems"].as_u64().is_some_and(|total| (96_000..98_500).contains(&total)));
    let next = page["pagination"]["nextCursor"].as_str().expect("a cursor");
    let second = get(&sim, &format!("{AGENTS}?limit=2&sortBy=id&sortOrder=desc&cursor={}", escape(next))).await.json();
    let number = |page: &serde_json::Value, at: usize| {
        page["data"][at]["id"].as_str().and_then(|id| id.parse::<u64>().ok()).expect("an id")
    };
    assert!(number(&second, 0) < number(&page, 1));
}

#[tokio::test]
async fn chance_fails_answers_but_a_patient_client_gets_everything() {
    let calm = SentinelOneSim::builder().fleet(200).unlimited().start().await.expect("starts");
    let all = walk(&calm, "limit=4").await;
    let sim = SentinelOneSim::builder()
        .fleet(200)
        .fault_rate(0.3)
        .retry_after(RetryAfter::Seconds(0))
        .unlimited()
        .start()
        .await
        .expect("starts");
    let token = format!("ApiToken {}", sim.api_token());
    let (mut found, mut cursor, mut failures) = (Vec::new(), String::new(), 0);
    loop {
        let target = format!("{AGENTS}?limit=4{cursor}");
        let reply = send(&sim.url(), "GET", &target, &[("authorization", &token)], "").await;
        let Some(page) = reply.ok().filter(|reply| reply.status == 200 && reply.complete) else {
            failures += 1;
            assert!(failures < 300);
            continue;
        };
        let page = page.json();
        found.extend(ids(&page["data"], "id"));
        match page["pagination"]["nextCursor"].as_str() {
            Some(next) => cursor = format!("&cursor={}", escape(next)),
            None => break,
        }
    }
    assert_eq!(found, all);
    assert!(failures > 5 && sim.stats().faults.len() >= 5, "{failures}: {:?}", sim.stats().faults);
}

#[tokio::test]
async fn secrets_stay_out_of_debug() {
    let builder = SentinelOneSim::builder().api_token("very-secret");
    assert!(!format!("{builder:?}").contains("very-secret"));
    let sim = builder.start().await.expect("starts");
    assert!(!format!("{sim:?}").contains("very-secret"));
    let eset = vendor_sim::EsetSim::builder().credentials("me", "very-secret");
    let sophos = vendor_sim::SophosSim::builder().credentials("me", "very-secret");
    assert!(!format!("{eset:?} {sophos:?}").contains("very-secret"));
}
