//! Schemas that are read at run time: a release with extensions of the user.
//!
//! The functions that read them are `#[inline]`, and thus compiled only by crates that use them.

use std::borrow::Cow;
use std::fmt;

use super::{Options, Violation, walk};
use crate::json::Map;
use crate::names::Names;
use crate::reflect::rows::{
    Attribute, Constraint, ConstraintKind, DataType, Enum, Kind, Member, NONE, ProfileRow, Releases, Shape, Type,
};
use crate::reflect::{ARRAY, CAPTION, DERIVED, Tables, index_of};
use crate::{Class, Error, Event, Json, Version, codec};

/// A release of the schema with extensions of your own, to validate events by.
///
/// The schema is the document that the official compiler writes for a release and the folder of an extension:
/// `ocsf-schema-compiler ocsf-1.6.0 -e my-extension`. Classes, objects, attributes and profiles of the extension are then
/// validated as those of the release are. Regular expressions are checked only for the release's own datatypes.
///
/// Typed events can be validated, too: they keep members that the types do not know in `extra`.
///
/// ```no_run
/// use ocsf_model::{Event, validate::Schema};
///
/// let schema = Schema::with_extension(&std::fs::read_to_string("ocsf-1.6.0-with-mine.json")?)?;
/// let event = Event::from_json(r#"{"class_uid":901001}"#)?;
/// for violation in schema.event(&event) {
///     println!("{violation}");
/// }
/// # Ok::<_, Box<dyn std::error::Error>>(())
/// ```
///
/// A schema stays in memory as long as the program runs, so read it once.
#[derive(Clone, Copy)]
pub struct Schema {
    tables: Tables,
    version: Version,
}

impl fmt::Debug for Schema {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Schema")
            .field("version", &self.version)
            .field("classes", &self.tables.classes)
            .field("objects", &(self.tables.types.len() - self.tables.classes))
            .finish()
    }
}

/// Why a document cannot be used as a schema.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SchemaError(String);

impl fmt::Display for SchemaError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for SchemaError {}

impl Schema {
    /// Reads a compiled schema.
    ///
    /// # Errors
    /// [`SchemaError`] if the text is not JSON, is no compiled schema of a supported release, or exceeds the limits of 32 profiles and 128
    /// attributes per type.
    #[inline]
    pub fn with_extension(compiled: &str) -> Result<Self, SchemaError> {
        let document = Json::from_json(compiled).map_err(|error| SchemaError(error.to_string()))?;
        let version = text(&document, "version");
        let version: Version =
            version.parse().map_err(|error: crate::UnknownVersion| SchemaError(error.to_string()))?;
        let tables = Builder::new(version, &document)?.build(&document)?;
        Ok(Self { tables, version })
    }

    /// The release of the schema.
    pub fn version(&self) -> Version {
        self.version
    }

    /// Every violation of the schema in the event, sorted by path.
    #[inline]
    pub fn event(&self, event: &Event) -> Vec<Violation> {
        // Attributes of an extension are in `extra`; only in the text are they in their places.
        self.typed(event.as_class())
    }

    /// The same as [`Schema::event`], for an event of one class, which `ocsf-codegen` may have generated from an extension.
    pub fn typed(&self, event: &dyn Class) -> Vec<Violation> {
        self.json(&codec::record_text(event)).unwrap_or_default()
    }

    /// Every violation of the schema in a JSON text, sorted by path.
    ///
    /// # Errors
    /// The same as of [`validate::json`](super::json).
    pub fn json(&self, text: &str) -> Result<Vec<Violation>, Error> {
        Ok(self.value(&Json::from_json(text)?))
    }

    /// Every violation of the schema in a JSON value, sorted by path.
    pub fn value(&self, value: &Json) -> Vec<Violation> {
        walk::json(value, &self.tables, Options::new(self.version))
    }
}

/// The attributes whose values follow from the class.
const FOLLOWING: [&str; 6] = ["category_name", "category_uid", "class_name", "class_uid", "type_name", "type_uid"];

#[inline]
fn text<'j>(value: &'j Json, name: &str) -> &'j str {
    value.get(name).and_then(Json::as_str).unwrap_or_default()
}

