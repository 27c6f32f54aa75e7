//! What the columns are, and how an event's JSON takes their shape and comes back.

use std::sync::Arc;

use arrow_schema::{DataType, Field, Fields, TimeUnit};
use ocsf_model::json::Map;
use ocsf_model::reflect::{Attribute, Shape, Type};
use ocsf_model::{Json, Version};

/// The column of everything that has no column of its own, as JSON text.
pub(crate) const REST: &str = "other_attributes";

/// The columns of a class or an object.
#[derive(Debug)]
pub(crate) struct Columns(Vec<Column>);

#[derive(Debug)]
struct Column {
    name: &'static str,
    is_array: bool,
    kind: Kind,
}

#[derive(Debug)]
enum Kind {
    Boolean,
    Integer,
    Timestamp,
    Float,
    String,
    /// Any JSON, as text: free-form values, and objects that are nested too deeply or inside an object of their own type.
    Text,
    Object(Columns),
}

impl Columns {
    /// The attributes that the release has, objects as structs down to `depth` levels.
    pub(crate) fn new(schema: &'static Type, version: Version, depth: usize) -> Self {
        Self::below(schema, version, depth, &mut vec![schema])
    }

    fn below(schema: &'static Type, version: Version, depth: usize, above: &mut Vec<&'static Type>) -> Self {
        let attributes = schema.attributes().filter(|attribute| attribute.requirement(version).is_some());
        Self(attributes.map(|attribute| Column::new(attribute, version, depth, above)).collect())
    }

    /// The Arrow fields. For reading, times are plain numbers.
    pub(crate) fn fields(&self, times: Times) -> Fields {
        self.0.iter().map(|column| Arc::new(Field::new(column.name, column.data_type(times), true))).collect()
    }

    /// Gives the members the shape of the columns; what has none is taken out and returned.
    pub(crate) fn shape(&self, map: &mut Map) -> Map {
        let mut rest = Map::new();
        for (name, value) in std::mem::take(map) {
            let Some(column) = self.0.iter().find(|column| column.name == name) else {
                rest.insert(name, value);
                continue;
            };
            let (fitting, left) = column.shape(value);
            if let Some(left) = left {
                rest.insert(name, left);
            }
            if let Some(fitting) = fitting {
                map.insert(column.name, fitting);
            }
        }
        rest
    }

    /// The way back.
    pub(crate) fn restore(&self, map: &mut Map) -> Result<(), ocsf_model::Error> {
        for column in &self.0 {
            match map.get_mut(column.name) {
                Some(Json::Array(values)) if column.is_array => {
                    for value in values {
                        column.restore(value)?;
                    }
                }
                Some(value) => column.restore(value)?,
                None => {}
            }
        }
        Ok(())
    }
}

/// How times are typed.
#[derive(Clone, Copy)]
pub(crate) enum Times {
    /// Timestamps in UTC, milliseconds.
    Typed,
    /// Milliseconds as integers.
    Numbers,
}

impl Column {
    fn new(attribute: &'static Attribute, version: Version, depth: usize, above: &mut Vec<&'static Type>) -> Self {
        let kind = match attribute.shape() {
            Shape::Boolean => Kind::Boolean,
            Shape::Integer if attribute.datatype().name() == "timestamp_t" => Kind::Timestamp,
            Shape::Integer => Kind::Integer,
            Shape::Float => Kind::Float,
            Shape::String => Kind::String,
            Shape::Object => match attribute.object() {
                Some(object) if depth > 0 && !above.contains(&object) => {
                    above.push(object);
                    let columns = Columns::below(object, version, depth - 1, above);
                    above.pop();
                    if columns.0.is_empty() { Kind::Text } else { Kind::Object(columns) }
                }
                _ => Kind::Text,
            },
            _ => Kind::Text,
        };
        Self { name: attribute.name(), is_array: attribute.is_array(), kind }
    }

    fn data_type(&self, times: Times) -> DataType {
        let item = match &self.kind {
            Kind::Boolean => DataType::Boolean,
            Kind::Timestamp => match times {
                Times::Typed => DataType::Timestamp(TimeUnit::Millisecond, Some("+00:00".into())),
                Times::Numbers => DataType::Int64,
            },
            Kind::Integer => DataType::Int64,
            Kind::Float => DataType::Float64,
            Kind::String | Kind::Text => DataType::Utf8,
            Kind::Object(columns) => DataType::Struct(columns.fields(times)),
        };
        if self.is_array { DataType::List(Arc::new(Field::new("item", item, true))) } else { item }
    }

    /// What the column can hold, and what it cannot.
    fn shape(&self, value: Json) -> (Option<Json>, Option<Json>) {
        if !self.is_array {
            return self.shape_one(value);
        }
        let Json::Array(values) = value else { return (None, Some(value)) };
        if !values.iter().all(|value| self.holds(value)) {
            // An array that fits in part stays together.
            return (None, Some(Json::Array(values)));
        }
        let (mut fitting, mut left) = (Vec::with_capacity(values.len()), Vec::with_capacity(values.len()));
        for value in values {
            let (fits, rest) = self.shape_one(value);
            fitting.push(fits.unwrap_or_default());
            left.push(rest.unwrap_or_default());
        }
        let left = left.iter().any(|value| !value.is_null()).then_some(Json::Array(left));
        (Some(Json::Array(fitting)), left)
    }

    fn holds(&self, value: &Json) -> bool {
        match (&self.kind, value) {
            (Kind::Boolean, Json::Bool(_))
            | (Kind::String, Json::String(_))
            | (Kind::Text, _)
            | (Kind::Object(_), Json::Object(_)) => true,
            (Kind::Integer | Kind::Timestamp, Json::Number(number)) => number.as_i64().is_some(),
            // A number that a double cannot hold exactly is kept as it was written.
            (Kind::Float, Json::Number(number)) => {
                let double = number.as_f64();
                ocsf_model::json::Number::from_f64(double).is_some_and(|same| same == *number)
            }
            _ => false,
        }
    }

    fn shape_one(&self, value: Json) -> (Option<Json>, Option<Json>) {
        if !self.holds(&value) {
            return (None, Some(value));
        }
        match (&self.kind, value) {
            (Kind::Text, value) => (Some(value.to_json().into()), None),
            (Kind::Object(columns), Json::Object(mut map)) => {
                let rest = columns.shape(&mut map);
                (Some(Json::Object(map)), (!rest.is_empty()).then_some(Json::Object(rest)))
            }
            (_, value) => (Some(value), None),
        }
    }

    fn restore(&self, value: &mut Json) -> Result<(), ocsf_model::Error> {
        match (&self.kind, &mut *value) {
            (Kind::Text, Json::String(text)) => *value = Json::from_json(text)?,
            (Kind::Object(columns), Json::Object(map)) => columns.restore(map)?,
            _ => {}
        }
        Ok(())
    }
}

/// Puts back what had no column.
pub(crate) fn merge(into: &mut Map, rest: Map) {
    for (name, value) in rest {
        match (into.get_mut(&name), value) {
            (Some(Json::Object(object)), Json::Object(rest)) => merge(object, rest),
            (Some(Json::Array(values)), Json::Array(rest)) => {
                for (value, rest) in values.iter_mut().zip(rest) {
                    if let (Json::Object(object), Json::Object(rest)) = (value, rest) {
                        merge(object, rest);
                    }
                }
            }
            (_, value) => {
                into.insert(name, value);
            }
        }
    }
}
