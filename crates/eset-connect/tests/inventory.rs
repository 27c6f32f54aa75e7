//! Devices and device groups: token, pages, records that cannot be read, hosts.
#![cfg(feature = "client")]
#![allow(clippy::unwrap_used, reason = "tests fail by panicking")]

use std::time::Duration;

use eset_connect::catalogue::Category;
use eset_connect::{Cursor, EsetClient, EsetClientBuilder, Pending, Quota, Region, Retry};
use futures_util::TryStreamExt as _;
use serde_json::{Value, json};
use wiremock::matchers::{body_string_contains, header, method, path, query_param, query_param_is_missing};
use wiremock::{Mock, MockServer, ResponseTemplate};

fn builder(server: &MockServer) -> EsetClientBuilder {
    EsetClient::builder(Region::Eu, "api-user@example.com", "p&ss w=rd")
        .base_url(server.uri())
        .quota(Quota::unlimited())
        .retry(Retry::new().first_wait(Duration::from_millis(2)).longest_wait(Duration::from_millis(5)))
        .pending(Pending::new("response-id").first_wait(Duration::from_millis(2)))
}

async fn token(server: &MockServer, lifetime: f64) {
    Mock::given(method("POST"))
        .and(path("/oauth/token"))
        .and(header("content-type", "application/x-www-form-urlencoded"))
        .and(body_string_contains("grant_type=password"))
        .and(body_string_contains("username=api-user%40example.com&password=p%26ss%20w%3Drd"))
        .respond_with(ResponseTemplate::new(200).set_body_json(json!({
            "access_token": "first", "refresh_token": "r-1", "token_type": "bearer", "expires_in": lifetime,
        })))
        .mount(server)
        .await;
}

async fn page(server: &MockServer, cursor: Option<&str>, body: Value) {
    let mock = Mock::given(method("GET")).and(path("/v1/devices")).and(header("authorization", "Bearer first"));
    let mock = match cursor {
        Some(cursor) => mock.and(query_param("pageToken", cursor)),
        None => mock.and(query_param_is_missing("pageToken")),
    };
    mock.respond_with(ResponseTemplate::new(200).set_body_json(body)).mount(server).await;
}

#[tokio::test]
async fn a_walk_reads_every_page_and_sets_bad_records_aside() {
    let server = MockServer::start().await;
    token(&server, 3600.0).await;
    let first = json!({"devices": [{"uuid": "d-1", "displayName": "one", "new": 1}, {"displayName": "nobody"}], "nextPageToken": "p2"});
    page(&server, None, first).await;
    // An empty page in the middle is not the end.
    page(&server, Some("p2"), json!({"devices": [], "nextPageToken": "p3"})).await;
    page(&server, Some("p3"), json!({"devices": [{"uuid": "d-2", "isMuted": "odd"}], "nextPageToken": ""})).await;

    let client = builder(&server).build().unwrap();
    let pages: Vec<_> = client.devices().list().page_size(2).pages().try_collect().await.unwrap();
    let names: Vec<_> = pages.iter().flat_map(|page| &page.items).map(|device| device.uuid.as_str()).collect();
    assert_eq!(names, ["d-1", "d-2"]);
    assert_eq!(pages[0].dead_letters.len(), 1);
    assert_eq!(pages[0].dead_letters[0].source, "eset");
    assert_eq!(pages[0].dead_letters[0].path, "devices[1].uuid");
    assert_eq!(pages[2].items[0].extra.get("isMuted"), Some(&json!("odd")));

    let next = pages[0].next.clone();
    let rest: Vec<_> = client.devices().list().starting_at(next).items().try_collect().await.unwrap();
    assert_eq!(rest.len(), 1);
    assert_eq!(client.stats().token_requests, 1);
}

#[tokio::test]
async fn the_token_is_refreshed_and_a_refused_refresh_falls_back_to_the_password() {
    let server = MockServer::start().await;
    token(&server, 0.3).await;
    Mock::given(method("POST"))
        .and(path("/oauth/token"))
        .and(body_string_contains("grant_type=refresh_token&refresh_token=r-1"))
        .respond_with(ResponseTemplate::new(400))
        .expect(1)
        .mount(&server)
        .await;
    Mock::given(path("/v1/device_groups"))
        .respond_with(ResponseTemplate::new(200).set_body_json(json!({"deviceGroups": [{"uuid": "g"}]})))
        .mount(&server)
        .await;
    let client = builder(&server).build().unwrap();
    client.test_connection().await.unwrap();
    tokio::time::sleep(Duration::from_millis(310)).await;
    client.test_connection().await.unwrap();
    assert_eq!(client.stats().token_requests, 3);
}

