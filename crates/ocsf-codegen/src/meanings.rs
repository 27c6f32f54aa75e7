//! One sentence on the meaning of each class, object and attribute.

use std::collections::{BTreeMap, BTreeSet};

use crate::error::Error;

/// The committed table of sentences.
pub(crate) struct Meanings {
    /// (table, key) -> sentence; the tables are `classes`, `objects` and `attributes`.
    sentences: BTreeMap<(String, String), String>,
    used: BTreeSet<(String, String)>,
    missing: BTreeSet<String>,
}

impl Meanings {
    pub(crate) fn parse(text: &str) -> Result<Self, Error> {
        let mut meanings = Self { sentences: BTreeMap::new(), used: BTreeSet::new(), missing: BTreeSet::new() };
        let mut table = String::new();
        for (at, line) in text.lines().enumerate() {
            let fault = |fault: String| Error::Meanings { line: at + 1, fault };
            if line.starts_with('#') || line.is_empty() {
                continue;
            }
            if let Some(name) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
                name.clone_into(&mut table);
                continue;
            }
            let (key, sentence) = line.split_once(": ").ok_or_else(|| fault("expected `name: sentence`".into()))?;
            if !sentence.ends_with('.') {
                return Err(fault(format!("{key} has no whole sentence")));
            }
            let key = (table.clone(), key.to_owned());
            if meanings.sentences.insert(key, sentence.to_owned()).is_some() {
                return Err(fault("stands here twice".into()));
            }
        }
        Ok(meanings)
    }

    fn get(&mut self, table: &str, key: &str) -> Option<String> {
        let key = (table.to_owned(), key.to_owned());
        let sentence = self.sentences.get(&key).cloned();
        if sentence.is_some() {
            self.used.insert(key);
        }
        sentence
    }

    /// The sentence on a class or an object.
    pub(crate) fn of_type(&mut self, is_class: bool, key: &str) -> String {
        let table = if is_class { "classes" } else { "objects" };
        self.get(table, key).unwrap_or_else(|| {
            self.missing.insert(format!("  {table}: {key}"));
            String::new()
        })
    }

    /// The sentence on an attribute; for a caption and for a time as text it is derived from the other attribute.
    pub(crate) fn of_attribute(&mut self, name: &str, caption_of: &str) -> String {
        if !caption_of.is_empty() {
            return format!("The caption of `{caption_of}`, or the source's own word.");
        }
        if let Some(sentence) = self.get("attributes", name) {
            return sentence;
        }
        if let Some(instant) = name.strip_suffix("_dt") {
            return format!("The same instant as `{instant}`, as text.");
        }
        self.missing.insert(format!("  attributes: {name}"));
        String::new()
    }

    /// The sentence on an attribute, if the table has one or it can be derived from the name.
    pub(crate) fn known_attribute(&mut self, name: &str, caption_of: &str) -> Option<String> {
        let sentence = self.of_attribute(name, caption_of);
        (!sentence.is_empty()).then_some(sentence)
    }

    /// Fails if a class, object or attribute has no sentence, or if a sentence belongs to none.
    pub(crate) fn finish(self) -> Result<(), Error> {
        if !self.missing.is_empty() {
            let missing: Vec<String> = self.missing.into_iter().collect();
            return Err(Error::Unexplained(missing.join("\n")));
        }
        let stray = |key: &&(String, String)| !self.used.contains(*key);
        let stray: Vec<String> =
            self.sentences.keys().filter(stray).map(|(table, name)| format!("{table}: {name}")).collect();
        if stray.is_empty() {
            return Ok(());
        }
        Err(Error::Meanings { line: 0, fault: format!("no release has {}", stray.join(", ")) })
    }
}
