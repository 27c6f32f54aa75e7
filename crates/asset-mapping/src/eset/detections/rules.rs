use crate::rules::{
    Datatype::{Email, FileHash, Hostname, Integer, Ip, Mac, Port},
    Rule,
    Transform::{Checked, Coded, Exact, Instant, Lossy, Respelled, Stripped},
};

/// The rules of the schema output. A member without a rule stays in `unmapped`, and so does an empty text.
pub const SCHEMA: &[Rule] = &[
    Rule::run("activity_id").note("closed if `resolved`"),
    Rule::new("severityLevel", "severity_id", Coded).note("as v1: DIAGNOSTIC and UNSPECIFIED stay in `unmapped` too"),
    Rule::new("occurTime", "time", Instant).note("Create; else observed"),
    Rule::constant("metadata.product.name", "ESET EDR"),
    Rule::constant("metadata.product.vendor_name", "ESET"),
    Rule::context("metadata.product.version"),
    Rule::context("metadata.version"),
    Rule::constant("metadata.log_name", "v2/detections"),
    Rule::constant("metadata.profiles[]", "security_control").note("if there is a disposition"),
    Rule::constant("is_alert", "true").note("Create"),
    Rule::new("note", "comment", Exact),
    Rule::new("circumstances", "message", Exact),
    Rule::new("device.displayName", "device.name", Exact),
    Rule::new("device.displayName", "device.hostname", Checked(Hostname)).note("always also in `device.name`"),
    Rule::constant("device.type_id", "0").note("with a device"),
    Rule::new("device.uuid", "device.uid", Exact),
    Rule::new("responses[].actionType", "disposition_id", Lossy).note("stays in `unmapped`; profile security_control"),
    Rule::new("userName", "evidences[].actor.user.name", Exact),
    Rule::new("process.uuid", "evidences[].actor.process.uid", Exact),
    Rule::new("process.path", "evidences[].actor.process.path", Exact).note("if there is a uuid"),
    Rule::new("process.path", "evidences[].actor.process.name", Lossy)
        .note("what follows the last separator; the path has it"),
    Rule::new("process.commandLine", "evidences[].actor.process.cmd_line", Exact)
        .note("if there is a uuid; else it stays in `unmapped`"),
    Rule::new("process.path", "evidences[].actor.app_name", Exact).note("only if there is no uuid"),
    Rule::new("networkTraffic.direction", "evidences[].connection_info.direction_id", Coded).note("as v1"),
    Rule::new("networkTraffic.protocolKeyword", "evidences[].connection_info.protocol_name", Exact).note("as v1"),
    Rule::new("networkTraffic.localIpAddress", "evidences[].src_endpoint.ip", Checked(Ip)).note("by direction"),
    Rule::new("networkTraffic.remoteIpAddress", "evidences[].src_endpoint.ip", Checked(Ip)).note("by direction"),
    Rule::new("networkTraffic.localMacAddress", "evidences[].src_endpoint.mac", Checked(Mac))
        .note("if there is an address"),
    Rule::new("networkTraffic.remoteMacAddress", "evidences[].src_endpoint.mac", Checked(Mac))
        .note("if there is an address"),
    Rule::new("networkTraffic.localPort", "evidences[].src_endpoint.port", Checked(Port))
        .note("if there is an address; not 0"),
    Rule::new("networkTraffic.remotePort", "evidences[].src_endpoint.port", Checked(Port))
        .note("if there is an address; not 0"),
    Rule::new("networkTraffic.localIpAddress", "evidences[].dst_endpoint.ip", Checked(Ip)).note("by direction"),
    Rule::new("networkTraffic.remoteIpAddress", "evidences[].dst_endpoint.ip", Checked(Ip)).note("by direction"),
    Rule::new("networkTraffic.localMacAddress", "evidences[].dst_endpoint.mac", Checked(Mac))
        .note("if there is an address"),
    Rule::new("networkTraffic.remoteMacAddress", "evidences[].dst_endpoint.mac", Checked(Mac))
        .note("if there is an address"),
    Rule::new("networkTraffic.localPort", "evidences[].dst_endpoint.port", Checked(Port))
        .note("if there is an address; not 0"),
    Rule::new("networkTraffic.remotePort", "evidences[].dst_endpoint.port", Checked(Port))
        .note("if there is an address; not 0"),
    Rule::constant("evidences[].file.hashes[].algorithm_id", "2").note("SHA-1; `3` SHA-256 for `hashSha2256`"),
    Rule::new("objectHashSha1", "evidences[].file.hashes[].value", Checked(FileHash)),
    Rule::new("objectName", "evidences[].file.name", Exact).note("as v1"),
    Rule::new("objectUrl", "evidences[].file.path", Exact).note("as v1"),
    Rule::new("objectUrl", "evidences[].file.uri", Exact).note("as v1"),
    Rule::new("objectUrl", "evidences[].url.url_string", Exact).note("as v1"),
    Rule::new("objectSizeBytes", "evidences[].file.size", Respelled)
        .note("a text (u64); above 2⁶³−1 it stays in `unmapped`"),
    Rule::constant("evidences[].file.type_id", "0"),
    Rule::new("objectTypeName", "evidences[].name", Exact).note("as v1"),
    Rule::new("file.path", "evidences[].file.path", Exact).note("of the second evidence, like all of `file`"),
    Rule::new("file.path", "evidences[].file.name", Lossy).note(
        "what follows the last separator; the path has it; no path, no evidence: then `file` stays in `unmapped`",
    ),
    Rule::new("file.hashSha1", "evidences[].file.hashes[].value", Checked(FileHash)),
    Rule::new("file.hashSha2256", "evidences[].file.hashes[].value", Checked(FileHash)),
    Rule::new("file.isReadOnly", "evidences[].file.is_readonly", Exact)
        .note("from 1.6.0; before it stays in `unmapped`"),
    Rule::new("file.lastEditor.email", "evidences[].file.modifier.email_addr", Checked(Email))
        .note("if there is a name or an id"),
    Rule::new("file.lastEditor.userName", "evidences[].file.modifier.name", Exact),
    Rule::new("file.lastEditor.userUuid", "evidences[].file.modifier.uid", Exact),
    Rule::new("file.reference", "evidences[].file.uid", Exact),
    Rule::new("file.sizeBytes", "evidences[].file.size", Respelled),
    Rule::new("email.from", "evidences[].email.from", Checked(Email))
        .note("without `from` or `to` the e-mail stays in `unmapped`"),
    Rule::new("email.to", "evidences[].email.to[]", Checked(Email))
        .note("one text: a single address; a list stays in `unmapped`"),
    Rule::new("email.cc", "evidences[].email.cc[]", Checked(Email)).note("likewise"),
    Rule::new("email.internetMessageId", "evidences[].email.message_uid", Exact),
    Rule::new("email.subject", "evidences[].email.subject", Exact),
    Rule::new("email.uuid", "evidences[].email.uid", Exact),
    Rule::new("email.containedUrls[]", "evidences[].email.urls[].url_string", Exact),
    Rule::new("email.attachments[].path", "evidences[].email.files[].name", Exact)
        .note("also as `path` if it has a separator, then the name is what follows the last"),
    Rule::new("email.attachments[].path", "evidences[].email.files[].path", Exact),
    Rule::new("email.attachments[].hashSha1", "evidences[].email.files[].hashes[].value", Checked(FileHash))
        .note("if it has a path"),
    Rule::new("email.attachments[].hashSha2256", "evidences[].email.files[].hashes[].value", Checked(FileHash))
        .note("if it has a path"),
    Rule::constant("evidences[].email.files[].hashes[].algorithm_id", "2").note("or `3`"),
    Rule::new("email.attachments[].sizeBytes", "evidences[].email.files[].size", Respelled).note("if it has a path"),
    Rule::constant("evidences[].email.files[].type_id", "0"),
    Rule::new("triggeringEvent.data", "evidences[].data", Exact).note("free JSON; the last evidence"),
    Rule::new("triggeringEvent.type", "evidences[].name", Stripped)
        .note("of the same evidence; without data it stays in `unmapped`"),
    Rule::new("edrRuleUuid", "finding_info.analytic.uid", Exact),
    Rule::constant("finding_info.analytic.type_id", "1").note("Rule"),
    Rule::new("occurTime", "finding_info.first_seen_time", Instant),
    Rule::new("displayName", "finding_info.title", Exact),
    Rule::new("typeName", "finding_info.title", Exact).note("if there is no display name"),
    Rule::new("category", "finding_info.types[]", Stripped).note("UNSPECIFIED stays in `unmapped`"),
    Rule::new("typeName", "finding_info.types[]", Exact).note("after the category, if it is not the title"),
    Rule::new("uuid", "finding_info.uid", Exact),
    Rule::new("scanUuid", "malware_scan_info.uid", Exact),
    Rule::constant("malware_scan_info.type_id", "0"),
    Rule::new("severityScore", "risk_score", Checked(Integer)).note("in 2004 without a profile"),
    Rule::new("resolved", "status_id", Coded).note("true Resolved (4), false New (1)"),
];
