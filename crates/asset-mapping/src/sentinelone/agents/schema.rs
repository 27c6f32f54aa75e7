//! Agents as events of the schema output: one function for each OCSF object, with the fields in the schema's order.
//!
//! Each function moves what it uses out of the record. What remains there is the event's `unmapped`.

use ocsf_model::classes::DeviceInventoryInfo;
use ocsf_model::enums::{CpuArchitectureId, DeviceTypeId, InventoryActivityId, SeverityId};
use ocsf_model::objects::{
    Account, Cloud, Device, DeviceHwInfo, Group, Image, NetworkInterface, Organization, Os, User,
};
use ocsf_model::{Coded, Timestamp};
use open_record::OpenRecord as _;
use sentinelone_api::models::{ActiveDirectory, Agent as Record, DeviceType, OsArch, OsType};

use super::shape::{is_api, split_model};
use crate::Context;
use crate::rules::Datatype;
use crate::sentinelone::common::unknown_interface;
use crate::sentinelone::{SOURCE, common};
use crate::take;

pub(super) fn event(record: &mut Record, context: &Context) -> DeviceInventoryInfo {
    let is_api = is_api(record);
    let modified_time = take::time(&mut record.updated_at).or_else(|| take::time(&mut record.updated_date));
    let mut device = device(record, modified_time, is_api);
    let cloud = cloud(record, &mut device);
    let mut metadata = SOURCE.metadata(None, context);
    metadata.profiles.extend(cloud.is_some().then(|| "cloud".to_owned()));
    DeviceInventoryInfo {
        activity_id: Some(InventoryActivityId::Collect.into()),
        cloud,
        device: Some(device),
        metadata: Some(metadata),
        severity_id: Some(SeverityId::Informational.into()),
        time: modified_time.or(Some(take::timestamp(context.observed_time()))),
        ..Default::default()
    }
}

/// Filled in place: OCSF's device is large, and moving it costs more than anything else here.
fn device(record: &mut Record, modified_time: Option<Timestamp>, is_api: bool) -> Box<Device> {
    let mut device = Box::<Device>::default();
    device.agent_list = common::agent(&mut record.uuid, &mut record.agent_version).into_iter().collect();
    device.boot_time = take::time(&mut record.os_start_time);
    device.created_time = take::time(&mut record.created_at).or_else(|| take::time(&mut record.created_date));
    // A machine that is in none has a word for it.
    device.domain = record.domain.take_if(|domain| !take::is_blank(domain) && !domain.eq_ignore_ascii_case("unknown"));
    device.first_seen_time = take::time(&mut record.registered_at);
    device.groups = groups(record);
    device.hostname = record.computer_name.clone().filter(|name| Datatype::Hostname.accepts(name));
    device.hw_info = hw_info(record);
    // Of an agent in the guide's shape the first address of each list is the primary one.
    device.ip = first(record.ipv4_addresses.as_deref(), Datatype::Ip)
        .or_else(|| take::checked(&mut record.last_ip_to_mgmt, Datatype::Ip));
    device.is_managed = is_managed(record);
    device.last_seen_time = take::time(&mut record.last_active_date);
    device.mac = first(record.mac_addresses.as_deref(), Datatype::Mac);
    device.modified_time = modified_time;
    device.name = name(record, device.hostname.is_some(), is_api);
    device.network_interfaces = network_interfaces(record);
    device.org = organization(record);
    device.os = os(record);
    device.owner = owner(record);
    device.type_id = Some(device_type(record));
    device.uid = Some(std::mem::take(&mut record.id));
    device.uid_alt = in_directory(record, |directory| take::text(&mut directory.computer_distinguished_name));
    (device.vendor_name, device.model) = maker_and_model(record);
    device
}

fn first(list: Option<&[String]>, datatype: Datatype) -> Option<String> {
    list?.first().filter(|text| datatype.accepts(text)).cloned()
}

/// The console's group first, then those of Active Directory.
fn groups(record: &mut Record) -> Vec<Group> {
    let (name, uid) = (take::text(&mut record.group_name), take::text(&mut record.group_id));
    let mut groups = Vec::new();
    if name.is_some() || uid.is_some() {
        groups.push(Group { name, uid, ..Default::default() });
    }
    take::within(&mut record.active_directory, |directory| {
        groups.extend(directory_groups(&mut directory.computer_member_of));
    });
    groups
}

