//! Turns columns into events, whichever program wrote them.
//!
//! A column is the attribute of its name, in any release. Its type may be any that can represent the attribute's,
//! because programs that rewrite files choose their own.

use std::sync::Arc;

use arrow_array::cast::AsArray;
use arrow_array::{Array, ArrayRef, ListArray, RecordBatch, StructArray};
use arrow_cast::{CastOptions, cast_with_options};
use arrow_json::LineDelimitedWriter;
use arrow_schema::{DataType, Field, FieldRef, TimeUnit};
use ocsf_model::json::Map;
use ocsf_model::reflect::{Attribute, Shape, Type};
use ocsf_model::{Event, Json};

use crate::columns::{REST, item};
use crate::rest::merge;
use crate::table::CLASS;
use crate::{Error, Table};

/// The events of a batch.
pub(crate) fn events(table: &Table, batch: &RecordBatch) -> Result<Vec<Event>, Error> {
    let class = table.class();
    let is_other = batch.schema().metadata().get(CLASS).is_some_and(|uid| *uid != class.uid().to_string());
    let columns = StructArray::from(batch.clone());
    let rows = plain_struct(class, &columns, "")?;
    let Some(rows) = rows.filter(|_| !is_other) else {
        return Err(Error::Columns { class: class.name(), version: table.version() });
    };
    let mut writer = LineDelimitedWriter::new(Vec::new());
    writer.write(&RecordBatch::from(rows))?;
    writer.finish()?;
    let lines = writer.into_inner();
    let lines = lines.split(|byte| *byte == b'\n').filter(|line| !line.is_empty());
    lines.enumerate().map(|(row, line)| event(class, row, line)).collect()
}

fn event(class: &'static Type, row: usize, line: &[u8]) -> Result<Event, Error> {
    let read = || {
        let Json::Object(mut members) = Json::from_json_slice(line)? else { return Event::from_json("{}") };
        let rest = members.remove(REST);
        restore(class, &mut members)?;
        if let Some(Json::String(rest)) = rest
            && let Json::Object(rest) = Json::from_json(&rest)?
        {
            merge(&mut members, rest);
        }
        if !members.contains_key("class_uid") {
            members.insert("class_uid", i64::from(class.uid()));
        }
        Event::from_json(&Json::Object(members).to_json())
    };
    let event = read().map_err(|source| Error::Row { row, source })?;
    let found = event.schema();
    if found == class { Ok(event) } else { Err(Error::Class { index: row, expected: class.uid(), found: found.uid() }) }
}

/// The columns that are attributes of the type, in the types that the JSON writer takes; `None` if there are none.
fn plain_struct(schema: &'static Type, found: &StructArray, above: &str) -> Result<Option<StructArray>, Error> {
    let (mut fields, mut arrays) = (Vec::new(), Vec::new());
    for (field, array) in found.fields().iter().zip(found.columns()) {
        let name = field.name();
        let path = if above.is_empty() { name.clone() } else { format!("{above}.{name}") };
        let array = match schema.attribute(name) {
            Some(attribute) => plain(attribute, array, &path)?,
            None if above.is_empty() && name == REST => Some(cast(array, &DataType::Utf8, &path)?),
            // A partition of the lake, or a column that someone has added.
            None => None,
        };
        if let Some(array) = array {
            fields.push(Field::new(name, array.data_type().clone(), true));
            arrays.push(array);
        }
    }
    if fields.is_empty() {
        return Ok(None);
    }
    Ok(Some(StructArray::try_new(fields.into(), arrays, found.nulls().cloned())?))
}

/// The values of one column; `None` if it has none.
fn plain(attribute: &'static Attribute, array: &ArrayRef, path: &str) -> Result<Option<ArrayRef>, Error> {
    if array.null_count() == array.len() {
        return Ok(None);
    }
    if attribute.is_array() && is_list(array.data_type()) {
        let list = as_list(array, path)?;
        let Some(items) = plain_one(attribute, list.values(), path)? else { return Ok(None) };
        let field = item(items.data_type().clone());
        let list = ListArray::try_new(field, list.offsets().clone(), items, list.nulls().cloned())?;
        return Ok(Some(Arc::new(list)));
    }
    if attribute.is_array() {
        return Err(Error::Column { path: path.to_owned(), found: array.data_type().clone() });
    }
    plain_one(attribute, array, path)
}

