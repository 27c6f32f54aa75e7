use std::collections::BTreeMap;
use std::fs::File;
use std::path::Path;

use asset_mapping::{Change, FeedId};
use ocsf_arrow::{Table, read_parquet};
use ocsf_model::{Event, Version};

use super::*;
use crate::store::MemoryStore;
use crate::{Checkpoint, Error, Journal, Reported};

const FEED: FeedId = FeedId { vendor: "eset", record: "devices" };

fn event(number: u64) -> Event {
    let class = if number.is_multiple_of(3) { 5003 } else { 5001 };
    let time = 1_747_821_600_000 + 86_400_000 * (number % 2);
    let text = format!(
        r#"{{"class_uid":{class},"activity_id":2,"time":{time},"metadata":{{"version":"1.6.0","uid":"{number}"}}}}"#
    );
    Event::from_json(&text).unwrap()
}

fn batch(numbers: std::ops::Range<u64>) -> Batch<Event> {
    let scope = Scope::account("acme");
    let checkpoint = Checkpoint::seal(FEED, &scope, 1, &numbers.end).unwrap();
    let mut batch = Batch::new(FEED, scope, checkpoint);
    batch.events = numbers.map(|number| Reported::new(number.to_string(), Change::New, event(number))).collect();
    batch
}

/// The numbers of the events in the lake, in order, and how many files there are by folder.
fn lake(folder: &Path) -> (Vec<u64>, BTreeMap<String, usize>) {
    let (mut numbers, mut files) = (Vec::new(), BTreeMap::new());
    let mut waiting = vec![folder.to_owned()];
    while let Some(path) = waiting.pop() {
        if path.is_dir() {
            waiting.extend(path.read_dir().unwrap().map(|entry| entry.unwrap().path()));
            continue;
        }
        assert_eq!(path.extension().unwrap(), "parquet", "{}", path.display());
        let place = path.parent().unwrap().strip_prefix(folder).unwrap().display().to_string();
        let class = if place.starts_with("user") { 5003 } else { 5001 };
        *files.entry(place).or_default() += 1;
        let table = Table::new(ocsf_model::reflect::class(class).unwrap(), Version::V1_6_0);
        for event in read_parquet(&table, File::open(path).unwrap()).unwrap() {
            let event = event.unwrap();
            let number = event.common().metadata.unwrap().uid.as_ref().unwrap().parse().unwrap();
            assert_eq!(event, self::event(number));
            numbers.push(number);
        }
    }
    numbers.sort_unstable();
    (numbers, files)
}

fn settings(folder: &Path) -> LakeBuilder {
    Lake::at(folder.to_str().unwrap()).unwrap().region("eu-central-1")
}

#[tokio::test]
async fn events_stand_by_class_account_and_day() -> Result<()> {
    let (folder, lines) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let store = Arc::new(MemoryStore::default());
    let lake = settings(folder.path()).open(lines.path(), &*store)?;
    let journal = Journal::new(store, lake);
    journal.accept(batch(0..6)).await?;
    journal.accept(batch(6..12)).await?;
    assert!(self::lake(folder.path()).0.is_empty());
    journal.settle::<Event>().await?;
    let (numbers, files) = self::lake(folder.path());
    assert_eq!(numbers, (0..12).collect::<Vec<_>>());
    let place = |class: &str, day: &str| format!("{class}/region=eu-central-1/accountId=acme/eventDay={day}");
    let expected = ["device_inventory_info", "user_inventory_info"]
        .iter()
        .flat_map(|class| ["20250521", "20250522"].map(|day| (place(class, day), 1)));
    assert_eq!(files, expected.collect());
    // Nothing new, nothing written.
    journal.settle::<Event>().await?;
    assert_eq!(self::lake(folder.path()).1, files);
    Ok(())
}

/// A filter matters to the state only: the account in the lake is the same.
#[test]
fn a_filter_is_no_part_of_the_account() {
    assert_eq!(super::account(&Scope::account("acme").filtered("sites 1")), "acme");
}

