//! Vulnerabilities of applications on endpoints.

use open_record::{Integer, record, word_enum};
use serde_json::Value;

use super::agent::{MachineType, OsType};

record! {
    /// A vulnerability of an application on an endpoint, from `GET /web/api/v2.1/application-management/risks`: one row for each endpoint,
    /// application and CVE.
    pub struct ApplicationRisk {
        /// The row's id in the console.
        pub id: String = "id",
        /// The application's name and version in one text.
        pub application: Option<String> = "application",
        /// The application's name.
        pub application_name: Option<String> = "applicationName",
        /// The application's maker.
        pub application_vendor: Option<String> = "applicationVendor",
        /// The application's version.
        pub application_version: Option<String> = "applicationVersion",
        /// The vulnerability: `CVE-2025-0411`.
        pub cve_id: Option<String> = "cveId",
        /// The severity in capitals: `LOW`, `MEDIUM`, `HIGH`, `CRITICAL`, also `NONE`.
        pub severity: Option<String> = "severity",
        /// The CVSS base score, as text: `7.00`.
        pub base_score: Option<String> = "baseScore",
        /// The version of CVSS of `base_score`.
        pub cvss_version: Option<String> = "cvssVersion",
        /// The CVSS base score of the National Vulnerability Database, as text.
        pub nvd_base_score: Option<String> = "nvdBaseScore",
        /// The version of CVSS of `nvd_base_score`.
        pub nvd_cvss_version: Option<String> = "nvdCvssVersion",
        /// The console's own score, as text.
        pub risk_score: Option<String> = "riskScore",
        /// Whether exploits are known: `Not Defined`, `Unproven`, `Proof of Concept`, `Functional`, `High`.
        pub exploit_code_maturity: Option<String> = "exploitCodeMaturity",
        /// Whether there is a fix: `Not Defined`, `Official Fix`, `Temporary Fix`, `Workaround`, `Unavailable`.
        pub remediation_level: Option<String> = "remediationLevel",
        /// How sure the report is: `Not Defined`, `Unknown`, `Reasonable`, `Confirmed`.
        pub report_confidence: Option<String> = "reportConfidence",
        /// When the vulnerability was published. ISO 8601.
        pub published_date: Option<String> = "publishedDate",
        /// Whether it is still there.
        pub status: Option<RiskStatus> = "status",
        /// When it was first found on the endpoint. ISO 8601.
        pub detection_date: Option<String> = "detectionDate",
        /// For how many days the risk has been known; it changes daily.
        pub days_detected: Option<Integer> = "daysDetected",
        /// When the endpoint was last scanned. ISO 8601.
        pub last_scan_date: Option<String> = "lastScanDate",
        /// How that scan ended: `Succeeded`, `Failed`.
        pub last_scan_result: Option<String> = "lastScanResult",
        /// What is being done: `Not mitigated`, `To be patched`, `On hold`.
        pub mitigation_status: Option<String> = "mitigationStatus",
        /// The reason given with it.
        pub mitigation_status_reason: Option<String> = "mitigationStatusReason",
        /// When it was last set. ISO 8601.
        pub mitigation_status_change_time: Option<String> = "mitigationStatusChangeTime",
        /// Who last set it.
        pub mitigation_status_changed_by: Option<String> = "mitigationStatusChangedBy",
        /// How the row was marked. The contract allows any value.
        pub mark_type: Option<Value> = "markType",
        /// Who marked it.
        pub marked_by: Option<String> = "markedBy",
        /// When it was marked. ISO 8601.
        pub marked_date: Option<String> = "markedDate",
        /// The reason of the mark.
        pub reason: Option<String> = "reason",
        /// The agent's id.
        pub endpoint_id: Option<String> = "endpointId",
        /// The computer's name.
        pub endpoint_name: Option<String> = "endpointName",
        /// The kind of machine.
        pub endpoint_type: Option<MachineType> = "endpointType",
        /// The family of the operating system.
        pub os_type: Option<OsType> = "osType",
    }
    identity: id
}

word_enum! {
    /// Whether a vulnerability is still on its endpoint.
    pub enum RiskStatus {
        /// It is there.
        Detected = "Detected",
        /// It is gone. Such rows come only with `includeRemovals=true`.
        Removed = "Removed",
    }
}
