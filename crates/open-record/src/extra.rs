use std::fmt;

use serde_json::Value;

/// The members of a record that it does not know, or whose value had another shape than the one expected, in the order they came.
///
/// A name that comes twice is here twice. `null` is never here: it reads as absent.
///
/// An integer beyond 64 bits is here as a string of its digits: no number of `serde_json` holds it.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Extra {
    members: Vec<(String, Value)>,
    /// Where `null` stood in the list of a field: the field's place in the layout, the places in the list.
    nulls: Option<Box<Nulls>>,
}

type Nulls = Vec<(usize, Vec<usize>)>;

impl Extra {
    /// Notes where `null` stood in the list of a field.
    pub(crate) fn set_nulls(&mut self, field: usize, places: Vec<usize>) {
        self.nulls.get_or_insert_default().push((field, places));
    }

    /// Where `null` stood in the list of a field.
    pub(crate) fn nulls(&self, field: usize) -> &[usize] {
        let Some(nulls) = &self.nulls else { return &[] };
        nulls.iter().find_map(|(known, places)| (*known == field).then_some(places.as_slice())).unwrap_or(&[])
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.members.is_empty()
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.members.len()
    }

    /// The first value under `name`.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.iter().find_map(|(key, value)| (key == name).then_some(value))
    }

    /// Takes the first value under `name` out.
    pub fn remove(&mut self, name: &str) -> Option<Value> {
        let at = self.members.iter().position(|(key, _)| key == name)?;
        Some(self.members.remove(at).1)
    }

    /// Appends a member.
    pub fn push(&mut self, name: impl Into<String>, value: Value) {
        self.members.push((name.into(), value));
    }

    /// The members in the order they came.
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
