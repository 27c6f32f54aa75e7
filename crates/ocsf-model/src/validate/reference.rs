//! The names of observables: paths into the event's class.

use crate::Version;
use crate::reflect::{Profiles, Type};

/// Whether an observable's name says an attribute that the release has in events of the class: `device.hostname`.
///
/// An array may be named as it is, as a whole or by one of its elements: `resources.uid`, `resources[].uid`, `resources[0].uid`.
pub(crate) fn names_attribute(class: &'static Type, name: &str, version: Version, profiles: Profiles) -> bool {
    let mut schema = Some(class);
    let mut rest = Some(name);
    while let Some(path) = rest {
        let (step, behind) = first_step(path);
        let (name, indexed) = match step.strip_suffix(']').and_then(|step| step.split_once('[')) {
            Some((name, _)) if !name.is_empty() => (name, true),
            _ => (step, false),
        };
        let Some(attribute) = schema.and_then(|schema| schema.attribute(name)) else { return false };
        let there = attribute.requirement(version).is_some() && attribute.applies(profiles);
        // As for the schema server, an index behind the last name makes no difference.
        if !there || indexed && behind.is_some() && !attribute.is_array() {
            return false;
        }
        schema = attribute.object();
        rest = behind;
    }
    true
}

/// Splits at the first dot that stands in no brackets.
fn first_step(path: &str) -> (&str, Option<&str>) {
    let inside = |behind: &str| behind.split('[').next().is_some_and(|text| text.contains(']'));
    path.match_indices('.')
        .find(|(at, _)| !inside(&path[at + 1..]))
        .map_or((path, None), |(at, _)| (&path[..at], Some(&path[at + 1..])))
}
