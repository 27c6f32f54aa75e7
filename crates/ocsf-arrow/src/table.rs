use std::sync::Arc;

use arrow_array::cast::AsArray;
use arrow_array::{ArrayRef, RecordBatch, StructArray};
use arrow_json::{LineDelimitedWriter, ReaderBuilder};
use arrow_schema::{DataType, Field, Schema, SchemaRef};
use ocsf_model::reflect::Type;
use ocsf_model::{Class, Event, Json, Version};

use crate::Error;
use crate::columns::{Columns, REST, Times, merge};

/// The columns of a class in a release, and the way from events to them and back.
///
/// Every attribute that the release has is a column, captions and derived names included. Objects are structs down to a depth,
/// below it JSON text; so are free-form values. What has no column, or a value that its column cannot hold, stands in the
/// column `other_attributes` as JSON text, so that nothing is lost.
#[derive(Clone, Debug)]
pub struct Table {
    class: &'static Type,
    version: Version,
    columns: Arc<Columns>,
    schema: SchemaRef,
}

impl Table {
    /// How many levels of objects are structs, unless [`Table::with_depth`] says otherwise.
    pub const DEPTH: usize = 3;

    /// The table of a class: `Table::new(DeviceInventoryInfo::class(), Version::V1_6_0)`.
    ///
    /// # Panics
    /// If `class` is an object.
    pub fn new(class: &'static Type, version: Version) -> Self {
        Self::with_depth(class, version, Self::DEPTH)
    }

    /// The table of a class, objects as structs down to `depth` levels; 0 makes every object JSON text.
    ///
    /// # Panics
    /// If `class` is an object.
    pub fn with_depth(class: &'static Type, version: Version, depth: usize) -> Self {
        assert!(class.kind() == ocsf_model::reflect::Kind::Class, "`{}` is an object", class.name());
        let columns = Columns::new(class, version, depth);
        let schema = Arc::new(schema(&columns, class, version, Times::Typed));
        Self { class, version, columns: Arc::new(columns), schema }
    }

    /// The Arrow schema. Its metadata names the class and the release.
    pub fn schema(&self) -> SchemaRef {
        self.schema.clone()
    }

    /// The events as a record batch.
    ///
    /// # Errors
    /// [`Error::Class`] when an event is of another class.
    pub fn batch<'e, E: Class + 'e>(&self, events: impl IntoIterator<Item = &'e E>) -> Result<RecordBatch, Error> {
        self.rows(events.into_iter().map(|event| (event.schema(), event.to_json())))
    }

    /// As [`Table::batch`], from events of any type.
    ///
    /// # Errors
    /// [`Error::Class`] when an event is of another class.
    pub fn batch_of_events<'e>(&self, events: impl IntoIterator<Item = &'e Event>) -> Result<RecordBatch, Error> {
        self.rows(events.into_iter().map(|event| (event.schema(), event.to_json())))
    }

    fn rows(&self, events: impl Iterator<Item = (&'static Type, String)>) -> Result<RecordBatch, Error> {
        let mut lines = Vec::new();
        let mut count = 0;
        for (index, (class, event)) in events.enumerate() {
            if class != self.class {
                return Err(Error::Class { index, expected: self.class.uid(), found: class.uid() });
            }
            let Json::Object(mut row) = Json::from_json(&event).map_err(|source| Error::Row { row: index, source })?
            else {
                unreachable!("an event is an object")
            };
            let rest = self.columns.shape(&mut row);
            if !rest.is_empty() {
                row.insert(REST, Json::Object(rest).to_json());
            }
            Json::Object(row).write_json(&mut lines);
            lines.push(b'\n');
            count += 1;
        }
        if count == 0 {
            return Ok(RecordBatch::new_empty(self.schema()));
        }
        let mut decoder = ReaderBuilder::new(self.schema()).with_batch_size(count).build_decoder()?;
        decoder.decode(&lines)?;
        Ok(decoder.flush()?.unwrap_or_else(|| RecordBatch::new_empty(self.schema())))
    }

    /// The events of a record batch.
    ///
    /// # Errors
    /// [`Error::Columns`] when the batch has other columns than the table, [`Error::Row`] when a row is no event.
    pub fn events(&self, batch: &RecordBatch) -> Result<Vec<Event>, Error> {
        if batch.schema().fields() != self.schema.fields() {
            return Err(Error::Columns { class: self.class.name(), version: self.version });
        }
        if batch.num_rows() == 0 {
            return Ok(Vec::new());
        }
        // The writer prints times as text; as numbers they come back exactly.
        let plain = schema(&self.columns, self.class, self.version, Times::Numbers);
        let rows: ArrayRef = Arc::new(StructArray::from(batch.clone()));
        let rows = arrow_cast::cast(&rows, &DataType::Struct(plain.fields().clone()))?;
        let mut writer = LineDelimitedWriter::new(Vec::new());
        writer.write(&RecordBatch::from(rows.as_struct()))?;
        writer.finish()?;
        let lines = writer.into_inner();
        let lines = lines.split(|byte| *byte == b'\n').filter(|line| !line.is_empty());
        lines.enumerate().map(|(row, line)| self.event(line).map_err(|source| Error::Row { row, source })).collect()
    }

    fn event(&self, line: &[u8]) -> Result<Event, ocsf_model::Error> {
        let mut row = Json::from_json_slice(line)?;
        if let Json::Object(row) = &mut row {
            let rest = row.remove(REST);
            self.columns.restore(row)?;
            if let Some(Json::String(rest)) = rest
                && let Json::Object(rest) = Json::from_json(&rest)?
            {
                merge(row, rest);
            }
        }
        Event::from_json(&row.to_json())
    }
}

fn schema(columns: &Columns, class: &'static Type, version: Version, times: Times) -> Schema {
    let rest = Arc::new(Field::new(REST, DataType::Utf8, true));
    let fields: Vec<_> = columns.fields(times).iter().cloned().chain([rest]).collect();
    let metadata = [
        ("ocsf.class_uid".to_owned(), class.uid().to_string()),
        ("ocsf.class_name".to_owned(), class.caption().to_owned()),
        ("ocsf.version".to_owned(), version.to_string()),
    ];
    Schema::new(fields).with_metadata(std::collections::HashMap::from(metadata))
}
