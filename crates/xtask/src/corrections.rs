//! Corrections of the upstream schema: each a small named function that says whether it applied, and why it exists. A
//! correction that applies to no release any more stops the generator, so that none outlives its reason.

use serde_json::Value;

use crate::error::Error;
use crate::schema::Releases;

type Correction = (&'static str, fn(&mut Value) -> bool);

const CORRECTIONS: &[Correction] =
    &[("event_log_constraint_without_attribute", event_log_constraint_without_attribute)];

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
    let class = &mut schema["classes"]["event_log_actvity"];
    if !class["attributes"]["log_file"].is_null() {
        return false;
    }
    let Some(names) = class["constraints"]["at_least_one"].as_array_mut() else { return false };
    let before = names.len();
    names.retain(|name| name != "log_file");
    names.len() != before
}
