//! Vulnerabilities as events of the schema output: one function for each OCSF object, with the fields in the schema's order.
//!
//! One of three members says what is vulnerable; if several are set, the first of them counts.

use eset_connect::models::{
    Application, DeviceVulnerability as Record, Package, PackageManagerType, SeverityLevel, Timestamp,
};
use ocsf_model::classes::VulnerabilityFinding;
use ocsf_model::enums::{FindingStatusId, PackageTypeId, SeverityId};
use ocsf_model::objects::{Advisory, AffectedPackage, Cve, Device, FindingInfo, Group, Vulnerability};
use open_record::Integer;

use crate::eset::{SOURCE, common};
use crate::finding::{self, Activity, Spelling};
use crate::{Context, Key, take};

/// What is vulnerable.
enum Scope<'r> {
    Application(Option<&'r mut Application>),
    OperatingSystem,
    Package(Option<&'r mut Package>),
}

impl Scope<'_> {
    /// The word in identities.
    fn word(&self) -> &'static str {
        match self {
            Self::Application(_) => "application",
            Self::OperatingSystem => "os",
            Self::Package(_) => "package",
        }
    }

    /// The vendor's word, for `vulnerabilities[].category`.
    fn category(&self) -> &'static str {
        category(self.word())
    }
}

fn category(scope: &str) -> &'static str {
    match scope {
        "application" => "APPLICATION",
        "os" => "OPERATING_SYSTEM",
        _ => "PACKAGE",
    }
}

/// The common members of all three kinds of vulnerability.
struct Found<'r> {
    cve: &'r mut Option<String>,
    first: &'r mut Option<Timestamp>,
    last: &'r mut Option<Timestamp>,
    is_fix_available: &'r mut Option<bool>,
    risk_score: &'r mut Option<Integer>,
    severity: &'r mut Option<SeverityLevel>,
    id: &'r mut Option<Integer>,
    scope: Scope<'r>,
}

macro_rules! found {
    ($found:ident, $scope:expr) => {
        Found {
            scope: $scope,
            cve: &mut $found.cve_number,
            first: &mut $found.first_detect_time,
            last: &mut $found.last_detect_time,
            is_fix_available: &mut $found.patch_available,
            risk_score: &mut $found.risk_score,
            severity: &mut $found.severity,
            id: &mut $found.vulnerability_id,
        }
    };
}

/// The vulnerability that counts: the first in this order.
fn found(record: &mut Record) -> Option<Found<'_>> {
    if let Some(found) = &mut record.application_vulnerability {
        return Some(found!(found, Scope::Application(found.application.as_mut())));
    }
    if let Some(found) = &mut record.os_vulnerability {
        return Some(found!(found, Scope::OperatingSystem));
    }
    let found = record.package_vulnerability.as_mut()?;
    Some(found!(found, Scope::Package(found.package.as_mut())))
}

/// The identity of a row, which has no id. `None` if the row names no vulnerability.
///
/// The scope is a part of it, because some packages are reported as packages and as parts of the system. So is the application or package:
/// two versions of an application can be installed.
pub(super) fn uid(record: &Record) -> Option<String> {
    let device = record.device_uuid.as_deref().filter(|uuid| !uuid.is_empty())?;
    let (scope, id, cve, what) = if let Some(found) = &record.application_vulnerability {
        let what = found.application.as_ref().and_then(|application| application.uuid.as_deref());
        ("application", found.vulnerability_id, &found.cve_number, what)
    } else if let Some(found) = &record.os_vulnerability {
        ("os", found.vulnerability_id, &found.cve_number, None)
    } else {
        let found = record.package_vulnerability.as_ref()?;
        let package = found.package.as_ref();
        let filled = |text: &'_ &str| !text.is_empty();
        let what = package
            .and_then(|package| package.reference.as_deref().filter(filled))
            .or_else(|| package.and_then(|package| package.name.as_deref()));
        ("package", found.vulnerability_id, &found.cve_number, what)
    };
    let id = id.filter(|id| id.as_i64() != Some(0)).map(|id| id.to_string());
    let id = id.or_else(|| cve.clone().filter(|cve| !cve.is_empty()))?;
    Some(match what.filter(|what| !what.is_empty()) {
        Some(what) => format!("{device}:{scope}:{id}:{what}"),
        None => format!("{device}:{scope}:{id}"),
    })
}

