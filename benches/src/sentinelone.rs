//! SentinelOne agents, in the shape of the asset guide and in that of the API, and the yardsticks of the other feeds.

pub mod alerts;
pub mod application_risks;
pub mod applications;
pub mod cloud_alerts;
mod common;
pub mod threats;
pub mod users;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::random::Random;

const SYSTEMS: &[(&str, &str, &str, &str)] = &[
    ("windows", "Windows 10 Pro", "22H2", "19045"),
    ("windows", "Windows 11 Enterprise", "23H2", "22631"),
    ("linux", "Ubuntu 22.04.4 LTS", "5.15.0-105-generic", "5.15.0-105-generic"),
    ("macos", "macOS Sonoma", "14.5", "14.5 (23F79)"),
    ("windows_legacy", "Windows 7 Professional", "SP1", "7601"),
];
const MACHINES: &[&str] = &["laptop", "laptop", "desktop", "desktop", "server", "kubernetes node", "unknown"];
const MAKERS: &[(&str, &str)] = &[
    ("Dell Inc.", "Latitude 5540"),
    ("LENOVO", "ThinkPad T14 Gen 3"),
    ("HP", "ProLiant DL380 Gen10"),
    ("VMware, Inc.", "VMware7,1"),
    ("Apple Inc.", "MacBookPro18,3"),
];
const PEOPLE: &[(&str, &str)] =
    &[("Jane", "Doe"), ("Aïcha", "Haddad"), ("Björn", "Müller"), ("Chloé", "Lefèvre"), ("Zoë", "O'Brien")];
const INTERFACES: &[&str] = &["Ethernet", "Wi-Fi", "eth0", "docker0", "Connexion au réseau local"];
const SITES: &[&str] = &["Paris", "Köln", "Lyon", "Austin", "Łódź", "Oslo"];

/// `count` agents in the guide's shape, about 900 bytes each.
#[must_use]
pub fn documented_records(seed: u64, count: usize) -> Vec<Vec<u8>> {
    (0..count as u64).map(|index| documented_record(&mut Random::new(seed, index))).collect()
}

/// `count` agents in the API's shape, about 3 kB each.
#[must_use]
pub fn api_records(seed: u64, count: usize) -> Vec<Vec<u8>> {
    (0..count as u64).map(|index| api_record(&mut Random::new(seed, index))).collect()
}

fn digits(random: &mut Random) -> String {
    random.number(1_000_000_000_000_000_000, 1_999_999_999_999_999_999).to_string()
}

fn texts(random: &mut Random, counts: &[u64], one: impl Fn(&mut Random) -> String) -> Vec<String> {
    (0..random.one(counts)).map(|_| one(random)).collect()
}

fn ipv6(random: &mut Random) -> String {
    format!("fe80::{}:{}:{}:{}", random.hex(4), random.hex(4), random.hex(4), random.hex(4))
}

