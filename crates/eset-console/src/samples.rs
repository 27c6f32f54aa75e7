//! Code for one call in four languages.

use std::fmt::Write as _;

use eset_connect::catalogue::{Answer, Operation, Right};
use serde::Serialize;
use serde_json::Value;

/// A call to write code for.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Sample<'a> {
    /// The operation.
    pub operation: &'static Operation,
    /// The path, percent-encoded; parameters in braces stay as they are.
    pub path: &'a str,
    /// The query, not encoded.
    pub query: &'a [(String, String)],
    /// The body.
    pub body: Option<&'a Value>,
}

/// The code. Every program reads `ESET_REGION`, `ESET_USERNAME`, `ESET_PASSWORD` and, for a gateway in place of the vendor's hosts,
/// `ESET_BASE_URL` from its environment and prints the answer.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct Code {
    /// A program with the crates `eset-connect`, `serde_json` and `tokio`.
    pub rust: String,
    /// Python 3.8 with its standard library.
    pub python: String,
    /// PowerShell 7 or Windows PowerShell 5.1.
    pub powershell: String,
    /// A shell with curl and jq.
    pub curl: String,
}

impl<'a> Sample<'a> {
    /// A call.
    #[must_use]
    pub fn new(
        operation: &'static Operation,
        path: &'a str,
        query: &'a [(String, String)],
        body: Option<&'a Value>,
    ) -> Self {
        Self { operation, path, query, body }
    }

    /// Its code.
    #[must_use]
    pub fn code(&self) -> Code {
        Code { rust: self.rust(), python: self.python(), powershell: self.powershell(), curl: self.curl() }
    }

    fn method_variant(&self) -> String {
        let name = self.operation.method.as_str().to_ascii_lowercase();
        name[..1].to_ascii_uppercase() + &name[1..]
    }

