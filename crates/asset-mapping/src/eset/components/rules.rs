use crate::rules::{
    Datatype::{Hostname, Integer},
    Rule,
    Transform::{Checked, Coded, Exact, Instant},
};

/// The rules of the schema output. A member without a rule stays in `unmapped`, and so does an empty text.
pub const SCHEMA: &[Rule] = &[
    Rule::new("device.lastSyncTime", "time", Instant),
    Rule::constant("metadata.product.name", "ESET EDR"),
    Rule::constant("metadata.product.vendor_name", "ESET"),
    Rule::context("metadata.product.version"),
    Rule::context("metadata.version"),
    Rule::constant("metadata.log_name", "devices/deployedComponents"),
    Rule::new("device.displayName", "device.hostname", Checked(Hostname)).note("always also in `device.name`"),
    Rule::new("device.lastSyncTime", "device.last_seen_time", Instant),
    Rule::new("device.displayName", "device.name", Exact),
    Rule::new("device.operatingSystem.bitness", "device.os.cpu_bits", Checked(Integer))
        .note("as in the device mapping"),
    Rule::new("device.operatingSystem.displayName", "device.os.name", Exact),
    Rule::new("device.operatingSystem.familyId", "device.os.type_id", Coded).note("as in the device mapping"),
    Rule::new("device.operatingSystem.version.name", "device.os.version", Exact),
    Rule::constant("device.type_id", "0").note("the record carries no device type"),
    Rule::new("device.uuid", "device.uid", Exact),
    Rule::new("component.displayName", "sbom.package.name", Exact)
        .note("if there is a version too; else `product.name`"),
    Rule::new("component.displayName", "product.name", Exact).note("only if there is no version"),
    Rule::new("component.name", "sbom.package.uid", Exact).note("the internal name (`eea`, `agent`)"),
    Rule::constant("sbom.package.vendor_name", "ESET"),
    Rule::new("component.version.id", "sbom.package.version", Exact)
        .note("if it is dotted text, as in the device mapping"),
    Rule::new("component.version.name", "sbom.package.version", Exact).note("if the id is not"),
    Rule::constant("sbom.software_components[]", "[]").note("an empty list"),
];
