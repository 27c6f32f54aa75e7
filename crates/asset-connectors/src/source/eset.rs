use std::borrow::Cow;

use asset_mapping::{Context, Groups};
use async_trait::async_trait;
use connect_core::{DeadLetter, Stats};
use eset_connect::EsetClient;
use eset_connect::models::Device;
use futures_util::TryStreamExt as _;

use super::position::{PageReader, Position};
use crate::output::{self, Output};
use crate::store::Remembered;
use crate::walk::{self, End, Listing, Page};
use crate::{Batches, Checkpoint, Connector, Fingerprint, Result};

/// A device with everything that the mapper looks at, to tell one output from another.
const PROBE: &[u8] = include_bytes!("probe/eset.json");

/// ESET devices as Device Inventory Info.
///
/// The service has no filter for changes, so every run lists all devices, after the groups that they point to. A device has changed when
/// its record has, apart from what moves at every contact (`lastSyncTime`, `etag`), or the name of its group.
#[derive(Clone, Debug)]
pub struct EsetDevices<O> {
    client: EsetClient,
    context: Context,
    output: O,
    account: String,
    page_size: u32,
}

impl<O: Output> EsetDevices<O> {
    /// Reads devices with `client` and maps them to `output`. The groups of `context` are replaced by the service's own.
    pub fn new(client: EsetClient, context: Context, output: O) -> Self {
        Self { client, context, output, account: String::new(), page_size: 1000 }
    }

    /// Names the account, so that its checkpoints are not mistaken for those of another one.
    #[must_use]
    pub fn account(mut self, account: impl Into<String>) -> Self {
        self.account = account.into();
        self
    }

    /// How many records a page may have: 1 to 1000, the default.
    #[must_use]
    pub fn page_size(mut self, size: u32) -> Self {
        self.page_size = size;
        self
    }
}

#[async_trait]
impl<O: Output> Connector<O::Event> for EsetDevices<O> {
    fn source(&self) -> &'static str {
        "eset"
    }

    async fn test_connection(&self) -> Result<()> {
        self.client.device_groups().list().page_size(1).send().await?;
        self.client.devices().list().page_size(1).send().await?;
        Ok(())
    }

    fn collect<'a>(&'a self, checkpoint: Option<Checkpoint>, known: &'a dyn Remembered) -> Batches<'a, O::Event> {
        let listing = Devices {
            connector: self,
            context: Cow::Borrowed(&self.context),
            output: output::fingerprint::<_, Device>(&self.output, PROBE, &self.context),
            position: Position::default(),
            pages: PageReader::new(),
            letters: Vec::new(),
        };
        walk::collect(listing, checkpoint, known)
    }

    fn stats(&self) -> Stats {
        self.client.stats()
    }
}

struct Devices<'a, O> {
    connector: &'a EsetDevices<O>,
    /// With the service's groups, once they are read.
    context: Cow<'a, Context>,
    output: Fingerprint,
    position: Position,
    pages: PageReader<Device>,
    /// Groups that could not be read, to be handed on with the next page.
    letters: Vec<DeadLetter>,
}

impl<O: Output> Listing for Devices<'_, O> {
    type Record = Device;
    type Event = O::Event;
    type Place = Position;
    const VERSION: u32 = 1;

    fn identity(&self) -> (&str, &str) {
        ("eset", &self.connector.account)
    }

    fn restore(&mut self, place: Position) {
        self.position = place;
    }

    fn place(&self) -> &Position {
        &self.position
    }

    async fn open(&mut self, resume: bool) -> Result<()> {
        if !resume {
            self.position = Position::Start;
        }
        self.pages.reset();
        let mut groups = Groups::default();
        let mut pages = self.connector.client.device_groups().list().page_size(self.connector.page_size).pages();
        while let Some(page) = pages.try_next().await? {
            groups.extend(page.items);
            self.letters.extend(page.dead_letters);
        }
        let context = self.connector.context.clone().with(groups);
        self.context = Cow::Owned(context);
        Ok(())
    }

    async fn next(&mut self) -> Result<Option<Page<Device>>> {
        let connector = self.connector;
        let list =
            |cursor| connector.client.devices().list().page_size(connector.page_size).starting_at(cursor).pages();
        let page = self.pages.next(&mut self.position, list).await?;
        Ok(page.map(|page| {
            let mut dead_letters = std::mem::take(&mut self.letters);
            dead_letters.extend(page.dead_letters);
            Page { records: page.items, dead_letters }
        }))
    }

    async fn end(&mut self, _known: u64) -> Result<End> {
        Ok(End::Complete)
    }

    fn key(&self, device: &Device) -> String {
        device.uuid.clone()
    }

    fn fingerprint(&self, device: &Device) -> Fingerprint {
        output::record_fingerprint(device, &self.context, self.output)
    }

    async fn event(&mut self, device: Device, _: &mut Vec<DeadLetter>) -> Result<O::Event> {
        Ok(self.connector.output.event(device, &self.context))
    }

    fn locate(&self, key: &str) -> (String, String) {
        ("eset".to_owned(), key.to_owned())
    }

    fn covers(&self, _key: &str) -> bool {
        true
    }
}

#[cfg(test)]
mod tests {
    use connect_core::Record as _;

    use super::*;

    #[test]
    fn the_probe_is_a_record() {
        let probe = Device::from_json(PROBE).unwrap();
        assert!(probe.extra.is_empty(), "{:?}", probe.extra);
    }
}
