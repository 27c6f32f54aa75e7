//! From events to columns, straight from the fields of the typed event.
//!
//! A column is made when its first value comes, and is filled up with nulls only when a value is in a later row or the batch ends:
//! the thousands of columns that a class could have cost nothing.

use std::sync::Arc;

use arrow_array::builder::{ArrayBuilder as _, BooleanBuilder, Float64Builder, Int64Builder, StringBuilder};
use arrow_array::types::TimestampMillisecondType;
use arrow_array::{Array, ArrayRef, ListArray, StructArray, new_null_array};
use arrow_buffer::{NullBuffer, NullBufferBuilder, OffsetBuffer, ScalarBuffer};
use arrow_schema::{ArrowError, Field, FieldRef};
use ocsf_model::json::{Map, Number};
use ocsf_model::reflect::{List, Members, Value};
use ocsf_model::{Json, OcsfObject};

use crate::columns::{Column, Columns, Kind, Place, item};

/// The result for a value: whether a part of it is in a column, and the rest that is in none.
type Put = (bool, Option<Json>);

/// The values of the columns of a class or an object.
#[derive(Debug)]
pub(crate) struct Rows {
    columns: Vec<Option<Cells>>,
    valid: NullBufferBuilder,
}

/// The columns of a class or an object, and the rows that have none of them.
pub(crate) struct Taken {
    pub(crate) fields: Vec<FieldRef>,
    pub(crate) arrays: Vec<ArrayRef>,
    pub(crate) nulls: Option<NullBuffer>,
}

/// The values of one column.
#[derive(Debug)]
struct Cells {
    data: Data,
    /// Whether the column ever had a value: then it stays, even if later batches have none.
    is_used: bool,
}

#[derive(Debug)]
enum Data {
    Boolean(BooleanBuilder),
    Integer(Int64Builder),
    Timestamp(Int64Builder),
    Float(Float64Builder),
    Text(StringBuilder),
    Object(Rows),
    List(Box<Lists>),
}

#[derive(Debug)]
struct Lists {
    /// The start of the first list, and the end of each list.
    ends: Vec<i32>,
    valid: NullBufferBuilder,
    items: Data,
    count: usize,
}

/// The state while a row is added.
#[derive(Debug, Default)]
pub(crate) struct Scratch {
    text: Vec<u8>,
    /// How many bytes of text were added.
    pub(crate) added: usize,
}

impl Rows {
    pub(crate) fn new(plan: &Columns) -> Self {
        Self { columns: plan.all.iter().map(|_| None).collect(), valid: NullBufferBuilder::new(0) }
    }

    /// Adds a record in that row; returns whether a part of it is in a column, and the rest that is in none.
    pub(crate) fn put(&mut self, plan: &Columns, row: usize, record: &dyn OcsfObject, scratch: &mut Scratch) -> Put {
        let mut put = Putting::new(self, plan, row, scratch);
        record.members(&mut put);
        put.end()
    }

    fn put_map(&mut self, plan: &Columns, row: usize, map: &Map, scratch: &mut Scratch) -> Put {
        let mut put = Putting::new(self, plan, row, scratch);
        map.iter().for_each(|(name, value)| put.extra(name, value));
        put.end()
    }

    /// The columns of `length` rows, those without any value only if `whole`; then the builder is empty.
    pub(crate) fn take(&mut self, plan: &Columns, length: usize, whole: bool) -> Result<Taken, ArrowError> {
        let (mut fields, mut arrays) = (Vec::new(), Vec::new());
        for (column, cells) in plan.all.iter().zip(&mut self.columns) {
            match cells {
                Some(cells) if cells.is_used => {
                    let array = cells.data.take(&column.kind, length, whole)?;
                    fields.push(Arc::new(Field::new(column.name, array.data_type().clone(), true)));
                    arrays.push(array);
                }
                _ if whole => {
                    let field = column.field();
                    arrays.push(new_null_array(field.data_type(), length));
                    fields.push(field);
                }
                _ => {}
            }
        }
        fill(&mut self.valid, length);
        Ok(Taken { fields, arrays, nulls: built(&mut self.valid) })
    }

    /// About how much memory the columns of `length` rows take.
    pub(crate) fn memory(&self, length: usize) -> usize {
        length / 8 + self.columns.iter().flatten().map(|cells| cells.data.memory(length)).sum::<usize>()
    }
}

/// Adds the members of one record.
struct Putting<'b> {
    rows: &'b mut Rows,
    plan: &'b Columns,
    row: usize,
    scratch: &'b mut Scratch,
    is_written: bool,
    is_cut: bool,
    left: Map,
}

