//! Faults: each puts one violation into a valid event and says where it must be found.

use ocsf_model::json::Map;
use ocsf_model::reflect::{Attribute, ConstraintKind, Requirement, Role, Shape, Type};
use ocsf_model::validate::Code;
use ocsf_model::{Json, reflect};

use super::generate::{Dice, Frame, is_deprecated};

/// The place and the code that validation must report, and nothing else.
#[derive(Debug)]
pub(crate) struct Expected {
    pub(crate) path: String,
    pub(crate) code: Code,
}

/// A kind of fault: puts it somewhere, or says that the event has no place for it.
pub(crate) type Fault = fn(&Frame, &mut Map, &mut Dice) -> Option<Expected>;

/// All kinds, by name.
pub(crate) const ALL: &[(&str, Fault)] = &[
    ("unknown attribute", unknown_attribute),
    ("attribute of another release", other_release),
    ("required missing", required_missing),
    ("null", null),
    ("constraint: none", constraint_none),
    ("constraint: two", constraint_two),
    ("profile not declared", undeclared_profile),
    ("unknown profile", unknown_profile),
    ("unknown enum number", unknown_number),
    ("caption at odds", wrong_caption),
    ("caption without id", orphan_caption),
    ("array of captions too short", short_captions),
    ("array of captions at odds", wrong_captions),
    ("type_uid at odds", wrong_type_uid),
    ("class_name at odds", wrong_class_name),
    ("category_uid at odds", wrong_category),
    ("unknown class", unknown_class),
    ("no class", no_class),
    ("wrong JSON type", wrong_type),
    ("no array", no_array),
    ("expression", expression),
    ("length", length),
    ("range", range),
    ("seconds", seconds),
    ("deprecated attribute", deprecated),
    ("later release", later_release),
    ("prerelease", prerelease),
    ("before 1.0.0", initial_development),
    ("no version", no_version),
    ("observable of nothing", observable),
    ("unknown enum number in an array", unknown_element),
    ("Other called Other", suspicious_other),
    ("class null", null_class),
    ("more captions than ids", long_captions),
];

/// Every object of the event with its type and the way to it.
fn objects(frame: &Frame, event: &Map) -> Vec<(Vec<Step>, &'static Type)> {
    fn visit(map: &Map, schema: &'static Type, way: &[Step], found: &mut Vec<(Vec<Step>, &'static Type)>) {
        found.push((way.to_vec(), schema));
        for (name, value) in map {
            let Some(object) = schema.attribute(name).and_then(Attribute::object) else { continue };
            let member = [way, &[Step::Member(name.to_owned())]].concat();
            match value {
                Json::Object(inner) => visit(inner, object, &member, found),
                Json::Array(values) => {
                    for (index, value) in values.iter().enumerate() {
                        if let Json::Object(inner) = value {
                            visit(inner, object, &[member.as_slice(), &[Step::Element(index)]].concat(), found);
                        }
                    }
                }
                _ => {}
            }
        }
    }
    let mut found = Vec::new();
    visit(event, frame.class, &[], &mut found);
    found
}

#[derive(Clone, Debug)]
enum Step {
    Member(String),
    Element(usize),
}

fn path(way: &[Step]) -> String {
    way.iter().fold(String::new(), |path, step| match step {
        Step::Member(name) if path.is_empty() => name.clone(),
        Step::Member(name) => format!("{path}.{name}"),
        Step::Element(index) => format!("{path}[{index}]"),
    })
}

fn join(path: &str, name: &str) -> String {
    if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") }
}

fn at<'m>(event: &'m mut Map, way: &[Step]) -> &'m mut Map {
    let Some((first, mut rest)) = way.split_first() else { return event };
    let Step::Member(name) = first else { unreachable!("an object's first step is a member") };
    let mut value = event.get_mut(name).unwrap();
    if let Some((Step::Element(index), after)) = rest.split_first() {
        let Json::Array(values) = value else { unreachable!("an index stands behind an array") };
        value = &mut values[*index];
        rest = after;
    }
    at(value.as_object_mut().unwrap(), rest)
}

/// A random attribute of the event that suits, with the object it stands in.
fn choose(
    frame: &Frame,
    event: &Map,
    dice: &mut Dice,
    suits: impl Fn(&'static Type, &'static Attribute, &Json) -> bool,
) -> Option<(Vec<Step>, &'static Type, &'static Attribute)> {
    let mut places = Vec::new();
    for (way, schema) in objects(frame, event) {
        let mut copy = event.clone();
        for (name, value) in at(&mut copy, &way).iter() {
            if let Some(attribute) = schema.attribute(name)
                && suits(schema, attribute, value)
            {
                places.push((way.clone(), schema, attribute));
            }
        }
    }
    (!places.is_empty()).then(|| dice.pick(&places).clone())
}

