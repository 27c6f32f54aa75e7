//! Common parts of the records of SentinelOne.

use ocsf_model::Coded;
use ocsf_model::enums::{AgentTypeId, DeviceTypeId, FingerprintAlgorithmId, NetworkInterfaceTypeId, OsTypeId};
use ocsf_model::objects::{Agent, Fingerprint, NetworkInterface, Os};
use sentinelone_api::models::{MachineType, NetworkInterface as Interface, OsType};

use crate::datatype::is_zero_mac;
use crate::rules::Datatype;
use crate::{finding, take};

/// The agent on a device, if the record has its id or version.
pub(super) fn agent(uid: &mut Option<String>, version: &mut Option<String>) -> Option<Agent> {
    let (uid, version) = (take::text(uid), take::text(version));
    (uid.is_some() || version.is_some()).then(|| Agent {
        name: Some("SentinelOne Agent".to_owned()),
        type_id: Some(AgentTypeId::EndpointDetectionAndResponse.into()),
        uid,
        vendor_name: Some("SentinelOne".to_owned()),
        version,
        ..Default::default()
    })
}

/// The kind of machine. The word is moved if id and caption preserve it; `unknown`, which differs from a missing word, stays.
pub(super) fn machine_type(slot: &mut Option<MachineType>) -> Coded<DeviceTypeId> {
    match slot.take_if(|word| !matches!(word.as_str(), "" | "unknown")) {
        Some(MachineType::Desktop) => DeviceTypeId::Desktop.into(),
        Some(MachineType::Laptop) => DeviceTypeId::Laptop.into(),
        Some(MachineType::Server) => DeviceTypeId::Server.into(),
        Some(other) => Coded::with_caption(DeviceTypeId::Other, other.as_str()),
        None => DeviceTypeId::Unknown.into(),
    }
}

/// The family of an operating system; `Unknown` where the word is missing or empty.
pub(super) fn os_type(word: Option<&OsType>) -> Coded<OsTypeId> {
    match word {
        None => OsTypeId::Unknown.into(),
        Some(OsType::Windows | OsType::WindowsLegacy) => OsTypeId::Windows.into(),
        Some(OsType::Linux) => OsTypeId::Linux.into(),
        Some(OsType::Macos) => OsTypeId::MacOs.into(),
        Some(other) => Coded::with_caption(OsTypeId::Other, other.as_str()),
    }
}

/// The operating system by its name, else by its family: OCSF has none without a name. A name that only repeats the family stays,
/// and so does the legacy family beside a name, because neither name nor type preserve it.
pub(super) fn os(
    name: &mut Option<String>,
    family: &mut Option<OsType>,
    revision: &mut Option<String>,
) -> Option<Box<Os>> {
    let word = family.take_if(|word| !word.as_str().is_empty());
    let more = |name: &str| !name.is_empty() && word.as_ref().is_none_or(|word| word.as_str() != name);
    let name = match name.take_if(|name| more(name)) {
        Some(name) => {
            if let Some(legacy) = word.clone().filter(|word| *word == OsType::WindowsLegacy) {
                *family = Some(legacy);
            }
            name
        }
        None => word.as_ref()?.as_str().to_owned(),
    };
    let mut version = None;
    let revision = take::text(revision).map(|text| self::revision(text, word.as_ref(), &mut version));
    let (build, kernel_release) = revision.unwrap_or_default();
    Some(Box::new(Os {
        build,
        kernel_release,
        name: Some(name),
        type_id: Some(os_type(word.as_ref())),
        version,
        ..Default::default()
    }))
}

/// The parts of an operating system's revision: build and kernel release. A distribution or a version before them becomes the
/// version, unless the record has a version.
///
/// For Linux the last word is the kernel's: `Ubuntu 14.04.6 LTS 4.4.0-142-generic`. macOS has its build in brackets: `12.5 (21G72)`.
pub(super) fn revision(
    text: String,
    family: Option<&OsType>,
    version: &mut Option<String>,
) -> (Option<String>, Option<String>) {
    let is_linux = family == Some(&OsType::Linux);
    let parts = if is_linux {
        text.rsplit_once(' ').filter(|(_, kernel)| kernel.starts_with(|first: char| first.is_ascii_digit()))
    } else {
        text.strip_suffix(')').and_then(|text| text.rsplit_once(" ("))
    };
    let last = match parts {
        Some((before, last)) if version.is_none() && !take::is_blank(before) && !last.is_empty() => {
            *version = Some(before.to_owned());
            last.to_owned()
        }
        _ => text,
    };
    if is_linux { (None, Some(last)) } else { (Some(last), None) }
}

