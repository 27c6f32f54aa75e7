//! Apps on mobile devices as events of the schema output: one function for each OCSF object, with the fields in the schema's order.

use ocsf_model::classes::SoftwareInventoryInfo;
use ocsf_model::enums::{DeviceTypeId, InventoryActivityId, PackageTypeId, SeverityId};
use ocsf_model::objects::{Device, Os, Package, Product};
use serde_json::Value;
use sophos_central::models::{AppDevice, InstalledApp, MobileApp as Record, MobileOs};

use super::super::{SOURCE, common};
use crate::{Context, take};

pub(super) fn event(record: &mut Record, context: &Context) -> SoftwareInventoryInfo {
    let device = take::within(&mut record.device, |record| device(record, context))
        .unwrap_or_else(|| Box::new(Device { type_id: Some(DeviceTypeId::Mobile.into()), ..Default::default() }));
    let (sbom, product) = take::within(&mut record.app, software).unwrap_or_default();
    SoftwareInventoryInfo {
        activity_id: Some(InventoryActivityId::Collect.into()),
        device: Some(device),
        metadata: Some(SOURCE.metadata(Some("mobile/installed-apps"), context)),
        product,
        sbom: sbom.map(take::sbom),
        severity_id: Some(SeverityId::Informational.into()),
        time: Some(take::timestamp(context.observed_time())),
        ..Default::default()
    }
}

/// The resource lists only mobile devices; a tablet cannot be distinguished.
fn device(record: &mut AppDevice, context: &Context) -> Box<Device> {
    let mut device = Box::<Device>::default();
    device.name = take::text(&mut record.name);
    device.org = common::organization(&mut record.tenant, context);
    device.os = take::within(&mut record.os, os).flatten();
    device.type_id = Some(DeviceTypeId::Mobile.into());
    device.uid = take::text(&mut record.id);
    device
}

fn os(os: &mut MobileOs) -> Option<Box<Os>> {
    let name = take::text(&mut os.name)?;
    Some(Box::new(Os {
        name: Some(name),
        type_id: Some(common::os_type(&mut os.platform)),
        version: take::text(&mut os.version),
        ..Default::default()
    }))
}

/// The package, or without a version the product of the class: OCSF's package needs both a name and a version.
fn software(app: &mut InstalledApp) -> (Option<Package>, Option<Box<Product>>) {
    let Some(name) = take::text(&mut app.name) else { return (None, None) };
    match version(&mut app.version) {
        Some(version) => {
            let package = Package {
                name: Some(name),
                type_id: Some(PackageTypeId::Application.into()),
                uid: take::text(&mut app.identifier),
                version: Some(version),
                ..Default::default()
            };
            (Some(package), None)
        }
        None => (None, Some(Box::new(Product { name: Some(name), ..Default::default() }))),
    }
}

/// A text, or a number as the vendor's example has it.
fn version(slot: &mut Option<Value>) -> Option<String> {
    let version = match slot.as_ref()? {
        Value::String(text) if !text.is_empty() => text.clone(),
        Value::Number(number) => number.to_string(),
        _ => return None,
    };
    *slot = None;
    Some(version)
}
