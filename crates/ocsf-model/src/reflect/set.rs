use super::types::ProfileRow;
use super::{Attribute, DataType, Enum, Profiles, Type};
use crate::{Version, tables};

/// The tables of a schema, which its rows refer to by number.
#[derive(Clone, Copy)]
pub(crate) struct Tables {
    /// Classes by uid, then objects by name.
    pub(crate) types: &'static [Type],
    pub(crate) classes: usize,
    pub(crate) enums: &'static [Enum],
    pub(crate) datatypes: &'static [DataType],
    pub(crate) profiles: &'static [ProfileRow],
}

impl Tables {
    /// What this crate's types come from.
    pub(crate) const BUILT_IN: Self = Self {
        types: &tables::TYPES,
        classes: tables::CLASSES,
        enums: &tables::ENUMS,
        datatypes: &tables::DATATYPES,
        profiles: &tables::PROFILES,
    };

    pub(crate) fn class(&self, uid: u32) -> Option<&'static Type> {
        let classes = &self.types[..self.classes];
        classes.binary_search_by_key(&uid, Type::uid).ok().map(|at| &classes[at])
    }

    pub(crate) fn object_named(&self, name: &str) -> Option<&'static Type> {
        let objects = &self.types[self.classes..];
        objects.binary_search_by(|object| object.name().cmp(name)).ok().map(|at| &objects[at])
    }

    pub(crate) fn object(&self, attribute: &Attribute) -> Option<&'static Type> {
        attribute.own.map_or_else(|| self.types.get(usize::from(attribute.object)), |own| own.object)
    }

    pub(crate) fn enumeration(&self, attribute: &Attribute) -> Option<&'static Enum> {
        attribute.own.map_or_else(|| self.enums.get(usize::from(attribute.enumeration)), |own| own.enumeration)
    }

    pub(crate) fn datatype(&self, attribute: &Attribute, version: Version) -> &'static DataType {
        if let Some(own) = attribute.own {
            return own.datatype;
        }
        let datatype = attribute.older(version).map_or(attribute.datatype, |older| older.datatype);
        &self.datatypes[usize::from(datatype)]
    }

    /// The profiles of these names, of those that the release has.
    pub(crate) fn profiles<'a>(&self, names: impl Iterator<Item = &'a str>, version: Version) -> Profiles {
        let bit = |name| match self.profile(name, version) {
            Some(at) => 1 << at,
            None => 0,
        };
        Profiles(names.fold(0, |set, name| set | bit(name)))
    }

    /// Where the profile of that name stands, if the release has it.
    pub(crate) fn profile(&self, name: &str, version: Version) -> Option<usize> {
        self.profiles.iter().position(|profile| profile.name == name && profile.releases.contains(version))
    }

    pub(crate) fn profile_names(&self, set: Profiles) -> Vec<&'static str> {
        let names = self.profiles.iter().enumerate().filter(|(at, _)| set.0 & 1 << at != 0);
        names.map(|(_, profile)| profile.name).collect()
    }
}
