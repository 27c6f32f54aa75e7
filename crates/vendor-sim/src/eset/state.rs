//! What the simulated tenant holds beside its fleets, and what writes change.

use std::collections::BTreeMap;

use serde_json::Value;

use super::runs::Runs;
use super::table::Table;
use crate::dice::Dice;

/// Everything that lives longer than a request.
#[derive(Debug, Default)]
pub(crate) struct State {
    pub(crate) devices: BTreeMap<u64, Edit>,
    pub(crate) groups: Table,
    pub(crate) executables: Table,
    pub(crate) tasks: Table,
    pub(crate) runs: Runs,
    pub(crate) roles: Table,
    /// Subject type and reference, role name, scope.
    pub(crate) role_assignments: Vec<(String, String, Value)>,
    pub(crate) rules: Table,
    pub(crate) exclusions: Table,
    pub(crate) comments: Table,
    pub(crate) installers: Table,
    pub(crate) policies: Table,
    pub(crate) assignments: Table,
    pub(crate) ip_sets: Table,
    pub(crate) web_rules: Table,
    pub(crate) quarantine: Table,
    pub(crate) minted: u64,
}

/// What writes changed on one device.
#[derive(Clone, Debug, Default)]
pub(crate) struct Edit {
    pub(crate) name: Option<String>,
    pub(crate) parent: Option<String>,
    /// A device that was imported, as it was given.
    pub(crate) imported: Option<Value>,
}

impl State {
    /// A new uuid, the same in every run.
    pub(crate) fn mint(&mut self, seed: u64) -> String {
        self.minted += 1;
        Dice::new("eset-new", seed, self.minted).uuid()
    }

    /// All groups below and including `root`.
    pub(crate) fn nested_groups(&self, root: &str) -> Vec<String> {
        let mut found = vec![root.to_owned()];
        let mut at = 0;
        while let Some(parent) = found.get(at).cloned() {
            let children = self.groups.iter().filter(|group| group["parentGroupUuid"] == parent.as_str());
            let children: Vec<String> =
                children.filter_map(|group| group["uuid"].as_str().map(str::to_owned)).collect();
            found.extend(children.into_iter().filter(|child| !found.contains(child)).collect::<Vec<_>>());
            at += 1;
        }
        found
    }
}
