//! All releases as one model: each type, attribute and member, and the releases that have it.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use crate::corrections::{APART, OTHER_KINDS};
use crate::error::{Error, unexpected};
use crate::meanings::Meanings;
use crate::names::{EnumNames, camel};
use crate::schema::Releases;

/// A set of releases, by bit.
pub(crate) type Mask = u16;

pub(crate) struct Model {
    pub(crate) versions: Vec<String>,
    /// The releases since [`NAMES_SINCE`].
    pub(crate) modern: Mask,
    pub(crate) digest: String,
    /// Classes by uid, then objects by name.
    pub(crate) types: Vec<Type>,
    pub(crate) classes: usize,
    /// By type name.
    pub(crate) enums: Vec<Enum>,
    pub(crate) datatypes: BTreeMap<String, DataType>,
    /// uid -> name, caption.
    pub(crate) categories: BTreeMap<u64, (String, String)>,
    /// name -> caption, releases.
    pub(crate) profiles: BTreeMap<String, (String, Mask)>,
    /// The extension whose types are generated into a user's crate; `None` for the model of this workspace.
    pub(crate) extension: Option<String>,
    /// Attributes that the extension adds to types of the release, such as `device.rack`.
    pub(crate) patched: Vec<String>,
}

#[derive(Default)]
pub(crate) struct Type {
    /// The name in the compiled schema, such as `win/reg_key`.
    pub(crate) key: String,
    pub(crate) name: String,
    pub(crate) caption: String,
    pub(crate) rust_name: String,
    pub(crate) meaning: String,
    /// The prose of the schema, which is printed only for an extension, where the user wrote it.
    pub(crate) description: String,
    pub(crate) is_class: bool,
    pub(crate) uid: u64,
    pub(crate) category: u64,
    pub(crate) extension: String,
    pub(crate) releases: Mask,
    pub(crate) profiles: Vec<(Mask, BTreeSet<String>)>,
    pub(crate) observable: u64,
    pub(crate) deprecated: String,
    /// (kind, attributes, releases)
    pub(crate) constraints: Vec<(String, Vec<String>, Mask)>,
    pub(crate) attributes: BTreeMap<String, Attribute>,
}

#[derive(Default)]
pub(crate) struct Attribute {
    pub(crate) caption: String,
    pub(crate) meaning: String,
    pub(crate) description: String,
    pub(crate) extension: String,
    /// In the newest release.
    pub(crate) datatype: String,
    /// By release.
    pub(crate) datatypes: Vec<(Mask, String)>,
    /// Key of the object, for `object_t`.
    pub(crate) object: String,
    pub(crate) is_array: bool,
    /// By release: 0 not there, 1 optional, 2 recommended, 3 required.
    pub(crate) requirement: Vec<u8>,
    /// By release: the profiles that add the attribute.
    pub(crate) profiles: Vec<(Mask, BTreeSet<String>)>,
    pub(crate) enumeration: Enumeration,
    /// The members, if they differ from the members of other uses in some release.
    pub(crate) members: Option<Vec<Member>>,
    /// For an id: its caption attribute, if the type has one.
    pub(crate) sibling: String,
    /// For a caption: its id attribute.
    pub(crate) caption_of: String,
    pub(crate) observable: u64,
    pub(crate) deprecated: String,
}

#[derive(Default, PartialEq)]
pub(crate) enum Enumeration {
    #[default]
    None,
    /// A Rust type.
    Named(String),
    /// For `class_uid`, `category_uid` and `type_uid`: the value that follows from the Rust type.
    Derived(Vec<Member>),
}

pub(crate) struct Enum {
    pub(crate) name: String,
    pub(crate) is_text: bool,
    pub(crate) members: Vec<Member>,
    /// Whether an attribute has this enum without a caption beside it.
    pub(crate) without_caption: bool,
    /// `device.type_id`, …
    pub(crate) uses: Vec<String>,
}

#[derive(Clone, PartialEq)]
pub(crate) struct Member {
    /// The number, or the place for an enum of texts.
    pub(crate) number: i64,
    pub(crate) text: String,
    pub(crate) caption: String,
    /// Captions by release.
    pub(crate) captions: Vec<(Mask, String)>,
    pub(crate) releases: Mask,
    pub(crate) deprecated: String,
}

