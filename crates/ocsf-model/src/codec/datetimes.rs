use crate::OcsfObject;
use crate::field::{Slot, Values};
use crate::reflect::Value;

/// Fills the texts of times that have none.
pub(crate) fn fill_datetimes(record: &mut dyn OcsfObject) {
    let schema = record.schema();
    let values = Values::of(record);
    let positions: Vec<usize> = values.iter().map(|(position, _)| position).collect();
    let times: Vec<(usize, String)> = values
        .iter()
        .filter_map(|(position, value)| match value {
            Value::Timestamp(time) => {
                let text = schema.position(&format!("{}_dt", schema.attribute_at(position).name()))?;
                values.get(text).is_absent().then(|| (text, time.to_string()))
            }
            _ => None,
        })
        .collect();
    for (position, time) in times {
        if let Slot::String(text) = record.slot(position) {
            *text = Some(time);
        }
    }
    for position in positions {
        match record.slot(position) {
            Slot::Object(record) => fill_datetimes(record),
            Slot::Objects(records) => {
                let mut index = 0;
                while let Some(record) = records.get(index) {
                    fill_datetimes(record);
                    index += 1;
                }
            }
            _ => {}
        }
    }
}
