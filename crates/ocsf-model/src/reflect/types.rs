use super::{Attribute, Releases};
use crate::profile::Profile;
use crate::tables;

/// A class or an object of the schema.
#[derive(Debug)]
#[expect(clippy::struct_field_names, reason = "`type_uid` is how the schema calls it")]
pub struct Type {
    /// What [`Type::attributes`] counts in.
    pub(crate) rows: &'static [Attribute],
    pub(crate) meaning: &'static str,
    pub(crate) name: &'static str,
    pub(crate) caption: &'static str,
    pub(crate) rust_name: &'static str,
    pub(crate) kind: Kind,
    pub(crate) uid: u32,
    pub(crate) category: u32,
    /// The category, of a class whose category is an extension's own.
    pub(crate) own_category: Option<&'static Category>,
    pub(crate) extension: &'static str,
    pub(crate) releases: Releases,
    pub(crate) profiles: &'static [(Releases, u32)],
    pub(crate) observable: u8,
    pub(crate) deprecated: &'static str,
    pub(crate) constraints: &'static [Constraint],
    /// Position of `activity_id`; 255 for objects.
    pub(crate) activity: u8,
    /// Position of `type_uid`; 255 for objects.
    pub(crate) type_uid: u8,
    /// Positions of the attributes that follow from the type, as bits.
    pub(crate) derived: u128,
    /// The rows of the attributes, two bytes each.
    pub(crate) attributes: &'static [u8],
    /// Open-addressed table from the hash of a name to its position, each with the rest of the hash; 255 is an empty place.
    pub(crate) index: &'static [u8],
}

/// Whether a type is a class or an object.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A class: an event.
    Class,
    /// An object: part of an event.
    Object,
}

/// A condition on several attributes.
#[derive(Debug)]
pub struct Constraint {
    pub(crate) kind: ConstraintKind,
    pub(crate) attributes: &'static [&'static str],
    pub(crate) releases: Releases,
}

/// What a constraint asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ConstraintKind {
    /// At least one of the attributes.
    AtLeastOne,
    /// Exactly one of the attributes.
    JustOne,
}

impl Constraint {
    /// What it asks for.
    pub const fn kind(&self) -> ConstraintKind {
        self.kind
    }

    /// The attributes; a name may be a path: `device.os.version`.
    pub const fn attributes(&self) -> &'static [&'static str] {
        self.attributes
    }

    /// The releases in which it holds.
    pub const fn releases(&self) -> Releases {
        self.releases
    }
}

/// A category of classes.
#[derive(Debug)]
pub struct Category {
    pub(crate) uid: u32,
    pub(crate) name: &'static str,
    pub(crate) caption: &'static str,
}

impl Category {
    /// The `category_uid`.
    pub const fn uid(&self) -> u32 {
        self.uid
    }

    /// The name: `discovery`.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The caption, which is the `category_name`: `Discovery`.
    pub const fn caption(&self) -> &'static str {
        self.caption
    }
}

/// A row of the table of profiles.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ProfileRow {
    pub(crate) name: &'static str,
    pub(crate) caption: &'static str,
    pub(crate) releases: Releases,
}

impl Profile {
    fn row(self) -> &'static ProfileRow {
        &tables::PROFILES[self as usize]
    }

    /// The name, as `metadata.profiles` has it: `host`, `linux/linux_users`.
    pub fn name(self) -> &'static str {
        self.row().name
    }

    /// The caption.
    pub fn caption(self) -> &'static str {
        self.row().caption
    }

    /// The releases that have it.
    pub fn releases(self) -> Releases {
        self.row().releases
    }

    /// The profile of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|profile| profile.name() == name)
    }
}

/// A set of profiles.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Profiles(pub(crate) u32);

impl Profiles {
    /// The set of the profiles of these names; names that no release knows are left out.
    pub fn of<'a>(names: impl IntoIterator<Item = &'a str>) -> Self {
        let bit = |name| Profile::from_name(name).map_or(0, |profile| 1 << profile as u32);
        Self(names.into_iter().fold(0, |set, name| set | bit(name)))
    }

    /// Whether there is none.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether both sets have a profile in common.
    pub const fn intersects(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// The profiles.
    pub fn iter(self) -> impl Iterator<Item = Profile> {
        Profile::ALL.iter().copied().filter(move |profile| self.0 & 1 << *profile as u32 != 0)
    }
}

