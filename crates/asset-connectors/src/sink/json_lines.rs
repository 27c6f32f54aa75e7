use std::fmt;
use std::io::{self, ErrorKind, Write};
use std::path::PathBuf;

use serde::Serialize;

use super::append_file::AppendFile;
use super::{Sink, ToJsonLine};
use crate::store::{FileMark, Store};
use crate::{Batch, Error, Result};

/// Where one kind of line goes.
pub enum Target {
    /// A file. With a store it is appended to, and cut back to its committed length on opening; without one it is started anew.
    File(PathBuf),
    /// A stream that cannot be taken back, such as standard output.
    Stream(Box<dyn Write + Send>),
    /// Nowhere.
    Discard,
}

impl fmt::Debug for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(path) => f.debug_tuple("File").field(path).finish(),
            Self::Stream(_) => f.write_str("Stream"),
            Self::Discard => f.write_str("Discard"),
        }
    }
}

/// Writes events, dead letters and the assets that are gone as JSON Lines.
///
/// Whatever goes to files is written exactly once, even when the process is killed at any moment: a batch is on the disk before its
/// checkpoint is stored, the checkpoint holds the files' lengths, and opening cuts off what lies beyond them.
#[derive(Debug)]
pub struct JsonLines {
    events: Lines,
    dead_letters: Lines,
    gone: Lines,
}

/// Settings of a [`JsonLines`] sink.
#[derive(Debug)]
#[must_use]
pub struct JsonLinesBuilder {
    events: Target,
    dead_letters: Target,
    gone: Target,
}

impl JsonLines {
    /// Sends events to `target`; dead letters and gone assets go nowhere unless set.
    pub fn to(events: Target) -> JsonLinesBuilder {
        JsonLinesBuilder { events, dead_letters: Target::Discard, gone: Target::Discard }
    }
}

impl JsonLinesBuilder {
    /// Where records go that could not be understood.
    pub fn dead_letters(mut self, target: Target) -> Self {
        self.dead_letters = target;
        self
    }

    /// Where the assets go that are no longer listed.
    pub fn gone(mut self, target: Target) -> Self {
        self.gone = target;
        self
    }

    /// Opens the files; with a `store`, after the part of them that it has recorded.
    ///
    /// # Errors
    /// [`Error::File`] when a file cannot be opened, or two kinds of lines would share one; [`Error::ShortFile`] when another program
    /// has shortened one.
    pub fn open(self, store: Option<&dyn Store>) -> Result<JsonLines> {
        let sink = JsonLines {
            events: Lines::open("events", self.events, store)?,
            dead_letters: Lines::open("dead letters", self.dead_letters, store)?,
            gone: Lines::open("gone", self.gone, store)?,
        };
        let paths: Vec<_> = sink.lines().into_iter().filter_map(Lines::path).collect();
        if let Some((_, path)) = paths.iter().enumerate().find(|(place, path)| paths[..*place].contains(path)) {
            let error = io::Error::new(ErrorKind::InvalidInput, "one file cannot take two kinds of lines");
            return Err(Error::file("open", path, error));
        }
        if let Some(store) = store {
            store.register(&sink.marks())?;
        }
        Ok(sink)
    }
}

impl JsonLines {
    fn lines(&self) -> [&Lines; 3] {
        [&self.events, &self.dead_letters, &self.gone]
    }

    fn marks(&self) -> Vec<FileMark> {
        self.lines().into_iter().filter_map(Lines::mark).collect()
    }
}

impl<E: ToJsonLine> Sink<E> for JsonLines {
    fn accept(&mut self, batch: &Batch<E>) -> Result<()> {
        for asset in &batch.events {
            self.events.line(|line| asset.event.write_json(line))?;
        }
        for letter in &batch.dead_letters {
            self.dead_letters.json(letter)?;
        }
        for gone in &batch.gone {
            self.gone.json(gone)?;
        }
        // Events last: what must not be lost is written after what explains it.
        self.dead_letters.settle()?;
        self.gone.settle()?;
        self.events.settle()
    }

    fn files(&self) -> Vec<FileMark> {
        self.marks()
    }
}

/// How much is written at once.
const BUFFER: usize = 128 << 10;

/// One kind of lines: a buffer, and the place it goes to.
struct Lines {
    buffer: Vec<u8>,
    place: Place,
    /// Something was written that is not settled.
    changed: bool,
}

enum Place {
    File(AppendFile),
    Stream(Box<dyn Write + Send>),
    Nowhere,
}

