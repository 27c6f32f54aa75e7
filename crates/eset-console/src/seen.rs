//! What the vendor said during one call that its error does not hold: the whole refusal, and tickets for answers that were not ready.

use std::cell::RefCell;
use std::future::Future;

use connect_core::{Exchange, StatusCode, Watch};

/// The headers of a refusal that are handed on.
const HANDED_ON: [&str; 6] =
    ["request-id", "x-request-id", "correlation-id", "x-correlation-id", "retry-after", "content-type"];

/// What was seen during one call.
#[derive(Clone, Debug, Default)]
pub(crate) struct Seen {
    /// Answers 202: each promised the answer for later.
    pub(crate) tickets: u32,
    /// Refusals, of which all but the last were followed by another try.
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

/// Writes down what happens in the task of a call.
pub(crate) fn watch() -> Watch {
    Watch::new(|exchange| {
        // Nobody looks on where no call is watched.
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

/// Carries a call out and says what was seen meanwhile.
pub(crate) async fn watched<T>(call: impl Future<Output = T>) -> (T, Seen) {
    SEEN.scope(RefCell::default(), async {
        let done = call.await;
        (done, SEEN.with(RefCell::take))
    })
    .await
}
