//! What the vendors have in common: the loopback server, routes, tokens, quotas, tickets, faults and counters.

mod answer;
mod call;
mod route;
mod server;
mod ticket;
mod wire;
mod world;

pub(crate) use answer::Answer;
pub(crate) use answer::{Content, Frame, Page, written};
pub(crate) use call::Pairs;
pub(crate) use call::{Call, Refusal};
pub(crate) use route::Outcome;
pub(crate) use route::Route;
pub(crate) use server::start;
pub(crate) use world::{Behaviour, World};
pub(crate) use world::{Core, Options, lock};
