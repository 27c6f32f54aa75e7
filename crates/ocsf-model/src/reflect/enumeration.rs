use super::Releases;
use crate::Version;

/// The members of an attribute with an enum.
#[derive(Debug)]
pub struct Enum {
    pub(crate) name: &'static str,
    pub(crate) members: &'static [Member],
}

/// A member of an enum.
#[derive(Debug)]
pub struct Member {
    pub(crate) number: i64,
    pub(crate) text: &'static str,
    pub(crate) caption: &'static str,
    /// Other captions, by release.
    pub(crate) other: &'static [(Releases, &'static str)],
    pub(crate) releases: Releases,
    pub(crate) deprecated: &'static str,
}

impl Enum {
    /// The name of the Rust type; of `class_uid`, `category_uid` and `type_uid` the name of the attribute.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The members: by number, or by text for an enum of texts.
    pub const fn members(&self) -> &'static [Member] {
        self.members
    }

    /// The member of that number.
    pub fn member(&self, number: i64) -> Option<&'static Member> {
        // Most are numbered from 0 without a gap, but for Other (99).
        let guess = usize::try_from(number).ok().and_then(|at| self.members.get(at));
        if let Some(member) = guess.filter(|member| member.number == number) {
            return Some(member);
        }
        self.members.binary_search_by_key(&number, |member| member.number).ok().map(|at| &self.members[at])
    }

    /// The member that some release calls so, letters in either case; of several the one that is written with the same case, or the first.
    pub fn member_called(&self, caption: &str) -> Option<&'static Member> {
        let exact = self.members.iter().find(|member| member.is_called(caption));
        exact.or_else(|| self.members.iter().find(|member| member.caption.eq_ignore_ascii_case(caption)))
    }

    /// The member of that text, for an enum of texts.
    pub fn member_of_text(&self, text: &str) -> Option<&'static Member> {
        self.members.iter().find(|member| !member.text.is_empty() && member.text == text)
    }
}

impl Member {
    /// The number; its place for an enum of texts.
    pub const fn number(&self) -> i64 {
        self.number
    }

    /// The text, for an enum of texts.
    pub fn text(&self) -> Option<&'static str> {
        (!self.text.is_empty()).then_some(self.text)
    }

    /// The caption that is written: that of 1.5.0, or of the release that is nearest to it and has the member.
    pub const fn caption(&self) -> &'static str {
        self.caption
    }

    /// The caption in that release.
    pub fn caption_in(&self, version: Version) -> &'static str {
        Releases::find(self.other, version).unwrap_or(self.caption)
    }

    /// Whether some release calls it so.
    pub(crate) fn is_called(&self, caption: &str) -> bool {
        self.caption == caption || self.other.iter().any(|(_, other)| *other == caption)
    }

    /// The releases that have it.
    pub const fn releases(&self) -> Releases {
        self.releases
    }

    /// The release since which it is deprecated, also one before the supported ones.
    pub fn deprecated_since(&self) -> Option<&'static str> {
        (!self.deprecated.is_empty()).then_some(self.deprecated)
    }
}
