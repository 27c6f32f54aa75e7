//! Users as events of the schema output: one function for each OCSF object, with the fields in the schema's order.

use eset_connect::models::{IdentityProviderType, User as Record, UserIdentity};
use ocsf_model::classes::UserInventoryInfo;
use ocsf_model::enums::{AccountTypeId, InventoryActivityId, SeverityId, UserTypeId};
use ocsf_model::objects::{Account, Group, LdapPerson, Organization, User};
use ocsf_model::{Coded, Version};

use crate::eset::SOURCE;
use crate::rules::Datatype;
use crate::{Context, take};

pub(super) fn event(record: &mut Record, context: &Context) -> UserInventoryInfo {
    UserInventoryInfo {
        activity_id: Some(InventoryActivityId::Collect.into()),
        metadata: Some(SOURCE.metadata(None, context)),
        severity_id: Some(SeverityId::Informational.into()),
        time: Some(take::timestamp(context.observed_time())),
        user: Some(user(record, context.release_or(SOURCE.release))),
        ..Default::default()
    }
}

fn user(record: &mut Record, release: Version) -> Box<User> {
    let mut user = Box::<User>::default();
    let mut person = LdapPerson::default();
    take::each(&mut record.identities, |place, identity| {
        if place == 0 {
            user.account = account(identity).map(Box::new);
            person.created_time = take::time(&mut identity.create_time);
            person.modified_time = take::time(&mut identity.update_time);
        }
    });
    user.display_name = take::text(&mut record.display_name);
    user.name = user.account.as_ref().and_then(|account| account.name.clone());
    let email = record.primary_email_address.take_if(|email| user.name.is_none() || Datatype::Email.accepts(email));
    user.name = user.name.take().or_else(|| email.clone().filter(|email| !take::is_blank(email)));
    user.email_addr = email.clone().filter(|email| Datatype::Email.accepts(email));
    record.primary_email_address = record.primary_email_address.take().or(email.filter(|email| take::is_blank(email)));
    user.groups = groups(&mut record.user_group_uuids);
    take_person(record, &mut person, release);
    user.ldap_person = (person != LdapPerson::default()).then(|| Box::new(person));
    user.org = take::within(&mut record.cloud_office, |office| take::text(&mut office.tenant_reference))
        .flatten()
        .map(|uid| Box::new(Organization { uid: Some(uid), ..Default::default() }));
    user.phone_number = take::first(&mut record.phone_numbers, "phoneNumbers", &mut record.extra);
    user.type_id = Some(UserTypeId::User.into());
    user.uid = Some(std::mem::take(&mut record.uuid));
    user
}

/// OCSF has no account without a name or an id; then its type stays.
fn account(identity: &mut UserIdentity) -> Option<Account> {
    let (name, uid) = (take::text(&mut identity.user_name), take::text(&mut identity.provider_reference));
    (name.is_some() || uid.is_some()).then(|| Account {
        name,
        type_id: Some(account_type(&mut identity.provider_type)),
        uid,
        ..Default::default()
    })
}

/// The provider. Where no caption names it the word stays.
fn account_type(slot: &mut Option<IdentityProviderType>) -> Coded<AccountTypeId> {
    let kind = match slot.as_ref() {
        None | Some(IdentityProviderType::Unspecified) => return AccountTypeId::Unknown.into(),
        Some(IdentityProviderType::Microsoft) => return AccountTypeId::AzureAdAccount.into(),
        Some(IdentityProviderType::Google) => AccountTypeId::GoogleWorkspace.into(),
        Some(other) => match other.as_str().strip_prefix("IDENTITY_PROVIDER_TYPE_").filter(|word| !word.is_empty()) {
            Some(word) => Coded::with_caption(AccountTypeId::Other, word),
            None => return AccountTypeId::Unknown.into(),
        },
    };
    *slot = None;
    kind
}

/// No operation lists user groups, so they have no names.
fn groups(uuids: &mut Option<Vec<String>>) -> Vec<Group> {
    take::texts(uuids).into_iter().map(|uid| Group { uid: Some(uid), ..Default::default() }).collect()
}

/// What OCSF knows of a directory entry beyond the user. It knows departments since 1.8.0.
fn take_person(record: &mut Record, person: &mut LdapPerson, release: Version) {
    if release >= Version::V1_8_0 {
        person.department = take::text(&mut record.department);
    }
    person.email_addrs =
        take::list(&mut record.proxy_email_addresses, "proxyEmailAddresses", &mut record.extra, Datatype::Email);
    person.job_title = take::text(&mut record.job_title);
    person.office_location = take::text(&mut record.office_location);
}
