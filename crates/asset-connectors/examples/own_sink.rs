//! A sink of one's own: it hands batches to a queue, as one would to a message broker, and waits for the acknowledgement.
//!
//! Here the records are simulated and the broker is a task of the same program: `cargo run --example own_sink`.

use std::sync::Arc;

use asset_connectors::{AsJson, Batch, Error, EsetAccount, Journal, JsonText, MemoryStore, Result, Sink, Stop, run};
use asset_mapping::{Context, Dialect};
use async_trait::async_trait;
use connect_core::Quota;
use eset_connect::{EsetClient, Region};
use tokio::sync::{mpsc, oneshot};
use vendor_sim::EsetSim;

/// Messages, and the place to say that they have arrived.
type Delivery = (Vec<Vec<u8>>, oneshot::Sender<()>);

struct Broker(mpsc::Sender<Delivery>);

#[async_trait]
impl Sink<JsonText> for Broker {
    async fn accept(&mut self, batch: &Batch<JsonText>) -> Result<()> {
        let messages = batch.events.iter().map(|reported| reported.event.as_bytes().to_vec()).collect();
        let (acknowledge, acknowledged) = oneshot::channel();
        self.0.send((messages, acknowledge)).await.map_err(Error::sink)?;
        // Only then is the batch's checkpoint stored. A broker that dies before that gets the batch again.
        acknowledged.await.map_err(Error::sink)
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> std::result::Result<(), Box<dyn std::error::Error>> {
    let sim = EsetSim::builder().fleet(25).unlimited().start().await?;
    let credentials = sim.credentials();
    let client = EsetClient::builder(Region::Eu, credentials.username, credentials.password)
        .base_url(sim.url())
        .quota(Quota::unlimited())
        .build()?;

    let (sender, mut deliveries) = mpsc::channel::<Delivery>(1);
    let broker = tokio::spawn(async move {
        let mut received = 0;
        while let Some((messages, acknowledge)) = deliveries.recv().await {
            received += messages.len();
            let _ = acknowledge.send(());
        }
        received
    });

    let account = EsetAccount::new(client, Context::new("2026-11-21T08:00:00Z".parse()?).simulated(true));
    let devices = account.connector("eset-devices", &AsJson(Dialect::Schema))?;
    let journal = Journal::new(Arc::new(MemoryStore::new()), Broker(sender));
    let report = run(&*devices, &journal, &Stop::new(), |_| ()).await;
    let counters = report.into_result()?;
    drop(journal);
    assert_eq!(u64::try_from(broker.await?)?, counters.new);
    Ok(())
}
