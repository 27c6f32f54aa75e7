//! Any operation, by method and path.

use clap::Args;
use connect_core::{Call, Method, Response};
use serde_json::Value;

use super::{Outcome, print, shown};
use crate::args;
use crate::exit::Exit;

/// Sends any operation of the API, by method and path; `catalogue` lists them. Writes are sent at most once.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// GET, POST, PUT, PATCH or DELETE.
    #[arg(value_parser = method)]
    pub(crate) method: Method,
    /// The path, as `catalogue` prints it, percent-encoded.
    pub(crate) path: String,
    /// A parameter, as `name=value`; can be repeated.
    #[arg(long = "query", value_name = "NAME=VALUE", value_parser = pair)]
    query: Vec<(String, String)>,
    /// The body, as JSON.
    #[arg(long, value_name = "JSON", value_parser = json)]
    body: Option<Value>,
}

fn method(text: &str) -> Result<Method, String> {
    let known = [Method::Get, Method::Post, Method::Put, Method::Patch, Method::Delete];
    let method = known.into_iter().find(|method| method.as_str().eq_ignore_ascii_case(text));
    method.ok_or_else(|| "must be GET, POST, PUT, PATCH or DELETE".to_owned())
}

fn pair(text: &str) -> Result<(String, String), String> {
    let (name, value) = text.split_once('=').ok_or("must be name=value")?;
    Ok((name.to_owned(), value.to_owned()))
}

// Without this type clap would parse the text as a JSON string.
fn json(text: &str) -> Result<Value, String> {
    serde_json::from_str(text).map_err(|error| format!("is no JSON: {error}"))
}

impl Arguments {
    /// Sends the call with its query and body, or prints it. `vendor` is the name of the vendor's command.
    pub(crate) async fn send(&self, vendor: &str, mut call: Call<Response>, dry_run: bool) -> Outcome {
        for (name, value) in &self.query {
            call = call.query(name.clone(), value);
        }
        if let Some(body) = &self.body {
            call = call.json(body);
        }
        if dry_run {
            return match call.preview() {
                Ok(preview) => print(&shown(&preview)),
                Err(error) => Ok(args::refuse(&[vendor, "call"], error)),
            };
        }
        let answer = call.send().await?;
        // A 204 has no body to print.
        if answer.bytes().is_empty() { Ok(Exit::Done) } else { print(&answer.json::<Value>()?) }
    }
}
