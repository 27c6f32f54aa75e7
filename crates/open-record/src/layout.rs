use std::sync::atomic::{AtomicU8, Ordering};

/// The members of a record as data, for selections, documentation and tests.
#[derive(Debug)]
#[non_exhaustive]
pub struct Layout {
    /// The record's name.
    pub name: &'static str,
    /// The record's documentation.
    pub doc: &'static str,
    /// Its members in declared order.
    pub members: &'static [Member],
    /// The names of the members that are the record's identity.
    pub identity: &'static [&'static str],
    order: Order,
}

/// The order in which a source sends the members of a record, learned from the first records: each source keeps its own. A guess that is
/// wrong costs time, and nothing else.
#[derive(Debug)]
pub(crate) struct Order(&'static [AtomicU8]);

impl Order {
    /// The index of the member that probably comes `after` the member before, which is an index plus one, or 0 at the start.
    #[inline]
    pub(crate) fn likely(&self, after: usize) -> usize {
        let learned = self.0.get(after).map_or(0, |next| next.load(Ordering::Relaxed));
        usize::from(learned).checked_sub(1).unwrap_or(after)
    }

    /// Records which member follows `after`, the first time only: members that are often missing would change it back and
    /// forth.
    #[cold]
    pub(crate) fn learn(&self, after: usize, index: usize) {
        if let (Some(next), Ok(index)) = (self.0.get(after), u8::try_from(index + 1))
            // An exchange takes the place away from other threads even if it fails.
            && next.load(Ordering::Relaxed) == 0
        {
            let _ = next.compare_exchange(0, index, Ordering::Relaxed, Ordering::Relaxed);
        }
    }
}

/// One member of a record.
#[derive(Debug)]
#[non_exhaustive]
pub struct Member {
    /// The member's name in JSON.
    pub name: &'static str,
    /// The kind of its value.
    pub kind: Kind,
    /// The member's documentation.
    pub doc: &'static str,
    /// Whether only the service sets it: it is left out of request bodies.
    pub read_only: bool,
    /// Whether request bodies hold its number as a string.
    pub quoted: bool,
    /// The text `,"name":`, ready to be written.
    #[doc(hidden)]
    pub key: &'static str,
}

/// The kind of a value.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Kind {
    /// A string.
    Text,
    /// `true` or `false`.
    Boolean,
    /// An integer, as a number or as a string.
    Integer,
    /// Any number.
    Number,
    /// One of these words, or an unknown one.
    Word(&'static [&'static str]),
    /// A value of any shape.
    Any,
    /// A string of this format, such as `date-time`.
    Format(&'static str),
    /// A list of values of one kind.
    List(&'static Kind),
    /// An object with arbitrary names and values of one kind.
    Map(&'static Kind),
    /// A nested record. It is a function, because a record may contain records of its own type.
    Record(fn() -> &'static Layout),
    /// A nested record, or a string that is its name.
    NameOrRecord(fn() -> &'static Layout),
}

impl Kind {
    /// The record inside, within any lists and maps.
    #[must_use]
    pub fn layout(&self) -> Option<&'static Layout> {
        match self {
            Self::List(item) | Self::Map(item) => item.layout(),
            Self::Record(layout) | Self::NameOrRecord(layout) => Some(layout()),
            _ => None,
        }
    }

    /// Whether it is a list.
    #[must_use]
    pub fn is_list(&self) -> bool {
        matches!(self, Self::List(_))
    }
}

impl Layout {
    #[doc(hidden)]
    #[must_use]
    pub const fn new(
        name: &'static str,
        doc: &'static str,
        members: &'static [Member],
        identity: &'static [&'static str],
        order: &'static [AtomicU8],
    ) -> Self {
        // A selection is a set of 128 bits.
        assert!(members.len() <= 128, "a record has at most 128 members");
        Self { name, doc, members, identity, order: Order(order) }
    }

    /// The order in which members come.
    #[inline]
    pub(crate) fn order(&self) -> &Order {
        &self.order
    }

    /// The member of that name.
    #[must_use]
    pub fn member(&self, name: &str) -> Option<&'static Member> {
        self.members.get(self.position(name)?)
    }

    /// The index of the member of that name.
    pub(crate) fn position(&self, name: &str) -> Option<usize> {
        self.members.iter().position(|member| member.name == name)
    }

    /// The paths of all leaves, in declared order: `a.b[].c`. A record within one of its own type counts as a leaf.
    #[must_use]
    pub fn leaves(&self) -> Vec<String> {
        let mut leaves = Vec::new();
        self.collect("", &mut Vec::new(), &mut leaves);
        leaves
    }

    fn collect<'l>(&'l self, prefix: &str, within: &mut Vec<&'l Layout>, leaves: &mut Vec<String>) {
        within.push(self);
        for member in self.members {
            let (mut path, mut kind) = (format!("{prefix}{}", member.name), &member.kind);
            while let Kind::List(item) | Kind::Map(item) = kind {
                path.push_str(if kind.is_list() { "[]" } else { ".*" });
                kind = item;
            }
            let inner = kind.layout().filter(|layout| !within.iter().any(|known| std::ptr::eq(*known, *layout)));
            if inner.is_none() || matches!(kind, Kind::NameOrRecord(_)) {
                leaves.push(path.clone());
            }
            if let Some(layout) = inner {
                layout.collect(&format!("{path}."), within, leaves);
            }
        }
        within.pop();
    }
}

impl Member {
    #[doc(hidden)]
    #[must_use]
    pub const fn new(name: &'static str, key: &'static str, doc: &'static str, kind: Kind, mark: Mark) -> Self {
        Self { name, kind, doc, read_only: matches!(mark, Mark::ReadOnly), quoted: matches!(mark, Mark::Quoted), key }
    }
}

/// What a declaration says about a member in addition to its shape.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub enum Mark {
    /// Nothing.
    None,
    /// `(read only)`.
    ReadOnly,
    /// `(quoted)`.
    Quoted,
}
