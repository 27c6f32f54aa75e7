//! The output that the Sophos asset guide prints.

use std::borrow::Cow;

use sophos_central::models::{GroupRef, User as Record};

use super::{full_name, is_windows_account};
use crate::documented::{Classification, Metadata, Product, object};
use crate::rules::Rule;
use crate::time::{float_seconds, instant};
use crate::{Context, Documented};

object! {
    /// The event.
    pub struct UserInventoryInfo<'a> {
        /// Class and activity.
        pub classification: Classification = inline "",
        /// The caption of the severity.
        pub severity: &'static str = required "severity",
        /// The severity.
        pub severity_id: u8 = required "severity_id",
        /// Seconds since the epoch.
        pub time: f64 = required "time",
        /// Product and release.
        pub metadata: Metadata<'a> = required "metadata",
        /// The user.
        pub user: User<'a> = required "user",
    }
}

object! {
    /// `user`.
    pub struct User<'a> {
        /// The user's id.
        pub uid: &'a str = required "uid",
        /// The display name.
        pub name: Option<&'a str> = optional "name",
        /// Given and family name.
        pub full_name: Option<Cow<'a, str>> = optional "full_name",
        /// The e-mail address.
        pub email_addr: Option<&'a str> = optional "email_addr",
        /// Always 1.
        pub type_id: u8 = required "type_id",
        /// Always `User`.
        pub r#type: &'static str = required "type",
        /// The account.
        pub account: Account<'a> = required "account",
        /// The groups.
        pub groups: Option<Vec<Group<'a>>> = nullable "groups",
        /// The tenant.
        pub org: Option<Organization<'a>> = optional "org",
    }
}

object! {
    /// `user.account`.
    pub struct Account<'a> {
        /// The user's display name.
        pub name: Option<&'a str> = optional "name",
        /// The type.
        pub type_id: u8 = required "type_id",
        /// The caption of the type.
        pub r#type: &'static str = required "type",
        /// The user's id.
        pub uid: &'a str = required "uid",
    }
}

object! {
    /// An element of `user.groups`.
    pub struct Group<'a> {
        /// The group's id.
        pub uid: Option<&'a str> = optional "uid",
        /// Its name.
        pub name: Option<&'a str> = optional "name",
    }
}

object! {
    /// `user.org`.
    pub struct Organization<'a> {
        /// The tenant's id.
        pub uid: &'a str = required "uid",
        /// The tenant's id, too.
        pub name: &'a str = required "name",
    }
}

impl Documented for Record {
    const PRINTED_RULES: &'static [Rule] = super::DOCUMENTED;
    type Printed<'a> = UserInventoryInfo<'a>;

    fn to_documented<'a>(&'a self, context: &'a Context) -> UserInventoryInfo<'a> {
        let time = [&self.updated_at, &self.created_at].into_iter().find_map(|text| text.as_deref().and_then(instant));
        UserInventoryInfo {
            classification: Classification::USER_INVENTORY_INFO,
            severity: "Informational",
            severity_id: 1,
            time: float_seconds(time.unwrap_or_else(|| context.observed_time())),
            metadata: Metadata { product: Product { name: "Sophos EDR", version: Some("N/A") }, version: "1.6.0" },
            user: user(self),
        }
    }
}

fn user(record: &Record) -> User<'_> {
    let name = record.name.as_deref();
    let (account_type, account_type_id) =
        if is_windows_account(record) { ("Windows Account", 2) } else { ("Unknown", 0) };
    User {
        uid: &record.id,
        name,
        full_name: full_name(record),
        email_addr: record.email.as_deref().filter(|email| !email.is_empty()),
        type_id: 1,
        r#type: "User",
        account: Account { name, type_id: account_type_id, r#type: account_type, uid: &record.id },
        groups: groups(record),
        org: record
            .tenant
            .as_ref()
            .and_then(|tenant| tenant.id.as_deref())
            .filter(|tenant| !tenant.is_empty())
            .map(|tenant| Organization { uid: tenant, name: tenant }),
    }
}

fn groups(record: &Record) -> Option<Vec<Group<'_>>> {
    let items = record.groups.as_ref()?.items.as_ref()?;
    let groups: Vec<_> = items.iter().filter_map(group).collect();
    (!groups.is_empty()).then_some(groups)
}

fn group(group: &GroupRef) -> Option<Group<'_>> {
    let group = Group { uid: group.id.as_deref(), name: group.name.as_deref() };
    (group != Group::default()).then_some(group)
}
