//! ESET devices, and the yardsticks of the other feeds.

pub mod components;
pub mod detections;
pub mod incidents;
pub mod users;
pub mod vulnerabilities;

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::random::Random;

const DEPARTMENTS: &[&str] = &["Finance", "HR", "Engineering", "Sales", "Legal", "Support", "Factory"];
const PEOPLE: &[&str] =
    &["Jane Doe", "Aïcha Haddad", "Björn Müller", "Chloé Lefèvre", "Wei 佐藤", "Zoë O'Brien", "Karim Silva"];
const MAKERS: &[(&str, &str)] = &[
    ("Dell Inc.", "Latitude 5520"),
    ("LENOVO", "ThinkPad T14 Gen 3"),
    ("HP", "EliteBook 840 G8"),
    ("Apple Inc.", "MacBookPro18,3"),
    ("VMware, Inc.", "VMware7,1"),
];
const ADAPTERS: &[&str] = &[
    "Intel(R) Ethernet Connection (13) I219-LM",
    "Intel(R) Wi-Fi 6 AX201 160MHz",
    "vmxnet3 Ethernet Adapter",
    "Carte réseau",
    "eth0",
];
const SYSTEMS: &[(u64, &str, &str, &str)] = &[
    (1, "Windows 10 Enterprise", "Windows 10", "10.0.19045"),
    (1, "Microsoft Windows 11 Pro", "Windows 11", "10.0.22631"),
    (2, "macOS 14.5", "macOS Sonoma", "14.5.0"),
    (3, "Ubuntu 22.04.4 LTS", "Ubuntu", "22.4.0"),
    (4, "Android 14", "Android", "14.0.0"),
    (9, "ChromeOS 126", "ChromeOS", "126.0.0"),
];
const TYPES: &[&str] = &[
    "DEVICE_TYPE_DESKTOP",
    "DEVICE_TYPE_SERVER",
    "DEVICE_TYPE_NOTEBOOK",
    "DEVICE_TYPE_VIRTUAL_MACHINE",
    "DEVICE_TYPE_UNSPECIFIED",
];
const PRODUCTS: &[(&str, &str)] =
    &[("ESET Endpoint Security", "eea"), ("ESET Management Agent", "agent"), ("ESET Server Security", "efsw")];
const TAGS: &[&str] = &["finance", "windows", "vip", "à réinstaller", "kiosk"];

/// The groups that [`records`] point to: identity and name.
#[must_use]
pub fn groups(seed: u64) -> Vec<(String, String)> {
    (0..5).map(|index| (Random::new(!seed, index).uuid(), format!("Department {index}"))).collect()
}

/// `count` devices as JSON texts of about 2 kB with nulls, gaps and odd corners.
#[must_use]
pub fn records(seed: u64, count: usize) -> Vec<Vec<u8>> {
    let groups = groups(seed);
    (0..count as u64).map(|index| record(&mut Random::new(seed, index), &groups)).collect()
}

