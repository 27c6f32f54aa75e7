//! The fixtures of a feed: `fixtures/<vendor>/<record>_<case>.json`, the record's name in the plural or the singular.

use std::path::{Path, PathBuf};

use asset_mapping::{AgentIds, Context, Devices, Groups, MAPPINGS, Mapping, Tenants};
use serde_json::Value;

pub(crate) struct Fixture {
    /// As it is in the file: a member may stand there twice.
    pub(crate) text: String,
    pub(crate) record: Value,
}

/// All fixtures of a feed.
pub(crate) fn of(mapping: &Mapping) -> Vec<Fixture> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(mapping.id.vendor);
    let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| is_of(mapping, path));
    paths.sort();
    paths.iter().map(|path| read(path)).collect()
}

/// The fixture at that path, with its feed.
pub(crate) fn at(path: &Path) -> Option<(&'static Mapping, Fixture)> {
    let vendor = path.parent()?.file_name()?.to_str()?;
    let mapping = MAPPINGS.iter().find(|mapping| mapping.id.vendor == vendor && is_of(mapping, path))?;
    Some((mapping, read(path)))
}

fn is_of(mapping: &Mapping, path: &Path) -> bool {
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let record = mapping.id.record;
    let singular = record.strip_suffix('s').unwrap_or(record);
    let is_record = name.strip_suffix(".json").is_some_and(|case| !case.contains('.'));
    // A group is no device.
    let is_other = name.starts_with("device_group_");
    is_record && !is_other && name.split_once('_').is_some_and(|(kind, _)| kind == record || kind == singular)
}

fn read(path: &Path) -> Fixture {
    let text = std::fs::read_to_string(path).unwrap();
    let record = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    Fixture { text, record }
}

/// Rows that records of fixtures and generated ones point to.
pub(crate) const KNOWN: [&str; 4] = [
    "group-uuid-1",
    "00000000-0000-0000-7001-000000000001",
    "8c1f0e52-3b7d-4a86-9f2e-6d0b5a4c7e19",
    "187d5f3c7af341079041baeb9f88a511",
];

/// The context of all events: every known identity is in every table.
pub(crate) fn context() -> Context {
    let rows = || KNOWN.map(|uid| (uid, Some(format!("known-{}", &uid[..4]))));
    let context = Context::new("2026-01-02T03:04:05Z".parse().unwrap()).product_version("9.1.2500.0");
    context
        .with(rows().into_iter().collect::<Groups>())
        .with(rows().into_iter().collect::<Devices>())
        .with(rows().into_iter().collect::<Tenants>())
        .with(rows().into_iter().collect::<AgentIds>())
}
