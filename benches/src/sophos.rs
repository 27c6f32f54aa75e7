//! Sophos users, and the yardsticks of the other feeds.

pub mod admins;
pub mod alerts;
pub mod cases;
mod common;
pub mod detections;
pub mod endpoint_software;
pub mod endpoints;
pub mod mobile_apps;
pub mod siem;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::random::Random;

const PEOPLE: &[(&str, &str)] = &[
    ("Jane", "Doe"),
    ("Aïcha", "Haddad"),
    ("Björn", "Müller"),
    ("Chloé", "Lefèvre"),
    ("Zoë", "O'Brien"),
    ("美咲", "佐藤"),
];
const GROUPS: &[&str] = &["Sales", "VPN users", "Finance", "example.onmicrosoft.com"];

/// `count` users of about 500 bytes: with and without e-mail address, local accounts of Windows, groups.
#[must_use]
pub fn records(seed: u64, count: usize) -> Vec<Vec<u8>> {
    (0..count as u64).map(|index| record(&mut Random::new(seed, index))).collect()
}

fn record(random: &mut Random) -> Vec<u8> {
    let (first, last) = random.one(PEOPLE);
    let groups: Vec<Value> = (0..random.one(&[0, 0, 0, 1, 1, 2, 3, 8]))
        .map(|_| {
            let name = random.one(GROUPS);
            json!({"id": random.uuid(), "name": name, "displayName": name})
        })
        .collect();
    let mut record = json!({
        "id": random.uuid(), "groups": {"total": groups.len(), "itemsCount": groups.len(), "items": groups},
        "tenant": {"id": random.uuid()}, "source": {"type": random.one(&["custom", "activeDirectory", "azureActiveDirectory"])},
        "createdAt": random.time(),
    });
    let shape = random.number(0, 9);
    if let Some(members) = record.as_object_mut() {
        let mut set = |name: &str, value: String| members.insert(name.to_owned(), value.into());
        match shape {
            0..=4 => {
                set("name", format!("{first} {last}"));
                set("firstName", first.to_owned());
                set("lastName", last.to_owned());
                set("email", format!("{}@example.com", random.hex(8)));
                set("exchangeLogin", String::new());
            }
            5..=6 => {
                set("name", format!("DESKTOP-{}\\{last}", random.hex(7)));
            }
            7 => {
                set("name", format!("{first} {last}"));
                set("email", format!("{}@example.com", random.hex(8)));
            }
            8 => {
                set("name", first.to_owned());
                set("firstName", first.to_owned());
                set("email", String::new());
            }
            _ => {
                set("name", format!("CORP\\{last}"));
                set("email", format!("{}@example.com", random.hex(8)));
            }
        }
        if random.chance(80) {
            members.insert("updatedAt".to_owned(), random.time().into());
        }
        random.holes(members, &["groups", "source", "exchangeLogin"], &["email", "firstName", "lastName", "updatedAt"]);
    }
    random.line(&record)
}

/// The yardstick: the fields of the documented mapping, by hand, and nothing else.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Record {
    id: String,
    name: Option<String>,
    first_name: Option<String>,
    last_name: Option<String>,
    email: Option<String>,
    groups: Option<Groups>,
    tenant: Option<Tenant>,
    created_at: Option<String>,
    updated_at: Option<String>,
}

#[derive(Deserialize)]
struct Groups {
    items: Option<Vec<Group>>,
}

#[derive(Deserialize)]
struct Group {
    id: Option<String>,
    name: Option<String>,
}

#[derive(Deserialize)]
struct Tenant {
    id: Option<String>,
}

#[derive(Serialize)]
struct Event<'a> {
    activity_id: u8,
    activity_name: &'a str,
    category_name: &'a str,
    category_uid: u8,
    class_name: &'a str,
    class_uid: u32,
    type_name: &'a str,
    type_uid: u32,
    severity: &'a str,
    severity_id: u8,
    time: f64,
    metadata: Metadata<'a>,
    user: User<'a>,
}

#[derive(Serialize)]
struct Metadata<'a> {
    product: Product<'a>,
    version: &'a str,
}

#[derive(Serialize)]
struct Product<'a> {
    name: &'a str,
    version: &'a str,
}

#[derive(Serialize)]
struct User<'a> {
    uid: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    full_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    email_addr: Option<&'a str>,
    type_id: u8,
    r#type: &'a str,
    account: Account<'a>,
    groups: Option<Vec<NamedGroup<'a>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    org: Option<Organization<'a>>,
}

#[serde_with::skip_serializing_none]
#[derive(Serialize)]
struct Account<'a> {
    name: Option<&'a str>,
    type_id: u8,
    r#type: &'a str,
    uid: &'a str,
}

#[serde_with::skip_serializing_none]
#[derive(Serialize)]
struct NamedGroup<'a> {
    uid: Option<&'a str>,
    name: Option<&'a str>,
}

#[derive(Serialize)]
struct Organization<'a> {
    uid: &'a str,
    name: &'a str,
}

/// Appends the yardstick's event of a record.
///
/// # Panics
/// On a record that it does not understand.
pub fn yardstick(record: &[u8], observed: f64, event: &mut Vec<u8>) {
    let record: Record = serde_json::from_slice(record).expect("the generator writes what the yardstick reads");
    let out = Event {
        activity_id: 2,
        activity_name: "Collect",
        category_name: "Discovery",
        category_uid: 5,
        class_name: "User Inventory Info",
        class_uid: 5003,
        type_name: "User Inventory Info: Collect",
        type_uid: 500_302,
        severity: "Informational",
        severity_id: 1,
        time: seconds(record.updated_at.as_ref()).or(seconds(record.created_at.as_ref())).unwrap_or(observed),
        metadata: Metadata { product: Product { name: "Sophos EDR", version: "N/A" }, version: "1.6.0" },
        user: user(&record),
    };
    serde_json::to_writer(event, &out).expect("a buffer takes everything");
}

fn filled(text: Option<&String>) -> Option<&str> {
    text.map(String::as_str).filter(|text| !text.is_empty())
}

fn user(record: &Record) -> User<'_> {
    let name = record.name.as_deref();
    let email = filled(record.email.as_ref());
    let local = email.is_none() && name.is_some_and(|name| name.contains('\\'));
    let (caption, type_id) = if local { ("Windows Account", 2) } else { ("Unknown", 0) };
    let full_name = match (filled(record.first_name.as_ref()), filled(record.last_name.as_ref())) {
        (Some(first), Some(last)) => Some(format!("{first} {last}")),
        (first, last) => first.or(last).map(str::to_owned),
    };
    let items = record.groups.iter().flat_map(|groups| groups.items.iter().flatten());
    let groups: Vec<_> =
        items.map(|group| NamedGroup { uid: group.id.as_deref(), name: group.name.as_deref() }).collect();
    let tenant = record.tenant.as_ref().and_then(|tenant| tenant.id.as_deref());
    User {
        uid: &record.id,
        name,
        full_name,
        email_addr: email,
        type_id: 1,
        r#type: "User",
        account: Account { name, type_id, r#type: caption, uid: &record.id },
        groups: (!groups.is_empty()).then_some(groups),
        org: tenant.map(|tenant| Organization { uid: tenant, name: tenant }),
    }
}

#[allow(clippy::cast_precision_loss, reason = "exact for times of this century")]
fn seconds(text: Option<&String>) -> Option<f64> {
    Some(chrono::DateTime::parse_from_rfc3339(text?).ok()?.timestamp_micros() as f64 / 1e6)
}