fn documented_record(random: &mut Random) -> Vec<u8> {
    let (family, system, revision, _) = random.one(SYSTEMS);
    let (maker, model) = random.one(MAKERS);
    let machine = random.one(MACHINES);
    let (first, last) = random.one(PEOPLE);
    let name = format!("{}-{}", random.one(&["LAPTOP", "DESKTOP", "SRV"]), random.hex(6));
    let active = random.chance(85);
    let incident = random.chance(20);
    let user = machine != "server";
    let mut record = json!({
        "id": digits(random), "name": name, "type": if machine == "server" { "server" } else { "computer" }, "osType": family,
        "osVersion": system, "osRevision": revision, "machineType": machine, "manufacturer": maker, "modelName": model,
        "serialNumber": random.hex(14), "processorCount": random.number(1, 4), "coreCount": random.one(&[2, 4, 8, 16, 32]),
        "memorySize": random.one(&[4096, 8192, 16384, 131_072]), "ipv4Addresses": texts(random, &[0, 1, 1, 2, 3], Random::local_ip),
        "ipv6Addresses": texts(random, &[0, 0, 1, 2], ipv6), "macAddresses": texts(random, &[0, 1, 1, 2], |random| random.mac(":")),
        "isActive": active, "isOnline": active, "lastActiveDate": random.time(), "createdDate": random.time(), "updatedDate": random.time(),
        "agentVersion": format!("23.{}.1.{}", random.number(1, 4), random.number(100, 1999)), "agentStatus": if active { "active" } else { "inactive" },
        "threatLevel": random.one(&["good", "good", "suspicious", "bad", "unknown"]), "encryptionEnabled": random.chance(70),
        "isFirewallEnabled": random.chance(90), "isTamperProtectionEnabled": random.chance(90),
        "lastIncidentDate": if incident { Value::from(random.time()) } else { Value::Null }, "threatCount": random.number(0, 3),
        "domain": "corp.example.org", "computerName": name, "userId": if user { Value::from(random.hex(16)) } else { Value::Null },
        "userName": if user { Value::from(format!("{first}.{last}@example.com")) } else { Value::Null },
        "userFullName": if user { Value::from(format!("{first} {last}")) } else { Value::Null },
    });
    if let Some(members) = record.as_object_mut() {
        let missing = [
            "name",
            "osVersion",
            "machineType",
            "manufacturer",
            "serialNumber",
            "ipv4Addresses",
            "macAddresses",
            "domain",
        ];
        random.holes(members, &missing, &["osType", "modelName", "memorySize", "lastActiveDate", "updatedDate"]);
    }
    random.line(&record)
}

fn api_record(random: &mut Random) -> Vec<u8> {
    let (family, system, _, revision) = random.one(SYSTEMS);
    let (maker, model) = random.one(MAKERS);
    let (first, family_name) = random.one(PEOPLE);
    let name = format!("{}-{}", random.one(&["LAPTOP", "DESKTOP", "SRV"]), random.hex(6));
    let infected = random.chance(3);
    let interfaces: Vec<Value> = (0..random.one(&[0, 1, 1, 2, 2, 3, 6])).map(|_| interface(random)).collect();
    let tags: Vec<Value> = (0..random.one(&[0, 0, 1, 2])).map(|_| tag(random)).collect();
    let directory = json!({
        "computerDistinguishedName": format!("CN={name},OU=Workstations,DC=corp,DC=example,DC=org"),
        "computerMemberOf": texts(random, &[0, 1, 2], |_| "CN=GG-Sales,OU=Groups,DC=corp,DC=example,DC=org".to_owned()),
        "lastUserDistinguishedName": format!("CN={first} {family_name},OU=Users,DC=corp,DC=example,DC=org"),
        "lastUserMemberOf": [], "mail": null, "userPrincipalName": null,
    });
    let mut record = json!({
        "accountId": "900000000000000001", "accountName": "Example Corp", "activeDirectory": directory, "activeThreats": u64::from(infected),
        "agentVersion": format!("24.{}.1.{}", random.number(1, 4), random.number(100, 1999)), "allowRemoteShell": random.chance(20),
        "appsVulnerabilityStatus": "patch_required", "cloudProviders": {}, "computerName": name, "consoleMigrationStatus": "N/A",
        "coreCount": random.one(&[2, 4, 8, 16, 32]), "cpuCount": random.number(1, 4), "cpuId": "11th Gen Intel(R) Core(TM) i7-1185G7 @ 3.00GHz",
        "createdAt": random.time(), "detectionState": null, "domain": random.one(&["WORKGROUP", "CORP"]), "encryptedApplications": random.chance(60),
        "externalId": "", "externalIp": random.public_ip(), "firewallEnabled": random.chance(90), "firstFullModeTime": null,
        "fullDiskScanLastUpdatedAt": random.time(), "groupId": digits(random), "groupIp": "203.0.113.x", "groupName": "Default Group",
    });
    let rest = json!({
        "groupUpdatedAt": null, "hasContainerizedWorkload": false, "id": digits(random), "inRemoteShellSession": false, "infected": infected,
        "installerType": ".msi", "isActive": random.chance(85), "isAdConnector": false, "isDecommissioned": random.chance(2),
        "isHyperAutomate": false, "isPendingUninstall": false, "isUninstalled": random.chance(1), "isUpToDate": random.chance(80),
        "lastActiveDate": random.time(), "lastIpToMgmt": random.local_ip(), "lastLoggedInUserName": if random.chance(90) { family_name } else { "" },
        "lastSuccessfulScanDate": random.time(), "licenseKey": "", "locationEnabled": true, "locationType": "fallback",
        "locations": [{"id": "900000000000000077", "name": "Fallback", "scope": "global"}], "machineSid": format!("S-1-5-21-{}", random.number(100_000_000, 2_000_000_000)),
        "machineType": random.one(MACHINES), "missingPermissions": [], "mitigationMode": "protect", "mitigationModeSuspicious": "detect",
    });
    let last = json!({
        "modelName": format!("{maker} - {model}"), "networkInterfaces": interfaces, "networkQuarantineEnabled": false, "networkStatus": "connected",
        "operationalState": "na", "operationalStateExpiration": null, "osArch": "64 bit", "osName": system, "osRevision": revision,
        "osStartTime": random.time(), "osType": family, "osUsername": if random.chance(30) { Value::from(format!("CORP\\{family_name}")) } else { Value::Null },
        "policyUpdatedAt": null, "proxyStates": {"console": false, "deepVisibility": false}, "rangerStatus": "Enabled", "rangerVersion": "24.1.0.25",
        "registeredAt": random.time(), "remoteProfilingState": "disabled", "remoteProfilingStateExpiration": null, "scanAbortedAt": null,
        "scanFinishedAt": random.time(), "scanStartedAt": random.time(), "scanStatus": "finished", "serialNumber": random.hex(14), "showAlertIcon": false,
        "siteId": digits(random), "siteName": format!("Site {}", random.one(SITES)), "storageName": null, "storageType": null,
        "tags": {"sentinelone": tags}, "threatRebootRequired": false, "totalMemory": random.one(&[4096, 8192, 16384, 131_072]),
        "updatedAt": random.time(), "userActionsNeeded": [], "uuid": random.uuid(),
    });
    if let (Some(members), Value::Object(rest), Value::Object(last)) = (record.as_object_mut(), rest, last) {
        members.extend(rest);
        members.extend(last);
        let missing =
            ["osUsername", "groupName", "locations", "activeThreats", "infected", "firewallEnabled", "serialNumber"];
        random.holes(
            members,
            &missing,
            &["domain", "osName", "osType", "machineType", "modelName", "lastActiveDate", "agentVersion"],
        );
    }
    random.line(&record)
}

