use crate::{Method, Repeat, Request};

/// One operation of a service, as data: what a catalogue lists, and what a request is made from.
///
/// A catalogue is a table of constants; properties that are not set have their defaults.
///
/// ```
/// use connect_core::Operation;
///
/// /// Reads agents, page by page.
/// pub const LIST_AGENTS: Operation =
///     Operation::get("agents", "list agents", "/web/api/v2.1/agents").paged().typed().permission("Endpoints.view");
/// /// Cuts agents off the network.
/// pub const ISOLATE_AGENTS: Operation =
///     Operation::post("agent-actions", "isolate agents", "/web/api/v2.1/agents/actions/disconnect").bulk().typed();
/// /// Searches: a POST that changes nothing.
/// pub const SEARCH_ALERTS: Operation =
///     Operation::post("alerts", "search alerts", "/common/v1/alerts/search").read_only().paged();
///
/// assert!(ISOLATE_AGENTS.write && !ISOLATE_AGENTS.safe_to_repeat);
/// assert!(!SEARCH_ALERTS.write && SEARCH_ALERTS.safe_to_repeat);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
#[allow(clippy::struct_excessive_bools, reason = "each is a fact of its own, which the catalogue prints")]
pub struct Operation {
    /// The resource that it belongs to.
    pub family: &'static str,
    /// The name in errors and traces, unique in its catalogue.
    pub name: &'static str,
    /// The method.
    pub method: Method,
    /// The path below the base URL, with `{name}` as the placeholder of a value.
    pub path: &'static str,
    /// The name of the base URL that serves it; empty for the main one.
    pub host: &'static str,
    /// The quota class that it counts against, beside the limits of all requests.
    pub class: Option<&'static str>,
    /// The permission, right or role that it needs, as the vendor spells it; empty if the vendor does not document one.
    pub permission: Option<&'static str>,
    /// Whether it changes anything.
    pub write: bool,
    /// Whether it answers page by page.
    pub paged: bool,
    /// Whether one request may act on many objects, chosen by a list of ids or by a filter.
    pub bulk: bool,
    /// Whether the client may repeat it automatically when the answer is lost.
    pub safe_to_repeat: bool,
    /// Whether the client has a method for it. An operation without one is reached with `call(method, path)`.
    pub typed: bool,
}

impl Operation {
    /// An operation. A GET reads and is safe to repeat; every other method writes and is not.
    #[must_use]
    pub const fn new(family: &'static str, name: &'static str, method: Method, path: &'static str) -> Self {
        let reads = matches!(method, Method::Get);
        Self {
            family,
            name,
            method,
            path,
            host: "",
            class: None,
            permission: None,
            write: !reads,
            paged: false,
            bulk: false,
            safe_to_repeat: reads,
            typed: false,
        }
    }

    /// A GET.
    #[must_use]
    pub const fn get(family: &'static str, name: &'static str, path: &'static str) -> Self {
        Self::new(family, name, Method::Get, path)
    }

    /// A POST.
    #[must_use]
    pub const fn post(family: &'static str, name: &'static str, path: &'static str) -> Self {
        Self::new(family, name, Method::Post, path)
    }

    /// A PUT.
    #[must_use]
    pub const fn put(family: &'static str, name: &'static str, path: &'static str) -> Self {
        Self::new(family, name, Method::Put, path)
    }

    /// A PATCH.
    #[must_use]
    pub const fn patch(family: &'static str, name: &'static str, path: &'static str) -> Self {
        Self::new(family, name, Method::Patch, path)
    }

    /// A DELETE.
    #[must_use]
    pub const fn delete(family: &'static str, name: &'static str, path: &'static str) -> Self {
        Self::new(family, name, Method::Delete, path)
    }

    /// Marks an operation that changes nothing, whatever its method, and so is safe to repeat.
    #[must_use]
    pub const fn read_only(self) -> Self {
        Self { write: false, safe_to_repeat: true, ..self }
    }

    /// Marks an operation that has the same effect when it is carried out twice.
    #[must_use]
    pub const fn repeatable(self) -> Self {
        Self { safe_to_repeat: true, ..self }
    }

    /// Marks an operation that answers page by page.
    #[must_use]
    pub const fn paged(self) -> Self {
        Self { paged: true, ..self }
    }

    /// Marks an operation of which one request may act on many objects.
    #[must_use]
    pub const fn bulk(self) -> Self {
        Self { bulk: true, ..self }
    }

