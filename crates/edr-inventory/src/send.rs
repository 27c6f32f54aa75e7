//! Services that events are sent to over HTTP.

use std::time::Duration;

use asset_connectors::Error;
use asset_connectors::sink::{HttpSink, HttpSinkBuilder};
use clap::Args;
use connect_core::SecretString;
use serde::Deserialize;

use crate::args;
use crate::config::Secret;
use crate::credentials::{self, CredentialError};

/// The variable with the service's token; `EDR_INVENTORY_SEND_TOKEN_FILE` names a file with it.
const TOKEN: &str = "EDR_INVENTORY_SEND_TOKEN";

/// Sends events to a service over HTTP. A batch is accepted when the service has acknowledged it.
///
/// The service's token is read from `EDR_INVENTORY_SEND_TOKEN`, or from the file that `EDR_INVENTORY_SEND_TOKEN_FILE`
/// names.
#[derive(Debug, Args)]
#[group(id = "send", multiple = true)]
pub(crate) struct SendArguments {
    /// Posts events as newline-delimited JSON to this URL. The token of `EDR_INVENTORY_SEND_TOKEN`, if set, is sent as
    /// Bearer.
    #[arg(long, value_name = "URL", conflicts_with_all = ["splunk", "elasticsearch"])]
    post: Option<String>,
    /// Sends events to Splunk's HTTP Event Collector, such as `https://splunk.example.com:8088`.
    #[arg(long, value_name = "URL", conflicts_with = "elasticsearch")]
    splunk: Option<String>,
    /// Sends events to Elasticsearch's bulk API, such as `https://elastic.example.com:9200`; needs --index.
    #[arg(long, value_name = "URL", requires = "index")]
    elasticsearch: Option<String>,
    /// The index of Elasticsearch or Splunk.
    #[arg(long, value_name = "NAME", conflicts_with = "post")]
    index: Option<String>,
    /// How long to wait until Splunk's indexers acknowledge each request, such as 2m; the token must have acknowledgement enabled.
    #[arg(long, value_name = "DURATION", requires = "splunk", value_parser = args::interval)]
    acknowledged: Option<Duration>,
}

/// The kind of a service, in the configuration file.
#[derive(Debug, Deserialize)]
#[serde(tag = "to", rename_all = "lowercase", deny_unknown_fields)]
pub(crate) enum SendText {
    /// `--post`.
    Lines { url: String, token: Option<Secret> },
    /// `--splunk`.
    Splunk { url: String, token: Secret, index: Option<String>, acknowledged: Option<String> },
    /// `--elasticsearch`.
    Elasticsearch { url: String, index: String, token: Option<Secret> },
}

/// A service, with everything that is needed to reach it.
#[derive(Debug)]
pub(crate) enum Send {
    /// Newline-delimited JSON.
    Lines { url: String, token: Option<SecretString> },
    /// Splunk's HTTP Event Collector.
    Splunk { url: String, token: SecretString, index: Option<String>, acknowledged: Option<Duration> },
    /// Elasticsearch's bulk API.
    Elasticsearch { url: String, index: String, token: Option<SecretString> },
}

impl SendArguments {
    /// The service that the flags name, with its token read; `variable` reads the environment.
    ///
    /// # Errors
    /// A message when the token cannot be read, or Splunk's is missing.
    pub(crate) fn settle(&self, variable: &impl Fn(&str) -> Option<String>) -> Result<Option<Send>, String> {
        let token = || token(variable).map_err(|error| error.to_string());
        let send = if let Some(url) = self.post.clone() {
            Send::Lines { url, token: token()? }
        } else if let Some(url) = self.splunk.clone() {
            let token =
                token()?.ok_or_else(|| format!("--splunk: set {TOKEN} or {TOKEN}_FILE to the collector's token"))?;
            Send::Splunk { url, token, index: self.index.clone(), acknowledged: self.acknowledged }
        } else if let Some(url) = self.elasticsearch.clone() {
            Send::Elasticsearch { url, index: self.index.clone().unwrap_or_default(), token: token()? }
        } else if self.index.is_some() {
            return Err("--index is for --splunk and --elasticsearch".to_owned());
        } else {
            return Ok(None);
        };
        Ok(Some(send))
    }
}

/// The token in the environment, if there is one.
fn token(variable: &impl Fn(&str) -> Option<String>) -> Result<Option<SecretString>, CredentialError> {
    credentials::variable_or_file(TOKEN, variable).map(|token| token.map(SecretString::from))
}

impl SendText {
    /// The service, with its token read.
    ///
    /// # Errors
    /// A message when the token cannot be read, or the duration is not valid.
    pub(crate) fn settle(self, variable: &impl Fn(&str) -> Option<String>) -> Result<Send, String> {
        let read = |token: Secret| token.read("token", variable).map(SecretString::from);
        Ok(match self {
            Self::Lines { url, token } => Send::Lines { url, token: token.map(read).transpose()? },
            Self::Splunk { url, token, index, acknowledged } => {
                let acknowledged = acknowledged.as_deref().map(args::interval).transpose()?;
                Send::Splunk { url, token: read(token)?, index, acknowledged }
            }
            Self::Elasticsearch { url, index, token } => {
                Send::Elasticsearch { url, index, token: token.map(read).transpose()? }
            }
        })
    }
}

impl Send {
    /// The sink. Nothing is sent yet.
    ///
    /// # Errors
    /// The sink's error when the URL is refused, such as plain http to another machine.
    pub(crate) fn sink(&self) -> Result<HttpSink, Error> {
        let with = |sink: HttpSinkBuilder, token: &Option<SecretString>| match token {
            Some(token) => sink.token(token.clone()),
            None => sink,
        };
        match self {
            Self::Lines { url, token } => with(HttpSink::lines(url), token),
            Self::Splunk { url, token, index, acknowledged } => {
                let sink = HttpSink::splunk(url, token.clone());
                let sink = index.iter().fold(sink, HttpSinkBuilder::index);
                acknowledged.iter().fold(sink, |sink, deadline| sink.acknowledged(*deadline))
            }
            Self::Elasticsearch { url, index, token } => with(HttpSink::elasticsearch(url, index), token),
        }
        .build()
    }
}
