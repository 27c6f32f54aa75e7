//! The simulated console: settings and counts.

use std::collections::HashMap;
use std::sync::Mutex;
use std::time::Instant;

use crate::kept::Kept;
use crate::sim::Sim;

/// A SentinelOne management console.
#[derive(Debug)]
pub struct SentinelOne {
    pub(crate) settings: SentinelOneSettings,
    pub(crate) seed: u64,
    pub(crate) born: Instant,
    /// The last count of each list, by generation of the fleet and filter: counting a large fleet for every page would be the simulator's main work.
    pub(crate) counted: Mutex<HashMap<&'static str, (u64, String, u64)>>,
    /// Tasks of remote scripts, oldest first.
    pub(crate) tasks: Mutex<Vec<Task>>,
    /// Deep Visibility queries, oldest first.
    pub(crate) queries: Mutex<Vec<Query>>,
    /// Records of the families that no feed reads.
    pub(crate) store: Mutex<Kept>,
}

/// A script's run on one agent.
#[derive(Debug)]
pub(crate) struct Task {
    pub(crate) id: String,
    pub(crate) parent: String,
    pub(crate) agent: u64,
    pub(crate) description: String,
    /// In microseconds since 1970.
    pub(crate) created: i64,
    /// How often its status was read.
    pub(crate) reads: usize,
}

/// A Deep Visibility query.
#[derive(Debug)]
pub(crate) struct Query {
    pub(crate) id: String,
    /// How often its status was read.
    pub(crate) reads: usize,
    pub(crate) cancelled: bool,
}

/// A simulated SentinelOne console.
pub type SentinelOneSim = Sim<SentinelOne>;

/// The settings of the simulated console.
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
