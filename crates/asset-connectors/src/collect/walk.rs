//! The walk over one scope: pages in, batches out.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::num::NonZeroUsize;

use asset_mapping::{Change, Devices, FeedId, Key};
use chrono::{DateTime, Utc};
use connect_core::{Cursor, DeadLetter, Fault};
use tokio::time::Instant;

use super::met::{self, Met};
use super::source::{Incomplete, Item, Records, Sifted, Source};
use super::state::{Position, State, Underway, VERSION, is_within};
use crate::batch::{Batch, Gone, Known, Reported};
use crate::listing::{self, Ask, Plan, Request, Strategy};
use crate::patience::Patience;
use crate::redactor::Redactor;
use crate::report::{Absence, Cause, Doubt, Ended, ScopeReport};
use crate::store::Remembered;
use crate::{Checkpoint, Counters, Error, Fingerprint, Result, Scope, Settings};

/// How many records of a page are in memory at once. More cost time, too: their memory is then neither in the processor's cache nor at
/// hand in the allocator's.
const PART: NonZeroUsize = NonZeroUsize::new(32).unwrap();
/// How many missing records are examined at once.
const SWEEP: usize = 500;
/// How often a walk is restarted in one run because the service no longer accepts its cursor.
const RESTARTS: u32 = 3;
/// How many listed records are looked up before a lookup is believed that finds nothing.
const WITNESSES: usize = 3;
/// After how many pages in a row of records that were listed before a list is said to have no end.
const STALE_PAGES: u32 = 100;
/// After how many runs in a row that fail at a saved position it is given up.
const FAILURES: u32 = 3;
/// How often a list is read in one run while its total keeps changing.
const WALKS: u32 = 3;

/// Marks the fingerprint of a record that was reported as listed, because the rest of it could not be read.
const AS_LISTED: Fingerprint = Fingerprint::from_bytes([0x5a; 16]);

/// A scope that is being collected.
pub(super) struct Walk<'a, E> {
    feed: FeedId,
    scope: Scope,
    name: Option<String>,
    source: Box<dyn Source<E>>,
    plan: &'static Plan,
    settings: &'a Settings,
    known: &'a dyn Remembered,
    redactor: Redactor,
    state: State,
    stage: Stage,
    output: Fingerprint,
    met: Met,
    /// Dead letters of earlier runs, and of this one.
    letters: HashSet<[u8; 16]>,
    letters_met: HashSet<[u8; 16]>,
    /// Those of this run that stand for a record of the list.
    listed_letters: HashSet<[u8; 16]>,
    /// What the records refer to could not be read.
    unrelated: Option<DeadLetter>,
    evidence: Evidence,
    /// Whether a page has been read since the walk was opened.
    moving: bool,
    /// Whether all existing records were read in one go.
    all_met: bool,
    /// How many records had been read when the walk began.
    read_before: u64,
    restarts: u32,
    /// The keys of some records that this walk has listed.
    witnesses: Vec<String>,
    /// Whether they were found by their keys; `None` before they are looked up.
    lookup_works: Option<bool>,
    /// How many pages in a row held nothing but records that were listed before.
    stale: u32,
    /// Whether the log does not go on at the end of the last run.
    tail_fails: bool,
    walks: u32,
    /// For lookups by key, and for the names of devices.
    patience: Patience,
    naming: Patience,
    absence: Absence,
    gap: Option<u64>,
    /// The vendor's count of all records, after a complete walk.
    count: Option<u64>,
    counters: Counters,
    fault: Option<connect_core::Error>,
}

/// What is known of the walk, in particular for and against its proof of absence.
#[derive(Debug, Default)]
#[allow(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
struct Evidence {
    resumed: bool,
    repeated: bool,
    new_letters: bool,
    /// Records of a page are missing.
    partial: bool,
    total: Option<u64>,
    total_moved: bool,
    /// No record was known when the list was begun.
    first: bool,
}

#[derive(Debug)]
enum Stage {
    Opening,
    Reading,
    /// Looking up known open findings, after the key.
    Rereading(Option<String>),
    /// Examining known records that were not met, after the key.
    Proving(Option<String>),
    /// Forgetting everything that is known.
    Vanishing,
    /// Handing on the account's own dead letters.
    Letters(Vec<DeadLetter>),
    Ending(Ended),
    Done,
}

impl<'a, E> Walk<'a, E> {
    pub(super) fn new(
        (feed, scope, name): (FeedId, Scope, Option<String>),
        source: Box<dyn Source<E>>,
        settings: &'a Settings,
        known: &'a dyn Remembered,
        redactor: Redactor,
        state: State,
    ) -> Self {
        Self {
            plan: source.plan(),
            output: source.output(),
            feed,
            scope,
            name,
            source,
            settings,
            known,
            redactor,
            state,
            stage: Stage::Opening,
            met: Met::default(),
            letters: HashSet::new(),
            letters_met: HashSet::new(),
            listed_letters: HashSet::new(),
            unrelated: None,
            evidence: Evidence::default(),
            moving: false,
            all_met: false,
            read_before: 0,
            restarts: RESTARTS,
            witnesses: Vec::new(),
            lookup_works: None,
            stale: 0,
            tail_fails: false,
            walks: 0,
            patience: Patience::default(),
            naming: Patience::default(),
            absence: Absence::NotAsked,
            gap: None,
            count: None,
            counters: Counters::default(),
            fault: None,
        }
    }

