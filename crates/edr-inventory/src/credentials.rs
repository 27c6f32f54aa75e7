//! Decides which accounts to read, and with which credentials, before anything is sent.

use std::collections::HashMap;
use std::fmt;
use std::path::PathBuf;

use asset_mapping::Mapping;

use crate::feeds::{self, Vendor};
use crate::filter::Filter;

/// The credentials of one account.
#[derive(Clone, PartialEq, Eq)]
pub(crate) enum Credentials {
    /// ESET Connect.
    Eset {
        /// `ESET_REGION`
        region: String,
        /// `ESET_USERNAME`
        username: String,
        /// `ESET_PASSWORD`
        password: String,
        /// `ESET_BASE_URL`, used for tokens and all operations
        base_url: Option<String>,
    },
    /// SentinelOne.
    SentinelOne {
        /// `SENTINELONE_URL`
        url: String,
        /// `SENTINELONE_API_TOKEN`
        token: String,
    },
    /// Sophos Central.
    Sophos {
        /// `SOPHOS_CLIENT_ID`
        client_id: String,
        /// `SOPHOS_CLIENT_SECRET`
        client_secret: String,
        /// `SOPHOS_AUTH_URL`
        auth_url: Option<String>,
        /// `SOPHOS_BASE_URL`; also replaces the hosts that the service names.
        base_url: Option<String>,
    },
}

impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Credentials").field("vendor", &self.vendor()).finish_non_exhaustive()
    }
}

impl Credentials {
    /// The vendor they are for.
    pub(crate) fn vendor(&self) -> Vendor {
        match self {
            Self::Eset { .. } => Vendor::Eset,
            Self::SentinelOne { .. } => Vendor::SentinelOne,
            Self::Sophos { .. } => Vendor::Sophos,
        }
    }
}

/// An account, and what is read from it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Account {
    /// Its name in checkpoints and messages; default: one that is derived from its credentials.
    pub(crate) name: Option<String>,
    /// Its credentials.
    pub(crate) credentials: Credentials,
    /// The feeds that are read.
    pub(crate) feeds: Vec<&'static Mapping>,
    /// Whether the user has named the feeds.
    pub(crate) named: bool,
    /// The part of the account that is read.
    pub(crate) filter: Filter,
}

impl Account {
    /// Its name in checkpoints and messages.
    pub(crate) fn label(&self) -> String {
        match (&self.name, &self.credentials) {
            (Some(name), _) => name.clone(),
            (None, Credentials::Eset { region, username, .. }) => format!("{}/{username}", region.to_lowercase()),
            (None, Credentials::SentinelOne { url, .. }) => url.clone(),
            (None, Credentials::Sophos { client_id, .. }) => client_id.clone(),
        }
    }
}

/// The origin of the data: either simulated or live, never both.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Origin {
    /// Simulators on loopback.
    Simulated(Vec<&'static Mapping>),
    /// The real vendors.
    Live(Vec<Account>),
}

/// Why the program refuses to run.
#[derive(Debug, thiserror::Error)]
pub(crate) enum CredentialError {
    /// A credential is incomplete.
    #[error("{present} is set, but {missing} is not set; set them together, or use --simulate for simulated data", missing = .missing.join(" and "))]
    Half {
        /// A variable that is set.
        present: &'static str,
        /// Those that are not.
        missing: Vec<&'static str>,
    },
    /// The vendor of a feed that the user named has no credential, while another vendor has one.
    #[error("--feed {} has no credentials: set {}, or use --simulate for simulated data", .feed, .missing.join(", "))]
    Missing {
        /// The feed.
        feed: &'static Mapping,
        /// The variables to set.
        missing: Vec<&'static str>,
    },
    /// Live data is required, and there are no credentials.
    #[error("--live: there are no credentials; set {0}, or give --config FILE")]
    NoneAtAll(String),
    /// Live data of one vendor is required, and it has no credentials.
    #[error("--live: there are no credentials; set {0}")]
    NoneOfVendor(String),
    /// A secret is set both in a variable and in a file.
    #[error("{0} and {0}_FILE are both set; set one of them")]
    Twice(&'static str),
    /// The file of a variable cannot be read.
    #[error("cannot read {}, which {variable} names: {source}", path.display())]
    File {
        /// The variable.
        variable: String,
        /// The file.
        path: PathBuf,
        /// The reason.
        source: std::io::Error,
    },
}

/// The variables that a vendor's credential needs, and those that are optional.
fn variables(vendor: Vendor) -> (&'static [&'static str], &'static [&'static str]) {
    match vendor {
        Vendor::Eset => (&["ESET_REGION", "ESET_USERNAME", "ESET_PASSWORD"], &["ESET_BASE_URL"]),
        Vendor::SentinelOne => (&["SENTINELONE_URL", "SENTINELONE_API_TOKEN"], &[]),
        Vendor::Sophos => (&["SOPHOS_CLIENT_ID", "SOPHOS_CLIENT_SECRET"], &["SOPHOS_AUTH_URL", "SOPHOS_BASE_URL"]),
    }
}

