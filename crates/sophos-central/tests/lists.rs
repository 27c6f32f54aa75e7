//! What the typed operations of a tenant send, and what the simulated service makes of it.
#![cfg(feature = "client")]
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::time::Duration;

use futures_util::TryStreamExt as _;
use serde_json::{Value, json};
use sophos_central::{
    AlertId, CaseId, DetectionsRunId, EndpointId, Method, MobileDeviceId, Preview, SophosClient, TenantClient,
};
use vendor_sim::{Identity, SophosSim};

const ID: &str = "97bce3ce-57d8-4d8e-9d9e-0b8c5a6d1f20";

async fn tenant(sim: &SophosSim) -> TenantClient {
    let sim_credentials = sim.credentials();
    let client = SophosClient::builder(sim_credentials.client_id, sim_credentials.client_secret)
        .auth_url(sim.url())
        .base_url(sim.url())
        .build()
        .unwrap();
    client.tenants().all().await.unwrap().reachable.remove(0)
}

/// A request, and what it must be: method, path with query, body.
type Sent = (Preview, Method, String, Option<Value>);

fn get(preview: sophos_central::Result<Preview>, url: impl Into<String>) -> Sent {
    (preview.unwrap(), Method::Get, url.into(), None)
}

fn post(preview: sophos_central::Result<Preview>, url: impl Into<String>, body: Value) -> Sent {
    (preview.unwrap(), Method::Post, url.into(), Some(body))
}

fn of_endpoints(tenant: &TenantClient) -> Vec<Sent> {
    let endpoint = EndpointId::new(ID).unwrap();
    let endpoints = tenant.endpoints();
    let isolate = json!({"enabled": true, "comment": "IR-7"});
    let isolate_many = json!({"enabled": true, "comment": "IR-7", "ids": [ID]});
    vec![
        get(endpoints.list().preview(), "/endpoint/v1/endpoints?view=full&pageTotal=true&pageSize=500"),
        get(
            endpoints.list().ids([endpoint.clone()]).page_size(5).preview(),
            format!("/endpoint/v1/endpoints?view=full&pageTotal=true&ids={ID}&pageSize=5"),
        ),
        get(endpoints.get(&endpoint).preview(), format!("/endpoint/v1/endpoints/{ID}?view=full")),
        post(endpoints.scan(&endpoint).preview(), format!("/endpoint/v1/endpoints/{ID}/scans"), json!({})),
        (
            endpoints.set_isolation(&endpoint, true, "IR-7").preview().unwrap(),
            Method::Patch,
            format!("/endpoint/v1/endpoints/{ID}/isolation"),
            Some(isolate),
        ),
        post(
            endpoints.set_isolations([&endpoint], true, "IR-7").preview(),
            "/endpoint/v1/endpoints/isolation",
            isolate_many,
        ),
    ]
}

fn of_findings(tenant: &TenantClient) -> Vec<Sent> {
    let (from, to) = ("2026-01-01T00:00:00Z".parse().unwrap(), "2026-01-02T00:00:00Z".parse().unwrap());
    let run = DetectionsRunId::new(ID).unwrap();
    let sort = json!([{"field": "sensorGeneratedAt", "direction": "asc"}]);
    let span = json!({"from": "2026-01-01T00:00:00.000Z", "to": "2026-01-02T00:00:00.000Z", "sort": sort});
    let act = json!({"action": "acknowledge", "message": "seen"});
    vec![
        get(
            tenant.alerts().list().raised_from(from).preview(),
            "/common/v1/alerts?sort=raisedAt%3Aasc&pageTotal=true&from=2026-01-01T00%3A00%3A00.000Z&pageSize=100",
        ),
        post(
            tenant.alerts().act(&AlertId::new(ID).unwrap(), "acknowledge", Some("seen")).preview(),
            format!("/common/v1/alerts/{ID}/actions"),
            act,
        ),
        get(tenant.siem().events().from(from).preview(), "/siem/v1/events?from_date=1767225600&limit=1000"),
        get(tenant.siem().alerts().preview(), "/siem/v1/alerts?limit=1000"),
        post(tenant.detections().run(from, to).preview(), "/detections/v1/queries/detections", span),
        get(
            tenant.detections().results(&run).preview(),
            format!("/detections/v1/queries/detections/{ID}/results?page=1&pageSize=1000"),
        ),
        get(tenant.cases().list().preview(), "/cases/v1/cases?page=1&pageSize=50"),
        get(tenant.cases().get(&CaseId::new("2-1022196").unwrap()).preview(), "/cases/v1/cases/2-1022196"),
    ]
}

