//! Reading the members of an object into the fields of a record.

use crate::reflect::{Expected, Fields, Key, ObjectSource, Outcome, Stop};
use crate::selection::{Want, keeps};
use crate::write::is_there;

/// Reads an object into `record`. A second value of a member, and a value that does not have the field's shape, go to
/// `extra`.
#[allow(clippy::missing_errors_doc)]
pub fn fill(record: &mut dyn Fields, object: &mut dyn ObjectSource, want: Want<'_>) -> Result<Outcome, Stop> {
    let keep = keeps(want);
    let mut met = 0_u128;
    let layout = record.layout();
    let mut after = 0;
    while let Some(key) = object.key(Some(Expected { fields: record, layout, after }), keep)? {
        match key {
            Key::Known(index) => {
                after = index + 1;
                match want {
                    None => member(record, index, object, (true, None), &mut met)?,
                    Some(selection) if selection.reads(index) => {
                        member(record, index, object, (keep, selection.child(index)), &mut met)?;
                    }
                    Some(selection) if selection.copies() => rest(record, index, object, &mut met)?,
                    Some(_) if keep => member(record, index, object, (true, None), &mut met)?,
                    Some(_) => object.skip()?,
                }
            }
            Key::Unknown => unknown(record, object)?,
            Key::Skipped => object.skip()?,
        }
    }
    Ok(Outcome::Done)
}

fn unknown(record: &mut dyn Fields, object: &mut dyn ObjectSource) -> Result<(), Stop> {
    let name = object.name();
    let value = object.any()?;
    if !value.is_null() {
        record.extra_mut().push(name, value);
    }
    Ok(())
}

#[inline]
fn member(
    record: &mut dyn Fields,
    index: usize,
    object: &mut dyn ObjectSource,
    (keep, want): (bool, Want<'_>),
    met: &mut u128,
) -> Result<(), Stop> {
    // A new record is empty, so the field needs checking only when its name occurs again.
    let bit = 1_u128 << index;
    if *met & bit != 0 && is_there(record, index) {
        return again(record, index, object, keep);
    }
    let slot = record.field_mut(index);
    *met |= bit;
    // A member that is selected as a whole is read completely, but there is no `extra` for a value that does not fit.
    match object.value(slot, want)? {
        Outcome::Odd(Some(value)) if keep => {
            let name = record.layout().members[index].name;
            record.extra_mut().push(name, *value);
        }
        Outcome::Nulls(places) if keep => {
            record.extra_mut().set_nulls(index, *places);
        }
        _ => {}
    }
    Ok(())
}

/// Keeps a member that is not selected: as text if it can be, so that its field stays empty.
#[inline]
fn rest(record: &mut dyn Fields, index: usize, object: &mut dyn ObjectSource, met: &mut u128) -> Result<(), Stop> {
    let bit = 1_u128 << index;
    if *met & bit == 0 {
        let members = record.layout().members;
        let copy = |text: &mut Vec<u8>| object.copy(&members[index].kind, text);
        if record.extra_mut().copy(index, members.len(), copy)? {
            *met |= bit;
            return Ok(());
        }
    }
    member(record, index, object, (true, None), met)
}

#[cold]
fn again(record: &mut dyn Fields, index: usize, object: &mut dyn ObjectSource, keep: bool) -> Result<(), Stop> {
    if !keep {
        return object.skip();
    }
    let value = object.any()?;
    if !value.is_null() {
        let name = record.layout().members[index].name;
        record.extra_mut().push(name, value);
    }
    Ok(())
}
