//! ESET components of devices.

use std::borrow::Cow;

use serde::Deserialize;

use crate::ocsf::{
    Coded, Device, Head, Metadata, Os, Package, Product, SOFTWARE_INVENTORY, Sbom, SoftwareInventory, Text, hostname,
    read, write,
};
use crate::{Variation, Yardstick};

/// The yardstick.
pub const YARDSTICK: Yardstick = Yardstick {
    feed: "eset-components",
    write: yardstick,
    variation: Variation {
        kept: &["device", "uuid", "component", "name"],
        words: &[("displayName", &["FIN-WS-014", "ESET Endpoint Security", "srv.northwind.example"])],
        numbers: &[("bitness", 32, 64), ("familyId", 1, 5), ("minor", 0, 9)],
    },
};

#[derive(Deserialize)]
struct Record {
    device: Owner,
    component: Component,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Owner {
    uuid: Text,
    display_name: Text,
    operating_system: Option<System>,
    last_sync_time: Text,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct System {
    bitness: Option<i32>,
    display_name: Text,
    family_id: Option<u64>,
    version: Option<Version>,
}

#[derive(Deserialize)]
struct Version {
    id: Text,
    name: Text,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Component {
    display_name: Text,
    name: Text,
    version: Option<Version>,
}

fn yardstick(record: &[u8], event: &mut Vec<u8>) {
    let Record { device, component } = read(record);
    let out = Device {
        hostname: hostname(device.display_name.get()),
        last_seen_time: device.last_sync_time.millis(),
        name: device.display_name.get(),
        os: device.operating_system.as_ref().and_then(os),
        r#type: "Unknown",
        uid: device.uuid.get(),
        ..Device::default()
    };
    let version = component.version.as_ref().and_then(|version| {
        let dotted = version.id.get().filter(|id| id.contains('.'));
        dotted.or(version.name.get())
    });
    let name = component.display_name.get();
    let sbom = name.zip(version).map(|(name, version)| Sbom {
        package: Package {
            name,
            uid: component.name.get(),
            vendor_name: Some("ESET"),
            version: version.into(),
            ..Package::default()
        },
        software_components: [],
    });
    let name = name.filter(|_| sbom.is_none());
    let product = name.map(|_| Product { name, ..Product::default() });
    let metadata = Metadata::eset(Some("devices/deployedComponents"));
    let head = Head::inventory(&SOFTWARE_INVENTORY, device.last_sync_time.millis(), metadata);
    write(head, SoftwareInventory { device: out, product, sbom }, event);
}

fn os(system: &System) -> Option<Os<'_>> {
    let (type_id, r#type) = family(system.family_id);
    let version = system.version.as_ref().and_then(|version| version.name.get());
    let display_name = system.display_name.get();
    Some(Os {
        cpu_bits: system.bitness,
        name: display_name.or(version)?,
        r#type,
        type_id,
        version: version.filter(|_| display_name.is_some()).map(Cow::Borrowed),
        ..Os::default()
    })
}

/// As the vendor's contract numbers the families.
fn family(id: Option<u64>) -> Coded<'static> {
    match id {
        None | Some(0) => (0, "Unknown"),
        Some(1) => (100, "Windows"),
        Some(2) => (200, "Linux"),
        Some(3) => (300, "macOS"),
        Some(4) => (201, "Android"),
        Some(5) => (101, "Windows Mobile"),
        Some(_) => (99, "Other"),
    }
}
