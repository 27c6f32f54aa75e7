//! Agents: the two that the asset guide prints, one in full as the live API returns it, and generated ones.

use serde_json::{Value, json};

use super::filter::{Known, Listing, Quick};
use super::vendor::SentinelOne;
use crate::dice::{Dice, rfc3339, year_start};
use crate::engine::{Feed, World};
use crate::fleet::Change;
use crate::noise::{gaps, odd};
use crate::words::{DEPARTMENTS, FIRST, LAST, MAKERS};

pub(crate) const FEED: &str = "agents";
const KIND: &str = "sentinelone-agent";
/// Ids rise with the index, so that a walk by id is a walk by index.
const FIRST_ID: u64 = 1_900_000_000_000_000_000;
const ID_STEP: u64 = 7919;

pub(crate) fn quick(world: &World<SentinelOne>, index: u64) -> Quick {
    let change = world.core.fleet(FEED).change(index);
    quick_with(world.vendor.seed, index, change)
}

fn quick_with(seed: u64, index: u64, change: Change) -> Quick {
    let mut quick = match index {
        0 => documented(475_482_087_580_431_375, "2023-06-04T10:00:00Z", "2025-08-26T09:30:00Z"),
        1 => documented(475_482_087_580_431_376, "2021-03-15T08:00:00Z", "2025-08-26T09:30:00Z"),
        2 => documented(1_840_213_377_450_912_764, "2024-03-05T09:14:22.118340Z", "2026-11-20T16:41:08.552013Z"),
        _ => {
            let mut dice = Dice::new(KIND, seed, index);
            Quick {
                id: FIRST_ID + index * ID_STEP + dice.below(7000),
                created: dice.instant(2020, 2024),
                updated: year_start(2025) + dice.instant(2025, 2025) - year_start(2025),
                decommissioned: dice.chance(20),
                uninstalled: dice.chance(10),
            }
        }
    };
    if let Some(at) = change.at {
        quick.updated = at;
    }
    quick.decommissioned |= change.retired;
    quick
}

fn documented(id: u64, created: &str, updated: &str) -> Quick {
    let micros = |text: &str| chrono::DateTime::parse_from_rfc3339(text).map_or(0, |time| time.timestamp_micros());
    Quick { id, created: micros(created), updated: micros(updated), ..Quick::default() }
}

pub(crate) const LISTING: Listing = Listing {
    feed: FEED,
    view: "AgentView",
    quick,
    record,
    sorts: SORTS,
    names: NAMES,
    members: MEMBERS,
    known: &[
        ("id", Known::Id),
        ("createdAt", Known::Created),
        ("updatedAt", Known::Updated),
        ("isDecommissioned", Known::Decommissioned),
        ("isUninstalled", Known::Uninstalled),
    ],
    // Decommissioned and uninstalled agents are left out unless the query says what it wants.
    defaults: &[("isDecommissioned", "false", ""), ("isUninstalled", "false", "")],
    switches: &[],
};

const SORTS: &[&str] = &[
    "id",
    "createdAt",
    "updatedAt",
    "computerName",
    "groupId",
    "osType",
    "osName",
    "uuid",
    "scanStatus",
    "isDecommissioned",
    "isUninstalled",
    "registeredAt",
    "lastActiveDate",
    "isActive",
    "isPendingUninstall",
    "activeThreats",
    "isUpToDate",
    "agentVersion",
    "osArch",
    "machineType",
    "networkStatus",
    "domain",
    "mitigationMode",
    "totalMemory",
    "cpuCount",
    "coreCount",
    "externalIp",
    "lastLoggedInUserName",
    "groupName",
    "siteId",
    "siteName",
    "infected",
    "accountName",
    "serialNumber",
];

