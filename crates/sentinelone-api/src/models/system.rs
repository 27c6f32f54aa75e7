use serde::{Deserialize, Deserializer, Serialize};
use serde_json::{Map, Value};

/// Whether the console works, as `GET /system/status` says; it asks for no token.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SystemStatus {
    /// The console's word, such as `ok`.
    #[serde(default, deserialize_with = "text_or_number", skip_serializing_if = "Option::is_none")]
    pub health: Option<String>,
    /// Members that this release does not know.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// The console's versions, as `GET /system/info` says.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct SystemInfo {
    /// The build of the console.
    #[serde(default, deserialize_with = "text_or_number", skip_serializing_if = "Option::is_none")]
    pub build: Option<String>,
    /// The newest agent the console knows.
    #[serde(default, deserialize_with = "text_or_number", skip_serializing_if = "Option::is_none")]
    pub latest_agent_version: Option<String>,
    /// The patch level of the console.
    #[serde(default, deserialize_with = "text_or_number", skip_serializing_if = "Option::is_none")]
    pub patch: Option<String>,
    /// The name of the release.
    #[serde(default, deserialize_with = "text_or_number", skip_serializing_if = "Option::is_none")]
    pub release: Option<String>,
    /// The version of the console.
    #[serde(default, deserialize_with = "text_or_number", skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    /// Members that this release does not know.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// A text; a number or flag reads as its digits or word, since versions come as either.
fn text_or_number<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    Ok(match Value::deserialize(deserializer)? {
        Value::Null => None,
        Value::String(text) => Some(text),
        other => Some(other.to_string()),
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn versions_read_as_texts_or_numbers_and_the_rest_is_kept() {
        let info: SystemInfo =
            serde_json::from_value(json!({"build": 47, "version": "S-24.2.3", "patch": null, "region": "eu"}))
                .expect("info");
        assert_eq!((info.build.as_deref(), info.version.as_deref(), info.patch), (Some("47"), Some("S-24.2.3"), None));
        assert_eq!(info.extra["region"], "eu");
        let status: SystemStatus = serde_json::from_value(json!({"health": "ok"})).expect("status");
        assert_eq!(status.health.as_deref(), Some("ok"));
    }
}
