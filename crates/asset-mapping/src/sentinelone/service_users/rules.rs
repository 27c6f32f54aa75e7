use crate::rules::{
    Rule,
    Transform::{Exact, Instant},
};

/// The rules of the schema output. A member without a rule stays in `unmapped`, and so does an empty text.
pub const SCHEMA: &[Rule] = &[
    Rule::context("time").note("the observed time where there is no `updatedAt`"),
    Rule::new("updatedAt", "time", Instant),
    Rule::constant("metadata.product.name", "SentinelOne"),
    Rule::constant("metadata.product.vendor_name", "SentinelOne"),
    Rule::context("metadata.product.version"),
    Rule::context("metadata.version"),
    Rule::constant("metadata.log_name", "service-users"),
    Rule::new("createdAt", "user.ldap_person.created_time", Instant),
    Rule::new("name", "user.name", Exact),
    Rule::new("id", "user.uid", Exact),
];
