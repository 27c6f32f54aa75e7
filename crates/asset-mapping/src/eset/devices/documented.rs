//! The output that the ESET asset guide prints.

use eset_connect::models::{Device as Record, HardwareProfile, OperatingSystem};
use open_record::Integer;

use crate::documented::{Classification, Group, Metadata, Product, object};
use crate::rules::Rule;
use crate::time::{float_seconds, instant};
use crate::{Context, Documented, Groups};

object! {
    /// The event.
    pub struct DeviceInventoryInfo<'a> {
        /// Class and activity.
        pub classification: Classification = inline "",
        /// Seconds since the epoch.
        pub time: f64 = required "time",
        /// Product and release.
        pub metadata: Metadata<'a> = required "metadata",
        /// The device.
        pub device: Device<'a> = required "device",
    }
}

object! {
    /// `device`.
    pub struct Device<'a> {
        /// The vendor's identity.
        pub uid: &'a str = required "uid",
        /// The display name, or else another name.
        pub hostname: &'a str = required "hostname",
        /// The display name.
        pub name: Option<&'a str> = optional "name",
        /// The caption of the type.
        pub r#type: &'static str = required "type",
        /// The type.
        pub type_id: u8 = required "type_id",
        /// The description.
        pub desc: Option<&'a str> = optional "desc",
        /// The local address.
        pub ip: Option<&'a str> = optional "ip",
        /// The model.
        pub model: Option<&'a str> = optional "model",
        /// The manufacturer.
        pub vendor_name: Option<&'a str> = optional "vendor_name",
        /// The management domain.
        pub domain: Option<&'a str> = optional "domain",
        /// Always true.
        pub is_managed: bool = required "is_managed",
        /// Seconds since the epoch.
        pub last_seen_time: Option<f64> = optional "last_seen_time",
        /// The operating system.
        pub os: Option<Os<'a>> = optional "os",
        /// The interfaces.
        pub network_interfaces: Option<Vec<NetworkInterface<'a>>> = optional "network_interfaces",
        /// The group.
        pub groups: Option<[Group<'a>; 1]> = optional "groups",
    }
}

object! {
    /// `device.os`.
    pub struct Os<'a> {
        /// Its name.
        pub name: Option<&'a str> = optional "name",
        /// The type's name, in lower case.
        pub r#type: &'static str = required "type",
        /// The type.
        pub type_id: u16 = required "type_id",
    }
}

object! {
    /// An element of `device.network_interfaces`.
    pub struct NetworkInterface<'a> {
        /// Its address.
        pub ip: Option<&'a str> = optional "ip",
        /// Its hardware address.
        pub mac: Option<&'a str> = optional "mac",
        /// Its name.
        pub name: Option<&'a str> = optional "name",
        /// The device's host name.
        pub hostname: Option<&'a str> = optional "hostname",
        /// The caption of the type.
        pub r#type: &'static str = required "type",
        /// The type.
        pub type_id: u8 = required "type_id",
    }
}

impl Documented for Record {
    const PRINTED_RULES: &'static [Rule] = super::DOCUMENTED;
    type Printed<'a> = DeviceInventoryInfo<'a>;

    fn to_documented<'a>(&'a self, context: &'a Context) -> DeviceInventoryInfo<'a> {
        let seen = self.last_sync_time.as_deref().and_then(instant);
        DeviceInventoryInfo {
            classification: Classification::DEVICE_INVENTORY_INFO,
            time: float_seconds(seen.unwrap_or_else(|| context.observed_time())),
            metadata: Metadata {
                product: Product { name: "ESET EDR", version: context.known_product_version() },
                version: "1.5.0",
            },
            device: Device { last_seen_time: seen.map(float_seconds), ..device(self, context) },
        }
    }
}

fn device<'a>(record: &'a Record, context: &'a Context) -> Device<'a> {
    let hostname =
        filled(record.display_name.as_ref()).or(filled(record.original_display_name.as_ref())).unwrap_or(&record.uuid);
    let (caption, type_id) = device_type(record);
    let profile = record.hardware_profiles.iter().flatten().next();
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
        last_seen_time: None,
        os: record.operating_system.as_ref().map(os),
        network_interfaces: network_interfaces(record, hostname),
        groups: group(record, context).map(|group| [group]),
    }
}

fn device_type(record: &Record) -> (&'static str, u8) {
    let word = record.device_type.as_ref().map_or("", |word| word.as_str());
    match word {
        _ if record.is_mobile == Some(true) => ("Mobile", 5),
        word if word.contains("SERVER") => ("Server", 1),
        word if word.contains("VIRTUAL") => ("Virtual", 6),
        _ => ("Desktop", 2),
    }
}

/// The guide's family numbers; the vendor's own contract has others.
fn os(os: &OperatingSystem) -> Os<'_> {
    let (caption, type_id) = match os.family_id.map(Integer::as_i64) {
        None => ("unknown", 0),
        Some(Some(1)) => ("windows", 100),
        Some(Some(2)) => ("macos", 300),
        Some(Some(3)) => ("linux", 200),
        Some(Some(4)) => ("android", 201),
        Some(Some(5)) => ("ios", 301),
        Some(_) => ("other", 99),
    };
    let version_name = || os.version.as_ref().and_then(|version| version.name.as_deref());
    Os { name: filled(os.display_name.as_ref()).or_else(version_name), r#type: caption, type_id }
}

/// The printed pairing: the first adapter's address joins the local IP address. The vendor does not say that they belong together.
fn network_interfaces<'a>(record: &'a Record, hostname: &'a str) -> Option<Vec<NetworkInterface<'a>>> {
    let wired = NetworkInterface { r#type: "Wired", type_id: 1, ..NetworkInterface::default() };
    let local = filled(record.primary_local_ip_address.as_ref());
    let public = filled(record.public_ip_address.as_ref())
        .filter(|_| record.public_ip_address != record.primary_local_ip_address);

    let of_profiles: usize = record.hardware_profiles.iter().flatten().map(|profile| adapters(profile).count()).sum();
    let mut interfaces = Vec::with_capacity(of_profiles + 2);
    if let Some(ip) = local {
        interfaces.push(NetworkInterface { ip: Some(ip), hostname: Some(hostname), ..wired.clone() });
    }
    let mut adapters = record.hardware_profiles.iter().flatten().flat_map(adapters);
    if let Some(first) = interfaces.first_mut()
        && let Some((mac, name)) = adapters.next()
    {
        (first.mac, first.name) = (Some(mac), name);
    }
    interfaces.extend(adapters.map(|(mac, name)| NetworkInterface { mac: Some(mac), name, ..wired.clone() }));
    if let Some(ip) = public {
        interfaces.push(NetworkInterface { ip: Some(ip), r#type: "Unknown", ..NetworkInterface::default() });
    }
    (!interfaces.is_empty()).then_some(interfaces)
}

/// The adapters that have an address, with their names.
fn adapters(profile: &HardwareProfile) -> impl Iterator<Item = (&str, Option<&str>)> {
    let adapters = profile.network_adapters.iter().flatten();
    adapters.filter_map(|adapter| Some((filled(adapter.mac_address.as_ref())?, adapter.caption.as_deref())))
}

fn group<'a>(record: &'a Record, context: &'a Context) -> Option<Group<'a>> {
    let uid = filled(record.parent_group_uuid.as_ref())?;
    Some(Group { name: context.lookup::<Groups>()?.get(uid)?.unwrap_or(uid), uid })
}

/// The text, if there is one and it is not empty.
fn filled(text: Option<&String>) -> Option<&str> {
    text.map(String::as_str).filter(|text| !text.is_empty())
}