/// The hashes of a file.
pub(super) fn hashes(
    md5: &mut Option<String>,
    sha1: &mut Option<String>,
    sha256: &mut Option<String>,
) -> Vec<Fingerprint> {
    let slots = [
        (FingerprintAlgorithmId::Md5, md5),
        (FingerprintAlgorithmId::Sha1, sha1),
        (FingerprintAlgorithmId::Sha256, sha256),
    ];
    slots
        .into_iter()
        .filter_map(|(algorithm, slot)| Some(finding::hash(algorithm, take::checked(slot, Datatype::FileHash)?)))
        .collect()
}

/// The network interfaces, one for each address.
pub(super) fn network_interfaces(slot: &mut Option<Vec<Interface>>) -> Vec<NetworkInterface> {
    let count = |interface: &Interface| {
        let addresses = [&interface.inet, &interface.inet6].into_iter().flatten().map(Vec::len).sum::<usize>();
        addresses.max(1)
    };
    let mut interfaces = Vec::with_capacity(slot.iter().flatten().map(count).sum());
    take::each(slot, |_, source| interface(source, &mut interfaces));
    interfaces
}

/// An interface of unknown kind.
pub(super) fn unknown_interface() -> NetworkInterface {
    NetworkInterface { type_id: Some(NetworkInterfaceTypeId::Unknown.into()), ..Default::default() }
}

/// One interface for each address, because OCSF's interface has only one. They share name, MAC address and id.
fn interface(source: &mut Interface, interfaces: &mut Vec<NetworkInterface>) {
    let mac = source.physical.take_if(|mac| Datatype::Mac.accepts(mac) && !is_zero_mac(mac));
    let name = take::text(&mut source.name);
    let mut addresses = take::list(&mut source.inet, "inet", &mut source.extra, Datatype::Ip);
    addresses.extend(take::list(&mut source.inet6, "inet6", &mut source.extra, Datatype::Ip));
    if mac.is_none() && name.is_none() && addresses.is_empty() {
        // An id alone does not make an interface in every release.
        return;
    }
    let whole = NetworkInterface { mac, name, uid: take::text(&mut source.id), ..unknown_interface() };
    let last = addresses.pop();
    interfaces.extend(addresses.into_iter().map(|ip| NetworkInterface { ip: Some(ip), ..whole.clone() }));
    interfaces.push(NetworkInterface { ip: last, ..whole });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_revision_is_taken_apart() {
        let of = |text: &str, family| {
            let mut version = None;
            let (build, kernel) = revision(text.to_owned(), Some(&family), &mut version);
            (version, build, kernel)
        };
        let text = |text: &str| Some(text.to_owned());
        assert_eq!(
            of("Ubuntu 14.04.6 LTS 4.4.0-142-generic", OsType::Linux),
            (text("Ubuntu 14.04.6 LTS"), None, text("4.4.0-142-generic"))
        );
        assert_eq!(of("5.15.0-91-generic", OsType::Linux), (None, None, text("5.15.0-91-generic")));
        assert_eq!(of("12.5 (21G72)", OsType::Macos), (text("12.5"), text("21G72"), None));
        assert_eq!(of("22631", OsType::Windows), (None, text("22631"), None));
    }

    #[test]
    fn a_version_that_is_told_elsewhere_stays() {
        let mut version = Some("12".to_owned());
        let (build, _) = revision("12.5 (21G72)".to_owned(), Some(&OsType::Macos), &mut version);
        assert_eq!((version.as_deref(), build.as_deref()), (Some("12"), Some("12.5 (21G72)")));
    }
}
