//! Mapping rules as data: what the code does, in tables that the documentation prints and that tests compare with the code.
//!
//! A table has the rules with a target, in the order of the event's attributes. What follows from the class (activity, category, class,
//! type; the severity of inventories) and what stays in `unmapped` because no rule names it is not listed: [`table`] derives it from
//! the class and from the record's layout.

use std::borrow::Cow;
use std::fmt;

use ocsf_model::reflect::{Category, Type};
use open_record::Layout;

use crate::{Dialect, Mapping};

/// One rule: the target of a leaf of the record, or the origin of a value of the event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Rule {
    /// The leaf of the record, `a.b[].c`; `[0]` is the first item only. `None` for a value that does not come from the record.
    pub source: Option<&'static str>,
    /// The attribute of the event; `None` if the leaf stays in `unmapped`; the remarks give the reason.
    pub target: Option<&'static str>,
    /// How the value becomes that attribute.
    pub transform: Transform,
    /// Conditions and exceptions, for readers.
    pub note: &'static str,
}

/// How a value of the record becomes one of the event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Transform {
    /// Unchanged.
    Exact,
    /// Unchanged, if it is of this datatype; otherwise it stays in `unmapped`.
    Checked(Datatype),
    /// An RFC 3339 time to an instant since the epoch; a text that is no time stays in `unmapped`.
    Instant,
    /// A word or number of the vendor to an id with its caption. It stays in `unmapped` if the caption does not preserve it.
    Coded,
    /// A translation that cannot be reversed: the leaf also stays in `unmapped`.
    Lossy,
    /// A number as text or a text as a number, of the same value. A text that is no number stays in `unmapped`.
    Respelled,
    /// Without the prefix that all words of the member share. A word that lacks it stays in `unmapped`.
    Stripped,
    /// Several leaves in one text, from which each can be read back.
    Joined,
    /// The value follows from which member is set, or from the list that has the item.
    Presence,
    /// From the run: Create, Update or Close.
    Run,
    /// Looked up in the context.
    Lookup,
    /// From the context.
    Context,
    /// The same in every event.
    Constant(&'static str),
    /// No attribute: it stays in `unmapped`.
    Unmapped,
}

/// A datatype of OCSF that not every string belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Datatype {
    /// `ip_t`.
    Ip,
    /// `mac_t`.
    Mac,
    /// `hostname_t`.
    Hostname,
    /// `uuid_t`.
    Uuid,
    /// `email_t`.
    Email,
    /// `file_hash_t`: hexadecimal digits.
    FileHash,
    /// `port_t`: 0 to 65535, written as a number.
    Port,
    /// `integer_t`: a number in the range of signed 32-bit numbers, written as a number.
    Integer,
    /// `float_t`: a number, written as one.
    Float,
}

impl Datatype {
    /// The name in the OCSF schema.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Ip => "ip_t",
            Self::Mac => "mac_t",
            Self::Hostname => "hostname_t",
            Self::Uuid => "uuid_t",
            Self::Email => "email_t",
            Self::FileHash => "file_hash_t",
            Self::Port => "port_t",
            Self::Integer => "integer_t",
            Self::Float => "float_t",
        }
    }
}

impl Rule {
    /// `source` becomes `target`.
    #[must_use]
    pub const fn new(source: &'static str, target: &'static str, transform: Transform) -> Self {
        Self { source: Some(source), target: Some(target), transform, note: "" }
    }

    /// `source` has no attribute, for the reason in the remarks. A leaf that has none without a reason needs no rule.
    #[must_use]
    pub const fn unmapped(source: &'static str) -> Self {
        Self { source: Some(source), target: None, transform: Transform::Unmapped, note: "" }
    }

    /// `target` does not come from the record.
    #[must_use]
    pub const fn constant(target: &'static str, value: &'static str) -> Self {
        Self { source: None, target: Some(target), transform: Transform::Constant(value), note: "" }
    }

    /// `target` comes from what the run knows about the record.
    #[must_use]
    pub const fn run(target: &'static str) -> Self {
        Self { source: None, target: Some(target), transform: Transform::Run, note: "" }
    }

    /// `target` comes from the context.
    #[must_use]
    pub const fn context(target: &'static str) -> Self {
        Self { source: None, target: Some(target), transform: Transform::Context, note: "" }
    }

    /// The rule with remarks for readers.
    #[must_use]
    pub const fn note(self, note: &'static str) -> Self {
        Self { note, ..self }
    }
}

