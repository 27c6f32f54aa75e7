use std::fmt;

use serde_json::Value;

/// The unknown members of a record, and those whose value does not have the shape of their field, in the order of the
/// text.
///
/// A name that occurs twice is here twice. A member that is `null` is not here: it counts as absent.
///
/// An integer beyond 64 bits is here as the string of its digits, because `serde_json` has no number for it.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Extra {
    members: Vec<(String, Value)>,
    /// The positions of `null` in the lists of fields: the field's index in the layout, the positions in the list.
    nulls: Option<Box<Nulls>>,
}

type Nulls = Vec<(usize, Vec<usize>)>;

impl Extra {
    /// Notes the positions of `null` in the list of a field.
    pub(crate) fn set_nulls(&mut self, field: usize, places: Vec<usize>) {
        self.nulls.get_or_insert_default().push((field, places));
    }

    /// The positions of `null` in the list of a field.
    pub(crate) fn nulls(&self, field: usize) -> &[usize] {
        let Some(nulls) = &self.nulls else { return &[] };
        nulls.iter().find_map(|(known, places)| (*known == field).then_some(places.as_slice())).unwrap_or(&[])
    }

    /// Whether there are no members.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.members.is_empty()
    }

    /// The number of members.
    #[must_use]
    pub fn len(&self) -> usize {
        self.members.len()
    }

    /// The first value under `name`.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.iter().find_map(|(key, value)| (key == name).then_some(value))
    }

    /// Removes and returns the first value under `name`.
    pub fn remove(&mut self, name: &str) -> Option<Value> {
        let at = self.members.iter().position(|(key, _)| key == name)?;
        Some(self.members.remove(at).1)
    }

    /// Appends a member.
    pub fn push(&mut self, name: impl Into<String>, value: Value) {
        self.members.push((name.into(), value));
    }

    /// The members, in the order of the text.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.members.iter().map(|(name, value)| (name.as_str(), value))
    }
}

impl IntoIterator for Extra {
    type Item = (String, Value);
    type IntoIter = std::vec::IntoIter<(String, Value)>;

    fn into_iter(self) -> Self::IntoIter {
        self.members.into_iter()
    }
}

impl<N: Into<String>> FromIterator<(N, Value)> for Extra {
    fn from_iter<I: IntoIterator<Item = (N, Value)>>(members: I) -> Self {
        Self { members: members.into_iter().map(|(name, value)| (name.into(), value)).collect(), nulls: None }
    }
}

impl fmt::Debug for Extra {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}
