//! What the Parquet files hold: which columns, in which row groups, in which order.

use ocsf_arrow::arrow_schema::{DataType, Schema};
use ocsf_arrow::parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;
use ocsf_arrow::parquet::basic::{Compression, GzipLevel, ZstdLevel};
use ocsf_arrow::parquet::file::metadata::RowGroupMetaData;
use ocsf_arrow::parquet::file::properties::WriterProperties;
use ocsf_arrow::{BatchBuilder, Bytes, Error, ParquetOptions, ParquetWriter, Table, read_parquet, write_parquet};
use ocsf_model::classes::{DetectionFinding, DeviceInventoryInfo};
use ocsf_model::{Class, Event, OcsfObject, Timestamp, Version};

fn inventory() -> Table {
    Table::new(DeviceInventoryInfo::class(), Version::V1_6_0)
}

/// Events of which every thousandth knows something that the others do not.
fn devices(count: i64) -> Vec<Event> {
    let device = |number: i64| {
        let seldom = if number % 1000 == 999 {
            r#","owner":{"name":"Ada"},"network_interfaces":[{"ip":"10.0.0.7","type_id":1,"uid":"n"}]"#
        } else {
            r#","network_interfaces":[{"ip":"10.0.0.8","type_id":1},{"mac":"00:1A:2B:3C:4D:5E","type_id":1}]"#
        };
        let text = format!(
            r#"{{"class_uid":5001,"category_uid":5,"activity_id":2,"type_uid":500102,"severity_id":1,"time":{},
            "metadata":{{"version":"1.6.0","product":{{"name":"Scanner"}}}},
            "device":{{"type_id":2,"uid":"d-{number}"{seldom}}}}}"#,
            1_747_821_600_000 - number % 7
        );
        Event::from_json(&text).expect("an event")
    };
    (0..count).map(device).collect()
}

fn write(table: &Table, options: ParquetOptions, events: &[Event]) -> Result<Bytes, Error> {
    let mut file = ParquetWriter::new(table, options);
    events.iter().try_for_each(|event| file.write_event(event))?;
    Ok(file.finish(Vec::new())?.into())
}

fn read(table: &Table, file: Bytes) -> Result<Vec<Event>, Error> {
    read_parquet(table, file)?.collect()
}

fn opened(file: &Bytes) -> ParquetRecordBatchReaderBuilder<Bytes> {
    ParquetRecordBatchReaderBuilder::try_new(file.clone()).expect("a Parquet file")
}

#[test]
fn a_finding_makes_a_small_file() -> Result<(), Error> {
    let long = "x".repeat(1_000);
    let text = format!(
        r#"{{"class_uid":2004,"category_uid":2,"activity_id":1,"type_uid":200401,"severity_id":4,"time":1747821600000,"status_id":1,
        "metadata":{{"version":"1.6.0","product":{{"name":"EDR","vendor_name":"Vendor"}},"uid":"m-1","tenant_uid":"t-1"}},
        "message":"{long}","finding_info":{{"uid":"f-1","title":"Trojan","types":["malware"],"created_time":1747821600000}},
        "device":{{"uid":"d-1","hostname":"pc","type_id":2,"os":{{"name":"Windows","type_id":100}}}},"unmapped":{{"a":1}}}}"#
    );
    let table = Table::new(DetectionFinding::class(), Version::V1_6_0);
    let event = Event::from_json(&text).expect("an event");
    let small = write(&table, ParquetOptions::new(), std::slice::from_ref(&event))?;
    assert!(small.len() < 20_000, "{} bytes", small.len());
    let full = write(&table, ParquetOptions::new().full_schema(true), std::slice::from_ref(&event))?;
    assert_eq!(opened(&full).schema().fields(), table.schema().fields());
    assert_eq!(read(&table, small)?, std::slice::from_ref(&event));
    assert_eq!(read(&table, full)?, [event]);
    Ok(())
}

#[test]
fn columns_that_hold_nothing_are_not_written() -> Result<(), Error> {
    let file = write(&inventory(), ParquetOptions::new(), &devices(10))?;
    let opened = opened(&file);
    let mut names: Vec<_> = opened.schema().fields().iter().map(|field| field.name().as_str()).collect();
    let activity = ["activity_id", "category_name", "category_uid", "class_name", "class_uid", "device", "metadata"];
    let others = ["severity_id", "time", "type_name", "type_uid"];
    let expected: Vec<_> = activity.into_iter().chain(others).collect();
    names.sort_unstable();
    assert_eq!(names, expected);
    assert_eq!(opened.schema().metadata()["ocsf.class_uid"], "5001");
    Ok(())
}