fn interface(random: &mut Random) -> Value {
    let mut interface = json!({
        "id": digits(random), "name": random.one(INTERFACES), "physical": random.mac(":").to_lowercase(),
        "inet": texts(random, &[0, 1, 1, 1, 2], Random::local_ip), "inet6": texts(random, &[0, 1, 1], ipv6),
        "gatewayIp": random.local_ip(), "gatewayMacAddress": random.mac(":").to_lowercase(),
    });
    if let Some(members) = interface.as_object_mut() {
        random.holes(members, &["gatewayMacAddress"], &["gatewayIp", "physical", "name"]);
    }
    interface
}

fn tag(random: &mut Random) -> Value {
    json!({"assignedAt": random.time(), "assignedBy": "admin", "assignedById": digits(random), "id": digits(random), "key": "env", "value": "équipe-7"})
}

/// The yardstick's record of the guide's shape: the fields of the documented mapping, and nothing else.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Documented {
    id: String,
    name: Option<String>,
    r#type: Option<String>,
    os_type: Option<String>,
    os_version: Option<String>,
    os_revision: Option<String>,
    machine_type: Option<String>,
    manufacturer: Option<String>,
    model_name: Option<String>,
    serial_number: Option<String>,
    processor_count: Option<i64>,
    core_count: Option<i64>,
    memory_size: Option<i64>,
    ipv4_addresses: Option<Vec<String>>,
    ipv6_addresses: Option<Vec<String>>,
    mac_addresses: Option<Vec<String>>,
    is_active: Option<bool>,
    is_online: Option<bool>,
    last_active_date: Option<String>,
    created_date: Option<String>,
    updated_date: Option<String>,
    agent_version: Option<String>,
    agent_status: Option<String>,
    threat_level: Option<String>,
    encryption_enabled: Option<bool>,
    is_firewall_enabled: Option<bool>,
    is_tamper_protection_enabled: Option<bool>,
    last_incident_date: Option<String>,
    threat_count: Option<i64>,
    domain: Option<String>,
    computer_name: Option<String>,
    user_id: Option<String>,
    user_name: Option<String>,
    user_full_name: Option<String>,
}

