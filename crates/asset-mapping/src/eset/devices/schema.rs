//! Devices as events of the schema output: one function for each OCSF object, with the fields in the schema's order.
//!
//! Each function moves what it uses out of the record. What remains there is the event's `unmapped`.

use eset_connect::models::{
    CpuArchitecture, Device as Record, DeviceType, EnrollmentStatus, HardwareProfile, NetworkAdapter, PlatformComponent,
};
use ocsf_model::classes::DeviceInventoryInfo;
use ocsf_model::enums::{CpuArchitectureId, DeviceTypeId, InventoryActivityId, NetworkInterfaceTypeId, SeverityId};
use ocsf_model::objects::{Agent, Device, DeviceHwInfo, Group, NetworkInterface, User};
use ocsf_model::{Coded, Timestamp};

use crate::eset::{SOURCE, common};
use crate::rules::Datatype;
use crate::{Context, take};

pub(super) fn event(record: &mut Record, context: &Context) -> DeviceInventoryInfo {
    let last_seen_time = take::time(&mut record.last_sync_time);
    DeviceInventoryInfo {
        activity_id: Some(InventoryActivityId::Collect.into()),
        device: Some(device(record, last_seen_time, context)),
        metadata: Some(SOURCE.metadata(None, context)),
        severity_id: Some(SeverityId::Informational.into()),
        time: last_seen_time.or(Some(take::timestamp(context.observed_time()))),
        ..Default::default()
    }
}

/// Filled in place: OCSF's device is large, and moving it costs more than anything else here.
fn device(record: &mut Record, last_seen_time: Option<Timestamp>, context: &Context) -> Box<Device> {
    let mut device = Box::<Device>::default();
    device.agent_list = agents(&mut record.deployed_components);
    device.desc = take::text(&mut record.description);
    device.groups = take::text(&mut record.parent_group_uuid).map(|uid| vec![group(uid, context)]).unwrap_or_default();
    device.ip = take::checked(&mut record.primary_local_ip_address, Datatype::Ip);
    device.is_managed = is_enrolled(record);
    device.last_seen_time = last_seen_time;
    device.name = take::text(&mut record.display_name);
    device.hostname = hostname(record, device.name.as_deref());
    let is_mobile = is_mobile(record);
    device.os = common::os(&mut record.operating_system, is_mobile);
    device.owner = take::text(&mut record.owner_uuid).map(owner);
    device.type_id = Some(device_type(record));
    device.uid = Some(std::mem::take(&mut record.uuid));
    hardware(record, &mut device);
    device
}

/// Hardware fills attributes of several objects; the first profile is the device's own.
fn hardware(record: &mut Record, device: &mut Device) {
    let adapters = |profile: &HardwareProfile| profile.network_adapters.as_ref().map_or(0, Vec::len);
    device.network_interfaces.reserve_exact(record.hardware_profiles.iter().flatten().map(adapters).sum());
    take::each(&mut record.hardware_profiles, |place, profile| {
        if place == 0 {
            device.hw_info = hw_info(profile).map(Box::new);
            device.model = take::text(&mut profile.model);
            device.vendor_name = take::text(&mut profile.manufacturer);
        }
        take::each(&mut profile.network_adapters, |_, adapter| {
            device.network_interfaces.extend(network_interface(adapter));
        });
    });
}

/// The host name is the display name, which stays in `name` too, or else the name that the device came with.
fn hostname(record: &mut Record, name: Option<&str>) -> Option<String> {
    match name.filter(|name| Datatype::Hostname.accepts(name)) {
        Some(name) => Some(name.to_owned()),
        None => take::checked(&mut record.original_display_name, Datatype::Hostname),
    }
}

fn is_mobile(record: &Record) -> bool {
    record.is_mobile == Some(true) || matches!(record.device_type, Some(DeviceType::Smartphone | DeviceType::Tablet))
}

/// Imported devices are listed before they are managed; only an enrolled one is.
fn is_enrolled(record: &Record) -> Option<bool> {
    match record.enrollment_status.as_ref()? {
        EnrollmentStatus::Finished => Some(true),
        // The guide's word, which the vendor's contract does not have.
        EnrollmentStatus::Unrecognized(word) if word == "DEVICE_ENROLLMENT_STATUS_ENROLLED" => Some(true),
        _ => None,
    }
}

