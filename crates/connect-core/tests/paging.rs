//! Walks over pages.

mod common;

use common::{Item, builder, client, ids};
use connect_core::{Cursor, Error, Paging, PagingFault, Request};
use futures_util::{StreamExt, TryStreamExt};
use serde_json::json;
use wiremock::matchers::{method, path, query_param, query_param_is_missing};
use wiremock::{Mock, MockServer, ResponseTemplate};

fn by_cursor() -> Paging {
    Paging::cursor("data", "pagination.nextCursor", "cursor").total("pagination.totalItems").size_parameter("limit")
}

fn list() -> Request {
    Request::get("things.list", "/things")
}

async fn page(server: &MockServer, cursor: Option<&str>, body: serde_json::Value) {
    let mock = Mock::given(method("GET")).and(path("/things"));
    let mock = match cursor {
        Some(cursor) => mock.and(query_param("cursor", cursor)),
        None => mock.and(query_param_is_missing("cursor")),
    };
    mock.respond_with(ResponseTemplate::new(200).set_body_json(body)).expect(1).mount(server).await;
}

#[tokio::test]
async fn cursors_are_followed_to_the_end_and_encoded_once() {
    let server = MockServer::start().await;
    page(
        &server,
        None,
        json!({"data": [{"id": 1}, {"id": 2}], "pagination": {"nextCursor": "a%3D=b", "totalItems": 3}}),
    )
    .await;
    page(&server, Some("a%3D=b"), json!({"data": [], "pagination": {"nextCursor": "c"}})).await;
    page(&server, Some("c"), json!({"pagination": {"nextCursor": null, "totalItems": 3}, "data": [{"id": 3}]})).await;
    let client = client(server.uri());
    let pages: Vec<_> = client.walk_serde::<Item>(list(), by_cursor()).pages().try_collect().await.unwrap();
    assert_eq!(pages.iter().map(|page| ids(&page.items)).collect::<Vec<_>>(), [vec![1, 2], vec![], vec![3]]);
    assert_eq!(pages[0].next, Some(Cursor::new("a%3D=b")));
    assert_eq!(pages[1].cursor, Some(Cursor::new("a%3D=b")));
    assert_eq!(pages[2].next, None);
    assert_eq!(pages[0].total, Some(3));
    let stats = client.stats();
    assert_eq!((stats.requests, stats.pages, stats.retries, stats.total_mismatches), (3, 3, 0, 0));
}

#[tokio::test]
async fn a_walk_resumes_where_it_is_told() {
    let server = MockServer::start().await;
    page(&server, Some("here"), json!({"data": [{"id": 7}], "pagination": {"nextCursor": ""}})).await;
    let walk = client(server.uri()).walk_serde::<Item>(list(), by_cursor()).starting_at(Cursor::new("here"));
    let items: Vec<_> = walk.items().try_collect().await.unwrap();
    assert_eq!(ids(&items), [7]);
}

#[tokio::test]
async fn a_repeated_cursor_is_an_error_after_the_pages_before_it() {
    let server = MockServer::start().await;
    page(&server, None, json!({"data": [{"id": 1}], "pagination": {"nextCursor": "a"}})).await;
    page(&server, Some("a"), json!({"data": [{"id": 2}], "pagination": {"nextCursor": "a"}})).await;
    let mut pages = client(server.uri()).walk_serde::<Item>(list(), by_cursor()).pages();
    assert_eq!(ids(&pages.next().await.unwrap().unwrap().items), [1]);
    let error = pages.next().await.unwrap().unwrap_err();
    assert!(matches!(error, Error::Paging { page: 2, fault: PagingFault::RepeatedCursor, .. }), "{error:?}");
    assert!(pages.next().await.is_none());
}

#[tokio::test]
async fn a_bad_record_is_set_aside_and_the_others_come() {
    let server = MockServer::start().await;
    let body = b"{\"data\": [{\"id\": 1}, {\"id\": }, {\"id\": \"x\"}, 5, {\"id\": 2, \"name\": \"\xFF\"}, {\"id\": 3}], \"pagination\": {}}";
    Mock::given(method("GET"))
        .respond_with(ResponseTemplate::new(200).set_body_bytes(body.to_vec()))
        .mount(&server)
        .await;
    let client = builder(server.uri()).source("vendor/7").build().unwrap();
    let page = client.walk_serde::<Item>(list(), by_cursor()).send().await.unwrap();
    assert_eq!(ids(&page.items), [1, 3]);
    let letters: Vec<_> =
        page.dead_letters.iter().map(|letter| (letter.path.as_str(), letter.source.as_str())).collect();
    assert_eq!(
        letters,
        [("data[1]", "vendor/7"), ("data[2].id", "vendor/7"), ("data[3]", "vendor/7"), ("data[4]", "vendor/7")]
    );
    assert_eq!(client.stats().dead_letters, 4);
}
