//! Vulnerabilities of applications, and the scans that find them.

use connect_core::Call;
use open_record::word_enum;
use serde_json::json;

use super::Risks;
use super::operations::{
    EXPORT_AGGREGATED_APPLICATIONS, EXPORT_APPLICATIONS_OF_RISKS, EXPORT_CVES, EXPORT_ENDPOINTS_OF_RISKS, EXPORT_RISKS,
    GET_RISK_SETTINGS, LIST_AGGREGATED_APPLICATIONS, LIST_APPLICATIONS_OF_RISKS, LIST_CVES_OF_RISKS,
    LIST_ENDPOINTS_OF_RISKS, LIST_RISKS, SCAN_APPLICATIONS, SET_RISK_SETTINGS,
};
use super::paging::by_cursor;
use super::setters::setters;
use super::targets::Scope;
use crate::models::{
    ApplicationRisk, ExploitCodeMaturity, ExploitedInTheWild, LastScanResult, RemediationLevel, ReportConfidence,
    RiskAnalystVerdict, RiskApplication, RiskCve, RiskEndpoint, RiskMitigationStatus, RiskSettings, ScanSchedule,
    Success,
};

word_enum! {
    /// The members that the list can be sorted by.
    pub enum EndpointsOfRiskSortBy {
        /// `name`.
        Name = "name",
        /// `osType`.
        OsType = "osType",
        /// `osVersion`.
        OsVersion = "osVersion",
        /// `endpointType`.
        EndpointType = "endpointType",
        /// `account`.
        Account = "account",
        /// `site`.
        Site = "site",
        /// `group`.
        Group = "group",
        /// `domain`.
        Domain = "domain",
        /// `detectionDate`.
        DetectionDate = "detectionDate",
        /// `daysDetected`.
        DaysDetected = "daysDetected",
        /// `applicationVersion`.
        ApplicationVersion = "applicationVersion",
        /// `lastScanDate`.
        LastScanDate = "lastScanDate",
        /// `lastScanResult`.
        LastScanResult = "lastScanResult",
        /// `status`.
        Status = "status",
        /// `daysToMitigation`.
        DaysToMitigation = "daysToMitigation",
    }
}

word_enum! {
    /// The members that the list can be sorted by.
    pub enum CvesOfRiskSortBy {
        /// `cveId`.
        CveId = "cveId",
        /// `severity`.
        Severity = "severity",
        /// `nvdBaseScore`.
        NvdBaseScore = "nvdBaseScore",
        /// `publishedDate`.
        PublishedDate = "publishedDate",
        /// `riskScore`.
        RiskScore = "riskScore",
        /// `exploitedInTheWild`.
        ExploitedInTheWild = "exploitedInTheWild",
        /// `exploitCodeMaturity`.
        ExploitCodeMaturity = "exploitCodeMaturity",
        /// `remediationLevel`.
        RemediationLevel = "remediationLevel",
        /// `reportConfidence`.
        ReportConfidence = "reportConfidence",
    }
}

word_enum! {
    /// The members that the list can be sorted by.
    pub enum ApplicationsOfRiskSortBy {
        /// `name`.
        Name = "name",
        /// `vendor`.
        Vendor = "vendor",
        /// `highestNvdBaseScore`.
        HighestNvdBaseScore = "highestNvdBaseScore",
        /// `highestSeverity`.
        HighestSeverity = "highestSeverity",
        /// `cveCount`.
        CveCount = "cveCount",
        /// `endpointCount`.
        EndpointCount = "endpointCount",
        /// `detectionDate`.
        DetectionDate = "detectionDate",
        /// `daysDetected`.
        DaysDetected = "daysDetected",
        /// `highestRiskScore`.
        HighestRiskScore = "highestRiskScore",
        /// `exploitedInTheWild`.
        ExploitedInTheWild = "exploitedInTheWild",
        /// `exploitCodeMaturity`.
        ExploitCodeMaturity = "exploitCodeMaturity",
        /// `remediationLevel`.
        RemediationLevel = "remediationLevel",
        /// `mostCommonStatus`.
        MostCommonStatus = "mostCommonStatus",
        /// `applicationType`.
        ApplicationType = "applicationType",
        /// `endpointsWithoutTicket`.
        EndpointsWithoutTicket = "endpointsWithoutTicket",
    }
}

