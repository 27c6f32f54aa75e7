/// A query parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Parameter {
    /// Name in the query.
    pub name: &'static str,
    /// What the parameter takes.
    pub kind: Kind,
    /// Whether the parameter can have several values; its name is then repeated for each.
    pub repeated: bool,
}

/// What a query parameter takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Kind {
    /// Text of limited length.
    Text {
        /// The largest number of characters.
        max: usize,
    },
    /// A UUID.
    Uuid,
    /// `true` or `false`.
    Bool,
    /// A whole number.
    Int,
    /// A time, RFC 3339.
    Time,
    /// An enum word.
    Word {
        /// The prefix of all words.
        prefix: &'static str,
    },
}

const fn single(name: &'static str, kind: Kind) -> Parameter {
    Parameter { name, kind, repeated: false }
}

pub(super) const fn text(name: &'static str, max: usize) -> Parameter {
    single(name, Kind::Text { max })
}

pub(super) const fn many(name: &'static str) -> Parameter {
    Parameter { name, kind: Kind::Text { max: 100 }, repeated: true }
}

pub(super) const fn uuid(name: &'static str) -> Parameter {
    single(name, Kind::Uuid)
}

pub(super) const fn flag(name: &'static str) -> Parameter {
    single(name, Kind::Bool)
}

pub(super) const fn number(name: &'static str) -> Parameter {
    single(name, Kind::Int)
}

pub(super) const fn time(name: &'static str) -> Parameter {
    single(name, Kind::Time)
}

pub(super) const fn word(name: &'static str, prefix: &'static str) -> Parameter {
    single(name, Kind::Word { prefix })
}
