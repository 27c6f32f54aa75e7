//! A file in which every block has a checksum: damage is a read error, which the database never gets to see as data.

use std::fs::File;
use std::io;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use redb::StorageBackend;

/// The size of a block of the database.
const BLOCK: usize = 4096;
/// A block on the disk: its bytes and their checksum.
const SEALED: usize = BLOCK + 4;
/// The first block says where everything else is. It is stored twice, so that one copy is complete while the other is
/// written.
const SLOT: usize = 8192;
const SLOTS: u64 = 2 * SLOT as u64;
const MAGIC: &[u8; 8] = b"oc-state";
/// The header of a slot: magic, sequence, length.
const SLOT_HEAD: usize = 24;

/// A file as a sequence of checked blocks.
#[derive(Debug)]
pub(super) struct GuardedFile {
    file: File,
    first: Mutex<First>,
    damage: Damage,
}

/// The damage that was found. It is kept here because the database's errors do not carry it.
pub(super) type Damage = Arc<OnceLock<String>>;

/// The first block, and the file's length as the database sees it.
#[derive(Debug)]
struct First {
    block: Box<[u8; BLOCK]>,
    length: u64,
    /// The sequence number of the slot that was written last.
    sequence: u64,
    /// Whether that slot is on the disk. Only then is the other one overwritten.
    synced: bool,
}

impl GuardedFile {
    /// Opens a file that this process has locked: an empty one, or one that was written by this type.
    pub(super) fn new(file: File, damage: Damage) -> io::Result<Self> {
        let first = First::read(&file).inspect_err(|error| note(&damage, error))?;
        // The bytes after it were being added when a process died.
        file.set_len(physical_length(first.length))?;
        Ok(Self { file, first: Mutex::new(first), damage })
    }

    fn first(&self) -> MutexGuard<'_, First> {
        self.first.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn write_slot(&self, first: &mut First) -> io::Result<()> {
        if first.synced {
            first.sequence += 1;
            first.synced = false;
        }
        write_all_at(&self.file, &first.seal(), (first.sequence % 2) * SLOT as u64)
    }

    /// Now that the slot is on the disk, the other one gets the same contents, so that damage to one of them takes nothing back. It is the
    /// one that is written next: if it is torn then, the first one is whole.
    fn copy_slot(&self, first: &mut First) -> io::Result<()> {
        if !first.synced {
            first.synced = true;
            write_all_at(&self.file, &first.seal(), ((first.sequence + 1) % 2) * SLOT as u64)?;
        }
        Ok(())
    }

    /// Reads whole blocks, from the second on.
    fn read_blocks(&self, first: u64, count: usize) -> io::Result<Vec<u8>> {
        let mut sealed = vec![0; count * SEALED];
        read_exact_at(&self.file, &mut sealed, place(first))?;
        let mut blocks = Vec::with_capacity(count * BLOCK);
        for (number, block) in (first..).zip(sealed.chunks_exact(SEALED)) {
            let (bytes, checksum) = block.split_at(BLOCK);
            let unwritten = block.iter().all(|byte| *byte == 0);
            if !unwritten && checksum != checksum_of(number, bytes) {
                return Err(damaged(&format!("block {number} is not what was written")));
            }
            blocks.extend_from_slice(bytes);
        }
        Ok(blocks)
    }

    fn read_range(&self, offset: u64, out: &mut [u8]) -> io::Result<()> {
        if offset + out.len() as u64 > self.first().length {
            return Err(damaged("it refers to a place behind its end"));
        }
        if offset < BLOCK as u64 {
            let from = usize::try_from(offset).unwrap_or(BLOCK);
            let part = out.len().min(BLOCK - from);
            out[..part].copy_from_slice(&self.first().block[from..from + part]);
        }
        if let Some((number, count, within, skipped)) = Self::touched(offset, out.len()) {
            let blocks = self.read_blocks(number, count)?;
            let part = &mut out[skipped..];
            part.copy_from_slice(&blocks[within..within + part.len()]);
        }
        Ok(())
    }

