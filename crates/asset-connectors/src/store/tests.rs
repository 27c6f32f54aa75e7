use std::fs::{self, OpenOptions};
use std::os::unix::fs::{FileExt as _, PermissionsExt as _};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use chrono::DateTime;
use proptest::collection::vec;
use proptest::prelude::*;

use super::*;
use crate::Error;

const DEVICES: FeedId = FeedId::new("eset", "devices");
const USERS: FeedId = FeedId::new("sophos", "users");

fn known(content: &str) -> Known {
    Known {
        name: Some(format!("name of {content}")),
        ..Known::new(
            Fingerprint::of_text(content.as_bytes()),
            DateTime::from_timestamp_millis(1_700_000_000_123).unwrap(),
        )
    }
}

fn mark(length: u64) -> FileMark {
    FileMark {
        path: "/events.jsonl".into(),
        identity: FileIdentity::default(),
        length,
        tail: Piece::of(b"tail"),
        pending: Vec::new(),
    }
}

fn keys(selected: Vec<(Key, Known)>) -> Vec<String> {
    selected.into_iter().map(|(key, _)| key.into_string()).collect()
}

/// The contract of every store.
fn behaves(store: &dyn Store) {
    let scope = &Scope::account("eu");
    let all = &mut |_: &str, _: bool| true;
    assert_eq!(store.checkpoint(DEVICES, scope).unwrap(), None);
    assert_eq!(store.lookup(DEVICES, scope, &["a"]).unwrap(), [None]);
    assert_eq!(store.count(DEVICES, scope).unwrap(), 0);
    assert!(store.select(DEVICES, scope, None, 9, all).unwrap().is_empty());
    assert!(store.letters(DEVICES, scope).unwrap().is_empty() && store.files().unwrap().is_empty());
    store.register(&[mark(0)]).unwrap();
    assert_eq!(store.files().unwrap(), [mark(0)]);

    let checkpoint = Checkpoint::seal(DEVICES, scope, 1, &"one").unwrap();
    let letter = Fingerprint::of_text(b"letter");
    let mut seen = Seen { letters: vec![letter], ..Seen::default() };
    seen.records = ["d", "a", "c", "b"].map(|id| (Key::new(id), known(id))).to_vec();
    seen.records[0].1.closed = true;
    store.commit(DEVICES, scope, &checkpoint, &seen, &[mark(7)]).unwrap();
    assert_eq!(store.checkpoint(DEVICES, scope).unwrap(), Some(checkpoint));
    assert_eq!(store.files().unwrap(), [mark(7)]);
    assert_eq!(store.count(DEVICES, scope).unwrap(), 4);
    assert_eq!(store.letters(DEVICES, scope).unwrap(), [letter]);
    let found = store.lookup(DEVICES, scope, &["d", "x", "a"]).unwrap();
    assert_eq!(found, [Some(Known { closed: true, ..known("d") }), None, Some(known("a"))]);
    assert_eq!(keys(store.select(DEVICES, scope, None, 9, all).unwrap()), ["a", "b", "c", "d"], "in the order of keys");
    assert_eq!(keys(store.select(DEVICES, scope, Some("a"), 2, all).unwrap()), ["b", "c"]);
    assert_eq!(keys(store.select(DEVICES, scope, None, 9, &mut |_, closed| closed).unwrap()), ["d"]);

    for (feed, other) in [(USERS, scope), (DEVICES, &Scope::account("us")), (DEVICES, &Scope::tenant("eu", "t"))] {
        assert_eq!(store.checkpoint(feed, other).unwrap(), None, "feeds and scopes keep to themselves");
        assert_eq!(store.count(feed, other).unwrap(), 0);
    }

    let checkpoint = Checkpoint::seal(DEVICES, scope, 1, &"two").unwrap();
    let mut seen = Seen { mended: vec![letter], forgotten: vec![Key::new("d")], ..Seen::default() };
    seen.records = vec![(Key::new("b"), Known { missed: true, name: None, ..known("changed") })];
    store.commit(DEVICES, scope, &checkpoint, &seen, &[mark(9)]).unwrap();
    assert_eq!(store.checkpoint(DEVICES, scope).unwrap(), Some(checkpoint));
    assert_eq!(keys(store.select(DEVICES, scope, None, 9, all).unwrap()), ["a", "b", "c"]);
    let changed = Known { missed: true, name: None, ..known("changed") };
    assert_eq!(store.lookup(DEVICES, scope, &["b"]).unwrap(), [Some(changed)]);
    assert!(store.letters(DEVICES, scope).unwrap().is_empty());

    for (feed, tenant) in [(USERS, "t-2"), (USERS, "t-1"), (DEVICES, "t-3")] {
        let scope = Scope::tenant("eu", tenant);
        let checkpoint = Checkpoint::seal(feed, &scope, 1, &0).unwrap();
        store.commit(feed, &scope, &checkpoint, &Seen::default(), &[]).unwrap();
    }
    assert_eq!(store.tenants(USERS, "eu").unwrap(), ["t-1", "t-2"]);
    assert!(store.tenants(USERS, "us").unwrap().is_empty());
}

