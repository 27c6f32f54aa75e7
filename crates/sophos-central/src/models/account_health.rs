//! Account health: how well a tenant is set up.

use open_record::{Integer, record, word_enum};
use serde_json::{Number, Value};

use super::TenantRef;

word_enum! {
    /// What an exclusion from scans names.
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
    /// Which scans an exclusion concerns.
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
    /// What the health check looks at.
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
        /// The endpoint.
        pub endpoint: Option<EndpointHealthCheck> = "endpoint",
        /// Network devices.
        pub network_device: Option<NetworkDeviceCheck> = "networkDevice",
    }
}

record! {
    /// How well endpoints are set up.
    pub struct EndpointHealthCheck {
        /// Protection.
        pub protection: Option<ProtectionCheck> = "protection",
        /// Policies.
        pub policy: Option<PolicyCheck> = "policy",
        /// Exclusions.
        pub exclusions: Option<ExclusionsCheck> = "exclusions",
        /// Tamper protection.
        pub tamper_protection: Option<TamperProtectionCheck> = "tamperProtection",
    }
}

record! {
    /// Whether endpoints have all protection that is licensed.
    pub struct ProtectionCheck {
        /// Of computers.
        pub computer: Option<ProtectionScore> = "computer",
        /// Of servers.
        pub server: Option<ProtectionScore> = "server",
    }
}

record! {
    /// How many endpoints of a kind are fully protected.
    pub struct ProtectionScore {
        /// How many lack protection.
        pub not_fully_protected: Option<Integer> = "notFullyProtected",
        /// How many there are.
        pub total: Option<Integer> = "total",
        /// The score, from 0 to 100.
        pub score: Option<Number> = "score",
        /// Whether it is silenced.
        pub snoozed: Option<bool> = "snoozed",
        /// Why, and for how long, it is silenced.
        pub snooze_detail: Option<SnoozeDetail> = "snoozeDetail",
    }
}

record! {
    /// Why a finding is silenced, and for how long.
    pub struct SnoozeDetail {
        /// What was said about it.
        pub comment: Option<String> = "comment",
        /// When it begins. ISO 8601.
        pub start: Option<String> = "start",
        /// When it ends. ISO 8601.
        pub end: Option<String> = "end",
        /// When it ends. ISO 8601.
        pub expiry: Option<String> = "expiry",
        /// Whether it has ended.
        pub expired: Option<bool> = "expired",
    }
}

record! {
    /// Whether policies have the settings that the vendor advises.
    pub struct PolicyCheck {
        /// Of computers.
        pub computer: Option<ComputerPolicyScores> = "computer",
        /// Of servers.
        pub server: Option<ServerPolicyScores> = "server",
    }
}

record! {
    /// The policies of computers.
    pub struct ComputerPolicyScores {
        /// Of threat protection.
        pub threat_protection: Option<PolicyScore> = "threat-protection",
    }
}

record! {
    /// How far policies of a type have the settings that the vendor advises.
    pub struct PolicyScore {
        /// How many depart from what the vendor advises.
        pub not_on_recommended: Option<Integer> = "notOnRecommended",
        /// The policies.
        pub policies: Option<Vec<PolicyFinding>> = "policies",
        /// How many there are.
        pub total: Option<Integer> = "total",
        /// The score, from 0 to 100.
        pub score: Option<Number> = "score",
        /// Whether it is silenced.
        pub snoozed: Option<bool> = "snoozed",
        /// Why, and for how long, it is silenced.
        pub snooze_detail: Option<SnoozeDetail> = "snoozeDetail",
    }
}

record! {
    /// A policy, and whether it departs from what the vendor advises.
    pub struct PolicyFinding {
        /// Its id.
        pub id: Option<String> = "id",
        /// Whether only the managing partner or organization may change it.
        pub locked_by_managing_account: Option<bool> = "lockedByManagingAccount",
        /// Its name.
        pub name: Option<String> = "name",
        /// How many depart from what the vendor advises.
        pub not_on_recommended: Option<Integer> = "notOnRecommended",
    }
}

