//! The text of the files for an extension in a user's crate.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::PathBuf;

use heck::ToShoutySnakeCase as _;

use crate::emit::{Imports, array, doc, enum_text, header, index, line, quoted, shape, type_text, versions};
use crate::merge::{Attribute, DERIVED, Enumeration, Mask, Member, Model, Type};
use crate::names::camel;
use crate::output::Files;
use crate::schema::hexadecimal;

pub(crate) fn files(model: &Model) -> Files {
    let mut files = Files::new();
    let mut add = |name: &str, content: String| files.insert(PathBuf::from(name), header(model) + &content);
    add("mod.rs", front(model));
    let mut types = "\n//! The types.\n".to_owned();
    for one in &model.types {
        types.push_str(&type_text(model, one, &mut Imports::new()));
    }
    add("types.rs", types);
    let mut enums = "\n//! The enums: one for each list of members that only the extension has.\n".to_owned();
    model.enums.iter().for_each(|one| enums.push_str(&enum_text(model, one)));
    add("enums.rs", enums);
    add("tables.rs", Tables::new(model).file());
    files
}

fn front(model: &Model) -> String {
    let mut out = String::new();
    let name = model.extension.as_deref().unwrap_or_default();
    line!(out, "\n//! The extension `{name}` of OCSF, for `ocsf-model`.");
    if !model.patched.is_empty() {
        line!(
            out,
            "//!\n//! What it adds to types of the release stands among their extras: `{}`.",
            model.patched.join("`, `")
        );
    }
    line!(out);
    if !model.enums.is_empty() {
        line!(out, "#[allow(clippy::pedantic, reason = \"generated\")]\npub mod enums;");
    }
    line!(out, "#[allow(clippy::pedantic, reason = \"generated\")]\nmod tables;");
    let lints = "clippy::pedantic, clippy::too_many_arguments, clippy::field_reassign_with_default";
    line!(out, "#[allow({lints}, reason = \"generated\")]\nmod types;\n");
    for (module, is_class, about) in
        [("classes", true, "The classes: kinds of events."), ("objects", false, "The objects: parts of events.")]
    {
        let names: Vec<&str> =
            model.types.iter().filter(|one| one.is_class == is_class).map(|one| one.rust_name.as_str()).collect();
        if !names.is_empty() {
            line!(out, "/// {about}\npub mod {module} {{\n    pub use super::types::{{{}}};\n}}\n", names.join(", "));
        }
    }
    if !model.profiles.is_empty() {
        line!(out, "/// The names of the profiles, for `metadata.profiles`.\npub mod profiles {{");
        for (profile, (caption, _)) in &model.profiles {
            let constant = profile.rsplit('/').next().unwrap_or_default();
            let constant = camel(constant).to_shouty_snake_case();
            line!(out, "    /// {}.\n    pub const {constant}: &str = {};", doc(caption), quoted(profile));
        }
        line!(out, "}}");
    }
    out
}

/// The static tables.
struct Tables<'m> {
    model: &'m Model,
    objects: BTreeMap<&'m str, usize>,
    datatypes: Vec<&'m str>,
    own: Vec<String>,
    attributes: Vec<String>,
    /// Enums without a Rust type, after those that have one.
    derived: Vec<(String, &'m [Member])>,
}

impl<'m> Tables<'m> {
    fn new(model: &'m Model) -> Self {
        let types = model.types.iter().enumerate().filter(|(_, one)| !one.is_class);
        let extension = model.extension.as_deref().unwrap_or_default();
        let datatypes = model.datatypes.iter().filter(|(_, one)| one.extension == extension);
        Self {
            model,
            objects: types.map(|(at, one)| (one.key.as_str(), at)).collect(),
            datatypes: datatypes.map(|(name, _)| name.as_str()).collect(),
            own: Vec::new(),
            attributes: Vec::new(),
            derived: Vec::new(),
        }
    }

