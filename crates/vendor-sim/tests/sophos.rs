//! Token, whoami, tenants and the directory, held against the vendor's documentation.

mod common;

use common::{FORM, Reply, form, ids, send};
use serde_json::Value;
use vendor_sim::{Fault, Identity, SophosSim};

const USERS: &str = "/common/v1/directory/users";

async fn bearer(sim: &SophosSim) -> String {
    let credentials = sim.credentials();
    let body = form(&[
        ("grant_type", "client_credentials"),
        ("client_id", &credentials.client_id),
        ("client_secret", &credentials.client_secret),
        ("scope", "token"),
    ]);
    let token = send(&sim.url(), "POST", "/api/v2/oauth2/token", &[FORM], &body).await.expect("an answer").json();
    assert_eq!(
        (token["errorCode"].as_str(), token["token_type"].as_str(), token["expires_in"].as_u64()),
        (Some("success"), Some("bearer"), Some(3600))
    );
    format!("Bearer {}", token["access_token"].as_str().expect("a token"))
}

async fn get(sim: &SophosSim, token: &str, header: (&str, &str), target: &str) -> Reply {
    send(&sim.url(), "GET", target, &[("authorization", token), header], "").await.expect("an answer")
}

async fn walk(sim: &SophosSim, token: &str, tenant: &str) -> Vec<Value> {
    let mut found = Vec::new();
    for page in 1.. {
        let reply =
            get(sim, token, ("x-tenant-id", tenant), &format!("{USERS}?page={page}&pageSize=40&pageTotal=true")).await;
        assert_eq!(reply.status, 200, "{}", reply.text());
        let reply = reply.json();
        assert_eq!(reply["pages"]["current"].as_u64(), Some(page));
        found.extend(reply["items"].as_array().expect("a list").iter().cloned());
        if page >= reply["pages"]["total"].as_u64().expect("asked for") {
            break;
        }
    }
    found
}

#[tokio::test]
async fn a_tenants_own_credential_reads_its_users() {
    let sim = SophosSim::builder().fleet(130).unlimited().start().await.expect("starts");
    let token = bearer(&sim).await;
    let me = get(&sim, &token, ("x-none", ""), "/whoami/v1").await.json();
    assert_eq!(
        (me["idType"].as_str(), me["apiHosts"]["dataRegion"].as_str()),
        (Some("tenant"), Some(sim.url().as_str()))
    );
    let tenant = me["id"].as_str().expect("an id");
    let users = walk(&sim, &token, tenant).await;
    assert_eq!(users.len(), 130);
    assert_eq!((users[0]["name"].as_str(), users[0]["groups"]["total"].as_u64()), (Some("Jane Doe"), Some(0)));
    assert_eq!(users[1]["name"], "DESKTOP-ABC1234\\jdoe");
    assert_eq!(users[2]["groups"]["items"][0]["id"], "00000000-0000-0000-0000-000000000020");
    assert_eq!(users[2].get("updatedAt"), None);
    assert!(users.iter().all(|user| user["tenant"]["id"] == tenant));
}

#[tokio::test]
async fn totals_count_pages_and_come_only_when_asked_for() {
    let sim = SophosSim::builder().fleet(17).unlimited().start().await.expect("starts");
    let (token, tenant) = (bearer(&sim).await, sim.tenant_ids().remove(0));
    let page = async |query: &str| get(&sim, &token, ("x-tenant-id", &tenant), &format!("{USERS}?{query}")).await;
    let pages = page("pageSize=2&pageTotal=true").await.json()["pages"].clone();
    assert_eq!(
        (pages["total"].as_u64(), pages["items"].as_u64(), pages["maxSize"].as_u64()),
        (Some(9), Some(17), Some(100))
    );
    assert_eq!(page("pageSize=2").await.json()["pages"].get("total"), None);
    assert_eq!(page("pageSize=500").await.json()["pages"]["size"].as_u64(), Some(100), "lowered");
    assert_eq!(page("page=99&pageSize=5").await.json()["items"].as_array().map(Vec::len), Some(0));
    assert_eq!(page("page=0").await.status, 400);
    let strict = SophosSim::builder().refuse_large_pages().start().await.expect("starts");
    let token = bearer(&strict).await;
    assert_eq!(get(&strict, &token, ("x-tenant-id", &tenant), &format!("{USERS}?pageSize=101")).await.status, 400);
}

