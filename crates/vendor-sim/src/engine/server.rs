use std::io;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use futures_util::stream;
use http::header::{CONTENT_LENGTH, CONTENT_TYPE, HeaderValue};
use http::{Request, Response};
use http_body_util::combinators::UnsyncBoxBody;
use http_body_util::{BodyExt, Full, Limited, StreamBody};
use hyper::body::{Frame, Incoming};
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;
use tokio::task::{AbortHandle, JoinSet};

use super::wire::{Hand, Wire};
use super::world::Met;
use super::{Behaviour, Call, Pairs, Refusal, World, lock};
use crate::fault::Fault;

type Body = UnsyncBoxBody<Bytes, io::Error>;

/// No documented request comes near this.
const LARGEST_BODY: usize = 16 << 20;
/// Long enough that the bytes before a break arrive as bytes.
const BEFORE_BREAK: Duration = Duration::from_millis(10);

/// Serves until the handle aborts; all connections end with it.
pub(crate) fn start<V: Behaviour>(world: Arc<World<V>>, listener: TcpListener) -> AbortHandle {
    tokio::spawn(async move {
        let mut connections = JoinSet::new();
        loop {
            let Ok((socket, _)) = listener.accept().await else {
                tokio::time::sleep(Duration::from_millis(5)).await;
                continue;
            };
            let _ = socket.set_nodelay(true);
            lock(&world.core.stats).stats.connections += 1;
            while connections.try_join_next().is_some() {}
            let world = Arc::clone(&world);
            connections.spawn(async move {
                let hand = Hand::default();
                let service = service_fn(|request| answer(Arc::clone(&world), hand.clone(), request));
                let wire = TokioIo::new(Wire::new(socket, hand.clone()));
                // A connection that ends in an error has ended; the fault that broke it is counted already.
                let _ = hyper::server::conn::http1::Builder::new().serve_connection(wire, service).await;
            });
        }
    })
    .abort_handle()
}

async fn answer<V: Behaviour>(
    world: Arc<World<V>>,
    hand: Hand,
    request: Request<Incoming>,
) -> io::Result<Response<Body>> {
    let call = read(request).await;
    let Met { answer, fault } = world.meet(call);
    let latency = world.core.options.latency;
    let delay = if let Some(Fault::Delay(delay)) = &fault { latency + *delay } else { latency };
    if !delay.is_zero() {
        tokio::time::sleep(delay).await;
    }
    let (media_type, mut bytes) = answer.bytes();
    if fault == Some(Fault::CutJson) {
        bytes.truncate(bytes.len() / 2);
    }
    let mut response = Response::builder().status(answer.status);
    if let Some(media_type) = media_type {
        response = response.header(CONTENT_TYPE, media_type);
    }
    for (name, value) in &answer.headers {
        if let Ok(value) = HeaderValue::from_str(value) {
            response = response.header(*name, value);
        }
    }
    let length = bytes.len();
    let body = match fault {
        Some(Fault::Hangup) => return Err(io::Error::other("hung up by a fault")),
        Some(Fault::ResetInHead) => {
            hand.cut_after(12, true);
            whole(bytes)
        }
        Some(Fault::ResetInBody) => half(bytes, hand, true),
        Some(Fault::TruncatedBody) => half(bytes, hand, false),
        Some(Fault::SlowBody { pieces, pause }) => slow(&bytes, pieces, pause),
        _ => whole(bytes),
    };
    response.header(CONTENT_LENGTH, length).body(body).map_err(io::Error::other)
}

/// Takes a request apart. One that cannot be read is refused later, in the vendor's words.
async fn read(request: Request<Incoming>) -> Result<Call, (Call, Refusal)> {
    let (head, body) = request.into_parts();
    let raw_query = head.uri.query().unwrap_or("").to_owned();
    let mut call = Call {
        method: head.method,
        path: head.uri.path().to_owned(),
        params: Vec::new(),
        query: Pairs::default(),
        raw_query,
        headers: head.headers,
        body: Bytes::new(),
    };
    match Limited::new(body, LARGEST_BODY).collect().await {
        Ok(collected) => call.body = collected.to_bytes(),
        Err(error) => return Err((call, Refusal::bad(format!("the body cannot be read: {error}")))),
    }
    match Pairs::parse(&call.raw_query) {
        Some(query) => {
            call.query = query;
            Ok(call)
        }
        None => Err((call, Refusal::bad("the query is not UTF-8"))),
    }
}

fn whole(bytes: Bytes) -> Body {
    Full::new(bytes).map_err(|never| match never {}).boxed_unsync()
}

/// Half of the bytes, then the end of the connection.
fn half(mut bytes: Bytes, hand: Hand, reset: bool) -> Body {
    let first = bytes.split_to(bytes.len() / 2);
    StreamBody::new(stream::unfold(Some((first, hand)), move |state| async move {
        let (first, hand) = state?;
        if first.is_empty() {
            // By now the first half is on its way; the socket is told how to end.
            tokio::time::sleep(BEFORE_BREAK).await;
            hand.cut_after(0, reset);
            return Some((Err(io::Error::other("cut by a fault")), None));
        }
        Some((Ok(Frame::data(first)), Some((Bytes::new(), hand))))
    }))
    .boxed_unsync()
}

fn slow(bytes: &Bytes, pieces: u32, pause: Duration) -> Body {
    let size = bytes.len().div_ceil(pieces.max(1) as usize).max(1);
    let pieces: Vec<Bytes> = bytes.chunks(size).map(|piece| bytes.slice_ref(piece)).collect();
    StreamBody::new(stream::unfold(pieces.into_iter(), move |mut pieces| async move {
        let piece = pieces.next()?;
        tokio::time::sleep(pause).await;
        Some((Ok(Frame::data(piece)), pieces))
    }))
    .boxed_unsync()
}
