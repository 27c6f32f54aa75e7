use std::borrow::Cow;

use super::lexer::{Lexer, Result, Step, path_of};
use super::{Derived, activity_of, derived_from};
use crate::field::Slot;
use crate::json::{Map, Number};
use crate::lenient::{Fault, FaultCode};
use crate::reflect::{Attribute, Role, Shape, Type};
use crate::{Caption, Error, ErrorKind, Json, OcsfObject};

/// Fills a new record from a JSON text.
pub(crate) fn read_object(text: &str, record: &mut dyn OcsfObject) -> std::result::Result<(), Error> {
    run(text, |reader| reader.record(record))
}

/// Any JSON text.
pub(crate) fn read_json(text: &str) -> std::result::Result<Json, Error> {
    run(text, Reader::json)
}

/// Fills a new record; what does not fit its attribute is kept as an extra.
pub(crate) fn read_leniently(text: &str, record: &mut dyn OcsfObject) -> std::result::Result<Vec<Fault>, Error> {
    let mut reader = Reader::new(text, Some(Lenient::default()));
    reader.read(|reader| reader.record(record))?;
    Ok(reader.lenient.map(|lenient| lenient.faults).unwrap_or_default())
}

/// The text without members that occur again; the last one stays, as most readers have it, unless it is `null`.
pub(crate) fn without_duplicates(text: &str) -> std::result::Result<(String, Vec<Fault>), Error> {
    let lenient = Lenient { unite: true, ..Lenient::default() };
    let mut reader = Reader::new(text, Some(lenient));
    let value = reader.read(Reader::json)?;
    Ok((value.to_json(), reader.lenient.map(|lenient| lenient.faults).unwrap_or_default()))
}

/// The `class_uid` of an event; `None` if it has none or one that is no integer.
pub(crate) fn class_uid(text: &str) -> std::result::Result<Option<i64>, Error> {
    let mut lexer = Lexer::new(text);
    find_class(&mut lexer).map_err(|failed| lexer.error(failed))
}

fn find_class(lexer: &mut Lexer<'_>) -> Result<Option<i64>> {
    let mut more = lexer.open_object()?;
    while more {
        let wanted = lexer.name()? == "class_uid";
        if wanted && matches!(lexer.peek(), Some(b'-' | b'0'..=b'9')) {
            return Ok(lexer.number()?.parse().ok());
        }
        lexer.skip()?;
        more = lexer.next_member()?;
    }
    Ok(None)
}

fn run<'t, T>(text: &'t str, read: impl FnOnce(&mut Reader<'t>) -> Result<T>) -> std::result::Result<T, Error> {
    Reader::new(text, None).read(read)
}

struct Reader<'t> {
    lexer: Lexer<'t>,
    /// Captions and derived attributes of the objects that are being read. Which id they belong to is known when the object
    /// has been read to its end, as members come in any order.
    pending: Vec<(&'static Attribute, Pending<'t>)>,
    lenient: Option<Lenient>,
}

/// What reading leniently needs beside the text.
#[derive(Default)]
struct Lenient {
    /// The way to the value that is being read.
    place: Vec<Step>,
    faults: Vec<Fault>,
    /// Whether members that occur again are united, in free JSON.
    unite: bool,
}

/// A kind of JSON value that an attribute takes.
#[derive(Clone, Copy)]
enum Want {
    Boolean,
    /// For an element of an array one of 64 bits.
    Integer,
    Number,
    Text,
    TextOrInteger,
    Object,
}

enum Pending<'t> {
    Text(Cow<'t, str>),
    Texts(Vec<String>),
    Number(Number),
}

impl<'t> Reader<'t> {
    fn new(text: &'t str, lenient: Option<Lenient>) -> Self {
        Self { lexer: Lexer::new(text), pending: Vec::new(), lenient }
    }

