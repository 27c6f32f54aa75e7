use crate::Version;

/// A set of releases.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Releases(pub(crate) u16);

impl Releases {
    /// Whether the release is in the set.
    pub const fn contains(self, version: Version) -> bool {
        self.0 & (1 << version.index()) != 0
    }

    /// What is in the list for that release.
    pub(crate) fn find<T: Copy>(list: &[(Self, T)], version: Version) -> Option<T> {
        list.iter().find(|(releases, _)| releases.contains(version)).map(|(_, value)| *value)
    }

    /// The oldest release in the set.
    pub fn first(self) -> Option<Version> {
        self.iter().next()
    }

    /// The releases, oldest first.
    pub fn iter(self) -> impl Iterator<Item = Version> {
        Version::ALL.into_iter().filter(move |version| self.contains(*version))
    }
}
