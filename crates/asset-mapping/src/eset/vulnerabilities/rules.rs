use crate::rules::{
    Datatype::Integer,
    Rule,
    Transform::{Checked, Coded, Exact, Instant, Joined, Respelled, Stripped},
};

/// The rules of the schema output. A member without a rule stays in `unmapped`, and so does an empty text.
pub const SCHEMA: &[Rule] = &[
    Rule::run("activity_id"),
    Rule::new("applicationVulnerability.severity", "severity_id", Coded)
        .note("the word is always also in `vulnerabilities[].severity`"),
    Rule::new("osVulnerability.severity", "severity_id", Coded)
        .note("the word is always also in `vulnerabilities[].severity`"),
    Rule::new("packageVulnerability.severity", "severity_id", Coded)
        .note("the word is always also in `vulnerabilities[].severity`"),
    Rule::new("applicationVulnerability.firstDetectTime", "time", Instant)
        .note("Create; always also in `finding_info`"),
    Rule::new("osVulnerability.firstDetectTime", "time", Instant).note("Create; always also in `finding_info`"),
    Rule::new("packageVulnerability.firstDetectTime", "time", Instant).note("Create; always also in `finding_info`"),
    Rule::new("applicationVulnerability.lastDetectTime", "time", Instant).note("Update"),
    Rule::new("osVulnerability.lastDetectTime", "time", Instant).note("Update"),
    Rule::new("packageVulnerability.lastDetectTime", "time", Instant).note("Update"),
    Rule::constant("metadata.product.name", "ESET EDR"),
    Rule::constant("metadata.product.vendor_name", "ESET"),
    Rule::context("metadata.product.version"),
    Rule::context("metadata.version"),
    Rule::constant("metadata.log_name", "device-vulnerabilities"),
    Rule::constant("metadata.profiles[]", "security_control").note("if there is a `riskScore`"),
    Rule::run("status_id").note("Resolved (4) with Close, else left out"),
    Rule::new("deviceUuid", "device.uid", Exact),
    Rule::constant("device.type_id", "0"),
    Rule::context("device.name").note("by `deviceUuid`; left out where it is not known"),
    Rule::context("device.hostname").note("the same, if it is `hostname_t`"),
    Rule::new("deviceGroupUuid", "device.groups[].uid", Exact).note("the name is looked up in the context"),
    Rule::context("device.groups[].name"),
    Rule::new("deviceUuid", "finding_info.uid", Joined).note("see Identity"),
    Rule::new("applicationVulnerability.vulnerabilityId", "finding_info.uid", Joined).note("see Identity"),
    Rule::new("osVulnerability.vulnerabilityId", "finding_info.uid", Joined).note("see Identity"),
    Rule::new("packageVulnerability.vulnerabilityId", "finding_info.uid", Joined).note("see Identity"),
    Rule::new("applicationVulnerability.application.uuid", "finding_info.uid", Joined).note("see Identity"),
    Rule::new("packageVulnerability.package.reference", "finding_info.uid", Joined).note("see Identity"),
    Rule::new("packageVulnerability.package.name", "finding_info.uid", Joined).note("see Identity"),
    Rule::new("applicationVulnerability.firstDetectTime", "finding_info.first_seen_time", Instant),
    Rule::new("osVulnerability.firstDetectTime", "finding_info.first_seen_time", Instant),
    Rule::new("packageVulnerability.firstDetectTime", "finding_info.first_seen_time", Instant),
    Rule::new("applicationVulnerability.lastDetectTime", "finding_info.last_seen_time", Instant),
    Rule::new("osVulnerability.lastDetectTime", "finding_info.last_seen_time", Instant),
    Rule::new("packageVulnerability.lastDetectTime", "finding_info.last_seen_time", Instant),
    Rule::new("applicationVulnerability.application.displayName", "finding_info.title", Exact)
        .note("the application's name, the package's, of the system the CVE; stands elsewhere too"),
    Rule::new("packageVulnerability.package.displayName", "finding_info.title", Exact)
        .note("the application's name, the package's, of the system the CVE; stands elsewhere too"),
    Rule::new("osVulnerability.cveNumber", "finding_info.title", Exact)
        .note("the application's name, the package's, of the system the CVE; stands elsewhere too"),
    Rule::new("applicationVulnerability.riskScore", "risk_score", Checked(Integer)).note("profile security_control"),
    Rule::new("osVulnerability.riskScore", "risk_score", Checked(Integer)).note("profile security_control"),
    Rule::new("packageVulnerability.riskScore", "risk_score", Checked(Integer)).note("profile security_control"),
    Rule::context("vulnerabilities[].category").note(
        "`APPLICATION`, `OPERATING_SYSTEM` or `PACKAGE` (the words of VULNERABILITY_SCOPE): which of the three is set",
    ),
    Rule::new("applicationVulnerability.cveNumber", "vulnerabilities[].cve.uid", Exact).note("if not empty"),
    Rule::new("osVulnerability.cveNumber", "vulnerabilities[].cve.uid", Exact).note("if not empty"),
    Rule::new("packageVulnerability.cveNumber", "vulnerabilities[].cve.uid", Exact).note("if not empty"),
    Rule::new("applicationVulnerability.vulnerabilityId", "vulnerabilities[].advisory.uid", Respelled)
        .note("only if there is no CVE: `just_one`"),
    Rule::new("osVulnerability.vulnerabilityId", "vulnerabilities[].advisory.uid", Respelled)
        .note("only if there is no CVE: `just_one`"),
    Rule::new("packageVulnerability.vulnerabilityId", "vulnerabilities[].advisory.uid", Respelled)
        .note("only if there is no CVE: `just_one`"),
    Rule::new("applicationVulnerability.patchAvailable", "vulnerabilities[].is_fix_available", Exact),
    Rule::new("osVulnerability.patchAvailable", "vulnerabilities[].is_fix_available", Exact),
    Rule::new("packageVulnerability.patchAvailable", "vulnerabilities[].is_fix_available", Exact),
    Rule::new("applicationVulnerability.severity", "vulnerabilities[].severity", Stripped)
        .note("`SEVERITY_LEVEL_`; `UNSPECIFIED` too"),
    Rule::new("osVulnerability.severity", "vulnerabilities[].severity", Stripped)
        .note("`SEVERITY_LEVEL_`; `UNSPECIFIED` too"),
    Rule::new("packageVulnerability.severity", "vulnerabilities[].severity", Stripped)
        .note("`SEVERITY_LEVEL_`; `UNSPECIFIED` too"),
    Rule::constant("vulnerabilities[].vendor_name", "ESET").note("who identified it"),
    Rule::new("applicationVulnerability.application.displayName", "vulnerabilities[].affected_packages[].name", Exact)
        .note("if there is a version too: OCSF asks for both"),
    Rule::new("packageVulnerability.package.name", "vulnerabilities[].affected_packages[].name", Exact)
        .note("else `displayName`; if there is a version"),
    Rule::new(
        "applicationVulnerability.application.version.name",
        "vulnerabilities[].affected_packages[].version",
        Exact,
    )
    .note("if there is a name too"),
    Rule::new("packageVulnerability.package.versionName", "vulnerabilities[].affected_packages[].version", Exact)
        .note("if there is a name too"),
    Rule::new(
        "applicationVulnerability.application.developerDisplayName",
        "vulnerabilities[].affected_packages[].vendor_name",
        Exact,
    )
    .note("if there is a package"),
    Rule::new("applicationVulnerability.application.uuid", "vulnerabilities[].affected_packages[].uid", Exact)
        .note("if there is a package"),
    Rule::new("packageVulnerability.package.reference", "vulnerabilities[].affected_packages[].uid", Exact)
        .note("if there is a package"),
    Rule::new(
        "packageVulnerability.package.packageManagerType",
        "vulnerabilities[].affected_packages[].package_manager",
        Stripped,
    )
    .note("`APT`, `SNAP`, `DNF`; `UNSPECIFIED` stays in `unmapped`"),
    Rule::constant("vulnerabilities[].affected_packages[].type_id", "1").note("of applications; left out for packages"),
];