fn of_admins_and_mobile_devices(tenant: &TenantClient) -> Vec<Sent> {
    vec![
        get(tenant.admins().list().preview(), "/common/v1/admins?pageTotal=true&page=1&pageSize=100"),
        get(tenant.mobile().devices().preview(), "/mobile/v1/devices?pageTotal=true&page=1&pageSize=50"),
        get(
            tenant.mobile().installed_apps(&MobileDeviceId::new(ID).unwrap()).preview(),
            format!("/mobile/v1/devices/{ID}/installed-apps?pageTotal=true&page=1&pageSize=50"),
        ),
    ]
}

/// Held against the vendor's collection.
#[tokio::test]
async fn requests_are_those_of_the_collection() {
    let sim = SophosSim::builder().identity(Identity::Tenant).start().await.unwrap();
    let tenant = tenant(&sim).await;
    let sent = [of_endpoints(&tenant), of_findings(&tenant), of_admins_and_mobile_devices(&tenant)];
    for (preview, method, url, body) in sent.into_iter().flatten() {
        assert_eq!(
            (preview.method, preview.url.strip_prefix(&sim.url()).unwrap(), preview.body),
            (method, &*url, body)
        );
    }
}

#[tokio::test]
async fn lists_are_walked_to_their_end() {
    let sim = SophosSim::builder().identity(Identity::Tenant).fleet(120).clean().start().await.unwrap();
    let tenant = tenant(&sim).await;
    let endpoints: Vec<_> = tenant.endpoints().list().page_size(50).items().try_collect().await.unwrap();
    assert_eq!(endpoints.len(), 120);
    let alerts: Vec<_> = tenant.alerts().list().page_size(50).items().try_collect().await.unwrap();
    assert!(alerts.is_sorted_by_key(|alert| alert.raised_at.clone()) && alerts.len() == 120, "{}", alerts.len());
    let events: Vec<_> = tenant.siem().events().page_size(50).items().try_collect().await.unwrap();
    assert_eq!(events.len(), 120);
    let cases: Vec<_> = tenant.cases().list().page_size(50).items().try_collect().await.unwrap();
    assert_eq!(cases.len(), 120);
}

#[tokio::test]
async fn a_query_for_detections_is_followed_to_its_results() {
    let sim = SophosSim::builder().identity(Identity::Tenant).fleet(40).clean().start().await.unwrap();
    let tenant = tenant(&sim).await;
    let (from, to) = ("2020-01-01T00:00:00Z".parse().unwrap(), "2030-01-01T00:00:00Z".parse().unwrap());
    let run = tenant.detections().run(from, to).send().await.unwrap();
    let id = DetectionsRunId::new(run.id).unwrap();
    tenant.detections().finish(&id, Duration::from_secs(60)).await.unwrap();
    let found: Vec<_> = tenant.detections().results(&id).items().try_collect().await.unwrap();
    assert_eq!(found.len(), 40);
    let error =
        tenant.detections().finish(&DetectionsRunId::new(ID).unwrap(), Duration::from_secs(1)).await.unwrap_err();
    assert!(error.is_not_found(), "{error}");
}

#[tokio::test]
async fn an_isolated_endpoint_is_isolated_until_it_is_released() {
    let sim = SophosSim::builder().identity(Identity::Tenant).fleet(5).clean().start().await.unwrap();
    let tenant = tenant(&sim).await;
    let endpoints: Vec<_> = tenant.endpoints().list().items().try_collect().await.unwrap();
    let id = EndpointId::new(endpoints[0].id.clone()).unwrap();
    tenant.endpoints().set_isolation(&id, true, "IR-7").send().await.unwrap();
    assert_eq!(tenant.endpoints().isolation(&id).send().await.unwrap().enabled, Some(true));
    tenant.endpoints().set_isolations([&id], false, "IR-7 is over").send().await.unwrap();
    assert_eq!(tenant.endpoints().isolation(&id).send().await.unwrap().enabled, Some(false));
    let scan = tenant.endpoints().scan(&id).send().await.unwrap();
    assert!(scan.id.is_some());
}
