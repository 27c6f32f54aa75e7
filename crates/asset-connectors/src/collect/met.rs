use std::collections::HashSet;
use std::hash::{BuildHasher as _, RandomState};

use connect_core::DeadLetter;
use open_record::Raw;

/// How many bytes of dead letters are kept, to search them for the keys of missing records.
const LETTERS: usize = 4 << 20;

/// The records that a walk has met, as a hash of each key, in about 16 bytes.
///
/// The hash function differs in each process, so a collision, which makes a missing record look met, does not last.
#[derive(Debug, Default)]
pub(super) struct Met {
    hasher: RandomState,
    keys: HashSet<u64, Plain>,
    /// The texts of records that could not be understood.
    letters: Vec<Vec<u8>>,
    held: usize,
    /// Whether there were more than could be kept.
    overflowed: bool,
}

impl Met {
    /// Notes a key; returns false if the walk has already met it.
    pub(super) fn insert(&mut self, key: &str) -> bool {
        self.keys.insert(self.hasher.hash_one(key))
    }

    pub(super) fn contains(&self, key: &str) -> bool {
        self.keys.contains(&self.hasher.hash_one(key))
    }

    /// The number of distinct keys.
    pub(super) fn len(&self) -> u64 {
        self.keys.len() as u64
    }

    /// Keeps the text of a record that could not be understood, if there is room.
    pub(super) fn keep_letter(&mut self, letter: &DeadLetter) {
        let raw = raw(letter);
        if self.held + raw.len() <= LETTERS {
            self.held += raw.len();
            self.letters.push(raw.to_vec());
        } else {
            self.overflowed = true;
        }
    }

    /// Whether the key occurs in a text that could not be understood, which may then be its record.
    pub(super) fn is_in_letters(&self, key: &str) -> bool {
        self.overflowed || self.letters.iter().any(|letter| names(letter, key))
    }
}

/// Whether a text names the record with this key: by the key itself, by all parts of a key that has several, or by the
/// owner of a part.
pub(super) fn names(text: &[u8], key: &str) -> bool {
    let occurs = |part: &str| contains(text, part.as_bytes());
    let owner = key.split_once('/').map(|(owner, _)| owner).filter(|owner| !owner.is_empty());
    occurs(key) || owner.is_some_and(occurs) || (key.contains(':') && key.split(':').all(occurs))
}

/// Whether two keys are of one record, however it is spelled, or of parts of one.
pub(super) fn is_kin(key: &str, other: &str) -> bool {
    let owner = |key: &str| key.split_once('/').map(|(owner, _)| owner.to_ascii_lowercase());
    key.eq_ignore_ascii_case(other) || owner(key).is_some_and(|of_key| Some(of_key) == owner(other))
}

pub(super) fn raw(letter: &DeadLetter) -> &[u8] {
    match &letter.raw {
        Raw::Text(text) => text.as_bytes(),
        Raw::Bytes(bytes) => bytes,
    }
}

pub(super) fn contains(text: &[u8], part: &[u8]) -> bool {
    part.is_empty() || text.windows(part.len()).any(|window| window == part)
}

/// A hasher that does nothing, because the keys are already hashes.
#[derive(Clone, Copy, Debug, Default)]
struct Plain;

#[derive(Debug, Default)]
struct Taken(u64);

impl std::hash::BuildHasher for Plain {
    type Hasher = Taken;

    fn build_hasher(&self) -> Taken {
        Taken::default()
    }
}

impl std::hash::Hasher for Taken {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(*byte);
        }
    }

    fn write_u64(&mut self, number: u64) {
        self.0 = number;
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use connect_core::Fault;

    use super::*;

    #[test]
    fn a_text_names_a_record_by_its_key_or_the_parts_of_it() {
        let row = br#"{"deviceUuid": "d1", "applicationVulnerability": {"vulnerabilityId": 77}}"#;
        assert!(names(row, "d1:application:77"), "all parts of a key");
        assert!(!names(row, "d1:application:78") && !names(row, "d2:application:77"));
        assert!(names(br#"{"uuid": "d1"}"#, "d1/avast"), "the owner of a part");
        assert!(!names(br#"{"uuid": "d2"}"#, "d1/avast"));
        assert!(names(br#"{"id": "a"}"#, "a") && !names(br#"{"id": "a"}"#, "b"));
    }

    #[test]
    fn letters_that_are_too_large_to_be_kept_may_be_any_record() {
        let mut met = Met::default();
        met.keep_letter(&DeadLetter::new("x", Fault::new("", "broken"), "a".repeat(LETTERS)));
        assert!(!met.is_in_letters("b"));
        met.keep_letter(&DeadLetter::new("x", Fault::new("", "broken"), "b"));
        assert!(met.is_in_letters("c"));
    }
}
