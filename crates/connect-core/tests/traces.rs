//! What the traces show, and what they must not.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod common;

use std::fmt::{Debug, Write};
use std::sync::{Arc, Mutex};

use common::{Item, Scripted, Step, builder};
use connect_core::{Grant, Paging, Request, SecretString};
use serde_json::json;
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

/// Keeps every field of every span and event as text.
#[derive(Clone, Default)]
struct Everything(Arc<Mutex<String>>);

struct Fields<'a>(&'a mut String);

impl Visit for Fields<'_> {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        write!(self.0, " {field}={value:?}").unwrap();
    }
}

impl Subscriber for Everything {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        true
    }

    fn new_span(&self, span: &Attributes<'_>) -> Id {
        span.record(&mut Fields(&mut self.0.lock().unwrap()));
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, values: &Record<'_>) {
        values.record(&mut Fields(&mut self.0.lock().unwrap()));
    }

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        event.record(&mut Fields(&mut self.0.lock().unwrap()));
    }

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

#[tokio::test]
async fn traces_tell_what_happens_without_secrets_and_contents() {
    let seen = Everything::default();
    let _guard = tracing::subscriber::set_default(seen.clone());
    let server = Scripted::start(vec![
        Step::Reply(
            200,
            &[],
            "{\"access_token\":\"s3cret-token\",\"refresh_token\":\"s3cret-refresh\",\"expires_in\":3600}",
        ),
        Step::Reply(503, &[("request-id", "r-1")], "s3cret body"),
        Step::Reply(
            200,
            &[("request-id", "r-2")],
            "{\"data\":[{\"id\":\"s3cret-record\"}],\"next\":\"s3cret-cursor\",\"total\":7}",
        ),
    ])
    .await;
    let grant = Grant::password(format!("{}/token", server.url), "user", SecretString::from("s3cret"));
    let client = builder(&server.url).auth(grant).header("x-key", "s3cret-header").build().unwrap();
    let request = Request::post("things.search", "/things/{id}").segment("id", "s3cret-id").query("q", "s3cret-query");
    let request = request.json(&json!({"body": "s3cret-body"})).safe_to_repeat(true);
    let paging = Paging::cursor("data", "next", "cursor").total("total");
    let page = client.list_serde::<Item>(request, paging).send().await.unwrap();
    assert_eq!(page.dead_letters.len(), 1);
    let text = seen.0.lock().unwrap().clone();
    for told in ["operation=\"things.search\"", "status=503", "request_id=\"r-2\"", "operation=\"token\""] {
        assert!(text.contains(told), "{told} in {text}");
    }
    let hidden: String = text.split_whitespace().filter(|word| word.contains("s3cret")).collect();
    assert!(hidden.is_empty(), "{hidden}");
    assert!(server.seen()[1].contains("s3cret-id") && server.seen()[1].contains("Bearer s3cret-token"));
}
