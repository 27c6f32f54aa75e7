use crate::rules::{
    Datatype::{FileHash, Hostname, Ip},
    Rule,
    Transform::{Checked, Coded, Exact, Instant, Lossy, Respelled},
};

/// The rules of the schema output. A member without a rule stays in `unmapped`, and so does an empty text.
pub const SCHEMA: &[Rule] = &[
    Rule::run("activity_id").note("always Create"),
    Rule::new("severity", "severity_id", Coded).note("`none` stays in `unmapped` too"),
    Rule::new("when", "time", Instant),
    Rule::new("created_at", "time", Instant).note("if there is no `when`; always also in `finding_info`"),
    Rule::constant("metadata.product.name", "Sophos EDR"),
    Rule::constant("metadata.product.vendor_name", "Sophos"),
    Rule::context("metadata.product.version"),
    Rule::context("metadata.version"),
    Rule::context("metadata.log_name").note("`siem/events` or `siem/alerts`"),
    Rule::new("data.correlation_id", "metadata.correlation_uid", Exact).note("alerts"),
    Rule::new("customer_id", "metadata.tenant_uid", Exact),
    Rule::constant("is_alert", "true"),
    Rule::new("location", "device.hostname", Checked(Hostname)).note("else `device.name`; the host's name, no place"),
    Rule::new("location", "device.name", Exact).note("only if it is no `hostname_t`"),
    Rule::new("data.source_info.ip", "device.ip", Checked(Ip)).note("of the endpoint"),
    Rule::new("data.endpoint_platform", "device.os.name", Exact).note("alerts; there is no name"),
    Rule::new("data.endpoint_platform", "device.os.type_id", Coded).note("as of endpoints"),
    Rule::new("data.endpoint_type", "device.type_id", Coded).note("server 1, others 99 with the word, none 0"),
    Rule::new("data.endpoint_id", "device.uid", Exact),
    Rule::new("source", "evidences[].user.name", Exact)
        .note("`DOMAIN\\user`; `n/a` is no name and stays in `unmapped`"),
    Rule::new("user_id", "evidences[].user.uid", Exact).note("an id of the older kind, not the directory user's uuid"),
    Rule::constant("evidences[].file.hashes[].algorithm_id", "3").note("SHA-256"),
    Rule::new("data.app_sha256", "evidences[].file.hashes[].value", Checked(FileHash))
        .note("if there is a path too: a file needs a name"),
    Rule::new("data.app_path", "evidences[].file.path", Exact).note("alerts"),
    Rule::new("data.core_remedy_items.items[].type", "evidences[].file.path", Lossy).note("`file` tells a path"),
    Rule::new("data.core_remedy_items.items[].descriptor", "evidences[].file.path", Exact)
        .note("of the first item with type `file`, if there is no `app_path`; name = what follows the last separator"),
    Rule::new("data.app_path", "evidences[].file.name", Lossy).note("what follows the last separator; the path has it"),
    Rule::new("data.core_remedy_items.items[].descriptor", "evidences[].file.name", Lossy)
        .note("what follows the last separator; the path has it"),
    Rule::constant("evidences[].file.type_id", "0"),
    Rule::new("data.ips_threat.executable_pid", "evidences[].process.pid", Respelled)
        .note("with `executablePath` → `evidences[].process.path`, `executableName` → `evidences[].process.name`"),
    Rule::new("data.ips_threat.executable_path", "evidences[].process.path", Exact).note("if there is a pid"),
    Rule::new("data.ips_threat.executable_name", "evidences[].process.name", Exact).note("if there is a pid"),
    Rule::new("data.ips_threat.remote_ip", "evidences[].dst_endpoint.ip", Checked(Ip))
        .note("the direction is not told: `direction_id` 0"),
    Rule::new("data.ips_threat.remote_port", "evidences[].dst_endpoint.port", Respelled)
        .note("a text, if it is `port_t`"),
    Rule::constant("evidences[].connection_info.direction_id", "0").note("with a remote address"),
    Rule::new("data.hmpa_exploit.process_pid", "evidences[].process.pid", Respelled).note("alerts of exploits"),
    Rule::new("data.hmpa_exploit.process_path", "evidences[].process.path", Exact).note("with a pid"),
    Rule::new("data.hmpa_exploit.process_name", "evidences[].process.name", Exact).note("with a pid"),
    Rule::new("created_at", "finding_info.created_time", Instant),
    Rule::new("description", "finding_info.desc", Exact).note("events `name`, alerts `description`"),
    Rule::new("when", "finding_info.first_seen_time", Instant),
    Rule::new("data.origin", "finding_info.analytic.name", Exact)
        .note("what decided: `SAV`, `ML`, `ML_PUA_DETECTION`, `BLOCKLISTED`; no product"),
    Rule::constant("finding_info.analytic.type_id", "0").note("with an origin"),
    Rule::new("product", "finding_info.product.name", Exact).note("alerts"),
    Rule::constant("finding_info.product.vendor_name", "Sophos").note("with a product"),
    Rule::new("threat", "finding_info.title", Exact),
    Rule::new("type", "finding_info.title", Exact).note("if there is no `threat`"),
    Rule::new("type", "finding_info.types[]", Exact).note("if it is not the title"),
    Rule::new("category", "finding_info.types[]", Exact).note("after the type"),
    Rule::new("id", "finding_info.uid", Exact),
    Rule::new("event_service_event_id", "finding_info.uid_alt", Exact).note("alerts: the event's id"),
];