#[inline]
fn table<'j>(value: &'j Json, path: &[&str]) -> Result<&'j Map, SchemaError> {
    let found = path.iter().try_fold(value, |value, name| value.get(name)).and_then(Json::as_object);
    found.ok_or_else(|| SchemaError(format!("no compiled schema: it has no table `{}`", path.join("."))))
}

fn number<T: TryFrom<i64> + Default>(value: &Json, name: &str) -> T {
    value.get(name).and_then(Json::as_i64).and_then(|number| T::try_from(number).ok()).unwrap_or_default()
}

#[inline]
fn since(value: &Json) -> &str {
    value.get("@deprecated").map(|deprecated| text(deprecated, "since")).unwrap_or_default()
}

/// Rows of tables from a document.
struct Builder<'d> {
    version: Version,
    releases: Releases,
    texts: Vec<&'static str>,
    /// Places of `texts`.
    kept: Names<'static>,
    datatypes: Vec<&'d str>,
    datatype_places: Names<'d>,
    profiles: Vec<&'d str>,
    profile_places: Names<'d>,
    /// Places among the types.
    objects: Names<'d>,
    enums: Vec<Enum>,
    /// Places of `enums`, by what is in the document.
    known: Names<'static>,
}

impl<'d> Builder<'d> {
    #[inline]
    fn new(version: Version, document: &'d Json) -> Result<Self, SchemaError> {
        let datatypes = table(document, &["dictionary", "types", "attributes"])?;
        let datatypes: Vec<&str> = datatypes.keys().chain(["object_t"]).collect();
        let profiles: Vec<&str> = table(document, &["profiles"])?.keys().collect();
        if datatypes.len() > usize::from(u8::MAX) || profiles.len() > 32 {
            return Err(SchemaError("more datatypes or profiles than the tables hold".to_owned()));
        }
        Ok(Self {
            version,
            releases: Releases(1 << version.index()),
            texts: Vec::new(),
            kept: Names::default(),
            datatype_places: Names::of(&mut datatypes.iter().copied()),
            datatypes,
            profile_places: Names::of(&mut profiles.iter().copied()),
            profiles,
            objects: Names::default(),
            enums: Vec::new(),
            known: Names::default(),
        })
    }

    #[inline]
    fn build(mut self, document: &'d Json) -> Result<Tables, SchemaError> {
        let uid = |class: &Json| number::<u32>(class, "uid");
        let classes: Vec<(&str, &Json)> = table(document, &["classes"])?.iter().collect();
        let classes = codec::sorted(classes, &|one, other| uid(one.1).cmp(&uid(other.1)));
        let objects = table(document, &["objects"])?.iter().filter(|(key, _)| *key != "object").collect();
        let objects: Vec<(&str, &Json)> =
            codec::sorted(objects, &|one, other| text(one.1, "name").cmp(text(other.1, "name")));
        if classes.len() + objects.len() >= usize::from(NONE) {
            return Err(SchemaError("more types than the tables hold".to_owned()));
        }
        let count = classes.len();
        for (at, (key, _)) in objects.iter().enumerate() {
            self.objects.insert(Cow::Borrowed(key), count + at);
        }
        let mut types = Vec::new();
        for (at, (key, value)) in classes.iter().chain(&objects).enumerate() {
            types.push(self.one(key, value, at < count)?);
        }
        let datatypes = self.datatype_rows(table(document, &["dictionary", "types", "attributes"])?);
        let releases = self.releases;
        let names = std::mem::take(&mut self.profiles);
        let profiles: Vec<ProfileRow> =
            names.into_iter().map(|name| ProfileRow { name: self.keep(name), caption: "", releases }).collect();
        Ok(Tables {
            types: types.leak(),
            classes: count,
            enums: self.enums.leak(),
            datatypes: datatypes.leak(),
            profiles: profiles.leak(),
        })
    }