fn is_constrained(schema: &'static Type, name: &str) -> bool {
    schema
        .constraints()
        .iter()
        .any(|constraint| constraint.attributes().iter().any(|other| other.split('.').next() == Some(name)))
}

/// Whether a constraint reaches into an object: then spoiling that object breaks two things at once.
fn reaches_down(schema: &'static Type) -> bool {
    schema.constraints().iter().any(|constraint| constraint.attributes().iter().any(|name| name.contains('.')))
}

/// What other faults speak of.
fn is_identity(schema: &'static Type, name: &str) -> bool {
    schema.kind() == reflect::Kind::Class
        && matches!(name, "class_uid" | "type_uid" | "category_uid" | "activity_id" | "metadata")
        || schema.name() == "metadata" && matches!(name, "version" | "profiles")
}

fn unknown_attribute(frame: &Frame, event: &mut Map, dice: &mut Dice) -> Option<Expected> {
    let (way, _) = dice.pick(&objects(frame, event)).clone();
    at(event, &way).insert("no_such_attribute", 1);
    Some(Expected { path: join(&path(&way), "no_such_attribute"), code: Code::AttributeUnknown })
}

/// An attribute that only another release has.
fn other_release(frame: &Frame, event: &mut Map, dice: &mut Dice) -> Option<Expected> {
    let mut places = Vec::new();
    for (way, schema) in objects(frame, event) {
        let foreign = schema.attributes().filter(|attribute| {
            attribute.requirement(frame.version).is_none()
                && !is_constrained(schema, attribute.name())
                && attribute.id_attribute().is_none()
        });
        places.extend(foreign.map(|attribute| (way.clone(), attribute)));
    }
    if places.is_empty() {
        return None;
    }
    let (way, attribute) = dice.pick(&places).clone();
    at(event, &way).insert(attribute.name().to_owned(), true);
    Some(Expected { path: join(&path(&way), attribute.name()), code: Code::AttributeUnknown })
}

fn required_missing(frame: &Frame, event: &mut Map, dice: &mut Dice) -> Option<Expected> {
    (!reaches_down(frame.class)).then_some(())?;
    let version = frame.version;
    let (way, _, attribute) = choose(frame, event, dice, |schema, attribute, _| {
        attribute.requirement(version) == Some(Requirement::Required)
            && !is_constrained(schema, attribute.name())
            && !(schema.kind() == reflect::Kind::Class && matches!(attribute.name(), "class_uid"))
            && attribute.name() != "profiles"
    })?;
    if way.is_empty() && attribute.name() == "metadata" && !frame.profiles.is_empty() {
        return None;
    }
    at(event, &way).remove(attribute.name());
    Some(Expected { path: join(&path(&way), attribute.name()), code: Code::AttributeRequiredMissing })
}

fn null(frame: &Frame, event: &mut Map, dice: &mut Dice) -> Option<Expected> {
    (!reaches_down(frame.class)).then_some(())?;
    let (way, _, attribute) = choose(frame, event, dice, |schema, attribute, _| {
        !is_identity(schema, attribute.name())
            && !is_constrained(schema, attribute.name())
            && attribute.requirement(frame.version) != Some(Requirement::Required)
            && (attribute.is_array() || attribute.shape() != Shape::Json)
            && attribute.caption_attribute().is_none()
    })?;
    at(event, &way).insert(attribute.name().to_owned(), Json::Null);
    Some(Expected { path: join(&path(&way), attribute.name()), code: Code::AttributeNull })
}

fn constraint_none(frame: &Frame, event: &mut Map, dice: &mut Dice) -> Option<Expected> {
    (!reaches_down(frame.class)).then_some(())?;
    let version = frame.version;
    let mut places = Vec::new();
    for (way, schema) in objects(frame, event) {
        for constraint in schema.constraints().iter().filter(|constraint| constraint.releases().contains(version)) {
            let removable = constraint.attributes().iter().all(|name| {
                !name.contains('.')
                    && schema.attribute(name).is_none_or(|attribute| {
                        attribute.requirement(version) != Some(Requirement::Required)
                            && attribute.caption_attribute().is_none()
                    })
            });
            if removable {
                places.push((way.clone(), constraint));
            }
        }
    }
    if places.is_empty() {
        return None;
    }
    let (way, constraint) = dice.pick(&places).clone();
    let object = at(event, &way);
    for name in constraint.attributes() {
        object.remove(name);
    }
    Some(Expected { path: path(&way), code: Code::ConstraintFailed })
}

