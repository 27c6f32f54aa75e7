//! Corrections of the upstream schema: each a small named function that says whether it applied, and why it exists. A
//! correction that no longer applies to any release stops the generator, so that none outlives its reason.

use serde_json::Value;

use crate::error::Error;
use crate::schema::Releases;

type Correction = (&'static str, fn(&mut Value) -> bool);

const CORRECTIONS: &[Correction] = &[
    ("renamed_classes", renamed_classes),
    ("event_log_constraint_without_attribute", event_log_constraint_without_attribute),
];

/// Attributes whose kind of JSON value changed: (owner, attribute). Only a caption can be one, as its field is its id's.
///
/// `incident_finding.priority` is an integer in 1.1.0 and the caption of `priority_id` since: the number is kept as an extra.
pub(crate) const OTHER_KINDS: &[(&str, &str)] = &[("incident_finding", "priority")];

/// Captions that keep an own field: (owner, caption).
///
/// `resource_details.criticality` is a text without an id up to 1.8.0. As part of the id that 1.9.0 adds it could not be set alone.
pub(crate) const APART: &[(&str, &str)] = &[("resource_details", "criticality")];

/// Classes that were renamed and kept their uid: old key, key today. Without this two types would share a uid.
/// See <https://schema.ocsf.io/1.1.0/classes/kernel_extension> and the like.
const RENAMED: &[(&str, &str)] = &[
    ("event_log", "event_log_actvity"),
    ("kernel_extension", "kernel_extension_activity"),
    ("win/prefetch_info", "win/prefetch_query"),
    ("win/registry_key_info", "win/registry_key_query"),
    ("win/registry_value_info", "win/registry_value_query"),
    ("win/resource_activity", "win/windows_resource_activity"),
    ("win/win_service_activity", "win/windows_service_activity"),
];

/// Applies the corrections that match. An extension is compiled with one release, which has only some of the faults.
pub(crate) fn apply_some(releases: &mut Releases) {
    for release in &mut releases.list {
        for (_, correct) in CORRECTIONS {
            correct(&mut release.schema);
        }
    }
}

pub(crate) fn apply(releases: &mut Releases) -> Result<(), Error> {
    for (name, correct) in CORRECTIONS {
        let mut applied = false;
        for release in &mut releases.list {
            applied |= correct(&mut release.schema);
        }
        if !applied {
            return Err(Error::Correction(name));
        }
    }
    Ok(())
}

/// The constraint of Event Log Activity names `log_file`, which is no attribute of the class, so that nothing can fulfil it.
/// See <https://schema.ocsf.io/1.6.0/classes/event_log_actvity>.
fn event_log_constraint_without_attribute(schema: &mut Value) -> bool {
    let Some(class) = schema["classes"].get_mut("event_log_actvity") else { return false };
    if !class["attributes"]["log_file"].is_null() {
        return false;
    }
    let Some(names) = class["constraints"]["at_least_one"].as_array_mut() else { return false };
    let before = names.len();
    names.retain(|name| name != "log_file");
    names.len() != before
}

fn renamed_classes(schema: &mut Value) -> bool {
    let Some(classes) = schema["classes"].as_object_mut() else { return false };
    let mut applied = false;
    for (before, today) in RENAMED {
        if let Some(class) = classes.remove(*before) {
            classes.insert((*today).to_owned(), class);
            applied = true;
        }
    }
    applied
}
