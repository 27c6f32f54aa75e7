//! One walk over an event, typed or raw, that compares each object with its type.

use std::cmp::Ordering;

use super::path::Path;
use super::release;
use super::{Code, Options, Violation, datatype, names_attribute};
use crate::field::Values;
use crate::json::Map;
use crate::reflect::{
    Attribute, ConstraintKind, DataType, Enum, List, Profiles, Requirement, Role, Shape, Tables, Type, Value,
};
use crate::{Class, Json, OcsfObject, Version, codec, reflect};

pub(super) fn class(event: &dyn Class, options: Options) -> Vec<Violation> {
    let version = options.version;
    let schema = event.schema();
    let mut walk = Walk::new(&Tables::BUILT_IN, options);
    let unknown = if options.unknown_classes && !schema.releases().contains(version) {
        // By way of the text, as a class that another release has holds what the base event has in fields of its own.
        let text = codec::record_text(event);
        return Json::from_json(&text).map(|value| json(&value, &Tables::BUILT_IN, options)).unwrap_or_default();
    } else if schema.releases().contains(version) {
        // A base event keeps the class of an event that no release knows among its extras.
        event.extra().get("class_uid").filter(|_| schema.uid() == 0)
    } else {
        walk.report(
            &Path::Root.member("class_uid"),
            Code::ClassUidUnknown,
            format_args!("{}", no_class(schema.uid().into(), version)),
        );
        return walk.violations;
    };
    if let Some(uid) = unknown {
        if !options.unknown_classes || uid.as_i64().is_none() {
            walk.unknown_class(uid);
            return walk.violations;
        }
        walk.shallow = true;
    }
    let common = event.common();
    if let Some(metadata) = common.metadata {
        walk.profiles = walk.tables.profiles(metadata.profiles.iter().map(String::as_str), version);
    }
    walk.observables(schema, common.observables.iter().map(|observable| observable.name.as_deref()));
    walk.event(schema, Node::Typed(&Typed::of(event)))
}

pub(super) fn json(value: &Json, tables: &Tables, options: Options) -> Vec<Violation> {
    let version = options.version;
    let mut walk = Walk::new(tables, options);
    let Some(event) = value.as_object() else {
        walk.report(&Path::Root, Code::AttributeWrongType, format_args!("expected an object, found {}", kind(value)));
        return walk.violations;
    };
    let place = &Path::Root.member("class_uid");
    let schema = match event.get("class_uid") {
        None | Some(Json::Null) => {
            walk.report(place, Code::AttributeRequiredMissing, format_args!("an event must say what class it is of"));
            None
        }
        Some(uid) => {
            let known = uid.as_i64().and_then(|uid| u32::try_from(uid).ok()).and_then(|uid| tables.class(uid));
            let known = known.filter(|class| class.releases().contains(version));
            if known.is_none() && options.unknown_classes && uid.as_i64().is_some() {
                walk.shallow = true;
                tables.class(0)
            } else {
                if known.is_none() {
                    walk.unknown_class(uid);
                }
                known
            }
        }
    };
    let Some(schema) = schema else { return walk.violations };
    walk.profiles = named_profiles(event, tables, version);
    let observables = event.get("observables").and_then(Json::as_array).unwrap_or_default();
    walk.observables(schema, observables.iter().map(|observable| observable.get("name").and_then(Json::as_str)));
    walk.event(schema, Node::Raw(&Raw::of(schema, event)))
}

const NO_INTEGER: &str = "a number with a fraction, an exponent or more than 64 bits";

/// Other: the caption is the source's own word.
const OTHER: i64 = 99;

/// The profiles that the event names, of those that the release has.
pub(crate) fn named_profiles(event: &Map, tables: &Tables, version: Version) -> Profiles {
    let names = event.get("metadata").and_then(|metadata| metadata.get("profiles")).and_then(Json::as_array);
    tables.profiles(names.unwrap_or_default().iter().filter_map(Json::as_str), version)
}

fn no_class(uid: i64, version: Version) -> String {
    format!("OCSF {version} has no class {uid}")
}

/// An object of the event.
#[derive(Clone, Copy)]
enum Node<'a> {
    Typed(&'a Typed<'a>),
    Raw(&'a Raw<'a>),
}

/// A record with its values at hand.
struct Typed<'a> {
    record: &'a dyn OcsfObject,
    values: Values<'a>,
    extra: Raw<'a>,
}