fn plain_one(attribute: &'static Attribute, array: &ArrayRef, path: &str) -> Result<Option<ArrayRef>, Error> {
    let wanted = match attribute.shape() {
        Shape::Boolean => DataType::Boolean,
        Shape::Integer => return integers(array, path).map(Some),
        Shape::Float => DataType::Float64,
        Shape::Object if matches!(array.data_type(), DataType::Struct(_)) => {
            let Some(object) = attribute.object() else {
                return Err(Error::Column { path: path.to_owned(), found: array.data_type().clone() });
            };
            let columns = plain_struct(object, array.as_struct(), path)?;
            return Ok(columns.map(|columns| Arc::new(columns) as ArrayRef));
        }
        _ => DataType::Utf8,
    };
    cast(array, &wanted, path).map(Some)
}

/// Integers of any width, and times of any unit as milliseconds.
fn integers(array: &ArrayRef, path: &str) -> Result<ArrayRef, Error> {
    let array = match array.data_type() {
        DataType::Timestamp(_, zone) => &cast(array, &DataType::Timestamp(TimeUnit::Millisecond, zone.clone()), path)?,
        _ => array,
    };
    let whole = cast(array, &DataType::Int64, path)?;
    // Where a column has nulls, some programs make doubles of integers.
    if array.data_type().is_floating() && cast(&whole, array.data_type(), path)?.as_ref() != array.as_ref() {
        return Err(Error::Column { path: path.to_owned(), found: array.data_type().clone() });
    }
    Ok(whole)
}

fn is_list(found: &DataType) -> bool {
    matches!(
        found,
        DataType::List(_)
            | DataType::LargeList(_)
            | DataType::FixedSizeList(..)
            | DataType::ListView(_)
            | DataType::LargeListView(_)
    )
}

fn as_list(array: &ArrayRef, path: &str) -> Result<ListArray, Error> {
    let items: &FieldRef = match array.data_type() {
        DataType::List(_) => return Ok(array.as_list().clone()),
        DataType::LargeList(items)
        | DataType::FixedSizeList(items, _)
        | DataType::ListView(items)
        | DataType::LargeListView(items) => items,
        found => return Err(Error::Column { path: path.to_owned(), found: found.clone() }),
    };
    Ok(cast(array, &DataType::List(items.clone()), path)?.as_list().clone())
}

/// The values as that type; one that the type cannot hold is an error.
fn cast(array: &ArrayRef, wanted: &DataType, path: &str) -> Result<ArrayRef, Error> {
    let found = array.data_type();
    if found == wanted {
        return Ok(Arc::clone(array));
    }
    let simple = match found {
        DataType::Dictionary(_, values) => values,
        other => other,
    };
    let is_text = matches!(
        simple,
        DataType::Utf8
            | DataType::LargeUtf8
            | DataType::Utf8View
            | DataType::Binary
            | DataType::LargeBinary
            | DataType::BinaryView
    );
    // Arrow would also read numbers from texts, and write them as such.
    if is_text != (*wanted == DataType::Utf8) || matches!(simple, DataType::Struct(_) | DataType::Map(..)) {
        return Err(Error::Column { path: path.to_owned(), found: found.clone() });
    }
    let strict = CastOptions { safe: false, ..CastOptions::default() };
    Ok(cast_with_options(array, wanted, &strict)?)
}

/// Makes values again of what stood as text.
fn restore(schema: &'static Type, members: &mut Map) -> Result<(), ocsf_model::Error> {
    for (name, value) in members.iter_mut() {
        let Some(attribute) = schema.attribute(name) else { continue };
        match value {
            Json::Array(values) if attribute.is_array() => {
                values.iter_mut().try_for_each(|value| restore_one(attribute, value))?;
            }
            value => restore_one(attribute, value)?,
        }
    }
    Ok(())
}

fn restore_one(attribute: &'static Attribute, value: &mut Json) -> Result<(), ocsf_model::Error> {
    let is_text = matches!(attribute.shape(), Shape::Boolean | Shape::Integer | Shape::Float | Shape::String);
    match value {
        Json::String(text) if !is_text => *value = Json::from_json(text)?,
        Json::Object(members) => {
            if let Some(object) = attribute.object() {
                restore(object, members)?;
            }
        }
        // An object of which no member has a column.
        Json::Null if attribute.is_array() && attribute.object().is_some() => *value = Json::Object(Map::new()),
        _ => {}
    }
    Ok(())
}
