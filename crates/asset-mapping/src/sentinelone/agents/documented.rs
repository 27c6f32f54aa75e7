//! The output that the SentinelOne asset guide prints.

use std::borrow::Cow;

use open_record::Integer;
use sentinelone_api::models::{Agent, MachineType, NetworkInterface, OsType};
use serde::ser::{Serialize, Serializer};

use super::directory::common_name;
use super::shape::{self, split_model};
use crate::datatype::is_zero_mac;
use crate::documented::{Classification, Metadata, Product, ToJson, object};
use crate::rules::Rule;
use crate::time::instant;
use crate::{Context, Documented};

object! {
    /// The event.
    pub struct DeviceInventoryInfo<'a> {
        /// Class and activity.
        pub classification: Classification = inline "",
        /// The caption of the severity.
        pub severity: &'static str = required "severity",
        /// The severity.
        pub severity_id: u8 = required "severity_id",
        /// Seconds since the epoch.
        pub time: i64 = required "time",
        /// Product and release.
        pub metadata: Metadata<'a> = required "metadata",
        /// The device.
        pub device: Device<'a> = required "device",
        /// Its security posture.
        pub enrichments: [Enrichment<'a>; 1] = required "enrichments",
    }
}

object! {
    /// `device`. Times are seconds since the epoch.
    pub struct Device<'a> {
        /// The agent's id.
        pub uid: &'a str = required "uid",
        /// The display name.
        pub name: Option<&'a str> = optional "name",
        /// The computer's name.
        pub hostname: Option<&'a str> = optional "hostname",
        /// The network domain.
        pub domain: Option<&'a str> = optional "domain",
        /// `computer`, `server` and the like.
        pub r#type: Option<&'a str> = optional "type",
        /// `laptop`, `server` and the like.
        pub machine_type: Option<&'a str> = optional "machine_type",
        /// The serial number.
        pub serial_number: Option<&'a str> = optional "serial_number",
        /// The maker.
        pub manufacturer: Option<&'a str> = optional "manufacturer",
        /// The model.
        pub model: Option<&'a str> = optional "model",
        /// How many processors it has.
        pub cpu_count: Option<i64> = optional "cpu_count",
        /// How many processor cores it has.
        pub core_count: Option<i64> = optional "core_count",
        /// Its memory in megabytes.
        pub memory_size: Option<i64> = optional "memory_size",
        /// The first IPv4 address.
        pub ip: Option<&'a str> = optional "ip",
        /// The IPv4 addresses.
        pub ipv4_addresses: Option<Texts<'a>> = optional "ipv4_addresses",
        /// The IPv6 addresses.
        pub ipv6_addresses: Option<Texts<'a>> = optional "ipv6_addresses",
        /// The first MAC address.
        pub mac_address: Option<&'a str> = optional "mac_address",
        /// The MAC addresses.
        pub mac_addresses: Option<Texts<'a>> = optional "mac_addresses",
        /// Whether it is active.
        pub is_enabled: Option<bool> = optional "is_enabled",
        /// Whether it is online.
        pub is_online: Option<bool> = optional "is_online",
        /// Whether its disk is encrypted.
        pub is_encrypted: Option<bool> = optional "is_encrypted",
        /// Whether its firewall is on.
        pub is_firewall_enabled: Option<bool> = optional "is_firewall_enabled",
        /// Whether tamper protection is on.
        pub is_tamper_protected: Option<bool> = optional "is_tamper_protected",
        /// The threat level.
        pub threat_level: Option<&'a str> = optional "threat_level",
        /// How many threats were found.
        pub threat_count: Option<i64> = optional "threat_count",
        /// The agent's status.
        pub agent_status: Option<&'a str> = optional "agent_status",
        /// The agent's version.
        pub agent_version: Option<&'a str> = optional "agent_version",
        /// The user's id.
        pub user_uid: Option<&'a str> = nullable "user_uid",
        /// The user's name.
        pub user_name: Option<&'a str> = nullable "user_name",
        /// The user's full name.
        pub user_full_name: Option<Cow<'a, str>> = nullable "user_full_name",
        /// When it was first known.
        pub created_time: Option<i64> = optional "created_time",
        /// When it last changed.
        pub updated_time: Option<i64> = optional "updated_time",
        /// When it was last active.
        pub last_seen_time: Option<i64> = nullable "last_seen_time",
        /// When its last incident happened; inside, `None` if there was none. Agents of the API do not say: there it is left out.
        pub last_incident_time: Option<Option<i64>> = optional "last_incident_time",
        /// The operating system.
        pub os: Option<Os<'a>> = optional "os",
    }
}

object! {
    /// `device.os`.
    pub struct Os<'a> {
        /// The vendor's word for the family.
        pub name: Option<&'a str> = optional "name",
        /// `Windows`, `AppleOS` or `Linux`.
        pub r#type: Option<&'static str> = optional "type",
        /// The version.
        pub version: Option<&'a str> = optional "version",
        /// The build or revision.
        pub build: Option<&'a str> = optional "build",
    }
}