/// The yardstick's record of the API's shape.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Api {
    id: String,
    computer_name: Option<String>,
    domain: Option<String>,
    os_type: Option<String>,
    os_name: Option<String>,
    os_revision: Option<String>,
    machine_type: Option<String>,
    model_name: Option<String>,
    serial_number: Option<String>,
    cpu_count: Option<i64>,
    core_count: Option<i64>,
    total_memory: Option<i64>,
    network_interfaces: Option<Vec<Interface>>,
    is_active: Option<bool>,
    is_uninstalled: Option<bool>,
    is_decommissioned: Option<bool>,
    last_active_date: Option<String>,
    created_at: Option<String>,
    updated_at: Option<String>,
    agent_version: Option<String>,
    infected: Option<bool>,
    active_threats: Option<i64>,
    encrypted_applications: Option<bool>,
    firewall_enabled: Option<bool>,
    last_logged_in_user_name: Option<String>,
    os_username: Option<String>,
    active_directory: Option<Directory>,
}

#[derive(Deserialize)]
struct Interface {
    physical: Option<String>,
    inet: Option<Vec<String>>,
    inet6: Option<Vec<String>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Directory {
    last_user_distinguished_name: Option<String>,
    user_principal_name: Option<String>,
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
    severity: &'a str,
    severity_id: u8,
    time: i64,
    metadata: Metadata<'a>,
    device: Device<'a>,
    enrichments: [Enrichment<'a>; 1],
}

#[derive(Serialize)]
struct Metadata<'a> {
    product: Product<'a>,
    version: &'a str,
}

#[derive(Serialize)]
struct Product<'a> {
    name: &'a str,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Incident {
    At(Option<i64>),
}

#[derive(Serialize)]
struct Device<'a> {
    uid: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    hostname: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    domain: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    r#type: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    machine_type: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    serial_number: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    manufacturer: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    model: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cpu_count: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    core_count: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    memory_size: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ip: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ipv4_addresses: Option<Vec<&'a str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ipv6_addresses: Option<Vec<&'a str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    mac_address: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    mac_addresses: Option<Vec<&'a str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    is_enabled: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    is_online: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    is_encrypted: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    is_firewall_enabled: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    is_tamper_protected: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    threat_level: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    threat_count: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    agent_status: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    agent_version: Option<&'a str>,
    user_uid: Option<&'a str>,
    user_name: Option<&'a str>,
    user_full_name: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    created_time: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    updated_time: Option<i64>,
    last_seen_time: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    last_incident_time: Option<Incident>,
    #[serde(skip_serializing_if = "Option::is_none")]
    os: Option<Os<'a>>,
}

#[serde_with::skip_serializing_none]
#[derive(Serialize)]
struct Os<'a> {
    name: Option<&'a str>,
    r#type: Option<&'a str>,
    version: Option<&'a str>,
    build: Option<&'a str>,
}

#[derive(Serialize)]
struct Enrichment<'a> {
    name: &'a str,
    value: &'a str,
    data: Posture<'a>,
}

#[derive(Serialize)]
struct Posture<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    threat_level: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    threat_count: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    is_enabled: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    agent_status: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    agent_version: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    is_encrypted: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    is_firewall_enabled: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    is_tamper_protected: Option<bool>,
    last_seen: Option<i64>,
}

/// Appends the yardstick's event of a record in the guide's shape.
///
/// # Panics
/// On a record that it does not understand.
pub fn documented_yardstick(record: &[u8], observed: i64, event: &mut Vec<u8>) {
    let record: Documented = serde_json::from_slice(record).expect("the generator writes what the yardstick reads");
    write(documented_device(&record), observed, event);
}