/// Groups of Active Directory are known by their distinguished names.
fn directory_groups(names: &mut Option<Vec<String>>) -> Vec<Group> {
    let names = take::texts(names);
    names.into_iter().map(|name| Group { uid: Some(name), ..Default::default() }).collect()
}

/// An agent that was neither removed nor uninstalled is managed; of any other device the console cannot say.
fn is_managed(record: &Record) -> Option<bool> {
    (record.is_decommissioned == Some(false) && record.is_uninstalled == Some(false)).then_some(true)
}

fn hw_info(record: &mut Record) -> Option<Box<DeviceHwInfo>> {
    // ARM64 says more than 64 bits; the number of bits is the operating system's.
    let arm = record.os_arch == Some(OsArch::Arm64);
    let cpu_cores = take::integer(&mut record.core_count);
    let cpu_count = take::integer(&mut record.cpu_count).or_else(|| take::integer(&mut record.processor_count));
    let cpu_type = take::text(&mut record.cpu_id);
    let ram_size = take::integer(&mut record.total_memory).or_else(|| take::integer(&mut record.memory_size));
    let serial_number = take::text(&mut record.serial_number);
    let any_number = cpu_cores.or(cpu_count).or(ram_size).is_some();
    (arm || any_number || cpu_type.is_some() || serial_number.is_some()).then(|| {
        Box::new(DeviceHwInfo {
            cpu_architecture_id: arm.then(|| CpuArchitectureId::Arm.into()),
            cpu_cores,
            cpu_count,
            cpu_type,
            ram_size,
            serial_number,
            ..Default::default()
        })
    })
}

/// A machine runs in one cloud: of several providers the first counts.
fn cloud(record: &mut Record, device: &mut Device) -> Option<Box<Cloud>> {
    let providers = record.cloud_providers.as_mut()?;
    let machines = [("AWS", &mut providers.aws), ("Azure", &mut providers.azure), ("GCP", &mut providers.gcp)];
    let (provider, slot) = machines.into_iter().find(|(_, slot)| slot.is_some())?;
    let cloud = take::within(slot, |machine| {
        device.image =
            take::text(&mut machine.cloud_image).map(|uid| Box::new(Image { uid: Some(uid), ..Default::default() }));
        device.instance_uid = take::text(&mut machine.cloud_instance_id);
        device.region = take::text(&mut machine.cloud_location);
        device.subnet_uid = take::first(&mut machine.aws_subnet_ids, "awsSubnetIds", &mut machine.extra);
        device.vpc_uid = take::text(&mut machine.cloud_network);
        let account = take::text(&mut machine.cloud_account)
            .map(|uid| Box::new(Account { uid: Some(uid), ..Default::default() }));
        Box::new(Cloud { account, provider: Some(provider.to_owned()), ..Default::default() })
    });
    record.cloud_providers.take_if(|providers| providers.is_empty());
    cloud
}

/// The name that people see. In the API's shape it is the computer's, which need not be a host name: `John’s MacBook Pro`.
fn name(record: &mut Record, is_hostname: bool, is_api: bool) -> Option<String> {
    let computer = record.computer_name.take_if(|name| is_hostname || (is_api && !take::is_blank(name)));
    match take::text(&mut record.name) {
        None => computer.filter(|_| is_api),
        name => {
            // One that was not taken is still there.
            if computer.is_some() && !is_hostname {
                record.computer_name = computer;
            }
            name
        }
    }
}

/// The API writes maker and model as one text.
fn maker_and_model(record: &mut Record) -> (Option<String>, Option<String>) {
    let maker = take::text(&mut record.manufacturer);
    let model = take::text(&mut record.model_name);
    match (maker, model) {
        (None, Some(whole)) => match split_model(&whole) {
            (Some(maker), Some(model)) => (Some(maker.to_owned()), Some(model.to_owned())),
            _ => (None, Some(whole)),
        },
        both => both,
    }
}

