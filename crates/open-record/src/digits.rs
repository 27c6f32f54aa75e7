//! Integers beyond 64 bits. No number of `serde_json` holds them, so that reading would round them; as strings they keep their
//! digits.

use std::borrow::Cow;

/// The fewest digits of an integer that may not fit: `-9223372036854775809`.
const LONG: usize = 19;

/// The text with each integer beyond 64 bits as a string.
pub(crate) fn keep(text: &str) -> Cow<'_, str> {
    if may_hold_long_number(text.as_bytes()) { Cow::Owned(quote_long_numbers(text)) } else { Cow::Borrowed(text) }
}

/// Whether there is a run of digits that is long enough and does not begin a string. Looks at every nineteenth byte: no long run
/// fits between two of them.
fn may_hold_long_number(text: &[u8]) -> bool {
    let mut at = LONG - 1;
    while let Some(byte) = text.get(at) {
        if byte.is_ascii_digit() {
            let before = text[..at].iter().rev().take_while(|byte| byte.is_ascii_digit()).count();
            let start = at - before;
            let end = at + text[at..].iter().take_while(|byte| byte.is_ascii_digit()).count();
            if end - start >= LONG && !(start > 0 && text[start - 1] == b'"') {
                return true;
            }
        }
        at += LONG;
    }
    false
}

fn quote_long_numbers(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = String::with_capacity(text.len() + 8);
    let (mut at, mut copied) = (0, 0);
    while at < bytes.len() {
        match bytes[at] {
            b'"' => at = end_of_string(bytes, at),
            b'-' | b'0'..=b'9' => {
                let start = at;
                at += bytes[at..]
                    .iter()
                    .take_while(|byte| matches!(byte, b'-' | b'+' | b'.' | b'e' | b'E' | b'0'..=b'9'))
                    .count();
                if is_beyond_64_bits(&text[start..at]) {
                    out.extend([&text[copied..start], "\"", &text[start..at], "\""]);
                    copied = at;
                }
            }
            _ => at += 1,
        }
    }
    out.push_str(&text[copied..]);
    out
}

/// The place behind the string that begins at `start`.
fn end_of_string(bytes: &[u8], start: usize) -> usize {
    let mut at = start + 1;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'"' => return at + 1,
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
    bytes.len()
}

/// Only what is a valid JSON integer: all else is left for the reader to refuse.
fn is_beyond_64_bits(number: &str) -> bool {
    let digits = number.strip_prefix('-').unwrap_or(number);
    digits.len() >= LONG
        && digits.bytes().all(|byte| byte.is_ascii_digit())
        && !digits.starts_with('0')
        && number.parse::<u64>().is_err()
        && number.parse::<i64>().is_err()
}

#[cfg(test)]
mod tests {
    use super::keep;

    #[test]
    fn only_integers_beyond_64_bits_become_strings() {
        for text in [
            r#"{"a":18446744073709551615,"b":-9223372036854775808,"c":"99999999999999999999"}"#,
            r#"{"a":"x 99999999999999999999 \" 99999999999999999999"}"#,
            "[1.00000000000000000000001,1e99999999999999999999,00000000000000000000]",
            "\"99999999999999999999",
            "\"\\",
        ] {
            assert_eq!(keep(text), text);
        }
        for spaces in 0..20 {
            let pad = " ".repeat(spaces);
            assert_eq!(
                keep(&format!(r#"{pad}{{"a":18446744073709551616,"b":[-9223372036854775809]}}"#)),
                format!(r#"{pad}{{"a":"18446744073709551616","b":["-9223372036854775809"]}}"#)
            );
        }
    }
}
