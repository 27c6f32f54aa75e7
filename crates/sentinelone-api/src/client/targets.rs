//! What an action concerns. Targets are named by every action, and nothing is acted on because a filter was forgotten.

use connect_core::{Call, Client, Request};
use serde::{Serialize, Serializer};
use serde_json::{Map, Value, json};

use super::agents::AgentFilter;
use super::alerts::AlertFilter;
use super::ids::{AccountId, AgentId, AlertId, GroupId, SiteId, ThreatId};
use super::operations::{COUNT_AGENTS, LIST_ALERTS, LIST_THREATS};
use super::threats::ThreatFilter;

/// Confirms that an action is meant for everything that the token can see.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Everything {
    /// It is meant for everything.
    InScopeOfToken,
}

/// Targets that are put into a request.
pub(super) trait Targeted {
    fn targets(self, targets: &impl Targets) -> Self;
}

impl Targeted for Request {
    fn targets(self, targets: &impl Targets) -> Self {
        targets.put(self)
    }
}

/// Targets of an action.
pub(super) trait Targets {
    fn put(&self, request: Request) -> Request;
    fn count(&self, client: &Client) -> Call<u64>;
}

macro_rules! targets {
    ($(#[$doc:meta])* $name:ident: $filter:ident of $id:ident, $count:ident at $at:literal $(with $counting:literal)?;) => {
        $(#[$doc])*
        #[derive(Clone, Debug)]
        pub struct $name {
            /// `None`: everything.
            filter: Option<$filter>,
        }

        impl $name {
            /// Those with these ids.
            pub fn ids<I: Into<$id>>(ids: impl IntoIterator<Item = I>) -> Self {
                Self::filter($filter::new().ids(ids.into_iter().map(Into::into)))
            }

            /// Those that a filter matches. A filter without conditions is refused when the action is sent.
            #[must_use]
            pub fn filter(filter: $filter) -> Self {
                Self { filter: Some(filter) }
            }

            /// Everything that the token can see.
            #[must_use]
            pub fn everything(_: Everything) -> Self {
                Self { filter: None }
            }
        }

        impl From<$filter> for $name {
            fn from(filter: $filter) -> Self {
                Self::filter(filter)
            }
        }

        impl Targets for $name {
            fn put(&self, request: Request) -> Request {
                match &self.filter {
                    Some(filter) => request.conditions("filter", filter),
                    None => request.member("filter", json!({})),
                }
            }

            fn count(&self, client: &Client) -> Call<u64> {
                let request = $count.request()$(.query($counting, true))?;
                client.json(self.filter.as_ref().map_or(request.clone(), |filter| request.queries(filter)), $at)
            }
        }
    };
}

targets! {
    /// Which agents an action concerns.
    AgentTargets: AgentFilter of AgentId, COUNT_AGENTS at "data.total";
}

targets! {
    /// Which threats an action concerns.
    ThreatTargets: ThreatFilter of ThreatId, LIST_THREATS at "pagination.totalItems" with "countOnly";
}

targets! {
    /// Which alerts of custom rules an action concerns.
    AlertTargets: AlertFilter of AlertId, LIST_ALERTS at "pagination.totalItems" with "countOnly";
}

/// Agents that are named one by one, by group or by a saved filter: what actions take that cut machines off, stop them or give them up.
#[derive(Clone, Debug)]
pub struct NamedAgents(AgentTargets);

impl NamedAgents {
    /// The agents with these ids.
    pub fn ids<I: Into<AgentId>>(ids: impl IntoIterator<Item = I>) -> Self {
        Self(AgentTargets::ids(ids))
    }

    /// The agents of these groups.
    pub fn groups<I: Into<GroupId>>(groups: impl IntoIterator<Item = I>) -> Self {
        Self(AgentTargets::filter(AgentFilter::new().group_ids(groups.into_iter().map(Into::into))))
    }

    /// The agents that a saved filter matches.
    pub fn saved_filter(id: &super::ids::FilterId) -> Self {
        Self(AgentTargets::filter(AgentFilter::new().parameter("filterId", id.as_str())))
    }
}

impl Targets for NamedAgents {
    fn put(&self, request: Request) -> Request {
        self.0.put(request)
    }

    fn count(&self, client: &Client) -> Call<u64> {
        self.0.count(client)
    }
}

/// Where something is made or set: the tenant, or accounts, sites or groups.
#[derive(Clone, Debug, PartialEq)]
pub struct Scope(Map<String, Value>);

impl Scope {
    /// The whole tenant.
    #[must_use]
    pub fn tenant() -> Self {
        Self(Map::from_iter([("tenant".to_owned(), Value::Bool(true))]))
    }

    /// These accounts.
    pub fn accounts<I: Into<AccountId>>(ids: impl IntoIterator<Item = I>) -> Self {
        Self::of("accountIds", ids.into_iter().map(|id| id.into().into()).collect())
    }

    /// These sites.
    pub fn sites<I: Into<SiteId>>(ids: impl IntoIterator<Item = I>) -> Self {
        Self::of("siteIds", ids.into_iter().map(|id| id.into().into()).collect())
    }

    /// These groups.
    pub fn groups<I: Into<GroupId>>(ids: impl IntoIterator<Item = I>) -> Self {
        Self::of("groupIds", ids.into_iter().map(|id| id.into().into()).collect())
    }

    fn of(level: &str, ids: Vec<String>) -> Self {
        Self(Map::from_iter([(level.to_owned(), ids.into())]))
    }
}

impl Serialize for Scope {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        for (level, ids) in &self.0 {
            let count = ids.as_array().map_or(1, Vec::len);
            if !(1..=500).contains(&count) {
                return Err(serde::ser::Error::custom(format!("{level} takes 1 to 500 ids, not {count}")));
            }
        }
        self.0.serialize(serializer)
    }
}
