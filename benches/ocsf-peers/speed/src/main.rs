//! Reading, writing and validating one device event: rounds of each in turn, median of the ratios within a round.
use std::hint::black_box;
use std::time::Instant;

use ocsf_model::classes::DeviceInventoryInfo;
use ocsf_model::{Class, OcsfObject, Version};

const ROUNDS: usize = 51;
const REPEAT: u32 = 2_000;
/// What our time may be as a share of that of `ocsf-types`, with `--check`.
const BOUNDS: [(&str, &str, f64); 2] =
    [("read ocsf-model", "read ocsf-types", 0.9), ("write ocsf-model", "write ocsf-types", 0.75)];

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args().nth(1).ok_or("usage: speed EVENT.json [--check]")?;
    let check = std::env::args().nth(2).is_some_and(|option| option == "--check");
    let text = std::fs::read_to_string(path)?;
    let text = text.trim();

    let ours = DeviceInventoryInfo::from_json(text)?;
    let theirs: ocsf_types::InventoryInfo = serde_json::from_str(text)?;
    let value: serde_json::Value = serde_json::from_str(text)?;
    let mut out = Vec::with_capacity(4096);

    // Each way must have read the same event, or the comparison means nothing.
    out.clear();
    ours.write_json(&mut out);
    assert_eq!(serde_json::from_slice::<serde_json::Value>(&out)?, value);
    assert_eq!(serde_json::to_value(&theirs)?, value);

    let mut buffers = [out.clone(), out.clone(), out.clone()];
    let [first, second, third] = &mut buffers;
    let mut stages: Vec<(&str, Box<dyn FnMut() + '_>)> = vec![
        ("read ocsf-model", Box::new(|| drop(black_box(DeviceInventoryInfo::from_json(black_box(text)))))),
        ("read ocsf-types", Box::new(|| drop(black_box(serde_json::from_str::<ocsf_types::InventoryInfo>(black_box(text)))))),
        ("read serde_json::Value", Box::new(|| drop(black_box(serde_json::from_str::<serde_json::Value>(black_box(text)))))),
        ("validate ocsf-model", Box::new(|| drop(black_box(ours.validate(Version::V1_6_0))))),
    ];
    stages.push(("write ocsf-model", Box::new(|| {
        first.clear();
        black_box(&ours).write_json(first);
    })));
    stages.push(("write ocsf-types", Box::new(|| {
        second.clear();
        serde_json::to_writer(&mut *second, black_box(&theirs)).expect("writes to memory");
    })));
    stages.push(("write serde_json::Value", Box::new(|| {
        third.clear();
        serde_json::to_writer(&mut *third, black_box(&value)).expect("writes to memory");
    })));

    let mut times = vec![Vec::with_capacity(ROUNDS); stages.len()];
    for _ in 0..ROUNDS {
        for (stage, times) in stages.iter_mut().zip(&mut times) {
            let begin = Instant::now();
            for _ in 0..REPEAT {
                (stage.1)();
            }
            times.push(begin.elapsed().as_secs_f64() / f64::from(REPEAT) * 1e9);
        }
    }
    println!("{} bytes\n\n| | ns an event | time as a share of ocsf-model's |\n|---|---|---|", text.len());
    for (at, (name, _)) in stages.iter().enumerate() {
        let base = if name.starts_with("write") { 4 } else { 0 };
        let ratio = median((0..ROUNDS).map(|round| times[at][round] / times[base][round]).collect());
        println!("| {name} | {:.0} | {ratio:.2} |", median(times[at].clone()));
    }
    let place = |name: &str| stages.iter().position(|stage| stage.0 == name).expect("a stage of that name");
    let mut above = false;
    println!();
    for (ours, theirs, bound) in BOUNDS {
        let (ours_at, theirs_at) = (place(ours), place(theirs));
        let ratio = median((0..ROUNDS).map(|round| times[ours_at][round] / times[theirs_at][round]).collect());
        println!("{ours} / {theirs}: {ratio:.2}, wanted below {bound}");
        above |= ratio >= bound;
    }
    if check && above { Err("a ratio is above its bound".into()) } else { Ok(()) }
}
