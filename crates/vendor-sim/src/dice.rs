//! Seeded chance. A record depends on (kind, seed, index) only, on every machine and in every release; the `rand` crate's
//! generators promise no such thing between versions, so the few lines of `SplitMix64` stand here.
#![allow(clippy::cast_possible_truncation, reason = "cutting bits off random numbers is the point")]

use std::fmt::Write as _;

use chrono::{DateTime, SecondsFormat};

const GOLDEN: u64 = 0x9e37_79b9_7f4a_7c15;

/// A source of numbers for one record.
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(kind: &str, seed: u64, index: u64) -> Self {
        let kind = kind
            .bytes()
            .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
        Self(mix(kind ^ mix(seed.wrapping_add(GOLDEN))) ^ mix(index.wrapping_mul(GOLDEN).wrapping_add(1)))
    }

    pub(crate) fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(GOLDEN);
        mix(self.0)
    }

    /// A number from 0 to below `end`.
    pub(crate) fn below(&mut self, end: u64) -> u64 {
        ((u128::from(self.bits()) * u128::from(end)) >> 64) as u64
    }

    /// A number from `low` to `high`, both included.
    pub(crate) fn between(&mut self, low: u64, high: u64) -> u64 {
        low + self.below(high - low + 1)
    }

    /// True in `per_mille` of a thousand cases.
    pub(crate) fn chance(&mut self, per_mille: u64) -> bool {
        self.below(1000) < per_mille
    }

    pub(crate) fn pick<'a, T: ?Sized>(&mut self, from: &[&'a T]) -> &'a T {
        from[self.below(from.len() as u64) as usize]
    }

    pub(crate) fn of<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len() as u64) as usize]
    }

    pub(crate) fn hex(&mut self, digits: usize) -> String {
        let mut text = String::with_capacity(digits);
        while text.len() < digits {
            let _ = write!(text, "{:016x}", self.bits());
        }
        text.truncate(digits);
        text
    }

    pub(crate) fn upper(&mut self, digits: usize) -> String {
        self.hex(digits).to_uppercase()
    }

    pub(crate) fn uuid(&mut self) -> String {
        uuid(self.bits(), self.bits())
    }

    pub(crate) fn ip4(&mut self) -> String {
        let (b, c, d) = (self.below(256), self.below(256), self.between(1, 254));
        match self.below(3) {
            0 => format!("192.168.{c}.{d}"),
            1 => format!("10.{b}.{c}.{d}"),
            _ => format!("172.{}.{c}.{d}", 16 + b % 16),
        }
    }

    /// An address of the documentation networks, which nobody owns.
    pub(crate) fn public_ip4(&mut self) -> String {
        format!("{}.{}", self.pick(&["203.0.113", "198.51.100", "192.0.2"]), self.between(1, 254))
    }

    pub(crate) fn ip6(&mut self) -> String {
        format!(
            "fe80::{:x}:{:x}:{:x}:{:x}",
            self.between(1, 65_535),
            self.below(65_536),
            self.below(65_536),
            self.between(1, 65_535)
        )
    }

    pub(crate) fn mac(&mut self, separator: &str) -> String {
        let octets: Vec<String> = (0..6).map(|_| format!("{:02X}", self.below(256))).collect();
        octets.join(separator)
    }

    /// A time in microseconds since 1970, from the first day of `from` to the end of `to` (years).
    pub(crate) fn instant(&mut self, from: i32, to: i32) -> i64 {
        let (start, end) = (year_start(from), year_start(to + 1));
        start + (self.below((end - start).unsigned_abs()).cast_signed())
    }

    /// RFC 3339 text of [`Dice::instant`] with 0, 3 or 6 fraction digits.
    pub(crate) fn time(&mut self, from: i32, to: i32) -> String {
        let at = self.instant(from, to);
        let digits = self.of(&[0, 3, 6]);
        rfc3339(at, digits)
    }
}

/// RFC 3339 in UTC of microseconds since 1970.
pub(crate) fn rfc3339(micros: i64, digits: u8) -> String {
    let format = match digits {
        0 => SecondsFormat::Secs,
        3 => SecondsFormat::Millis,
        _ => SecondsFormat::Micros,
    };
    DateTime::from_timestamp_micros(micros).unwrap_or_default().to_rfc3339_opts(format, true)
}

/// Microseconds since 1970 of the year's first instant.
pub(crate) fn year_start(year: i32) -> i64 {
    chrono::NaiveDate::from_ymd_opt(year, 1, 1)
        .and_then(|day| day.and_hms_opt(0, 0, 0))
        .map_or(0, |time| time.and_utc().timestamp_micros())
}

pub(crate) fn mix(mut word: u64) -> u64 {
    word = (word ^ (word >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    word = (word ^ (word >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    word ^ (word >> 31)
}

fn uuid(high: u64, low: u64) -> String {
    let high = high & 0xffff_ffff_ffff_0fff | 0x4000;
    let low = low & 0x3fff_ffff_ffff_ffff | 0x8000_0000_0000_0000;
    format!(
        "{:08x}-{:04x}-{:04x}-{:04x}-{:012x}",
        high >> 32,
        (high >> 16) & 0xffff,
        high & 0xffff,
        low >> 48,
        low & 0xffff_ffff_ffff
    )
}

/// A random-looking uuid that holds `index`, so that a record is found from its id without a table.
pub(crate) fn indexed_uuid(kind: &str, seed: u64, index: u64) -> String {
    let mut dice = Dice::new(kind, seed, index);
    let high = dice.bits() & 0xffff_ffff_ffff_0fff | 0x4000;
    let low = (dice.bits() & 0xffff_0000_0000_0000) | ((index ^ mix(high ^ seed)) & 0xffff_ffff_ffff);
    uuid(high, low)
}

/// The index in an [`indexed_uuid`] of this kind and seed.
pub(crate) fn index_of_uuid(kind: &str, seed: u64, text: &str) -> Option<u64> {
    let plain: String = text.chars().filter(|c| *c != '-').collect();
    let high = u64::from_str_radix(plain.get(..16)?, 16).ok()?;
    let low = u64::from_str_radix(plain.get(16..32)?, 16).ok()?;
    let index = (low ^ mix(high ^ seed)) & 0xffff_ffff_ffff;
    (indexed_uuid(kind, seed, index) == text.to_ascii_lowercase()).then_some(index)
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn an_indexed_uuid_gives_its_index_back(seed: u64, index in 0u64..1 << 47) {
            let text = indexed_uuid("device", seed, index);
            proptest::prop_assert_eq!(text.len(), 36);
            proptest::prop_assert_eq!(&text[14..15], "4");
            proptest::prop_assert_eq!(index_of_uuid("device", seed, &text), Some(index));
            proptest::prop_assert_eq!(index_of_uuid("user", seed, &text), None);
        }

        #[test]
        fn numbers_stay_in_bounds(seed: u64, low in 0u64..1000, span in 0u64..1000) {
            let mut dice = Dice::new("bounds", seed, low);
            let number = dice.between(low, low + span);
            proptest::prop_assert!((low..=low + span).contains(&number));
            let at = dice.instant(2025, 2026);
            proptest::prop_assert!((1_735_689_600_000_000..1_798_761_600_000_000).contains(&at));
        }
    }

    #[test]
    fn text_that_is_no_uuid_has_no_index() {
        for text in ["", "x", "not-a-uuid", "550e8400-e29b-41d4-a716-446655440000", "ééééééééééééééééééééééééééééééééé"]
        {
            assert_eq!(index_of_uuid("device", 1, text), None);
        }
    }
}
