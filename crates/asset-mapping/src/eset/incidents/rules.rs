use crate::rules::{
    Rule,
    Transform::{Coded, Exact, Instant},
};

/// The rules of the schema output. A member without a rule stays in `unmapped`, and so does an empty text.
pub const SCHEMA: &[Rule] = &[
    Rule::run("activity_id").note("closed if CLOSED"),
    Rule::new("severity", "severity_id", Coded).note("UNSPECIFIED stays in `unmapped` too"),
    Rule::new("createTime", "time", Instant).note("Create"),
    Rule::new("updateTime", "time", Instant).note("Update, Close"),
    Rule::constant("metadata.product.name", "ESET EDR"),
    Rule::constant("metadata.product.vendor_name", "ESET"),
    Rule::context("metadata.product.version"),
    Rule::context("metadata.version"),
    Rule::constant("metadata.log_name", "v2/incidents"),
    Rule::new("tags[]", "metadata.labels[]", Exact),
    Rule::constant("metadata.profiles[]", "host").note("with exactly one device"),
    Rule::new("assigneeUuid", "assignee.uid", Exact),
    Rule::constant("assignee.name", "Unassigned").note("if there is no assignee"),
    Rule::new("description", "desc", Exact),
    Rule::new("deviceUuids[]", "device.uid", Exact).note("exactly one; profile host; several stay in `unmapped`"),
    Rule::constant("device.type_id", "0").note("profile host"),
    Rule::context("device.name").note("profile host"),
    Rule::new("createTime", "finding_info_list[].created_time", Instant).note("of the first"),
    Rule::new("updateTime", "finding_info_list[].modified_time", Instant).note("of the first"),
    Rule::new("displayName", "finding_info_list[].title", Exact).note("of the first"),
    Rule::new("uuid", "finding_info_list[].uid", Exact).note("the first"),
    Rule::new("detectionUuids[]", "finding_info_list[].uid", Exact).note("the others"),
    Rule::new("status", "status_id", Coded).note("none: Unknown (0), the class requires it"),
    Rule::new("resolveReason", "verdict_id", Coded),
];
