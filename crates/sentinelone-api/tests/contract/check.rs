//! The contract as the fixture has it, and what a request must be to keep it.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};
use wiremock::Request;

/// All operations.
pub(crate) struct Contract(Vec<Entry>);

/// One operation.
pub(crate) struct Entry(Value);

/// What every list takes; the client sends these by itself or has other ways to say them.
const PAGING: [&str; 6] = ["cursor", "skip", "limit", "skipCount", "countOnly", "sortOrder"];

impl Contract {
    pub(crate) fn read() -> Self {
        let lines = include_str!("../facts/contract.jsonl").lines();
        Self(lines.map(|line| Entry(serde_json::from_str(line).expect("the fixture's form"))).collect())
    }

    pub(crate) fn entries(&self) -> &[Entry] {
        &self.0
    }

    /// The operation of this template.
    pub(crate) fn operation(&self, method: &str, template: &str) -> Option<&Entry> {
        self.0.iter().find(|entry| entry.0["method"] == method && entry.0["path"] == template)
    }

    /// The operation that serves this path: one without places first.
    pub(crate) fn entry(&self, method: &str, path: &str) -> Option<&Entry> {
        self.operation(method, path)
            .or_else(|| self.0.iter().find(|entry| entry.0["method"] == method && entry.serves(path)))
    }

    /// The conditions of the filter of agents or threats.
    fn filter(&self, name: &str) -> &Map<String, Value> {
        let list = if name == "ThreatFilter" { "/web/api/v2.1/threats" } else { "/web/api/v2.1/agents" };
        self.operation("GET", list).expect("the fixture's form").0["query"].as_object().expect("the fixture's form")
    }
}

impl Entry {
    pub(crate) fn key(&self) -> String {
        format!(
            "{} {}",
            self.0["method"].as_str().expect("the fixture's form"),
            self.0["path"].as_str().expect("the fixture's form")
        )
    }

    pub(crate) fn permission(&self) -> Option<&str> {
        self.0["permission"].as_str()
    }

    fn serves(&self, path: &str) -> bool {
        let template = self.0["path"].as_str().expect("the fixture's form").split('/');
        template.clone().count() == path.split('/').count()
            && template.zip(path.split('/')).all(|(ours, theirs)| ours.starts_with('{') || ours == theirs)
    }

    /// The parameters that no request has sent.
    pub(crate) fn missing<'a>(&'a self, sent: &'a BTreeSet<String>) -> impl Iterator<Item = &'a String> {
        let reachable = |name: &str| {
            let base = name.split("__").next().unwrap_or(name);
            let ranges = ["__gt", "__gte", "__lt", "__lte", "__between"];
            sent.contains(name)
                || PAGING.contains(&name)
                || ranges.iter().any(|suffix| name.ends_with(suffix))
                    && ranges.iter().any(|suffix| sent.contains(&format!("{base}{suffix}")))
        };
        // The filter of agents has a test of its own.
        let own = !self.key().ends_with("GET /web/api/v2.1/agents");
        let names = self.0["query"].as_object().into_iter().flat_map(Map::keys);
        names.filter(move |name| own && !reachable(name))
    }

    /// An answer as the contract says, with every member; `None` for a file.
    pub(crate) fn composed_answer(&self) -> Option<Value> {
        match &self.0["answer"] {
            Value::String(kind) if kind == "file" => None,
            Value::String(kind) if kind == "none" => Some(json!({})),
            answer => {
                let mut answer = compose(answer);
                answer["errors"] = Value::Null;
                if answer.get("pagination").is_some() {
                    answer["pagination"] = json!({"totalItems": 1, "nextCursor": null});
                }
                Some(answer)
            }
        }
    }

    /// Where a request breaks the contract.
    pub(crate) fn faults(&self, contract: &Contract, request: &Request) -> Vec<String> {
        let mut faults = Vec::new();
        if request.method.as_str() != self.0["method"] || !self.serves(request.url.path()) {
            faults.push(format!("sent as {} {}", request.method, request.url.path()));
        }
        let empty = Map::new();
        let own = self.0["query"].as_object().unwrap_or(&empty);
        let filter = self.0["filter"].as_str().map(|name| contract.filter(&format!("{name}Filter")));
        let mut names = BTreeSet::new();
        let raw = request.url.query().unwrap_or_default();
        if raw.contains(['+', ';', '"']) || !raw.is_ascii() {
            faults.push(format!("the query is not percent-encoded: {raw}"));
        }
        for (name, text) in request.url.query_pairs() {
            if !names.insert(name.to_string()) {
                faults.push(format!("?{name} is there twice"));
            }
            match own.get(name.as_ref()).or_else(|| filter?.get(name.as_ref())) {
                None => faults.push(format!("?{name} is not in the contract")),
                Some(kind) => check_text(&format!("?{name}"), &text, kind, &mut faults),
            }
        }
        for name in self.0["required"].as_array().into_iter().flatten() {
            if !names.contains(name.as_str().expect("the fixture's form")) {
                faults.push(format!("?{name} is missing"));
            }
        }
        match (&self.0["body"], request.body.as_slice()) {
            (Value::Null, b"") => {}
            (Value::Null, body) => faults.push(format!("a body where none belongs: {}", String::from_utf8_lossy(body))),
            (kind, body) => match serde_json::from_slice(body) {
                Ok(body) => check(contract, "", &body, kind, &mut faults),
                Err(error) => faults.push(format!("the body is no JSON: {error}")),
            },
        }
        if !request.body.is_empty() && request.headers.get("content-type").is_none_or(|kind| kind != "application/json")
        {
            faults.push("the body is not said to be JSON".into());
        }
        faults
    }
}

