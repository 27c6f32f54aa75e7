//! What the vendors have in common: the loopback server, routes, tokens, quotas, tickets, faults and counters.

mod answer;
mod call;
mod feed;
mod flood;
mod route;
mod server;
mod ticket;
mod wire;
mod world;

pub(crate) use answer::Answer;
pub(crate) use answer::{Content, Frame, Page, written};
pub(crate) use call::Pairs;
pub(crate) use call::{Call, Refusal};
pub(crate) use feed::SLOTS;
pub(crate) use route::{Outcome, routes_of};
pub(crate) use server::start;
pub use world::Denial;
pub(crate) use world::{Behaviour, World};
pub(crate) use world::{Core, Options, lock};

/// An operation of vendor `V`.
pub(crate) type Route<V> = route::Route<World<V>>;
/// A kind of record of vendor `V`.
pub(crate) type Feed<V> = feed::Feed<World<V>>;
