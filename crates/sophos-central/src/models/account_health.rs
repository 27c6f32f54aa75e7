//! Account health: how well a tenant is set up.

use open_record::{Integer, record, word_enum};
use serde_json::{Number, Value};

use super::TenantRef;

word_enum! {
    /// Kind of value that an exclusion from scans has.
    pub enum ScanningExclusionType {
        /// `path`
        Path = "path",
        /// `posixPath`
        PosixPath = "posixPath",
        /// `virtualPath`
        VirtualPath = "virtualPath",
        /// `process`
        Process = "process",
        /// `web`
        Web = "web",
        /// `pua`
        Pua = "pua",
        /// `detectedExploit`
        DetectedExploit = "detectedExploit",
        /// `amsi`
        Amsi = "amsi",
        /// `behavioral`
        Behavioral = "behavioral",
        /// `journalHashingProcess`
        JournalHashingProcess = "journalHashingProcess",
        /// `journalHashingPath`
        JournalHashingPath = "journalHashingPath",
    }
}

word_enum! {
    /// The scans that an exclusion applies to.
    pub enum ScanMode {
        /// `onDemand`
        OnDemand = "onDemand",
        /// `onAccess`
        OnAccess = "onAccess",
        /// `onDemandAndOnAccess`
        OnDemandAndOnAccess = "onDemandAndOnAccess",
    }
}

word_enum! {
    /// Why an exclusion is risky.
    pub enum ExclusionRisk {
        /// `allFilesWithExecutableExtension`
        AllFilesWithExecutableExtension = "allFilesWithExecutableExtension",
        /// `commonExecutable`
        CommonExecutable = "commonExecutable",
        /// `entireDrive`
        EntireDrive = "entireDrive",
        /// `usesWindowsPathVariables`
        UsesWindowsPathVariables = "usesWindowsPathVariables",
        /// `usesWindowsSystemDirectoriesViaSyspath`
        UsesWindowsSystemDirectoriesViaSyspath = "usesWindowsSystemDirectoriesViaSyspath",
        /// `windowsDirectories`
        WindowsDirectories = "windowsDirectories",
        /// `windowsStartupDirectory`
        WindowsStartupDirectory = "windowsStartupDirectory",
        /// `windowsSystemDirectories`
        WindowsSystemDirectories = "windowsSystemDirectories",
        /// `windowsSystemTools`
        WindowsSystemTools = "windowsSystemTools",
    }
}

word_enum! {
    /// A part of the health check.
    pub enum HealthCheckKind {
        /// `protection`
        Protection = "protection",
        /// `policy`
        Policy = "policy",
        /// `exclusions`
        Exclusions = "exclusions",
        /// `tamperProtection`
        TamperProtection = "tamperProtection",
    }
}

record! {
    /// How well a tenant is set up, from `GET /account-health-check/v1/health-check`.
    pub struct AccountHealthCheck {
        /// The tenant.
        pub tenant: Option<TenantRef> = "tenant",
        /// Results for endpoints.
        pub endpoint: Option<EndpointHealthCheck> = "endpoint",
        /// Results for network devices.
        pub network_device: Option<NetworkDeviceCheck> = "networkDevice",
    }
}

record! {
    /// Results of the health check for endpoints.
    pub struct EndpointHealthCheck {
        /// Whether all licensed protection is installed.
        pub protection: Option<ProtectionCheck> = "protection",
        /// Whether policies have the recommended settings.
        pub policy: Option<PolicyCheck> = "policy",
        /// Whether exclusions are risky.
        pub exclusions: Option<ExclusionsCheck> = "exclusions",
        /// Whether tamper protection is on.
        pub tamper_protection: Option<TamperProtectionCheck> = "tamperProtection",
    }
}

record! {
    /// Whether endpoints have all protection that is licensed.
    pub struct ProtectionCheck {
        /// Result for computers.
        pub computer: Option<ProtectionScore> = "computer",
        /// Result for servers.
        pub server: Option<ProtectionScore> = "server",
    }
}

