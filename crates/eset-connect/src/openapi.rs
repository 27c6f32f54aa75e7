//! The operations and records as one OpenAPI 3.1 document, for use with any OpenAPI tool.
//!
//! The document is made from the [catalogue] and the layouts of the [models](crate::models). The words of enums are
//! listed as `x-extensible-enum`, because the service may add words. It may also send members that are not listed.
//!
//! ```
//! let document = eset_connect::openapi::document();
//! assert_eq!(document["openapi"], "3.1.0");
//! assert_eq!(document["paths"]["/v1/devices/{deviceUuid}"]["get"]["operationId"], "Devices_GetDevice");
//! ```

use std::collections::BTreeMap;

use open_record::{Layout, Member};
use serde_json::{Map, Value, json};

use crate::Region;
use crate::catalogue::{self, Answer, Kind, Operation, Parameter, ValueKind};
use crate::models::{
    ExternalAssetType, FunctionalityStatus, GroupEntityType, ObjectOrigin, PatchType, ProductAutoActivationBase,
    ProtectionStatus, QuarantineReason, QuarantinedObjectType, SeverityLevel, SubjectType, VulnerabilityScope,
};

/// Statuses of failure that every operation may answer with, and their meaning.
const FAILURES: &[(&str, &str)] = &[
    ("400", "The request is invalid."),
    ("401", "The token is missing, wrong or expired."),
    ("403", "The API user lacks the right, or the tenant lacks the product."),
    ("404", "The object does not exist, or the pending answer has expired."),
    ("429", "Too many requests. Wait before the next one; Retry-After is not always present."),
    ("500", "The service failed."),
    ("502", "The service failed."),
    ("503", "The service is in maintenance."),
    ("504", "The service took too long. Send the request again."),
    ("default", "The request failed."),
];

/// The words of each enum that occurs in a query.
const QUERY_WORDS: &[&[&str]] = &[
    ExternalAssetType::WORDS,
    FunctionalityStatus::WORDS,
    GroupEntityType::WORDS,
    ObjectOrigin::WORDS,
    PatchType::WORDS,
    ProductAutoActivationBase::WORDS,
    ProtectionStatus::WORDS,
    QuarantineReason::WORDS,
    QuarantinedObjectType::WORDS,
    SeverityLevel::WORDS,
    SubjectType::WORDS,
    VulnerabilityScope::WORDS,
];

/// The OpenAPI document.
#[must_use]
pub fn document() -> Value {
    let mut schemas = Schemas::default();
    let mut paths = Map::new();
    for operation in catalogue::ALL {
        let item = paths.entry(operation.path).or_insert_with(|| json!({"servers": [server(operation)]}));
        item[operation.method.as_str().to_ascii_lowercase()] = describe(operation, &mut schemas);
    }
    schemas.add(<crate::models::RpcStatus as open_record::OpenRecord>::LAYOUT);
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "ESET Connect",
            "version": env!("CARGO_PKG_VERSION"),
            "description": "The REST API of ESET PROTECT, ESET Inspect and ESET Cloud Office Security, according to the vendor's contract of May 2026.",
        },
        "externalDocs": {"url": "https://help.eset.com/eset_connect/en-US/"},
        "tags": catalogue::Category::ALL.map(|category| json!({"name": category.as_str()})),
        "security": [{"bearer": []}],
        "paths": paths,
        "components": {
            "securitySchemes": {"bearer": {"type": "http", "scheme": "bearer",
                "description": "A token from `POST /oauth/token`, obtained with the password of an API user."}},
            "parameters": {"ResponseId": {"name": "response-id", "in": "header", "schema": {"type": "string", "format": "uuid"},
                "description": "Asks for a pending answer: the same request again, with the `response-id` of the 202."}},
            "headers": {"RequestId": {"description": "The service's id of the request.", "schema": {"type": "string"}}},
            "responses": failures(),
            "schemas": schemas.into_value(),
        },
    })
}

fn server(operation: &Operation) -> Value {
    let regions: Vec<&str> = operation.regions.iter().map(|region| region.as_str()).collect();
    let url = format!("https://{{region}}.{}.eset.systems", operation.category.host_label());
    json!({"url": url, "variables": {"region": {"default": Region::Eu.as_str(), "enum": regions}}})
}