    /// The next batch; `None` after the one with the report.
    pub(super) async fn next(&mut self) -> Result<Option<Batch<E>>> {
        loop {
            match self.step().await {
                Ok(Some(batch)) => {
                    self.counters += batch.counters;
                    return Ok(Some(batch));
                }
                Ok(None) if matches!(self.stage, Stage::Done) => return Ok(None),
                Ok(None) => {}
                Err(Error::Client(error)) => self.fail(error),
                Err(error) => return Err(error),
            }
        }
    }

    /// A tenant that cannot be read.
    pub(super) fn left_out(mut self, cause: Cause) -> Self {
        if self.plan.absence {
            self.absence = Absence::NotSure(Doubt::Incomplete);
        }
        self.stage = Stage::Ending(Ended::LeftOut(cause));
        self
    }

    /// A tenant that is gone, with all of its records.
    pub(super) fn vanished(mut self) -> Self {
        self.state.vanished = true;
        self.state.walk = None;
        self.stage = Stage::Vanishing;
        self
    }

    /// The account's own dead letters, such as tenants that could not be understood.
    pub(super) fn letters(mut self, letters: Vec<DeadLetter>) -> Self {
        self.stage = Stage::Letters(letters);
        self
    }

    /// Whether an earlier run has found that the tenant is gone.
    pub(super) fn is_vanished(&self) -> bool {
        self.state.vanished
    }

    /// Whether the scope is the whole account.
    pub(super) fn is_of_account(&self) -> bool {
        self.scope.tenant_id().is_none()
    }

    /// When a walk last ended.
    pub(super) fn finished(&self) -> Option<DateTime<Utc>> {
        self.state.finished
    }

    /// The fault that ended the walk, if one did.
    pub(super) fn take_fault(&mut self) -> Option<connect_core::Error> {
        self.fault.take()
    }

    async fn step(&mut self) -> Result<Option<Batch<E>>> {
        match &mut self.stage {
            Stage::Opening => self.open().await.map(|()| None),
            Stage::Reading => self.read().await,
            Stage::Rereading(after) => {
                let after = after.take();
                self.reread(after).await
            }
            Stage::Proving(after) => {
                let after = after.take();
                self.prove(after).await
            }
            Stage::Vanishing => self.vanish(),
            Stage::Letters(letters) => {
                let letters = std::mem::take(letters);
                self.hand_on(letters).map(Some)
            }
            Stage::Ending(ended) => {
                let ended = ended.clone();
                self.stage = Stage::Done;
                self.last_batch(ended).map(Some)
            }
            Stage::Done => Ok(None),
        }
    }

    fn fail(&mut self, error: connect_core::Error) {
        let cause = Cause::from(&error);
        let ended = if !self.moving && is_refusal(&error, self.scope.tenant_id().is_some()) {
            Ended::LeftOut(cause)
        } else {
            Ended::Failed(cause)
        };
        tracing::warn!(feed = %self.feed, scope = %self.scope, error = %Cause::from(&error), "the scope is not read to its end");
        if self.plan.absence {
            self.absence = Absence::NotSure(Doubt::Incomplete);
        }
        if matches!(ended, Ended::Failed(_)) {
            self.fault = Some(error);
        }
        self.give_up_position();
        self.stage = Stage::Ending(ended);
    }

    /// Gives up the position in a list that never ends, and a saved position if run after run has failed there, whatever
    /// the reason: the list itself may still work.
    fn give_up_position(&mut self) {
        if self.stale >= STALE_PAGES {
            self.state.walk = None;
        }
        if !self.evidence.resumed || self.moving {
            return;
        }
        if let Some(walk) = &mut self.state.walk {
            walk.failures += 1;
            if walk.failures >= FAILURES {
                self.state.walk = None;
            }
        }
    }

    /// An empty batch whose checkpoint has the walk's current position.
    fn batch(&self) -> Result<Batch<E>> {
        let mut batch = Batch::new(self.feed, self.scope.clone(), self.checkpoint()?);
        batch.redactor = self.redactor.clone();
        Ok(batch)
    }

    fn checkpoint(&self) -> Result<Checkpoint> {
        Checkpoint::seal(self.feed, &self.scope, VERSION, &self.state)
    }

    fn last_batch(&mut self, ended: Ended) -> Result<Batch<E>> {
        if let Some(count) = self.count {
            self.state.excess = count.cast_signed().wrapping_sub(self.known_count()?.cast_signed());
        }
        let mut batch = self.batch()?;
        if let (Ended::LeftOut(cause), Some(tenant)) = (&ended, self.scope.tenant_id()) {
            let raw = serde_json::json!({"id": tenant, "name": self.name}).to_string();
            let fault = Fault::new("", format!("the tenant cannot be read: {cause}"));
            let letter = DeadLetter::new(self.scope.source(self.feed), fault, raw);
            let known = self.known.letters(self.feed, &self.scope)?;
            self.letters.extend(known.into_iter().map(Fingerprint::to_bytes));
            self.add_letter(&mut batch, letter);
        }
        if let Some(letter) = self.unrelated.take().filter(|_| self.counters.read > 0) {
            self.add_letter(&mut batch, letter);
        }
        if self.all_met {
            let gone = self.letters.iter().filter(|letter| !self.letters_met.contains(*letter));
            batch.seen.mended.extend(gone.copied().map(Fingerprint::from_bytes));
        }
        batch.report = Some(ScopeReport {
            feed: self.feed,
            scope: self.scope.clone(),
            name: self.name.clone(),
            ended,
            absence: self.absence.clone(),
            gap_beyond_hours: self.gap,
            counters: {
                let mut counters = self.counters;
                counters += batch.counters;
                counters
            },
        });
        Ok(batch)
    }
}