object! {
    /// An element of `enrichments`.
    pub struct Enrichment<'a> {
        /// Always `device_security`.
        pub name: &'static str = required "name",
        /// Always `sentinelone_device`.
        pub value: &'static str = required "value",
        /// The posture.
        pub data: Posture<'a> = required "data",
    }
}

object! {
    /// `enrichments[0].data`.
    pub struct Posture<'a> {
        /// The threat level.
        pub threat_level: Option<&'a str> = optional "threat_level",
        /// How many threats were found.
        pub threat_count: Option<i64> = optional "threat_count",
        /// Whether it is active.
        pub is_enabled: Option<bool> = optional "is_enabled",
        /// The agent's status.
        pub agent_status: Option<&'a str> = optional "agent_status",
        /// The agent's version.
        pub agent_version: Option<&'a str> = optional "agent_version",
        /// Whether its disk is encrypted.
        pub is_encrypted: Option<bool> = optional "is_encrypted",
        /// Whether its firewall is on.
        pub is_firewall_enabled: Option<bool> = optional "is_firewall_enabled",
        /// Whether tamper protection is on.
        pub is_tamper_protected: Option<bool> = optional "is_tamper_protected",
        /// When it was last active.
        pub last_seen: Option<i64> = nullable "last_seen",
    }
}

/// A list of texts: as the record holds it, or gathered from several places.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Texts<'a> {
    /// A list of the record.
    Listed(&'a [String]),
    /// Gathered.
    Gathered(Vec<&'a str>),
}

impl<'a> Texts<'a> {
    fn first(&self) -> Option<&'a str> {
        match self {
            Self::Listed(texts) => texts.first().map(String::as_str),
            Self::Gathered(texts) => texts.first().copied(),
        }
    }
}

impl Serialize for Texts<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Listed(texts) => texts.serialize(serializer),
            Self::Gathered(texts) => texts.serialize(serializer),
        }
    }
}

impl ToJson for Texts<'_> {
    fn write_json(&self, out: &mut Vec<u8>) {
        match self {
            Self::Listed(texts) => texts.write_json(out),
            Self::Gathered(texts) => texts.write_json(out),
        }
    }
}

impl Documented for Agent {
    const PRINTED_RULES: &'static [Rule] = super::DOCUMENTED;
    type Printed<'a> = DeviceInventoryInfo<'a>;

    fn to_documented<'a>(&'a self, context: &'a Context) -> DeviceInventoryInfo<'a> {
        let device = device(self);
        DeviceInventoryInfo {
            classification: Classification::DEVICE_INVENTORY_INFO,
            severity: "Informational",
            severity_id: 1,
            time: device.created_time.unwrap_or_else(|| context.observed_time().timestamp()),
            metadata: Metadata { product: Product { name: "SentinelOne", version: None }, version: "1.6.0" },
            enrichments: [Enrichment { name: "device_security", value: "sentinelone_device", data: posture(&device) }],
            device,
        }
    }
}

fn device(agent: &Agent) -> Device<'_> {
    // What only agents of the API need: in the guide's shape these members have a source of their own.
    let api = shape::is_api(agent).then_some(agent);
    let (manufacturer, model) = match (agent.model_name.as_deref(), api) {
        (Some(model), Some(_)) if agent.manufacturer.is_none() => split_model(model),
        (model, _) => (agent.manufacturer.as_deref(), model),
    };
    let ipv4_addresses = addresses(agent.ipv4_addresses.as_deref(), agent, |interface| {
        interface.inet.iter().flatten().map(String::as_str)
    });
    let mac_addresses = addresses(agent.mac_addresses.as_deref(), agent, |interface| {
        interface.physical.as_deref().filter(|mac| !is_zero_mac(mac)).into_iter()
    });
    Device {
        uid: &agent.id,
        name: agent.name.as_deref().or(api.and_then(|agent| agent.computer_name.as_deref())),
        hostname: agent.computer_name.as_deref(),
        domain: agent.domain.as_deref(),
        r#type: agent
            .device_type
            .as_ref()
            .map(sentinelone_api::models::DeviceType::as_str)
            .or(api.and_then(coarse_type)),
        machine_type: agent.machine_type.as_ref().map(MachineType::as_str),
        serial_number: agent.serial_number.as_deref(),
        manufacturer,
        model,
        cpu_count: number(agent.processor_count.or(agent.cpu_count)),
        core_count: number(agent.core_count),
        memory_size: number(agent.memory_size.or(agent.total_memory)),
        ip: ipv4_addresses.as_ref().and_then(Texts::first),
        ipv4_addresses,
        ipv6_addresses: addresses(agent.ipv6_addresses.as_deref(), agent, |interface| {
            interface.inet6.iter().flatten().map(String::as_str)
        }),
        mac_address: mac_addresses.as_ref().and_then(Texts::first),
        mac_addresses,
        is_enabled: agent.is_active,
        is_online: agent.is_online.or(api.and_then(|agent| agent.is_active)),
        is_encrypted: agent.encryption_enabled.or(agent.encrypted_applications),
        is_firewall_enabled: agent.is_firewall_enabled.or(agent.firewall_enabled),
        is_tamper_protected: agent.is_tamper_protection_enabled,
        threat_level: agent.threat_level.as_deref().or_else(|| threat_level(agent)),
        threat_count: number(agent.threat_count.or(agent.active_threats)),
        agent_status: agent.agent_status.as_deref().or(api.and_then(agent_status)),
        agent_version: agent.agent_version.as_deref(),
        user_uid: agent.user_id.as_deref().or_else(|| last_user(agent)),
        user_name: agent.user_name.as_deref().or_else(|| last_user_name(agent)),
        user_full_name: match &agent.user_full_name {
            Some(name) => Some(Cow::Borrowed(name)),
            None => last_user(agent).and_then(common_name),
        },
        created_time: seconds(agent.created_date.as_deref().or(agent.created_at.as_deref())),
        updated_time: seconds(agent.updated_date.as_deref().or(agent.updated_at.as_deref())),
        last_seen_time: seconds(agent.last_active_date.as_deref()),
        last_incident_time: match (&agent.last_incident_date, api) {
            (None, Some(_)) => None,
            (date, _) => Some(seconds(date.as_deref())),
        },
        os: os(agent),
    }
}

