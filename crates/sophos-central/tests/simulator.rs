//! Every operation that has a method, against the simulated Sophos Central: it is served there, and its answers decode.
#![cfg(feature = "conformance")]
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use futures_util::StreamExt as _;
use sophos_central::{Quota, Retry, SophosClient, conformance};
use vendor_sim::{Identity, SophosSim};

/// A credential is a tenant's, a partner's or an organization's: the operations of the others are refused.
const NOT_FOR_PARTNERS: [&str; 2] = ["list organization tenants", "get organization tenant"];

#[tokio::test]
async fn the_simulator_serves_what_is_typed() {
    let sim = SophosSim::builder()
        .identity(Identity::Partner)
        .fleet(60)
        .run_polls(0)
        .composed_ids()
        .unlimited()
        .start()
        .await
        .unwrap();
    let credentials = sim.credentials();
    let builder = SophosClient::builder(&credentials.client_id, credentials.client_secret.as_str());
    let builder = builder.auth_url(sim.url()).base_url(sim.url()).quota(Quota::unlimited());
    let client = builder.retry(Retry::new().retries(0)).build().unwrap();
    let exchanges: Vec<_> = conformance::exercise(&client).await.unwrap().collect().await;
    assert_eq!(exchanges.len(), 325);
    let unread =
        exchanges.iter().filter(|exchange| exchange.status.is_some_and(|status| status < 400) && !exchange.decoded);
    assert_eq!(unread.map(|exchange| exchange.operation).collect::<Vec<_>>(), [""; 0], "every answer decodes");
    // The raw data of a detection is of any shape.
    let untyped = exchanges.iter().filter(|exchange| exchange.unknown.iter().any(|member| member != "query_name"));
    let untyped: Vec<_> = untyped.map(|exchange| (exchange.operation, &exchange.unknown)).collect();
    assert!(untyped.is_empty(), "answers have the members of the contract: {untyped:?}");
    let refused: Vec<_> = exchanges.iter().filter(|exchange| !exchange.decoded).collect();
    for exchange in &refused {
        println!("{} {}: {}", exchange.method, exchange.operation, exchange.error.as_deref().unwrap_or(""));
    }
    assert_eq!(refused.iter().map(|exchange| exchange.operation).collect::<Vec<_>>(), NOT_FOR_PARTNERS);
}