#[derive(Default)]
pub(crate) struct DataType {
    pub(crate) caption: String,
    pub(crate) base: Option<String>,
    pub(crate) patterns: Vec<(Mask, String)>,
    pub(crate) ranges: Vec<(Mask, (i64, i64))>,
    pub(crate) max_lens: Vec<(Mask, u64)>,
    pub(crate) observable: u64,
    pub(crate) releases: Mask,
    /// The extension that defines it.
    pub(crate) extension: String,
}

/// The attributes of a class that follow from the Rust type and the activity.
pub(crate) const DERIVED: [&str; 6] =
    ["category_name", "category_uid", "class_name", "class_uid", "type_name", "type_uid"];

/// The oldest release that influences Rust names and the arguments of constructors, so that adding an older release renames
/// nothing.
const NAMES_SINCE: &str = "1.5.0";

/// The largest number of releases that the requirement bits of an attribute hold.
const MOST_RELEASES: usize = 16;

/// The largest number of attributes of a type: the set of present attributes has one bit for each.
const MOST_ATTRIBUTES: usize = 128;

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn members_of<'v>(value: &'v Value, what: &str) -> Result<&'v Map<String, Value>, Error> {
    value.as_object().ok_or_else(|| Error::Schema(format!("{what} is no table")))
}

/// Merges the releases of this workspace's model.
pub(crate) fn merge(releases: &Releases, mut names: EnumNames, mut meanings: Meanings) -> Result<Model, Error> {
    let oldest = releases.list.iter().position(|release| release.version == NAMES_SINCE).unwrap_or_default();
    let modern: Mask = Mask::MAX << oldest;
    let mut merged = gather(releases)?;
    name_members(&mut merged.uses, modern);
    let uses = std::mem::take(&mut merged.uses);
    let enums = name_enums(&mut merged.types, uses, &mut names, modern);
    names.finish()?;
    let enums = enums?;
    other_kinds(&merged.types, &merged.datatypes)?;
    for one in merged.types.values_mut() {
        one.meaning = meanings.of_type(one.is_class, &one.key);
        for (name, attribute) in &mut one.attributes {
            attribute.meaning = meanings.of_attribute(name, &attribute.caption_of);
        }
    }
    meanings.finish()?;
    finish(releases, merged, enums, modern)
}

/// The content of the releases, before names are given.
pub(crate) struct Merged {
    pub(crate) types: BTreeMap<(bool, String), Type>,
    pub(crate) datatypes: BTreeMap<String, DataType>,
    categories: BTreeMap<u64, (String, String)>,
    profiles: BTreeMap<String, (String, Mask)>,
    pub(crate) uses: Uses,
}

pub(crate) fn gather(releases: &Releases) -> Result<Merged, Error> {
    if releases.list.len() > MOST_RELEASES {
        return unexpected("more releases than the tables have bits for");
    }
    let mut types: BTreeMap<(bool, String), Type> = BTreeMap::new();
    let mut datatypes = BTreeMap::new();
    let mut categories = BTreeMap::from([(0, ("other".to_owned(), "Uncategorized".to_owned()))]);
    let mut profiles: BTreeMap<String, (String, Mask)> = BTreeMap::new();
    // Type name -> attribute's members, as the uses of that name agree on them.
    let mut uses = Uses::new();
    for (at, release) in releases.list.iter().enumerate() {
        let schema = &release.schema;
        for (table, is_class) in [("classes", true), ("objects", false)] {
            for (key, value) in members_of(&schema[table], table)? {
                if !is_class && key == "object" {
                    continue;
                }
                let entry = types.entry((is_class, key.clone())).or_default();
                merge_type(entry, key, value, is_class, at, &mut uses)?;
            }
        }
        for (name, value) in members_of(&schema["dictionary"]["types"]["attributes"], "datatypes")? {
            merge_datatype(&mut datatypes, name, value, at)?;
        }
        for (name, value) in members_of(&schema["categories"]["attributes"], "categories")? {
            categories.insert(value["uid"].as_u64().unwrap_or_default(), (name.clone(), text(&value["caption"])));
        }
        for (name, value) in members_of(&schema["profiles"], "profiles")? {
            let profile = profiles.entry(name.clone()).or_default();
            profile.0 = text(&value["caption"]);
            profile.1 |= 1 << at;
        }
    }
    Ok(Merged { types, datatypes, categories, profiles, uses })
}