/// Plural or special parameters of agents, and the member they look at; others bear the member's own name.
const NAMES: &[(&str, &str)] = &[
    ("ids", "id"),
    ("uuids", "uuid"),
    ("accountIds", "accountId"),
    ("siteIds", "siteId"),
    ("groupIds", "groupId"),
    ("filteredSiteIds", "siteId"),
    ("filteredGroupIds", "groupId"),
    ("agentVersions", "agentVersion"),
    ("rangerVersions", "rangerVersion"),
    ("osArches", "osArch"),
    ("osTypes", "osType"),
    ("scanStatuses", "scanStatus"),
    ("machineTypes", "machineType"),
    ("storageTypes", "storageType"),
    ("networkStatuses", "networkStatus"),
    ("domains", "domain"),
    ("consoleMigrationStatuses", "consoleMigrationStatus"),
    ("migrationStatus", "consoleMigrationStatus"),
    ("appsVulnerabilityStatuses", "appsVulnerabilityStatus"),
    ("installerTypes", "installerType"),
    ("operationalStates", "operationalState"),
    ("remoteProfilingStates", "remoteProfilingState"),
    ("rangerStatuses", "rangerStatus"),
];

/// Members of agents that can be filtered by their own name, with or without an operator.
const MEMBERS: &[&str] = &[
    "activeThreats",
    "agentVersion",
    "computerName",
    "coreCount",
    "cpuCount",
    "cpuId",
    "createdAt",
    "encryptedApplications",
    "externalId",
    "externalIp",
    "firewallEnabled",
    "hasContainerizedWorkload",
    "infected",
    "isActive",
    "isAdConnector",
    "isDecommissioned",
    "isHyperAutomate",
    "isPendingUninstall",
    "isUninstalled",
    "isUpToDate",
    "lastActiveDate",
    "lastLoggedInUserName",
    "lastSuccessfulScanDate",
    "locationEnabled",
    "mitigationMode",
    "mitigationModeSuspicious",
    "networkQuarantineEnabled",
    "osArch",
    "rangerStatus",
    "registeredAt",
    "scanStatus",
    "serialNumber",
    "threatRebootRequired",
    "totalMemory",
    "updatedAt",
    "uuid",
];

pub(crate) fn feed() -> Feed<SentinelOne> {
    Feed::new(FEED, ("id", "computerName"), |world, index| quick(world, index).id.to_string(), record)
}

pub(crate) fn record(world: &World<SentinelOne>, index: u64) -> Value {
    let change = world.core.fleet(FEED).change(index);
    let quick = quick_with(world.vendor.seed, index, change);
    let mut agent = match index {
        0 => active(),
        1 => inactive(),
        2 => realistic(),
        _ => generated(world.vendor.seed, index, &quick, world.core.options.clean),
    };
    // The guide's shape has names of its own.
    let (updated, name) = if index < 2 { ("updatedDate", "name") } else { ("updatedAt", "lastLoggedInUserName") };
    if let Some(at) = change.at {
        agent[updated] = json!(rfc3339(at, 6));
        agent["lastActiveDate"] = json!(rfc3339(at, 6));
    }
    if change.revision > 0 {
        agent[name] = json!(format!("{} (changed {})", agent[name].as_str().unwrap_or(""), change.revision));
    }
    if change.retired {
        agent["isDecommissioned"] = json!(true);
        agent["isActive"] = json!(false);
    }
    world.core.fleet(FEED).lay_edits_over(index, &mut agent);
    agent
}