    fn write_blocks(&self, first: u64, blocks: &[u8]) -> io::Result<()> {
        let mut sealed = Vec::with_capacity(blocks.len() / BLOCK * SEALED);
        for (number, block) in (first..).zip(blocks.chunks_exact(BLOCK)) {
            sealed.extend_from_slice(block);
            sealed.extend_from_slice(&checksum_of(number, block));
        }
        write_all_at(&self.file, &sealed, place(first))
    }

    /// The blocks that a range of bytes touches, without the first: number, count, and where the range lies in them.
    fn touched(offset: u64, length: usize) -> Option<(u64, usize, usize, usize)> {
        let end = offset + length as u64;
        let offset_behind = offset.max(BLOCK as u64);
        if end <= offset_behind {
            return None;
        }
        let number = offset_behind / BLOCK as u64;
        let count = usize::try_from(end.div_ceil(BLOCK as u64) - number).ok()?;
        let within = usize::try_from(offset_behind % BLOCK as u64).ok()?;
        let skipped = usize::try_from(offset_behind - offset).ok()?;
        Some((number, count, within, skipped))
    }
}

impl First {
    fn read(file: &File) -> io::Result<Self> {
        let found = file.metadata()?.len();
        if found == 0 {
            return Ok(Self { block: Box::new([0; BLOCK]), length: 0, sequence: 0, synced: true });
        }
        let mut slots = vec![0; 2 * SLOT];
        read_exact_at(file, &mut slots, 0)?;
        let newest = slots.chunks_exact(SLOT).filter_map(First::open).max_by_key(|first| first.sequence);
        let newest = newest.ok_or_else(|| damaged("its beginning is not that of a state"))?;
        if found < physical_length(newest.length) { Err(damaged("it has been cut short")) } else { Ok(newest) }
    }

    fn open(slot: &[u8]) -> Option<Self> {
        let (sealed, checksum) = slot[..SLOT_HEAD + BLOCK + 4].split_at(SLOT_HEAD + BLOCK);
        let number = |at: usize| Some(u64::from_le_bytes(sealed.get(at..at + 8)?.try_into().ok()?));
        (sealed.starts_with(MAGIC) && checksum == checksum_of(0, sealed)).then_some(())?;
        let block: [u8; BLOCK] = sealed[SLOT_HEAD..].try_into().ok()?;
        Some(Self { block: Box::new(block), length: number(16)?, sequence: number(8)?, synced: true })
    }

    fn seal(&self) -> Vec<u8> {
        let mut slot = Vec::with_capacity(SLOT_HEAD + BLOCK + 4);
        slot.extend_from_slice(MAGIC);
        slot.extend_from_slice(&self.sequence.to_le_bytes());
        slot.extend_from_slice(&self.length.to_le_bytes());
        slot.extend_from_slice(&*self.block);
        let checksum = checksum_of(0, &slot);
        slot.extend_from_slice(&checksum);
        slot
    }
}

impl StorageBackend for GuardedFile {
    fn len(&self) -> io::Result<u64> {
        Ok(self.first().length)
    }

    fn read(&self, offset: u64, out: &mut [u8]) -> io::Result<()> {
        self.read_range(offset, out).inspect_err(|error| note(&self.damage, error))
    }

    fn set_len(&self, length: u64) -> io::Result<()> {
        let mut first = self.first();
        let shrinks = length < first.length;
        first.length = length;
        if shrinks {
            // It must be on the disk before the blocks are removed.
            self.write_slot(&mut first)?;
            self.file.sync_data()?;
            self.copy_slot(&mut first)?;
        }
        self.file.set_len(physical_length(length))
    }

    fn sync_data(&self) -> io::Result<()> {
        let mut first = self.first();
        self.file.sync_data()?;
        self.copy_slot(&mut first)
    }

