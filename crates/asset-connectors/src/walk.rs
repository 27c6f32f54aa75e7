//! What all sources have in common: telling new, changed and unchanged records apart page by page, and finding what is gone.

use std::collections::HashMap;

use futures_util::stream;
use open_record::{DeadLetter, Raw};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::batch::{Asset, Batch, Change, Gone, Known, Table};
use crate::store::Remembered;
use crate::{Batches, Checkpoint, Fingerprint, Result};

/// How many gone assets one batch reports.
const SWEEP: usize = 1000;

/// A vendor's half of a collection; [`collect`] is the other.
pub(crate) trait Listing: Send {
    /// The vendor's record.
    type Record: Send;
    /// What the mapper makes of it.
    type Event: Send;
    /// The vendor's part of the checkpoint.
    type Place: Default + Serialize + DeserializeOwned + Send + Sync;

    /// The version of the place.
    const VERSION: u32;

    /// The connector's name, and the account that is read.
    fn identity(&self) -> (&str, &str);

    /// Takes up a place that an earlier walk left behind.
    fn restore(&mut self, place: Self::Place);

    /// The place after the page that was read last, or at the end of a walk.
    fn place(&self) -> &Self::Place;

    /// Opens the listing: a new walk, or the one that stopped at the place.
    fn open(&mut self, resume: bool) -> impl Future<Output = Result<()>> + Send;

    /// The next page; `None` when the walk has come to its end.
    fn next(&mut self) -> impl Future<Output = Result<Option<Page<Self::Record>>>> + Send;

    /// Says what the end of the walk means. `known` is how many records are known by now, those that were set aside included.
    fn end(&mut self, known: u64) -> impl Future<Output = Result<End>> + Send;

    /// The key under which a record is known.
    fn key(&self, record: &Self::Record) -> String;

    /// What decides whether a record has changed.
    fn fingerprint(&self, record: &Self::Record) -> Fingerprint;

    /// Turns a new or changed record into its event. Parts of it that cannot be read are added to `letters`.
    fn event(
        &mut self,
        record: Self::Record,
        letters: &mut Vec<DeadLetter>,
    ) -> impl Future<Output = Result<Self::Event>> + Send;

    /// Where the asset that a key stands for is listed, and its identifier there.
    fn locate(&self, key: &str) -> (String, String);

    /// Whether this walk would have met the asset that a key stands for, if it were still there.
    fn covers(&self, key: &str) -> bool;
}

/// One page of a listing.
pub(crate) struct Page<R> {
    pub(crate) records: Vec<R>,
    pub(crate) dead_letters: Vec<DeadLetter>,
}

/// What the end of a walk means.
pub(crate) enum End {
    /// Everything was listed: what was not met is gone.
    Complete,
    /// Only a part was asked for, or the listing cannot be relied on: nothing can be said of what was not met.
    Partial,
    /// The listing has to be read once more.
    Again,
}

/// The contents of a checkpoint.
#[derive(Default, Serialize, Deserialize)]
struct State<P> {
    /// The number of the walk.
    walk: u64,
    stage: Stage,
    /// The walk met records that nobody has met before and that could not be understood: assets that were not met may be among them.
    #[serde(default)]
    unsure: bool,
    place: P,
}

#[derive(Serialize)]
struct StateRef<'a, P> {
    walk: u64,
    stage: Stage,
    unsure: bool,
    place: &'a P,
}

#[derive(Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Stage {
    #[default]
    Resting,
    Listing,
    Sweeping,
}

struct Walk<'a, L> {
    listing: L,
    known: &'a dyn Remembered,
    /// To be opened on the first poll.
    checkpoint: Option<Checkpoint>,
    opened: bool,
    number: u64,
    stage: Stage,
    unsure: bool,
    swept: Option<String>,
}

/// Walks through a listing and yields what has changed.
pub(crate) fn collect<'a, L>(
    listing: L,
    checkpoint: Option<Checkpoint>,
    known: &'a dyn Remembered,
) -> Batches<'a, L::Event>
where
    L: Listing + 'a,
{
    let walk = Walk {
        listing,
        known,
        checkpoint,
        opened: false,
        number: 0,
        stage: Stage::Resting,
        unsure: false,
        swept: None,
    };
    Box::pin(stream::try_unfold(walk, |mut walk| async move { Ok(walk.next().await?.map(|batch| (batch, walk))) }))
}