fn constraint_two(frame: &Frame, event: &mut Map, dice: &mut Dice) -> Option<Expected> {
    let version = frame.version;
    let mut places = Vec::new();
    for (way, schema) in objects(frame, event) {
        for constraint in schema.constraints() {
            if constraint.kind() == ConstraintKind::JustOne && constraint.releases().contains(version) {
                places.push((way.clone(), schema, constraint));
            }
        }
    }
    if places.is_empty() {
        return None;
    }
    let (way, schema, constraint) = dice.pick(&places).clone();
    let object = at(event, &way);
    let absent = constraint.attributes().iter().filter_map(|name| schema.attribute(name)).find(|attribute| {
        !object.contains_key(attribute.name())
            && frame.applies(attribute)
            && !is_deprecated(attribute.deprecated_since(), version)
    })?;
    frame.add(object, schema, absent, dice, 3);
    Some(Expected { path: path(&way), code: Code::ConstraintFailed })
}

fn undeclared_profile(frame: &Frame, event: &mut Map, dice: &mut Dice) -> Option<Expected> {
    let version = frame.version;
    let mut places = Vec::new();
    for (way, schema) in objects(frame, event) {
        let foreign = schema.attributes().filter(|attribute| {
            attribute.requirement(version).is_some()
                && !frame.applies(attribute)
                && !is_constrained(schema, attribute.name())
                && !is_deprecated(attribute.deprecated_since(), version)
                && attribute.id_attribute().is_none()
                && attribute.shape() != Shape::Object
        });
        places.extend(foreign.map(|attribute| (way.clone(), attribute)));
    }
    if places.is_empty() {
        return None;
    }
    let (way, attribute) = dice.pick(&places).clone();
    let value = frame.value(attribute, dice, 3);
    let value = if attribute.is_array() { Json::Array(vec![value]) } else { value };
    at(event, &way).insert(attribute.name().to_owned(), value);
    Some(Expected { path: join(&path(&way), attribute.name()), code: Code::AttributeRequiresProfile })
}

fn unknown_profile(_: &Frame, event: &mut Map, _: &mut Dice) -> Option<Expected> {
    let metadata = event.get_mut("metadata").and_then(Json::as_object_mut)?;
    let mut names = metadata.get("profiles").and_then(Json::as_array).unwrap_or_default().to_vec();
    names.push("no_such_profile".to_owned().into());
    let path = format!("metadata.profiles[{}]", names.len() - 1);
    metadata.insert("profiles", Json::Array(names));
    Some(Expected { path, code: Code::ProfileUnknown })
}

fn has_members(frame: &Frame, attribute: &Attribute) -> bool {
    attribute
        .enumeration()
        .is_some_and(|members| members.members().iter().any(|member| member.releases().contains(frame.version)))
}

fn unknown_number(frame: &Frame, event: &mut Map, dice: &mut Dice) -> Option<Expected> {
    let (way, _, attribute) = choose(frame, event, dice, |schema, attribute, _| {
        has_members(frame, attribute)
            && attribute.shape() == Shape::Integer
            && !attribute.is_array()
            && !is_identity(schema, attribute.name())
    })?;
    let object = at(event, &way);
    object.insert(attribute.name().to_owned(), 77_777);
    Some(Expected { path: join(&path(&way), attribute.name()), code: Code::AttributeEnumValueUnknown })
}

fn wrong_caption(frame: &Frame, event: &mut Map, dice: &mut Dice) -> Option<Expected> {
    let (way, _, attribute) = choose(frame, event, dice, |schema, attribute, value| {
        frame.caption(schema, attribute).is_some()
            && !attribute.is_array()
            && value.as_i64() != Some(99)
            && has_members(frame, attribute)
            && attribute.role() == Role::Field
    })?;
    let sibling = attribute.caption_attribute()?;
    at(event, &way).insert(sibling.to_owned(), "no such caption".to_owned());
    Some(Expected { path: join(&path(&way), sibling), code: Code::AttributeEnumSiblingIncorrect })
}

