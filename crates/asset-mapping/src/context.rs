use std::sync::Arc;

use chrono::{DateTime, Utc};
use ocsf_model::Version;

use crate::Change;
use crate::lookup::{Lookup, Lookups, Table};

/// What the mapper needs beyond the record: when it was observed, whether it is new or has changed, the product's
/// version, the names of what it refers to, and the requested form of the event.
///
/// A clone is cheap, because lookups and texts are shared: make one context for a run, and derive one from it for each
/// tenant or even for each record.
///
/// ```
/// use asset_mapping::{Change, Context, Unmapped};
///
/// let observed_time = "2025-05-21T10:00:00Z".parse()?;
/// let context = Context::new(observed_time).product_version("9.1.2500.0").unmapped(Unmapped::Drop);
/// assert_eq!(context.observed_time(), observed_time);
///
/// let closed = context.clone().change(Change::Closed);
/// assert_eq!((context.known_change(), closed.known_change()), (None, Some(Change::Closed)));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Context {
    observed_time: DateTime<Utc>,
    release: Option<Version>,
    product_version: Option<Arc<str>>,
    pub(crate) unmapped: Unmapped,
    change: Option<Change>,
    account: Option<Arc<str>>,
    tenant: Option<Arc<Tenant>>,
    simulated: bool,
    lookups: Lookups,
}

/// The tenant that a record was read from, for records that do not name it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Tenant {
    /// Its identity.
    pub id: String,
    /// Its name, if it is known.
    pub name: Option<String>,
}

impl Tenant {
    /// A tenant with this identity and name.
    pub fn new(id: impl Into<String>, name: Option<String>) -> Self {
        Self { id: id.into(), name }
    }
}

impl Context {
    /// A context for records that were observed at this time. The mapper has no clock.
    #[must_use]
    pub fn new(observed_time: DateTime<Utc>) -> Self {
        Self {
            observed_time,
            release: None,
            product_version: None,
            unmapped: Unmapped::Keep,
            change: None,
            account: None,
            tenant: None,
            simulated: false,
            lookups: Lookups::default(),
        }
    }

    /// Sets the time at which the records were observed.
    #[must_use]
    pub fn observed_at(mut self, observed_time: DateTime<Utc>) -> Self {
        self.observed_time = observed_time;
        self
    }

    /// When the records were observed; the event's time if the record has none.
    #[must_use]
    pub fn observed_time(&self) -> DateTime<Utc> {
        self.observed_time
    }

    /// The OCSF release in which events of the schema dialect are valid; default: the one that the vendor's asset guide
    /// names. The documented dialect always names that one.
    #[must_use]
    pub fn release(mut self, release: Version) -> Self {
        self.release = Some(release);
        self
    }

    /// The chosen release, or else `default`.
    #[must_use]
    pub fn release_or(&self, default: Version) -> Version {
        self.release.unwrap_or(default)
    }

    /// The chosen release, if one was set.
    #[must_use]
    pub fn known_release(&self) -> Option<Version> {
        self.release
    }

    /// Whether the schema dialect keeps values that have no OCSF attribute.
    #[must_use]
    pub fn keeps_unmapped(&self) -> bool {
        self.unmapped == Unmapped::Keep
    }

    /// The version of the vendor's product, for `metadata.product.version`.
    #[must_use]
    pub fn product_version(mut self, version: impl Into<Arc<str>>) -> Self {
        self.product_version = Some(version.into());
        self
    }

    /// The version of the vendor's product, if it was set.
    #[must_use]
    pub fn known_product_version(&self) -> Option<&str> {
        self.product_version.as_deref()
    }

    /// Whether the schema dialect keeps values that have no OCSF attribute; default: [`Unmapped::Keep`].
    #[must_use]
    pub fn unmapped(mut self, unmapped: Unmapped) -> Self {
        self.unmapped = unmapped;
        self
    }

    /// Whether the record is new, changed or closed. For findings this is the event's activity. Default: not known.
    #[must_use]
    pub fn change(mut self, change: Change) -> Self {
        self.change = Some(change);
        self
    }

    /// Whether the record is new, changed or closed, if it was set.
    #[must_use]
    pub fn known_change(&self) -> Option<Change> {
        self.change
    }

    /// The name of the account that the records are collected from. Events of the schema dialect then have their
    /// origin: the feed in `metadata.log_name`, the tenant in `metadata.tenant_uid` unless the record names one, and in
    /// `metadata.uid` an identity of the record that is unique in the program and equal in all of its events:
    /// `<feed>/<account>/<tenant>/<key>`. `%` and `/` are percent-encoded in the account and the tenant, and a missing tenant is empty.
    #[must_use]
    pub fn account(mut self, name: impl Into<Arc<str>>) -> Self {
        self.account = Some(name.into());
        self
    }

    /// The account that the records are collected from, if it was set.
    #[must_use]
    pub fn known_account(&self) -> Option<&str> {
        self.account.as_deref()
    }

    /// The tenant that the records are read from.
    #[must_use]
    pub fn tenant(mut self, tenant: impl Into<Arc<Tenant>>) -> Self {
        self.tenant = Some(tenant.into());
        self
    }

    /// The tenant that the records were read from, if it was set.
    #[must_use]
    pub fn known_tenant(&self) -> Option<&Tenant> {
        self.tenant.as_deref()
    }

    /// Marks the records as coming from a simulator: events of the schema dialect then have the label `simulated` in
    /// `metadata.labels`. The documented dialect has no attribute for it.
    #[must_use]
    pub fn simulated(mut self, simulated: bool) -> Self {
        self.simulated = simulated;
        self
    }

    /// Whether the records come from a simulator.
    #[must_use]
    pub fn is_simulated(&self) -> bool {
        self.simulated
    }

    /// Adds a table that records refer to, or replaces the one of its type.
    #[must_use]
    pub fn with<L: Lookup>(self, lookup: L) -> Self {
        self.with_shared(Arc::new(lookup))
    }

    /// Does what [`Context::with`] does, for a table that is shared.
    #[must_use]
    pub fn with_shared<L: Lookup>(mut self, lookup: Arc<L>) -> Self {
        self.lookups.insert(lookup);
        self
    }

    /// The text under an identity in a table, such as the name of a group: `context.text::<of::Group>(uid)`.
    #[must_use]
    pub fn text<T: 'static>(&self, uid: &str) -> Option<&str> {
        self.lookup::<Table<T>>()?.get(uid).flatten()
    }

    /// The table of this type, if there is one.
    #[must_use]
    pub fn lookup<L: Lookup>(&self) -> Option<&L> {
        self.lookups.get()
    }
}

/// What to do with the leaves of a record that the event's attributes do not preserve.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Unmapped {
    /// Keep them in the event's `unmapped`, in the structure of the record.
    #[default]
    Keep,
    /// Leave them out.
    Drop,
}
