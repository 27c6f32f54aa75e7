use std::fmt;
use std::sync::Arc;

use asset_mapping::FeedId;
use serde::{Serialize, Serializer};

/// The scope within which keys are unique: an account, or one tenant of it.
///
/// Checkpoints and known records are kept by feed and scope, so that several accounts can share a store.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Scope {
    account: Arc<str>,
    tenant: Option<Arc<str>>,
    /// How many bytes of `account` are its name; the rest is a filter.
    name_length: usize,
}

impl Scope {
    /// A whole account, under the name that the program gives it.
    pub fn account(account: impl Into<Arc<str>>) -> Self {
        Self::new(account.into(), None)
    }

    /// One tenant of an account, by the vendor's identifier.
    pub fn tenant(account: impl Into<Arc<str>>, tenant: impl Into<Arc<str>>) -> Self {
        Self::new(account.into(), Some(tenant.into()))
    }

    fn new(account: Arc<str>, tenant: Option<Arc<str>>) -> Self {
        Self { name_length: account.len(), account, tenant }
    }

    /// The part of the scope that a filter admits. Each part has a state of its own, because what is known of one says
    /// nothing about another.
    #[must_use]
    pub fn filtered(self, filter: &str) -> Self {
        Self { account: format!("{} [{filter}]", self.account).into(), ..self }
    }

    /// Whether a filter leaves out a part of the account.
    #[must_use]
    pub fn is_filtered(&self) -> bool {
        self.account.len() > self.name_length
    }

    /// The account's name followed by the filter, if there is one. This is the key of checkpoints and records in
    /// stores.
    #[must_use]
    pub fn account_name(&self) -> &str {
        &self.account
    }

    /// The account's name without a filter.
    pub(crate) fn bare_name(&self) -> &str {
        &self.account[..self.name_length]
    }

    /// The tenant's identifier, if the scope is a tenant.
    #[must_use]
    pub fn tenant_id(&self) -> Option<&str> {
        self.tenant.as_deref()
    }

    /// The source name in dead letters and gone records of a feed: `eset-devices`, or `sophos-users/<tenant id>`.
    #[must_use]
    pub fn source(&self, feed: FeedId) -> String {
        match &self.tenant {
            Some(tenant) => format!("{feed}/{tenant}"),
            None => feed.to_string(),
        }
    }
}

/// The account's name and, after a slash, the tenant.
impl fmt::Display for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.tenant {
            Some(tenant) => write!(f, "{}/{tenant}", self.account),
            None => f.write_str(&self.account),
        }
    }
}

impl Serialize for Scope {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
