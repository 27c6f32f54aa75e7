//! Sophos endpoints.

use std::net::{Ipv4Addr, Ipv6Addr};

use serde::Deserialize;

use super::common::{System, Tenant, device_type, organization, os};
use crate::ocsf::{
    Account, Agent, DEVICE_INVENTORY, Device, DeviceInventory, Group, Hardware, Head, Interface, List, Metadata, Named,
    Text, User, ip, mac, names, read, write,
};
use crate::{Variation, Yardstick};

/// The yardstick.
pub const YARDSTICK: Yardstick = Yardstick {
    feed: "sophos-endpoints",
    write: yardstick,
    variation: Variation {
        kept: &["id"],
        words: &[
            ("type", &["computer", "server", "securityVm"]),
            ("platform", &["windows", "macOS", "linux", "haiku"]),
            ("hostname", &["NTE-WS-0312", "nte-srv-02.northwind.example", "Ana's MacBook"]),
        ],
        numbers: &[("majorVersion", 10, 14), ("minorVersion", 0, 6), ("build", 10_000, 30_000)],
    },
};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Record {
    id: Text,
    r#type: Text,
    tenant: Option<Tenant>,
    hostname: Text,
    os: Option<System>,
    ipv4_addresses: List<Text>,
    ipv6_addresses: List<Text>,
    mac_addresses: List<Text>,
    group: Option<Named>,
    group_hierarchy: List<Named>,
    associated_person: Option<Person>,
    assigned_products: List<Product>,
    last_seen_at: Text,
    registered_at: Text,
    serial_number: Text,
    cloud: Option<Cloud>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Person {
    id: Text,
    name: Text,
    via_login: Text,
}

#[derive(Deserialize)]
struct Product {
    code: Text,
    version: Text,
    status: Text,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Cloud {
    instance_id: Text,
}

fn yardstick(record: &[u8], event: &mut Vec<u8>) {
    let record: Record = read(record);
    let head = Head::inventory(&DEVICE_INVENTORY, record.last_seen_at.millis(), Metadata::sophos(None));
    write(head, DeviceInventory { device: device(&record) }, event);
}

fn device(record: &Record) -> Device<'_> {
    let (hostname, name) = names(record.hostname.get());
    let is_server = record.os.as_ref().and_then(|os| os.is_server);
    let (type_id, r#type) = device_type(record.r#type.get(), is_server);
    let serial_number = record.serial_number.get();
    let ipv4 = || record.ipv4_addresses.get().iter().filter_map(|text| ip(text.get()));
    let ipv6 = || record.ipv6_addresses.get().iter().filter_map(|text| ip(text.get()));
    let macs = || record.mac_addresses.get().iter().filter_map(|text| mac(text.get()));
    let interface = |ip, mac| Interface { ip, mac, r#type: "Unknown", ..Interface::default() };
    let addresses = ipv4().chain(ipv6()).map(|ip| interface(Some(ip), None));
    Device {
        agent_list: record.assigned_products.get().iter().filter_map(agent).collect(),
        first_seen_time: record.registered_at.millis(),
        groups: groups(record),
        hostname,
        hw_info: serial_number.map(|_| Hardware { serial_number, ..Hardware::default() }),
        instance_uid: record.cloud.as_ref().and_then(|cloud| cloud.instance_id.get()),
        ip: ipv4().find(|ip| is_routed(ip)).or_else(|| ipv6().find(|ip| is_global(ip))),
        is_managed: record.assigned_products.get().iter().any(|product| product.status.is("installed")).then_some(true),
        last_seen_time: record.last_seen_at.millis(),
        mac: macs().next(),
        name,
        network_interfaces: addresses.chain(macs().map(|mac| interface(None, Some(mac)))).collect(),
        org: organization(record.tenant.as_ref()),
        os: os(record.os.as_ref()),
        owner: record.associated_person.as_ref().and_then(owner),
        r#type,
        type_id,
        uid: record.id.get(),
        ..Device::default()
    }
}

fn is_routed(text: &str) -> bool {
    text.parse().is_ok_and(|ip: Ipv4Addr| !ip.is_loopback() && !ip.is_link_local() && !ip.is_unspecified())
}

fn is_global(text: &str) -> bool {
    text.parse().is_ok_and(|ip: Ipv6Addr| !ip.is_loopback() && !ip.is_unspecified() && !ip.is_unicast_link_local())
}

fn agent(product: &Product) -> Option<Agent<'_>> {
    let installed = product.status.is_absent() || product.status.is("installed");
    installed.then_some(Agent {
        name: Some(product.code.get()?),
        vendor_name: "Sophos",
        version: product.version.get(),
        ..Agent::default()
    })
}

fn groups(record: &Record) -> Vec<Group<'_>> {
    let own = record.group.as_ref().and_then(|group| group.id.get());
    let others = record.group_hierarchy.get().iter().filter(|group| own.is_none() || group.id.get() != own);
    record
        .group
        .iter()
        .chain(others)
        .map(|group| Group { name: group.name.get(), uid: group.id.get() })
        .filter(|group| group.name.is_some() || group.uid.is_some())
        .collect()
}

fn owner(person: &Person) -> Option<User<'_>> {
    let account = person.via_login.get().map(|name| Account { name: Some(name), ..Account::default() });
    let (name, uid) = (person.name.get(), person.id.get());
    (account.is_some() || name.is_some() || uid.is_some()).then_some(User { account, name, uid, ..User::default() })
}