#[test]
fn list_items_are_elements_compressed_with_zstd() -> Result<(), Error> {
    let file = write(&inventory(), ParquetOptions::new(), &devices(10))?;
    let opened = opened(&file);
    let columns = opened.metadata().row_group(0).columns();
    let paths: Vec<_> = columns.iter().map(|column| column.column_path().string()).collect();
    assert!(paths.contains(&"device.network_interfaces.list.element.ip".to_owned()), "{paths:?}");
    assert!(columns.iter().all(|column| matches!(column.compression(), Compression::ZSTD(_))));
    Ok(())
}

/// The first row groups know less than the later ones, and are written as if they had known.
#[test]
fn a_column_may_come_up_in_a_later_row_group() -> Result<(), Error> {
    let events = devices(4_000);
    for threads in [1, 3] {
        let options = ParquetOptions::new().row_group_bytes(100_000).threads(threads);
        let file = write(&inventory(), options, &events)?;
        let opened = opened(&file);
        assert!(opened.metadata().num_row_groups() > 4, "{}", opened.metadata().num_row_groups());
        let rows: i64 = opened.metadata().row_groups().iter().map(RowGroupMetaData::num_rows).sum();
        assert_eq!(rows, 4_000);
        assert!(path(opened.schema(), &["device", "owner", "name"]).is_some());
        assert!(path(opened.schema(), &["device", "network_interfaces", "uid"]).is_some());
        assert!(opened.metadata().column_index().is_none_or(|groups| groups.len() > 4));
        assert!(read(&inventory(), file)? == events);
    }
    Ok(())
}

/// Row groups with bloom filters are not copied, and have them all the same.
#[test]
fn writer_properties_are_passed_on() -> Result<(), Error> {
    let events = devices(4_000);
    let properties = WriterProperties::builder()
        .set_compression(Compression::GZIP(GzipLevel::default()))
        .set_bloom_filter_enabled(true)
        .build();
    let options = ParquetOptions::new().row_group_bytes(100_000).properties(properties);
    let file = write(&inventory(), options, &events)?;
    let opened = opened(&file);
    for column in opened.metadata().row_groups().iter().flat_map(RowGroupMetaData::columns) {
        assert!(matches!(column.compression(), Compression::GZIP(_)));
        assert!(
            column.bloom_filter_offset().is_some() || column.column_descr().physical_type().to_string() == "BOOLEAN"
        );
    }
    assert!(read(&inventory(), file)? == events);
    Ok(())
}

#[test]
fn compressions_of_others_are_read() -> Result<(), Error> {
    let events = devices(20);
    for compression in [
        Compression::UNCOMPRESSED,
        Compression::SNAPPY,
        Compression::GZIP(GzipLevel::default()),
        Compression::ZSTD(ZstdLevel::default()),
        Compression::LZ4_RAW,
    ] {
        let properties = WriterProperties::builder().set_compression(compression).build();
        let file = write(&inventory(), ParquetOptions::new().properties(properties), &events)?;
        assert_eq!(read(&inventory(), file)?, events, "{compression}");
    }
    Ok(())
}

#[test]
fn rows_are_sorted_by_time_on_request() -> Result<(), Error> {
    let mut events = devices(2_000);
    *events[3].common_mut().time = None;
    let options = ParquetOptions::new().sort_by_time(true).row_group_bytes(200_000);
    let file = write(&inventory(), options, &events)?;
    let opened = opened(&file);
    let groups = opened.metadata().row_groups();
    assert!(groups.len() > 1);
    let sorting = groups[0].sorting_columns().expect("sorted");
    let leaf = usize::try_from(sorting[0].column_idx).expect("a place");
    assert_eq!(groups[0].column(leaf).column_path().string(), "time");
    let back = read(&inventory(), file)?;
    let mut from = 0;
    for group in groups {
        let until = from + usize::try_from(group.num_rows()).expect("a number");
        let times: Vec<Option<Timestamp>> = back[from..until].iter().map(|event| event.common().time).collect();
        assert!(times.is_sorted_by_key(|time| (time.is_none(), *time)));
        from = until;
    }
    let text = |events: &[Event]| {
        let mut lines: Vec<_> = events.iter().map(Event::to_json).collect();
        lines.sort_unstable();
        lines
    };
    assert!(text(&back) == text(&events));
    Ok(())
}

