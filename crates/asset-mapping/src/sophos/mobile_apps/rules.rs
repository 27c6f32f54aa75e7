use crate::rules::{
    Rule,
    Transform::{Coded, Exact, Lossy, Respelled},
};

/// The rules of the schema output. A member without a rule stays in `unmapped`, and so does an empty text.
pub const SCHEMA: &[Rule] = &[
    Rule::constant("metadata.product.name", "Sophos EDR"),
    Rule::constant("metadata.product.vendor_name", "Sophos"),
    Rule::context("metadata.product.version"),
    Rule::context("metadata.version"),
    Rule::context("metadata.log_name").note("`endpoint/endpoints` (5a) or `mobile/installed-apps` (5b)"),
    Rule::new("device.name", "device.name", Exact).note("5a only if it is no `hostname_t`; 5b always"),
    Rule::new("device.tenant.id", "device.org.uid", Exact),
    Rule::new("device.tenant.name", "device.org.name", Exact),
    Rule::new("device.os.name", "device.os.name", Exact),
    Rule::new("device.os.platform", "device.os.type_id", Coded)
        .note("as of endpoints; `ios` iOS (301), `android` Android (201)"),
    Rule::new("device.os.version", "device.os.version", Exact),
    Rule::new("device.os.platform", "device.type_id", Lossy)
        .note("always Mobile (5): the resource lists mobiles only; a tablet is not told apart"),
    Rule::new("device.id", "device.uid", Exact),
    Rule::new("app.name", "sbom.package.name", Exact).note("if there is a version too; else `product.name`"),
    Rule::new("app.name", "product.name", Exact).note("only if there is no version"),
    Rule::constant("sbom.package.type_id", "1"),
    Rule::new("app.identifier", "sbom.package.uid", Exact),
    Rule::new("app.version", "sbom.package.version", Respelled)
        .note("the example has a number, apps have \"12.0.1\": read both"),
    Rule::constant("sbom.software_components[]", "[]").note("an empty list"),
];
