use crate::rules::{
    Rule,
    Transform::{Exact, Instant, Lossy},
};

/// The rules of the documented output.
pub const DOCUMENTED: &[Rule] = &[
    Rule::constant("activity_id", "2"),
    Rule::constant("activity_name", "Collect"),
    Rule::constant("category_name", "Discovery"),
    Rule::constant("category_uid", "5"),
    Rule::constant("class_name", "User Inventory Info"),
    Rule::constant("class_uid", "5003"),
    Rule::constant("type_name", "User Inventory Info: Collect"),
    Rule::constant("type_uid", "500302"),
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
