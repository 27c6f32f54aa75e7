//! Application risks as events of the schema output: one function for each OCSF object, with the fields in the schema's order.

use ocsf_model::classes::VulnerabilityFinding;
use ocsf_model::enums::{CvssDepth, FindingStatusId, PackageTypeId};
use ocsf_model::objects::{AffectedPackage, Cve, Cvss, Device, FindingInfo, Metric, Os, Vulnerability};
use ocsf_model::{Coded, Timestamp};
use sentinelone_api::models::{ApplicationRisk as Record, OsType, RiskStatus};

use super::super::{SOURCE, common};
use crate::finding::{self, Activity, Spelling};
use crate::{Context, take};

pub(super) fn event(record: &mut Record, context: &Context) -> VulnerabilityFinding {
    let activity = Activity::of(context, is_closed(record));
    let detected = take::time(&mut record.detection_date);
    let scanned = scanned(record, activity);
    let (severity, _) = finding::severity(record.severity.as_deref(), Spelling::Upper);
    VulnerabilityFinding {
        activity_id: Some(activity.id()),
        device: device(record),
        finding_info: Some(Box::new(FindingInfo {
            first_seen_time: detected,
            last_seen_time: scanned.seen,
            title: take::text(&mut record.application),
            uid: Some(std::mem::take(&mut record.id)),
            ..Default::default()
        })),
        metadata: Some(SOURCE.metadata(Some("application-management/risks"), context)),
        severity_id: Some(severity),
        status_detail: take::text(&mut record.mitigation_status_reason),
        status_id: status(record),
        time: if activity.is_create() { detected } else { scanned.time }
            .or(Some(take::timestamp(context.observed_time()))),
        vulnerabilities: vec![vulnerability(record)],
        ..Default::default()
    }
}

pub(super) fn is_closed(record: &Record) -> bool {
    record.status == Some(RiskStatus::Removed)
}

/// The meaning of the date of the last scan.
struct Scanned {
    /// The event's time.
    time: Option<Timestamp>,
    /// When the risk was last seen: only if it is still there and the scan succeeded.
    seen: Option<Timestamp>,
}

/// The date stays if no attribute has it.
fn scanned(record: &mut Record, activity: Activity) -> Scanned {
    let is_seen =
        record.status == Some(RiskStatus::Detected) && record.last_scan_result.as_deref() == Some("Succeeded");
    if !is_seen && activity.is_create() {
        return Scanned { time: None, seen: None };
    }
    let time = take::time(&mut record.last_scan_date);
    Scanned { time, seen: time.filter(|_| is_seen) }
}

fn device(record: &mut Record) -> Option<Box<Device>> {
    let mut device = Box::<Device>::default();
    take::host_name(&mut record.endpoint_name, &mut device.hostname, &mut device.name);
    device.uid = take::text(&mut record.endpoint_id);
    finding::identified(device, |device| {
        device.os = os(&mut record.os_type);
        device.type_id = Some(common::machine_type(&mut record.endpoint_type));
    })
}

/// There is no name of the system, so the family is used as the name.
fn os(slot: &mut Option<OsType>) -> Option<Box<Os>> {
    common::os(&mut None, slot, &mut None)
}

/// Resolved for a removed risk, else the state of the mitigation.
fn status(record: &mut Record) -> Option<Coded<FindingStatusId>> {
    if is_closed(record) {
        return Some(FindingStatusId::Resolved.into());
    }
    Some(match record.mitigation_status.as_deref()? {
        "Not mitigated" => FindingStatusId::New.into(),
        "To be patched" => FindingStatusId::InProgress.into(),
        "" => return None,
        _ => {
            let word = record.mitigation_status.take().unwrap_or_default();
            Coded::with_caption(FindingStatusId::Other, word)
        }
    })
}

fn vulnerability(record: &mut Record) -> Vulnerability {
    let is_exploit_available = match record.exploit_code_maturity.as_deref() {
        Some("Functional" | "High" | "Proof of Concept") => Some(true),
        Some("Unproven") => Some(false),
        _ => None,
    };
    let is_fix_available = match record.remediation_level.as_deref() {
        Some("Official Fix" | "Temporary Fix") => Some(true),
        Some("Unavailable") => Some(false),
        _ => None,
    };
    Vulnerability {
        affected_packages: package(record).into_iter().collect(),
        cve: cve(record),
        is_exploit_available,
        is_fix_available,
        severity: take::text(&mut record.severity),
        vendor_name: Some("SentinelOne".to_owned()),
        ..Default::default()
    }
}

/// OCSF's package needs both a name and a version.
fn package(record: &mut Record) -> Option<AffectedPackage> {
    let (name, version) = take::both(&mut record.application_name, &mut record.application_version)?;
    Some(AffectedPackage {
        name: Some(name),
        type_id: Some(PackageTypeId::Application.into()),
        vendor_name: take::text(&mut record.application_vendor),
        version: Some(version),
        ..Default::default()
    })
}

fn cve(record: &mut Record) -> Option<Box<Cve>> {
    let uid = take::text(&mut record.cve_id)?;
    Some(Box::new(Cve {
        created_time: take::time(&mut record.published_date),
        cvss: nvd(record).into_iter().chain(own(record)).collect(),
        uid: Some(uid),
        ..Default::default()
    }))
}

/// The score of the National Vulnerability Database.
fn nvd(record: &mut Record) -> Option<Cvss> {
    let (base_score, version) = take::score(&mut record.nvd_base_score, &mut record.nvd_cvss_version)?;
    Some(Cvss {
        base_score: Some(base_score),
        depth: Some(CvssDepth::Base),
        vendor_name: Some("NVD".to_owned()),
        version: Some(version),
        ..Default::default()
    })
}

/// The vendor's own score, with what it is computed from.
fn own(record: &mut Record) -> Option<Cvss> {
    let (base_score, version) = take::score(&mut record.base_score, &mut record.cvss_version)?;
    let metrics = [
        ("Exploit Code Maturity", &mut record.exploit_code_maturity),
        ("Remediation Level", &mut record.remediation_level),
        ("Report Confidence", &mut record.report_confidence),
    ];
    let metric = |(name, slot): (&str, &mut Option<String>)| {
        let value = take::text(slot)?;
        Some(Metric { name: Some(name.to_owned()), value: Some(value), ..Default::default() })
    };
    Some(Cvss {
        base_score: Some(base_score),
        metrics: metrics.into_iter().filter_map(metric).collect(),
        overall_score: take::number(&mut record.risk_score),
        vendor_name: Some("SentinelOne".to_owned()),
        version: Some(version),
        ..Default::default()
    })
}