impl Type {
    /// The name: `inventory_info`, `device`; without the extension.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The caption, which is the `class_name` of a class: `Device Inventory Info`.
    pub const fn caption(&self) -> &'static str {
        self.caption
    }

    /// What it is, in a sentence of this crate's own.
    pub const fn meaning(&self) -> &'static str {
        self.meaning
    }

    /// The name of the Rust type: `DeviceInventoryInfo`.
    pub const fn rust_name(&self) -> &'static str {
        self.rust_name
    }

    /// Whether it is a class or an object.
    pub const fn kind(&self) -> Kind {
        self.kind
    }

    /// The `class_uid`; 0 for the base event and for objects.
    pub const fn uid(&self) -> u32 {
        self.uid
    }

    /// The category of a class.
    pub fn category(&self) -> Option<&'static Category> {
        let known = tables::CATEGORIES.iter().find(|category| category.uid == self.category);
        known.or(self.own_category)
    }

    /// The extension that defines it: `win`, `linux`, `macos`.
    pub fn extension(&self) -> Option<&'static str> {
        (!self.extension.is_empty()).then_some(self.extension)
    }

    /// The releases that have it.
    pub const fn releases(&self) -> Releases {
        self.releases
    }

    /// The profiles that can apply in that release, those of nested objects included.
    pub fn profiles(&self, version: crate::Version) -> Profiles {
        Profiles(Releases::find(self.profiles, version).unwrap_or_default())
    }

    /// The observable type id of the whole object.
    pub fn observable(&self) -> Option<i64> {
        (self.observable != 0).then(|| self.observable.into())
    }

    /// The release since which it is deprecated, also one before the supported ones.
    pub fn deprecated_since(&self) -> Option<&'static str> {
        (!self.deprecated.is_empty()).then_some(self.deprecated)
    }

    /// Conditions on several attributes.
    pub const fn constraints(&self) -> &'static [Constraint] {
        self.constraints
    }

    /// The attributes of all supported releases, by name.
    pub fn attributes(&self) -> impl ExactSizeIterator<Item = &'static Attribute> + use<> {
        let (rows, attributes) = (self.rows, self.attributes);
        (0..attributes.len() / 2).map(|position| attribute(rows, attributes, position))
    }

    /// The attribute of that name.
    pub fn attribute(&self, name: &str) -> Option<&'static Attribute> {
        self.find(name).map(|(_, attribute)| attribute)
    }

    /// Where the attribute of that name stands among [`attributes`](Self::attributes).
    pub fn position(&self, name: &str) -> Option<usize> {
        self.find(name).map(|(position, _)| position)
    }

    /// The attribute of that name, with its position.
    pub(crate) fn find(&self, name: &str) -> Option<(usize, &'static Attribute)> {
        let name = Words::of(name.as_bytes());
        let [mut place, rest] = name.hash().to_le_bytes().map(usize::from);
        let (entries, _) = self.index.as_chunks::<2>();
        loop {
            let entry = entries[place & (entries.len() - 1)].map(usize::from);
            if entry[0] == 255 {
                return None;
            }
            if entry[1] == rest {
                let attribute = self.attribute_at(entry[0]);
                if name.is(attribute.name().as_bytes()) {
                    return Some((entry[0], attribute));
                }
            }
            place += 1;
        }
    }

    /// The attribute at that position.
    pub(crate) fn attribute_at(&self, position: usize) -> &'static Attribute {
        attribute(self.rows, self.attributes, position)
    }
}

fn attribute(rows: &'static [Attribute], attributes: &[u8], position: usize) -> &'static Attribute {
    let (attributes, _) = attributes.as_chunks();
    &rows[usize::from(u16::from_le_bytes(attributes[position]))]
}

impl PartialEq for Type {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

/// A name by its first and last bytes, which are all that most names have.
#[derive(Clone, Copy)]
struct Words<'a> {
    name: &'a [u8],
    first: u64,
    last: u64,
}

impl<'a> Words<'a> {
    fn of(name: &'a [u8]) -> Self {
        let (first, last) = if let (Some(first), Some(last)) = (name.first_chunk::<8>(), name.last_chunk()) {
            (u64::from_le_bytes(*first), u64::from_le_bytes(*last))
        } else if let (Some(first), Some(last)) = (name.first_chunk::<4>(), name.last_chunk()) {
            (u32::from_le_bytes(*first).into(), u32::from_le_bytes(*last).into())
        } else {
            match *name {
                [] => (0, 0),
                [one] => (one.into(), 0),
                [one, .., last] => (one.into(), u64::from(last) | u64::from(name[1]) << 8),
            }
        };
        Self { name, first, last }
    }

    fn is(self, other: &[u8]) -> bool {
        self.name.len() == other.len() && {
            let other = Words::of(other);
            self.first == other.first && self.last == other.last && (self.name.len() <= 16 || self.name == other.name)
        }
    }

    /// The generator fills [`Type::index`] with the same function; a test holds the two together.
    fn hash(self) -> u16 {
        let mixed = self.first ^ self.last.rotate_left(23) ^ self.name.len() as u64;
        (mixed.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 48) as u16
    }
}

/// The table from the hashes of names to their positions, as [`Type::index`] has it: open-addressed and at most half full.
pub(crate) fn index_of(names: &[&str]) -> Vec<u8> {
    let size = (names.len() * 2).next_power_of_two().max(2);
    let mut table = vec![[255_u8, 0]; size];
    for (position, name) in names.iter().enumerate() {
        let [place, rest] = Words::of(name.as_bytes()).hash().to_le_bytes();
        let mut place = usize::from(place) & (size - 1);
        while table[place][0] != 255 {
            place = (place + 1) & (size - 1);
        }
        table[place] = [u8::try_from(position).unwrap_or(255), rest];
    }
    table.into_flattened()
}
