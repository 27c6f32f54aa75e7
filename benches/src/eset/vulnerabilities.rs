//! ESET vulnerabilities of devices.

use std::borrow::Cow;

use serde::Deserialize;

use crate::ocsf::{
    Advisory, Cve, Device, FindingInfo, Group, Head, Metadata, Package, Text, VULNERABILITY_FINDING, Vulnerability,
    VulnerabilityFinding, read, severity, write,
};
use crate::{Variation, Yardstick};

/// The yardstick.
pub const YARDSTICK: Yardstick = Yardstick {
    feed: "eset-vulnerabilities",
    write: yardstick,
    variation: Variation {
        kept: &["deviceUuid", "applicationVulnerability", "vulnerabilityId", "application", "uuid"],
        words: &[(
            "severity",
            &["SEVERITY_LEVEL_LOW", "SEVERITY_LEVEL_MEDIUM", "SEVERITY_LEVEL_HIGH", "SEVERITY_LEVEL_UNSPECIFIED"],
        )],
        numbers: &[("vulnerabilityId", 1, 100_000), ("riskScore", 0, 100)],
    },
};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Record {
    device_uuid: Text,
    device_group_uuid: Text,
    application_vulnerability: Option<Found>,
    os_vulnerability: Option<Found>,
    package_vulnerability: Option<Found>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Found {
    application: Option<Application>,
    package: Option<Installed>,
    cve_number: Text,
    first_detect_time: Text,
    last_detect_time: Text,
    patch_available: Option<bool>,
    risk_score: Option<i32>,
    severity: Text,
    vulnerability_id: Option<u64>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Application {
    developer_display_name: Text,
    display_name: Text,
    version: Option<Version>,
    uuid: Text,
}

#[derive(Deserialize)]
struct Version {
    name: Text,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Installed {
    name: Text,
    display_name: Text,
    version_name: Text,
    reference: Text,
    package_manager_type: Text,
}

fn yardstick(record: &[u8], event: &mut Vec<u8>) {
    let record: Record = read(record);
    let scopes = [
        (&record.application_vulnerability, "application", "APPLICATION"),
        (&record.os_vulnerability, "os", "OPERATING_SYSTEM"),
        (&record.package_vulnerability, "package", "PACKAGE"),
    ];
    let mut set = scopes.into_iter().filter_map(|(found, scope, category)| Some((found.as_ref()?, scope, category)));
    let (found, scope, category) = set.next().expect("one of the three is set");
    let cve = found.cve_number.get();
    let id = found.vulnerability_id.filter(|id| *id != 0).map(|id| id.to_string());
    let device_uuid = record.device_uuid.get().unwrap_or_default();
    let (application, package) = (found.application.as_ref(), found.package.as_ref());
    let id_or_cve = id.as_deref().or(cve).expect("an id or a CVE");
    let uid = finding_uid(device_uuid, scope, id_or_cve, application, package);
    let word = found.severity.get().map(|word| word.strip_prefix("SEVERITY_LEVEL_").unwrap_or(word));
    let (first, last) = (found.first_detect_time.millis(), found.last_detect_time.millis());
    let mut metadata = Metadata::eset(Some("device-vulnerabilities"));
    if found.risk_score.is_some() {
        metadata.profiles.push("security_control");
    }
    let group = record.device_group_uuid.get();
    let body = VulnerabilityFinding {
        device: Some(Device {
            groups: group.map(|_| Group { name: None, uid: group }).into_iter().collect(),
            r#type: "Unknown",
            uid: Some(device_uuid),
            ..Device::default()
        }),
        finding_info: FindingInfo {
            first_seen_time: first,
            last_seen_time: last,
            title: match scope {
                "application" => application.and_then(|application| application.display_name.get()),
                "os" => cve,
                _ => package.and_then(|package| package.display_name.get()),
            },
            uid: Cow::Owned(uid),
            ..FindingInfo::default()
        },
        risk_score: found.risk_score,
        vulnerabilities: [Vulnerability {
            advisory: id.filter(|_| cve.is_none()).map(|uid| Advisory { uid }),
            affected_packages: application
                .and_then(affected_application)
                .or(package.and_then(affected_package))
                .into_iter()
                .collect(),
            category: Some(category),
            cve: cve.map(|uid| Cve { uid, ..Cve::default() }),
            is_fix_available: found.patch_available,
            severity: word,
            vendor_name: "ESET",
            ..Vulnerability::default()
        }],
        ..VulnerabilityFinding::default()
    };
    write(Head::finding(&VULNERABILITY_FINDING, false, severity(word), first, metadata), body, event);
}

fn finding_uid(
    device_uuid: &str,
    scope: &str,
    id_or_cve: &str,
    application: Option<&Application>,
    package: Option<&Installed>,
) -> String {
    let what = application
        .and_then(|application| application.uuid.get())
        .or(package.and_then(|package| package.reference.get().or(package.name.get())));
    match what {
        Some(what) => format!("{device_uuid}:{scope}:{id_or_cve}:{what}"),
        None => format!("{device_uuid}:{scope}:{id_or_cve}"),
    }
}

fn affected_application(application: &Application) -> Option<Package<'_>> {
    Some(Package {
        name: application.display_name.get()?,
        r#type: Some("Application"),
        type_id: Some(1),
        uid: application.uuid.get(),
        vendor_name: application.developer_display_name.get(),
        version: application.version.as_ref()?.name.get()?.into(),
        ..Package::default()
    })
}

fn affected_package(package: &Installed) -> Option<Package<'_>> {
    let manager = package.package_manager_type.get();
    let manager = manager.map(|word| word.strip_prefix("PACKAGE_MANAGER_TYPE_").unwrap_or(word));
    Some(Package {
        name: package.name.get().or(package.display_name.get())?,
        package_manager: manager.filter(|word| *word != "UNSPECIFIED"),
        uid: package.reference.get(),
        version: package.version_name.get()?.into(),
        ..Package::default()
    })
}