fn record(random: &mut Random, groups: &[(String, String)]) -> Vec<u8> {
    let (family, system, version_name, version_id) = random.one(SYSTEMS);
    let mobile = family == 4;
    let name = format!("{}-{}", random.one(&["DESKTOP", "LAPTOP", "SRV", "VM", "ÉCOLE"]), random.hex(7));
    let local = random.local_ip();
    let public = if random.chance(8) { local.clone() } else { random.public_ip() };
    let group = if random.chance(3) {
        random.uuid()
    } else {
        groups[usize::try_from(random.number(0, 4)).unwrap_or(0)].0.clone()
    };
    let profiles: Vec<Value> = (0..random.one(&[0, 1, 1, 1, 1, 1, 1, 2, 3])).map(|_| profile(random)).collect();
    let components: Vec<Value> = (0..random.one(&[0, 1, 2, 2, 3, 4])).map(|index| component(random, index)).collect();
    let products: Vec<Value> = (0..random.number(0, 2)).map(|_| product(random)).collect();
    let tags: Vec<&str> = (0..random.number(0, 4)).map(|_| random.one(TAGS)).collect();
    let mut system = json!({
        "bitness": 64, "displayName": system, "editionId": random.number(1, 4), "familyId": family,
        "version": {"id": version_id, "major": random.number(10, 22), "minor": random.number(0, 9), "name": version_name, "patch": random.number(0, 9)},
    });
    if let Some(members) = system.as_object_mut() {
        random.holes(members, &["version"], &["displayName", "familyId"]);
    }
    let mut record = json!({
        "uuid": random.uuid(), "displayName": name, "description": format!("{} workstation — {}", random.one(DEPARTMENTS), random.one(PEOPLE)),
        "deviceType": if mobile { "DEVICE_TYPE_SMARTPHONE" } else { random.one(TYPES) },
        "enrollmentStatus": "DEVICE_ENROLLMENT_STATUS_FINISHED",
        "functionalityStatus": random.one(&["DEVICE_FUNCTIONALITY_STATUS_OK", "DEVICE_FUNCTIONALITY_STATUS_ATTENTION_REQUIRED"]),
        "functionalityProblemCount": random.number(0, 4), "isMaster": random.chance(10), "isMobile": mobile, "isMuted": random.chance(5),
        "lastSyncTime": random.time(), "managementDomain": "eu.automation.eset.systems", "originalDisplayName": name.to_lowercase(),
        "parentGroupUuid": group, "primaryLocalIpAddress": local, "publicIpAddress": public, "tags": tags,
        "operatingSystem": system, "hardwareProfiles": profiles, "deployedComponents": components, "activeProducts": products,
        "cloningConfiguration": {"cloneNamingPatterns": ["PC-*"], "securityGroupUuid": random.uuid(), "securityGroupDisplayName": "Default Security Group"},
    });
    if let Some(members) = record.as_object_mut() {
        let missing = [
            "displayName",
            "description",
            "deviceType",
            "isMobile",
            "lastSyncTime",
            "managementDomain",
            "originalDisplayName",
            "parentGroupUuid",
            "primaryLocalIpAddress",
            "publicIpAddress",
            "tags",
            "hardwareProfiles",
            "deployedComponents",
            "activeProducts",
            "cloningConfiguration",
        ];
        random.holes(
            members,
            &missing,
            &["displayName", "description", "lastSyncTime", "parentGroupUuid", "publicIpAddress", "operatingSystem"],
        );
    }
    random.line(&record)
}

fn profile(random: &mut Random) -> Value {
    let (manufacturer, model) = random.one(MAKERS);
    let adapters: Vec<Value> = (0..random.one(&[0, 1, 1, 1, 2, 2, 3, 5]))
        .map(|_| {
            let separator = random.one(&[":", ":", "-"]);
            let mut adapter =
                json!({"caption": random.one(ADAPTERS), "macAddress": random.mac(separator), "malformedData": null});
            if let Some(members) = adapter.as_object_mut() {
                random.holes(members, &["malformedData", "caption"], &["macAddress", "caption"]);
            }
            adapter
        })
        .collect();
    let mut profile = json!({"manufacturer": manufacturer, "model": model, "networkAdapters": adapters});
    if random.chance(30) {
        profile["bios"] = json!({"manufacturer": manufacturer, "serialNumber": random.hex(7), "uuid": random.uuid()});
        profile["processors"] = json!([{"architecture": "CPU_ARCHITECTURE_X64", "caption": "Intel(R) Core(TM) i7", "id": random.hex(16), "manufacturer": "GenuineIntel"}]);
        profile["hardDrives"] = json!([{"capacityBytes": "512000000000", "displayName": "SAMSUNG", "driveType": "DRIVE_TYPE_SSD", "serialNumber": random.hex(16)}]);
    }
    if let Some(members) = profile.as_object_mut() {
        random.holes(members, &["networkAdapters", "model"], &["manufacturer", "model"]);
    }
    profile
}

fn component(random: &mut Random, index: u64) -> Value {
    let (name, short) = random.one(PRODUCTS);
    let (major, minor, patch) = (random.number(9, 12), random.number(0, 9), random.number(1000, 9999));
    json!({
        "displayName": name, "id": index + 1, "name": short,
        "version": {"id": format!("{major}.{minor}.{patch}.0"), "major": major, "minor": minor, "name": format!("{name} {major}.{minor}"), "patch": patch},
    })
}

