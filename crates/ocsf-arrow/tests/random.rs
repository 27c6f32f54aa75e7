//! Random valid events of all classes, releases and profiles come back from columns as they went in.
#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_sign_loss,
    reason = "the generator is shared with the model's own tests, which use more of it"
)]

#[path = "support/generate.rs"]
mod generate;

use generate::{Dice, Frame};
use ocsf_arrow::{Bytes, Table, read_parquet, write_parquet};
use ocsf_model::{Event, Json};
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, max_shrink_iters: 0, ..ProptestConfig::default() })]

    #[test]
    fn any_event_comes_back(seed: u64, depth in 0_usize..4) {
        let dice = &mut Dice::new(seed);
        let frame = Frame::random(dice);
        let event = Event::from_json(&Json::Object(frame.event(dice)).to_json()).unwrap();
        let table = Table::with_depth(frame.class, frame.version, depth);
        let batch = table.batch_of_events([&event]).unwrap();
        prop_assert_eq!(table.events(&batch).unwrap(), std::slice::from_ref(&event));

        // Without what holds nothing, and through a file.
        let mut file = Vec::new();
        write_parquet(&table, &mut file, [event.clone()]).unwrap();
        let read: Vec<Event> = read_parquet(&table, Bytes::from(file)).unwrap().map(Result::unwrap).collect();
        prop_assert_eq!(read, [event]);
    }
}
