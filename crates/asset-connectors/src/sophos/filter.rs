use sophos_central::EndpointGroupId;

use crate::account::{joined, narrowing, sorted, switched};

/// The names of the filters of endpoints.
pub(super) const OF_ENDPOINTS: &[&str] = &["groups", "active_only"];

/// The endpoints of an account that are read; default: all. An account with a filter collects only endpoints and the
/// products on them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[must_use]
pub struct SophosFilter {
    pub(super) groups: Vec<EndpointGroupId>,
    pub(super) active_only: bool,
}

impl SophosFilter {
    /// No filter: everything is read.
    pub fn new() -> Self {
        Self::default()
    }

    /// Only endpoints of these groups.
    pub fn groups(mut self, groups: impl IntoIterator<Item = EndpointGroupId>) -> Self {
        self.groups = sorted(groups);
        self
    }

    /// Only endpoints that are online.
    pub fn active_only(mut self) -> Self {
        self.active_only = true;
        self
    }

    /// Names and values, in an order that does not depend on how they were set.
    pub(super) fn named(&self) -> Vec<(&'static str, String)> {
        narrowing([("groups", joined(&self.groups)), ("active_only", switched(self.active_only))])
    }
}