word_enum! {
    /// The members that the list can be sorted by.
    pub enum AggregatedApplicationSortBy {
        /// `name`.
        Name = "name",
        /// `vendor`.
        Vendor = "vendor",
        /// `highestRiskScore`.
        HighestRiskScore = "highestRiskScore",
        /// `highestNvdBaseScore`.
        HighestNvdBaseScore = "highestNvdBaseScore",
        /// `highestSeverity`.
        HighestSeverity = "highestSeverity",
        /// `exploitedInTheWild`.
        ExploitedInTheWild = "exploitedInTheWild",
        /// `exploitCodeMaturity`.
        ExploitCodeMaturity = "exploitCodeMaturity",
        /// `remediationLevel`.
        RemediationLevel = "remediationLevel",
        /// `detectionDate`.
        DetectionDate = "detectionDate",
        /// `daysDetected`.
        DaysDetected = "daysDetected",
        /// `versionCount`.
        VersionCount = "versionCount",
        /// `cveCount`.
        CveCount = "cveCount",
        /// `endpointCount`.
        EndpointCount = "endpointCount",
        /// `applicationType`.
        ApplicationType = "applicationType",
        /// `mostCommonStatus`.
        MostCommonStatus = "mostCommonStatus",
    }
}

word_enum! {
    /// The members that the list can be sorted by.
    pub enum RiskSortBy {
        /// `id`.
        Id = "id",
        /// `accountId`.
        AccountId = "accountId",
        /// `siteId`.
        SiteId = "siteId",
        /// `cveId`.
        CveId = "cveId",
        /// `endpointName`.
        EndpointName = "endpointName",
        /// `application`.
        Application = "application",
        /// `applicationVendor`.
        ApplicationVendor = "applicationVendor",
        /// `baseScore`.
        BaseScore = "baseScore",
        /// `severity`.
        Severity = "severity",
        /// `daysDetected`.
        DaysDetected = "daysDetected",
        /// `detectionDate`.
        DetectionDate = "detectionDate",
        /// `publishedDate`.
        PublishedDate = "publishedDate",
        /// `lastScanDate`.
        LastScanDate = "lastScanDate",
        /// `lastScanResult`.
        LastScanResult = "lastScanResult",
        /// `nvdBaseScore`.
        NvdBaseScore = "nvdBaseScore",
        /// `riskScore`.
        RiskScore = "riskScore",
        /// `exploitCodeMaturity`.
        ExploitCodeMaturity = "exploitCodeMaturity",
        /// `remediationLevel`.
        RemediationLevel = "remediationLevel",
        /// `reportConfidence`.
        ReportConfidence = "reportConfidence",
        /// `mitigationStatus`.
        MitigationStatus = "mitigationStatus",
    }
}

connect_core::requests! {
    /// A request that lists risks.
    pub list ListRisks of ApplicationRisk {}

    /// A request that lists the applications with risks, aggregated over their versions.
    pub list ListAggregatedApplications of RiskApplication {}

    /// A request that lists the applications with risks.
    pub list ListApplicationsOfRisks of RiskApplication {}

    /// A request that lists the CVEs of applications with risks.
    pub list ListCvesOfRisks of RiskCve {}

    /// A request that lists the endpoints with risky applications.
    pub list ListEndpointsOfRisks of RiskEndpoint {}

    /// A request that reads the settings of the scans for risks.
    pub call GetRiskSettings of RiskSettings {}

    /// A request that exports risks as a file; it is not sent yet.
    pub transfer ExportRisks {}

    /// A request that exports the CVEs; it is not sent yet.
    pub transfer ExportCves {}

    /// A request that exports the aggregated applications; it is not sent yet.
    pub transfer ExportAggregatedApplications {}

    /// A request that exports the applications; it is not sent yet.
    pub transfer ExportApplicationsOfRisks {}

    /// A request that exports the endpoints; it is not sent yet.
    pub transfer ExportEndpointsOfRisks {}

    /// A request that sets the settings of the scans for risks.
    pub call SetRiskSettings of RiskSettings {}
}

setters! { ListRisks query {
    /// The member to sort by. The default is one that never changes.
    one sort_by: RiskSortBy => "sortBy";
    /// The days from CVE detection.
    number(0, 28) days_from_cve_detection => "daysFromCveDetection";
} }

setters! { ListRisks, ListAggregatedApplications, ListApplicationsOfRisks, ListCvesOfRisks, ListEndpointsOfRisks query {
    listing;
} }