#[test]
fn a_state_that_is_removed_while_it_is_in_use_is_an_error() {
    let folder = tempfile::tempdir().unwrap();
    let state = folder.path().join("state");
    let store = DiskStore::open(&state, "live").unwrap();
    store.register(&[]).unwrap();
    std::fs::remove_dir_all(&state).unwrap();
    let told = store.register(&[]).unwrap_err();
    assert!(matches!(told, Error::Store { .. }), "{told:?}");
    assert!(std::error::Error::source(&told).unwrap().to_string().contains("removed or replaced"));
    // Another run may have made a new one in its place.
    let _other = DiskStore::open(&state, "live").unwrap();
    assert!(store.register(&[]).is_err());
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
    let scope = Scope::account("eu");
    let checkpoint = Checkpoint::seal(DEVICES, &scope, 1, &"two").unwrap();
    assert_eq!(store.checkpoint(DEVICES, &scope).unwrap(), Some(checkpoint));
    assert_eq!(store.count(DEVICES, &scope).unwrap(), 3);
    assert_eq!(store.files().unwrap(), [mark(9)]);
}

#[test]
fn disk_refuses_another_origin_and_a_second_user() {
    let folder = tempfile::tempdir().unwrap();
    let store = DiskStore::open(folder.path(), "simulated").unwrap();
    let error = DiskStore::open(folder.path(), "simulated").unwrap_err();
    assert!(matches!(&error, Error::StateInUse { .. }) && error.is_in_use(), "{error:?}");
    drop(store);
    let error = DiskStore::open(folder.path(), "live").unwrap_err().to_string();
    assert!(error.contains("belongs to simulated, not to live"), "{error}");
}

#[test]
fn disk_is_the_users_own() {
    let folder = tempfile::tempdir().unwrap();
    let state = folder.path().join("state");
    let store = DiskStore::open(&state, "live").unwrap();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&state), 0o700);
    let own = store.own_files();
    assert!(own.len() == 2 && own.iter().all(|path| mode(path) == 0o600), "{own:?}");
}

#[test]
fn disk_survives_a_death_while_the_file_was_being_made() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("state.redb.new"), vec![0; 5000]).unwrap();
    let store = DiskStore::open(folder.path(), "live").unwrap();
    assert!(store.checkpoint(DEVICES, &Scope::account("")).unwrap().is_none());
}

#[test]
fn disk_refuses_what_is_no_state_and_says_so() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("state.redb"), "not a database").unwrap();
    let error = DiskStore::open(folder.path(), "live").unwrap_err();
    assert!(matches!(error, Error::DamagedState { .. }), "{error:?}");
    assert!(error.to_string().contains("move it away"), "{error}");
}

