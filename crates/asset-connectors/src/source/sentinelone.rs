use std::time::{Duration, SystemTime};

use asset_mapping::Context;
use async_trait::async_trait;
use chrono::{DateTime, Utc};
use connect_core::{DeadLetter, Stats};
use sentinelone_api::agents::AgentFilter;
use sentinelone_api::models::Agent;
use sentinelone_api::{PageSize, SentinelOneClient};
use serde::{Deserialize, Serialize};

use super::position::{PageReader, Position};
use crate::output::{self, Output};
use crate::store::Remembered;
use crate::walk::{self, End, Listing, Page};
use crate::{Batches, Checkpoint, Connector, Fingerprint, Result};

/// An agent with everything that the mapper looks at, to tell one output from another.
const PROBE: &[u8] = include_bytes!("probe/sentinelone.json");

/// SentinelOne agents as Device Inventory Info, decommissioned and uninstalled ones included.
///
/// The first run lists all agents, sorted by id. Later runs ask only for those updated since the newest update that the last complete walk
/// met, minus an overlap; agents that are met again unchanged are not reported again. When the number of agents shows that some are gone,
/// when the output has changed, and once in a while in any case, all agents are listed again.
#[derive(Clone, Debug)]
pub struct SentinelOneAgents<O> {
    client: SentinelOneClient,
    context: Context,
    output: O,
    account: String,
    page_size: PageSize,
    overlap: Duration,
    full_walk_every: Duration,
}

impl<O: Output> SentinelOneAgents<O> {
    /// Reads agents with `client` and maps them to `output`.
    pub fn new(client: SentinelOneClient, context: Context, output: O) -> Self {
        Self {
            client,
            context,
            output,
            account: String::new(),
            page_size: PageSize::MAX,
            overlap: Duration::from_secs(600),
            full_walk_every: Duration::from_secs(24 * 3600),
        }
    }

    /// Names the account, so that its checkpoints are not mistaken for those of another one.
    #[must_use]
    pub fn account(mut self, account: impl Into<String>) -> Self {
        self.account = account.into();
        self
    }

    /// How many records a page may have; 1000 by default.
    #[must_use]
    pub fn page_size(mut self, size: PageSize) -> Self {
        self.page_size = size;
        self
    }

    /// How far back of the newest update later runs begin, beside the time that the walk took: ten minutes by default. It covers updates
    /// that show up late.
    #[must_use]
    pub fn overlap(mut self, overlap: Duration) -> Self {
        self.overlap = overlap;
        self
    }

    /// How long the last complete list may be ago, a day by default; zero lists all agents in every run.
    #[must_use]
    pub fn full_walk_every(mut self, every: Duration) -> Self {
        self.full_walk_every = every;
        self
    }
}

#[async_trait]
impl<O: Output> Connector<O::Event> for SentinelOneAgents<O> {
    fn source(&self) -> &'static str {
        "sentinelone"
    }

    async fn test_connection(&self) -> Result<()> {
        self.client.test_connection().await?;
        self.client.agents().list().page_size(PageSize::new(1)?).send().await?;
        Ok(())
    }

    fn stats(&self) -> Stats {
        self.client.stats()
    }

    fn collect<'a>(&'a self, checkpoint: Option<Checkpoint>, known: &'a dyn Remembered) -> Batches<'a, O::Event> {
        let listing = Agents {
            connector: self,
            output: output::fingerprint::<_, Agent>(&self.output, PROBE, &self.context),
            place: Place::default(),
            pages: PageReader::new(),
            all: false,
        };
        walk::collect(listing, checkpoint, known)
    }
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
struct Place {
    position: Position,
    /// The walk asks for agents updated since then; for all without it.
    since: Option<DateTime<Utc>>,
    /// When the walk began.
    began: DateTime<Utc>,
    /// The newest update that the walk has met.
    newest: Option<DateTime<Utc>>,
    /// Up to here all updates are known: from the last complete walk, without its overlap.
    mark: Option<DateTime<Utc>>,
    /// When all agents were last listed, and for which output.
    listed_all: Option<(DateTime<Utc>, String)>,
}

struct Agents<'a, O> {
    connector: &'a SentinelOneAgents<O>,
    output: Fingerprint,
    place: Place,
    pages: PageReader<Agent>,
    /// The next walk has to list all agents.
    all: bool,
}

