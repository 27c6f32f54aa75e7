//! Files that other programs rewrote come back equal: other names of items, units of time, widths, texts, columns.

use std::sync::Arc;

use arrow_cast::cast;
use ocsf_arrow::arrow_array::cast::AsArray;
use ocsf_arrow::arrow_array::{Array, ArrayRef, LargeListArray, ListArray, RecordBatch, StringArray, StructArray};
use ocsf_arrow::arrow_schema::{DataType, Field, Schema, TimeUnit};
use ocsf_arrow::parquet::arrow::ArrowWriter;
use ocsf_arrow::parquet::basic::{Compression, GzipLevel, ZstdLevel};
use ocsf_arrow::parquet::file::properties::WriterProperties;
use ocsf_arrow::{BatchBuilder, Bytes, Error, Table, read_parquet};
use ocsf_model::classes::DeviceInventoryInfo;
use ocsf_model::{Class, Event, Version};

/// How a program writes what it has read.
#[derive(Clone, Debug)]
struct Habits {
    item: &'static str,
    large_lists: bool,
    unit: TimeUnit,
    zone: Option<&'static str>,
    integer: DataType,
    text: DataType,
    compression: Compression,
    keeps_metadata: bool,
}

fn dictionary() -> DataType {
    DataType::Dictionary(Box::new(DataType::Int32), Box::new(DataType::Utf8))
}

fn all_habits() -> Vec<Habits> {
    let plain = Habits {
        item: "element",
        large_lists: false,
        unit: TimeUnit::Millisecond,
        zone: Some("UTC"),
        integer: DataType::Int64,
        text: DataType::Utf8,
        compression: Compression::UNCOMPRESSED,
        keeps_metadata: true,
    };
    vec![
        plain.clone(),
        Habits {
            item: "item",
            large_lists: true,
            text: DataType::LargeUtf8,
            compression: Compression::ZSTD(ZstdLevel::default()),
            ..plain.clone()
        },
        Habits {
            item: "array",
            unit: TimeUnit::Microsecond,
            compression: Compression::SNAPPY,
            keeps_metadata: false,
            ..plain.clone()
        },
        Habits {
            item: "list",
            unit: TimeUnit::Nanosecond,
            zone: None,
            integer: DataType::Decimal128(18, 0),
            ..plain.clone()
        },
        Habits {
            text: DataType::Utf8View,
            integer: DataType::UInt64,
            compression: Compression::GZIP(GzipLevel::default()),
            ..plain.clone()
        },
        Habits { text: dictionary(), integer: DataType::Float64, keeps_metadata: false, ..plain.clone() },
        Habits { integer: DataType::Int32, zone: Some("+00:00"), ..plain },
    ]
}

fn events() -> Vec<Event> {
    let event = |number: i64| {
        let text = format!(
            r#"{{"class_uid":5001,"category_uid":5,"activity_id":2,"type_uid":500102,"severity_id":1,"time":{},"count":{number},
            "metadata":{{"version":"1.6.0","product":{{"name":"Scanner"}},"profiles":["cloud","host"]}},
            "device":{{"type_id":2,"uid":"d-{number}","is_managed":{},"last_seen_time":1747821600123,
            "network_interfaces":[{{"ip":"10.0.0.7","type_id":1}},{{"mac":"00:1A:2B:3C:4D:5E","type_id":99,"type":"Own"}}],
            "groups":[{{"name":"g","privileges":["a","b"]}}]}},"unmapped":{{"a":[1,null,"x"],"n":{number}}},"unknown_one":[{number}]}}"#,
            1_747_821_600_000 - 86_400_000_000 * number,
            number % 2 == 0
        );
        let text = if number % 3 == 0 {
            text.replace(r#""unmapped":{"a":[1,null,"x"],"n":"#, r#""risk_details":"r","unmapped":{"n":"#)
        } else {
            text
        };
        Event::from_json(&text).expect("an event")
    };
    (0..30).map(event).collect()
}

fn table(version: Version) -> Table {
    Table::new(DeviceInventoryInfo::class(), version)
}

fn batch() -> Result<RecordBatch, Error> {
    let mut batch = BatchBuilder::new(&table(Version::V1_6_0));
    events().iter().try_for_each(|event| batch.append(event.as_class()))?;
    batch.finish()
}

/// The column as that program has it.
fn rewritten(array: &ArrayRef, habits: &Habits) -> ArrayRef {
    match array.data_type() {
        DataType::Struct(fields) => {
            let array = array.as_struct();
            let columns: Vec<_> = array.columns().iter().map(|column| rewritten(column, habits)).collect();
            let fields: Vec<_> = fields
                .iter()
                .zip(&columns)
                .map(|(field, column)| Field::new(field.name(), column.data_type().clone(), true))
                .collect();
            Arc::new(StructArray::new(fields.into(), columns, array.nulls().cloned()))
        }
        DataType::List(_) => {
            let list = array.as_list::<i32>();
            let items = rewritten(list.values(), habits);
            let field = Arc::new(Field::new(habits.item, items.data_type().clone(), true));
            let list = ListArray::new(field.clone(), list.offsets().clone(), items, list.nulls().cloned());
            if habits.large_lists {
                let large = cast(&list, &DataType::LargeList(field)).expect("a list");
                let _: &LargeListArray = large.as_list();
                return large;
            }
            Arc::new(list)
        }
        DataType::Timestamp(..) => {
            cast(array, &DataType::Timestamp(habits.unit, habits.zone.map(Into::into))).expect("a time")
        }
        DataType::Int64 => cast(array, &habits.integer).expect("a number"),
        DataType::Utf8 => cast(array, &habits.text).expect("a text"),
        _ => Arc::clone(array),
    }
}

