//! Rust names for names of the schema.

use std::collections::{BTreeMap, BTreeSet};

use heck::ToUpperCamelCase;

use crate::error::Error;

/// The committed table of enum type names: one for each use of an enum.
pub(crate) struct EnumNames {
    /// (owner, attribute) -> type name.
    by_use: BTreeMap<(String, String), String>,
    used: BTreeSet<(String, String)>,
    missing: Vec<String>,
}

impl EnumNames {
    pub(crate) fn parse(text: &str) -> Result<Self, Error> {
        let mut names = Self { by_use: BTreeMap::new(), used: BTreeSet::new(), missing: Vec::new() };
        let mut current: Option<(String, String)> = None;
        for (at, line) in text.lines().enumerate() {
            let fault = |fault: String| Error::Names { line: at + 1, fault };
            if line.starts_with('#') || line.trim().is_empty() {
                continue;
            }
            let owners = if line.starts_with(' ') {
                line
            } else {
                let (head, owners) = line.split_once(':').ok_or_else(|| fault("no `:`".into()))?;
                let (name, attribute) =
                    head.split_once(' ').ok_or_else(|| fault("expected `TypeName attribute:`".into()))?;
                current = Some((name.to_owned(), attribute.to_owned()));
                owners
            };
            let (name, attribute) = current.clone().ok_or_else(|| fault("nothing to continue".into()))?;
            for owner in owners.split_whitespace() {
                let used_twice = names.by_use.insert((owner.to_owned(), attribute.clone()), name.clone()).is_some();
                if used_twice {
                    return Err(fault(format!("{owner}.{attribute} stands here twice")));
                }
            }
        }
        Ok(names)
    }

    /// The type name of a use; a missing one is reported by [`EnumNames::finish`].
    pub(crate) fn get(&mut self, owner: &str, attribute: &str) -> Option<String> {
        let key = (owner.to_owned(), attribute.to_owned());
        if let Some(name) = self.by_use.get(&key) {
            self.used.insert(key);
            Some(name.clone())
        } else {
            self.missing.push(format!("  {owner}.{attribute}"));
            None
        }
    }

    /// The type name of a use, if the table has one.
    pub(crate) fn known(&self, owner: &str, attribute: &str) -> Option<&str> {
        self.by_use.get(&(owner.to_owned(), attribute.to_owned())).map(String::as_str)
    }

    /// Fails if a use has no name or a name has no use.
    pub(crate) fn finish(self) -> Result<(), Error> {
        if !self.missing.is_empty() {
            return Err(Error::Unnamed(self.missing.join("\n")));
        }
        let stray: Vec<String> = self
            .by_use
            .keys()
            .filter(|key| !self.used.contains(*key))
            .map(|(owner, attribute)| format!("{owner}.{attribute}"))
            .collect();
        if stray.is_empty() {
            return Ok(());
        }
        Err(Error::Names { line: 0, fault: format!("no release has an enum at {}", stray.join(", ")) })
    }
}

/// A type or variant name from a caption or an OCSF name.
pub(crate) fn camel(text: &str) -> String {
    // Spellings that no rule gives.
    let known = text.replace("macOS", "MacOs").replace("iPadOS", "IpadOs").replace("iOS", "Ios");
    let known =
        known.replace("OAUTH", "Oauth").replace("SELinux", "Selinux").replace("IoT", "Iot").replace("OpenID", "Openid");
    let plain: String = known.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { ' ' }).collect();
    let name = plain.to_upper_camel_case();
    if name.starts_with(|c: char| c.is_ascii_digit()) { format!("N{name}") } else { name }
}

/// The field of an attribute: its name, raw where it is a keyword.
pub(crate) fn field(attribute: &str) -> String {
    if is_keyword(attribute) { format!("r#{attribute}") } else { attribute.to_owned() }
}

fn is_keyword(word: &str) -> bool {
    const KEYWORDS: &[&str] = &[
        "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn", "else", "enum",
        "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro", "match", "mod",
        "move", "mut", "override", "priv", "pub", "ref", "return", "static", "struct", "trait", "true", "try", "type",
        "typeof", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
    ];
    KEYWORDS.contains(&word)
}