fn posture<'a>(device: &Device<'a>) -> Posture<'a> {
    Posture {
        threat_level: device.threat_level,
        threat_count: device.threat_count,
        is_enabled: device.is_enabled,
        agent_status: device.agent_status,
        agent_version: device.agent_version,
        is_encrypted: device.is_encrypted,
        is_firewall_enabled: device.is_firewall_enabled,
        is_tamper_protected: device.is_tamper_protected,
        last_seen: device.last_seen_time,
    }
}

fn os(agent: &Agent) -> Option<Os<'_>> {
    let os = Os {
        name: agent.os_type.as_ref().map(OsType::as_str),
        r#type: agent.os_type.as_ref().and_then(|family| match family {
            OsType::Windows | OsType::WindowsLegacy => Some("Windows"),
            OsType::Macos => Some("AppleOS"),
            OsType::Linux => Some("Linux"),
            // The guide has no word for any other family.
            _ => None,
        }),
        version: agent.os_version.as_deref().or(agent.os_name.as_deref()),
        build: agent.os_revision.as_deref(),
    };
    (os != Os::default()).then_some(os)
}

/// The guide's list, or what the interfaces of an agent of the API have.
fn addresses<'a, A: Iterator<Item = &'a str>>(
    listed: Option<&'a [String]>,
    agent: &'a Agent,
    of: impl Fn(&'a NetworkInterface) -> A,
) -> Option<Texts<'a>> {
    match (listed, &agent.network_interfaces) {
        (Some(texts), _) => Some(Texts::Listed(texts)),
        (None, Some(interfaces)) => Some(Texts::Gathered(interfaces.iter().flat_map(of).collect())),
        (None, None) => None,
    }
}

/// The guide's coarse type, for the kinds of machine that have one.
fn coarse_type(agent: &Agent) -> Option<&'static str> {
    match agent.machine_type.as_ref()? {
        MachineType::Desktop | MachineType::Laptop => Some("computer"),
        MachineType::Server => Some("server"),
        _ => None,
    }
}

/// The guide's status. A decommissioned agent no longer reports; one that waits for its uninstallation still does.
fn agent_status(agent: &Agent) -> Option<&'static str> {
    match (agent.is_uninstalled, agent.is_decommissioned, agent.is_active) {
        (Some(true), _, _) => Some("uninstalled"),
        (_, Some(true), _) | (_, _, Some(false)) => Some("inactive"),
        (_, _, Some(true)) => Some("active"),
        (_, _, None) => None,
    }
}

/// The two of the guide's four levels that an agent of the API can tell apart.
fn threat_level(agent: &Agent) -> Option<&'static str> {
    let threats = agent.active_threats.map(|threats| threats != 0);
    match (agent.infected, threats) {
        (Some(true), _) | (_, Some(true)) => Some("bad"),
        (None, None) => None,
        _ => Some("good"),
    }
}

fn last_user(agent: &Agent) -> Option<&str> {
    agent.active_directory.as_ref()?.last_user_distinguished_name.as_deref()
}

fn last_user_name(agent: &Agent) -> Option<&str> {
    let principal = agent.active_directory.as_ref().and_then(|directory| directory.user_principal_name.as_ref());
    let names = [agent.last_logged_in_user_name.as_ref(), agent.os_username.as_ref(), principal];
    names.into_iter().flatten().map(String::as_str).find(|name| !name.is_empty())
}

fn number(integer: Option<Integer>) -> Option<i64> {
    integer.and_then(Integer::as_i64)
}

fn seconds(text: Option<&str>) -> Option<i64> {
    text.and_then(instant).map(|time| time.timestamp())
}