/// Appends the yardstick's event of a record in the API's shape.
///
/// # Panics
/// On a record that it does not understand.
pub fn api_yardstick(record: &[u8], observed: i64, event: &mut Vec<u8>) {
    let record: Api = serde_json::from_slice(record).expect("the generator writes what the yardstick reads");
    write(api_device(&record), observed, event);
}

fn write(device: Device<'_>, observed: i64, event: &mut Vec<u8>) {
    let data = Posture {
        threat_level: device.threat_level,
        threat_count: device.threat_count,
        is_enabled: device.is_enabled,
        agent_status: device.agent_status,
        agent_version: device.agent_version,
        is_encrypted: device.is_encrypted,
        is_firewall_enabled: device.is_firewall_enabled,
        is_tamper_protected: device.is_tamper_protected,
        last_seen: device.last_seen_time,
    };
    let out = Event {
        activity_id: 2,
        activity_name: "Collect",
        category_name: "Discovery",
        category_uid: 5,
        class_name: "Device Inventory Info",
        class_uid: 5001,
        type_name: "Device Inventory Info: Collect",
        type_uid: 500_102,
        severity: "Informational",
        severity_id: 1,
        time: device.created_time.unwrap_or(observed),
        metadata: Metadata { product: Product { name: "SentinelOne" }, version: "1.6.0" },
        device,
        enrichments: [Enrichment { name: "device_security", value: "sentinelone_device", data }],
    };
    serde_json::to_writer(event, &out).expect("a buffer takes everything");
}

fn documented_device(record: &Documented) -> Device<'_> {
    let ipv4_addresses = borrowed(record.ipv4_addresses.as_ref());
    let mac_addresses = borrowed(record.mac_addresses.as_ref());
    Device {
        uid: &record.id,
        name: record.name.as_deref(),
        hostname: record.computer_name.as_deref(),
        domain: record.domain.as_deref(),
        r#type: record.r#type.as_deref(),
        machine_type: record.machine_type.as_deref(),
        serial_number: record.serial_number.as_deref(),
        manufacturer: record.manufacturer.as_deref(),
        model: record.model_name.as_deref(),
        cpu_count: record.processor_count,
        core_count: record.core_count,
        memory_size: record.memory_size,
        ip: ipv4_addresses.as_ref().and_then(|texts| texts.first().copied()),
        ipv4_addresses,
        ipv6_addresses: borrowed(record.ipv6_addresses.as_ref()),
        mac_address: mac_addresses.as_ref().and_then(|texts| texts.first().copied()),
        mac_addresses,
        is_enabled: record.is_active,
        is_online: record.is_online,
        is_encrypted: record.encryption_enabled,
        is_firewall_enabled: record.is_firewall_enabled,
        is_tamper_protected: record.is_tamper_protection_enabled,
        threat_level: record.threat_level.as_deref(),
        threat_count: record.threat_count,
        agent_status: record.agent_status.as_deref(),
        agent_version: record.agent_version.as_deref(),
        user_uid: record.user_id.as_deref(),
        user_name: record.user_name.as_deref(),
        user_full_name: record.user_full_name.as_deref(),
        created_time: seconds(record.created_date.as_ref()),
        updated_time: seconds(record.updated_date.as_ref()),
        last_seen_time: seconds(record.last_active_date.as_ref()),
        last_incident_time: Some(Incident::At(seconds(record.last_incident_date.as_ref()))),
        os: os(record.os_type.as_deref(), record.os_version.as_deref(), record.os_revision.as_deref()),
    }
}

fn maker_and_model(name: Option<&str>) -> (Option<&str>, Option<&str>) {
    match name.map(|name| (name, name.split_once(" - "))) {
        Some((_, Some((maker, model)))) => (Some(maker), Some(model)),
        Some((model, None)) => (None, Some(model)),
        None => (None, None),
    }
}

fn threat_level(record: &Api) -> Option<&'static str> {
    match (record.infected, record.active_threats.map(|threats| threats != 0)) {
        (Some(true), _) | (_, Some(true)) => Some("bad"),
        (None, None) => None,
        _ => Some("good"),
    }
}

