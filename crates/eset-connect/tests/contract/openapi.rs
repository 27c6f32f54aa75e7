//! The OpenAPI document, held against the contract and against the records of the fixtures.

use std::collections::BTreeSet;
use std::path::Path;

use eset_connect::openapi;
use serde_json::{Value, json};

use crate::fixture::{Contract, fields};

/// What a schema says, behind its reference.
fn resolve<'a>(document: &'a Value, schema: &'a Value) -> &'a Value {
    match schema["$ref"].as_str() {
        Some(reference) => {
            let found = document.pointer(reference.strip_prefix('#').expect("a local reference"));
            found.unwrap_or_else(|| panic!("{reference} leads nowhere"))
        }
        None => schema,
    }
}

/// Whether a value is what a schema says; else the paths of what is not.
fn faults(document: &Value, schema: &Value, value: &Value, path: &str, found: &mut Vec<String>) {
    let schema = resolve(document, schema);
    if let Some(choices) = schema["anyOf"].as_array() {
        let fits = |choice: &Value| {
            let mut faults_of_choice = Vec::new();
            faults(document, choice, value, path, &mut faults_of_choice);
            faults_of_choice.is_empty()
        };
        if !choices.iter().any(fits) {
            found.push(path.to_owned());
        }
        return;
    }
    let types: Vec<&str> = match &schema["type"] {
        Value::String(one) => vec![one],
        Value::Array(some) => some.iter().filter_map(Value::as_str).collect(),
        _ => return,
    };
    let kind = match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(number) if number.is_f64() => "number",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    };
    let is_time = schema["format"] != "date-time"
        || value.as_str().is_none_or(|text| chrono::DateTime::parse_from_rfc3339(text).is_ok());
    if !(types.contains(&kind) || kind == "integer" && types.contains(&"number")) || !is_time {
        found.push(path.to_owned());
    }
    for (index, item) in value.as_array().into_iter().flatten().enumerate() {
        faults(document, &schema["items"], item, &format!("{path}[{index}]"), found);
    }
    for (name, member) in value.as_object().into_iter().flatten() {
        let inner = schema["properties"].get(name).unwrap_or(&schema["additionalProperties"]);
        faults(document, inner, member, &format!("{path}.{name}"), found);
    }
}

#[test]
fn the_fixtures_are_what_the_document_says() {
    let document = openapi::document();
    let mut checked = BTreeSet::new();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap();
        let (schema, member) = match name {
            _ if name.ends_with(".event.json") => continue,
            "device_odd_shapes.json" => ("Device", None),
            "components_documented.json" => ("Device", Some("device")),
            _ if name.starts_with("device_group_") => ("DeviceGroup", None),
            _ if name.starts_with("device_") => ("Device", None),
            _ if name.starts_with("detections-v1_") => ("DetectionV1", None),
            _ if name.starts_with("detections_") => ("DetectionV2", None),
            _ if name.starts_with("incidents_") => ("Incident", None),
            _ if name.starts_with("users_") => ("User", None),
            _ if name.starts_with("vulnerabilities_") => ("DeviceVulnerability", None),
            _ => panic!("{name} is of no known feed"),
        };
        let text = std::fs::read_to_string(&path).unwrap();
        let mut record: Value = serde_json::from_str(&text).unwrap();
        if let Some(member) = member {
            record = record[member].take();
        }
        let schema = json!({"$ref": format!("#/components/schemas/{schema}")});
        let mut found = Vec::new();
        faults(&document, &schema, &record, "", &mut found);
        // Odd shapes are odd: what is no time, no truth and no list is told.
        let expected = if name.contains("odd_shapes") { vec![".deployedComponents", ".isMobile"] } else { vec![] };
        assert!(expected.iter().all(|path| found.iter().any(|found| found == path)), "{name}: {found:?}");
        assert!(!expected.is_empty() || found.is_empty(), "{name}: {found:?}");
        checked.insert(schema["$ref"].as_str().unwrap().to_owned());
    }
    assert_eq!(checked.len(), 7, "{checked:?}");
}

fn tells_time(schema: &Value) -> bool {
    schema["description"].as_str().is_some_and(|text| text.contains("RFC 3339"))
}