impl<L: Listing> Walk<'_, L> {
    async fn next(&mut self) -> Result<Option<Batch<L::Event>>> {
        if !self.opened {
            self.open().await?;
        }
        loop {
            match self.stage {
                Stage::Resting => return Ok(None),
                Stage::Sweeping => return self.sweep().map(Some),
                Stage::Listing => {}
            }
            if let Some(page) = self.listing.next().await? {
                return self.page(page).await.map(Some);
            }
            let source = self.listing.identity().0;
            let known = self.known.count(source, Table::Records)? + self.known.count(source, Table::DeadLetters)?;
            match self.listing.end(known).await? {
                End::Again => {
                    self.begin();
                    self.listing.open(false).await?;
                }
                End::Complete if !self.unsure => self.stage = Stage::Sweeping,
                End::Complete | End::Partial => {
                    self.stage = Stage::Resting;
                    return self.batch().map(Some);
                }
            }
        }
    }

    async fn open(&mut self) -> Result<()> {
        if let Some(checkpoint) = self.checkpoint.take() {
            let (source, account) = self.listing.identity();
            let state: State<L::Place> = checkpoint.open(source, L::VERSION, account)?;
            (self.number, self.stage, self.unsure) = (state.walk, state.stage, state.unsure);
            self.listing.restore(state.place);
        }
        let resume = self.stage == Stage::Listing;
        if self.stage != Stage::Sweeping {
            if !resume {
                self.begin();
            }
            self.listing.open(resume).await?;
        }
        self.opened = true;
        Ok(())
    }

    fn begin(&mut self) {
        self.number += 1;
        self.stage = Stage::Listing;
        self.unsure = false;
    }

    /// An empty batch whose checkpoint says where the walk stands now.
    fn batch(&self) -> Result<Batch<L::Event>> {
        let (source, account) = self.listing.identity();
        let state = StateRef { walk: self.number, stage: self.stage, unsure: self.unsure, place: self.listing.place() };
        Ok(Batch::new(Checkpoint::seal(source, L::VERSION, account, &state)?))
    }

    async fn page(&mut self, page: Page<L::Record>) -> Result<Batch<L::Event>> {
        let letters = self.letters(page.dead_letters)?;
        self.unsure |= letters.iter().any(|(_, _, new)| new.is_some());
        let records: Vec<_> = page
            .records
            .into_iter()
            .map(|record| (self.listing.key(&record), self.listing.fingerprint(&record), record))
            .collect();
        let keys: Vec<&str> = records.iter().map(|(key, ..)| key.as_str()).collect();
        let known = self.known.lookup(self.listing.identity().0, Table::Records, &keys)?;

        let mut batch = self.batch()?;
        batch.counters.read = (records.len() + letters.len()) as u64;
        set_aside(&mut batch, letters);
        let mut parts = Vec::new();
        // A vendor may list a record twice on one page; what the store knows is older than the page.
        let mut met: HashMap<String, Fingerprint> = HashMap::with_capacity(records.len());
        for ((key, fingerprint, record), known) in records.into_iter().zip(known) {
            let before = met.get(&key).copied().or(known.map(|known| known.fingerprint));
            let change = match before {
                Some(before) if before == fingerprint => None,
                Some(_) => Some(Change::Changed),
                None => Some(Change::New),
            };
            match change {
                None => batch.counters.unchanged += 1,
                Some(Change::Changed) => batch.counters.changed += 1,
                Some(Change::New) => batch.counters.new += 1,
            }
            if let Some(change) = change {
                let (source, id) = self.listing.locate(&key);
                let event = self.listing.event(record, &mut parts).await?;
                batch.events.push(Asset { source, id, change, event });
            }
            batch.seen.met.push((Table::Records, key.clone(), Known { fingerprint, walk: self.number }));
            met.insert(key, fingerprint);
        }
        if !parts.is_empty() {
            set_aside(&mut batch, self.letters(parts)?);
        }
        Ok(batch)
    }

    /// What to remember of the dead letters, and those of them that are new.
    fn letters(&self, letters: Vec<DeadLetter>) -> Result<Vec<Letter>> {
        if letters.is_empty() {
            return Ok(Vec::new());
        }
        let source = self.listing.identity().0;
        let prints: Vec<Fingerprint> = letters.iter().map(letter_fingerprint).collect();
        let keys: Vec<String> = prints.iter().map(ToString::to_string).collect();
        let known =
            self.known.lookup(source, Table::DeadLetters, &keys.iter().map(String::as_str).collect::<Vec<_>>())?;
        let mut rows: Vec<Letter> = Vec::with_capacity(letters.len());
        for (((letter, fingerprint), key), known) in letters.into_iter().zip(prints).zip(keys).zip(known) {
            let new = known.is_none() && rows.iter().all(|(earlier, ..)| *earlier != key);
            rows.push((key, Known { fingerprint, walk: self.number }, new.then_some(letter)));
        }
        Ok(rows)
    }

    /// The next assets that the walk did not meet.
    fn sweep(&mut self) -> Result<Batch<L::Event>> {
        let source = self.listing.identity().0;
        let keys = self.known.unmet(source, Table::Records, self.number, self.swept.as_deref(), SWEEP)?;
        // The letters of records that were mended or removed; those beyond the limit wait for the next walk.
        let letters = self.known.unmet(source, Table::DeadLetters, self.number, None, SWEEP)?;
        if keys.len() < SWEEP {
            self.stage = Stage::Resting;
        }
        let mut batch = self.batch()?;
        for key in keys.iter().filter(|key| self.listing.covers(key)) {
            let (source, id) = self.listing.locate(key);
            batch.gone.push(Gone { source, id });
            batch.seen.forgotten.push((Table::Records, key.clone()));
        }
        batch.seen.forgotten.extend(letters.into_iter().map(|key| (Table::DeadLetters, key)));
        batch.counters.gone = batch.gone.len() as u64;
        self.swept = keys.into_iter().next_back();
        Ok(batch)
    }
}

