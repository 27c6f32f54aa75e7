use serde_json::{Map, Value, json};

/// The transcript.
pub(crate) struct Contract(Value);

impl Contract {
    pub(crate) fn load() -> Self {
        Self(serde_json::from_str(include_str!("contract.json")).unwrap())
    }

    pub(crate) fn operations(&self) -> &[Value] {
        self.0["operations"].as_array().unwrap()
    }

    pub(crate) fn schemas(&self) -> &Map<String, Value> {
        self.0["schemas"].as_object().unwrap()
    }

    /// The fields of a schema as (name, type, read-only). `category` decides where two categories use one name.
    pub(crate) fn fields(&self, schema: &str, category: &str) -> Option<Vec<(&str, &str, bool)>> {
        let schemas = self.schemas();
        let schema = schemas.get(&format!("{category}/{schema}")).or_else(|| schemas.get(schema))?;
        Some(fields(&schema["fields"]))
    }

    /// All words of an enum.
    pub(crate) fn words(&self, name: &str) -> Option<Vec<String>> {
        let found = self.0["enums"].get(name)?;
        let prefix = found["prefix"].as_str().unwrap();
        Some(
            found["values"]
                .as_array()
                .unwrap()
                .iter()
                .map(|word| format!("{prefix}{}", word.as_str().unwrap()))
                .collect(),
        )
    }

    /// All words of the enum whose words begin with `prefix`.
    pub(crate) fn words_with(&self, prefix: &str) -> Vec<String> {
        let enums = self.0["enums"].as_object().unwrap();
        let name = enums.iter().find(|(_, found)| found["prefix"] == prefix).map(|(name, _)| name).unwrap();
        self.words(name).unwrap()
    }

    /// A value of this type with every field set, down to a few levels.
    pub(crate) fn compose(&self, kind: &str, category: &str, depth: usize) -> Value {
        if let Some(inner) = kind.strip_prefix('[') {
            return json!([self.compose(inner.trim_end_matches(']'), category, depth)]);
        }
        if let Some(inner) = kind.strip_prefix("map<string,") {
            return json!({"some key": self.compose(inner.trim_end_matches('>'), category, depth)});
        }
        match kind {
            "string" => json!("some \"text\""),
            "bool" => json!(true),
            "int" => json!(4_294_967_295_u64),
            "u64s" => json!("18446744073709551615"),
            "f64" => json!(0.25),
            "time" => json!("2026-05-21T08:30:00.123456Z"),
            "base64" => json!("AAEC/w=="),
            "protobufAny" => json!({"@type": "type.googleapis.com/some.Message", "member": [1, null]}),
            "object" => json!({"free": {"form": [1.5, null]}}),
            "rpcStatus" => json!({"code": 3, "message": "no", "details": [{"@type": "type.googleapis.com/d"}]}),
            _ => match self.fields(kind, category) {
                None => json!(self.words(kind).unwrap_or_else(|| panic!("unknown type {kind}")).last().unwrap()),
                Some(fields) => {
                    let mut object = Map::new();
                    for (name, kind, _) in fields {
                        if depth > 0 || self.is_plain(kind) {
                            object.insert(name.to_owned(), self.compose(kind, category, depth.saturating_sub(1)));
                        }
                    }
                    Value::Object(object)
                }
            },
        }
    }

    fn is_plain(&self, kind: &str) -> bool {
        let inner = kind.trim_start_matches('[').trim_start_matches("map<string,").trim_end_matches([']', '>']);
        !self.schemas().contains_key(inner)
    }

    /// Panics unless a service that follows the contract would take `value` in a request.
    pub(crate) fn check(&self, value: &Value, kind: &str, category: &str, path: &str) {
        if let Some(inner) = kind.strip_prefix('[') {
            for (index, value) in value.as_array().unwrap_or_else(|| panic!("{path}: no array")).iter().enumerate() {
                self.check(value, inner.trim_end_matches(']'), category, &format!("{path}[{index}]"));
            }
            return;
        }
        if let Some(inner) = kind.strip_prefix("map<string,") {
            for (key, value) in value.as_object().unwrap_or_else(|| panic!("{path}: no object")) {
                self.check(value, inner.trim_end_matches('>'), category, &format!("{path}.{key}"));
            }
            return;
        }
        let right = match kind {
            "string" | "base64" | "u64s" => value.is_string(),
            "bool" => value.is_boolean(),
            "int" => value.is_i64() || value.is_u64(),
            "f64" => value.is_number(),
            "time" => value.as_str().is_some_and(|text| chrono::DateTime::parse_from_rfc3339(text).is_ok()),
            "protobufAny" => value["@type"].is_string(),
            "object" => value.is_object(),
            _ => match self.fields(kind, category) {
                None => self
                    .words(kind)
                    .unwrap_or_else(|| panic!("{path}: unknown type {kind}"))
                    .iter()
                    .any(|word| value == word),
                Some(fields) => {
                    for (name, value) in value.as_object().unwrap_or_else(|| panic!("{path}: no object")) {
                        let path = format!("{path}.{name}");
                        let known = fields.iter().find(|(known, ..)| known == name);
                        let (_, kind, read_only) = known.unwrap_or_else(|| panic!("{path}: not in {kind}"));
                        assert!(!read_only, "{path}: read-only");
                        self.check(value, kind, category, &path);
                    }
                    true
                }
            },
        };
        assert!(right, "{path}: {value} is no {kind}");
    }
}

pub(crate) fn fields(list: &Value) -> Vec<(&str, &str, bool)> {
    list.as_array()
        .unwrap()
        .iter()
        .map(|field| (field["name"].as_str().unwrap(), field["type"].as_str().unwrap(), field["readOnly"] == true))
        .collect()
}