fn orphan_caption(frame: &Frame, event: &mut Map, dice: &mut Dice) -> Option<Expected> {
    let version = frame.version;
    let mut places = Vec::new();
    for (way, schema) in objects(frame, event) {
        let mut copy = event.clone();
        let object = at(&mut copy, &way);
        let captions = schema.attributes().filter(|attribute| {
            let id = attribute.id_attribute().and_then(|id| schema.attribute(id));
            frame.applies(attribute)
                && !attribute.is_array()
                && attribute.datatype_in(version).shape() == Shape::String
                && !is_deprecated(attribute.deprecated_since(), version)
                && !is_constrained(schema, attribute.name())
                && id.is_some_and(|id| {
                    !object.contains_key(id.name())
                        && frame.applies(id)
                        && id.requirement(version) != Some(Requirement::Required)
                })
        });
        places.extend(captions.map(|attribute| (way.clone(), attribute)));
    }
    if places.is_empty() {
        return None;
    }
    let (way, attribute) = dice.pick(&places).clone();
    at(event, &way).insert(attribute.name().to_owned(), "a word".to_owned());
    Some(Expected { path: join(&path(&way), attribute.name()), code: Code::AttributeEnumSiblingWithoutEnum })
}

fn short_captions(frame: &Frame, event: &mut Map, dice: &mut Dice) -> Option<Expected> {
    let (way, _, attribute) = choose(frame, event, dice, |schema, attribute, value| {
        frame.caption(schema, attribute).is_some() && value.as_array().is_some()
    })?;
    let sibling = attribute.caption_attribute()?;
    let object = at(event, &way);
    let ids = object.get(attribute.name())?.as_array()?;
    // The first id without a caption; only one is found, so that what follows must be Other.
    let short = ids.iter().position(|id| id.as_i64() != Some(99))?;
    (short == ids.len() - 1).then_some(())?;
    object.insert(sibling.to_owned(), Json::Array(vec!["a word".to_owned().into(); short]));
    Some(Expected {
        path: format!("{}[{short}]", join(&path(&way), sibling)),
        code: Code::AttributeEnumArraySiblingMissing,
    })
}

fn wrong_captions(frame: &Frame, event: &mut Map, dice: &mut Dice) -> Option<Expected> {
    let (way, _, attribute) = choose(frame, event, dice, |schema, attribute, value| {
        frame.caption(schema, attribute).is_some()
            && value.as_array().is_some_and(|ids| ids.len() == 1 && ids[0].as_i64() != Some(99))
    })?;
    let sibling = attribute.caption_attribute()?;
    at(event, &way).insert(sibling.to_owned(), Json::Array(vec!["no such caption".to_owned().into()]));
    Some(Expected {
        path: format!("{}[0]", join(&path(&way), sibling)),
        code: Code::AttributeEnumArraySiblingIncorrect,
    })
}

/// Another type of the class, so that the number is one that the release knows.
fn wrong_type_uid(frame: &Frame, event: &mut Map, dice: &mut Dice) -> Option<Expected> {
    // Without an activity nothing follows.
    event.get("activity_id")?;
    let right = event.get("type_uid")?.as_i64()?;
    let types = frame.class.attribute("type_uid")?.enumeration()?.members().iter().filter(|member| {
        member.number() != right
            && member.releases().contains(frame.version)
            && !is_deprecated(member.deprecated_since(), frame.version)
    });
    let wrong = dice.pick(&types.collect::<Vec<_>>()).number();
    event.remove("type_name");
    event.insert("type_uid", wrong);
    Some(Expected { path: "type_uid".to_owned(), code: Code::TypeUidIncorrect })
}

fn wrong_class_name(frame: &Frame, event: &mut Map, _: &mut Dice) -> Option<Expected> {
    (frame.class.uid() != 0).then_some(())?;
    event.insert("class_name", "No Such Class".to_owned());
    Some(Expected { path: "class_name".to_owned(), code: Code::AttributeEnumSiblingIncorrect })
}

fn wrong_category(_: &Frame, event: &mut Map, _: &mut Dice) -> Option<Expected> {
    event.remove("category_name");
    event.insert("category_uid", 77);
    Some(Expected { path: "category_uid".to_owned(), code: Code::AttributeEnumValueUnknown })
}

fn unknown_class(_: &Frame, event: &mut Map, _: &mut Dice) -> Option<Expected> {
    event.insert("class_uid", 77_777);
    Some(Expected { path: "class_uid".to_owned(), code: Code::ClassUidUnknown })
}

