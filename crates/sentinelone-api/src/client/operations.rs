//! What the client sends: every operation, as data.

use connect_core::{Method, Request};

/// One operation of the service: what the client sends, and what it needs for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Operation {
    /// The name that errors and traces carry.
    pub name: &'static str,
    /// The method.
    pub method: Method,
    /// The path under the console's base URL; `{name}` stands for a value.
    pub path: &'static str,
    /// The permission that the token's role needs, in the vendor's spelling. `None`: any valid token, or none at all.
    pub permission: Option<&'static str>,
    /// The quota class the request counts against, beside the limits of all requests.
    pub class: Option<&'static str>,
    /// Whether the client may send it again by itself when an answer is lost.
    pub safe_to_repeat: bool,
    /// Whether it answers page by page.
    pub paged: bool,
}

impl Operation {
    const fn read(name: &'static str, path: &'static str, permission: Option<&'static str>) -> Self {
        Self { name, method: Method::Get, path, permission, class: None, safe_to_repeat: true, paged: false }
    }

    /// A read whose question is too long or too secret for a URL.
    const fn read_by_post(name: &'static str, path: &'static str) -> Self {
        Self { method: Method::Post, ..Self::read(name, path, None) }
    }

    const fn paged(self) -> Self {
        Self { paged: true, ..self }
    }

    pub(crate) fn request(&self) -> Request {
        let request = Request::new(self.name, self.method, self.path).safe_to_repeat(self.safe_to_repeat);
        match self.class {
            Some(class) => request.class(class),
            None => request,
        }
    }
}

/// Reads agents, page by page.
pub const LIST_AGENTS: Operation =
    Operation::read("list agents", "/web/api/v2.1/agents", Some("Endpoints.view")).paged();
/// Counts agents.
pub const COUNT_AGENTS: Operation =
    Operation::read("count agents", "/web/api/v2.1/agents/count", Some("Endpoints.view"));
/// Reads whether the console works.
pub const GET_SYSTEM_STATUS: Operation = Operation::read("get system status", "/web/api/v2.1/system/status", None);
/// Reads the console's versions.
pub const GET_SYSTEM_INFO: Operation = Operation::read("get system info", "/web/api/v2.1/system/info", None);
/// Reads when an API token was made and when it ends.
pub const GET_API_TOKEN_DETAILS: Operation =
    Operation::read_by_post("get API token details", "/web/api/v2.1/users/api-token-details");

/// Every operation of this client.
pub const OPERATIONS: &[Operation] =
    &[LIST_AGENTS, COUNT_AGENTS, GET_SYSTEM_STATUS, GET_SYSTEM_INFO, GET_API_TOKEN_DETAILS];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn the_catalogue_agrees_with_the_documents() {
        let documented: BTreeSet<String> =
            include_str!("../../tests/facts/operations.txt").lines().map(|line| line.trim_end().to_owned()).collect();
        let ours: BTreeSet<String> = OPERATIONS
            .iter()
            .map(|operation| {
                format!("{} {} ; {}", operation.method, operation.path, operation.permission.unwrap_or_default())
                    .trim_end()
                    .to_owned()
            })
            .collect();
        assert_eq!(ours, documented);
        let names: BTreeSet<&str> = OPERATIONS.iter().map(|operation| operation.name).collect();
        assert_eq!(names.len(), OPERATIONS.len(), "names are unique");
    }

    #[test]
    fn only_reads_are_safe_to_repeat() {
        let reads_by_post = [GET_API_TOKEN_DETAILS];
        for operation in OPERATIONS {
            let read = operation.method == Method::Get || reads_by_post.contains(operation);
            assert_eq!(operation.safe_to_repeat, read, "{}", operation.name);
        }
    }

    #[test]
    fn the_front_page_shows_every_operation() {
        let front_page = include_str!("../../README.md");
        for operation in OPERATIONS {
            let shown = format!("`{} {}`", operation.method, operation.path);
            assert!(front_page.contains(&shown), "{shown}");
        }
    }
}
