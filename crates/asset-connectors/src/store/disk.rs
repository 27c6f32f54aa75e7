use std::fmt;
use std::fs::{self, File};
use std::ops::Bound;
use std::path::{Path, PathBuf};

use redb::{Database, ReadableDatabase, ReadableTableMetadata, TableDefinition, TableError};

use super::{FileMark, Remembered, Store};
use crate::error::BoxError;
use crate::{Checkpoint, Error, Fingerprint, Known, Result, Seen, Table};

/// Pages of the state that are held in memory.
const CACHE_BYTES: usize = 4 << 20;

const ORIGIN: TableDefinition<'_, &str, &str> = TableDefinition::new("origin");
const CHECKPOINTS: TableDefinition<'_, &str, &[u8]> = TableDefinition::new("checkpoints");
const FILES: TableDefinition<'_, &str, (&str, u64)> = TableDefinition::new("files");
/// A fingerprint and the number of a walk.
type KnownTable<'a> = TableDefinition<'a, &'static str, ([u8; 16], u64)>;

/// A store in a folder: one file that survives being killed at any moment, read through a small cache.
///
/// One process at a time can hold it.
pub struct DiskStore {
    database: Database,
    path: PathBuf,
}

impl DiskStore {
    /// Opens the state in `folder`, which is made if it does not exist. `origin` says where the data comes from, such as `live` or
    /// `simulated`; the first opening settles it, so that the two can never mix.
    ///
    /// # Errors
    /// [`Error::ForeignState`] when the state was made for another origin, [`Error::Store`] when it is in use by another process,
    /// damaged or not accessible.
    pub fn open(folder: impl AsRef<Path>, origin: &str) -> Result<Self> {
        let folder = folder.as_ref();
        let path = folder.join("state.redb");
        let failed = |source: BoxError| Error::store("open", &path, source);
        fs::create_dir_all(folder).map_err(|error| failed(error.into()))?;
        if !path.exists() {
            create(folder, &path, origin).map_err(failed)?;
        }
        let database =
            redb::Builder::new().set_cache_size(CACHE_BYTES).open(&path).map_err(|error| failed(error.into()))?;
        let store = Self { database, path };
        let found = store.read(ORIGIN, |table| Ok(table.get("origin")?.map(|value| value.value().to_owned())))?;
        match found.flatten() {
            Some(found) if found == origin => Ok(store),
            found => Err(Error::ForeignState {
                path: store.path.clone(),
                expected: origin.to_owned(),
                found: found.unwrap_or_else(|| "another program".to_owned()),
            }),
        }
    }

    /// A store in an unnamed temporary file, which is gone with the process: for one run over any number of records, in constant memory.
    ///
    /// # Errors
    /// [`Error::Store`] when no temporary file can be made.
    pub fn temporary() -> Result<Self> {
        let path = std::env::temp_dir();
        let create = || -> std::result::Result<Database, BoxError> {
            let file = tempfile::tempfile()?;
            Ok(redb::Builder::new().set_cache_size(CACHE_BYTES).create_file(file)?)
        };
        let database = create().map_err(|error| Error::store("open", &path, error))?;
        Ok(Self { database, path })
    }

    /// Reads from a table; `None` when nothing was ever written to it.
    fn read<K, V, T>(
        &self,
        definition: TableDefinition<'_, K, V>,
        read: impl FnOnce(redb::ReadOnlyTable<K, V>) -> std::result::Result<T, redb::Error>,
    ) -> Result<Option<T>>
    where
        K: redb::Key + 'static,
        V: redb::Value + 'static,
    {
        let read = || -> std::result::Result<Option<T>, redb::Error> {
            let transaction = self.database.begin_read()?;
            match transaction.open_table(definition) {
                Ok(table) => read(table).map(Some),
                Err(TableError::TableDoesNotExist(_)) => Ok(None),
                Err(error) => Err(error.into()),
            }
        };
        read().map_err(|error| Error::store("read", &self.path, error))
    }

    fn write(&self, write: impl FnOnce(&redb::WriteTransaction) -> std::result::Result<(), BoxError>) -> Result<()> {
        let write = || -> std::result::Result<(), BoxError> {
            let transaction = self.database.begin_write()?;
            write(&transaction)?;
            transaction.commit()?;
            Ok(())
        };
        write().map_err(|error| Error::store("write", &self.path, error))
    }
}

