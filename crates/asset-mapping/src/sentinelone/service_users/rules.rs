use crate::rules::{
    Rule,
    Transform::{Exact, Instant},
};

/// The rules of the schema output. What is not named stays in `unmapped`, and so do texts that are empty.
pub const SCHEMA: &[Rule] = &[
    Rule::context("time").note("the observed time"),
    Rule::new("updatedAt", "time", Instant).note("service users"),
    Rule::constant("metadata.product.name", "SentinelOne"),
    Rule::constant("metadata.product.vendor_name", "SentinelOne"),
    Rule::context("metadata.product.version"),
    Rule::context("metadata.version"),
    Rule::context("metadata.log_name").note("`users` or `service-users`"),
    Rule::new("createdAt", "user.ldap_person.created_time", Instant).note("users, service users"),
    Rule::new("lastActivation", "user.ldap_person.last_login_time", Instant)
        .note("users; of service users it stays in `unmapped`"),
    Rule::new("name", "user.name", Exact).note("users the e-mail address, service users the name"),
    Rule::new("id", "user.uid", Exact),
];