impl fmt::Display for Transform {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Exact => f.write_str("as it is"),
            Self::Checked(datatype) => write!(f, "as it is, if it is `{}`", datatype.name()),
            Self::Instant => f.write_str("instant"),
            Self::Coded => f.write_str("id and caption"),
            Self::Lossy => f.write_str("translated"),
            Self::Respelled => f.write_str("respelled"),
            Self::Stripped => f.write_str("without its prefix"),
            Self::Joined => f.write_str("joined"),
            Self::Presence => f.write_str("tells"),
            Self::Run => f.write_str("from the run"),
            Self::Lookup => f.write_str("looked up in the context"),
            Self::Context => f.write_str("from the context"),
            Self::Constant(value) => write!(f, "always `{value}`"),
            Self::Unmapped => f.write_str("stays in `unmapped`"),
        }
    }
}

/// A row of a whole table: a [`Rule`], or what follows from the class or the layout.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Row {
    /// The leaf of the record.
    pub source: Option<Cow<'static, str>>,
    /// The attribute of the event.
    pub target: Option<&'static str>,
    /// How the value becomes that attribute.
    pub how: String,
    /// Conditions and exceptions.
    pub note: &'static str,
}

impl Row {
    fn always(target: &'static str, value: impl fmt::Display) -> Self {
        Self { source: None, target: Some(target), how: format!("always `{value}`"), note: "" }
    }

    fn of(rule: &Rule) -> Self {
        let how = rule.transform.to_string();
        Self { source: rule.source.map(Cow::Borrowed), target: rule.target, how, note: rule.note }
    }
}

/// The whole table of a feed's output; `None` if the feed has none of that dialect.
#[must_use]
pub fn table(mapping: &Mapping, dialect: Dialect) -> Option<Vec<Row>> {
    let rules = if dialect == Dialect::Schema { mapping.rules } else { mapping.printed? };
    let is_ruled = |row: &Row| rules.iter().any(|rule| rule.target == row.target);
    let mut rows: Vec<Row> = of_class(mapping.class(), dialect).into_iter().filter(|row| !is_ruled(row)).collect();
    rows.extend(rules.iter().filter(|rule| rule.target.is_some()).map(Row::of));
    if dialect != Dialect::Schema {
        return Some(rows);
    }
    rows.extend(unmapped(mapping.layout, rules).into_iter().map(|leaf| {
        let rule = rules.iter().find(|rule| rule.source == Some(leaf.as_str()));
        let how = Transform::Unmapped.to_string();
        Row { source: Some(Cow::Owned(leaf)), target: None, how, note: rule.map_or("", |rule| rule.note) }
    }));
    Some(rows)
}

/// The leaves of a record that no rule gives a target: they stay in `unmapped`.
#[must_use]
pub fn unmapped(layout: &Layout, rules: &[Rule]) -> Vec<String> {
    let targets: Vec<String> =
        rules.iter().filter(|rule| rule.target.is_some()).filter_map(|rule| rule.source).map(plain).collect();
    layout.leaves().into_iter().filter(|leaf| !targets.contains(&plain(leaf))).collect()
}

/// The path without brackets and their content.
fn plain(path: &str) -> String {
    path.split('.').map(|segment| segment.split('[').next().unwrap_or(segment)).collect::<Vec<_>>().join(".")
}

/// The values that follow from the class. Inventories are always collected and have no severity; the activity of a finding comes from the
/// run.
fn of_class(class: &Type, dialect: Dialect) -> Vec<Row> {
    let discovery = class.category().is_some_and(|category| category.name() == "discovery");
    if dialect == Dialect::Schema && !discovery {
        return vec![Row::of(&Rule::run("activity_id"))];
    }
    if dialect == Dialect::Schema {
        return vec![Row::always("activity_id", 2), Row::always("severity_id", 1)];
    }
    let category = class.category();
    vec![
        Row::always("activity_id", 2),
        Row::always("activity_name", "Collect"),
        Row::always("category_name", category.map_or("", Category::caption)),
        Row::always("category_uid", category.map_or(0, Category::uid)),
        Row::always("class_name", class.caption()),
        Row::always("class_uid", class.uid()),
        Row::always("type_name", format_args!("{}: Collect", class.caption())),
        Row::always("type_uid", class.uid() * 100 + 2),
    ]
}

/// Rows as a Markdown table.
#[must_use]
pub fn markdown(rows: &[Row]) -> String {
    let code = |path: Option<&str>| path.map_or_else(String::new, |path| format!("`{path}`"));
    let mut text = String::from("| record | event | how | remarks |\n|---|---|---|---|\n");
    for row in rows {
        let cells = [code(row.source.as_deref()), code(row.target), row.how.clone(), row.note.to_owned()];
        text.push_str("| ");
        text.push_str(&cells.join(" | "));
        text.push_str(" |\n");
    }
    text
}
