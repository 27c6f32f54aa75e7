//! What a list accepts: sorts and filters. A parameter that the API does not have is refused, as is one that this simulator cannot apply: a filter that
//! is silently ignored would hide a client's fault.

use serde_json::Value;

use super::vendor::SentinelOne;
use crate::engine::{Pairs, Refusal, World};

/// Parameters that are not filters.
pub(crate) const PAGING: &[&str] = &["skip", "limit", "cursor", "countOnly", "skipCount", "sortBy", "sortOrder"];

/// What lists filter and sort by most, without the whole record.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Quick {
    pub(crate) id: u64,
    pub(crate) created: i64,
    pub(crate) updated: i64,
    pub(crate) decommissioned: bool,
    pub(crate) uninstalled: bool,
}

/// A value that a [`Quick`] knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Known {
    Id,
    Created,
    Updated,
    Decommissioned,
    Uninstalled,
}

/// A list of one feed.
pub(crate) struct Listing {
    pub(crate) feed: &'static str,
    /// The name of the view that cursors tell.
    pub(crate) view: &'static str,
    pub(crate) quick: fn(&World<SentinelOne>, u64) -> Quick,
    pub(crate) record: fn(&World<SentinelOne>, u64) -> Value,
    /// Columns of `sortBy`, the default first.
    pub(crate) sorts: &'static [&'static str],
    /// Parameters and columns, and the member they look at, dots between its levels.
    pub(crate) names: &'static [(&'static str, &'static str)],
    /// Members that are filtered by their own name.
    pub(crate) members: &'static [&'static str],
    /// Members that need no record.
    pub(crate) known: &'static [(&'static str, Known)],
    /// Member and value that a list is about unless the query says otherwise: about the member, or with this switch.
    pub(crate) defaults: &'static [(&'static str, &'static str, &'static str)],
    /// Flags that are no filters.
    pub(crate) switches: &'static [&'static str],
}

impl Listing {
    /// What most lists have: an id and two times.
    pub(crate) const KNOWN: &'static [(&'static str, Known)] =
        &[("id", Known::Id), ("createdAt", Known::Created), ("updatedAt", Known::Updated)];

    pub(crate) fn member(&self, name: &str) -> Option<&'static str> {
        let named = self.names.iter().find(|(parameter, _)| *parameter == name).map(|(_, member)| *member);
        named.or_else(|| self.members.iter().copied().find(|member| *member == name))
    }

    pub(crate) fn known(&self, member: &str) -> Option<Known> {
        self.known.iter().find(|(known, _)| *known == member).map(|(_, known)| *known)
    }
}

/// Where a record that is filtered has the agent that it is of, beside its own members: services know more than their lists show.
pub(crate) const AGENT: &str = "@agent";

/// The member of a record at a dotted path; a number is a place in an array.
pub(crate) fn at<'a>(record: &'a Value, path: &str) -> &'a Value {
    let step = |value: &'a Value, name: &str| match (value, name.parse::<usize>()) {
        (Value::Array(items), Ok(index)) => items.get(index).unwrap_or(&Value::Null),
        _ => &value[name],
    };
    path.split('.').fold(record, step)
}

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
    known: Option<Known>,
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
    pub(crate) fn read(listing: &Listing, query: &Pairs) -> Result<Self, Refusal> {
        let mut conditions = Vec::new();
        let mut asked: Vec<String> = Vec::new();
        for (name, value) in &query.0 {
            if PAGING.contains(&name.as_str()) || value.is_empty() {
                continue;
            }
            if listing.switches.contains(&name.as_str()) {
                query.flag(name)?;
                asked.push(format!("{name}={value}"));
                continue;
            }
            asked.push(format!("{name}={value}"));
            conditions.push(Condition::read(listing, name, value)?);
        }
        for (member, value, switch) in listing.defaults {
            let switched = !switch.is_empty() && query.flag(switch)? == Some(true);
            if !switched && !conditions.iter().any(|condition| condition.member == *member) {
                let values = vec![(*value).to_owned()];
                let known = listing.known(member);
                conditions.push(Condition { member, known, test: Test::AnyOf, values, bounds: Vec::new() });
            }
        }
        asked.sort();
        Ok(Self { conditions, text: asked.join("&") })
    }

    /// Whether the record has to be made to decide.
    pub(crate) fn is_quick(&self) -> bool {
        self.conditions.iter().all(|condition| condition.known.is_some())
    }

    /// Whether the agent of a record decides.
    pub(crate) fn is_about_agents(&self) -> bool {
        self.conditions.iter().any(|condition| condition.member.starts_with(AGENT))
    }

    /// Decides by the few values that need no record.
    pub(crate) fn admits(&self, quick: &Quick) -> bool {
        self.conditions.iter().all(|condition| match condition.known {
            None => true,
            Some(Known::Id) => condition.holds_text(&quick.id.to_string()),
            Some(Known::Created) => condition.holds_number(quick.created),
            Some(Known::Updated) => condition.holds_number(quick.updated),
            Some(Known::Decommissioned) => condition.holds_text(word(quick.decommissioned)),
            Some(Known::Uninstalled) => condition.holds_text(word(quick.uninstalled)),
        })
    }

    /// Decides by the rest of the record.
    pub(crate) fn admits_record(&self, record: &Value) -> bool {
        self.conditions
            .iter()
            .all(|condition| condition.known.is_some() || condition.holds_value(at(record, condition.member)))
    }
}

fn word(flag: bool) -> &'static str {
    if flag { "true" } else { "false" }
}

impl Condition {
    fn read(listing: &Listing, name: &str, value: &str) -> Result<Self, Refusal> {
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
        let member = listing.member(base).ok_or_else(|| unknown(name))?;
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
        Ok(Self { member, known: listing.known(member), test, values, bounds })
    }

    fn holds_value(&self, value: &Value) -> bool {
        match value {
            Value::String(text) if !self.bounds.is_empty() && !self.member.ends_with("Version") => {
                micros(text).is_some_and(|at| self.holds_number(at))
            }
            Value::String(text) => self.holds_text(text),
            Value::Bool(flag) => self.holds_text(word(*flag)),
            Value::Number(number) if !self.bounds.is_empty() => self.holds_number(number.as_i64().unwrap_or_default()),
            Value::Number(number) => self.holds_text(&number.to_string()),
            Value::Array(items) if self.test == Test::NoneOf => items.iter().all(|item| self.holds_value(item)),
            Value::Array(items) => items.iter().any(|item| self.holds_value(item)),
            _ => self.test == Test::NoneOf,
        }
    }

    fn holds_text(&self, text: &str) -> bool {
        let first = self.values.first().map_or("", String::as_str);
        let contains = |part: &String| text.to_lowercase().contains(&part.to_lowercase());
        match self.test {
            Test::AnyOf => self.values.iter().any(|value| same(value, text)),
            Test::NoneOf => !self.values.iter().any(|value| same(value, text)),
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

/// Some lists take `IN_PROGRESS` for what their records call `In progress`.
fn same(asked: &str, told: &str) -> bool {
    asked == told || asked.replace('_', " ").eq_ignore_ascii_case(told)
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
        Filter::read(&crate::sentinelone::agent::LISTING, &Pairs::parse(query).expect("utf-8"))
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
