//! Users as events of the schema output: one function for each OCSF object, with the fields in the schema's order.
//!
//! Each function moves what it uses out of the record. What remains there is the event's `unmapped`.

use std::borrow::Cow;

use ocsf_model::classes::UserInventoryInfo;
use ocsf_model::enums::{AccountTypeId, InventoryActivityId, SeverityId, UserTypeId};
use ocsf_model::objects::{Account, Group, LdapPerson, User};
use sophos_central::models::{GroupRef, SourceType, User as Record};

use super::{full_name, is_windows_account};
use crate::Context;
use crate::rules::Datatype;
use crate::sophos::SOURCE;
use crate::sophos::common;
use crate::take;

pub(super) fn event(record: &mut Record, context: &Context) -> UserInventoryInfo {
    let user = user(record, context);
    let person = user.ldap_person.as_deref();
    let changed = person.and_then(|person| person.modified_time.or(person.created_time));
    UserInventoryInfo {
        activity_id: Some(InventoryActivityId::Collect.into()),
        metadata: Some(SOURCE.metadata(None, context)),
        severity_id: Some(SeverityId::Informational.into()),
        time: changed.or(Some(take::timestamp(context.observed_time()))),
        user: Some(user),
        ..Default::default()
    }
}

/// Filled in place: moving OCSF's user costs more than filling it.
fn user(record: &mut Record, context: &Context) -> Box<User> {
    let mut user = Box::<User>::default();
    user.account = account(record);
    user.domain = take::text(&mut record.domain);
    user.email_addr = take::checked(&mut record.email, Datatype::Email);
    user.full_name = full_name(record).map(Cow::into_owned);
    user.groups = groups(record);
    user.ldap_person = person(record);
    user.name = take::text(&mut record.name);
    user.org = common::organization(&mut record.tenant, context);
    user.type_id = Some(UserTypeId::User.into());
    user.uid = Some(std::mem::take(&mut record.id));
    user
}

/// Local accounts of Windows, and those of a directory. No caption spells the directory's word, so that stays.
fn account(record: &Record) -> Option<Box<Account>> {
    let kind = if is_windows_account(record) {
        AccountTypeId::WindowsAccount
    } else {
        match record.source.as_ref()?.kind.as_ref()? {
            SourceType::ActiveDirectory => AccountTypeId::LdapAccount,
            SourceType::AzureActiveDirectory => AccountTypeId::AzureAdAccount,
            _ => return None,
        }
    };
    let name = record.name.clone().filter(|name| !take::is_blank(name))?;
    Some(Box::new(Account { name: Some(name), type_id: Some(kind.into()), ..Default::default() }))
}

fn groups(record: &mut Record) -> Vec<Group> {
    let mut groups = Vec::new();
    take::within(&mut record.groups, |excerpt| {
        groups.reserve_exact(excerpt.items.as_ref().map_or(0, Vec::len));
        take::each(&mut excerpt.items, |_, item| groups.extend(group(item)));
    });
    groups
}

fn group(group: &mut GroupRef) -> Option<Group> {
    let name = take::text(&mut group.name).or_else(|| take::text(&mut group.display_name));
    let uid = take::text(&mut group.id);
    (name.is_some() || uid.is_some()).then(|| Group { name, uid, ..Default::default() })
}

/// What OCSF knows of a directory entry beyond the user: the parts of the name and the times.
fn person(record: &mut Record) -> Option<Box<LdapPerson>> {
    let (created_time, given_name) = (take::time(&mut record.created_at), take::text(&mut record.first_name));
    let (modified_time, surname) = (take::time(&mut record.updated_at), take::text(&mut record.last_name));
    if created_time.is_none() && given_name.is_none() && modified_time.is_none() && surname.is_none() {
        return None;
    }
    let mut person = Box::<LdapPerson>::default();
    (person.created_time, person.given_name) = (created_time, given_name);
    (person.modified_time, person.surname) = (modified_time, surname);
    Some(person)
}