fn active() -> Value {
    json!({
        "id": "475482087580431375", "name": "LAPTOP-JOHN-DEV", "type": "computer", "osType": "windows", "osVersion": "Windows 10 Pro", "osRevision": "22H2",
        "machineType": "laptop", "manufacturer": "Dell", "modelName": "Latitude 5540", "serialNumber": "ABC123DEF456GHI", "processorCount": 8, "coreCount": 8,
        "memorySize": 16384, "ipv4Addresses": ["192.168.1.100", "10.0.0.50"], "ipv6Addresses": ["fe80::1234:5678:90ab:cdef"],
        "macAddresses": ["00:1A:2B:3C:4D:5E"], "isActive": true, "isOnline": true, "lastActiveDate": "2025-08-26T09:30:00.000Z",
        "createdDate": "2023-06-04T10:00:00.000Z", "updatedDate": "2025-08-26T09:30:00.000Z", "agentVersion": "23.4.1.1001", "agentStatus": "active",
        "threatLevel": "good", "encryptionEnabled": true, "isFirewallEnabled": true, "isTamperProtectionEnabled": true, "lastIncidentDate": null,
        "threatCount": 0, "domain": "example.com", "computerName": "LAPTOP-JOHN-DEV", "userId": "u1234567890abcdef",
        "userName": "john.developer@example.com", "userFullName": "John Developer"
    })
}

fn inactive() -> Value {
    json!({
        "id": "475482087580431376", "name": "SERVER-OLD-PROD", "type": "server", "osType": "linux", "osVersion": "Ubuntu 18.04.6 LTS",
        "osRevision": "5.4.0-42-generic", "machineType": "server", "manufacturer": "HP", "modelName": "ProLiant DL380 Gen10", "serialNumber": "SG12345678",
        "processorCount": 16, "coreCount": 32, "memorySize": 131_072, "ipv4Addresses": ["10.0.0.200"], "ipv6Addresses": [],
        "macAddresses": ["00:30:48:2E:3A:A8"], "isActive": false, "isOnline": false, "lastActiveDate": "2025-06-01T14:30:00.000Z",
        "createdDate": "2021-03-15T08:00:00.000Z", "updatedDate": "2025-08-26T09:30:00.000Z", "agentVersion": "21.8.2.998", "agentStatus": "inactive",
        "threatLevel": "unknown", "encryptionEnabled": false, "isFirewallEnabled": true, "isTamperProtectionEnabled": false,
        "lastIncidentDate": "2025-05-20T10:00:00.000Z", "threatCount": 0, "domain": "example.com", "computerName": "SERVER-OLD-PROD",
        "userId": null, "userName": null, "userFullName": null
    })
}

