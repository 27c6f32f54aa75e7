use connect_core::{Client, Result};

use super::operations::{GET_SYSTEM_INFO, GET_SYSTEM_STATUS};
use crate::models::{SystemInfo, SystemStatus};

/// The console itself.
#[derive(Clone, Debug)]
pub struct System {
    client: Client,
}

impl System {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Whether the console works. Says nothing about the token.
    ///
    /// # Errors
    /// Those of a request.
    pub async fn get_status(&self) -> Result<SystemStatus> {
        self.client.execute(&GET_SYSTEM_STATUS.request()).await?.record_at("data")
    }

    /// The console's versions. Needs a valid token.
    ///
    /// # Errors
    /// Those of a request.
    pub async fn get_info(&self) -> Result<SystemInfo> {
        self.client.execute(&GET_SYSTEM_INFO.request()).await?.record_at("data")
    }
}