/// The type by the vendor's word. It is moved if id and caption preserve it, and stays where they are coarser.
fn device_type(record: &mut Record) -> Coded<DeviceTypeId> {
    let exact = match &record.device_type {
        None | Some(DeviceType::Unspecified) => {
            return match record.is_mobile.take_if(|is_mobile| *is_mobile) {
                Some(_) => DeviceTypeId::Mobile.into(),
                None => DeviceTypeId::Unknown.into(),
            };
        }
        Some(DeviceType::Smartphone) => return DeviceTypeId::Mobile.into(),
        Some(DeviceType::Notebook) => return DeviceTypeId::Laptop.into(),
        Some(DeviceType::VirtualMachine) => return DeviceTypeId::Virtual.into(),
        Some(DeviceType::Iot) => DeviceTypeId::Iot.into(),
        Some(DeviceType::Tablet) => DeviceTypeId::Tablet.into(),
        Some(DeviceType::Desktop) => DeviceTypeId::Desktop.into(),
        Some(DeviceType::Router) => DeviceTypeId::Router.into(),
        Some(DeviceType::Server) => DeviceTypeId::Server.into(),
        Some(word) => match word.as_str().strip_prefix("DEVICE_TYPE_").filter(|word| !word.is_empty()) {
            Some(word) => Coded::with_caption(DeviceTypeId::Other, word),
            // No word of the vendor's list, old or new.
            None if word.as_str().is_empty() => return DeviceTypeId::Unknown.into(),
            None => return DeviceTypeId::Other.into(),
        },
    };
    record.device_type = None;
    exact
}

fn agents(components: &mut Option<Vec<PlatformComponent>>) -> Vec<Agent> {
    let mut agents = Vec::with_capacity(components.as_ref().map_or(0, Vec::len));
    take::each(components, |_, component| {
        if let Some(name) = take::text(&mut component.display_name) {
            let version = take::within(&mut component.version, common::version).flatten();
            agents.push(Agent { name: Some(name), version, ..Default::default() });
        }
    });
    agents
}

fn group(uid: String, context: &Context) -> Group {
    let name = common::group_name(&uid, context).map(str::to_owned);
    Group { name, uid: Some(uid), ..Default::default() }
}

fn owner(uid: String) -> Box<User> {
    Box::new(User { uid: Some(uid), ..Default::default() })
}

fn hw_info(profile: &mut HardwareProfile) -> Option<DeviceHwInfo> {
    let mut info = DeviceHwInfo::default();
    take::within(&mut profile.bios, |bios| {
        info.bios_manufacturer = take::text(&mut bios.manufacturer);
        info.serial_number = take::text(&mut bios.serial_number);
        info.uuid = take::checked(&mut bios.uuid, Datatype::Uuid);
    });
    take::each(&mut profile.processors, |place, processor| {
        if place == 0 {
            info.cpu_architecture_id = processor.architecture.as_ref().and_then(cpu_architecture).map(Coded::from);
            processor.architecture.take_if(|architecture| *architecture == CpuArchitecture::X86);
            info.cpu_type = take::text(&mut processor.caption);
        }
    });
    (info != DeviceHwInfo::default()).then_some(info)
}

/// OCSF does not tell 32 from 64 bits: only X86 is named by its caption, the others stay.
fn cpu_architecture(architecture: &CpuArchitecture) -> Option<CpuArchitectureId> {
    match architecture {
        CpuArchitecture::X86 | CpuArchitecture::X64 => Some(CpuArchitectureId::X86),
        CpuArchitecture::Arm32 | CpuArchitecture::Arm64 => Some(CpuArchitectureId::Arm),
        _ => None,
    }
}

/// An adapter's address and name belong together; which of the IP addresses belongs to it is not known.
fn network_interface(adapter: &mut NetworkAdapter) -> Option<NetworkInterface> {
    let mac = take::checked(&mut adapter.mac_address, Datatype::Mac);
    let name = take::text(&mut adapter.caption);
    (mac.is_some() || name.is_some()).then(|| NetworkInterface {
        mac,
        name,
        type_id: Some(NetworkInterfaceTypeId::Unknown.into()),
        ..Default::default()
    })
}
