use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{Error, Result};

/// Where a collection stands: what a [`Connector`](crate::Connector) needs to go on from there.
///
/// It is plain data, to be stored as JSON by whoever runs the connector, and opaque to all but the connector that made it. The
/// envelope names that connector, the version of its contents and the account that was read, so that a checkpoint in the wrong place
/// is an error rather than a wrong answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checkpoint {
    connector: String,
    version: u32,
    account: String,
    state: Value,
}

impl Checkpoint {
    /// Wraps a connector's own `state`.
    ///
    /// # Errors
    /// [`Error::Checkpoint`] when the state cannot be expressed in JSON.
    pub fn seal<T: Serialize>(connector: &str, version: u32, account: &str, state: &T) -> Result<Self> {
        let state = serde_json::to_value(state).map_err(|error| Error::checkpoint(error.to_string()))?;
        Ok(Self { connector: connector.to_owned(), version, account: account.to_owned(), state })
    }

    /// Reads a connector's own state back. Versions up to `newest` are handed to serde: state types grow by optional fields.
    ///
    /// # Errors
    /// [`Error::Checkpoint`] when it was made by another connector, for another account, by a newer version, or is damaged.
    pub fn open<T: DeserializeOwned>(&self, connector: &str, newest: u32, account: &str) -> Result<T> {
        if self.connector != connector {
            return Err(Error::checkpoint(format!("it was made by `{}`, not by `{connector}`", self.connector)));
        }
        if self.version > newest {
            return Err(Error::checkpoint(format!(
                "it has version {}, this program reads versions up to {newest}; use the newer program",
                self.version
            )));
        }
        if self.account != account {
            return Err(Error::checkpoint(format!(
                "it was made for `{}`, not for `{account}`; use another state for another account",
                self.account
            )));
        }
        T::deserialize(&self.state).map_err(|error| Error::checkpoint(format!("it is damaged: {error}")))
    }

    /// The connector that made it, such as `eset`.
    #[must_use]
    pub fn connector(&self) -> &str {
        &self.connector
    }

    /// The version of its contents.
    #[must_use]
    pub fn version(&self) -> u32 {
        self.version
    }

    /// The account that was read, as the connector names it.
    #[must_use]
    pub fn account(&self) -> &str {
        &self.account
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(result: Result<u8>) -> String {
        result.expect_err("must be refused").to_string()
    }

    #[test]
    fn opens_what_it_sealed_and_survives_json() {
        let sealed = Checkpoint::seal("eset", 1, "eu/reader", &7_u8).unwrap();
        let text = serde_json::to_string(&sealed).unwrap();
        assert_eq!(text, r#"{"connector":"eset","version":1,"account":"eu/reader","state":7}"#);
        let read: Checkpoint = serde_json::from_str(&text).unwrap();
        assert_eq!(read.open::<u8>("eset", 1, "eu/reader").unwrap(), 7);
        assert_eq!(read.open::<u8>("eset", 2, "eu/reader").unwrap(), 7, "an older version stays readable");
    }

    #[test]
    fn refuses_what_is_not_its_own() {
        let sealed = Checkpoint::seal("eset", 2, "eu/reader", &"seven").unwrap();
        assert!(fault(sealed.open("sophos", 2, "eu/reader")).contains("made by `eset`, not by `sophos`"));
        assert!(fault(sealed.open("eset", 1, "eu/reader")).contains("version 2, this program reads versions up to 1"));
        assert!(fault(sealed.open("eset", 2, "us/reader")).contains("made for `eu/reader`, not for `us/reader`"));
        assert!(fault(sealed.open("eset", 2, "eu/reader")).contains("damaged"));
    }
}
