//! Walks over pages.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod common;

use common::{Item, builder, client, ids};
use connect_core::{ByCursor, ByNumber, Cursor, Error, Paging, PagingFault, Request, StatusCode};
use futures_util::{StreamExt, TryStreamExt};
use serde_json::json;
use wiremock::matchers::{method, path, query_param, query_param_is_missing};
use wiremock::{Mock, MockServer, ResponseTemplate};

fn by_cursor() -> Paging<ByCursor> {
    Paging::cursor("data", "pagination.nextCursor", "cursor").total("pagination.totalItems").page_size("limit", 1000)
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
    let pages: Vec<_> = client.list_serde::<Item>(list(), by_cursor()).pages().try_collect().await.unwrap();
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
    let walk = client(server.uri()).list_serde::<Item>(list(), by_cursor()).starting_at(Cursor::new("here"));
    let items: Vec<_> = walk.items().try_collect().await.unwrap();
    assert_eq!(ids(&items), [7]);
}

#[tokio::test]
async fn a_repeated_cursor_is_an_error_after_the_pages_before_it() {
    let server = MockServer::start().await;
    page(&server, None, json!({"data": [{"id": 1}], "pagination": {"nextCursor": "a"}})).await;
    page(&server, Some("a"), json!({"data": [{"id": 2}], "pagination": {"nextCursor": "a"}})).await;
    let mut pages = client(server.uri()).list_serde::<Item>(list(), by_cursor()).pages();
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
    let page = client.list_serde::<Item>(list(), by_cursor()).send().await.unwrap();
    assert_eq!(ids(&page.items), [1, 3]);
    let letters: Vec<_> =
        page.dead_letters.iter().map(|letter| (letter.path.as_str(), letter.source.as_str())).collect();
    assert_eq!(
        letters,
        [("data[1]", "vendor/7"), ("data[2].id", "vendor/7"), ("data[3]", "vendor/7"), ("data[4]", "vendor/7")]
    );
    assert_eq!(client.stats().dead_letters, 4);
}

#[tokio::test]
async fn a_page_in_parts_is_the_same_page() {
    let server = MockServer::start().await;
    let first = json!({"data": [{"id": 1}, {"id": "x"}, {"id": 2}, {"id": 3}, 5], "pagination": {"nextCursor": "a", "totalItems": 8}});
    page(&server, None, first).await;
    page(&server, Some("a"), json!({"data": [], "pagination": {"nextCursor": "b"}})).await;
    page(&server, Some("b"), json!({"data": [{"id": 4}, {"id": 5}], "pagination": {"totalItems": 8}})).await;
    let client = client(server.uri());
    let walk = client.list_serde::<Item>(list(), by_cursor()).pages().in_parts(2.try_into().unwrap());
    let parts: Vec<_> = walk.try_collect().await.unwrap();
    assert_eq!(
        parts.iter().map(|part| (part.number, part.goes_on, ids(&part.items))).collect::<Vec<_>>(),
        [(1, true, vec![1]), (1, true, vec![2, 3]), (1, false, vec![]), (2, false, vec![]), (3, false, vec![4, 5]),]
    );
    let letters = parts.iter().map(|part| part.dead_letters.iter().map(|letter| letter.path.as_str()).collect());
    let letters: Vec<Vec<_>> = letters.collect();
    assert_eq!(letters, [vec!["data[1].id"], vec![], vec!["data[4]"], vec![], vec![]]);
    let next: Vec<_> = parts.iter().map(|part| part.next.as_ref().map(Cursor::as_str)).collect();
    assert_eq!(next, [None, None, Some("a"), Some("b"), None], "with the last part of a page");
    assert!(parts[4].contradiction.is_some_and(|found| (found.total, found.read) == (8, 7)));
    assert_eq!((client.stats().pages, client.stats().dead_letters), (3, 2));
}

fn by_number() -> Paging<ByNumber> {
    Paging::number("items", "page")
        .pages("pages.total")
        .current("pages.current")
        .size("pages.size")
        .total("pages.items")
        .max_size("pages.maxSize")
        .page_size("pageSize", 100)
}

