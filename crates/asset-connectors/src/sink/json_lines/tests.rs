use std::path::Path;
use std::sync::{Arc, Mutex};

use asset_mapping::{Change, FeedId};
use open_record::{DeadLetter, Fault};

use super::*;
use crate::{Checkpoint, DiskStore, Gone, Journal, Reported, Scope};

const DEVICES: FeedId = FeedId::new("eset", "devices");

#[derive(Debug)]
struct Text(&'static str);

impl ToJsonLine for Text {
    fn write_json(&self, line: &mut Vec<u8>) {
        line.extend_from_slice(self.0.as_bytes());
    }
}

fn batch(events: &[&'static str]) -> Batch<Text> {
    let scope = Scope::account("");
    let checkpoint = Checkpoint::seal(DEVICES, &scope, 1, &events).unwrap();
    let mut batch = Batch::new(DEVICES, scope.clone(), checkpoint);
    batch.events = events.iter().map(|text| Reported::new("1", Change::New, Text(text))).collect();
    batch.dead_letters = vec![DeadLetter::new("eset-devices", Fault::new("uuid", "missing"), *b"{}")];
    batch.gone = vec![Gone::new(DEVICES, &scope, "7")];
    batch
}

fn target(folder: &Path, name: &str) -> Target {
    Target::File(folder.join(name))
}

fn sink(folder: &Path, store: Option<&dyn Store>) -> Result<JsonLines> {
    JsonLines::to(target(folder, "events"))
        .dead_letters(target(folder, "letters"))
        .gone(target(folder, "gone"))
        .open(store)
}

fn read(folder: &Path, name: &str) -> String {
    std::fs::read_to_string(folder.join(name)).unwrap()
}

fn append(folder: &Path, name: &str, text: &str) {
    std::fs::OpenOptions::new().append(true).open(folder.join(name)).unwrap().write_all(text.as_bytes()).unwrap();
}

fn state(folder: &Path) -> Arc<dyn Store> {
    Arc::new(DiskStore::open(folder.join("state"), "live").unwrap())
}

/// Accepts a batch as a run does.
async fn accept(folder: &Path, store: &Arc<dyn Store>, events: &[&'static str]) -> Result<()> {
    Journal::new(Arc::clone(store), sink(folder, Some(&**store))?).accept(batch(events)).await
}

/// Writes a batch and dies before its checkpoint is stored.
async fn die(folder: &Path, store: &Arc<dyn Store>, events: &[&'static str]) {
    let mut sink = sink(folder, Some(&**store)).unwrap();
    let batch = batch(events);
    store.register(&sink.prepare(&batch).unwrap()).unwrap();
    sink.accept(&batch).await.unwrap();
}

fn refused(result: Result<JsonLines>) -> String {
    let error = result.unwrap_err();
    assert!(matches!(error, Error::ForeignFile { .. } | Error::SameFile { .. } | Error::FileInUse { .. }), "{error:?}");
    error.to_string()
}

#[tokio::test]
async fn writes_each_kind_to_its_file() {
    let folder = tempfile::tempdir().unwrap();
    let mut sink = sink(folder.path(), None).unwrap();
    sink.accept(&batch(&["{}", "[]"])).await.unwrap();
    assert_eq!(read(folder.path(), "events"), "{}\n[]\n");
    assert_eq!(
        read(folder.path(), "letters"),
        "{\"source\":\"eset-devices\",\"path\":\"uuid\",\"reason\":\"missing\",\"raw\":\"{}\"}\n"
    );
    assert_eq!(read(folder.path(), "gone"), "{\"source\":\"eset-devices\",\"id\":\"7\"}\n");
}

#[cfg(unix)]
#[tokio::test]
async fn files_are_the_users_own() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().unwrap();
    let _sink = sink(folder.path(), None).unwrap();
    for name in ["events", "letters", "gone"] {
        assert_eq!(std::fs::metadata(folder.path().join(name)).unwrap().permissions().mode() & 0o777, 0o600);
    }
}

#[tokio::test]
async fn without_a_store_a_file_is_started_anew() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("events"), "old\n").unwrap();
    sink(folder.path(), None).unwrap().accept(&batch(&["new"])).await.unwrap();
    assert_eq!(read(folder.path(), "events"), "new\n");
}

#[tokio::test]
async fn a_restart_cuts_off_what_was_not_committed() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    std::fs::write(folder.join("events"), "not ours\n").unwrap();
    let store = state(folder);
    die(folder, &store, &["lost"]).await;
    assert_eq!(read(folder, "events"), "not ours\nlost\n");
    drop(sink(folder, Some(&*store)).unwrap());
    assert_eq!(read(folder, "events"), "not ours\n");
    accept(folder, &store, &["one"]).await.unwrap();
    // And again, later on.
    die(folder, &store, &["lost", "too"]).await;
    accept(folder, &store, &["two"]).await.unwrap();
    assert_eq!(read(folder, "events"), "not ours\none\ntwo\n");
    assert_eq!(read(folder, "letters").lines().count(), 2);
    assert_eq!(read(folder, "gone").lines().count(), 2);
}

