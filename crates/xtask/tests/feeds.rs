//! Every feed of the registry is in every layer.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::path::Path;

use asset_mapping::{MAPPINGS, Mapping};
use vendor_sim::{EsetSim, SentinelOneSim, SophosSim};

/// The feeds that the simulated vendors serve, such as `eset-devices`.
async fn simulated() -> Vec<String> {
    let eset = EsetSim::builder().start().await.unwrap();
    let sentinelone = SentinelOneSim::builder().start().await.unwrap();
    let sophos = SophosSim::builder().start().await.unwrap();
    let mut feeds = Vec::new();
    for (vendor, records) in [("eset", eset.feeds()), ("sentinelone", sentinelone.feeds()), ("sophos", sophos.feeds())]
    {
        feeds.extend(records.into_iter().map(|record| format!("{vendor}-{record}")));
    }
    feeds
}

/// How the fixtures of a feed are named: after its record, or after one of it.
fn is_of(feed: &Mapping, file: &str) -> bool {
    let record = feed.id.record;
    [record, record.trim_end_matches('s')].iter().any(|name| file.starts_with(&format!("{name}_")))
}

fn has_fixture(feed: &Mapping, root: &Path) -> bool {
    let folder = root.join("fixtures").join(feed.id.vendor);
    let mut files = std::fs::read_dir(folder).into_iter().flatten().flatten();
    files.any(|file| is_of(feed, &file.file_name().to_string_lossy()))
}

#[tokio::test]
async fn a_registered_feed_has_rules_docs_fixture_fleet_and_connector() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let simulated = simulated().await;
    let mut missing = Vec::new();
    for feed in MAPPINGS {
        let name = feed.to_string();
        let (vendor, record) = (feed.id.vendor, feed.id.record);
        let module = record.replace('-', "_");
        let page = format!("crates/asset-mapping/docs/{name}.md");
        let has_page = root.join(&page).exists();
        let has_connector = asset_connectors::feeds().any(|info| info.feed == feed.id);
        for (is_there, what, place) in [
            (!feed.rules.is_empty(), "rules", format!("crates/asset-mapping/src/{vendor}/{module}/rules.rs")),
            (has_page, "rules page", page),
            (has_fixture(feed, &root), "fixture", format!("fixtures/{vendor}/{record}_<case>.json")),
            (simulated.contains(&name), "fleet", format!("`feeds()` and routes in crates/vendor-sim/src/{vendor}")),
            (has_connector, "connector", format!("crates/asset-connectors/src/{vendor}/{module}.rs and its mod.rs")),
        ] {
            if !is_there {
                missing.push(format!("{name} has no {what}: {place}"));
            }
        }
    }
    assert!(missing.is_empty(), "CONTRIBUTING.md says how a feed is added:\n{}", missing.join("\n"));
    for info in asset_connectors::feeds() {
        assert!(
            MAPPINGS.iter().any(|feed| feed.id == info.feed),
            "{} is collected, but not in the registry (crates/asset-mapping/src/mapping.rs)",
            info.feed
        );
        assert!(!info.needs.is_empty(), "{}: its `Listing` does not say which right reading it needs", info.feed);
    }
}