    fn file(mut self) -> String {
        let model = self.model;
        let types: Vec<String> = model.types.iter().map(|one| self.type_row(one)).collect();
        let mut out = "\n//! What the extension's schema says, as data.\n\n#[allow(clippy::wildcard_imports, reason = \"generated\")]\n\
                       use ocsf_model::extend::*;\n\n"
            .to_owned();
        array(&mut out, "OWN", "Own", &self.own);
        array(&mut out, "ATTRIBUTES", "Attribute", &self.attributes);
        array(&mut out, "TYPES", "Type", &types);
        let named = model.enums.iter().map(|one| self.enum_row(&one.name, &one.members));
        let derived = self.derived.iter().map(|(name, members)| self.enum_row(name, members));
        array(&mut out, "ENUMS", "Enum", &named.chain(derived).collect::<Vec<_>>());
        let datatypes: Vec<String> = self.datatypes.iter().map(|name| self.datatype_row(name)).collect();
        if !datatypes.is_empty() {
            array(&mut out, "DATATYPES", "DataType", &datatypes);
        }
        out
    }

    fn releases(&self, mask: Mask) -> String {
        format!("releases(&{:?})", versions(self.model, mask))
    }

    fn type_row(&mut self, one: &'m Type) -> String {
        let first = self.attributes.len();
        for (name, attribute) in &one.attributes {
            self.attribute_row(one, name, attribute);
        }
        let rows: Vec<u8> = (first..self.attributes.len())
            .flat_map(|row| u16::try_from(row).unwrap_or(u16::MAX).to_le_bytes())
            .collect();
        let names: Vec<&str> = one.attributes.keys().map(String::as_str).collect();
        let position = |name: &str| names.iter().position(|other| one.is_class && *other == name).unwrap_or(255);
        let derived = names.iter().enumerate().filter(|(_, name)| one.is_class && DERIVED.contains(name));
        let derived = derived.fold(0_u128, |set, (position, _)| set | 1 << position);
        let listed = |names: Vec<&String>| format!("&{names:?}");
        let profiles: Vec<String> = one
            .profiles
            .iter()
            .map(|(mask, set)| format!("({}, profiles({}))", self.releases(*mask), listed(set.iter().collect())))
            .collect();
        let constraints: Vec<String> = one
            .constraints
            .iter()
            .map(|(kind, names, mask)| {
                let just_one = kind == "just_one";
                format!("constraint({just_one}, {}, {})", listed(names.iter().collect()), self.releases(*mask))
            })
            .collect();
        let category = match self.model.categories.get(&one.category) {
            Some((name, caption)) if one.category >= 100 => {
                format!("Some(&category({}, {name:?}, {caption:?}))", one.category)
            }
            _ => "None".to_owned(),
        };
        let fields = [
            ("rows", "&ATTRIBUTES".to_owned()),
            ("meaning", quoted(&one.meaning)),
            ("name", quoted(&one.name)),
            ("caption", quoted(&one.caption)),
            ("rust_name", quoted(&one.rust_name)),
            ("is_class", one.is_class.to_string()),
            ("uid", one.uid.to_string()),
            ("category", one.category.to_string()),
            ("own_category", category),
            ("extension", quoted(&one.extension)),
            ("releases", format!("&{:?}", versions(self.model, one.releases))),
            ("profiles", format!("&[{}]", profiles.join(", "))),
            ("deprecated", quoted(&one.deprecated)),
            ("constraints", format!("&[{}]", constraints.join(", "))),
            ("activity", position("activity_id").to_string()),
            ("type_uid", position("type_uid").to_string()),
            ("derived", derived.to_string()),
            ("attributes", format!("b\"{}\"", hexadecimal(&rows, "\\x"))),
            ("index", format!("b\"{}\"", index(&names))),
        ];
        literal("ExtensionType", &fields)
    }