#[test]
fn a_projection_has_the_columns_that_were_asked_for() -> Result<(), Error> {
    let table = inventory().project(["time", "device.uid", "device.network_interfaces.ip", "device.owner"])?;
    let file = write(&table, ParquetOptions::new(), &devices(1_000))?;
    let columns = opened(&file);
    let columns = columns.metadata().row_group(0).columns();
    let paths: Vec<_> = columns.iter().map(|column| column.column_path().string()).collect();
    let expected = ["device.network_interfaces.list.element.ip", "device.owner.name", "device.uid", "time"];
    assert_eq!(
        {
            let mut paths = paths;
            paths.sort_unstable();
            paths
        },
        expected
    );
    let read = read(&inventory(), file)?;
    let Event::DeviceInventoryInfo(last) = &read[999] else { panic!("{read:?}") };
    let device = last.device.as_ref().expect("a device");
    assert_eq!((device.uid.as_deref(), device.network_interfaces[0].ip.as_deref()), (Some("d-999"), Some("10.0.0.7")));
    let refused = inventory().project(["device.no_such"]).unwrap_err();
    assert!(matches!(refused, Error::Projection { .. }), "{refused}");
    Ok(())
}

#[test]
fn a_table_of_nothing_is_still_a_table() -> Result<(), Error> {
    let table = inventory().project(["device.hostname"])?;
    let file = write(&table, ParquetOptions::new().row_group_bytes(1), &devices(3))?;
    assert_eq!(opened(&file).metadata().file_metadata().num_rows(), 3);
    let mut empty = Vec::new();
    assert_eq!(write_parquet(&inventory(), &mut empty, [])?, 0);
    assert_eq!(opened(&empty.into()).schema().fields(), inventory().schema().fields());
    Ok(())
}

#[test]
fn objects_without_anything_come_back() -> Result<(), Error> {
    for text in [
        r#"{"class_uid":5001,"device":{}}"#,
        r#"{"class_uid":5001,"device":{"network_interfaces":[{},{}]}}"#,
        r#"{"class_uid":5001,"device":{"network_interfaces":[{},{"ip":"10.0.0.7"},{}],"groups":[]}}"#,
    ] {
        let event = Event::from_json(text).expect("an event");
        for options in [ParquetOptions::new(), ParquetOptions::new().full_schema(true)] {
            let file = write(&inventory(), options, std::slice::from_ref(&event))?;
            assert_eq!(read(&inventory(), file)?, std::slice::from_ref(&event), "{text}");
        }
    }
    Ok(())
}

#[test]
fn an_event_of_another_class_leaves_nothing_behind() {
    let mut file = Vec::new();
    let mut events = devices(3);
    events.push(DetectionFinding::default().into());
    let refused = write_parquet(&inventory(), &mut file, events).unwrap_err();
    assert!(matches!(refused, Error::Class { index: 3, found: 2004, .. }), "{refused}");
    assert!(file.is_empty());
}

#[test]
fn batches_keep_the_columns_of_earlier_ones() -> Result<(), Error> {
    let mut batch = BatchBuilder::new(&inventory());
    let events = devices(1_002);
    events[..1_000].iter().try_for_each(|event| batch.append(event.as_class()))?;
    assert!(batch.memory_size() > 100_000);
    let first = batch.finish()?;
    events[1_000..].iter().try_for_each(|event| batch.append(event.as_class()))?;
    let second = batch.finish()?;
    assert_eq!(first.schema(), second.schema());
    assert_eq!((first.num_rows(), second.num_rows()), (1_000, 2));
    assert_eq!(inventory().events(&second)?, events[1_000..]);
    Ok(())
}

fn path<'s>(schema: &'s Schema, names: &[&str]) -> Option<&'s DataType> {
    let mut fields = schema.fields();
    let mut found = None;
    for name in names {
        let (_, field) = fields.find(name)?;
        found = Some(field.data_type());
        let item = match field.data_type() {
            DataType::List(item) => item.data_type(),
            one => one,
        };
        if let DataType::Struct(below) = item {
            fields = below;
        }
    }
    found
}

#[test]
fn a_typed_event_is_as_good() -> Result<(), Error> {
    let event = DeviceInventoryInfo { message: Some("Found".to_owned()), ..Default::default() };
    let batch = inventory().batch([&event])?;
    let read = inventory().events(&batch)?;
    assert_eq!(read[0].to_json(), event.to_json());
    Ok(())
}