fn agent_status(record: &Api) -> Option<&'static str> {
    match (record.is_uninstalled, record.is_decommissioned, record.is_active) {
        (Some(true), _, _) => Some("uninstalled"),
        (_, Some(true), _) | (_, _, Some(false)) => Some("inactive"),
        (_, _, Some(true)) => Some("active"),
        _ => None,
    }
}

fn api_device(record: &Api) -> Device<'_> {
    let interfaces = record.network_interfaces.as_ref();
    let gather = |of: fn(&Interface) -> Option<&Vec<String>>| {
        interfaces.map(|interfaces| interfaces.iter().filter_map(of).flatten().map(String::as_str).collect::<Vec<_>>())
    };
    let ipv4_addresses = gather(|interface| interface.inet.as_ref());
    let mac_addresses = interfaces.map(|interfaces| {
        let addresses = interfaces.iter().filter_map(|interface| interface.physical.as_deref());
        addresses.filter(|address| *address != "00:00:00:00:00:00").collect::<Vec<_>>()
    });
    let (manufacturer, model) = maker_and_model(record.model_name.as_deref());
    let machine_type = record.machine_type.as_deref();
    let directory = record.active_directory.as_ref();
    let user_uid = directory.and_then(|directory| directory.last_user_distinguished_name.as_deref());
    let names = [&record.last_logged_in_user_name, &record.os_username].into_iter().flatten();
    let names = names.chain(directory.and_then(|directory| directory.user_principal_name.as_ref()));
    Device {
        uid: &record.id,
        name: record.computer_name.as_deref(),
        hostname: record.computer_name.as_deref(),
        domain: record.domain.as_deref(),
        r#type: match machine_type {
            Some("laptop" | "desktop") => Some("computer"),
            Some("server") => Some("server"),
            _ => None,
        },
        machine_type,
        serial_number: record.serial_number.as_deref(),
        manufacturer,
        model,
        cpu_count: record.cpu_count,
        core_count: record.core_count,
        memory_size: record.total_memory,
        ip: ipv4_addresses.as_ref().and_then(|texts| texts.first().copied()),
        ipv4_addresses,
        ipv6_addresses: gather(|interface| interface.inet6.as_ref()),
        mac_address: mac_addresses.as_ref().and_then(|texts| texts.first().copied()),
        mac_addresses,
        is_enabled: record.is_active,
        is_online: record.is_active,
        is_encrypted: record.encrypted_applications,
        is_firewall_enabled: record.firewall_enabled,
        is_tamper_protected: None,
        threat_level: threat_level(record),
        threat_count: record.active_threats,
        agent_status: agent_status(record),
        agent_version: record.agent_version.as_deref(),
        user_uid,
        user_name: names.map(String::as_str).find(|name| !name.is_empty()),
        user_full_name: user_uid.and_then(|name| name.strip_prefix("CN=")).and_then(|name| name.split(',').next()),
        created_time: seconds(record.created_at.as_ref()),
        updated_time: seconds(record.updated_at.as_ref()),
        last_seen_time: seconds(record.last_active_date.as_ref()),
        last_incident_time: None,
        os: os(record.os_type.as_deref(), record.os_name.as_deref(), record.os_revision.as_deref()),
    }
}

fn os<'a>(family: Option<&'a str>, version: Option<&'a str>, build: Option<&'a str>) -> Option<Os<'a>> {
    let word = match family {
        Some("windows" | "windows_legacy") => Some("Windows"),
        Some("macos") => Some("AppleOS"),
        Some("linux") => Some("Linux"),
        _ => None,
    };
    (family.is_some() || version.is_some() || build.is_some()).then_some(Os {
        name: family,
        r#type: word,
        version,
        build,
    })
}

fn borrowed(texts: Option<&Vec<String>>) -> Option<Vec<&str>> {
    texts.map(|texts| texts.iter().map(String::as_str).collect())
}

fn seconds(text: Option<&String>) -> Option<i64> {
    Some(chrono::DateTime::parse_from_rfc3339(text?).ok()?.timestamp())
}
