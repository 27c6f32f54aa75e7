use std::borrow::Cow;
use std::fmt;
use std::hash::{DefaultHasher, Hash, Hasher};

use super::Json;
use crate::codec::in_order;

/// Up to this many members a linear search for a name is the quickest.
const FEW: usize = 16;

/// The members of a JSON object, in the order of the text or of insertion. Names are unique.
///
/// Two maps are equal when they have the same members, in any order. Names that the program knows at compile time cost no
/// allocation: `map.insert("tenant", "acme")`.
#[derive(Clone, Default)]
pub struct Map(Vec<(Cow<'static, str>, Json)>);

impl Map {
    /// An empty map; does not allocate.
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// An empty map with room for `capacity` members.
    pub fn with_capacity(capacity: usize) -> Self {
        Self(Vec::with_capacity(capacity))
    }

    /// The number of members.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is no member.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The member with that name.
    pub fn get(&self, name: &str) -> Option<&Json> {
        self.0.iter().find(|(key, _)| key == name).map(|(_, value)| value)
    }

    /// The member with that name, mutable.
    pub fn get_mut(&mut self, name: &str) -> Option<&mut Json> {
        self.0.iter_mut().find(|(key, _)| key == name).map(|(_, value)| value)
    }

    /// Whether there is a member with that name.
    pub fn contains_key(&self, name: &str) -> bool {
        self.get(name).is_some()
    }

    /// Sets a member. An existing member keeps its place and its old value is returned; a new one is added at the end.
    pub fn insert(&mut self, name: impl Into<Cow<'static, str>>, value: impl Into<Json>) -> Option<Json> {
        let (name, value) = (name.into(), value.into());
        if let Some(old) = self.get_mut(&name) {
            return Some(std::mem::replace(old, value));
        }
        self.0.push((name, value));
        None
    }

    /// The member with that name as a mutable object. It is inserted empty if it is missing, and replaced if it is no object.
    pub fn object_mut(&mut self, name: impl Into<Cow<'static, str>>) -> &mut Map {
        let name = name.into();
        let position = self.0.iter().position(|(key, _)| *key == name).unwrap_or_else(|| {
            self.0.push((name, Json::Null));
            self.0.len() - 1
        });
        let value = &mut self.0[position].1;
        if !matches!(value, Json::Object(_)) {
            *value = Json::Object(Map::new());
        }
        match value {
            Json::Object(map) => map,
            _ => unreachable!("just made an object"),
        }
    }

    /// Removes a member; the others keep their order.
    pub fn remove(&mut self, name: &str) -> Option<Json> {
        let position = self.0.iter().position(|(key, _)| key == name)?;
        Some(self.0.remove(position).1)
    }

    /// Keeps the members for which `keep` returns true.
    pub fn retain(&mut self, mut keep: impl FnMut(&str, &mut Json) -> bool) {
        self.0.retain_mut(|(name, value)| keep(name, value));
    }

    /// The members in order.
    pub fn iter(&self) -> Iter<'_> {
        Iter(self.0.iter())
    }

    /// The members in order, with mutable values.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = (&str, &mut Json)> {
        self.0.iter_mut().map(|(name, value)| (&**name, value))
    }

    /// The names in order.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.iter().map(|(name, _)| name)
    }

    /// Adds a member whose name the caller knows to be new, or checks with [`Map::duplicate`] afterwards.
    pub(crate) fn push(&mut self, name: impl Into<Cow<'static, str>>, value: Json) {
        self.0.push((name.into(), value));
    }

    /// A name that occurs twice.
    pub(crate) fn duplicate(&self) -> Option<&str> {
        if self.len() <= FEW {
            return self
                .0
                .iter()
                .enumerate()
                .find(|(at, (name, _))| self.0[..*at].iter().any(|(other, _)| other == name))
                .map(|(_, (name, _))| &**name);
        }
        let places = self.by_name();
        let second = places.windows(2).filter(|pair| self.0[pair[0]].0 == self.0[pair[1]].0).map(|pair| pair[1]).min();
        second.map(|at| &*self.0[at].0)
    }

    /// The places of the members, by name; those of one name in their order.
    fn by_name(&self) -> Vec<usize> {
        in_order(self.len(), &|one, other| self.0[one].0.cmp(&self.0[other].0))
    }

    /// Keeps the last member that is not `null` of several with one name, in the first one's place; returns the names.
    pub(crate) fn unite_but_null(&mut self) -> Vec<String> {
        if self.duplicate().is_none() {
            return Vec::new();
        }
        let places = self.by_name();
        let same = |pair: &&[usize]| self.0[pair[0]].0 == self.0[pair[1]].0;
        let mut names: Vec<String> =
            places.windows(2).filter(same).map(|pair| self.0[pair[0]].0.clone().into_owned()).collect();
        names.dedup();
        let mut left = names.iter();
        let mut next = left.next();
        let mut nulls = vec![false; self.len()];
        // A `null` beside another value says nothing.
        for group in places.chunk_by(|one, other| self.0[*one].0 == self.0[*other].0) {
            if next.is_some_and(|name| *name == self.0[group[0]].0) {
                next = left.next();
                let there = group.iter().filter(|at| !self.0[**at].1.is_null()).count();
                for at in group {
                    nulls[*at] = there > 0 && self.0[*at].1.is_null();
                }
            }
        }
        let mut nulls = nulls.into_iter();
        self.0.retain(|_| !nulls.next().unwrap_or_default());
        self.unite();
        names
    }

    /// Keeps the last of several members with one name, in the first one's place.
    fn unite(&mut self) {
        if self.duplicate().is_none() {
            return;
        }
        let places = self.by_name();
        let mut kept = vec![true; self.len()];
        let mut first = places[0];
        for at in places.into_iter().skip(1) {
            if self.0[at].0 == self.0[first].0 {
                self.0[first].1 = std::mem::replace(&mut self.0[at].1, Json::Null);
                kept[at] = false;
            } else {
                first = at;
            }
        }
        let mut kept = kept.into_iter();
        self.0.retain(|_| kept.next().unwrap_or(true));
    }
}

