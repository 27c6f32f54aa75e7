//! An extension of the user: which types belong to it, and the names of their enums.

use std::collections::BTreeMap;

use crate::error::Error;
use crate::meanings::Meanings;
use crate::merge::{Enum, Enumeration, Mask, Member, Merged, Model, Type, finish, gather, name_members};
use crate::names::{EnumNames, camel};
use crate::schema::Releases;

/// The enum of an attribute of every event, regardless of the members that an extension adds to it.
const COMMON: &[(&str, &str)] = &[("severity_id", "SeverityId")];

/// Only the types of the extension; types of the release that they refer to are not copied.
pub(crate) fn merge(
    releases: &Releases,
    extension: &str,
    names: &EnumNames,
    meanings: &mut Meanings,
) -> Result<Model, Error> {
    let mut merged = gather(releases)?;
    name_members(&mut merged.uses, Mask::MAX);
    let patched = patched(&merged, extension);
    let enums = name_enums(&mut merged, extension, names);
    let there: Vec<String> = extensions(&merged);
    merged.types.retain(|_, one| one.extension == extension);
    if merged.types.is_empty() {
        return Err(Error::NoExtension { name: extension.to_owned(), there: there.join(", ") });
    }
    for one in merged.types.values_mut() {
        one.meaning = sentence(&one.description, &one.caption);
        for (name, attribute) in &mut one.attributes {
            let known =
                meanings.known_attribute(name, &attribute.caption_of).filter(|_| attribute.extension != extension);
            attribute.meaning = known.unwrap_or_else(|| sentence(&attribute.description, &attribute.caption));
        }
    }
    let mut model = finish(releases, merged, enums, Mask::MAX)?;
    model.profiles.retain(|name, _| name.split_once('/').is_some_and(|(owner, _)| owner == extension));
    model.extension = Some(extension.to_owned());
    model.patched = patched;
    Ok(model)
}

fn extensions(merged: &Merged) -> Vec<String> {
    let mut names: Vec<String> = merged.types.values().map(|one| one.extension.clone()).collect();
    names.sort();
    names.dedup();
    names.retain(|name| !name.is_empty());
    names
}

/// Attributes that the extension adds to types of the release, such as `device.rack`.
fn patched(merged: &Merged, extension: &str) -> Vec<String> {
    let others = merged.types.values().filter(|one| one.extension != extension);
    others
        .flat_map(|one| {
            let added = one.attributes.iter().filter(|(_, attribute)| attribute.extension == extension);
            added.map(|(name, _)| format!("{}.{name}", one.key))
        })
        .collect()
}

/// The first sentence of the extension's prose.
fn sentence(description: &str, caption: &str) -> String {
    let words: Vec<&str> = description.split_whitespace().collect();
    let text = words.join(" ");
    let first = text.split_once(". ").map_or(text.as_str(), |(first, _)| first).trim_end_matches('.');
    if first.is_empty() { format!("{caption}.") } else { format!("{first}.") }
}

type Shape = Vec<(i64, String, String)>;

fn shape(members: &[Member]) -> Shape {
    members.iter().map(|member| (member.number, member.text.clone(), member.caption.clone())).collect()
}

/// A Rust enum that already exists, with or without captions beside it.
struct Known {
    name: String,
    plain: bool,
}

/// Names the enums of the extension's types. A use with the same attribute name and members as in the release has the release's
/// enum; any other use has a new enum, named after the first type that uses it.
fn name_enums(merged: &mut Merged, extension: &str, names: &EnumNames) -> Vec<Enum> {
    let mut uses: BTreeMap<(String, String), Vec<Member>> = BTreeMap::new();
    for (place, members) in std::mem::take(&mut merged.uses) {
        let mut members: Vec<Member> = members.into_values().collect();
        members.sort_by(|a, b| (a.number, &a.text).cmp(&(b.number, &b.text)));
        if members.iter().any(|member| !member.text.is_empty()) {
            members.iter_mut().zip(0..).for_each(|(member, number)| member.number = number);
        }
        uses.insert(place, members);
    }
    let mut known = of_release(merged, extension, names, &uses);
    let mut enums: BTreeMap<String, Enum> = BTreeMap::new();
    for one in merged.types.values_mut().filter(|one| one.extension == extension) {
        for (name, attribute) in &mut one.attributes {
            let Some(members) = uses.remove(&(one.key.clone(), name.clone())) else { continue };
            if let Enumeration::Derived(list) = &mut attribute.enumeration {
                *list = members;
                continue;
            }
            if let Some((_, common)) = COMMON.iter().find(|(common, _)| one.is_class && common == name) {
                attribute.enumeration = Enumeration::Named((*common).to_owned());
                continue;
            }
            let plain = attribute.sibling.is_empty();
            if plain && attribute.is_array {
                // No Rust type: an array holds ids with captions, or plain values.
                attribute.enumeration = Enumeration::Derived(members);
                continue;
            }
            let place = format!("{}.{name}", one.key);
            let entry = known.entry((name.clone(), shape(&members))).or_default();
            if let Some(same) = entry.iter().find(|same| same.plain == plain || enums.contains_key(&same.name)) {
                attribute.enumeration = Enumeration::Named(same.name.clone());
                if let Some(own) = enums.get_mut(&same.name) {
                    own.without_caption |= plain;
                    own.uses.push(place);
                }
                continue;
            }
            let rust_name = own_name(one.is_class, &one.caption, &one.name, name, &enums);
            entry.push(Known { name: rust_name.clone(), plain });
            attribute.enumeration = Enumeration::Named(rust_name.clone());
            let is_text = members.iter().any(|member| !member.text.is_empty());
            let own = Enum { name: rust_name.clone(), is_text, members, without_caption: plain, uses: vec![place] };
            enums.insert(rust_name, own);
        }
    }
    enums.into_values().collect()
}

/// The enums of the release, by attribute and members.
fn of_release(
    merged: &Merged,
    extension: &str,
    names: &EnumNames,
    uses: &BTreeMap<(String, String), Vec<Member>>,
) -> BTreeMap<(String, Shape), Vec<Known>> {
    let mut known: BTreeMap<(String, Shape), Vec<Known>> = BTreeMap::new();
    for ((owner, attribute), members) in uses {
        let types = |is_class| merged.types.get(&(is_class, owner.clone()));
        let one: Option<&Type> =
            [types(true), types(false)].into_iter().flatten().find(|one| one.extension != extension);
        let (Some(one), Some(name)) = (one, names.known(owner, attribute)) else { continue };
        let plain = one.attributes.get(attribute).is_some_and(|attribute| attribute.sibling.is_empty());
        let entry = known.entry((attribute.clone(), shape(members))).or_default();
        if entry.iter().all(|same| same.plain != plain) {
            entry.push(Known { name: name.to_owned(), plain });
        }
    }
    known
}

/// `ThingKindId` of the object `thing` and its `kind_id`.
fn own_name(is_class: bool, caption: &str, name: &str, attribute: &str, taken: &BTreeMap<String, Enum>) -> String {
    let owner = camel(if is_class { caption } else { name });
    let plain = format!("{owner}{}", camel(attribute));
    let mut name = plain.clone();
    let mut number = 2;
    while taken.contains_key(&name) {
        name = format!("{plain}{number}");
        number += 1;
    }
    name
}
