use std::collections::{BTreeMap, HashMap};
use std::fmt;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io;
use std::ops::Bound;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError, RwLock, RwLockReadGuard};

use asset_mapping::{FeedId, Key};
use chrono::DateTime;
use redb::{Database, ReadableDatabase, ReadableTable as _, ReadableTableMetadata, TableDefinition, TableError};

use super::file_mark::path_bytes;
use super::guarded::{Damage, GuardedFile, UnsyncedFile};
use super::{FileIdentity, FileMark, Remembered, Store, TemporaryStore};
use crate::error::BoxError;
use crate::private_file::{create_private_folder, private};
use crate::{Checkpoint, Error, Fingerprint, Known, Result, Scope, Seen};

/// Pages of the state that are held in memory.
const CACHE_BYTES: usize = 4 << 20;

/// How much memory the records of the last batches may take before they are written into the tables.
const RECENT_BYTES: usize = 8 << 20;
/// What a record takes in memory beside its key and name, about.
const RECORD_BYTES: usize = 112;

const ORIGIN: TableDefinition<'_, &str, &str> = TableDefinition::new("origin");
/// By feed, account and tenant; the tenant is empty where the scope is the account.
const CHECKPOINTS: TableDefinition<'_, (&str, &str, &str), &[u8]> = TableDefinition::new("checkpoints");
/// By path.
const FILES: TableDefinition<'_, &[u8], &[u8]> = TableDefinition::new("files");
/// The records of the last batches, in the order of the batches: the name of their table, and their keys with what is known, or `None`
/// for those to forget. They belong into the tables, and override what these have.
const RECENT: TableDefinition<'_, u64, (&str, Vec<RecentRow<'_>>)> = TableDefinition::new("recent");
type RecentRow<'a> = (&'a str, Option<KnownRow<'a>>);
/// Fingerprint, milliseconds since the epoch, flags, name.
type KnownRow<'a> = (&'a [u8; 16], i64, u8, &'a str);
/// One table for each feed and scope.
type RecordTable<'a> = TableDefinition<'a, &'static str, KnownRow<'static>>;
type LetterTable<'a> = TableDefinition<'a, &'static [u8; 16], ()>;

const CLOSED: u8 = 1;
const MISSED: u8 = 2;

/// The magic bytes of redb's files, which the states of earlier versions were.
const BARE_REDB: &[u8] = b"redb\x1a\x0a\xa9\x0d\x0a";

type Outcome<T> = std::result::Result<T, BoxError>;

/// A store in a folder: one file that stays consistent whenever the process is killed, read through a small cache.
///
/// The keys of a batch are spread over all of a table, so that writing each batch into its table would write most of the table. The records
/// of the last few batches are therefore kept in memory and, for a restart, beside the tables as they came; then all go into the tables
/// at once, in the order of the keys.
///
/// One process at a time can hold it. Every block of the file has a checksum, so that damage is always reported as an
/// error.
pub struct DiskStore {
    database: Database,
    path: PathBuf,
    /// The identity of the file; `None` for one without a name.
    identity: Option<FileIdentity>,
    damage: Damage,
    /// The lock, held as long as the store exists.
    lock: Option<(PathBuf, File)>,
    recent: RwLock<Recent>,
    /// See [`RECENT_BYTES`].
    pub(super) recent_bytes: usize,
    /// Held while the recent records and the file change together. Others read meanwhile.
    writing: Mutex<()>,
}

impl DiskStore {
    /// Opens the state in `folder`, which is made if it does not exist. `origin` is the source of the data, such as
    /// `live` or `simulated`; it is fixed when the state is made, so that the two never mix. Only the user who runs the
    /// process can read the state.
    ///
    /// # Errors
    /// [`Error::StateInUse`] when another process holds it: wait for its end. [`Error::ForeignState`] when it was made
    /// for another origin, [`Error::OldState`] when an earlier version made it, and [`Error::DamagedState`] when it is
    /// damaged: use another folder. [`Error::Store`] when it cannot be accessed.
    pub fn open(folder: impl AsRef<Path>, origin: &str) -> Result<Self> {
        let folder = folder.as_ref();
        let path = folder.join("state.redb");
        let failed = |error: io::Error| Error::store("open", &path, error);
        create_private_folder(folder).map_err(failed)?;
        let lock = lock(folder, &path)?;
        if !path.exists() {
            create(folder, &path, origin).map_err(|error| Error::store("create", &path, error))?;
        }
        let file = OpenOptions::new().read(true).write(true).open(&path).map_err(failed)?;
        refuse_old(&file, &path)?;
        let identity = Some(FileIdentity::of(&file).map_err(failed)?);
        let damage = Damage::default();
        let database = open(file, &damage).map_err(|error| store_error("open", &path, &damage, error))?;
        let store = Self::new(database, path, identity, damage, Some(lock));
        let found = store.read(ORIGIN, |table| Ok(table.get("origin")?.map(|value| value.value().to_owned())))?;
        let found = found.flatten();
        if found.as_deref() != Some(origin) {
            return Err(Error::ForeignState {
                path: store.path.clone(),
                expected: origin.to_owned(),
                found: found.unwrap_or_else(|| "another program".to_owned()),
            });
        }
        store.take_over_recent()?;
        Ok(store)
    }