record! {
    /// The policies of servers.
    pub struct ServerPolicyScores {
        /// Of threat protection.
        pub server_threat_protection: Option<PolicyScore> = "server-threat-protection",
    }
}

record! {
    /// Whether exclusions are risky.
    pub struct ExclusionsCheck {
        /// Of the tenant.
        pub global: Option<GlobalExclusionsScore> = "global",
        /// Policies.
        pub policy: Option<PolicyExclusionsCheck> = "policy",
    }
}

record! {
    /// How risky the exclusions of the tenant are.
    pub struct GlobalExclusionsScore {
        /// Whether only the managing partner or organization may change it.
        pub locked_by_managing_account: Option<bool> = "lockedByManagingAccount",
        /// How many are risky.
        pub number_of_security_risks: Option<Integer> = "numberOfSecurityRisks",
        /// The exclusions from scans that are risky.
        pub scanning_exclusions: Option<Vec<RiskyExclusion>> = "scanningExclusions",
        /// The score, from 0 to 100.
        pub score: Option<Number> = "score",
        /// Whether it is silenced.
        pub snoozed: Option<bool> = "snoozed",
        /// Why, and for how long, it is silenced.
        pub snooze_detail: Option<SnoozeDetail> = "snoozeDetail",
    }
}

record! {
    /// An exclusion that is risky, and why.
    pub struct RiskyExclusion {
        /// Its id.
        pub id: Option<String> = "id",
        /// The value.
        pub value: Option<String> = "value",
        /// Its kind.
        pub kind: Option<ScanningExclusionType> = "type",
        /// Which scans it concerns.
        pub scan_mode: Option<ScanMode> = "scanMode",
        /// Why it is risky.
        pub reason_code: Option<ExclusionRisk> = "reasonCode",
    }
}

record! {
    /// Whether the exclusions of policies are risky.
    pub struct PolicyExclusionsCheck {
        /// Of computers.
        pub computer: Option<PolicyExclusionsScore> = "computer",
        /// Of servers.
        pub server: Option<PolicyExclusionsScore> = "server",
    }
}

record! {
    /// How risky the exclusions of the policies for endpoints of a kind are.
    pub struct PolicyExclusionsScore {
        /// Exclusions.
        pub exclusions: Option<Vec<PolicyExclusionsFinding>> = "exclusions",
        /// How many are risky.
        pub number_of_security_risks: Option<Integer> = "numberOfSecurityRisks",
        /// How many there are.
        pub total: Option<Integer> = "total",
        /// The score, from 0 to 100.
        pub score: Option<Number> = "score",
        /// Whether it is silenced.
        pub snoozed: Option<bool> = "snoozed",
        /// Why, and for how long, it is silenced.
        pub snooze_detail: Option<SnoozeDetail> = "snoozeDetail",
    }
}

record! {
    /// The risky exclusions of one policy.
    pub struct PolicyExclusionsFinding {
        /// Whether only the managing partner or organization may change it.
        pub locked_by_managing_account: Option<bool> = "lockedByManagingAccount",
        /// The policy.
        pub policy_id: Option<String> = "policyId",
        /// The name of the policy.
        pub policy_name: Option<String> = "policyName",
        /// The exclusions from scans that are risky.
        pub scanning_exclusions: Option<Vec<RiskyExclusion>> = "scanningExclusions",
        /// Why it is silenced.
        pub snooze_comment: Option<String> = "snoozeComment",
    }
}

record! {
    /// Whether tamper protection is on.
    pub struct TamperProtectionCheck {
        /// Of computers.
        pub computer: Option<TamperProtectionScore> = "computer",
        /// Of the tenant.
        pub global: Option<bool> = "global",
        /// Of the tenant, in detail.
        pub global_detail: Option<GlobalTamperProtectionScore> = "globalDetail",
        /// Of servers.
        pub server: Option<TamperProtectionScore> = "server",
    }
}

