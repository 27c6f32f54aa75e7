//! Events come back from columns as they went in.

use ocsf_arrow::arrow_array::cast::AsArray;
use ocsf_arrow::arrow_array::types::TimestampMillisecondType;
use ocsf_arrow::{Bytes, Error, Table, read_parquet, write_parquet};
use ocsf_model::classes::{DeviceInventoryInfo, ProcessActivity, UserInventoryInfo};
use ocsf_model::{Class, Event, Version, reflect};

const DEVICE: &str = r#"{"class_uid":5001,"category_uid":5,"activity_id":2,"type_uid":500102,"severity_id":1,"time":1747821600123,
    "metadata":{"version":"1.6.0","product":{"name":"Scanner"}},"unknown_one":{"a":[1,null,"x"]},
    "device":{"type_id":2,"type":"Desktop","uid":"d-1","is_managed":false,"last_seen_time":1747821600000,
    "network_interfaces":[{"ip":"10.0.0.7","type_id":1,"vendor_word":7},{"mac":"00:1A:2B:3C:4D:5E","type_id":99,"type":"Own"}],
    "groups":[{"name":"g"}]},"unmapped":{"big":18446744073709551615,"empty":{},"list":[null,{}]}}"#;

fn device() -> Event {
    Event::from_json(DEVICE).expect("an event")
}

fn inventory() -> Table {
    Table::new(DeviceInventoryInfo::class(), Version::V1_6_0)
}

#[test]
fn columns_hold_what_the_event_says() -> Result<(), Error> {
    let batch = inventory().batch_of_events([&device()])?;
    assert_eq!(batch.num_rows(), 1);
    assert_eq!(batch.schema().metadata()["ocsf.version"], "1.6.0");
    let time = batch.column_by_name("time").expect("a column").as_primitive::<TimestampMillisecondType>();
    assert_eq!(time.value(0), 1_747_821_600_123);
    let device = batch.column_by_name("device").expect("a column").as_struct();
    assert_eq!(device.column_by_name("type").expect("a column").as_string::<i32>().value(0), "Desktop");
    assert!(!device.column_by_name("is_managed").expect("a column").as_boolean().value(0));
    let rest = batch.column_by_name("other_attributes").expect("a column").as_string::<i32>().value(0);
    assert_eq!(rest, r#"{"device":{"network_interfaces":[{"vendor_word":7},null]},"unknown_one":{"a":[1,null,"x"]}}"#);
    Ok(())
}

#[test]
fn every_depth_brings_the_event_back() -> Result<(), Error> {
    for depth in 0..6 {
        let table = Table::with_depth(DeviceInventoryInfo::class(), Version::V1_6_0, depth);
        let batch = table.batch_of_events([&device(), &device()])?;
        assert_eq!(table.events(&batch)?, [device(), device()], "depth {depth}");
    }
    Ok(())
}

#[test]
fn a_file_brings_many_events_back() -> Result<(), Error> {
    let events: Vec<Event> = (0..8_200)
        .map(|number| {
            let mut event = device();
            event.common_mut().message.replace(format!("event {number}"));
            event
        })
        .collect();
    let mut file = Vec::new();
    assert_eq!(write_parquet(&inventory(), &mut file, events.clone())?, events.len());
    let read: Vec<Event> = read_parquet(&inventory(), Bytes::from(file))?.collect::<Result<_, _>>()?;
    assert!(read == events);
    Ok(())
}

#[test]
fn an_empty_file_is_a_file() -> Result<(), Error> {
    let mut file = Vec::new();
    assert_eq!(write_parquet(&inventory(), &mut file, [])?, 0);
    assert_eq!(read_parquet(&inventory(), Bytes::from(file))?.count(), 0);
    Ok(())
}

/// A process knows its parent process: the type contains itself.
#[test]
fn a_type_within_itself_ends_as_text() -> Result<(), Error> {
    let text = r#"{"class_uid":1007,"category_uid":1,"activity_id":1,"type_uid":100701,"severity_id":1,"time":1,
        "process":{"pid":1,"parent_process":{"pid":2,"parent_process":{"pid":3}}}}"#;
    let event = Event::from_json(text).expect("an event");
    let table = Table::with_depth(ProcessActivity::class(), Version::V1_8_0, 8);
    assert_eq!(table.events(&table.batch_of_events([&event])?)?, [event]);
    Ok(())
}

#[test]
fn what_a_double_cannot_hold_is_kept_as_text() -> Result<(), Error> {
    let text = DEVICE.replace("\"unknown_one\"", "\"enrichments\":[{\"name\":\"n\",\"value\":\"v\",\"data\":1,\"reputation\":{\"score_id\":1,\"base_score\":0.10000000000000000001}}],\"unknown_one\"");
    let event = Event::from_json(&text).expect("an event");
    assert_eq!(inventory().events(&inventory().batch_of_events([&event])?)?, [event]);
    Ok(())
}

#[test]
fn another_class_is_refused() {
    let user = UserInventoryInfo::default();
    let refused = inventory().batch([&user]).unwrap_err();
    assert!(matches!(refused, Error::Class { index: 0, expected: 5001, found: 5003, .. }), "{refused}");
    let other = Table::new(UserInventoryInfo::class(), Version::V1_6_0).batch([&user]).expect("a batch");
    assert!(matches!(inventory().events(&other), Err(Error::Columns { .. })));
}

#[test]
fn every_class_of_every_release_has_a_schema() {
    for class in reflect::classes() {
        for version in class.releases().iter() {
            let schema = Table::with_depth(class, version, 2).schema();
            let expected = class.attributes().filter(|attribute| attribute.requirement(version).is_some()).count();
            assert_eq!(schema.fields().len(), expected + 1, "{} {version}", class.name());
        }
    }
}
