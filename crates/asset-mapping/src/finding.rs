//! The common parts of findings of all vendors: activity, severity, and objects that OCSF only allows when they are
//! complete.

use std::any::Any;

use ocsf_model::classes::{DetectionFinding, IncidentFinding, VulnerabilityFinding};
use ocsf_model::enums::{ActionId, FileTypeId, FindingActivityId, FingerprintAlgorithmId, SeverityId};
use ocsf_model::objects::{Device, Evidences, File, FindingInfo, Fingerprint};
use ocsf_model::{Coded, Version};

use crate::rules::Datatype;
use crate::{Change, Context, take};

/// The activity of a finding's event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Activity {
    /// The finding is new.
    Create,
    /// It was known, and its content has changed.
    Update,
    /// It is closed.
    Close,
}

impl Activity {
    /// Decided by the record itself, and otherwise by what the context knows.
    pub(crate) fn of(context: &Context, is_closed: bool) -> Self {
        match context.known_change() {
            _ if is_closed => Self::Close,
            Some(Change::Closed) => Self::Close,
            Some(Change::Changed) => Self::Update,
            _ => Self::Create,
        }
    }

    pub(crate) fn is_create(self) -> bool {
        self == Self::Create
    }

    pub(crate) fn id(self) -> Coded<FindingActivityId> {
        match self {
            Self::Create => FindingActivityId::Create,
            Self::Update => FindingActivityId::Update,
            Self::Close => FindingActivityId::Close,
        }
        .into()
    }

    /// The schema suggests it for new findings only.
    pub(crate) fn is_alert(self) -> Option<bool> {
        (self == Self::Create).then_some(true)
    }
}

/// How a vendor spells severities.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Spelling {
    /// `high`.
    Lower,
    /// `HIGH`.
    Upper,
    /// `High`.
    Capital,
    /// `SEVERITY_LEVEL_HIGH`: that prefix, then capitals.
    #[allow(dead_code, reason = "ESET spells them so")]
    Prefixed(&'static str),
}

impl Spelling {
    fn is_of(self, word: &str, caption: &str) -> bool {
        match self {
            Self::Lower => word == caption.to_ascii_lowercase(),
            Self::Upper => word == caption.to_ascii_uppercase(),
            Self::Capital => word == caption,
            Self::Prefixed(prefix) => word.strip_prefix(prefix) == Some(&caption.to_ascii_uppercase()),
        }
    }
}

/// The severity that a word names, in any case, and whether id and caption preserve the vendor's spelling of it.
pub(crate) fn severity(word: Option<&str>, spelling: Spelling) -> (Coded<SeverityId>, bool) {
    let Some(word) = word.filter(|word| !word.is_empty()) else { return (SeverityId::Unknown.into(), false) };
    let bare = match spelling {
        Spelling::Prefixed(prefix) => word.strip_prefix(prefix).unwrap_or(word),
        _ => word,
    };
    let (id, caption) = match bare.to_ascii_lowercase().as_str() {
        "unspecified" | "unknown" | "notset" => (SeverityId::Unknown, ""),
        "diagnostic" | "informational" | "info" | "none" => (SeverityId::Informational, "Informational"),
        "low" => (SeverityId::Low, "Low"),
        "medium" => (SeverityId::Medium, "Medium"),
        "high" => (SeverityId::High, "High"),
        "critical" => (SeverityId::Critical, "Critical"),
        _ => return (Coded::with_caption(SeverityId::Other, bare), bare.len() == word.len() || !bare.is_empty()),
    };
    (id.into(), spelling.is_of(word, caption))
}

/// The device, if it has any of the attributes by which OCSF identifies one; `complete` then adds the others.
pub(crate) fn identified(mut device: Box<Device>, complete: impl FnOnce(&mut Device)) -> Option<Box<Device>> {
    let is_identified =
        device.uid.is_some() || device.hostname.is_some() || device.name.is_some() || device.ip.is_some();
    is_identified.then(|| {
        complete(&mut device);
        device
    })
}

/// The evidence, if it has any attribute: OCSF does not allow an empty one.
pub(crate) fn evidence(evidence: Evidences) -> Option<Evidences> {
    (evidence != Evidences::default()).then_some(evidence)
}

