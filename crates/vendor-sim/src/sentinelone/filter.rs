//! The filters of `GET agents`. A parameter that the API does not have is refused, as is one that this simulator cannot apply: a filter that is
//! silently ignored would hide a client's fault.

use serde_json::Value;

use super::agent::Quick;
use crate::engine::{Pairs, Refusal};

/// Parameters that are not filters.
pub(crate) const PAGING: &[&str] = &["skip", "limit", "cursor", "countOnly", "skipCount", "sortBy", "sortOrder"];

/// Plural or special parameters and the member they look at; others bear the member's own name.
const NAMES: &[(&str, &str)] = &[
    ("ids", "id"),
    ("uuids", "uuid"),
    ("accountIds", "accountId"),
    ("siteIds", "siteId"),
    ("groupIds", "groupId"),
    ("filteredSiteIds", "siteId"),
    ("filteredGroupIds", "groupId"),
    ("agentVersions", "agentVersion"),
    ("rangerVersions", "rangerVersion"),
    ("osArches", "osArch"),
    ("osTypes", "osType"),
    ("scanStatuses", "scanStatus"),
    ("machineTypes", "machineType"),
    ("storageTypes", "storageType"),
    ("networkStatuses", "networkStatus"),
    ("domains", "domain"),
    ("consoleMigrationStatuses", "consoleMigrationStatus"),
    ("migrationStatus", "consoleMigrationStatus"),
    ("appsVulnerabilityStatuses", "appsVulnerabilityStatus"),
    ("installerTypes", "installerType"),
    ("operationalStates", "operationalState"),
    ("remoteProfilingStates", "remoteProfilingState"),
    ("rangerStatuses", "rangerStatus"),
];

/// Members that can be filtered by their own name, with or without an operator.
const MEMBERS: &[&str] = &[
    "activeThreats",
    "agentVersion",
    "computerName",
    "coreCount",
    "cpuCount",
    "cpuId",
    "createdAt",
    "encryptedApplications",
    "externalId",
    "externalIp",
    "firewallEnabled",
    "hasContainerizedWorkload",
    "infected",
    "isActive",
    "isAdConnector",
    "isDecommissioned",
    "isHyperAutomate",
    "isPendingUninstall",
    "isUninstalled",
    "isUpToDate",
    "lastActiveDate",
    "lastLoggedInUserName",
    "lastSuccessfulScanDate",
    "locationEnabled",
    "mitigationMode",
    "mitigationModeSuspicious",
    "networkQuarantineEnabled",
    "osArch",
    "rangerStatus",
    "registeredAt",
    "scanStatus",
    "serialNumber",
    "threatRebootRequired",
    "totalMemory",
    "updatedAt",
    "uuid",
];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Test {
    AnyOf,
    NoneOf,
    Below,
    AtMost,
    Above,
    AtLeast,
    Between,
    Contains,
    Like,
}

#[derive(Debug)]
struct Condition {
    member: &'static str,
    test: Test,
    values: Vec<String>,
    /// Times and bounds in microseconds or plain numbers.
    bounds: Vec<i64>,
}

/// All conditions of a query.
#[derive(Debug)]
pub(crate) struct Filter {
    conditions: Vec<Condition>,
    /// Text of the filter part of the query, for caching.
    pub(crate) text: String,
}

impl Filter {
    pub(crate) fn read(query: &Pairs) -> Result<Self, Refusal> {
        let mut conditions = Vec::new();
        let mut asked: Vec<String> = Vec::new();
        for (name, value) in &query.0 {
            if PAGING.contains(&name.as_str()) || value.is_empty() {
                continue;
            }
            asked.push(format!("{name}={value}"));
            conditions.push(Condition::read(name, value)?);
        }
        // Decommissioned and uninstalled agents are left out unless the query says what it wants.
        for member in ["isDecommissioned", "isUninstalled"] {
            if !conditions.iter().any(|condition| condition.member == member) {
                conditions.push(Condition {
                    member,
                    test: Test::AnyOf,
                    values: vec!["false".into()],
                    bounds: Vec::new(),
                });
            }
        }
        asked.sort();
        Ok(Self { conditions, text: asked.join("&") })
    }

