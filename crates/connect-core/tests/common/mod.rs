#![allow(dead_code, reason = "every test file uses its own part")]

use std::sync::{Arc, Mutex};
use std::time::Duration;

use connect_core::{Client, ClientBuilder, Retry};
use serde::Deserialize;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// Waits of milliseconds.
pub(crate) fn quick() -> Retry {
    Retry::new().first_wait(Duration::from_millis(1)).longest_wait(Duration::from_millis(4))
}

pub(crate) fn builder(url: impl Into<String>) -> ClientBuilder {
    Client::builder().source("test").base_url(url).retry(quick())
}

pub(crate) fn client(url: impl Into<String>) -> Client {
    builder(url).build().expect("the settings are right")
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub(crate) struct Item {
    pub(crate) id: u64,
}

pub(crate) fn ids(items: &[Item]) -> Vec<u64> {
    items.iter().map(|item| item.id).collect()
}

/// What a scripted server does with one request, each on a connection of its own.
pub(crate) enum Step {
    /// Answers with this status line, headers and body, with a right `Content-Length`.
    Reply(u16, &'static [(&'static str, &'static str)], &'static str),
    /// Sends these bytes and closes the connection.
    Raw(&'static [u8]),
    /// Resets the connection once the request is read.
    Reset,
    /// Sends these bytes and then nothing more.
    Stall(&'static [u8]),
    /// Sends these bytes one by one, so long apart.
    Slow(&'static [u8], Duration),
}

/// A server on loopback that takes its steps in order; the last one is repeated.
pub(crate) struct Scripted {
    pub(crate) url: String,
    seen: Arc<Mutex<Vec<String>>>,
}

impl Scripted {
    pub(crate) async fn start(steps: Vec<Step>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let url = format!("http://{}", listener.local_addr().expect("an address"));
        let seen = Arc::new(Mutex::new(Vec::new()));
        let requests = seen.clone();
        tokio::spawn(async move {
            let steps = Arc::new(steps);
            while let Ok((stream, _)) = listener.accept().await {
                let (steps, requests) = (steps.clone(), requests.clone());
                tokio::spawn(async move { serve(stream, &steps, &requests).await });
            }
        });
        Self { url, seen }
    }

    /// The requests so far, as they came.
    pub(crate) fn seen(&self) -> Vec<String> {
        self.seen.lock().expect("no panic").clone()
    }
}

async fn serve(mut stream: TcpStream, steps: &[Step], requests: &Mutex<Vec<String>>) -> Option<()> {
    let mut request = Vec::new();
    loop {
        let mut part = [0; 4096];
        let read = stream.read(&mut part).await.ok().filter(|read| *read > 0)?;
        request.extend_from_slice(&part[..read]);
        let text = String::from_utf8_lossy(&request).into_owned();
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let length = head
                .lines()
                .find_map(|line| {
                    line.to_ascii_lowercase().strip_prefix("content-length:").map(str::trim).map(str::to_owned)
                })
                .map_or(0, |length| length.parse().expect("a number"));
            if body.len() >= length {
                break;
            }
        }
    }
    let step = {
        let mut requests = requests.lock().expect("no panic");
        requests.push(String::from_utf8_lossy(&request).into_owned());
        &steps[(requests.len() - 1).min(steps.len() - 1)]
    };
    match step {
        Step::Reply(status, headers, body) => {
            let headers = headers.iter().fold(String::new(), |all, (name, value)| all + name + ": " + value + "\r\n");
            let length = body.len();
            let reply =
                format!("HTTP/1.1 {status} X\r\n{headers}Content-Length: {length}\r\nConnection: close\r\n\r\n{body}");
            stream.write_all(reply.as_bytes()).await.ok()?;
        }
        Step::Raw(bytes) => stream.write_all(bytes).await.ok()?,
        Step::Reset => stream.set_zero_linger().ok()?,
        Step::Stall(bytes) => {
            stream.write_all(bytes).await.ok()?;
            std::future::pending::<()>().await;
        }
        Step::Slow(bytes, wait) => {
            for byte in *bytes {
                stream.write_all(&[*byte]).await.ok()?;
                tokio::time::sleep(*wait).await;
            }
        }
    }
    stream.shutdown().await.ok()
}
