//! Stories against a simulated console: walks, faults in their middle, and what is refused before anything is sent.
#![cfg(feature = "client")]

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use futures_util::TryStreamExt;
use sentinelone_api::agents::{AgentFilter, AgentSortBy, ListAgents, SortOrder};
use sentinelone_api::models::OsType;
use sentinelone_api::{
    Error, Method, PagingFault, Quota, Retry, SentinelOneClient, SentinelOneClientBuilder, StatusCode, Watch,
};
use vendor_sim::{BrokenShape, Fault, RetryAfter, SentinelOneSim};

const AGENTS: &str = "GET /web/api/v2.1/agents";
const FLEET: u64 = 230;

async fn sim() -> SentinelOneSim {
    SentinelOneSim::builder().seed(7).fleet(FLEET).unlimited().start().await.expect("a simulator")
}

fn builder(sim: &SentinelOneSim) -> SentinelOneClientBuilder {
    let retry = Retry::new().first_wait(Duration::from_millis(1)).longest_wait(Duration::from_millis(4));
    SentinelOneClient::builder(sim.url(), sim.api_token()).quota(Quota::unlimited()).retry(retry)
}

fn client(sim: &SentinelOneSim) -> SentinelOneClient {
    builder(sim).build().expect("a client")
}

fn list(client: &SentinelOneClient) -> ListAgents {
    client.agents().list().page_size(50)
}

fn fleet(sim: &SentinelOneSim) -> BTreeSet<String> {
    (0..sim.fleet("agents").expect("a feed").len())
        .map(|index| sim.fleet("agents").expect("a feed").id(index).expect("an agent"))
        .collect()
}

async fn ids(list: ListAgents) -> Result<Vec<String>, Error> {
    list.items().map_ok(|agent| agent.id).try_collect().await
}

fn set(ids: &[String]) -> BTreeSet<String> {
    ids.iter().cloned().collect()
}

#[tokio::test]
async fn a_walk_meets_every_agent_once_decommissioned_ones_included() {
    let sim = sim().await;
    sim.fleet("agents").expect("a feed").decommission(3).expect("an agent");
    let client = client(&sim);
    let met = ids(list(&client)).await.expect("a walk");
    assert_eq!(met.len() as u64, FLEET);
    assert_eq!(set(&met), fleet(&sim));
    assert_eq!(sim.stats().on(AGENTS), 5, "230 agents in pages of 50");
    client.test_connection().await.expect("a connection");
    assert_eq!(client.agents().count(&AgentFilter::new()).send().await.expect("a count"), FLEET);

    let active = AgentFilter::new().is_decommissioned(false);
    let met = ids(list(&client).filter(&active)).await.expect("a walk");
    assert!(!met.contains(&sim.fleet("agents").expect("a feed").id(3).expect("an agent")));
    assert_eq!(client.agents().count(&active).send().await.expect("a count"), met.len() as u64);
}

#[tokio::test]
async fn filters_and_sorting_reach_the_service() {
    let sim = sim().await;
    let client = client(&sim);
    let filter = AgentFilter::new().os_types([OsType::Linux, OsType::Macos]);
    let agents: Vec<_> = list(&client)
        .filter(&filter)
        .sort_by(AgentSortBy::ComputerName)
        .sort_order(SortOrder::Descending)
        .items()
        .try_collect()
        .await
        .expect("a walk");
    assert!(!agents.is_empty() && agents.len() < 230);
    for agent in &agents {
        assert!(matches!(agent.os_type, Some(OsType::Linux | OsType::Macos)), "{:?}", agent.os_type);
    }
    assert_eq!(client.agents().count(&filter).send().await.expect("a count"), agents.len() as u64);
    let target = sim.seen().into_iter().find(|seen| seen.route == AGENTS).expect("a request").target;
    for part in
        ["osTypes=linux%2Cmacos", "sortBy=computerName", "sortOrder=desc", "limit=50", "isDecommissioned=true%2Cfalse"]
    {
        assert!(target.contains(part), "{part} is not in {target}");
    }
}

#[tokio::test]
async fn a_walk_resumes_at_a_saved_cursor() {
    let sim = sim().await;
    let client = client(&sim);
    let first = list(&client).send().await.expect("a page");
    assert_eq!((first.items.len(), first.total), (50, Some(FLEET)));
    let cursor = first.next.expect("a cursor");
    // As a program does that stores it as text.
    let saved = sentinelone_api::Cursor::new(cursor.as_str());
    let rest = ids(list(&client).starting_at(saved)).await.expect("a walk");
    let mut met = set(&rest);
    met.extend(first.items.into_iter().map(|agent| agent.id));
    assert_eq!((rest.len(), met), (180, fleet(&sim)));
}

