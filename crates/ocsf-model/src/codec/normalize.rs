use super::positions;
use crate::Record;
use crate::record::Slot;

/// Makes the captions of all ids implied that have none.
pub(crate) fn normalize(record: &mut dyn Record) {
    for position in positions(record.present()) {
        match record.slot(position) {
            Slot::Code(code) => code.normalize(),
            Slot::Codes(codes) => codes.normalize(),
            Slot::Record(field) => field.get().into_iter().for_each(normalize),
            Slot::Records(field) => {
                for index in 0..field.len() {
                    field.get(index).into_iter().for_each(normalize);
                }
            }
            _ => {}
        }
    }
}
