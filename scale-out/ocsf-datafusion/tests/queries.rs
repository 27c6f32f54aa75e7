//! Queries and their results.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::path::{Path, PathBuf};
use std::sync::Arc;

use datafusion::arrow::array::{AsArray, RecordBatch};
use datafusion::arrow::util::display::{ArrayFormatter, FormatOptions};
use datafusion::execution::TaskContext;
use datafusion::physical_plan::collect;
use datafusion::prelude::{ParquetReadOptions, SessionConfig, SessionContext};
use datafusion_proto::bytes::{
    logical_plan_from_bytes_with_extension_codec, logical_plan_to_bytes_with_extension_codec,
    physical_plan_from_bytes_with_extension_codec, physical_plan_to_bytes_with_extension_codec,
};
use datafusion_proto::logical_plan::DefaultLogicalExtensionCodec;
use datafusion_proto::physical_plan::DefaultPhysicalExtensionCodec;
use ocsf_arrow::{ParquetOptions, Table, read_parquet, write_by_class};
use ocsf_datafusion::{LogicalCodec, PhysicalCodec, register};
use ocsf_model::classes::DeviceInventoryInfo;
use ocsf_model::{Class as _, Event};
use serde_json::Value;

const TIME: &str = "TIMESTAMP '2026-11-21T08:00:00Z'";

fn session() -> SessionContext {
    let mut config = SessionConfig::new().with_target_partitions(3).with_batch_size(50);
    config.options_mut().optimizer.repartition_file_min_size = 1;
    let session = SessionContext::new_with_config(config);
    register(&session);
    session
}

fn cells(batches: &[RecordBatch]) -> Vec<Vec<String>> {
    let options = FormatOptions::default().with_null("NULL");
    let rows = batches.iter().flat_map(|batch| {
        let columns: Vec<_> =
            batch.columns().iter().map(|column| ArrayFormatter::try_new(column, &options).unwrap()).collect();
        let row = |row| columns.iter().map(|column| column.value(row).to_string()).collect();
        (0..batch.num_rows()).map(row).collect::<Vec<_>>()
    });
    rows.collect()
}

async fn query(sql: &str) -> Vec<Vec<String>> {
    cells(&session().sql(sql).await.unwrap().collect().await.unwrap())
}

async fn refused(sql: &str) -> String {
    let session = session();
    let error = match session.sql(sql).await {
        Err(error) => error,
        Ok(frame) => frame.collect().await.unwrap_err(),
    };
    error.to_string()
}

fn fixture(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures").join(path);
    serde_json::from_slice::<Value>(&std::fs::read(path).unwrap()).unwrap().to_string()
}

/// A folder with 200 devices in a file, two of them broken, and an agent in another.
struct Files(tempfile::TempDir);

impl Files {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let device = fixture("eset/device_documented.json");
        let mut lines: Vec<_> =
            (0..200).map(|number| device.replace("550e8400", &format!("{number:08}")).into_bytes()).collect();
        lines[70] = br#"{"displayName":"no identity"}"#.to_vec();
        lines[130] = b"{\"uuid\":\"\xff\"}".to_vec();
        std::fs::write(folder.path().join("devices.jsonl"), lines.join(&b'\n')).unwrap();
        std::fs::write(folder.path().join("agents.jsonl"), fixture("sentinelone/agent_api.json")).unwrap();
        Self(folder)
    }

    fn path(&self, name: &str) -> String {
        self.0.path().join(name).display().to_string()
    }

    fn devices(&self) -> PathBuf {
        self.0.path().join("devices.jsonl")
    }
}

#[tokio::test]
async fn lines_are_read_from_files_folders_and_patterns() {
    let files = Files::new();
    for (place, rows) in [("devices.jsonl", "200"), ("", "201"), ("*.jsonl", "201"), ("a*", "1")] {
        let counted = query(&format!("SELECT count(*) FROM vendor_records('{}')", files.path(place))).await;
        assert_eq!(counted, [[rows]], "{place}");
    }
    let by_url = query(&format!("SELECT count(*) FROM vendor_records('file://{}')", files.path("*.jsonl"))).await;
    assert_eq!(by_url, [["201"]], "a pattern in a URL");
    let read = query(&format!("SELECT * FROM vendor_records('{}') ORDER BY byte_offset", files.path("d*"))).await;
    let text = std::fs::read(files.devices()).unwrap();
    assert_eq!(read[3][1], String::from_utf8(text.split(|byte| *byte == b'\n').nth(3).unwrap().to_vec()).unwrap());
    assert!(text[read[3][0].parse::<usize>().unwrap()..].starts_with(read[3][1].as_bytes()));
    assert_eq!(read[130][1..4], ["NULL", "7b2275756964223a22ff227d", "not UTF-8 at byte 9"]);
    assert!(read[3][4].ends_with("devices.jsonl"));
    let explained = query(&format!("EXPLAIN SELECT record FROM vendor_records('{}')", files.path("d*"))).await;
    assert!(explained[1][1].contains("3 groups"), "a large file is read in parts: {}", explained[1][1]);

    assert!(refused("SELECT * FROM vendor_records(7)").await.contains("vendor_records takes one text"));
    assert!(refused("SELECT * FROM vendor_records('/nowhere.jsonl')").await.contains("not found"));
}

