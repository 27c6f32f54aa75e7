//! What an error answer says, whatever its shape.

use serde_json::Value;

use crate::StatusCode;

/// What a service's error answer says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct ServiceFault {
    /// The service's own code.
    pub code: Option<String>,
    /// The service's message.
    pub message: Option<String>,
}

impl ServiceFault {
    /// A fault with a code and a message.
    #[must_use]
    pub fn new(code: Option<String>, message: Option<String>) -> Self {
        Self { code, message }
    }

    /// Reads the shapes that services use: `{error, message, code}`, `{error: {code, message}}`, `{errors: [{code, title,
    /// detail}]}`, `{errorCode, message}`, OAuth's `{error, error_description}`, and HTML pages, of which the title is taken.
    /// Anything else yields an empty fault: bodies are not copied into errors unread.
    #[must_use]
    pub fn read(_status: StatusCode, body: &[u8]) -> Self {
        let text = body.trim_ascii();
        if text.first() == Some(&b'<') {
            return Self { code: None, message: Some(html_message(text)) };
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
        let message = match (get("title"), get("detail")) {
            (Some(title), Some(detail)) => Some(format!("{title}: {detail}")),
            (title, detail) => {
                get("message").or_else(|| get("error_description")).or(title).or(detail).or_else(|| word.clone())
            }
        };
        let code =
            get("code").or_else(|| get("errorCode")).or_else(|| word.filter(|word| Some(word) != message.as_ref()));
        Self { code: code.map(|code| clean(&code)), message: message.map(|message| clean(&message)) }
    }
}

/// A hook that reads the error answers of one service.
pub type ReadFault = fn(StatusCode, &[u8]) -> ServiceFault;

fn text_of(value: Option<&Value>) -> Option<String> {
    match value? {
        Value::String(text) if !text.trim().is_empty() => Some(text.trim().to_owned()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

fn html_message(html: &[u8]) -> String {
    let text = String::from_utf8_lossy(&html[..html.len().min(4096)]);
    let lower = text.to_ascii_lowercase();
    let title = lower.find("<title>").map(|at| at + "<title>".len()).and_then(|from| {
        let to = from + lower[from..].find("</title>")?;
        Some(clean(text[from..to].trim()))
    });
    match title.filter(|title| !title.is_empty()) {
        Some(title) => format!("an HTML page instead of JSON: {title}"),
        None => "an HTML page instead of JSON".to_owned(),
    }
}

/// One line of bounded length.
fn clean(text: &str) -> String {
    const LONGEST: usize = 500;
    let mut line: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).take(LONGEST + 1).collect();
    if line.chars().count() > LONGEST {
        line.pop();
        line.push('…');
    }
    line
}