    /// Marks an operation for which the client has a method.
    #[must_use]
    pub const fn typed(self) -> Self {
        Self { typed: true, ..self }
    }

    /// The name of the base URL that serves it.
    #[must_use]
    pub const fn host(self, host: &'static str) -> Self {
        Self { host, ..self }
    }

    /// The quota class that it counts against.
    #[must_use]
    pub const fn class(self, class: &'static str) -> Self {
        Self { class: Some(class), ..self }
    }

    /// The permission that it needs.
    #[must_use]
    pub const fn permission(self, permission: &'static str) -> Self {
        Self { permission: Some(permission), ..self }
    }

    /// A request of this operation, without values for its path, query and body.
    pub fn request(&self) -> Request {
        let mut request = Request::new(self.name, self.method, self.path);
        self.describe(&mut request);
        request
    }

    /// The request of an operation that has no method; `path` is percent-encoded by the caller. If `catalogue` knows
    /// the operation, the request has its name, host, quota class and retry rule; otherwise it has the defaults of
    /// `method`.
    pub fn raw<'a>(catalogue: impl IntoIterator<Item = &'a Self>, method: Method, path: &str) -> Request {
        let mut request = Request::raw(method, path);
        if let Some(operation) = catalogue.into_iter().find(|operation| operation.serves(method, path)) {
            request.operation = operation.name;
            operation.describe(&mut request);
        }
        request
    }

    /// Whether a request with this method and path is one of this operation.
    #[must_use]
    pub fn serves(&self, method: Method, path: &str) -> bool {
        let (mut ours, mut theirs) = (self.path.split('/'), path.split('/'));
        self.method == method
            && loop {
                match (ours.next(), theirs.next()) {
                    (None, None) => break true,
                    (Some(ours), Some(theirs)) if segment_fits(ours, theirs) => {}
                    _ => break false,
                }
            }
    }

    fn describe(&self, request: &mut Request) {
        request.class = self.class;
        request.host = (!self.host.is_empty()).then_some(self.host.into());
        request.repeat = match (self.safe_to_repeat, self.write) {
            (true, _) => Repeat::Safe,
            // 429 says that nothing was carried out.
            (false, true) => Repeat::WhenRefused,
            (false, false) => Repeat::Never,
        };
    }
}

/// Whether a segment of a path fits one of a template, such as `{id}` or `{id}:move`.
fn segment_fits(template: &str, segment: &str) -> bool {
    let Some((before, rest)) = template.split_once('{') else { return template == segment };
    let Some((_, after)) = rest.split_once('}') else { return template == segment };
    let value = segment.strip_prefix(before).and_then(|rest| rest.strip_suffix(after));
    value.is_some_and(|value| !value.is_empty() && (after.contains(':') || !value.contains(':')))
}

#[cfg(test)]
mod tests {
    use super::*;

    const GET: Operation = Operation::get("devices", "get device", "/v1/devices/{id}");
    const MOVE: Operation = Operation::post("devices", "move device", "/v1/devices/{id}:move").class("write");
    const BATCH: Operation = Operation::get("devices", "get devices", "/v1/devices:batchGet");

    #[test]
    fn a_path_finds_its_operation() {
        let all = [&GET, &MOVE, &BATCH];
        let name = |method, path| Operation::raw(all, method, path).operation();
        assert_eq!(name(Method::Get, "/v1/devices/1"), "get device");
        assert_eq!(name(Method::Post, "/v1/devices/1:move"), "move device");
        assert_eq!(name(Method::Get, "/v1/devices:batchGet"), "get devices");
        for (method, path) in [
            (Method::Post, "/v1/devices/1"),
            (Method::Get, "/v1/devices/1:move"),
            (Method::Get, "/v1/devices/"),
            (Method::Get, "/v1/devices/1/2"),
            (Method::Post, "/v1/devices/:move"),
        ] {
            assert_eq!(name(method, path), "raw request", "{path}");
        }
    }

    #[test]
    fn manners_follow_the_operation() {
        let request = Operation::raw([&MOVE], Method::Post, "/v1/devices/1:move");
        assert_eq!((request.class, request.repeat), (Some("write"), Repeat::WhenRefused));
        assert_eq!(Operation::raw([], Method::Post, "/x").repeat, Repeat::Never);
        assert_eq!(MOVE.read_only().request().repeat, Repeat::Safe);
        assert_eq!(GET.request().repeat, Repeat::Safe);
    }
}
