//! Path templates: a value can never leave its segment.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

use crate::{Error, Result};

/// Everything but RFC 3986's unreserved characters.
const STRICT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// Fills `{name}` places of `template`. The template's own text, such as a `:verb`, stays as it is.
pub(crate) fn expand(template: &str, values: &[(&'static str, String)]) -> Result<String> {
    let mut path = String::with_capacity(template.len() + 40 * values.len());
    let mut rest = template;
    let mut filled = 0;
    while let Some(open) = rest.find('{') {
        path.push_str(&rest[..open]);
        let Some(close) = rest[open..].find('}').map(|close| open + close) else {
            return Err(Error::configuration("path", format!("`{template}` has a place without end")));
        };
        let name = &rest[open + 1..close];
        let Some((name, value)) = values.iter().find(|(known, _)| *known == name) else {
            return Err(Error::configuration("path", format!("`{template}` needs a value for `{name}`")));
        };
        path.extend(utf8_percent_encode(check_segment(name, value)?, STRICT));
        filled += 1;
        rest = &rest[close + 1..];
    }
    path.push_str(rest);
    if filled != values.len() {
        return Err(Error::configuration("path", format!("`{template}` was given values for places it does not have")));
    }
    Ok(path)
}

/// Refuses what a lenient server might read as more than one segment, or as something else than a path.
fn check_segment<'a>(name: &'static str, value: &'a str) -> Result<&'a str> {
    if value.is_empty() {
        return Err(Error::parameter(name, "must not be empty"));
    }
    if value == "." || value == ".." {
        return Err(Error::parameter(name, "must not be `.` or `..`"));
    }
    match value.chars().find(|c| matches!(c, '/' | '\\' | '?' | '#' | '%') || c.is_control()) {
        Some(c) => Err(Error::parameter(name, format!("must not contain {c:?}"))),
        None => Ok(value),
    }
}

/// Checks a path that comes from the caller as a whole, already percent-encoded.
pub(crate) fn check_raw(path: &str) -> Result<()> {
    let refuse = |rule: &str| Err(Error::parameter("path", rule));
    if !path.starts_with('/') || path.starts_with("//") {
        return refuse("must start with exactly one `/`");
    }
    if path.chars().any(|c| !c.is_ascii_graphic() || matches!(c, '?' | '#' | '\\' | '"' | '<' | '>' | '{' | '}' | '`'))
    {
        return refuse("must be a percent-encoded path without query and fragment");
    }
    for segment in path.split('/') {
        let decoded = percent_decode_str(segment).collect::<Vec<u8>>();
        if decoded == b"." || decoded == b".." || decoded.iter().any(|b| matches!(b, b'/' | b'\\')) {
            return refuse("must not contain `.` or `..` segments or encoded slashes");
        }
    }
    Ok(())
}

/// Appends `name=value`, with a space as `%20`, which every server reads alike.
pub(crate) fn push_query(query: &mut String, name: &str, value: &str) {
    if !query.is_empty() {
        query.push('&');
    }
    query.extend(utf8_percent_encode(name, STRICT));
    query.push('=');
    query.extend(utf8_percent_encode(value, STRICT));
}
