//! The configuration file: accounts, feeds, outputs and schedule.

use std::path::{Path, PathBuf};
use std::time::Duration;

use asset_mapping::{Dialect, Mapping, Version};
use serde::Deserialize;

use crate::args::UnmappedChoice;
use crate::credentials::{Account, CredentialError, Credentials, from_file};
use crate::feeds::{self, Chosen, Vendor};
use crate::filter::Filter;
use crate::send::{Send, SendText};

/// Why a configuration cannot be used.
#[derive(Debug, thiserror::Error)]
pub(crate) enum ConfigError {
    /// The file cannot be read.
    #[error("cannot read the configuration in {}: {}", .0.display(), .1)]
    Read(PathBuf, std::io::Error),
    /// The file is not valid.
    #[error("the configuration in {} is wrong: {}", .0.display(), .1)]
    Toml(PathBuf, String),
    /// An account is not valid.
    #[error("account {index} of the configuration: {fault}")]
    Account {
        /// Its number, counted from 1.
        index: usize,
        /// What is wrong with it.
        fault: String,
    },
    /// Two accounts have the same name.
    #[error("two {vendor} accounts of the configuration are called {name}; give each a name of its own")]
    SameName {
        /// The vendor.
        vendor: &'static str,
        /// The name.
        name: String,
    },
    /// The file has no account.
    #[error("the configuration in {} has no [[account]]", .0.display())]
    NoAccount(PathBuf),
}

/// The content of the file.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Config {
    /// As `--dialect`.
    #[serde(default, deserialize_with = "parsed")]
    pub(crate) dialect: Option<Dialect>,
    /// As `--ocsf`.
    #[serde(default, deserialize_with = "parsed")]
    pub(crate) ocsf: Option<Version>,
    /// As `--unmapped`.
    pub(crate) unmapped: Option<UnmappedChoice>,
    /// As `--output`.
    pub(crate) output: Option<PathBuf>,
    /// As `--state`.
    pub(crate) state: Option<PathBuf>,
    /// As `--dead-letters`.
    pub(crate) dead_letters: Option<PathBuf>,
    /// As `--gone`.
    pub(crate) gone: Option<PathBuf>,
    /// As `--summary`.
    pub(crate) summary: Option<PathBuf>,
    /// As `--every`.
    #[serde(default, deserialize_with = "duration")]
    pub(crate) every: Option<Duration>,
    /// The service that events are sent to.
    send: Option<SendText>,
    /// The accounts.
    #[serde(default)]
    account: Vec<AccountText>,
}

/// One account in the file.
#[derive(Debug, Deserialize)]
#[serde(tag = "vendor", rename_all = "lowercase", deny_unknown_fields)]
enum AccountText {
    Eset {
        name: Option<String>,
        feeds: Option<Vec<String>>,
        region: String,
        username: String,
        password: Secret,
        base_url: Option<String>,
    },
    SentinelOne {
        name: Option<String>,
        feeds: Option<Vec<String>>,
        url: String,
        api_token: Secret,
        #[serde(default)]
        sites: Vec<String>,
        #[serde(default)]
        groups: Vec<String>,
        #[serde(default)]
        active_only: bool,
    },
    Sophos {
        name: Option<String>,
        feeds: Option<Vec<String>>,
        client_id: String,
        client_secret: Secret,
        auth_url: Option<String>,
        base_url: Option<String>,
        #[serde(default)]
        groups: Vec<String>,
        #[serde(default)]
        active_only: bool,
    },
}

