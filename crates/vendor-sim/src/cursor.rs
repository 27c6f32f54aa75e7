use std::time::{SystemTime, UNIX_EPOCH};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use crate::dice::mix;
use crate::engine::{Core, Pairs, Refusal};

/// A place in a list, complete in itself: a restarted client and even a restarted simulator go on from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Cursor {
    /// The number of the page it leads to, from 1.
    pub(crate) page: u64,
    /// The first position of that page.
    pub(crate) from: u64,
    /// The rest of the query, which must not change along the walk.
    pub(crate) query: u64,
}

impl Cursor {
    pub(crate) fn encode(&self, core: &Core) -> String {
        let born = born(core);
        let check = self.check(core, born);
        URL_SAFE_NO_PAD.encode(format!("{}:{}:{:x}:{born:x}:{check:x}", self.page, self.from, self.query))
    }

    pub(crate) fn decode(core: &Core, text: &str) -> Option<(Self, u64)> {
        let plain = String::from_utf8(URL_SAFE_NO_PAD.decode(text).ok()?).ok()?;
        let mut parts = plain.split(':');
        let hex = |part: Option<&str>| u64::from_str_radix(part?, 16).ok();
        let cursor =
            Self { page: parts.next()?.parse().ok()?, from: parts.next()?.parse().ok()?, query: hex(parts.next())? };
        let born = hex(parts.next())?;
        (hex(parts.next())? == cursor.check(core, born)).then_some((cursor, born))
    }

    /// The cursor in `text`, or the first page without one.
    pub(crate) fn read(core: &Core, name: &str, text: Option<&str>, query: u64) -> Result<Self, Refusal> {
        let Some(text) = text else { return Ok(Self { page: 1, from: 0, query }) };
        let (cursor, born) =
            Self::decode(core, text).ok_or_else(|| Refusal::bad(format!("{name}: not a cursor of this list")))?;
        if expired(core, born) {
            return Err(Refusal::bad(format!("{name}: the cursor has expired")));
        }
        if cursor.query != query {
            return Err(Refusal::bad(format!("{name}: the other parameters must not change between pages")));
        }
        Ok(cursor)
    }

    fn check(self, core: &Core, born: u64) -> u64 {
        mix(core.options.seed ^ mix(self.page ^ mix(self.from ^ mix(self.query ^ mix(born))))) & 0xffff_ffff
    }
}

/// Milliseconds since 1970, or 0 where cursors never expire, so that they are the same in every run.
pub(crate) fn born(core: &Core) -> u64 {
    if core.options.cursor_lifetime.is_some() { now() } else { 0 }
}

pub(crate) fn expired(core: &Core, born: u64) -> bool {
    core.options.cursor_lifetime.is_some_and(|lifetime| u128::from(now().saturating_sub(born)) >= lifetime.as_millis())
}

fn now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| u64::try_from(since.as_millis()).unwrap_or(u64::MAX))
}

/// A hash of the query without the parameters that may change between pages.
pub(crate) fn query_hash(path: &str, query: &Pairs, but: &[&str]) -> u64 {
    let mut pairs: Vec<_> =
        query.0.iter().filter(|(name, value)| !but.contains(&name.as_str()) && !value.is_empty()).collect();
    pairs.sort();
    let text = format!("{path}?{pairs:?}");
    hash_of(&text)
}

pub(crate) fn hash_of(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
