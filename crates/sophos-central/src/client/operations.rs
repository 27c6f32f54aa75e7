//! What the client sends: every operation, as data. [`Operation::host`] says which host answers it, and for whom.

pub use connect_core::Operation;

/// The global host, with the credential alone.
pub const GLOBAL: &str = "global";
/// The global host, for a partner (`X-Partner-ID`).
pub const PARTNER: &str = "partner";
/// The global host, for an organization (`X-Organization-ID`).
pub const ORGANIZATION: &str = "organization";
/// The host of a tenant's data region (`X-Tenant-ID`).
pub const TENANT: &str = "tenant";

/// Reads who the credential is.
pub const WHO_AM_I: Operation = Operation::get("whoami", "who am I", "/whoami/v1").host(GLOBAL).typed();
/// Reads a partner's tenants, page by page.
pub const LIST_PARTNER_TENANTS: Operation =
    Operation::get("partner", "list partner tenants", "/partner/v1/tenants").host(PARTNER).paged().typed();
/// Reads one tenant of a partner.
pub const GET_PARTNER_TENANT: Operation =
    Operation::get("partner", "get partner tenant", "/partner/v1/tenants/{tenantId}").host(PARTNER).typed();
/// Reads an organization's tenants, page by page.
pub const LIST_ORGANIZATION_TENANTS: Operation =
    Operation::get("organization", "list organization tenants", "/organization/v1/tenants")
        .host(ORGANIZATION)
        .paged()
        .typed();
/// Reads one tenant of an organization.
pub const GET_ORGANIZATION_TENANT: Operation =
    Operation::get("organization", "get organization tenant", "/organization/v1/tenants/{tenantId}")
        .host(ORGANIZATION)
        .typed();
/// Reads a tenant's directory users, page by page.
pub const LIST_USERS: Operation =
    Operation::get("directory", "list directory users", "/common/v1/directory/users").host(TENANT).paged().typed();
/// Reads the groups that a directory user belongs to, page by page.
pub const LIST_USER_GROUPS: Operation =
    Operation::get("directory", "list groups of a directory user", "/common/v1/directory/users/{userId}/groups")
        .host(TENANT)
        .paged()
        .typed();

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

    use connect_core::Method;

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
                let host = if operation.host == TENANT { "" } else { "{global}" };
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
                Some("whoami") => GLOBAL,
                Some("partner") => PARTNER,
                Some("organization") => ORGANIZATION,
                _ => TENANT,
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