fn no_class(_: &Frame, event: &mut Map, _: &mut Dice) -> Option<Expected> {
    event.remove("class_uid");
    Some(Expected { path: "class_uid".to_owned(), code: Code::AttributeRequiredMissing })
}

fn wrong_type(frame: &Frame, event: &mut Map, dice: &mut Dice) -> Option<Expected> {
    (!reaches_down(frame.class)).then_some(())?;
    let (way, _, attribute) = choose(frame, event, dice, |schema, attribute, _| {
        attribute.shape() != Shape::Json
            && !attribute.is_array()
            && !is_identity(schema, attribute.name())
            && attribute.caption_attribute().is_none()
    })?;
    let wrong = match attribute.datatype_in(frame.version).shape() {
        Shape::Boolean => Json::from("true".to_owned()),
        Shape::String => Json::from(7),
        Shape::Object => Json::from(false),
        _ => Json::from("7".to_owned()),
    };
    at(event, &way).insert(attribute.name().to_owned(), wrong);
    Some(Expected { path: join(&path(&way), attribute.name()), code: Code::AttributeWrongType })
}

fn no_array(frame: &Frame, event: &mut Map, dice: &mut Dice) -> Option<Expected> {
    (!reaches_down(frame.class)).then_some(())?;
    let (way, _, attribute) = choose(frame, event, dice, |schema, attribute, _| {
        attribute.is_array() && !is_identity(schema, attribute.name()) && attribute.caption_attribute().is_none()
    })?;
    at(event, &way).insert(attribute.name().to_owned(), "not an array".to_owned());
    Some(Expected { path: join(&path(&way), attribute.name()), code: Code::AttributeWrongType })
}

fn expression(frame: &Frame, event: &mut Map, dice: &mut Dice) -> Option<Expected> {
    let version = frame.version;
    let (way, _, attribute) = choose(frame, event, dice, |_, attribute, _| {
        attribute.datatype_in(version).regex(version).is_some() && !attribute.is_array()
    })?;
    at(event, &way).insert(attribute.name().to_owned(), "?!".to_owned());
    Some(Expected { path: join(&path(&way), attribute.name()), code: Code::AttributeValueRegexNotMatched })
}

fn length(frame: &Frame, event: &mut Map, dice: &mut Dice) -> Option<Expected> {
    let (way, _, attribute) = choose(frame, event, dice, |_, attribute, _| {
        matches!(attribute.datatype_in(frame.version).name(), "subnet_t" | "ip_t") && !attribute.is_array()
    })?;
    let long = format!("{}10.0.0.1", " ".repeat(40));
    at(event, &way).insert(attribute.name().to_owned(), long);
    Some(Expected { path: join(&path(&way), attribute.name()), code: Code::AttributeValueExceedsMaxLen })
}

fn range(frame: &Frame, event: &mut Map, dice: &mut Dice) -> Option<Expected> {
    let (way, _, attribute) = choose(frame, event, dice, |_, attribute, _| {
        attribute.datatype().range(frame.version).is_some() && !attribute.is_array()
    })?;
    let (least, greatest) = attribute.datatype().range(frame.version)?;
    at(event, &way).insert(attribute.name().to_owned(), if dice.percent(50) { least - 1 } else { greatest + 1 });
    Some(Expected { path: join(&path(&way), attribute.name()), code: Code::AttributeValueExceedsRange })
}

fn seconds(frame: &Frame, event: &mut Map, dice: &mut Dice) -> Option<Expected> {
    let (way, _, attribute) = choose(frame, event, dice, |_, attribute, _| {
        attribute.datatype_in(frame.version).name() == "timestamp_t" && !attribute.is_array()
    })?;
    at(event, &way).insert(attribute.name().to_owned(), 1_747_821_600);
    Some(Expected { path: join(&path(&way), attribute.name()), code: Code::TimestampInSeconds })
}

fn deprecated(frame: &Frame, event: &mut Map, dice: &mut Dice) -> Option<Expected> {
    let version = frame.version;
    let mut places = Vec::new();
    for (way, schema) in objects(frame, event) {
        let mut copy = event.clone();
        let object = at(&mut copy, &way);
        let old = schema.attributes().filter(|attribute| {
            is_deprecated(attribute.deprecated_since(), version)
                && frame.applies(attribute)
                && attribute.shape() != Shape::Object
                && attribute.id_attribute().is_none()
                && !object.contains_key(attribute.name())
                && !is_constrained(schema, attribute.name())
        });
        places.extend(old.map(|attribute| (way.clone(), attribute)));
    }
    if places.is_empty() {
        return None;
    }
    let (way, attribute) = dice.pick(&places).clone();
    let value = frame.value(attribute, dice, 3);
    let value = if attribute.is_array() { Json::Array(vec![value]) } else { value };
    at(event, &way).insert(attribute.name().to_owned(), value);
    Some(Expected { path: join(&path(&way), attribute.name()), code: Code::AttributeDeprecated })
}

