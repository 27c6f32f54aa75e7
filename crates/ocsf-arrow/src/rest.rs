//! Puts values without a column back into the event.

use ocsf_model::Json;
use ocsf_model::json::Map;

/// Puts back values that had no column. A value that is in both places is an object, or an array of the same length.
pub(crate) fn merge(into: &mut Map, rest: Map) {
    for (name, value) in rest {
        match into.get_mut(&name) {
            Some(known) => merge_one(known, value),
            None => {
                into.insert(name, value);
            }
        }
    }
}

fn merge_one(known: &mut Json, rest: Json) {
    match (known, rest) {
        (_, Json::Null) => {}
        (Json::Object(known), Json::Object(rest)) => merge(known, rest),
        (Json::Array(known), Json::Array(rest)) => {
            known.iter_mut().zip(rest).for_each(|(known, rest)| merge_one(known, rest));
        }
        (known, rest) => *known = rest,
    }
}
