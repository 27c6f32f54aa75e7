//! What SentinelOne's records share.

use std::borrow::Cow;

use serde::Deserialize;

use crate::ocsf::{Agent, Coded, Group, Interface, List, Organization, Os, Text, ip, mac};

pub(super) fn machine(word: Option<&str>) -> Coded<'_> {
    match word {
        None | Some("unknown") => (0, "Unknown"),
        Some("server") => (1, "Server"),
        Some("desktop") => (2, "Desktop"),
        Some("laptop") => (3, "Laptop"),
        Some(word) => (99, word),
    }
}

pub(super) fn system(word: Option<&str>) -> Coded<'_> {
    match word {
        None => (0, "Unknown"),
        Some(word) if word.eq_ignore_ascii_case("windows") || word == "windows_legacy" => (100, "Windows"),
        Some(word) if word.eq_ignore_ascii_case("linux") => (200, "Linux"),
        Some(word) if word.eq_ignore_ascii_case("macos") => (300, "macOS"),
        Some(word) => (99, word),
    }
}

/// The system by name, else by family; the revision is the kernel's on Linux.
pub(super) fn os<'a>(name: &'a Text, family: &'a Text, revision: &'a Text) -> Option<Os<'a>> {
    let (type_id, r#type) = system(family.get());
    let (is_linux, revision) = (type_id == 200, revision.get());
    Some(Os {
        build: revision.filter(|_| !is_linux).map(Cow::Borrowed),
        kernel_release: revision.filter(|_| is_linux),
        name: name.get().or(family.get())?,
        r#type,
        type_id,
        ..Os::default()
    })
}

pub(super) fn agents<'a>(uid: Option<&'a str>, version: Option<&'a str>) -> Vec<Agent<'a>> {
    let agent = Agent {
        name: Some("SentinelOne Agent"),
        r#type: Some("Endpoint Detection and Response"),
        type_id: Some(1),
        uid,
        vendor_name: "SentinelOne",
        version,
    };
    if uid.is_some() || version.is_some() { vec![agent] } else { Vec::new() }
}

pub(super) fn groups<'a>(name: Option<&'a str>, uid: Option<&'a str>) -> Vec<Group<'a>> {
    if name.is_some() || uid.is_some() { vec![Group { name, uid }] } else { Vec::new() }
}

/// Account and site; a site without an account is none.
pub(super) fn organization<'a>(
    (name, uid): (Option<&'a str>, Option<&'a str>),
    (ou_name, ou_uid): (Option<&'a str>, Option<&'a str>),
) -> Option<Organization<'a>> {
    (name.is_some() || uid.is_some()).then_some(Organization { name, ou_name, ou_uid, uid })
}

#[derive(Deserialize)]
pub(super) struct Adapter {
    id: Text,
    inet: List<Text>,
    inet6: List<Text>,
    name: Text,
    physical: Text,
}

/// An interface for each address of the adapter.
pub(super) fn interfaces(adapters: &List<Adapter>) -> Vec<Interface<'_>> {
    let mut interfaces = Vec::new();
    for adapter in adapters.get() {
        let (name, mac) = (adapter.name.get(), mac(adapter.physical.get()));
        let with = |ip| Interface { ip, mac, name, r#type: "Unknown", type_id: 0, uid: adapter.id.get() };
        let before = interfaces.len();
        let addresses = adapter.inet.get().iter().chain(adapter.inet6.get());
        interfaces.extend(addresses.filter_map(|text| Some(with(Some(ip(text.get())?)))));
        if interfaces.len() == before && (name.is_some() || mac.is_some()) {
            interfaces.push(with(None));
        }
    }
    interfaces
}