/// The missing leaf without which there is no finding: the device, the vulnerability, or the vulnerability's identity.
pub(super) fn missing(record: &Record) -> Option<&'static str> {
    if record.device_uuid.as_deref().is_none_or(take::is_blank) {
        return Some("deviceUuid");
    }
    if uid(record).is_some() {
        return None;
    }
    Some(if record.application_vulnerability.is_some() {
        "applicationVulnerability.vulnerabilityId"
    } else if record.os_vulnerability.is_some() {
        "osVulnerability.vulnerabilityId"
    } else if record.package_vulnerability.is_some() {
        "packageVulnerability.vulnerabilityId"
    } else {
        "applicationVulnerability"
    })
}

pub(super) fn event(record: &mut Record, context: &Context) -> VulnerabilityFinding {
    let activity = Activity::of(context, false);
    let uid = uid(record);
    let device = device(record, context);
    let mut event = VulnerabilityFinding {
        activity_id: Some(activity.id()),
        device,
        metadata: Some(SOURCE.metadata(Some("device-vulnerabilities"), context)),
        severity_id: Some(SeverityId::Unknown.into()),
        status_id: (activity == Activity::Close).then(|| FindingStatusId::Resolved.into()),
        ..Default::default()
    };
    let mut info = FindingInfo { uid, ..Default::default() };
    if let Some(found) = found(record) {
        take_found(found, activity, &mut info, &mut event);
    }
    drop_taken(record);
    event.finding_info = Some(Box::new(info));
    event.time.get_or_insert(take::timestamp(context.observed_time()));
    if event.risk_score.is_some()
        && let Some(metadata) = event.metadata.as_deref_mut()
    {
        metadata.profiles.push("security_control".to_owned());
    }
    event
}

/// Removes a part of the record of which nothing is left.
fn drop_taken(record: &mut Record) {
    if let Some(found) = &mut record.application_vulnerability {
        take::within(&mut found.application, |_| ());
    }
    if let Some(found) = &mut record.package_vulnerability {
        take::within(&mut found.package, |_| ());
    }
    take::within(&mut record.application_vulnerability, |_| ());
    take::within(&mut record.os_vulnerability, |_| ());
    take::within(&mut record.package_vulnerability, |_| ());
}

fn device(record: &mut Record, context: &Context) -> Option<Box<Device>> {
    let uuid = take::text(&mut record.device_uuid)?;
    let mut device = common::device(uuid, context);
    device.groups = take::text(&mut record.device_group_uuid)
        .map(|uid| {
            let name = common::group_name(&uid, context).map(str::to_owned);
            Group { name, uid: Some(uid), ..Default::default() }
        })
        .into_iter()
        .collect();
    Some(device)
}

fn take_found(found: Found<'_>, activity: Activity, info: &mut FindingInfo, event: &mut VulnerabilityFinding) {
    let Found { cve, first, last, is_fix_available, risk_score, severity, id, mut scope } = found;
    info.first_seen_time = take::time(first);
    info.last_seen_time = take::time(last);
    event.time = match activity {
        Activity::Create => info.first_seen_time,
        Activity::Update => info.last_seen_time,
        Activity::Close => None,
    };
    event.risk_score = take::integer(risk_score);
    let prefix = "SEVERITY_LEVEL_";
    event.severity_id =
        Some(finding::severity(severity.as_ref().map(SeverityLevel::as_str), Spelling::Prefixed(prefix)).0);
    let cve = take::text(cve).map(|uid| Box::new(Cve { uid: Some(uid), ..Default::default() }));
    let category = scope.category().to_owned();
    let number = id.filter(|id| id.as_i64() != Some(0));
    // The identity tells the number; beside a CVE there is no advisory.
    *id = id.filter(|id| id.as_i64() == Some(0));
    let advisory = match (&cve, number) {
        (None, Some(number)) => Some(Box::new(Advisory { uid: Some(number.to_string()), ..Default::default() })),
        _ => None,
    };
    let cve_uid = cve.as_ref().and_then(|cve| cve.uid.clone());
    let (title, package) = affected(&mut scope);
    info.title = title.or_else(|| cve_uid.filter(|_| matches!(scope, Scope::OperatingSystem)));
    event.vulnerabilities = vec![Vulnerability {
        advisory,
        affected_packages: package.into_iter().collect(),
        category: Some(category),
        cve,
        is_fix_available: is_fix_available.take(),
        severity: severity_word(severity, prefix),
        vendor_name: Some("ESET".to_owned()),
        ..Default::default()
    }];
}