    /// A store for a single run over any number of records: see [`TemporaryStore`].
    ///
    /// # Errors
    /// [`Error::Store`] when no temporary file can be made.
    pub fn temporary() -> Result<TemporaryStore> {
        TemporaryStore::new()
    }

    /// A store of records only, in an unnamed file.
    pub(super) fn of_records() -> Result<Self> {
        let path = std::env::temp_dir();
        let create = || -> Outcome<Database> {
            let file = UnsyncedFile(tempfile::tempfile()?);
            Ok(redb::Builder::new().set_cache_size(CACHE_BYTES).create_with_backend(file)?)
        };
        let database = create().map_err(|error| Error::store("open", &path, error))?;
        Ok(Self::new(database, path, None, Damage::default(), None))
    }

    fn new(
        database: Database,
        path: PathBuf,
        identity: Option<FileIdentity>,
        damage: Damage,
        lock: Option<(PathBuf, File)>,
    ) -> Self {
        let (recent, writing) = (RwLock::default(), Mutex::default());
        Self { database, path, identity, damage, lock, recent, recent_bytes: RECENT_BYTES, writing }
    }

    /// No change under the locks is ever left half made, so what is there is valid even after a panic.
    fn recent(&self) -> RwLockReadGuard<'_, Recent> {
        self.recent.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn replace_recent(&self, change: impl FnOnce(&mut Recent)) {
        change(&mut self.recent.write().unwrap_or_else(PoisonError::into_inner));
    }

    fn writing(&self) -> MutexGuard<'_, ()> {
        self.writing.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Writes what a process that was killed had still to write into the tables.
    fn take_over_recent(&self) -> Result<()> {
        let found = self.read(RECENT, |table| {
            let mut recent = Recent::default();
            for entry in table.iter()? {
                let (_, value) = entry?;
                let (name, records) = value.value();
                recent.extend(name, records.into_iter().map(|(key, row)| (Key::new(key), row.map(known))));
            }
            Ok(recent)
        })?;
        self.replace_recent(|recent| *recent = found.unwrap_or_default());
        self.settle()
    }

    /// Writes the recent records into the tables, for what has to see all records in order.
    fn settle(&self) -> Result<()> {
        let _writing = self.writing();
        let recent = self.recent();
        if recent.tables.is_empty() {
            return Ok(());
        }
        self.write(|transaction| recent.write(transaction))?;
        drop(recent);
        self.replace_recent(|recent| *recent = Recent::default());
        Ok(())
    }

    /// Keeps the changes of a batch to the known records, in memory for now.
    pub(super) fn keep_records(&self, feed: FeedId, scope: &Scope, seen: &Seen) -> Result<()> {
        if self.recent().bytes >= self.recent_bytes {
            self.settle()?;
        }
        let _writing = self.writing();
        self.replace_recent(|recent| recent.extend(&records(feed, scope), changes(seen)));
        Ok(())
    }

    /// Reads from a table; `None` if nothing was ever written to it.
    fn read<K, V, T>(
        &self,
        definition: TableDefinition<'_, K, V>,
        read: impl FnOnce(redb::ReadOnlyTable<K, V>) -> Outcome<T>,
    ) -> Result<Option<T>>
    where
        K: redb::Key + 'static,
        V: redb::Value + 'static,
    {
        let read = || -> Outcome<Option<T>> {
            let transaction = self.database.begin_read()?;
            match transaction.open_table(definition) {
                Ok(table) => read(table).map(Some),
                Err(TableError::TableDoesNotExist(_)) => Ok(None),
                Err(error) => Err(error.into()),
            }
        };
        read().map_err(|error| store_error("read", &self.path, &self.damage, error))
    }

    /// Makes sure that what is written can be found again.
    fn check_place(&self) -> Result<()> {
        let Some(identity) = self.identity else { return Ok(()) };
        let is_here =
            File::open(&self.path).and_then(|file| FileIdentity::of(&file)).is_ok_and(|here| here == identity);
        if is_here {
            return Ok(());
        }
        let fault =
            "it was removed or replaced while it was in use, so it no longer keeps anything; start the run again";
        Err(Error::store("write", &self.path, fault))
    }

