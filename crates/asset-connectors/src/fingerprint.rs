use std::fmt;

use sha2::{Digest, Sha256};

/// The first 128 bits of a SHA-256: enough to detect that a record has changed, and small enough to keep for every
/// record.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Fingerprint([u8; 16]);

impl Fingerprint {
    /// The fingerprint of one text.
    #[must_use]
    pub fn of_text(text: &[u8]) -> Self {
        Self::short(Sha256::digest(text).into())
    }

    /// The fingerprint of several parts. Their boundaries matter: `["ab", "c"]` differs from `["a", "bc"]`.
    pub fn of<'a>(parts: impl IntoIterator<Item = &'a [u8]>) -> Self {
        let mut hasher = Sha256::new();
        for part in parts {
            hasher.update((part.len() as u64).to_le_bytes());
            hasher.update(part);
        }
        Self::short(hasher.finalize().into())
    }

    fn short(digest: [u8; 32]) -> Self {
        let mut short = [0; 16];
        short.copy_from_slice(&digest[..16]);
        Self(short)
    }

    /// The combination of two fingerprints, of a content and of an output. It is cheap enough for every record.
    #[must_use]
    pub(crate) fn with(self, other: Self) -> Self {
        Self((u128::from_ne_bytes(self.0) ^ u128::from_ne_bytes(other.0)).to_ne_bytes())
    }

    /// The 16 bytes.
    #[must_use]
    pub fn to_bytes(self) -> [u8; 16] {
        self.0
    }

    /// A fingerprint that was stored.
    #[must_use]
    pub const fn from_bytes(bytes: [u8; 16]) -> Self {
        Self(bytes)
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Fingerprint({self})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn borders_and_content_count() {
        let of = |parts: &[&str]| Fingerprint::of(parts.iter().map(|part| part.as_bytes()));
        assert_eq!(of(&["ab", "c"]), of(&["ab", "c"]));
        assert_ne!(of(&["ab", "c"]), of(&["a", "bc"]));
        assert_ne!(of(&["ab"]), of(&["ab", ""]));
    }

    #[test]
    fn is_the_start_of_the_known_digest() {
        // SHA-256 of nothing at all, from FIPS 180-4's test values.
        assert_eq!(Fingerprint::of([]).to_string(), "e3b0c44298fc1c149afbf4c8996fb924");
        assert_eq!(Fingerprint::of_text(b"").to_string(), "e3b0c44298fc1c149afbf4c8996fb924");
    }

    #[test]
    fn the_same_content_in_another_output_is_another() {
        let [content, one, other] = [b"content".as_slice(), b"one", b"other"].map(Fingerprint::of_text);
        assert_ne!(content.with(one), content.with(other));
        assert_eq!(content.with(one), content.with(one));
    }
}
