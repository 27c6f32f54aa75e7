//! Events of several classes go to files and batches of their own.

use ocsf_arrow::{Error, ParquetOptions, Partitions, Table, batches_by_class, read_parquet, write_by_class};
use ocsf_model::{Event, Version};

fn event(number: usize) -> Event {
    let (class, activity) = [(5001, 2), (2004, 1), (5003, 2)][number % 3];
    let text = format!(
        r#"{{"class_uid":{class},"activity_id":{activity},"severity_id":1,"time":{number},"metadata":{{"version":"1.6.0","uid":"{number}"}},"message":"event {number}"}}"#
    );
    Event::from_json(&text).expect("an event")
}

#[test]
fn a_stream_is_split_by_class() -> Result<(), Box<dyn std::error::Error>> {
    let folder = tempfile::tempdir()?;
    let events: Vec<Event> = (0..300).map(event).collect();
    // Much smaller than what all three classes take.
    let options = ParquetOptions::new().row_group_bytes(20_000);
    let written = write_by_class(folder.path(), None, options, events.iter().cloned().map(Ok::<_, Error>))?;
    let names: Vec<_> = written.iter().map(|file| file.path.file_name().and_then(|name| name.to_str())).collect();
    let expected = ["detection_finding.parquet", "device_inventory_info.parquet", "user_inventory_info.parquet"];
    assert_eq!(names, expected.map(Some));
    for file in &written {
        let table = Table::new(file.class, Version::V1_6_0);
        let read: Vec<Event> = read_parquet(&table, std::fs::File::open(&file.path)?)?.collect::<Result<_, _>>()?;
        assert!(read.iter().eq(events.iter().filter(|event| event.schema() == file.class)), "{}", file.class.name());
    }
    assert_eq!(folder.path().read_dir()?.count(), 3);
    Ok(())
}

#[test]
fn a_file_is_whole_or_absent() -> Result<(), Box<dyn std::error::Error>> {
    let folder = tempfile::tempdir()?;
    let broken = (0..100).map(event).map(Ok).chain([Err(std::io::Error::other("broken"))]);
    let refused = write_by_class(
        folder.path(),
        None,
        ParquetOptions::new().row_group_bytes(5_000),
        broken.map(|event| event.map_err(Error::from)),
    );
    assert!(matches!(refused, Err(Error::Io(_))));
    assert_eq!(folder.path().read_dir()?.count(), 0);
    let missing = folder.path().join("missing");
    assert!(write_by_class(&missing, None, ParquetOptions::new(), [Ok::<_, Error>(event(0))]).is_err());
    Ok(())
}

#[test]
fn partitions_are_apart() -> Result<(), Error> {
    let mut files = Partitions::new(Some(Version::V1_8_0), ParquetOptions::new());
    for number in 0..12 {
        files.write(&(number % 2), &event(number))?;
    }
    let parts: Vec<_> = files.into_files().map(|(key, file)| (file.table().class().uid(), key, file.rows())).collect();
    let expected = [(2004, 0, 2), (2004, 1, 2), (5001, 0, 2), (5001, 1, 2), (5003, 0, 2), (5003, 1, 2)];
    assert_eq!(parts, expected);
    Ok(())
}

#[test]
fn batches_are_split_too() -> Result<(), Error> {
    let events: Vec<Event> = (0..9).map(event).collect();
    let batches = batches_by_class(&events, Version::V1_6_0)?;
    assert_eq!(batches.len(), 3);
    for (table, batch) in batches {
        let expected: Vec<_> = events.iter().filter(|event| event.schema() == table.class()).cloned().collect();
        assert_eq!(table.events(&batch)?, expected);
    }
    Ok(())
}
