use crate::rules::{
    Datatype::{Hostname, Integer, Ip, Mac, Uuid},
    Rule,
    Transform::{Checked, Coded, Exact, Instant, Lookup, Lossy},
};

/// The rules of the documented output.
pub const DOCUMENTED: &[Rule] = &[
    Rule::new("lastSyncTime", "time", Instant).note("seconds; the observed time where there is none"),
    Rule::constant("metadata.product.name", "ESET EDR"),
    Rule::context("metadata.product.version"),
    Rule::constant("metadata.version", "1.5.0"),
    Rule::new("uuid", "device.uid", Exact),
    Rule::new("displayName", "device.hostname", Exact).note("if not empty"),
    Rule::new("originalDisplayName", "device.hostname", Exact).note("if there is no display name; else the uuid"),
    Rule::new("displayName", "device.name", Exact),
    Rule::new("isMobile", "device.type_id", Lossy).note("true is Mobile (5)"),
    Rule::new("deviceType", "device.type_id", Lossy)
        .note("contains SERVER: Server (1); contains VIRTUAL: Virtual (6); else Desktop (2)"),
    Rule::new("description", "device.desc", Exact),
    Rule::new("primaryLocalIpAddress", "device.ip", Exact),
    Rule::new("hardwareProfiles[0].model", "device.model", Exact),
    Rule::new("hardwareProfiles[0].manufacturer", "device.vendor_name", Exact),
    Rule::new("managementDomain", "device.domain", Exact),
    Rule::constant("device.is_managed", "true"),
    Rule::new("lastSyncTime", "device.last_seen_time", Instant).note("seconds"),
    Rule::new("operatingSystem.displayName", "device.os.name", Exact).note("if not empty"),
    Rule::new("operatingSystem.version.name", "device.os.name", Exact).note("if there is no display name"),
    Rule::new("operatingSystem.familyId", "device.os.type_id", Lossy).note(
        "1 windows (100), 2 macos (300), 3 linux (200), 4 android (201), 5 ios (301), none unknown (0), else other (99)",
    ),
    Rule::new("primaryLocalIpAddress", "device.network_interfaces[].ip", Exact).note("first, Wired, with the hostname"),
    Rule::new("hardwareProfiles[].networkAdapters[].macAddress", "device.network_interfaces[].mac", Exact)
        .note("the first joins the first interface, each other one is an interface of its own; Wired"),
    Rule::new("hardwareProfiles[].networkAdapters[].caption", "device.network_interfaces[].name", Exact),
    Rule::new("publicIpAddress", "device.network_interfaces[].ip", Exact)
        .note("last, Unknown, unless it is the local address"),
    Rule::new("parentGroupUuid", "device.groups[].uid", Lookup).note("if the group is known"),
    Rule::context("device.groups[].name"),
];

/// The rules of the schema output.
pub const SCHEMA: &[Rule] = &[
    Rule::new("lastSyncTime", "time", Instant).note("milliseconds; the observed time where there is none"),
    Rule::constant("metadata.product.name", "ESET EDR"),
    Rule::constant("metadata.product.vendor_name", "ESET"),
    Rule::context("metadata.product.version"),
    Rule::context("metadata.version"),
    Rule::new("deployedComponents[].displayName", "device.agent_list[].name", Exact),
    Rule::new("deployedComponents[].version.id", "device.agent_list[].version", Exact)
        .note("if it is dotted text and the component has a name"),
    Rule::new("deployedComponents[].version.name", "device.agent_list[].version", Exact)
        .note("if the id is not dotted text and the component has a name"),
    Rule::new("description", "device.desc", Exact),
    Rule::new("parentGroupUuid", "device.groups[].uid", Exact).note("the name is looked up in the context"),
    Rule::new("displayName", "device.hostname", Checked(Hostname)).note("always also in `device.name`"),
    Rule::new("originalDisplayName", "device.hostname", Checked(Hostname)).note("if the display name is none"),
    Rule::new("hardwareProfiles[0].bios.manufacturer", "device.hw_info.bios_manufacturer", Exact),
    Rule::new("hardwareProfiles[0].processors[0].architecture", "device.hw_info.cpu_architecture_id", Coded)
        .note("X86, X64: x86 (1); ARM32, ARM64: ARM (2); all but X86 stay in `unmapped` too"),
    Rule::new("hardwareProfiles[0].processors[0].caption", "device.hw_info.cpu_type", Exact),
    Rule::new("hardwareProfiles[0].bios.serialNumber", "device.hw_info.serial_number", Exact),
    Rule::new("hardwareProfiles[0].bios.uuid", "device.hw_info.uuid", Checked(Uuid)),
    Rule::new("primaryLocalIpAddress", "device.ip", Checked(Ip)),
    Rule::new("enrollmentStatus", "device.is_managed", Lossy).note("true if enrolled"),
    Rule::new("lastSyncTime", "device.last_seen_time", Instant).note("milliseconds"),
    Rule::new("hardwareProfiles[0].model", "device.model", Exact),
    Rule::new("displayName", "device.name", Exact),
    Rule::new("hardwareProfiles[].networkAdapters[].macAddress", "device.network_interfaces[].mac", Checked(Mac)),
    Rule::new("hardwareProfiles[].networkAdapters[].caption", "device.network_interfaces[].name", Exact),
    Rule::constant("device.network_interfaces[].type_id", "0"),
    Rule::new("operatingSystem.bitness", "device.os.cpu_bits", Checked(Integer)).note("if the system has a name"),
    Rule::new("operatingSystem.displayName", "device.os.name", Exact),
    Rule::new("operatingSystem.familyId", "device.os.type_id", Coded).note(
        "if the system has a name; 1 Windows (100), 2 Linux (200), 4 Android (201), 5 Windows Mobile (101), others Other (99); 3 macOS (300), or iOS (301) of a mobile \
         device, and 0 Unknown (0) stay in `unmapped` too",
    ),
    Rule::new("operatingSystem.version.name", "device.os.version", Exact)
        .note("`device.os.name` if there is no display name"),
    Rule::new("ownerUuid", "device.owner.uid", Exact),
    Rule::new("deviceType", "device.type_id", Coded).note(
        "words without an id: Other (99); `SMARTPHONE` is Mobile (5), `NOTEBOOK` Laptop (3), `VIRTUAL_MACHINE` Virtual (6), `UNSPECIFIED` Unknown (0), and these stay in \
         `unmapped` too",
    ),
    Rule::new("isMobile", "device.type_id", Coded).note("true is Mobile (5) where no device type is stated; else it stays in `unmapped`"),
    Rule::new("uuid", "device.uid", Exact),
    Rule::new("hardwareProfiles[0].manufacturer", "device.vendor_name", Exact),
    Rule::unmapped("managementDomain").note("an account domain, not the network's"),
    Rule::unmapped("publicIpAddress").note("not the device's own address"),
];
