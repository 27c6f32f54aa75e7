use crate::rules::{
    Rule,
    Transform::{Exact, Instant, Lookup, Lossy},
};

/// The rules of the documented output.
pub const DOCUMENTED: &[Rule] = &[
    Rule::constant("activity_id", "2"),
    Rule::constant("activity_name", "Collect"),
    Rule::constant("category_name", "Discovery"),
    Rule::constant("category_uid", "5"),
    Rule::constant("class_name", "Device Inventory Info"),
    Rule::constant("class_uid", "5001"),
    Rule::constant("type_name", "Device Inventory Info: Collect"),
    Rule::constant("type_uid", "500102"),
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
