use std::sync::Arc;

use arrow_array::builder::{ArrayBuilder as _, StringBuilder};
use arrow_array::{Array as _, RecordBatch, new_null_array};
use arrow_schema::DataType;
use ocsf_model::{Class, Json, OcsfObject};

use crate::build::{Rows, Scratch, Taken};
use crate::table::rest_field;
use crate::{Error, Table};

/// Collects events into a record batch, and measures its size, for callers that hand over batch by batch.
///
/// A batch has the columns that had a value in any event so far, so later batches have all columns of earlier ones.
#[derive(Debug)]
pub struct BatchBuilder {
    table: Table,
    rows: Rows,
    rest: StringBuilder,
    has_rest: bool,
    length: usize,
    scratch: Scratch,
    measured: Measured,
}

/// What the events took when it was last looked up.
#[derive(Debug, Default)]
struct Measured {
    length: usize,
    added: usize,
    memory: usize,
}

/// What is added between two measurements, at most.
const UNMEASURED_ROWS: usize = 64;
const UNMEASURED_BYTES: usize = 1 << 20;

impl BatchBuilder {
    /// A builder without events.
    pub fn new(table: &Table) -> Self {
        Self {
            rows: Rows::new(table.columns()),
            table: table.clone(),
            rest: StringBuilder::with_capacity(0, 0),
            has_rest: false,
            length: 0,
            scratch: Scratch::default(),
            measured: Measured::default(),
        }
    }

    /// Adds an event.
    ///
    /// # Errors
    /// [`Error::Class`] when the event is of another class. Its `index` counts the events of the current batch.
    pub fn append(&mut self, event: &dyn Class) -> Result<(), Error> {
        let (found, expected) = (event.schema(), self.table.class());
        if found != expected {
            return Err(Error::Class { index: self.length, expected: expected.uid(), found: found.uid() });
        }
        let record: &dyn OcsfObject = event;
        let (_, left) = self.rows.put(self.table.columns(), self.length, record, &mut self.scratch);
        if let Some(Json::Object(left)) = left
            && !left.is_empty()
            && self.table.has_rest()
        {
            let text = Json::Object(left).to_json();
            self.rest.append_nulls(self.length - self.rest.len());
            self.rest.append_value(&text);
            self.scratch.added += text.len();
            self.has_rest = true;
        }
        self.length += 1;
        Ok(())
    }

    /// The number of events.
    pub fn len(&self) -> usize {
        self.length
    }

    /// Whether there are no events.
    pub fn is_empty(&self) -> bool {
        self.length == 0
    }

    /// The approximate size of the batch in memory, in bytes. It is measured every few rows only, so that calling this
    /// after each event is cheap.
    pub fn memory_size(&mut self) -> usize {
        let measured = &mut self.measured;
        let (rows, bytes) = (self.length - measured.length, self.scratch.added - measured.added);
        if rows >= UNMEASURED_ROWS || bytes >= UNMEASURED_BYTES {
            let memory = self.rows.memory(self.length) + self.rest.values_slice().len();
            *measured = Measured { length: self.length, added: self.scratch.added, memory };
            return memory;
        }
        measured.memory + bytes
    }

    /// The batch of the events so far, without empty columns. The builder then begins the next one.
    ///
    /// # Errors
    /// [`Error::Arrow`] when Arrow refuses the columns, for instance because they are too large.
    pub fn finish(&mut self) -> Result<RecordBatch, Error> {
        self.take(false)
    }

    /// Does what [`finish`](Self::finish) does, with all columns of the table.
    ///
    /// # Errors
    /// [`Error::Arrow`] when Arrow refuses the columns, for instance because they are too large.
    pub fn finish_full(&mut self) -> Result<RecordBatch, Error> {
        self.take(true)
    }

    fn take(&mut self, whole: bool) -> Result<RecordBatch, Error> {
        let length = std::mem::take(&mut self.length);
        (self.measured, self.scratch.added) = (Measured::default(), 0);
        let Taken { mut fields, mut arrays, .. } = self.rows.take(self.table.columns(), length, whole)?;
        if self.table.has_rest() && (self.has_rest || whole) {
            self.rest.append_nulls(length - self.rest.len());
            let rest = self.rest.finish();
            fields.push(rest_field());
            arrays.push(if rest.is_empty() { new_null_array(&DataType::Utf8, length) } else { Arc::new(rest) });
        }
        self.table.batch_of(fields, arrays, length)
    }
}
