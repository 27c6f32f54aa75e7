//! Copying a value as text, where that text is what reading and writing the value would give.

use json_lexer::{Fault, Lexer};

use crate::integer::Integer;
use crate::layout::{Kind, Layout};

/// Appends the text of the next value in compact form, and returns whether it did. It does not for a value whose text would become another
/// one by being read and written (odd shapes, unknown members, names that come twice, escapes, `null` in lists): the position is then where it was,
/// and what was appended is to be removed.
pub(crate) fn value(lexer: &mut Lexer<'_>, kind: &Kind, out: &mut Vec<u8>) -> Result<bool, Fault> {
    let (start, before) = (lexer.mark(), out.len());
    // An empty record costs nothing to read, and mappings ask for it.
    let copied = regular(lexer, kind, out)? && out[before..] != *b"{}";
    if !copied {
        lexer.rewind(start);
    }
    Ok(copied)
}

fn regular(lexer: &mut Lexer<'_>, kind: &Kind, out: &mut Vec<u8>) -> Result<bool, Fault> {
    match (lexer.peek(), kind) {
        (Some(b'"'), _) => Ok(lexer.plain_text().is_some_and(|text| string(text, kind, out))),
        (Some(b't' | b'f'), Kind::Boolean | Kind::Any) => {
            let word: &[u8] = if lexer.boolean()? { b"true" } else { b"false" };
            out.extend_from_slice(word);
            Ok(true)
        }
        (Some(b'0'..=b'9'), Kind::Integer | Kind::Number | Kind::Any) => {
            let number = lexer.number()?;
            out.extend_from_slice(number.as_bytes());
            // More digits may be beyond 64 bits, which are kept otherwise.
            Ok(number.len() <= 18 && number.bytes().all(|byte| byte.is_ascii_digit()))
        }
        (Some(b'['), Kind::List(item)) => list(lexer, item, out),
        (Some(b'{'), Kind::Record(layout) | Kind::NameOrRecord(layout)) => object(lexer, layout(), out),
        _ => Ok(false),
    }
}

fn string(text: &str, kind: &Kind, out: &mut Vec<u8>) -> bool {
    let fits = match kind {
        Kind::Text | Kind::Word(_) | Kind::Format(_) | Kind::Any | Kind::NameOrRecord(_) => true,
        Kind::Integer => Integer::from_text(text).is_some(),
        _ => false,
    };
    if fits {
        out.push(b'"');
        out.extend_from_slice(text.as_bytes());
        out.push(b'"');
    }
    fits
}

fn list(lexer: &mut Lexer<'_>, item: &Kind, out: &mut Vec<u8>) -> Result<bool, Fault> {
    out.push(b'[');
    let mut more = lexer.open_array()?;
    while more {
        if !regular(lexer, item, out)? {
            return Ok(false);
        }
        more = lexer.next_element()?;
        if more {
            out.push(b',');
        }
    }
    out.push(b']');
    Ok(true)
}

fn object(lexer: &mut Lexer<'_>, layout: &Layout, out: &mut Vec<u8>) -> Result<bool, Fault> {
    let start = out.len();
    let mut members = Members { start, pieces: [(0, 0); PIECES], count: 0, is_sorted: true };
    let mut after = 0;
    let mut more = lexer.open_object()?;
    while more {
        let index = match likely_name(lexer, layout, after) {
            Some(index) => index,
            None => match layout.position(&lexer.name()?) {
                Some(index) => {
                    layout.order().learn(after, index);
                    index
                }
                None => return Ok(false),
            },
        };
        let member = &layout.members[index];
        // `null` is the same as no member.
        if !lexer.null()? {
            out.extend_from_slice(member.key.as_bytes());
            if !regular(lexer, &member.kind, out)? || !members.push(index, out.len()) {
                return Ok(false);
            }
        }
        after = index + 1;
        more = lexer.next_member()?;
    }
    let is_regular = members.is_sorted || members.sort(out);
    crate::write::close(out, start, b'{', b'}');
    Ok(is_regular)
}

/// Takes the name of the member that probably comes next, and returns its index: in the order of the source, or else in that of the layout.
#[inline]
pub(crate) fn likely_name(lexer: &mut Lexer<'_>, layout: &Layout, after: usize) -> Option<usize> {
    let mut is_next = |index: usize| {
        let member = layout.members.get(index)?;
        lexer.known_name(&member.key[1..]).then_some(index)
    };
    let likely = layout.order().likely(after);
    is_next(likely).or_else(|| if likely == after { None } else { is_next(after) })
}

/// How many members of an object may be there; a larger one is read.
const PIECES: usize = 32;

/// Where the members of an object are in the copy, which is to have them in the order of the layout.
struct Members {
    start: usize,
    /// The member's index, and where it ends. Each begins where the one before ends.
    pieces: [(usize, usize); PIECES],
    count: usize,
    is_sorted: bool,
}

impl Members {
    fn push(&mut self, index: usize, end: usize) -> bool {
        self.is_sorted &= self.count.checked_sub(1).is_none_or(|last| self.pieces[last].0 < index);
        let Some(piece) = self.pieces.get_mut(self.count) else { return false };
        *piece = (index, end);
        self.count += 1;
        true
    }

    /// Brings the members into the order of the layout; `false` when a name comes twice.
    fn sort(&self, out: &mut Vec<u8>) -> bool {
        let mut order = [0; PIECES];
        let order = &mut order[..self.count];
        for (at, place) in order.iter_mut().enumerate() {
            *place = at;
        }
        order.sort_unstable_by_key(|at| self.pieces[*at].0);
        let end = out.len();
        for &at in &*order {
            let from = at.checked_sub(1).map_or(self.start, |before| self.pieces[before].1);
            out.extend_from_within(from..self.pieces[at].1);
        }
        out.copy_within(end.., self.start);
        out.truncate(end);
        order.windows(2).all(|pair| self.pieces[pair[0]].0 != self.pieces[pair[1]].0)
    }
}
