use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serde_json::{Map, Value};

/// All fleets of a simulator, by the name of their feed.
pub(crate) struct Fleets {
    fleets: Vec<(&'static str, Mutex<FleetState>)>,
    /// What a name finds that no feed has: nothing.
    nothing: Mutex<FleetState>,
}

impl Fleets {
    /// Fleets of these sizes at the start, with one clock.
    pub(crate) fn new(sizes: impl IntoIterator<Item = (&'static str, u64)>) -> Self {
        let clock = Arc::new(Clock::default());
        let fleet = |size| Mutex::new(FleetState::new(size, Arc::clone(&clock)));
        let fleets = sizes.into_iter().map(|(name, size)| (name, fleet(size))).collect();
        Self { fleets, nothing: fleet(0) }
    }

    pub(crate) fn pass_minutes(&self, minutes: u32) {
        lock(&self.nothing).clock.0.fetch_add(i64::from(minutes), Ordering::Relaxed);
    }

    /// The fleet of a feed. Handlers hold at most one at a time, so that no order of locking is needed.
    pub(crate) fn of(&self, name: &str) -> MutexGuard<'_, FleetState> {
        let found = self.fleets.iter().find(|(known, _)| *known == name);
        lock(found.map_or(&self.nothing, |(_, fleet)| fleet))
    }
}

fn lock(fleet: &Mutex<FleetState>) -> MutexGuard<'_, FleetState> {
    fleet.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The simulator's own clock: one minute for each thing that happens, so that runs repeat exactly.
#[derive(Debug, Default)]
struct Clock(AtomicI64);

impl Clock {
    fn tick(&self) -> i64 {
        at(self.0.fetch_add(1, Ordering::Relaxed) + 1)
    }

    fn now(&self) -> i64 {
        at(self.0.load(Ordering::Relaxed))
    }
}

fn at(ticks: i64) -> i64 {
    CHANGES_START + ticks * 60_000_000
}

/// Which records there are and what happened to them since the seed. The records themselves are computed, never stored.
pub(crate) struct FleetState {
    seeded: u64,
    end: u64,
    removed: BTreeSet<u64>,
    changes: BTreeMap<u64, Change>,
    edits: BTreeMap<u64, Map<String, Value>>,
    /// Records that came later and belong to a certain record of another fleet.
    parents: BTreeMap<u64, u64>,
    clock: Arc<Clock>,
    /// Moves with every change of the fleet.
    pub(crate) generation: u64,
}

/// What happened to one record.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Change {
    /// Changes that a reader must notice.
    pub(crate) revision: u32,
    /// Contacts: times move, nothing else.
    pub(crate) contacts: u32,
    /// When, in microseconds since 1970.
    pub(crate) at: Option<i64>,
    /// When it last changed, as against a mere contact.
    pub(crate) changed_at: Option<i64>,
    /// Retired, where the vendor has a flag for that.
    pub(crate) retired: bool,
    /// When it came, if later than the seed.
    pub(crate) born: Option<i64>,
    /// Closed or opened again since the seed, where the vendor says so.
    pub(crate) closed: Option<bool>,
}

/// When the first change happens: 2026-11-21 in microseconds since 1970. Seeded times are older.
pub(crate) const CHANGES_START: i64 = 1_795_219_200_000_000;

impl FleetState {
    fn new(end: u64, clock: Arc<Clock>) -> Self {
        Self {
            seeded: end,
            end,
            removed: BTreeSet::new(),
            changes: BTreeMap::new(),
            edits: BTreeMap::new(),
            parents: BTreeMap::new(),
            clock,
            generation: 0,
        }
    }

    /// How many records there were at the start.
    pub(crate) fn seeded(&self) -> u64 {
        self.seeded
    }

    /// One more than the last index.
    pub(crate) fn end(&self) -> u64 {
        self.end
    }

    pub(crate) fn has(&self, index: u64) -> bool {
        index < self.end && !self.removed.contains(&index)
    }

    /// Whether the record was taken out, as against one that never was.
    pub(crate) fn was_removed(&self, index: u64) -> bool {
        self.removed.contains(&index)
    }