/// An invented agent with every member as the live API has it.
fn realistic() -> Value {
    json!({
        "id": "1840213377450912764", "uuid": "6c1f0a2e9b7d4d53a6e0c4b18f2d9e71", "accountId": "1502338120076418201", "accountName": "Northwind Example",
        "siteId": "1502338121880057002", "siteName": "Lyon office", "groupId": "1502338121888445611", "groupName": "Default Group", "groupIp": "203.0.113.x",
        "computerName": "LYO-LT-0147", "domain": "NORTHWIND", "externalId": "", "externalIp": "203.0.113.24", "lastIpToMgmt": "10.20.4.61",
        "serialNumber": "7FQ2XZ3", "modelName": "Dell Inc. - Latitude 5540", "machineType": "laptop",
        "machineSid": "S-1-5-21-1004336348-1177238915-682003330", "licenseKey": "", "osType": "windows", "osName": "Windows 11 Pro", "osRevision": "22631",
        "osArch": "64 bit", "osUsername": null, "osStartTime": "2026-11-18T06:02:11Z", "cpuId": "13th Gen Intel(R) Core(TM) i7-1365U", "cpuCount": 1,
        "coreCount": 10, "totalMemory": 16088, "agentVersion": "24.2.3.471", "installerType": ".msi", "isUpToDate": true,
        "createdAt": "2024-03-05T09:14:22.118340Z", "registeredAt": "2024-03-05T09:14:22.112907Z", "updatedAt": "2026-11-20T16:41:08.552013Z",
        "lastActiveDate": "2026-11-20T16:55:30.004127Z", "groupUpdatedAt": null, "policyUpdatedAt": null, "isActive": true, "isDecommissioned": false,
        "isPendingUninstall": false, "isUninstalled": false, "isAdConnector": false, "isHyperAutomate": null, "networkStatus": "connected",
        "networkQuarantineEnabled": false,
        "networkInterfaces": [
            {"id": "1840213377467689981", "name": "Wi-Fi", "physical": "3c:21:9c:4e:10:ab", "inet": ["10.20.4.61"],
             "inet6": ["fe80::8d1c:44ff:fe02:9a11"], "gatewayIp": "10.20.4.1", "gatewayMacAddress": "00:1b:17:00:01:30"},
            {"id": "1840213377476078590", "name": "Ethernet", "physical": "3c:21:9c:4e:10:ac", "inet": ["10.20.8.17"], "inet6": [],
             "gatewayIp": null, "gatewayMacAddress": null}
        ],
        "infected": false, "activeThreats": 0, "threatRebootRequired": false, "detectionState": "full_mode", "mitigationMode": "protect",
        "mitigationModeSuspicious": "detect", "activeProtection": ["edr"], "operationalState": "na", "operationalStateExpiration": null,
        "showAlertIcon": false, "firewallEnabled": true, "encryptedApplications": true, "locationEnabled": true, "locationType": "fallback",
        "locations": [{"id": "1502338121905222830", "name": "Fallback", "scope": "global"}], "appsVulnerabilityStatus": "patch_required",
        "missingPermissions": [], "userActionsNeeded": [], "scanStatus": "finished", "scanStartedAt": "2026-11-02T10:00:03.912004Z",
        "scanFinishedAt": "2026-11-02T11:27:45.230118Z", "scanAbortedAt": null, "lastSuccessfulScanDate": "2026-11-02T11:27:45.230118Z",
        "fullDiskScanLastUpdatedAt": "2026-11-02T11:27:45.230118Z", "firstFullModeTime": "2024-03-05T09:20:40.021000", "rangerStatus": "Enabled",
        "rangerVersion": "24.1.0.25", "allowRemoteShell": false, "inRemoteShellSession": false, "remoteProfilingState": "disabled",
        "remoteProfilingStateExpiration": null, "consoleMigrationStatus": "N/A", "storageName": null, "storageType": null,
        "proxyStates": {"console": false, "deepVisibility": null}, "hasContainerizedWorkload": false, "containerizedWorkloadCounts": null,
        "cloudProviders": {}, "lastLoggedInUserName": "c.moreau",
        "activeDirectory": {
            "computerDistinguishedName": "CN=LYO-LT-0147,OU=Laptops,DC=northwind,DC=example", "computerMemberOf": [],
            "lastUserDistinguishedName": "CN=Camille Moreau,OU=Staff,DC=northwind,DC=example",
            "lastUserMemberOf": ["CN=VPN-Users,OU=Groups,DC=northwind,DC=example"], "userPrincipalName": "camille.moreau@northwind.example",
            "mail": "camille.moreau@northwind.example"
        },
        "tags": {"sentinelone": [{"id": "1700443220981120334", "key": "owner", "value": "it-ops", "assignedAt": "2025-02-11T08:00:00Z",
            "assignedBy": "Dana Example", "assignedById": "1502338129111222333"}]}
    })
}

/// `osType`, `osName`, `osRevision`.
const SYSTEMS: &[(&str, &str, &str)] = &[
    ("windows", "Windows 10 Pro", "19045"),
    ("windows", "Windows 11 Enterprise", "22631"),
    ("windows", "Windows Server 2019 Standard", "17763"),
    ("linux", "Ubuntu", "Ubuntu 22.04.4 LTS 5.15.0-105-generic"),
    ("linux", "Red Hat Enterprise Linux 9.3", "5.14.0-362.8.1.el9_3.x86_64"),
    ("macos", "macOS", "14.5 (23F79)"),
    ("windows_legacy", "Windows 7 Professional", "7601"),
];