/// The events of the devices that can be mapped.
async fn events(files: &Files) -> Vec<Event> {
    let files = files.path("d*");
    let map = format!("SELECT ocsf_try_map('eset-devices', record, {TIME}) AS m FROM vendor_records('{files}')");
    let mapped = query(&format!("SELECT m['event'] FROM ({map}) WHERE m['event'] IS NOT NULL")).await;
    mapped.iter().map(|row| Event::from_json(&row[0]).unwrap()).collect()
}

#[tokio::test]
async fn parquet_files_are_read_and_written_with_the_same_values() {
    let files = Files::new();
    let events = events(&files).await;
    assert_eq!(events.len(), 198);
    let whole = |event: Event| Ok::<_, ocsf_arrow::Error>(event);
    let options = ParquetOptions::new();
    let written = write_by_class(files.0.path(), None, options, events.iter().cloned().map(whole)).unwrap();
    let session = session();
    session
        .register_parquet("ours", &written[0].path.display().to_string(), ParquetReadOptions::default())
        .await
        .unwrap();

    let sql =
        "SELECT device['uid'], device['hostname'], arrow_cast(time, 'Int64'), metadata['version'], type_uid FROM ours";
    let mut read = cells(&session.sql(sql).await.unwrap().collect().await.unwrap());
    let text = |event: &Event, pointer: &str| match serde_json::from_str::<Value>(&event.to_json())
        .unwrap()
        .pointer(pointer)
    {
        Some(Value::String(text)) => text.clone(),
        value => value.unwrap().to_string(),
    };
    let pointers = ["/device/uid", "/device/hostname", "/time", "/metadata/version", "/type_uid"];
    let mut expected: Vec<Vec<String>> =
        events.iter().map(|event| pointers.iter().map(|pointer| text(event, pointer)).collect()).collect();
    read.sort();
    expected.sort();
    assert_eq!(read, expected);

    let copy = files.path("copied.parquet");
    session.sql(&format!("COPY ours TO '{copy}' STORED AS PARQUET")).await.unwrap().collect().await.unwrap();
    let table = Table::new(DeviceInventoryInfo::class(), text(&events[0], "/metadata/version").parse().unwrap());
    let read = read_parquet(&table, std::fs::File::open(copy).unwrap()).unwrap();
    let mut read: Vec<String> = read.map(|event| event.unwrap().to_json()).collect();
    let mut expected: Vec<String> = events.iter().map(Event::to_json).collect();
    read.sort();
    expected.sort();
    assert_eq!(read, expected, "rewritten by DataFusion");
}

#[tokio::test]
async fn a_compressed_file_is_read_whole() {
    let files = Files::new();
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    std::io::Write::write_all(&mut packed, &std::fs::read(files.devices()).unwrap()).unwrap();
    std::fs::write(files.path("packed.jsonl.gz"), packed.finish().unwrap()).unwrap();
    let of = |name: &str| format!("SELECT byte_offset, record, raw, fault FROM vendor_records('{}')", files.path(name));
    let mut plain = query(&of("devices.jsonl")).await;
    plain.sort_by_key(|row| row[0].parse::<u64>().unwrap());
    assert_eq!(query(&of("packed.jsonl.gz")).await, plain);
}