    fn write(&self, write: impl FnOnce(&redb::WriteTransaction) -> Outcome<()>) -> Result<()> {
        self.check_place()?;
        let write = || -> Outcome<()> {
            let transaction = self.database.begin_write()?;
            write(&transaction)?;
            transaction.commit()?;
            Ok(())
        };
        write().map_err(|error| store_error("write", &self.path, &self.damage, error))
    }
}

fn open(file: File, damage: &Damage) -> Outcome<Database> {
    let file = GuardedFile::new(file, damage.clone())?;
    Ok(redb::Builder::new().set_cache_size(CACHE_BYTES).create_with_backend(file)?)
}

/// Reports damage as an error of its own, because the user can act on it.
fn store_error(action: &'static str, path: &Path, damage: &Damage, error: BoxError) -> Error {
    let corrupted = || error.to_string().starts_with("DB corrupted").then(|| error.to_string());
    match damage.get().cloned().or_else(corrupted) {
        Some(fault) => Error::DamagedState { path: path.to_owned(), fault },
        None => Error::store(action, path, error),
    }
}

/// Locks the folder for this process.
fn lock(folder: &Path, path: &Path) -> Result<(PathBuf, File)> {
    let name = folder.join("state.lock");
    let file = private(OpenOptions::new().write(true).create(true).truncate(false)).open(&name);
    let file = file.map_err(|error| Error::store("open", path, error))?;
    match file.try_lock() {
        Ok(()) => Ok((name, file)),
        Err(TryLockError::WouldBlock) => Err(Error::StateInUse { path: folder.to_owned() }),
        Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => Ok((name, file)),
        Err(TryLockError::Error(error)) => Err(Error::store("lock", path, error)),
    }
}

fn refuse_old(mut file: &File, path: &Path) -> Result<()> {
    use std::io::{Read as _, Seek as _};
    let mut start = [0; BARE_REDB.len()];
    let read = file.read_exact(&mut start);
    file.rewind().map_err(|error| Error::store("read", path, error))?;
    if read.is_ok() && start == BARE_REDB { Err(Error::OldState { path: path.to_owned() }) } else { Ok(()) }
}

/// Makes the state under another name and renames it when it is complete, so that a half-made one never has its name.
fn create(folder: &Path, path: &Path, origin: &str) -> Outcome<()> {
    let unfinished = path.with_extension("redb.new");
    match fs::remove_file(&unfinished) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error.into()),
        _ => {}
    }
    let database = open(
        private(OpenOptions::new().read(true).write(true).create_new(true)).open(&unfinished)?,
        &Damage::default(),
    )?;
    let transaction = database.begin_write()?;
    transaction.open_table(ORIGIN)?.insert("origin", origin)?;
    transaction.commit()?;
    drop(database);
    fs::rename(&unfinished, path)?;
    File::open(folder)?.sync_all()?;
    Ok(())
}

/// The name of a table of a feed and scope. It is JSON, so that no two scopes share a table, whatever their names
/// contain.
fn table_name(kind: &str, feed: FeedId, scope: &Scope) -> String {
    serde_json::json!([kind, feed.to_string(), scope.account_name(), scope.tenant_id()]).to_string()
}

fn records(feed: FeedId, scope: &Scope) -> String {
    table_name("records", feed, scope)
}

fn letters(feed: FeedId, scope: &Scope) -> String {
    table_name("letters", feed, scope)
}

fn known((fingerprint, reported, flags, name): (&[u8; 16], i64, u8, &str)) -> Known {
    Known {
        fingerprint: Fingerprint::from_bytes(*fingerprint),
        reported: DateTime::from_timestamp_millis(reported).unwrap_or_default(),
        closed: flags & CLOSED != 0,
        missed: flags & MISSED != 0,
        name: (!name.is_empty()).then(|| name.to_owned()),
    }
}

fn write_files(transaction: &redb::WriteTransaction, files: &[FileMark]) -> Outcome<()> {
    let mut table = transaction.open_table(FILES)?;
    for file in files {
        table.insert(path_bytes(file.path()).as_slice(), file.to_bytes().as_slice())?;
    }
    Ok(())
}

