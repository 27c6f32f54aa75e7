//! Reads one Device Inventory Info event from standard input and writes it back, with `ocsf-types`.
use std::io::{Read, Write};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text)?;
    let event: ocsf_types::InventoryInfo = serde_json::from_str(&text)?;
    std::io::stdout().write_all(&serde_json::to_vec(&event)?)?;
    Ok(())
}