/// The word without its prefix, also `UNSPECIFIED`. A word without a prefix is copied and also stays.
fn severity_word(slot: &mut Option<SeverityLevel>, prefix: &str) -> Option<String> {
    let whole = slot.as_ref()?.as_str();
    let bare = whole.strip_prefix(prefix);
    let word = bare.unwrap_or(whole).to_owned();
    if bare.is_some() {
        *slot = None;
    }
    (!word.is_empty()).then_some(word)
}

/// The name of the affected software, and the package: OCSF requires its name and its version.
fn affected(scope: &mut Scope<'_>) -> (Option<String>, Option<AffectedPackage>) {
    match scope {
        Scope::Application(Some(application)) => application_package(application),
        Scope::Package(Some(package)) => system_package(package),
        _ => (None, None),
    }
}

/// The application's identity is part of the finding's.
fn application_package(application: &mut Application) -> (Option<String>, Option<AffectedPackage>) {
    let (title, uid) = (take::text(&mut application.display_name), take::text(&mut application.uuid));
    let Some(name) = title.clone() else { return (None, None) };
    let version = take::within(&mut application.version, |version| take::text(&mut version.name)).flatten();
    let package = version.map(|version| AffectedPackage {
        name: Some(name),
        type_id: Some(PackageTypeId::Application.into()),
        uid,
        vendor_name: take::text(&mut application.developer_display_name),
        version: Some(version),
        ..Default::default()
    });
    (title, package)
}

/// The package's reference, or without one its name, is part of the finding's identity.
fn system_package(package: &mut Package) -> (Option<String>, Option<AffectedPackage>) {
    let (title, uid) = (take::text(&mut package.display_name), take::text(&mut package.reference));
    let is_versioned = package.version_name.as_deref().is_some_and(|version| !take::is_blank(version));
    let name = package.name.take_if(|name| !take::is_blank(name) && (is_versioned || uid.is_none()));
    let Some(name) = name.or_else(|| title.clone()).filter(|_| is_versioned) else { return (title, None) };
    let affected = AffectedPackage {
        name: Some(name),
        package_manager: common::word(
            &mut package.package_manager_type,
            PackageManagerType::as_str,
            "PACKAGE_MANAGER_TYPE_",
        ),
        uid,
        version: take::text(&mut package.version_name),
        ..Default::default()
    };
    (title, Some(affected))
}

/// A vulnerability that a scan no longer found: the values of its identity, the smallest valid event.
pub(super) fn closed(key: &Key, context: &Context) -> Option<VulnerabilityFinding> {
    let mut parts = key.as_str().splitn(4, ':');
    let (device, scope, id) = (parts.next()?, parts.next()?, parts.next()?);
    let mut vulnerability = Vulnerability {
        category: Some(category(scope).to_owned()),
        vendor_name: Some("ESET".to_owned()),
        ..Default::default()
    };
    if id.starts_with("CVE-") {
        vulnerability.cve = Some(Box::new(Cve { uid: Some(id.to_owned()), ..Default::default() }));
    } else {
        vulnerability.advisory = Some(Box::new(Advisory { uid: Some(id.to_owned()), ..Default::default() }));
    }
    Some(VulnerabilityFinding {
        activity_id: Some(Activity::Close.id()),
        device: Some(common::device(device.to_owned(), context)),
        finding_info: Some(Box::new(FindingInfo { uid: Some(key.as_str().to_owned()), ..Default::default() })),
        metadata: Some(SOURCE.metadata(Some("device-vulnerabilities"), context)),
        severity_id: Some(SeverityId::Unknown.into()),
        status_id: Some(FindingStatusId::Resolved.into()),
        time: Some(take::timestamp(context.observed_time())),
        vulnerabilities: vec![vulnerability],
        ..Default::default()
    })
}
