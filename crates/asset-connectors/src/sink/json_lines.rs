use std::fmt;
use std::io::{self, ErrorKind, Write};
use std::path::PathBuf;

use async_trait::async_trait;
use serde::Serialize;

use super::append_file::AppendFile;
use super::{Sink, ToJsonLine};
use crate::store::{FileIdentity, FileMark, Piece, Store};
use crate::{Batch, Error, Result};

/// The destination of one kind of line.
pub enum Target {
    /// A file. With a store it is appended to, after being cut back to its committed length; without a store it is
    /// overwritten.
    File(PathBuf),
    /// A stream, such as standard output, from which nothing can be taken back.
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

/// Writes events, dead letters and gone records as JSON Lines.
///
/// Lines in files are written exactly once, whenever the process is killed: the store records what is about to be added
/// before it is added, a batch is on the disk before its checkpoint is stored, and opening cuts off exactly what was
/// added without being committed. Files are locked, and only the user can read them.
#[derive(Debug)]
pub struct JsonLines {
    /// `None` while they are being written, and forever if writing them did not finish.
    outputs: Option<Outputs>,
    prepared: bool,
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
    /// Writes events to `target`. Default for dead letters and gone records: they are discarded.
    pub fn to(events: Target) -> JsonLinesBuilder {
        JsonLinesBuilder { events, dead_letters: Target::Discard, gone: Target::Discard }
    }

    fn outputs(&mut self) -> Result<&mut Outputs> {
        self.outputs.as_mut().ok_or(Error::SinkFailed)
    }
}

impl JsonLinesBuilder {
    /// The destination of records that could not be understood.
    pub fn dead_letters(mut self, target: Target) -> Self {
        self.dead_letters = target;
        self
    }

    /// The destination of records that are gone.
    pub fn gone(mut self, target: Target) -> Self {
        self.gone = target;
        self
    }

    /// Opens the files; with a `store`, at the end of what it has recorded of them.
    ///
    /// # Errors
    /// [`Error::SameFile`] when two kinds of lines would share a file, or a file is the store's: name different ones.
    /// [`Error::FileInUse`] when another process writes to one: wait for its end. [`Error::ForeignFile`] when another
    /// program has changed one: move it away. [`Error::File`] when one cannot be opened. After an error no file has
    /// been changed.
    pub fn open(self, store: Option<&dyn Store>) -> Result<JsonLines> {
        let events = Lines::open(self.events)?;
        let dead_letters = Lines::open(self.dead_letters)?;
        let gone = Lines::open(self.gone)?;
        let mut outputs = Outputs { events, dead_letters, gone };
        if let Err(error) = outputs.claim(store) {
            outputs.files().for_each(|file| file.unmake());
            return Err(error);
        }
        Ok(JsonLines { outputs: Some(outputs), prepared: false })
    }
}

/// The three kinds of lines.
#[derive(Debug)]
struct Outputs {
    events: Lines,
    dead_letters: Lines,
    gone: Lines,
}

impl Outputs {
    fn all(&mut self) -> [&mut Lines; 3] {
        // Events are written last, so that dead letters and gone records are there when their batch's events are.
        [&mut self.dead_letters, &mut self.gone, &mut self.events]
    }

    fn files(&mut self) -> impl Iterator<Item = &mut AppendFile> {
        self.all()
            .into_iter()
            .filter_map(|lines| if let Place::File(file) = &mut lines.place { Some(file) } else { None })
    }

    /// Makes sure that no one else uses the files, then goes to their ends.
    fn claim(&mut self, store: Option<&dyn Store>) -> Result<()> {
        let mut taken: Vec<(FileIdentity, PathBuf)> = Vec::new();
        for path in store.map(Store::own_files).unwrap_or_default() {
            if let Ok(identity) = std::fs::File::open(&path).and_then(|file| FileIdentity::of(&file)) {
                taken.push((identity, path));
            }
        }
        for file in self.files() {
            if let Some((_, other)) = taken.iter().find(|(identity, _)| *identity == file.identity()) {
                return Err(Error::SameFile { path: file.path().to_owned(), other: other.clone() });
            }
            taken.push((file.identity(), file.path().to_owned()));
        }
        self.files().try_for_each(|file| file.lock())?;
        let Some(store) = store else { return self.files().try_for_each(AppendFile::start_anew) };
        let marks = store.files()?;
        for file in self.files() {
            file.go_on(marks.iter().find(|mark| mark.path() == file.path()))?;
        }
        let mut settled: Vec<FileMark> = self.files().map(|file| file.mark(Vec::new())).collect();
        let others = marks.iter().filter(|mark| settled.iter().all(|file| file.path() != mark.path()));
        let others: Vec<FileMark> = others.filter_map(settle).collect();
        settled.extend(others);
        store.register(&settled)
    }

