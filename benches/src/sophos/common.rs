//! What Sophos' records share.

use std::borrow::Cow;

use serde::Deserialize;

use crate::ocsf::{Coded, Organization, Os, Text};

#[derive(Deserialize)]
pub(super) struct Tenant {
    pub(super) id: Text,
    pub(super) name: Text,
}

pub(super) fn organization(tenant: Option<&Tenant>) -> Option<Organization<'_>> {
    let (uid, name) = (tenant?.id.get(), tenant?.name.get());
    (uid.is_some() || name.is_some()).then_some(Organization { name, uid, ..Organization::default() })
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct System {
    pub(super) is_server: Option<bool>,
    platform: Text,
    name: Text,
    major_version: Option<u32>,
    minor_version: Option<u32>,
    build: Option<u64>,
}

pub(super) fn platform(word: Option<&str>) -> Coded<'_> {
    match word {
        None => (0, "Unknown"),
        Some(word) if word.eq_ignore_ascii_case("windows") => (100, "Windows"),
        Some(word) if word.eq_ignore_ascii_case("linux") => (200, "Linux"),
        Some(word) if word.eq_ignore_ascii_case("macos") => (300, "macOS"),
        Some(word) if word.eq_ignore_ascii_case("android") => (201, "Android"),
        Some(word) if word.eq_ignore_ascii_case("ios") => (301, "iOS"),
        Some(word) => (99, word),
    }
}

pub(super) fn os(system: Option<&System>) -> Option<Os<'_>> {
    let system = system?;
    let (type_id, r#type) = platform(system.platform.get());
    Some(Os {
        build: system.build.map(|build| Cow::Owned(build.to_string())),
        name: system.name.get()?,
        r#type,
        type_id,
        version: system
            .major_version
            .zip(system.minor_version)
            .map(|(major, minor)| Cow::Owned(format!("{major}.{minor}"))),
        ..Os::default()
    })
}

pub(super) fn device_type(word: Option<&str>, is_server: Option<bool>) -> Coded<'_> {
    match word {
        Some("server") => (1, "Server"),
        Some("securityVm") => (6, "Virtual"),
        Some(word) => (99, word),
        None if is_server == Some(true) => (1, "Server"),
        None => (0, "Unknown"),
    }
}
