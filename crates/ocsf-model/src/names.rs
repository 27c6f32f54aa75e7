//! Finds the position of a name.

use std::borrow::Cow;
use std::collections::BTreeMap;

/// The only kind of map in this crate: each kind adds a hundred functions to every build of every user.
#[derive(Default)]
pub(crate) struct Names<'a>(BTreeMap<Cow<'a, str>, usize>);

impl<'a> Names<'a> {
    /// Names with their positions; for a name that occurs more than once the last position counts.
    pub(crate) fn of(names: &mut dyn Iterator<Item = &'a str>) -> Self {
        let mut all = Self::default();
        for (at, name) in names.enumerate() {
            all.insert(Cow::Borrowed(name), at);
        }
        all
    }

    /// Whether the name is new.
    pub(crate) fn insert(&mut self, name: Cow<'a, str>, number: usize) -> bool {
        self.0.insert(name, number).is_none()
    }

    pub(crate) fn get(&self, name: &str) -> Option<usize> {
        self.0.get(name).copied()
    }

    pub(crate) fn contains(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    pub(crate) fn remove(&mut self, name: &str) {
        self.0.remove(name);
    }
}
