//! SentinelOne users and service users.

use serde::Deserialize;

use crate::ocsf::{
    Account, Head, LdapPerson, Metadata, Organization, Text, USER_INVENTORY, User, UserInventory, email, read, write,
};
use crate::{Variation, Yardstick};

/// The yardstick of users.
pub const YARDSTICK: Yardstick = Yardstick {
    feed: "sentinelone-users",
    write: users,
    variation: Variation {
        kept: &["id"],
        words: &[
            ("email", &["soc@northwind.example", "b.lind@example.com", "bo"]),
            ("source", &["mgmt", "sso_saml", "active_directory"]),
        ],
        numbers: &[],
    },
};

/// The yardstick of service users.
pub const SERVICE: Yardstick = Yardstick {
    feed: "sentinelone-service-users",
    write: service_users,
    variation: Variation { kept: &["id"], words: &[], numbers: &[] },
};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Person {
    date_joined: Text,
    email: Text,
    full_name: Text,
    global_organization_id: Text,
    global_user_id: Text,
    id: Text,
    is_system: Option<bool>,
    last_login: Text,
    source: Text,
    two_fa_configured: Option<bool>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Service {
    created_at: Text,
    id: Text,
    name: Text,
    updated_at: Text,
}

fn users(record: &[u8], event: &mut Vec<u8>) {
    let record: Person = read(record);
    let account = record.email.get().map(|name| {
        let (type_id, r#type) = record.source.get().map_or((0, "Unknown"), |word| (99, word));
        Account { name: Some(name), r#type: Some(r#type), type_id: Some(type_id), uid: None }
    });
    let person = LdapPerson {
        created_time: record.date_joined.millis(),
        last_login_time: record.last_login.millis(),
        ..LdapPerson::default()
    };
    let org = record.global_organization_id.get();
    let (type_id, r#type) = if record.is_system == Some(true) { (3, "System") } else { (1, "User") };
    let user = User {
        account,
        email_addr: email(record.email.get()),
        full_name: record.full_name.get(),
        has_mfa: record.two_fa_configured,
        ldap_person: person.unless_empty(),
        name: record.email.get(),
        org: org.map(|_| Organization { uid: org, ..Organization::default() }),
        r#type: Some(r#type),
        type_id: Some(type_id),
        uid: record.id.get(),
        uid_alt: record.global_user_id.get(),
        ..User::default()
    };
    write(Head::inventory(&USER_INVENTORY, None, Metadata::sentinelone("users")), UserInventory { user }, event);
}

fn service_users(record: &[u8], event: &mut Vec<u8>) {
    let record: Service = read(record);
    let person = LdapPerson { created_time: record.created_at.millis(), ..LdapPerson::default() };
    let user = User {
        ldap_person: person.unless_empty(),
        name: record.name.get(),
        r#type: Some("Service"),
        type_id: Some(4),
        uid: record.id.get(),
        ..User::default()
    };
    let head = Head::inventory(&USER_INVENTORY, record.updated_at.millis(), Metadata::sentinelone("service-users"));
    write(head, UserInventory { user }, event);
}
