use super::positions;
use crate::OcsfObject;
use crate::field::{CaptionSlot, Slot};

/// Makes the captions of all ids implied that have none.
pub(crate) fn normalize(record: &mut dyn OcsfObject) {
    for position in positions(record.present()) {
        let captions = record.schema().attribute_at(position).caption_attribute();
        // More or fewer captions than ids: they stay as they are, rather than that ours take their place.
        let kept = captions.is_some_and(|captions| record.extra().contains_key(captions));
        match record.slot(position) {
            Slot::Code(code) if !kept => code.caption().into_iter().for_each(CaptionSlot::normalize),
            Slot::Codes(codes) if !kept => {
                let mut index = 0;
                while let Some(caption) = codes.caption(index) {
                    caption.normalize();
                    index += 1;
                }
            }
            Slot::Object(record) => normalize(record),
            Slot::Objects(records) => {
                let mut index = 0;
                while let Some(record) = records.get(index) {
                    normalize(record);
                    index += 1;
                }
            }
            _ => {}
        }
    }
}
