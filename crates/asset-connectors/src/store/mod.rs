//! Where checkpoints and the table of known records are kept.

mod disk;
mod memory;

use std::fmt;

pub use disk::DiskStore;
pub use memory::MemoryStore;

use crate::{Checkpoint, Known, Result, Seen, Table};

/// What earlier batches left behind: the reading half of a [`Store`], which is all that a connector sees.
pub trait Remembered: Send + Sync {
    /// What is known under each of `keys`, in their order.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn lookup(&self, source: &str, table: Table, keys: &[&str]) -> Result<Vec<Option<Known>>>;

    /// Keys greater than `after`, in order, whose record no walk since number `walk` has met; at most `limit` of them.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn unmet(&self, source: &str, table: Table, walk: u64, after: Option<&str>, limit: usize) -> Result<Vec<String>>;

    /// How many records are known in a table.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn count(&self, source: &str, table: Table) -> Result<u64>;
}

/// A place for checkpoints, known records and the lengths of output files, all of which change together or not at all.
pub trait Store: Remembered + fmt::Debug {
    /// The last checkpoint of a source.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn checkpoint(&self, source: &str) -> Result<Option<Checkpoint>>;

    /// What is recorded of the output file that plays `role`.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn file(&self, role: &str) -> Result<Option<FileMark>>;

    /// Stores a batch's checkpoint, what it met and how long the output files are now: one transaction, durable on return.
    ///
    /// # Errors
    /// When the store cannot be written; then nothing has changed.
    fn commit(&self, source: &str, checkpoint: &Checkpoint, seen: &Seen, files: &[FileMark]) -> Result<()>;

    /// Records output files before the first byte is written to them, so that even a first batch that was cut short is undone.
    ///
    /// # Errors
    /// When the store cannot be written; then nothing has changed.
    fn register(&self, files: &[FileMark]) -> Result<()>;
}

/// How much of an output file is covered by the stored checkpoints.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileMark {
    /// What the file is for, such as `events`.
    pub role: String,
    /// Its absolute path.
    pub path: String,
    /// Its length in bytes after the last accepted batch.
    pub length: u64,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Fingerprint;

    fn known(content: &str, walk: u64) -> Known {
        Known { fingerprint: Fingerprint::of([content.as_bytes()]), walk }
    }

    fn mark(length: u64) -> FileMark {
        FileMark { role: "events".into(), path: "/events.jsonl".into(), length }
    }

    /// What holds for every store.
    fn behaves(store: &dyn Store) {
        assert_eq!(store.checkpoint("eset").unwrap(), None);
        assert_eq!(store.lookup("eset", Table::Records, &["a"]).unwrap(), [None]);
        assert_eq!(store.count("eset", Table::Records).unwrap(), 0);
        assert!(store.unmet("eset", Table::Records, 9, None, 9).unwrap().is_empty());
        store.register(&[mark(0)]).unwrap();
        assert_eq!(store.file("events").unwrap(), Some(mark(0)));
        assert_eq!(store.file("gone").unwrap(), None);

        let checkpoint = Checkpoint::seal("eset", 1, "", &"one").unwrap();
        let met = ["a", "b", "c", "d"].map(|id| (Table::Records, id.to_owned(), known(id, 1))).to_vec();
        let letter = (Table::DeadLetters, "a".to_owned(), known("letter", 1));
        let seen = Seen { met: [met, vec![letter]].concat(), forgotten: Vec::new() };
        store.commit("eset", &checkpoint, &seen, &[mark(7)]).unwrap();
        assert_eq!(store.checkpoint("eset").unwrap(), Some(checkpoint));
        assert_eq!(store.checkpoint("sophos").unwrap(), None, "sources keep to themselves");
        assert_eq!(store.file("events").unwrap(), Some(mark(7)));
        assert_eq!(store.count("eset", Table::Records).unwrap(), 4);
        assert_eq!(store.count("eset", Table::DeadLetters).unwrap(), 1);
        assert_eq!(
            store.lookup("eset", Table::Records, &["d", "x", "a"]).unwrap(),
            [Some(known("d", 1)), None, Some(known("a", 1))]
        );
        assert_eq!(store.lookup("eset", Table::DeadLetters, &["a"]).unwrap(), [Some(known("letter", 1))]);

        let checkpoint = Checkpoint::seal("eset", 1, "", &"two").unwrap();
        let seen = Seen {
            met: vec![(Table::Records, "b".to_owned(), known("changed", 2))],
            forgotten: vec![(Table::Records, "d".to_owned())],
        };
        store.commit("eset", &checkpoint, &seen, &[mark(9)]).unwrap();
        assert_eq!(store.checkpoint("eset").unwrap(), Some(checkpoint));
        assert_eq!(store.unmet("eset", Table::Records, 2, None, 9).unwrap(), ["a", "c"]);
        assert_eq!(store.unmet("eset", Table::Records, 2, None, 1).unwrap(), ["a"]);
        assert_eq!(store.unmet("eset", Table::Records, 2, Some("a"), 9).unwrap(), ["c"]);
        assert!(store.unmet("eset", Table::Records, 1, None, 9).unwrap().is_empty());
        assert_eq!(store.lookup("eset", Table::Records, &["b"]).unwrap(), [Some(known("changed", 2))]);
    }

    #[test]
    fn memory_behaves() {
        behaves(&MemoryStore::new());
    }

    #[test]
    fn temporary_behaves() {
        behaves(&DiskStore::temporary().unwrap());
    }

    #[test]
    fn disk_behaves_and_keeps_what_it_was_given() {
        let folder = tempfile::tempdir().unwrap();
        let store = DiskStore::open(folder.path(), "simulated").unwrap();
        behaves(&store);
        drop(store);
        let store = DiskStore::open(folder.path(), "simulated").unwrap();
        assert_eq!(store.checkpoint("eset").unwrap(), Some(Checkpoint::seal("eset", 1, "", &"two").unwrap()));
        assert_eq!(store.count("eset", Table::Records).unwrap(), 3);
        assert_eq!(store.file("events").unwrap(), Some(mark(9)));
    }

    #[test]
    fn disk_refuses_another_origin_and_a_second_user() {
        let folder = tempfile::tempdir().unwrap();
        let store = DiskStore::open(folder.path(), "simulated").unwrap();
        let error = DiskStore::open(folder.path(), "simulated").unwrap_err();
        assert!(matches!(&error, crate::Error::Store { action: "open", .. }), "{error:?}");
        drop(store);
        let error = DiskStore::open(folder.path(), "live").unwrap_err().to_string();
        assert!(error.contains("belongs to simulated, not to live"), "{error}");
    }

    #[test]
    fn disk_survives_a_death_while_the_file_was_being_made() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("state.redb.new"), vec![0; 5000]).unwrap();
        assert!(DiskStore::open(folder.path(), "live").unwrap().checkpoint("eset").unwrap().is_none());
    }

    #[test]
    fn disk_refuses_what_is_no_state() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("state.redb"), "not a database").unwrap();
        assert!(DiskStore::open(folder.path(), "live").is_err());
    }
}