#[tokio::test]
async fn a_partner_walks_its_tenants() {
    let sim = SophosSim::builder()
        .identity(Identity::Partner)
        .tenants(3)
        .locked_tenant(2)
        .fleet(90)
        .unlimited()
        .start()
        .await
        .expect("starts");
    let token = bearer(&sim).await;
    let me = get(&sim, &token, ("x-none", ""), "/whoami/v1").await.json();
    assert_eq!((me["idType"].as_str(), me["apiHosts"].get("dataRegion")), (Some("partner"), None));
    let partner = me["id"].as_str().expect("an id");
    let first =
        get(&sim, &token, ("x-partner-id", partner), "/partner/v1/tenants?pageSize=2&pageTotal=true").await.json();
    assert_eq!((first["pages"]["total"].as_u64(), first["pages"]["items"].as_u64()), (Some(2), Some(4)));
    assert_eq!(first["items"][1].get("apiHost"), None, "an inactive tenant has none");
    let second = get(&sim, &token, ("x-partner-id", partner), "/partner/v1/tenants?page=2&pageSize=2").await.json();
    let tenants: Vec<String> = [&first, &second]
        .iter()
        .flat_map(|page| page["items"].as_array().expect("a list").clone())
        .filter(|tenant| tenant["apiHost"] == sim.url())
        .map(|tenant| tenant["id"].as_str().expect("an id").to_owned())
        .collect();
    assert_eq!(tenants, sim.tenant_ids());
    let (mut a, b) = (walk(&sim, &token, &tenants[0]).await, walk(&sim, &token, &tenants[1]).await);
    assert!(a.len() >= 30 && b.len() >= 27);
    a.extend(b);
    let mut seen = ids(&Value::Array(a), "id");
    seen.sort();
    seen.dedup();
    let readable =
        (0..90).filter(|index| sim.fleet("users").expect("a feed").tenant(*index).expect("there") != 2).count();
    assert_eq!(seen.len(), readable, "no user twice, none missing");
    assert_eq!(get(&sim, &token, ("x-tenant-id", &tenants[2]), USERS).await.status, 403);
    assert_eq!(get(&sim, &token, ("x-none", ""), USERS).await.status, 401);
    assert_eq!(get(&sim, &token, ("x-organization-id", partner), "/organization/v1/tenants").await.status, 403);
    assert_eq!(get(&sim, &token, ("x-none", ""), "/partner/v1/tenants").await.status, 401);
}

#[tokio::test]
async fn groups_are_cut_short_in_lists_and_complete_by_user() {
    let sim = SophosSim::builder().fleet(1500).clean().unlimited().start().await.expect("starts");
    let (token, tenant) = (bearer(&sim).await, sim.tenant_ids().remove(0));
    let users = walk(&sim, &token, &tenant).await;
    let count = |user: &Value, name: &str| user["groups"][name].as_u64().expect("a number");
    let cut: Vec<&Value> = users.iter().filter(|user| count(user, "itemsCount") < count(user, "total")).collect();
    assert!(cut.iter().all(|user| count(user, "itemsCount") == 5));
    let largest = cut.iter().max_by_key(|user| count(user, "total")).expect("one");
    assert_eq!(count(largest, "total"), 120, "more than one page of groups");
    let target = format!("{USERS}/{}/groups", largest["id"].as_str().expect("an id"));
    let page = async |number: u32| {
        get(&sim, &token, ("x-tenant-id", &tenant), &format!("{target}?page={number}&pageSize=100&pageTotal=true"))
            .await
            .json()
    };
    let (first, second) = (page(1).await, page(2).await);
    let mut groups = ids(&first["items"], "id");
    groups.extend(ids(&second["items"], "id"));
    assert_eq!(groups.len(), 120);
    assert_eq!(&groups[..5], ids(&largest["groups"]["items"], "id"), "the list shows the first ones");
    groups.sort();
    groups.dedup();
    assert_eq!(groups.len(), 120);
    let members = get(
        &sim,
        &token,
        ("x-tenant-id", &tenant),
        &format!("/common/v1/directory/user-groups/{}/users?pageSize=100", groups[0]),
    )
    .await
    .json();
    assert!(members["items"].as_array().is_some_and(|members| !members.is_empty()));
    assert_eq!(get(&sim, &token, ("x-tenant-id", &tenant), &format!("{USERS}/nobody")).await.status, 404);
}

