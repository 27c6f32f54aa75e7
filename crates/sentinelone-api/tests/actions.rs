//! Actions hit what was named, once, or nothing at all; long-running things are followed to their end.
#![cfg(feature = "client")]

use std::io::Read as _;
use std::net::TcpListener;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use futures_util::TryStreamExt as _;
use sentinelone_api::agents::AgentFilter;
use sentinelone_api::models::{AnalystVerdict, MitigationAction, ResponseState};
use sentinelone_api::threats::ThreatFilter;
use sentinelone_api::{
    AgentId, AgentTargets, AlertTargets, Everything, FilterId, GroupId, NamedAgents, Phase, Retry, Scope,
    SentinelOneClient, SiteId, ThreatId, ThreatTargets,
};
use serde_json::{Value, json};
use wiremock::matchers::{any, method, path, query_param};
use wiremock::{Mock, MockServer, ResponseTemplate};

fn client(url: String) -> SentinelOneClient {
    let retry = Retry::new().retries(3).first_wait(Duration::from_millis(1));
    SentinelOneClient::builder(url, "the-token").retry(retry).build().expect("a client")
}

fn offline() -> SentinelOneClient {
    client("http://127.0.0.1:9".into())
}

fn id<T: TryFrom<&'static str, Error = sentinelone_api::Error>>(text: &'static str) -> T {
    T::try_from(text).expect("an id")
}

#[tokio::test]
async fn an_action_without_targets_is_refused_before_anything_is_sent() {
    let server = MockServer::start().await;
    Mock::given(any()).respond_with(ResponseTemplate::new(200)).expect(0).mount(&server).await;
    let client = client(server.uri());
    let (actions, threats) = (client.agent_actions(), client.threats());
    let nobody = AgentTargets::filter(AgentFilter::new());
    let none: [AgentId; 0] = [];
    let errors = [
        actions.connect(&nobody).send().await.unwrap_err(),
        actions.initiate_scan(&AgentTargets::ids(none.clone())).send().await.unwrap_err(),
        actions.disconnect(&NamedAgents::ids(none)).send().await.unwrap_err(),
        actions.shutdown(&NamedAgents::groups::<GroupId>([])).send().await.unwrap_err(),
        actions.connect(&nobody).dry_run().await.map(drop).unwrap_err(),
        threats
            .mitigate(&MitigationAction::Kill, &ThreatTargets::filter(ThreatFilter::new()))
            .send()
            .await
            .unwrap_err(),
        client
            .detection_rules()
            .delete(&sentinelone_api::detection_rules::DetectionRuleFilter::default())
            .send()
            .await
            .unwrap_err(),
    ];
    for error in errors {
        let text = error.report();
        assert!(text.contains("filter") || text.contains("ids") || text.contains("Ids"), "{text}");
        assert!(!error.maybe_sent(), "{text}");
    }
}

#[test]
fn targets_are_the_filter_of_the_body() {
    let actions = offline().agent_actions();
    let body = |targets: &AgentTargets| actions.connect(targets).preview().unwrap().body.unwrap();
    let two = AgentTargets::ids([id::<AgentId>("11"), id("12")]);
    assert_eq!(body(&two), json!({"data": {}, "filter": {"ids": ["11", "12"]}}));
    let filter = AgentFilter::new().site_ids([id::<SiteId>("7")]).infected(true);
    assert_eq!(body(&filter.into()), json!({"data": {}, "filter": {"infected": true, "siteIds": ["7"]}}));
    assert_eq!(body(&AgentTargets::everything(Everything::InScopeOfToken)), json!({"data": {}, "filter": {}}));

    let named = |agents: &NamedAgents| actions.disconnect(agents).preview().unwrap().body.unwrap()["filter"].clone();
    assert_eq!(named(&NamedAgents::groups([id::<GroupId>("3")])), json!({"groupIds": ["3"]}));
    assert_eq!(named(&NamedAgents::saved_filter(&id::<FilterId>("5"))), json!({"filterId": "5"}));
}

#[tokio::test]
async fn a_dry_run_counts_and_changes_nothing() {
    let server = MockServer::start().await;
    Mock::given(method("GET"))
        .and(path("/web/api/v2.1/agents/count"))
        .and(query_param("siteIds", "7"))
        .respond_with(ResponseTemplate::new(200).set_body_json(json!({"data": {"total": 42}})))
        .expect(1)
        .mount(&server)
        .await;
    Mock::given(method("GET"))
        .and(path("/web/api/v2.1/threats"))
        .and(query_param("countOnly", "true"))
        .and(query_param("ids", "9"))
        .respond_with(ResponseTemplate::new(200).set_body_json(json!({"data": [], "pagination": {"totalItems": 1}})))
        .expect(1)
        .mount(&server)
        .await;
    Mock::given(method("POST")).respond_with(ResponseTemplate::new(500)).expect(0).mount(&server).await;
    let client = client(server.uri());
    let targets = AgentTargets::filter(AgentFilter::new().site_ids([id::<SiteId>("7")]));
    let run = client.agent_actions().connect(&targets).dry_run().await.unwrap();
    assert_eq!(run.matching, 42);
    assert!(run.preview.url.ends_with("/web/api/v2.1/agents/actions/connect"), "{}", run.preview.url);
    let threats = ThreatTargets::ids([id::<ThreatId>("9")]);
    assert_eq!(client.threats().add_note(&threats, "seen").dry_run().await.unwrap().matching, 1);
}