/// The model, with its types in order.
pub(crate) fn finish(releases: &Releases, merged: Merged, enums: Vec<Enum>, modern: Mask) -> Result<Model, Error> {
    let Merged { types, datatypes, categories, profiles, .. } = merged;
    let mut types: Vec<Type> = types.into_values().collect();
    types.sort_by(|a, b| (!a.is_class, a.uid, &a.name).cmp(&(!b.is_class, b.uid, &b.name)));
    for pair in types.windows(2) {
        if pair[0].is_class == pair[1].is_class && pair[0].name == pair[1].name {
            return unexpected(format!("two types are named {}", pair[0].name));
        }
    }
    let mut rust_names = BTreeSet::new();
    for one in &types {
        if one.attributes.len() > MOST_ATTRIBUTES {
            return unexpected(format!("{} has more attributes than there are bits for", one.key));
        }
        if !rust_names.insert((one.is_class, &one.rust_name)) {
            return unexpected(format!("two types become {}", one.rust_name));
        }
    }
    let classes = types.iter().filter(|one| one.is_class).count();
    let versions = releases.list.iter().map(|release| release.version.clone()).collect();
    let digest = releases.digest.clone();
    Ok(Model {
        versions,
        modern,
        digest,
        types,
        classes,
        enums,
        datatypes,
        categories,
        profiles,
        extension: None,
        patched: Vec::new(),
    })
}

pub(crate) type Uses = BTreeMap<(String, String), BTreeMap<String, Member>>;

fn merge_type(
    one: &mut Type,
    key: &str,
    value: &Value,
    is_class: bool,
    at: usize,
    uses: &mut Uses,
) -> Result<(), Error> {
    key.clone_into(&mut one.key);
    one.is_class = is_class;
    one.name = text(&value["name"]);
    one.caption = text(&value["caption"]);
    one.rust_name = camel(if is_class { &one.caption } else { &one.name });
    one.extension = text(&value["extension"]);
    one.uid = value["uid"].as_u64().unwrap_or_default();
    one.category = value["category_uid"].as_u64().unwrap_or_default();
    one.releases |= 1 << at;
    one.observable = value["observable"].as_u64().unwrap_or_default();
    one.description = text(&value["description"]);
    deprecate(&mut one.deprecated, value);
    let profiles: BTreeSet<String> = value["profiles"].as_array().into_iter().flatten().map(text).collect();
    by_release(&mut one.profiles, at, profiles);
    for (kind, attributes) in value["constraints"].as_object().into_iter().flatten() {
        let attributes: Vec<String> = attributes.as_array().into_iter().flatten().map(text).collect();
        match one.constraints.iter_mut().find(|(k, a, _)| k == kind && *a == attributes) {
            Some((_, _, mask)) => *mask |= 1 << at,
            None => one.constraints.push((kind.clone(), attributes, 1 << at)),
        }
    }
    let attributes = members_of(&value["attributes"], key)?;
    for (name, attribute) in attributes {
        let entry = one.attributes.entry(name.clone()).or_default();
        merge_attribute(entry, (key, name), attribute, is_class, at, uses)?;
        if let Some(sibling) = attribute["sibling"].as_str() {
            // `observable.type_uid` points to a caption that is no attribute of its object.
            let derived = is_class && DERIVED.contains(&name.as_str());
            let apart = APART.contains(&(key, sibling));
            if attributes.contains_key(sibling) && !derived && !apart {
                let other = &attributes[sibling];
                let tolerated = OTHER_KINDS.contains(&(key, sibling));
                if other["type"] != "string_t" && !tolerated || other["is_array"] != attribute["is_array"] {
                    return unexpected(format!("{key}.{sibling} cannot hold the captions of {name}"));
                }
                sibling.clone_into(&mut entry.sibling);
                one.attributes.entry(sibling.to_owned()).or_default().caption_of.clone_from(name);
            }
        }
    }
    Ok(())
}

fn deprecate(deprecated: &mut String, value: &Value) {
    if deprecated.is_empty() {
        *deprecated = text(&value["@deprecated"]["since"]);
    }
}

