//! From JSON text to types, with the place of what is wrong.

use open_record::Fault;
use serde::de::DeserializeOwned;

use crate::classify::html_message;
use crate::split::{SplitFault, SplitFaultKind};
use crate::{BoxError, Error, Result};

/// Decodes one record with serde. Good text is read once; only a bad one is read again for the place of the fault.
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
            // Text that is no JSON has no members, only a beginning.
            let path = if error.inner().is_data() { error.path().to_string() } else { String::new() };
            let reason = describe(error.inner());
            Fault::new(if path == "." { String::new() } else { path }, reason)
        }
        Ok(_) => Fault::new("", "something follows the value"),
    }
}

/// What is wrong, without the text itself: `serde_json` quotes values of a wrong type.
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

/// Decodes a whole answer.
pub(crate) fn answer<T: DeserializeOwned>(json: &[u8], place: &str) -> Result<T> {
    if json.trim_ascii().is_empty() {
        return Err(Error::decode(if place.is_empty() { "." } else { place }, "the answer is empty"));
    }
    if let Some(error) = html(json) {
        return Err(error);
    }
    record(json).map_err(|fault| at(place, fault))
}

/// A sign-in or maintenance page that goes by the name of success.
pub(crate) fn html(body: &[u8]) -> Option<Error> {
    let text = body.trim_ascii_start();
    (text.first() == Some(&b'<')).then(|| Error::decode(".", html_message(text)))
}

/// A fault inside the member `place` of an answer.
pub(crate) fn at(place: &str, fault: Fault) -> Error {
    let path = join(place, &fault.path);
    Error::decode(if path.is_empty() { ".".to_owned() } else { path }, fault.reason)
}

pub(crate) fn join(place: &str, path: &str) -> String {
    match (place.is_empty(), path.is_empty()) {
        (true, _) => path.to_owned(),
        (_, true) => place.to_owned(),
        _ if path.starts_with('[') => format!("{place}{path}"),
        _ => format!("{place}.{path}"),
    }
}

/// A text that ends early was cut on its way; everything else is the service's doing.
pub(crate) fn from_split(fault: SplitFault, nesting: usize, is_write: bool) -> Error {
    match fault.kind {
        SplitFaultKind::Truncated => Error::transport(is_write, Cut(fault)),
        SplitFaultKind::TooDeep => Error::TooLarge { what: "nesting of the answer", limit: nesting as u64 },
        _ => Error::Decode { path: fault.path.clone(), source: Box::new(fault) as BoxError },
    }
}

/// A body that was cut.
#[derive(Debug, thiserror::Error)]
#[error("the answer was cut inside `{}`: {}", .0.path, .0)]
struct Cut(SplitFault);
