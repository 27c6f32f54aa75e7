//! Administrators as events of the schema output: one function for each OCSF object, with the fields in the schema's order.

use ocsf_model::classes::UserInventoryInfo;
use ocsf_model::enums::{InventoryActivityId, SeverityId, UserTypeId};
use ocsf_model::objects::{LdapPerson, User};
use sophos_central::models::{Admin as Record, AdminProfile};

use super::super::{SOURCE, common};
use crate::rules::Datatype;
use crate::{Context, take};

pub(super) fn event(record: &mut Record, context: &Context) -> UserInventoryInfo {
    let (created_time, modified_time) = (take::time(&mut record.created_at), take::time(&mut record.updated_at));
    let mut person = LdapPerson { created_time, modified_time, ..Default::default() };
    let mut user = Box::<User>::default();
    take::within(&mut record.profile, |profile| take_profile(profile, &mut user, &mut person));
    take::each(&mut record.users, |place, linked| {
        if place == 0 {
            (user.name, user.uid_alt) = (take::text(&mut linked.name), take::text(&mut linked.id));
        }
    });
    user.ldap_person = (person != LdapPerson::default()).then(|| Box::new(person));
    user.org = common::organization(&mut record.tenant, context);
    user.type_id = Some(UserTypeId::Admin.into());
    user.uid = Some(std::mem::take(&mut record.id));
    UserInventoryInfo {
        activity_id: Some(InventoryActivityId::Collect.into()),
        metadata: Some(SOURCE.metadata(Some("common/admins"), context)),
        severity_id: Some(SeverityId::Informational.into()),
        time: modified_time.or(created_time).or(Some(take::timestamp(context.observed_time()))),
        user: Some(user),
        ..Default::default()
    }
}

fn take_profile(profile: &mut AdminProfile, user: &mut User, person: &mut LdapPerson) {
    user.email_addr = take::checked(&mut profile.email, Datatype::Email);
    user.full_name = take::text(&mut profile.name);
    person.given_name = take::text(&mut profile.first_name);
    person.surname = take::text(&mut profile.last_name);
}