fn write_letters(transaction: &redb::WriteTransaction, feed: FeedId, scope: &Scope, seen: &Seen) -> Outcome<()> {
    if !(seen.letters.is_empty() && seen.mended.is_empty()) {
        let name = letters(feed, scope);
        let mut table = transaction.open_table(LetterTable::new(&name))?;
        for letter in &seen.letters {
            table.insert(&letter.to_bytes(), ())?;
        }
        for letter in &seen.mended {
            table.remove(&letter.to_bytes())?;
        }
    }
    Ok(())
}

fn row(known: &Known) -> ([u8; 16], i64, u8, &str) {
    let flags = u8::from(known.closed) * CLOSED + u8::from(known.missed) * MISSED;
    (known.fingerprint.to_bytes(), known.reported.timestamp_millis(), flags, known.name.as_deref().unwrap_or_default())
}

/// The changes of a batch to the known records.
fn changes(seen: &Seen) -> impl Iterator<Item = (Key, Option<Known>)> {
    seen.changes().map(|(key, known)| (key.clone(), known.cloned()))
}

/// The records of the last batches, by table and key; `None` for those to forget.
#[derive(Debug, Default)]
struct Recent {
    tables: BTreeMap<String, HashMap<Key, Option<Known>>>,
    /// About how much memory they take.
    bytes: usize,
    /// The number of the next batch.
    next: u64,
}

impl Recent {
    fn extend(&mut self, table: &str, records: impl IntoIterator<Item = (Key, Option<Known>)>) {
        if !self.tables.contains_key(table) {
            self.tables.insert(table.to_owned(), HashMap::new());
        }
        let Some(known) = self.tables.get_mut(table) else { return };
        for (key, record) in records {
            let name = record.as_ref().and_then(|known| known.name.as_deref());
            self.bytes += RECORD_BYTES + key.as_str().len() + name.map_or(0, str::len);
            known.insert(key, record);
        }
        self.next += 1;
    }

    /// Writes the records into their tables, each of whose pages is read and written once because of the order of the keys.
    fn write(&self, transaction: &redb::WriteTransaction) -> Outcome<()> {
        for (name, records) in &self.tables {
            let mut table = transaction.open_table(RecordTable::new(name))?;
            for (_, key, record) in in_order(records) {
                if let Some(known) = record {
                    let (fingerprint, reported, flags, name) = row(known);
                    table.insert(key.as_str(), (&fingerprint, reported, flags, name))?;
                } else {
                    table.remove(key.as_str())?;
                }
            }
        }
        transaction.delete_table(RECENT)?;
        Ok(())
    }

    /// Writes the records of one batch beside the tables.
    fn note(&self, transaction: &redb::WriteTransaction, table: &str, seen: &Seen) -> Outcome<()> {
        let rows: Vec<_> = seen.changes().map(|(key, known)| (key.as_str(), known.map(row))).collect();
        let rows = rows.iter().map(|(key, row)| {
            let row = row.as_ref().map(|(fingerprint, reported, flags, name)| (fingerprint, *reported, *flags, *name));
            (*key, row)
        });
        transaction.open_table(RECENT)?.insert(self.next, (table, rows.collect()))?;
        Ok(())
    }
}

/// Records in the order of their keys, each with the beginning of its key, which nearly always decides and is compared without a look at
/// the text.
fn in_order(records: &HashMap<Key, Option<Known>>) -> Vec<(u64, &Key, Option<&Known>)> {
    let beginning = |key: &Key| {
        let mut bytes = [0; 8];
        bytes.iter_mut().zip(key.as_str().bytes()).for_each(|(place, byte)| *place = byte);
        u64::from_be_bytes(bytes)
    };
    let mut sorted: Vec<_> = records.iter().map(|(key, record)| (beginning(key), key, record.as_ref())).collect();
    sorted.sort_unstable_by_key(|(beginning, key, _)| (*beginning, *key));
    sorted
}

impl Remembered for DiskStore {
    fn checkpoint(&self, feed: FeedId, scope: &Scope) -> Result<Option<Checkpoint>> {
        let feed = feed.to_string();
        let key = (feed.as_str(), scope.account_name(), scope.tenant_id().unwrap_or_default());
        let json = self.read(CHECKPOINTS, |table| Ok(table.get(key)?.map(|value| value.value().to_vec())))?;
        let read = |json: Vec<u8>| serde_json::from_slice(&json);
        json.flatten().map(read).transpose().map_err(|error| Error::store("read", &self.path, error))
    }

