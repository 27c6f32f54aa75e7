//! Filters of the lists of stored families: the member of a row that a query parameter filters by, if it has another name.

use serde_json::Value;

use super::rows::{self, Bounds};
use super::vendor::Sophos;
use crate::engine::{Call, Refusal, World};

/// How a member matches a filter.
#[derive(Clone, Copy)]
enum Meets {
    /// The member equals one of the parameter's values.
    Is,
    /// The member equals none of the parameter's values.
    IsNot,
    /// The member contains the text.
    Contains,
    /// The member begins with the text.
    Begins,
    /// `true` keeps rows that have the member, `false` rows that lack it.
    Exists,
}

/// Parameter, path of the member and kind of match. One item of a list on the path is enough, and one of several lines for a parameter.
const CONDITIONS: &[(&str, &str, Meets)] = &[
    ("search", "name", Meets::Contains),
    ("searchTerm", "name", Meets::Contains),
    ("groupType", "type", Meets::Is),
    ("policyType", "type", Meets::Is),
    ("product", "products", Meets::Is),
    ("principalType", "principalTypes", Meets::Is),
    ("allowedInCustomRole", "allowedInCustomRoles", Meets::Is),
    ("nameStartsWith", "name", Meets::Begins),
    ("emailStartsWith", "email", Meets::Begins),
    ("bulkSenderPrivilegeStatus", "bulkSenderPrivilege.bulkSenderPrivilegeStatus", Meets::Is),
    ("distributionListOwnedBy", "distributionListOwners", Meets::Is),
    ("alias", "aliases", Meets::Is),
    ("aliasesStartWith", "aliases", Meets::Begins),
    ("delegate", "delegates", Meets::Is),
    ("modified", "modifications", Meets::Exists),
    ("thumbprintNotIn", "thumbprint", Meets::IsNot),
    ("groupId", "group.id", Meets::Is),
    ("categoryId", "categories.id", Meets::Is),
    ("categoryId", "category.id", Meets::Is),
    ("queryId", "query.id", Meets::Is),
    ("statuses", "status", Meets::Is),
    ("createdByPrincipalType", "createdBy.type", Meets::Is),
    ("endpointIds", "device.id", Meets::Is),
    ("actionType", "type", Meets::Is),
    ("actionState", "state", Meets::Is),
    ("actionError", "error", Meets::Is),
    ("violationSeverity", "severity", Meets::Is),
    ("devicePropertyType", "type", Meets::Is),
    ("devicePropertyKey", "key", Meets::Is),
    ("scanResultType", "type", Meets::Is),
    ("email", "username", Meets::Is),
    ("roleId", "roleAssignments.roleId", Meets::Is),
    ("withAccessToTenant", "roleAssignments.scope.id", Meets::Is),
];

/// The parameters for a start and an end time, and the member that they filter by.
const TIMES: &[(&str, &str, &str)] = &[
    ("createdAfter", "createdBefore", "createdAt"),
    ("lastSeenAfter", "lastSeenBefore", "lastSeenAt"),
    ("scheduledAfter", "scheduledBefore", "scheduledAt"),
    ("executedAfter", "executedBefore", "executedAt"),
    ("expiresFrom", "expiresTo", "expiresAt"),
    ("releasedFrom", "releasedTo", "releasedAt"),
];

/// Parameters that are no filters, and those that the code of a family handles.
const NO_CONDITIONS: &[&str] = &[
    "page",
    "pageSize",
    "pageTotal",
    "pageFromKey",
    "sort",
    "order",
    "fields",
    "view",
    "searchFields",
    "recurseSubgroups",
];

/// The values at a path; a list on the path counts as its items.
fn values<'v>(value: &'v Value, path: &str) -> Vec<&'v Value> {
    let own = |value: &'v Value| match value {
        Value::Array(items) => items.iter().collect(),
        Value::Null => Vec::new(),
        other => vec![other],
    };
    match path.split_once('.') {
        None => own(&value[path]),
        Some((name, rest)) => own(&value[name]).into_iter().flat_map(|inner| values(inner, rest)).collect(),
    }
}

fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

fn meets(row: &Value, path: &str, how: Meets, words: &str) -> bool {
    let values = values(row, path);
    let any = |keeps: &dyn Fn(&str) -> bool| values.iter().any(|value| keeps(&text(value)));
    let lower = words.to_lowercase();
    match how {
        Meets::Is => any(&|value| words.split(',').any(|word| word == value)),
        Meets::IsNot => !any(&|value| words.split(',').any(|word| word == value)),
        Meets::Contains => any(&|value| value.to_lowercase().contains(&lower)),
        Meets::Begins => any(&|value| value.to_lowercase().starts_with(&lower)),
        Meets::Exists => words.parse() == Ok(!values.is_empty()),
    }
}

/// The rows that match every filter of the query.
///
/// # Errors
/// A 400 for a text that is no time.
pub(crate) fn kept(world: &World<Sophos>, call: &Call, mut rows: Vec<Value>) -> Result<Vec<Value>, Refusal> {
    for (after, before, member) in TIMES {
        let bounds = Bounds::of(world, call, after, before)?;
        rows.retain(|row| bounds.hold(world, &row[*member]));
    }
    let conditions =
        call.query.0.iter().filter(|(name, words)| !words.is_empty() && !NO_CONDITIONS.contains(&name.as_str()));
    for (name, words) in conditions {
        if name == "ids" {
            rows.retain(|row| words.split(',').any(|id| row["id"] == id));
            continue;
        }
        let known: Vec<_> = CONDITIONS.iter().filter(|(parameter, ..)| parameter == name).collect();
        rows.retain(|row| match row.get(name) {
            Some(Value::Bool(_) | Value::String(_) | Value::Number(_)) => meets(row, name, Meets::Is, words),
            _ => known.is_empty() || known.iter().any(|(_, path, how)| meets(row, path, *how, words)),
        });
    }
    if let Some(sort) = call.query.get("sort") {
        rows::sort_by(&mut rows, sort)?;
    }
    Ok(rows)
}
