//! Sophos Central directory users to User Inventory Info.
//!
//! # Schema output
#![doc = include_str!("../../../docs/sophos-users.md")]
//!
//! # Documented output
#![doc = include_str!("../../../docs/sophos-users-documented.md")]

pub mod documented;
mod rules;
mod schema;

use std::borrow::Cow;

pub use rules::{DOCUMENTED, SCHEMA};

use ocsf_model::classes::UserInventoryInfo;
use sophos_central::models::User;

use crate::rules::Rule;
use crate::{Context, Feed, FeedId, Key, Printed, take};

impl Feed for User {
    const ID: FeedId = FeedId::new("sophos", "users");
    const REVISION: u16 = 2;
    const RULES: &'static [Rule] = SCHEMA;
    const PRINTED: Option<Printed<Self>> = Some(Printed::new());
    type Event = UserInventoryInfo;

    fn key(&self) -> Key {
        Key::new(&self.id)
    }

    fn take_event(&mut self, context: &Context) -> UserInventoryInfo {
        schema::event(self, context)
    }
}

/// The guide's rule for local accounts of Windows: a name with a backslash, and no e-mail address.
fn is_windows_account(user: &User) -> bool {
    user.name.as_deref().is_some_and(|name| name.contains('\\')) && user.email.as_deref().is_none_or(str::is_empty)
}

/// Given and family name with a space between, or the one there is.
fn full_name(user: &User) -> Option<Cow<'_, str>> {
    let filled = |name: &'_ Option<String>| name.as_deref().is_some_and(|name| !take::is_blank(name));
    match (&user.first_name, &user.last_name) {
        (Some(first), Some(last)) if filled(&user.first_name) && filled(&user.last_name) => {
            Some(Cow::Owned(format!("{first} {last}")))
        }
        (Some(first), _) if filled(&user.first_name) => Some(Cow::Borrowed(first)),
        (_, Some(last)) if filled(&user.last_name) => Some(Cow::Borrowed(last)),
        _ => None,
    }
}
