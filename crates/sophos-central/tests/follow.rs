//! What takes time is followed as a stream of its states.
#![cfg(feature = "client")]
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::pin::pin;
use std::time::Duration;

use futures_util::TryStreamExt as _;
use serde_json::{Value, json};
use sophos_central::models::RunStatus;
use sophos_central::{EndpointId, Phase, SophosClient, TenantClient, XdrRunId};
use wiremock::matchers::{method, path};
use wiremock::{Mock, MockServer, ResponseTemplate};

const ID: &str = "97bce3ce-57d8-4d8e-9d9e-0b8c5a6d1f20";

async fn tenant(server: &MockServer) -> TenantClient {
    let token = json!({"access_token": "a-token", "token_type": "bearer", "expires_in": 3600});
    let token = ResponseTemplate::new(200).set_body_json(token);
    Mock::given(method("POST")).and(path("/api/v2/oauth2/token")).respond_with(token).mount(server).await;
    answers(server, "/whoami/v1", [json!({"id": ID, "idType": "tenant"})]).await;
    let client = SophosClient::builder("id", "secret").auth_url(server.uri()).base_url(server.uri()).build().unwrap();
    client.tenants().all().await.unwrap().reachable.remove(0)
}

/// Gives these answers one after the other, each once.
async fn answers(server: &MockServer, at: &str, bodies: impl IntoIterator<Item = Value>) {
    for body in bodies {
        let response = ResponseTemplate::new(200).set_body_json(body);
        Mock::given(path(at)).respond_with(response).up_to_n_times(1).expect(1).mount(server).await;
    }
}

#[tokio::test]
async fn an_endpoint_is_followed_until_it_is_isolated() {
    let server = MockServer::start().await;
    let tenant = tenant(&server).await;
    let state = |status| json!({"id": ID, "isolation": {"status": status}});
    let bodies = [json!({"id": ID}), state("notIsolated"), state("notIsolated"), state("isolated")];
    answers(&server, &format!("/endpoint/v1/endpoints/{ID}"), bodies).await;
    let id = EndpointId::new(ID).unwrap();
    let follow = tenant.endpoints().follow_isolation(&id).interval(Duration::from_millis(1));
    let states: Vec<_> = follow.states().try_collect().await.unwrap();
    let told: Vec<_> = states.iter().map(|state| (state.state.status.as_deref(), state.phase)).collect();
    let (running, done) = (Phase::Running, Phase::Done);
    assert_eq!(told, [(None, running), (Some("notIsolated"), running), (Some("isolated"), done)]);
}

#[tokio::test]
async fn several_endpoints_are_followed_until_all_are_isolated() {
    let server = MockServer::start().await;
    let tenant = tenant(&server).await;
    let page = |second: &str| {
        json!({"items": [{"id": "e-1", "isolation": {"status": "isolated"}}, {"id": "e-2", "isolation": {"status": second}}],
            "pages": {}})
    };
    answers(&server, "/endpoint/v1/endpoints", [page("notIsolated"), page("isolated")]).await;
    let ids = [EndpointId::new("e-1").unwrap(), EndpointId::new("e-2").unwrap()];
    let follow = tenant.endpoints().follow_isolations(&ids).interval(Duration::from_millis(1));
    let states: Vec<_> = follow.states().try_collect().await.unwrap();
    assert_eq!(states.iter().map(|state| state.phase).collect::<Vec<_>>(), [Phase::Running, Phase::Done]);
    assert_eq!(states[0].state[&ids[1]].status.as_deref(), Some("notIsolated"));
}

/// An endpoint that nobody knows is never isolated, and so the deadline comes.
#[tokio::test]
async fn what_does_not_come_ends_at_the_deadline() {
    let server = MockServer::start().await;
    let tenant = tenant(&server).await;
    let none = ResponseTemplate::new(200).set_body_json(json!({"items": [], "pages": {}}));
    Mock::given(path("/endpoint/v1/endpoints")).respond_with(none).mount(&server).await;
    let follow = tenant.endpoints().follow_isolations(&[EndpointId::new(ID).unwrap()]);
    let follow = follow.interval(Duration::from_millis(1)).deadline(Duration::from_millis(20));
    let mut states = pin!(follow.states());
    let mut last = None;
    while let Some(state) = states.try_next().await.unwrap() {
        last = Some(state.phase);
    }
    assert_eq!(last, Some(Phase::TimedOut));
}

#[tokio::test]
async fn a_query_is_followed_until_it_has_finished() {
    let server = MockServer::start().await;
    let tenant = tenant(&server).await;
    let run = |status| json!({"id": ID, "status": status});
    let at = format!("/xdr-query/v1/queries/runs/{ID}");
    answers(&server, &at, [run("pending"), run("started"), run("finished")]).await;
    let follow = tenant.xdr_queries().follow(&XdrRunId::new(ID).unwrap()).interval(Duration::from_millis(1));
    let states: Vec<_> = follow.states().try_collect().await.unwrap();
    let told: Vec<_> = states.into_iter().map(|state| state.state.status.unwrap()).collect();
    assert_eq!(told, [RunStatus::Pending, RunStatus::Started, RunStatus::Finished]);
}