/// Answers each `page` with the next body; the request for a page that is not there is a 404.
async fn numbered(bodies: Vec<serde_json::Value>) -> MockServer {
    let server = MockServer::start().await;
    for (index, body) in bodies.into_iter().enumerate() {
        Mock::given(path("/things"))
            .and(query_param("page", (index + 1).to_string()))
            .respond_with(ResponseTemplate::new(200).set_body_json(body))
            .mount(&server)
            .await;
    }
    server
}

async fn numbers(bodies: Vec<serde_json::Value>) -> Result<Vec<u64>, Error> {
    let server = numbered(bodies).await;
    let items: Vec<Item> =
        client(server.uri()).list_serde(list(), by_number()).page_size(2).items().try_collect().await?;
    let received = server.received_requests().await.unwrap();
    assert!(received.iter().all(|request| request.url.query().unwrap().contains("pageSize=2")));
    Ok(ids(&items))
}

fn numbered_page(current: u64, total: u64, ids: &[u64]) -> serde_json::Value {
    let items: Vec<_> = ids.iter().map(|id| json!({"id": id})).collect();
    json!({"items": items, "pages": {"current": current, "size": 2, "total": total, "items": 5, "maxSize": 100}})
}

#[tokio::test]
async fn numbered_pages_end_where_the_service_says() {
    let bodies = vec![numbered_page(1, 3, &[1, 2]), numbered_page(2, 3, &[]), numbered_page(3, 3, &[5])];
    assert_eq!(numbers(bodies).await.unwrap(), [1, 2, 5], "an empty page is not the end");
    let bodies = vec![numbered_page(1, 2, &[1, 2]), numbered_page(2, 3, &[3, 4]), numbered_page(3, 3, &[5])];
    assert_eq!(numbers(bodies).await.unwrap(), [1, 2, 3, 4, 5], "the number of pages may grow");
    let bodies = vec![numbered_page(1, 3, &[1, 2]), numbered_page(2, 1, &[3])];
    assert_eq!(numbers(bodies).await.unwrap(), [1, 2, 3], "and shrink");
    assert_eq!(numbers(vec![numbered_page(1, 0, &[])]).await.unwrap(), [0u64; 0]);
}

#[tokio::test]
async fn numbered_pages_without_a_total_end_with_a_short_page() {
    let bodies = vec![numbered_page(1, 0, &[1, 2]), numbered_page(2, 0, &[3])];
    assert_eq!(numbers(bodies).await.unwrap(), [1, 2, 3], "a total of no pages is no signal");
    let plain = |ids: &[u64]| json!({"items": ids.iter().map(|id| json!({"id": id})).collect::<Vec<_>>()});
    assert_eq!(numbers(vec![plain(&[1, 2]), plain(&[3]), plain(&[])]).await.unwrap(), [1, 2, 3]);
}

#[tokio::test]
async fn a_promised_page_that_is_missing_is_an_error() {
    let error = numbers(vec![numbered_page(1, 2, &[1, 2])]).await.unwrap_err();
    assert!(matches!(error, Error::Paging { page: 2, fault: PagingFault::MissingPage, .. }), "{error:?}");
    let error = numbers(vec![numbered_page(1, 2, &[1, 2]), numbered_page(1, 2, &[1, 2])]).await.unwrap_err();
    assert!(matches!(error, Error::Paging { fault: PagingFault::WrongPage { asked: 2, got: 1 }, .. }), "{error:?}");
}

#[tokio::test]
async fn numbered_walks_resume_and_refuse_foreign_cursors() {
    let server = numbered(vec![numbered_page(1, 3, &[1]), numbered_page(2, 3, &[2]), numbered_page(3, 3, &[3])]).await;
    let walk = || client(server.uri()).list_serde::<Item>(list(), by_number());
    let page = walk().starting_at(Cursor::new("2")).send().await.unwrap();
    assert_eq!((ids(&page.items), page.next.clone(), page.max_size), (vec![2], Some(Cursor::new("3")), Some(100)));
    let rest: Vec<_> = walk().starting_at(page.next).items().try_collect().await.unwrap();
    assert_eq!(ids(&rest), [3]);
    for cursor in ["0", "-1", "abc", ""] {
        let error = walk().starting_at(Cursor::new(cursor)).send().await.unwrap_err();
        assert!(matches!(error, Error::Paging { fault: PagingFault::InvalidCursor, .. }), "{error:?}");
    }
}