    fn read<T>(&mut self, read: impl FnOnce(&mut Self) -> Result<T>) -> std::result::Result<T, Error> {
        let value = read(self).and_then(|value| Ok(self.lexer.end().map(|()| value)?));
        value.map_err(|failed| self.lexer.error(failed))
    }

    /// Goes a step further, for faults.
    fn enter(&mut self, step: impl FnOnce() -> Step) {
        if let Some(lenient) = &mut self.lenient {
            lenient.place.push(step());
        }
    }

    fn leave(&mut self) {
        if let Some(lenient) = &mut self.lenient {
            lenient.place.pop();
        }
    }

    fn record(&mut self, record: &mut dyn OcsfObject) -> Result<()> {
        let schema = record.schema();
        let base = self.pending.len();
        let begin = self.lexer.offset();
        let mut seen = [false; 128];
        let mut more = self.lexer.open_object()?;
        while more {
            let name = self.lexer.name()?;
            self.enter(|| Step::Name(name.to_string()));
            let read = match schema.find(&name) {
                Some((position, attribute)) => self.attribute(record, schema, position, attribute, &mut seen[position]),
                None => self.unknown(record, &name),
            };
            self.leave();
            if let Err(failed) = read {
                self.lexer.step(Step::Name(name.into_owned()));
                return Err(failed);
            }
            more = self.lexer.next_member()?;
        }
        if self.pending.len() > base {
            self.settle(record, schema, base);
        }
        if !record.extra().is_empty() {
            self.unique(record.extra(), begin)?;
        }
        Ok(())
    }

    fn unique(&mut self, map: &Map, begin: usize) -> Result<()> {
        match map.duplicate() {
            None => Ok(()),
            Some(name) => {
                self.lexer.step(Step::Name(name.to_owned()));
                Lexer::fail_at(begin, ErrorKind::Duplicate)
            }
        }
    }

    fn unknown(&mut self, record: &mut dyn OcsfObject, name: &str) -> Result<()> {
        if !self.lexer.null()? {
            let value = self.json()?;
            record.extra_mut().push(name.to_owned(), value);
        }
        Ok(())
    }

    fn attribute(
        &mut self,
        record: &mut dyn OcsfObject,
        schema: &'static Type,
        position: usize,
        attribute: &'static Attribute,
        seen: &mut bool,
    ) -> Result<()> {
        if self.lexer.null()? {
            return Ok(());
        }
        if std::mem::replace(seen, true) {
            return self.lexer.fail(ErrorKind::Duplicate);
        }
        if self.lenient.is_some() && self.misfits(attribute)? {
            let value = self.json()?;
            record.extra_mut().push(attribute.name(), value);
            return Ok(());
        }
        if attribute.role() != Role::Field {
            return self.aside(attribute, schema);
        }
        // What the field cannot hold, but may stand there: an empty array, an integer beyond 64 bits.
        if let Some(value) = self.slot(record.slot(position))? {
            record.extra_mut().push(attribute.name(), value);
        }
        Ok(())
    }

    /// Reads the value of a field, or returns what the field cannot hold.
    #[inline]
    fn slot(&mut self, slot: Slot<'_>) -> Result<Option<Json>> {
        Ok(match slot {
            Slot::None => Some(self.json()?),
            Slot::Bool(field) => {
                *field = Some(self.lexer.boolean()?);
                None
            }
            Slot::Integer(field) => self.integer(|value| *field = Some(value))?,
            Slot::Timestamp(field) => self.integer(|value| *field = Some(crate::Timestamp::from_millis(value)))?,
            Slot::Code(field) => self.integer(|value| field.set(value, Caption::Absent))?,
            Slot::Float(field) => {
                *field = Some(self.number("number")?);
                None
            }
            Slot::String(field) => {
                *field = Some(self.lexer.string()?.into_owned());
                None
            }
            Slot::Text(field) => {
                field.set(&self.lexer.string()?);
                None
            }
            Slot::Json(field) => {
                *field = Some(self.json()?);
                None
            }
            Slot::Map(field) => {
                *field = Some(self.map()?);
                None
            }
            Slot::Object(field) => {
                self.object(field)?;
                None
            }
            Slot::Strings(field) => self.list("array of strings", &mut |reader| {
                field.push(reader.lexer.string()?.into_owned());
                Ok(())
            })?,
            Slot::Integers(field) => self.list("array of integers", &mut |reader| {
                field.push(reader.exact_integer()?);
                Ok(())
            })?,
            Slot::Floats(field) => self.list("array of numbers", &mut |reader| {
                field.push(reader.number("number")?);
                Ok(())
            })?,
            Slot::Codes(field) => self.list("array of integers", &mut |reader| {
                field.push(reader.exact_integer()?, Caption::Absent);
                Ok(())
            })?,
            Slot::Objects(field) => self.list("array of objects", &mut |reader| reader.object(field.push()))?,
        })
    }