fn later_release(_: &Frame, event: &mut Map, _: &mut Dice) -> Option<Expected> {
    event.get_mut("metadata").and_then(Json::as_object_mut)?.insert("version", "99.0.0".to_owned());
    Some(Expected { path: "metadata.version".to_owned(), code: Code::VersionIncompatibleLater })
}

fn version(event: &mut Map, version: &str, code: Code) -> Option<Expected> {
    event.get_mut("metadata").and_then(Json::as_object_mut)?.insert("version", version.to_owned());
    Some(Expected { path: "metadata.version".to_owned(), code })
}

fn prerelease(frame: &Frame, event: &mut Map, _: &mut Dice) -> Option<Expected> {
    version(event, &format!("{}-rc.1", frame.version), Code::VersionIncompatiblePrerelease)
}

fn initial_development(_: &Frame, event: &mut Map, _: &mut Dice) -> Option<Expected> {
    version(event, "0.9.0", Code::VersionIncompatibleInitialDevelopment)
}

fn no_version(_: &Frame, event: &mut Map, dice: &mut Dice) -> Option<Expected> {
    let text = *dice.pick(&["", "1.5", "v1.5.0", "01.5.0", "1.5.0+build", "1.5.0-", "1.5.0.0"]);
    version(event, text, Code::VersionInvalidFormat)
}

fn observable(_: &Frame, event: &mut Map, dice: &mut Dice) -> Option<Expected> {
    let observables = event.get_mut("observables")?;
    let Json::Array(values) = observables else { return None };
    let at = dice.below(values.len());
    let name = *dice.pick(&["", "metadata.", "metadata.no_such", "metadata[0].product", "message.text", "unmapped.x"]);
    values[at].as_object_mut()?.insert("name", name.to_owned());
    Some(Expected { path: format!("observables[{at}].name"), code: Code::ObservableNameInvalidReference })
}

fn unknown_element(frame: &Frame, event: &mut Map, dice: &mut Dice) -> Option<Expected> {
    let (way, _, attribute) =
        choose(frame, event, dice, |_, attribute, _| attribute.is_array() && has_members(frame, attribute))?;
    let Json::Array(ids) = at(event, &way).get_mut(attribute.name())? else { return None };
    let last = ids.len() - 1;
    ids[last] = 77_777.into();
    Some(Expected {
        path: format!("{}[{last}]", join(&path(&way), attribute.name())),
        code: Code::AttributeEnumArrayValueUnknown,
    })
}

fn suspicious_other(frame: &Frame, event: &mut Map, dice: &mut Dice) -> Option<Expected> {
    let (way, _, attribute) = choose(frame, event, dice, |schema, attribute, value| {
        attribute.role() == Role::Field
            && frame.caption(schema, attribute).is_some()
            && has_members(frame, attribute)
            && value.as_i64() == Some(99)
    })?;
    let sibling = attribute.caption_attribute()?;
    at(event, &way).insert(sibling.to_owned(), "Other".to_owned());
    Some(Expected { path: join(&path(&way), sibling), code: Code::AttributeEnumSiblingSuspiciousOther })
}

fn null_class(_: &Frame, event: &mut Map, _: &mut Dice) -> Option<Expected> {
    event.insert("class_uid", Json::Null);
    Some(Expected { path: "class_uid".to_owned(), code: Code::AttributeRequiredMissing })
}

fn long_captions(frame: &Frame, event: &mut Map, dice: &mut Dice) -> Option<Expected> {
    let (way, schema, attribute) = choose(frame, event, dice, |_, attribute, value| {
        attribute.id_attribute().is_some() && value.as_array().is_some()
    })?;
    (!is_constrained(schema, attribute.name())).then_some(())?;
    let Json::Array(captions) = at(event, &way).get_mut(attribute.name())? else { return None };
    captions.push("one more".to_owned().into());
    Some(Expected { path: join(&path(&way), attribute.name()), code: Code::AttributeEnumArraySiblingLengthMismatch })
}
