//! Products on endpoints as events of the schema output: one function for each OCSF object, with the fields in the schema's order.

use ocsf_model::classes::SoftwareInventoryInfo;
use ocsf_model::enums::{InventoryActivityId, SeverityId};
use ocsf_model::objects::{Device, Package, Product};
use sophos_central::models::{AssignedProduct, EndpointSoftware as Record, ProductStatus, SoftwareEndpoint};

use super::super::{SOURCE, common};
use crate::{Context, take};

pub(super) fn event(record: &mut Record, context: &Context) -> SoftwareInventoryInfo {
    let device =
        take::within(&mut record.endpoint, |endpoint| device(endpoint, context)).unwrap_or_else(common::unknown_device);
    let time = device.last_seen_time.or(Some(take::timestamp(context.observed_time())));
    let (sbom, product) = take::within(&mut record.product, software).unwrap_or_default();
    SoftwareInventoryInfo {
        activity_id: Some(InventoryActivityId::Collect.into()),
        device: Some(device),
        metadata: Some(SOURCE.metadata(Some("endpoint/endpoints"), context)),
        product,
        sbom: sbom.map(take::sbom),
        severity_id: Some(SeverityId::Informational.into()),
        time,
        ..Default::default()
    }
}

fn device(endpoint: &mut SoftwareEndpoint, context: &Context) -> Box<Device> {
    let mut device = Box::<Device>::default();
    take::host_name(&mut endpoint.hostname, &mut device.hostname, &mut device.name);
    device.last_seen_time = take::time(&mut endpoint.last_seen_at);
    device.org = common::organization(&mut endpoint.tenant, context);
    let is_server = endpoint.os.as_ref().and_then(|os| os.is_server);
    device.os = common::os(&mut endpoint.os);
    device.type_id = Some(common::device_type(&mut endpoint.kind, is_server));
    device.uid = take::text(&mut endpoint.id);
    device
}

/// The package, or without a version the product of the class: OCSF's package needs both a name and a version.
fn software(product: &mut AssignedProduct) -> (Option<Package>, Option<Box<Product>>) {
    let Some(name) = take::text(&mut product.code) else { return (None, None) };
    product.status.take_if(|status| *status == ProductStatus::Installed);
    let vendor_name = Some("Sophos".to_owned());
    match take::text(&mut product.version) {
        Some(version) => {
            let version = Some(version);
            (Some(Package { name: Some(name), vendor_name, version, ..Default::default() }), None)
        }
        None => (None, Some(Box::new(Product { name: Some(name), vendor_name, ..Default::default() }))),
    }
}
