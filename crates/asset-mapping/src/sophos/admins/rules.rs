use crate::rules::{
    Datatype::Email,
    Rule,
    Transform::{Checked, Exact, Instant},
};

/// The rules of the schema output. A member without a rule stays in `unmapped`, and so does an empty text.
pub const SCHEMA: &[Rule] = &[
    Rule::new("updatedAt", "time", Instant),
    Rule::new("createdAt", "time", Instant).note("if there is no `updatedAt`"),
    Rule::constant("metadata.product.name", "Sophos EDR"),
    Rule::constant("metadata.product.vendor_name", "Sophos"),
    Rule::context("metadata.product.version"),
    Rule::context("metadata.version"),
    Rule::constant("metadata.log_name", "common/admins"),
    Rule::new("profile.email", "user.email_addr", Checked(Email)),
    Rule::new("profile.name", "user.full_name", Exact),
    Rule::new("createdAt", "user.ldap_person.created_time", Instant),
    Rule::new("profile.firstName", "user.ldap_person.given_name", Exact),
    Rule::new("updatedAt", "user.ldap_person.modified_time", Instant),
    Rule::new("profile.lastName", "user.ldap_person.surname", Exact),
    Rule::new("users[].name", "user.name", Exact).note("of the first linked user"),
    Rule::new("tenant.name", "user.org.name", Exact).note("else looked up in the context by the id"),
    Rule::new("tenant.id", "user.org.uid", Exact),
    Rule::constant("user.type_id", "2").note("Admin"),
    Rule::new("id", "user.uid", Exact),
    Rule::new("users[].id", "user.uid_alt", Exact).note("of the first linked user"),
];
