//! SentinelOne application risks.

use serde::Deserialize;

use super::common::{machine, system};
use crate::ocsf::{
    Coded, Cve, Cvss, Device, FindingInfo, Head, Metadata, Metric, Os, Package, Text, VULNERABILITY_FINDING,
    Vulnerability, VulnerabilityFinding, names, read, severity, write,
};
use crate::{Variation, Yardstick};

/// The yardstick.
pub const YARDSTICK: Yardstick = Yardstick {
    feed: "sentinelone-application-risks",
    write: yardstick,
    variation: Variation {
        kept: &["id", "cveId"],
        words: &[
            ("severity", &["NONE", "LOW", "MEDIUM", "HIGH", "CRITICAL"]),
            ("status", &["Detected", "Removed"]),
            ("mitigationStatus", &["Not mitigated", "To be patched", "On hold"]),
            ("exploitCodeMaturity", &["Functional", "High", "Proof of Concept", "Unproven", "Not Defined"]),
            ("remediationLevel", &["Official Fix", "Temporary Fix", "Unavailable", "Workaround", "Not Defined"]),
            ("endpointType", &["laptop", "desktop", "server", "unknown", "storage"]),
            ("osType", &["windows", "linux", "macos", "windows_legacy"]),
            ("lastScanResult", &["Succeeded", "Failed"]),
            ("baseScore", &["7.00", "9.80", "5.50"]),
        ],
        numbers: &[],
    },
};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Record {
    application: Text,
    application_name: Text,
    application_vendor: Text,
    application_version: Text,
    base_score: Text,
    cve_id: Text,
    cvss_version: Text,
    detection_date: Text,
    endpoint_id: Text,
    endpoint_name: Text,
    endpoint_type: Text,
    exploit_code_maturity: Text,
    id: Text,
    last_scan_date: Text,
    last_scan_result: Text,
    mitigation_status: Text,
    mitigation_status_reason: Text,
    nvd_base_score: Text,
    nvd_cvss_version: Text,
    os_type: Text,
    published_date: Text,
    remediation_level: Text,
    report_confidence: Text,
    risk_score: Text,
    severity: Text,
    status: Text,
}

fn yardstick(record: &[u8], event: &mut Vec<u8>) {
    let record: Record = read(record);
    let closed = record.status.is("Removed");
    let (detected, scanned) = (record.detection_date.millis(), record.last_scan_date.millis());
    let time = if closed { scanned } else { detected };
    let metadata = Metadata::sentinelone("application-management/risks");
    let head = Head::finding(&VULNERABILITY_FINDING, closed, severity(record.severity.get()), time, metadata);
    let (status_id, status) = status(&record).unzip();
    let body = VulnerabilityFinding {
        device: device(&record),
        finding_info: FindingInfo {
            first_seen_time: detected,
            last_seen_time: scanned.filter(|_| record.status.is("Detected") && record.last_scan_result.is("Succeeded")),
            title: record.application.get(),
            uid: record.id.get().unwrap_or_default().into(),
            ..FindingInfo::default()
        },
        status,
        status_detail: record.mitigation_status_reason.get(),
        status_id,
        vulnerabilities: [vulnerability(&record)],
        ..VulnerabilityFinding::default()
    };
    write(head, body, event);
}

fn status(record: &Record) -> Option<Coded<'static>> {
    if record.status.is("Removed") {
        return Some((4, "Resolved"));
    }
    match record.mitigation_status.get()? {
        "Not mitigated" => Some((1, "New")),
        "To be patched" => Some((2, "In Progress")),
        "On hold" => Some((99, "On hold")),
        _ => None,
    }
}

fn device(record: &Record) -> Option<Device<'_>> {
    let (hostname, name) = names(record.endpoint_name.get());
    let (type_id, r#type) = machine(record.endpoint_type.get());
    let os = record.os_type.get().map(|name| {
        let (type_id, r#type) = system(Some(name));
        Os { name, r#type, type_id, ..Os::default() }
    });
    let uid = record.endpoint_id.get();
    Device { hostname, name, os, r#type, type_id, uid, ..Device::default() }.if_identified()
}

fn vulnerability(record: &Record) -> Vulnerability<'_> {
    let package = record.application_name.get().zip(record.application_version.get()).map(|(name, version)| Package {
        name,
        r#type: Some("Application"),
        type_id: Some(1),
        vendor_name: record.application_vendor.get(),
        version: version.into(),
        ..Package::default()
    });
    Vulnerability {
        affected_packages: package.into_iter().collect(),
        cve: Some(Cve {
            created_time: record.published_date.millis(),
            cvss: nvd(record).into_iter().chain(own(record)).collect(),
            uid: record.cve_id.get().unwrap_or_default(),
        }),
        is_exploit_available: match record.exploit_code_maturity.get() {
            Some("Functional" | "High" | "Proof of Concept") => Some(true),
            Some("Unproven") => Some(false),
            _ => None,
        },
        is_fix_available: match record.remediation_level.get() {
            Some("Official Fix" | "Temporary Fix") => Some(true),
            Some("Unavailable") => Some(false),
            _ => None,
        },
        severity: record.severity.get(),
        vendor_name: "SentinelOne",
        ..Vulnerability::default()
    }
}

fn score(text: &Text) -> Option<f64> {
    text.get()?.parse().ok()
}

fn nvd(record: &Record) -> Option<Cvss<'_>> {
    Some(Cvss {
        base_score: score(&record.nvd_base_score)?,
        depth: Some("Base"),
        vendor_name: "NVD",
        version: record.nvd_cvss_version.get()?,
        ..Cvss::default()
    })
}

fn own(record: &Record) -> Option<Cvss<'_>> {
    let metrics = [
        ("Exploit Code Maturity", &record.exploit_code_maturity),
        ("Remediation Level", &record.remediation_level),
        ("Report Confidence", &record.report_confidence),
    ];
    Some(Cvss {
        base_score: score(&record.base_score)?,
        metrics: metrics.into_iter().filter_map(|(name, text)| Some(Metric { name, value: text.get()? })).collect(),
        overall_score: score(&record.risk_score),
        vendor_name: "SentinelOne",
        version: record.cvss_version.get()?,
        ..Cvss::default()
    })
}
