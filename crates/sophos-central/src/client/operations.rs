//! What the client sends: every operation, as data.

use connect_core::{Method, Request};

/// One operation of the service: what the client sends, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Operation {
    /// The name that errors and traces carry.
    pub name: &'static str,
    /// The method.
    pub method: Method,
    /// The path under the host; `{name}` stands for a value.
    pub path: &'static str,
    /// Which host answers it.
    pub host: Host,
    /// The quota class the request counts against, beside the limits of all requests.
    pub class: Option<&'static str>,
    /// Whether the client may send it again by itself when an answer is lost.
    pub safe_to_repeat: bool,
    /// Whether it answers page by page.
    pub paged: bool,
}

/// Which host answers an operation, and for whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Host {
    /// The global host, with the credential alone.
    Global,
    /// The global host, for a partner (`X-Partner-ID`).
    Partner,
    /// The global host, for an organization (`X-Organization-ID`).
    Organization,
    /// The host of a tenant's data region (`X-Tenant-ID`).
    Tenant,
}

impl Operation {
    const fn read(host: Host, name: &'static str, path: &'static str) -> Self {
        Self { name, method: Method::Get, path, host, class: None, safe_to_repeat: true, paged: false }
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

/// Reads who the credential is.
pub const WHO_AM_I: Operation = Operation::read(Host::Global, "who am I", "/whoami/v1");
/// Reads a partner's tenants, page by page.
pub const LIST_PARTNER_TENANTS: Operation =
    Operation::read(Host::Partner, "list partner tenants", "/partner/v1/tenants").paged();
/// Reads one tenant of a partner.
pub const GET_PARTNER_TENANT: Operation =
    Operation::read(Host::Partner, "get partner tenant", "/partner/v1/tenants/{tenantId}");
/// Reads an organization's tenants, page by page.
pub const LIST_ORGANIZATION_TENANTS: Operation =
    Operation::read(Host::Organization, "list organization tenants", "/organization/v1/tenants").paged();
/// Reads one tenant of an organization.
pub const GET_ORGANIZATION_TENANT: Operation =
    Operation::read(Host::Organization, "get organization tenant", "/organization/v1/tenants/{tenantId}");
/// Reads a tenant's directory users, page by page.
pub const LIST_USERS: Operation =
    Operation::read(Host::Tenant, "list directory users", "/common/v1/directory/users").paged();
/// Reads the groups that a directory user belongs to, page by page.
pub const LIST_USER_GROUPS: Operation =
    Operation::read(Host::Tenant, "list groups of a directory user", "/common/v1/directory/users/{userId}/groups")
        .paged();

/// Every operation of this client.
pub const OPERATIONS: &[Operation] = &[
    WHO_AM_I,
    LIST_PARTNER_TENANTS,
    GET_PARTNER_TENANT,
    LIST_ORGANIZATION_TENANTS,
    GET_ORGANIZATION_TENANT,
    LIST_USERS,
    LIST_USER_GROUPS,
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn the_catalogue_agrees_with_the_documents() {
        let documented: BTreeSet<(String, bool)> = include_str!("../../tests/facts/operations.txt")
            .lines()
            .filter_map(|line| line.split_once(" ?"))
            .map(|(operation, query)| (operation.to_owned(), query.split(' ').any(|name| name == "page")))
            .collect();
        let ours: BTreeSet<(String, bool)> = OPERATIONS
            .iter()
            .map(|operation| {
                let host = if operation.host == Host::Tenant { "" } else { "{global}" };
                (format!("{} {host}{}", operation.method, operation.path), operation.paged)
            })
            .collect();
        assert_eq!(ours, documented);
        let names: BTreeSet<&str> = OPERATIONS.iter().map(|operation| operation.name).collect();
        assert_eq!(names.len(), OPERATIONS.len(), "names are unique");
    }

    #[test]
    fn a_path_says_which_host_it_belongs_to() {
        for operation in OPERATIONS {
            let host = match operation.path.split('/').nth(1) {
                Some("whoami") => Host::Global,
                Some("partner") => Host::Partner,
                Some("organization") => Host::Organization,
                _ => Host::Tenant,
            };
            assert_eq!(operation.host, host, "{}", operation.name);
            assert_eq!(operation.safe_to_repeat, operation.method == Method::Get, "{}", operation.name);
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
