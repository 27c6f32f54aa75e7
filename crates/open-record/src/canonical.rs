//! A canonical form of records, to tell whether a record has changed.

use json_lexer::{Fault, Lexer};
use serde_json::Value;

use crate::reflect::{Fields, View};
use crate::write::{by_serde_json, close, items, write_text, write_view};

/// Leaves that are left out: paths such as `lastSyncTime` or `a.b[].c`. A path that ends at a nested record leaves out
/// all of it. Text within square brackets is ignored.
#[derive(Clone, Copy, Debug)]
pub struct Without<'p> {
    paths: &'p [&'p str],
    /// How many segments of the paths have been passed.
    depth: usize,
    /// The paths that lead through the current position, as bits.
    open: u64,
}

impl<'p> Without<'p> {
    /// Nothing is left out.
    pub const NOTHING: Self = Self { paths: &[], depth: 0, open: 0 };

    /// Leaves out the first 64 of `paths`.
    #[must_use]
    pub const fn new(paths: &'p [&'p str]) -> Self {
        let open = if paths.len() < 64 { (1 << paths.len()) - 1 } else { u64::MAX };
        Self { paths, depth: 0, open }
    }

    /// The leaves that are left out of the member `name`; `None` when the member itself is left out.
    #[doc(hidden)]
    #[inline]
    #[must_use]
    pub fn member(self, name: &str) -> Option<Self> {
        if self.open == 0 { Some(Self::NOTHING) } else { self.inside(name) }
    }

    fn inside(self, name: &str) -> Option<Self> {
        let mut open = 0;
        for (at, path) in self.paths.iter().enumerate().take(64) {
            if self.open & (1 << at) == 0 {
                continue;
            }
            // Nearly all members are at the top and on no path, so this comparison is all that happens.
            let Some(rest) = segments(path, self.depth).strip_prefix(name) else { continue };
            match rest.as_bytes().first() {
                // Only of unknown members, as no path has such a name.
                _ if name.contains('.') => {}
                None => return None,
                Some(b'.' | b'[') => {
                    if segments(rest, 1).is_empty() {
                        return None;
                    }
                    open |= 1 << at;
                }
                Some(_) => {}
            }
        }
        Some(Self { depth: self.depth + 1, open, ..self })
    }
}

/// A path behind its first segments.
fn segments(path: &str, passed: usize) -> &str {
    (0..passed).fold(path, |path, _| path.split_once('.').map_or("", |(_, rest)| rest))
}

/// Appends a record: fields in declared order, then `extra` sorted by name.
pub(crate) fn write_record(record: &dyn Fields, without: Without<'_>, out: &mut Vec<u8>) {
    let start = out.len();
    let has_copied = record.extra().has_copied();
    for (index, member) in record.layout().members.iter().enumerate() {
        if has_copied
            && let Some(text) = record.extra().copied(index)
            && let Some(without) = without.member(member.name)
        {
            out.extend_from_slice(member.key.as_bytes());
            write_copied(text, without, out);
        }
        let view = record.field(index).view();
        if matches!(view, View::Absent) {
            continue;
        }
        if let Some(without) = without.member(member.name) {
            out.extend_from_slice(member.key.as_bytes());
            write_shown(view, record.extra().nulls(index), without, out);
        }
    }
    let mut rest: Vec<_> = record.extra().iter().collect();
    // Values under one name keep their order.
    rest.sort_by_key(|(name, _)| *name);
    write_members(rest, without, out);
    close(out, start, b'{', b'}');
}

/// Appends a value that was copied as text. Such a text is compact, in the order of the layout, and has no unknown members: it is canonical
/// but for the leaves that are left out.
fn write_copied(text: &[u8], without: Without<'_>, out: &mut Vec<u8>) {
    let start = out.len();
    if without.open != 0 {
        let mut lexer = Lexer::new(std::str::from_utf8(text).unwrap_or_default());
        if write_rest(&mut lexer, text, without, out).is_ok() {
            return;
        }
        // Not reached: what was copied is valid JSON.
        out.truncate(start);
    }
    out.extend_from_slice(text);
}

fn write_rest(lexer: &mut Lexer<'_>, text: &[u8], without: Without<'_>, out: &mut Vec<u8>) -> Result<(), Fault> {
    let start = out.len();
    match lexer.peek() {
        Some(b'{') if without.open != 0 => {
            let mut more = lexer.open_object()?;
            while more {
                let name = lexer.name()?;
                if let Some(without) = without.member(&name) {
                    out.push(b',');
                    write_text(&name, out);
                    out.push(b':');
                    write_rest(lexer, text, without, out)?;
                } else {
                    lexer.skip()?;
                }
                more = lexer.next_member()?;
            }
            close(out, start, b'{', b'}');
        }
        Some(b'[') if without.open != 0 => {
            let mut more = lexer.open_array()?;
            while more {
                out.push(b',');
                write_rest(lexer, text, without, out)?;
                more = lexer.next_element()?;
            }
            close(out, start, b'[', b']');
        }
        _ => {
            let from = lexer.offset();
            lexer.skip()?;
            out.extend_from_slice(&text[from..lexer.offset()]);
        }
    }
    Ok(())
}

fn write_shown(view: View<'_>, nulls: &[usize], without: Without<'_>, out: &mut Vec<u8>) {
    let start = out.len();
    match view {
        View::List(_) => {
            for item in items(view, nulls) {
                out.push(b',');
                write_shown(item, &[], without, out);
            }
            close(out, start, b'[', b']');
        }
        View::Map(entries) => {
            entries.each(&mut |name, value| {
                if let Some(without) = without.member(name) {
                    out.push(b',');
                    write_text(name, out);
                    out.push(b':');
                    write_shown(value, &[], without, out);
                }
            });
            close(out, start, b'{', b'}');
        }
        View::Record(record) => write_record(record, without, out),
        View::Any(value) => write_value(value, without, out),
        scalar => write_view(scalar, out),
    }
}

fn write_members<'v>(members: impl IntoIterator<Item = (&'v str, &'v Value)>, without: Without<'_>, out: &mut Vec<u8>) {
    for (name, value) in members {
        if let Some(without) = without.member(name) {
            out.push(b',');
            write_text(name, out);
            out.push(b':');
            write_value(value, without, out);
        }
    }
}

/// Appends a value: objects sorted by name, whatever order `serde_json` was built to keep.
fn write_value(value: &Value, without: Without<'_>, out: &mut Vec<u8>) {
    let start = out.len();
    match value {
        Value::Object(members) => {
            let mut members: Vec<_> = members.iter().map(|(name, value)| (name.as_str(), value)).collect();
            members.sort_unstable_by_key(|(name, _)| *name);
            write_members(members, without, out);
            close(out, start, b'{', b'}');
        }
        Value::Array(items) => {
            for item in items {
                out.push(b',');
                write_value(item, without, out);
            }
            close(out, start, b'[', b']');
        }
        Value::String(text) => write_text(text, out),
        scalar => by_serde_json(scalar, out),
    }
}