record! {
    /// How many endpoints of a kind have tamper protection.
    pub struct TamperProtectionScore {
        /// How many are without.
        pub disabled: Option<Integer> = "disabled",
        /// How many there are.
        pub total: Option<Integer> = "total",
        /// The score, from 0 to 100.
        pub score: Option<Number> = "score",
        /// Whether it is silenced.
        pub snoozed: Option<bool> = "snoozed",
        /// Why, and for how long, it is silenced.
        pub snooze_detail: Option<SnoozeDetail> = "snoozeDetail",
    }
}

record! {
    /// Whether the tenant has tamper protection.
    pub struct GlobalTamperProtectionScore {
        /// Whether it is on.
        pub enabled: Option<bool> = "enabled",
        /// The score, from 0 to 100.
        pub score: Option<Number> = "score",
        /// Whether it is silenced.
        pub snoozed: Option<bool> = "snoozed",
        /// Why, and for how long, it is silenced.
        pub snooze_detail: Option<SnoozeDetail> = "snoozeDetail",
    }
}

record! {
    /// How well network devices are set up.
    pub struct NetworkDeviceCheck {
        /// The firewall.
        pub firewall: Option<Value> = "firewall",
    }
}

record! {
    /// The scores of other accounts of the region, from `GET /account-health-check/v1/scores/regional`.
    pub struct RegionalScores {
        /// The scores, by size of account.
        pub bands: Option<Vec<ScoreBand>> = "bands",
    }
}

record! {
    /// The scores of accounts of a size.
    pub struct ScoreBand {
        /// The endpoint.
        pub endpoint: Option<HealthScores> = "endpoint",
        /// The smallest size.
        pub lower_bound: Option<Integer> = "lowerBound",
        /// The largest size.
        pub upper_bound: Option<Integer> = "upperBound",
    }
}

record! {
    /// The scores of an account, from 0 to 100.
    pub struct HealthScores {
        /// The exclusions computer score.
        pub exclusions_computer_score: Option<Number> = "exclusionsComputerScore",
        /// The exclusions global score.
        pub exclusions_global_score: Option<Number> = "exclusionsGlobalScore",
        /// The exclusions server score.
        pub exclusions_server_score: Option<Number> = "exclusionsServerScore",
        /// The policy threat protection computer score.
        pub policy_threat_protection_computer_score: Option<Number> = "policyThreatProtectionComputerScore",
        /// The policy threat protection server score.
        pub policy_threat_protection_server_score: Option<Number> = "policyThreatProtectionServerScore",
        /// The protection computer score.
        pub protection_computer_score: Option<Number> = "protectionComputerScore",
        /// The protection server score.
        pub protection_server_score: Option<Number> = "protectionServerScore",
        /// The tamper protection computer score.
        pub tamper_protection_computer_score: Option<Number> = "tamperProtectionComputerScore",
        /// The tamper protection global score.
        pub tamper_protection_global_score: Option<Number> = "tamperProtectionGlobalScore",
        /// The tamper protection server score.
        pub tamper_protection_server_score: Option<Number> = "tamperProtectionServerScore",
    }
}

record! {
    /// The scores of past days, from `GET /account-health-check/v1/scores/historical`.
    pub struct HistoricalScores {
        /// The tenant.
        pub tenant: Option<TenantRef> = "tenant",
        /// Each day.
        pub datapoints: Option<Vec<ScoreOfDay>> = "datapoints",
    }
}

record! {
    /// The scores of a day.
    pub struct ScoreOfDay {
        /// How many computers there are.
        pub computer_total: Option<Integer> = "computerTotal",
        /// The day.
        pub date: Option<String> = "date",
        /// The endpoint.
        pub endpoint: Option<HealthScores> = "endpoint",
        /// How many servers there are.
        pub server_total: Option<Integer> = "serverTotal",
    }
}

record! {
    /// Findings on endpoints to silence.
    pub struct EndpointSnooze (input) {
        /// Policies.
        pub policy: Option<PolicySnooze> = "policy",
        /// Exclusions.
        pub exclusions: Option<ExclusionsSnooze> = "exclusions",
        /// Tamper protection.
        pub tamper_protection: Option<TamperProtectionSnooze> = "tamperProtection",
        /// Protection.
        pub protection: Option<ProtectionSnooze> = "protection",
    }
}

