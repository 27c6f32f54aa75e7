//! Reads error answers, whatever their shape.

use serde_json::Value;

use crate::secrets::Secrets;
use crate::{Ids, StatusCode};

/// What a service's error answer says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct ServiceFault {
    /// The service's own code.
    pub code: Option<String>,
    /// The service's message.
    pub message: Option<String>,
    /// The service's id of the request, if the body has it.
    pub request_id: Option<String>,
    /// Further ids in the body, under the service's names.
    pub ids: Ids,
}

impl ServiceFault {
    /// A fault with a code and a message.
    #[must_use]
    pub fn new(code: Option<String>, message: Option<String>) -> Self {
        Self { code, message, ..Self::default() }
    }

    pub(crate) fn cleaned(self, secrets: &Secrets) -> Self {
        let clean = |text: Option<String>| text.map(|text| secrets.clean(&text)).filter(|text| !text.is_empty());
        let ids = self.ids.iter().map(|(name, id)| (*name, secrets.clean(id))).collect();
        Self {
            code: clean(self.code),
            message: clean(self.message),
            request_id: clean(self.request_id),
            ids: Ids::new(ids),
        }
    }

    /// Adds the service's id of the request.
    #[must_use]
    pub fn with_request_id(mut self, request_id: Option<String>) -> Self {
        self.request_id = request_id;
        self
    }

    /// Reads the usual shapes: `{error, message, code}`, `{error: {code, message}}`, `{errors: [{code, title,
    /// detail}]}`, `{errorCode, message}`, OAuth's `{error, error_description}`, and the title of an HTML page.
    /// Anything else gives an empty fault, because a body that was not understood is not copied into an error.
    #[must_use]
    pub fn read(_status: StatusCode, body: &[u8]) -> Self {
        let text = body.trim_ascii();
        if text.first() == Some(&b'<') {
            return Self { message: Some(html_message(text)), ..Self::default() };
        }
        let Ok(Value::Object(object)) = serde_json::from_slice::<Value>(text) else { return Self::default() };
        let first_error = match object.get("errors") {
            Some(Value::Array(errors)) => errors.first(),
            _ => None,
        };
        let inner = match (first_error, object.get("error")) {
            (Some(Value::Object(inner)), _) | (_, Some(Value::Object(inner))) => Some(inner),
            _ => None,
        };
        let get = |name: &str| inner.and_then(|inner| text_of(inner.get(name))).or_else(|| text_of(object.get(name)));
        let word = text_of(object.get("error")).or_else(|| text_of(first_error));
        let told = get("message").or_else(|| get("error_description"));
        let code = get("code").or_else(|| get("errorCode"));
        let message = match (get("title"), get("detail")) {
            (Some(title), Some(detail)) => Some(format!("{title}: {detail}")),
            // If there is a code as well, both the word and the message are part of the message.
            _ if code.is_some() && told.is_some() && word.as_ref().is_some_and(|word| told.as_ref() != Some(word)) => {
                word.as_ref().zip(told.as_ref()).map(|(word, told)| format!("{word}: {told}"))
            }
            (title, detail) => told.or(title).or(detail).or_else(|| word.clone()),
        };
        let code = code.or_else(|| word.filter(|word| Some(word) != message.as_ref()));
        let ids: Vec<_> = ID_NAMES.iter().filter_map(|name| Some((*name, get(name)?))).collect();
        let request_id = ids.first().map(|(_, id)| id.clone());
        Self { code, message, request_id, ids: Ids::new(ids) }
    }
}

/// The names under which services give ids of a request, with the request's own id first.
const ID_NAMES: [&str; 4] = ["requestId", "request_id", "correlationId", "trackingId"];

/// A hook that reads the error answers of one service.
pub type ReadFault = fn(StatusCode, &[u8]) -> ServiceFault;

