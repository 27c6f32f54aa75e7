//! SentinelOne installed applications, as the flat list over all agents gives them.

use serde::Deserialize;

use super::common::{agents, machine, system};
use crate::ocsf::{
    Coded, Device, Head, Metadata, Os, Package, Product, SOFTWARE_INVENTORY, Sbom, SoftwareInventory, Text, names,
    read, write,
};
use crate::{Variation, Yardstick};

/// The yardstick.
pub const YARDSTICK: Yardstick = Yardstick {
    feed: "sentinelone-applications",
    write: yardstick,
    variation: Variation {
        kept: &["id", "agentId"],
        words: &[
            ("type", &["app", "kb", "patch", "chromeExtension"]),
            ("agentMachineType", &["laptop", "desktop", "server", "unknown", "storage"]),
            ("agentOsType", &["windows", "linux", "macos", "windows_legacy"]),
        ],
        numbers: &[("size", 100, 100_000)],
    },
};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Record {
    agent_computer_name: Text,
    agent_domain: Text,
    agent_id: Text,
    agent_is_decommissioned: Option<bool>,
    agent_machine_type: Text,
    agent_os_type: Text,
    agent_uuid: Text,
    agent_version: Text,
    id: Text,
    name: Text,
    publisher: Text,
    r#type: Text,
    updated_at: Text,
    version: Text,
}

fn yardstick(record: &[u8], event: &mut Vec<u8>) {
    let record: Record = read(record);
    let (hostname, name) = names(record.agent_computer_name.get());
    let (type_id, r#type) = machine(record.agent_machine_type.get());
    let device = Device {
        agent_list: agents(record.agent_uuid.get(), record.agent_version.get()),
        domain: record.agent_domain.get(),
        hostname,
        is_managed: record.agent_is_decommissioned.is_some_and(|gone| !gone).then_some(true),
        name,
        os: record.agent_os_type.get().map(|name| {
            let (type_id, r#type) = system(Some(name));
            Os { name, r#type, type_id, ..Os::default() }
        }),
        r#type,
        type_id,
        uid: record.agent_id.get(),
        ..Device::default()
    };
    let name = record.name.get();
    let (type_id, r#type) = record.r#type.get().map(kind).unzip();
    let sbom = name.zip(record.version.get()).map(|(name, version)| Sbom {
        package: Package {
            name,
            r#type,
            type_id,
            uid: record.id.get(),
            vendor_name: record.publisher.get(),
            version: version.into(),
            ..Package::default()
        },
        software_components: [],
    });
    let vendor_name = record.publisher.get();
    let alone = name.filter(|_| sbom.is_none());
    let product = alone.map(|_| Product { name, vendor_name, ..Product::default() });
    let metadata = Metadata::sentinelone("installed-applications");
    let head = Head::inventory(&SOFTWARE_INVENTORY, record.updated_at.millis(), metadata);
    write(head, SoftwareInventory { device, product, sbom }, event);
}

fn kind(word: &str) -> Coded<'_> {
    match word {
        "app" => (1, "Application"),
        _ => (99, word),
    }
}
