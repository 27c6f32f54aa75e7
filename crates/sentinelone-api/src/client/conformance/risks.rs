//! Vulnerabilities of applications, and the scans that find them.

use super::{id, read, time};
use crate::SentinelOneClient;
use crate::client::agents::SortOrder;
use crate::client::ids::{AccountId, GroupId, SiteId};
use crate::client::risks::{
    AggregatedApplicationSortBy, ApplicationsOfRiskSortBy, CvesOfRiskSortBy, EndpointsOfRiskSortBy, RiskSortBy,
};
use crate::client::targets::Scope;
use crate::models::{
    ExploitCodeMaturity, ExploitedInTheWild, LastScanResult, RemediationLevel, ReportConfidence, RiskAnalystVerdict,
    RiskMitigationStatus, ScanSchedule,
};
use connect_core::conformance::{Exercise as _, Step};

/// The conditions on endpoints that the lists and exports have in common, but for those of CVEs.
macro_rules! endpoint_conditions {
    ($request:expr) => {
        $request
            .site_ids([id::<SiteId>()])
            .detection_date(time()..)
            .account_ids([id::<AccountId>()])
            .domains(["composed"])
            .endpoint_name_contains(["composed"])
            .endpoint_types(["composed"])
            .group_ids([id::<GroupId>()])
            .os_types(["composed"])
    };
}

/// The conditions of the lists of applications and of their exports.
macro_rules! application_conditions {
    ($request:expr) => {
        $request
            .highest_severities(["composed"])
            .application_types(["composed"])
            .exploit_code_maturity([ExploitCodeMaturity::Unproven])
            .most_common_statuses(["composed"])
            .remediation_levels([RemediationLevel::TemporaryFix])
            .exploited_in_the_wild([ExploitedInTheWild::NotDefined])
            .endpoint_uuid_contains(["composed"])
            .vendors(["composed"])
            .cve_id_contains(["composed"])
            .vendor_contains(["composed"])
            .days_from_detection(1)
    };
}

/// The conditions of the list of risks and of its export.
macro_rules! risk_conditions {
    ($request:expr) => {
        $request
            .risk_updated_date(time()..)
            .application_names(["composed"])
            .domain_contains(["composed"])
            .exploit_code_maturity(["composed"])
            .mitigation_status([RiskMitigationStatus::NotMitigated])
            .published_date_between(time()..=time())
            .risk_score_between(1.0..=2.5)
            .remediation_levels(["composed"])
            .application_vendor_contains(["composed"])
            .published_date(time()..)
            .exploited_in_the_wild(["composed"])
            .severities(["composed"])
            .include_removals(true)
            .os_versions(["composed"])
            .analyst_verdict([RiskAnalystVerdict::Default])
            .report_confidence(["composed"])
            .vendors(["composed"])
            .application_contains(["composed"])
            .cve_id_contains(["composed"])
            .last_scan_results([LastScanResult::Succeeded])
            .days_from_cve_detection(1)
    };
}

/// The conditions of the list of CVEs and of its export.
macro_rules! cve_conditions {
    ($request:expr) => {
        $request
            .site_ids([id::<SiteId>()])
            .application_ids(["1000000000000000001"])
            .account_ids([id::<AccountId>()])
            .application_vendor("composed")
            .published_date_between(time()..=time())
            .application_name("composed")
            .remediation_levels([RemediationLevel::TemporaryFix])
            .published_date(time()..)
            .exploited_in_the_wild([ExploitedInTheWild::NotDefined])
            .severities(["composed"])
            .report_confidence([ReportConfidence::NotDefined])
            .application_versions(["composed"])
            .cve_id_contains(["composed"])
            .group_ids([id::<GroupId>()])
            .analyst_verdict([RiskAnalystVerdict::AddedCve])
            .exploit_code_maturity([ExploitCodeMaturity::Unproven])
    };
}