impl<O: Output> Agents<'_, O> {
    /// What the next walk asks for: everything, unless the last complete list is fresh enough and was for the same output.
    fn since(&self, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let (listed, output) = self.place.listed_all.as_ref()?;
        let age = now.signed_duration_since(listed).to_std().ok()?;
        if self.all || age >= self.connector.full_walk_every || *output != self.output.to_string() {
            return None;
        }
        self.place.mark.map(|mark| mark - self.connector.overlap)
    }
}

impl<O: Output> Listing for Agents<'_, O> {
    type Record = Agent;
    type Event = O::Event;
    type Place = Place;
    const VERSION: u32 = 1;

    fn identity(&self) -> (&str, &str) {
        ("sentinelone", &self.connector.account)
    }

    fn restore(&mut self, place: Place) {
        self.place = place;
    }

    fn place(&self) -> &Place {
        &self.place
    }

    async fn open(&mut self, resume: bool) -> Result<()> {
        self.pages.reset();
        if !resume {
            let now = DateTime::from(SystemTime::now());
            self.place.since = self.since(now);
            self.place.began = now;
            self.place.newest = None;
            self.place.position = Position::Start;
        }
        Ok(())
    }

    async fn next(&mut self) -> Result<Option<Page<Agent>>> {
        let (connector, since) = (self.connector, self.place.since);
        let list = |cursor| {
            let list = connector.client.agents().list().page_size(connector.page_size);
            let list = match since {
                Some(since) => list.filter(AgentFilter::new().updated_at(since..)),
                None => list,
            };
            match cursor {
                Some(cursor) => list.starting_at(cursor).pages(),
                None => list.pages(),
            }
        };
        let Some(page) = self.pages.next(&mut self.place.position, list).await? else { return Ok(None) };
        self.place.newest = self.place.newest.max(page.items.iter().filter_map(updated).max());
        Ok(Some(Page { records: page.items, dead_letters: page.dead_letters }))
    }

    async fn end(&mut self, known: u64) -> Result<End> {
        let now = DateTime::<Utc>::from(SystemTime::now());
        // An agent that was updated while the walk had already passed it may be older than the newest update.
        let took = now.signed_duration_since(self.place.began).max(chrono::Duration::zero());
        let mark = self.place.newest.map(|newest| newest - took);
        self.place.mark = self.place.mark.max(mark);
        if self.place.since.is_none() {
            self.place.listed_all = Some((now, self.output.to_string()));
            return Ok(End::Complete);
        }
        // Absence does not show in a list of updates, but in the number of agents. A service that counts none has not counted.
        let one = self.connector.client.agents().list().page_size(PageSize::new(1)?).send().await?;
        let total = one.total.filter(|total| *total > 0 || one.items.is_empty());
        if total.is_none_or(|total| total == known) {
            return Ok(End::Partial);
        }
        self.all = true;
        Ok(End::Again)
    }

    fn key(&self, agent: &Agent) -> String {
        agent.id.clone()
    }

    fn fingerprint(&self, agent: &Agent) -> Fingerprint {
        let output = self.output.to_bytes();
        match &agent.updated_at {
            Some(updated) => Fingerprint::of([output.as_slice(), updated.as_bytes()]),
            None => output::record_fingerprint(agent, &self.connector.context, self.output),
        }
    }

    async fn event(&mut self, agent: Agent, _: &mut Vec<DeadLetter>) -> Result<O::Event> {
        Ok(self.connector.output.event(agent, &self.connector.context))
    }

    fn locate(&self, key: &str) -> (String, String) {
        ("sentinelone".to_owned(), key.to_owned())
    }

    fn covers(&self, _key: &str) -> bool {
        true
    }
}

fn updated(agent: &Agent) -> Option<DateTime<Utc>> {
    let time = DateTime::parse_from_rfc3339(agent.updated_at.as_deref()?).ok()?;
    Some(time.with_timezone(&Utc))
}

#[cfg(test)]
mod tests {
    use connect_core::Record as _;

    use super::*;

    #[test]
    fn the_probe_is_a_record() {
        let probe = Agent::from_json(PROBE).unwrap();
        assert!(probe.extra.is_empty(), "{:?}", probe.extra);
    }
}
