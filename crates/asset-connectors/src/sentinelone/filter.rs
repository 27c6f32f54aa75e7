use sentinelone_api::{GroupId, SiteId};

use crate::account::{joined, narrowing, sorted, switched};

/// The filters by site and by group.
pub(super) const SCOPED: &[&str] = &["sites", "groups"];

/// Which part of a console is read; default: all of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[must_use]
pub struct SentinelOneFilter {
    pub(super) sites: Vec<SiteId>,
    pub(super) groups: Vec<GroupId>,
    pub(super) active_only: bool,
}

impl SentinelOneFilter {
    /// Everything.
    pub fn new() -> Self {
        Self::default()
    }

    /// Only what belongs to these sites; at most 500.
    pub fn sites(mut self, sites: impl IntoIterator<Item = SiteId>) -> Self {
        self.sites = sorted(sites);
        self
    }

    /// Only what belongs to these groups; at most 500. Users belong to none: an account with this filter does not collect them.
    pub fn groups(mut self, groups: impl IntoIterator<Item = GroupId>) -> Self {
        self.groups = sorted(groups);
        self
    }

    /// Only agents that are connected to the console; an account with this filter collects no other feed.
    pub fn active_only(mut self) -> Self {
        self.active_only = true;
        self
    }

    /// Names and values, the same whatever the order in which they were given.
    pub(super) fn named(&self) -> Vec<(&'static str, String)> {
        narrowing([
            ("sites", joined(&self.sites)),
            ("groups", joined(&self.groups)),
            ("active_only", switched(self.active_only)),
        ])
    }
}

/// The same list or filter, narrowed by the setters that it has.
macro_rules! narrowed {
    ($list:expr, $filter:expr, site_ids) => {{
        let (list, sites) = ($list, &$filter.sites);
        if sites.is_empty() { list } else { list.site_ids(sites.iter().cloned()) }
    }};
    ($list:expr, $filter:expr, site_ids, group_ids) => {{
        let (list, groups) = ($crate::sentinelone::filter::narrowed!($list, $filter, site_ids), &$filter.groups);
        if groups.is_empty() { list } else { list.group_ids(groups.iter().cloned()) }
    }};
}
pub(super) use narrowed;