impl<'b> Putting<'b> {
    fn new(rows: &'b mut Rows, plan: &'b Columns, row: usize, scratch: &'b mut Scratch) -> Self {
        Self { rows, plan, row, scratch, is_written: false, is_cut: false, left: Map::new() }
    }

    fn put(&mut self, place: Place, name: &str, value: Value<'_>) {
        let column = match place {
            Place::Nowhere => {
                self.is_cut = true;
                return;
            }
            Place::Rest => {
                self.left.insert(name.to_owned(), json(value));
                return;
            }
            Place::Column(column) => column,
        };
        let plan = &self.plan.all[column];
        let cells = self.rows.columns[column].get_or_insert_with(|| Cells::new(plan));
        let (is_written, left) = cells.data.put(plan, self.row, value, self.scratch);
        cells.is_used |= is_written;
        self.is_written |= is_written;
        if let Some(left) = left {
            self.left.insert(plan.name, left);
        }
    }

    /// The captions of the ids of a list: either each id has one, or none has.
    fn captions(&mut self, position: usize, list: &dyn List) {
        let codes = || (0..list.len()).map(|index| list.get(index));
        if codes().any(|value| matches!(value, Value::Code { caption: Some(_), .. })) {
            let captions = codes().map(|value| match value {
                Value::Code { caption: Some(caption), .. } => caption.to_owned(),
                Value::Code { id, .. } => id.to_string(),
                _ => String::new(),
            });
            let captions = Json::Array(captions.map(Json::from).collect());
            self.put(self.plan.place(position), self.plan.name(position), Value::Json(&captions));
        }
    }

    /// A record without a value in any column would look like an absent one, so it goes to the rest.
    fn end(self) -> Put {
        if self.is_written {
            fill(&mut self.rows.valid, self.row);
            self.rows.valid.append_non_null();
        }
        let is_left = !self.left.is_empty() || !self.is_written && !self.is_cut;
        (self.is_written, is_left.then_some(Json::Object(self.left)))
    }
}

impl<'a> Members<'a> for Putting<'_> {
    fn attribute(&mut self, position: usize, value: Value<'a>) {
        let place = self.plan.place(position);
        let name = if matches!(place, Place::Rest) { self.plan.name(position) } else { "" };
        self.put(place, name, value);
        if let Some(caption) = self.plan.caption(position) {
            match value {
                Value::Code { caption: Some(text), .. } => {
                    self.put(self.plan.place(caption), self.plan.name(caption), Value::String(text));
                }
                Value::List(list) => self.captions(caption, list),
                _ => {}
            }
        }
    }

    fn extra(&mut self, name: &'a str, value: &'a Json) {
        self.put(self.plan.place_of(name), name, Value::Json(value));
    }
}

impl Cells {
    fn new(plan: &Column) -> Self {
        let one = Data::new(&plan.kind);
        let data = if plan.is_array {
            let valid = NullBufferBuilder::new(0);
            Data::List(Box::new(Lists { ends: vec![0], valid, items: one, count: 0 }))
        } else {
            one
        };
        Self { data, is_used: false }
    }
}

impl Data {
    fn new(kind: &Kind) -> Self {
        match kind {
            Kind::Boolean => Self::Boolean(BooleanBuilder::with_capacity(0)),
            Kind::Integer => Self::Integer(Int64Builder::with_capacity(0)),
            Kind::Timestamp => Self::Timestamp(Int64Builder::with_capacity(0)),
            Kind::Float => Self::Float(Float64Builder::with_capacity(0)),
            Kind::String | Kind::Text => Self::Text(StringBuilder::with_capacity(0, 0)),
            Kind::Object(columns) => Self::Object(Rows::new(columns)),
        }
    }

    fn put(&mut self, plan: &Column, row: usize, value: Value<'_>, scratch: &mut Scratch) -> Put {
        match (self, value) {
            (Self::List(lists), Value::List(list)) => lists.put(&plan.kind, row, &Typed(list), scratch),
            (Self::List(lists), Value::Json(Json::Array(items))) => {
                lists.put(&plan.kind, row, &Untyped(items, &plan.kind), scratch)
            }
            (Self::List(_), value) => (false, Some(json(value))),
            (one, Value::Json(untyped)) => match of_json(&plan.kind, untyped) {
                Some(value) => one.put_one(&plan.kind, row, value, scratch),
                None => (false, Some(untyped.clone())),
            },
            (one, value) => one.put_one(&plan.kind, row, value, scratch),
        }
    }