impl Lines {
    fn open(role: &'static str, target: Target, store: Option<&dyn Store>) -> Result<Self> {
        let place = match target {
            Target::File(path) if is_special(&path) => {
                let file = std::fs::OpenOptions::new().write(true).open(&path);
                Place::Stream(Box::new(file.map_err(|error| Error::file("open", &path, error))?))
            }
            Target::File(path) => Place::File(AppendFile::open(role, &path, store)?),
            Target::Stream(stream) => Place::Stream(stream),
            Target::Discard => Place::Nowhere,
        };
        Ok(Self { buffer: Vec::new(), place, changed: false })
    }

    fn line(&mut self, write: impl FnOnce(&mut Vec<u8>)) -> Result<()> {
        if matches!(self.place, Place::Nowhere) {
            return Ok(());
        }
        write(&mut self.buffer);
        self.buffer.push(b'\n');
        if self.buffer.len() >= BUFFER { self.flush() } else { Ok(()) }
    }

    fn json<T: Serialize>(&mut self, value: &T) -> Result<()> {
        let mut failed = None;
        self.line(|line| failed = serde_json::to_writer(line, value).err())?;
        failed.map_or(Ok(()), |error| Err(stream_error(error.into())))
    }

    fn flush(&mut self) -> Result<()> {
        match &mut self.place {
            Place::File(file) => file.append(&self.buffer)?,
            Place::Stream(stream) => stream.write_all(&self.buffer).map_err(stream_error)?,
            Place::Nowhere => {}
        }
        self.changed |= !self.buffer.is_empty();
        self.buffer.clear();
        Ok(())
    }

    /// Makes what was written since the last time as safe as it can be.
    fn settle(&mut self) -> Result<()> {
        self.flush()?;
        if std::mem::take(&mut self.changed) {
            match &mut self.place {
                Place::File(file) => file.sync()?,
                Place::Stream(stream) => stream.flush().map_err(stream_error)?,
                Place::Nowhere => {}
            }
        }
        Ok(())
    }

    fn mark(&self) -> Option<FileMark> {
        if let Place::File(file) = &self.place { Some(file.mark()) } else { None }
    }

    fn path(&self) -> Option<&std::path::Path> {
        if let Place::File(file) = &self.place { Some(file.path()) } else { None }
    }
}

impl fmt::Debug for Lines {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.place {
            Place::File(file) => file.fmt(f),
            Place::Stream(_) => f.write_str("Stream"),
            Place::Nowhere => f.write_str("Nowhere"),
        }
    }
}

/// Whether `path` names a device or a pipe, which has no length to cut back to.
fn is_special(path: &std::path::Path) -> bool {
    std::fs::metadata(path).is_ok_and(|metadata| !metadata.is_file() && !metadata.is_dir())
}