record! {
    /// How many computers, or servers, are fully protected.
    pub struct ProtectionScore {
        /// Number of endpoints that lack protection.
        pub not_fully_protected: Option<Integer> = "notFullyProtected",
        /// Number of all endpoints.
        pub total: Option<Integer> = "total",
        /// The score, from 0 to 100.
        pub score: Option<Number> = "score",
        /// Whether the finding is snoozed.
        pub snoozed: Option<bool> = "snoozed",
        /// Why, and for how long, the finding is snoozed.
        pub snooze_detail: Option<SnoozeDetail> = "snoozeDetail",
    }
}

record! {
    /// Why a finding is snoozed, and for how long.
    pub struct SnoozeDetail {
        /// Comment of the person who snoozed the finding.
        pub comment: Option<String> = "comment",
        /// When the snooze begins. ISO 8601.
        pub start: Option<String> = "start",
        /// When the snooze was ended. ISO 8601.
        pub end: Option<String> = "end",
        /// When the snooze expires. ISO 8601.
        pub expiry: Option<String> = "expiry",
        /// Whether the snooze has expired.
        pub expired: Option<bool> = "expired",
    }
}

record! {
    /// Whether policies have the settings that the vendor recommends.
    pub struct PolicyCheck {
        /// Results for computers.
        pub computer: Option<ComputerPolicyScores> = "computer",
        /// Results for servers.
        pub server: Option<ServerPolicyScores> = "server",
    }
}

record! {
    /// Results for the policies of computers.
    pub struct ComputerPolicyScores {
        /// Result for threat protection.
        pub threat_protection: Option<PolicyScore> = "threat-protection",
    }
}

record! {
    /// How many policies of a type have the settings that the vendor recommends.
    pub struct PolicyScore {
        /// Number of policies without the recommended settings.
        pub not_on_recommended: Option<Integer> = "notOnRecommended",
        /// The policies, each with the number of settings that differ.
        pub policies: Option<Vec<PolicyFinding>> = "policies",
        /// Number of all policies.
        pub total: Option<Integer> = "total",
        /// The score, from 0 to 100.
        pub score: Option<Number> = "score",
        /// Whether the finding is snoozed.
        pub snoozed: Option<bool> = "snoozed",
        /// Why, and for how long, the finding is snoozed.
        pub snooze_detail: Option<SnoozeDetail> = "snoozeDetail",
    }
}

record! {
    /// A policy, and how many of its settings are not the recommended ones.
    pub struct PolicyFinding {
        /// Identifier of the policy.
        pub id: Option<String> = "id",
        /// Whether only the managing partner or organization can change the policy.
        pub locked_by_managing_account: Option<bool> = "lockedByManagingAccount",
        /// Name of the policy.
        pub name: Option<String> = "name",
        /// Number of settings that differ from the recommended ones.
        pub not_on_recommended: Option<Integer> = "notOnRecommended",
    }
}

record! {
    /// Results for the policies of servers.
    pub struct ServerPolicyScores {
        /// Result for threat protection.
        pub server_threat_protection: Option<PolicyScore> = "server-threat-protection",
    }
}

record! {
    /// Whether exclusions are risky.
    pub struct ExclusionsCheck {
        /// Result for the exclusions of the tenant.
        pub global: Option<GlobalExclusionsScore> = "global",
        /// Results for the exclusions of policies.
        pub policy: Option<PolicyExclusionsCheck> = "policy",
    }
}

record! {
    /// How many exclusions of the tenant are risky.
    pub struct GlobalExclusionsScore {
        /// Whether only the managing partner or organization can change the exclusions.
        pub locked_by_managing_account: Option<bool> = "lockedByManagingAccount",
        /// Number of risky exclusions.
        pub number_of_security_risks: Option<Integer> = "numberOfSecurityRisks",
        /// The risky exclusions from scans.
        pub scanning_exclusions: Option<Vec<RiskyExclusion>> = "scanningExclusions",
        /// The score, from 0 to 100.
        pub score: Option<Number> = "score",
        /// Whether the finding is snoozed.
        pub snoozed: Option<bool> = "snoozed",
        /// Why, and for how long, the finding is snoozed.
        pub snooze_detail: Option<SnoozeDetail> = "snoozeDetail",
    }
}