impl PartialEq for Map {
    fn eq(&self, other: &Self) -> bool {
        if self.len() != other.len() {
            return false;
        }
        if self.0 == other.0 {
            return true;
        }
        if self.len() <= FEW {
            return self.iter().all(|(name, value)| other.get(name) == Some(value));
        }
        self.by_name().into_iter().zip(other.by_name()).all(|(a, b)| self.0[a] == other.0[b])
    }
}

impl Eq for Map {}

impl Hash for Map {
    /// The hash does not depend on the order of the members.
    fn hash<H: Hasher>(&self, state: &mut H) {
        let member = |member: &(Cow<'static, str>, Json)| {
            let mut state = DefaultHasher::new();
            member.hash(&mut state);
            state.finish()
        };
        self.0.iter().map(member).fold(0_u64, u64::wrapping_add).hash(state);
        self.len().hash(state);
    }
}

impl fmt::Debug for Map {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}

/// The members of a [`Map`], in order.
#[derive(Clone, Debug)]
pub struct Iter<'a>(std::slice::Iter<'a, (Cow<'static, str>, Json)>);

impl<'a> Iterator for Iter<'a> {
    type Item = (&'a str, &'a Json);

    fn next(&mut self) -> Option<Self::Item> {
        self.0.next().map(|(name, value)| (&**name, value))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.0.size_hint()
    }
}

impl ExactSizeIterator for Iter<'_> {}

impl<'a> IntoIterator for &'a Map {
    type Item = (&'a str, &'a Json);
    type IntoIter = Iter<'a>;

    fn into_iter(self) -> Iter<'a> {
        self.iter()
    }
}

impl IntoIterator for Map {
    type Item = (Cow<'static, str>, Json);
    type IntoIter = std::vec::IntoIter<(Cow<'static, str>, Json)>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<K: Into<Cow<'static, str>>, V: Into<Json>> FromIterator<(K, V)> for Map {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(members: I) -> Self {
        let mut map = Self::new();
        map.extend(members);
        map
    }
}

impl<K: Into<Cow<'static, str>>, V: Into<Json>> Extend<(K, V)> for Map {
    /// Adds members; the last of several with one name is kept, in the first one's place.
    fn extend<I: IntoIterator<Item = (K, V)>>(&mut self, members: I) {
        self.0.extend(members.into_iter().map(|(name, value)| (name.into(), value.into())));
        self.unite();
    }
}

#[cfg(feature = "serde_json")]
impl From<serde_json::Map<String, serde_json::Value>> for Map {
    /// Members are ordered by name, so that the result does not depend on the feature `preserve_order` of `serde_json`.
    #[inline]
    fn from(map: serde_json::Map<String, serde_json::Value>) -> Self {
        let mut map = map;
        map.sort_keys();
        Self(map.into_iter().map(|(name, value)| (Cow::Owned(name), Json::from(value))).collect())
    }
}

#[cfg(feature = "serde_json")]
impl From<Map> for serde_json::Map<String, serde_json::Value> {
    /// Numbers become what [`serde_json::Number`] can hold.
    #[inline]
    fn from(map: Map) -> Self {
        let mut members = Self::new();
        for (name, value) in map {
            members.insert(name.into_owned(), value.into());
        }
        members
    }
}
