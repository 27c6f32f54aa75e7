//! Vulnerabilities of applications, and the scans that find them. Records of the operations.

use open_record::{Integer, record, word_enum};
use serde_json::Value;

use super::OsType;

record! {
    /// A risk application, as returned by `GET application-management/risks/aggregated-applications`.
    pub struct RiskApplication {
        /// The application type.
        pub application_type: Option<String> = "applicationType",
        /// The number of CVE.
        pub cve_count: Option<Integer> = "cveCount",
        /// The days detected.
        pub days_detected: Option<Value> = "daysDetected",
        /// The time of `detectionDate`. ISO 8601.
        pub detection_date: Option<String> = "detectionDate",
        /// The number of endpoint.
        pub endpoint_count: Option<Integer> = "endpointCount",
        /// The endpoints without ticket.
        pub endpoints_without_ticket: Option<Integer> = "endpointsWithoutTicket",
        /// Whether the value is an estimate.
        pub estimate: Option<bool> = "estimate",
        /// The exploit code maturity.
        pub exploit_code_maturity: Option<ExploitCodeMaturity> = "exploitCodeMaturity",
        /// The exploited in the wild.
        pub exploited_in_the_wild: Option<ExploitedInTheWild> = "exploitedInTheWild",
        /// The highest NVD base score.
        pub highest_nvd_base_score: Option<String> = "highestNvdBaseScore",
        /// The highest risk score.
        pub highest_risk_score: Option<String> = "highestRiskScore",
        /// The highest severity.
        pub highest_severity: Option<String> = "highestSeverity",
        /// The name.
        pub name: Option<String> = "name",
        /// The remediation level.
        pub remediation_level: Option<RemediationLevel> = "remediationLevel",
        /// The statuses.
        pub statuses: Option<Vec<RiskApplicationStatus>> = "statuses",
        /// The vendor.
        pub vendor: Option<String> = "vendor",
        /// The number of version.
        pub version_count: Option<Integer> = "versionCount",
        /// The application id.
        pub application_id: Option<String> = "applicationId",
    }
}

record! {
    /// The `statuses` of [`RiskApplication`].
    pub struct RiskApplicationStatus {
        /// The count.
        pub count: Option<Integer> = "count",
        /// The key.
        pub key: Option<Value> = "key",
        /// The label.
        pub label: Option<Value> = "label",
        /// The ticket category.
        pub ticket_category: Option<String> = "ticketCategory",
    }
}

record! {
    /// A risk CVE, as returned by `GET application-management/risks/cves`.
    pub struct RiskCve {
        /// The CVE id.
        pub cve_id: Option<String> = "cveId",
        /// The CVSS version.
        pub cvss_version: Option<String> = "cvssVersion",
        /// The description.
        pub description: Option<Value> = "description",
        /// The exploit code maturity.
        pub exploit_code_maturity: Option<ExploitCodeMaturity> = "exploitCodeMaturity",
        /// The exploited in the wild.
        pub exploited_in_the_wild: Option<ExploitedInTheWild> = "exploitedInTheWild",
        /// The fp fn marks.
        pub fp_fn_marks: Option<Vec<RiskCveMark>> = "fpFnMarks",
        /// The MITRE URL.
        pub mitre_url: Option<Value> = "mitreUrl",
        /// The NVD base score.
        pub nvd_base_score: Option<String> = "nvdBaseScore",
        /// The NVD URL.
        pub nvd_url: Option<Value> = "nvdUrl",
        /// The time of `publishedDate`. ISO 8601.
        pub published_date: Option<String> = "publishedDate",
        /// The remediation level.
        pub remediation_level: Option<RemediationLevel> = "remediationLevel",
        /// The report confidence.
        pub report_confidence: Option<ReportConfidence> = "reportConfidence",
        /// The risk score.
        pub risk_score: Option<String> = "riskScore",
        /// The severity.
        pub severity: Option<Value> = "severity",
    }
}

record! {
    /// The `fpFnMarks` of [`RiskCve`].
    pub struct RiskCveMark {
        /// The user who marked it.
        pub marked_by: Option<String> = "markedBy",
        /// The time of `markedDate`. ISO 8601.
        pub marked_date: Option<String> = "markedDate",
        /// The marked on scope.
        pub marked_on_scope: Option<MarkedScope> = "markedOnScope",
        /// The reason.
        pub reason: Option<String> = "reason",
        /// The type.
        pub type_: Option<Value> = "type",
    }
}