record! {
    /// Findings on policies to silence.
    pub struct PolicySnooze (input) {
        /// Of computers.
        pub computer: Option<Vec<PolicyTypeSnooze>> = "computer",
        /// Of servers.
        pub server: Option<Vec<PolicyTypeSnooze>> = "server",
    }
}

record! {
    /// Findings on policies of a type to silence.
    pub struct PolicyTypeSnooze (input) {
        /// The type of policy.
        pub policy_type: Option<String> = "policyType",
        /// Why, and for how long, it is silenced.
        pub snooze_detail: Option<SnoozeComment> = "snoozeDetail",
        /// Whether it is silenced.
        pub snoozed: Option<bool> = "snoozed",
    }
}

record! {
    /// Why a finding is silenced.
    pub struct SnoozeComment (input) {
        /// What was said about it.
        pub comment: Option<String> = "comment",
        /// When it begins, in answers. ISO 8601.
        pub start: Option<String> = "start",
        /// When it was ended, in answers. ISO 8601.
        pub end: Option<String> = "end",
        /// When it ends by itself, in answers. ISO 8601.
        pub expiry: Option<String> = "expiry",
        /// Whether it has ended, in answers.
        pub expired: Option<bool> = "expired",
    }
}

record! {
    /// Findings on exclusions to silence.
    pub struct ExclusionsSnooze (input) {
        /// Of the tenant.
        pub global: Option<Snooze> = "global",
        /// Policies.
        pub policy: Option<PolicyExclusionsSnooze> = "policy",
    }
}

record! {
    /// A finding to silence, or to let be heard again.
    pub struct Snooze (input) {
        /// Why, and for how long, it is silenced.
        pub snooze_detail: Option<SnoozeComment> = "snoozeDetail",
        /// Whether it is silenced.
        pub snoozed: Option<bool> = "snoozed",
    }
}

record! {
    /// Findings on exclusions of policies to silence.
    pub struct PolicyExclusionsSnooze (input) {
        /// Of computers.
        pub computer: Option<Vec<PolicyTypeExclusionsSnooze>> = "computer",
        /// Of servers.
        pub server: Option<Vec<PolicyTypeExclusionsSnooze>> = "server",
    }
}

record! {
    /// Findings on exclusions of policies of a type to silence.
    pub struct PolicyTypeExclusionsSnooze (input) {
        /// Exclusions.
        pub exclusions: Option<Vec<ExclusionSnooze>> = "exclusions",
        /// The type of policy.
        pub policy_type: Option<String> = "policyType",
        /// Why, and for how long, it is silenced.
        pub snooze_detail: Option<SnoozeComment> = "snoozeDetail",
        /// Whether it is silenced.
        pub snoozed: Option<bool> = "snoozed",
    }
}

record! {
    /// A finding on one exclusion to silence.
    pub struct ExclusionSnooze (input) {
        /// Its id.
        pub id: Option<String> = "id",
        /// Why it is silenced.
        pub snooze_comment: Option<String> = "snoozeComment",
    }
}

record! {
    /// Findings on tamper protection to silence.
    pub struct TamperProtectionSnooze (input) {
        /// Of computers.
        pub computer: Option<Snooze> = "computer",
        /// Of the tenant.
        pub global: Option<Snooze> = "global",
        /// Of servers.
        pub server: Option<Snooze> = "server",
    }
}

record! {
    /// Findings on protection to silence.
    pub struct ProtectionSnooze (input) {
        /// Of computers.
        pub computer: Option<Snooze> = "computer",
        /// Of servers.
        pub server: Option<Snooze> = "server",
    }
}

record! {
    /// Findings on network devices to silence.
    pub struct NetworkDeviceSnooze (input) {
        /// The firewall.
        pub firewall: Option<Value> = "firewall",
    }
}

record! {
    /// What is silenced now, from `POST /account-health-check/v1/snooze`.
    pub struct HealthSnooze {
        /// The endpoint.
        pub endpoint: Option<EndpointSnooze> = "endpoint",
        /// Network devices.
        pub network_device: Option<NetworkDeviceSnooze> = "networkDevice",
    }
}
