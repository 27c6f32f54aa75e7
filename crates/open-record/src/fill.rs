//! Reading the members of an object into the fields of a record.

use crate::reflect::{Fields, Key, ObjectSource, Outcome, Stop};
use crate::selection::Want;

/// Reads an object into `record`. A second value of a member, and a value that does not have the field's shape, go to
/// `extra`.
#[allow(clippy::missing_errors_doc)]
pub fn fill(record: &mut dyn Fields, object: &mut dyn ObjectSource, want: Want<'_>) -> Result<Outcome, Stop> {
    let keep = want.is_none();
    let mut met = 0_u128;
    while let Some(key) = object.key(Some(record), keep)? {
        match key {
            Key::Known(index) => match want {
                None => member(record, index, object, (true, None), &mut met)?,
                Some(selection) if selection.reads(index) => {
                    member(record, index, object, (false, selection.child(index)), &mut met)?;
                }
                Some(_) => object.skip()?,
            },
            Key::Unknown(name) => {
                let value = object.any()?;
                if !value.is_null() {
                    record.extra_mut().push(name, value);
                }
            }
            Key::Skipped => object.skip()?,
        }
    }
    Ok(Outcome::Done)
}

#[inline]
fn member(
    record: &mut dyn Fields,
    index: usize,
    object: &mut dyn ObjectSource,
    (keep, want): (bool, Want<'_>),
    met: &mut u128,
) -> Result<(), Stop> {
    let slot = record.field_mut(index);
    // A new record is empty, so the field needs checking only when its name occurs again.
    let bit = 1_u128 << index;
    if *met & bit != 0 && !slot.is_absent() {
        return again(record, index, object, keep);
    }
    *met |= bit;
    // A member that is selected as a whole is read completely, but there is no `extra` for a value that does not fit.
    match object.value(slot, want)? {
        Outcome::Odd(Some(value)) if keep => {
            let name = record.layout().members[index].name;
            record.extra_mut().push(name, value);
        }
        Outcome::Nulls(places) if keep => {
            record.extra_mut().set_nulls(index, places);
        }
        _ => {}
    }
    Ok(())
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