fn merge_attribute(
    one: &mut Attribute,
    (owner, name): (&str, &str),
    value: &Value,
    is_class: bool,
    at: usize,
    uses: &mut Uses,
) -> Result<(), Error> {
    let datatype = text(&value["type"]);
    let object = text(&value["object_type"]);
    let is_array = value["is_array"].as_bool().unwrap_or_default();
    if !one.datatype.is_empty() && (&one.object, one.is_array) != (&object, is_array) {
        return unexpected(format!("{owner}.{name} changed its type"));
    }
    by_release(&mut one.datatypes, at, datatype.clone());
    (one.datatype, one.object, one.is_array) = (datatype, object, is_array);
    one.caption = text(&value["caption"]);
    one.description = text(&value["description"]);
    one.extension = text(&value["extension"]);
    one.requirement.resize(MOST_RELEASES, 0);
    one.requirement[at] = match value["requirement"].as_str() {
        Some("optional") => 1,
        Some("recommended") => 2,
        Some("required") => 3,
        _ => return unexpected(format!("{owner}.{name} has no requirement")),
    };
    by_release(&mut one.profiles, at, value["profiles"].as_array().into_iter().flatten().map(text).collect());
    one.observable = one.observable.max(value["observable"].as_u64().unwrap_or_default());
    deprecate(&mut one.deprecated, value);
    let Some(members) = value["enum"].as_object() else { return Ok(()) };
    let table = uses.entry((owner.to_owned(), name.to_owned())).or_default();
    for (key, member) in members {
        let entry = table.entry(key.clone()).or_insert_with(|| Member {
            number: key.parse().unwrap_or_default(),
            text: if key.parse::<i64>().is_ok() { String::new() } else { key.clone() },
            caption: String::new(),
            captions: Vec::new(),
            releases: 0,
            deprecated: String::new(),
        });
        entry.releases |= 1 << at;
        by_release(&mut entry.captions, at, text(&member["caption"]));
        deprecate(&mut entry.deprecated, member);
    }
    if is_class && DERIVED.contains(&name) {
        one.enumeration = Enumeration::Derived(Vec::new());
    } else {
        one.enumeration = Enumeration::Named(String::new());
    }
    Ok(())
}

/// Adds one release.
fn by_release<T: PartialEq>(list: &mut Vec<(Mask, T)>, at: usize, value: T) {
    match list.iter_mut().find(|(_, known)| *known == value) {
        Some((mask, _)) => *mask |= 1 << at,
        None => list.push((1 << at, value)),
    }
}

/// Gives each member the caption that names its variant and is written: that of the oldest release since [`NAMES_SINCE`] which
/// has the member, so that a reworded caption renames nothing; for a member that no such release has, the last caption.
pub(crate) fn name_members(uses: &mut Uses, modern: Mask) {
    for member in uses.values_mut().flat_map(BTreeMap::values_mut) {
        let since = |(mask, _): &&(Mask, String)| (mask & modern).trailing_zeros();
        let named = member.captions.iter().filter(|(mask, _)| mask & modern != 0).min_by_key(since);
        member.caption = named.or(member.captions.last()).map(|(_, caption)| caption.clone()).unwrap_or_default();
    }
}

/// The kind of JSON value is that of the newest release, but for the exceptions that are in the corrections.
fn other_kinds(types: &BTreeMap<(bool, String), Type>, datatypes: &BTreeMap<String, DataType>) -> Result<(), Error> {
    let mut expected: BTreeSet<(&str, &str)> = OTHER_KINDS.iter().copied().collect();
    for one in types.values() {
        for (name, attribute) in &one.attributes {
            let kind = |datatype: &str| match root(datatypes, datatype) {
                _ if datatype == "timestamp_t" => "timestamp_t".to_owned(),
                "long_t" => "integer_t".to_owned(),
                other => other.to_owned(),
            };
            let other = attribute.datatypes.iter().any(|(_, other)| kind(other) != kind(&attribute.datatype));
            let tolerated = !attribute.caption_of.is_empty() && expected.remove(&(one.key.as_str(), name.as_str()));
            if other && !tolerated {
                return unexpected(format!("{}.{name} changed its kind of JSON value", one.key));
            }
        }
    }
    match expected.first() {
        Some((owner, name)) => {
            unexpected(format!("{owner}.{name} has one kind of JSON value; it is no exception any more"))
        }
        None => Ok(()),
    }
}

/// The datatype that a datatype is derived from in the end.
pub(crate) fn root<'m>(datatypes: &'m BTreeMap<String, DataType>, datatype: &'m str) -> &'m str {
    match datatypes.get(datatype).and_then(|one| one.base.as_deref()) {
        Some(base) => root(datatypes, base),
        None => datatype,
    }
}

