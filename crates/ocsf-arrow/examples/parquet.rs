//! Writes events of any classes to Parquet files and reads them back: `parquet [FOLDER] < events.jsonl`.
//!
//! Takes OCSF events as JSON Lines; without input, three of its own.

use std::error::Error;
use std::fs::File;
use std::io::{BufRead, IsTerminal, Write};

use ocsf_arrow::{ParquetOptions, Table, read_parquet, write_by_class};
use ocsf_model::{Event, Version};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args_os().nth(1).map_or_else(|| std::env::temp_dir().join("ocsf"), std::path::PathBuf::from);
    std::fs::create_dir_all(&folder)?;
    let lines: Vec<String> = if std::io::stdin().is_terminal() {
        Vec::new()
    } else {
        std::io::stdin().lock().lines().collect::<Result<_, _>>()?
    };
    let mut events = lines.iter().map(|line| Event::from_json(line)).collect::<Result<Vec<Event>, _>>()?;
    if events.is_empty() {
        for (class, name) in [(5001, "DESKTOP-1"), (5003, "USER-2"), (5001, "SERVER-3")] {
            events.push(Event::from_json(&format!(r#"{{"class_uid":{class},"activity_id":2,"message":"{name}"}}"#))?);
        }
    }

    let taken = events.iter().cloned().map(Ok::<_, Box<dyn Error>>);
    for written in write_by_class(&folder, Some(Version::V1_6_0), ParquetOptions::new(), taken)? {
        let table = Table::new(written.class, Version::V1_6_0);
        let read: Vec<Event> = read_parquet(&table, File::open(&written.path)?)?.collect::<Result<_, _>>()?;
        let same = read.iter().eq(events.iter().filter(|event| event.schema() == written.class));
        let (path, bytes) = (written.path.display(), written.path.metadata()?.len());
        writeln!(
            std::io::stdout(),
            "{path}: {} events, {bytes} bytes; equal to what was written: {same}",
            written.rows
        )?;
        if !same {
            return Err("the file does not hold what was written".into());
        }
    }
    Ok(())
}
