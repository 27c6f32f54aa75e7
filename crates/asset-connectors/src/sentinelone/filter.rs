use sentinelone_api::{GroupId, SiteId};

use crate::account::{joined, narrowing, sorted, switched};

/// The filters by site and by group.
pub(super) const SCOPED: &[&str] = &["sites", "groups"];

/// The part of a console that is read; default: all of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[must_use]
pub struct SentinelOneFilter {
    pub(super) sites: Vec<SiteId>,
    pub(super) groups: Vec<GroupId>,
    pub(super) active_only: bool,
}

impl SentinelOneFilter {
    /// No filter: everything is read.
    pub fn new() -> Self {
        Self::default()
    }

    /// Only records of these sites; at most 500.
    pub fn sites(mut self, sites: impl IntoIterator<Item = SiteId>) -> Self {
        self.sites = sorted(sites);
        self
    }

    /// Only records of these groups; at most 500. Users do not belong to groups, so an account with this filter does
    /// not collect them.
    pub fn groups(mut self, groups: impl IntoIterator<Item = GroupId>) -> Self {
        self.groups = sorted(groups);
        self
    }

    /// Only agents that are connected to the console; an account with this filter collects no other feed.
    pub fn active_only(mut self) -> Self {
        self.active_only = true;
        self
    }

    /// Names and values, in an order that does not depend on how they were set.
    pub(super) fn named(&self) -> Vec<(&'static str, String)> {
        narrowing([
            ("sites", joined(&self.sites)),
            ("groups", joined(&self.groups)),
            ("active_only", switched(self.active_only)),
        ])
    }
}

/// The list or filter, narrowed with the setters that it has.
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
