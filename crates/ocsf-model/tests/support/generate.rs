//! Random events that a release allows.

use ocsf_model::json::Map;
use ocsf_model::reflect::{Attribute, ConstraintKind, Profiles, Requirement, Shape, Type};
use ocsf_model::{Json, Version, reflect};

/// A small generator of random numbers (`SplitMix64`), so that a seed names an event for good.
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below `bound`.
    pub(crate) fn below(&mut self, bound: usize) -> usize {
        (self.next() % bound as u64) as usize
    }

    pub(crate) fn percent(&mut self, chance: u64) -> bool {
        self.next() % 100 < chance
    }

    pub(crate) fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.below(from.len())]
    }
}

/// What an event is made for.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Frame {
    pub(crate) class: &'static Type,
    pub(crate) version: Version,
    pub(crate) profiles: Profiles,
}

impl Frame {
    /// A random class of a random release, with random profiles of those that can apply.
    pub(crate) fn random(dice: &mut Dice) -> Self {
        let version = *dice.pick(&Version::ALL);
        let classes: Vec<_> = reflect::classes()
            .iter()
            .filter(|class| class.releases().contains(version) && !is_deprecated(class.deprecated_since(), version))
            .collect();
        let class = *dice.pick(&classes);
        let wanted: Vec<_> =
            class.profiles(version).iter().map(reflect::Profile::name).filter(|_| dice.percent(40)).collect();
        Self { class, version, profiles: Profiles::of(wanted) }
    }

    pub(crate) fn applies(&self, attribute: &Attribute) -> bool {
        attribute.requirement(self.version).is_some()
            && (attribute.profiles_in(self.version).is_empty()
                || attribute.profiles_in(self.version).intersects(self.profiles))
    }