fn number_id(dice: &mut Dice) -> String {
    dice.between(1_000_000_000_000_000_000, 1_300_000_000_000_000_000).to_string()
}

fn maybe(dice: &mut Dice, per_mille: u64, value: impl FnOnce(&mut Dice) -> Value) -> Value {
    if dice.chance(per_mille) { value(dice) } else { Value::Null }
}

fn generated(seed: u64, index: u64, quick: &Quick, clean: bool) -> Value {
    let dice = &mut Dice::new(KIND, seed, index ^ 0x5eed_0000);
    let (os_type, os_name, os_revision) = dice.of(SYSTEMS);
    let (maker, models) = dice.of(MAKERS);
    let machine =
        dice.pick(&["laptop", "laptop", "desktop", "desktop", "server", "kubernetes node", "unknown", "storage"]);
    let (first, last) = (dice.pick(FIRST), dice.pick(LAST));
    let login = format!("{}{}", first.chars().next().unwrap_or('x'), last).to_lowercase();
    let name = format!("{}-{}", machine.split(' ').next().unwrap_or("pc").to_uppercase(), dice.upper(6));
    let site = dice.below(6);
    let account = 900_000_000_000_000_000 + site;
    let department = dice.pick(DEPARTMENTS);
    let interfaces = (0..dice.of(&[0, 1, 1, 2, 2, 3, 6])).map(|_| interface(dice, clean)).collect::<Vec<_>>();
    let group = dice.below(9);
    let mut agent = json!({
        "accountId": "900000000000000001", "accountName": "Example Corp",
        "activeDirectory": active_directory(dice, &name, department, &format!("{first} {last}"), &login),
        "activeProtection": [dice.pick(&["edr", "idr"])], "activeThreats": if dice.chance(100) { dice.below(4) } else { 0 },
        "agentVersion": format!("{}.{}.{}.{}", dice.between(21, 24), dice.between(1, 4), dice.between(1, 9), dice.between(100, 1999)),
        "allowRemoteShell": dice.chance(200), "appsVulnerabilityStatus": dice.pick(&["not_applicable", "up_to_date", "patch_required"]),
        "cloudProviders": cloud(dice), "computerName": name, "consoleMigrationStatus": "N/A",
        "containerizedWorkloadCounts": if dice.chance(100) { json!({"containersCount": dice.below(30), "podsCount": null, "tasksCount": null}) } else { Value::Null },
        "coreCount": dice.of(&[2, 4, 8, 16, 32, 64]), "cpuCount": dice.between(1, 4),
        "cpuId": dice.pick(&["11th Gen Intel(R) Core(TM) i7-1185G7 @ 3.00GHz", "Intel(R) Xeon(R) Gold 6248R CPU @ 3.00GHz", "Apple M2 Pro", "AMD EPYC 7763 64-Core Processor"]),
        "createdAt": rfc3339(quick.created, 6), "detectionState": maybe(dice, 500, |_| json!("full_mode")),
        "domain": dice.pick(&["WORKGROUP", "CORP", "corp.example.org"]), "encryptedApplications": dice.chance(600), "externalId": "",
        "externalIp": dice.public_ip4(), "firewallEnabled": dice.chance(900),
        "firstFullModeTime": maybe(dice, 300, |dice| json!(rfc3339(dice.instant(2022, 2024), 6).trim_end_matches('Z'))),
        "fullDiskScanLastUpdatedAt": maybe(dice, 500, |dice| json!(dice.time(2025, 2025))),
        "groupId": (account * 10 + group).to_string(), "groupIp": "203.0.113.x", "groupName": if group == 0 { "Default Group" } else { department },
        "groupUpdatedAt": null, "hasContainerizedWorkload": dice.chance(50), "id": quick.id.to_string(), "inRemoteShellSession": false,
        "infected": dice.chance(30), "installerType": dice.pick(&[".msi", ".exe", ".pkg", ".deb", ".rpm"]), "isActive": dice.chance(850),
        "isAdConnector": false, "isDecommissioned": quick.decommissioned, "isHyperAutomate": maybe(dice, 500, |_| json!(false)),
        "isPendingUninstall": false, "isUninstalled": quick.uninstalled, "isUpToDate": dice.chance(800), "lastActiveDate": dice.time(2025, 2025),
        "lastIpToMgmt": dice.ip4(), "lastLoggedInUserName": if dice.chance(900) { login.as_str() } else { "" },
        "lastSuccessfulScanDate": maybe(dice, 500, |dice| json!(dice.time(2025, 2025))), "licenseKey": "", "locationEnabled": true,
        "locationType": dice.pick(&["fallback", "specific"]),
        "locations": [{"id": "900000000000000077", "name": dice.pick(&["Fallback", "Paris HQ", "Köln", "Home office"]), "scope": dice.pick(&["global", "site"])}],
        "machineSid": format!("S-1-5-21-{}-{}-{}", dice.between(100_000_000, 2_147_483_647), dice.between(100_000_000, 2_147_483_647), dice.between(100_000_000, 2_147_483_647)),
        "machineType": machine, "missingPermissions": [], "mitigationMode": dice.pick(&["protect", "detect"]),
        "mitigationModeSuspicious": dice.pick(&["protect", "detect"]), "modelName": format!("{maker} - {}", dice.pick(models)), "networkInterfaces": interfaces,
        "networkQuarantineEnabled": false, "networkStatus": dice.pick(&["connected", "connected", "connected", "disconnected", "connecting"]),
        "operationalState": dice.pick(&["na", "na", "na", "fully_disabled", "auto_partially_disabled"]), "operationalStateExpiration": null,
        "osArch": dice.pick(&["64 bit", "64 bit", "32 bit", "ARM64"]), "osName": os_name, "osRevision": os_revision,
        "osStartTime": rfc3339(dice.instant(2025, 2025), 0), "osType": os_type,
        "osUsername": maybe(dice, 300, |_| json!(format!("CORP\\{login}"))), "policyUpdatedAt": null,
        "proxyStates": {"console": dice.chance(100), "deepVisibility": maybe(dice, 700, |dice| json!(dice.chance(100)))},
        "rangerStatus": dice.pick(&["Enabled", "NotApplicable"]), "rangerVersion": format!("{}.{}.0.{}", dice.between(21, 24), dice.between(1, 4), dice.between(1, 99)),
        "registeredAt": rfc3339(quick.created - 5433, 6), "remoteProfilingState": "disabled", "remoteProfilingStateExpiration": null, "scanAbortedAt": null,
        "scanFinishedAt": maybe(dice, 500, |dice| json!(dice.time(2025, 2025))), "scanStartedAt": maybe(dice, 500, |dice| json!(dice.time(2025, 2025))),
        "scanStatus": dice.pick(&["finished", "started", "none", "aborted"]), "serialNumber": dice.upper(14), "showAlertIcon": false,
        "siteId": account.to_string(), "siteName": format!("Site {}", dice.pick(&["Paris", "Köln", "Lyon", "Austin", "Łódź", "Oslo"])),
        "storageName": null, "storageType": null, "tags": tags(dice), "threatRebootRequired": false,
        "totalMemory": dice.of(&[4096, 8192, 16_384, 32_768, 131_072]), "updatedAt": rfc3339(quick.updated, 6), "userActionsNeeded": [],
        "uuid": if os_type == "macos" { dice.uuid() } else { dice.hex(32) }
    });
    spoil(dice, clean, &mut agent);
    agent
}