setters! {
    ListRisks, ListAggregatedApplications, ListApplicationsOfRisks, ListCvesOfRisks, ListEndpointsOfRisks,
    GetRiskSettings, ExportRisks, ExportCves, ExportAggregatedApplications, ExportApplicationsOfRisks,
    ExportEndpointsOfRisks query {
        group_scope;
    }
}

setters! { ListRisks, ExportRisks query {
    /// Only records whose `riskUpdatedDate` is in this range.
    range risk_updated_date => "riskUpdatedDate";
    /// Only records with one of these `applicationNames`.
    many(5000) application_names: String => "applicationNames";
    /// Only records with one of these `exploitCodeMaturity`.
    many(5000) exploit_code_maturity: String => "exploitCodeMaturity";
    /// Only records with one of these `mitigationStatus`.
    many(5000) mitigation_status: RiskMitigationStatus => "mitigationStatus";
    /// Only records whose `riskScore` is in this range.
    span risk_score_between => "riskScore__between";
    /// Only records with one of these `remediationLevels`.
    many(5000) remediation_levels: String => "remediationLevels";
    /// Only records whose application vendor contains one of these texts.
    contains(5000) application_vendor_contains => "applicationVendor__contains";
    /// Only records with one of these `exploitedInTheWild`.
    many(5000) exploited_in_the_wild: String => "exploitedInTheWild";
    /// Whether to include removals.
    flag include_removals => "includeRemovals";
    /// Only records with one of these `reportConfidence`.
    many(5000) report_confidence: String => "reportConfidence";
} }

setters! {
    ListRisks, ListAggregatedApplications, ListApplicationsOfRisks, ListEndpointsOfRisks, ExportRisks,
    ExportAggregatedApplications, ExportApplicationsOfRisks, ExportEndpointsOfRisks query {
        /// Only records whose `detectionDate` is in this range.
        range detection_date => "detectionDate";
        /// Only records with one of these `domains`.
        many(5000) domains: String => "domains";
        /// Only records whose endpoint name contains one of these texts.
        contains(5000) endpoint_name_contains => "endpointName__contains";
        /// Only records with one of these `endpointTypes`.
        many(5000) endpoint_types: String => "endpointTypes";
        /// Only records with one of these `osTypes`.
        many(5000) os_types: String => "osTypes";
    }
}

setters! { ListRisks, ListEndpointsOfRisks, ExportRisks, ExportEndpointsOfRisks query {
    /// Only records whose domain contains one of these texts.
    contains(5000) domain_contains => "domain__contains";
    /// Only records with one of these `osVersions`.
    many(5000) os_versions: String => "osVersions";
    /// Only records with one of these `lastScanResults`.
    many(5000) last_scan_results: LastScanResult => "lastScanResults";
} }

setters! { ListRisks, ListCvesOfRisks, ExportRisks, ExportCves query {
    /// Only records whose `publishedDate` is in this range.
    period published_date_between => "publishedDate__between";
    /// Only records whose `publishedDate` is in this range.
    range published_date => "publishedDate";
    /// Only records with one of these `severities`.
    many(5000) severities: String => "severities";
    /// Only records with one of these `analystVerdict`.
    many(5000) analyst_verdict: RiskAnalystVerdict => "analystVerdict";
} }

setters! {
    ListRisks, ListAggregatedApplications, ListApplicationsOfRisks, ExportRisks, ExportAggregatedApplications,
    ExportApplicationsOfRisks query {
        /// Only records with one of these `vendors`.
        many(5000) vendors: String => "vendors";
    }
}

setters! { ListRisks, ListApplicationsOfRisks, ExportRisks, ExportApplicationsOfRisks query {
    /// Only records whose application contains one of these texts.
    contains(5000) application_contains => "application__contains";
} }

setters! {
    ListRisks, ListAggregatedApplications, ListApplicationsOfRisks, ListCvesOfRisks, ExportRisks, ExportCves,
    ExportAggregatedApplications, ExportApplicationsOfRisks query {
        /// Only records whose CVE id contains one of these texts.
        contains(5000) cve_id_contains => "cveId__contains";
    }
}

setters! { ListAggregatedApplications query {
    /// The member to sort by. The default is one that never changes.
    one sort_by: AggregatedApplicationSortBy => "sortBy";
    /// Only records whose name contains one of these texts.
    contains(5000) name_contains => "name__contains";
} }

