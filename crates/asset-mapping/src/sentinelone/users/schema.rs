//! Console users as events of the schema output: one function for each OCSF object, with the fields in the schema's order.

use ocsf_model::Coded;
use ocsf_model::Version;
use ocsf_model::classes::UserInventoryInfo;
use ocsf_model::enums::{AccountTypeId, InventoryActivityId, SeverityId, UserTypeId};
use ocsf_model::objects::{Account, LdapPerson, Organization, User};
use sentinelone_api::models::User as Record;

use super::super::SOURCE;
use crate::rules::Datatype;
use crate::{Context, take};

pub(super) fn event(record: &mut Record, context: &Context) -> UserInventoryInfo {
    UserInventoryInfo {
        activity_id: Some(InventoryActivityId::Collect.into()),
        metadata: Some(SOURCE.metadata(Some("users"), context)),
        severity_id: Some(SeverityId::Informational.into()),
        time: Some(take::timestamp(context.observed_time())),
        user: Some(user(record, context.release_or(SOURCE.release))),
        ..Default::default()
    }
}

fn user(record: &mut Record, release: Version) -> Box<User> {
    let email = take::text(&mut record.email);
    let mut user = Box::<User>::default();
    user.account = account(email.as_deref(), &mut record.source, release);
    user.email_addr = email.clone().filter(|email| Datatype::Email.accepts(email));
    user.full_name = take::text(&mut record.full_name);
    user.has_mfa = record.two_fa_configured.take();
    user.ldap_person = person(record);
    user.name = email;
    user.org = take::text(&mut record.global_organization_id)
        .map(|uid| Box::new(Organization { uid: Some(uid), ..Default::default() }));
    user.type_id = Some(if record.is_system == Some(true) { UserTypeId::System } else { UserTypeId::User }.into());
    user.uid = Some(std::mem::take(&mut record.id));
    user.uid_alt = take::text(&mut record.global_user_id);
    user
}

/// OCSF has no account without a name; then where it comes from stays.
fn account(email: Option<&str>, source: &mut Option<String>, release: Version) -> Option<Box<Account>> {
    let name = email?.to_owned();
    let type_id = match source.as_deref() {
        None | Some("") => AccountTypeId::Unknown.into(),
        // The caption does not spell the word, so it stays.
        Some("active_directory") if release >= Version::V1_8_0 => AccountTypeId::ActiveDirectoryAccount.into(),
        Some(_) => Coded::with_caption(AccountTypeId::Other, source.take().unwrap_or_default()),
    };
    Some(Box::new(Account { name: Some(name), type_id: Some(type_id), ..Default::default() }))
}

fn person(record: &mut Record) -> Option<Box<LdapPerson>> {
    let (created_time, last_login_time) = (take::time(&mut record.date_joined), take::time(&mut record.last_login));
    (created_time.is_some() || last_login_time.is_some())
        .then(|| Box::new(LdapPerson { created_time, last_login_time, ..Default::default() }))
}