/// A process may die in the middle of any line, and a system with any part of the file on the disk.
#[tokio::test]
async fn every_part_of_an_unfinished_batch_is_cut_off() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let store = state(folder);
    accept(folder, &store, &["one"]).await.unwrap();
    for written in 0..="{\"a\":1}\n[2]\n".len() {
        die(folder, &store, &["{\"a\":1}", "[2]"]).await;
        let file = std::fs::OpenOptions::new().write(true).open(folder.join("events")).unwrap();
        file.set_len(4 + written as u64).unwrap();
        drop(sink(folder, Some(&*store)).unwrap());
        assert_eq!(read(folder, "events"), "one\n", "{written} bytes were written");
    }
}

#[tokio::test]
async fn what_others_have_changed_is_refused_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let store = state(folder);
    let refuses = |fault: &str| {
        let before = read(folder, "events");
        let error = refused(sink(folder, Some(&*store)));
        assert!(error.contains(fault) && error.contains("move it away"), "{error}");
        assert_eq!(read(folder, "events"), before);
    };
    accept(folder, &store, &["one", "two"]).await.unwrap();
    let sound = read(folder, "events");

    append(folder, "events", "foreign\n");
    refuses("8 bytes were added");
    std::fs::write(folder.join("events"), "one\nTWO\n").unwrap();
    refuses("what was written to it has been changed");
    std::fs::write(folder.join("events"), "t").unwrap();
    refuses("it has 1 bytes, but 8 were written");
    std::fs::write(folder.join("events"), "").unwrap();
    refuses("it has 0 bytes, but 8 were written");

    // A line of another program within what a killed run was adding.
    std::fs::write(folder.join("events"), &sound).unwrap();
    die(folder, &store, &["three", "four"]).await;
    append(folder, "events", "foreign\n");
    refuses("8 bytes were added");
    std::fs::write(folder.join("events"), format!("{sound}three\nfive\n")).unwrap();
    refuses("not what was being written");
    std::fs::write(folder.join("events"), format!("{sound}th\nee")).unwrap();
    refuses("not what was being written");
    std::fs::write(folder.join("events"), format!("{sound}three\nfo")).unwrap();
    accept(folder, &store, &["five"]).await.unwrap();
    assert_eq!(read(folder, "events"), "one\ntwo\nfive\n");
}

#[tokio::test]
async fn two_states_on_one_output_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let store = state(folder);
    let other: Arc<dyn Store> = Arc::new(DiskStore::open(folder.join("other"), "live").unwrap());
    accept(folder, &store, &["one"]).await.unwrap();
    accept(folder, &other, &["two"]).await.unwrap();
    let error = refused(sink(folder, Some(&*store)));
    assert!(error.contains("a run with another state"), "{error}");
    assert_eq!(read(folder, "events"), "one\ntwo\n");
}

#[tokio::test]
async fn a_file_that_was_moved_away_is_made_anew() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let store = state(folder);
    accept(folder, &store, &["one"]).await.unwrap();
    std::fs::rename(folder.join("events"), folder.join("events.1")).unwrap();
    accept(folder, &store, &["two"]).await.unwrap();
    assert_eq!(read(folder, "events"), "two\n");
    // Some programs rotate files in this way.
    std::fs::rename(folder.join("events"), folder.join("events.2")).unwrap();
    std::fs::write(folder.join("events"), "").unwrap();
    accept(folder, &store, &["three"]).await.unwrap();
    assert_eq!(read(folder, "events"), "three\n");
    // A copy is as good as the file.
    std::fs::copy(folder.join("events"), folder.join("copy")).unwrap();
    std::fs::rename(folder.join("copy"), folder.join("events")).unwrap();
    accept(folder, &store, &["four"]).await.unwrap();
    assert_eq!(read(folder, "events"), "three\nfour\n");
}

#[tokio::test]
async fn a_foreign_line_without_an_end_is_not_added_to() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("events"), "half").unwrap();
    let store = state(folder.path());
    assert!(refused(sink(folder.path(), Some(&*store))).contains("has no end"));
    assert_eq!(read(folder.path(), "events"), "half");
}

/// What a killed run has added to A is undone by the run that writes to B.
#[tokio::test]
async fn an_output_that_is_left_behind_is_settled() {
    let folder = tempfile::tempdir().unwrap();
    let [a, b] = ["a", "b"].map(|name| folder.path().join(name));
    for folder in [&a, &b] {
        std::fs::create_dir(folder).unwrap();
    }
    let store = state(folder.path());
    accept(&a, &store, &["one"]).await.unwrap();
    die(&a, &store, &["two"]).await;
    assert_eq!(read(&a, "events"), "one\ntwo\n");
    accept(&b, &store, &["two"]).await.unwrap();
    assert_eq!((read(&a, "events").as_str(), read(&b, "events").as_str()), ("one\n", "two\n"));
    die(&b, &store, &["three"]).await;
    accept(&a, &store, &["three"]).await.unwrap();
    assert_eq!((read(&a, "events").as_str(), read(&b, "events").as_str()), ("one\nthree\n", "two\n"));
}

