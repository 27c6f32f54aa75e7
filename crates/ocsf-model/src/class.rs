use crate::enums::SeverityId;
use crate::json::Map;
use crate::objects::{Metadata, Observable};
use crate::reflect::Type;
use crate::{Coded, Record, Timestamp};

/// An event class: every struct of [`classes`](crate::classes). Sealed, as [`Record`] is.
pub trait Class: Record {
    /// What the schema says about the class.
    fn class() -> &'static Type
    where
        Self: Sized;

    /// Every way in which the event departs from that release, sorted by path; see [`validate`](crate::validate).
    fn validate(&self, version: crate::Version) -> Vec<crate::validate::Violation>
    where
        Self: Sized,
    {
        crate::validate::event(self, version)
    }

    /// What every event has.
    fn common(&self) -> Common<'_>;

    /// What every event has, to change it.
    fn common_mut(&mut self) -> CommonMut<'_>;
}

/// What every event has, whatever its class.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Common<'a> {
    /// The event's time.
    pub time: Option<Timestamp>,
    /// The severity.
    pub severity_id: Option<&'a Coded<SeverityId>>,
    /// The metadata: product, release, profiles, identifiers.
    pub metadata: Option<&'a Metadata>,
    /// The description of the event.
    pub message: Option<&'a str>,
    /// The observables that the event lists.
    pub observables: &'a [Observable],
    /// What the source said and the schema has no attribute for.
    pub unmapped: Option<&'a Map>,
}

/// What every event has, whatever its class, to change it.
#[derive(Debug)]
#[non_exhaustive]
pub struct CommonMut<'a> {
    /// The event's time.
    pub time: &'a mut Option<Timestamp>,
    /// The severity.
    pub severity_id: &'a mut Option<Coded<SeverityId>>,
    /// The metadata: product, release, profiles, identifiers.
    pub metadata: &'a mut Option<Box<Metadata>>,
    /// The description of the event.
    pub message: &'a mut Option<String>,
    /// The observables that the event lists.
    pub observables: &'a mut Vec<Observable>,
    /// What the source said and the schema has no attribute for.
    pub unmapped: &'a mut Option<Map>,
}