record! {
    /// An exclusion that is risky, and why.
    pub struct RiskyExclusion {
        /// Identifier of the exclusion.
        pub id: Option<String> = "id",
        /// What is excluded, such as a path.
        pub value: Option<String> = "value",
        /// What the value is.
        pub kind: Option<ScanningExclusionType> = "type",
        /// The scans that the exclusion applies to.
        pub scan_mode: Option<ScanMode> = "scanMode",
        /// Why the exclusion is risky.
        pub reason_code: Option<ExclusionRisk> = "reasonCode",
    }
}

record! {
    /// Whether the exclusions of policies are risky.
    pub struct PolicyExclusionsCheck {
        /// Result for computers.
        pub computer: Option<PolicyExclusionsScore> = "computer",
        /// Result for servers.
        pub server: Option<PolicyExclusionsScore> = "server",
    }
}

record! {
    /// How many exclusions of the policies for computers, or servers, are risky.
    pub struct PolicyExclusionsScore {
        /// The risky exclusions, by policy.
        pub exclusions: Option<Vec<PolicyExclusionsFinding>> = "exclusions",
        /// Number of risky exclusions.
        pub number_of_security_risks: Option<Integer> = "numberOfSecurityRisks",
        /// Number of all exclusions.
        pub total: Option<Integer> = "total",
        /// The score, from 0 to 100.
        pub score: Option<Number> = "score",
        /// Whether the finding is snoozed.
        pub snoozed: Option<bool> = "snoozed",
        /// Why, and for how long, the finding is snoozed.
        pub snooze_detail: Option<SnoozeDetail> = "snoozeDetail",
    }
}

record! {
    /// The risky exclusions of one policy.
    pub struct PolicyExclusionsFinding {
        /// Whether only the managing partner or organization can change the policy.
        pub locked_by_managing_account: Option<bool> = "lockedByManagingAccount",
        /// Identifier of the policy.
        pub policy_id: Option<String> = "policyId",
        /// Name of the policy.
        pub policy_name: Option<String> = "policyName",
        /// The risky exclusions from scans.
        pub scanning_exclusions: Option<Vec<RiskyExclusion>> = "scanningExclusions",
        /// Comment of the person who snoozed the finding.
        pub snooze_comment: Option<String> = "snoozeComment",
    }
}

record! {
    /// Whether tamper protection is on.
    pub struct TamperProtectionCheck {
        /// Result for computers.
        pub computer: Option<TamperProtectionScore> = "computer",
        /// Whether tamper protection is on for the tenant.
        pub global: Option<bool> = "global",
        /// Result for the tenant.
        pub global_detail: Option<GlobalTamperProtectionScore> = "globalDetail",
        /// Result for servers.
        pub server: Option<TamperProtectionScore> = "server",
    }
}

record! {
    /// How many computers, or servers, have tamper protection.
    pub struct TamperProtectionScore {
        /// Number of endpoints without tamper protection.
        pub disabled: Option<Integer> = "disabled",
        /// Number of all endpoints.
        pub total: Option<Integer> = "total",
        /// The score, from 0 to 100.
        pub score: Option<Number> = "score",
        /// Whether the finding is snoozed.
        pub snoozed: Option<bool> = "snoozed",
        /// Why, and for how long, the finding is snoozed.
        pub snooze_detail: Option<SnoozeDetail> = "snoozeDetail",
    }
}

record! {
    /// Whether the tenant has tamper protection.
    pub struct GlobalTamperProtectionScore {
        /// Whether tamper protection is on.
        pub enabled: Option<bool> = "enabled",
        /// The score, from 0 to 100.
        pub score: Option<Number> = "score",
        /// Whether the finding is snoozed.
        pub snoozed: Option<bool> = "snoozed",
        /// Why, and for how long, the finding is snoozed.
        pub snooze_detail: Option<SnoozeDetail> = "snoozeDetail",
    }
}