    fn attribute_row(&mut self, owner: &Type, name: &str, attribute: &'m Attribute) {
        let derived = owner.is_class && DERIVED.contains(&name);
        let object = match attribute.object.as_str() {
            "" | "object" => "None".to_owned(),
            key => match self.objects.get(key) {
                Some(at) => format!("Some(&TYPES[{at}])"),
                None => format!("Some(object({:?}))", key.rsplit('/').next().unwrap_or_default()),
            },
        };
        let enumeration = match &attribute.enumeration {
            Enumeration::None => "None".to_owned(),
            Enumeration::Named(name) => match self.model.enums.iter().position(|one| one.name == *name) {
                Some(at) => format!("Some(&ENUMS[{at}])"),
                None => format!("Some(enumeration({name:?}))"),
            },
            Enumeration::Derived(members) => {
                self.derived.push((name.to_owned(), members));
                format!("Some(&ENUMS[{}])", self.model.enums.len() + self.derived.len() - 1)
            }
        };
        let datatype = match self.datatypes.iter().position(|own| *own == attribute.datatype) {
            Some(at) => format!("&DATATYPES[{at}]"),
            None => format!("datatype({:?})", attribute.datatype),
        };
        self.own.push(format!(
            "Own {{ meaning: {:?}, datatype: {datatype}, object: {object}, enumeration: {enumeration} }}",
            attribute.meaning
        ));
        let wanted = self.model.versions.iter().zip(&attribute.requirement).filter(|(_, wanted)| **wanted != 0);
        let wanted: Vec<(&str, u8)> = wanted.map(|(version, wanted)| (version.as_str(), *wanted)).collect();
        let profiles: Vec<&String> = attribute.profiles.last().into_iter().flat_map(|(_, profiles)| profiles).collect();
        let sibling = if attribute.caption_of.is_empty() { &attribute.sibling } else { &attribute.caption_of };
        let fields = [
            ("name", quoted(name)),
            ("key", quoted(&format!("\"{name}\":"))),
            ("caption", quoted(&attribute.caption)),
            ("own", format!("&OWN[{}]", self.own.len() - 1)),
            ("is_array", attribute.is_array.to_string()),
            ("is_caption", (!attribute.caption_of.is_empty()).to_string()),
            ("is_derived", derived.to_string()),
            ("requirement", format!("&{wanted:?}")),
            ("profiles", format!("&{profiles:?}")),
            ("sibling", quoted(sibling)),
            ("deprecated", quoted(&attribute.deprecated)),
        ];
        self.attributes.push(literal("ExtensionAttribute", &fields));
    }

    fn enum_row(&self, name: &str, members: &[Member]) -> String {
        let members: Vec<String> = members
            .iter()
            .map(|member| {
                let other = member.captions.iter().filter(|(_, caption)| *caption != member.caption);
                let other: Vec<String> =
                    other.map(|(mask, caption)| format!("({}, {caption:?})", self.releases(*mask))).collect();
                format!(
                    "member({}, {:?}, {:?}, &[{}], {}, {:?})",
                    member.number,
                    member.text,
                    member.caption,
                    other.join(", "),
                    self.releases(member.releases),
                    member.deprecated
                )
            })
            .collect();
        format!("members({name:?}, &[{}])", members.join(", "))
    }

    fn datatype_row(&self, name: &str) -> String {
        let one = &self.model.datatypes[name];
        let shape = shape(&self.model.datatypes, name);
        let mut row = format!("own_datatype(({name:?}, {:?}, Shape::{shape}, {:?}), ", one.caption, one.base);
        let patterns: Vec<String> =
            one.patterns.iter().map(|(mask, pattern)| format!("({}, {pattern:?})", self.releases(*mask))).collect();
        let ranges: Vec<String> =
            one.ranges.iter().map(|(mask, range)| format!("({}, {range:?})", self.releases(*mask))).collect();
        let max_lens: Vec<String> =
            one.max_lens.iter().map(|(mask, most)| format!("({}, {most})", self.releases(*mask))).collect();
        for list in [patterns, ranges, max_lens] {
            let _ = write!(row, "&[{}], ", list.join(", "));
        }
        row + &self.releases(one.releases) + ")"
    }
}

fn literal(name: &str, fields: &[(&str, String)]) -> String {
    let fields: Vec<String> = fields.iter().map(|(field, value)| format!("{field}: {value}")).collect();
    format!("{name} {{ {} }}.row()", fields.join(", "))
}
