//! Turns lines into Parquet files, and stores them.

use std::fs::File;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::sync::Arc;

use chrono::DateTime;
use object_store::local::LocalFileSystem;
use object_store::path::Path as ObjectPath;
use object_store::{ObjectStore, ObjectStoreExt as _};
use ocsf_arrow::{ParquetOptions, Partitions, class_folder};
use ocsf_model::Event;
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

/// The files that these lines become: the path of each, and its bytes. Their name tells the lines from all others, so that
/// the same lines replace their own files, and other lines never do, even if a folder of lines is copied or restored and
/// numbers are used again.
pub(super) fn encode(lines: &Path, name: &str, layout: &Layout) -> Result<Vec<(String, Vec<u8>)>> {
    let failed = |error| Error::file("read", lines, error);
    let damaged = || Error::foreign_file(lines, "a line of it is no event");
    let parquet = |error: ocsf_arrow::Error| Error::lake("encode for", "the lake", error.into());
    let mut input = BufReader::with_capacity(1 << 16, File::open(lines).map_err(failed)?);
    let mut files = Partitions::new(None, ParquetOptions::new().sort_by_time(true));
    let mut line = Vec::new();
    let mut digest = Sha256::new();
    while input.read_until(b'\n', &mut line).map_err(failed)? > 0 {
        let text = std::str::from_utf8(&line).map_err(|_| damaged())?;
        let (account, event) = text.split_once('\t').ok_or_else(damaged)?;
        let event = Event::from_json(event).map_err(|_| damaged())?;
        files.write(&(account.to_owned(), day(&event)), &event).map_err(parquet)?;
        digest.update(&line);
        line.clear();
    }
    let content: String = digest.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    let encoded = files.into_files().map(|((account, day), file)| {
        let class = class_folder(file.table().class());
        let folder = format!("{class}/region={}/accountId={account}/eventDay={day}", layout.region);
        Ok((format!("{folder}/{name}-{content}.parquet"), file.finish(Vec::new()).map_err(parquet)?))
    });
    encoded.collect()
}

/// The day of the event in UTC; for an event without a time it is 1970-01-01.
fn day(event: &Event) -> String {
    let time = event.common().time.and_then(|time| DateTime::from_timestamp_millis(time.as_millis()));
    time.unwrap_or_default().format("%Y%m%d").to_string()
}

/// Any text as one segment of a path.
pub(super) fn part(text: &str) -> String {
    text.chars().map(|letter| if letter.is_alphanumeric() || "-_.@".contains(letter) { letter } else { '_' }).collect()
}
