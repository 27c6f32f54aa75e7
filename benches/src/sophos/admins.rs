//! Sophos administrators.

use serde::Deserialize;

use super::common::{Tenant, organization};
use crate::ocsf::{Head, LdapPerson, List, Metadata, Text, USER_INVENTORY, User, UserInventory, email, read, write};
use crate::{Variation, Yardstick};

/// The yardstick.
pub const YARDSTICK: Yardstick = Yardstick {
    feed: "sophos-admins",
    write: yardstick,
    variation: Variation {
        kept: &["id"],
        words: &[("email", &["ines.laurent@northwind.example", "i.l+soc@northwind.example", "ines"])],
        numbers: &[],
    },
};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Record {
    id: Text,
    tenant: Option<Tenant>,
    users: List<Linked>,
    profile: Option<Profile>,
    created_at: Text,
    updated_at: Text,
}

#[derive(Deserialize)]
struct Linked {
    id: Text,
    name: Text,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Profile {
    name: Text,
    first_name: Text,
    last_name: Text,
    email: Text,
}

fn yardstick(record: &[u8], event: &mut Vec<u8>) {
    let record: Record = read(record);
    let profile = record.profile.as_ref();
    let linked = record.users.get().first();
    let person = LdapPerson {
        created_time: record.created_at.millis(),
        given_name: profile.and_then(|profile| profile.first_name.get()),
        modified_time: record.updated_at.millis(),
        surname: profile.and_then(|profile| profile.last_name.get()),
        ..LdapPerson::default()
    };
    let user = User {
        email_addr: profile.and_then(|profile| email(profile.email.get())),
        full_name: profile.and_then(|profile| profile.name.get()),
        ldap_person: person.unless_empty(),
        name: linked.and_then(|user| user.name.get()),
        org: organization(record.tenant.as_ref()),
        r#type: Some("Admin"),
        type_id: Some(2),
        uid: record.id.get(),
        uid_alt: linked.and_then(|user| user.id.get()),
        ..User::default()
    };
    let time = record.updated_at.millis().or(record.created_at.millis());
    let head = Head::inventory(&USER_INVENTORY, time, Metadata::sophos(Some("common/admins")));
    write(head, UserInventory { user }, event);
}
