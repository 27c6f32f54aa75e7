//! The columns of a class.

use std::sync::Arc;

use arrow_schema::{DataType, Field, FieldRef, Fields, TimeUnit};
use ocsf_model::Version;
use ocsf_model::reflect::{Attribute, Shape, Type};

use crate::projection::Projection;

/// The column of everything that has no column of its own, as JSON text.
pub(crate) const REST: &str = "other_attributes";

/// The name of the items of lists in the Parquet format.
pub(crate) const ITEM: &str = "element";

/// The columns of a class or an object.
#[derive(Debug)]
pub(crate) struct Columns {
    pub(crate) all: Vec<Column>,
    /// By the attributes' positions.
    places: Vec<Place>,
    /// The position of the attribute that holds the captions of an attribute's ids, by the latter's position.
    captions: Vec<Option<usize>>,
    schema: &'static Type,
}

/// The destination of an attribute's values.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Place {
    /// The column at this index.
    Column(usize),
    /// The rest, because the release does not have the attribute.
    Rest,
    /// Nowhere, because the column is not in the projection.
    Nowhere,
}

#[derive(Debug)]
pub(crate) struct Column {
    pub(crate) name: &'static str,
    pub(crate) is_array: bool,
    pub(crate) kind: Kind,
}

#[derive(Debug)]
pub(crate) enum Kind {
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
    /// The attributes that the release has and the projection asks for, objects as structs down to `depth` levels.
    pub(crate) fn new(schema: &'static Type, version: Version, depth: usize, asked: &Projection) -> Self {
        Self::below(schema, version, depth, asked, &mut vec![schema])
    }

    fn below(
        schema: &'static Type,
        version: Version,
        depth: usize,
        asked: &Projection,
        above: &mut Vec<&'static Type>,
    ) -> Self {
        let (mut columns, mut places) = (Vec::new(), Vec::new());
        for attribute in schema.attributes() {
            places.push(match asked.of(attribute.name()) {
                None => Place::Nowhere,
                Some(_) if attribute.requirement(version).is_none() => Place::Rest,
                Some(asked) => {
                    let kind = Kind::new(attribute, version, depth, asked, above);
                    columns.push(Column { name: attribute.name(), is_array: attribute.is_array(), kind });
                    Place::Column(columns.len() - 1)
                }
            });
        }
        let caption = |attribute: &Attribute| attribute.caption_attribute().and_then(|name| schema.position(name));
        Self { all: columns, places, captions: schema.attributes().map(caption).collect(), schema }
    }

    /// The Arrow fields.
    pub(crate) fn fields(&self) -> Fields {
        self.all.iter().map(Column::field).collect()
    }

    pub(crate) fn place(&self, position: usize) -> Place {
        self.places[position]
    }

    pub(crate) fn caption(&self, position: usize) -> Option<usize> {
        self.captions[position]
    }

    /// The name of the attribute at this position.
    pub(crate) fn name(&self, position: usize) -> &'static str {
        self.schema.attributes().nth(position).map_or("", Attribute::name)
    }

    /// The destination of the member with this name.
    pub(crate) fn place_of(&self, name: &str) -> Place {
        self.schema.position(name).map_or(Place::Rest, |position| self.place(position))
    }
}

impl Kind {
    fn new(
        attribute: &'static Attribute,
        version: Version,
        depth: usize,
        asked: &Projection,
        above: &mut Vec<&'static Type>,
    ) -> Self {
        match attribute.shape() {
            Shape::Boolean => Self::Boolean,
            Shape::Integer if attribute.datatype().name() == "timestamp_t" => Self::Timestamp,
            Shape::Integer => Self::Integer,
            Shape::Float => Self::Float,
            Shape::String => Self::String,
            Shape::Object => match attribute.object() {
                Some(object) if depth > 0 && !above.contains(&object) => {
                    above.push(object);
                    let columns = Columns::below(object, version, depth - 1, asked, above);
                    above.pop();
                    if columns.all.is_empty() { Self::Text } else { Self::Object(columns) }
                }
                _ => Self::Text,
            },
            _ => Self::Text,
        }
    }

    /// The Arrow type of one value.
    pub(crate) fn data_type(&self) -> DataType {
        match self {
            Self::Boolean => DataType::Boolean,
            Self::Timestamp => timestamp(),
            Self::Integer => DataType::Int64,
            Self::Float => DataType::Float64,
            Self::String | Self::Text => DataType::Utf8,
            Self::Object(columns) => DataType::Struct(columns.fields()),
        }
    }
}

impl Column {
    pub(crate) fn field(&self) -> FieldRef {
        Arc::new(Field::new(self.name, self.typed(self.kind.data_type()), true))
    }

    /// The column's type, given that of one value.
    pub(crate) fn typed(&self, one: DataType) -> DataType {
        if self.is_array { DataType::List(item(one)) } else { one }
    }
}

/// The field of a list's items.
pub(crate) fn item(one: DataType) -> FieldRef {
    Arc::new(Field::new(ITEM, one, true))
}

/// Milliseconds in UTC.
pub(crate) fn timestamp() -> DataType {
    DataType::Timestamp(TimeUnit::Millisecond, Some("+00:00".into()))
}