/// Opens a new walk, or resumes the one that an earlier run did not finish.
impl<E> Walk<'_, E> {
    async fn open(&mut self) -> Result<()> {
        let known = self.known.letters(self.feed, &self.scope)?;
        self.letters = known.into_iter().map(Fingerprint::to_bytes).collect();
        self.unrelated = self.source.set_up().await?;
        self.state.vanished = false;
        let output = self.output.to_string();
        // An unfinished walk for another output is started again, so that all of its records are reported to this
        // output.
        let unfinished = self.state.walk.take_if(|walk| walk.output == output && walk.position != Position::Start);
        let Some(walk) = unfinished else {
            self.begin(None);
            self.evidence.first = self.known.count(self.feed, &self.scope)? == 0;
            return Ok(());
        };
        let at = if let Position::At(cursor) = &walk.position { Some(cursor.clone()) } else { None };
        self.evidence.resumed = true;
        if walk.position != Position::End {
            self.open_list(walk.ask, at);
        }
        self.state.walk = Some(walk);
        self.stage = Stage::Reading;
        Ok(())
    }

    /// Begins a walk over the records that are due, or over the given ones.
    fn begin(&mut self, ask: Option<Ask>) {
        let now = self.settings.clock.now();
        let ask = ask.unwrap_or_else(|| self.state.ask(self.plan, self.settings, self.output, now));
        let mut at = None;
        if let Strategy::Log { kept_for } = self.plan.strategy {
            let tail = self.state.tail.as_ref().filter(|(_, learned)| is_within(*learned, kept_for, now));
            // Without an earlier run there is no gap, nor if everything that it has not read is still kept.
            let is_gap = tail.is_none() && self.state.finished.is_some();
            self.gap = is_gap.then_some(kept_for.as_secs() / 3600);
            at = tail.filter(|_| !self.tail_fails).map(|(tail, _)| tail.clone());
        }
        self.state.walk = Some(Underway {
            ask,
            output: self.output.to_string(),
            began: now,
            position: Position::Start,
            newest: None,
            failures: 0,
        });
        self.met = Met::default();
        self.letters_met.clear();
        self.listed_letters.clear();
        self.witnesses.clear();
        self.stale = 0;
        self.evidence = Evidence::default();
        self.read_before = self.counters.read;
        self.moving = false;
        self.walks += 1;
        self.open_list(ask, at);
        self.stage = Stage::Reading;
    }

    fn open_list(&mut self, ask: Ask, at: Option<Cursor>) {
        // The names of devices are looked up for a whole page.
        let at_once = self.plan.device_names.is_none().then_some(PART);
        let request = Request::new(ask).starting_at(at).with_page_size(self.settings.page_size);
        self.source.open(request.in_parts(at_once));
    }
}

/// Where a batch has what is to be remembered of a record.
type Places = HashMap<Key, usize>;

