use std::fmt::Write as _;

use bytes::Bytes;
use http::StatusCode;
use serde_json::{Value, json};

use crate::fault::BrokenShape;

/// What a route answers, before faults and headers.
#[derive(Clone, Debug)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: Vec<(&'static str, String)>,
    pub(crate) content: Content,
}

/// The body of an answer.
#[derive(Clone, Debug)]
pub(crate) enum Content {
    Empty,
    Json(Value),
    Html(String),
    Binary { media_type: &'static str, bytes: Bytes },
    Page(Page),
}

/// One page of a list. Records are written as they are made: a page of a thousand parsed records would cost several times as much memory.
#[derive(Clone, Debug, Default)]
pub(crate) struct Page {
    pub(crate) records: Vec<Vec<u8>>,
    /// Counted from 1 along the walk; cursors carry it on.
    pub(crate) number: u64,
    /// The cursor that was sent.
    pub(crate) asked: Option<String>,
    /// The cursor of the next page.
    pub(crate) next: Option<String>,
    /// A cursor to the same records again, with the next number.
    pub(crate) again: Option<String>,
    pub(crate) total: Option<u64>,
    /// Whether more follows, where a cursor comes in any case.
    pub(crate) more: bool,
    pub(crate) frame: Frame,
}

/// What stands around a page's records.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Frame {
    Eset { key: &'static str },
    SentinelOne,
    GraphQl { field: &'static str },
    SophosKeyed { size: u64, max_size: u64, with_totals: bool },
    SophosSiem,
    SophosNumbered { size: u64, max_size: u64, items: u64, with_totals: bool },
}

impl Default for Frame {
    fn default() -> Self {
        Self::Eset { key: "items" }
    }
}

impl Answer {
    pub(crate) fn json(value: Value) -> Self {
        Self { status: StatusCode::OK, headers: Vec::new(), content: Content::Json(value) }
    }

    pub(crate) fn page(page: Page) -> Self {
        Self { status: StatusCode::OK, headers: Vec::new(), content: Content::Page(page) }
    }

    pub(crate) fn empty(status: StatusCode) -> Self {
        Self { status, headers: Vec::new(), content: Content::Empty }
    }

    pub(crate) fn error(status: StatusCode, body: Value) -> Self {
        Self { status, headers: Vec::new(), content: Content::Json(body) }
    }

    pub(crate) fn html(status: StatusCode) -> Self {
        let reason = status.canonical_reason().unwrap_or("Error");
        let title = format!("{} {reason}", status.as_u16());
        let page = format!(
            "<html>\r\n<head><title>{title}</title></head>\r\n<body>\r\n<center><h1>{title}</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n"
        );
        Self { status, headers: Vec::new(), content: Content::Html(page) }
    }

    pub(crate) fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }

    /// Media type and bytes.
    pub(crate) fn bytes(&self) -> (Option<&'static str>, Bytes) {
        match &self.content {
            Content::Empty => (None, Bytes::new()),
            Content::Json(value) => (Some("application/json"), Bytes::from(value.to_string())),
            Content::Html(text) => (Some("text/html; charset=utf-8"), Bytes::from(text.clone())),
            Content::Binary { media_type, bytes } => (Some(media_type), bytes.clone()),
            Content::Page(page) => (Some("application/json"), page.bytes()),
        }
    }
}

impl Page {
    fn bytes(&self) -> Bytes {
        let (before, after) = self.around();
        let (open, close): (&[u8], &[u8]) =
            if let Frame::GraphQl { .. } = self.frame { (br#"{"node":"#, b"}") } else { (b"", b"") };
        let each = 1 + open.len() + close.len();
        let size = before.len() + after.len() + self.records.iter().map(|record| record.len() + each).sum::<usize>();
        let mut bytes = Vec::with_capacity(size);
        bytes.extend_from_slice(before.as_bytes());
        for (position, record) in self.records.iter().enumerate() {
            if position > 0 {
                bytes.push(b',');
            }
            bytes.extend_from_slice(open);
            bytes.extend_from_slice(record);
            bytes.extend_from_slice(close);
        }
        bytes.extend_from_slice(after.as_bytes());
        Bytes::from(bytes)
    }

    fn around(&self) -> (String, String) {
        match self.frame {
            Frame::Eset { key } => {
                let total = self.total.map_or(String::new(), |total| format!(r#","totalSize":{total}"#));
                let next = json!(self.next.as_deref().unwrap_or(""));
                (format!(r#"{{"{key}":["#), format!(r#"],"nextPageToken":{next}{total}}}"#))
            }
            Frame::SentinelOne => {
                let pagination = json!({"nextCursor": self.next, "totalItems": self.total.unwrap_or(0)});
                (r#"{"data":["#.into(), format!(r#"],"pagination":{pagination},"errors":null}}"#))
            }
            Frame::GraphQl { field } => {
                let info = json!({"hasNextPage": self.next.is_some(), "endCursor": self.next});
                let total = self.total.unwrap_or(0);
                (
                    format!(r#"{{"data":{{"{field}":{{"edges":["#),
                    format!(r#"],"pageInfo":{info},"totalCount":{total}}}}}}}"#),
                )
            }
            Frame::SophosKeyed { size, max_size, with_totals } => {
                let mut pages = json!({"size": size, "maxSize": max_size});
                for (name, key) in [("fromKey", &self.asked), ("nextKey", &self.next)] {
                    if let Some(key) = key {
                        pages[name] = json!(key);
                    }
                }
                if with_totals {
                    let items = self.total.unwrap_or(0);
                    pages["total"] = json!(items.div_ceil(size.max(1)));
                    pages["items"] = json!(items);
                }
                (r#"{"items":["#.into(), format!(r#"],"pages":{pages}}}"#))
            }
            Frame::SophosSiem => {
                let cursor = json!(self.next);
                (r#"{"items":["#.into(), format!(r#"],"has_more":{},"next_cursor":{cursor}}}"#, self.more))
            }
            Frame::SophosNumbered { size, max_size, items, with_totals } => {
                let mut pages = json!({"current": self.number, "size": size, "maxSize": max_size});
                if with_totals {
                    let items = self.total.unwrap_or(items);
                    pages["total"] = json!(items.div_ceil(size.max(1)));
                    pages["items"] = json!(items);
                }
                (r#"{"items":["#.into(), format!(r#"],"pages":{pages}}}"#))
            }
        }
    }

    /// So many empty objects in the place of the records.
    pub(crate) fn flood(&self, records: u64, gzip: bool) -> Bytes {
        let (before, after) = self.around();
        if gzip { super::flood::gzip(&before, records, &after) } else { super::flood::plain(&before, records, &after) }
    }

    /// Whether it follows another one.
    pub(crate) fn follows(&self) -> bool {
        self.asked.is_some() || self.number > 1
    }

    pub(crate) fn repeat_cursor(&mut self) {
        if let Frame::SophosNumbered { .. } = self.frame {
            self.number = self.number.saturating_sub(1).max(1);
        } else if let Some(asked) = &self.asked {
            self.next = Some(asked.clone());
        }
    }

    pub(crate) fn empty(&mut self) {
        self.records.clear();
        if self.again.is_some() {
            self.next.clone_from(&self.again);
        }
    }

    /// Breaks one record; `id` and `text` are names of its identity and of a member known as text.
    pub(crate) fn break_record(&mut self, position: usize, shape: BrokenShape, id: &str, text: &str) {
        let Some(last) = self.records.len().checked_sub(1) else { return };
        let record = &mut self.records[position.min(last)];
        let mut value: Value = serde_json::from_slice(record).unwrap_or_default();
        *record = match shape {
            BrokenShape::NotAnObject => br#""not an object""#.to_vec(),
            BrokenShape::Null => b"null".to_vec(),
            BrokenShape::BadUtf8 => {
                value[text] = json!("\u{1}BAD\u{1}");
                splice(&value.to_string(), r"\u0001BAD\u0001", b"caf\xe9")
            }
            BrokenShape::LoneSurrogate => {
                value[text] = json!("\u{1}BAD\u{1}");
                splice(&value.to_string(), r"\u0001BAD\u0001", br"half \ud83d")
            }
            BrokenShape::MissingId => {
                if let Some(members) = value.as_object_mut() {
                    members.remove(id);
                }
                value.to_string().into_bytes()
            }
            BrokenShape::NullId => {
                value[id] = Value::Null;
                value.to_string().into_bytes()
            }
            BrokenShape::OddField => {
                value[text] = json!({"text": value[text], "odd": [1, "two", null]});
                value.to_string().into_bytes()
            }
            BrokenShape::UnknownField => {
                value["simulatedNewField"] = json!({"level": {"a": [1, 2.5, true, "x"]}, "since": 2027});
                value.to_string().into_bytes()
            }
            BrokenShape::DeepNesting => {
                value["simulatedNewField"] = json!("\u{1}BAD\u{1}");
                let deep = format!("{}{}", "[".repeat(500), "]".repeat(500));
                splice(&value.to_string(), r#""\u0001BAD\u0001""#, deep.as_bytes())
            }
        };
    }
}

fn splice(text: &str, mark: &str, with: &[u8]) -> Vec<u8> {
    let Some((before, after)) = text.split_once(mark) else { return text.as_bytes().to_vec() };
    [before.as_bytes(), with, after.as_bytes()].concat()
}

/// The record as a server writes it: about one in ten with its non-ASCII text escaped.
pub(crate) fn written(record: &Value, escaped: bool) -> Vec<u8> {
    let text = record.to_string();
    if !escaped || text.is_ascii() {
        return text.into_bytes();
    }
    let mut out = String::with_capacity(text.len() + 32);
    for c in text.chars() {
        if c.is_ascii() {
            out.push(c);
        } else {
            for unit in c.encode_utf16(&mut [0; 2]) {
                let _ = write!(out, "\\u{unit:04x}");
            }
        }
    }
    out.into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page() -> Page {
        Page {
            records: vec![br#"{"uuid":"1","displayName":"a"}"#.to_vec(), br#"{"uuid":"2","displayName":"b"}"#.to_vec()],
            number: 2,
            asked: Some("two".into()),
            next: Some("three".into()),
            again: Some("two-again".into()),
            frame: Frame::Eset { key: "devices" },
            ..Page::default()
        }
    }

    #[test]
    fn frames_are_the_vendors() {
        let text = |page: &Page| String::from_utf8(page.bytes().to_vec()).expect("utf-8");
        let mut page = page();
        page.records.truncate(1);
        assert_eq!(text(&page), r#"{"devices":[{"uuid":"1","displayName":"a"}],"nextPageToken":"three"}"#);
        page.next = None;
        page.frame = Frame::SentinelOne;
        page.total = Some(1);
        assert_eq!(
            text(&page),
            r#"{"data":[{"uuid":"1","displayName":"a"}],"pagination":{"nextCursor":null,"totalItems":1},"errors":null}"#
        );
        page.total = None;
        page.frame = Frame::SophosNumbered { size: 2, max_size: 100, items: 17, with_totals: true };
        assert_eq!(
            text(&page),
            r#"{"items":[{"uuid":"1","displayName":"a"}],"pages":{"current":2,"items":17,"maxSize":100,"size":2,"total":9}}"#
        );
    }

    #[test]
    fn a_broken_record_leaves_the_others_alone() {
        for shape in [
            BrokenShape::NotAnObject,
            BrokenShape::Null,
            BrokenShape::MissingId,
            BrokenShape::NullId,
            BrokenShape::OddField,
        ] {
            let mut page = page();
            page.break_record(1, shape, "uuid", "displayName");
            assert_eq!(page.records[0], br#"{"uuid":"1","displayName":"a"}"#);
            assert_ne!(page.records[1], br#"{"uuid":"2","displayName":"b"}"#, "{shape:?}");
            assert!(serde_json::from_slice::<Value>(&page.bytes()).is_ok(), "{shape:?} is still JSON");
        }
        let mut page = page();
        page.break_record(9, BrokenShape::BadUtf8, "uuid", "displayName");
        assert!(std::str::from_utf8(&page.records[1]).is_err());
        let mut page = self::page();
        page.break_record(0, BrokenShape::LoneSurrogate, "uuid", "displayName");
        assert!(serde_json::from_slice::<Value>(&page.records[0]).is_err());
    }

    #[test]
    fn escaped_text_reads_the_same() {
        let record = json!({"name": "美咲 🦀 é"});
        let bytes = written(&record, true);
        assert!(bytes.is_ascii());
        assert_eq!(serde_json::from_slice::<Value>(&bytes).expect("valid"), record);
    }
}
