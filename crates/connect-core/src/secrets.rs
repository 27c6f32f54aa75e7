//! Redacts the secrets of a client from errors, traces and dead letters.

use std::collections::VecDeque;
use std::sync::{Arc, PoisonError, RwLock};

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD_NO_PAD, URL_SAFE_NO_PAD};

use crate::text;

const INSTEAD: &[u8] = b"[redacted]";

/// Shorter secrets are not redacted: they occur in ordinary text by chance.
const SHORTEST: usize = 4;

/// Fewer backslashes in a row than these are taken for one escape: enough for six escapes around each other. A text of
/// backslashes alone would otherwise be counted again at each of them.
const MOST_BACKSLASHES: usize = 64;

/// How many granted tokens are remembered: an answer may quote one that has since been renewed.
const GRANTED: usize = 16;

/// The secrets of one client: those it was set up with, and the tokens it was granted.
#[derive(Clone, Default)]
pub(crate) struct Secrets(Arc<RwLock<Known>>);

#[derive(Default)]
struct Known {
    given: Vec<Vec<u8>>,
    granted: VecDeque<Vec<Vec<u8>>>,
}

impl Secrets {
    /// A secret that the client was set up with.
    pub(crate) fn give(&self, secret: &str) {
        self.0.write().unwrap_or_else(PoisonError::into_inner).given.extend(forms(secret));
    }

    /// A secret that the service has granted.
    pub(crate) fn grant(&self, secret: &str) {
        let mut known = self.0.write().unwrap_or_else(PoisonError::into_inner);
        known.granted.push_back(forms(secret));
        if known.granted.len() > GRANTED {
            known.granted.pop_front();
        }
    }

    /// A text from the service that is safe to show: without secrets and control characters, and of bounded length.
    pub(crate) fn clean(&self, text: &str) -> String {
        text::clean(&String::from_utf8_lossy(&self.redact_bytes(text.as_bytes())))
    }

    /// The bytes with every secret redacted, whether it is plain, percent-encoded, escaped as in JSON or HTML, or in
    /// base64.
    pub(crate) fn redact_bytes(&self, bytes: &[u8]) -> Vec<u8> {
        let known = self.0.read().unwrap_or_else(PoisonError::into_inner);
        let secrets: Vec<&[u8]> = known.given.iter().chain(known.granted.iter().flatten()).map(Vec::as_slice).collect();
        // Nearly every position of a text is decided by its first byte; an escape could stand for any byte.
        let mut starting: [Vec<&[u8]>; 256] = std::array::from_fn(|_| Vec::new());
        for secret in &secrets {
            if let Some(first) = secret.first() {
                starting[usize::from(*first)].push(secret);
            }
        }
        let mut clean = Vec::with_capacity(bytes.len());
        let mut at = 0;
        while at < bytes.len() {
            let is_escape = matches!(bytes[at], b'%' | b'+' | b'\\' | b'&');
            let possible = if is_escape { &secrets } else { &starting[usize::from(bytes[at])] };
            if let Some(end) = possible.iter().filter_map(|secret| match_end(bytes, at, secret)).max() {
                clean.extend_from_slice(INSTEAD);
                at = end;
            } else {
                clean.push(bytes[at]);
                at += 1;
            }
        }
        clean
    }
}

/// A secret itself, and its base64 forms at each of the three alignments.
fn forms(secret: &str) -> Vec<Vec<u8>> {
    let secret = secret.trim().as_bytes();
    if secret.len() < SHORTEST {
        return Vec::new();
    }
    let mut forms = vec![secret.to_vec()];
    for before in 0..3 {
        // The bytes before the secret shift its bits; base64 characters that it shares with neighbouring bytes are left
        // out.
        let first = (before * 8usize).div_ceil(6);
        let last = (before + secret.len()) * 8 / 6;
        let text: Vec<u8> = std::iter::repeat_n(0, before).chain(secret.iter().copied()).collect();
        for engine in [STANDARD_NO_PAD, URL_SAFE_NO_PAD] {
            let form = engine.encode(&text).as_bytes()[first..last].to_vec();
            if form.len() > SHORTEST && !forms.contains(&form) {
                forms.push(form);
            }
        }
    }
    forms
}

/// Where a secret that begins at `at` ends, if one does.
fn match_end(text: &[u8], at: usize, secret: &[u8]) -> Option<usize> {
    let (mut at, mut secret) = (at, secret);
    while let Some(byte) = secret.first() {
        let escaped = unescape(text, at, *byte).filter(|(bytes, _)| secret.starts_with(bytes.as_ref()));
        let plain = text.get(at) == Some(byte);
        match escaped {
            Some((bytes, length)) => {
                // An escape can also be meant literally: then the secret itself has these characters.
                if plain && let Some(end) = match_end(text, at + 1, &secret[1..]) {
                    return Some(end);
                }
                at += length;
                secret = &secret[bytes.len()..];
            }
            None if plain => {
                at += 1;
                secret = &secret[1..];
            }
            None => return None,
        }
    }
    Some(at)
}