/// Reading pages.
impl<E> Walk<'_, E> {
    async fn read(&mut self) -> Result<Option<Batch<E>>> {
        if self.state.walk.as_ref().is_some_and(|walk| walk.position == Position::End) {
            return self.end().await.map(|()| None);
        }
        match self.source.next().await {
            Ok(Some(page)) => {
                let before = self.state.clone();
                // The position is that of a page that was not reported, so it must not be stored.
                self.page(page).await.map(Some).inspect_err(|_| self.state = before)
            }
            Ok(None) => self.end().await.map(|()| None),
            Err(error) => self.recover(error).map(|()| None),
        }
    }

    /// Recovers from a fault, if there is a way.
    fn recover(&mut self, error: connect_core::Error) -> Result<()> {
        // What the token service answers is not about the list.
        let Some(walk) = self.state.walk.as_ref().filter(|_| !matches!(error, connect_core::Error::Auth(_))) else {
            return Err(error.into());
        };
        // A saved position that the service refuses, or for which it answers with any error, is given up, because the
        // list itself may still work.
        let saved_place_fails = self.evidence.resumed
            && !self.moving
            && (error.status().is_some() || matches!(error, connect_core::Error::Paging { .. }));
        let log_place_fails = matches!(self.plan.strategy, Strategy::Log { .. })
            && !self.moving
            && self.state.tail.is_some()
            && error.status().is_some();
        // The end of the last run is forgotten when another one is known.
        self.tail_fails |= log_place_fails;
        let place_fails = error.is_cursor_expired() || saved_place_fails || log_place_fails;
        // A service may refuse a time that lies too far back, and then would refuse it in every run.
        let time_fails = walk.ask != Ask::All && !self.moving && is_invalid(&error);
        if (place_fails || time_fails) && self.restarts > 0 {
            tracing::warn!(feed = %self.feed, scope = %self.scope, error = %Cause::from(&error), "the walk is begun anew");
            self.restarts -= 1;
            let ask = if place_fails { walk.ask } else { Ask::All };
            self.begin(Some(ask));
            return Ok(());
        }
        Err(error.into())
    }

    /// Reads a page, with all of its parts.
    async fn page(&mut self, first: Sifted<E>) -> Result<Batch<E>> {
        self.moving = true;
        let met_before = self.met.len();
        let mut batch = self.batch()?;
        let mut places = Places::new();
        let mut listed = 0;
        let mut next = Some(first);
        while let Some(mut part) = next {
            let goes_on = part.goes_on;
            let cursors = (part.next.take(), part.tail.take());
            listed += part.items.len();
            self.part(&mut batch, &mut places, part).await?;
            if !goes_on {
                self.note_place(cursors);
                break;
            }
            next = self.source.next().await?;
        }
        self.check_progress(listed > 0 && self.met.len() == met_before)?;
        // For a resumed walk it is not known how much was read before.
        let total = self.evidence.total.filter(|total| *total > 0 && !self.evidence.resumed);
        batch.expected = total.map(|total| self.read_before + total);
        batch.checkpoint = self.checkpoint()?;
        Ok(batch)
    }

    async fn part(&mut self, batch: &mut Batch<E>, places: &mut Places, part: Sifted<E>) -> Result<()> {
        if let Some(walk) = &mut self.state.walk {
            walk.newest = walk.newest.max(part.items.iter().filter_map(|item| item.changed_at).max());
        }
        self.note_total(part.total);
        self.evidence.partial |= part.partial;
        batch.counters.passed_over += part.passed_over;
        batch.counters.read += part.items.len() as u64 + part.passed_over + part.dead_letters.len() as u64;
        self.set_aside(batch, part.dead_letters);
        self.meet(&part.items);
        self.compare(batch, places, part.items, part.records).await
    }

    /// Notes where the walk goes on after a page.
    fn note_place(&mut self, (next, tail): (Option<Cursor>, Option<Cursor>)) {
        if let Some(walk) = &mut self.state.walk {
            walk.position = next.map_or(Position::End, Position::At);
            walk.failures = 0;
        }
        if let Some(tail) = tail {
            self.state.tail = Some((tail, self.settings.clock.now()));
        }
    }

    /// Notes the keys of a page.
    fn meet(&mut self, items: &[Item]) {
        for item in items {
            self.evidence.repeated |= !self.met.insert(item.key.as_str());
        }
        let room = WITNESSES - self.witnesses.len();
        self.witnesses.extend(items.iter().take(room).map(|item| item.key.as_str().to_owned()));
    }

    /// Refuses pages without end that hold nothing but records that were listed before.
    fn check_progress(&mut self, is_stale: bool) -> Result<()> {
        self.stale = if is_stale { self.stale + 1 } else { 0 };
        if self.stale < STALE_PAGES {
            return Ok(());
        }
        let reason =
            format!("{STALE_PAGES} pages in a row hold nothing but records that were listed before, without an end");
        Err(connect_core::Error::decode("the list", reason).into())
    }

    fn note_total(&mut self, total: Option<u64>) {
        // A total of 0 is not a count if there are records, which only the end of the list shows.
        if let Some(total) = total {
            self.evidence.total_moved |= self.evidence.total.is_some_and(|before| before != total);
            self.evidence.total = Some(total);
        }
    }

    /// Sets aside records that could not be understood.
    fn set_aside(&mut self, batch: &mut Batch<E>, letters: Vec<DeadLetter>) {
        for letter in letters {
            self.met.keep_letter(&letter);
            let (letter, print) = self.redacted(letter);
            self.listed_letters.insert(print.to_bytes());
            self.evidence.new_letters |= self.add_letter_once(batch, letter, print);
        }
    }

    /// Adds a dead letter to the batch if it is new, and counts it. It may be about a record that is reported all the
    /// same, or about something else than a record.
    fn add_letter(&mut self, batch: &mut Batch<E>, letter: DeadLetter) -> bool {
        let (letter, print) = self.redacted(letter);
        self.add_letter_once(batch, letter, print)
    }

    /// The letter as it may be written, and the fingerprint of its record.
    fn redacted(&self, letter: DeadLetter) -> (DeadLetter, Fingerprint) {
        let letter = self.redactor.letter(letter);
        let print = Fingerprint::of_text(met::raw(&letter));
        (letter, print)
    }

    /// Adds a redacted letter unless one with this fingerprint has been written.
    fn add_letter_once(&mut self, batch: &mut Batch<E>, letter: DeadLetter, print: Fingerprint) -> bool {
        batch.counters.set_aside += 1;
        self.letters_met.insert(print.to_bytes());
        let is_new = self.letters.insert(print.to_bytes());
        if is_new {
            batch.seen.letters.push(print);
            batch.dead_letters.push(letter);
        }
        is_new
    }

    /// Distinguishes new, changed, closed and unchanged records, and adds their events.
    async fn compare(
        &mut self,
        batch: &mut Batch<E>,
        places: &mut Places,
        items: Vec<Item>,
        mut records: Box<dyn Records<E>>,
    ) -> Result<()> {
        let now = self.settings.clock.now();
        let known = self.stored(&items)?;
        let mut due = Vec::new();
        for (index, (item, stored)) in items.into_iter().zip(known).enumerate() {
            // A vendor may list a record twice on one page; what the store knows is older than the batch.
            let before = places.get(&item.key).map(|place| &batch.seen.records[*place].1).or(stored.as_ref());
            let fingerprint = item.fingerprint.with(self.output);
            // One that was reported as listed is completed as soon as that is possible.
            let lacked = before.is_some_and(|known| known.fingerprint == fingerprint.with(AS_LISTED));
            let missed = before.filter(|known| known.missed).cloned();
            let mut change = self.change(&item, fingerprint, before, now);
            let mut is_complete = true;
            if self.plan.completed && (change.is_some() || lacked) {
                let incomplete = records.complete(index).await?;
                is_complete = incomplete.is_none();
                self.note_lack(batch, item.key.as_str(), incomplete, lacked);
            }
            if lacked && is_complete {
                change = change.or(Some(if item.closed { Change::Closed } else { Change::Changed }));
            }
            let Some(change) = change else {
                batch.counters.unchanged += 1;
                if let Some(known) = missed {
                    batch.seen.records.push((item.key, Known { missed: false, ..known }));
                }
                continue;
            };
            due.push((index, item.key.clone(), change));
            places.insert(item.key.clone(), batch.seen.records.len());
            let fingerprint = if is_complete { fingerprint } else { fingerprint.with(AS_LISTED) };
            let known = Known { fingerprint, reported: now, closed: item.closed, missed: false, name: item.name };
            batch.seen.records.push((item.key, known));
        }
        self.name_devices(batch, &due, &mut *records).await?;
        for (index, key, change) in due {
            let Some(event) = records.event(index, change)? else { continue };
            count(&mut batch.counters, change);
            batch.events.push(Reported { key, change, event });
        }
        Ok(())
    }

    /// What the store knows of the items.
    fn stored(&self, items: &[Item]) -> Result<Vec<Option<Known>>> {
        // All records that are known were listed by this walk, which has listed none twice.
        if self.evidence.first && !self.evidence.repeated && matches!(self.stage, Stage::Reading) {
            return Ok(vec![None; items.len()]);
        }
        let keys: Vec<&str> = items.iter().map(|item| item.key.as_str()).collect();
        self.known.lookup(self.feed, &self.scope, &keys)
    }

    /// Names a record that could not be completed, in one letter until it is; `lacked` if it could not be before either.
    fn note_lack(&mut self, batch: &mut Batch<E>, key: &str, incomplete: Option<Incomplete>, lacked: bool) {
        let print = Fingerprint::of([b"as listed".as_slice(), key.as_bytes()]);
        match incomplete {
            // It was probably deleted after it was listed; but then it is not listed again.
            Some(incomplete) if lacked || !incomplete.is_not_found => {
                let letter = self.redactor.letter(incomplete.letter);
                self.add_letter_once(batch, letter, print);
            }
            None if lacked && self.letters.remove(&print.to_bytes()) => batch.seen.mended.push(print),
            _ => {}
        }
    }

    /// Why a record is to be reported; `None` if it is not.
    fn change(
        &self,
        item: &Item,
        fingerprint: Fingerprint,
        before: Option<&Known>,
        now: DateTime<Utc>,
    ) -> Option<Change> {
        let other = if item.closed { Change::Closed } else { Change::Changed };
        match before {
            None if item.closed => Some(Change::Closed),
            None => Some(Change::New),
            Some(known) if ![fingerprint, fingerprint.with(AS_LISTED)].contains(&known.fingerprint) => Some(other),
            Some(known) => {
                let after = self.settings.repeat_open_after.filter(|_| self.plan.findings && !item.closed)?;
                (!is_within(known.reported, after, now)).then_some(Change::Changed)
            }
        }
    }

    /// Looks up the names of the devices of the records that are to be reported: among the known records of the
    /// devices' feed, and otherwise at the vendor.
    async fn name_devices(
        &mut self,
        batch: &mut Batch<E>,
        due: &[(usize, Key, Change)],
        records: &mut dyn Records<E>,
    ) -> Result<()> {
        let Some(feed) = self.plan.device_names else { return Ok(()) };
        let devices: BTreeSet<String> = due.iter().filter_map(|(index, ..)| records.device(*index)).collect();
        if devices.is_empty() {
            return Ok(());
        }
        let keys: Vec<&str> = devices.iter().map(String::as_str).collect();
        let known = self.known.lookup(feed, &self.scope, &keys)?;
        let mut names = Devices::default();
        let mut unknown = Vec::new();
        for (device, known) in devices.into_iter().zip(known) {
            match known {
                Some(known) => names.insert(device, known.name),
                None => unknown.push(device),
            }
        }
        if !unknown.is_empty() {
            let raw = serde_json::json!({ "devices": unknown }).to_string();
            let found = match self.naming.ask(self.source.device_names(unknown)).await {
                Ok(found) => found.map_err(|lack| lack.cause),
                Err(error) => Err(Cause::from(&error)),
            };
            match found {
                Ok(found) => names.extend(found),
                // A finding is worth more than the name of its device.
                Err(cause) => {
                    tracing::warn!(feed = %self.feed, error = %cause, "devices stay without names");
                    let fault =
                        Fault::new("", format!("findings are reported without the names of their devices: {cause}"));
                    self.add_letter(batch, DeadLetter::new(self.scope.source(self.feed), fault, raw));
                }
            }
        }
        records.name_devices(names);
        Ok(())
    }
}

