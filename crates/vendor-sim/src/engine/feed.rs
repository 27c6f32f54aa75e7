use serde_json::Value;

/// One kind of record of a vendor, whose world is `W`.
pub(crate) struct Feed<W> {
    /// The record's name, as in the feeds' names: `devices` of `eset-devices`.
    pub(crate) name: &'static str,
    /// The feed whose fleet this one shares, if these are its records in another form.
    pub(crate) same_as: Option<&'static str>,
    pub(crate) identity: fn(&W, u64) -> String,
    /// The record as its list answers it now.
    pub(crate) record: fn(&W, u64) -> Value,
    /// The member that identifies a record, and one that is known as text.
    pub(crate) members: (&'static str, &'static str),
    /// Whose part the record is: a record of another fleet, without which it is not shown.
    pub(crate) parent: Option<Parent<W>>,
    /// The records lie within those of another feed.
    pub(crate) inside: Option<Inside<W>>,
    /// A record can be closed and opened again; the members that this sets.
    pub(crate) closes: Option<&'static [&'static str]>,
    /// A fleet that others belong to, but no feed.
    pub(crate) hidden: bool,
    /// A closed record is not listed any more.
    pub(crate) closed_is_gone: bool,
}

/// Where a record belongs.
pub(crate) struct Parent<W> {
    pub(crate) feed: &'static str,
    pub(crate) of: fn(&W, u64) -> u64,
}

/// Records in a member of other records: index = parent's index × [`SLOTS`] + place.
pub(crate) struct Inside<W> {
    pub(crate) feed: &'static str,
    /// How many of a parent's places are taken at the start.
    pub(crate) seeded: fn(&W, u64) -> u64,
}

/// Places within a parent.
pub(crate) const SLOTS: u64 = 16;

impl<W> Feed<W> {
    pub(crate) const fn new(
        name: &'static str,
        members: (&'static str, &'static str),
        identity: fn(&W, u64) -> String,
        record: fn(&W, u64) -> Value,
    ) -> Self {
        Self {
            name,
            same_as: None,
            identity,
            record,
            members,
            parent: None,
            inside: None,
            closes: None,
            closed_is_gone: false,
            hidden: false,
        }
    }

    pub(crate) const fn same_as(self, feed: &'static str) -> Self {
        Self { same_as: Some(feed), ..self }
    }

    pub(crate) const fn closes(self, members: &'static [&'static str]) -> Self {
        Self { closes: Some(members), ..self }
    }

    pub(crate) const fn closed_is_gone(self) -> Self {
        Self { closes: Some(&[]), closed_is_gone: true, ..self }
    }

    pub(crate) const fn part_of(self, feed: &'static str, of: fn(&W, u64) -> u64) -> Self {
        Self { parent: Some(Parent { feed, of }), ..self }
    }

    pub(crate) const fn inside(self, feed: &'static str, seeded: fn(&W, u64) -> u64) -> Self {
        Self { inside: Some(Inside { feed, seeded }), ..self }
    }

    pub(crate) const fn hidden(self) -> Self {
        Self { hidden: true, ..self }
    }

    /// The name under which the fleet is kept.
    pub(crate) const fn fleet(&self) -> &'static str {
        match self.same_as {
            Some(feed) => feed,
            None => self.name,
        }
    }
}