record! {
    /// The `markedOnScope` of [`RiskCveMark`].
    pub struct MarkedScope {
        /// The id.
        pub id: Option<String> = "id",
        /// The name.
        pub name: Option<String> = "name",
        /// The type.
        pub type_: Option<String> = "type",
    }
}

record! {
    /// A risk endpoint, as returned by `GET application-management/risks/endpoints`.
    pub struct RiskEndpoint {
        /// The name of the account.
        pub account_name: Option<String> = "accountName",
        /// The application days detected.
        pub application_days_detected: Option<Value> = "applicationDaysDetected",
        /// The time of `applicationDetectionDate`. ISO 8601.
        pub application_detection_date: Option<String> = "applicationDetectionDate",
        /// The application version.
        pub application_version: Option<String> = "applicationVersion",
        /// The domain.
        pub domain: Option<String> = "domain",
        /// The endpoint id.
        pub endpoint_id: Option<String> = "endpointId",
        /// The endpoint name.
        pub endpoint_name: Option<String> = "endpointName",
        /// The endpoint type.
        pub endpoint_type: Option<String> = "endpointType",
        /// The endpoint UUID.
        pub endpoint_uuid: Option<String> = "endpointUuid",
        /// The external ticket system.
        pub external_ticket_system: Option<TicketSystem> = "externalTicketSystem",
        /// The name of the group.
        pub group_name: Option<String> = "groupName",
        /// The time of `lastScanDate`. ISO 8601.
        pub last_scan_date: Option<String> = "lastScanDate",
        /// The last scan result.
        pub last_scan_result: Option<String> = "lastScanResult",
        /// The family of the operating system.
        pub os_type: Option<OsType> = "osType",
        /// The operating system version.
        pub os_version: Option<String> = "osVersion",
        /// The name of the site.
        pub site_name: Option<String> = "siteName",
        /// The status history.
        pub status_history: Option<Vec<RiskEndpointStatusHistory>> = "statusHistory",
        /// The ticket.
        pub ticket: Option<RiskEndpointTicket> = "ticket",
    }
}

record! {
    /// The `externalTicketSystem` of [`RiskEndpoint`].
    pub struct TicketSystem {
        /// Whether it is available.
        pub available: Option<bool> = "available",
        /// The type.
        pub type_: Option<String> = "type",
    }
}

record! {
    /// The `statusHistory` of [`RiskEndpoint`].
    pub struct RiskEndpointStatusHistory {
        /// When it was changed. ISO 8601.
        pub changed_at: Option<String> = "changedAt",
        /// The user who changed it.
        pub changed_by: Option<String> = "changedBy",
        /// The current key.
        pub current_key: Option<String> = "currentKey",
        /// The current label.
        pub current_label: Option<RiskEndpointStatusHistoryCurrentLabel> = "currentLabel",
        /// The previous key.
        pub previous_key: Option<String> = "previousKey",
        /// The previous label.
        pub previous_label: Option<RiskEndpointStatusHistoryCurrentLabel> = "previousLabel",
        /// The reason.
        pub reason: Option<String> = "reason",
    }
}

record! {
    /// The `ticket` of [`RiskEndpoint`].
    pub struct RiskEndpointTicket {
        /// The analyst reason.
        pub analyst_reason: Option<String> = "analystReason",
        /// The assignee.
        pub assignee: Option<String> = "assignee",
        /// The days to mitigation.
        pub days_to_mitigation: Option<Integer> = "daysToMitigation",
        /// The number of endpoints.
        pub endpoints_count: Option<Integer> = "endpointsCount",
        /// The metadata.
        pub meta_data: Option<Value> = "metaData",
        /// The name.
        pub name: Option<String> = "name",
        /// The project name.
        pub project_name: Option<String> = "projectName",
        /// The reporter.
        pub reporter: Option<String> = "reporter",
        /// The status.
        pub status: Option<String> = "status",
        /// The status category.
        pub status_category: Option<String> = "statusCategory",
        /// The title.
        pub title: Option<String> = "title",
        /// The URL.
        pub url: Option<String> = "url",
    }
}

