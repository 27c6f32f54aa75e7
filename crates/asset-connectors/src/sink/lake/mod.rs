//! A lake: Parquet files in a folder or in an object store.

mod objects;
mod spool;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use object_store::ObjectStore;
use object_store::path::Path as ObjectPath;

use self::objects::{Files, Layout, Location};
use self::spool::Spool;
use super::{Sink, ToJsonLine};
use crate::store::{FileMark, Store};
use crate::{Batch, Error, Result, Scope};

/// Writes events as Parquet files into a folder or an object store, so that query engines can read them:
/// `<prefix>/<class>/region=<region>/accountId=<account>/eventDay=<YYYYMMDD>/<name>.parquet`. The day is that of the event's time in UTC;
/// the account is the tenant where a feed has tenants.
///
/// One page of a listing is too small for a file. Events are therefore first appended to a file of lines beside the
/// state, and are on the disk before their checkpoint is stored. They become Parquet when there are
/// [`roll_bytes`](LakeBuilder::roll_bytes) of them, when they are [`roll_after`](LakeBuilder::roll_after) old, or when
/// [`Journal::settle`](crate::Journal::settle) is called.
///
/// Each event is in the lake once, whenever the process is killed: lines that were not committed are cut off, only
/// committed lines become Parquet, and the names of files are derived from them, so that a file that is written again
/// replaces itself. Lines are removed when the lake has acknowledged all of their files.
#[derive(Debug)]
pub struct Lake {
    spool: Spool,
    location: Location,
    layout: Layout,
    temporary: Option<tempfile::TempDir>,
}

/// Settings of a [`Lake`].
#[derive(Debug)]
#[must_use]
pub struct LakeBuilder {
    location: Location,
    layout: Layout,
    roll_bytes: u64,
    roll_after: Duration,
}

impl Lake {
    /// The default of `roll_bytes`: 256 MiB, which is 25 MiB of Parquet or less.
    pub const ROLL_BYTES: u64 = 256 << 20;
    /// The default of `roll_after`: 15 minutes.
    pub const ROLL_AFTER: Duration = Duration::from_secs(15 * 60);

    /// A lake at `url`: a folder, by its path or as `file:///…`, or with the features of those names `s3://bucket/prefix`,
    /// `gs://bucket/prefix` and `az://container/prefix`. Credentials, regions and endpoints are taken from the variables that the services'
    /// own tools read, such as `AWS_ACCESS_KEY_ID`, `AWS_REGION`, `AWS_ENDPOINT`, `GOOGLE_SERVICE_ACCOUNT` and `AZURE_STORAGE_ACCOUNT_NAME`.
    ///
    /// # Errors
    /// [`Error::Lake`](crate::Error::Lake) when the URL is not valid, or its service needs a feature that is not
    /// enabled.
    pub fn at(url: &str) -> Result<LakeBuilder> {
        Ok(LakeBuilder::new(Location::parse(url)?))
    }

    /// A lake in an object store of your own, below `prefix`. `name`, such as its URL, distinguishes it from other
    /// lakes in the state.
    pub fn in_store(store: Arc<dyn ObjectStore>, prefix: &str, name: &str) -> LakeBuilder {
        LakeBuilder::new(Location { store, prefix: ObjectPath::from(prefix), name: name.to_owned() })
    }

    /// Turns the committed lines into files.
    async fn put(&mut self, lines: &Path) -> Result<()> {
        let (name, path) = (spool::object_name(lines), lines.to_owned());
        let mut files = crate::run::blocking(move || Files::of(&path, &name)).await?;
        loop {
            let layout = self.layout.clone();
            let encode = move || files.next(&layout).map(|file| (files, file));
            let (rest, file) = crate::run::blocking(encode).await?;
            files = rest;
            let Some((path, bytes)) = file else { break };
            self.location.put(&path, bytes).await?;
        }
        spool::remove(lines)
    }

    async fn put_full(&mut self) -> Result<()> {
        for lines in self.spool.full()? {
            self.put(&lines).await?;
        }
        Ok(())
    }
}

impl LakeBuilder {
    fn new(location: Location) -> Self {
        Self { location, layout: Layout::default(), roll_bytes: Lake::ROLL_BYTES, roll_after: Lake::ROLL_AFTER }
    }

    /// The region in the layout; default: `global`.
    pub fn region(mut self, region: &str) -> Self {
        self.layout.region = objects::part(region);
        self
    }

    /// How many bytes of lines become files; default: 256 MiB.
    pub fn roll_bytes(mut self, bytes: u64) -> Self {
        self.roll_bytes = bytes;
        self
    }

    /// The age of the oldest line at which the lines become files, checked with each batch; default: 15 minutes.
    pub fn roll_after(mut self, age: Duration) -> Self {
        self.roll_after = age;
        self
    }

    /// Opens the lake with its lines in `folder`, which must not be shared with another lake or state; it is made if it
    /// does not exist. Lines of an earlier run become files with the first batch.
    ///
    /// # Errors
    /// [`Error::FileInUse`](crate::Error::FileInUse) when another process writes to it: wait for its end.
    /// [`Error::ForeignFile`](crate::Error::ForeignFile) when another program has changed the lines, or the folder
    /// belongs to another lake. [`Error::File`](crate::Error::File) when they cannot be opened.
    pub fn open(self, folder: impl Into<PathBuf>, store: &dyn Store) -> Result<Lake> {
        let spool = Spool::open(folder.into(), &self.location.name, self.roll_bytes, self.roll_after, store)?;
        Ok(Lake { spool, location: self.location, layout: self.layout, temporary: None })
    }

    /// Opens the lake for a run without state: its lines are in a temporary folder.
    ///
    /// # Errors
    /// Those of [`open`](Self::open).
    pub fn open_temporary(self, store: &dyn Store) -> Result<Lake> {
        let folder = tempfile::tempdir().map_err(|error| Error::file("open", &std::env::temp_dir(), error))?;
        let mut lake = self.open(folder.path(), store)?;
        lake.temporary = Some(folder);
        Ok(lake)
    }
}

#[async_trait]
impl<E: ToJsonLine + Send + Sync> Sink<E> for Lake {
    fn prepare(&mut self, batch: &Batch<E>) -> Result<Vec<FileMark>> {
        let account = account(&batch.scope);
        self.spool.prepare(batch.events.iter().map(|reported| &reported.event), &account)
    }

    async fn accept(&mut self, _: &Batch<E>) -> Result<()> {
        self.put_full().await?;
        self.spool.write()
    }

    fn files(&self) -> Vec<FileMark> {
        vec![self.spool.mark()]
    }

    async fn settle(&mut self) -> Result<Vec<FileMark>> {
        self.spool.roll()?;
        self.put_full().await?;
        Ok(vec![self.spool.mark()])
    }
}

/// The account in the layout: the tenant, if the feed has tenants.
fn account(scope: &Scope) -> String {
    let name = scope.tenant_id().unwrap_or_else(|| scope.bare_name());
    if name.is_empty() { "default".to_owned() } else { objects::part(name) }
}

#[cfg(test)]
mod tests;
