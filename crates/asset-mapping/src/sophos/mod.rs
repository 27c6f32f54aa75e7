//! Sophos Central directory users to User Inventory Info.
//!
//! # Documented output
#![doc = include_str!("../../docs/sophos-documented.md")]

pub mod documented;
mod rules;

use std::borrow::Cow;

pub use rules::DOCUMENTED;

use ocsf_model::classes::UserInventoryInfo;
use ocsf_model::enums::{InventoryActivityId, SeverityId};
use sophos_central::models::User;

use crate::mapper::{Mapped, whole_event};
use crate::rules::{Rule, Transform};
use crate::{Context, IntoInventoryInfo, take};

impl IntoInventoryInfo for User {
    type Event = UserInventoryInfo;

    fn into_inventory_info(self, context: &Context) -> UserInventoryInfo {
        whole_event(self, context)
    }
}

impl Mapped for User {
    const DOCUMENTED: &'static [Rule] = DOCUMENTED;
    const SCHEMA: &'static [Rule] = &[Rule::new("id", "user.uid", Transform::Exact)];

    fn take_event(&mut self, context: &Context) -> UserInventoryInfo {
        let user = ocsf_model::objects::User { uid: Some(std::mem::take(&mut self.id)), ..Default::default() };
        UserInventoryInfo {
            activity_id: Some(InventoryActivityId::Collect.into()),
            severity_id: Some(SeverityId::Informational.into()),
            time: Some(take::timestamp(context.observed_time())),
            user: Some(Box::new(user)),
            ..Default::default()
        }
    }
}

/// The guide's rule for local accounts of Windows: a name with a backslash, and no e-mail address.
fn is_windows_account(user: &User) -> bool {
    user.name.as_deref().is_some_and(|name| name.contains('\\')) && user.email.as_deref().is_none_or(str::is_empty)
}

/// Given and family name with a space between, or the one there is.
fn full_name(user: &User) -> Option<Cow<'_, str>> {
    let filled = |name: &'_ Option<String>| name.is_some() && name.as_deref() != Some("");
    match (&user.first_name, &user.last_name) {
        (Some(first), Some(last)) if filled(&user.first_name) && filled(&user.last_name) => {
            Some(Cow::Owned(format!("{first} {last}")))
        }
        (Some(first), _) if filled(&user.first_name) => Some(Cow::Borrowed(first)),
        (_, Some(last)) if filled(&user.last_name) => Some(Cow::Borrowed(last)),
        _ => None,
    }
}