/// The odd shapes and the gaps that were seen. They come last, so that they do not change the other members.
fn spoil(dice: &mut Dice, clean: bool, agent: &mut Value) {
    if odd(dice, clean, 10) {
        agent["networkInterfaces"] = json!({});
    }
    if odd(dice, clean, 10) {
        agent["coreCount"] = json!("8");
    }
    if odd(dice, clean, 20) {
        agent["agentRiskScore"] = json!({"value": dice.below(100), "source": "new member of the API"});
    }
    if odd(dice, clean, 20) {
        agent["machineType"] = json!("quantum node");
    }
    gaps(
        dice,
        clean,
        agent,
        &[
            "osUsername",
            "groupName",
            "locations",
            "activeThreats",
            "infected",
            "firewallEnabled",
            "osStartTime",
            "serialNumber",
            "externalIp",
            "storageName",
            "storageType",
            "cloudProviders",
            "containerizedWorkloadCounts",
            "activeProtection",
        ],
        &[
            "domain",
            "osName",
            "osRevision",
            "osType",
            "machineType",
            "modelName",
            "registeredAt",
            "lastActiveDate",
            "networkInterfaces",
            "siteName",
            "isUpToDate",
            "locations",
            "agentVersion",
            "serialNumber",
        ],
    );
}