fn network_interfaces(record: &mut Record) -> Vec<NetworkInterface> {
    let mut interfaces = common::network_interfaces(&mut record.network_interfaces);
    // The guide's lists say which addresses there are, but not which belong together: each becomes an interface.
    let extra = &mut record.extra;
    let mut addresses = take::list(&mut record.ipv4_addresses, "ipv4Addresses", extra, Datatype::Ip);
    addresses.extend(take::list(&mut record.ipv6_addresses, "ipv6Addresses", extra, Datatype::Ip));
    interfaces.extend(addresses.into_iter().map(|ip| NetworkInterface { ip: Some(ip), ..unknown_interface() }));
    let addresses = take::list(&mut record.mac_addresses, "macAddresses", extra, Datatype::Mac);
    interfaces.extend(addresses.into_iter().map(|mac| NetworkInterface { mac: Some(mac), ..unknown_interface() }));
    interfaces
}

/// The account is the organization, the site its unit.
fn organization(record: &mut Record) -> Option<Box<Organization>> {
    let (name, uid) = (take::text(&mut record.account_name), take::text(&mut record.account_id));
    (name.is_some() || uid.is_some()).then(|| {
        let (ou_name, ou_uid) = (take::text(&mut record.site_name), take::text(&mut record.site_id));
        Box::new(Organization { name, ou_name, ou_uid, uid, ..Default::default() })
    })
}

fn os(record: &mut Record) -> Option<Box<Os>> {
    let family = record.os_type.take_if(|word| !word.as_str().is_empty());
    let type_id = common::os_type(family.as_ref());
    let mut version = take::text(&mut record.os_version);
    // OCSF requires a name. In the guide's shape it is the family; a name that only repeats the family stays.
    let more = |name: &str| !name.is_empty() && family.as_ref().is_none_or(|family| family.as_str() != name);
    let name = match record.os_name.take_if(|name| more(name)) {
        Some(name) => {
            // Neither name nor type give the legacy family back.
            if let Some(legacy) = family.clone().filter(|family| *family == OsType::WindowsLegacy) {
                record.os_type = Some(legacy);
            }
            name
        }
        None => match &family {
            Some(family) => family.as_str().to_owned(),
            None => version.take()?,
        },
    };
    let revision =
        take::text(&mut record.os_revision).map(|text| common::revision(text, family.as_ref(), &mut version));
    let (build, kernel_release) = revision.unwrap_or_default();
    let cpu_bits = match record.os_arch {
        Some(OsArch::Bits32) => Some(32),
        Some(OsArch::Bits64 | OsArch::Arm64) => Some(64),
        _ => None,
    };
    record.os_arch.take_if(|arch| matches!(arch, OsArch::Bits32 | OsArch::Bits64));
    Some(Box::new(Os {
        build,
        cpu_bits,
        kernel_release,
        name: Some(name),
        type_id: Some(type_id),
        version,
        ..Default::default()
    }))
}

/// Who last logged in.
fn owner(record: &mut Record) -> Option<Box<User>> {
    let name = take::text(&mut record.user_name).or_else(|| take::text(&mut record.last_logged_in_user_name));
    let uid = take::text(&mut record.user_id)
        .or_else(|| in_directory(record, |directory| take::text(&mut directory.last_user_distinguished_name)));
    if name.is_none() && uid.is_none() {
        return None;
    }
    let mut user = Box::<User>::default();
    user.full_name = take::text(&mut record.user_full_name);
    (user.name, user.uid) = (name, uid);
    take::within(&mut record.active_directory, |directory| {
        user.email_addr = take::checked(&mut directory.mail, Datatype::Email);
        user.groups = directory_groups(&mut directory.last_user_member_of);
        user.uid_alt = take::text(&mut directory.user_principal_name);
    });
    Some(user)
}

fn device_type(record: &mut Record) -> Coded<DeviceTypeId> {
    if record.machine_type.as_ref().is_some_and(|word| !word.as_str().is_empty()) {
        return common::machine_type(&mut record.machine_type);
    }
    // The guide's coarse type counts only where there is no better one.
    match record.device_type.take_if(|word| record.machine_type.is_none() && !word.as_str().is_empty()) {
        Some(DeviceType::Server) => DeviceTypeId::Server.into(),
        Some(other) => Coded::with_caption(DeviceTypeId::Other, other.as_str()),
        None => DeviceTypeId::Unknown.into(),
    }
}

fn in_directory<T>(record: &mut Record, take: impl FnOnce(&mut ActiveDirectory) -> Option<T>) -> Option<T> {
    take::within(&mut record.active_directory, take).flatten()
}
