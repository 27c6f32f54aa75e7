use std::collections::HashMap;
use std::sync::Arc;

use arrow_array::{ArrayRef, RecordBatch, RecordBatchOptions};
use arrow_schema::{DataType, Field, FieldRef, Schema, SchemaRef};
use ocsf_model::reflect::Type;
use ocsf_model::{Class, Event, Version};

use crate::columns::{Columns, REST};
use crate::projection::Projection;
use crate::{BatchBuilder, Error, read};

/// The columns of a class in a release, which converts events to record batches and back.
///
/// Every attribute of the release is a column, including captions and derived names. Objects are structs down to a
/// depth, and JSON text below it; free-form values are JSON text. Values that have no column, or that their column
/// cannot hold, are in the column `other_attributes`, as JSON text, so that nothing is lost.
#[derive(Clone, Debug)]
pub struct Table(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    class: &'static Type,
    version: Version,
    depth: usize,
    columns: Columns,
    has_rest: bool,
    schema: SchemaRef,
}

impl Table {
    /// The default depth: how many levels of objects are structs.
    pub const DEPTH: usize = 3;

    /// The table of a class: `Table::new(DeviceInventoryInfo::class(), Version::V1_6_0)`.
    ///
    /// # Panics
    /// If `class` is an object.
    pub fn new(class: &'static Type, version: Version) -> Self {
        Self::with_depth(class, version, Self::DEPTH)
    }

    /// The table of a class, with objects as structs down to `depth` levels; 0 makes every object JSON text.
    ///
    /// # Panics
    /// If `class` is an object.
    pub fn with_depth(class: &'static Type, version: Version, depth: usize) -> Self {
        Self::of(class, version, depth, &Projection::All)
    }

    fn of(class: &'static Type, version: Version, depth: usize, asked: &Projection) -> Self {
        assert!(class.kind() == ocsf_model::reflect::Kind::Class, "`{}` is an object", class.name());
        let columns = Columns::new(class, version, depth, asked);
        let has_rest = asked.of(REST).is_some();
        let rest = has_rest.then(rest_field);
        let fields: Vec<_> = columns.fields().iter().cloned().chain(rest).collect();
        let schema = Arc::new(Schema::new(fields).with_metadata(metadata(class, version)));
        Self(Arc::new(Inner { class, version, depth, columns, has_rest, schema }))
    }

    /// The table with these columns only, each given by the path of its attribute or as `other_attributes`. Values of
    /// other columns are left out, so events that are read back are not complete.
    ///
    /// ```
    /// use ocsf_arrow::Table;
    /// use ocsf_model::classes::DeviceInventoryInfo;
    /// use ocsf_model::{Class, Version};
    ///
    /// let table = Table::new(DeviceInventoryInfo::class(), Version::V1_6_0);
    /// let table = table.project(["time", "device.hostname", "device.network_interfaces.ip"])?;
    /// assert_eq!(table.schema().fields().len(), 2);
    /// # Ok::<(), ocsf_arrow::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Error::Projection`] when a path is not an attribute.
    pub fn project<'p>(&self, paths: impl IntoIterator<Item = &'p str>) -> Result<Self, Error> {
        let asked = Projection::new(self.0.class, paths, |path| path == REST);
        let asked = asked.map_err(|path| Error::Projection { path })?;
        Ok(Self::of(self.0.class, self.0.version, self.0.depth, &asked))
    }

    /// The Arrow schema with all columns. Its metadata names the class and the release.
    pub fn schema(&self) -> SchemaRef {
        self.0.schema.clone()
    }

    /// The class.
    pub fn class(&self) -> &'static Type {
        self.0.class
    }

    /// The release.
    pub fn version(&self) -> Version {
        self.0.version
    }

    /// Turns events into a record batch with all columns of the table.
    ///
    /// # Errors
    /// [`Error::Class`] when an event is of another class.
    pub fn batch<'e, E: Class + 'e>(&self, events: impl IntoIterator<Item = &'e E>) -> Result<RecordBatch, Error> {
        let mut batch = BatchBuilder::new(self);
        events.into_iter().try_for_each(|event| batch.append(event))?;
        batch.finish_full()
    }

    /// Does what [`Table::batch`] does, for events of any type.
    ///
    /// # Errors
    /// [`Error::Class`] when an event is of another class.
    pub fn batch_of_events<'e>(&self, events: impl IntoIterator<Item = &'e Event>) -> Result<RecordBatch, Error> {
        let mut batch = BatchBuilder::new(self);
        events.into_iter().try_for_each(|event| batch.append(event.as_class()))?;
        batch.finish_full()
    }

    /// Turns a record batch into events. The batch may have been changed by another program: see the crate's front
    /// page.
    ///
    /// # Errors
    /// [`Error::Columns`] when the batch is of another class or has none of its columns, [`Error::Column`] when a
    /// column has values that its attribute cannot hold, and [`Error::Row`] when a row is not an event.
    pub fn events(&self, batch: &RecordBatch) -> Result<Vec<Event>, Error> {
        read::events(self, batch)
    }

    pub(crate) fn columns(&self) -> &Columns {
        &self.0.columns
    }

    pub(crate) fn has_rest(&self) -> bool {
        self.0.has_rest
    }

    /// A batch of this table with these columns.
    pub(crate) fn batch_of(
        &self,
        fields: Vec<FieldRef>,
        arrays: Vec<ArrayRef>,
        rows: usize,
    ) -> Result<RecordBatch, Error> {
        let schema = Arc::new(self.schema_of(fields));
        let options = RecordBatchOptions::new().with_row_count(Some(rows));
        Ok(RecordBatch::try_new_with_options(schema, arrays, &options)?)
    }

    pub(crate) fn schema_of(&self, fields: Vec<FieldRef>) -> Schema {
        Schema::new(fields).with_metadata(self.0.schema.metadata().clone())
    }
}

pub(crate) fn rest_field() -> FieldRef {
    Arc::new(Field::new(REST, DataType::Utf8, true))
}

/// The key of the class in the metadata of schemas.
pub(crate) const CLASS: &str = "ocsf.class_uid";

fn metadata(class: &'static Type, version: Version) -> HashMap<String, String> {
    HashMap::from([
        (CLASS.to_owned(), class.uid().to_string()),
        ("ocsf.class_name".to_owned(), class.caption().to_owned()),
        ("ocsf.version".to_owned(), version.to_string()),
    ])
}
