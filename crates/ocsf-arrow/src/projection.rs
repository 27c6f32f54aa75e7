//! The columns of a projection.

use std::collections::BTreeMap;

use ocsf_model::reflect::{Attribute, Type};

/// The projected columns of a class or an object.
#[derive(Clone, Debug)]
pub(crate) enum Projection {
    All,
    Some(BTreeMap<String, Projection>),
}

impl Projection {
    /// The columns at those paths; `is_known` are the paths that are no attributes.
    ///
    /// # Errors
    /// The first path that leads to no attribute.
    pub(crate) fn new<'p>(
        class: &'static Type,
        paths: impl IntoIterator<Item = &'p str>,
        is_known: impl Fn(&str) -> bool,
    ) -> Result<Self, String> {
        let mut all = Self::Some(BTreeMap::new());
        for path in paths {
            if !is_known(path) && !leads_somewhere(class, path) {
                return Err(path.to_owned());
            }
            all.add(path);
        }
        Ok(all)
    }

    fn add(&mut self, path: &str) {
        let Self::Some(names) = self else { return };
        let (name, below) = path.split_once('.').map_or((path, None), |(name, below)| (name, Some(below)));
        match below {
            None => {
                names.insert(name.to_owned(), Self::All);
            }
            Some(below) => names.entry(name.to_owned()).or_insert_with(|| Self::Some(BTreeMap::new())).add(below),
        }
    }

    /// The projection below this name; `None` if it has none.
    pub(crate) fn of(&self, name: &str) -> Option<&Self> {
        match self {
            Self::All => Some(self),
            Self::Some(names) => names.get(name),
        }
    }
}

fn leads_somewhere(class: &'static Type, path: &str) -> bool {
    let mut at = Some(class);
    path.split('.').all(|name| {
        let attribute = at.and_then(|schema| schema.attribute(name));
        at = attribute.and_then(Attribute::object);
        attribute.is_some()
    })
}
