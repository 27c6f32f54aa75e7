//! What the tests of single mappings share.
#![allow(dead_code, reason = "each test uses a part")]

use asset_mapping::{Context, Dialect, Documented, Feed, IntoEvent, Mapper, Mapping};
use ocsf_model::OcsfObject as _;
use open_record::OpenRecord;
use serde_json::Value;

/// The event of a record, as text.
pub(crate) fn text<R: Feed>(record: &str, dialect: Dialect, context: &Context) -> String {
    let mapping = Mapping::find(&R::ID.to_string()).unwrap();
    let mut event = Vec::new();
    Mapper::new(mapping, dialect, context.clone()).unwrap().map_record(record.as_bytes(), &mut event).unwrap();
    String::from_utf8(event).unwrap()
}

/// The event that the guide prints. Reading all of the record and writing through serde makes no difference.
pub(crate) fn documented<R: OpenRecord + Documented>(record: &str, context: &Context) -> Value {
    let event = value(&text::<R>(record, Dialect::Documented, context));
    let typed = R::from_json(record.as_bytes()).unwrap();
    assert_eq!(serde_json::to_value(typed.to_documented(context)).unwrap(), event);
    event
}

/// The event of the OCSF schema. The typed event is the same.
pub(crate) fn schema<R: OpenRecord + IntoEvent>(record: &str, context: &Context) -> Value {
    let event = value(&text::<R>(record, Dialect::Schema, context));
    let typed = R::from_json(record.as_bytes()).unwrap();
    assert_eq!(value(&typed.into_event(context).to_json()), event);
    event
}

pub(crate) fn value(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}
