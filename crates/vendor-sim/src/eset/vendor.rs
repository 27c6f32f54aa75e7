//! The simulated tenant: its settings, its state and its clock.

use std::collections::BTreeSet;
use std::sync::Mutex;
use std::time::Duration;

use super::state::State;
use crate::dice::rfc3339;
use crate::engine::World;
use crate::sim::Sim;

/// ESET Connect: token service and all categories on one URL. Records are devices.
#[derive(Debug)]
pub struct Eset {
    pub(crate) settings: EsetSettings,
    pub(crate) seed: u64,
    pub(crate) state: Mutex<State>,
}

/// A simulated ESET Connect.
pub type EsetSim = Sim<Eset>;

/// What it takes to log in.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct EsetCredentials {
    /// The user's e-mail address.
    pub username: String,
    /// The password, with characters that a form must escape.
    pub password: String,
}

impl std::fmt::Debug for EsetCredentials {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("EsetCredentials").field("username", &self.username).finish_non_exhaustive()
    }
}

/// The settings of the simulated ESET Connect.
#[derive(Clone, Debug)]
pub(crate) struct EsetSettings {
    pub(crate) credentials: EsetCredentials,
    pub(crate) groups: u64,
    pub(crate) task_pace: Duration,
    pub(crate) failing_devices: BTreeSet<u64>,
    pub(crate) run_command_needs_second_factor: bool,
}

impl Default for EsetSettings {
    fn default() -> Self {
        Self {
            credentials: EsetCredentials {
                username: "api.user+sim@example.com".into(),
                password: "p&ss=w%rd é 1".into(),
            },
            groups: 12,
            task_pace: Duration::from_millis(50),
            failing_devices: BTreeSet::new(),
            run_command_needs_second_factor: false,
        }
    }
}

/// The feed that most others refer to.
pub(crate) const DEVICES: &str = "devices";

/// The simulated tenant's time, which moves by a minute with every write.
pub(crate) fn tick(world: &World<Eset>) -> String {
    rfc3339(world.core.fleet(DEVICES).tick(), 3)
}