    /// Whether the value that follows is none for the attribute; notes it.
    #[cold]
    fn misfits(&mut self, attribute: &'static Attribute) -> Result<bool> {
        let want = match (attribute.shape(), attribute.role()) {
            (Shape::Boolean, _) => Want::Boolean,
            (Shape::Integer, Role::Field) => Want::Integer,
            (Shape::Integer | Shape::Float, _) => Want::Number,
            (Shape::String, Role::Caption) if attribute.was_integer() => Want::TextOrInteger,
            (Shape::String, _) => Want::Text,
            (Shape::Object, _) => Want::Object,
            _ if attribute.is_array() => return self.misfits_array(None),
            _ => return Ok(false),
        };
        if attribute.is_array() {
            return self.misfits_array(Some(want));
        }
        match self.misfit(want, false)? {
            Some(code) => Ok(self.note(code)),
            None => Ok(false),
        }
    }

    fn misfits_array(&mut self, want: Option<Want>) -> Result<bool> {
        if self.lexer.peek() != Some(b'[') {
            let found = self.lexer.kind()?;
            return Ok(self.note(FaultCode::WrongType { expected: "array", found }));
        }
        let begin = self.lexer.mark();
        let mut more = self.lexer.open_array()?;
        let mut index = 0;
        let mut misfits = false;
        while more && !misfits {
            if let Some(want) = want
                && let Some(code) = self.misfit(want, true)?
            {
                self.enter(|| Step::Index(index));
                misfits = self.note(code);
                self.leave();
            }
            self.lexer.skip()?;
            index += 1;
            more = self.lexer.next_element()?;
        }
        self.lexer.rewind(begin);
        Ok(misfits)
    }

    /// What is wrong with the value that follows.
    fn misfit(&mut self, want: Want, exact: bool) -> Result<Option<FaultCode>> {
        let found = self.lexer.kind()?;
        let (expected, fits) = match want {
            Want::Boolean => ("boolean", found == "boolean"),
            Want::Integer | Want::Number => ("number", found == "number"),
            Want::Text => ("string", found == "string"),
            Want::TextOrInteger => ("string", matches!(found, "string" | "number")),
            Want::Object => ("object", found == "object"),
        };
        if !fits {
            return Ok(Some(FaultCode::WrongType { expected, found }));
        }
        if !matches!(want, Want::Integer) {
            return Ok(None);
        }
        let begin = self.lexer.mark();
        let text = self.lexer.number()?;
        let whole = text.parse::<i64>().is_ok() || !exact && !text.contains(['.', 'e', 'E']);
        self.lexer.rewind(begin);
        let found = if exact { "number that is no integer of 64 bits" } else { "number with a fraction or exponent" };
        Ok((!whole).then_some(FaultCode::WrongType { expected: "integer", found }))
    }

    fn note(&mut self, code: FaultCode) -> bool {
        if let Some(lenient) = &mut self.lenient {
            lenient.faults.push(Fault { path: path_of(&lenient.place), code });
        }
        true
    }

    fn object(&mut self, record: &mut dyn OcsfObject) -> Result<()> {
        if self.lexer.peek() == Some(b'{') { self.record(record) } else { self.lexer.wrong("object") }
    }

