//! Decodes JSON text into types, with the path of what is wrong.

use open_record::Fault;
use serde::de::DeserializeOwned;

use crate::classify::html_message;

/// Decodes one record with serde. Valid text is read once; only an invalid one is read again, to find the path of the
/// fault.
pub(crate) fn record<T: DeserializeOwned>(json: &[u8]) -> Result<T, Fault> {
    let Ok(text) = std::str::from_utf8(json) else { return Err(not_utf8(json)) };
    serde_json::from_str(text).map_err(|_| fault::<T>(text))
}

fn not_utf8(json: &[u8]) -> Fault {
    let at = std::str::from_utf8(json).err().map_or(0, |error| error.valid_up_to());
    Fault::new("", format!("invalid UTF-8 at byte {at}"))
}

fn fault<T: DeserializeOwned>(text: &str) -> Fault {
    let mut deserializer = serde_json::Deserializer::from_str(text);
    match serde_path_to_error::deserialize::<_, T>(&mut deserializer) {
        Err(error) => {
            // Text that is not JSON has no members, so there is no path.
            let path = if error.inner().is_data() { error.path().to_string() } else { String::new() };
            let reason = describe(error.inner());
            Fault::new(if path == "." { String::new() } else { path }, reason)
        }
        Ok(_) => Fault::new("", "something follows the value"),
    }
}

/// The fault without the text itself: `serde_json` quotes values of a wrong type.
fn describe(error: &serde_json::Error) -> String {
    let place = format!("line {}, column {}", error.line(), error.column());
    match error.classify() {
        serde_json::error::Category::Data => {
            let text = error.to_string();
            let text = text.split(" at line ").next().unwrap_or_default();
            format!("{} at {place}", without_value(text))
        }
        serde_json::error::Category::Eof => format!("the text ends early, at {place}"),
        serde_json::error::Category::Syntax => format!("invalid JSON at {place}"),
        serde_json::error::Category::Io => "cannot be read".to_owned(),
    }
}

/// `invalid type: string "secret", expected u64` becomes `invalid type: string, expected u64`.
fn without_value(text: &str) -> String {
    match (text.find(['"', '`']), text.rfind(", expected ")) {
        (Some(quote), Some(expected)) if quote < expected => {
            format!("{}{}", text[..quote].trim_end(), &text[expected..])
        }
        _ => text.to_owned(),
    }
}

/// Decodes a whole answer, or one member of it.
pub(crate) fn answer<T: DeserializeOwned>(json: &[u8]) -> Result<T, Fault> {
    if json.trim_ascii().is_empty() {
        return Err(Fault::new("", "the answer is empty"));
    }
    match html(json) {
        Some(fault) => Err(fault),
        None => record(json),
    }
}

/// Whether the body is a sign-in or maintenance page that was sent with a status of success.
pub(crate) fn html(body: &[u8]) -> Option<Fault> {
    let text = body.trim_ascii_start();
    (text.first() == Some(&b'<')).then(|| Fault::new("", html_message(text)))
}

pub(crate) fn join(place: &str, path: &str) -> String {
    match (place.is_empty(), path.is_empty()) {
        (true, _) => path.to_owned(),
        (_, true) => place.to_owned(),
        _ if path.starts_with('[') => format!("{place}{path}"),
        _ => format!("{place}.{path}"),
    }
}