/// A dead letter's key, what to remember of it, and itself if it is new.
type Letter = (String, Known, Option<DeadLetter>);

fn set_aside<E>(batch: &mut Batch<E>, letters: Vec<Letter>) {
    batch.counters.set_aside += letters.len() as u64;
    for (key, known, new) in letters {
        batch.seen.met.push((Table::DeadLetters, key, known));
        batch.dead_letters.extend(new);
    }
}

fn letter_fingerprint(letter: &DeadLetter) -> Fingerprint {
    let raw = match &letter.raw {
        Raw::Text(text) => text.as_bytes(),
        Raw::Bytes(bytes) => bytes,
    };
    Fingerprint::of([letter.source.as_bytes(), raw])
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use futures_util::TryStreamExt as _;
    use open_record::Fault;

    use super::*;
    use crate::{Connector, Error, Journal, JsonLines, MemoryStore, Store, Target, ToJsonLine, run};

    /// A vendor of pages that are written down: `id=content` is a record, `!content` a broken one.
    #[derive(Debug, Clone, Default)]
    struct Fleet {
        pages: Vec<Vec<&'static str>>,
        /// Whether the end of a walk is complete.
        partial: bool,
        /// How many walks are not good enough.
        again: usize,
        /// The page that cannot be read.
        broken_page: Option<usize>,
    }

    struct FleetListing {
        fleet: Fleet,
        place: usize,
    }

    #[derive(Debug, PartialEq)]
    struct Text(String);

    impl ToJsonLine for Text {
        fn write_json(&self, line: &mut Vec<u8>) {
            line.extend_from_slice(self.0.as_bytes());
        }
    }

    impl Listing for FleetListing {
        type Record = &'static str;
        type Event = Text;
        type Place = usize;
        const VERSION: u32 = 1;

        fn identity(&self) -> (&str, &str) {
            ("fleet", "account")
        }

        fn restore(&mut self, place: usize) {
            self.place = place;
        }

        fn place(&self) -> &usize {
            &self.place
        }

        async fn open(&mut self, resume: bool) -> Result<()> {
            if !resume {
                self.place = 0;
            }
            Ok(())
        }

        async fn next(&mut self) -> Result<Option<Page<&'static str>>> {
            if self.fleet.broken_page == Some(self.place) {
                return Err(Error::OutputClosed);
            }
            let Some(page) = self.fleet.pages.get(self.place) else { return Ok(None) };
            self.place += 1;
            let (broken, records) = page.iter().partition::<Vec<_>, _>(|record| record.starts_with('!'));
            let letter = |raw: &str| DeadLetter::new("fleet", Fault::new("", "broken"), raw);
            Ok(Some(Page { records, dead_letters: broken.into_iter().map(letter).collect() }))
        }

        async fn end(&mut self, _known: u64) -> Result<End> {
            if self.fleet.again > 0 {
                self.fleet.again -= 1;
                return Ok(End::Again);
            }
            Ok(if self.fleet.partial { End::Partial } else { End::Complete })
        }

        fn key(&self, record: &&'static str) -> String {
            record.split('=').next().unwrap().to_owned()
        }

        fn fingerprint(&self, record: &&'static str) -> Fingerprint {
            Fingerprint::of([record.as_bytes()])
        }

        async fn event(&mut self, record: &'static str, _: &mut Vec<DeadLetter>) -> Result<Text> {
            Ok(Text(record.to_owned()))
        }

        fn locate(&self, key: &str) -> (String, String) {
            ("fleet".to_owned(), key.to_owned())
        }

        fn covers(&self, key: &str) -> bool {
            key != "elsewhere"
        }
    }

    #[async_trait::async_trait]
    impl Connector<Text> for Fleet {
        fn source(&self) -> &'static str {
            "fleet"
        }

        async fn test_connection(&self) -> Result<()> {
            Ok(())
        }

        fn stats(&self) -> connect_core::Stats {
            connect_core::Stats::default()
        }

        fn collect<'a>(&'a self, checkpoint: Option<Checkpoint>, known: &'a dyn Remembered) -> Batches<'a, Text> {
            collect(FleetListing { fleet: self.clone(), place: 0 }, checkpoint, known)
        }
    }

    fn fleet(pages: &[&[&'static str]]) -> Fleet {
        Fleet { pages: pages.iter().map(|page| page.to_vec()).collect(), ..Fleet::default() }
    }

    /// What a run reports, in short: `+new`, `~changed`, `-gone`, `!set aside`.
    async fn report(store: &MemoryStore, fleet: &Fleet) -> Vec<String> {
        let mut batches = fleet.collect(store.checkpoint("fleet").unwrap(), store);
        let mut report = Vec::new();
        while let Some(batch) = batches.try_next().await.unwrap() {
            store.commit("fleet", &batch.checkpoint, &batch.seen, &[]).unwrap();
            report.extend(batch.events.iter().map(|asset| {
                assert_eq!(asset.event.0.split('=').next(), Some(asset.id.as_str()));
                format!("{}{}", if asset.change == Change::New { '+' } else { '~' }, asset.event.0)
            }));
            report.extend(batch.gone.iter().map(|gone| format!("-{}", gone.id)));
            report.extend(batch.dead_letters.iter().map(|letter| format!("{:?}", letter.raw)));
        }
        report
    }

    #[tokio::test]
    async fn reports_each_difference_once() {
        let store = MemoryStore::new();
        let first = fleet(&[&["a=1", "b=1"], &[], &["c=1", "d=1"]]);
        assert_eq!(report(&store, &first).await, ["+a=1", "+b=1", "+c=1", "+d=1"]);
        assert!(report(&store, &first).await.is_empty(), "a quiet run says nothing");
        let second = fleet(&[&["a=1", "b=2"], &["d=1", "e=1"]]);
        assert_eq!(report(&store, &second).await, ["~b=2", "+e=1", "-c"]);
        assert!(report(&store, &second).await.is_empty());
        assert_eq!(report(&store, &first).await, ["~b=1", "+c=1", "-e"], "what comes back is new");
    }

    #[tokio::test]
    async fn a_record_listed_twice_is_reported_once() {
        let store = MemoryStore::new();
        assert_eq!(report(&store, &fleet(&[&["a=1", "a=1"], &["a=1", "b=1"]])).await, ["+a=1", "+b=1"]);
    }

    #[tokio::test]
    async fn many_gone_assets_come_in_several_batches() {
        let store = MemoryStore::new();
        let names: Vec<&'static str> = (0..=2 * SWEEP).map(|n| &*format!("{n}=1").leak()).collect();
        assert_eq!(report(&store, &fleet(&[&names])).await.len(), names.len());
        let gone = report(&store, &fleet(&[])).await;
        assert_eq!(gone.len(), names.len());
        assert!(report(&store, &fleet(&[])).await.is_empty());
    }

    #[tokio::test]
    async fn nothing_is_gone_after_a_partial_walk_or_out_of_reach() {
        let store = MemoryStore::new();
        report(&store, &fleet(&[&["a=1", "b=1", "elsewhere=1"]])).await;
        let partial = Fleet { partial: true, ..fleet(&[&["a=1"]]) };
        assert!(report(&store, &partial).await.is_empty());
        assert_eq!(report(&store, &fleet(&[&["a=1"]])).await, ["-b"], "`elsewhere` could not have been met");
    }

    #[tokio::test]
    async fn a_walk_that_is_not_good_enough_is_made_again() {
        let store = MemoryStore::new();
        report(&store, &fleet(&[&["a=1", "b=1"]])).await;
        let again = Fleet { again: 2, ..fleet(&[&["b=1", "c=1"]]) };
        assert_eq!(report(&store, &again).await, ["+c=1", "-a"]);
    }

    #[tokio::test]
    async fn a_broken_record_is_set_aside_once_and_makes_absence_doubtful() {
        let store = MemoryStore::new();
        report(&store, &fleet(&[&["a=1", "b=1"]])).await;
        let broken = fleet(&[&["a=1", "!b"]]);
        assert_eq!(report(&store, &broken).await, [r#"Text("!b")"#], "`b` may be the broken record");
        let journal =
            Arc::new(Journal::new(Arc::new(MemoryStore::new()), JsonLines::to(Target::Discard).open(None).unwrap()));
        for _ in 0..2 {
            let counters = run(&broken, &journal, |_| ()).await.unwrap();
            assert_eq!((counters.read, counters.set_aside), (2, 1), "it is counted in every run");
        }
        assert_eq!(report(&store, &broken).await, ["-b"], "by now the broken record is an old acquaintance");
        assert_eq!(report(&store, &fleet(&[&["a=1", "b=1"]])).await, ["+b=1"]);
        assert_eq!(store.count("fleet", Table::DeadLetters).unwrap(), 0, "mended");
    }

    #[tokio::test]
    async fn an_unreadable_page_is_an_error_and_the_next_run_goes_on_from_there() {
        let store = MemoryStore::new();
        let whole = fleet(&[&["a=1"], &["b=1"], &["c=1"]]);
        let broken = Fleet { broken_page: Some(1), ..whole.clone() };
        let mut batches = broken.collect(None, &store);
        let first = batches.try_next().await.unwrap().unwrap();
        store.commit("fleet", &first.checkpoint, &first.seen, &[]).unwrap();
        assert!(batches.try_next().await.is_err());
        assert!(batches.try_next().await.unwrap().is_none(), "an error ends the stream");
        drop(batches);
        assert_eq!(report(&store, &whole).await, ["+b=1", "+c=1"]);
    }

    #[tokio::test]
    async fn a_checkpoint_of_another_connector_is_refused() {
        let foreign = Checkpoint::seal("sophos", 1, "account", &1).unwrap();
        let error = fleet(&[]).collect(Some(foreign), &MemoryStore::new()).try_next().await.unwrap_err();
        assert!(error.to_string().contains("made by `sophos`, not by `fleet`"), "{error}");
    }
}
