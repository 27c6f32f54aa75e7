//! Which sources to read, and with what: settled from the environment before anything is sent.

use std::fmt;

use asset_mapping::Mapping;

use crate::feeds::{self, Vendor};

/// What the environment says of one vendor.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub(crate) enum Credentials {
    /// ESET Connect.
    Eset {
        /// `ESET_REGION`
        region: String,
        /// `ESET_USERNAME`
        username: String,
        /// `ESET_PASSWORD`
        password: String,
        /// `ESET_BASE_URL`, for tokens and all operations.
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

/// Where the data comes from: never from both.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Origin {
    /// Simulators on loopback.
    Simulated(Vec<&'static Mapping>),
    /// The vendors themselves.
    Live(Vec<(&'static Mapping, Credentials)>),
}

/// Why nothing is sent.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum CredentialError {
    /// A credential of several parts is not whole.
    #[error("{present} is set, but {missing} is not set; set them together, or use --simulate for simulated data", missing = .missing.join(" and "))]
    Half {
        /// A variable that is set.
        present: &'static str,
        /// Those that are not.
        missing: Vec<&'static str>,
    },
    /// A feed was asked for whose vendor has no credential, while another has one.
    #[error("--feed {} has no credentials: set {}, or use --simulate for simulated data", .feed, .missing.join(", "))]
    Missing {
        /// The feed.
        feed: &'static Mapping,
        /// What to set.
        missing: Vec<&'static str>,
    },
}

/// The variables that make a vendor's credential whole, and those that only go with one.
fn variables(vendor: Vendor) -> (&'static [&'static str], &'static [&'static str]) {
    match vendor {
        Vendor::Eset => (&["ESET_REGION", "ESET_USERNAME", "ESET_PASSWORD"], &["ESET_BASE_URL"]),
        Vendor::SentinelOne => (&["SENTINELONE_URL", "SENTINELONE_API_TOKEN"], &[]),
        Vendor::Sophos => (&["SOPHOS_CLIENT_ID", "SOPHOS_CLIENT_SECRET"], &["SOPHOS_AUTH_URL", "SOPHOS_BASE_URL"]),
    }
}

/// Settles the origin. `variable` reads the environment; an empty variable counts as one that is not set. Without `chosen`, all feeds.
///
/// # Errors
/// When a credential is incomplete, or a feed that was asked for has none while others have.
pub(crate) fn settle(
    chosen: &[&'static Mapping],
    simulate: bool,
    variable: impl Fn(&str) -> Option<String>,
) -> Result<Origin, CredentialError> {
    let mut wanted: Vec<&'static Mapping> = if chosen.is_empty() { feeds::collected() } else { chosen.to_vec() };
    wanted.sort_unstable_by_key(|feed| (feed.id.vendor, feed.id.record));
    wanted.dedup();
    let variable = |name: &str| variable(name).filter(|value| !value.is_empty());
    if simulate || !Vendor::ALL.into_iter().any(|vendor| any_of(vendor).any(|name| variable(name).is_some())) {
        return Ok(Origin::Simulated(wanted));
    }
    // A half credential is a mistake even of a vendor that was not asked for: it would not be noticed otherwise.
    let mut live = Vec::new();
    for vendor in Vendor::ALL {
        let credentials = read(vendor, variable)?;
        for feed in wanted.iter().copied().filter(|feed| feeds::vendor(feed) == Some(vendor)) {
            match &credentials {
                Some(credentials) => live.push((feed, credentials.clone())),
                None if !chosen.is_empty() => {
                    return Err(CredentialError::Missing { feed, missing: variables(vendor).0.to_vec() });
                }
                None => {}
            }
        }
    }
    Ok(Origin::Live(live))
}

fn any_of(vendor: Vendor) -> impl Iterator<Item = &'static str> {
    let (needed, beside) = variables(vendor);
    needed.iter().chain(beside).copied()
}

fn read(vendor: Vendor, variable: impl Fn(&str) -> Option<String>) -> Result<Option<Credentials>, CredentialError> {
    let Some(present) = any_of(vendor).find(|name| variable(name).is_some()) else { return Ok(None) };
    let missing: Vec<_> = variables(vendor).0.iter().copied().filter(|name| variable(name).is_none()).collect();
    if !missing.is_empty() {
        return Err(CredentialError::Half { present, missing });
    }
    let value = |name| variable(name).unwrap_or_default();
    Ok(Some(match vendor {
        Vendor::Eset => Credentials::Eset {
            region: value("ESET_REGION"),
            username: value("ESET_USERNAME"),
            password: value("ESET_PASSWORD"),
            base_url: variable("ESET_BASE_URL"),
        },
        Vendor::SentinelOne => {
            Credentials::SentinelOne { url: value("SENTINELONE_URL"), token: value("SENTINELONE_API_TOKEN") }
        }
        Vendor::Sophos => Credentials::Sophos {
            client_id: value("SOPHOS_CLIENT_ID"),
            client_secret: value("SOPHOS_CLIENT_SECRET"),
            auth_url: variable("SOPHOS_AUTH_URL"),
            base_url: variable("SOPHOS_BASE_URL"),
        },
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::feeds::Chosen;

    fn settled(chosen: &[&str], simulate: bool, set: &[&str]) -> Result<Vec<String>, String> {
        let chosen: Vec<_> = chosen.iter().map(|name| name.parse::<Chosen>().unwrap().0).collect();
        let origin = settle(&chosen, simulate, |name| set.contains(&name).then(|| format!("value of {name}")));
        match origin.map_err(|error| error.to_string())? {
            Origin::Simulated(feeds) => Ok(feeds.iter().map(ToString::to_string).collect()),
            Origin::Live(accounts) => Err(format!("{:?}", accounts.iter().map(|(_, one)| one).collect::<Vec<_>>())),
        }
    }

    const ALL: [&str; 3] = ["eset-devices", "sentinelone-agents", "sophos-users"];

    const ESET: [&str; 3] = ["ESET_REGION", "ESET_USERNAME", "ESET_PASSWORD"];

    #[test]
    fn without_credentials_everything_is_simulated() {
        assert_eq!(settled(&[], false, &[]).unwrap(), ALL);
        assert_eq!(
            settled(&["sophos-users", "eset-devices", "eset-devices"], false, &[]).unwrap(),
            ["eset-devices", "sophos-users"]
        );
    }

    #[test]
    fn one_credential_makes_the_run_live_and_leaves_the_others_out() {
        let live = settled(&[], false, &ESET).unwrap_err();
        assert_eq!(live, "[Credentials { vendor: Eset, .. }]", "and no secret in it");
        assert_eq!(settled(&[], true, &ESET).unwrap(), ALL, "--simulate");
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
        let origin = settle(&[], false, |_| Some(String::new())).unwrap();
        assert_eq!(origin, Origin::Simulated(feeds::collected()));
    }
}
