//! The selection set of a GraphQL query: which fields of an answer are wanted.

use serde_json::{Map, Value};

/// Fields with the fields within them; none for a leaf.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Selection(Vec<(String, Selection)>);

impl Selection {
    /// Reads the first selection set of a query. Arguments and directives are passed over; aliases and fragments are not read.
    pub(crate) fn parse(query: &str) -> Option<Self> {
        let mut text = query.split_once('{')?.1;
        let found = Self::read(&mut text)?;
        text.trim().is_empty().then_some(found)
    }

    fn read(text: &mut &str) -> Option<Self> {
        let mut fields: Vec<(String, Self)> = Vec::new();
        loop {
            *text = text.trim_start_matches(|c: char| c.is_whitespace() || c == ',');
            let first = text.chars().next()?;
            *text = match first {
                '}' => {
                    *text = &text[1..];
                    return Some(Self(fields));
                }
                '{' => {
                    *text = &text[1..];
                    fields.last_mut()?.1 = Self::read(text)?;
                    continue;
                }
                '(' => &text[text.find(')')? + 1..],
                _ => {
                    let end = text.find(|c: char| !(c.is_ascii_alphanumeric() || c == '_'))?;
                    fields.push((text.get(..end).filter(|name| !name.is_empty())?.to_owned(), Self::default()));
                    &text[end..]
                }
            };
        }
    }

    pub(crate) fn get(&self, field: &str) -> Option<&Self> {
        self.0.iter().find(|(name, _)| name == field).map(|(_, within)| within)
    }

    /// A field that a record of this shape does not have, by its path.
    pub(crate) fn unknown(&self, shape: &Value) -> Option<String> {
        let shape = if let Value::Array(items) = shape { items.first().unwrap_or(&Value::Null) } else { shape };
        let members = shape.as_object()?;
        self.0.iter().find_map(|(name, within)| match members.get(name) {
            None => Some(name.clone()),
            Some(shape) => within.unknown(shape).map(|field| format!("{name}/{field}")),
        })
    }

    /// The selected part of a record.
    pub(crate) fn project(&self, record: &Value) -> Value {
        match record {
            Value::Array(items) => items.iter().map(|item| self.project(item)).collect(),
            Value::Object(members) if !self.0.is_empty() => {
                let part = |(name, within): &(String, Self)| Some((name.clone(), within.project(members.get(name)?)));
                Value::Object(self.0.iter().filter_map(part).collect::<Map<_, _>>())
            }
            _ => record.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_is_selected_is_answered() {
        let query = "query Alerts($first: Int) { alerts(first: $first, after: null) { edges { node { id assets { name } } } pageInfo { endCursor } } }";
        let selection = Selection::parse(query).expect("valid");
        let node = selection
            .get("alerts")
            .and_then(|alerts| alerts.get("edges"))
            .and_then(|edges| edges.get("node"))
            .expect("there");
        let record = json!({"id": "1", "name": "x", "assets": [{"name": "a", "id": "b"}]});
        assert_eq!(node.project(&record), json!({"id": "1", "assets": [{"name": "a"}]}));
        assert_eq!(node.unknown(&record), None);
        assert_eq!(
            Selection::parse("{ id assets { other } }").expect("valid").unknown(&record).as_deref(),
            Some("assets/other")
        );
        for broken in ["", "query", "{ a { b }", "{ a } }", "{ a } b"] {
            assert_eq!(Selection::parse(broken), None, "{broken}");
        }
    }
}
