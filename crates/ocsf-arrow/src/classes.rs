use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use arrow_array::RecordBatch;
use ocsf_model::reflect::Type;
use ocsf_model::{Event, Version};

use crate::{BatchBuilder, Error, ParquetOptions, ParquetWriter, Table};

/// Splits events of any classes into one record batch for each class, in the order of the classes' uids. All events
/// have to fit into memory.
///
/// # Errors
/// [`Error::Arrow`] when Arrow refuses the columns.
pub fn batches_by_class<'e>(
    events: impl IntoIterator<Item = &'e Event>,
    version: Version,
) -> Result<Vec<(Table, RecordBatch)>, Error> {
    let mut classes = BTreeMap::new();
    for event in events {
        let class = event.schema();
        let made = || {
            let table = Table::new(class, version);
            (BatchBuilder::new(&table), table)
        };
        classes.entry(class.uid()).or_insert_with(made).0.append(event.as_class())?;
    }
    classes.into_values().map(|(mut batch, table)| Ok((table, batch.finish()?))).collect()
}

/// Several Parquet files that are written at the same time, each of one class. Their current row groups share one bound
/// on memory, [`ParquetOptions::row_group_bytes`].
///
/// `K` is the key by which events of a class are divided: `()` for one file a class, or the partition of a lake.
#[derive(Debug)]
pub struct Partitions<K> {
    files: BTreeMap<(u32, K), ParquetWriter>,
    version: Option<Version>,
    options: ParquetOptions,
    memory: usize,
}

impl<K: Ord + Clone> Partitions<K> {
    /// No files yet. Their columns are those of `version`; if it is `None`, those of the release that the first event
    /// of each file names in its metadata, or of the newest release if that is unknown.
    pub fn new(version: Option<Version>, options: ParquetOptions) -> Self {
        Self { files: BTreeMap::new(), version, options, memory: 0 }
    }

    /// Adds an event to the file of its class and `key`.
    ///
    /// # Errors
    /// [`Error::Io`] and [`Error::Parquet`] when a row group cannot be written.
    pub fn write(&mut self, key: &K, event: &Event) -> Result<(), Error> {
        let class = event.schema();
        let file = self.files.entry((class.uid(), key.clone())).or_insert_with(|| {
            let version = self.version.or_else(|| release(event)).unwrap_or(Version::LATEST);
            ParquetWriter::new(&Table::new(class, version), self.options.clone())
        });
        let before = file.memory_size();
        file.write_event(event)?;
        self.memory = (self.memory + file.memory_size()).saturating_sub(before);
        if self.memory >= self.options.row_group_bytes { self.flush_largest() } else { Ok(()) }
    }

    fn flush_largest(&mut self) -> Result<(), Error> {
        let sized = self.files.values_mut().map(|file| (file.memory_size(), file));
        if let Some((_, largest)) = sized.max_by_key(|(size, _)| *size) {
            largest.flush()?;
        }
        self.memory = self.files.values_mut().map(ParquetWriter::memory_size).sum();
        Ok(())
    }

    /// The unfinished files, by class and key.
    pub fn into_files(self) -> impl Iterator<Item = (K, ParquetWriter)> {
        self.files.into_iter().map(|((_, key), file)| (key, file))
    }
}

/// The release that the event names.
fn release(event: &Event) -> Option<Version> {
    event.common().metadata?.version.as_deref()?.parse().ok()
}

/// A file that was written.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Written {
    /// Its path.
    pub path: PathBuf,
    /// The class of its events.
    pub class: &'static Type,
    /// The number of its events.
    pub rows: usize,
}

/// Writes events of any classes into a folder, one Parquet file for each class, such as
/// `device_inventory_info.parquet`. Files are complete or absent: they appear only after the last event, and a file of
/// an earlier call stays until it is replaced.
///
/// The columns are those of `version`; if it is `None`, those of the release that the first event of each class names
/// in its metadata, or of the newest release if that is unknown.
///
/// ```
/// use ocsf_arrow::{ParquetOptions, write_by_class};
/// use ocsf_model::Event;
///
/// let folder = tempfile::tempdir()?;
/// let lines = [r#"{"class_uid":5001}"#, r#"{"class_uid":5003}"#, r#"{"class_uid":5001}"#];
/// let events = lines.map(|line| Event::from_json(line).map_err(Box::<dyn std::error::Error>::from));
/// let written = write_by_class(folder.path(), None, ParquetOptions::new(), events)?;
/// assert_eq!(written[0].path, folder.path().join("device_inventory_info.parquet"));
/// assert_eq!((written[0].rows, written[1].rows), (2, 1));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// The first error among the events, and [`Error::Io`] and [`Error::Parquet`], each as an `E`, when a file cannot be written.
pub fn write_by_class<E: From<Error>>(
    folder: impl AsRef<Path>,
    version: Option<Version>,
    options: ParquetOptions,
    events: impl IntoIterator<Item = Result<Event, E>>,
) -> Result<Vec<Written>, E> {
    let mut files = Partitions::new(version, options);
    for event in events {
        files.write(&(), &event?)?;
    }
    let mut written = Vec::new();
    for ((), file) in files.into_files() {
        let (class, rows) = (file.table().class(), file.rows());
        let path = folder.as_ref().join(format!("{}.parquet", class_folder(class)));
        file.finish_at(&path)?;
        written.push(Written { path, class, rows });
    }
    Ok(written)
}

/// The name of a class in files and folders: its caption in lower case, such as `device_inventory_info`.
pub fn class_folder(class: &'static Type) -> String {
    let mut name = String::new();
    for letter in class.caption().chars() {
        if letter.is_ascii_alphanumeric() {
            name.push(letter.to_ascii_lowercase());
        } else if !name.ends_with('_') {
            name.push('_');
        }
    }
    name
}