impl Attribute {
    /// The releases that have the attribute.
    pub(crate) fn presence(&self) -> Mask {
        let there = self.requirement.iter().enumerate().filter(|(_, requirement)| **requirement != 0);
        there.fold(0, |mask, (at, _)| mask | 1 << at)
    }

    /// The profiles that add it in that release.
    pub(crate) fn profiles_in(&self, at: usize) -> Option<&BTreeSet<String>> {
        self.profiles.iter().find(|(mask, _)| mask & 1 << at != 0).map(|(_, profiles)| profiles)
    }

    /// Its datatype in that release.
    pub(crate) fn datatype_in(&self, at: usize) -> Option<&str> {
        self.datatypes.iter().find(|(mask, _)| mask & 1 << at != 0).map(|(_, datatype)| datatype.as_str())
    }
}

/// Gives each use its type name, and each type the members that its uses agree on.
fn name_enums(
    types: &mut BTreeMap<(bool, String), Type>,
    mut uses: Uses,
    names: &mut EnumNames,
    modern: Mask,
) -> Result<Vec<Enum>, Error> {
    let mut enums: BTreeMap<String, Enum> = BTreeMap::new();
    let mut at_odds = Vec::new();
    for one in types.values_mut() {
        for (name, attribute) in &mut one.attributes {
            let Some(members) = uses.remove(&(one.key.clone(), name.clone())) else { continue };
            let mut members: Vec<Member> = members.into_values().collect();
            members.sort_by(|a, b| (a.number, &a.text).cmp(&(b.number, &b.text)));
            let is_text = members.iter().any(|member| !member.text.is_empty());
            if is_text {
                members.iter_mut().zip(0..).for_each(|(member, number)| member.number = number);
            }
            if let Enumeration::Derived(list) = &mut attribute.enumeration {
                *list = members;
                continue;
            }
            // A use without a name is reported when all are known.
            let Some(rust_name) = names.get(&one.key, name) else { continue };
            attribute.enumeration = Enumeration::Named(rust_name.clone());
            let place = format!("{}.{name}", one.key);
            let known = enums.entry(rust_name.clone()).or_insert_with(|| Enum {
                name: rust_name,
                is_text,
                members: Vec::new(),
                without_caption: false,
                uses: Vec::new(),
            });
            if !agree(known, &members, modern) {
                at_odds.push(format!("  {place}: {}", known.name));
            }
            known.without_caption |= attribute.sibling.is_empty();
            known.uses.push(place);
            attribute.members = Some(members);
        }
    }
    if !at_odds.is_empty() {
        return unexpected(format!(
            "enum_names.txt: these uses do not have the members of their name; give each a name of its own:\n{}",
            at_odds.join("\n")
        ));
    }
    let shared = |name: &str| enums.get(name).map(|one| one.members.as_slice()).unwrap_or_default();
    for attribute in types.values_mut().flat_map(|one| one.attributes.values_mut()) {
        if let (Enumeration::Named(name), Some(members)) = (&attribute.enumeration, &attribute.members)
            && same_by_release(shared(name), members, attribute.presence())
        {
            attribute.members = None;
        }
    }
    Ok(enums.into_values().collect())
}

/// Uses under one name must have the same members, if any of the releases that name things has them.
fn agree(known: &mut Enum, members: &[Member], modern: Mask) -> bool {
    let mut members: Vec<Member> = members.iter().filter(|member| member.releases & modern != 0).cloned().collect();
    if known.is_text {
        members.iter_mut().zip(0..).for_each(|(member, number)| member.number = number);
    }
    if known.members.is_empty() {
        known.members = members;
        return true;
    }
    let shape = |list: &[Member]| -> Vec<_> {
        list.iter().map(|member| (member.number, member.text.clone(), member.caption.clone())).collect()
    };
    if shape(&known.members) != shape(&members) {
        return false;
    }
    // A use that came with a later release says nothing about earlier ones.
    for (known, member) in known.members.iter_mut().zip(members) {
        known.releases |= member.releases;
        for (mask, caption) in member.captions {
            match known.captions.iter_mut().find(|(_, other)| *other == caption) {
                Some((known, _)) => *known |= mask,
                None => known.captions.push((mask, caption)),
            }
        }
    }
    true
}