#[tokio::test]
async fn size_and_age_begin_new_files() -> Result<()> {
    for limits in [(1, Lake::ROLL_AFTER), (Lake::ROLL_BYTES, Duration::ZERO)] {
        let (folder, lines) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let store = Arc::new(MemoryStore::default());
        let lake = settings(folder.path()).roll_bytes(limits.0).roll_after(limits.1).open(lines.path(), &*store)?;
        let journal = Journal::new(store, lake);
        for batch_number in 0..3 {
            journal.accept(batch(batch_number..batch_number + 1)).await?;
        }
        // The last one waits.
        assert_eq!(self::lake(folder.path()).0, [0, 1]);
        journal.settle::<Event>().await?;
        let (numbers, _) = self::lake(folder.path());
        assert_eq!(numbers, [0, 1, 2]);
    }
    Ok(())
}

/// The process ends at each step of a batch in turn, and the next one lists the same records again.
#[tokio::test]
async fn a_killed_run_leaves_no_event_out_and_none_twice() -> Result<()> {
    for killed_at in 0..5 {
        let (folder, lines) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let store = Arc::new(MemoryStore::default());
        let open = || settings(folder.path()).roll_bytes(1).open(lines.path(), &*store);
        let mut killed = open()?;
        let mut done = 0;
        for number in 0..4 {
            let batch = batch(number * 3..number * 3 + 3);
            let marks = killed.prepare(&batch)?;
            if (number, killed_at) == (2, 0) {
                break;
            }
            store.register(&marks)?;
            if (number, killed_at) == (2, 1) {
                break;
            }
            killed.accept(&batch).await?;
            if (number, killed_at) == (2, 2) {
                break;
            }
            store.commit(batch.feed, &batch.scope, &batch.checkpoint, &batch.seen, &Sink::<Event>::files(&killed))?;
            done = number + 1;
            if (number, killed_at) == (2, 3) {
                break;
            }
        }
        drop(killed);
        let journal = Journal::new(store.clone(), open()?);
        // Continues from the checkpoint, with different batches than before.
        for number in done * 3..12 {
            journal.accept(batch(number..number + 1)).await?;
        }
        journal.settle::<Event>().await?;
        assert_eq!(lake(folder.path()).0, (0..12).collect::<Vec<_>>(), "killed at {killed_at}");
    }
    Ok(())
}