/// Holds a query's text against a kind: lists are joined by commas.
fn check_text(at: &str, text: &str, kind: &Value, faults: &mut Vec<String>) {
    if let Some(item) = kind.get("items") {
        let parts: Vec<&str> = text.split(',').collect();
        check_count(at, parts.len(), kind, faults);
        return parts.iter().for_each(|part| check_text(at, part, item, faults));
    }
    let fits = match kind.get("is").unwrap_or(kind).as_str() {
        Some("bool") => ["true", "false"].contains(&text),
        Some("int") => text.parse::<i64>().is_ok_and(|number| within(number, kind)),
        Some("num") => text.parse::<f64>().is_ok(),
        Some("time") => is_time(text),
        Some("str") if at.ends_with("__between") => is_range(text),
        Some("id") => text.parse::<u64>().is_ok_and(|id| id >= 100_000_000_000_000_000),
        _ if kind.get("words").is_some() => is_word(text, kind),
        _ => !text.is_empty(),
    };
    if !fits {
        faults.push(format!("{at}={text} is not {kind}"));
    }
}

/// Holds the length of a list against its bound.
fn check_count(at: &str, count: usize, kind: &Value, faults: &mut Vec<String>) {
    if kind["most"].as_u64().is_some_and(|most| count as u64 > most) {
        faults.push(format!("{at} has {count} values"));
    }
}

/// ISO 8601 in UTC, with a fraction of a second, as the contract's examples are.
fn is_time(text: &str) -> bool {
    text.ends_with('Z') && text.contains('.') && chrono::DateTime::parse_from_rfc3339(text).is_ok()
}

/// `from-to`.
fn is_range(text: &str) -> bool {
    let ends: Vec<_> = text.split('-').map(str::parse::<f64>).collect();
    matches!(ends.as_slice(), [Ok(from), Ok(to)] if from <= to)
}

fn within(number: i64, kind: &Value) -> bool {
    kind["min"].as_i64().is_none_or(|min| number >= min) && kind["max"].as_i64().is_none_or(|max| number <= max)
}

fn is_word(text: &str, kind: &Value) -> bool {
    kind["words"]
        .as_array()
        .expect("the fixture's form")
        .iter()
        .any(|word| word.as_str().expect("the fixture's form") == text)
}

/// Holds a body's value against a kind.
fn check(contract: &Contract, at: &str, value: &Value, kind: &Value, faults: &mut Vec<String>) {
    if let Some(members) = kind["members"].as_object() {
        let Some(object) = value.as_object() else { return faults.push(format!("{at} is no object")) };
        for (name, value) in object {
            match members.get(name) {
                Some(kind) => check(contract, &format!("{at}.{name}"), value, kind, faults),
                None if kind["cut"] == true => {}
                None => faults.push(format!("{at}.{name} is not in the contract")),
            }
        }
        let required =
            kind["required"].as_array().into_iter().flatten().map(|name| name.as_str().expect("the fixture's form"));
        faults
            .extend(required.filter(|name| !object.contains_key(*name)).map(|name| format!("{at}.{name} is missing")));
        return;
    }
    if let Some(item) = kind.get("items") {
        let Some(items) = value.as_array() else { return faults.push(format!("{at} is no list")) };
        check_count(at, items.len(), kind, faults);
        return items.iter().for_each(|value| check(contract, &format!("{at}[]"), value, item, faults));
    }
    let fits = match kind.get("is").unwrap_or(kind).as_str() {
        Some(filter @ ("AgentFilter" | "ThreatFilter")) => {
            let conditions = contract.filter(filter);
            value.as_object().is_some_and(|object| {
                !object.is_empty() && object.keys().all(|name| conditions.contains_key(name) || name == "agentIds")
            })
        }
        Some("bool") => value.is_boolean(),
        Some("int") => value.as_i64().is_some_and(|number| within(number, kind)),
        Some("num") => value.is_number(),
        Some("id") => value.as_str().is_some_and(|id| id.parse::<u64>().is_ok()),
        Some("any") => true,
        Some("time") => value.as_str().is_some_and(is_time),
        _ if kind.get("words").is_some() => value.as_str().is_some_and(|word| is_word(word, kind)),
        _ => value
            .as_str()
            .is_some_and(|text| kind["len"].as_u64().is_none_or(|most| text.chars().count() as u64 <= most)),
    };
    if !fits {
        faults.push(format!("{at} = {value} is not {kind}"));
    }
}

/// A value of a kind, with every member.
fn compose(kind: &Value) -> Value {
    if let Some(members) = kind["members"].as_object() {
        return members.iter().map(|(name, kind)| (name.clone(), compose(kind))).collect::<Map<_, _>>().into();
    }
    if let Some(item) = kind.get("items") {
        return json!([compose(item)]);
    }
    if let Some(item) = kind.get("map") {
        return json!({"AWS": compose(item)});
    }
    match kind.get("is").unwrap_or(kind).as_str() {
        Some("bool") => json!(true),
        Some("int") => json!(1),
        Some("num") => json!(1.5),
        Some("AgentFilter" | "ThreatFilter") => json!({}),
        // The contract leaves open what this is.
        Some("any") => Value::Null,
        Some("time") => json!("2026-02-27T04:49:26.257525Z"),
        _ => match kind["words"].as_array() {
            Some(words) => words[0].clone(),
            None => json!("1000000000000000001"),
        },
    }
}