/// Makes the state beside its final place and moves it there whole: a death in between leaves nothing half made under its name.
fn create(folder: &Path, path: &Path, origin: &str) -> std::result::Result<(), BoxError> {
    let unfinished = path.with_extension("redb.new");
    match fs::remove_file(&unfinished) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error.into()),
        _ => {}
    }
    let database = Database::create(&unfinished)?;
    let transaction = database.begin_write()?;
    transaction.open_table(ORIGIN)?.insert("origin", origin)?;
    transaction.commit()?;
    drop(database);
    fs::rename(&unfinished, path)?;
    File::open(folder)?.sync_all()?;
    Ok(())
}

fn known_table_name(source: &str, table: Table) -> String {
    match table {
        Table::Records => format!("known {source}"),
        Table::DeadLetters => format!("set aside {source}"),
    }
}

fn write_files(transaction: &redb::WriteTransaction, files: &[FileMark]) -> std::result::Result<(), redb::Error> {
    let mut table = transaction.open_table(FILES)?;
    for file in files {
        table.insert(file.role.as_str(), (file.path.as_str(), file.length))?;
    }
    Ok(())
}

impl Remembered for DiskStore {
    fn lookup(&self, source: &str, table: Table, keys: &[&str]) -> Result<Vec<Option<Known>>> {
        let name = known_table_name(source, table);
        let found = self.read(KnownTable::new(&name), |table| {
            keys.iter()
                .map(|key| {
                    Ok(table.get(*key)?.map(|value| {
                        let (fingerprint, walk) = value.value();
                        Known { fingerprint: Fingerprint::from_bytes(fingerprint), walk }
                    }))
                })
                .collect()
        })?;
        Ok(found.unwrap_or_else(|| vec![None; keys.len()]))
    }

    fn unmet(&self, source: &str, table: Table, walk: u64, after: Option<&str>, limit: usize) -> Result<Vec<String>> {
        let name = known_table_name(source, table);
        let found = self.read(KnownTable::new(&name), |table| {
            let after = after.map_or(Bound::Unbounded, Bound::Excluded);
            let mut unmet = Vec::new();
            for entry in table.range::<&str>((after, Bound::Unbounded))? {
                let (key, value) = entry?;
                if value.value().1 < walk {
                    unmet.push(key.value().to_owned());
                    if unmet.len() == limit {
                        break;
                    }
                }
            }
            Ok(unmet)
        })?;
        Ok(found.unwrap_or_default())
    }

    fn count(&self, source: &str, table: Table) -> Result<u64> {
        let name = known_table_name(source, table);
        Ok(self.read(KnownTable::new(&name), |table| Ok(table.len()?))?.unwrap_or(0))
    }
}

impl Store for DiskStore {
    fn checkpoint(&self, source: &str) -> Result<Option<Checkpoint>> {
        let json = self.read(CHECKPOINTS, |table| Ok(table.get(source)?.map(|value| value.value().to_vec())))?;
        json.flatten()
            .map(|json| serde_json::from_slice(&json).map_err(|error| Error::store("read", &self.path, error)))
            .transpose()
    }

    fn file(&self, role: &str) -> Result<Option<FileMark>> {
        let mark = self.read(FILES, |table| {
            Ok(table.get(role)?.map(|value| {
                let (path, length) = value.value();
                FileMark { role: role.to_owned(), path: path.to_owned(), length }
            }))
        })?;
        Ok(mark.flatten())
    }

    fn commit(&self, source: &str, checkpoint: &Checkpoint, seen: &Seen, files: &[FileMark]) -> Result<()> {
        self.write(|transaction| {
            transaction.open_table(CHECKPOINTS)?.insert(source, serde_json::to_vec(checkpoint)?.as_slice())?;
            write_files(transaction, files)?;
            for which in [Table::Records, Table::DeadLetters] {
                let name = known_table_name(source, which);
                let mut table = transaction.open_table(KnownTable::new(&name))?;
                for (_, key, known) in seen.met.iter().filter(|(table, ..)| *table == which) {
                    table.insert(key.as_str(), (known.fingerprint.to_bytes(), known.walk))?;
                }
                for (_, key) in seen.forgotten.iter().filter(|(table, _)| *table == which) {
                    table.remove(key.as_str())?;
                }
            }
            Ok(())
        })
    }

    fn register(&self, files: &[FileMark]) -> Result<()> {
        self.write(|transaction| Ok(write_files(transaction, files)?))
    }
}

impl fmt::Debug for DiskStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DiskStore").field("path", &self.path).finish_non_exhaustive()
    }
}