    /// An array, element by element. An empty one is given back, as a list cannot tell it from an absent one.
    fn list(
        &mut self,
        expected: &'static str,
        element: &mut dyn FnMut(&mut Self) -> Result<()>,
    ) -> Result<Option<Json>> {
        if self.lexer.peek() != Some(b'[') {
            return self.lexer.wrong(expected);
        }
        let mut more = self.lexer.open_array()?;
        if !more {
            return Ok(Some(Json::Array(Vec::new())));
        }
        let mut index = 0;
        while more {
            self.enter(|| Step::Index(index));
            let read = element(self);
            self.leave();
            if let Err(failed) = read {
                self.lexer.step(Step::Index(index));
                return Err(failed);
            }
            index += 1;
            more = self.lexer.next_element()?;
        }
        Ok(None)
    }

    fn at_number(&mut self) -> bool {
        matches!(self.lexer.peek(), Some(b'-' | b'0'..=b'9'))
    }

    fn number(&mut self, expected: &'static str) -> Result<Number> {
        if self.at_number() { Ok(Number::from_checked(self.lexer.number()?)) } else { self.lexer.wrong(expected) }
    }

    /// An integer; given back if it is one that does not fit.
    fn integer(&mut self, set: impl FnOnce(i64)) -> Result<Option<Json>> {
        if !matches!(self.lexer.peek(), Some(b'-' | b'0'..=b'9')) {
            return self.lexer.wrong("integer");
        }
        let begin = self.lexer.offset();
        let text = self.lexer.number()?;
        if let Ok(value) = text.parse() {
            set(value);
            return Ok(None);
        }
        if text.contains(['.', 'e', 'E']) {
            return Lexer::fail_at(
                begin,
                ErrorKind::Type { expected: "integer", found: "number with a fraction or exponent" },
            );
        }
        Ok(Some(Json::Number(Number::from_checked(text))))
    }

    fn exact_integer(&mut self) -> Result<i64> {
        let begin = self.lexer.offset();
        let mut value = 0;
        match self.integer(|read| value = read)? {
            None => Ok(value),
            Some(_) => {
                Lexer::fail_at(begin, ErrorKind::Type { expected: "integer of 64 bits", found: "longer integer" })
            }
        }
    }

    /// A caption or a derived attribute, to be settled at the object's end.
    fn aside(&mut self, attribute: &'static Attribute, schema: &'static Type) -> Result<()> {
        let value = if attribute.is_array() {
            let mut texts = Vec::new();
            self.list("array of strings", &mut |reader| {
                texts.push(reader.lexer.string()?.into_owned());
                Ok(())
            })?;
            Pending::Texts(texts)
        } else if attribute.shape() == Shape::String && !(attribute.was_integer() && self.at_number()) {
            Pending::Text(self.lexer.string()?)
        } else {
            let begin = self.lexer.offset();
            let number = self.number("integer")?;
            if attribute.name() == "class_uid" && schema.uid() != 0 {
                match number.as_i64() {
                    Some(found) if found == i64::from(schema.uid()) => {}
                    Some(found) => {
                        return Lexer::fail_at(begin, ErrorKind::Class { expected: schema.uid(), found });
                    }
                    None => {
                        let found = "number that is no integer of 64 bits";
                        return Lexer::fail_at(begin, ErrorKind::Type { expected: "integer", found });
                    }
                }
            }
            Pending::Number(number)
        };
        if self.pending.capacity() == 0 {
            // What an event and its objects have at once.
            self.pending.reserve(16);
        }
        self.pending.push((attribute, value));
        Ok(())
    }

