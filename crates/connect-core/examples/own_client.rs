//! A client of a service that is not in this workspace, in fifty lines, against a mock on loopback:
//! `cargo run -p connect-core --example own_client`.

#![allow(clippy::print_stdout, reason = "an example shows what it does")]

use connect_core::{Auth, Client, Limit, List, Paging, Quota, Request, Result, SecretString};
use futures_util::TryStreamExt as _;
use serde::Deserialize;
use serde_json::json;
use wiremock::matchers::{header, method, path, query_param, query_param_is_missing};
use wiremock::{Mock, MockServer, ResponseTemplate};

#[derive(Debug, Deserialize)]
struct Printer {
    id: u64,
    name: String,
}

/// The client of Acme: ten requests a second, a key instead of a token, lists by cursor.
struct Acme(Client);

impl Acme {
    fn new(url: &str, key: SecretString) -> Result<Self> {
        let client = Client::builder().source("acme").base_url(url).quota(Quota::new([Limit::per_second(10)]));
        Ok(Self(client.auth(Auth::token("Key", key)).build()?))
    }

    async fn printer(&self, id: u64) -> Result<Printer> {
        let request = Request::get("printers.get", "/printers/{id}").segment("id", id.to_string());
        self.0.execute(&request).await?.json_at("printer")
    }

    fn printers(&self) -> List<Printer> {
        let paging = Paging::cursor("printers", "next", "cursor").page_size("limit", 2);
        self.0.list_serde(Request::get("printers.list", "/printers"), paging)
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> std::result::Result<(), Box<dyn std::error::Error>> {
    let server = mock().await;
    let acme = Acme::new(&server.uri(), SecretString::from("secret"))?;
    println!("{:?}", acme.printer(3).await?);
    let mut printers = acme.printers().items();
    while let Some(printer) = printers.try_next().await? {
        println!("{} {}", printer.id, printer.name);
    }
    Ok(())
}

/// A mock of the service.
async fn mock() -> MockServer {
    let server = MockServer::start().await;
    let answer = |body| ResponseTemplate::new(200).set_body_json(body);
    let get = |at: &str| Mock::given(method("GET")).and(path(at)).and(header("authorization", "Key secret"));
    let first = json!({"printers": [{"id": 1, "name": "hall"}, {"id": 2, "name": "office"}], "next": "2"});
    let last = json!({"printers": [{"id": 3, "name": "cellar"}], "next": null});
    get("/printers").and(query_param_is_missing("cursor")).respond_with(answer(first)).mount(&server).await;
    get("/printers").and(query_param("cursor", "2")).respond_with(answer(last)).mount(&server).await;
    get("/printers/3").respond_with(answer(json!({"printer": {"id": 3, "name": "cellar"}}))).mount(&server).await;
    server
}