/// Whether both lists have the same members with the same captions in each of the releases.
fn same_by_release(one: &[Member], other: &[Member], releases: Mask) -> bool {
    (0..Mask::BITS).map(|at| releases & 1 << at).filter(|release| *release != 0).all(|release| {
        let of = |list: &[Member]| -> Vec<(i64, String, Vec<String>)> {
            let there = list.iter().filter(|member| member.releases & release != 0);
            there
                .map(|member| {
                    let captions = member.captions.iter().filter(|(mask, _)| mask & release != 0);
                    (member.number, member.text.clone(), captions.map(|(_, caption)| caption.clone()).collect())
                })
                .collect()
        };
        of(one) == of(other)
    })
}

fn merge_datatype(
    datatypes: &mut BTreeMap<String, DataType>,
    name: &str,
    value: &Value,
    at: usize,
) -> Result<(), Error> {
    let range = match value["range"].as_array().map(Vec::as_slice) {
        Some([least, greatest]) => least.as_i64().zip(greatest.as_i64()),
        Some(_) => return unexpected(format!("{name} has an odd range")),
        None => None,
    };
    let one = datatypes.entry(name.to_owned()).or_default();
    one.caption = text(&value["caption"]);
    one.extension = text(&value["extension"]);
    one.base = value["type"].as_str().map(str::to_owned);
    one.observable = value["observable"].as_u64().unwrap_or_default();
    one.releases |= 1 << at;
    if let Some(range) = range {
        by_release(&mut one.ranges, at, range);
    }
    if let Some(max_len) = value["max_len"].as_u64() {
        by_release(&mut one.max_lens, at, max_len);
    }
    if let Some(pattern) = value["regex"].as_str() {
        by_release(&mut one.patterns, at, pattern.to_owned());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::Release;

    fn releases() -> Releases {
        let schema = serde_json::from_str(include_str!("../tests/rackops/ocsf-schema-1.8.0.json")).expect("JSON");
        Releases { list: vec![Release { version: "1.8.0".to_owned(), schema }], digest: String::new() }
    }

    fn refused(names: &str) -> String {
        let names = EnumNames::parse(names).expect("a table");
        let meanings = Meanings::parse("").expect("a table");
        merge(&releases(), names, meanings).err().map(|error| error.to_string()).unwrap_or_default()
    }

    #[test]
    fn every_use_that_the_table_lacks_is_listed() {
        let listed = "RackColor color: rackops/rack\nActionId action_id: base_event rackops/rack_audit\n";
        assert_eq!(
            refused(listed),
            "enum_names.txt lacks these uses; add each to a name whose members it shares, or name a new type:\n  \
             device.type_id\n  rackops/rack.type_id\n  rackops/slot.status_codes\n  base_event.activity_id\n  \
             base_event.confidence_id\n  base_event.disposition_id\n  base_event.risk_level_id\n  base_event.severity_id\n  base_event.status_id\n  \
             rackops/rack_audit.activity_id\n  rackops/rack_audit.confidence_id\n  rackops/rack_audit.disposition_id\n  \
             rackops/rack_audit.result_code\n  rackops/rack_audit.risk_level_id\n  rackops/rack_audit.severity_id\n  rackops/rack_audit.status_id"
        );
    }

    #[test]
    fn every_use_at_odds_with_its_name_is_listed() {
        let types = "DeviceTypeId type_id: device rackops/rack\nRackColor color: rackops/rack\n\
                     LampId status_codes: rackops/slot\nResultCode result_code: rackops/rack_audit\n";
        let both = [
            "action_id",
            "confidence_id",
            "disposition_id",
            "severity_id",
            "status_id",
            "activity_id",
            "risk_level_id",
        ];
        let both = both.map(|attribute| format!("{}Id {attribute}: base_event rackops/rack_audit\n", camel(attribute)));
        assert!(refused(&format!("{types}{}", both.concat())).ends_with(
            "these uses do not have the members of their name; give each a name of its own:\n  \
             rackops/rack.type_id: DeviceTypeId\n  rackops/rack_audit.activity_id: ActivityIdId"
        ));
    }

    #[test]
    fn a_name_without_a_use_is_refused() {
        assert!(EnumNames::parse("A b: c\nD b: c\n").is_err());
    }
}
