//! Lists by page number.

use super::vendor::Sophos;
use crate::engine::{Answer, Call, Frame, Outcome, Page, Refusal, World};

const DEFAULT_SIZE: u64 = 50;

/// A list by page number.
#[derive(Clone, Copy)]
pub(crate) struct Numbered {
    pub(crate) count: u64,
    pub(crate) largest: u64,
}

/// One page; `records(skip, take)` makes them.
pub(crate) fn numbered(
    world: &World<Sophos>,
    call: &Call,
    list: Numbered,
    records: impl FnOnce(u64, u64) -> Vec<Vec<u8>>,
) -> Outcome {
    let number = call.query.number("page")?.unwrap_or(1);
    let asked = call.query.number("pageSize")?.unwrap_or(DEFAULT_SIZE);
    if number == 0 || asked == 0 {
        return Err(Refusal::bad("page and pageSize are at least 1"));
    }
    if asked > list.largest && world.vendor.settings.refuse_large_pages {
        return Err(Refusal::bad(format!("pageSize is at most {}", list.largest)));
    }
    let size = asked.min(list.largest);
    let with_totals = call.query.flag("pageTotal")?.unwrap_or(false);
    Ok(Answer::page(Page {
        records: records((number - 1).saturating_mul(size), size),
        number,
        frame: Frame::SophosNumbered { size, max_size: list.largest, items: list.count, with_totals },
        ..Page::default()
    }))
}