/// The conditions of the list of endpoints and of its export.
macro_rules! scan_conditions {
    ($request:expr) => {
        $request
            .status_message_contains(["composed"])
            .application_ids(["1000000000000000001"])
            .application_vendor("composed")
            .domain_contains(["composed"])
            .days_to_mitigation_between(1.0..=2.5)
            .statuses(["composed"])
            .application_name("composed")
            .endpoint_uuid_contains(["composed"])
            .last_scan_date(time()..)
            .os_versions(["composed"])
            .endpoint_id_contains(["composed"])
            .application_versions(["composed"])
            .ticket_id_contains(["composed"])
            .last_scan_results([LastScanResult::Succeeded])
            .days_from_detection(1)
    };
}

pub(super) fn steps(client: &SentinelOneClient) -> Vec<Step> {
    vec![
        list(client),
        list_aggregated_applications(client),
        list_applications(client),
        list_cves(client),
        list_endpoints(client),
        client.risks().scan(&Scope::sites([id::<SiteId>()])).step(),
        get_settings(client),
        risk_conditions!(endpoint_conditions!(client.risks().export().csv_delimiter(";"))).step(),
        cve_conditions!(client.risks().export_cves().csv_delimiter(";")).step(),
        export_aggregated_applications(client),
        export_applications(client),
        scan_conditions!(endpoint_conditions!(client.risks().export_endpoints().csv_delimiter(";"))).step(),
        set_settings(client),
    ]
}

fn list(client: &SentinelOneClient) -> Step {
    risk_conditions!(endpoint_conditions!(
        client.risks().list().sort_by(RiskSortBy::Id).sort_order(SortOrder::Ascending)
    ))
    .step()
}

fn list_aggregated_applications(client: &SentinelOneClient) -> Step {
    application_conditions!(endpoint_conditions!(
        client
            .risks()
            .list_aggregated_applications()
            .sort_by(AggregatedApplicationSortBy::Name)
            .sort_order(SortOrder::Ascending)
            .name_contains(["composed"])
    ))
    .step()
}

fn list_applications(client: &SentinelOneClient) -> Step {
    application_conditions!(endpoint_conditions!(
        client
            .risks()
            .list_applications()
            .sort_by(ApplicationsOfRiskSortBy::Name)
            .sort_order(SortOrder::Ascending)
            .application_contains(["composed"])
    ))
    .step()
}

fn list_cves(client: &SentinelOneClient) -> Step {
    cve_conditions!(client.risks().list_cves().sort_by(CvesOfRiskSortBy::CveId).sort_order(SortOrder::Ascending)).step()
}

fn list_endpoints(client: &SentinelOneClient) -> Step {
    scan_conditions!(endpoint_conditions!(
        client.risks().list_endpoints().sort_by(EndpointsOfRiskSortBy::Name).sort_order(SortOrder::Ascending)
    ))
    .step()
}

fn get_settings(client: &SentinelOneClient) -> Step {
    client
        .risks()
        .get_settings()
        .site_ids([id::<SiteId>()])
        .group_ids([id::<GroupId>()])
        .account_ids([id::<AccountId>()])
        .step()
}

fn export_aggregated_applications(client: &SentinelOneClient) -> Step {
    application_conditions!(endpoint_conditions!(
        client.risks().export_aggregated_applications().csv_delimiter(";").name_contains(["composed"])
    ))
    .step()
}

fn export_applications(client: &SentinelOneClient) -> Step {
    application_conditions!(endpoint_conditions!(
        client.risks().export_applications().csv_delimiter(";").application_contains(["composed"])
    ))
    .step()
}

fn set_settings(client: &SentinelOneClient) -> Step {
    client
        .risks()
        .set_settings(&Scope::sites([id::<SiteId>()]))
        .extensive_scan_enabled(true)
        .is_default_policy(true)
        .scan_schedule(read::<ScanSchedule>(SCAN_SCHEDULE))
        .extensive_linux_scan_enabled(true)
        .vulnerabilities_scan_enabled(true)
        .step()
}

const SCAN_SCHEDULE: &str = r#"{"scanEvery":1,"repeatOn":"Tuesday","timezone":"composed","time":"composed"}"#;
