//! The smallest program around the mapper alone: one record in, one event out. No network, no clock, no async.

use asset_mapping::{Context, Dialect, Mapper, Mapping};

const RECORD: &str = r#"{
    "uuid": "550e8400-e29b-41d4-a716-446655440000",
    "displayName": "DESKTOP-ABC123",
    "deviceType": "DEVICE_TYPE_DESKTOP",
    "primaryLocalIpAddress": "192.168.1.42",
    "lastSyncTime": "2025-05-21T10:00:00Z",
    "isMuted": false
}"#;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let context = Context::new("2025-05-21T12:00:00Z".parse()?);
    let mapper = Mapper::new(Mapping::find("eset-devices")?, Dialect::Schema, context)?;
    let mut event = Vec::new();
    mapper.map_record(RECORD.as_bytes(), &mut event)?;
    event.push(b'\n');
    std::io::Write::write_all(&mut std::io::stdout(), &event)?;
    Ok(())
}