#[tokio::test]
async fn a_token_without_a_lifetime_is_used_until_it_is_refused() {
    let server = MockServer::start().await;
    token(&server, 0.0).await;
    Mock::given(path("/v1/device_groups"))
        .respond_with(ResponseTemplate::new(200).set_body_json(json!({})))
        .mount(&server)
        .await;
    let client = builder(&server).build().unwrap();
    client.test_connection().await.unwrap();
    client.test_connection().await.unwrap();
    assert_eq!(client.stats().token_requests, 1);
}

#[tokio::test]
async fn refused_credentials_are_an_authentication_error_without_secrets() {
    let server = MockServer::start().await;
    Mock::given(path("/oauth/token")).respond_with(ResponseTemplate::new(401)).expect(1).mount(&server).await;
    let client = builder(&server).build().unwrap();
    let error = client.test_connection().await.unwrap_err();
    assert!(matches!(error, eset_connect::Error::Auth(_)), "{error:?}");
    assert!(!format!("{error:?} {client:?}").contains("p&ss"));
}

#[tokio::test]
async fn settings_and_sizes_are_checked_before_anything_is_sent() {
    let server = MockServer::start().await;
    Mock::given(wiremock::matchers::any()).respond_with(ResponseTemplate::new(500)).expect(0).mount(&server).await;
    let client = builder(&server).build().unwrap();
    for size in [0, 1001] {
        let error = client.devices().list().page_size(size).send().await.unwrap_err();
        assert_eq!(error.to_string(), format!("invalid pageSize: must be from 1 to 1000, not {size}"));
        let error = client.devices().list().page_size(size).items().try_collect::<Vec<_>>().await.unwrap_err();
        assert_eq!(error.to_string(), format!("invalid pageSize: must be from 1 to 1000, not {size}"));
    }
    let error = client.devices().list().functionality_status("OK").send().await.unwrap_err();
    assert!(
        error
            .to_string()
            .starts_with("invalid functionalityStatus: must be one of DEVICE_FUNCTIONALITY_STATUS_UNSPECIFIED")
    );

    for (username, password) in [("", "p"), ("u", "")] {
        assert!(EsetClient::builder(Region::Eu, username, password).build().is_err());
    }
    let error = EsetClient::builder(Region::Eu, "u", "p").base_url("http://eset.example").build().unwrap_err();
    assert!(error.to_string().contains("must be https"), "{error}");
}

#[test]
fn every_category_has_its_host_in_every_region() {
    let client = EsetClient::builder("JP".parse().unwrap(), "u", "p").build().unwrap();
    assert_eq!(client.base_url(Category::Iam), "https://jpn.iam.eset.systems");
    assert_eq!(client.base_url(Category::BusinessAccount), "https://jpn.business-account.iam.eset.systems");
    let preview = client.devices().list().display_names(["a b", "c&d"]).page_size(10).preview().unwrap();
    let preview_at = client.devices().list().starting_at(Cursor::new("a+b/c==")).preview().unwrap();
    let at = preview_at.url.split_once('?').unwrap().1;
    assert_eq!(at, "pageToken=a%2Bb%2Fc%3D%3D&pageSize=1000");
    let url = "https://jpn.device-management.eset.systems/v1/devices?displayNames=a%20b&displayNames=c%26d&pageSize=10";
    assert_eq!(preview.url, url);

    let client = EsetClient::builder(Region::De, "u", "p")
        .base_url("https://gateway.example/eset/")
        .category_url(Category::DeviceManagement, "https://devices.example")
        .build()
        .unwrap();
    assert_eq!(
        client.device_groups().list().preview().unwrap().url,
        "https://devices.example/v1/device_groups?pageSize=1000"
    );
    assert_eq!(
        client.policies().list().preview().unwrap().url,
        "https://gateway.example/eset/v2/policies?pageSize=1000"
    );
}
