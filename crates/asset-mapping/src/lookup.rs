//! Tables of what records refer to but do not contain, such as the names of groups. The caller fills them first.

use std::any::{Any, TypeId};
use std::collections::HashMap;
use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;

/// A table in a context. Implement it for a table of your own, add it with [`Context::with`](crate::Context::with), and
/// get it by its type with [`Context::lookup`](crate::Context::lookup).
pub trait Lookup: Any + Send + Sync {}

/// Texts by identity. `T` only distinguishes the tables.
///
/// ```
/// use asset_mapping::{Context, Devices, Groups};
///
/// let mut groups = Groups::default();
/// groups.insert("g-1", Some("Workstations".to_owned()));
/// let context = Context::new("2025-05-21T10:00:00Z".parse()?).with(groups);
/// assert_eq!(context.lookup::<Groups>().and_then(|groups| groups.get("g-1")), Some(Some("Workstations")));
/// assert!(context.lookup::<Devices>().is_none());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct Table<T> {
    rows: HashMap<String, Option<String>>,
    of: PhantomData<fn() -> T>,
}

/// The names of groups.
pub type Groups = Table<of::Group>;
/// The names of devices.
pub type Devices = Table<of::Device>;
/// The names of tenants.
pub type Tenants = Table<of::Tenant>;
/// The ids of agents by their UUIDs.
pub type AgentIds = Table<of::AgentId>;

/// The subjects of tables.
pub mod of {
    /// Groups.
    #[derive(Debug)]
    pub enum Group {}
    /// Devices.
    #[derive(Debug)]
    pub enum Device {}
    /// Tenants.
    #[derive(Debug)]
    pub enum Tenant {}
    /// The ids of agents.
    #[derive(Debug)]
    pub enum AgentId {}
}

impl<T: 'static> Lookup for Table<T> {}

impl<T> Table<T> {
    /// Adds a row, or replaces the one with this identity. An empty text counts as `None`.
    pub fn insert(&mut self, uid: impl Into<String>, text: Option<String>) {
        self.rows.insert(uid.into(), text.filter(|text| !text.is_empty()));
    }

    /// The number of rows.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there are no rows.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The row with this identity; `Some(None)` if it has no text.
    #[must_use]
    pub fn get(&self, uid: &str) -> Option<Option<&str>> {
        self.rows.get(uid).map(Option::as_deref)
    }
}

impl<T> Clone for Table<T> {
    fn clone(&self) -> Self {
        Self { rows: self.rows.clone(), of: PhantomData }
    }
}

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self { rows: HashMap::new(), of: PhantomData }
    }
}

impl<T> fmt::Debug for Table<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Table").field("rows", &self.rows.len()).finish_non_exhaustive()
    }
}

impl<T, U: Into<String>> Extend<(U, Option<String>)> for Table<T> {
    fn extend<I: IntoIterator<Item = (U, Option<String>)>>(&mut self, rows: I) {
        for (uid, text) in rows {
            self.insert(uid, text);
        }
    }
}

impl<T, U: Into<String>> FromIterator<(U, Option<String>)> for Table<T> {
    fn from_iter<I: IntoIterator<Item = (U, Option<String>)>>(rows: I) -> Self {
        let mut table = Self::default();
        table.extend(rows);
        table
    }
}

/// The lookups of a context, at most one of each type. Clones share them.
#[derive(Clone, Default)]
pub(crate) struct Lookups(Arc<HashMap<TypeId, Named>>);

/// A lookup, and the name of its type.
type Named = (&'static str, Arc<dyn Any + Send + Sync>);

impl Lookups {
    pub(crate) fn insert<L: Lookup>(&mut self, lookup: Arc<L>) {
        Arc::make_mut(&mut self.0).insert(TypeId::of::<L>(), (std::any::type_name::<L>(), lookup));
    }

    pub(crate) fn get<L: Lookup>(&self) -> Option<&L> {
        self.0.get(&TypeId::of::<L>())?.1.downcast_ref()
    }
}

impl fmt::Debug for Lookups {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.0.values().map(|(name, _)| name)).finish()
    }
}
