use crate::rules::{
    Datatype::{FileHash, Hostname, Ip},
    Rule,
    Transform::{Checked, Coded, Exact, Instant, Respelled},
};

/// The rules of the schema output. A member without a rule stays in `unmapped`, and so does an empty text.
pub const SCHEMA: &[Rule] = &[
    Rule::new("ruleInfo.severity", "severity_id", Coded),
    Rule::new("alertInfo.createdAt", "time", Instant).note("Create"),
    Rule::new("alertInfo.updatedAt", "time", Instant).note("else"),
    Rule::constant("metadata.log_name", "cloud-detection/alerts"),
    Rule::new("sourceProcessInfo.storyline", "metadata.correlation_uid", Exact),
    Rule::new("agentDetectionInfo.accountId", "device.org.uid", Exact),
    Rule::new("agentDetectionInfo.siteId", "device.org.ou_uid", Exact).note("if there is an account"),
    Rule::new("agentDetectionInfo.name", "device.hostname", Checked(Hostname)).note("else `device.name`"),
    Rule::new("agentDetectionInfo.osName", "device.os.name", Exact),
    Rule::new("agentDetectionInfo.osFamily", "device.os.type_id", Coded).note("as for agents"),
    Rule::new("agentDetectionInfo.osRevision", "device.os.build", Exact).note("of Linux `kernel_release`"),
    Rule::new("agentDetectionInfo.machineType", "device.type_id", Coded).note("as for agents"),
    Rule::new("agentDetectionInfo.uuid", "device.agent_list[].uid", Exact)
        .note("no agent id here: `device.uid` is looked up"),
    Rule::new("agentDetectionInfo.version", "device.agent_list[].version", Exact),
    Rule::new("sourceProcessInfo.commandline", "evidences[].actor.process.cmd_line", Exact)
        .note("if there is a pid or a `uniqueId`"),
    Rule::new("sourceProcessInfo.name", "evidences[].actor.process.name", Exact),
    Rule::new("sourceProcessInfo.pid", "evidences[].actor.process.pid", Respelled).note("a text"),
    Rule::new("sourceProcessInfo.uniqueId", "evidences[].actor.process.uid", Exact),
    Rule::new("sourceProcessInfo.pidStarttime", "evidences[].actor.process.created_time", Instant),
    Rule::new("sourceProcessInfo.filePath", "evidences[].actor.process.file.path", Exact)
        .note("name = what follows the last separator"),
    Rule::new("sourceProcessInfo.fileHashMd5", "evidences[].actor.process.file.hashes[].value", Checked(FileHash)),
    Rule::new("sourceProcessInfo.fileHashSha1", "evidences[].actor.process.file.hashes[].value", Checked(FileHash)),
    Rule::new("sourceProcessInfo.fileHashSha256", "evidences[].actor.process.file.hashes[].value", Checked(FileHash)),
    Rule::new("sourceProcessInfo.integrityLevel", "evidences[].actor.process.integrity_id", Coded)
        .note("`untrusted` 1, `low` 2, `medium` 3, `high` 4, `system` 5, `unknown` 0"),
    Rule::new("sourceProcessInfo.user", "evidences[].actor.process.user.name", Exact),
    Rule::new("sourceParentProcessInfo.commandline", "evidences[].actor.process.parent_process.cmd_line", Exact),
    Rule::new("sourceParentProcessInfo.name", "evidences[].actor.process.parent_process.name", Exact),
    Rule::new("sourceParentProcessInfo.pid", "evidences[].actor.process.parent_process.pid", Respelled)
        .note("if the process has an id, like all of the parent"),
    Rule::new("sourceParentProcessInfo.uniqueId", "evidences[].actor.process.parent_process.uid", Exact),
    Rule::new("sourceParentProcessInfo.pidStarttime", "evidences[].actor.process.parent_process.created_time", Instant),
    Rule::new("sourceParentProcessInfo.filePath", "evidences[].actor.process.parent_process.file.path", Exact),
    Rule::new(
        "sourceParentProcessInfo.fileHashMd5",
        "evidences[].actor.process.parent_process.file.hashes[].value",
        Checked(FileHash),
    ),
    Rule::new(
        "sourceParentProcessInfo.fileHashSha1",
        "evidences[].actor.process.parent_process.file.hashes[].value",
        Checked(FileHash),
    ),
    Rule::new(
        "sourceParentProcessInfo.fileHashSha256",
        "evidences[].actor.process.parent_process.file.hashes[].value",
        Checked(FileHash),
    ),
    Rule::new("sourceParentProcessInfo.integrityLevel", "evidences[].actor.process.parent_process.integrity_id", Coded)
        .note("as of the process: `low`, `high`"),
    Rule::new("sourceParentProcessInfo.user", "evidences[].actor.process.parent_process.user.name", Exact),
    Rule::new("targetProcessInfo.tgtProcCmdLine", "evidences[].process.cmd_line", Exact)
        .note("if there is a pid or a uid, like all of the process"),
    Rule::new("targetProcessInfo.tgtProcImagePath", "evidences[].process.file.path", Exact),
    Rule::new("targetProcessInfo.tgtProcIntegrityLevel", "evidences[].process.integrity_id", Coded)
        .note("as of the source: `low`, `high`"),
    Rule::new("targetProcessInfo.tgtProcName", "evidences[].process.name", Exact),
    Rule::new("targetProcessInfo.tgtProcPid", "evidences[].process.pid", Respelled),
    Rule::new("targetProcessInfo.tgtProcUid", "evidences[].process.uid", Exact),
    Rule::new("targetProcessInfo.tgtFileHashSha1", "evidences[].file.hashes[].value", Checked(FileHash))
        .note("if there is a path, like all of the file"),
    Rule::new("targetProcessInfo.tgtFileHashSha256", "evidences[].file.hashes[].value", Checked(FileHash)),
    Rule::new("targetProcessInfo.tgtFilePath", "evidences[].file.path", Exact),
    Rule::new("targetProcessInfo.tgtFileId", "evidences[].file.uid", Exact),
    Rule::new("alertInfo.srcIp", "evidences[].src_endpoint.ip", Checked(Ip)).note("the first that is there"),
    Rule::new("alertInfo.srcMachineIp", "evidences[].src_endpoint.ip", Checked(Ip)).note("the first that is there"),
    Rule::new("alertInfo.srcPort", "evidences[].src_endpoint.port", Respelled).note("a text, if it is `port_t`"),
    Rule::new("alertInfo.dstIp", "evidences[].dst_endpoint.ip", Checked(Ip)),
    Rule::new("alertInfo.dstPort", "evidences[].dst_endpoint.port", Respelled).note("a text, if it is `port_t`"),
    Rule::new("alertInfo.netEventDirection", "evidences[].connection_info.direction_id", Coded)
        .note("`INCOMING` 1, `OUTGOING` 2"),
    Rule::new("alertInfo.dnsRequest", "evidences[].query.hostname", Checked(Hostname)),
    Rule::new("alertInfo.registryKeyPath", "evidences[].reg_key.path", Exact),
    Rule::new("alertInfo.registryPath", "evidences[].reg_key.path", Exact).note("if there is no key path"),
    Rule::new("ruleInfo.id", "finding_info.analytic.uid", Exact),
    Rule::new("ruleInfo.name", "finding_info.analytic.name", Exact),
    Rule::new("ruleInfo.description", "finding_info.analytic.desc", Exact),
    Rule::constant("finding_info.analytic.type_id", "1").note("Rule"),
    Rule::new("alertInfo.createdAt", "finding_info.created_time", Instant),
    Rule::new("alertInfo.reportedAt", "finding_info.first_seen_time", Instant),
    Rule::new("alertInfo.updatedAt", "finding_info.modified_time", Instant),
    Rule::new("ruleInfo.name", "finding_info.title", Exact).note("always also in `analytic`"),
    Rule::new("alertInfo.eventType", "finding_info.types[]", Exact),
    Rule::new("alertInfo.alertId", "finding_info.uid", Exact),
    Rule::new("alertInfo.incidentStatus", "status_id", Coded)
        .note("`Unresolved` New (1), `In progress` 2, `Resolved` 4"),
    Rule::new("alertInfo.analystVerdict", "verdict_id", Coded)
        .note("`Undefined`, `True positive`, `False positive`, `Suspicious`; profile incident"),
];
