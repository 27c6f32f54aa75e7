use std::collections::{BTreeMap, BTreeSet};

/// Which records there are and what happened to them since the seed. The records themselves are computed, never stored.
#[derive(Default)]
pub(crate) struct FleetState {
    end: u64,
    removed: BTreeSet<u64>,
    changes: BTreeMap<u64, Change>,
    ticks: i64,
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
}

/// When the first change happens: 2026-11-21 in microseconds since 1970. Seeded times are older.
const CHANGES_START: i64 = 1_795_219_200_000_000;

impl FleetState {
    pub(crate) fn new(end: u64) -> Self {
        Self { end, ..Self::default() }
    }

    /// One more than the last index.
    pub(crate) fn end(&self) -> u64 {
        self.end
    }

    pub(crate) fn len(&self) -> u64 {
        self.end - self.removed.len() as u64
    }

    pub(crate) fn has(&self, index: u64) -> bool {
        index < self.end && !self.removed.contains(&index)
    }

    /// The indexes from `from` on.
    pub(crate) fn indexes(&self, from: u64) -> impl DoubleEndedIterator<Item = u64> + '_ {
        (from.min(self.end)..self.end).filter(|index| !self.removed.contains(index))
    }

    pub(crate) fn change(&self, index: u64) -> Change {
        self.changes.get(&index).copied().unwrap_or_default()
    }

    /// A record that comes later is also younger than the seeded ones.
    pub(crate) fn add(&mut self) -> u64 {
        let index = self.end;
        self.end += 1;
        self.update(index, |_| ());
        index
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

    /// The fleet's own clock: one minute for each thing that happens, so that runs repeat exactly.
    pub(crate) fn tick(&mut self) -> i64 {
        self.generation += 1;
        self.ticks += 1;
        self.now()
    }

    pub(crate) fn now(&self) -> i64 {
        CHANGES_START + self.ticks * 60_000_000
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn removed_records_are_skipped_and_indexes_stay() {
        let mut fleet = FleetState::new(4);
        fleet.remove(1);
        assert_eq!(fleet.add(), 4);
        assert_eq!(fleet.indexes(0).collect::<Vec<_>>(), [0, 2, 3, 4]);
        assert_eq!(fleet.indexes(3).rev().collect::<Vec<_>>(), [4, 3]);
        assert_eq!((fleet.len(), fleet.end()), (4, 5));
        fleet.restore(1);
        assert!(fleet.has(1) && !fleet.has(5));
    }

    #[test]
    fn changes_are_later_than_all_seeded_times() {
        assert_eq!(crate::dice::rfc3339(FleetState::new(1).now(), 0), "2026-11-21T00:00:00Z");
    }

    #[test]
    fn a_contact_is_no_change() {
        let mut fleet = FleetState::new(1);
        fleet.contact(0);
        assert_eq!((fleet.change(0).revision, fleet.change(0).changed_at), (0, None));
        fleet.touch(0);
        let touched = fleet.change(0);
        assert_eq!(touched.revision, 1);
        fleet.contact(0);
        assert!(fleet.change(0).at > touched.at && fleet.change(0).changed_at == touched.changed_at);
    }
}
