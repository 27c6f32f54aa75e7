//! Rows that a simulated vendor stores, by scope and family, with initial ones; and settings, by their path.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::record::merge;

/// The form of a vendor's rows.
#[derive(Debug)]
pub(crate) struct Shapes {
    /// A row of each family by the family's name, and answers without rows.
    pub(crate) samples: fn() -> &'static Value,
    /// The id of a family's row by its number.
    pub(crate) id: fn(&str, u64) -> String,
    /// The name of a family's row by its number.
    pub(crate) name: fn(&str, u64) -> String,
    /// The number of initial rows of a family.
    pub(crate) seeded: fn(&str) -> u64,
}

impl Shapes {
    /// The sample of a family.
    pub(crate) fn sample(&self, of: &str) -> Value {
        (self.samples)()[of].clone()
    }

    fn row(&self, of: &str, number: u64) -> Value {
        let mut row = self.sample(of);
        if row["id"].is_number() {
            row["id"] = json!(number + 1);
        } else if row.get("id").is_some() {
            row["id"] = json!((self.id)(of, number));
        }
        if row.get("name").is_some() {
            row["name"] = json!((self.name)(of, number));
        }
        row
    }
}

/// All rows and settings. A scope is an account and, if the rows are parts of a record, that record.
#[derive(Debug)]
pub(crate) struct Kept {
    shapes: &'static Shapes,
    rows: BTreeMap<(String, &'static str), Vec<Value>>,
    settings: BTreeMap<String, Value>,
    made: u64,
}

impl Kept {
    pub(crate) fn new(shapes: &'static Shapes) -> Self {
        Self { shapes, rows: BTreeMap::new(), settings: BTreeMap::new(), made: 0 }
    }

    /// The sample of a family.
    pub(crate) fn sample(&self, of: &str) -> Value {
        self.shapes.sample(of)
    }

    /// The rows of a family.
    pub(crate) fn rows(&mut self, scope: &str, of: &'static str) -> &mut Vec<Value> {
        let shapes = self.shapes;
        let seed = || (0..(shapes.seeded)(of)).map(|number| shapes.row(of, number)).collect();
        self.rows.entry((scope.to_owned(), of)).or_insert_with(seed)
    }

    /// A new row with the sample's members, which is not added yet.
    pub(crate) fn blank(&mut self, of: &str, now: &str) -> Value {
        self.made += 1;
        let mut row = self.shapes.row(of, (self.shapes.seeded)(of) + self.made);
        for time in ["createdAt", "updatedAt"] {
            if row.get(time).is_some() {
                row[time] = json!(now);
            }
        }
        row
    }

    /// Adds a row: the sample with these members.
    pub(crate) fn add(&mut self, scope: &str, of: &'static str, now: &str, members: Value) -> Value {
        let mut row = self.blank(of, now);
        lay(&mut row, members);
        self.rows(scope, of).push(row.clone());
        row
    }

    /// Removes all rows of a family.
    pub(crate) fn clear(&mut self, of: &str) {
        for ((_, family), rows) in &mut self.rows {
            if *family == of {
                rows.clear();
            }
        }
    }

    /// The settings at a path; those of the sample until they are set.
    pub(crate) fn settings(&mut self, place: &str, of: &str) -> &mut Value {
        let shapes = self.shapes;
        self.settings.entry(place.to_owned()).or_insert_with(|| shapes.sample(of))
    }

    /// Resets settings to the sample.
    pub(crate) fn forget(&mut self, place: &str) {
        self.settings.remove(place);
    }
}

/// Replaces existing members of a row, except its id.
pub(crate) fn lay(row: &mut Value, members: Value) {
    let Value::Object(members) = members else { return };
    let known = members.into_iter().filter(|(name, _)| name != "id" && row.get(name).is_some()).collect();
    merge(row, Value::Object(known));
}
