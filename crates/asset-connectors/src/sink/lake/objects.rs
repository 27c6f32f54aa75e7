//! Turns lines into Parquet files, and stores them.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufRead as _, BufReader, Read as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::DateTime;
use object_store::local::LocalFileSystem;
use object_store::path::Path as ObjectPath;
use object_store::{ObjectStore, ObjectStoreExt as _};
use ocsf_arrow::{ParquetOptions, Partitions, class_folder};
use ocsf_model::{Event, Timestamp};
use serde::Deserialize;
use sha2::{Digest as _, Sha256};
use url::Url;

use crate::{Error, Result};

/// The location of a lake.
#[derive(Debug)]
pub(super) struct Location {
    pub(super) store: Arc<dyn ObjectStore>,
    pub(super) prefix: ObjectPath,
    pub(super) name: String,
}

/// The parts of paths other than class, account and day.
#[derive(Clone, Debug)]
pub(super) struct Layout {
    pub(super) region: String,
}

impl Default for Layout {
    fn default() -> Self {
        Self { region: "global".to_owned() }
    }
}

impl Location {
    pub(super) fn parse(text: &str) -> Result<Self> {
        match Url::parse(text) {
            Ok(url) if url.scheme() == "file" => match url.to_file_path() {
                Ok(folder) => Self::folder(&folder),
                Err(()) => Err(Error::lake("open", text, "the URL names no folder of this machine".into())),
            },
            Ok(url) if text.contains("://") => Self::remote(&url),
            _ => Self::folder(Path::new(text)),
        }
    }

    fn folder(folder: &Path) -> Result<Self> {
        let failed = |error: std::io::Error| Error::file("open", folder, error);
        std::fs::create_dir_all(folder).map_err(failed)?;
        let folder = folder.canonicalize().map_err(failed)?;
        let name = folder.display().to_string();
        let store =
            LocalFileSystem::new_with_prefix(&folder).map_err(|error| Error::lake("open", &name, error.into()))?;
        Ok(Self { store: Arc::new(store.with_fsync(true)), prefix: ObjectPath::default(), name })
    }

    fn remote(url: &Url) -> Result<Self> {
        // Credentials before an @ would be shown in messages.
        if !url.username().is_empty() || url.password().is_some() {
            return Err(Error::lake("open", "the lake", "credentials do not belong into its URL".into()));
        }
        if url.scheme() == "memory" {
            return Err(Error::lake("open", "the lake", "what is kept in memory is lost when the process ends".into()));
        }
        let name = url.to_string();
        #[cfg(any(feature = "lake-aws", feature = "lake-gcp", feature = "lake-azure"))]
        {
            // The TLS library is the same as for requests to the vendors, unless the program has already chosen another
            // one.
            let _ = rustls::crypto::ring::default_provider().install_default();
        }
        let settings = std::env::vars().map(|(name, value)| (name.to_ascii_lowercase(), value));
        let settings =
            settings.filter(|(name, _)| ["aws_", "google_", "azure_"].iter().any(|service| name.starts_with(service)));
        let (store, prefix) =
            object_store::parse_url_opts(url, settings).map_err(|error| Error::lake("open", &name, error.into()))?;
        Ok(Self { store: store.into(), prefix, name })
    }

    pub(super) async fn put(&self, path: &str, bytes: Vec<u8>) -> Result<()> {
        let path = path.split('/').fold(self.prefix.clone(), ObjectPath::join);
        match self.store.put(&path, bytes.into()).await {
            Ok(_) => Ok(()),
            Err(error) => Err(Error::lake("write to", &self.name, error.into())),
        }
    }
}

/// Lines by the file that they become. The files are made one after the other, because each needs memory of its own, and
/// there may be one for every day of a century.
#[derive(Debug)]
pub(super) struct Files {
    lines: PathBuf,
    /// The name of the files. It tells the lines from all others, so that the same lines replace their own files, and other
    /// lines never do, even if a folder of lines is copied or restored and numbers are used again.
    name: String,
    parts: BTreeMap<Part, Vec<Span>>,
}

