//! The two filter languages, as far as they are documented: `status == OPEN && severity != LOW` for incidents, `resolved eq 0` for detection groups.

use serde_json::Value;

use crate::engine::Refusal;

/// A filter, taken apart.
#[derive(Debug)]
pub(crate) enum Expression {
    All(Vec<Expression>),
    Any(Vec<Expression>),
    Compare { path: Vec<String>, operator: Operator, value: String },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Operator {
    Equal,
    Unequal,
    Less,
    AtMost,
    More,
    AtLeast,
}

impl Expression {
    pub(crate) fn parse(text: &str) -> Result<Self, Refusal> {
        let tokens = tokens(text)?;
        let mut at = 0;
        let expression = any(&tokens, &mut at)?;
        if at < tokens.len() { Err(invalid(&format!("`{}` is not expected", tokens[at]))) } else { Ok(expression) }
    }

    /// Whether `record` satisfies it. Words of enums stand with or without their prefix.
    pub(crate) fn holds(&self, record: &Value) -> bool {
        match self {
            Self::All(parts) => parts.iter().all(|part| part.holds(record)),
            Self::Any(parts) => parts.iter().any(|part| part.holds(record)),
            Self::Compare { path, operator, value } => {
                let found = path.iter().fold(record, |record, name| &record[name.as_str()]);
                let order = match found {
                    Value::Number(number) => {
                        number.as_f64().zip(value.parse().ok()).and_then(|(a, b): (f64, f64)| a.partial_cmp(&b))
                    }
                    Value::Bool(flag) => Some(u8::from(*flag).cmp(&u8::from(value == "true" || value == "1"))),
                    Value::String(text) if text.ends_with(&format!("_{value}")) => Some(std::cmp::Ordering::Equal),
                    Value::String(text) => Some(text.as_str().cmp(value)),
                    _ => Some("".cmp(value.as_str())),
                };
                order.is_some_and(|order| match operator {
                    Operator::Equal => order.is_eq(),
                    Operator::Unequal => order.is_ne(),
                    Operator::Less => order.is_lt(),
                    Operator::AtMost => order.is_le(),
                    Operator::More => order.is_gt(),
                    Operator::AtLeast => order.is_ge(),
                })
            }
        }
    }
}

fn invalid(what: &str) -> Refusal {
    Refusal::bad(format!("filter: {what}"))
}

fn tokens(text: &str) -> Result<Vec<String>, Refusal> {
    let mut found = Vec::new();
    let mut rest = text.trim_start();
    while let Some(first) = rest.chars().next() {
        let length = match first {
            '(' | ')' => 1,
            '"' | '\'' => rest[1..].find(first).ok_or_else(|| invalid("a quote is not closed"))? + 2,
            '=' | '!' | '<' | '>' | '&' | '|' => rest.find(|c| !"=!<>&|".contains(c)).unwrap_or(rest.len()),
            _ => rest.find(|c: char| c.is_whitespace() || "()=!<>&|\"'".contains(c)).unwrap_or(rest.len()),
        };
        found.push(rest[..length].to_owned());
        rest = rest[length..].trim_start();
    }
    Ok(found)
}

fn any(tokens: &[String], at: &mut usize) -> Result<Expression, Refusal> {
    let mut parts = vec![all(tokens, at)?];
    while tokens.get(*at).is_some_and(|token| token == "or" || token == "||") {
        *at += 1;
        parts.push(all(tokens, at)?);
    }
    Ok(Expression::Any(parts))
}

fn all(tokens: &[String], at: &mut usize) -> Result<Expression, Refusal> {
    let mut parts = vec![part(tokens, at)?];
    while tokens.get(*at).is_some_and(|token| token == "and" || token == "&&") {
        *at += 1;
        parts.push(part(tokens, at)?);
    }
    Ok(Expression::All(parts))
}

fn part(tokens: &[String], at: &mut usize) -> Result<Expression, Refusal> {
    let mut next = || {
        let token = tokens.get(*at).ok_or_else(|| invalid("it ends too early"));
        *at += 1;
        token
    };
    let first = next()?;
    if first == "(" {
        let inner = any(tokens, at)?;
        return if tokens.get(*at).is_some_and(|token| token == ")") {
            *at += 1;
            Ok(inner)
        } else {
            Err(invalid("a parenthesis is not closed"))
        };
    }
    let operator = match next()?.as_str() {
        "==" | "eq" => Operator::Equal,
        "!=" | "ne" => Operator::Unequal,
        "<" | "lt" => Operator::Less,
        "<=" | "le" => Operator::AtMost,
        ">" | "gt" => Operator::More,
        ">=" | "ge" => Operator::AtLeast,
        other => return Err(invalid(&format!("operator `{other}` is unknown or not simulated"))),
    };
    let mut value = next()?.clone();
    if value == "timestamp" {
        value.clone_from(tokens.get(*at + 1).ok_or_else(|| invalid("timestamp needs a time"))?);
        *at += 3;
    }
    let value = value.trim_matches(['"', '\'']).replace("+00:00", "Z");
    let path = first.strip_prefix("incident.").unwrap_or(first).split(['.', '/']).map(camel).collect();
    Ok(Expression::Compare { path, operator, value })
}

/// Field names may be written in snake case.
fn camel(name: &str) -> String {
    let mut parts = name.split('_');
    let first = parts.next().unwrap_or("").to_owned();
    parts.fold(first, |mut name, part| {
        let mut letters = part.chars();
        name.extend(letters.next().map(|letter| letter.to_ascii_uppercase()));
        name.extend(letters);
        name
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn both_languages_are_read() {
        let record = json!({"status": "INCIDENT_STATUS_OPEN", "severityScore": 70, "resolved": false, "device": {"uuid": "d"}, "createTime": "2025-05-01T00:00:00Z"});
        for (text, holds) in [
            ("status == INCIDENT_STATUS_OPEN", true),
            ("incident.status == OPEN && severityScore >= 70", true),
            ("resolved eq 0 and device.uuid eq 'd'", true),
            ("resolved eq 1 or (severity_score gt 60 and severity_score lt 71)", true),
            ("create_time > timestamp(\"2025-04-30T00:00:00+00:00\")", true),
            ("create_time > timestamp(\"2025-05-02T00:00:00+00:00\")", false),
            ("status != INCIDENT_STATUS_OPEN", false),
        ] {
            assert_eq!(Expression::parse(text).expect(text).holds(&record), holds, "{text}");
        }
        for text in ["", "status", "status ==", "status ~ 1", "(resolved eq 0", "resolved eq 0 )", "a eq \"b"] {
            assert!(Expression::parse(text).is_err(), "{text}");
        }
    }
}