#[tokio::test]
async fn a_record_becomes_an_event_and_a_fault_a_column() {
    let files = Files::new();
    let rows = query(&format!(
        "SELECT ocsf_map('eset-devices', record, {TIME}), m['event'], m['path'], m['reason'], m IS NULL FROM \
         (SELECT *, ocsf_try_map('eset-devices', record, {TIME}) AS m FROM vendor_records('{}')) ORDER BY file, byte_offset",
        files.path("d*")
    ))
    .await;
    assert_eq!(rows.len(), 200);
    let event: Value = serde_json::from_str(&rows[12][0]).unwrap();
    assert_eq!((&event["class_uid"], &event["device"]["hostname"]), (&5001.into(), &"DESKTOP-ABC123".into()));
    assert_eq!(event["device"]["uid"], "00000012-e29b-41d4-a716-446655440000");
    assert_eq!(event["metadata"]["version"], "1.5.0");
    assert_eq!(rows[12][1..], [rows[12][0].as_str(), "NULL", "NULL", "false"]);
    assert_eq!(rows[70][..3], ["NULL", "NULL", "uuid"]);
    assert_ne!(rows[70][3], "NULL");
    assert_eq!(rows[130], ["NULL", "NULL", "NULL", "NULL", "true"]);
}

#[tokio::test]
async fn what_the_arguments_say_reaches_the_event() {
    let device = "'{\"uuid\":\"d-1\",\"displayName\":\"SRV-1\"}'";
    let mapped = |arguments: String| async move {
        let event = query(&format!("SELECT ocsf_map({arguments})")).await.remove(0).remove(0);
        serde_json::from_str::<Value>(&event).unwrap()
    };
    let time = 1_795_248_000_000_i64;
    let event = mapped(format!("'eset-devices', {device}, {TIME}, '1.7.0'")).await;
    assert_eq!((&event["metadata"]["version"], &event["time"]), (&"1.7.0".into(), &time.into()));
    let bytes = mapped(format!("'eset-devices', arrow_cast({device}, 'Binary'), {TIME}, '1.7.0'")).await;
    assert_eq!(bytes, event);

    // Without a time argument, all rows have the time of the query.
    let sql = format!(
        "SELECT count(DISTINCT ocsf_map('eset-devices', record)) FROM (SELECT {device} AS record, value FROM range(0, 500))"
    );
    let times = query(&sql);
    assert_eq!(times.await, [["1"]]);

    // Feeds and times may be columns; a value that does not exist is a fault of its row.
    let rows = query(&format!(
        "SELECT m['event'] IS NULL, m['reason'], m IS NULL FROM (SELECT n, ocsf_try_map(feed, record, time) AS m FROM (VALUES \
         (1, 'eset-devices', {device}, {TIME}), (2, 'sophos-users', '{{\"id\":\"u\",\"name\":\"n\"}}', NULL), \
         (3, 'acme', {device}, {TIME}), (4, 'eset-devices', NULL, {TIME})) AS t(n, feed, record, time)) ORDER BY n"
    ))
    .await;
    assert_eq!(rows[0], ["false", "NULL", "false"]);
    assert_eq!(rows[1], ["false", "NULL", "false"]);
    assert!(rows[2][1].starts_with("unknown feed `acme`"), "{:?}", rows[2]);
    assert_eq!(rows[3], ["true", "NULL", "true"]);
}

#[tokio::test]
async fn structs_have_the_columns_of_the_class() {
    let files = Files::new();
    let structs = |feed: &str, file: &str| {
        format!(
            "SELECT file, byte_offset, ocsf_struct('{feed}', record, {TIME}, '1.6.0', 2) AS e FROM vendor_records('{}')",
            files.path(file)
        )
    };
    let rows = query(&format!(
        "SELECT e['device']['hostname'], e['class_uid'], e IS NULL FROM ({} UNION ALL {}) ORDER BY file, byte_offset",
        structs("eset-devices", "devices.jsonl"),
        structs("sentinelone-agents", "agents.jsonl"),
    ))
    .await;
    assert_eq!(rows.len(), 201);
    assert_eq!(rows[0], ["LYO-LT-0147", "5001", "false"]);
    assert_eq!(rows[1], ["DESKTOP-ABC123", "5001", "false"]);
    assert_eq!((rows[71][2].as_str(), rows[131][2].as_str()), ("true", "true"));

    // A struct has the same values as the text.
    let batches = session()
        .sql(&format!(
            "SELECT ocsf_map('eset-devices', record, {TIME}, '1.6.0'), ocsf_struct('eset-devices', record, {TIME}, '1.6.0') \
             FROM vendor_records('{}') WHERE record LIKE '%00000012%'",
            files.path("d*")
        ))
        .await
        .unwrap()
        .collect()
        .await
        .unwrap();
    let batch = batches.iter().find(|batch| batch.num_rows() == 1).unwrap();
    let table = ocsf_arrow::Table::new(
        asset_mapping::Mapping::find("eset-devices").unwrap().class(),
        ocsf_model::Version::V1_6_0,
    );
    let columns = RecordBatch::from(batch.column(1).as_struct().clone());
    let columns = RecordBatch::try_new(table.schema(), columns.columns().to_vec()).unwrap();
    let event = table.events(&columns).unwrap().remove(0);
    let text = ocsf_model::Event::from_json(batch.column(0).as_string::<i32>().value(0)).unwrap();
    assert_eq!(event, text);
}

