use std::collections::HashMap;

use chrono::{DateTime, Utc};
use ocsf_model::Version;

/// What a record cannot know: when it was observed, the version of the product, the groups it may be in, and what the event is for.
///
/// ```
/// use asset_mapping::{Context, Unmapped};
///
/// let observed_time = "2025-05-21T10:00:00Z".parse()?;
/// let context = Context::new(observed_time).product_version("9.1.2500.0").unmapped(Unmapped::Drop);
/// assert_eq!(context.observed_time(), observed_time);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Context {
    observed_time: DateTime<Utc>,
    pub(crate) release: Option<Version>,
    pub(crate) product_version: Option<String>,
    pub(crate) groups: Groups,
    pub(crate) unmapped: Unmapped,
}

impl Context {
    /// A context for records observed at that time. The mapper has no clock: the caller says when.
    #[must_use]
    pub fn new(observed_time: DateTime<Utc>) -> Self {
        Self {
            observed_time,
            release: None,
            product_version: None,
            groups: Groups::default(),
            unmapped: Unmapped::Keep,
        }
    }

    /// When the records were observed: the event's time where the record has none.
    #[must_use]
    pub fn observed_time(&self) -> DateTime<Utc> {
        self.observed_time
    }

    /// The same context for records observed at another time.
    #[must_use]
    pub fn observed_at(mut self, observed_time: DateTime<Utc>) -> Self {
        self.observed_time = observed_time;
        self
    }

    /// The groups that records may point to.
    #[must_use]
    pub fn group_table(&self) -> &Groups {
        &self.groups
    }

    /// The release of OCSF that events of the schema output are to be valid for; by default the one that the vendor's asset guide names.
    /// The documented output always names that one.
    #[must_use]
    pub fn release(mut self, release: Version) -> Self {
        self.release = Some(release);
        self
    }

    /// The version of the vendor's product, for `metadata.product.version`.
    #[must_use]
    pub fn product_version(mut self, version: impl Into<String>) -> Self {
        self.product_version = Some(version.into());
        self
    }

    /// The names of the groups that records point to.
    #[must_use]
    pub fn groups(mut self, groups: Groups) -> Self {
        self.groups = groups;
        self
    }

    /// Whether the schema output keeps what has no OCSF attribute; it does unless told otherwise.
    #[must_use]
    pub fn unmapped(mut self, unmapped: Unmapped) -> Self {
        self.unmapped = unmapped;
        self
    }
}

/// What becomes of the leaves of a record that the event's attributes cannot give back.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Unmapped {
    /// They stand in the event's `unmapped`, at the places they have in the record.
    #[default]
    Keep,
    /// They are left out.
    Drop,
}

/// Groups by their identity: records name the group they are in by that alone.
#[derive(Clone, Debug, Default)]
pub struct Groups(HashMap<String, Option<String>>);

impl Groups {
    /// Adds a group, or replaces the one of that identity. An empty name is none.
    pub fn insert(&mut self, uid: impl Into<String>, name: Option<String>) {
        self.0.insert(uid.into(), name.filter(|name| !name.is_empty()));
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The group of that identity; inside, its name if it has one.
    #[must_use]
    pub fn get(&self, uid: &str) -> Option<Option<&str>> {
        self.0.get(uid).map(Option::as_deref)
    }
}

#[cfg(feature = "eset")]
impl Extend<eset_connect::models::DeviceGroup> for Groups {
    fn extend<I: IntoIterator<Item = eset_connect::models::DeviceGroup>>(&mut self, groups: I) {
        for group in groups {
            self.insert(group.uuid, group.display_name);
        }
    }
}

#[cfg(feature = "eset")]
impl FromIterator<eset_connect::models::DeviceGroup> for Groups {
    fn from_iter<I: IntoIterator<Item = eset_connect::models::DeviceGroup>>(groups: I) -> Self {
        let mut table = Self::default();
        table.extend(groups);
        table
    }
}
