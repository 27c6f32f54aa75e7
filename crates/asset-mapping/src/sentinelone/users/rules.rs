use crate::rules::{
    Datatype::Email,
    Rule,
    Transform::{Checked, Coded, Exact, Instant, Lossy},
};

/// The rules of the schema output. A member without a rule stays in `unmapped`, and so does an empty text.
pub const SCHEMA: &[Rule] = &[
    Rule::context("time").note("the observed time"),
    Rule::constant("metadata.product.name", "SentinelOne"),
    Rule::constant("metadata.product.vendor_name", "SentinelOne"),
    Rule::context("metadata.product.version"),
    Rule::context("metadata.version"),
    Rule::context("metadata.log_name").note("`users` or `service-users`"),
    Rule::new("email", "user.account.name", Exact).note("always also in `email_addr`"),
    Rule::new("source", "user.account.type_id", Coded).note("`active_directory` 19 from 1.8.0, before 99; `mgmt`, `sso_saml`, `global` and others 99 with the word; 19 leaves the word in `unmapped` too; without an e-mail address the word stays in `unmapped`"),
    Rule::new("email", "user.email_addr", Checked(Email)),
    Rule::new("fullName", "user.full_name", Exact),
    Rule::new("twoFaConfigured", "user.has_mfa", Exact).note("set up, not only demanded"),
    Rule::new("dateJoined", "user.ldap_person.created_time", Instant).note("users, service users"),
    Rule::new("lastLogin", "user.ldap_person.last_login_time", Instant).note("users; of service users it stays in `unmapped`"),
    Rule::new("email", "user.name", Exact).note("users the e-mail address, service users the name"),
    Rule::new("globalOrganizationId", "user.org.uid", Exact),
    Rule::new("isSystem", "user.type_id", Lossy).note("true System (3), else User (1); service users Service (4), from 1.6.0; stays in `unmapped`"),
    Rule::new("id", "user.uid", Exact),
    Rule::new("globalUserId", "user.uid_alt", Exact),
];