    fn encode<E: ToJsonLine>(&mut self, batch: &Batch<E>) -> Result<()> {
        for reported in &batch.events {
            self.events.line(|line| reported.event.write_json(line));
        }
        batch.dead_letters.iter().try_for_each(|letter| self.dead_letters.json(letter))?;
        batch.gone.iter().try_for_each(|gone| self.gone.json(gone))
    }

    fn write(&mut self) -> Result<()> {
        self.all().into_iter().try_for_each(Lines::write)
    }
}

/// Undoes what a killed run has added to a file that this run does not write.
fn settle(mark: &FileMark) -> Option<FileMark> {
    if mark.pending.is_empty() || !mark.path().exists() {
        return None;
    }
    let settle = || {
        let mut file = AppendFile::open(mark.path())?;
        file.lock()?;
        file.go_on(Some(mark))?;
        Ok::<_, Error>(file.mark(Vec::new()))
    };
    settle().inspect_err(|error| tracing::warn!(%error, "an unfinished batch stays in a file of an earlier run")).ok()
}

#[async_trait]
impl<E: ToJsonLine + Send + Sync> Sink<E> for JsonLines {
    fn prepare(&mut self, batch: &Batch<E>) -> Result<Vec<FileMark>> {
        let outputs = self.outputs()?;
        outputs.encode(batch)?;
        let marks = outputs.all().into_iter().filter_map(Lines::pending_mark).collect();
        self.prepared = true;
        Ok(marks)
    }

    async fn accept(&mut self, batch: &Batch<E>) -> Result<()> {
        if !std::mem::take(&mut self.prepared) {
            self.outputs()?.encode(batch)?;
        }
        let mut outputs = self.outputs.take().ok_or(Error::SinkFailed)?;
        // Writing to disk blocks, and the page that is fetched ahead must not wait for it.
        let written = tokio::task::spawn_blocking(move || {
            let written = outputs.write();
            (outputs, written)
        });
        let (outputs, written) = written.await.map_err(|_| Error::SinkFailed)?;
        written?;
        self.outputs = Some(outputs);
        Ok(())
    }

    fn files(&self) -> Vec<FileMark> {
        let lines = |outputs: &Outputs| {
            [&outputs.events, &outputs.dead_letters, &outputs.gone].into_iter().filter_map(Lines::mark).collect()
        };
        self.outputs.as_ref().map(lines).unwrap_or_default()
    }
}

/// The capacity of a buffer that is kept from batch to batch.
const BUFFER: usize = 4 << 20;

/// One kind of lines: those of the current batch, and their destination.
struct Lines {
    buffer: Vec<u8>,
    pieces: Vec<Piece>,
    place: Place,
}

enum Place {
    File(AppendFile),
    Stream(Box<dyn Write + Send>),
    Nowhere,
}

impl Lines {
    fn open(target: Target) -> Result<Self> {
        let place = match target {
            Target::File(path) if is_special(&path) => {
                let file = std::fs::OpenOptions::new().write(true).open(&path);
                Place::Stream(Box::new(file.map_err(|error| Error::file("open", &path, error))?))
            }
            Target::File(path) => Place::File(AppendFile::open(&path)?),
            Target::Stream(stream) => Place::Stream(stream),
            Target::Discard => Place::Nowhere,
        };
        Ok(Self { buffer: Vec::new(), pieces: Vec::new(), place })
    }

    fn line(&mut self, write: impl FnOnce(&mut Vec<u8>)) {
        if matches!(self.place, Place::Nowhere) {
            return;
        }
        let start = self.buffer.len();
        write(&mut self.buffer);
        self.buffer.push(b'\n');
        if let Place::File(_) = self.place {
            self.pieces.push(Piece::of(&self.buffer[start..]));
        }
    }

    fn json<T: Serialize>(&mut self, value: &T) -> Result<()> {
        let mut failed = None;
        self.line(|line| failed = serde_json::to_writer(line, value).err());
        failed.map_or(Ok(()), |error| Err(stream_error(error.into())))
    }

    /// Writes the lines, and makes them as durable as the destination allows.
    fn write(&mut self) -> Result<()> {
        if self.buffer.is_empty() {
            return Ok(());
        }
        match &mut self.place {
            Place::File(file) => {
                file.append(&self.buffer)?;
                file.sync()?;
            }
            Place::Stream(stream) => {
                stream.write_all(&self.buffer).and_then(|()| stream.flush()).map_err(stream_error)?;
            }
            Place::Nowhere => {}
        }
        self.buffer.clear();
        self.buffer.shrink_to(BUFFER);
        self.pieces.clear();
        Ok(())
    }

    /// The mark of a file that is about to be appended to.
    fn pending_mark(&mut self) -> Option<FileMark> {
        let pending = std::mem::take(&mut self.pieces);
        match &self.place {
            Place::File(file) if !pending.is_empty() => Some(file.mark(pending)),
            _ => None,
        }
    }

    fn mark(&self) -> Option<FileMark> {
        if let Place::File(file) = &self.place { Some(file.mark(Vec::new())) } else { None }
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
mod tests;