    /// Whether the record has to be made to decide.
    pub(crate) fn is_quick(&self) -> bool {
        self.conditions.iter().all(|condition| {
            matches!(condition.member, "id" | "createdAt" | "updatedAt" | "isDecommissioned" | "isUninstalled")
        })
    }

    /// Decides by the few values that need no record.
    pub(crate) fn admits(&self, quick: &Quick) -> bool {
        self.conditions.iter().all(|condition| match condition.member {
            "id" => condition.holds_text(&quick.id.to_string()),
            "createdAt" => condition.holds_number(quick.created),
            "updatedAt" => condition.holds_number(quick.updated),
            "isDecommissioned" => condition.holds_text(if quick.decommissioned { "true" } else { "false" }),
            "isUninstalled" => condition.holds_text(if quick.uninstalled { "true" } else { "false" }),
            _ => true,
        })
    }

    /// Decides by the rest of the record.
    pub(crate) fn admits_record(&self, agent: &Value) -> bool {
        self.conditions.iter().all(|condition| match condition.member {
            "id" | "createdAt" | "updatedAt" | "isDecommissioned" | "isUninstalled" => true,
            member => match &agent[member] {
                Value::String(text) if !condition.bounds.is_empty() && !member.ends_with("Version") => {
                    micros(text).is_some_and(|at| condition.holds_number(at))
                }
                Value::String(text) => condition.holds_text(text),
                Value::Bool(flag) => condition.holds_text(if *flag { "true" } else { "false" }),
                Value::Number(number) if !condition.bounds.is_empty() => {
                    condition.holds_number(number.as_i64().unwrap_or_default())
                }
                Value::Number(number) => condition.holds_text(&number.to_string()),
                _ => condition.test == Test::NoneOf,
            },
        })
    }
}

impl Condition {
    fn read(name: &str, value: &str) -> Result<Self, Refusal> {
        let (base, test) = match name.rsplit_once("__") {
            Some((base, "lt")) => (base, Test::Below),
            Some((base, "lte")) => (base, Test::AtMost),
            Some((base, "gt")) => (base, Test::Above),
            Some((base, "gte")) => (base, Test::AtLeast),
            Some((base, "between")) => (base, Test::Between),
            Some((base, "contains")) => (base, Test::Contains),
            Some((base, "like")) => (base, Test::Like),
            Some(_) => return Err(unknown(name)),
            None => name.strip_suffix("Nin").map_or((name, Test::AnyOf), |base| (base, Test::NoneOf)),
        };
        let member = NAMES.iter().find(|(parameter, _)| *parameter == base).map(|(_, member)| *member);
        let member =
            member.or_else(|| MEMBERS.iter().copied().find(|member| *member == base)).ok_or_else(|| unknown(name))?;
        let invalid = || Refusal::bad(format!("{name}: Not a valid value."));
        let is_time = member.ends_with("At") || member.ends_with("Date");
        let bound = |text: &str| if is_time { micros(text) } else { text.parse().ok() };
        let bounds = match test {
            Test::Below | Test::AtMost | Test::Above | Test::AtLeast if member == "agentVersion" => Vec::new(),
            Test::Below | Test::AtMost | Test::Above | Test::AtLeast => vec![bound(value).ok_or_else(invalid)?],
            Test::Between => {
                let (low, high) = value.split_once('-').ok_or_else(invalid)?;
                // Times are given in milliseconds here.
                let scale = if is_time { 1000 } else { 1 };
                let number = |text: &str| text.parse::<i64>().map(|number| number * scale).map_err(|_| invalid());
                vec![number(low)?, number(high)? + scale - 1]
            }
            _ => Vec::new(),
        };
        let values: Vec<String> = match test {
            Test::AnyOf | Test::NoneOf | Test::Contains => value.split(',').map(str::trim).map(str::to_owned).collect(),
            _ => vec![value.to_owned()],
        };
        let is_flag = member.starts_with("is")
            || ["infected", "firewallEnabled", "encryptedApplications", "locationEnabled"].contains(&member);
        if is_flag && values.iter().any(|value| !["true", "false"].contains(&value.to_lowercase().as_str())) {
            return Err(invalid());
        }
        let values = if is_flag { values.iter().map(|value| value.to_lowercase()).collect() } else { values };
        Ok(Self { member, test, values, bounds })
    }