    #[inline]
    fn keep(&mut self, text: &str) -> &'static str {
        if let Some(at) = self.kept.get(text) {
            return self.texts[at];
        }
        let kept: &'static str = Box::leak(text.into());
        self.kept.insert(Cow::Borrowed(kept), self.texts.len());
        self.texts.push(kept);
        kept
    }

    #[inline]
    fn profile_set(&self, value: &Json) -> u32 {
        let names = value.get("profiles").and_then(Json::as_array).unwrap_or_default();
        let bits = names.iter().filter_map(|name| self.profile_places.get(name.as_str()?));
        bits.fold(0, |set, bit| set | 1 << bit)
    }

    #[inline]
    fn one(&mut self, key: &str, value: &Json, is_class: bool) -> Result<Type, SchemaError> {
        let attributes = table(value, &["attributes"])?;
        if attributes.len() > 128 {
            return Err(SchemaError(format!("{key} has more than 128 attributes")));
        }
        let sorted: Vec<(&str, &Json)> = codec::sorted(attributes.iter().collect(), &|one, other| one.0.cmp(other.0));
        let follows = |name: &str| is_class && FOLLOWING.contains(&name);
        // Captions with their ids.
        let captions: Vec<(&str, &str)> = sorted
            .iter()
            .filter(|(name, _)| !follows(name))
            .map(|(name, attribute)| (text(attribute, "sibling"), *name))
            .filter(|(sibling, _)| attributes.contains_key(sibling))
            .collect();
        let mut rows = Vec::new();
        for (name, attribute) in &sorted {
            rows.push(self.attribute(key, name, attribute, &captions, follows(name))?);
        }
        let names: Vec<&str> = sorted.iter().map(|(name, _)| *name).collect();
        let position = |name: &str| names.iter().position(|other| is_class && *other == name);
        let byte = |position: Option<usize>| position.and_then(|at| u8::try_from(at).ok()).unwrap_or(u8::MAX);
        let derived = names.iter().enumerate().filter(|(_, name)| follows(name));
        let order: Vec<u8> = (0_u16..).take(rows.len()).flat_map(u16::to_le_bytes).collect();
        Ok(Type {
            rows: rows.leak(),
            meaning: "",
            name: self.keep(text(value, "name")),
            caption: self.keep(text(value, "caption")),
            rust_name: "",
            kind: if is_class { Kind::Class } else { Kind::Object },
            uid: number(value, "uid"),
            category: number(value, "category_uid"),
            own_category: None,
            extension: self.keep(text(value, "extension")),
            releases: self.releases,
            profiles: vec![(self.releases, self.profile_set(value))].leak(),
            observable: number(value, "observable"),
            deprecated: self.keep(since(value)),
            constraints: self.constraints(value).leak(),
            activity: byte(position("activity_id")),
            type_uid: byte(position("type_uid")),
            derived: derived.fold(0, |set, (at, _)| set | 1 << at),
            attributes: order.leak(),
            index: index_of(&names).leak(),
        })
    }

    #[inline]
    fn constraints(&mut self, value: &Json) -> Vec<Constraint> {
        let all = value.get("constraints").and_then(Json::as_object);
        let mut constraints = Vec::new();
        for (kind, names) in all.into_iter().flatten() {
            let names = names.as_array().unwrap_or_default().iter().filter_map(Json::as_str);
            let names: Vec<&'static str> = names.map(|name| self.keep(name)).collect();
            constraints.push(Constraint {
                kind: if kind == "just_one" { ConstraintKind::JustOne } else { ConstraintKind::AtLeastOne },
                attributes: names.leak(),
                releases: self.releases,
            });
        }
        constraints
    }

    #[inline]
    fn attribute(
        &mut self,
        owner: &str,
        name: &str,
        value: &Json,
        captions: &[(&str, &str)],
        follows: bool,
    ) -> Result<Attribute, SchemaError> {
        let fault = |what: &str| SchemaError(format!("{owner}.{name} has {what}"));
        let datatype = self.datatype_places.get(text(value, "type")).and_then(|at| u8::try_from(at).ok());
        let datatype = datatype.ok_or_else(|| fault("an unknown datatype"))?;
        let requirement: u32 = match text(value, "requirement") {
            "optional" => 1,
            "recommended" => 2,
            "required" => 3,
            _ => return Err(fault("no requirement")),
        };
        let object = match text(value, "object_type") {
            "" | "object" => NONE,
            key => {
                let object = self.objects.get(key).and_then(|at| u16::try_from(at).ok());
                object.ok_or_else(|| fault("an unknown object"))?
            }
        };
        // Of two ids with one caption the last has it.
        let caption_of = captions.iter().rev().find(|(caption, _)| *caption == name).map(|(_, id)| *id);
        let sibling = match caption_of {
            Some(id) => id,
            None => captions.iter().find(|(_, id)| *id == name).map(|(caption, _)| *caption).unwrap_or_default(),
        };
        let is_array = value.get("is_array").and_then(Json::as_bool).unwrap_or_default();
        let flags = [(is_array, ARRAY), (caption_of.is_some(), CAPTION), (follows, DERIVED)];
        Ok(Attribute {
            name: self.keep(name),
            key: "",
            caption: self.keep(text(value, "caption")),
            meaning: 0,
            datatype,
            older: &[],
            flags: flags.into_iter().filter(|(there, _)| *there).fold(0, |flags, (_, flag)| flags | flag),
            object,
            requirement: requirement << (2 * self.version.index()),
            profiles: self.profile_set(value),
            enumeration: self.members(name, value),
            sibling: self.keep(sibling),
            observable: number(value, "observable"),
            deprecated: self.keep(since(value)),
            own: None,
        })
    }

    #[inline]
    fn members(&mut self, name: &str, value: &Json) -> u16 {
        let Some(all) = value.get("enum").and_then(Json::as_object) else { return NONE };
        let key = Json::from(all.clone()).to_json();
        let number_of = |at| u16::try_from(at).unwrap_or(NONE);
        if let Some(known) = self.known.get(&key) {
            return number_of(known);
        }
        let mut members = Vec::new();
        for (key, value) in all {
            let number = key.parse();
            members.push(Member {
                number: number.clone().unwrap_or_default(),
                text: if number.is_ok() { "" } else { self.keep(key) },
                caption: self.keep(text(value, "caption")),
                other: &[],
                releases: self.releases,
                deprecated: self.keep(since(value)),
            });
        }
        let members =
            codec::sorted(members, &|one: &Member, other| (one.number, one.text).cmp(&(other.number, other.text)));
        let at = self.enums.len();
        let name = self.keep(name);
        self.enums.push(Enum { name, members: members.leak() });
        self.known.insert(Cow::Owned(key), at);
        number_of(at)
    }

    #[inline]
    fn datatype_rows(&mut self, table: &Map) -> Vec<DataType> {
        let names = std::mem::take(&mut self.datatypes);
        let root = |name: &str| {
            let mut name = name;
            // A chain that bites its own tail ends, too.
            for _ in 0..table.len() {
                match table.get(name).map(|datatype| text(datatype, "type")) {
                    Some(base) if !base.is_empty() => name = base,
                    _ => break,
                }
            }
            match name {
                "boolean_t" => Shape::Boolean,
                "integer_t" | "long_t" => Shape::Integer,
                "float_t" => Shape::Float,
                "json_t" => Shape::Json,
                "object_t" => Shape::Object,
                _ => Shape::String,
            }
        };
        let releases = self.releases;
        names
            .into_iter()
            .map(|name| {
                let value = table.get(name).unwrap_or(&Json::Null);
                let range = match value.get("range").and_then(Json::as_array) {
                    Some([least, greatest]) => least.as_i64().zip(greatest.as_i64()),
                    _ => None,
                };
                let regex = text(value, "regex");
                let most = value.get("max_len").and_then(Json::as_i64).and_then(|most| u32::try_from(most).ok());
                let patterns: Vec<_> = (!regex.is_empty()).then(|| (releases, self.keep(regex))).into_iter().collect();
                DataType {
                    name: self.keep(name),
                    caption: self.keep(text(value, "caption")),
                    shape: root(name),
                    base: None,
                    patterns: patterns.leak(),
                    ranges: range.map(|range| (releases, range)).into_iter().collect::<Vec<_>>().leak(),
                    max_lens: most.map(|most| (releases, most)).into_iter().collect::<Vec<_>>().leak(),
                    observable: number(value, "observable"),
                    releases,
                }
            })
            .collect()
    }
}