/// Panics unless a schema is this type of the contract, all the way down.
fn check(
    contract: &Contract,
    document: &Value,
    kind: &str,
    category: &str,
    schema: &Value,
    seen: &mut BTreeSet<String>,
) {
    if let Some(inner) = kind.strip_prefix('[') {
        assert_eq!(schema["type"], "array", "{kind}");
        return check(contract, document, inner.trim_end_matches(']'), category, &schema["items"], seen);
    }
    if let Some(inner) = kind.strip_prefix("map<string,") {
        assert_eq!(schema["type"], "object", "{kind}");
        let values = &schema["additionalProperties"];
        return check(contract, document, inner.trim_end_matches('>'), category, values, seen);
    }
    // Tags are seen as strings and as objects with a name.
    let text = schema["anyOf"].as_array().and_then(|choices| choices.iter().find(|choice| choice["type"] == "string"));
    let is = |name: &str| {
        name == "string" && text.is_some()
            || schema["type"].as_array().is_some_and(|types| types.iter().any(|known| known == name))
    };
    match kind {
        "string" | "base64" | "u64s" => assert!(is("string"), "{kind}: {schema}"),
        "bool" => assert!(is("boolean"), "{schema}"),
        "int" => assert!(is("integer") && !is("string"), "{schema}"),
        "f64" => assert!(is("number"), "{schema}"),
        // A record that is mapped keeps its times as text, and says so.
        "time" => assert!(is("string") && (schema["format"] == "date-time" || tells_time(schema)), "{schema}"),
        "protobufAny" | "object" => assert!(schema["type"].is_null(), "{schema}"),
        "rpcStatus" => assert_eq!(schema["$ref"], "#/components/schemas/RpcStatus"),
        _ => match (contract.fields(kind, category), contract.words(kind)) {
            (Some(fields), _) => {
                // Where the vendor's pages show a name alone, too.
                let records = schema["anyOf"]
                    .as_array()
                    .and_then(|choices| choices.iter().find(|choice| choice["$ref"].is_string()));
                let schema = records.unwrap_or(schema);
                let name = schema["$ref"].as_str().unwrap_or_else(|| panic!("{kind}: {schema}"));
                if !seen.insert(format!("{category} {name}")) {
                    return;
                }
                let properties = &resolve(document, schema)["properties"];
                for (member, kind, read_only) in fields {
                    let schema = &properties[member];
                    assert!(!schema.is_null(), "{name} lacks {member}");
                    assert!(!read_only || schema["readOnly"] == true, "{name}.{member}");
                    check(contract, document, kind, category, schema, seen);
                }
            }
            (None, words) => assert_eq!(schema["x-extensible-enum"], json!(words.unwrap()), "{kind}"),
        },
    }
}

#[test]
fn the_document_has_the_contracts_operations_and_types() {
    let (contract, document) = (Contract::load(), openapi::document());
    let mut seen = BTreeSet::new();
    let mut ids = BTreeSet::new();
    for operation in contract.operations() {
        let (method, path) = (operation["method"].as_str().unwrap(), operation["path"].as_str().unwrap());
        let category = operation["category"].as_str().unwrap();
        let item = &document["paths"][path];
        let described = &item[method.to_lowercase()];
        assert!(ids.insert(described["operationId"].as_str().unwrap()), "{path}: an id is unique");
        assert!(item["servers"][0]["url"].as_str().unwrap().contains(operation["host"].as_str().unwrap()), "{path}");
        for (kind, wanted, schema) in [
            ("body", &operation["body"], &described["requestBody"]["content"]["application/json"]["schema"]),
            ("answer", &operation["answer"], &described["responses"]["200"]["content"]["application/json"]["schema"]),
        ] {
            if !wanted.is_object() {
                assert!(schema.is_null(), "{path} has no {kind}");
                continue;
            }
            let wanted = fields(&wanted["fields"]);
            let names: BTreeSet<&str> = wanted.iter().map(|(name, ..)| *name).collect();
            let known: BTreeSet<&str> = schema["properties"].as_object().unwrap().keys().map(String::as_str).collect();
            assert_eq!(known, names, "{path}: {kind}");
            for (name, kind, _) in wanted {
                check(&contract, &document, kind, category, &schema["properties"][name], &mut seen);
            }
        }
        let named = |place: &str| -> BTreeSet<&str> {
            let parameters = described["parameters"].as_array().unwrap().iter();
            parameters
                .filter(|parameter| parameter["in"] == place)
                .filter_map(|parameter| parameter["name"].as_str())
                .collect()
        };
        let inside: BTreeSet<&str> = path.split('{').skip(1).map(|rest| rest.split_once('}').unwrap().0).collect();
        assert_eq!(named("path"), inside, "{path}");
        let mut query: BTreeSet<&str> =
            operation["query"].as_array().unwrap().iter().filter_map(|parameter| parameter["name"].as_str()).collect();
        if operation["paged"] == true {
            query.extend(["pageSize", "pageToken"]);
        }
        assert_eq!(named("query"), query, "{path}");
        for parameter in described["parameters"].as_array().unwrap() {
            let schema = &parameter["schema"];
            let words = schema.get("x-extensible-enum").and_then(Value::as_array);
            assert!(words.is_none_or(|words| !words.is_empty()), "{path}: {parameter}");
        }
    }
    assert_eq!(ids.len(), 102);
    assert!(seen.len() > 80, "{}", seen.len());
}

#[test]
fn every_reference_leads_somewhere() {
    fn walk(document: &Value, value: &Value) {
        resolve(document, value);
        value.as_object().into_iter().flatten().for_each(|(_, inner)| walk(document, inner));
        value.as_array().into_iter().flatten().for_each(|inner| walk(document, inner));
    }
    let document = openapi::document();
    walk(&document, &document);
}