fn describe(operation: &Operation, schemas: &mut Schemas) -> Value {
    let mut described = json!({
        "operationId": operation_id(operation),
        "summary": operation.title,
        "tags": [operation.category.as_str()],
        "parameters": parameters(operation),
        "responses": responses(operation, schemas),
        "x-eset-right": operation.right.as_str(),
        "x-eset-product": operation.product.as_str(),
        "x-eset-quota": operation.quota.as_str(),
        "x-eset-safe-to-repeat": operation.safe_to_repeat,
    });
    if let Some(schema) = operation.body {
        let members = object(operation.body_members, schemas);
        described["requestBody"] =
            json!({"required": true, "content": {"application/json": {"schema": members}}, "x-eset-schema": schema});
    }
    if operation.right == catalogue::Right::None {
        described["security"] = json!([]);
        described["requestBody"] = token_form();
    }
    described
}

/// The vendor's name, followed by the path's version if operations of two versions have the same name.
fn operation_id(operation: &Operation) -> String {
    let shared = catalogue::ALL.iter().filter(|other| other.id == operation.id).count() > 1;
    match operation.path.split('/').nth(1) {
        Some(version) if shared => format!("{}_{version}", operation.id),
        _ => operation.id.to_owned(),
    }
}

fn token_form() -> Value {
    json!({"required": true, "content": {"application/x-www-form-urlencoded": {"schema": {
        "type": "object",
        "required": ["grant_type"],
        "properties": {
            "grant_type": {"type": "string", "enum": ["password", "refresh_token"]},
            "username": {"type": "string"},
            "password": {"type": "string", "format": "password"},
            "refresh_token": {"type": "string", "format": "password"},
        },
    }}}})
}

fn parameters(operation: &Operation) -> Vec<Value> {
    let mut parameters: Vec<Value> = path_parameters(operation.path)
        .map(|name| {
            let schema = if name.ends_with("Uuid") {
                json!({"type": "string", "format": "uuid"})
            } else {
                json!({"type": "string"})
            };
            json!({"name": name, "in": "path", "required": true, "schema": schema})
        })
        .collect();
    parameters.extend(operation.query.iter().map(query_parameter));
    if operation.paged {
        parameters.push(json!({"name": "pageSize", "in": "query", "description": "Largest number of records in the page, up to 1000; default: 50.",
            "schema": {"type": "integer", "minimum": 0, "maximum": 99_999}}));
        parameters.push(
            json!({"name": "pageToken", "in": "query", "description": "The `nextPageToken` of the previous page.",
            "schema": {"type": "string", "maxLength": 128}}),
        );
    }
    if operation.right != catalogue::Right::None {
        parameters.push(json!({"$ref": "#/components/parameters/ResponseId"}));
    }
    parameters
}

fn path_parameters(path: &str) -> impl Iterator<Item = &str> {
    path.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name)
}

fn query_parameter(parameter: &Parameter) -> Value {
    let schema = match parameter.kind {
        Kind::Text { max } => json!({"type": "string", "maxLength": max}),
        Kind::Uuid => json!({"type": "string", "format": "uuid"}),
        Kind::Bool => json!({"type": "boolean"}),
        Kind::Int => json!({"type": "integer"}),
        Kind::Time => json!({"type": "string", "format": "date-time"}),
        Kind::Word { prefix } => {
            let has_prefix = |words: &&&[&str]| words.iter().all(|word| word.starts_with(prefix));
            let words = QUERY_WORDS.iter().find(has_prefix).copied().unwrap_or_default();
            json!({"type": "string", "x-extensible-enum": words})
        }
    };
    let schema = if parameter.repeated { json!({"type": "array", "items": schema}) } else { schema };
    json!({"name": parameter.name, "in": "query", "schema": schema})
}

fn responses(operation: &Operation, schemas: &mut Schemas) -> Value {
    let content = match operation.answer {
        Answer::Object { schema, .. } => {
            let members = object(operation.answer_members, schemas);
            json!({"application/json": {"schema": members, "x-eset-schema": schema}})
        }
        Answer::Binary => json!({"application/zip": {}}),
    };
    let request_id = json!({"request-id": {"$ref": "#/components/headers/RequestId"}});
    let mut responses = json!({"200": {"description": "Done.", "headers": request_id, "content": content}});
    if operation.right != catalogue::Right::None {
        responses["202"] = json!({"$ref": "#/components/responses/Pending"});
    }
    for (status, _) in FAILURES {
        responses[*status] = json!({"$ref": format!("#/components/responses/Failure_{status}")});
    }
    responses
}

