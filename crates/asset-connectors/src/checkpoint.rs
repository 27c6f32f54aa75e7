use asset_mapping::FeedId;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{Error, Result, Scope};

/// The state of the collection of a feed in a scope, from which a [`Connector`](crate::Connector) continues.
///
/// It is plain data, to be stored as JSON by the program that runs the connector, and opaque to everyone but the
/// connector that made it. Its envelope names the feed, the scope and the version of the contents, so that a misplaced
/// checkpoint is an error rather than a wrong result.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checkpoint {
    feed: String,
    account: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    tenant: Option<String>,
    version: u32,
    state: Value,
}

impl Checkpoint {
    /// Wraps a connector's own `state`.
    ///
    /// # Errors
    /// [`Error::Checkpoint`] when the state cannot be expressed in JSON.
    pub fn seal<T: Serialize>(feed: FeedId, scope: &Scope, version: u32, state: &T) -> Result<Self> {
        let state = serde_json::to_value(state).map_err(|error| Error::checkpoint(error.to_string()))?;
        Ok(Self {
            feed: feed.to_string(),
            account: scope.account_name().to_owned(),
            tenant: scope.tenant_id().map(str::to_owned),
            version,
            state,
        })
    }

    /// Reads a connector's own state back. Versions up to `newest` are read with serde, because state types only gain
    /// optional fields.
    ///
    /// # Errors
    /// [`Error::Checkpoint`] when it was made by another feed, for another account or tenant, or by a newer version, or
    /// when it is damaged.
    pub fn open<T: DeserializeOwned>(&self, feed: FeedId, scope: &Scope, newest: u32) -> Result<T> {
        if self.feed != feed.to_string() {
            return Err(Error::checkpoint(format!("it was made by `{}`, not by `{feed}`", self.feed)));
        }
        if self.version > newest {
            return Err(Error::checkpoint(format!(
                "it has version {}, this program reads versions up to {newest}; use the newer program",
                self.version
            )));
        }
        if self.account != scope.account_name() || self.tenant.as_deref() != scope.tenant_id() {
            let found = self
                .tenant
                .as_ref()
                .map_or_else(|| self.account.clone(), |tenant| format!("{}/{tenant}", self.account));
            return Err(Error::checkpoint(format!("it was made for `{found}`, not for `{scope}`")));
        }
        T::deserialize(&self.state).map_err(|error| Error::checkpoint(format!("it is damaged: {error}")))
    }

    /// The feed that made it, such as `eset-devices`.
    #[must_use]
    pub fn feed(&self) -> &str {
        &self.feed
    }

    /// The version of its contents.
    #[must_use]
    pub fn version(&self) -> u32 {
        self.version
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DEVICES: FeedId = FeedId::new("eset", "devices");
    const USERS: FeedId = FeedId::new("sophos", "users");

    fn fault(result: Result<u8>) -> String {
        result.expect_err("must be refused").to_string()
    }

    #[test]
    fn opens_what_it_sealed_and_survives_json() {
        let scope = Scope::account("eu/reader");
        let sealed = Checkpoint::seal(DEVICES, &scope, 1, &7_u8).unwrap();
        let text = serde_json::to_string(&sealed).unwrap();
        assert_eq!(text, r#"{"feed":"eset-devices","account":"eu/reader","version":1,"state":7}"#);
        let read: Checkpoint = serde_json::from_str(&text).unwrap();
        assert_eq!(read.open::<u8>(DEVICES, &scope, 1).unwrap(), 7);
        assert_eq!(read.open::<u8>(DEVICES, &scope, 2).unwrap(), 7, "an older version stays readable");
    }

    #[test]
    fn refuses_what_is_not_its_own() {
        let scope = Scope::tenant("partner", "t-1");
        let sealed = Checkpoint::seal(DEVICES, &scope, 2, &"seven").unwrap();
        assert!(fault(sealed.open(USERS, &scope, 2)).contains("made by `eset-devices`, not by `sophos-users`"));
        assert!(fault(sealed.open(DEVICES, &scope, 1)).contains("version 2, this program reads versions up to 1"));
        let other = Scope::tenant("partner", "t-2");
        assert!(fault(sealed.open(DEVICES, &other, 2)).contains("made for `partner/t-1`, not for `partner/t-2`"));
        assert!(fault(sealed.open(DEVICES, &Scope::account("partner"), 2)).contains("not for `partner`"));
        assert!(fault(sealed.open(DEVICES, &scope, 2)).contains("damaged"));
    }
}