/// A reference to a secret.
#[derive(Debug, Deserialize)]
#[serde(
    untagged,
    expecting = "a reference to a secret, { env = \"NAME\" } or { file = \"PATH\" }; secrets themselves do not belong here"
)]
pub(crate) enum Secret {
    Env(FromEnv),
    File(FromFile),
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FromEnv {
    env: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FromFile {
    file: PathBuf,
}

impl Secret {
    /// The secret itself.
    ///
    /// # Errors
    /// A message when the variable is not set, the file cannot be read, or either is empty.
    pub(crate) fn read(self, member: &str, variable: &impl Fn(&str) -> Option<String>) -> Result<String, String> {
        let value = match self {
            Self::Env(FromEnv { env }) => variable(&env).ok_or_else(|| format!("{member}: {env} is not set"))?,
            Self::File(FromFile { file }) => {
                from_file(member, file).map_err(|error: CredentialError| error.to_string())?
            }
        };
        if value.is_empty() { Err(format!("{member} is empty")) } else { Ok(value) }
    }
}

impl Config {
    /// Reads the file.
    ///
    /// # Errors
    /// [`ConfigError`] when it cannot be read, is not TOML, or has an unknown member or one of a wrong type; the message
    /// lists what is allowed.
    pub(crate) fn read(path: &Path) -> Result<Self, ConfigError> {
        let text = std::fs::read_to_string(path).map_err(|error| ConfigError::Read(path.to_owned(), error))?;
        let config: Self =
            toml::from_str(&text).map_err(|error| ConfigError::Toml(path.to_owned(), error.to_string()))?;
        if config.account.is_empty() {
            return Err(ConfigError::NoAccount(path.to_owned()));
        }
        Ok(config)
    }

    /// The accounts, with their secrets read. `variable` reads the environment.
    ///
    /// # Errors
    /// [`ConfigError`] when a secret is missing, a feed does not belong to the account's vendor, or two accounts have the
    /// same name.
    pub(crate) fn accounts(&mut self, variable: impl Fn(&str) -> Option<String>) -> Result<Vec<Account>, ConfigError> {
        let mut accounts = Vec::new();
        for (index, text) in self.account.drain(..).enumerate() {
            let account = text.account(&variable).map_err(|fault| ConfigError::Account { index: index + 1, fault })?;
            let vendor = account.credentials.vendor();
            let same = |other: &&Account| other.credentials.vendor() == vendor && other.label() == account.label();
            if let Some(other) = accounts.iter().find(same) {
                return Err(ConfigError::SameName { vendor: vendor.name(), name: other.label() });
            }
            accounts.push(account);
        }
        Ok(accounts)
    }
}

impl Config {
    /// The service that events are sent to, with its token read.
    ///
    /// # Errors
    /// A message when the token is missing.
    pub(crate) fn send(&mut self, variable: &impl Fn(&str) -> Option<String>) -> Result<Option<Send>, String> {
        let send = self.send.take().map(|send| send.settle(variable)).transpose();
        send.map_err(|fault| format!("[send] of the configuration: {fault}"))
    }
}

impl AccountText {
    fn account(self, variable: &impl Fn(&str) -> Option<String>) -> Result<Account, String> {
        let (name, feeds, credentials, filter) = match self {
            Self::Eset { name, feeds, region, username, password, base_url } => {
                let password = password.read("password", variable)?;
                (name, feeds, Credentials::Eset { region, username, password, base_url }, Filter::default())
            }
            Self::SentinelOne { name, feeds, url, api_token, sites, groups, active_only } => {
                let token = api_token.read("api_token", variable)?;
                (name, feeds, Credentials::SentinelOne { url, token }, Filter { sites, groups, active_only })
            }
            Self::Sophos { name, feeds, client_id, client_secret, auth_url, base_url, groups, active_only } => {
                let client_secret = client_secret.read("client_secret", variable)?;
                let filter = Filter { groups, active_only, ..Filter::default() };
                (name, feeds, Credentials::Sophos { client_id, client_secret, auth_url, base_url }, filter)
            }
        };
        let named = feeds.is_some();
        let feeds = chosen(credentials.vendor(), feeds)?;
        Ok(Account { name, credentials, feeds, named, filter })
    }
}

/// The feeds of an account: those that it names, or those that are collected by default.
fn chosen(vendor: Vendor, names: Option<Vec<String>>) -> Result<Vec<&'static Mapping>, String> {
    let Some(names) = names else {
        return Ok(feeds::collected().into_iter().filter(|feed| feeds::vendor(feed) == Some(vendor)).collect());
    };
    let feed = |name: String| {
        let Chosen(feed) = name.parse().map_err(|fault| format!("feed {name}: {fault}"))?;
        if feeds::vendor(feed) != Some(vendor) {
            let of_vendor = feeds::of_vendor(vendor.name()).join(", ");
            return Err(format!("feed {name} is not one of {}; its feeds are {of_vendor}", vendor.name()));
        }
        feeds::check_collected(feed)?;
        Ok(feed)
    };
    // One that is named twice would be read twice at the same time.
    let mut feeds: Vec<&'static Mapping> = Vec::new();
    for name in names {
        let feed = feed(name)?;
        if feeds.iter().all(|known| known.id != feed.id) {
            feeds.push(feed);
        }
    }
    Ok(feeds)
}

fn parsed<'de, D, T>(deserializer: D) -> Result<Option<T>, D::Error>
where
    D: serde::Deserializer<'de>,
    T: std::str::FromStr<Err: std::fmt::Display>,
{
    let text = String::deserialize(deserializer)?;
    text.parse().map(Some).map_err(serde::de::Error::custom)
}

fn duration<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Option<Duration>, D::Error> {
    let text = String::deserialize(deserializer)?;
    crate::args::interval(&text).map(Some).map_err(serde::de::Error::custom)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Vec<Account>, String> {
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), text).unwrap();
        let variable = |name: &str| (name == "TOKEN").then(|| "s3cret".to_owned());
        let mut config = Config::read(file.path()).map_err(|error| error.to_string())?;
        config.accounts(variable).map_err(|error| error.to_string())
    }

    const ACCOUNT: &str = "[[account]]\nvendor = 'sentinelone'\nurl = 'https://acme.sentinelone.net'\n";

    #[test]
    fn several_accounts_of_a_vendor_have_names_and_feeds() {
        let accounts = read(&format!(
            "every = '15m'\nocsf = '1.6.0'\n{ACCOUNT}name = 'one'\napi_token = {{ env = 'TOKEN' }}\n\
             {ACCOUNT}name = 'two'\nfeeds = ['sentinelone-agents', 'sentinelone-agents']\napi_token = {{ env = 'TOKEN' }}\n"
        ));
        let accounts = accounts.unwrap();
        assert_eq!(accounts.iter().map(Account::label).collect::<Vec<_>>(), ["one", "two"]);
        assert_eq!(accounts[1].feeds.len(), 1);
        assert!(!format!("{accounts:?}").contains("s3cret"));
    }

    #[test]
    fn a_mistake_is_named_with_what_is_right() {
        let token = "api_token = { env = 'TOKEN' }\n";
        for (text, hint) in [
            (String::new(), "has no [[account]]"),
            (format!("outputs = 'x'\n{ACCOUNT}{token}"), "expected one of"),
            (format!("every = 'soon'\n{ACCOUNT}{token}"), "such as 15m"),
            (format!("ocsf = '2.0.0'\n{ACCOUNT}{token}"), "1.6.0"),
            (format!("{ACCOUNT}api_token = 's3cret'\n"), "a reference to a secret"),
            (format!("{ACCOUNT}api_token = {{ env = 'OTHER' }}\n"), "api_token: OTHER is not set"),
            (format!("{ACCOUNT}api_token = {{ file = '/nowhere' }}\n"), "/nowhere"),
            (
                format!("{ACCOUNT}{token}feeds = ['eset-devices']\n"),
                "not one of sentinelone; its feeds are sentinelone-agents",
            ),
            (format!("{ACCOUNT}{token}feeds = ['acme']\n"), "feed acme: unknown feed"),
            (format!("{ACCOUNT}{token}password = 'x'\n"), "password"),
            (format!("[send]\nto = 'kafka'\n{ACCOUNT}{token}"), "`lines`, `splunk`, `elasticsearch`"),
            (format!("[send]\nto = 'splunk'\nurl = 'x'\ntoken = 'x'\n{ACCOUNT}{token}"), "a reference to a secret"),
            (format!("{ACCOUNT}{token}{ACCOUNT}{token}"), "two sentinelone accounts"),
            ("[[account]]\nvendor = 'acme'\n".to_owned(), "acme"),
        ] {
            let error = read(&text).unwrap_err();
            assert!(error.contains(hint), "{text}: {error}");
        }
    }
}