    fn write(&self, offset: u64, data: &[u8]) -> io::Result<()> {
        if let Some((number, count, within, skipped)) = Self::touched(offset, data.len()) {
            let part = &data[skipped..];
            if within == 0 && part.len() == count * BLOCK {
                self.write_blocks(number, part)?;
            } else {
                let blocks = self.read_blocks(number, count).inspect_err(|error| note(&self.damage, error));
                let mut blocks = blocks?;
                blocks[within..within + part.len()].copy_from_slice(part);
                self.write_blocks(number, &blocks)?;
            }
        }
        if offset < BLOCK as u64 {
            let mut first = self.first();
            let from = usize::try_from(offset).unwrap_or(BLOCK);
            let part = data.len().min(BLOCK - from);
            first.block[from..from + part].copy_from_slice(&data[..part]);
            self.write_slot(&mut first)?;
        }
        Ok(())
    }
}

/// A file without a name: it does not outlive the process, so nothing has to reach the disk, and damage is that of the machine's memory.
#[derive(Debug)]
pub(super) struct UnsyncedFile(pub(super) File);

impl StorageBackend for UnsyncedFile {
    fn len(&self) -> io::Result<u64> {
        Ok(self.0.metadata()?.len())
    }

    fn read(&self, offset: u64, out: &mut [u8]) -> io::Result<()> {
        read_exact_at(&self.0, out, offset)
    }

    fn set_len(&self, length: u64) -> io::Result<()> {
        self.0.set_len(length)
    }

    fn sync_data(&self) -> io::Result<()> {
        Ok(())
    }

    fn write(&self, offset: u64, data: &[u8]) -> io::Result<()> {
        write_all_at(&self.0, data, offset)
    }
}

/// The position of a block, from the second on.
fn place(block: u64) -> u64 {
    SLOTS + (block - 1) * SEALED as u64
}

fn physical_length(length: u64) -> u64 {
    place(length.div_ceil(BLOCK as u64).max(1))
}

/// The checksum includes the block's number, so that a misplaced block is not valid.
fn checksum_of(number: u64, bytes: &[u8]) -> [u8; 4] {
    let mut hasher = crc32fast::Hasher::new();
    hasher.update(&number.to_le_bytes());
    hasher.update(bytes);
    hasher.finalize().to_le_bytes()
}

fn note(damage: &Damage, error: &io::Error) {
    if error.kind() == io::ErrorKind::InvalidData {
        // The first one says most.
        let _ = damage.set(error.to_string());
    }
}

fn damaged(how: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, how.to_owned())
}

#[cfg(unix)]
fn read_exact_at(file: &File, out: &mut [u8], offset: u64) -> io::Result<()> {
    use std::os::unix::fs::FileExt as _;
    file.read_exact_at(out, offset).map_err(cut_short)
}

#[cfg(unix)]
fn write_all_at(file: &File, bytes: &[u8], offset: u64) -> io::Result<()> {
    use std::os::unix::fs::FileExt as _;
    file.write_all_at(bytes, offset)
}

/// On systems where a read or a write takes no position, a lock guards seeking.
#[cfg(not(unix))]
static MOVING: Mutex<()> = Mutex::new(());

#[cfg(not(unix))]
fn read_exact_at(mut file: &File, out: &mut [u8], offset: u64) -> io::Result<()> {
    use std::io::{Read as _, Seek as _};
    let _moving = MOVING.lock().unwrap_or_else(PoisonError::into_inner);
    file.seek(io::SeekFrom::Start(offset))?;
    file.read_exact(out).map_err(cut_short)
}

#[cfg(not(unix))]
fn write_all_at(mut file: &File, bytes: &[u8], offset: u64) -> io::Result<()> {
    use std::io::{Seek as _, Write as _};
    let _moving = MOVING.lock().unwrap_or_else(PoisonError::into_inner);
    file.seek(io::SeekFrom::Start(offset))?;
    file.write_all(bytes)
}

fn cut_short(error: io::Error) -> io::Error {
    if error.kind() == io::ErrorKind::UnexpectedEof { damaged("it has been cut short") } else { error }
}