#[test]
fn one_file_for_two_purposes_is_refused_by_whatever_name() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    assert!(
        refused(JsonLines::to(target(folder, "all")).gone(target(folder, "all")).open(None)).contains("the same file")
    );
    assert!(!folder.join("all").exists(), "what was made is taken back");
    std::fs::write(folder.join("events"), "old\n").unwrap();
    std::fs::hard_link(folder.join("events"), folder.join("hard")).unwrap();
    for link in ["hard", "soft"] {
        #[cfg(unix)]
        let _ = std::os::unix::fs::symlink(folder.join("events"), folder.join("soft"));
        refused(JsonLines::to(target(folder, "events")).gone(target(folder, link)).open(None));
        assert_eq!(read(folder, "events"), "old\n");
    }
    let store = state(folder);
    for file in ["state/state.redb", "state/state.lock"] {
        refused(JsonLines::to(target(folder, file)).open(Some(&*store)));
    }
}

#[test]
fn a_second_run_on_the_same_output_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let first = sink(folder.path(), None).unwrap();
    std::fs::write(folder.path().join("events"), "of the first\n").unwrap();
    let error = sink(folder.path(), None).unwrap_err();
    assert!(error.is_in_use(), "{error:?}");
    assert_eq!(read(folder.path(), "events"), "of the first\n", "it is not started anew");
    drop(first);
    sink(folder.path(), None).unwrap();
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn the_name_of_an_output_need_not_be_text() {
    use std::os::unix::ffi::OsStrExt as _;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(std::ffi::OsStr::from_bytes(b"\xff\xfe.jsonl"));
    let store = state(folder.path());
    let open = || JsonLines::to(Target::File(path.clone())).open(Some(&*store)).unwrap();
    for (event, text) in [("one", "one\n"), ("two", "one\ntwo\n")] {
        let mut dying = open();
        store.register(&dying.prepare(&batch(&["lost"])).unwrap()).unwrap();
        dying.accept(&batch(&["lost"])).await.unwrap();
        drop(dying);
        Journal::new(Arc::clone(&store), open()).accept(batch(&[event])).await.unwrap();
        assert_eq!(std::fs::read_to_string(&path).unwrap(), text);
    }
}

/// A stream that takes `room` bytes before its reader goes away.
struct Pipe {
    room: usize,
    taken: Arc<Mutex<Vec<u8>>>,
}

impl Write for Pipe {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut taken = self.taken.lock().unwrap();
        if taken.len() + bytes.len() > self.room {
            return Err(ErrorKind::BrokenPipe.into());
        }
        taken.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[tokio::test]
async fn a_closed_stream_is_told_apart_and_its_batch_is_not_committed() {
    let folder = tempfile::tempdir().unwrap();
    let store = state(folder.path());
    let taken = Arc::default();
    let pipe = Pipe { room: 4, taken: Arc::clone(&taken) };
    let sink = JsonLines::to(Target::Stream(Box::new(pipe))).open(Some(&*store)).unwrap();
    let journal = Journal::new(Arc::clone(&store), sink);
    journal.accept(batch(&["one"])).await.unwrap();
    assert!(journal.accept(batch(&["two"])).await.unwrap_err().is_output_closed());
    assert!(matches!(journal.accept(batch(&["three"])).await, Err(Error::SinkFailed)));
    assert_eq!(*taken.lock().unwrap(), b"one\n");
    assert_eq!(store.checkpoint(DEVICES, &Scope::account("")).unwrap(), Some(batch(&["one"]).checkpoint));
}

#[tokio::test]
async fn a_device_has_no_length() {
    let folder = tempfile::tempdir().unwrap();
    let store = state(folder.path());
    let mut sink = JsonLines::to(Target::File("/dev/null".into())).open(Some(&*store)).unwrap();
    sink.accept(&batch(&["{}"])).await.unwrap();
    assert!(Sink::<Text>::files(&sink).is_empty());
}

/// As `logrotate` does with `copytruncate`: the next line would stand behind a gap of zeros.
#[tokio::test]
async fn a_file_that_is_cut_between_two_batches_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let store = state(folder.path());
    let journal = Journal::new(Arc::clone(&store), sink(folder.path(), Some(&*store)).unwrap());
    journal.accept(batch(&["1", "2"])).await.unwrap();
    std::fs::File::create(folder.path().join("events")).unwrap();
    let told = journal.accept(batch(&["3"])).await.unwrap_err();
    assert!(matches!(told, Error::ForeignFile { .. }), "{told:?}");
    assert_eq!(read(folder.path(), "events"), "");
}