fn text_of(value: Option<&Value>) -> Option<String> {
    match value? {
        Value::String(text) if !text.trim().is_empty() => Some(text.trim().to_owned()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

pub(crate) fn html_message(html: &[u8]) -> String {
    let text = String::from_utf8_lossy(&html[..html.len().min(4096)]);
    let lower = text.to_ascii_lowercase();
    let title = lower.find("<title>").map(|at| at + "<title>".len()).and_then(|from| {
        let to = from + lower[from..].find("</title>")?;
        Some(text[from..to].trim().to_owned())
    });
    match title.filter(|title| !title.is_empty()) {
        Some(title) => format!("an HTML page instead of JSON: {title}"),
        None => "an HTML page instead of JSON".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(body: &str) -> (Option<String>, Option<String>, Option<String>) {
        let fault = ServiceFault::read(StatusCode::BAD_REQUEST, body.as_bytes());
        (fault.code, fault.message, fault.request_id)
    }

    #[allow(clippy::unnecessary_wraps, reason = "shorter tables")]
    fn some(text: &str) -> Option<String> {
        Some(text.to_owned())
    }

    #[test]
    fn the_shapes_of_services_are_read() {
        assert_eq!(read(r#"{"code":3,"message":"bad uuid","details":[]}"#), (some("3"), some("bad uuid"), None));
        assert_eq!(
            read(r#"{"errors":[{"code":4000010,"title":"Validation Error","detail":"limit: too large"}],"data":null}"#),
            (some("4000010"), some("Validation Error: limit: too large"), None)
        );
        assert_eq!(
            read(r#"{"errors":[{"code":4010010,"title":"Authentication Failed","detail":null}]}"#),
            (some("4010010"), some("Authentication Failed"), None)
        );
        assert_eq!(
            read(r#"{"error":"Unauthorized","correlationId":"c1","requestId":"r1"}"#),
            (None, some("Unauthorized"), some("r1"))
        );
        assert_eq!(
            read(r#"{"error":"badRequest","message":"no such page","correlationId":"c1"}"#),
            (some("badRequest"), some("no such page"), some("c1"))
        );
        assert_eq!(
            read(r#"{"errorCode":"oauth.invalid_client_secret","message":"Unauthorized","trackingId":"t"}"#),
            (some("oauth.invalid_client_secret"), some("Unauthorized"), some("t"))
        );
        assert_eq!(
            read(r#"{"error":"invalid_grant","error_description":"wrong password"}"#),
            (some("invalid_grant"), some("wrong password"), None)
        );
        assert_eq!(read(r#"{"error":{"code":"x","message":"y"}}"#), (some("x"), some("y"), None));
        assert_eq!(read(r#"{"errors":["plain words"]}"#), (None, some("plain words"), None));
    }

    #[test]
    fn pages_for_people_are_named_as_such() {
        let page = "<html>\r\n<head><title>429 Too Many\nRequests</title></head><body>secret</body></html>";
        assert_eq!(read(page).1, some("an HTML page instead of JSON: 429 Too Many\nRequests"));
        assert_eq!(read("<!doctype html><p>x").1, some("an HTML page instead of JSON"));
    }

    #[test]
    fn other_bodies_are_not_copied() {
        for body in ["", "plain text with a secret", "[1]", "null", "{", "\"text\"", "{}"] {
            assert_eq!(read(body), (None, None, None), "{body}");
        }
    }

    #[test]
    fn word_message_code_and_every_id_are_kept() {
        let body = r#"{"error":"badRequest","message":"no such page","code":"E7","requestId":"r1","correlationId":"c1","trackingId":"t1"}"#;
        let fault = ServiceFault::read(StatusCode::BAD_REQUEST, body.as_bytes());
        assert_eq!((fault.code, fault.message), (some("E7"), some("badRequest: no such page")));
        assert_eq!(fault.request_id, some("r1"));
        assert_eq!((fault.ids.get("correlationId"), fault.ids.get("trackingId")), (Some("c1"), Some("t1")));
    }

    proptest! {
        #[test]
        fn reading_never_panics(body in proptest::collection::vec(any::<u8>(), 0..200), html in any::<bool>()) {
            let mut body = body;
            if html {
                body.splice(0..0, *b"<title>");
            }
            let _ = ServiceFault::read(StatusCode::BAD_REQUEST, &body);
        }
    }
}