#[tokio::test]
async fn totals_are_advice() {
    let server = MockServer::start().await;
    page(&server, None, json!({"data": [{"id": 1}], "pagination": {"nextCursor": "a", "totalItems": 0}})).await;
    page(&server, Some("a"), json!({"data": [{"id": 2}], "pagination": {"nextCursor": null, "totalItems": 9}})).await;
    let client = client(server.uri());
    let items: Vec<_> = client.list_serde::<Item>(list(), by_cursor()).items().try_collect().await.unwrap();
    assert_eq!(ids(&items), [1, 2]);
    assert_eq!(client.stats().total_mismatches, 1);
}

#[tokio::test]
async fn more_decides_where_the_last_page_has_a_cursor_too() {
    let paging = || Paging::tail("items", "next_cursor", "cursor", "has_more");
    let server = MockServer::start().await;
    page(&server, None, json!({"has_more": true, "next_cursor": "a", "items": [{"id": 1}]})).await;
    page(&server, Some("a"), json!({"has_more": false, "next_cursor": "b", "items": []})).await;
    let pages: Vec<_> = client(server.uri()).list_serde::<Item>(list(), paging()).pages().try_collect().await.unwrap();
    assert_eq!((pages.len(), &pages[1].next, &pages[1].tail), (2, &None, &Some(Cursor::new("b"))));
}

#[tokio::test]
async fn a_cursor_that_cannot_be_read_is_no_end() {
    let server = MockServer::start().await;
    page(&server, None, json!({"data": [], "pagination": {"nextCursor": {"odd": 1}}})).await;
    let error = client(server.uri()).list_serde::<Item>(list(), by_cursor()).send().await.unwrap_err();
    assert!(matches!(&error, Error::Decode { path, .. } if path == "pagination.nextCursor"), "{error:?}");
}

#[tokio::test]
async fn an_answer_without_its_list_is_an_error_unless_it_may_be_absent() {
    let server = MockServer::start().await;
    let client = client(server.uri());
    let ask = async |body: serde_json::Value, may_be_absent: bool| {
        server.reset().await;
        Mock::given(path("/things")).respond_with(ResponseTemplate::new(200).set_body_json(body)).mount(&server).await;
        let paging = if may_be_absent { by_cursor().may_be_absent() } else { by_cursor() };
        client.list_serde::<Item>(list(), paging).send().await
    };
    for body in [json!({}), json!({"data": null}), json!({"pagination": {"nextCursor": null, "totalItems": 0}})] {
        let error = ask(body.clone(), false).await.unwrap_err();
        assert!(matches!(&error, Error::Decode { path, .. } if path == "data"), "{body}: {error:?}");
        assert!(ask(body.clone(), true).await.unwrap().items.is_empty(), "{body}");
    }
    // What has something else in place of its list is no empty list, whatever is documented.
    for may_be_absent in [false, true] {
        let error = ask(json!({"x": 1}), may_be_absent).await.unwrap_err();
        assert!(matches!(&error, Error::Decode { path, .. } if path == "data"), "{error:?}");
        assert!(error.report().contains("`x`"), "{}", error.report());
        for body in [
            json!({"message": "try later"}),
            json!({"error": "try later"}),
            json!({"data": null, "message": "try later"}),
        ] {
            let error = ask(body.clone(), may_be_absent).await.unwrap_err();
            assert!(
                error.to_string().contains("try later") && error.status() == Some(StatusCode::OK),
                "{body}: {error}"
            );
        }
    }
}

#[tokio::test]
async fn an_expired_cursor_tells_to_start_again() {
    for (status, message, expired) in [
        (400, "", false),
        (400, "Invalid cursor", true),
        (422, "page token expired", true),
        (410, "gone", true),
        (404, "unknown pageToken", true),
        (404, "no such list", false),
        (403, "cursor", false),
    ] {
        let server = MockServer::start().await;
        page(&server, None, json!({"data": [{"id": 1}], "pagination": {"nextCursor": "a"}})).await;
        let answer = ResponseTemplate::new(status).set_body_json(json!({"message": message}));
        Mock::given(query_param("cursor", "a")).respond_with(answer).mount(&server).await;
        let mut pages = client(server.uri()).list_serde::<Item>(list(), by_cursor()).pages();
        pages.next().await.unwrap().unwrap();
        let error = pages.next().await.unwrap().unwrap_err();
        assert_eq!(error.is_cursor_expired(), expired, "{status} {message}: {error:?}");
        assert_eq!(error.status().unwrap().as_u16(), status);
    }
    // Without a cursor a 400 is a 400.
    let server = MockServer::start().await;
    Mock::given(path("/things")).respond_with(ResponseTemplate::new(400)).mount(&server).await;
    let error = client(server.uri()).list_serde::<Item>(list(), by_cursor()).send().await.unwrap_err();
    assert!(!error.is_cursor_expired());
}