/// The flags that choose the origin.
#[derive(Clone, Debug, Default)]
pub(crate) struct Wanted {
    /// The feeds; empty for all that are collected by default.
    pub(crate) feeds: Vec<&'static Mapping>,
    /// Simulated data even if there are credentials.
    pub(crate) simulate: bool,
    /// Never simulated data.
    pub(crate) live: bool,
}

impl Wanted {
    fn all(&self) -> Vec<&'static Mapping> {
        let mut feeds = if self.feeds.is_empty() { feeds::collected() } else { self.feeds.clone() };
        feeds.sort_unstable_by_key(|feed| (feed.id.vendor, feed.id.record));
        feeds.dedup();
        feeds
    }
}

/// Decides the origin. `variable` reads the environment; an empty variable counts as unset, and `NAME_FILE` names a
/// file with the value of `NAME`.
///
/// # Errors
/// [`CredentialError`] when a credential is incomplete, when a named feed has none while others have, or when there is none
/// although live data is required. Its message says which variables to set.
pub(crate) fn settle(wanted: &Wanted, variable: impl Fn(&str) -> Option<String>) -> Result<Origin, CredentialError> {
    let feeds = wanted.all();
    if wanted.simulate {
        return Ok(Origin::Simulated(feeds));
    }
    let environment = Environment::read(&Vendor::ALL, variable)?;
    if environment.0.is_empty() {
        return if wanted.live {
            let variables = Vendor::ALL.map(|vendor| variables(vendor).0.join(", "));
            Err(CredentialError::NoneAtAll(variables.join(", or ")))
        } else {
            Ok(Origin::Simulated(feeds))
        };
    }
    let mut accounts = Vec::new();
    for vendor in Vendor::ALL {
        let feeds: Vec<_> = feeds.iter().copied().filter(|feed| feeds::vendor(feed) == Some(vendor)).collect();
        // An incomplete credential is an error even for a vendor that is not read; otherwise it would go unnoticed.
        match (environment.credentials(vendor)?, feeds.first()) {
            (Some(credentials), Some(_)) => {
                let named = !wanted.feeds.is_empty();
                accounts.push(Account { name: None, credentials, feeds, named, filter: Filter::default() });
            }
            (None, Some(feed)) if !wanted.feeds.is_empty() => {
                return Err(CredentialError::Missing { feed, missing: variables(vendor).0.to_vec() });
            }
            _ => {}
        }
    }
    Ok(Origin::Live(accounts))
}

/// The credentials of one vendor, if there are any, read as [`settle`] reads them; other vendors are ignored.
///
/// # Errors
/// [`CredentialError`] when they are incomplete, or missing although live data is required.
pub(crate) fn of_vendor(
    vendor: Vendor,
    live: bool,
    variable: impl Fn(&str) -> Option<String>,
) -> Result<Option<Credentials>, CredentialError> {
    match Environment::read(&[vendor], variable)?.credentials(vendor)? {
        None if live => Err(CredentialError::NoneOfVendor(variables(vendor).0.join(", "))),
        found => Ok(found),
    }
}

