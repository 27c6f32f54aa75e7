//! Writes events to a Parquet file and reads them back: `parquet [FILE] < events.jsonl`.
//!
//! Takes Device Inventory Info events of OCSF 1.6.0 as JSON Lines; without input, three of its own.

use std::error::Error;
use std::fs::File;
use std::io::{BufRead, IsTerminal, Write};

use ocsf_arrow::{Table, read_parquet, write_parquet};
use ocsf_model::classes::DeviceInventoryInfo;
use ocsf_model::{Class, Event, Version};

fn main() -> Result<(), Box<dyn Error>> {
    let path = std::env::args_os().nth(1).map_or_else(|| std::env::temp_dir().join("devices.parquet"), Into::into);
    let mut events = Vec::new();
    if !std::io::stdin().is_terminal() {
        for line in std::io::stdin().lock().lines() {
            events.push(Event::from_json(&line?)?);
        }
    }
    if events.is_empty() {
        for name in ["DESKTOP-1", "LAPTOP-2", "SERVER-3"] {
            events.push(Event::from_json(&format!(
                r#"{{"class_uid":5001,"category_uid":5,"activity_id":2,"type_uid":500102,"severity_id":1,"time":1747821600000,
                "metadata":{{"version":"1.6.0","product":{{"name":"Example"}}}},"device":{{"type_id":2,"uid":"{name}","name":"{name}"}}}}"#
            ))?);
        }
    }

    let table = Table::new(DeviceInventoryInfo::class(), Version::V1_6_0);
    let count = write_parquet(&table, File::create(&path)?, events.clone())?;
    let read: Vec<Event> = read_parquet(&table, File::open(&path)?)?.collect::<Result<_, _>>()?;
    let same = if read == events { "equal to what was written" } else { "NOT what was written" };
    writeln!(
        std::io::stdout(),
        "{}: {count} events, {} bytes; read back {same}",
        path.display(),
        path.metadata()?.len()
    )?;
    if read == events { Ok(()) } else { Err("the file does not hold what was written".into()) }
}