fn active_directory(dice: &mut Dice, computer: &str, department: &str, user: &str, login: &str) -> Value {
    json!({
        "computerDistinguishedName": maybe(dice, 800, |_| json!(format!("CN={computer},OU=Workstations,OU={department},DC=corp,DC=example,DC=org"))),
        "computerMemberOf": (0..dice.below(3)).map(|_| format!("CN=GG-{},OU=Groups,DC=corp,DC=example,DC=org", dice.pick(DEPARTMENTS))).collect::<Vec<_>>(),
        "lastUserDistinguishedName": maybe(dice, 700, |_| json!(format!("CN={user},OU=Users,DC=corp,DC=example,DC=org"))),
        "lastUserMemberOf": [], "mail": null, "userPrincipalName": maybe(dice, 200, |_| json!(format!("{login}@corp.example.org")))
    })
}

fn interface(dice: &mut Dice, clean: bool) -> Value {
    let mut interface = json!({
        "id": number_id(dice), "name": dice.pick(&["Ethernet", "Wi-Fi", "eth0", "en0", "docker0", "Connexion au réseau local", "vEthernet (WSL)"]),
        "physical": if dice.chance(40) { "00:00:00:00:00:00".to_owned() } else { dice.mac(":").to_lowercase() },
        "inet": (0..dice.of(&[0, 1, 1, 1, 2])).map(|_| dice.ip4()).collect::<Vec<_>>(),
        "inet6": (0..dice.of(&[0, 1, 1])).map(|_| dice.ip6()).collect::<Vec<_>>(),
        "gatewayIp": dice.ip4(), "gatewayMacAddress": dice.mac(":").to_lowercase()
    });
    gaps(dice, clean, &mut interface, &["gatewayMacAddress"], &["gatewayIp", "gatewayMacAddress", "physical", "name"]);
    interface
}

fn cloud(dice: &mut Dice) -> Value {
    if !dice.chance(60) {
        return json!({});
    }
    json!({"AWS": {"cloudAccount": dice.between(100_000_000_000, 999_999_999_999).to_string(), "cloudInstanceId": format!("i-{}", dice.hex(17)),
        "cloudInstanceSize": "t3.large", "cloudLocation": "eu-west-3a", "awsSecurityGroups": [format!("sg-{}", dice.hex(17))], "cloudTags": [], "awsRole": null}})
}

fn tags(dice: &mut Dice) -> Value {
    if dice.chance(200) {
        return json!({});
    }
    let tags: Vec<Value> = (0..dice.of(&[0, 0, 1, 2]))
        .map(|_| {
            json!({"assignedAt": dice.time(2024, 2025), "assignedBy": "admin", "assignedById": number_id(dice), "id": number_id(dice),
                "key": dice.pick(&["env", "owner"]), "value": dice.pick(&["prod", "lab", "équipe-7"])})
        })
        .collect();
    json!({"sentinelone": tags})
}