fn file(batch: &RecordBatch, habits: &Habits) -> Bytes {
    let columns: Vec<_> = batch.columns().iter().map(|column| rewritten(column, habits)).collect();
    let schema = batch.schema();
    let fields = schema.fields().iter().zip(&columns);
    let fields: Vec<_> =
        fields.map(|(field, column)| Field::new(field.name(), column.data_type().clone(), true)).collect();
    let metadata = if habits.keeps_metadata { schema.metadata().clone() } else { std::collections::HashMap::new() };
    let schema = Arc::new(Schema::new(fields).with_metadata(metadata));
    written(&RecordBatch::try_new(schema, columns).expect("a batch"), habits.compression)
}

fn written(batch: &RecordBatch, compression: Compression) -> Bytes {
    let properties = WriterProperties::builder().set_compression(compression).build();
    let mut file = Vec::new();
    let mut writer = ArrowWriter::try_new(&mut file, batch.schema(), Some(properties)).expect("a writer");
    writer.write(batch).expect("rows");
    writer.close().expect("a file");
    file.into()
}

fn read(version: Version, file: Bytes) -> Result<Vec<Event>, Error> {
    read_parquet(&table(version), file)?.collect()
}

#[test]
fn every_habit_is_read() -> Result<(), Error> {
    for habits in all_habits() {
        let read = read(Version::V1_6_0, file(&batch()?, &habits));
        let read = read.unwrap_or_else(|error| panic!("{habits:?}: {error:?}"));
        assert_eq!(read, events(), "{habits:?}");
    }
    Ok(())
}

/// Columns are found by their names, so that the table's release is not the file's.
#[test]
fn another_release_is_read() -> Result<(), Error> {
    for version in Version::ALL {
        if table(version).class().releases().iter().any(|known| known == version) {
            assert_eq!(read(version, file(&batch()?, &all_habits()[0]))?, events(), "{version}");
        }
    }
    Ok(())
}

#[test]
fn missing_and_extra_columns_are_no_matter() -> Result<(), Error> {
    let batch = batch()?;
    let names = ["time", "device", "class_uid"];
    let kept: Vec<_> = names.iter().rev().filter_map(|name| batch.schema().index_of(name).ok()).collect();
    let some = batch.project(&kept).expect("columns");
    let mut fields = some.schema().fields().to_vec();
    let mut columns = some.columns().to_vec();
    for partition in ["region", "eventDay"] {
        fields.push(Arc::new(Field::new(partition, DataType::Utf8, true)));
        columns.push(Arc::new(StringArray::from(vec!["x"; batch.num_rows()])));
    }
    let some = RecordBatch::try_new(Arc::new(Schema::new(fields)), columns).expect("a batch");
    let read = read(Version::V1_6_0, written(&some, Compression::SNAPPY))?;
    for (read, whole) in read.iter().zip(events()) {
        let (Event::DeviceInventoryInfo(read), Event::DeviceInventoryInfo(whole)) = (read, whole) else {
            panic!("{read:?}")
        };
        assert_eq!((read.time, &read.metadata), (whole.time, &None));
        assert_eq!(read.device.as_ref().map(|device| &device.uid), whole.device.as_ref().map(|device| &device.uid));
        assert!(read.extra.is_empty(), "{:?}", read.extra);
    }
    Ok(())
}

#[test]
fn what_an_attribute_cannot_have_is_refused() -> Result<(), Error> {
    let batch = batch()?;
    for (name, wanted) in [("time", DataType::Utf8), ("severity_id", DataType::Utf8)] {
        let place = batch.schema().index_of(name).expect("a column");
        let mut columns = batch.columns().to_vec();
        columns[place] = cast(&columns[place], &wanted).expect("a column");
        let mut fields: Vec<_> = batch.schema().fields().to_vec();
        fields[place] = Arc::new(Field::new(name, wanted, true));
        let odd = RecordBatch::try_new(Arc::new(Schema::new(fields)), columns).expect("a batch");
        let refused = table(Version::V1_6_0).events(&odd).unwrap_err();
        assert!(matches!(&refused, Error::Column { path, .. } if path == name), "{refused}");
    }
    // A half is no integer, and a number beyond 64 bits none that an attribute has.
    let halves = Arc::new(ocsf_arrow::arrow_array::Float64Array::from(vec![0.5]));
    let big = Arc::new(ocsf_arrow::arrow_array::UInt64Array::from(vec![u64::MAX]));
    for numbers in [halves as ArrayRef, big] {
        let schema = Schema::new(vec![Field::new("severity_id", numbers.data_type().clone(), true)]);
        let odd = RecordBatch::try_new(Arc::new(schema), vec![numbers]).expect("a batch");
        assert!(table(Version::V1_6_0).events(&odd).is_err());
    }
    Ok(())
}

#[test]
fn a_batch_without_any_of_the_columns_is_refused() {
    let names = Arc::new(StringArray::from(vec!["x"]));
    let schema = Schema::new(vec![Field::new("no_such", DataType::Utf8, true)]);
    let odd = RecordBatch::try_new(Arc::new(schema), vec![names]).expect("a batch");
    assert!(matches!(table(Version::V1_6_0).events(&odd), Err(Error::Columns { .. })));
}