fn failures() -> Value {
    let request_id = json!({"request-id": {"$ref": "#/components/headers/RequestId"}});
    let mut pending = request_id.clone();
    pending["response-id"] = json!({"description": "The id with which to ask for the answer.", "schema": {"type": "string", "format": "uuid"}});
    let mut failures = Map::new();
    let description = "The answer is not ready yet: send the same request again with `response-id`.";
    failures.insert("Pending".to_owned(), json!({"description": description, "headers": pending}));
    for (status, description) in FAILURES {
        let content = json!({"application/json": {"schema": {"$ref": "#/components/schemas/RpcStatus"}}});
        let failure = json!({"description": description, "headers": request_id, "content": content});
        failures.insert(format!("Failure_{status}"), failure);
    }
    failures.into()
}

fn object(members: &[(&str, ValueKind)], schemas: &mut Schemas) -> Value {
    let properties: Map<String, Value> =
        members.iter().map(|(name, kind)| ((*name).to_owned(), schemas.value(kind, false))).collect();
    json!({"type": "object", "properties": properties})
}

/// A value of one of these types, or null, which some of the vendor's examples have for an absent value.
fn scalar(types: &[&str]) -> Value {
    let types: Vec<&str> = types.iter().copied().chain(["null"]).collect();
    json!({"type": types})
}

/// The text of a documentation comment without leading blanks.
fn text(doc: &str) -> String {
    doc.lines().map(str::trim).collect::<Vec<_>>().join("\n").trim().to_owned()
}

/// The schemas of the records that were referred to so far.
#[derive(Default)]
struct Schemas(BTreeMap<&'static str, Value>);

impl Schemas {
    fn value(&mut self, kind: &ValueKind, quoted: bool) -> Value {
        match kind {
            ValueKind::Text => scalar(&["string"]),
            ValueKind::Format(format) => {
                let mut schema = scalar(&["string"]);
                schema["format"] = json!(format);
                schema
            }
            ValueKind::Boolean => scalar(&["boolean"]),
            // The service writes them as strings, and mocks of it as numbers.
            ValueKind::Integer if quoted => {
                let mut schema = scalar(&["string", "integer"]);
                schema["format"] = json!("uint64");
                schema
            }
            ValueKind::Integer => scalar(&["integer"]),
            ValueKind::Number => scalar(&["number"]),
            ValueKind::Word(known) => {
                let mut schema = scalar(&["string"]);
                schema["x-extensible-enum"] = json!(known);
                schema
            }
            ValueKind::List(item) => json!({"type": "array", "items": self.value(item, quoted)}),
            ValueKind::Map(item) => json!({"type": "object", "additionalProperties": self.value(item, quoted)}),
            ValueKind::Record(layout) => self.add(layout()),
            ValueKind::NameOrRecord(layout) => json!({"anyOf": [{"type": "string"}, self.add(layout())]}),
            // A value of any shape, including kinds that this version does not know.
            _ => json!({}),
        }
    }

    /// Adds the schema of a record and of the records in it. Returns a reference to it.
    fn add(&mut self, layout: &'static Layout) -> Value {
        if !self.0.contains_key(layout.name) {
            // A record may hold records of its own type.
            self.0.insert(layout.name, Value::Null);
            let properties: Map<String, Value> =
                layout.members.iter().map(|member| (member.name.to_owned(), self.member(member))).collect();
            let schema = json!({"type": "object", "description": text(layout.doc), "properties": properties});
            self.0.insert(layout.name, schema);
        }
        json!({"$ref": format!("#/components/schemas/{}", layout.name)})
    }

    fn member(&mut self, member: &Member) -> Value {
        let mut schema = self.value(&member.kind, member.quoted);
        schema["description"] = json!(text(member.doc));
        if member.read_only {
            schema["readOnly"] = json!(true);
        }
        schema
    }

    fn into_value(self) -> Value {
        self.0.into_iter().map(|(name, schema)| (name.to_owned(), schema)).collect::<Map<_, _>>().into()
    }
}
