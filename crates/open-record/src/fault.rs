use std::fmt;

/// Why a record cannot be understood, and where.
///
/// A member of an unexpected shape is not a fault: it goes to the record's `extra`. A fault means that the text is not
/// valid JSON or UTF-8, is not an object, or has no usable identity.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Fault {
    /// The path in the record, such as `operatingSystem.version` or `tags[2].name`; empty for the record itself.
    pub path: String,
    /// What is wrong there, and what was expected. It never contains the record's text.
    pub reason: String,
}

impl Fault {
    /// A fault at `path`.
    pub fn new(path: impl Into<String>, reason: impl Into<String>) -> Self {
        Self { path: path.into(), reason: reason.into() }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.path.is_empty() { f.write_str(&self.reason) } else { write!(f, "`{}`: {}", self.path, self.reason) }
    }
}

impl std::error::Error for Fault {}

impl Fault {
    /// The fault of a text that is not JSON.
    pub(crate) fn in_json(fault: &json_lexer::Fault, text: &str) -> Self {
        Self::new(path_at(&text.as_bytes()[..fault.offset().min(text.len())]), format!("not valid JSON: {fault}"))
    }
}

enum Level<'t> {
    Object(&'t [u8]),
    Array(usize),
}

/// The path at the end of `text`, which is the valid beginning of a JSON text.
fn path_at(text: &[u8]) -> String {
    let mut levels: Vec<Level<'_>> = Vec::new();
    let mut last_string: &[u8] = b"";
    let mut at = 0;
    while at < text.len() {
        match text[at] {
            b'{' => levels.push(Level::Object(b"")),
            b'[' => levels.push(Level::Array(0)),
            b'}' | b']' => {
                levels.pop();
            }
            b':' => {
                if let Some(Level::Object(name)) = levels.last_mut() {
                    *name = last_string;
                }
            }
            b',' => match levels.last_mut() {
                Some(Level::Array(index)) => *index += 1,
                Some(Level::Object(name)) => *name = b"",
                None => {}
            },
            b'"' => {
                let start = at + 1;
                at = start;
                while at < text.len() && text[at] != b'"' {
                    at += if text[at] == b'\\' { 2 } else { 1 };
                }
                last_string = &text[start..at.min(text.len())];
            }
            _ => {}
        }
        at += 1;
    }
    let mut path = String::new();
    for level in levels {
        match level {
            Level::Array(index) => path.extend(["[", &index.to_string(), "]"]),
            Level::Object(b"") => {}
            Level::Object(name) => {
                if !path.is_empty() {
                    path.push('.');
                }
                path.push_str(&String::from_utf8_lossy(name));
            }
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::path_at;

    #[test]
    fn a_path_follows_objects_and_arrays() {
        assert_eq!(path_at(br#"{"a":{"b":[{"x":1},{"c":tr"#), "a.b[1].c");
        assert_eq!(path_at(br#"{"a":1,"b":"q\"uo,te"#), "b");
        assert_eq!(path_at(br#"{"a":1,"b"#), "");
        assert_eq!(path_at(b"[1,2,nul"), "[2]");
        assert_eq!(path_at(b""), "");
    }
}
