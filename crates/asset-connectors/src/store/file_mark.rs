use std::ffi::OsString;
use std::fs::{File, Metadata};
use std::io;
use std::path::{Path, PathBuf};

use crate::{Error, Result};

/// How much of an output file is covered by the stored checkpoints, and what is being added to it.
///
/// A store keeps it as the bytes of [`to_bytes`](Self::to_bytes), one for each [`path`](Self::path).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileMark {
    /// Absolute.
    pub(crate) path: PathBuf,
    pub(crate) identity: FileIdentity,
    /// In bytes, after the last accepted batch.
    pub(crate) length: u64,
    /// A checksum of the last bytes before that length.
    pub(crate) tail: Piece,
    /// The lines of the batch that is being written.
    pub(crate) pending: Vec<Piece>,
}

/// The length of a piece of a file, and its checksum.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Piece {
    pub(crate) length: u32,
    pub(crate) checksum: u32,
}

impl Piece {
    pub(crate) fn of(bytes: &[u8]) -> Self {
        Self { length: u32::try_from(bytes.len()).unwrap_or(u32::MAX), checksum: crc32fast::hash(bytes) }
    }
}

/// Device and file number: the identity of a file under any of its names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct FileIdentity {
    device: u64,
    number: u64,
}

impl FileIdentity {
    /// The identity of an open file.
    ///
    /// # Errors
    /// The system's error.
    pub fn of(file: &File) -> io::Result<Self> {
        file.metadata().map(|metadata| Self::from_metadata(&metadata))
    }

    #[cfg(unix)]
    fn from_metadata(metadata: &Metadata) -> Self {
        use std::os::unix::fs::MetadataExt as _;
        Self { device: metadata.dev(), number: metadata.ino() }
    }

    /// On systems without such numbers, the time of creation is used, which is less exact.
    #[cfg(not(unix))]
    fn from_metadata(metadata: &Metadata) -> Self {
        let created = metadata.created().ok().and_then(|time| time.duration_since(std::time::UNIX_EPOCH).ok());
        Self { device: 0, number: created.map_or(0, |time| u64::try_from(time.as_nanos()).unwrap_or(u64::MAX)) }
    }
}

impl FileMark {
    /// The file's absolute path.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The length in bytes after the last accepted batch.
    #[must_use]
    pub fn length(&self) -> u64 {
        self.length
    }

    /// The mark as bytes, to store.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let path = path_bytes(&self.path);
        let mut bytes = Vec::with_capacity(48 + path.len() + 8 * self.pending.len());
        bytes.push(VERSION);
        for number in [self.length, self.identity.device, self.identity.number, path.len() as u64] {
            bytes.extend_from_slice(&number.to_le_bytes());
        }
        bytes.extend_from_slice(&path);
        for piece in std::iter::once(&self.tail).chain(&self.pending) {
            bytes.extend_from_slice(&piece.length.to_le_bytes());
            bytes.extend_from_slice(&piece.checksum.to_le_bytes());
        }
        bytes
    }

    /// Reads stored bytes.
    ///
    /// # Errors
    /// [`Error::Checkpoint`] when they are no mark of this or an earlier version.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self> {
        Self::read(bytes).ok_or_else(|| Error::checkpoint("what it says of an output file is damaged"))
    }

    fn read(bytes: &[u8]) -> Option<Self> {
        let bytes = bytes.strip_prefix(&[VERSION])?;
        let (head, rest) = bytes.split_at_checked(32)?;
        let number = |place: usize| Some(u64::from_le_bytes(head.get(8 * place..8 * place + 8)?.try_into().ok()?));
        let (path, rest) = rest.split_at_checked(usize::try_from(number(3)?).ok()?)?;
        let (pieces, rest) = rest.as_chunks::<8>();
        let mut pieces = pieces.iter().map(|piece| {
            let (length, checksum) = piece.split_at(4);
            let number = |bytes: &[u8]| bytes.iter().rev().fold(0, |number, byte| number << 8 | u32::from(*byte));
            Piece { length: number(length), checksum: number(checksum) }
        });
        rest.is_empty().then_some(())?;
        Some(Self {
            path: path_from_bytes(path)?,
            identity: FileIdentity { device: number(1)?, number: number(2)? },
            length: number(0)?,
            tail: pieces.next()?,
            pending: pieces.collect(),
        })
    }
}

const VERSION: u8 = 1;

/// Paths need not be valid Unicode.
#[cfg(unix)]
pub(super) fn path_bytes(path: &Path) -> Vec<u8> {
    use std::os::unix::ffi::OsStrExt as _;
    path.as_os_str().as_bytes().to_vec()
}

#[cfg(unix)]
#[allow(clippy::unnecessary_wraps, reason = "other systems have paths that cannot be read back")]
fn path_from_bytes(bytes: &[u8]) -> Option<PathBuf> {
    use std::os::unix::ffi::OsStringExt as _;
    Some(OsString::from_vec(bytes.to_vec()).into())
}

#[cfg(not(unix))]
pub(super) fn path_bytes(path: &Path) -> Vec<u8> {
    path.to_string_lossy().into_owned().into_bytes()
}

#[cfg(not(unix))]
fn path_from_bytes(bytes: &[u8]) -> Option<PathBuf> {
    Some(OsString::from(String::from_utf8(bytes.to_vec()).ok()?).into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn survives_its_bytes() {
        let mark = FileMark {
            path: "/var/lib/events.jsonl".into(),
            identity: FileIdentity { device: 7, number: 9 },
            length: 1 << 40,
            tail: Piece::of(b"tail"),
            pending: vec![Piece::of(b"{}\n"), Piece::of(b"[]\n")],
        };
        let bytes = mark.to_bytes();
        assert_eq!(FileMark::from_bytes(&bytes).unwrap(), mark);
        for length in 0..bytes.len() {
            let cut = FileMark::from_bytes(&bytes[..length]);
            assert!(cut.is_err() || cut.unwrap().pending.len() < 2, "{length}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn paths_need_not_be_text() {
        use std::os::unix::ffi::OsStringExt as _;
        let path = PathBuf::from(OsString::from_vec(vec![b'/', 0xff, 0xfe]));
        let mark = FileMark {
            path: path.clone(),
            identity: FileIdentity::default(),
            length: 0,
            tail: Piece::default(),
            pending: Vec::new(),
        };
        assert_eq!(FileMark::from_bytes(&mark.to_bytes()).unwrap().path(), path);
    }
}