    fn lookup(&self, feed: FeedId, scope: &Scope, keys: &[&str]) -> Result<Vec<Option<Known>>> {
        let name = records(feed, scope);
        let recent = self.recent();
        let recent = recent.tables.get(&name);
        let mut found: Vec<Option<Known>> = Vec::with_capacity(keys.len());
        let mut elsewhere = Vec::new();
        for (place, key) in keys.iter().enumerate() {
            let recent = recent.and_then(|records| records.get(*key));
            if recent.is_none() {
                elsewhere.push((*key, place));
            }
            found.push(recent.cloned().flatten());
        }
        // In the order of the table, so that each of its pages is read once.
        elsewhere.sort_unstable();
        self.read(RecordTable::new(&name), |table| {
            for (key, place) in elsewhere {
                found[place] = table.get(key)?.map(|value| known(value.value()));
            }
            Ok(())
        })?;
        Ok(found)
    }

    fn select(
        &self,
        feed: FeedId,
        scope: &Scope,
        after: Option<&str>,
        limit: usize,
        wanted: &mut dyn FnMut(&str, bool) -> bool,
    ) -> Result<Vec<(Key, Known)>> {
        self.settle()?;
        let name = records(feed, scope);
        let found = self.read(RecordTable::new(&name), |table| {
            let after = after.map_or(Bound::Unbounded, Bound::Excluded);
            let mut selected = Vec::new();
            for entry in table.range::<&str>((after, Bound::Unbounded))? {
                if selected.len() == limit {
                    break;
                }
                let (key, value) = entry?;
                if wanted(key.value(), value.value().2 & CLOSED != 0) {
                    selected.push((Key::new(key.value()), known(value.value())));
                }
            }
            Ok(selected)
        })?;
        Ok(found.unwrap_or_default())
    }

    fn count(&self, feed: FeedId, scope: &Scope) -> Result<u64> {
        self.settle()?;
        let name = records(feed, scope);
        Ok(self.read(RecordTable::new(&name), |table| Ok(table.len()?))?.unwrap_or(0))
    }

    fn letters(&self, feed: FeedId, scope: &Scope) -> Result<Vec<Fingerprint>> {
        let name = letters(feed, scope);
        let found = self.read(LetterTable::new(&name), |table| {
            table.iter()?.map(|entry| Ok(Fingerprint::from_bytes(*entry?.0.value()))).collect()
        })?;
        Ok(found.unwrap_or_default())
    }

    fn tenants(&self, feed: FeedId, account: &str) -> Result<Vec<String>> {
        let feed = feed.to_string();
        let found = self.read(CHECKPOINTS, |table| {
            let mut tenants = Vec::new();
            for entry in table.range((feed.as_str(), account, "")..)? {
                let (key, _) = entry?;
                let (of, found, tenant) = key.value();
                if (of, found) != (feed.as_str(), account) {
                    break;
                }
                if !tenant.is_empty() {
                    tenants.push(tenant.to_owned());
                }
            }
            Ok(tenants)
        })?;
        Ok(found.unwrap_or_default())
    }
}

impl Store for DiskStore {
    fn files(&self) -> Result<Vec<FileMark>> {
        let found =
            self.read(FILES, |table| table.iter()?.map(|entry| Ok(FileMark::from_bytes(entry?.1.value())?)).collect())?;
        Ok(found.unwrap_or_default())
    }

    fn commit(
        &self,
        feed: FeedId,
        scope: &Scope,
        checkpoint: &Checkpoint,
        seen: &Seen,
        files: &[FileMark],
    ) -> Result<()> {
        let _writing = self.writing();
        let recent = self.recent();
        let table = records(feed, scope);
        let is_full = recent.bytes >= self.recent_bytes;
        let has_records = seen.changes().next().is_some();
        self.write(|transaction| {
            let name = feed.to_string();
            let key = (name.as_str(), scope.account_name(), scope.tenant_id().unwrap_or_default());
            transaction.open_table(CHECKPOINTS)?.insert(key, serde_json::to_vec(checkpoint)?.as_slice())?;
            write_files(transaction, files)?;
            write_letters(transaction, feed, scope, seen)?;
            if is_full {
                recent.write(transaction)?;
            }
            if has_records {
                recent.note(transaction, &table, seen)?;
            }
            Ok(())
        })?;
        drop(recent);
        self.replace_recent(|recent| {
            if is_full {
                *recent = Recent { next: recent.next, ..Recent::default() };
            }
            if has_records {
                recent.extend(&table, changes(seen));
            }
        });
        Ok(())
    }

    fn register(&self, files: &[FileMark]) -> Result<()> {
        self.write(|transaction| write_files(transaction, files))
    }

    fn own_files(&self) -> Vec<PathBuf> {
        self.lock.iter().map(|(lock, _)| lock.clone()).chain([self.path.clone()]).collect()
    }
}

impl fmt::Debug for DiskStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DiskStore").field("path", &self.path).finish_non_exhaustive()
    }
}
