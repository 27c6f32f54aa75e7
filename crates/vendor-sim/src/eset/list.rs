//! `pageSize`, `pageToken`, `nextPageToken`.

use crate::cursor::{Cursor, query_hash};
use crate::engine::{Answer, Call, Core, Frame, Outcome, Page, Refusal};

const DEFAULT_SIZE: u64 = 50;
const LARGEST_SIZE: u64 = 1000;
const LARGEST_ASKED: u64 = 99_999;
const LONGEST_TOKEN: usize = 128;

/// One page under `key`. `entries(from, count)` gives at most `count` records at or after position `from`, with their positions.
pub(crate) fn page(
    core: &Core,
    call: &Call,
    key: &'static str,
    total: Option<u64>,
    entries: impl FnOnce(u64, usize) -> Vec<(u64, Vec<u8>)>,
) -> Outcome {
    let size = match call.query.number("pageSize")? {
        None | Some(0) => DEFAULT_SIZE,
        Some(size) if size > LARGEST_ASKED => return Err(Refusal::bad("pageSize: 0 to 99999")),
        Some(size) => size.min(LARGEST_SIZE),
    };
    let asked = call.query.get("pageToken");
    if asked.is_some_and(|token| token.len() > LONGEST_TOKEN) {
        return Err(Refusal::bad("pageToken: at most 128 characters"));
    }
    let query = query_hash(&call.path, &call.query, &["pageSize", "pageToken"]);
    let cursor = Cursor::read(core, "pageToken", asked, query)?;
    let take = usize::try_from(size).unwrap_or(usize::MAX);
    let mut records = entries(cursor.from, take + 1);
    let next = (records.len() > take).then(|| records.pop()).flatten();
    let next_page = cursor.page + 1;
    Ok(Answer::page(Page {
        records: records.into_iter().map(|(_, record)| record).collect(),
        number: cursor.page,
        asked: asked.map(str::to_owned),
        next: next.map(|(from, _)| Cursor { page: next_page, from, query }.encode(core)),
        again: Some(Cursor { page: next_page, ..cursor }.encode(core)),
        total,
        frame: Frame::Eset { key },
        ..Page::default()
    }))
}
