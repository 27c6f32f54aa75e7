//! The differences between the two shapes of an agent.

use sentinelone_api::models::Agent;

/// Whether the agent has the API's shape: it has a member that every agent of the API has, and none of the guide.
pub(super) fn is_api(agent: &Agent) -> bool {
    agent.created_at.is_some()
        || agent.updated_at.is_some()
        || agent.os_name.is_some()
        || agent.network_interfaces.is_some()
}

/// The API writes `maker - model`, as a rule. Without a separator the whole text is the model.
pub(super) fn split_model(model: &str) -> (Option<&str>, Option<&str>) {
    match model.split_once(" - ") {
        Some((maker, model)) if !maker.is_empty() && !model.is_empty() => (Some(maker), Some(model)),
        _ => (None, Some(model)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_model_is_split_once() {
        assert_eq!(split_model("Dell Inc. - Latitude 5540"), (Some("Dell Inc."), Some("Latitude 5540")));
        assert_eq!(split_model("Acme - X - 2"), (Some("Acme"), Some("X - 2")));
        for whole in ["MacBookPro18,3", "", " - Latitude", "Dell - ", "A-B"] {
            assert_eq!(split_model(whole), (None, Some(whole)));
        }
    }
}