#[tokio::test]
async fn a_write_is_sent_at_most_once() {
    for status in [500, 502, 503, 504] {
        let server = MockServer::start().await;
        Mock::given(method("POST")).respond_with(ResponseTemplate::new(status)).expect(1).mount(&server).await;
        let targets = AgentTargets::ids([id::<AgentId>("1")]);
        let error = client(server.uri()).agent_actions().connect(&targets).send().await.unwrap_err();
        assert!(error.maybe_sent(), "{}", error.report());
    }

    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let connections = Arc::new(AtomicUsize::new(0));
    let count = connections.clone();
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            count.fetch_add(1, Ordering::SeqCst);
            // The request is taken, and the connection cut.
            let _ = stream.and_then(|mut stream| stream.read(&mut [0; 64]));
        }
    });
    let verdict = AnalystVerdict::FalsePositive;
    let targets = ThreatTargets::ids([id::<ThreatId>("1")]);
    let error = client(url).threads_verdict(&targets, &verdict).await;
    assert!(error.maybe_sent(), "{}", error.report());
    assert_eq!(connections.load(Ordering::SeqCst), 1);
}

/// A verdict that fails.
trait Verdict {
    async fn threads_verdict(&self, targets: &ThreatTargets, verdict: &AnalystVerdict) -> sentinelone_api::Error;
}

impl Verdict for SentinelOneClient {
    async fn threads_verdict(&self, targets: &ThreatTargets, verdict: &AnalystVerdict) -> sentinelone_api::Error {
        self.threats().set_analyst_verdict(targets, verdict).send().await.expect_err("a cut connection")
    }
}

#[test]
fn the_contracts_bounds_are_checked_before_sending() {
    let client = offline();
    let told = |error: sentinelone_api::Error, what: &[&str]| {
        let text = error.report();
        assert!(what.iter().all(|part| text.contains(part)), "{text}");
    };
    let sites = || (0..501).map(|number| SiteId::new(number.to_string()).expect("an id"));
    told(
        client.threats().list().filter(&ThreatFilter::new().site_ids(sites())).preview().unwrap_err(),
        &["siteIds", "500", "501"],
    );
    told(client.accounts().list().name_contains(["a"]).preview().unwrap_err(), &["name__contains", "2 characters"]);
    told(client.sites().list().page_size(1001).preview().unwrap_err(), &["limit", "1000"]);
    let scope = Scope::sites(sites());
    let body = sentinelone_api::models::FirewallRule::default();
    told(client.firewall_control().create(&scope, &body).preview().unwrap_err(), &["siteIds", "500"]);
}

#[test]
fn alerts_take_a_filter_too() {
    let alerts = AlertTargets::ids([id::<sentinelone_api::AlertId>("77")]);
    let preview = offline()
        .alerts()
        .set_analyst_verdict(&alerts, &sentinelone_api::models::AnalystVerdict::from("true_positive".to_owned()));
    assert_eq!(preview.preview().unwrap().body.unwrap()["filter"], json!({"ids": ["77"]}));
}

#[tokio::test]
async fn a_query_is_followed_until_it_has_finished() {
    let server = MockServer::start().await;
    let state = |word: &str| json!({"data": {"progressStatus": 1, "responseState": word}});
    let states: Vec<Value> = ["RUNNING", "RUNNING", "EVENTS_RUNNING", "FINISHED"].map(state).into();
    let next = AtomicUsize::new(0);
    Mock::given(path("/web/api/v2.1/dv/query-status"))
        .and(query_param("queryId", "q1"))
        .respond_with(move |_: &wiremock::Request| {
            ResponseTemplate::new(200).set_body_json(&states[next.fetch_add(1, Ordering::SeqCst).min(3)])
        })
        .expect(4)
        .mount(&server)
        .await;
    let follow = client(server.uri()).deep_visibility().follow("q1").interval(Duration::from_millis(1));
    let states: Vec<_> = follow.states().try_collect().await.unwrap();
    let words: Vec<_> = states.iter().filter_map(|progress| progress.state.response_state.clone()).collect();
    assert_eq!(words, [ResponseState::Running, ResponseState::EventsRunning, ResponseState::Finished]);
    assert_eq!(states.last().map(|progress| progress.phase), Some(Phase::Done));
}
