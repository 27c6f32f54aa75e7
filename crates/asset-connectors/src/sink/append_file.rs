use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, Read as _, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use crate::private_file::private;
use crate::store::{FileIdentity, FileMark, Piece};
use crate::{Error, Result};

/// How many bytes before the committed length are compared with what was written there.
const TAIL: usize = 4096;

/// A file whose committed length is known, so that a restart can cut off what was written without being committed.
#[derive(Debug)]
pub(super) struct AppendFile {
    file: File,
    path: PathBuf,
    identity: FileIdentity,
    length: u64,
    /// The last bytes before that length.
    tail: Vec<u8>,
    made: bool,
}

impl AppendFile {
    /// Opens `path` without changing its content.
    pub(super) fn open(path: &Path) -> Result<Self> {
        let path = std::path::absolute(path).map_err(|error| Error::file("open", path, error))?;
        let failed = |error| Error::file("open", &path, error);
        let mut options = OpenOptions::new();
        options.read(true).write(true);
        let (file, made) = match options.open(&path) {
            Ok(file) => (file, false),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                (private(options.create(true)).open(&path).map_err(failed)?, true)
            }
            Err(error) => return Err(failed(error)),
        };
        let identity = FileIdentity::of(&file).map_err(failed)?;
        Ok(Self { file, identity, length: 0, tail: Vec::new(), made, path })
    }

    /// Locks the file against other processes that lock it too.
    pub(super) fn lock(&self) -> Result<()> {
        match self.file.try_lock() {
            Ok(()) => Ok(()),
            Err(TryLockError::WouldBlock) => Err(Error::FileInUse { path: self.path.clone() }),
            Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => Ok(()),
            Err(TryLockError::Error(error)) => Err(Error::file("lock", &self.path, error)),
        }
    }

    /// Empties the file.
    pub(super) fn start_anew(&mut self) -> Result<()> {
        self.go_on_at(0)
    }

    /// Continues after what the mark covers. What the last run was adding when it ended is cut off; a change by another
    /// program is an error. Without a mark, the content of the file stays.
    pub(super) fn go_on(&mut self, mark: Option<&FileMark>) -> Result<()> {
        let found = self.file_length()?;
        let Some(mark) = mark.filter(|_| !self.made) else {
            self.go_on_at(found)?;
            return if found == 0 || self.tail.last() == Some(&b'\n') {
                Ok(())
            } else {
                Err(Error::foreign_file(&self.path, "its last line has no end, a further one would be added to it"))
            };
        };
        // The consumer has moved the file away, so it was made anew.
        if found == 0 && mark.identity != self.identity {
            return self.go_on_at(0);
        }
        self.compare(mark, found)?;
        self.go_on_at(mark.length)
    }

    /// Whether the file is what the mark says, except for a part of what was being added.
    fn compare(&mut self, mark: &FileMark, found: u64) -> Result<()> {
        let path = self.path.clone();
        let foreign = |fault: String| Err(Error::foreign_file(&path, fault));
        let Some(added) = found.checked_sub(mark.length) else {
            return foreign(format!("it has {found} bytes, but {} were written to it", mark.length));
        };
        let tail = self.read_at(mark.length - u64::from(mark.tail.length), u64::from(mark.tail.length))?;
        if Piece::of(&tail) != mark.tail {
            return foreign("what was written to it has been changed".to_owned());
        }
        let pending: u64 = mark.pending.iter().map(|piece| u64::from(piece.length)).sum();
        if added > pending {
            return foreign(format!("{} bytes were added to it", added - pending));
        }
        let mut place = mark.length;
        for piece in &mark.pending {
            let length = u64::from(piece.length).min(found - place);
            let line = self.read_at(place, length)?;
            let whole = length == u64::from(piece.length);
            if if whole { Piece::of(&line) != *piece } else { line.contains(&b'\n') } {
                return foreign("what was added to it is not what was being written".to_owned());
            }
            place += length;
        }
        Ok(())
    }

    fn read_at(&mut self, from: u64, length: u64) -> Result<Vec<u8>> {
        let mut bytes = Vec::new();
        let mut read = || {
            self.file.seek(SeekFrom::Start(from))?;
            (&self.file).take(length).read_to_end(&mut bytes)
        };
        read().map_err(|error| Error::file("read", &self.path, error))?;
        Ok(bytes)
    }

    fn file_length(&self) -> Result<u64> {
        self.file.metadata().map(|metadata| metadata.len()).map_err(|error| Error::file("open", &self.path, error))
    }

    fn go_on_at(&mut self, length: u64) -> Result<()> {
        let failed = |path: &Path, action| {
            let path = path.to_owned();
            move |error| Error::file(action, &path, error)
        };
        if self.file_length()? > length {
            self.file.set_len(length).map_err(failed(&self.path, "truncate"))?;
            self.file.sync_all().map_err(failed(&self.path, "truncate"))?;
        }
        let tail = length.min(TAIL as u64);
        self.tail = self.read_at(length - tail, tail)?;
        self.file.seek(SeekFrom::Start(length)).map_err(failed(&self.path, "open"))?;
        self.length = length;
        if self.made
            && let Some(folder) = self.path.parent()
        {
            File::open(folder).and_then(|folder| folder.sync_all()).map_err(failed(&self.path, "open"))?;
        }
        Ok(())
    }

    /// Removes the file if this process has made it.
    pub(super) fn unmake(&self) {
        if self.made {
            let _ = std::fs::remove_file(&self.path);
        }
    }

    /// Appends `bytes`.
    pub(super) fn append(&mut self, bytes: &[u8]) -> Result<()> {
        let found = self.file_length()?;
        if found != self.length {
            let fault = format!("it has {found} bytes, but {} were written to it", self.length);
            return Err(Error::foreign_file(&self.path, fault));
        }
        self.file.write_all(bytes).map_err(|error| Error::file("write", &self.path, error))?;
        self.length += bytes.len() as u64;
        let kept = TAIL.saturating_sub(bytes.len()).min(self.tail.len());
        self.tail.drain(..self.tail.len() - kept);
        self.tail.extend_from_slice(&bytes[bytes.len().saturating_sub(TAIL)..]);
        Ok(())
    }

    /// Writes everything to the disk.
    pub(super) fn sync(&mut self) -> Result<()> {
        self.file.sync_data().map_err(|error| Error::file("write", &self.path, error))
    }

    /// What is to be recorded of the file, with the lines that are about to be added.
    pub(super) fn mark(&self, pending: Vec<Piece>) -> FileMark {
        FileMark {
            path: self.path.clone(),
            identity: self.identity,
            length: self.length,
            tail: Piece::of(&self.tail),
            pending,
        }
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    pub(super) fn identity(&self) -> FileIdentity {
        self.identity
    }
}
