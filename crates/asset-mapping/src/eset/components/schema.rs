//! Components of devices as events of the schema output: one function for each OCSF object, with the fields in the schema's order.

use eset_connect::models::{ComponentDevice, DeviceComponent as Record, PlatformComponent};
use ocsf_model::classes::SoftwareInventoryInfo;
use ocsf_model::enums::{DeviceTypeId, InventoryActivityId, SeverityId};
use ocsf_model::objects::{Device, Package, Product};

use crate::eset::{SOURCE, common};
use crate::rules::Datatype;
use crate::{Context, take};

pub(super) fn event(record: &mut Record, context: &Context) -> SoftwareInventoryInfo {
    let device = take::within(&mut record.device, device)
        .unwrap_or_else(|| Box::new(Device { type_id: Some(DeviceTypeId::Unknown.into()), ..Default::default() }));
    let (package, product) = take::within(&mut record.component, software).unwrap_or_default();
    SoftwareInventoryInfo {
        activity_id: Some(InventoryActivityId::Collect.into()),
        time: device.last_seen_time.or(Some(take::timestamp(context.observed_time()))),
        device: Some(device),
        metadata: Some(SOURCE.metadata(Some("devices/deployedComponents"), context)),
        product,
        sbom: package.map(take::sbom),
        severity_id: Some(SeverityId::Informational.into()),
        ..Default::default()
    }
}

fn device(record: &mut ComponentDevice) -> Box<Device> {
    let mut device = Box::<Device>::default();
    device.last_seen_time = take::time(&mut record.last_sync_time);
    device.name = take::text(&mut record.display_name);
    device.hostname = device.name.clone().filter(|name| Datatype::Hostname.accepts(name));
    device.os = common::os(&mut record.operating_system, false);
    device.type_id = Some(DeviceTypeId::Unknown.into());
    device.uid = take::text(&mut record.uuid);
    device
}

/// The package, or without a version the product of the class: OCSF's package needs both a name and a version.
fn software(component: &mut PlatformComponent) -> (Option<Package>, Option<Box<Product>>) {
    let Some(name) = take::text(&mut component.display_name) else { return (None, None) };
    match take::within(&mut component.version, common::version).flatten() {
        Some(version) => {
            let uid = take::text(&mut component.name);
            let vendor_name = Some("ESET".to_owned());
            (Some(Package { name: Some(name), uid, vendor_name, version: Some(version), ..Default::default() }), None)
        }
        None => (None, Some(Box::new(Product { name: Some(name), ..Default::default() }))),
    }
}
