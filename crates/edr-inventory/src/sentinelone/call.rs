//! Any operation, by method and path.

use clap::Args;
use sentinelone_api::Method;
use serde_json::{Value, json};

use super::{Outcome, Program, print};
use crate::args;

/// Sends any operation of the API, by method and path; `catalogue` lists them. Writes are sent at most once.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// GET, POST, PUT or DELETE.
    #[arg(value_parser = method)]
    method: Method,
    /// The path, such as `/web/api/v2.1/sites`, percent-encoded.
    path: String,
    /// A parameter, as `name=value`; can be repeated.
    #[arg(long = "query", value_name = "NAME=VALUE", value_parser = pair)]
    query: Vec<(String, String)>,
    /// The body, as JSON.
    #[arg(long, value_name = "JSON")]
    body: Option<Value>,
}

fn method(text: &str) -> Result<Method, String> {
    match text.to_ascii_uppercase().as_str() {
        "GET" => Ok(Method::Get),
        "POST" => Ok(Method::Post),
        "PUT" => Ok(Method::Put),
        "DELETE" => Ok(Method::Delete),
        _ => Err("must be GET, POST, PUT or DELETE".to_owned()),
    }
}

fn pair(text: &str) -> Result<(String, String), String> {
    let (name, value) = text.split_once('=').ok_or("must be name=value")?;
    Ok((name.to_owned(), value.to_owned()))
}

impl Program {
    pub(super) async fn call(&self, arguments: &Arguments) -> Outcome {
        let mut call = self.client.call(arguments.method, &arguments.path);
        for (name, value) in &arguments.query {
            call = call.query(name.clone(), value);
        }
        if let Some(body) = &arguments.body {
            call = call.json(body);
        }
        if self.dry_run {
            return match call.preview() {
                Ok(preview) => print(&json!({
                    "operation": preview.operation,
                    "method": preview.method.as_str(),
                    "url": preview.url,
                    "body": preview.body,
                })),
                Err(error) => Ok(args::refuse(&["sentinelone", "call"], error)),
            };
        }
        print(&call.send().await?.json::<Value>()?)
    }
}