    /// Gives captions to their ids. What belongs to no id, or says something else than the type does, is kept as an extra.
    fn settle(&mut self, record: &mut dyn OcsfObject, schema: &'static Type, base: usize) {
        let mut activity = None;
        if schema.derived != 0 {
            activity = activity_of(record, schema);
            // What the others are depends on whether the uids are what the type says, and first of all on the class.
            for uid in ["class_uid", "category_uid", "type_uid"] {
                let named = |(attribute, _): &(&Attribute, _)| attribute.name() == uid;
                if let Some(at) = self.pending[base..].iter().position(named) {
                    let (attribute, value) = self.pending.remove(base + at);
                    Self::settle_one(record, schema, activity, attribute, value);
                }
            }
        }
        for (attribute, value) in self.pending.drain(base..) {
            Self::settle_one(record, schema, activity, attribute, value);
        }
    }

    fn settle_one(
        record: &mut dyn OcsfObject,
        schema: &'static Type,
        activity: Option<i64>,
        attribute: &'static Attribute,
        value: Pending<'_>,
    ) {
        let left = if let Some(id) = attribute.id_attribute() {
            let slot = schema.position(id).map_or(Slot::None, |position| record.slot(position));
            match (slot, value) {
                (Slot::Code(code), Pending::Text(text)) => match code.caption() {
                    Some(caption) => {
                        caption.take(text);
                        None
                    }
                    None => Some(Json::String(text.into_owned())),
                },
                (Slot::Codes(codes), Pending::Texts(texts)) if !texts.is_empty() && codes.len() == texts.len() => {
                    for (index, text) in texts.into_iter().enumerate() {
                        codes.caption(index).into_iter().for_each(|caption| caption.take(text.as_str().into()));
                    }
                    None
                }
                (_, value) => Some(value.into()),
            }
        } else {
            let derived = derived_from(record.extra(), schema, attribute.name(), || activity);
            let same = match (derived, &value) {
                (Some(Derived::Number(derived)), Pending::Number(number)) => number.as_i64() == Some(derived),
                (Some(Derived::Text(derived)), Pending::Text(text)) => text == derived,
                _ => false,
            };
            (!same).then(|| value.into())
        };
        if let Some(value) = left {
            record.extra_mut().push(attribute.name(), value);
        }
    }

    /// Any value.
    fn json(&mut self) -> Result<Json> {
        match self.lexer.peek() {
            Some(b'"') => Ok(Json::String(self.lexer.string()?.into_owned())),
            Some(b'{') => self.map().map(Json::Object),
            Some(b'[') => {
                let mut values = Vec::new();
                self.list("array", &mut |reader| {
                    values.push(reader.json()?);
                    Ok(())
                })?;
                Ok(Json::Array(values))
            }
            Some(b't' | b'f') => Ok(Json::Bool(self.lexer.boolean()?)),
            Some(b'n') => Ok(self.lexer.null().map(|_| Json::Null)?),
            _ => self.number("value").map(Json::Number),
        }
    }

    fn map(&mut self) -> Result<Map> {
        let mut map = Map::new();
        let begin = self.lexer.offset();
        let mut more = self.lexer.open_object()?;
        while more {
            let name = self.lexer.name()?;
            self.enter(|| Step::Name(name.to_string()));
            let read = self.json();
            self.leave();
            match read {
                Ok(value) => map.push(name.into_owned(), value),
                Err(failed) => {
                    self.lexer.step(Step::Name(name.into_owned()));
                    return Err(failed);
                }
            }
            more = self.lexer.next_member()?;
        }
        match &mut self.lenient {
            Some(lenient) if lenient.unite => {
                for name in map.unite_but_null() {
                    lenient.place.push(Step::Name(name));
                    lenient.faults.push(Fault { path: path_of(&lenient.place), code: FaultCode::Duplicate });
                    lenient.place.pop();
                }
            }
            _ => self.unique(&map, begin)?,
        }
        Ok(map)
    }
}

impl From<Pending<'_>> for Json {
    fn from(value: Pending<'_>) -> Self {
        match value {
            Pending::Text(text) => Self::String(text.into_owned()),
            Pending::Texts(texts) => texts.into(),
            Pending::Number(number) => Self::Number(number),
        }
    }
}
