//! Values in the form of a request body.

use serde_json::{Map, Value};

use crate::layout::{Kind, Layout};
use crate::reflect::{Fields, View};
use crate::shape::Shape;
use crate::write;

/// A word in a request body that this version does not know. The service may refuse it, or be newer than this version.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct UnknownWord {
    /// Its path in the value: `rule.severityLevel`; empty for the value itself.
    pub path: String,
    /// The word.
    pub word: String,
    /// The words that this version knows there.
    pub known: &'static [&'static str],
}

/// A value in the form of a request body, and the unknown words in it.
///
/// Members that only the service sets are left out, numbers that the contract defines as strings are quoted, and a
/// field that is set takes precedence over a member of the same name in `extra`.
///
/// ```
/// use open_record::Integer;
///
/// open_record::record! {
///     /// A task.
///     pub struct Task (input) {
///         /// Its identity.
///         pub uuid: Option<String> = "uuid" (read only),
///         /// Its name.
///         pub name: Option<String> = "name",
///         /// Its revision.
///         pub revision: Option<Integer> = "revision" (quoted),
///     }
/// }
///
/// let mut task = Task::new().name("scan").revision(7_u32);
/// task.uuid = Some("t-1".to_owned());
/// let (body, unknown) = open_record::request_value(&task);
/// assert_eq!(body.to_string(), r#"{"name":"scan","revision":"7"}"#);
/// assert!(unknown.is_empty());
/// ```
#[must_use]
pub fn request_value<T: Shape>(value: &T) -> (Value, Vec<UnknownWord>) {
    let mut writer = Writer::default();
    let value = writer.value(value.view(), &T::KIND, false);
    (value, writer.unknown)
}

#[derive(Default)]
struct Writer {
    path: Vec<&'static str>,
    unknown: Vec<UnknownWord>,
}

impl Writer {
    fn value(&mut self, view: View<'_>, kind: &Kind, quoted: bool) -> Value {
        match (view, kind) {
            (View::Text(word), Kind::Word(known)) => {
                if !known.contains(&word) {
                    self.unknown.push(UnknownWord { path: self.path.join("."), word: word.to_owned(), known });
                }
                word.into()
            }
            (View::Integer(integer), _) if quoted => integer.quoted().into(),
            (View::List(list), Kind::List(item)) => {
                Value::Array((0..list.count()).map(|index| self.value(list.item(index), item, quoted)).collect())
            }
            (View::Map(entries), Kind::Map(item)) => {
                let mut members = Map::new();
                entries.each(&mut |name, value| {
                    members.insert(name.to_owned(), self.value(value, item, quoted));
                });
                Value::Object(members)
            }
            (View::Record(record), _) => Value::Object(self.record(record)),
            _ => write::value(view),
        }
    }

    fn record(&mut self, record: &dyn Fields) -> Map<String, Value> {
        let layout: &'static Layout = record.layout();
        let mut members = Map::new();
        for (index, member) in layout.members.iter().enumerate() {
            let view = record.field(index).view();
            if member.read_only || matches!(view, View::Absent) {
                continue;
            }
            self.path.push(member.name);
            members.insert(member.name.to_owned(), self.value(view, &member.kind, member.quoted));
            self.path.pop();
        }
        for (name, value) in record.extra().iter() {
            if !members.contains_key(name) && layout.member(name).is_none_or(|member| !member.read_only) {
                members.insert(name.to_owned(), value.clone());
            }
        }
        members
    }
}