#[test]
fn disk_refuses_the_state_of_an_earlier_version() {
    let folder = tempfile::tempdir().unwrap();
    drop(redb::Database::create(folder.path().join("state.redb")).unwrap());
    let before = fs::read(folder.path().join("state.redb")).unwrap();
    let error = DiskStore::open(folder.path(), "live").unwrap_err();
    assert!(matches!(error, Error::OldState { .. }), "{error:?}");
    assert_eq!(fs::read(folder.path().join("state.redb")).unwrap(), before, "it is left alone");
}

/// Fills a state with several commits, and returns its bytes.
fn filled(folder: &Path, clean: bool) -> Vec<u8> {
    let store = DiskStore::open(folder, "live").unwrap();
    let scope = Scope::account("eu");
    for commit in 0..6 {
        let records =
            (0..200).map(|id| (Key::new(format!("{commit}-{id}")), known(&format!("{commit}/{id}")))).collect();
        let seen = Seen { records, ..Seen::default() };
        let checkpoint = Checkpoint::seal(DEVICES, &scope, 1, &commit).unwrap();
        store.commit(DEVICES, &scope, &checkpoint, &seen, &[mark(commit)]).unwrap();
    }
    if !clean {
        // The state after a kill: the content of the disk before the store is closed.
        return fs::read(folder.join("state.redb")).unwrap();
    }
    drop(store);
    fs::read(folder.join("state.redb")).unwrap()
}

/// Opens a state, reads everything in it, adds to it, and closes it. Whether the data was what was written.
fn exercise(folder: &Path) -> Result<bool> {
    let store = DiskStore::open(folder, "live")?;
    let scope = Scope::account("eu");
    let records = store.select(DEVICES, &scope, None, usize::MAX, &mut |_, _| true)?;
    let whole =
        records.iter().all(|(key, found)| *found == known(&key.as_str().replace('-', "/"))) && records.len() == 1200;
    store.files()?;
    store.checkpoint(DEVICES, &scope)?;
    store.letters(DEVICES, &scope)?;
    let checkpoint = Checkpoint::seal(DEVICES, &scope, 1, &"after")?;
    let records = (0..300).map(|id| (Key::new(format!("9-{id}")), known(&format!("9/{id}")))).collect();
    let seen = Seen { records, ..Seen::default() };
    store.commit(DEVICES, &scope, &checkpoint, &seen, &[])?;
    Ok(whole)
}

/// Damages a state in one place after the other. Each damage is an error that says what to do, or harmless; never a
/// panic or wrong data.
fn damage_is_an_error(clean: bool, damage: impl Fn(&Path, u64)) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("state.redb");
    let sound = filled(folder.path(), clean);
    fs::write(&path, &sound).unwrap();
    assert!(exercise(folder.path()).unwrap(), "it is sound");
    let mut errors = 0;
    let step = (sound.len() / 60).max(1);
    for place in (0..sound.len()).step_by(step) {
        fs::write(&path, &sound).unwrap();
        damage(&path, place as u64);
        match catch_unwind(AssertUnwindSafe(|| exercise(folder.path()))) {
            Ok(Ok(whole)) => assert!(whole, "other data, damaged at {place}"),
            Ok(Err(error @ Error::DamagedState { .. })) => {
                assert!(error.to_string().contains("move it away"), "{error}");
                errors += 1;
            }
            Ok(Err(error)) => panic!("damaged at {place}: {error:?}"),
            Err(panic) => panic!("a panic, damaged at {place}: {panic:?}"),
        }
    }
    assert!(errors > 10, "{errors}");
}

#[test]
fn flipped_bits_are_an_error() {
    for clean in [true, false] {
        damage_is_an_error(clean, |path, place| {
            let file = OpenOptions::new().read(true).write(true).open(path).unwrap();
            let mut byte = [0];
            file.read_exact_at(&mut byte, place).unwrap();
            file.write_all_at(&[byte[0] ^ (1 << (place % 8))], place).unwrap();
        });
    }
}

#[test]
fn overwritten_pages_are_an_error() {
    damage_is_an_error(true, |path, place| {
        let file = OpenOptions::new().write(true).open(path).unwrap();
        file.write_all_at(&[0xa5; 5000], place).unwrap();
    });
}