#[tokio::test]
async fn links_are_followed_within_the_origin_only() {
    let server = MockServer::start().await;
    for foreign in ["https://evil.example/things", "//evil.example/x", "http://127.0.0.1:1/x", "http://u:p@127.0.0.1/"]
    {
        server.reset().await;
        let first = json!({"data": [{"id": 1}], "links": {"next": foreign}});
        Mock::given(path("/things")).respond_with(ResponseTemplate::new(200).set_body_json(first)).mount(&server).await;
        let error = client(server.uri())
            .list_serde::<Item>(list(), Paging::link("data", "links.next"))
            .send()
            .await
            .unwrap_err();
        assert!(matches!(error, Error::Paging { fault: PagingFault::ForeignLink, .. }), "{foreign}: {error:?}");
    }
    server.reset().await;
    let first = json!({"data": [{"id": 1}], "links": {"next": format!("{}/things?page=2", server.uri())}});
    Mock::given(query_param_is_missing("page"))
        .respond_with(ResponseTemplate::new(200).set_body_json(first))
        .mount(&server)
        .await;
    let second = json!({"data": [{"id": 2}], "links": {"next": "?page=3"}});
    Mock::given(query_param("page", "2"))
        .respond_with(ResponseTemplate::new(200).set_body_json(second))
        .mount(&server)
        .await;
    let third = json!({"data": [{"id": 3}], "links": {}});
    Mock::given(query_param("page", "3"))
        .respond_with(ResponseTemplate::new(200).set_body_json(third))
        .mount(&server)
        .await;
    let walk = client(server.uri()).list_serde::<Item>(list(), Paging::link("data", "links.next"));
    let items: Vec<_> = walk.items().try_collect().await.unwrap();
    assert_eq!(ids(&items), [1, 2, 3]);
}

#[tokio::test]
async fn a_walk_is_bounded() {
    let server = numbered((1..=5).map(|number| numbered_page(number, 5, &[number])).collect()).await;
    let walk = client(server.uri()).list_serde::<Item>(list(), by_number()).max_pages(3);
    let pages: Vec<_> = walk.pages().collect().await;
    assert_eq!(pages.len(), 4);
    assert!(matches!(pages[3], Err(Error::Paging { fault: PagingFault::TooManyPages { limit: 3 }, .. })));
}

#[tokio::test]
async fn items_go_on_behind_a_record_that_was_set_aside() {
    let bodies = vec![
        json!({"items": [{"id": 1}, {"no": 2}], "pages": {"total": 2}}),
        json!({"items": [{"id": 3}], "pages": {"total": 2}}),
    ];
    let server = numbered(bodies).await;
    let items: Vec<_> = client(server.uri()).list_serde::<Item>(list(), by_number()).items().collect().await;
    assert_eq!(items.len(), 3);
    let error = items[1].as_ref().unwrap_err();
    assert!(error.to_string().starts_with("record at `items[1]` was set aside: missing field `id`"), "{error}");
    assert_eq!(items[2].as_ref().unwrap().id, 3);
}

#[tokio::test]
async fn exactly_one_page_is_fetched_ahead() {
    let server = numbered((1..=6).map(|number| numbered_page(number, 6, &[number])).collect()).await;
    let client = client(server.uri());
    let mut pages = client.list_serde::<Item>(list(), by_number()).pages();
    let settle = || tokio::time::sleep(std::time::Duration::from_millis(80));
    settle().await;
    assert_eq!(client.stats().requests, 0, "nothing happens before the stream is read");
    for taken in 1..=4 {
        assert_eq!(ids(&pages.next().await.unwrap().unwrap().items), [taken]);
        settle().await;
        assert_eq!(client.stats().requests, taken + 1);
    }
    drop(pages);
    settle().await;
    assert_eq!(client.stats().requests, 5);
}