/// The bytes that an escape at this position stands for, and its length. Text that was escaped more than once, such as
/// JSON within JSON, has several backslashes where the first escape had one; where no backslash is wanted, the last one
/// counts.
fn unescape(text: &[u8], at: usize, wanted: u8) -> Option<(Vec<u8>, usize)> {
    let rest = text.get(at..)?;
    let backslashes = rest.iter().take(MOST_BACKSLASHES).take_while(|byte| **byte == b'\\').count();
    if backslashes == MOST_BACKSLASHES {
        return None;
    }
    if backslashes > 1 && wanted != b'\\' {
        let (bytes, length) = unescape(text, at + backslashes - 1, wanted)?;
        return Some((bytes, length + backslashes - 1));
    }
    let hex = |digits: &[u8]| u32::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok();
    match rest.first()? {
        b'%' => Some((vec![u8::try_from(hex(rest.get(1..3)?)?).ok()?], 3)),
        b'+' => Some((b" ".to_vec(), 1)),
        b'\\' => match rest.get(1)? {
            b'u' => {
                let c = char::from_u32(hex(rest.get(2..6)?)?)?;
                Some((c.to_string().into_bytes(), 6))
            }
            b'n' => Some((b"\n".to_vec(), 2)),
            b't' => Some((b"\t".to_vec(), 2)),
            b'r' => Some((b"\r".to_vec(), 2)),
            other => Some((vec![*other], 2)),
        },
        b'&' => {
            let names: [(&[u8], u8); 7] = [
                (b"&amp;", b'&'),
                (b"&lt;", b'<'),
                (b"&gt;", b'>'),
                (b"&quot;", b'"'),
                (b"&#39;", b'\''),
                (b"&#34;", b'"'),
                (b"&#x27;", b'\''),
            ];
            let (name, byte) = names.into_iter().find(|(name, _)| rest.starts_with(name))?;
            Some((vec![byte], name.len()))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn redact(secrets: &[&str], text: &str) -> String {
        let known = Secrets::default();
        for secret in secrets {
            known.give(secret);
        }
        String::from_utf8(known.redact_bytes(text.as_bytes())).unwrap()
    }

    #[test]
    fn a_secret_is_found_in_every_dress() {
        let secret = "p%ss \"wörd\"&+/1";
        for text in [
            r#"p%ss "wörd"&+/1"#,
            "p%25ss%20%22w%C3%B6rd%22%26%2B%2F1",
            "p%25ss+%22w%c3%b6rd%22%26%2b%2f1",
            r#"p%ss \"wörd\"&+\/1"#,
            r#"p%ss \"w\u00f6rd\"\u0026+/1"#,
            "p%ss &quot;wörd&quot;&amp;+/1",
            // base64 of "id:" + secret, of "x" + secret + "y", url-safe.
            "aWQ6cCVzcyAid8O2cmQiJisvMQ==",
            "eHAlc3MgInfDtnJkIiYrLzF5",
        ] {
            let clean = redact(&[secret], &format!("<{text}>"));
            assert!(clean.contains("[redacted]") && !clean.contains("ss"), "{text}: {clean}");
            assert!(clean.starts_with('<') && clean.ends_with('>'), "{clean}");
        }
    }

    #[test]
    fn a_text_of_nothing_but_backslashes_takes_no_time() {
        let begun = std::time::Instant::now();
        let text = "\\".repeat(100_000);
        assert_eq!(redact(&["hunter22", "p\\a\"ss/word", "token-1"], &text), text);
        assert!(begun.elapsed() < std::time::Duration::from_secs(20), "{:?}", begun.elapsed());
        let escaped = format!("a{}\"bcd", "\\".repeat(31));
        assert_eq!(redact(&["a\"bcd"], &escaped), "[redacted]", "escaped five times");
    }

    #[test]
    fn the_rest_stays_as_it_is() {
        assert_eq!(redact(&["hunter22"], "a%20b \\n hunter2 & c"), "a%20b \\n hunter2 & c");
        assert_eq!(redact(&["abc"], "abc"), "abc", "too short to be told from a word");
        assert_eq!(redact(&["token-1", "token-12"], "token-12!"), "[redacted]!");
    }

    #[test]
    fn granted_tokens_are_remembered_for_a_while() {
        let known = Secrets::default();
        for number in 0..20 {
            known.grant(&format!("granted-{number:02}"));
        }
        assert_eq!(known.clean("granted-19 granted-04"), "[redacted] [redacted]");
        assert_eq!(known.clean("granted-03"), "granted-03");
    }

    proptest! {
        #[test]
        fn base64_is_that_of_everyone(secret in "[ -~]{6,24}", before in "[ -~]{0,7}", after in "[ -~]{0,7}") {
            let encoded = STANDARD_NO_PAD.encode(format!("{before}{secret}{after}"));
            let clean = redact(&[&secret], &encoded);
            prop_assert!(secret.trim().len() < 6 || clean.contains("[redacted]"), "{} in {}", secret, encoded);
        }

        #[test]
        fn nothing_panics_and_no_secret_stays(secret in "\\PC{4,20}", text in "\\PC{0,40}") {
            let known = Secrets::default();
            known.give(&secret);
            let whole = format!("{text}{secret}{text}");
            let clean = String::from_utf8(known.redact_bytes(whole.as_bytes())).unwrap();
            prop_assert!(secret.trim().len() < SHORTEST || !clean.contains(secret.trim()));
        }
    }
}
