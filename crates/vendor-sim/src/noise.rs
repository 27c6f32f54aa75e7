use serde_json::{Value, json};

use crate::dice::Dice;

/// The gaps that real records have: each member of `absent` is missing, each of `null` is null, in six of a hundred records.
pub(crate) fn gaps(dice: &mut Dice, clean: bool, record: &mut Value, absent: &[&str], null: &[&str]) {
    let Some(members) = record.as_object_mut() else { return };
    for name in absent {
        // The dice are thrown in any case, so that one gap does not move the others.
        if dice.chance(60) && !clean {
            members.remove(*name);
        }
    }
    for name in null {
        if dice.chance(60)
            && !clean
            && let Some(member) = members.get_mut(*name)
        {
            *member = Value::Null;
        }
    }
}

/// One of a few per mille: the odd shapes that a reader must live with.
pub(crate) fn odd(dice: &mut Dice, clean: bool, per_mille: u64) -> bool {
    dice.chance(per_mille) && !clean
}

/// A 64-bit number as a string, as the contract says, or now and then as a number.
pub(crate) fn number64(dice: &mut Dice, clean: bool, number: u64) -> Value {
    if odd(dice, clean, 150) { json!(number) } else { json!(number.to_string()) }
}

/// Whether a record's text is written with escapes, as about one in ten is.
pub(crate) fn escaped(feed: &str, seed: u64, index: u64) -> bool {
    Dice::new(feed, seed ^ 0xe5c, index).chance(100)
}
