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

fn has_fixture(feed: &Mapping, root: &Path) -> bool {
    let folder = root.join("fixtures").join(feed.id.vendor);
    let singular = feed.id.record.trim_end_matches('s');
    let names = [format!("{}_", feed.id.record), format!("{singular}_")];
    let mut files = std::fs::read_dir(folder).into_iter().flatten().flatten();
    files.any(|file| names.iter().any(|name| file.file_name().to_string_lossy().starts_with(name)))
}

#[tokio::test]
async fn a_registered_feed_has_rules_docs_fixture_fleet_and_connector() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let simulated = simulated().await;
    let mut missing = Vec::new();
    for feed in MAPPINGS {
        let name = feed.to_string();
        let page = format!("crates/asset-mapping/docs/{name}.md");
        for (what, is_there) in [
            ("rules", !feed.rules.is_empty()),
            ("docs", root.join(page).exists()),
            ("fixture", has_fixture(feed, &root)),
            ("simulator fleet", simulated.contains(&name)),
            ("connector", asset_connectors::feeds().any(|info| info.feed == feed.id)),
        ] {
            if !is_there {
                missing.push((name.clone(), what));
            }
        }
    }
    assert!(missing.is_empty(), "{missing:?}");
    for info in asset_connectors::feeds() {
        assert!(
            MAPPINGS.iter().any(|feed| feed.id == info.feed),
            "{} is collected, but not in the registry",
            info.feed
        );
        assert!(!info.needs.is_empty(), "{}: nothing says what reading it needs", info.feed);
    }
}
