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
    /// What few records have.
    beside: Option<Box<Beside>>,
}

/// What belongs to fields, by their index in the layout.
#[derive(Clone, Default, PartialEq, Eq)]
struct Beside {
    /// The positions of `null` in lists.
    nulls: Vec<(usize, Vec<usize>)>,
    /// The fields that were not read but copied, and where their text ends in `text`. Each begins where the one before ends.
    copied: Vec<(usize, usize)>,
    /// The same fields as bits.
    fields: u128,
    text: Vec<u8>,
}

impl Extra {
    /// Notes the positions of `null` in the list of a field.
    pub(crate) fn set_nulls(&mut self, field: usize, places: Vec<usize>) {
        self.beside.get_or_insert_default().nulls.push((field, places));
    }

    /// The positions of `null` in the list of a field.
    pub(crate) fn nulls(&self, field: usize) -> &[usize] {
        let Some(beside) = &self.beside else { return &[] };
        beside.nulls.iter().find_map(|(known, places)| (*known == field).then_some(places.as_slice())).unwrap_or(&[])
    }

    /// Keeps the text that `copy` appends as the value of a field, if it says that it did. `fields` is how many fields the record has.
    #[inline]
    pub(crate) fn copy<E>(
        &mut self,
        field: usize,
        fields: usize,
        copy: impl FnOnce(&mut Vec<u8>) -> Result<bool, E>,
    ) -> Result<bool, E> {
        let beside = self.beside.get_or_insert_with(|| {
            Box::new(Beside {
                nulls: Vec::new(),
                copied: Vec::with_capacity(fields / 2),
                fields: 0,
                text: Vec::with_capacity(fields * 40),
            })
        });
        let start = beside.text.len();
        let copied = copy(&mut beside.text)?;
        if copied {
            beside.copied.push((field, beside.text.len()));
            beside.fields |= 1 << field;
        } else {
            beside.text.truncate(start);
        }
        Ok(copied)
    }

    /// The text of a field that was copied.
    pub(crate) fn copied(&self, field: usize) -> Option<&[u8]> {
        let beside = self.beside.as_ref().filter(|beside| beside.fields & (1 << field) != 0)?;
        let at = beside.copied.iter().position(|(known, _)| *known == field)?;
        let start = at.checked_sub(1).map_or(0, |before| beside.copied[before].1);
        beside.text.get(start..beside.copied[at].1)
    }

    /// Whether the text of some field was copied.
    pub(crate) fn has_copied(&self) -> bool {
        self.beside.as_ref().is_some_and(|beside| !beside.copied.is_empty())
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
        Self { members: members.into_iter().map(|(name, value)| (name.into(), value)).collect(), beside: None }
    }
}

impl fmt::Debug for Extra {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}
