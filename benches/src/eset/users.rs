//! ESET users.

use serde::Deserialize;

use crate::ocsf::{
    Account, Coded, Group, Head, LdapPerson, List, Metadata, Organization, Text, USER_INVENTORY, User, UserInventory,
    email, read, texts, write,
};
use crate::{Variation, Yardstick};

/// The yardstick.
pub const YARDSTICK: Yardstick = Yardstick {
    feed: "eset-users",
    write: yardstick,
    variation: Variation {
        kept: &["uuid"],
        words: &[
            ("primaryEmailAddress", &["ana.ferreira@northwind.example", "ana"]),
            ("proxyEmailAddresses", &["ana@northwind.example", "a.f@example.com", "not an address"]),
            (
                "providerType",
                &[
                    "IDENTITY_PROVIDER_TYPE_MICROSOFT",
                    "IDENTITY_PROVIDER_TYPE_GOOGLE",
                    "IDENTITY_PROVIDER_TYPE_FACEBOOK",
                    "IDENTITY_PROVIDER_TYPE_LOCAL",
                    "IDENTITY_PROVIDER_TYPE_UNSPECIFIED",
                ],
            ),
        ],
        numbers: &[],
    },
};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Record {
    uuid: Text,
    display_name: Text,
    primary_email_address: Text,
    proxy_email_addresses: List<Text>,
    phone_numbers: List<Text>,
    job_title: Text,
    office_location: Text,
    cloud_office: Option<CloudOffice>,
    identities: List<Identity>,
    user_group_uuids: List<Text>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct CloudOffice {
    tenant_reference: Text,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Identity {
    create_time: Text,
    provider_reference: Text,
    provider_type: Text,
    update_time: Text,
    user_name: Text,
}

fn yardstick(record: &[u8], event: &mut Vec<u8>) {
    let record: Record = read(record);
    let identity = record.identities.get().first();
    let person = LdapPerson {
        created_time: identity.and_then(|identity| identity.create_time.millis()),
        email_addrs: texts(&record.proxy_email_addresses)
            .into_iter()
            .filter(|text| email(Some(text)).is_some())
            .collect(),
        job_title: record.job_title.get(),
        modified_time: identity.and_then(|identity| identity.update_time.millis()),
        office_location: record.office_location.get(),
        ..LdapPerson::default()
    };
    let tenant = record.cloud_office.as_ref().and_then(|office| office.tenant_reference.get());
    let user = User {
        account: identity.and_then(account),
        display_name: record.display_name.get(),
        email_addr: email(record.primary_email_address.get()),
        groups: texts(&record.user_group_uuids).into_iter().map(|uid| Group { name: None, uid: Some(uid) }).collect(),
        ldap_person: person.unless_empty(),
        name: identity.and_then(|identity| identity.user_name.get()).or(record.primary_email_address.get()),
        org: tenant.map(|_| Organization { uid: tenant, ..Organization::default() }),
        phone_number: record.phone_numbers.get().first().and_then(Text::get),
        r#type: Some("User"),
        type_id: Some(1),
        uid: record.uuid.get(),
        ..User::default()
    };
    write(Head::inventory(&USER_INVENTORY, None, Metadata::eset(None)), UserInventory { user }, event);
}

fn account(identity: &Identity) -> Option<Account<'_>> {
    let (name, uid) = (identity.user_name.get(), identity.provider_reference.get());
    let (type_id, r#type) = provider(identity.provider_type.get());
    (name.is_some() || uid.is_some()).then_some(Account { name, r#type: Some(r#type), type_id: Some(type_id), uid })
}

fn provider(word: Option<&str>) -> Coded<'_> {
    match word.map(|word| word.strip_prefix("IDENTITY_PROVIDER_TYPE_").unwrap_or(word)) {
        None | Some("UNSPECIFIED") => (0, "Unknown"),
        Some("MICROSOFT") => (6, "Azure AD Account"),
        Some("GOOGLE") => (15, "Google Workspace"),
        Some(word) => (99, word),
    }
}