/// The variables that are set, with the values of `NAME_FILE` read from the files.
struct Environment(HashMap<&'static str, String>);

impl Environment {
    fn read(vendors: &[Vendor], variable: impl Fn(&str) -> Option<String>) -> Result<Self, CredentialError> {
        let mut values = HashMap::new();
        for name in vendors.iter().copied().flat_map(any_of) {
            values.extend(variable_or_file(name, &variable)?.map(|value| (name, value)));
        }
        Ok(Self(values))
    }

    fn get(&self, name: &str) -> Option<String> {
        self.0.get(name).cloned()
    }

    fn credentials(&self, vendor: Vendor) -> Result<Option<Credentials>, CredentialError> {
        let Some(present) = any_of(vendor).find(|name| self.0.contains_key(name)) else { return Ok(None) };
        let missing: Vec<_> = variables(vendor).0.iter().copied().filter(|name| !self.0.contains_key(name)).collect();
        if !missing.is_empty() {
            return Err(CredentialError::Half { present, missing });
        }
        let value = |name| self.get(name).unwrap_or_default();
        Ok(Some(match vendor {
            Vendor::Eset => Credentials::Eset {
                region: value("ESET_REGION"),
                username: value("ESET_USERNAME"),
                password: value("ESET_PASSWORD"),
                base_url: self.get("ESET_BASE_URL"),
            },
            Vendor::SentinelOne => {
                Credentials::SentinelOne { url: value("SENTINELONE_URL"), token: value("SENTINELONE_API_TOKEN") }
            }
            Vendor::Sophos => Credentials::Sophos {
                client_id: value("SOPHOS_CLIENT_ID"),
                client_secret: value("SOPHOS_CLIENT_SECRET"),
                auth_url: self.get("SOPHOS_AUTH_URL"),
                base_url: self.get("SOPHOS_BASE_URL"),
            },
        }))
    }
}

fn any_of(vendor: Vendor) -> impl Iterator<Item = &'static str> {
    let (needed, beside) = variables(vendor);
    needed.iter().chain(beside).copied()
}

/// The value of a variable, or of the file that `NAME_FILE` names. An empty variable counts as unset.
pub(crate) fn variable_or_file(
    name: &'static str,
    variable: &impl Fn(&str) -> Option<String>,
) -> Result<Option<String>, CredentialError> {
    let set = |name: &str| variable(name).filter(|value| !value.is_empty());
    let file = format!("{name}_FILE");
    match (set(name), set(&file)) {
        (Some(_), Some(_)) => Err(CredentialError::Twice(name)),
        (value, None) => Ok(value),
        (None, Some(path)) => from_file(&file, path.into()).map(Some),
    }
}