    /// The indexes from `from` on.
    pub(crate) fn indexes(&self, from: u64) -> impl DoubleEndedIterator<Item = u64> + '_ {
        (from.min(self.end)..self.end).filter(|index| !self.removed.contains(index))
    }

    pub(crate) fn change(&self, index: u64) -> Change {
        self.changes.get(&index).copied().unwrap_or_default()
    }

    /// All records to which something happened.
    pub(crate) fn changes(&self) -> impl Iterator<Item = (u64, Change)> + '_ {
        self.changes.iter().map(|(index, change)| (*index, *change))
    }

    /// The record of another fleet that a record was added to.
    pub(crate) fn parent(&self, index: u64) -> Option<u64> {
        self.parents.get(&index).copied()
    }

    /// Lays the members that writes set over the computed record; dots in a name lead into objects.
    pub(crate) fn lay_edits_over(&self, index: u64, record: &mut Value) {
        for (path, value) in self.edits.get(&index).into_iter().flatten() {
            let mut place = &mut *record;
            for name in path.split('.') {
                place = &mut place[name];
            }
            *place = value.clone();
        }
    }

    /// A record that comes later is also younger than the seeded ones.
    pub(crate) fn add(&mut self) -> u64 {
        let index = self.end;
        self.end += 1;
        self.be_born(index);
        index
    }

    fn be_born(&mut self, index: u64) {
        self.update(index, |_| ());
        let change = self.changes.entry(index).or_default();
        change.born = change.at;
    }

    pub(crate) fn add_to(&mut self, parent: u64) -> u64 {
        let index = self.add();
        self.parents.insert(index, parent);
        index
    }

    /// A new record at a place within its parent.
    pub(crate) fn put(&mut self, index: u64, parent: u64) {
        self.removed.remove(&index);
        self.parents.insert(index, parent);
        self.be_born(index);
    }

    pub(crate) fn remove(&mut self, index: u64) {
        self.generation += 1;
        self.removed.insert(index);
    }

    pub(crate) fn restore(&mut self, index: u64) {
        self.generation += 1;
        self.removed.remove(&index);
    }

    pub(crate) fn touch(&mut self, index: u64) {
        self.update(index, |change| change.revision += 1);
    }

    pub(crate) fn contact(&mut self, index: u64) {
        self.update(index, |change| change.contacts += 1);
    }

    pub(crate) fn retire(&mut self, index: u64) {
        self.update(index, |change| {
            change.revision += 1;
            change.retired = true;
        });
    }

    /// `decides` names the members that the closing sets: what writes set there counts no longer.
    pub(crate) fn close(&mut self, index: u64, closed: bool, decides: &[&str]) {
        if let Some(edits) = self.edits.get_mut(&index) {
            edits.retain(|name, _| !decides.contains(&name.as_str()));
        }
        self.update(index, |change| {
            change.revision += 1;
            change.closed = Some(closed);
        });
    }

    /// A write's effect: `members` are in the record from now on, and its times move.
    pub(crate) fn edit(&mut self, index: u64, members: Map<String, Value>) {
        self.edits.entry(index).or_default().extend(members);
        let at = self.tick();
        let change = self.changes.entry(index).or_default();
        (change.at, change.changed_at) = (Some(at), Some(at));
    }

    fn update(&mut self, index: u64, update: impl FnOnce(&mut Change)) {
        let at = self.tick();
        let change = self.changes.entry(index).or_default();
        let before = change.revision;
        update(change);
        change.at = Some(at);
        if change.revision != before {
            change.changed_at = Some(at);
        }
    }

    /// The next moment of the simulator's clock.
    pub(crate) fn tick(&mut self) -> i64 {
        self.generation += 1;
        self.clock.tick()
    }

    pub(crate) fn now(&self) -> i64 {
        self.clock.now()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fleet(end: u64) -> FleetState {
        FleetState::new(end, Arc::default())
    }

    #[test]
    fn removed_records_are_skipped_and_indexes_stay() {
        let mut fleet = self::fleet(4);
        fleet.remove(1);
        assert_eq!(fleet.add(), 4);
        assert_eq!(fleet.indexes(0).collect::<Vec<_>>(), [0, 2, 3, 4]);
        assert_eq!(fleet.indexes(3).rev().collect::<Vec<_>>(), [4, 3]);
        assert_eq!((fleet.indexes(0).count(), fleet.end(), fleet.seeded()), (4, 5, 4));
        fleet.restore(1);
        assert!(fleet.has(1) && !fleet.has(5));
    }

    #[test]
    fn changes_are_later_than_all_seeded_times() {
        assert_eq!(crate::dice::rfc3339(fleet(1).now(), 0), "2026-11-21T00:00:00Z");
    }

    #[test]
    fn a_contact_is_no_change() {
        let mut fleet = self::fleet(1);
        fleet.contact(0);
        assert_eq!((fleet.change(0).revision, fleet.change(0).changed_at), (0, None));
        fleet.touch(0);
        let touched = fleet.change(0);
        assert_eq!(touched.revision, 1);
        fleet.contact(0);
        assert!(fleet.change(0).at > touched.at && fleet.change(0).changed_at == touched.changed_at);
    }
}
