use crate::reflect;

/// An enum of the schema whose members are numbers.
///
/// Any number converts, so that a later release's members survive: `SeverityId::from(42)`.
pub trait Code: Copy + Default + PartialEq + std::fmt::Debug + Send + Sync + 'static {
    /// The member with that number; numbers that no supported release knows are kept.
    fn from_number(number: i64) -> Self;

    /// The member's number.
    fn number(self) -> i64;

    /// The members of the enum in the schema.
    fn table() -> &'static reflect::Enum;

    /// The member with that caption in any supported release, in upper or lower case.
    ///
    /// ```
    /// use ocsf_model::Code;
    /// use ocsf_model::enums::{OsTypeId, SeverityId};
    ///
    /// assert_eq!(OsTypeId::from_caption("macOS"), Some(OsTypeId::MacOs));
    /// assert_eq!(OsTypeId::from_caption("BeOS"), None);
    /// assert_eq!("high".parse(), Ok(SeverityId::High));
    /// ```
    fn from_caption(caption: &str) -> Option<Self> {
        Self::table().member_called(caption).map(|member| Self::from_number(member.number()))
    }

    /// The schema's caption; `None` for a number that it does not know.
    fn caption(self) -> Option<&'static str> {
        Self::table().member(self.number()).map(reflect::Member::caption)
    }
}

/// A text that is no caption of the enum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownCaption {
    text: String,
    table: &'static str,
}

impl UnknownCaption {
    pub(crate) fn new(text: &str, table: &'static reflect::Enum) -> Self {
        Self { text: text.to_owned(), table: table.name() }
    }
}

impl std::fmt::Display for UnknownCaption {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?} is no caption of {}", self.text, self.table)
    }
}

impl std::error::Error for UnknownCaption {}

/// A number that no supported release knows. Made by its enum only, so that equal numbers are equal values.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Unrecognized(i64);

impl Unrecognized {
    pub(crate) const fn new(number: i64) -> Self {
        Self(number)
    }

    /// The number.
    pub const fn number(self) -> i64 {
        self.0
    }
}

/// A text that no supported release knows. Made by its enum only, so that equal texts are equal values.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct UnrecognizedText(Box<str>);

impl UnrecognizedText {
    pub(crate) fn new(text: &str) -> Self {
        Self(text.into())
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// An enum of the schema whose members are texts.
pub trait TextCode: Clone + PartialEq + std::fmt::Debug + Send + Sync + 'static {
    /// The member with that text; texts that no supported release knows are kept.
    fn from_text(text: &str) -> Self;

    /// The member's text.
    fn as_str(&self) -> &str;

    /// The member with that caption in any supported release, or with that text, in upper or lower case.
    ///
    /// ```
    /// use ocsf_model::TextCode;
    /// use ocsf_model::enums::HttpMethod;
    ///
    /// assert_eq!(HttpMethod::from_caption("Get"), Some(HttpMethod::Get));
    /// assert_eq!("get".parse(), Ok(HttpMethod::Get));
    /// assert_eq!(HttpMethod::from_caption("BREW"), None);
    /// ```
    fn from_caption(caption: &str) -> Option<Self> {
        let table = Self::table();
        let texts = || table.members().iter().filter_map(reflect::Member::text);
        let called = table.member_called(caption).and_then(reflect::Member::text);
        called.or_else(|| texts().find(|text| text.eq_ignore_ascii_case(caption))).map(Self::from_text)
    }

    /// The members of the enum in the schema.
    fn table() -> &'static reflect::Enum;
}

/// An id and its caption: `type_id` and `type` are one value.
///
/// Two values are equal if they hold the same; records are equal if their JSON is the same, so that an implied caption and the same
/// word as an own text make no difference there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Coded<E> {
    /// The id.
    pub id: E,
    /// Its caption.
    pub caption: Caption,
}

/// The value of the caption attribute of an id.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub enum Caption {
    /// The schema's caption of the id. Nothing is written for an id that the schema does not know.
    #[default]
    Implied,
    /// The attribute is absent.
    Absent,
    /// An own text: the source's word beside Other (99), or the text that was read.
    Text(Box<str>),
}

impl Caption {
    /// The text that is written beside that id.
    pub(crate) fn text(&self, id: i64, table: &'static reflect::Enum) -> Option<&str> {
        match self {
            Self::Implied => table.member(id).map(reflect::Member::caption),
            Self::Absent => None,
            Self::Text(text) => Some(text),
        }
    }

    pub(crate) fn normalize(&mut self) {
        if *self == Self::Absent {
            *self = Self::Implied;
        }
    }
}

impl<E: Code> Coded<E> {
    /// The id with the schema's caption.
    pub const fn new(id: E) -> Self {
        Self { id, caption: Caption::Implied }
    }

    /// The id with an own text, such as Other (99) with the source's word.
    pub fn with_caption(id: E, caption: impl Into<Box<str>>) -> Self {
        Self { id, caption: Caption::Text(caption.into()) }
    }

    /// The caption that is written.
    pub fn caption(&self) -> Option<&str> {
        self.caption.text(self.id.number(), E::table())
    }

    /// Sets the schema's caption where there is none; an own text stays.
    pub fn normalize(&mut self) {
        self.caption.normalize();
    }
}

impl<E: Code> From<E> for Coded<E> {
    fn from(id: E) -> Self {
        Self::new(id)
    }
}