    fn put_one(&mut self, kind: &Kind, row: usize, value: Value<'_>, scratch: &mut Scratch) -> Put {
        match (&mut *self, value) {
            (Self::Boolean(cells), Value::Bool(value)) => {
                cells.append_nulls(row - cells.len());
                cells.append_value(value);
            }
            (Self::Integer(cells), Value::Integer(value) | Value::Code { id: value, .. }) => {
                add_integer(cells, row, value);
            }
            (Self::Timestamp(cells), Value::Integer(value)) => add_integer(cells, row, value),
            (Self::Timestamp(cells), Value::Timestamp(value)) => add_integer(cells, row, value.as_millis()),
            (Self::Float(cells), Value::Float(value)) if is_double(value) => {
                cells.append_nulls(row - cells.len());
                cells.append_value(value.as_f64());
            }
            (Self::Text(cells), Value::String(text)) if matches!(kind, Kind::String) => {
                add_text(cells, row, text, scratch);
            }
            (Self::Text(cells), value) if matches!(kind, Kind::Text) => {
                let mut text = std::mem::take(&mut scratch.text);
                text.clear();
                value.write_json(&mut text);
                // Only whole strings are written.
                add_text(cells, row, std::str::from_utf8(&text).unwrap_or_default(), scratch);
                scratch.text = text;
            }
            (Self::Object(rows), value) => {
                let Kind::Object(plan) = kind else { return (false, Some(json(value))) };
                return match value {
                    Value::Object(record) => rows.put(plan, row, record, scratch),
                    Value::Map(map) | Value::Json(Json::Object(map)) => rows.put_map(plan, row, map, scratch),
                    value => (false, Some(json(value))),
                };
            }
            (_, value) => return (false, Some(json(value))),
        }
        (true, None)
    }

    fn take(&mut self, kind: &Kind, length: usize, whole: bool) -> Result<ArrayRef, ArrowError> {
        Ok(match self {
            Self::Boolean(cells) => {
                cells.append_nulls(length - cells.len());
                Arc::new(cells.finish())
            }
            Self::Integer(cells) => {
                cells.append_nulls(length - cells.len());
                Arc::new(cells.finish())
            }
            Self::Timestamp(cells) => {
                cells.append_nulls(length - cells.len());
                let times = cells.finish().reinterpret_cast::<TimestampMillisecondType>();
                Arc::new(times.with_data_type(kind.data_type()))
            }
            Self::Float(cells) => {
                cells.append_nulls(length - cells.len());
                Arc::new(cells.finish())
            }
            Self::Text(cells) => {
                cells.append_nulls(length - cells.len());
                Arc::new(cells.finish())
            }
            Self::Object(rows) => {
                let Kind::Object(plan) = kind else { return Err(no_object()) };
                let Taken { fields, arrays, nulls } = rows.take(plan, length, whole)?;
                Arc::new(StructArray::try_new(fields.into(), arrays, nulls)?)
            }
            Self::List(lists) => lists.take(kind, length, whole)?,
        })
    }

    fn memory(&self, length: usize) -> usize {
        match self {
            Self::Boolean(_) => length / 4,
            Self::Integer(_) | Self::Timestamp(_) | Self::Float(_) => length * 8,
            Self::Text(cells) => cells.values_slice().len() + length * 4,
            Self::Object(rows) => rows.memory(length),
            Self::List(lists) => length * 4 + lists.items.memory(lists.count),
        }
    }
}

impl Lists {
    /// Adds a list whose items all fit; a list with an item that does not fit goes to the rest as a whole.
    fn put(&mut self, kind: &Kind, row: usize, items: &dyn Items, scratch: &mut Scratch) -> Put {
        let count = items.len();
        if !(0..count).all(|index| items.get(index).is_some_and(|value| fits(kind, &value))) {
            return (false, Some(items.json()));
        }
        let is_object = matches!(kind, Kind::Object(_));
        let (mut is_written, mut is_left) = (!is_object, false);
        let mut left = Vec::new();
        for index in 0..count {
            let value = items.get(index).unwrap_or(Value::Absent);
            let (is_item_written, rest) = self.items.put_one(kind, self.count + index, value, scratch);
            is_written |= is_item_written;
            is_left |= rest.is_some();
            if is_object {
                left.push(rest.unwrap_or_default());
            }
        }
        let left = is_left.then_some(Json::Array(left));
        if !is_written {
            // Nothing was added to the items either, so nothing has to be removed.
            return (false, if count == 0 { Some(items.json()) } else { left });
        }
        self.count += count;
        self.fill(row);
        self.ends.push(end(self.count));
        self.valid.append_non_null();
        (true, left)
    }

