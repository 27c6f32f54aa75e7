//! A small seeded source of random records.

use std::fmt::Write as _;

use serde_json::{Map, Value};

/// `SplitMix64`: the same seed gives the same records everywhere.
#[derive(Clone, Debug)]
pub struct Random(u64);

impl Random {
    /// A source that depends on nothing but `seed` and `index`.
    #[must_use]
    pub fn new(seed: u64, index: u64) -> Self {
        let mut random = Self(seed ^ index.wrapping_mul(0x9e37_79b9_7f4a_7c15));
        random.next();
        random
    }

    #[allow(clippy::should_implement_trait, reason = "no iterator: it never ends")]
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from `low` to `high`, both included.
    pub fn number(&mut self, low: u64, high: u64) -> u64 {
        low + self.next() % (high - low + 1)
    }

    /// True in `percent` of a hundred cases.
    pub fn chance(&mut self, percent: u64) -> bool {
        self.number(0, 99) < percent
    }

    /// One of `choices`.
    pub fn one<T: Copy>(&mut self, choices: &[T]) -> T {
        choices[usize::try_from(self.next() % choices.len() as u64).unwrap_or(0)]
    }

    /// `digits` hexadecimal digits, at most 16.
    pub fn hex(&mut self, digits: usize) -> String {
        format!("{:016x}", self.next())[..digits].to_owned()
    }

    /// A UUID.
    pub fn uuid(&mut self) -> String {
        format!("{}-{}-4{}-a{}-{}", self.hex(8), self.hex(4), self.hex(3), self.hex(3), self.hex(12))
    }

    /// A hardware address.
    pub fn mac(&mut self, separator: &str) -> String {
        (0..6).map(|_| format!("{:02X}", self.number(0, 255))).collect::<Vec<_>>().join(separator)
    }

    /// A private IPv4 address.
    pub fn local_ip(&mut self) -> String {
        format!("10.{}.{}.{}", self.number(0, 255), self.number(0, 255), self.number(1, 254))
    }

    /// An address of the documentation ranges.
    pub fn public_ip(&mut self) -> String {
        format!("{}.{}", self.one(&["203.0.113", "198.51.100", "192.0.2"]), self.number(1, 254))
    }

    /// A time with 0, 3 or 6 digits of fraction.
    pub fn time(&mut self) -> String {
        let (month, day, hour) = (self.number(1, 12), self.number(1, 28), self.number(0, 23));
        let (minute, second) = (self.number(0, 59), self.number(0, 59));
        let fraction = match self.number(0, 2) {
            0 => String::new(),
            1 => format!(".{:03}", self.number(0, 999)),
            _ => format!(".{:06}", self.number(0, 999_999)),
        };
        let zone = if self.chance(2) { "+02:00" } else { "Z" };
        format!("2025-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}{fraction}{zone}")
    }

    /// Removes 6 in a hundred of the members in `missing`, and sets 6 in a hundred of those in `null` to null.
    pub fn holes(&mut self, record: &mut Map<String, Value>, missing: &[&str], null: &[&str]) {
        for name in missing {
            if self.chance(6) {
                record.remove(*name);
            }
        }
        for name in null {
            if self.chance(6)
                && let Some(value) = record.get_mut(*name)
            {
                *value = Value::Null;
            }
        }
    }

    /// The record as a line; one in ten with everything beyond ASCII escaped, as some servers write.
    pub fn line(&mut self, record: &Value) -> Vec<u8> {
        let text = record.to_string();
        if !self.chance(10) {
            return text.into_bytes();
        }
        let mut escaped = String::with_capacity(text.len());
        for character in text.chars() {
            if character.is_ascii() {
                escaped.push(character);
            } else {
                let mut units = [0; 2];
                for unit in character.encode_utf16(&mut units) {
                    let _ = write!(escaped, "\\u{unit:04x}");
                }
            }
        }
        escaped.into_bytes()
    }
}