#[test]
fn a_state_that_was_cut_short_is_an_error() {
    for clean in [true, false] {
        damage_is_an_error(clean, |path, place| {
            // An empty file is a new one; the folder's history is lost with it.
            OpenOptions::new().write(true).open(path).unwrap().set_len(place.max(1)).unwrap();
        });
    }
}

/// A step in the life of a store.
#[derive(Clone, Debug)]
enum Step {
    /// The scope, the records to store with a number as content, and those to forget.
    Commit(u8, Vec<(u8, u16)>, Vec<u8>),
    /// Opens the state as a kill leaves it.
    Kill,
    /// Closes the state and opens it.
    Close,
}

fn step() -> impl Strategy<Value = Step> {
    let commit = (0..2_u8, vec((0..40_u8, any::<u16>()), 0..12), vec(0..40_u8, 0..4));
    prop_oneof![
        12 => commit.prop_map(|(scope, records, forgotten)| Step::Commit(scope, records, forgotten)),
        1 => Just(Step::Kill),
        1 => Just(Step::Close),
    ]
}

/// What a store tells of a scope.
fn told(store: &dyn Store, scope: &Scope, in_order: bool) -> (Vec<Option<Known>>, Vec<(Key, Known)>, u64) {
    let keys: Vec<String> = (0..40).rev().map(|key| format!("k{key}")).collect();
    let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
    let looked_up = store.lookup(DEVICES, scope, &keys).unwrap();
    if !in_order {
        return (looked_up, Vec::new(), 0);
    }
    let selected = store.select(DEVICES, scope, Some("k1"), 30, &mut |key, _| key != "k20").unwrap();
    (looked_up, selected, store.count(DEVICES, scope).unwrap())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    /// A state on disk tells the same as a store in memory, whenever it writes records into its tables, is closed or killed.
    #[test]
    fn disk_knows_what_memory_knows(steps in vec((step(), any::<bool>()), 1..24), limit in 0..4000_usize) {
        let folders = tempfile::tempdir().unwrap();
        let folder = |number: usize| folders.path().join(number.to_string());
        let open = |folder: &Path| {
            let mut store = DiskStore::open(folder, "live").unwrap();
            store.recent_bytes = limit;
            store
        };
        let (memory, mut disk) = (MemoryStore::new(), open(&folder(0)));
        let scopes = [Scope::account("eu"), Scope::tenant("eu", "t")];
        for (number, (step, in_order)) in steps.into_iter().enumerate() {
            match step {
                Step::Commit(scope, records, forgotten) => {
                    let records = records.into_iter().map(|(key, content)| {
                        let known = Known { closed: content % 3 == 0, ..known(&content.to_string()) };
                        (Key::new(format!("k{key}")), known)
                    });
                    let forgotten = forgotten.into_iter().map(|key| Key::new(format!("k{key}"))).collect();
                    let seen = Seen { records: records.collect(), forgotten, ..Seen::default() };
                    let scope = &scopes[usize::from(scope)];
                    let checkpoint = Checkpoint::seal(DEVICES, scope, 1, &number).unwrap();
                    for store in [&memory as &dyn Store, &disk] {
                        store.commit(DEVICES, scope, &checkpoint, &seen, &[]).unwrap();
                        prop_assert_eq!(store.checkpoint(DEVICES, scope).unwrap(), Some(checkpoint.clone()));
                    }
                }
                Step::Kill => {
                    fs::create_dir(folder(number + 1)).unwrap();
                    let left = folder(number + 1).join("state.redb");
                    fs::copy(&disk.own_files()[1], left).unwrap();
                    disk = open(&folder(number + 1));
                }
                Step::Close => {
                    let path = disk.own_files()[1].parent().unwrap().to_owned();
                    drop(disk);
                    disk = open(&path);
                }
            }
            for scope in &scopes {
                prop_assert_eq!(told(&disk, scope, in_order), told(&memory, scope, in_order));
            }
        }
    }
}
