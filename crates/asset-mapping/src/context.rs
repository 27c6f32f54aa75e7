use std::sync::Arc;

use chrono::{DateTime, Utc};
use ocsf_model::Version;

use crate::Change;
use crate::lookup::{Lookup, Lookups, Table};

/// What a record cannot know: when it was observed, what the run knows of it, the version of the product, the names of what it points to,
/// and what the event is for.
///
/// A clone is cheap: lookups and texts are shared. So a run sets up one context and derives from it one for each tenant, or even for each
/// record.
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

/// The tenant that a record was read from, where the vendor's interface says it and the record does not.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Tenant {
    /// Its identity.
    pub id: String,
    /// Its name, if it is known.
    pub name: Option<String>,
}

impl Tenant {
    /// The tenant of that identity and name.
    pub fn new(id: impl Into<String>, name: Option<String>) -> Self {
        Self { id: id.into(), name }
    }
}

impl Context {
    /// A context for records observed at that time. The mapper has no clock: the caller says when.
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

    /// The same context for records observed at another time.
    #[must_use]
    pub fn observed_at(mut self, observed_time: DateTime<Utc>) -> Self {
        self.observed_time = observed_time;
        self
    }

    /// When the records were observed: the event's time where the record has none.
    #[must_use]
    pub fn observed_time(&self) -> DateTime<Utc> {
        self.observed_time
    }

    /// The release of OCSF that events of the schema output are to be valid for; by default the one that the vendor's asset guide names.
    /// The documented output always names that one.
    #[must_use]
    pub fn release(mut self, release: Version) -> Self {
        self.release = Some(release);
        self
    }

    /// The release that was chosen, or else `default`.
    #[must_use]
    pub fn release_or(&self, default: Version) -> Version {
        self.release.unwrap_or(default)
    }

    /// The release that was chosen, if one was.
    #[must_use]
    pub fn known_release(&self) -> Option<Version> {
        self.release
    }

    /// Whether the schema output keeps what has no OCSF attribute.
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

    /// The version of the vendor's product, if it was told.
    #[must_use]
    pub fn known_product_version(&self) -> Option<&str> {
        self.product_version.as_deref()
    }

    /// Whether the schema output keeps what has no OCSF attribute; default: [`Unmapped::Keep`].
    #[must_use]
    pub fn unmapped(mut self, unmapped: Unmapped) -> Self {
        self.unmapped = unmapped;
        self
    }

    /// What the run knows of the record: whether it is new, changed or closed. Of findings it is the activity.
    #[must_use]
    pub fn change(mut self, change: Change) -> Self {
        self.change = Some(change);
        self
    }

    /// What the run knows of the record, if there is a run.
    #[must_use]
    pub fn known_change(&self) -> Option<Change> {
        self.change
    }

    /// The account that the records are collected from, by the name that the program gives it. Events of the schema output then say where
    /// they come from: the feed in `metadata.log_name`, the tenant in `metadata.tenant_uid` unless the record names one, and in
    /// `metadata.uid` what tells the record apart from all others of the program, the same in each event of it:
    /// `<feed>/<account>/<tenant>/<key>`. `%` and `/` are percent-encoded in the account and the tenant, and a missing tenant is empty.
    #[must_use]
    pub fn account(mut self, name: impl Into<Arc<str>>) -> Self {
        self.account = Some(name.into());
        self
    }

    /// The account that the records are collected from, if they are collected.
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

    /// The tenant that the records were read from, if it was told.
    #[must_use]
    pub fn known_tenant(&self) -> Option<&Tenant> {
        self.tenant.as_deref()
    }

    /// Says that the records come from a simulator: events of the schema output then have the label `simulated` in `metadata.labels`.
    /// The documented output has no place for it.
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

    /// Adds a table that records point into, or replaces the one of its type.
    #[must_use]
    pub fn with<L: Lookup>(self, lookup: L) -> Self {
        self.with_shared(Arc::new(lookup))
    }

    /// As [`Context::with`], for a table that others use, too.
    #[must_use]
    pub fn with_shared<L: Lookup>(mut self, lookup: Arc<L>) -> Self {
        self.lookups.insert(lookup);
        self
    }

    /// The text of an identity in a table of texts, such as the name of a group: `context.text::<of::Group>(uid)`.
    #[must_use]
    pub fn text<T: 'static>(&self, uid: &str) -> Option<&str> {
        self.lookup::<Table<T>>()?.get(uid).flatten()
    }

    /// The table of that type, if there is one.
    #[must_use]
    pub fn lookup<L: Lookup>(&self) -> Option<&L> {
        self.lookups.get()
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
