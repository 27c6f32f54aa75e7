/// What a record is made of: data for selections, documentation and tests.
#[derive(Debug)]
#[non_exhaustive]
pub struct Layout {
    /// The record's name.
    pub name: &'static str,
    /// Its members in declared order.
    pub members: &'static [Member],
}

/// One member of a record.
#[derive(Debug)]
#[non_exhaustive]
pub struct Member {
    /// The member's name in JSON.
    pub name: &'static str,
    /// What its value is.
    pub kind: Kind,
}

/// What a value is.
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
    /// One of these words, or a new one.
    Word(&'static [&'static str]),
    /// Anything.
    Any,
    /// A list of values of one kind.
    List(&'static Kind),
    /// A nested record.
    Record(&'static Layout),
    /// A nested record, or a string that stands for its name.
    NameOrRecord(&'static Layout),
}

impl Kind {
    /// The record inside, behind any list.
    #[must_use]
    pub fn layout(&self) -> Option<&'static Layout> {
        match self {
            Self::List(item) => item.layout(),
            Self::Record(layout) | Self::NameOrRecord(layout) => Some(layout),
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
    pub const fn new(name: &'static str, members: &'static [Member]) -> Self {
        Self { name, members }
    }

    /// The paths of all leaves, in declared order: `a.b[].c`.
    #[must_use]
    pub fn leaves(&self) -> Vec<String> {
        let mut leaves = Vec::new();
        self.collect("", &mut leaves);
        leaves
    }

    fn collect(&self, prefix: &str, leaves: &mut Vec<String>) {
        for member in self.members {
            let (mut path, mut kind) = (format!("{prefix}{}", member.name), &member.kind);
            while let Kind::List(item) = kind {
                path.push_str("[]");
                kind = item;
            }
            match kind {
                Kind::Record(layout) => layout.collect(&format!("{path}."), leaves),
                Kind::NameOrRecord(layout) => {
                    leaves.push(path.clone());
                    layout.collect(&format!("{path}."), leaves);
                }
                _ => leaves.push(path),
            }
        }
    }
}

impl Member {
    #[doc(hidden)]
    #[must_use]
    pub const fn new(name: &'static str, kind: Kind) -> Self {
        Self { name, kind }
    }
}