#[tokio::test]
async fn violations_are_a_list() {
    let sql =
        format!("SELECT ocsf_validate(ocsf_map('eset-devices', '{{\"uuid\":\"d-1\"}}', {TIME}, '1.6.0'), '1.6.0')");
    let valid = query(&sql);
    assert_eq!(valid.await, [["[]"]]);
    let found = query(
        "SELECT v['severity'], v['code'], v['path'] FROM (SELECT unnest(ocsf_validate('{\"class_uid\":5001}', '1.6.0')) AS v)",
    )
    .await;
    let missing = |path: &str| ["error", "attribute_required_missing", path].map(str::to_owned).to_vec();
    assert!(found.contains(&missing("device")) && found.contains(&missing("metadata")), "{found:?}");
    let rows = query(
        "SELECT array_length(v), v[1]['code'], v IS NULL FROM (SELECT n, ocsf_validate(event, release) AS v FROM \
         (VALUES (1, 'no JSON', '1.6.0'), (2, '{}', '0.1'), (3, NULL, '1.6.0'), (4, '{}', NULL)) AS t(n, event, release)) ORDER BY n",
    )
    .await;
    assert_eq!(rows[0], ["1", "no_event", "false"]);
    assert_eq!(rows[1], ["1", "unknown_release", "false"]);
    assert_eq!((rows[2][2].as_str(), rows[3][2].as_str()), ("true", "true"));
}

#[tokio::test]
async fn what_a_query_names_must_exist() {
    for (sql, why) in [
        ("SELECT ocsf_map('acme', '{}')", "unknown feed `acme`"),
        ("SELECT ocsf_map('eset-devices', '{}', now(), '0.1')", "unknown OCSF release `0.1`"),
        ("SELECT ocsf_map('eset-devices', 7)", "record is text or bytes"),
        ("SELECT ocsf_map('eset-devices')", "takes 2 to 4 arguments"),
        ("SELECT ocsf_struct(f, '{}') FROM (VALUES ('eset-devices')) AS t(f)", "the feed is a constant"),
        ("SELECT ocsf_struct('eset-devices', '{}', now(), '1.6.0', 99)", "from 0 to 8"),
        ("SELECT ocsf_validate('{}', '0.1')", "unknown OCSF release `0.1`"),
        ("SELECT ocsf_validate('{}')", "two arguments"),
    ] {
        let told = refused(sql).await;
        assert!(told.contains(why), "{sql}: {told}");
    }
}

#[tokio::test]
async fn plans_can_be_sent() {
    let files = Files::new();
    let sql = format!(
        "SELECT file, byte_offset, ocsf_map('eset-devices', record, {TIME}), ocsf_struct('eset-devices', record, {TIME}, '1.6.0', 1)['time'] \
         FROM vendor_records('{}')",
        files.path("*.jsonl")
    );
    let mut expected = query(&sql).await;
    expected.sort();
    assert_eq!(expected.len(), 201);
    let (here, there) = (session(), session());
    let plan = here.state().create_logical_plan(&sql).await.unwrap();
    let codec = LogicalCodec(Arc::new(DefaultLogicalExtensionCodec {}));
    let bytes = logical_plan_to_bytes_with_extension_codec(&plan, &codec).unwrap();
    let task = there.task_ctx();
    let plan = logical_plan_from_bytes_with_extension_codec(&bytes, &task, &codec).unwrap();

    let plan = there.state().create_physical_plan(&plan).await.unwrap();
    let codec = PhysicalCodec(Arc::new(DefaultPhysicalExtensionCodec {}));
    let bytes = physical_plan_to_bytes_with_extension_codec(plan, &codec).unwrap();
    let task: Arc<TaskContext> = session().task_ctx();
    let plan = physical_plan_from_bytes_with_extension_codec(&bytes, &task, &codec).unwrap();
    let mut rows = cells(&collect(plan, task).await.unwrap());
    rows.sort();
    assert!(rows == expected);
}
