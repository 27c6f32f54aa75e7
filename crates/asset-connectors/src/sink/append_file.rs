use std::fs::{File, OpenOptions};
use std::io::{Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use crate::store::{FileMark, Store};
use crate::{Error, Result};

/// A file whose committed length is known, so that a restart can cut off what was written without being committed.
#[derive(Debug)]
pub(super) struct AppendFile {
    file: File,
    path: PathBuf,
    role: &'static str,
    length: u64,
}

impl AppendFile {
    /// Opens `path` for appending after the part that `store` has recorded; without a store, an empty file.
    pub(super) fn open(role: &'static str, path: &Path, store: Option<&dyn Store>) -> Result<Self> {
        let path = std::path::absolute(path).map_err(|error| Error::file("open", path, error))?;
        let failed = |action| {
            let path = path.clone();
            move |error| Error::file(action, &path, error)
        };
        let existed = path.exists();
        let mut file =
            OpenOptions::new().write(true).create(true).truncate(false).open(&path).map_err(failed("open"))?;
        let found = file.metadata().map_err(failed("open"))?.len();
        let recorded = match store {
            Some(store) => store.file(role)?.filter(|mark| Path::new(&mark.path) == path),
            None => None,
        };
        let length = match (store, recorded) {
            (None, _) => 0,
            // Moved away since, by whoever consumes it: a fresh file takes its place.
            (Some(_), Some(_)) if !existed => 0,
            (Some(_), Some(mark)) if found < mark.length => {
                return Err(Error::ShortFile { path, expected: mark.length, found });
            }
            (Some(_), Some(mark)) => mark.length,
            // Not ours so far: what stands in it stays.
            (Some(_), None) => found,
        };
        if found > length {
            file.set_len(length).map_err(failed("truncate"))?;
            file.sync_all().map_err(failed("truncate"))?;
        }
        file.seek(SeekFrom::Start(length)).map_err(failed("open"))?;
        if !existed && let Some(folder) = path.parent() {
            File::open(folder).and_then(|folder| folder.sync_all()).map_err(failed("open"))?;
        }
        Ok(Self { file, path, role, length })
    }

    /// Appends `bytes`.
    pub(super) fn append(&mut self, bytes: &[u8]) -> Result<()> {
        self.file.write_all(bytes).map_err(|error| Error::file("write", &self.path, error))?;
        self.length += bytes.len() as u64;
        Ok(())
    }

    /// Waits until everything is on the disk.
    pub(super) fn sync(&mut self) -> Result<()> {
        self.file.sync_data().map_err(|error| Error::file("write", &self.path, error))
    }

    pub(super) fn mark(&self) -> FileMark {
        FileMark { role: self.role.to_owned(), path: self.path.to_string_lossy().into_owned(), length: self.length }
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }
}
