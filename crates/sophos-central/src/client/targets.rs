//! The targets of requests, which are always named one by one.

use connect_core::Request;
use serde::Serialize;
use serde_json::{Map, Value};

/// Why an empty list of targets is refused: the service might act on all.
const NOBODY: &str = "needs at least one: none could be taken for all";

/// The largest number of targets if the service states none, so that a mistake does not become a huge request.
const MOST: usize = 1000;

/// Names targets in the body, at least one.
pub(super) fn targets<T: Serialize>(request: Request, member: &'static str, targets: &[T]) -> Request {
    targets_up_to(MOST, request, member, targets)
}

/// Names targets in the body, from one to `most`.
pub(super) fn targets_up_to<T: Serialize>(
    most: usize,
    request: Request,
    member: &'static str,
    targets: &[T],
) -> Request {
    counted(most, request, member, targets.len()).member(member, targets)
}

/// Names targets in the query, at least one.
pub(super) fn query_targets<T: Serialize>(request: Request, parameter: &'static str, targets: &[T]) -> Request {
    // A URL would be too long with more.
    query_targets_up_to(50, request, parameter, targets)
}

/// Names targets in the query, from one to `most`.
pub(super) fn query_targets_up_to<T: Serialize>(
    most: usize,
    request: Request,
    parameter: &'static str,
    targets: &[T],
) -> Request {
    counted(most, request, parameter, targets.len()).query(parameter, targets)
}

fn counted(most: usize, request: Request, parameter: &'static str, count: usize) -> Request {
    match count {
        0 => request.refuse(parameter, NOBODY),
        count if count > most => request.refuse(parameter, format!("takes at most {most}, not {count}")),
        _ => request,
    }
}

/// A body of settings by key, at least one. The keys contain dots, so they must not be read as paths.
pub(super) fn settings_body(request: Request, settings: &Map<String, Value>) -> Request {
    if settings.is_empty() {
        return request.refuse("settings", "needs at least one");
    }
    request.json(settings)
}
