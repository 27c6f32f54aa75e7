//! Apps of Sophos mobiles.

use std::borrow::Cow;

use serde::Deserialize;
use serde_json::Value;

use super::common::{Tenant, organization, platform};
use crate::ocsf::{
    Device, Head, Metadata, Os, Package, Product, SOFTWARE_INVENTORY, Sbom, SoftwareInventory, Text, read, write,
};
use crate::{Variation, Yardstick};

/// The yardstick.
pub const YARDSTICK: Yardstick = Yardstick {
    feed: "sophos-mobile-apps",
    write: yardstick,
    variation: Variation {
        kept: &["device", "id", "app", "identifier"],
        words: &[("platform", &["android", "ios", "tizen"]), ("version", &["14", "7.12.1", "12.0"])],
        numbers: &[],
    },
};

#[derive(Deserialize)]
struct Record {
    device: Mobile,
    app: App,
}

#[derive(Deserialize)]
struct Mobile {
    id: Text,
    name: Text,
    tenant: Option<Tenant>,
    os: Option<System>,
}

#[derive(Deserialize)]
struct System {
    name: Text,
    platform: Text,
    version: Text,
}

#[derive(Deserialize)]
struct App {
    name: Text,
    version: Option<Value>,
    identifier: Text,
}

fn yardstick(record: &[u8], event: &mut Vec<u8>) {
    let Record { device, app } = read(record);
    let os = device.os.as_ref().and_then(|os| {
        let (type_id, r#type) = platform(os.platform.get());
        let version = os.version.get().map(Cow::Borrowed);
        Some(Os { name: os.name.get()?, r#type, type_id, version, ..Os::default() })
    });
    let out = Device {
        name: device.name.get(),
        org: organization(device.tenant.as_ref()),
        os,
        r#type: "Mobile",
        type_id: 5,
        uid: device.id.get(),
        ..Device::default()
    };
    let version = match &app.version {
        Some(Value::String(text)) if !text.is_empty() => Some(Cow::Borrowed(text.as_str())),
        Some(Value::Number(number)) => Some(Cow::Owned(number.to_string())),
        _ => None,
    };
    let sbom = app.name.get().zip(version).map(|(name, version)| Sbom {
        package: Package {
            name,
            r#type: Some("Application"),
            type_id: Some(1),
            uid: app.identifier.get(),
            version,
            ..Package::default()
        },
        software_components: [],
    });
    let name = app.name.get().filter(|_| sbom.is_none());
    let product = name.map(|_| Product { name, ..Product::default() });
    let head = Head::inventory(&SOFTWARE_INVENTORY, None, Metadata::sophos(Some("mobile/installed-apps")));
    write(head, SoftwareInventory { device: out, product, sbom }, event);
}