record! {
    /// Results of the health check for network devices.
    pub struct NetworkDeviceCheck {
        /// Results for firewalls.
        pub firewall: Option<Value> = "firewall",
    }
}

record! {
    /// The scores of other accounts of the region, from `GET /account-health-check/v1/scores/regional`.
    pub struct RegionalScores {
        /// The scores, one element for each band of account sizes.
        pub bands: Option<Vec<ScoreBand>> = "bands",
    }
}

record! {
    /// The scores of accounts within a band of sizes.
    pub struct ScoreBand {
        /// Scores for endpoints.
        pub endpoint: Option<HealthScores> = "endpoint",
        /// Smallest size in the band.
        pub lower_bound: Option<Integer> = "lowerBound",
        /// Largest size in the band.
        pub upper_bound: Option<Integer> = "upperBound",
    }
}

record! {
    /// The scores of an account, from 0 to 100.
    pub struct HealthScores {
        /// Score for exclusions of policies for computers.
        pub exclusions_computer_score: Option<Number> = "exclusionsComputerScore",
        /// Score for exclusions of the tenant.
        pub exclusions_global_score: Option<Number> = "exclusionsGlobalScore",
        /// Score for exclusions of policies for servers.
        pub exclusions_server_score: Option<Number> = "exclusionsServerScore",
        /// Score for threat protection policies of computers.
        pub policy_threat_protection_computer_score: Option<Number> = "policyThreatProtectionComputerScore",
        /// Score for threat protection policies of servers.
        pub policy_threat_protection_server_score: Option<Number> = "policyThreatProtectionServerScore",
        /// Score for protection of computers.
        pub protection_computer_score: Option<Number> = "protectionComputerScore",
        /// Score for protection of servers.
        pub protection_server_score: Option<Number> = "protectionServerScore",
        /// Score for tamper protection of computers.
        pub tamper_protection_computer_score: Option<Number> = "tamperProtectionComputerScore",
        /// Score for tamper protection of the tenant.
        pub tamper_protection_global_score: Option<Number> = "tamperProtectionGlobalScore",
        /// Score for tamper protection of servers.
        pub tamper_protection_server_score: Option<Number> = "tamperProtectionServerScore",
    }
}

record! {
    /// The scores of past days, from `GET /account-health-check/v1/scores/historical`.
    pub struct HistoricalScores {
        /// The tenant that the scores belong to.
        pub tenant: Option<TenantRef> = "tenant",
        /// The scores, one element per day.
        pub datapoints: Option<Vec<ScoreOfDay>> = "datapoints",
    }
}

record! {
    /// The scores of a day.
    pub struct ScoreOfDay {
        /// Number of computers on that day.
        pub computer_total: Option<Integer> = "computerTotal",
        /// The day, as `YYYY-MM-DD`.
        pub date: Option<String> = "date",
        /// Scores for endpoints.
        pub endpoint: Option<HealthScores> = "endpoint",
        /// Number of servers on that day.
        pub server_total: Option<Integer> = "serverTotal",
    }
}

record! {
    /// Findings on endpoints to snooze.
    pub struct EndpointSnooze (input) {
        /// Findings on policies.
        pub policy: Option<PolicySnooze> = "policy",
        /// Findings on exclusions.
        pub exclusions: Option<ExclusionsSnooze> = "exclusions",
        /// Findings on tamper protection.
        pub tamper_protection: Option<TamperProtectionSnooze> = "tamperProtection",
        /// Findings on protection.
        pub protection: Option<ProtectionSnooze> = "protection",
    }
}

record! {
    /// Findings on policies to snooze.
    pub struct PolicySnooze (input) {
        /// Findings on policies of computers.
        pub computer: Option<Vec<PolicyTypeSnooze>> = "computer",
        /// Findings on policies of servers.
        pub server: Option<Vec<PolicyTypeSnooze>> = "server",
    }
}

