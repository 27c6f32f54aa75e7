use crate::rules::{
    Datatype::{Hostname, Integer},
    Rule,
    Transform::{Checked, Coded, Exact, Instant},
};

/// The rules of the schema output. A member without a rule stays in `unmapped`, and so does an empty text.
pub const SCHEMA: &[Rule] = &[
    Rule::run("activity_id"),
    Rule::new("severity", "severity_id", Coded),
    Rule::new("raisedAt", "time", Instant).note("Create; without a zone as UTC"),
    Rule::new("updatedAt", "time", Instant).note("Update, Close"),
    Rule::constant("metadata.product.name", "Sophos EDR"),
    Rule::constant("metadata.product.vendor_name", "Sophos"),
    Rule::context("metadata.product.version"),
    Rule::context("metadata.version"),
    Rule::constant("metadata.log_name", "common/alerts"),
    Rule::new("groupKey", "metadata.correlation_uid", Exact),
    Rule::new("tenant.id", "metadata.tenant_uid", Exact),
    Rule::constant("is_alert", "true").note("Create"),
    Rule::new("eventCount", "count", Checked(Integer)),
    Rule::new("managedAgent.name", "device.hostname", Checked(Hostname))
        .note("else `device.name`; a mailbox or a firewall is no host: see below"),
    Rule::new("managedAgent.name", "device.name", Exact).note("only if it is no `hostname_t`"),
    Rule::new("managedAgent.type", "device.type_id", Coded)
        .note("with `mailbox`, `wirelessNetwork`, `slec` there is no `device`: then `resources`"),
    Rule::new("managedAgent.id", "device.uid", Exact).note("the endpoint's `id`"),
    Rule::new("managedAgent.id", "resources[].uid", Exact).note("only if it is no device"),
    Rule::new("managedAgent.name", "resources[].name", Exact).note("only if it is no device"),
    Rule::new("managedAgent.type", "resources[].type", Exact).note("only if it is no device"),
    Rule::new("person.name", "evidences[].user.name", Exact).note("`DOMAIN\\user` or a name, not taken apart"),
    Rule::new("person.id", "evidences[].user.uid", Exact).note("the directory user's `id`"),
    Rule::new("raisedAt", "finding_info.created_time", Instant),
    Rule::new("description", "finding_info.desc", Exact),
    Rule::new("lastCorrelatedAt", "finding_info.last_seen_time", Instant),
    Rule::new("updatedAt", "finding_info.modified_time", Instant),
    Rule::new("product", "finding_info.product.name", Exact).note("endpoint, server, mobile, firewall, …"),
    Rule::constant("finding_info.product.vendor_name", "Sophos").note("with a product"),
    Rule::new("type", "finding_info.title", Exact).note("`Event::Endpoint::…`"),
    Rule::new("category", "finding_info.types[]", Exact),
    Rule::new("id", "finding_info.uid", Exact),
    Rule::new("status", "status_id", Coded),
];