    fn fill(&mut self, length: usize) {
        fill(&mut self.valid, length);
        let last = self.ends.last().copied().unwrap_or_default();
        self.ends.resize(length + 1, last);
    }

    fn take(&mut self, kind: &Kind, length: usize, whole: bool) -> Result<ArrayRef, ArrowError> {
        self.fill(length);
        let items = self.items.take(kind, std::mem::take(&mut self.count), whole)?;
        let ends = OffsetBuffer::new(ScalarBuffer::from(std::mem::replace(&mut self.ends, vec![0])));
        let field = item(items.data_type().clone());
        Ok(Arc::new(ListArray::try_new(field, ends, items, built(&mut self.valid))?))
    }
}

/// The items of a list.
trait Items {
    fn len(&self) -> usize;
    /// `None` if the item is of another kind than the column's.
    fn get(&self, index: usize) -> Option<Value<'_>>;
    fn json(&self) -> Json;
}

struct Typed<'a>(&'a dyn List);

impl Items for Typed<'_> {
    fn len(&self) -> usize {
        self.0.len()
    }

    fn get(&self, index: usize) -> Option<Value<'_>> {
        Some(self.0.get(index))
    }

    fn json(&self) -> Json {
        json(Value::List(self.0))
    }
}

struct Untyped<'a>(&'a [Json], &'a Kind);

impl Items for Untyped<'_> {
    fn len(&self) -> usize {
        self.0.len()
    }

    fn get(&self, index: usize) -> Option<Value<'_>> {
        of_json(self.1, &self.0[index])
    }

    fn json(&self) -> Json {
        Json::Array(self.0.to_vec())
    }
}

/// The value in the kind of the column.
fn of_json<'a>(kind: &Kind, value: &'a Json) -> Option<Value<'a>> {
    match (kind, value) {
        (Kind::Text, value) => Some(Value::Json(value)),
        (Kind::Boolean, Json::Bool(value)) => Some(Value::Bool(*value)),
        (Kind::String, Json::String(text)) => Some(Value::String(text)),
        (Kind::Integer | Kind::Timestamp, Json::Number(number)) => number.as_i64().map(Value::Integer),
        (Kind::Float, Json::Number(number)) => Some(Value::Float(number)),
        (Kind::Object(_), Json::Object(map)) => Some(Value::Map(map)),
        _ => None,
    }
}

/// Whether the column can hold the value, apart from what is in an object.
fn fits(kind: &Kind, value: &Value<'_>) -> bool {
    match (kind, value) {
        (Kind::Float, Value::Float(number)) => is_double(number),
        (Kind::Text, _)
        | (Kind::Boolean, Value::Bool(_))
        | (Kind::Integer, Value::Integer(_) | Value::Code { .. })
        | (Kind::Timestamp, Value::Integer(_) | Value::Timestamp(_))
        | (Kind::String, Value::String(_))
        | (Kind::Object(_), Value::Object(_) | Value::Map(_)) => true,
        _ => false,
    }
}

/// A number that a double cannot hold exactly is kept as it was written.
fn is_double(number: &Number) -> bool {
    Number::from_f64(number.as_f64()).is_some_and(|same| same == *number)
}

fn add_integer(cells: &mut Int64Builder, row: usize, value: i64) {
    cells.append_nulls(row - cells.len());
    cells.append_value(value);
}

fn add_text(cells: &mut StringBuilder, row: usize, text: &str, scratch: &mut Scratch) {
    cells.append_nulls(row - cells.len());
    cells.append_value(text);
    scratch.added += text.len();
}

fn fill(valid: &mut NullBufferBuilder, length: usize) {
    valid.append_n_nulls(length - valid.len());
}

/// The content of the builder, which is empty then; its own `finish` does not always empty it.
fn built(valid: &mut NullBufferBuilder) -> Option<NullBuffer> {
    std::mem::replace(valid, NullBufferBuilder::new(0)).build()
}

/// Batches are bounded far below what the offsets of Arrow's lists can count.
fn end(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}

fn json(value: Value<'_>) -> Json {
    if let Value::Json(value) = value {
        return value.clone();
    }
    let mut text = Vec::new();
    value.write_json(&mut text);
    Json::from_json_slice(&text).unwrap_or_default()
}

fn no_object() -> ArrowError {
    ArrowError::SchemaError("an object without columns".to_owned())
}