/// The file with this path. OCSF has no file without a name, so without a path the hash stays in `unmapped`.
pub(crate) fn file(path: Option<String>, sha256: &mut Option<String>) -> Option<Box<File>> {
    let path = path?;
    let hash = take::checked(sha256, Datatype::FileHash);
    Some(Box::new(File {
        hashes: hash.map(|value| self::hash(FingerprintAlgorithmId::Sha256, value)).into_iter().collect(),
        name: Some(file_name(&path).to_owned()),
        path: Some(path),
        type_id: Some(FileTypeId::Unknown.into()),
        ..Default::default()
    }))
}

/// A hash.
pub(crate) fn hash(algorithm: FingerprintAlgorithmId, value: String) -> Fingerprint {
    Fingerprint { algorithm_id: Some(algorithm.into()), value: Some(value), ..Default::default() }
}

/// The part of a path after the last separator; the whole path if that part is empty.
pub(crate) fn file_name(path: &str) -> &str {
    path.rsplit(['/', '\\']).find(|part| !part.is_empty()).unwrap_or(path)
}

/// Names the profiles of the attributes that the event has, in order, because an attribute of a profile is only valid
/// if the event names the profile.
pub(crate) fn profiles(event: &mut DetectionFinding) {
    let incident = event.assignee.is_some() || event.verdict_id.is_some() || !event.tickets.is_empty();
    let profiles = [(incident, "incident"), (event.disposition_id.is_some(), "security_control")];
    if let Some(metadata) = event.metadata.as_deref_mut() {
        metadata.profiles.extend(profiles.iter().filter(|(is_used, _)| *is_used).map(|(_, name)| (*name).to_owned()));
    }
}

/// Adds what releases before 1.4.0 require of a finding and later ones do not: its title, for which the identity is
/// used, and with a disposition the action, which records do not have.
pub(crate) fn complete(event: &mut dyn Any, release: Version) {
    if release >= Version::V1_4_0 {
        return;
    }
    if let Some(event) = event.downcast_mut::<DetectionFinding>() {
        event.finding_info.as_deref_mut().into_iter().for_each(title);
        if event.disposition_id.is_some() && event.action_id.is_none() {
            event.action_id = Some(ActionId::Unknown.into());
        }
    } else if let Some(event) = event.downcast_mut::<VulnerabilityFinding>() {
        event.finding_info.as_deref_mut().into_iter().for_each(title);
    } else if let Some(event) = event.downcast_mut::<IncidentFinding>() {
        event.finding_info_list.iter_mut().for_each(title);
    }
}

fn title(info: &mut FindingInfo) {
    if info.title.is_none() {
        info.title.clone_from(&info.uid);
    }
}

/// The kind of a MITRE ATT&CK id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Level {
    /// `T1234`.
    Technique,
    /// `T1234.001`.
    SubTechnique,
}

/// The kind of the id, if the text is the id of a technique or sub-technique.
pub(crate) fn technique_level(text: &str) -> Option<Level> {
    let digits = |text: &str, count: usize| text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
    let id = text.strip_prefix('T')?;
    match id.split_once('.') {
        None => digits(id, 4).then_some(Level::Technique),
        Some((above, below)) => (digits(above, 4) && digits(below, 3)).then_some(Level::SubTechnique),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn severities_are_read_in_any_case_and_moved_in_the_vendors_own() {
        let of = |word, spelling| severity(Some(word), spelling);
        assert_eq!(of("high", Spelling::Lower), (SeverityId::High.into(), true));
        assert_eq!(of("HIGH", Spelling::Lower), (SeverityId::High.into(), false));
        assert_eq!(of("none", Spelling::Lower), (SeverityId::Informational.into(), false));
        assert_eq!(of("SEVERITY_LEVEL_LOW", Spelling::Prefixed("SEVERITY_LEVEL_")), (SeverityId::Low.into(), true));
        assert_eq!(of("LOW", Spelling::Prefixed("SEVERITY_LEVEL_")), (SeverityId::Low.into(), false));
        assert_eq!(of("NOTSET", Spelling::Upper), (SeverityId::Unknown.into(), false));
        assert_eq!(of("dire", Spelling::Lower), (Coded::with_caption(SeverityId::Other, "dire"), true));
        assert_eq!(severity(None, Spelling::Lower), (SeverityId::Unknown.into(), false));
    }

    #[test]
    fn a_file_is_named_by_the_end_of_its_path() {
        assert_eq!(file_name(r"C:\Windows\System32\cmd.exe"), "cmd.exe");
        assert_eq!(file_name("/usr/bin/env"), "env");
        assert_eq!(file_name("/usr/bin/"), "bin");
        assert_eq!(file_name("cmd.exe"), "cmd.exe");
        assert_eq!(file_name("/"), "/");
    }
}
