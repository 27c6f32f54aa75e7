use crate::rules::{
    Datatype::Email,
    Rule,
    Transform::{Checked, Coded, Exact, Instant, Lossy},
};

/// The rules of the documented output.
pub const DOCUMENTED: &[Rule] = &[
    Rule::constant("severity", "Informational"),
    Rule::constant("severity_id", "1"),
    Rule::new("updatedAt", "time", Instant).note("seconds"),
    Rule::new("createdAt", "time", Instant).note("seconds; if there is no `updatedAt`; else the observed time"),
    Rule::constant("metadata.product.name", "Sophos EDR"),
    Rule::constant("metadata.product.version", "N/A"),
    Rule::constant("metadata.version", "1.6.0"),
    Rule::new("id", "user.uid", Exact),
    Rule::new("name", "user.name", Exact),
    Rule::new("firstName", "user.full_name", Lossy).note("with a space before the family name, if there are both"),
    Rule::new("lastName", "user.full_name", Lossy),
    Rule::new("email", "user.email_addr", Exact).note("if not empty"),
    Rule::constant("user.type_id", "1"),
    Rule::constant("user.type", "User"),
    Rule::new("name", "user.account.name", Exact),
    Rule::new("name", "user.account.type_id", Lossy)
        .note("with a backslash and no e-mail address: Windows Account (2), else Unknown (0)"),
    Rule::new("id", "user.account.uid", Exact),
    Rule::new("groups.items[].id", "user.groups[].uid", Exact).note("`null` if there is no group"),
    Rule::new("groups.items[].name", "user.groups[].name", Exact),
    Rule::new("tenant.id", "user.org.uid", Exact).note("if not empty"),
    Rule::new("tenant.id", "user.org.name", Exact).note("if not empty"),
];

/// The rules of the schema output. An empty text stays in `unmapped`.
pub const SCHEMA: &[Rule] = &[
    Rule::new("updatedAt", "time", Instant).note("milliseconds"),
    Rule::new("createdAt", "time", Instant).note("if there is no `updatedAt`; else the observed time"),
    Rule::constant("metadata.product.name", "Sophos EDR"),
    Rule::constant("metadata.product.vendor_name", "Sophos"),
    Rule::context("metadata.product.version"),
    Rule::context("metadata.version"),
    Rule::new("name", "user.account.name", Exact)
        .note("of local accounts of Windows, with a backslash and no e-mail address, and of those of a directory"),
    Rule::new("name", "user.account.type_id", Coded).note("Windows Account (2) of these"),
    Rule::new("source.type", "user.account.type_id", Lossy)
        .note("`azureActiveDirectory` Azure AD Account (6), `activeDirectory` LDAP Account (1)"),
    Rule::new("domain", "user.domain", Exact),
    Rule::new("email", "user.email_addr", Checked(Email)),
    Rule::new("firstName", "user.full_name", Exact)
        .note("with a space before the family name, if there are both; always also in `user.ldap_person`"),
    Rule::new("lastName", "user.full_name", Exact),
    Rule::new("groups.items[].name", "user.groups[].name", Exact),
    Rule::new("groups.items[].displayName", "user.groups[].name", Exact).note("if there is no name"),
    Rule::new("groups.items[].id", "user.groups[].uid", Exact),
    Rule::new("createdAt", "user.ldap_person.created_time", Instant),
    Rule::new("firstName", "user.ldap_person.given_name", Exact),
    Rule::new("updatedAt", "user.ldap_person.modified_time", Instant),
    Rule::new("lastName", "user.ldap_person.surname", Exact),
    Rule::new("name", "user.name", Exact),
    Rule::new("tenant.name", "user.org.name", Exact).note("else looked up in the context by the id"),
    Rule::new("tenant.id", "user.org.uid", Exact),
    Rule::constant("user.type_id", "1"),
    Rule::new("id", "user.uid", Exact),
];