fn product(random: &mut Random) -> Value {
    json!({
        "activateDate": {"year": 2025, "month": random.number(1, 12), "day": random.number(1, 28)}, "subscriptionUuid": random.uuid(),
        "unitPoolUuid": random.uuid(), "validityDate": {"year": 2026, "month": 1, "day": 1}, "id": 10, "name": "ESET PROTECT Entry",
    })
}

/// The yardstick: the fields of the documented mapping, by hand, and nothing else.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Record {
    uuid: String,
    display_name: Option<String>,
    original_display_name: Option<String>,
    description: Option<String>,
    device_type: Option<String>,
    is_mobile: Option<bool>,
    last_sync_time: Option<String>,
    management_domain: Option<String>,
    primary_local_ip_address: Option<String>,
    public_ip_address: Option<String>,
    parent_group_uuid: Option<String>,
    operating_system: Option<System>,
    hardware_profiles: Option<Vec<Profile>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct System {
    display_name: Option<String>,
    family_id: Option<i64>,
    version: Option<Version>,
}

#[derive(Deserialize)]
struct Version {
    name: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Profile {
    manufacturer: Option<String>,
    model: Option<String>,
    network_adapters: Option<Vec<Adapter>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Adapter {
    caption: Option<String>,
    mac_address: Option<String>,
}

#[derive(Serialize)]
struct Event<'a> {
    activity_id: u8,
    activity_name: &'a str,
    category_name: &'a str,
    category_uid: u8,
    class_name: &'a str,
    class_uid: u32,
    type_name: &'a str,
    type_uid: u32,
    time: f64,
    metadata: Metadata<'a>,
    device: Device<'a>,
}

#[derive(Serialize)]
struct Metadata<'a> {
    product: Product<'a>,
    version: &'a str,
}

#[derive(Serialize)]
struct Product<'a> {
    name: &'a str,
    version: &'a str,
}

#[serde_with::skip_serializing_none]
#[derive(Serialize)]
struct Device<'a> {
    uid: &'a str,
    hostname: &'a str,
    name: Option<&'a str>,
    r#type: &'a str,
    type_id: u8,
    desc: Option<&'a str>,
    ip: Option<&'a str>,
    model: Option<&'a str>,
    vendor_name: Option<&'a str>,
    domain: Option<&'a str>,
    is_managed: bool,
    last_seen_time: Option<f64>,
    os: Option<Os<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    network_interfaces: Vec<Interface<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    groups: Vec<Group<'a>>,
}

#[serde_with::skip_serializing_none]
#[derive(Serialize)]
struct Os<'a> {
    name: Option<&'a str>,
    r#type: &'a str,
    type_id: u16,
}

#[serde_with::skip_serializing_none]
#[derive(Default, Serialize)]
struct Interface<'a> {
    ip: Option<&'a str>,
    mac: Option<&'a str>,
    name: Option<&'a str>,
    hostname: Option<&'a str>,
    r#type: &'a str,
    type_id: u8,
}

#[derive(Serialize)]
struct Group<'a> {
    name: &'a str,
    uid: &'a str,
}

#[allow(clippy::implicit_hasher, reason = "a yardstick has one caller")]
/// Appends the yardstick's event of a record.
///
/// # Panics
/// On a record that it does not understand.
pub fn yardstick(record: &[u8], groups: &HashMap<String, String>, observed: f64, event: &mut Vec<u8>) {
    let record: Record = serde_json::from_slice(record).expect("the generator writes what the yardstick reads");
    let device = device(&record, groups);
    let out = Event {
        activity_id: 2,
        activity_name: "Collect",
        category_name: "Discovery",
        category_uid: 5,
        class_name: "Device Inventory Info",
        class_uid: 5001,
        type_name: "Device Inventory Info: Collect",
        type_uid: 500_102,
        time: device.last_seen_time.unwrap_or(observed),
        metadata: Metadata { product: Product { name: "ESET EDR", version: "9.1.2500.0" }, version: "1.5.0" },
        device,
    };
    serde_json::to_writer(event, &out).expect("a buffer takes everything");
}

