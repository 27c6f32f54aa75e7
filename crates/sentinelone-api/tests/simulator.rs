//! Every operation that has a method, against the simulated console: it is served there, and its answers decode.
#![cfg(feature = "conformance")]
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use futures_util::StreamExt as _;
use sentinelone_api::{GroupId, Quota, Retry, SentinelOneClient, StatusCode, conformance};
use vendor_sim::SentinelOneSim;

async fn console() -> (SentinelOneSim, SentinelOneClient) {
    let sim = SentinelOneSim::builder().fleet(5).unlimited().start().await.unwrap();
    let builder = SentinelOneClient::builder(sim.url(), sim.api_token()).quota(Quota::unlimited());
    let client = builder.retry(Retry::new().retries(0)).build().unwrap();
    (sim, client)
}

/// The operations whose composed request the simulated console refuses. Some it refuses rightly: their records were deleted before
/// or were never there. The others name conditions that its lists of users, threats, alerts, applications and risks do not know yet.
const REFUSED: [&str; 28] = [
    "reactivate of sites",
    "expire now of sites",
    "list applications of applications",
    "list risks",
    "update deep visibility filter",
    "list users",
    "get user",
    "get API token details",
    "send reset password email",
    "force reset password on login",
    "list service users",
    "get service user",
    "delete service users",
    "list threats",
    "list alerts",
    "set analyst verdict of alerts",
    "set incident status of alerts",
    "update unified exclusion",
    "update tag",
    "run script",
    "decide pending",
    "update firewall category rule",
    "get query status",
    "list events of deep visibility",
    "cancel query",
    "update package",
    "update config override",
    "update location",
];

#[tokio::test]
async fn the_simulated_console_serves_what_is_typed() {
    let (_sim, client) = console().await;
    let exchanges: Vec<_> = conformance::exercise(&client).unwrap().collect().await;
    let unread = exchanges.iter().filter(|exchange| exchange.status == Some(200) && !exchange.decoded);
    assert_eq!(unread.map(|exchange| exchange.operation).collect::<Vec<_>>(), [""; 0], "every answer decodes");
    let (served, refused): (Vec<_>, Vec<_>) = exchanges.iter().partition(|exchange| exchange.status == Some(200));
    let unexpected: Vec<_> = refused.iter().filter(|exchange| !REFUSED.contains(&exchange.operation)).collect();
    assert!(unexpected.is_empty(), "the simulated console refuses: {unexpected:#?}");
    let expected = served.iter().map(|exchange| exchange.operation).filter(|operation| REFUSED.contains(operation));
    assert_eq!(expected.collect::<Vec<_>>(), [""; 0], "these are served now");
}

#[tokio::test]
async fn what_is_made_changed_and_deleted_stays_so() {
    let (_sim, client) = console().await;
    let groups = client.groups();
    let before = groups.list().send().await.unwrap().items.len();
    let made = groups.create(true, "Kiosks", "1000000000000000001").send().await.unwrap();
    let id = GroupId::new(made.id.unwrap()).unwrap();
    groups.update(&id).name("Tills").send().await.unwrap();
    assert_eq!(groups.get(&id).send().await.unwrap().name.as_deref(), Some("Tills"));
    assert_eq!(groups.list().name("Tills").send().await.unwrap().items.len(), 1);
    assert_eq!(groups.list().send().await.unwrap().items.len(), before + 1);
    groups.delete(&id).send().await.unwrap();
    assert_eq!(groups.get(&id).send().await.unwrap_err().status().map(StatusCode::as_u16), Some(404));
    assert_eq!(groups.list().send().await.unwrap().items.len(), before);
}
