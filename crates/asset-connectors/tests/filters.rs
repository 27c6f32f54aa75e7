//! A filtered run reads what the filter admits, keeps what it knows apart, and never takes what it leaves out for gone.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod common;

use std::time::Duration;

use asset_connectors::{
    Absence, AsJson, Doubt, Error, SentinelOneAccount, SentinelOneFilter, Settings, SophosAccount, SophosFilter,
};
use asset_mapping::Dialect;
use common::{Connected, Files, context, numbers, sentinelone_client, sophos_client, start};
use sentinelone_api::SiteId;
use serde_json::Value;
use sophos_central::EndpointGroupId;
use vendor_sim::{SentinelOne, Sim, Sophos};

const SCHEMA: AsJson = AsJson(Dialect::Schema);

fn sites(index: u64) -> SentinelOneFilter {
    SentinelOneFilter::new().sites([SiteId::new((900_000_000_000_000_000 + index).to_string()).unwrap()])
}

fn sentinelone(sim: &Sim<SentinelOne>, feed: &str, filter: SentinelOneFilter) -> Connected {
    let account = SentinelOneAccount::new(sentinelone_client(sim), context()).named("console").filter(filter);
    account.connector(feed, &SCHEMA).unwrap()
}

fn sophos(sim: &Sim<Sophos>, filter: SophosFilter) -> Connected {
    let account = SophosAccount::new(sophos_client(sim), context()).named("central").filter(filter);
    account.connector("sophos-endpoints", &SCHEMA).unwrap()
}

#[tokio::test]
async fn parts_of_a_console_are_read_and_known_apart() {
    let sim = start(60, |builder| builder).await;
    let files = Files::new();
    let all = sentinelone(&sim, "sentinelone-agents", SentinelOneFilter::new());
    let (one, other) =
        (sentinelone(&sim, "sentinelone-agents", sites(1)), sentinelone(&sim, "sentinelone-agents", sites(2)));
    let [first, second] = [files.run(&one).await.unwrap(), files.run(&other).await.unwrap()];
    assert!(first.new > 0 && second.new > 0 && first.new + second.new < 60, "{first:?} {second:?}");
    assert_eq!((first.gone, second.gone), (0, 0));
    // All of them are new to the run over all, and none is gone for the runs over parts.
    assert_eq!(numbers(&files.run(&all).await.unwrap()), [60, 0, 0, 0, 0]);
    for connector in [&one, &other, &all] {
        let again = files.run(connector).await.unwrap();
        assert_eq!((again.new, again.changed, again.gone), (0, 0, 0));
    }
    for line in files.lines("events") {
        let event: Value = serde_json::from_str(&line).unwrap();
        let account = event["cloud"]["account"]["name"].as_str().or(event["metadata"]["tenant_uid"].as_str());
        assert!(!account.unwrap_or_default().contains('['), "the filter is no part of the account's name: {line}");
    }
}

/// Whoever leaves the filter is asked for by id, and reported as changed; whoever is gone is reported so.
#[tokio::test]
async fn leaving_the_filter_is_not_being_gone() {
    let sim = start(40, |builder| builder).await;
    let files = Files::new();
    // Every run lists them all: by its count, a list of changes does not show that a record is gone which had left the filter before.
    let account = SentinelOneAccount::new(sentinelone_client(&sim), context())
        .settings(Settings::new().whole_every(Duration::ZERO))
        .filter(SentinelOneFilter::new().active_only());
    let connector = account.connector("sentinelone-agents", &SCHEMA).unwrap();
    let active = files.run(&connector).await.unwrap().new;
    assert!((1..40).contains(&active));
    // A decommissioned agent is no longer active: the filtered list lacks it, and it is still there.
    let listed: Vec<Value> = files.lines("events").iter().map(|line| serde_json::from_str(line).unwrap()).collect();
    let uid = |index: u64| {
        let line = sim.fleet("agents").unwrap().record(index).unwrap();
        line["id"].as_str().unwrap().to_owned()
    };
    let index = (0..40).find(|index| listed.iter().any(|event| event["device"]["uid"] == uid(*index))).unwrap();
    sim.fleet("agents").unwrap().decommission(index).unwrap();
    let after = files.run(&connector).await.unwrap();
    assert_eq!(after.gone, 0, "{after:?}");
    let asked = |seen: &vendor_sim::Seen| seen.target.contains("ids=") && !seen.target.contains("isActive");
    assert!(sim.seen().iter().any(asked), "the filtered list lacks it, so that it is asked for by id");
    sim.fleet("agents").unwrap().remove(index).unwrap();
    let gone = files.run(&connector).await.unwrap();
    assert_eq!(gone.gone, 1, "{gone:?}");
}

/// Applications cannot be asked for by id, so that a filtered list of them proves nothing.
#[tokio::test]
async fn a_filtered_list_without_a_lookup_proves_no_absence() {
    let sim = start(40, |builder| builder).await;
    let files = Files::new();
    let connector = sentinelone(&sim, "sentinelone-applications", sites(1));
    assert!(files.run(&connector).await.unwrap().new > 0);
    for index in 0..40 {
        sim.fleet("applications").unwrap().remove(index).unwrap();
    }
    for _ in 0..3 {
        let report = files.report(&connector).await;
        assert_eq!(report.counters.gone, 0);
        assert_eq!(report.scopes[0].absence, Absence::NotSure(Doubt::Filtered));
    }
}

#[tokio::test]
async fn endpoints_are_filtered_by_the_service() {
    let sim = start(80, |builder| builder).await;
    let files = Files::new();
    let online = files.run(&sophos(&sim, SophosFilter::new().active_only())).await.unwrap();
    assert!((1..80).contains(&online.new), "{online:?}");
    let of_group = sophos(&sim, SophosFilter::new().groups([EndpointGroupId::new("no-such-group").unwrap()]));
    assert_eq!(numbers(&files.run(&of_group).await.unwrap()), [0, 0, 0, 0, 0]);
    let sent: Vec<_> = sim.seen().into_iter().map(|seen| seen.target).collect();
    assert!(sent.iter().any(|target| target.contains("online=true")), "{sent:?}");
    assert!(sent.iter().any(|target| target.contains("groupIds=no-such-group")), "{sent:?}");
}

#[tokio::test]
async fn a_feed_that_cannot_be_filtered_is_not_collected() {
    let sim = start(5, |builder| builder).await;
    let account = SentinelOneAccount::new(sentinelone_client(&sim), context()).filter(sites(1).active_only());
    let feeds: Vec<_> = account.connectors(&SCHEMA).iter().map(|one| one.feed().to_string()).collect();
    assert_eq!(feeds, ["sentinelone-agents"]);
    let error = account.connector("sentinelone-users", &SCHEMA).unwrap_err();
    assert!(matches!(error, Error::Filter { filter: "active_only", .. }), "{error}");
}