/// Files that were stored before their lines could be removed are stored again, and replace themselves.
#[tokio::test]
async fn files_that_are_put_again_replace_themselves() -> Result<()> {
    let (folder, lines, kept) =
        (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let store = Arc::new(MemoryStore::default());
    let mut lake = settings(folder.path()).open(lines.path(), &*store)?;
    let batch = batch(0..6);
    store.register(&lake.prepare(&batch)?)?;
    lake.accept(&batch).await?;
    lake.spool.roll()?;
    let full = lake.spool.full()?.remove(0);
    let copy = kept.path().join("copy");
    std::fs::copy(&full, &copy).unwrap();
    Sink::<Event>::settle(&mut lake).await?;
    let before = self::lake(folder.path());
    assert!(!full.exists());
    std::fs::copy(&copy, &full).unwrap();
    Sink::<Event>::settle(&mut lake).await?;
    assert_eq!(self::lake(folder.path()), before);
    Ok(())
}

#[tokio::test]
async fn a_lake_that_is_away_loses_nothing() -> Result<()> {
    let (folder, lines) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let store = Arc::new(MemoryStore::default());
    let lake_folder = folder.path().join("lake");
    let open = || settings(&lake_folder).open(lines.path(), &*store);
    let journal = Journal::new(store.clone(), open()?);
    journal.accept(batch(0..6)).await?;
    std::fs::remove_dir_all(&lake_folder).unwrap();
    std::fs::write(&lake_folder, "no folder").unwrap();
    let refused = journal.settle::<Event>().await.unwrap_err();
    assert!(matches!(refused, Error::Lake { .. }), "{refused}");
    drop(journal);
    std::fs::remove_file(&lake_folder).unwrap();
    let journal = Journal::new(store.clone(), open()?);
    journal.settle::<Event>().await?;
    assert_eq!(lake(&lake_folder).0, (0..6).collect::<Vec<_>>());
    Ok(())
}

#[test]
fn the_lines_belong_to_one_lake() -> Result<()> {
    let (one, other, lines) =
        (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let store = MemoryStore::default();
    let open = settings(one.path()).open(lines.path(), &store)?;
    assert!(matches!(settings(one.path()).open(lines.path(), &store), Err(Error::FileInUse { .. })));
    drop(open);
    assert!(matches!(settings(other.path()).open(lines.path(), &store), Err(Error::ForeignFile { .. })));
    Ok(())
}

#[test]
fn credentials_are_not_taken_from_urls() {
    let refused = Lake::at("s3://key:secret@bucket/prefix").unwrap_err();
    let text = format!("{refused:?} {refused}");
    assert!(!text.contains("secret"), "{text}");
    assert!(Lake::at("no-such://bucket").is_err());
    assert!(Lake::at("memory:///lake").is_err(), "it would keep nothing");
}

/// Numbers of files are used again when the folder of lines is restored from a copy. What was stored since stays.
#[tokio::test]
async fn a_restored_folder_of_lines_replaces_no_file_of_other_lines() -> Result<()> {
    let (folder, lines, kept) =
        (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let run = async |numbers: std::ops::Range<u64>| {
        let store = Arc::new(MemoryStore::default());
        let journal = Journal::new(store.clone(), settings(folder.path()).open(lines.path(), &*store)?);
        journal.accept(batch(numbers)).await?;
        journal.settle::<Event>().await
    };
    let copy = |from: &Path, to: &Path| {
        for entry in from.read_dir().unwrap() {
            let path = entry.unwrap().path();
            std::fs::copy(&path, to.join(path.file_name().unwrap())).unwrap();
        }
    };
    run(0..3).await?;
    copy(lines.path(), kept.path());
    run(3..6).await?;
    copy(kept.path(), lines.path());
    run(6..9).await?;
    assert_eq!(lake(folder.path()).0, (0..9).collect::<Vec<_>>());
    Ok(())
}

/// Events of very many days need the memory of one file at a time; and each has its file.
#[tokio::test]
async fn each_day_has_a_file_however_many_there_are() -> Result<()> {
    let (folder, lines) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let store = Arc::new(MemoryStore::default());
    let journal = Journal::new(store.clone(), settings(folder.path()).open(lines.path(), &*store)?);
    let mut batch = batch(0..0);
    // The lines of a day are not next to each other.
    for number in 0..60_u64 {
        let time = 86_400_000 * (number % 30);
        let text = format!(
            r#"{{"class_uid":5001,"activity_id":2,"time":{time},"metadata":{{"version":"1.6.0","uid":"{number}"}}}}"#
        );
        batch.events.push(Reported::new(number.to_string(), Change::New, Event::from_json(&text).unwrap()));
    }
    journal.accept(batch).await?;
    journal.settle::<Event>().await?;
    let mut found: Vec<String> = Vec::new();
    for day in folder.path().join("device_inventory_info/region=eu-central-1/accountId=acme").read_dir().unwrap() {
        let day = day.unwrap().path();
        let [file] = &day.read_dir().unwrap().map(|file| file.unwrap().path()).collect::<Vec<_>>()[..] else {
            panic!("one file in {}", day.display())
        };
        let table = Table::new(ocsf_model::reflect::class(5001).unwrap(), Version::V1_6_0);
        let events = read_parquet(&table, File::open(file).unwrap()).unwrap();
        found.extend(events.map(|event| event.unwrap().common().metadata.unwrap().uid.clone().unwrap()));
        let name = day.file_name().unwrap().to_str().unwrap();
        assert_eq!(found.len() % 2, 0, "{name} has both of its events");
    }
    found.sort_by_key(|uid| uid.parse::<u64>().unwrap());
    assert_eq!(found, (0..60).map(|number| number.to_string()).collect::<Vec<_>>());
    Ok(())
}