#[tokio::test]
async fn filters_sorts_and_fields_apply() {
    let sim = SophosSim::builder().fleet(60).clean().unlimited().start().await.expect("starts");
    let (token, tenant) = (bearer(&sim).await, sim.tenant_ids().remove(0));
    let items = async |query: &str| {
        get(&sim, &token, ("x-tenant-id", &tenant), &format!("{USERS}?pageSize=100&{query}")).await.json()["items"]
            .as_array()
            .expect("a list")
            .clone()
    };
    let johns = items("search=john.smith%40&searchFields=email").await;
    assert!(johns.len() < 10 && johns.iter().any(|user| user["id"] == "00000000-0000-0000-0000-000000000003"));
    let sorted = items("sort=createdAt:desc").await;
    assert!(sorted.iter().map(|user| user["createdAt"].as_str().expect("a time")).rev().is_sorted());
    let partial = items("fields=name").await;
    assert!(partial.iter().all(|user| user.as_object().map(serde_json::Map::len) == Some(2)));
    let group = "00000000-0000-0000-0000-000000000020";
    assert!(items(&format!("groupId={group}")).await.iter().any(|user| user["name"] == "John Smith"));
}

#[tokio::test]
async fn errors_come_in_two_envelopes() {
    let sim = SophosSim::builder().unlimited().start().await.expect("starts");
    let body = form(&[
        ("grant_type", "client_credentials"),
        ("client_id", &sim.credentials().client_id),
        ("client_secret", "no"),
        ("scope", "token"),
    ]);
    let refused = send(&sim.url(), "POST", "/api/v2/oauth2/token", &[FORM], &body).await.expect("an answer");
    assert_eq!((refused.status, refused.json()["errorCode"].as_str()), (401, Some("oauth.invalid_client_secret")));
    let unauthorized = get(&sim, "Bearer no", ("x-none", ""), "/whoami/v1").await;
    assert_eq!((unauthorized.status, unauthorized.json()["error"].as_str()), (401, Some("Unauthorized")));
    assert_eq!(unauthorized.json()["correlationId"].as_str().map(str::len), Some(36));
}

#[tokio::test]
async fn a_repeated_page_says_that_it_is_the_one_before() {
    let sim = SophosSim::builder().fleet(50).unlimited().start().await.expect("starts");
    let (token, tenant) = (bearer(&sim).await, sim.tenant_ids().remove(0));
    sim.faults().on_page("GET /common/v1/directory/users", 2, Fault::RepeatedCursor, 1).expect("a route");
    let page = get(&sim, &token, ("x-tenant-id", &tenant), &format!("{USERS}?page=2&pageSize=10")).await.json();
    assert_eq!(page["pages"]["current"], 1);
}

#[tokio::test]
async fn a_changed_user_shows_by_its_time() {
    let sim = SophosSim::builder().fleet(10).clean().unlimited().start().await.expect("starts");
    let before = sim.fleet("users").expect("a feed").record(4).expect("there");
    sim.fleet("users").expect("a feed").contact(4).expect("there");
    assert_eq!(sim.fleet("users").expect("a feed").record(4).expect("there"), before);
    sim.fleet("users").expect("a feed").touch(4).expect("there");
    let after = sim.fleet("users").expect("a feed").record(4).expect("there");
    assert!(after["updatedAt"].as_str() > before["updatedAt"].as_str());
}