/// The class, the account and the day of a file.
type Part = (u32, String, String);

/// Where a line is, and how long.
type Span = (u64, usize);

/// What decides about the place of an event.
#[derive(Deserialize)]
struct Placed {
    class_uid: u32,
    time: i64,
}

impl Files {
    /// Sorts the lines of a file.
    pub(super) fn of(lines: &Path, name: &str) -> Result<Self> {
        let mut input = BufReader::with_capacity(1 << 16, File::open(lines).map_err(|error| unread(lines, error))?);
        let mut parts: BTreeMap<Part, Vec<Span>> = BTreeMap::new();
        let (mut line, mut place, mut digest) = (Vec::new(), 0, Sha256::new());
        while input.read_until(b'\n', &mut line).map_err(|error| unread(lines, error))? > 0 {
            let (account, event) = split(lines, &line)?;
            let (class, time) = if let Ok(placed) = serde_json::from_str::<Placed>(event) {
                (placed.class_uid, Some(placed.time))
            } else {
                let event = read(lines, event)?;
                (event.schema().uid(), event.common().time.map(Timestamp::as_millis))
            };
            parts.entry((class, account.to_owned(), day(time))).or_default().push((place, line.len()));
            digest.update(&line);
            place += line.len() as u64;
            line.clear();
        }
        let mut content = [0; 4];
        content.copy_from_slice(&digest.finalize()[..4]);
        let name = format!("{name}-{:08x}", u32::from_be_bytes(content));
        Ok(Self { lines: lines.to_owned(), name, parts })
    }

    /// The next file: its path, and its bytes. `None` after the last one.
    pub(super) fn next(&mut self, layout: &Layout) -> Result<Option<(String, Vec<u8>)>> {
        let Some(((_, account, day), spans)) = self.parts.pop_first() else { return Ok(None) };
        let parquet = |error: ocsf_arrow::Error| Error::lake("encode for", "the lake", error.into());
        let mut input = BufReader::new(File::open(&self.lines).map_err(|error| unread(&self.lines, error))?);
        let mut files = Partitions::new(None, ParquetOptions::new().sort_by_time(true));
        let (mut line, mut at) = (Vec::new(), 0);
        for (place, length) in spans {
            // What is already in the buffer is not read again.
            input.seek_relative((place - at).cast_signed()).map_err(|error| unread(&self.lines, error))?;
            line.resize(length, 0);
            input.read_exact(&mut line).map_err(|error| unread(&self.lines, error))?;
            at = place + length as u64;
            let (_, event) = split(&self.lines, &line)?;
            files.write(&(), &read(&self.lines, event)?).map_err(parquet)?;
        }
        let Some(((), file)) = files.into_files().next() else { return Ok(None) };
        let class = class_folder(file.table().class());
        let folder = format!("{class}/region={}/accountId={account}/eventDay={day}", layout.region);
        let path = format!("{folder}/{}.parquet", self.name);
        Ok(Some((path, file.finish(Vec::new()).map_err(parquet)?)))
    }
}

fn unread(lines: &Path, error: std::io::Error) -> Error {
    Error::file("read", lines, error)
}

fn damaged(lines: &Path) -> Error {
    Error::foreign_file(lines, "a line of it is no event")
}

/// The account of a line, and its event.
fn split<'l>(lines: &Path, line: &'l [u8]) -> Result<(&'l str, &'l str)> {
    let text = std::str::from_utf8(line).map_err(|_| damaged(lines))?;
    text.split_once('\t').ok_or_else(|| damaged(lines))
}

fn read(lines: &Path, event: &str) -> Result<Event> {
    Event::from_json(event).map_err(|_| damaged(lines))
}

/// The day of a time in UTC; without one it is 1970-01-01.
fn day(time: Option<i64>) -> String {
    time.and_then(DateTime::from_timestamp_millis).unwrap_or_default().format("%Y%m%d").to_string()
}

/// Any text as one segment of a path.
pub(super) fn part(text: &str) -> String {
    text.chars().map(|letter| if letter.is_alphanumeric() || "-_.@".contains(letter) { letter } else { '_' }).collect()
}
