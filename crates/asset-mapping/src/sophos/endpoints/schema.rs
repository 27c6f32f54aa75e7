//! Endpoints as events of the schema output: one function for each OCSF object, with the fields in the schema's order.

use std::net::{Ipv4Addr, Ipv6Addr};

use ocsf_model::classes::DeviceInventoryInfo;
use ocsf_model::enums::{InventoryActivityId, NetworkInterfaceTypeId, SeverityId};
use ocsf_model::objects::{Account, Agent, Device, DeviceHwInfo, Group, NetworkInterface, User};
use sophos_central::models::{AssignedProduct, Endpoint as Record, ProductStatus};

use super::super::{SOURCE, common};
use crate::datatype::is_zero_mac;
use crate::rules::Datatype;
use crate::{Context, take};

pub(super) fn event(record: &mut Record, context: &Context) -> DeviceInventoryInfo {
    let last_seen_time = take::time(&mut record.last_seen_at);
    let mut device = device(record, context);
    device.last_seen_time = last_seen_time;
    DeviceInventoryInfo {
        activity_id: Some(InventoryActivityId::Collect.into()),
        device: Some(device),
        metadata: Some(SOURCE.metadata(None, context)),
        severity_id: Some(SeverityId::Informational.into()),
        time: last_seen_time.or(Some(take::timestamp(context.observed_time()))),
        ..Default::default()
    }
}

/// Filled in place: OCSF's device is large, and moving it costs more than anything else here.
fn device(record: &mut Record, context: &Context) -> Box<Device> {
    let mut device = Box::<Device>::default();
    device.is_managed = is_managed(record);
    device.agent_list = agents(record);
    device.first_seen_time = take::time(&mut record.registered_at);
    device.groups = groups(record);
    take::host_name(&mut record.hostname, &mut device.hostname, &mut device.name);
    device.hw_info = take::text(&mut record.serial_number)
        .map(|number| Box::new(DeviceHwInfo { serial_number: Some(number), ..Default::default() }));
    device.instance_uid = take::within(&mut record.cloud, |cloud| take::text(&mut cloud.instance_id)).flatten();
    addresses(record, &mut device);
    device.org = common::organization(&mut record.tenant, context);
    let is_server = record.os.as_ref().and_then(|os| os.is_server);
    device.os = common::os(&mut record.os);
    device.owner = owner(record);
    device.type_id = Some(common::device_type(&mut record.kind, is_server));
    device.uid = Some(std::mem::take(&mut record.id));
    device
}

/// A machine that is only known from the directory has no product.
fn is_managed(record: &Record) -> Option<bool> {
    let products = record.assigned_products.as_deref().unwrap_or_default();
    products.iter().any(|product| product.status == Some(ProductStatus::Installed)).then_some(true)
}

fn agents(record: &mut Record) -> Vec<Agent> {
    let mut agents = Vec::new();
    take::each(&mut record.assigned_products, |_, product| agents.extend(agent(product)));
    agents
}

/// A product that is not installed is no agent and stays whole.
fn agent(product: &mut AssignedProduct) -> Option<Agent> {
    if !matches!(product.status, None | Some(ProductStatus::Installed)) {
        return None;
    }
    let name = take::text(&mut product.code)?;
    product.status = None;
    Some(Agent {
        name: Some(name),
        vendor_name: Some("Sophos".to_owned()),
        version: take::text(&mut product.version),
        ..Default::default()
    })
}

/// The endpoint's group, then those above it. An entry of the hierarchy that is the group itself is left out.
fn groups(record: &mut Record) -> Vec<Group> {
    let own = take::within(&mut record.group, |group| (take::text(&mut group.name), take::text(&mut group.id)));
    let mut groups: Vec<Group> = own.into_iter().filter_map(|(name, uid)| group(name, uid)).collect();
    let own = groups.first().cloned().unwrap_or_default();
    take::each(&mut record.group_hierarchy, |_, node| {
        if own.uid.is_some() && node.id == own.uid {
            node.id = None;
            node.name.take_if(|name| own.name.as_ref() == Some(name));
        } else {
            groups.extend(group(take::text(&mut node.name), take::text(&mut node.id)));
        }
    });
    groups
}

fn group(name: Option<String>, uid: Option<String>) -> Option<Group> {
    (name.is_some() || uid.is_some()).then(|| Group { name, uid, ..Default::default() })
}

/// Every address becomes an interface: the lists do not say which addresses belong together.
fn addresses(record: &mut Record, device: &mut Device) {
    let extra = &mut record.extra;
    let v4 = take::list(&mut record.ipv4_addresses, "ipv4Addresses", extra, Datatype::Ip);
    let v6 = take::list(&mut record.ipv6_addresses, "ipv6Addresses", extra, Datatype::Ip);
    let macs = take::list_where(&mut record.mac_addresses, "macAddresses", extra, |text| {
        Datatype::Mac.accepts(text) && !is_zero_mac(text)
    });
    device.ip = v4.iter().find(|ip| is_reachable_v4(ip)).or_else(|| v6.iter().find(|ip| is_reachable_v6(ip))).cloned();
    device.mac = macs.first().cloned();
    let ips = v4.into_iter().chain(v6).map(|ip| NetworkInterface { ip: Some(ip), ..interface() });
    device.network_interfaces =
        ips.chain(macs.into_iter().map(|mac| NetworkInterface { mac: Some(mac), ..interface() })).collect();
}

fn interface() -> NetworkInterface {
    NetworkInterface { type_id: Some(NetworkInterfaceTypeId::Unknown.into()), ..Default::default() }
}

fn is_reachable_v4(text: &str) -> bool {
    text.parse::<Ipv4Addr>().is_ok_and(|ip| !ip.is_loopback() && !ip.is_link_local() && !ip.is_unspecified())
}

fn is_reachable_v6(text: &str) -> bool {
    let address = text.split_once('%').map_or(text, |(address, _)| address);
    address.parse::<Ipv6Addr>().is_ok_and(|ip| !ip.is_loopback() && !ip.is_unicast_link_local() && !ip.is_unspecified())
}

fn owner(record: &mut Record) -> Option<Box<User>> {
    let (account, name, uid) = take::within(&mut record.associated_person, |person| {
        (take::text(&mut person.via_login), take::text(&mut person.name), take::text(&mut person.id))
    })?;
    let account = account.map(|name| Box::new(Account { name: Some(name), ..Default::default() }));
    (account.is_some() || name.is_some() || uid.is_some())
        .then(|| Box::new(User { account, name, uid, ..Default::default() }))
}
