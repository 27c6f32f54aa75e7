//! Service users as events of the schema output: one function for each OCSF object, with the fields in the schema's order.

use ocsf_model::classes::UserInventoryInfo;
use ocsf_model::enums::{InventoryActivityId, SeverityId, UserTypeId};
use ocsf_model::objects::{LdapPerson, User};
use ocsf_model::{Coded, Version};
use sentinelone_api::models::ServiceUser as Record;

use super::super::SOURCE;
use crate::{Context, take};

pub(super) fn event(record: &mut Record, context: &Context) -> UserInventoryInfo {
    let updated = take::time(&mut record.updated_at);
    UserInventoryInfo {
        activity_id: Some(InventoryActivityId::Collect.into()),
        metadata: Some(SOURCE.metadata(Some("service-users"), context)),
        severity_id: Some(SeverityId::Informational.into()),
        time: updated.or(Some(take::timestamp(context.observed_time()))),
        user: Some(user(record, context.release_or(SOURCE.release))),
        ..Default::default()
    }
}

fn user(record: &mut Record, release: Version) -> Box<User> {
    let mut user = Box::<User>::default();
    user.ldap_person = take::time(&mut record.created_at)
        .map(|created_time| Box::new(LdapPerson { created_time: Some(created_time), ..Default::default() }));
    user.name = take::text(&mut record.name);
    user.type_id = Some(service(release));
    user.uid = Some(std::mem::take(&mut record.id));
    user
}

/// The member is younger than the oldest releases.
fn service(release: Version) -> Coded<UserTypeId> {
    if release >= Version::V1_6_0 {
        UserTypeId::Service.into()
    } else {
        Coded::with_caption(UserTypeId::Other, "Service")
    }
}