#[tokio::test]
async fn a_dropped_stream_gives_up_its_request() {
    let server = common::Scripted::start(vec![
        common::Step::Reply(200, &[], "{\"items\":[],\"pages\":{\"total\":2}}"),
        common::Step::Reply(503, &[("Retry-After", "1")], ""),
    ])
    .await;
    let client = client(&server.url);
    let mut pages = client.list_serde::<Item>(list(), by_number()).pages();
    pages.next().await.unwrap().unwrap();
    tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    drop(pages);
    tokio::time::sleep(std::time::Duration::from_millis(1300)).await;
    assert_eq!(server.seen().len(), 2, "the retry was never sent");
}

#[tokio::test]
async fn cut_pages_are_read_again_and_lost_walks_say_where_to_go_on() {
    use common::Step::{Raw, Reply, Reset};
    let cut = "{\"data\":[{\"id\":2},{\"id\":3";
    let server = common::Scripted::start(vec![
        Reply(200, &[], "{\"data\":[{\"id\":1}],\"pagination\":{\"nextCursor\":\"a\"}}"),
        Reply(200, &[], cut),
        Reset,
        Raw(b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{\"data\":[{\"id\":2}"),
        Reply(200, &[], "{\"data\":[{\"id\":2},{\"id\":3}],\"pagination\":{\"nextCursor\":\"b\"}}"),
        Reply(200, &[], cut),
    ])
    .await;
    let client = client(&server.url);
    let pages: Vec<_> = client.list_serde::<Item>(list(), by_cursor()).pages().collect().await;
    assert_eq!(ids(&pages[1].as_ref().unwrap().items), [2, 3]);
    assert_eq!(pages[1].as_ref().unwrap().next, Some(Cursor::new("b")));
    assert!(matches!(pages[2], Err(Error::Transport { .. })), "{:?}", pages[2]);
    let chain = std::error::Error::source(pages[2].as_ref().unwrap_err()).unwrap().to_string();
    assert!(chain.contains("`data[1]`"), "{chain}");
    assert_eq!(pages.len(), 3);
    assert_eq!(client.stats().requests, 5 + 6);
}

#[tokio::test]
async fn a_page_that_is_no_page_says_where() {
    for (body, place) in [
        ("{\"data\":{\"id\":1}}", "data"),
        ("{\"data\":[],\"data\":[]}", "data"),
        ("[{\"id\":1}]", "."),
        ("{\"data\":[]} {}", "."),
        ("{\"pagination\":{\"nextCursor\":}, \"data\":[]}", "pagination.nextCursor"),
    ] {
        let server = MockServer::start().await;
        Mock::given(path("/things"))
            .respond_with(ResponseTemplate::new(200).set_body_string(body))
            .mount(&server)
            .await;
        let error = client(server.uri()).list_serde::<Item>(list(), by_cursor()).send().await.unwrap_err();
        assert!(matches!(&error, Error::Decode { path, .. } if path == place), "{body}: {error:?}");
    }
}

open_record::record! {
    /// A record with an identity.
    pub struct Own {
        /// Its identity.
        pub id: String = "id",
    }
    identity: id
}

#[tokio::test]
async fn records_read_themselves() {
    let server = MockServer::start().await;
    Mock::given(path("/things"))
        .respond_with(
            ResponseTemplate::new(200).set_body_string(r#"{"data": [ {"id":"1"} , {"id":7}, { "id" : "2" } ]}"#),
        )
        .mount(&server)
        .await;
    let client = builder(server.uri()).source("s").build().unwrap().with_source("s/1");
    let page = client.list::<Own>(list(), by_cursor()).send().await.unwrap();
    let ids: Vec<_> = page.items.iter().map(|own| own.id.as_str()).collect();
    assert_eq!(ids, ["1", "2"]);
    let letter = serde_json::to_value(&page.dead_letters[0]).unwrap();
    let reason = "missing identity; a string that is not empty is expected";
    assert_eq!(letter, json!({"source": "s/1", "path": "data[1].id", "reason": reason, "raw": "{\"id\":7}"}));
}