    fn host_label(&self) -> &'static str {
        self.operation.category.host_label()
    }

    /// Whether this is the call for a token, which the programs make before any other.
    fn is_token(&self) -> bool {
        self.operation.right == Right::None
    }

    /// Whether the answer is a ZIP file, which is written to `answer.zip`.
    fn is_file(&self) -> bool {
        self.operation.answer == Answer::Binary
    }

    /// Path and encoded query.
    fn target(&self) -> String {
        let encode =
            |text: &str| percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC).to_string();
        let pairs: Vec<String> =
            self.query.iter().map(|(name, value)| format!("{}={}", encode(name), encode(value))).collect();
        if pairs.is_empty() { self.path.to_owned() } else { format!("{}?{}", self.path, pairs.join("&")) }
    }

    fn rust(&self) -> String {
        if self.is_token() {
            return rust_program(
                "EsetClient, Region",
                "    // The client gets and renews tokens by itself; this shows that it can.\n    client.test_connection().await?;\n    println!(\"{:?}\", client.token_state());\n",
            );
        }
        let mut call = format!("        .call(Method::{}, {:?})\n", self.method_variant(), self.path);
        for (name, value) in self.query {
            let _ = writeln!(call, "        .query({name:?}, {value:?})");
        }
        if let Some(body) = self.body {
            let mut text = String::new();
            literal(&mut text, body, 2, &RUST);
            let _ = writeln!(call, "        .json(&serde_json::json!({text}))");
        }
        let shown = if self.is_file() {
            "std::fs::write(\"answer.zip\", answer.bytes())?"
        } else {
            "println!(\"{}\", String::from_utf8_lossy(answer.bytes()))"
        };
        let rest = format!("    let answer = client\n{call}        .send()\n        .await?;\n    {shown};\n");
        rust_program("EsetClient, Method, Region", &rest)
    }

    fn python(&self) -> String {
        let (host, target, method) = (self.host_label(), self.target(), self.operation.method.as_str());
        let body = self.body.map_or_else(String::new, |body| {
            let mut text = String::new();
            literal(&mut text, body, 0, &PYTHON);
            format!("body = {text}\n")
        });
        let (data, content_type) = match self.body {
            Some(_) => ("json.dumps(body).encode()", ", \"Content-Type\": \"application/json\""),
            None => ("None", ""),
        };
        let target = quoted(&target);
        let rest = match (self.is_token(), self.is_file()) {
            (true, _) => {
                "    print(json.load(answer)[\"expires_in\"])  # seconds; the token itself is a secret\n".to_owned()
            }
            (_, is_file) => {
                let shown = if is_file {
                    "open(\"answer.zip\", \"wb\").write(answer.read())"
                } else {
                    "sys.stdout.buffer.write(answer.read())"
                };
                format!(
                    r#"    token = json.load(answer)["access_token"]

{body}headers = {{"Authorization": "Bearer " + token{content_type}}}
while True:
    request = urllib.request.Request(base_url + {target}, {data}, headers, method="{method}")
    with urllib.request.urlopen(request) as answer:
        if answer.status != 202:  # 202: not ready; the same request again, with the response-id
            {shown}
            break
        headers["response-id"] = answer.headers["response-id"]
"#
                )
            }
        };
        format!(
            r#"import json
import os
import sys
import urllib.parse
import urllib.request

region = os.environ.get("ESET_REGION", "eu")
gateway = os.environ.get("ESET_BASE_URL")
token_url = (gateway or f"https://{{region}}.business-account.iam.eset.systems") + "/oauth/token"
base_url = gateway or f"https://{{region}}.{host}.eset.systems"

form = {{"grant_type": "password", "username": os.environ["ESET_USERNAME"], "password": os.environ["ESET_PASSWORD"]}}
with urllib.request.urlopen(token_url, urllib.parse.urlencode(form).encode()) as answer:
{rest}"#
        )
    }

    fn powershell(&self) -> String {
        let (host, method) = (self.host_label(), self.operation.method.as_str());
        let target = powershell_text(&self.target());
        let (body, with_body) = match self.body {
            Some(body) => (
                format!("$body = [Text.Encoding]::UTF8.GetBytes({})\n", powershell_text(&pretty(body))),
                " -ContentType 'application/json' -Body $body",
            ),
            None => (String::new(), ""),
        };
        let ask = "Invoke-RestMethod -Method Post -Uri \"$tokenHost/oauth/token\" -Body $form";
        let shown = if self.is_file() {
            "[IO.File]::WriteAllBytes((Join-Path $PWD 'answer.zip'), $answer.RawContentStream.ToArray())"
        } else {
            "$answer.Content"
        };
        let rest = if self.is_token() {
            format!("({ask}).expires_in  # seconds; the token itself is a secret\n")
        } else {
            format!(
                r#"$token = ({ask}).access_token

{body}$headers = @{{ Authorization = "Bearer $token" }}
do {{
    $answer = Invoke-WebRequest -UseBasicParsing -Method {method} -Uri ($baseUrl + {target}) -Headers $headers{with_body}
    $headers['response-id'] = "$($answer.Headers['response-id'])"  # 202: not ready; the same request again
}} while ($answer.StatusCode -eq 202)
{shown}
"#
            )
        };
        format!(
            r#"$ErrorActionPreference = 'Stop'
$region = if ($env:ESET_REGION) {{ $env:ESET_REGION }} else {{ 'eu' }}
$tokenHost = if ($env:ESET_BASE_URL) {{ $env:ESET_BASE_URL }} else {{ "https://$region.business-account.iam.eset.systems" }}
$baseUrl = if ($env:ESET_BASE_URL) {{ $env:ESET_BASE_URL }} else {{ "https://$region.{host}.eset.systems" }}

$form = @{{ grant_type = 'password'; username = $env:ESET_USERNAME; password = $env:ESET_PASSWORD }}
{rest}"#
        )
    }

    fn curl(&self) -> String {
        let (host, method) = (self.host_label(), self.operation.method.as_str());
        let target = shell_text(&self.target());
        let body = self.body.map_or_else(String::new, |body| {
            format!(" \\\n  --header 'Content-Type: application/json' --data-binary {}", shell_text(&pretty(body)))
        });
        let ask = r#"curl --silent --show-error --fail-with-body "${ESET_BASE_URL:-https://$region.business-account.iam.eset.systems}/oauth/token" \
  --data grant_type=password --data-urlencode "username=$ESET_USERNAME" --data-urlencode "password=$ESET_PASSWORD""#;
        if self.is_token() {
            return format!(
                "region=\"${{ESET_REGION:-eu}}\"\n# Seconds; the token itself is a secret.\n{ask} | jq .expires_in\n"
            );
        }
        let file = if self.is_file() { " --output answer.zip" } else { "" };
        format!(
            r#"region="${{ESET_REGION:-eu}}"
token=$({ask} | jq -r .access_token)

# An answer 202 is not ready: send the same request again, with --header "response-id: …" from its headers.
curl --silent --show-error --fail-with-body{file} --request {method} "${{ESET_BASE_URL:-https://$region.{host}.eset.systems}}"{target} \
  --header "Authorization: Bearer $token"{body}
"#
        )
    }
}