/// The content of a file, without the line break at its end.
pub(crate) fn from_file(variable: &str, path: PathBuf) -> Result<String, CredentialError> {
    match std::fs::read_to_string(&path) {
        Ok(text) => Ok(text.trim_end_matches(['\r', '\n']).to_owned()),
        Err(source) => Err(CredentialError::File { variable: variable.to_owned(), path, source }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::feeds::Chosen;

    fn wanted(feeds: &[&str], simulate: bool) -> Wanted {
        let feeds = feeds.iter().map(|name| name.parse::<Chosen>().unwrap().0).collect();
        Wanted { feeds, simulate, live: false }
    }

    /// The feeds that are simulated, or, as an error, the credentials of live ones.
    fn settled(feeds: &[&str], simulate: bool, set: &[&str]) -> Result<Vec<String>, String> {
        let variable = |name: &str| set.contains(&name).then(|| format!("value of {name}"));
        match settle(&wanted(feeds, simulate), variable).map_err(|error| error.to_string())? {
            Origin::Simulated(feeds) => Ok(feeds.iter().map(ToString::to_string).collect()),
            Origin::Live(accounts) => {
                Err(format!("{:?}", accounts.iter().map(|account| &account.credentials).collect::<Vec<_>>()))
            }
        }
    }

    fn all() -> Vec<String> {
        wanted(&[], false).all().iter().map(ToString::to_string).collect()
    }

    const ESET: [&str; 3] = ["ESET_REGION", "ESET_USERNAME", "ESET_PASSWORD"];

    #[test]
    fn without_credentials_everything_is_simulated() {
        assert_eq!(settled(&[], false, &[]).unwrap(), all());
        assert_eq!(
            settled(&["sophos-users", "eset-devices", "eset-devices"], false, &[]).unwrap(),
            ["eset-devices", "sophos-users"]
        );
    }

    #[test]
    fn live_data_is_never_simulated() {
        let live = Wanted { live: true, ..Wanted::default() };
        let error = settle(&live, |_| None).unwrap_err().to_string();
        assert!(error.starts_with("--live: there are no credentials; set ESET_REGION, ESET_USERNAME"), "{error}");
    }

    #[test]
    fn one_credential_makes_the_run_live_and_leaves_the_others_out() {
        let live = settled(&[], false, &ESET).unwrap_err();
        assert_eq!(live, "[Credentials { vendor: Eset, .. }]", "and no secret in it");
        assert_eq!(settled(&[], true, &ESET).unwrap(), all(), "--simulate");
    }

    #[test]
    fn half_a_credential_names_what_is_missing() {
        let error = settled(&[], false, &["ESET_USERNAME", "ESET_PASSWORD"]).unwrap_err();
        assert!(error.starts_with("ESET_USERNAME is set, but ESET_REGION is not"), "{error}");
        let error = settled(&[], false, &["SENTINELONE_API_TOKEN"]).unwrap_err();
        assert!(error.contains("but SENTINELONE_URL is not"), "{error}");
        let error = settled(&[], false, &["SOPHOS_BASE_URL"]).unwrap_err();
        assert!(error.contains("SOPHOS_CLIENT_ID and SOPHOS_CLIENT_SECRET"), "{error}");
        let error = settled(&["eset-devices"], false, &[ESET.as_slice(), &["SOPHOS_CLIENT_ID"]].concat()).unwrap_err();
        assert!(error.contains("SOPHOS_CLIENT_SECRET"), "{error}");
        assert!(settled(&[], true, &["ESET_USERNAME"]).is_ok(), "a simulation needs none");
    }

    #[test]
    fn a_feed_without_credentials_is_not_simulated_beside_live_ones() {
        let error = settled(&["eset-devices", "sophos-users"], false, &ESET).unwrap_err();
        assert!(
            error.contains("--feed sophos-users has no credentials: set SOPHOS_CLIENT_ID, SOPHOS_CLIENT_SECRET"),
            "{error}"
        );
    }

    #[test]
    fn an_empty_variable_is_not_set() {
        let origin = settle(&wanted(&[], false), |_| Some(String::new())).unwrap();
        assert!(matches!(origin, Origin::Simulated(_)));
    }

    #[test]
    fn a_secret_may_stand_in_a_file() {
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), "s3cret\n").unwrap();
        let path = file.path().to_str().unwrap().to_owned();
        let settle_with = |token_file: &str, token: Option<&str>| {
            settle(&wanted(&[], false), |name| match name {
                "SENTINELONE_URL" => Some("https://acme.sentinelone.net".to_owned()),
                "SENTINELONE_API_TOKEN" => token.map(str::to_owned),
                "SENTINELONE_API_TOKEN_FILE" => Some(token_file.to_owned()),
                _ => None,
            })
        };
        let Origin::Live(accounts) = settle_with(&path, None).unwrap() else { panic!("live") };
        let expected =
            Credentials::SentinelOne { url: "https://acme.sentinelone.net".to_owned(), token: "s3cret".to_owned() };
        assert_eq!(accounts[0].credentials, expected);
        let error = settle_with(&path, Some("other")).unwrap_err().to_string();
        assert_eq!(error, "SENTINELONE_API_TOKEN and SENTINELONE_API_TOKEN_FILE are both set; set one of them");
        let error = settle_with("/nowhere", None).unwrap_err().to_string();
        assert!(error.contains("/nowhere, which SENTINELONE_API_TOKEN_FILE names"), "{error}");
    }
}
