//! The simulated customer: settings and tenants.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Mutex;
use std::sync::atomic::AtomicU64;

use serde_json::Value;

use super::user::Directory;
use crate::dice::Dice;
use crate::engine::{World, lock};
use crate::kept::Kept;
use crate::sim::Sim;

/// Sophos Central: token service, global and regional hosts on one URL.
#[derive(Debug)]
pub struct Sophos {
    pub(crate) settings: SophosSettings,
    pub(crate) seed: u64,
    /// The number of further runs over detections that fail.
    pub(crate) failing_runs: AtomicU64,
    /// The writes to the directory.
    pub(crate) directory: Mutex<Directory>,
    /// The tenants of created records, by index and feed.
    pub(crate) moved: Mutex<BTreeMap<u64, BTreeMap<String, u64>>>,
    /// Created tenants, each with the members that its description has beyond those of the others.
    pub(crate) made_tenants: Mutex<Vec<Value>>,
    /// Records that are kept as rows.
    pub(crate) store: Mutex<Kept>,
}

/// A simulated Sophos Central.
pub type SophosSim = Sim<Sophos>;

/// The credentials.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct SophosCredentials {
    /// The client id.
    pub client_id: String,
    /// The client secret, with characters that a form must escape.
    pub client_secret: String,
}

impl std::fmt::Debug for SophosCredentials {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SophosCredentials").field("client_id", &self.client_id).finish_non_exhaustive()
    }
}

/// The owner of the credential, as `whoami` returns it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Identity {
    /// A tenant.
    #[default]
    Tenant,
    /// A partner, for all its tenants.
    Partner,
    /// An organization, for all its tenants.
    Organization,
}

/// The settings of the simulated Sophos Central.
#[derive(Clone, Debug)]
pub(crate) struct SophosSettings {
    pub(crate) credentials: SophosCredentials,
    pub(crate) identity: Identity,
    pub(crate) tenants: u64,
    pub(crate) locked: BTreeSet<u64>,
    pub(crate) refuse_large_pages: bool,
    pub(crate) run_polls: u32,
    pub(crate) failing_runs: u64,
    pub(crate) cases_by_key: bool,
    pub(crate) composed_ids: bool,
}

impl Default for SophosSettings {
    fn default() -> Self {
        Self {
            credentials: SophosCredentials {
                client_id: "5d1f9a70-0000-4000-8000-00005111c11d".into(),
                client_secret: "s3cr&t+with=odd%chars/é".into(),
            },
            identity: Identity::Tenant,
            tenants: 1,
            locked: BTreeSet::new(),
            refuse_large_pages: false,
            run_polls: 1,
            failing_runs: 0,
            cases_by_key: false,
            composed_ids: false,
        }
    }
}

/// The tenant at a position; the first is the one of the documented users.
pub(crate) fn tenant_id(seed: u64, tenant: u64) -> String {
    match tenant {
        0 => "00000000-0000-0000-0000-000000000010".to_owned(),
        1 => "5b7c0f4e-2b8f-4d0e-9c44-0a6f7f1f2e11".to_owned(),
        _ => Dice::new("sophos-tenant", seed, tenant).uuid(),
    }
}

pub(crate) fn owner(seed: u64, identity: Identity) -> String {
    let kind = if identity == Identity::Partner { "sophos-partner" } else { "sophos-organization" };
    Dice::new(kind, seed, 0).uuid()
}

/// The users that the guide prints.
pub(crate) const DOCUMENTED_USERS: u64 = 3;

/// The tenant of a record. The records of a feed are spread over the tenants; the documented users belong to the first, and what was
/// created in a tenant belongs to it.
pub(crate) fn tenant_of(world: &World<Sophos>, feed: &str, index: u64) -> u64 {
    if let Some(tenant) = lock(&world.vendor.moved).get(&index).and_then(|feeds| feeds.get(feed)) {
        return *tenant;
    }
    let tenants = if world.vendor.settings.identity == Identity::Tenant { 1 } else { world.vendor.settings.tenants };
    if feed == "users" && index < DOCUMENTED_USERS { 0 } else { index % tenants }
}

pub(crate) fn tenant_name(index: u64) -> String {
    match index {
        0 => "Example Corp".to_owned(),
        1 => "Northwind Example".to_owned(),
        _ => format!("Tenant {index} Société Example"),
    }
}
