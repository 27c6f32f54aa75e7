use crate::rules::{
    Datatype::Hostname,
    Rule,
    Transform::{Checked, Coded, Exact, Instant, Joined, Lossy, Presence, Respelled},
};

/// The rules of the schema output. A member without a rule stays in `unmapped`, and so does an empty text.
pub const SCHEMA: &[Rule] = &[
    Rule::new("endpoint.lastSeenAt", "time", Instant).note("it is in `device.last_seen_time` too"),
    Rule::constant("metadata.product.name", "Sophos EDR"),
    Rule::constant("metadata.product.vendor_name", "Sophos"),
    Rule::context("metadata.product.version"),
    Rule::context("metadata.version"),
    Rule::context("metadata.log_name").note("`endpoint/endpoints` (5a) or `mobile/installed-apps` (5b)"),
    Rule::new("endpoint.hostname", "device.hostname", Checked(Hostname)).note("else `device.name`"),
    Rule::new("endpoint.hostname", "device.name", Exact).note("5a only if it is no `hostname_t`; 5b always"),
    Rule::new("endpoint.lastSeenAt", "device.last_seen_time", Instant),
    Rule::new("endpoint.tenant.name", "device.org.name", Exact).note("else looked up in the context by the id"),
    Rule::new("endpoint.tenant.id", "device.org.uid", Exact),
    Rule::new("endpoint.os.build", "device.os.build", Respelled).note("as of endpoints"),
    Rule::new("endpoint.os.name", "device.os.name", Exact),
    Rule::new("endpoint.os.platform", "device.os.type_id", Coded)
        .note("as of endpoints; `ios` iOS (301), `android` Android (201)"),
    Rule::new("endpoint.os.majorVersion", "device.os.version", Joined).note("as of endpoints"),
    Rule::new("endpoint.os.minorVersion", "device.os.version", Joined),
    Rule::new("endpoint.os.isServer", "device.type_id", Lossy).note("true is Server (1) where there is no type"),
    Rule::new("endpoint.type", "device.type_id", Coded).note("as of endpoints"),
    Rule::new("endpoint.id", "device.uid", Exact),
    Rule::new("product.code", "sbom.package.name", Exact).note("if there is a version too; else `product.name`"),
    Rule::new("product.code", "product.name", Exact).note("only if there is no version"),
    Rule::constant("product.vendor_name", "Sophos").note("only if there is no version"),
    Rule::constant("sbom.package.vendor_name", "Sophos"),
    Rule::new("product.version", "sbom.package.version", Exact),
    Rule::constant("sbom.software_components[]", "[]").note("an empty list"),
    Rule::new("product.status", "sbom.package.name", Presence).note("`installed`: the event is there"),
];