setters! {
    ListAggregatedApplications, ListApplicationsOfRisks, ExportAggregatedApplications, ExportApplicationsOfRisks query {
        /// Only records with one of these `highestSeverities`.
        many(5000) highest_severities: String => "highestSeverities";
        /// Only records with one of these `applicationTypes`.
        many(5000) application_types: String => "applicationTypes";
        /// Only records with one of these `mostCommonStatuses`.
        many(5000) most_common_statuses: String => "mostCommonStatuses";
        /// Only records whose vendor contains one of these texts.
        contains(5000) vendor_contains => "vendor__contains";
    }
}

setters! {
    ListAggregatedApplications, ListApplicationsOfRisks, ListCvesOfRisks, ExportCves, ExportAggregatedApplications,
    ExportApplicationsOfRisks query {
        /// Only records with one of these `exploitCodeMaturity`.
        many(5000) exploit_code_maturity: ExploitCodeMaturity => "exploitCodeMaturity";
        /// Only records with one of these `remediationLevels`.
        many(5000) remediation_levels: RemediationLevel => "remediationLevels";
        /// Only records with one of these `exploitedInTheWild`.
        many(5000) exploited_in_the_wild: ExploitedInTheWild => "exploitedInTheWild";
    }
}

setters! {
    ListAggregatedApplications, ListApplicationsOfRisks, ListEndpointsOfRisks, ExportAggregatedApplications,
    ExportApplicationsOfRisks, ExportEndpointsOfRisks query {
        /// Only records whose endpoint UUID contains one of these texts.
        contains(5000) endpoint_uuid_contains => "endpointUuid__contains";
    }
}

setters! { ListAggregatedApplications, ListApplicationsOfRisks, ListEndpointsOfRisks query {
    /// The number of days since the detection.
    number(0, 28) days_from_detection => "daysFromDetection";
} }

setters! { ListApplicationsOfRisks query {
    /// The member to sort by. The default is one that never changes.
    one sort_by: ApplicationsOfRiskSortBy => "sortBy";
} }

setters! { ListCvesOfRisks query {
    /// The member to sort by. The default is one that never changes.
    one sort_by: CvesOfRiskSortBy => "sortBy";
    /// Only records with one of these `reportConfidence`.
    many(5000) report_confidence: ReportConfidence => "reportConfidence";
} }

setters! { ListCvesOfRisks, ListEndpointsOfRisks, ExportCves, ExportEndpointsOfRisks query {
    /// Only records with one of these `applicationIds`.
    many(5000) application_ids: String => "applicationIds";
    /// The application vendor.
    text application_vendor => "applicationVendor";
    /// The application name.
    text application_name => "applicationName";
    /// Only records with one of these `applicationVersions`.
    many(5000) application_versions: String => "applicationVersions";
} }

setters! { ListEndpointsOfRisks query {
    /// The member to sort by. The default is one that never changes.
    one sort_by: EndpointsOfRiskSortBy => "sortBy";
} }

setters! { ListEndpointsOfRisks, ExportEndpointsOfRisks query {
    /// Only records whose status message contains one of these texts.
    contains(5000) status_message_contains => "statusMessage__contains";
    /// Only records whose `daysToMitigation` is in this range.
    span days_to_mitigation_between => "daysToMitigation__between";
    /// Only records with one of these `statuses`.
    many(5000) statuses: String => "statuses";
    /// Only records whose `lastScanDate` is in this range.
    range last_scan_date => "lastScanDate";
    /// Only records whose endpoint id contains one of these texts.
    contains(5000) endpoint_id_contains => "endpointId__contains";
    /// Only records whose ticket id contains one of these texts.
    contains(5000) ticket_id_contains => "ticketId__contains";
} }

setters! {
    ExportRisks, ExportCves, ExportAggregatedApplications, ExportApplicationsOfRisks, ExportEndpointsOfRisks query {
        /// The CSV delimiter.
        text csv_delimiter => "csvDelimiter";
    }
}

setters! { ExportRisks query {
    /// The days from CVE detection.
    number days_from_cve_detection => "daysFromCveDetection";
} }

setters! { ExportCves query {
    /// Only records with one of these `reportConfidence`.
    many(5000) report_confidence: ReportConfidence => "reportConfidence";
} }

setters! { ExportAggregatedApplications query {
    /// Only records whose name contains one of these texts.
    contains(5000) name_contains => "name__contains";
} }

