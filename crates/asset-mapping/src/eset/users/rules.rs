use crate::rules::{
    Datatype::Email,
    Rule,
    Transform::{Checked, Coded, Exact, Instant},
};

/// The rules of the schema output. A member without a rule stays in `unmapped`, and so does an empty text.
pub const SCHEMA: &[Rule] = &[
    Rule::context("time").note("the observed time"),
    Rule::constant("metadata.product.name", "ESET EDR"),
    Rule::constant("metadata.product.vendor_name", "ESET"),
    Rule::context("metadata.product.version"),
    Rule::context("metadata.version"),
    Rule::new("identities[].userName", "user.account.name", Exact)
        .note("of the first identity, like all of `user.account`; if it has a name or a reference"),
    Rule::new("identities[].providerType", "user.account.type_id", Coded)
        .note("MICROSOFT and UNSPECIFIED stay in `unmapped` too"),
    Rule::new("identities[].providerReference", "user.account.uid", Exact),
    Rule::new("displayName", "user.display_name", Exact),
    Rule::new("primaryEmailAddress", "user.email_addr", Checked(Email)),
    Rule::new("userGroupUuids[]", "user.groups[].uid", Exact),
    Rule::new("identities[].createTime", "user.ldap_person.created_time", Instant).note("of the first identity"),
    Rule::new("department", "user.ldap_person.department", Exact).note("from 1.8.0; before it stays in `unmapped`"),
    Rule::new("proxyEmailAddresses[]", "user.ldap_person.email_addrs[]", Checked(Email))
        .note("what is none stays in `unmapped`"),
    Rule::new("jobTitle", "user.ldap_person.job_title", Exact),
    Rule::new("identities[].updateTime", "user.ldap_person.modified_time", Instant).note("of the first identity"),
    Rule::new("officeLocation", "user.ldap_person.office_location", Exact),
    Rule::new("identities[].userName", "user.name", Exact)
        .note("of the first identity; else `primaryEmailAddress`; stands elsewhere in any case"),
    Rule::new("primaryEmailAddress", "user.name", Exact).note("if there is no identity with a name"),
    Rule::new("cloudOffice.tenantReference", "user.org.uid", Exact),
    Rule::new("phoneNumbers[]", "user.phone_number", Exact).note("the first; the others stay in `unmapped`"),
    Rule::constant("user.type_id", "1"),
    Rule::new("uuid", "user.uid", Exact),
];
