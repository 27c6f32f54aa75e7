//! The context of records, which they do not contain, from a file.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use asset_mapping::{AgentIds, Change, Context, Devices, Groups, Tenant, Tenants};
use serde::Deserialize;

/// Why a context cannot be used.
#[derive(Debug, thiserror::Error)]
pub(crate) enum ContextError {
    /// The file cannot be read.
    #[error("cannot read the context in {}", .0.display())]
    Read(PathBuf, #[source] std::io::Error),
    /// The file has another content.
    #[error("the context in {} is wrong", .0.display())]
    Json(PathBuf, #[source] serde_json::Error),
}

/// The file's shape.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, expecting = "an object with any of groups, devices, agents, tenants, tenant, activity")]
struct File {
    groups: Option<Names>,
    devices: Option<Names>,
    agents: Option<Names>,
    tenants: Option<Names>,
    tenant: Option<TenantText>,
    activity: Option<Activity>,
}

/// Texts by uid; null if there is none.
type Names = HashMap<String, Option<String>>;

#[derive(Debug, Deserialize)]
#[serde(untagged, expecting = "a tenant: its uid, or an object with uid and, if it is known, name")]
enum TenantText {
    Uid(String),
    Named(NamedTenant),
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct NamedTenant {
    uid: String,
    name: Option<String>,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Activity {
    New,
    Changed,
    Closed,
}

/// Adds the content of the file at `path` to `context`.
///
/// # Errors
/// The file cannot be read, is no JSON object, or has a member that is unknown or of another kind; the error lists the allowed
/// members.
pub(crate) fn read(path: &Path, context: Context) -> Result<Context, ContextError> {
    let text = std::fs::read(path).map_err(|error| ContextError::Read(path.to_owned(), error))?;
    let file = serde_json::from_slice(&text).map_err(|error| ContextError::Json(path.to_owned(), error))?;
    Ok(put(file, context))
}

fn put(file: File, mut context: Context) -> Context {
    if let Some(names) = file.groups {
        context = context.with(names.into_iter().collect::<Groups>());
    }
    if let Some(names) = file.devices {
        context = context.with(names.into_iter().collect::<Devices>());
    }
    if let Some(ids) = file.agents {
        context = context.with(ids.into_iter().collect::<AgentIds>());
    }
    if let Some(names) = file.tenants {
        context = context.with(names.into_iter().collect::<Tenants>());
    }
    if let Some(tenant) = file.tenant {
        context = context.tenant(match tenant {
            TenantText::Uid(uid) => Tenant::new(uid, None),
            TenantText::Named(NamedTenant { uid, name }) => Tenant::new(uid, name),
        });
    }
    if let Some(activity) = file.activity {
        context = context.change(match activity {
            Activity::New => Change::New,
            Activity::Changed => Change::Changed,
            Activity::Closed => Change::Closed,
        });
    }
    context
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exit::explain;

    fn context(text: &str) -> Result<Context, String> {
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), text).unwrap();
        read(file.path(), Context::new(chrono::DateTime::UNIX_EPOCH)).map_err(|error| explain(&error))
    }

    #[test]
    fn every_member_reaches_the_context() {
        let full = context(
            r#"{"groups": {"g": "Group", "h": null}, "devices": {"d": "Device"}, "agents": {"a": "1"}, "tenants": {"t": "Tenant"},
                "tenant": {"uid": "t", "name": "Tenant"}, "activity": "changed"}"#,
        );
        let full = full.unwrap();
        assert_eq!(
            full.lookup::<Groups>().map(|groups| (groups.get("g"), groups.get("h"))),
            Some((Some(Some("Group")), Some(None)))
        );
        assert_eq!(full.lookup::<Devices>().and_then(|names| names.get("d")), Some(Some("Device")));
        assert_eq!(full.lookup::<AgentIds>().and_then(|ids| ids.get("a")), Some(Some("1")));
        assert_eq!(full.lookup::<Tenants>().and_then(|names| names.get("t")), Some(Some("Tenant")));
        assert_eq!(full.known_change(), Some(Change::Changed));
        assert!(full.known_tenant().is_some());
        let empty = context("{}").unwrap();
        assert!(empty.known_change().is_none() && empty.known_tenant().is_none());
        assert!(context(r#"{"tenant": "t"}"#).unwrap().known_tenant().is_some());
    }

    #[test]
    fn anything_else_is_refused_with_what_is_allowed() {
        for (text, hint) in [
            (r#"{"group": {}}"#, "expected one of `groups`, `devices`, `agents`, `tenants`, `tenant`, `activity`"),
            (r#"{"activity": "gone"}"#, "expected one of `new`, `changed`, `closed`"),
            (r#"{"tenant": {"id": "t"}}"#, "an object with uid"),
            ("[]", "an object with any of groups"),
            (r#"{"groups": ["g"]}"#, "expected a map"),
            ("{", "line 1"),
        ] {
            let error = context(text).unwrap_err();
            assert!(error.contains(hint), "{text}: {error}");
        }
    }
}
