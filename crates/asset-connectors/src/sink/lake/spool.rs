//! The lines that wait to become files.
//!
//! Lines are appended to `open.lines`, with the guarantees of [`AppendFile`]. When it is large enough, it is renamed to
//! the next number. A numbered file becomes Parquet; its content never changes again, so this can be repeated.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use crate::private_file::create_private_folder;
use crate::sink::ToJsonLine;
use crate::sink::append_file::AppendFile;
use crate::store::{FileMark, Piece, Store};
use crate::{Error, Fingerprint, Result};

const OPEN: &str = "open.lines";
const FULL: &str = "full";
/// The next number.
const NEXT: &str = "next";

#[derive(Debug)]
pub(super) struct Spool {
    folder: PathBuf,
    /// Distinguishes the files of this spool from those of others in the same lake.
    writer: String,
    open: AppendFile,
    since: Option<SystemTime>,
    roll_bytes: u64,
    roll_after: Duration,
    buffer: Vec<u8>,
}

impl Spool {
    pub(super) fn open(
        folder: PathBuf,
        lake: &str,
        roll_bytes: u64,
        roll_after: Duration,
        store: &dyn Store,
    ) -> Result<Self> {
        create_private_folder(&folder).map_err(|error| Error::file("open", &folder, error))?;
        let writer = writer(&folder, lake)?;
        let mut open = AppendFile::open(&folder.join(OPEN))?;
        open.lock()?;
        let marks = store.files()?;
        open.go_on(marks.iter().find(|mark| mark.path() == open.path()))?;
        store.register(&[open.mark(Vec::new())])?;
        let since = (open.mark(Vec::new()).length() > 0).then(SystemTime::now);
        Ok(Self { folder, writer, open, since, roll_bytes, roll_after, buffer: Vec::new() })
    }

    /// Takes the lines of a batch. If the committed lines are enough for files, they get a number first.
    pub(super) fn prepare<'e, E: ToJsonLine + 'e>(
        &mut self,
        events: impl Iterator<Item = &'e E>,
        account: &str,
    ) -> Result<Vec<FileMark>> {
        if self.is_due() {
            self.roll()?;
        }
        self.buffer.clear();
        let mut pieces = Vec::new();
        for event in events {
            let start = self.buffer.len();
            self.buffer.extend_from_slice(account.as_bytes());
            self.buffer.push(b'\t');
            event.write_json(&mut self.buffer);
            self.buffer.push(b'\n');
            pieces.push(Piece::of(&self.buffer[start..]));
        }
        Ok(if pieces.is_empty() { Vec::new() } else { vec![self.open.mark(pieces)] })
    }

    fn is_due(&self) -> bool {
        let old = self.since.and_then(|since| since.elapsed().ok()).is_some_and(|age| age >= self.roll_after);
        old || self.mark().length() >= self.roll_bytes
    }

    /// Writes the lines that were taken.
    pub(super) fn write(&mut self) -> Result<()> {
        if self.buffer.is_empty() {
            return Ok(());
        }
        self.open.append(&self.buffer)?;
        self.open.sync()?;
        self.buffer.clear();
        self.since.get_or_insert_with(SystemTime::now);
        Ok(())
    }

    /// Gives the committed lines a number, and begins a new file.
    pub(super) fn roll(&mut self) -> Result<()> {
        self.since = None;
        if self.mark().length() == 0 {
            return Ok(());
        }
        let number = next(&self.folder)?;
        // A number that was counted but not used does no harm; one that is used twice would replace files.
        write_whole(&self.folder.join(NEXT), &(number + 1).to_string())?;
        let (from, to) = (self.folder.join(OPEN), self.folder.join(format!("{}-{number:010}.{FULL}", self.writer)));
        fs::rename(&from, &to).map_err(|error| Error::file("write", &to, error))?;
        self.open = AppendFile::open(&from)?;
        self.open.lock()?;
        self.open.go_on(None)
    }

    /// The numbered files of lines, in order.
    pub(super) fn full(&self) -> Result<Vec<PathBuf>> {
        let failed = |error| Error::file("open", &self.folder, error);
        let mut found = Vec::new();
        for entry in fs::read_dir(&self.folder).map_err(failed)? {
            let path = entry.map_err(failed)?.path();
            if path.extension().is_some_and(|ending| ending == FULL) {
                found.push(path);
            }
        }
        found.sort_unstable();
        Ok(found)
    }

    pub(super) fn mark(&self) -> FileMark {
        self.open.mark(Vec::new())
    }
}

/// The name of the Parquet files that these lines become.
pub(super) fn object_name(lines: &Path) -> String {
    let name = lines.file_stem().unwrap_or_default().to_string_lossy();
    // Short, because some stores limit the length of a whole path.
    match name.rsplit_once('-') {
        Some((writer, number)) => format!("{writer}-{}", number.trim_start_matches('0')),
        None => name.into_owned(),
    }
}

pub(super) fn remove(lines: &Path) -> Result<()> {
    fs::remove_file(lines).map_err(|error| Error::file("remove", lines, error))
}

/// The prefix of the names of this spool's files, made once, together with the spool.
fn writer(folder: &Path, lake: &str) -> Result<String> {
    let path = folder.join("writer");
    if let Some(writer) = read(&path)? {
        return match writer.split_once(' ') {
            Some((writer, known)) if known == lake => Ok(writer.to_owned()),
            _ => Err(Error::foreign_file(&path, "the folder belongs to another lake")),
        };
    }
    let made = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default().as_nanos();
    let text = format!("{made} {} {} {lake}", std::process::id(), folder.display());
    let writer = Fingerprint::of_text(text.as_bytes()).to_string();
    let writer: String = writer.chars().filter(char::is_ascii_alphanumeric).take(16).collect();
    write_whole(&path, &format!("{writer} {lake}"))?;
    Ok(writer)
}

fn next(folder: &Path) -> Result<u64> {
    let path = folder.join(NEXT);
    let Some(text) = read(&path)? else { return Ok(1) };
    text.trim().parse().map_err(|_| Error::foreign_file(&path, "it holds no number"))
}

fn read(path: &Path) -> Result<Option<String>> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Error::file("open", path, error)),
    }
}

fn write_whole(path: &Path, text: &str) -> Result<()> {
    let write = || {
        let folder = path.parent().unwrap_or(Path::new("."));
        let mut file = tempfile::NamedTempFile::new_in(folder)?;
        std::io::Write::write_all(&mut file, text.as_bytes())?;
        file.as_file().sync_all()?;
        file.persist(path).map_err(|error| error.error)?;
        fs::File::open(folder)?.sync_all()
    };
    write().map_err(|error| Error::file("write", path, error))
}