record! {
    /// Findings on policies of one type to snooze.
    pub struct PolicyTypeSnooze (input) {
        /// Type of the policies.
        pub policy_type: Option<String> = "policyType",
        /// Why, and for how long, the finding is snoozed.
        pub snooze_detail: Option<SnoozeComment> = "snoozeDetail",
        /// Whether the finding is snoozed.
        pub snoozed: Option<bool> = "snoozed",
    }
}

record! {
    /// Why a finding is snoozed. Requests have the comment only.
    pub struct SnoozeComment (input) {
        /// Comment on the snooze.
        pub comment: Option<String> = "comment",
        /// When the snooze begins; only in answers. ISO 8601.
        pub start: Option<String> = "start",
        /// When the snooze was ended; only in answers. ISO 8601.
        pub end: Option<String> = "end",
        /// When the snooze expires; only in answers. ISO 8601.
        pub expiry: Option<String> = "expiry",
        /// Whether the snooze has expired; only in answers.
        pub expired: Option<bool> = "expired",
    }
}

record! {
    /// Findings on exclusions to snooze.
    pub struct ExclusionsSnooze (input) {
        /// Findings on exclusions of the tenant.
        pub global: Option<Snooze> = "global",
        /// Findings on exclusions of policies.
        pub policy: Option<PolicyExclusionsSnooze> = "policy",
    }
}

record! {
    /// A finding to snooze, or to stop snoozing.
    pub struct Snooze (input) {
        /// Why, and for how long, the finding is snoozed.
        pub snooze_detail: Option<SnoozeComment> = "snoozeDetail",
        /// Whether the finding is snoozed.
        pub snoozed: Option<bool> = "snoozed",
    }
}

record! {
    /// Findings on exclusions of policies to snooze.
    pub struct PolicyExclusionsSnooze (input) {
        /// Findings on policies of computers.
        pub computer: Option<Vec<PolicyTypeExclusionsSnooze>> = "computer",
        /// Findings on policies of servers.
        pub server: Option<Vec<PolicyTypeExclusionsSnooze>> = "server",
    }
}

record! {
    /// Findings on exclusions of policies of one type to snooze.
    pub struct PolicyTypeExclusionsSnooze (input) {
        /// Findings on single exclusions.
        pub exclusions: Option<Vec<ExclusionSnooze>> = "exclusions",
        /// Type of the policies.
        pub policy_type: Option<String> = "policyType",
        /// Why, and for how long, the finding is snoozed.
        pub snooze_detail: Option<SnoozeComment> = "snoozeDetail",
        /// Whether the finding is snoozed.
        pub snoozed: Option<bool> = "snoozed",
    }
}

record! {
    /// A finding on one exclusion to snooze.
    pub struct ExclusionSnooze (input) {
        /// Identifier of the exclusion.
        pub id: Option<String> = "id",
        /// Comment on the snooze.
        pub snooze_comment: Option<String> = "snoozeComment",
    }
}

record! {
    /// Findings on tamper protection to snooze.
    pub struct TamperProtectionSnooze (input) {
        /// Finding on computers.
        pub computer: Option<Snooze> = "computer",
        /// Finding on the tenant.
        pub global: Option<Snooze> = "global",
        /// Finding on servers.
        pub server: Option<Snooze> = "server",
    }
}

record! {
    /// Findings on protection to snooze.
    pub struct ProtectionSnooze (input) {
        /// Finding on computers.
        pub computer: Option<Snooze> = "computer",
        /// Finding on servers.
        pub server: Option<Snooze> = "server",
    }
}

record! {
    /// Findings on network devices to snooze.
    pub struct NetworkDeviceSnooze (input) {
        /// Findings on firewalls.
        pub firewall: Option<Value> = "firewall",
    }
}

record! {
    /// The findings that are snoozed, from `POST /account-health-check/v1/snooze`.
    pub struct HealthSnooze {
        /// Findings on endpoints.
        pub endpoint: Option<EndpointSnooze> = "endpoint",
        /// Findings on network devices.
        pub network_device: Option<NetworkDeviceSnooze> = "networkDevice",
    }
}
