//! What the client sends: every operation, as data.

pub use connect_core::Operation;

/// Reads agents, page by page.
pub const LIST_AGENTS: Operation =
    Operation::get("agents", "list agents", "/web/api/v2.1/agents").paged().typed().permission("Endpoints.view");
/// Counts agents.
pub const COUNT_AGENTS: Operation =
    Operation::get("agents", "count agents", "/web/api/v2.1/agents/count").typed().permission("Endpoints.view");
/// Reads whether the console works.
pub const GET_SYSTEM_STATUS: Operation =
    Operation::get("system", "get system status", "/web/api/v2.1/system/status").typed();
/// Reads the console's versions.
pub const GET_SYSTEM_INFO: Operation = Operation::get("system", "get system info", "/web/api/v2.1/system/info").typed();
/// Reads when an API token was made and when it ends.
pub const GET_API_TOKEN_DETAILS: Operation =
    Operation::post("users", "get API token details", "/web/api/v2.1/users/api-token-details").read_only().typed();

/// Every operation of this client.
pub const OPERATIONS: &[Operation] =
    &[LIST_AGENTS, COUNT_AGENTS, GET_SYSTEM_STATUS, GET_SYSTEM_INFO, GET_API_TOKEN_DETAILS];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use connect_core::Method;

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