fn stream_error(error: io::Error) -> Error {
    if error.kind() == ErrorKind::BrokenPipe {
        Error::OutputClosed
    } else {
        Error::file("write", std::path::Path::new("the output stream"), error)
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;
    use std::sync::{Arc, Mutex};

    use open_record::{DeadLetter, Fault};

    use super::*;
    use crate::{Asset, Change, Checkpoint, DiskStore, Gone, Journal};

    #[derive(Debug)]
    struct Text(&'static str);

    impl ToJsonLine for Text {
        fn write_json(&self, line: &mut Vec<u8>) {
            line.extend_from_slice(self.0.as_bytes());
        }
    }

    fn batch(events: &[&'static str]) -> Batch<Text> {
        let mut batch = Batch::new(Checkpoint::seal("eset", 1, "", &events).unwrap());
        batch.events = events
            .iter()
            .map(|text| Asset { source: "eset".into(), id: "1".into(), change: Change::New, event: Text(text) })
            .collect();
        batch.dead_letters = vec![DeadLetter::new("eset", Fault::new("uuid", "missing"), *b"{}")];
        batch.gone = vec![Gone { source: "eset".into(), id: "7".into() }];
        batch
    }

    fn sink(folder: &Path, store: Option<&dyn Store>) -> Result<JsonLines> {
        JsonLines::to(Target::File(folder.join("events")))
            .dead_letters(Target::File(folder.join("letters")))
            .gone(Target::File(folder.join("gone")))
            .open(store)
    }

    fn read(folder: &Path, name: &str) -> String {
        std::fs::read_to_string(folder.join(name)).unwrap()
    }

    #[test]
    fn writes_each_kind_to_its_file() {
        let folder = tempfile::tempdir().unwrap();
        let mut sink = sink(folder.path(), None).unwrap();
        sink.accept(&batch(&["{}", "[]"])).unwrap();
        assert_eq!(read(folder.path(), "events"), "{}\n[]\n");
        assert_eq!(
            read(folder.path(), "letters"),
            "{\"source\":\"eset\",\"path\":\"uuid\",\"reason\":\"missing\",\"raw\":\"{}\"}\n"
        );
        assert_eq!(read(folder.path(), "gone"), "{\"source\":\"eset\",\"id\":\"7\"}\n");
    }

    #[test]
    fn without_a_store_a_file_is_started_anew() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("events"), "old\n").unwrap();
        sink(folder.path(), None).unwrap().accept(&batch(&["new"])).unwrap();
        assert_eq!(read(folder.path(), "events"), "new\n");
    }

    #[test]
    fn a_restart_cuts_off_what_was_not_committed() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("events"), "not ours\n").unwrap();
        let store: Arc<dyn Store> = Arc::new(DiskStore::open(folder.path(), "live").unwrap());
        // Killed after the sink took the very first batch, before its checkpoint was stored.
        sink(folder.path(), Some(&*store)).unwrap().accept(&batch(&["lost"])).unwrap();
        assert_eq!(read(folder.path(), "events"), "not ours\nlost\n");
        let journal = Journal::new(Arc::clone(&store), sink(folder.path(), Some(&*store)).unwrap());
        assert_eq!(read(folder.path(), "events"), "not ours\n");
        journal.accept(&batch(&["one"])).unwrap();
        drop(journal);
        // And again, later on.
        sink(folder.path(), Some(&*store)).unwrap().accept(&batch(&["lost", "too"])).unwrap();
        let journal = Journal::new(Arc::clone(&store), sink(folder.path(), Some(&*store)).unwrap());
        journal.accept(&batch(&["two"])).unwrap();
        assert_eq!(read(folder.path(), "events"), "not ours\none\ntwo\n");
        assert_eq!(read(folder.path(), "letters").lines().count(), 2);
        assert_eq!(read(folder.path(), "gone").lines().count(), 2);
    }

    #[test]
    fn a_file_that_was_moved_away_is_made_anew_and_a_short_one_refused() {
        let folder = tempfile::tempdir().unwrap();
        let store: Arc<dyn Store> = Arc::new(DiskStore::open(folder.path(), "live").unwrap());
        Journal::new(Arc::clone(&store), sink(folder.path(), Some(&*store)).unwrap()).accept(&batch(&["one"])).unwrap();
        std::fs::rename(folder.path().join("events"), folder.path().join("events.1")).unwrap();
        Journal::new(Arc::clone(&store), sink(folder.path(), Some(&*store)).unwrap()).accept(&batch(&["two"])).unwrap();
        assert_eq!(read(folder.path(), "events"), "two\n");
        std::fs::write(folder.path().join("events"), "t").unwrap();
        let error = sink(folder.path(), Some(&*store)).unwrap_err();
        assert!(matches!(error, Error::ShortFile { expected: 4, found: 1, .. }), "{error:?}");
    }

    #[test]
    fn one_file_for_two_kinds_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let file = || Target::File(folder.path().join("all"));
        assert!(JsonLines::to(file()).gone(file()).open(None).is_err());
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

    #[test]
    fn a_closed_stream_is_told_apart_and_its_batch_is_not_committed() {
        let folder = tempfile::tempdir().unwrap();
        let store: Arc<dyn Store> = Arc::new(DiskStore::open(folder.path(), "live").unwrap());
        let taken = Arc::default();
        let pipe = Pipe { room: 4, taken: Arc::clone(&taken) };
        let journal = Journal::new(
            Arc::clone(&store),
            JsonLines::to(Target::Stream(Box::new(pipe))).open(Some(&*store)).unwrap(),
        );
        journal.accept(&batch(&["one"])).unwrap();
        assert!(journal.accept(&batch(&["two"])).unwrap_err().is_output_closed());
        assert!(matches!(journal.accept(&batch(&["three"])), Err(Error::SinkFailed)));
        assert_eq!(*taken.lock().unwrap(), b"one\n");
        assert_eq!(store.checkpoint("eset").unwrap(), Some(batch(&["one"]).checkpoint));
    }

    #[test]
    fn a_device_has_no_length() {
        let folder = tempfile::tempdir().unwrap();
        let store = DiskStore::open(folder.path(), "live").unwrap();
        let mut sink = JsonLines::to(Target::File("/dev/null".into())).open(Some(&store)).unwrap();
        sink.accept(&batch(&["{}"])).unwrap();
        assert!(Sink::<Text>::files(&sink).is_empty());
    }
}
