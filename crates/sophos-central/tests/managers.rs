//! What partners and organizations do: their own clients, and work in all tenants at once.
#![cfg(feature = "client")]
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::time::Duration;

use serde_json::{Value, json};
use sophos_central::models::RoleScope;
use sophos_central::{Error, Method, Retry, SophosClient, TenantClient};
use wiremock::matchers::{body_json, header, method, path, query_param};
use wiremock::{Mock, MockServer, ResponseTemplate};

const ID: &str = "97bce3ce-57d8-4d8e-9d9e-0b8c5a6d1f20";

/// A service that knows this kind of credential.
async fn service(kind: &str) -> (MockServer, SophosClient) {
    let server = MockServer::start().await;
    let token = json!({"access_token": "a-token", "token_type": "bearer", "expires_in": 3600});
    answer(&server, "POST", "/api/v2/oauth2/token", token).await;
    answer(&server, "GET", "/whoami/v1", json!({"id": ID, "idType": kind})).await;
    let client = SophosClient::builder("id", "secret")
        .auth_url(server.uri())
        .base_url(server.uri())
        .retry(Retry::new().retries(0).first_wait(Duration::from_millis(1)))
        .build()
        .unwrap();
    (server, client)
}

async fn answer(server: &MockServer, verb: &str, at: &str, body: Value) {
    let response = ResponseTemplate::new(200).set_body_json(body);
    Mock::given(method(verb)).and(path(at)).respond_with(response).mount(server).await;
}

#[tokio::test]
async fn a_partner_acts_under_its_own_header() {
    let (server, client) = service("partner").await;
    Mock::given(method("POST"))
        .and(path(format!("/partner/v1/admins/{ID}/role-assignments")))
        .and(header("x-partner-id", ID))
        .and(body_json(json!({"roleId": ID, "scope": {"type": "allManagedTenants"}})))
        .respond_with(ResponseTemplate::new(201).set_body_json(json!({"id": "r-1", "roleId": ID})))
        .expect(1)
        .mount(&server)
        .await;
    Mock::given(path("/partner/v1/new-things"))
        .and(header("x-partner-id", ID))
        .and(query_param("page", "2"))
        .respond_with(ResponseTemplate::new(200).set_body_json(json!({})))
        .expect(1)
        .mount(&server)
        .await;
    let partner = client.partner().await.unwrap();
    let scope = RoleScope::new().kind("allManagedTenants");
    let (admin, role) = (ID.try_into().unwrap(), ID.try_into().unwrap());
    assert_eq!(partner.admins().assign_role(&admin, &role, &scope).send().await.unwrap().id.as_deref(), Some("r-1"));
    partner.call(Method::Get, "/partner/v1/new-things").query("page", 2).send().await.unwrap();
    let told = client.organization().await.unwrap_err();
    assert!(matches!(told, Error::Configuration { .. }) && told.to_string().contains("partner"), "{told}");
}

#[tokio::test]
async fn an_organization_acts_under_its_own_header() {
    let (server, client) = service("organization").await;
    Mock::given(path(format!("/organization/v1/tenants/{ID}")))
        .and(header("x-organization-id", ID))
        .respond_with(ResponseTemplate::new(200).set_body_json(json!({"id": ID})))
        .expect(2)
        .mount(&server)
        .await;
    let organization = client.organization().await.unwrap();
    assert_eq!(organization.tenants().get(&ID.try_into().unwrap()).send().await.unwrap().id, ID);
    organization.call(Method::Get, &format!("/organization/v1/tenants/{ID}")).send().await.unwrap();
    assert!(client.partner().await.is_err());
}

/// One tenant answers, one refuses, one is not active, one cannot be read: each is told, and none stops the others.
#[tokio::test]
async fn work_in_all_tenants_says_for_each_what_failed() {
    let (server, client) = service("partner").await;
    let tenants = json!([{"id": "t-1", "apiHost": server.uri()}, {"id": "t-2", "apiHost": server.uri()}, {"id": "t-3"}, {"name": "nobody"}]);
    answer(&server, "GET", "/partner/v1/tenants", json!({"items": tenants, "pages": {"current": 1, "total": 1}})).await;
    let alerts = |tenant| Mock::given(path("/common/v1/alerts")).and(header("x-tenant-id", tenant));
    let found = json!({"items": [{"id": "a-1"}], "pages": {}});
    alerts("t-1").respond_with(ResponseTemplate::new(200).set_body_json(found)).expect(1).mount(&server).await;
    let refused = json!({"error": "Forbidden", "message": "not yours", "errorCode": "E7", "requestId": "r-1",
        "correlationId": "c-1", "trackingId": "t-9"});
    alerts("t-2").respond_with(ResponseTemplate::new(403).set_body_json(refused)).expect(1).mount(&server).await;
    let work = |tenant: TenantClient| async move { tenant.alerts().list().send().await };
    let all = client.tenants().each(8, work).await.unwrap();
    let told: Vec<(&str, bool)> = all.tenants.iter().map(|one| (one.tenant.id.as_str(), one.outcome.is_ok())).collect();
    assert_eq!((told, all.dead_letters.len()), (vec![("t-1", true), ("t-2", false), ("t-3", false)], 1));
    let shown = all.tenants[1].outcome.as_ref().unwrap_err().to_string();
    for part in ["Forbidden", "not yours", "E7", "r-1", "c-1", "t-9", "t-2"] {
        assert!(shown.contains(part), "{part} in {shown}");
    }
    assert!(all.tenants[2].outcome.as_ref().unwrap_err().report().contains("not active"));
}

/// Bulk operations name somebody, and not more than the service takes.
#[tokio::test]
async fn nobody_is_meant_by_accident() {
    use sophos_central::{Deletion, EndpointId};

    let (server, client) = service("tenant").await;
    let tenant = client.tenants().all().await.unwrap().reachable.remove(0);
    let before = server.received_requests().await.unwrap().len();
    let none: [EndpointId; 0] = [];
    let group = ID.try_into().unwrap();
    let many: Vec<EndpointId> = (0..1001).map(|number| EndpointId::new(format!("e-{number}")).unwrap()).collect();
    for told in [
        tenant.endpoints().delete_many(&none, Deletion::Confirmed).send().await.map(drop),
        tenant.endpoints().set_isolations(&none, true, "IR-7").send().await.map(drop),
        tenant.endpoint_groups().remove_endpoints(&group, &none).send().await.map(drop),
        tenant.endpoint_groups().remove_endpoints(&group, &many[..51]).send().await.map(drop),
        tenant.endpoint_groups().add_endpoints(&group, &many).send().await.map(drop),
    ] {
        assert!(matches!(told, Err(Error::Parameter { .. })), "{told:?}");
    }
    assert_eq!(server.received_requests().await.unwrap().len(), before, "nothing was sent");
}
