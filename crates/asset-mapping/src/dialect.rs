use std::fmt;
use std::str::FromStr;

use crate::{Feed, FeedId};

/// The form of the events.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Dialect {
    /// Valid OCSF of the context's release, with every value in its proper attribute or in `unmapped`. Every feed has
    /// it.
    Schema,
    /// The JSON that the vendor's asset guide prints: times in seconds, few attributes, no `unmapped`. Some feeds have
    /// it.
    Documented,
}

impl Dialect {
    /// The dialects.
    pub const ALL: &'static [Self] = &[Self::Schema, Self::Documented];

    /// Checks that the feed `F` has this dialect.
    ///
    /// # Errors
    /// [`MissingDialect`] when it does not; it names the dialects that the feed has.
    pub fn check<F: Feed>(self) -> Result<(), MissingDialect> {
        self.among(F::ID, dialects(F::PRINTED.is_some()))
    }

    /// Does what [`Dialect::check`] does, given the dialects of the feed.
    pub(crate) fn among(self, feed: FeedId, allowed: &'static [Self]) -> Result<(), MissingDialect> {
        if allowed.contains(&self) { Ok(()) } else { Err(MissingDialect { feed, dialect: self, allowed }) }
    }
}

/// The dialects of a feed.
pub(crate) const fn dialects(printed: bool) -> &'static [Dialect] {
    if printed { Dialect::ALL } else { &[Dialect::Schema] }
}

impl fmt::Display for Dialect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Schema => "schema",
            Self::Documented => "documented",
        })
    }
}

impl FromStr for Dialect {
    type Err = UnknownName;

    fn from_str(name: &str) -> Result<Self, UnknownName> {
        by_name("dialect", name, Self::ALL.iter().copied())
    }
}

/// A feed does not have the requested dialect.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("feed `{feed}` has no {dialect} output; allowed are: {}", names(allowed.iter()))]
#[non_exhaustive]
pub struct MissingDialect {
    /// The feed.
    pub feed: FeedId,
    /// The requested dialect.
    pub dialect: Dialect,
    /// The dialects that the feed has.
    pub allowed: &'static [Dialect],
}

/// An unknown name, with the names that are allowed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("unknown {what} `{name}`; allowed are: {allowed}")]
pub struct UnknownName {
    what: &'static str,
    name: String,
    allowed: String,
}

fn names(all: impl IntoIterator<Item = impl fmt::Display>) -> String {
    all.into_iter().map(|one| one.to_string()).collect::<Vec<_>>().join(", ")
}

/// The value with this name.
pub(crate) fn by_name<T: Copy + fmt::Display>(
    what: &'static str,
    name: &str,
    all: impl Iterator<Item = T> + Clone,
) -> Result<T, UnknownName> {
    all.clone().find(|one| one.to_string() == name).ok_or_else(|| UnknownName {
        what,
        name: name.to_owned(),
        allowed: names(all),
    })
}
