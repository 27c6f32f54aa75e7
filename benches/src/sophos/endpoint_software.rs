//! Sophos' own products of an endpoint.

use serde::Deserialize;

use super::common::{System, Tenant, device_type, organization, os};
use crate::ocsf::{
    Device, Head, Metadata, Package, Product, SOFTWARE_INVENTORY, Sbom, SoftwareInventory, Text, names, read, write,
};
use crate::{Variation, Yardstick};

/// The yardstick.
pub const YARDSTICK: Yardstick = Yardstick {
    feed: "sophos-endpoint-software",
    write: yardstick,
    variation: Variation {
        kept: &["endpoint", "id", "product", "code"],
        words: &[
            ("type", &["computer", "server", "securityVm"]),
            ("platform", &["windows", "macOS", "linux", "haiku"]),
            ("hostname", &["NTE-WS-0312", "nte-srv-02.northwind.example", "Ana's MacBook"]),
            ("code", &["coreAgent", "interceptX", "xdr", "mtr"]),
        ],
        numbers: &[("majorVersion", 10, 14), ("minorVersion", 0, 6), ("build", 10_000, 30_000)],
    },
};

#[derive(Deserialize)]
struct Record {
    endpoint: Endpoint,
    product: Code,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Endpoint {
    id: Text,
    r#type: Text,
    tenant: Option<Tenant>,
    hostname: Text,
    os: Option<System>,
    last_seen_at: Text,
}

#[derive(Deserialize)]
struct Code {
    code: Text,
    version: Text,
}

fn yardstick(record: &[u8], event: &mut Vec<u8>) {
    let Record { endpoint, product } = read(record);
    let (hostname, name) = names(endpoint.hostname.get());
    let (type_id, r#type) = device_type(endpoint.r#type.get(), endpoint.os.as_ref().and_then(|os| os.is_server));
    let device = Device {
        hostname,
        last_seen_time: endpoint.last_seen_at.millis(),
        name,
        org: organization(endpoint.tenant.as_ref()),
        os: os(endpoint.os.as_ref()),
        r#type,
        type_id,
        uid: endpoint.id.get(),
        ..Device::default()
    };
    let sbom = product.code.get().zip(product.version.get()).map(|(name, version)| Sbom {
        package: Package { name, vendor_name: Some("Sophos"), version: version.into(), ..Package::default() },
        software_components: [],
    });
    let alone = Product { name: product.code.get(), vendor_name: Some("Sophos"), ..Product::default() };
    let product = sbom.is_none().then_some(alone);
    let metadata = Metadata::sophos(Some("endpoint/endpoints"));
    let head = Head::inventory(&SOFTWARE_INVENTORY, endpoint.last_seen_at.millis(), metadata);
    write(head, SoftwareInventory { device, product, sbom }, event);
}
