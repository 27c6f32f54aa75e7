//! What the vendor answered during one call and the client's error does not contain: the whole refusal, and tickets for answers that
//! were not ready.

use std::cell::RefCell;
use std::future::Future;

use connect_core::{Exchange, StatusCode, Watch};

/// The headers of a refusal that are passed on.
const HANDED_ON: [&str; 6] =
    ["request-id", "x-request-id", "correlation-id", "x-correlation-id", "retry-after", "content-type"];

/// What was seen during one call.
#[derive(Clone, Debug, Default)]
pub(crate) struct Seen {
    /// The number of answers with status 202, which promise the answer for later.
    pub(crate) tickets: u32,
    /// The number of refusals. The call was tried again after each but the last.
    pub(crate) refusals: u32,
    /// The last refusal.
    pub(crate) last: Option<Refusal>,
}

/// A refusal as it came, without secrets.
#[derive(Clone, Debug)]
pub(crate) struct Refusal {
    pub(crate) status: StatusCode,
    pub(crate) for_token: bool,
    pub(crate) headers: Vec<(&'static str, String)>,
    pub(crate) body: Vec<u8>,
}

tokio::task_local! {
    static SEEN: RefCell<Seen>;
}

/// Records what happens in the task of a call.
pub(crate) fn watch() -> Watch {
    Watch::new(|exchange| {
        // Outside a watched call there is nothing to record.
        let _ = SEEN.try_with(|seen| note(&mut seen.borrow_mut(), exchange));
    })
}

fn note(seen: &mut Seen, exchange: &Exchange<'_>) {
    if exchange.status == StatusCode::ACCEPTED {
        seen.tickets += 1;
        return;
    }
    seen.refusals += 1;
    let headers = HANDED_ON.iter().filter_map(|name| Some((*name, exchange.header(name)?))).collect();
    let (status, for_token) = (exchange.status, exchange.for_token);
    seen.last = Some(Refusal { status, for_token, headers, body: exchange.body.to_vec() });
}

/// Carries out a call and returns what was seen during it.
pub(crate) async fn watched<T>(call: impl Future<Output = T>) -> (T, Seen) {
    SEEN.scope(RefCell::default(), async {
        let done = call.await;
        (done, SEEN.with(RefCell::take))
    })
    .await
}