    /// The attribute that carries the caption of this id, if it may be there and is a text.
    pub(crate) fn caption(&self, schema: &'static Type, attribute: &Attribute) -> Option<&'static str> {
        let caption = schema.attribute(attribute.caption_attribute()?)?;
        let text = caption.datatype_in(self.version).shape() == Shape::String;
        (text && self.applies(caption)).then_some(caption.name())
    }

    /// A valid event.
    pub(crate) fn event(&self, dice: &mut Dice) -> Map {
        let mut event = self.object(self.class, dice, 0);
        let activity = event.get("activity_id").and_then(Json::as_i64).unwrap_or(0);
        event.insert("class_uid", i64::from(self.class.uid()));
        event.insert("type_uid", i64::from(self.class.uid()) * 100 + activity);
        event.remove("type_name");
        event.remove("class_name");
        event.remove("category_name");
        if dice.percent(50) {
            let uid = self.class.attribute("class_uid").and_then(Attribute::enumeration).unwrap();
            let name = uid.member(self.class.uid().into()).unwrap().caption_in(self.version);
            event.insert("class_name", name.to_owned());
            if let Some(category) = self.class.category() {
                event.insert("category_name", category.caption().to_owned());
            }
        }
        if let Some(Json::Array(observables)) = event.get_mut("observables") {
            for observable in observables.iter_mut().filter_map(Json::as_object_mut) {
                if observable.contains_key("name") {
                    observable.insert("name", self.name(self.class, dice));
                }
            }
        }
        if let Some(Json::Object(metadata)) = event.get_mut("metadata") {
            metadata.insert("version", self.version.as_str().to_owned());
            metadata.remove("profiles");
            let names: Vec<Json> = self.profiles.iter().map(|profile| Json::from(profile.name().to_owned())).collect();
            if !names.is_empty() {
                metadata.insert("profiles", Json::Array(names));
            }
        }
        event
    }

    /// The path of an attribute that the event may have.
    fn name(&self, schema: &'static Type, dice: &mut Dice) -> String {
        let attributes: Vec<_> = schema.attributes().filter(|attribute| self.applies(attribute)).collect();
        let attribute = *dice.pick(&attributes);
        let index = if attribute.is_array() { *dice.pick(&["", "[]", "[7]"]) } else { "" };
        match attribute.object().filter(|_| dice.percent(50)) {
            Some(object) => format!("{}{index}.{}", attribute.name(), self.name(object, dice)),
            None => format!("{}{index}", attribute.name()),
        }
    }

    /// A valid object of that type.
    pub(crate) fn object(&self, schema: &'static Type, dice: &mut Dice, depth: usize) -> Map {
        let mut map = Map::new();
        let chance = [30, 25, 12, 4, 0][depth.min(4)];
        let limited: Vec<&str> = schema
            .constraints()
            .iter()
            .filter(|constraint| {
                constraint.kind() == ConstraintKind::JustOne && constraint.releases().contains(self.version)
            })
            .flat_map(|constraint| constraint.attributes().iter().copied())
            .collect();
        for attribute in schema.attributes() {
            let required = attribute.requirement(self.version) == Some(Requirement::Required);
            let wanted = required || (dice.percent(chance) && !limited.contains(&attribute.name()));
            let usable = !is_deprecated(attribute.deprecated_since(), self.version) || required;
            if wanted && usable && self.applies(attribute) && attribute.id_attribute().is_none() {
                self.add(&mut map, schema, attribute, dice, depth);
            }
        }
        for constraint in schema.constraints() {
            if !constraint.releases().contains(self.version) {
                continue;
            }
            let there = constraint.attributes().iter().filter(|name| reaches(&map, name)).count();
            if there == 0 {
                self.satisfy(&mut map, schema, constraint.attributes(), dice, depth);
            }
        }
        map
    }

    /// Adds one of the attributes; deep down a plain value, so that events end.
    fn satisfy(&self, map: &mut Map, schema: &'static Type, names: &[&str], dice: &mut Dice, depth: usize) {
        let usable: Vec<_> = names
            .iter()
            .filter(|name| {
                let attribute = schema.attribute(name.split('.').next().unwrap_or_default());
                attribute.is_some_and(|attribute| {
                    // A caption needs its id.
                    self.applies(attribute)
                        && attribute.id_attribute().is_none()
                        && !is_deprecated(attribute.deprecated_since(), self.version)
                })
            })
            .collect();
        let plain: Vec<_> = usable
            .iter()
            .copied()
            .filter(|name| schema.attribute(name).is_some_and(|attribute| attribute.shape() != Shape::Object))
            .collect();
        let from = if depth >= 2 && !plain.is_empty() { plain } else { usable };
        let name = *dice.pick(&from);
        match name.split_once('.') {
            None => self.add(map, schema, schema.attribute(name).unwrap(), dice, depth),
            Some((first, rest)) => {
                let attribute = schema.attribute(first).unwrap();
                let object = attribute.object().unwrap();
                if map.get(first).is_none() {
                    map.insert(first.to_owned(), Json::Object(self.object(object, dice, depth + 1)));
                }
                if let Some(Json::Object(inner)) = map.get_mut(first) {
                    self.satisfy(inner, object, &[rest], dice, depth + 1);
                }
            }
        }
    }

    /// Adds the attribute, and its caption as often as not.
    pub(crate) fn add(
        &self,
        map: &mut Map,
        schema: &'static Type,
        attribute: &'static Attribute,
        dice: &mut Dice,
        depth: usize,
    ) {
        let sibling = self.caption(schema, attribute).filter(|_| dice.percent(50));
        let caption = |id: &Json| -> Json {
            // Other wants the source's own word.
            let number = id.as_i64().filter(|number| *number != 99);
            let member = attribute.enumeration().and_then(|members| members.member(number?));
            member.map_or_else(|| "a word".to_owned(), |member| member.caption_in(self.version).to_owned()).into()
        };
        let value = if attribute.is_array() {
            let many = 1 + dice.below(if depth > 1 { 1 } else { 3 });
            Json::Array((0..many).map(|_| self.value(attribute, dice, depth)).collect())
        } else {
            self.value(attribute, dice, depth)
        };
        if let Some(sibling) = sibling {
            let captions = match &value {
                Json::Array(ids) => Json::Array(ids.iter().map(caption).collect()),
                id => caption(id),
            };
            map.insert(sibling.to_owned(), captions);
        }
        map.insert(attribute.name().to_owned(), value);
    }

    /// A valid value, of an element for arrays.
    pub(crate) fn value(&self, attribute: &'static Attribute, dice: &mut Dice, depth: usize) -> Json {
        if let Some(members) = attribute.enumeration() {
            let allowed: Vec<_> = members
                .members()
                .iter()
                .filter(|member| {
                    member.releases().contains(self.version) && !is_deprecated(member.deprecated_since(), self.version)
                })
                .collect();
            if !allowed.is_empty() {
                let member = dice.pick(&allowed);
                return member.text().map_or_else(|| Json::from(member.number()), |text| Json::from(text.to_owned()));
            }
        }
        let datatype = attribute.datatype_in(self.version);
        match datatype.shape() {
            Shape::Boolean => dice.percent(50).into(),
            Shape::Integer if datatype.name() == "timestamp_t" => {
                (1_500_000_000_000 + dice.below(1_000_000_000_000) as i64).into()
            }
            Shape::Integer => match datatype.range(self.version) {
                Some((least, greatest)) => (least + dice.below((greatest - least + 1) as usize) as i64).into(),
                None => (dice.below(2_000_000) as i64 - 1_000_000).into(),
            },
            Shape::Float => "0.10000000000000000001".parse::<ocsf_model::json::Number>().unwrap().into(),
            Shape::String => text(datatype.name(), dice).into(),
            Shape::Object => match attribute.object() {
                Some(object) => Json::Object(self.object(object, dice, depth + 1)),
                None => {
                    Json::from_json(r#"{"free":[1,null,{"18446744073709551615":18446744073709551615}],"é":"\u0000"}"#)
                        .unwrap()
                }
            },
            _ => Json::from_json("[null,1.50,{}]").unwrap(),
        }
    }
}

fn text(datatype: &str, dice: &mut Dice) -> String {
    let number = dice.below(256);
    match datatype {
        "ip_t" if dice.percent(50) => format!("10.0.{number}.7"),
        "ip_t" => format!("2001:db8::{number:x}"),
        "mac_t" => format!("00:1A:2B:3C:4D:{number:02X}"),
        "email_t" => format!("user{number}@example.com"),
        "uuid_t" => format!("550e8400-e29b-41d4-a716-4466554400{number:02x}"),
        "datetime_t" => format!("2025-05-21T10:00:00.{number}Z"),
        "bytestring_t" => format!("{}aGVsbG8=", "abcd".repeat(number % 3)),
        "file_hash_t" => format!("d41d8cd98f00b204e9800998ecf842{number:02x}"),
        "url_t" => format!("https://example.com/{number}"),
        "hostname_t" => format!("host-{number}.example.com"),
        "subnet_t" => format!("10.{number}.0.0/16"),
        _ => (*dice.pick(&["plain", "", "with \"quotes\" and \\", "\u{1F600} \u{7}\n", "ünïcode"])).to_owned(),
    }
}

/// Whether the attribute of that name, or at the end of that path, is there.
pub(crate) fn reaches(map: &Map, path: &str) -> bool {
    match path.split_once('.') {
        None => map.contains_key(path),
        Some((first, rest)) => map.get(first).and_then(Json::as_object).is_some_and(|inner| reaches(inner, rest)),
    }
}

pub(crate) fn is_deprecated(since: Option<&str>, version: Version) -> bool {
    let numbers = |text: &str| text.split('.').map(|part| part.parse::<u32>().unwrap()).collect::<Vec<_>>();
    since.is_some_and(|since| numbers(since) <= numbers(version.as_str()))
}
