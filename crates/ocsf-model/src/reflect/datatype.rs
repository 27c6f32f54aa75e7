use super::Releases;
use crate::Version;

/// A datatype of the schema, such as `ip_t`.
#[derive(Debug)]
pub struct DataType {
    pub(crate) name: &'static str,
    pub(crate) caption: &'static str,
    pub(crate) shape: Shape,
    pub(crate) base: Option<&'static str>,
    /// Patterns by release; a release has at most one.
    pub(crate) patterns: &'static [(Releases, &'static str)],
    pub(crate) ranges: &'static [(Releases, (i64, i64))],
    pub(crate) max_lens: &'static [(Releases, u32)],
    pub(crate) observable: u8,
    pub(crate) releases: Releases,
}

/// What kind of JSON value a datatype is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Shape {
    /// `boolean_t`.
    Boolean,
    /// `integer_t`, `long_t` and what derives from them.
    Integer,
    /// `float_t`.
    Float,
    /// `string_t` and what derives from it.
    String,
    /// `json_t`: any value.
    Json,
    /// `object_t`.
    Object,
}

impl DataType {
    /// The name: `ip_t`.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The caption: `IP Address`.
    pub const fn caption(&self) -> &'static str {
        self.caption
    }

    /// The kind of JSON value.
    pub const fn shape(&self) -> Shape {
        self.shape
    }

    /// The datatype that this one narrows.
    pub const fn base(&self) -> Option<&'static str> {
        self.base
    }

    /// The regular expression that a value must contain, in that release. It is searched for unless it has anchors.
    pub fn regex(&self, version: Version) -> Option<&'static str> {
        Releases::find(self.patterns, version)
    }

    /// The least and the greatest value, in that release.
    pub fn range(&self, version: Version) -> Option<(i64, i64)> {
        Releases::find(self.ranges, version)
    }

    /// The greatest number of characters, in that release.
    pub fn max_len(&self, version: Version) -> Option<u32> {
        Releases::find(self.max_lens, version)
    }

    /// The observable type id of values of this datatype.
    pub fn observable(&self) -> Option<i64> {
        (self.observable != 0).then(|| self.observable.into())
    }

    /// The releases that have it.
    pub const fn releases(&self) -> Releases {
        self.releases
    }
}
