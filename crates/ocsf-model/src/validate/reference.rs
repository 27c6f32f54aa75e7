//! The names of observables: paths into the event's class.

use crate::Version;
use crate::reflect::{Profiles, Tables, Type};

/// Whether an observable's name says an attribute that the release has in events of the class: `device.hostname`.
///
/// An array is written without brackets, with empty brackets or with an index: `resources.uid`, `resources[].uid`, `resources[0].uid`.
pub(crate) fn names_attribute(
    tables: &Tables,
    class: &'static Type,
    name: &str,
    version: Version,
    profiles: Profiles,
) -> bool {
    let mut schema = Some(class);
    let steps = steps(name);
    for (index, step) in steps.iter().enumerate() {
        let (name, indexed) = match step.strip_suffix(']').and_then(|step| step.split_once('[')) {
            Some((name, _)) if !name.is_empty() => (name, true),
            _ => (*step, false),
        };
        let Some(attribute) = schema.and_then(|schema| schema.attribute(name)) else { return false };
        let there = attribute.requirement(version).is_some() && attribute.applies(version, profiles);
        // An index behind the last name makes no difference, as in the schema server.
        if !there || indexed && index + 1 < steps.len() && !attribute.is_array() {
            return false;
        }
        schema = tables.object(attribute);
    }
    true
}

/// Splits at the dots that are in no brackets.
fn steps(path: &str) -> Vec<&str> {
    let (mut steps, mut end, mut inside) = (Vec::new(), path.len(), false);
    for (at, byte) in path.bytes().enumerate().rev() {
        match byte {
            b']' => inside = true,
            b'[' => inside = false,
            b'.' if !inside => {
                steps.push(&path[at + 1..end]);
                end = at;
            }
            _ => {}
        }
    }
    steps.push(&path[..end]);
    steps.reverse();
    steps
}