impl<'a> Typed<'a> {
    fn of(record: &'a dyn OcsfObject) -> Self {
        Self { record, values: Values::of(record), extra: Raw::of(record.schema(), record.extra()) }
    }
}

/// Members of a JSON object.
struct Raw<'a> {
    map: &'a Map,
    /// The attributes among many members, so that they are searched for once and not for each attribute.
    known: Option<Vec<(usize, &'a Json)>>,
}

impl<'a> Raw<'a> {
    fn of(schema: &'static Type, map: &'a Map) -> Self {
        const MANY: usize = 64;

        let known = |(name, value)| schema.position(name).map(|position| (position, value));
        let known = (map.len() > MANY).then(|| map.iter().filter_map(known).collect());
        Self { map, known }
    }

    fn get(&self, position: usize, name: &str) -> Option<&'a Json> {
        match &self.known {
            Some(known) => known.iter().find(|(at, _)| *at == position).map(|(_, value)| *value),
            None => self.map.get(name),
        }
    }
}

/// A value of the event.
#[derive(Clone, Copy)]
enum Item<'a> {
    Typed(Value<'a>),
    Raw(&'a Json),
}

impl<'a> Node<'a> {
    /// The attribute's value. A typed record keeps in its extras what its field cannot hold.
    fn get(self, schema: &'static Type, position: usize) -> Option<Item<'a>> {
        let name = schema.attribute_at(position).name();
        match self {
            Self::Typed(typed) => match typed.values.get(position) {
                Value::Absent => typed.extra.get(position, name).map(Item::Raw),
                value => Some(Item::Typed(value)),
            },
            // An attribute that is `null` is absent.
            Self::Raw(raw) => raw.get(position, name).filter(|value| !matches!(value, Json::Null)).map(Item::Raw),
        }
    }

    fn named(self, schema: &'static Type, name: &str) -> Option<Item<'a>> {
        self.get(schema, schema.position(name)?)
    }

    /// Whether the attribute is there: in a field of its own, in its id's field, or because it follows from the type.
    fn has(self, schema: &'static Type, position: usize) -> bool {
        let attribute = schema.attribute_at(position);
        match (self, attribute.role()) {
            (Self::Typed(typed), Role::Derived) => {
                self.get(schema, position).is_some() || codec::derived(typed.record, schema, attribute.name()).is_some()
            }
            (Self::Typed(_), Role::Caption) if self.get(schema, position).is_none() => {
                let id = attribute.id_attribute().and_then(|id| self.named(schema, id));
                matches!(id, Some(Item::Typed(value)) if value.has_caption())
            }
            _ => self.get(schema, position).is_some(),
        }
    }
}

struct Walk<'s> {
    tables: &'s Tables,
    version: Version,
    recommended: bool,
    /// Whether the event is of a class that nobody knows.
    shallow: bool,
    profiles: Profiles,
    violations: Vec<Violation>,
}

impl<'s> Walk<'s> {
    fn new(tables: &'s Tables, options: Options) -> Self {
        let Options { version, recommended, .. } = options;
        Self { tables, version, recommended, shallow: false, profiles: Profiles::default(), violations: Vec::new() }
    }

    #[cold]
    fn report(&mut self, path: &Path<'_>, code: Code, message: std::fmt::Arguments<'_>) {
        self.violations.push(Violation { path: path.to_string(), code, message: message.to_string() });
    }

    fn unknown_class(&mut self, uid: &Json) {
        let (place, version) = (&Path::Root.member("class_uid"), self.version);
        if let Some(uid) = uid.as_i64() {
            self.report(place, Code::ClassUidUnknown, format_args!("{}", no_class(uid, version)));
        } else {
            let found = if uid.as_number().is_some() { NO_INTEGER } else { kind(uid) };
            self.report(place, Code::AttributeWrongType, format_args!("expected an integer, found {found}"));
        }
    }

    /// The names of the event's observables.
    fn observables<'a>(&mut self, schema: &'static Type, names: impl Iterator<Item = Option<&'a str>>) {
        let (tables, version, profiles) = (self.tables, self.version, self.profiles);
        for (index, name) in names.enumerate() {
            if let Some(name) = name.filter(|name| !names_attribute(tables, schema, name, version, profiles)) {
                let place = &Path::Root.member("observables");
                self.report(
                    &place.element(index).member("name"),
                    Code::ObservableNameInvalidReference,
                    format_args!("OCSF {version} has no attribute {name:?} in `{}`", schema.name()),
                );
            }
        }
    }

    fn event(mut self, schema: &'static Type, event: Node<'_>) -> Vec<Violation> {
        if self.is_deprecated(schema.deprecated_since()) {
            self.report(
                &Path::Root,
                Code::ClassDeprecated,
                format_args!("{}", deprecated("class", schema.deprecated_since())),
            );
        }
        self.object(schema, event, &Path::Root);
        if !self.shallow {
            self.derived(schema, event);
        }
        if let Some(Item::Typed(Value::Object(metadata))) = event.named(schema, "metadata") {
            self.metadata(Node::Typed(&Typed::of(metadata)));
        } else if let Some(Item::Raw(Json::Object(metadata))) = event.named(schema, "metadata")
            && let Some(schema) = self.tables.object_named("metadata")
        {
            self.metadata(Node::Raw(&Raw::of(schema, metadata)));
        }
        let order = codec::in_order(self.violations.len(), &|one, other| {
            let (one, other) = (&self.violations[one], &self.violations[other]);
            by_place(&one.path, &other.path).then(one.code.cmp(&other.code))
        });
        let mut found: Vec<_> = self.violations.into_iter().map(Some).collect();
        order.into_iter().filter_map(|at| found[at].take()).collect()
    }

    /// The attributes of an object: those that are there, then those that should be.
    fn object(&mut self, schema: &'static Type, node: Node<'_>, path: &Path<'_>) {
        if schema.deprecated_since().is_some()
            && schema.uid() == 0
            && !matches!(path, Path::Root)
            && self.is_deprecated(schema.deprecated_since())
        {
            self.report(
                path,
                Code::ObjectDeprecated,
                format_args!("{}", deprecated("object", schema.deprecated_since())),
            );
        }
        self.raw_members(schema, node, path);
        for (position, attribute) in schema.attributes().enumerate() {
            let mut there = None;
            if let Node::Typed(typed) = node
                && attribute.role() == Role::Field
            {
                let value = typed.values.get(position);
                there = Some(!value.is_absent());
                if !value.is_absent() && !self.is_of_class(attribute, path) {
                    self.present(schema, node, position, Item::Typed(value), path);
                    self.written_captions(schema, attribute, value, path);
                }
            }
            if there != Some(true) {
                self.missing(schema, node, position, path);
            }
        }
        self.constraints(schema, node, path);
    }

    /// The members that no field holds; of a raw object, all.
    fn raw_members(&mut self, schema: &'static Type, node: Node<'_>, path: &Path<'_>) {
        let extra = match node {
            Node::Typed(typed) => typed.extra.map,
            Node::Raw(raw) => raw.map,
        };
        for (name, value) in extra {
            match schema.position(name) {
                None if self.shallow && matches!(path, Path::Root) => {}
                None => self.unknown(schema, path, name),
                Some(position) if self.is_of_class(schema.attribute_at(position), path) => {}
                // A field that is set is what is written.
                Some(position) if matches!(node, Node::Typed(typed) if !typed.values.get(position).is_absent()) => {}
                Some(position) => self.present(schema, node, position, Item::Raw(value), path),
            }
        }
    }

    /// An attribute that no field holds: whether the object must have it.
    fn missing(&mut self, schema: &'static Type, node: Node<'_>, position: usize, path: &Path<'_>) {
        let attribute = schema.attribute_at(position);
        let (code, verb) = match attribute.requirement(self.version) {
            Some(Requirement::Required) => (Code::AttributeRequiredMissing, "requires"),
            Some(Requirement::Recommended) if self.recommended => (Code::AttributeRecommendedMissing, "recommends"),
            _ => return,
        };
        if attribute.applies(self.version, self.profiles) && !node.has(schema, position) {
            let version = self.version;
            let place = &path.member(attribute.name());
            self.report(place, code, format_args!("OCSF {version} {verb} it in `{}`", schema.name()));
        }
    }

    /// The rules of an object about several attributes.
    fn constraints(&mut self, schema: &'static Type, node: Node<'_>, path: &Path<'_>) {
        for constraint in schema.constraints() {
            if !constraint.releases().contains(self.version) {
                continue;
            }
            let found = constraint.attributes().iter().filter(|name| reaches(self.tables, schema, node, name)).count();
            let (holds, wanted) = match constraint.kind() {
                ConstraintKind::AtLeastOne => (found > 0, "at least one"),
                ConstraintKind::JustOne => (found == 1, "exactly one"),
            };
            if !holds {
                let names = constraint.attributes().join(", ");
                self.report(path, Code::ConstraintFailed, format_args!("expected {wanted} of {names}, found {found}"));
            }
        }
    }

    /// Whether the attribute says what class the event is of, for one that nobody knows.
    fn is_of_class(&self, attribute: &Attribute, path: &Path<'_>) -> bool {
        let of_class = attribute.role() == Role::Derived || matches!(attribute.name(), "activity_id" | "activity_name");
        self.shallow && of_class && matches!(path, Path::Root)
    }

    fn unknown(&mut self, schema: &'static Type, path: &Path<'_>, name: &str) {
        let version = self.version;
        self.report(
            &path.member(name),
            Code::AttributeUnknown,
            format_args!("OCSF {version} has no such attribute in `{}`", schema.name()),
        );
    }

    /// The captions that a typed event holds in their ids' fields, as the attribute that they are written to.
    fn written_captions(&mut self, schema: &'static Type, id: &'static Attribute, value: Value<'_>, path: &Path<'_>) {
        if !value.has_caption() {
            return;
        }
        let Some(attribute) = id.caption_attribute().and_then(|name| schema.attribute(name)) else { return };
        let place = &path.member(attribute.name());
        if !self.allowed(schema, attribute, path, place) {
            return;
        }
        self.deprecated_attribute(attribute, place);
        match value {
            Value::Code { caption: Some(text), .. } => self.value(attribute, Item::Typed(Value::String(text)), place),
            Value::List(list) => {
                for index in 0..list.len() {
                    if let Value::Code { caption: Some(text), .. } = list.get(index) {
                        self.value(attribute, Item::Typed(Value::String(text)), &place.element(index));
                    }
                }
            }
            _ => {}
        }
    }

    /// Whether the release has the attribute, and the event its profile; says so if not. Then nothing else is said of it.
    fn allowed(
        &mut self,
        schema: &'static Type,
        attribute: &'static Attribute,
        path: &Path<'_>,
        place: &Path<'_>,
    ) -> bool {
        if attribute.requirement(self.version).is_none() {
            self.unknown(schema, path, attribute.name());
            return false;
        }
        let applies = attribute.applies(self.version, self.profiles);
        if !applies {
            let names = self.tables.profile_names(attribute.profiles_in(self.version));
            self.report(
                place,
                Code::AttributeRequiresProfile,
                format_args!("`metadata.profiles` must name {}", names.join(" or ")),
            );
        }
        applies
    }

    fn deprecated_attribute(&mut self, attribute: &'static Attribute, place: &Path<'_>) {
        if self.is_deprecated(attribute.deprecated_since()) {
            self.report(
                place,
                Code::AttributeDeprecated,
                format_args!("{}", deprecated("attribute", attribute.deprecated_since())),
            );
        }
    }

    /// An attribute that is in the event.
    fn present(&mut self, schema: &'static Type, node: Node<'_>, position: usize, item: Item<'_>, path: &Path<'_>) {
        let attribute = schema.attribute_at(position);
        let place = &path.member(attribute.name());
        if !self.allowed(schema, attribute, path, place) {
            return;
        }
        if matches!(item, Item::Raw(Json::Null)) {
            // `json_t` may be any JSON value.
            if attribute.is_array() || self.tables.datatype(attribute, self.version).shape() != Shape::Json {
                self.report(place, Code::AttributeNull, format_args!("an absent attribute is left out"));
            }
            return;
        }
        self.deprecated_attribute(attribute, place);
        match item {
            Item::Raw(Json::Array(values)) if attribute.is_array() => {
                for (index, value) in values.iter().enumerate() {
                    self.value(attribute, Item::Raw(value), &place.element(index));
                }
                self.captions(schema, node, attribute, &|index| values[index].as_i64(), values.len(), path);
            }
            Item::Typed(Value::List(values)) if attribute.is_array() => {
                self.list(attribute, values, place, path);
                let id = |index| match values.get(index) {
                    Value::Code { id, .. } => Some(id),
                    _ => None,
                };
                self.captions(schema, node, attribute, &id, values.len(), path);
            }
            Item::Raw(value) if attribute.is_array() => {
                self.report(place, Code::AttributeWrongType, format_args!("expected an array, found {}", kind(value)));
            }
            item => {
                self.value(attribute, item, place);
                self.caption(schema, node, attribute, item, path);
            }
        }
    }

    fn list(&mut self, attribute: &'static Attribute, values: &dyn List, place: &Path<'_>, path: &Path<'_>) {
        for index in 0..values.len() {
            let value = values.get(index);
            self.value(attribute, Item::Typed(value), &place.element(index));
            if let (Value::Code { id, caption: Some(found) }, Some(sibling)) = (value, attribute.caption_attribute()) {
                self.compare(attribute, id, found, &path.member(sibling).element(index));
            }
        }
    }

    /// A single value: of the attribute itself, or an element of its array.
    fn value(&mut self, attribute: &'static Attribute, item: Item<'_>, place: &Path<'_>) {
        let datatype = self.tables.datatype(attribute, self.version);
        match (datatype.shape(), item) {
            (Shape::Json, _)
            | (Shape::Boolean, Item::Typed(Value::Bool(_)) | Item::Raw(Json::Bool(_)))
            | (Shape::Float, Item::Typed(Value::Float(_) | Value::Integer(_)) | Item::Raw(Json::Number(_)))
            | (Shape::Object, Item::Typed(Value::Map(_))) => {}
            (Shape::Object, Item::Typed(Value::Object(record))) => {
                self.object(record.schema(), Node::Typed(&Typed::of(record)), place);
            }
            (Shape::Object, Item::Raw(Json::Object(map))) => {
                if let Some(object) = self.tables.object(attribute) {
                    self.object(object, Node::Raw(&Raw::of(object, map)), place);
                }
            }
            (Shape::String, Item::Typed(Value::String(text))) => self.string(attribute, datatype, text, place),
            (Shape::String, Item::Raw(Json::String(text))) => self.string(attribute, datatype, text, place),
            (Shape::Integer, Item::Typed(Value::Integer(number) | Value::Code { id: number, .. })) => {
                self.integer(attribute, datatype, number, place);
            }
            (Shape::Integer, Item::Typed(Value::Timestamp(time))) => {
                self.integer(attribute, datatype, time.as_millis(), place);
            }
            (Shape::Integer, Item::Raw(Json::Number(number))) => match number.as_i64() {
                Some(number) => self.integer(attribute, datatype, number, place),
                None => self.wrong_type(datatype, NO_INTEGER, place),
            },
            (_, Item::Raw(value)) => self.wrong_type(datatype, kind(value), place),
            (_, Item::Typed(_)) => self.wrong_type(datatype, "another kind of value", place),
        }
    }

    fn wrong_type(&mut self, datatype: &DataType, found: &str, place: &Path<'_>) {
        let expected = match datatype.shape() {
            Shape::Boolean => "a boolean",
            Shape::Integer => "an integer",
            Shape::Float => "a number",
            Shape::String => "a string",
            Shape::Json => "a value",
            Shape::Object => "an object",
        };
        self.report(place, Code::AttributeWrongType, format_args!("expected {expected}, found {found}"));
    }

    fn integer(&mut self, attribute: &'static Attribute, datatype: &DataType, number: i64, place: &Path<'_>) {
        /// March 1973 in milliseconds, November 5138 in seconds: between them no time of an event is both.
        const SECONDS: std::ops::Range<i64> = 1..100_000_000_000;

        if let Some((least, greatest)) = datatype.range(self.version)
            && !(least..=greatest).contains(&number)
        {
            self.report(
                place,
                Code::AttributeValueExceedsRange,
                format_args!("{number} is not within {least} to {greatest}"),
            );
        }
        if datatype.name() == "timestamp_t" && SECONDS.contains(&number) {
            self.report(
                place,
                Code::TimestampInSeconds,
                format_args!("{number} is in the year 1973 or before; times are milliseconds since 1970"),
            );
        }
        if let Some(members) = self.tables.enumeration(attribute) {
            let member = members.member(number);
            self.member(members, member, &number, place);
        }
    }

    fn string(&mut self, attribute: &'static Attribute, datatype: &DataType, text: &str, place: &Path<'_>) {
        if let Some(longest) = datatype.max_len(self.version)
            && text.len() > longest as usize
            && text.chars().count() > longest as usize
        {
            self.report(place, Code::AttributeValueExceedsMaxLen, format_args!("longer than {longest} characters"));
        }
        if let Some(pattern) = datatype.regex(self.version)
            && !matches(datatype.name(), text, self.version)
        {
            let pattern = if pattern.len() > 80 { datatype.caption() } else { pattern };
            self.report(
                place,
                Code::AttributeValueRegexNotMatched,
                format_args!("{text:?} is no {}: {pattern}", datatype.name()),
            );
        }
        if is_suspicious(datatype.name(), text) {
            self.report(
                place,
                Code::AttributeValueSuspicious,
                format_args!("{text:?} does not look like a {}", datatype.name()),
            );
        }
        if let Some(members) = self.tables.enumeration(attribute) {
            let member = members.member_of_text(text);
            self.member(members, member, &format_args!("{text:?}"), place);
        }
    }

    fn member(
        &mut self,
        members: &Enum,
        member: Option<&reflect::Member>,
        found: &dyn std::fmt::Display,
        place: &Path<'_>,
    ) {
        let version = self.version;
        let (unknown, old) = match place {
            Path::Element(..) => (Code::AttributeEnumArrayValueUnknown, Code::AttributeEnumArrayValueDeprecated),
            _ => (Code::AttributeEnumValueUnknown, Code::AttributeEnumValueDeprecated),
        };
        match member {
            Some(member) if member.releases().contains(self.version) => {
                if self.is_deprecated(member.deprecated_since()) {
                    self.report(place, old, format_args!("{}", deprecated("value", member.deprecated_since())));
                }
            }
            // An attribute may have got its enum in a later release.
            _ if !members.members().iter().any(|member| member.releases().contains(self.version)) => {}
            _ => self.report(place, unknown, format_args!("OCSF {version} has no {found} for this attribute")),
        }
    }

    /// The caption beside a single id; or an id that is missing beside its caption.
    fn caption(
        &mut self,
        schema: &'static Type,
        node: Node<'_>,
        attribute: &'static Attribute,
        item: Item<'_>,
        path: &Path<'_>,
    ) {
        if attribute.role() == Role::Caption
            && let Some(id) = attribute.id_attribute()
            && node.named(schema, id).is_none()
            && let Some(position) = schema.position(id)
            && matches!(
                schema.attribute_at(position).requirement(self.version),
                Some(Requirement::Optional | Requirement::Recommended)
            )
        {
            self.report(
                &path.member(attribute.name()),
                Code::AttributeEnumSiblingWithoutEnum,
                format_args!("`{id}` is missing"),
            );
        }
        let Some(sibling) = attribute.caption_attribute() else { return };
        let place = &path.member(sibling);
        match item {
            Item::Typed(Value::Code { id, caption: Some(found) }) => self.compare(attribute, id, found, place),
            Item::Raw(Json::Number(number)) => {
                if let (Some(id), Some(Item::Raw(Json::String(found)))) = (number.as_i64(), node.named(schema, sibling))
                {
                    self.compare(attribute, id, found, place);
                }
            }
            _ => {}
        }
    }

    /// The captions beside an array of ids.
    ///
    /// A typed event has paired them already, and keeps aside only an array that cannot be paired.
    fn captions(
        &mut self,
        schema: &'static Type,
        node: Node<'_>,
        attribute: &'static Attribute,
        id: &dyn Fn(usize) -> Option<i64>,
        length: usize,
        path: &Path<'_>,
    ) {
        let Some(sibling) = attribute.caption_attribute() else { return };
        let Some(Item::Raw(Json::Array(captions))) = node.named(schema, sibling) else { return };
        let place = &path.member(sibling);
        if captions.len() > length {
            self.report(
                place,
                Code::AttributeEnumArraySiblingLengthMismatch,
                format_args!("{} captions beside {length} of `{}`", captions.len(), attribute.name()),
            );
        }
        for index in 0..length {
            let Some(id) = id(index) else { continue };
            match captions.get(index) {
                Some(Json::String(found)) => self.compare(attribute, id, found, &place.element(index)),
                None if id != OTHER => {
                    if let Some(member) = self.known(attribute, id) {
                        self.report(
                            &place.element(index),
                            Code::AttributeEnumArraySiblingMissing,
                            format_args!("{id} of `{}` is {:?}", attribute.name(), member.caption_in(self.version)),
                        );
                    }
                }
                _ => {}
            }
        }
    }

    /// The member of an attribute's enum, if the release has it.
    fn known(&self, attribute: &'static Attribute, id: i64) -> Option<&'static reflect::Member> {
        let member = self.tables.enumeration(attribute).and_then(|members| members.member(id));
        member.filter(|member| member.releases().contains(self.version))
    }

    fn compare(&mut self, attribute: &'static Attribute, id: i64, found: &str, place: &Path<'_>) {
        let Some(member) = self.known(attribute, id) else { return };
        let caption = member.caption_in(self.version);
        let same = caption == found;
        let code = match place {
            Path::Element(..) if id == OTHER || same => return,
            Path::Element(..) => Code::AttributeEnumArraySiblingIncorrect,
            // What is called Other by the class itself, as `type_name`, is no word of a source.
            _ if id == OTHER && same && attribute.role() == Role::Field => Code::AttributeEnumSiblingSuspiciousOther,
            _ if id == OTHER || same => return,
            _ => Code::AttributeEnumSiblingIncorrect,
        };
        let name = attribute.name();
        match code {
            Code::AttributeEnumSiblingSuspiciousOther => {
                self.report(place, code, format_args!("expected the source's own word"));
            }
            _ => self.report(place, code, format_args!("{id} of `{name}` is {caption:?}, not {found:?}")),
        }
    }

    /// What follows from the class and the activity: `class_uid`, `category_uid`, `type_uid` and their names.
    ///
    /// A typed event keeps aside only what is at odds.
    fn derived(&mut self, schema: &'static Type, event: Node<'_>) {
        let activity = match event.named(schema, "activity_id") {
            Some(Item::Typed(Value::Code { id, .. })) => Some(id),
            Some(Item::Raw(value)) => value.as_i64(),
            _ => None,
        };
        let class = i64::from(schema.uid());
        let type_uid = activity.and_then(|activity| activity.checked_add(class * 100));
        let place = &Path::Root.member("type_uid");
        match (event, event.named(schema, "type_uid"), type_uid) {
            (_, Some(Item::Raw(found)), Some(expected)) => {
                if let Some(found) = found.as_i64().filter(|found| *found != expected) {
                    self.report(place, Code::TypeUidIncorrect, format_args!("expected {expected}, found {found}"));
                }
            }
            // It is written all the same.
            (Node::Typed(_), None, Some(implied)) => {
                if let Some(attribute) = schema.attribute("type_uid") {
                    self.integer(attribute, self.tables.datatype(attribute, self.version), implied, place);
                }
            }
            _ => {}
        }
        let category = schema.category().map(|category| i64::from(category.uid()));
        for (id, implied, name) in [
            ("class_uid", Some(class), "class_name"),
            ("category_uid", category, "category_name"),
            ("type_uid", type_uid, "type_name"),
        ] {
            let number = event.named(schema, id);
            let found = match event.named(schema, name) {
                Some(Item::Raw(Json::String(found))) => Some(&**found),
                _ => None,
            };
            let number = match number {
                Some(Item::Raw(value)) => value.as_i64(),
                None if matches!(event, Node::Raw(_)) => None,
                _ => implied,
            };
            if let (Some(attribute), Some(found), Some(number)) = (schema.attribute(id), found, number) {
                self.compare(attribute, number, found, &Path::Root.member(name));
            }
        }
    }

    fn metadata(&mut self, metadata: Node<'_>) {
        let Some(schema) = self.tables.object_named("metadata") else { return };
        let root = &Path::Root.member("metadata");
        let wanted = self.version;
        let profile = |walk: &mut Self, index: usize, name: &str| {
            if walk.tables.profile(name, wanted).is_none() {
                walk.report(
                    &root.member("profiles").element(index),
                    Code::ProfileUnknown,
                    format_args!("OCSF {wanted} has no profile {name:?}"),
                );
            }
        };
        match metadata.named(schema, "profiles") {
            Some(Item::Typed(Value::List(names))) => {
                for index in 0..names.len() {
                    if let Value::String(name) = names.get(index) {
                        profile(self, index, name);
                    }
                }
            }
            Some(Item::Raw(Json::Array(names))) => {
                for (index, name) in names.iter().enumerate() {
                    if let Json::String(name) = name {
                        profile(self, index, name);
                    }
                }
            }
            _ => {}
        }
        let version = match metadata.named(schema, "version") {
            Some(Item::Typed(Value::String(version))) => version,
            Some(Item::Raw(Json::String(version))) => version,
            _ => return,
        };
        let Some(code) = release::departs(version, self.version) else { return };
        self.report(&root.member("version"), code, format_args!("{version:?}, validated against {wanted}"));
    }

    fn is_deprecated(&self, since: Option<&str>) -> bool {
        since.is_some_and(|since| release::numbers(since) <= release::numbers(self.version.as_str()))
    }
}

/// The order of paths: by name, and elements by their number.
fn by_place(one: &str, other: &str) -> Ordering {
    let (mut one, mut other) = (one, other);
    loop {
        let same = one.bytes().zip(other.bytes()).take_while(|(a, b)| a == b).count();
        // Back to where the number begins in which they differ.
        let begin = one.as_bytes()[..same].iter().rposition(|byte| !byte.is_ascii_digit());
        let Some(begin) = begin.filter(|at| one.as_bytes()[*at] == b'[') else { return one.cmp(other) };
        let number =
            |path: &str| path[begin + 1..].split_once(']').and_then(|(number, _)| number.parse::<usize>().ok());
        let (Some(first), Some(second)) = (number(one), number(other)) else { return one.cmp(other) };
        if first != second {
            return first.cmp(&second);
        }
        (one, other) = (&one[begin + 1..], &other[begin + 1..]);
    }
}

/// Whether the attribute of that name, or at the end of that path, is there.
fn reaches(tables: &Tables, schema: &'static Type, node: Node<'_>, path: &str) -> bool {
    let (name, rest) = path.split_once('.').map_or((path, None), |(name, rest)| (name, Some(rest)));
    let Some(position) = schema.position(name) else { return false };
    let Some(rest) = rest else { return node.has(schema, position) };
    let Some(object) = tables.object(schema.attribute_at(position)) else { return false };
    match node.get(schema, position) {
        Some(Item::Typed(Value::Object(record))) => reaches(tables, object, Node::Typed(&Typed::of(record)), rest),
        Some(Item::Raw(Json::Object(map))) => reaches(tables, object, Node::Raw(&Raw::of(object, map)), rest),
        _ => false,
    }
}

/// Whether the text matches the datatype's expression in that release, if it has one.
pub(super) fn matches(datatype: &str, text: &str, version: Version) -> bool {
    match datatype {
        "datetime_t" if version < Version::V1_4_0 && text.contains(['t', 'z']) => false,
        "email_t" if version < Version::V1_2_0 => datatype::is_plain_email(text),
        "hostname_t" => datatype::is_hostname(text),
        "ip_t" => datatype::is_ip(text),
        "mac_t" => datatype::is_mac(text),
        "email_t" => datatype::is_email(text),
        "uuid_t" => datatype::is_uuid(text),
        "datetime_t" => datatype::is_datetime(text),
        "bytestring_t" => datatype::is_bytestring(text),
        "file_hash_t" => datatype::is_file_hash(text),
        // A test holds this list against the schema's datatypes that have an expression.
        _ => true,
    }
}

/// What the schema allows and yet nobody means.
fn is_suspicious(datatype: &str, text: &str) -> bool {
    let blank = |text: &str| text.is_empty() || text.chars().any(|c| c.is_whitespace() || c.is_control());
    match datatype {
        "hostname_t" => blank(text) || text.contains(['/', ':', '@']) || text.len() > 253,
        "url_t" => blank(text),
        _ => false,
    }
}

fn kind(value: &Json) -> &'static str {
    match value {
        Json::Null => "null",
        Json::Bool(_) => "a boolean",
        Json::Number(_) => "a number",
        Json::String(_) => "a string",
        Json::Array(_) => "an array",
        Json::Object(_) => "an object",
    }
}

fn deprecated(what: &str, since: Option<&str>) -> String {
    format!("the {what} is deprecated since {}", since.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_expression_of_the_schema_has_its_match() {
        let known = ["bytestring_t", "datetime_t", "email_t", "file_hash_t", "hostname_t", "ip_t", "mac_t", "uuid_t"];
        for datatype in crate::reflect::datatypes() {
            let has = crate::Version::ALL.into_iter().any(|version| datatype.regex(version).is_some());
            assert_eq!(has, known.contains(&datatype.name()), "{}", datatype.name());
        }
    }
}
