//! Records like the documented ones: other identities, times, addresses, words and numbers, and some members missing.

use serde_json::{Map, Value};

use crate::random::Random;

/// How records of a feed may differ.
#[derive(Clone, Copy, Debug, Default)]
pub struct Variation {
    /// Members that a record cannot be without.
    pub kept: &'static [&'static str],
    /// The vendor's words for members of this name.
    pub words: &'static [(&'static str, &'static [&'static str])],
    /// Numbers for members of this name, from the first to the second.
    pub numbers: &'static [(&'static str, u64, u64)],
}

/// `count` records as lines, of which the first are the samples as they are.
///
/// # Panics
/// On a sample that is no JSON.
#[must_use]
pub fn records(samples: &[Vec<u8>], variation: &Variation, seed: u64, count: usize) -> Vec<Vec<u8>> {
    let samples: Vec<Value> = samples.iter().map(|sample| serde_json::from_slice(sample).expect("JSON")).collect();
    let record = |(index, sample): (usize, &Value)| {
        let mut record = sample.clone();
        let mut random = Random::new(seed, index as u64);
        if index >= samples.len() {
            vary("", &mut record, variation, &mut random);
        }
        random.line(&record)
    };
    samples.iter().cycle().take(count).enumerate().map(record).collect()
}

fn vary(name: &str, value: &mut Value, variation: &Variation, random: &mut Random) {
    match value {
        Value::Object(members) => {
            holes(members, variation, random);
            for (name, value) in members {
                vary(name, value, variation, random);
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| vary(name, item, variation, random)),
        Value::String(text) => vary_text(name, text, variation, random),
        Value::Bool(value) => *value = random.chance(50),
        Value::Number(_) => {
            if let Some((_, low, high)) = variation.numbers.iter().find(|(member, ..)| *member == name) {
                *value = random.number(*low, *high).into();
            }
        }
        Value::Null => {}
    }
}

/// Of a hundred members four are missing, three are null, and of the texts two are empty.
fn holes(members: &mut Map<String, Value>, variation: &Variation, random: &mut Random) {
    let is_kept = |name: &str| variation.kept.contains(&name);
    members.retain(|name, _| is_kept(name) || !random.chance(4));
    for (name, value) in members.iter_mut().filter(|(name, _)| !is_kept(name)) {
        let drawn = random.number(0, 99);
        if drawn < 3 && !is_kept(name) {
            *value = Value::Null;
        } else if drawn < 5 && value.is_string() {
            *value = "".into();
        }
    }
}

fn vary_text(name: &str, text: &mut String, variation: &Variation, random: &mut Random) {
    if text.is_empty() {
        return;
    }
    let is_number = text.bytes().all(|byte| byte.is_ascii_digit());
    let is_hex = text.len() >= 16 && text.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-');
    if let Some((_, words)) = variation.words.iter().find(|(member, _)| *member == name) {
        random.one(words).clone_into(text);
    } else if chrono::DateTime::parse_from_rfc3339(text).is_ok() {
        *text = random.time();
    } else if text.parse::<std::net::Ipv4Addr>().is_ok() {
        *text = random.local_ip();
    } else if is_hex || (is_number && text.len() > 5) {
        let other = |old: char| match old {
            '-' => '-',
            _ if is_number => char::from(b'1' + u8::try_from(random.number(0, 8)).unwrap_or(0)),
            _ => char::from(random.one(b"0123456789abcdef")),
        };
        *text = text.chars().map(other).collect();
    }
}
