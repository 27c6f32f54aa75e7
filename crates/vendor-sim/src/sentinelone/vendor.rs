//! The simulated console: settings and counts.

use std::collections::HashMap;
use std::sync::Mutex;
use std::time::Instant;

use crate::sim::Sim;

/// A SentinelOne management console.
#[derive(Debug)]
pub struct SentinelOne {
    pub(crate) settings: SentinelOneSettings,
    pub(crate) seed: u64,
    pub(crate) born: Instant,
    /// The last count of each list, by generation of the fleet and filter: counting a large fleet for every page would be the simulator's main work.
    pub(crate) counted: Mutex<HashMap<&'static str, (u64, String, u64)>>,
}

/// A simulated SentinelOne console.
pub type SentinelOneSim = Sim<SentinelOne>;

/// How the simulated console shall be.
#[derive(Clone)]
pub(crate) struct SentinelOneSettings {
    pub(crate) token: String,
}

impl std::fmt::Debug for SentinelOneSettings {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SentinelOneSettings").finish_non_exhaustive()
    }
}

impl Default for SentinelOneSettings {
    fn default() -> Self {
        // Shaped like the newer tokens, which are JWTs.
        Self { token: "eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJzaW1AZXhhbXBsZS5jb20ifQ.c2ltdWxhdGVkLXRva2Vu".into() }
    }
}