    fn holds_text(&self, text: &str) -> bool {
        let first = self.values.first().map_or("", String::as_str);
        let contains = |part: &String| text.to_lowercase().contains(&part.to_lowercase());
        match self.test {
            Test::AnyOf => self.values.iter().any(|value| value == text),
            Test::NoneOf => !self.values.iter().any(|value| value == text),
            Test::Contains => self.values.iter().any(contains),
            Test::Like => text.to_lowercase().contains(&first.trim_matches('%').to_lowercase()),
            Test::Below => versions(text) < versions(first),
            Test::AtMost => versions(text) <= versions(first),
            Test::Above => versions(text) > versions(first),
            Test::AtLeast => versions(text) >= versions(first),
            Test::Between => false,
        }
    }

    fn holds_number(&self, number: i64) -> bool {
        let (Some(low), Some(high)) = (self.bounds.first(), self.bounds.last()) else { return false };
        match self.test {
            Test::Below => number < *low,
            Test::AtMost => number <= *low,
            Test::Above => number > *low,
            Test::AtLeast => number >= *low,
            Test::Between => (*low..=*high).contains(&number),
            _ => false,
        }
    }
}

fn unknown(name: &str) -> Refusal {
    Refusal::bad(format!("{name}: Unknown field."))
}

/// Microseconds since 1970 of RFC 3339 text; without a zone it is UTC.
pub(crate) fn micros(text: &str) -> Option<i64> {
    let zoned = chrono::DateTime::parse_from_rfc3339(text).ok().map(|time| time.timestamp_micros());
    zoned.or_else(|| {
        chrono::NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%S%.f")
            .ok()
            .map(|time| time.and_utc().timestamp_micros())
    })
}

fn versions(text: &str) -> Vec<u64> {
    text.split('.').map(|part| part.parse().unwrap_or(0)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filter(query: &str) -> Result<Filter, Refusal> {
        Filter::read(&Pairs::parse(query).expect("utf-8"))
    }

    fn quick(updated: &str, decommissioned: bool) -> Quick {
        Quick { id: 7, created: 0, updated: micros(updated).expect("a time"), decommissioned, uninstalled: false }
    }

    #[test]
    fn decommissioned_agents_show_only_when_asked_for() {
        let agent = quick("2025-01-01T00:00:00Z", true);
        assert!(!filter("").expect("valid").admits(&agent));
        assert!(filter("isDecommissioned=True,False").expect("valid").admits(&agent));
        assert!(!filter("isDecommissioned=false").expect("valid").admits(&agent));
    }

    #[test]
    fn times_compare_as_instants() {
        let agent = quick("2025-01-01T00:00:00.000001Z", false);
        for (query, admitted) in [
            ("updatedAt__gt=2025-01-01T00:00:00Z", true),
            ("updatedAt__gt=2025-01-01T00:00:00.000001Z", false),
            ("updatedAt__gte=2025-01-01T02:00:00.000001%2B02:00", true),
            ("updatedAt__lt=2025-01-01T00:00:00.000001Z", false),
            ("updatedAt__between=1735689600000-1735689600000", true),
        ] {
            assert_eq!(filter(query).expect("valid").admits(&agent), admitted, "{query}");
        }
    }

    #[test]
    fn what_the_api_does_not_know_is_refused() {
        for query in
            ["updated_at__gt=2025-01-01T00:00:00Z", "updatedAt__gt=yesterday", "isActive=perhaps", "nonsense=1"]
        {
            assert!(filter(query).is_err(), "{query}");
        }
    }
}