#[tokio::test]
async fn faults_in_the_middle_of_a_walk_change_nothing() {
    let sim = sim().await;
    for fault in [
        Fault::TooManyRequests(RetryAfter::Absent),
        Fault::TooManyRequests(RetryAfter::Seconds(0)),
        Fault::Status(500),
        Fault::HtmlError(503),
        Fault::EmptyError(502),
        Fault::Hangup,
        Fault::ResetInHead,
        Fault::ResetInBody,
        Fault::TruncatedBody,
        Fault::CutJson,
        Fault::EmptyPage,
        Fault::Total(0),
    ] {
        sim.faults().on_page(AGENTS, 3, fault.clone(), 1).expect("a route");
        let met = ids(list(&client(&sim))).await.unwrap_or_else(|error| panic!("{fault:?}: {error}"));
        assert_eq!((met.len() as u64, set(&met)), (FLEET, fleet(&sim)), "{fault:?}");
    }
}

#[tokio::test]
async fn a_watch_sees_the_refusals_that_were_overcome() {
    let sim = sim().await;
    sim.faults().on_page(AGENTS, 3, Fault::Status(500), 2).expect("a route");
    let seen = Arc::new(Mutex::new(Vec::new()));
    let book = Arc::clone(&seen);
    let watch = Watch::new(move |exchange| {
        book.lock().expect("no panic").push((exchange.operation, exchange.status.as_u16()));
    });
    let client = builder(&sim).watch(watch).build().expect("a client");
    assert_eq!(ids(list(&client)).await.expect("a walk").len() as u64, FLEET);
    assert_eq!(*seen.lock().expect("no panic"), [("list agents", 500), ("list agents", 500)]);
}

#[tokio::test]
async fn a_repeated_cursor_ends_the_walk_with_an_error() {
    let sim = sim().await;
    sim.faults().on_page(AGENTS, 3, Fault::RepeatedCursor, None).expect("a route");
    let error = ids(list(&client(&sim))).await.expect_err("no short list");
    assert!(matches!(error, Error::Paging { page: 3, fault: PagingFault::RepeatedCursor, .. }), "{error}");
    assert!(error.to_string().contains("list agents"), "{error}");
}

#[tokio::test]
async fn a_token_that_expires_in_the_middle_of_a_walk_is_an_error_not_an_end() {
    let sim = sim().await;
    sim.faults().on_page(AGENTS, 2, Fault::ExpiredToken, None).expect("a route");
    let error = ids(list(&client(&sim))).await.expect_err("no short list");
    assert!(matches!(error, Error::Auth(_)), "{error}");
    assert_eq!((error.status(), error.code()), (Some(StatusCode::UNAUTHORIZED), Some("4010010")));
}

#[tokio::test]
async fn a_page_that_cannot_be_read_at_all_ends_the_walk_with_an_error() {
    let sim = sim().await;
    sim.faults().on_page(AGENTS, 4, Fault::HtmlError(503), None).expect("a route");
    let mut pages = list(&client(&sim)).pages();
    let mut read = 0;
    let error = loop {
        match pages.try_next().await {
            Ok(Some(page)) => read += page.items.len(),
            Ok(None) => panic!("a short list"),
            Err(error) => break error,
        }
    };
    assert_eq!((read, error.status()), (150, Some(StatusCode::new(503))), "{error}");
}

#[tokio::test]
async fn a_broken_record_is_set_aside_and_the_others_come() {
    let sim = sim().await;
    for shape in [BrokenShape::NotAnObject, BrokenShape::BadUtf8, BrokenShape::MissingId, BrokenShape::DeepNesting] {
        let broken = Fault::BrokenRecord { position: 7, shape };
        sim.faults().on_page(AGENTS, 2, broken, 1).expect("a route");
        let mut pages = list(&client(&sim)).pages();
        let (mut met, mut letters) = (Vec::new(), Vec::new());
        while let Some(page) = pages.try_next().await.expect("a page") {
            met.extend(page.items.into_iter().map(|agent| agent.id));
            letters.extend(page.dead_letters);
        }
        assert_eq!((met.len(), letters.len()), (229, 1), "{shape:?}");
        assert_eq!(letters[0].source, "sentinelone");
        assert!(letters[0].path.starts_with("data[7]"), "{shape:?}: {}", letters[0].path);
    }
}

#[tokio::test]
async fn what_cannot_be_sent_is_refused_before_anything_is_sent() {
    let sim = sim().await;
    let client = client(&sim);
    let empty = AgentFilter::new().os_types([]);
    for error in [
        list(&client).filter(&empty).send().await.map(|_| ()),
        list(&client).filter(&empty).items().try_next().await.map(|_| ()),
        client.agents().count(&empty).send().await.map(|_| ()),
    ] {
        let error = error.expect_err("an empty list");
        assert!(matches!(error, Error::Parameter { parameter: "osTypes", .. }), "{error}");
    }
    assert_eq!(sim.stats().total(), 0);
}

#[tokio::test]
async fn the_console_tells_its_state() {
    let sim = sim().await;
    let client = client(&sim);
    assert_eq!(client.system().get_status().send().await.expect("a state").health.as_deref(), Some("ok"));
    assert!(client.system().get_info().send().await.expect("versions").version.is_some());
    let token = client.get_api_token_details().send().await.expect("the token's life");
    assert!(token.created_at < token.expires_at, "{token:?}");
    let raw =
        client.call(Method::Get, "/web/api/v2.1/agents/count").query("isActive", true).send().await.expect("an answer");
    assert!(raw.json_at::<u64>("data.total").expect("a number") > 0);
}