fn rust_program(imports: &str, rest: &str) -> String {
    format!(
        r#"use eset_connect::{{{imports}}};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {{
    let region: Region = std::env::var("ESET_REGION")?.parse()?;
    let mut builder = EsetClient::builder(region, std::env::var("ESET_USERNAME")?, std::env::var("ESET_PASSWORD")?);
    if let Ok(url) = std::env::var("ESET_BASE_URL") {{
        builder = builder.base_url(url);
    }}
    let client = builder.build()?;
{rest}    Ok(())
}}
"#
    )
}

struct Language {
    yes: &'static str,
    no: &'static str,
    none: &'static str,
    text: fn(&str) -> String,
}

const RUST: Language = Language { yes: "true", no: "false", none: "null", text: |text| format!("{text:?}") };
const PYTHON: Language = Language { yes: "True", no: "False", none: "None", text: quoted };

/// JSON text, which is also a valid Python string.
fn quoted(text: &str) -> String {
    Value::from(text).to_string()
}

fn pretty(value: &Value) -> String {
    serde_json::to_string_pretty(value).unwrap_or_default()
}

fn literal(out: &mut String, value: &Value, depth: usize, language: &Language) {
    let indent = |depth: usize| "    ".repeat(depth);
    match value {
        Value::Null => out.push_str(language.none),
        Value::Bool(yes) => out.push_str(if *yes { language.yes } else { language.no }),
        Value::Number(number) => out.push_str(&number.to_string()),
        Value::String(text) => out.push_str(&(language.text)(text)),
        Value::Array(items) => {
            out.push('[');
            for (index, item) in items.iter().enumerate() {
                out.push_str(if index == 0 { "" } else { ", " });
                literal(out, item, depth, language);
            }
            out.push(']');
        }
        Value::Object(members) if members.is_empty() => out.push_str("{}"),
        Value::Object(members) => {
            out.push_str("{\n");
            for (index, (name, member)) in members.iter().enumerate() {
                out.push_str(&indent(depth + 1));
                out.push_str(&(language.text)(name));
                out.push_str(": ");
                literal(out, member, depth + 1, language);
                out.push_str(if index + 1 == members.len() { "\n" } else { ",\n" });
            }
            out.push_str(&indent(depth));
            out.push('}');
        }
    }
}

/// PowerShell treats typographic quotes as quotes, too.
fn powershell_text(text: &str) -> String {
    let mut quoted = String::from("'");
    for c in text.chars() {
        quoted.push(c);
        if matches!(c, '\'' | '‘' | '’' | '‚' | '‛') {
            quoted.push(c);
        }
    }
    quoted + "'"
}

fn shell_text(text: &str) -> String {
    format!("'{}'", text.replace('\'', r"'\''"))
}