fn count(counters: &mut Counters, change: Change) {
    match change {
        Change::New => counters.new += 1,
        Change::Changed => counters.changed += 1,
        Change::Closed => counters.closed += 1,
        _ => {}
    }
}

/// Ends the list, and decides what it proves.
impl<E> Walk<'_, E> {
    async fn end(&mut self) -> Result<()> {
        let Some(walk) = self.state.walk.clone() else { return Ok(()) };
        let now = self.settings.clock.now();
        let all = walk.ask == Ask::All;
        if all && self.plan.absence && self.evidence.total_moved && !self.evidence.resumed && self.walks < WALKS {
            tracing::warn!(feed = %self.feed, scope = %self.scope, "the number of records changed while they were listed; listing them again");
            self.begin(Some(Ask::All));
            return Ok(());
        }
        if self.is_short_of_some(all).await? {
            self.begin(Some(Ask::All));
            return Ok(());
        }
        self.all_met = all && !self.evidence.resumed;
        self.state.finish(self.plan, &walk, now);
        self.stage = match self.plan.strategy {
            Strategy::Window { reread: true, .. } => Stage::Rereading(None),
            _ => self.judge(all),
        };
        Ok(())
    }

    /// Whether, after a walk over changes, the number of all records shows that some are gone or were missed.
    async fn is_short_of_some(&mut self, all: bool) -> Result<bool> {
        if !self.plan.counted {
            return Ok(false);
        }
        // A total of 0 is not a count.
        let count = self.source.count().await.unwrap_or_else(|error| {
            tracing::warn!(feed = %self.feed, error = %Cause::from(&error), "records cannot be counted");
            None
        });
        let Some(total) = count.filter(|total| *total > 0) else { return Ok(false) };
        let known = self.known_count()?;
        if all {
            self.count = Some(total);
        }
        Ok(!all && total.cast_signed().wrapping_sub(known.cast_signed()) != self.state.excess)
    }

    fn known_count(&self) -> Result<u64> {
        Ok(self.known.count(self.feed, &self.scope)? + self.letters.len() as u64)
    }

    /// What can be concluded about records that were not met.
    fn judge(&mut self, all: bool) -> Stage {
        if !(all && self.plan.absence) {
            return Stage::Ending(Ended::Complete);
        }
        let doubt = self.doubt();
        // What a list lacks once is suspicious; what it lacks twice, it does not have.
        self.state.totals = self.evidence.total.is_some_and(|total| total > 0);
        match doubt {
            Some(doubt) => {
                tracing::warn!(feed = %self.feed, scope = %self.scope, %doubt, "nothing is said of records that were not met");
                self.absence = Absence::NotSure(doubt);
                Stage::Ending(Ended::Complete)
            }
            None => Stage::Proving(None),
        }
    }

    fn doubt(&self) -> Option<Doubt> {
        let listed = self.met.len();
        // Dead letters were listed too, and therefore count.
        let counted = listed + self.listed_letters.len() as u64;
        // A total of 0 although records were listed is not a count, and proves nothing.
        let contradicts =
            |total: u64| (self.evidence.total_moved || total != counted) && !(total == 0 && self.plan.lookup.is_some());
        match self.evidence.total {
            _ if self.evidence.resumed => Some(Doubt::Resumed),
            _ if self.evidence.partial => Some(Doubt::Incomplete),
            None if self.state.totals => Some(Doubt::NoTotal),
            _ if self.evidence.repeated => Some(Doubt::Repeated),
            _ if self.scope.is_filtered() && self.plan.lookup.is_none() => Some(Doubt::Filtered),
            Some(total) if contradicts(total) => Some(Doubt::TotalContradicts { total, listed: counted }),
            _ if self.evidence.new_letters && self.plan.lookup.is_none() => Some(Doubt::NewDeadLetters),
            _ => None,
        }
    }

    /// Examines the next known records that were not met: looks them up where that is possible, and reports those that
    /// are gone.
    async fn prove(&mut self, after: Option<String>) -> Result<Option<Batch<E>>> {
        let met = &self.met;
        // Everything that is known was met: there was nothing before this walk, or there are as many as it met.
        let is_all_met =
            || Ok::<_, Error>(self.evidence.first || self.known.count(self.feed, &self.scope)? == met.len());
        if after.is_none() && is_all_met()? {
            self.proven();
            return Ok(None);
        }
        let wanted = &mut |key: &str, _closed: bool| !met.contains(key);
        let missing = self.known.select(self.feed, &self.scope, after.as_deref(), SWEEP, wanted)?;
        let Some((last, _)) = missing.last() else {
            self.proven();
            return Ok(None);
        };
        self.stage = Stage::Proving(Some(last.as_str().to_owned()));
        let mut batch = self.batch()?;
        let missing: Vec<_> = missing.into_iter().filter(|(key, _)| !self.met.is_in_letters(key.as_str())).collect();
        let missing = match self.plan.lookup {
            Some(at_once) => self.look_up(&mut batch, missing, at_once).await?,
            None => missing,
        };
        let missing = if self.is_proof() { missing } else { self.missed_again(&mut batch, missing) };
        self.say_gone(&mut batch, missing).await?;
        Ok(Some(batch))
    }

    /// Whether being missing once is enough. It is not where the list proves nothing, nor if the list is empty, which may
    /// be the fault of a service or of a lost right, and then lookups are empty too.
    fn is_proof(&self) -> bool {
        (self.plan.lookup.is_some() || self.plan.by_key) && self.met.len() > 0
    }

    /// Those records that were missing in the last walk, too.
    fn missed_again(&mut self, batch: &mut Batch<E>, missing: Vec<(Key, Known)>) -> Vec<(Key, Known)> {
        let (again, first): (Vec<_>, Vec<_>) = missing.into_iter().partition(|(_, known)| known.missed);
        if !first.is_empty() {
            self.absence = Absence::NotSure(Doubt::Unconfirmed);
        }
        batch.seen.records.extend(first.into_iter().map(|(key, known)| (key, Known { missed: true, ..known })));
        again
    }

    fn hand_on(&mut self, letters: Vec<DeadLetter>) -> Result<Batch<E>> {
        let known = self.known.letters(self.feed, &self.scope)?;
        self.letters = known.into_iter().map(Fingerprint::to_bytes).collect();
        let mut batch = self.batch()?;
        batch.counters.read = letters.len() as u64;
        self.set_aside(&mut batch, letters);
        self.stage = Stage::Ending(Ended::Complete);
        Ok(batch)
    }

    fn vanish(&mut self) -> Result<Option<Batch<E>>> {
        let missing = self.known.select(self.feed, &self.scope, None, SWEEP, &mut |_, _| true)?;
        if missing.is_empty() {
            self.absence = Absence::Proven;
            self.stage = Stage::Ending(Ended::Complete);
            return Ok(None);
        }
        let mut batch = self.batch()?;
        for (key, known) in missing {
            if !known.closed {
                batch.counters.gone += 1;
                batch.gone.push(self.gone(&key, known));
            }
            batch.seen.forgotten.push(key);
        }
        Ok(Some(batch))
    }

    fn proven(&mut self) {
        if !matches!(self.absence, Absence::NotSure(_)) {
            self.absence = Absence::Proven;
            self.state.proven = self.state.listed_all;
        }
        self.stage = Stage::Ending(Ended::Complete);
    }

    /// Looks up missing records by key. Those that exist are compared like any other record; those that do not exist
    /// remain.
    async fn look_up(
        &mut self,
        batch: &mut Batch<E>,
        missing: Vec<(Key, Known)>,
        at_once: usize,
    ) -> Result<Vec<(Key, Known)>> {
        let mut remaining = Vec::with_capacity(missing.len());
        let mut places = Places::new();
        if !self.lookup_works(at_once).await {
            return Ok(remaining);
        }
        for part in missing.chunks(at_once) {
            let keys = part.iter().map(|(key, _)| key.as_str().to_owned()).collect();
            for (keys, answer) in self.ask(keys).await {
                let asked = part.iter().filter(|(key, _)| keys.iter().any(|asked| asked == key.as_str()));
                let asked: Vec<(Key, Known)> = asked.cloned().collect();
                match answer {
                    Ok(found) => remaining.extend(self.not_found(batch, &mut places, asked, found).await?),
                    // Its key cannot be looked up.
                    Err(connect_core::Error::Parameter { .. }) => remaining.extend(self.missed_again(batch, asked)),
                    Err(error) => self.lookup_fails(Cause::from(&error)),
                }
            }
        }
        Ok(remaining)
    }

    fn lookup_fails(&mut self, cause: Cause) {
        if !matches!(self.absence, Absence::NotSure(Doubt::LookupFailed { .. })) {
            tracing::warn!(feed = %self.feed, scope = %self.scope, error = %cause, "missing records cannot be asked for");
        }
        self.absence = Absence::NotSure(Doubt::LookupFailed { cause });
    }

    /// Whether records that this walk has just listed are found by their keys. A lookup that does not find them proves
    /// nothing of others.
    async fn lookup_works(&mut self, at_once: usize) -> bool {
        if let Some(works) = self.lookup_works {
            return works;
        }
        let mut cause = None;
        for keys in self.witnesses.clone().chunks(at_once) {
            match self.source.lookup(keys.to_vec()).await {
                Ok(found) if found.items.iter().any(|item| keys.iter().any(|key| key == item.key.as_str())) => {
                    cause = None;
                    break;
                }
                Ok(_) => cause = Some(Cause::new("records that were just listed are not found by their ids either")),
                // It has no id that can be asked for.
                Err(connect_core::Error::Parameter { .. }) => {}
                Err(error) => cause = Some(Cause::from(&error)),
            }
        }
        self.lookup_works = Some(cause.is_none());
        if let Some(cause) = cause {
            self.lookup_fails(cause);
            return false;
        }
        true
    }

    /// Compares the records that were found, and returns those that were asked for and do not exist.
    async fn not_found(
        &mut self,
        batch: &mut Batch<E>,
        places: &mut Places,
        asked: Vec<(Key, Known)>,
        found: Sifted<E>,
    ) -> Result<Vec<(Key, Known)>> {
        batch.counters.read += found.items.len() as u64 + found.dead_letters.len() as u64;
        // A record without its identity could be any of them.
        let nameless = found
            .dead_letters
            .iter()
            .any(|letter| !asked.iter().any(|(key, _)| met::names(met::raw(letter), key.as_str())));
        self.set_aside(batch, found.dead_letters);
        let is_asked = |item: &Item| asked.iter().any(|(key, _)| met::is_kin(key.as_str(), item.key.as_str()));
        let strange = !found.items.iter().all(is_asked);
        // The service may spell an id in another way than before.
        let other_case: Vec<Key> = found
            .items
            .iter()
            .filter(|item| asked.iter().all(|(key, _)| *key != item.key))
            .map(|item| item.key.clone())
            .collect();
        for item in &found.items {
            self.met.insert(item.key.as_str());
        }
        self.compare(batch, places, found.items, found.records).await?;
        if nameless {
            self.absence = Absence::NotSure(Doubt::NewDeadLetters);
            return Ok(Vec::new());
        }
        if strange {
            self.lookup_fails(Cause::new("the service answers with records that were not asked for"));
            return Ok(Vec::new());
        }
        let is_met = |key: &str| {
            self.met.contains(key)
                || self.met.is_in_letters(key)
                || other_case.iter().any(|found| found.as_str().eq_ignore_ascii_case(key))
        };
        Ok(asked.into_iter().filter(|(key, _)| !is_met(key.as_str())).collect())
    }

    /// Looks up records by key. If the request fails, which one of the keys may be the reason for, the keys are looked
    /// up in smaller parts. After some time of failures no more are looked up.
    async fn ask(&mut self, keys: Vec<String>) -> Vec<(Vec<String>, connect_core::Result<Sifted<E>>)> {
        let mut waiting = vec![keys];
        let mut answers = Vec::new();
        while let Some(mut keys) = waiting.pop() {
            if let Some(cause) = self.patience.is_over() {
                answers.push((keys, Err(connect_core::Error::unavailable("a lookup by id", format!("now: {cause}")))));
                continue;
            }
            let begun = Instant::now();
            let answer = self.source.lookup(keys.clone()).await;
            if let Err(error) = &answer {
                self.patience.note(begun.elapsed(), &Cause::from(error));
                if keys.len() > 1 && listing::is_bearable(error) && !is_for_later(error) {
                    waiting.push(keys.split_off(keys.len() / 2));
                    waiting.push(keys);
                    continue;
                }
            }
            answers.push((keys, answer));
        }
        answers
    }

    async fn say_gone(&mut self, batch: &mut Batch<E>, missing: Vec<(Key, Known)>) -> Result<()> {
        let mut resolved: HashMap<Key, E> = HashMap::new();
        if self.plan.closes && !missing.is_empty() {
            let open = missing.iter().filter(|(_, known)| !known.closed).map(|(key, _)| key.clone()).collect();
            // They were met by the walk before this one or, where records have to be missing twice, by the one before
            // that.
            let twice = !self.is_proof();
            if let Some(listed) = self.state.ended.get(if twice { 2 } else { 1 }) {
                match self.source.resolved(open, *listed).await {
                    Ok(closed) => resolved.extend(closed),
                    Err(error) => {
                        tracing::warn!(feed = %self.feed, error = %Cause::from(&error), "findings are gone without a close");
                    }
                }
            }
        }
        for (key, known) in missing {
            if let Some(event) = resolved.remove(&key) {
                batch.counters.closed += 1;
                batch.events.push(Reported { key: key.clone(), change: Change::Closed, event });
            } else if !known.closed {
                batch.counters.gone += 1;
                batch.gone.push(self.gone(&key, known));
            }
            batch.seen.forgotten.push(key);
        }
        Ok(())
    }

    fn gone(&self, key: &Key, known: Known) -> Gone {
        let mut gone = Gone::new(self.feed, &self.scope, key.as_str());
        gone.last_seen = Some(self.state.proven.map_or(known.reported, |proven| proven.max(known.reported)));
        gone.name = known.name;
        gone
    }

    /// Looks up the next known open findings that were not met, because the list does not show that they have changed.
    async fn reread(&mut self, after: Option<String>) -> Result<Option<Batch<E>>> {
        let met = &self.met;
        let wanted = &mut |key: &str, closed: bool| !closed && !met.contains(key);
        let open = self.known.select(self.feed, &self.scope, after.as_deref(), SWEEP, wanted)?;
        let Some((last, _)) = open.last() else {
            self.stage = self.judge(self.all_met);
            return Ok(None);
        };
        self.stage = Stage::Rereading(Some(last.as_str().to_owned()));
        let mut batch = self.batch()?;
        let mut places = Places::new();
        let at_once = self.plan.lookup.unwrap_or(SWEEP);
        for part in open.chunks(at_once) {
            let keys = part.iter().map(|(key, _)| key.as_str().to_owned()).collect();
            for (keys, answer) in self.ask(keys).await {
                match answer {
                    Ok(found) => {
                        batch.counters.read += found.items.len() as u64 + found.dead_letters.len() as u64;
                        self.set_aside(&mut batch, found.dead_letters);
                        self.compare(&mut batch, &mut places, found.items, found.records).await?;
                    }
                    // The others are read again all the same.
                    Err(error) if is_for_some(&error) => {
                        let fault = Fault::new("", format!("it cannot be looked up: {}", Cause::from(&error)));
                        let raw = serde_json::json!({ "keys": keys }).to_string();
                        self.add_letter(&mut batch, DeadLetter::new(self.scope.source(self.feed), fault, raw));
                    }
                    Err(error) => return Err(error.into()),
                }
            }
        }
        Ok(Some(batch))
    }
}

/// Whether the service asks to come later.
fn is_for_later(error: &connect_core::Error) -> bool {
    matches!(error, connect_core::Error::RateLimited { .. })
}

/// Whether a lookup failed, or was not sent, in a way that says nothing of others.
fn is_for_some(error: &connect_core::Error) -> bool {
    !is_for_later(error) && (listing::is_bearable(error) || matches!(error, connect_core::Error::Unavailable { .. }))
}

/// Whether the service refuses a parameter of the request.
fn is_invalid(error: &connect_core::Error) -> bool {
    matches!(error.status().map(connect_core::StatusCode::as_u16), Some(400 | 422))
}

/// Whether the credential may not read the list, which is a result and not a failure.
fn is_refusal(error: &connect_core::Error, of_tenant: bool) -> bool {
    use connect_core::Error as E;
    match error {
        E::Forbidden { .. } => true,
        // The token service has refused the credentials, whatever its status.
        E::Auth(_) => false,
        _ => match error.status().map(connect_core::StatusCode::as_u16) {
            Some(404 | 410 | 501) => true,
            // Other tenants are read with the same credentials.
            Some(status) => of_tenant && (400..500).contains(&status) && status != 429,
            None => false,
        },
    }
}
