//! Reads one Device Inventory Info event from standard input and writes it back, with `ocsf-model`.
use std::io::{Read, Write};

use ocsf_model::OcsfObject;
use ocsf_model::classes::DeviceInventoryInfo;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text)?;
    let event = DeviceInventoryInfo::from_json(&text)?;
    let mut out = Vec::new();
    event.write_json(&mut out);
    std::io::stdout().write_all(&out)?;
    Ok(())
}