fn filled(text: Option<&String>) -> Option<&str> {
    text.map(String::as_str).filter(|text| !text.is_empty())
}

fn device<'a>(record: &'a Record, groups: &'a HashMap<String, String>) -> Device<'a> {
    let hostname =
        filled(record.display_name.as_ref()).or(filled(record.original_display_name.as_ref())).unwrap_or(&record.uuid);
    let word = record.device_type.as_deref().unwrap_or("");
    let (caption, type_id) = if record.is_mobile == Some(true) {
        ("Mobile", 5)
    } else if word.contains("SERVER") {
        ("Server", 1)
    } else if word.contains("VIRTUAL") {
        ("Virtual", 6)
    } else {
        ("Desktop", 2)
    };
    let profile = record.hardware_profiles.as_ref().and_then(|profiles| profiles.first());
    let group = filled(record.parent_group_uuid.as_ref()).and_then(|uid| groups.get_key_value(uid));
    Device {
        uid: &record.uuid,
        hostname,
        name: record.display_name.as_deref(),
        r#type: caption,
        type_id,
        desc: record.description.as_deref(),
        ip: record.primary_local_ip_address.as_deref(),
        model: profile.and_then(|profile| profile.model.as_deref()),
        vendor_name: profile.and_then(|profile| profile.manufacturer.as_deref()),
        domain: record.management_domain.as_deref(),
        is_managed: true,
        last_seen_time: record.last_sync_time.as_deref().and_then(seconds),
        os: record.operating_system.as_ref().map(os),
        network_interfaces: interfaces(record, hostname),
        groups: group.map(|(uid, name)| Group { name, uid }).into_iter().collect(),
    }
}

fn os(system: &System) -> Os<'_> {
    let (caption, type_id) = match system.family_id {
        None => ("unknown", 0),
        Some(1) => ("windows", 100),
        Some(2) => ("macos", 300),
        Some(3) => ("linux", 200),
        Some(4) => ("android", 201),
        Some(5) => ("ios", 301),
        _ => ("other", 99),
    };
    let version = system.version.as_ref().and_then(|version| version.name.as_deref());
    Os { name: filled(system.display_name.as_ref()).or(version), r#type: caption, type_id }
}

fn interfaces<'a>(record: &'a Record, hostname: &'a str) -> Vec<Interface<'a>> {
    let mut interfaces: Vec<Interface<'a>> = Vec::new();
    if let Some(ip) = filled(record.primary_local_ip_address.as_ref()) {
        interfaces.push(Interface {
            ip: Some(ip),
            hostname: Some(hostname),
            r#type: "Wired",
            type_id: 1,
            ..Interface::default()
        });
    }
    let profiles = record.hardware_profiles.iter().flatten();
    for adapter in profiles.flat_map(|profile| profile.network_adapters.iter().flatten()) {
        let Some(mac) = filled(adapter.mac_address.as_ref()) else { continue };
        let name = adapter.caption.as_deref();
        match interfaces.first_mut() {
            Some(first) if first.mac.is_none() => (first.mac, first.name) = (Some(mac), name),
            _ => {
                interfaces.push(Interface {
                    mac: Some(mac),
                    name,
                    r#type: "Wired",
                    type_id: 1,
                    ..Interface::default()
                });
            }
        }
    }
    if let Some(ip) = filled(record.public_ip_address.as_ref())
        && record.primary_local_ip_address.as_deref() != Some(ip)
    {
        interfaces.push(Interface { ip: Some(ip), r#type: "Unknown", ..Interface::default() });
    }
    interfaces
}

#[allow(clippy::cast_precision_loss, reason = "exact up to the year 2255")]
fn seconds(text: &str) -> Option<f64> {
    let time = chrono::DateTime::parse_from_rfc3339(text).ok()?;
    Some(time.timestamp_micros() as f64 / 1e6)
}
