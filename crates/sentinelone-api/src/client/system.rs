use connect_core::Call;

use super::System;
use super::operations::{GET_SYSTEM_INFO, GET_SYSTEM_STATUS};
use crate::models::{SystemInfo, SystemStatus};

impl System {
    /// Whether the console works. Says nothing about the token.
    pub fn get_status(&self) -> Call<SystemStatus> {
        self.core.record(GET_SYSTEM_STATUS.request(), "data")
    }

    /// The console's versions. Needs a valid token.
    pub fn get_info(&self) -> Call<SystemInfo> {
        self.core.record(GET_SYSTEM_INFO.request(), "data")
    }
}
