//! Installed applications as events of the schema output: one function for each OCSF object, with the fields in the schema's order.
//!
//! Two operations list them with different members; `agentId` tells the first, `endpointId` the second.

use ocsf_model::Coded;
use ocsf_model::classes::SoftwareInventoryInfo;
use ocsf_model::enums::{CpuArchitectureId, InventoryActivityId, PackageTypeId, SeverityId};
use ocsf_model::objects::{Device, DeviceHwInfo, Group, Organization, Os, Package, Product};
use sentinelone_api::models::{ApplicationKind, InstalledApplication as Record};
use serde_json::Value;

use super::super::{SOURCE, common};
use crate::{Context, take};

pub(super) fn event(record: &mut Record, context: &Context) -> SoftwareInventoryInfo {
    let time = take::time(&mut record.updated_at).or_else(|| take::time(&mut record.detection_date));
    let is_listed_by_endpoint = record.endpoint_id.is_some() && record.agent_id.is_none();
    let log_name = if is_listed_by_endpoint { "application-management/inventory" } else { "installed-applications" };
    let device = device(record);
    let (package, product) = software(record);
    SoftwareInventoryInfo {
        activity_id: Some(InventoryActivityId::Collect.into()),
        device: Some(device),
        metadata: Some(SOURCE.metadata(Some(log_name), context)),
        product,
        sbom: package.map(take::sbom),
        severity_id: Some(SeverityId::Informational.into()),
        time: time.or(Some(take::timestamp(context.observed_time()))),
        ..Default::default()
    }
}

/// Each attribute comes from the member of the first operation, else from that of the second.
fn device(record: &mut Record) -> Box<Device> {
    let mut device = Box::<Device>::default();
    let uuid = if record.agent_uuid.is_some() { &mut record.agent_uuid } else { &mut record.endpoint_uuid };
    device.agent_list = common::agent(uuid, &mut record.agent_version).into_iter().collect();
    device.domain = take::text(&mut record.agent_domain);
    device.groups = take::text(&mut record.group_name)
        .map(|name| Group { name: Some(name), ..Default::default() })
        .into_iter()
        .collect();
    let name =
        if record.agent_computer_name.is_some() { &mut record.agent_computer_name } else { &mut record.endpoint_name };
    take::host_name(name, &mut device.hostname, &mut device.name);
    device.hw_info = hw_info(record);
    device.is_managed = (record.agent_is_decommissioned == Some(false)).then_some(true);
    device.org = take::text(&mut record.account_name).map(|name| {
        let ou_name = take::text(&mut record.site_name);
        Box::new(Organization { name: Some(name), ou_name, ..Default::default() })
    });
    device.os = os(record);
    let kind =
        if record.agent_machine_type.is_some() { &mut record.agent_machine_type } else { &mut record.endpoint_type };
    device.type_id = Some(common::machine_type(kind));
    device.uid = take::text(&mut record.agent_id).or_else(|| take::text(&mut record.endpoint_id));
    device
}

fn hw_info(record: &mut Record) -> Option<Box<DeviceHwInfo>> {
    let arm = record.os_arch.as_deref() == Some("ARM64");
    let info = DeviceHwInfo {
        cpu_architecture_id: arm.then(|| CpuArchitectureId::Arm.into()),
        cpu_cores: take::integer(&mut record.core_count),
        cpu_count: take::integer(&mut record.cpu_count),
        ..Default::default()
    };
    (info != DeviceHwInfo::default()).then(|| Box::new(info))
}

/// The family of the agent, where the row has one: that beside it is the application's.
fn os(record: &mut Record) -> Option<Box<Os>> {
    let family = if record.agent_os_type.is_some() || record.agent_id.is_some() {
        &mut record.agent_os_type
    } else {
        &mut record.os_type
    };
    let mut os = common::os(&mut record.os_name, family, &mut None)?;
    os.version = take::text(&mut record.os_version);
    os.cpu_bits = match record.os_arch.as_deref() {
        Some("32 bit") => Some(32),
        Some("64 bit" | "ARM64") => Some(64),
        _ => None,
    };
    record.os_arch.take_if(|arch| matches!(arch.as_str(), "32 bit" | "64 bit"));
    Some(os)
}

/// The package, and the product of the class where there is no version, or a path.
fn software(record: &mut Record) -> (Option<Package>, Option<Box<Product>>) {
    let slot = if record.name.is_some() { &mut record.name } else { &mut record.application_name };
    let Some(name) = take::text(slot) else { return (None, None) };
    let path = take::text(&mut record.application_installation_path);
    let vendor = take::text(&mut record.publisher).or_else(|| take::text(&mut record.application_vendor));
    let Some(version) = take::text(&mut record.version) else {
        return (None, Some(Box::new(Product { name: Some(name), path, vendor_name: vendor, ..Default::default() })));
    };
    let product =
        path.map(|path| Box::new(Product { name: Some(name.clone()), path: Some(path), ..Default::default() }));
    let package = Package {
        cpe_name: cpe(&mut record.cpe),
        name: Some(name),
        type_id: kind(&mut record.kind),
        uid: Some(std::mem::take(&mut record.id)),
        vendor_name: vendor,
        version: Some(version),
        ..Default::default()
    };
    (Some(package), product)
}

fn cpe(slot: &mut Option<Value>) -> Option<String> {
    match slot.take_if(|value| value.as_str().is_some_and(|text| !text.is_empty()))? {
        Value::String(text) => Some(text),
        _ => None,
    }
}

/// No caption names `app`, so it stays.
fn kind(slot: &mut Option<ApplicationKind>) -> Option<Coded<PackageTypeId>> {
    match slot.as_ref()? {
        ApplicationKind::App => Some(PackageTypeId::Application.into()),
        word if word.as_str().is_empty() => None,
        _ => slot.take().map(|word| Coded::with_caption(PackageTypeId::Other, word.as_str())),
    }
}
