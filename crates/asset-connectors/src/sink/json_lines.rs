use std::fmt;
use std::io::{self, ErrorKind, Write};
use std::path::PathBuf;

use async_trait::async_trait;
use serde::Serialize;

use super::append_file::AppendFile;
use super::{Sink, ToJsonLine};
use crate::store::{FileIdentity, FileMark, Piece, Store};
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

/// Writes events, dead letters and the records that are gone as JSON Lines.
///
/// Whatever goes to files is written exactly once, even when the process is killed at any moment: the store knows what is about to be
/// added before it is, a batch is on the disk before its checkpoint is stored, and opening cuts off what was added without being
/// committed: that, and nothing else. Files are locked, and made for the user alone.
#[derive(Debug)]
pub struct JsonLines {
    /// `None` while they are being written, and for good when that did not come to an end.
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
    /// Sends events to `target`; dead letters and gone records go nowhere unless set.
    pub fn to(events: Target) -> JsonLinesBuilder {
        JsonLinesBuilder { events, dead_letters: Target::Discard, gone: Target::Discard }
    }

    fn outputs(&mut self) -> Result<&mut Outputs> {
        self.outputs.as_mut().ok_or(Error::SinkFailed)
    }
}

impl JsonLinesBuilder {
    /// Where records go that could not be understood.
    pub fn dead_letters(mut self, target: Target) -> Self {
        self.dead_letters = target;
        self
    }

    /// Where the records go that are no longer listed.
    pub fn gone(mut self, target: Target) -> Self {
        self.gone = target;
        self
    }

    /// Opens the files; with a `store`, behind the part of them that it has recorded.
    ///
    /// # Errors
    /// [`Error::SameFile`] when two kinds of lines would share a file, or the store lives in it; [`Error::FileInUse`] when another
    /// process writes to one; [`Error::ForeignFile`] when anyone else has changed one; [`Error::File`] when one cannot be opened. Then no
    /// file has been touched.
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
        // Events last: what must not be lost is written after what explains it.
        [&mut self.dead_letters, &mut self.gone, &mut self.events]
    }

    fn files(&mut self) -> impl Iterator<Item = &mut AppendFile> {
        self.all()
            .into_iter()
            .filter_map(|lines| if let Place::File(file) = &mut lines.place { Some(file) } else { None })
    }

    /// Makes sure that the files are this sink's alone, then goes to where they end.
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

/// Undoes what a killed run was adding to a file that this run does not write to.
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
        // Writing to disks blocks; the page that is fetched ahead must not wait for it.
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

/// How much of a buffer is kept from batch to batch.
const BUFFER: usize = 4 << 20;

/// One kind of lines: those of the batch in hand, and the place they go to.
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

    /// Writes the lines, and makes them as safe as they can be.
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

    /// Of a file that is about to be added to.
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
