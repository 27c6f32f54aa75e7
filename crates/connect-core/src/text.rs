//! Makes text from a service safe to show: one line, of bounded length, without control sequences of a terminal.

use std::borrow::Cow;
use std::fmt::Write as _;

/// The longest text that is kept, in characters.
const LONGEST: usize = 500;

/// The text as one line of at most 500 characters, without control characters, bidirectional overrides and invisible
/// marks.
pub(crate) fn clean(text: &str) -> String {
    let mut line = String::with_capacity(text.len().min(LONGEST * 4));
    for (count, c) in text.chars().filter(|c| !is_invisible(*c)).enumerate() {
        if count == LONGEST {
            line.push('…');
            break;
        }
        line.push(if c.is_control() || is_break(c) { ' ' } else { c });
    }
    line
}

/// The text as a terminal can show it: control characters other than line breaks and tabs, bidirectional overrides and
/// invisible marks are written as the escapes `\u001b`. In JSON, the text keeps its meaning.
#[must_use]
pub fn shown(text: &str) -> Cow<'_, str> {
    let is_shown = |c: char| matches!(c, '\n' | '\t') || !(is_invisible(c) || is_break(c) || c.is_control());
    if text.chars().all(is_shown) {
        return Cow::Borrowed(text);
    }
    let mut line = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        if is_shown(c) {
            line.push(c);
            continue;
        }
        for unit in c.encode_utf16(&mut [0; 2]) {
            // Writing to a string cannot fail.
            let _ = write!(line, "\\u{unit:04x}");
        }
    }
    Cow::Owned(line)
}

fn is_break(c: char) -> bool {
    matches!(c, '\u{2028}' | '\u{2029}')
}

/// Whether a character changes how the text around it is shown, but is itself invisible.
fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_terminal_would_obey_is_gone() {
        assert_eq!(clean("a\u{1b}[31mb\r\nc\u{7}\u{9b}d"), "a [31mb  c  d");
        assert_eq!(clean("user\u{202e}txt.exe\u{202c} \u{2066}x\u{2069}\u{200f}"), "usertxt.exe x");
        assert_eq!(clean("Zürich 東京 \u{1f600}"), "Zürich 東京 \u{1f600}");
    }

    #[test]
    fn what_a_terminal_would_obey_is_shown_as_an_escape() {
        assert_eq!(shown("a\u{1b}[2J\r\tb\n\u{202e}\u{2028}\u{9b}"), "a\\u001b[2J\\u000d\tb\n\\u202e\\u2028\\u009b");
        assert_eq!(shown("\u{e0041}"), "\\udb40\\udc41", "as in JSON");
        assert!(matches!(shown("Zürich 東京\n"), Cow::Borrowed(_)));
        let json = serde_json::json!({"name": "x\u{202e}\u{e0041}y"});
        assert_eq!(serde_json::from_str::<serde_json::Value>(&shown(&json.to_string())).unwrap(), json);
    }

    #[test]
    fn long_text_is_cut() {
        let line = clean(&"ü".repeat(501));
        assert!(line.ends_with("ü…") && line.chars().count() == 501);
        assert_eq!(clean(&"x".repeat(500)).len(), 500);
    }
}