record! {
    /// Risk settings, as returned by `GET application-management/settings`.
    pub struct RiskSettings {
        /// Whether extensive linux scan is enabled.
        pub extensive_linux_scan_enabled: Option<bool> = "extensiveLinuxScanEnabled",
        /// Whether extensive scan is enabled.
        pub extensive_scan_enabled: Option<bool> = "extensiveScanEnabled",
        /// Whether it has breaking inheritance.
        pub has_breaking_inheritance: Option<bool> = "hasBreakingInheritance",
        /// The scope that it is inherited from.
        pub inherited_from: Option<String> = "inheritedFrom",
        /// Whether it is default policy.
        pub is_default_policy: Option<bool> = "isDefaultPolicy",
        /// The scan schedule.
        pub scan_schedule: Option<ScanSchedule> = "scanSchedule",
        /// Whether vulnerabilities scan is enabled.
        pub vulnerabilities_scan_enabled: Option<bool> = "vulnerabilitiesScanEnabled",
    }
}

record! {
    /// The `scanSchedule` of [`RiskSettings`].
    pub struct ScanSchedule (input) {
        /// The days on which it is repeated.
        pub repeat_on: Option<RepeatOn> = "repeatOn",
        /// The interval of scans.
        pub scan_every: Option<Integer> = "scanEvery",
        /// The time.
        pub time: Option<String> = "time",
        /// The timezone.
        pub timezone: Option<String> = "timezone",
    }
}

word_enum! {
    /// Words of `exploitCodeMaturity`.
    pub enum ExploitCodeMaturity {
        /// `Unproven`.
        Unproven = "Unproven",
        /// `High`.
        High = "High",
        /// `Not Defined`.
        NotDefined = "Not Defined",
        /// `Proof of Concept`.
        ProofOfConcept = "Proof of Concept",
        /// `Functional`.
        Functional = "Functional",
    }
}

word_enum! {
    /// Words of `exploitedInTheWild`.
    pub enum ExploitedInTheWild {
        /// `Not Defined`.
        NotDefined = "Not Defined",
        /// `Unknown`.
        Unknown = "Unknown",
        /// `Yes`.
        Yes = "Yes",
    }
}

word_enum! {
    /// Words of `remediationLevel`.
    pub enum RemediationLevel {
        /// `Temporary Fix`.
        TemporaryFix = "Temporary Fix",
        /// `Not Defined`.
        NotDefined = "Not Defined",
        /// `Official Fix`.
        OfficialFix = "Official Fix",
        /// `Workaround`.
        Workaround = "Workaround",
        /// `Unavailable`.
        Unavailable = "Unavailable",
    }
}

word_enum! {
    /// Words of `reportConfidence`.
    pub enum ReportConfidence {
        /// `Not Defined`.
        NotDefined = "Not Defined",
        /// `Reasonable`.
        Reasonable = "Reasonable",
        /// `Unknown`.
        Unknown = "Unknown",
        /// `Confirmed`.
        Confirmed = "Confirmed",
    }
}

word_enum! {
    /// Words of `riskEndpointStatusHistoryCurrentLabel`.
    pub enum RiskEndpointStatusHistoryCurrentLabel {
        /// `Not mitigated`.
        NotMitigated = "Not mitigated",
        /// `To be patched`.
        ToBePatched = "To be patched",
        /// `On hold`.
        OnHold = "On hold",
    }
}

word_enum! {
    /// Words of `repeatOn`.
    pub enum RepeatOn {
        /// `Tuesday`.
        Tuesday = "Tuesday",
        /// `Friday`.
        Friday = "Friday",
        /// `Wednesday`.
        Wednesday = "Wednesday",
        /// `Monday`.
        Monday = "Monday",
        /// `Sunday`.
        Sunday = "Sunday",
        /// `Saturday`.
        Saturday = "Saturday",
        /// `Thursday`.
        Thursday = "Thursday",
    }
}

word_enum! {
    /// Words of `riskMitigationStatus`.
    pub enum RiskMitigationStatus {
        /// `NOT_MITIGATED`.
        NotMitigated = "NOT_MITIGATED",
        /// `TO_BE_PATCHED`.
        ToBePatched = "TO_BE_PATCHED",
        /// `ON_HOLD`.
        OnHold = "ON_HOLD",
    }
}

word_enum! {
    /// Words of `riskAnalystVerdict`.
    pub enum RiskAnalystVerdict {
        /// `Default`.
        Default = "Default",
        /// `False Positive`.
        FalsePositive = "False Positive",
        /// `Added CVE`.
        AddedCve = "Added CVE",
    }
}

word_enum! {
    /// Words of `lastScanResult`.
    pub enum LastScanResult {
        /// `Succeeded`.
        Succeeded = "Succeeded",
        /// `Failed`.
        Failed = "Failed",
    }
}
