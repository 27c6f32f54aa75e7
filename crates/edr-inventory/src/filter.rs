//! Filters: the part of an account that is read.

use asset_connectors::{SentinelOneFilter, SophosFilter};
use asset_mapping::Mapping;
use clap::Args;
use sentinelone_api::{GroupId, SiteId};
use serde::Deserialize;
use sophos_central::EndpointGroupId;

use crate::feeds::{self, Vendor};

/// A filter, given by flags or by members of the configuration file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Args, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Filter {
    /// Reads only records of the site with this id; can be repeated. For SentinelOne.
    #[arg(long = "site", value_name = "ID")]
    pub(crate) sites: Vec<String>,
    /// Reads only records of the group with this id; can be repeated. For SentinelOne and Sophos endpoints.
    #[arg(long = "group", value_name = "ID")]
    pub(crate) groups: Vec<String>,
    /// Reads only devices that are connected to the vendor. For SentinelOne agents and Sophos endpoints.
    #[arg(long)]
    pub(crate) active_only: bool,
}

impl Filter {
    pub(crate) fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The names of the filters that are set, as the connectors name them.
    fn names(&self) -> impl Iterator<Item = &'static str> {
        let parts =
            [("sites", !self.sites.is_empty()), ("groups", !self.groups.is_empty()), ("active_only", self.active_only)];
        parts.into_iter().filter(|(_, set)| *set).map(|(name, _)| name)
    }

    /// The feeds of `feeds` that support the filter. The others are not read, because their records could not be
    /// filtered.
    ///
    /// # Errors
    /// A message when a feed that the user named (`named`) is not among them, or an id of the filter is not valid.
    pub(crate) fn narrow(&self, feeds: Vec<&'static Mapping>, named: bool) -> Result<Vec<&'static Mapping>, String> {
        if self.is_empty() {
            return Ok(feeds);
        }
        let mut narrowed = Vec::new();
        let mut left_out = Vec::new();
        for feed in feeds {
            match self.names().find(|name| !feeds::filters(feed).contains(name)) {
                Some(name) if named => {
                    return Err(format!("{feed} cannot be filtered by {name}; leave out the feed or the filter"));
                }
                Some(_) => left_out.push(feed.to_string()),
                None => narrowed.push(feed),
            }
        }
        for feed in &narrowed {
            match feeds::vendor(feed) {
                Some(Vendor::SentinelOne) => drop(self.sentinelone().map_err(|error| error.to_string())?),
                Some(Vendor::Sophos) => drop(self.sophos().map_err(|error| error.to_string())?),
                _ => {}
            }
        }
        if !left_out.is_empty() {
            tracing::warn!("the vendor cannot filter these feeds, which are not read: {}", left_out.join(", "));
        }
        Ok(narrowed)
    }

    /// The filter of a SentinelOne account.
    ///
    /// # Errors
    /// A message when an id is not valid.
    pub(crate) fn sentinelone(&self) -> connect_core::Result<SentinelOneFilter> {
        let filter = SentinelOneFilter::new()
            .sites(self.sites.iter().map(SiteId::new).collect::<Result<Vec<_>, _>>()?)
            .groups(self.groups.iter().map(GroupId::new).collect::<Result<Vec<_>, _>>()?);
        Ok(if self.active_only { filter.active_only() } else { filter })
    }

    /// The filter of a Sophos account.
    ///
    /// # Errors
    /// A message when an id is not valid.
    pub(crate) fn sophos(&self) -> connect_core::Result<SophosFilter> {
        let groups = self.groups.iter().map(EndpointGroupId::new).collect::<Result<Vec<_>, _>>()?;
        let filter = SophosFilter::new().groups(groups);
        Ok(if self.active_only { filter.active_only() } else { filter })
    }
}