setters! { ExportAggregatedApplications, ExportApplicationsOfRisks, ExportEndpointsOfRisks query {
    /// The number of days since the detection.
    number days_from_detection => "daysFromDetection";
} }

setters! { SetRiskSettings body {
    /// Whether extensive scan is enabled.
    flag extensive_scan_enabled => "data.extensiveScanEnabled";
    /// Whether it is default policy.
    flag is_default_policy => "data.isDefaultPolicy";
    /// The scan schedule.
    one scan_schedule: ScanSchedule => "data.scanSchedule";
    /// Whether extensive linux scan is enabled.
    flag extensive_linux_scan_enabled => "data.extensiveLinuxScanEnabled";
    /// Whether vulnerabilities scan is enabled.
    flag vulnerabilities_scan_enabled => "data.vulnerabilitiesScanEnabled";
} }

impl Risks {
    /// Lists risks, page by page. Permission: `Applications Page.viewRisks`.
    pub fn list(&self) -> ListRisks {
        ListRisks::new(
            self.core.list(LIST_RISKS.request().query("sortBy", "id").query("sortOrder", "asc"), by_cursor("data")),
        )
    }

    /// Lists the applications with risks, aggregated over their versions. Permission: `Applications Page.viewRisks`.
    pub fn list_aggregated_applications(&self) -> ListAggregatedApplications {
        ListAggregatedApplications::new(self.core.list(LIST_AGGREGATED_APPLICATIONS.request(), by_cursor("data")))
    }

    /// Lists the applications with risks. Permission: `Applications Page.viewRisks`.
    pub fn list_applications(&self) -> ListApplicationsOfRisks {
        ListApplicationsOfRisks::new(self.core.list(LIST_APPLICATIONS_OF_RISKS.request(), by_cursor("data")))
    }

    /// Lists the CVEs of applications with risks. Permission: `Applications Page.viewRisks`.
    pub fn list_cves(&self) -> ListCvesOfRisks {
        ListCvesOfRisks::new(self.core.list(LIST_CVES_OF_RISKS.request(), by_cursor("data")))
    }

    /// Lists the endpoints with risky applications. Permission: `Applications Page.viewRisks`.
    pub fn list_endpoints(&self) -> ListEndpointsOfRisks {
        ListEndpointsOfRisks::new(self.core.list(LIST_ENDPOINTS_OF_RISKS.request(), by_cursor("data")))
    }

    /// Starts a scan for vulnerabilities. Permission: `Applications Page.scanVulnerabilities`.
    pub fn scan(&self, scope: &Scope) -> Call<Success> {
        self.core.record(SCAN_APPLICATIONS.request().member("filter", scope), "data")
    }

    /// Reads the settings of the scans for risks. Permission: `Applications Page.view`.
    pub fn get_settings(&self) -> GetRiskSettings {
        GetRiskSettings::new(self.core.record(GET_RISK_SETTINGS.request(), "data"))
    }

    /// Exports risks as a file.
    pub fn export(&self) -> ExportRisks {
        ExportRisks::new(self.core.transfer(EXPORT_RISKS.request()))
    }

    /// Exports the CVEs.
    pub fn export_cves(&self) -> ExportCves {
        ExportCves::new(self.core.transfer(EXPORT_CVES.request()))
    }

    /// Exports the aggregated applications.
    pub fn export_aggregated_applications(&self) -> ExportAggregatedApplications {
        ExportAggregatedApplications::new(self.core.transfer(EXPORT_AGGREGATED_APPLICATIONS.request()))
    }

    /// Exports the applications.
    pub fn export_applications(&self) -> ExportApplicationsOfRisks {
        ExportApplicationsOfRisks::new(self.core.transfer(EXPORT_APPLICATIONS_OF_RISKS.request()))
    }

    /// Exports the endpoints.
    pub fn export_endpoints(&self) -> ExportEndpointsOfRisks {
        ExportEndpointsOfRisks::new(self.core.transfer(EXPORT_ENDPOINTS_OF_RISKS.request()))
    }

    /// Sets the settings of the scans for risks.
    pub fn set_settings(&self, scope: &Scope) -> SetRiskSettings {
        SetRiskSettings::new(
            self.core.record(SET_RISK_SETTINGS.request().member("filter", scope).member("data", json!({})), "data"),
        )
    }
}
