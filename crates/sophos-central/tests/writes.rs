//! A write is sent at most once, whatever happens to it; a read is sent again. Both of every operation there is.
#![cfg(feature = "conformance")]
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use futures_util::StreamExt as _;
use sophos_central::{Quota, Retry, SophosClient, conformance, operations};
use tokio::io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::{TcpListener, TcpStream};

/// What the stand-in does with everything but the token and the question who the credential is.
#[derive(Clone, Copy)]
enum Mischief {
    /// It answers 503.
    Unavailable,
    /// It closes the connection once it has read the request.
    Reset,
}

type Counts = Arc<Mutex<BTreeMap<String, usize>>>;

async fn stand_in(mischief: Mischief) -> (String, Counts) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let counts = Counts::default();
    let shared = Arc::clone(&counts);
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(serve(stream, mischief, Arc::clone(&shared)));
        }
    });
    (url, counts)
}

/// Reads one request, counts it, and answers it or not.
async fn serve(stream: TcpStream, mischief: Mischief, counts: Counts) -> std::io::Result<()> {
    let mut stream = BufReader::new(stream);
    let (mut first, mut length) = (String::new(), 0);
    stream.read_line(&mut first).await?;
    loop {
        let mut line = String::new();
        stream.read_line(&mut line).await?;
        if line.trim().is_empty() {
            break;
        }
        if let Some(value) = line.to_ascii_lowercase().strip_prefix("content-length:") {
            length = value.trim().parse().unwrap();
        }
    }
    let mut body = vec![0; length];
    stream.read_exact(&mut body).await?;
    let request = first.rsplit_once(" HTTP/").unwrap().0.split('?').next().unwrap().to_owned();
    *counts.lock().unwrap().entry(request.clone()).or_default() += 1;
    let answer = match (&*request, mischief) {
        ("POST /api/v2/oauth2/token", _) => r#"{"access_token":"a-token","token_type":"bearer","expires_in":3600}"#,
        ("GET /whoami/v1", _) => r#"{"id":"97bce3ce-57d8-4d8e-9d9e-0b8c5a6d1f20","idType":"tenant"}"#,
        (_, Mischief::Unavailable) => "",
        (_, Mischief::Reset) => return Ok(()),
    };
    let status = if answer.is_empty() { "503 Service Unavailable" } else { "200 OK" };
    let head = format!("HTTP/1.1 {status}\r\ncontent-type: application/json\r\nconnection: close\r\n");
    stream.write_all(format!("{head}content-length: {}\r\n\r\n{answer}", answer.len()).as_bytes()).await?;
    stream.shutdown().await
}

async fn holds(mischief: Mischief) {
    let (url, counts) = stand_in(mischief).await;
    let client = SophosClient::builder("id", "secret")
        .auth_url(&url)
        .base_url(&url)
        .quota(Quota::new([]))
        .retry(Retry::new().retries(2).first_wait(Duration::from_millis(1)))
        .build()
        .unwrap();
    let exchanges: Vec<_> = conformance::exercise(&client).await.unwrap().collect().await;
    let failed = exchanges.iter().filter(|exchange| !exchange.decoded).count();
    assert_eq!(failed, exchanges.len() - 1, "all but the question who the credential is");
    let counts = counts.lock().unwrap();
    for exchange in exchanges.iter().filter(|exchange| exchange.operation != "who am I") {
        let operation = operations::OPERATIONS.iter().find(|operation| operation.name == exchange.operation).unwrap();
        let path = exchange.url.strip_prefix(&url).unwrap().split('?').next().unwrap();
        let sent = counts[&format!("{} {path}", exchange.method)];
        assert_eq!(sent, if operation.write { 1 } else { 3 }, "{}", operation.name);
    }
    let writes = operations::OPERATIONS.iter().filter(|operation| operation.write).count();
    assert!(writes > 150, "{writes}");
}

#[tokio::test]
async fn what_is_answered_with_503_is_not_written_again() {
    holds(Mischief::Unavailable).await;
}

#[tokio::test]
async fn what_is_lost_is_not_written_again() {
    holds(Mischief::Reset).await;
}

#[test]
fn only_what_asks_is_a_read() {
    let reads: Vec<&str> = operations::OPERATIONS
        .iter()
        .filter(|operation| !operation.write && operation.method != sophos_central::Method::Get)
        .map(|operation| operation.path)
        .collect();
    let asking = ["/oauth2/token", "/search", "/queries/detections", "/queries/detection-groups"];
    assert!(reads.iter().all(|path| asking.iter().any(|end| path.ends_with(end))), "{reads:?}");
}
