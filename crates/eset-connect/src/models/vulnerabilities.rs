//! Vulnerabilities of devices (vulnerability management).

use open_record::{Integer, record, word_enum};

use crate::models::{Package, SeverityLevel, Timestamp, VersionInfo};

record! {
    /// A vulnerability of a device; exactly one of the three vulnerabilities is set.
    ///
    /// The vendor's `v1DeviceVulnerability`.
    pub struct DeviceVulnerability {
        /// Identifiers of the patches that remove the vulnerability.
        pub available_patch_uuids: Option<Vec<String>> = "availablePatchUuids",
        /// Device.
        pub device_uuid: Option<String> = "deviceUuid",
        /// Device group.
        pub device_group_uuid: Option<String> = "deviceGroupUuid",
        /// The vulnerability, where it is one of an application.
        pub application_vulnerability: Option<ApplicationVulnerability> = "applicationVulnerability",
        /// The vulnerability, where it is one of the operating system.
        pub os_vulnerability: Option<OsVulnerability> = "osVulnerability",
        /// The vulnerability, where it is one of a package.
        pub package_vulnerability: Option<PackageVulnerability> = "packageVulnerability",
    }
}

record! {
    /// A vulnerability of an application.
    ///
    /// The vendor's `v1ApplicationVulnerability`.
    pub struct ApplicationVulnerability {
        /// The application concerned.
        pub application: Option<Application> = "application",
        /// CVE identifier.
        pub cve_number: Option<String> = "cveNumber",
        /// When it was first found.
        pub first_detect_time: Option<Timestamp> = "firstDetectTime",
        /// When it was found last.
        pub last_detect_time: Option<Timestamp> = "lastDetectTime",
        /// Whether a patch exists.
        pub patch_available: Option<bool> = "patchAvailable",
        /// Risk score of the vulnerability.
        pub risk_score: Option<Integer> = "riskScore",
        /// Severity.
        pub severity: Option<SeverityLevel> = "severity",
        /// Number of the vulnerability.
        pub vulnerability_id: Option<Integer> = "vulnerabilityId",
    }
}

record! {
    /// A vulnerability of an operating system.
    ///
    /// The vendor's `v1OsVulnerability`.
    pub struct OsVulnerability {
        /// Operating system: 1 Windows, 2 Linux, 3 Apple, 7 UNIX.
        pub os_family_id: Option<Integer> = "osFamilyId",
        /// CVE identifier.
        pub cve_number: Option<String> = "cveNumber",
        /// When it was first found.
        pub first_detect_time: Option<Timestamp> = "firstDetectTime",
        /// When it was found last.
        pub last_detect_time: Option<Timestamp> = "lastDetectTime",
        /// Whether a patch exists.
        pub patch_available: Option<bool> = "patchAvailable",
        /// Risk score of the vulnerability.
        pub risk_score: Option<Integer> = "riskScore",
        /// Severity.
        pub severity: Option<SeverityLevel> = "severity",
        /// Number of the vulnerability.
        pub vulnerability_id: Option<Integer> = "vulnerabilityId",
    }
}

record! {
    /// A vulnerability of a package.
    ///
    /// The vendor's `v1PackageVulnerability`.
    pub struct PackageVulnerability {
        /// The package concerned.
        pub package: Option<Package> = "package",
        /// CVE identifier.
        pub cve_number: Option<String> = "cveNumber",
        /// When it was first found.
        pub first_detect_time: Option<Timestamp> = "firstDetectTime",
        /// When it was found last.
        pub last_detect_time: Option<Timestamp> = "lastDetectTime",
        /// Whether a patch exists.
        pub patch_available: Option<bool> = "patchAvailable",
        /// Risk score of the vulnerability.
        pub risk_score: Option<Integer> = "riskScore",
        /// Severity.
        pub severity: Option<SeverityLevel> = "severity",
        /// Number of the vulnerability.
        pub vulnerability_id: Option<Integer> = "vulnerabilityId",
    }
}

record! {
    /// An application.
    ///
    /// The vendor's `v1Application`.
    pub struct Application {
        /// Who made it.
        pub developer_display_name: Option<String> = "developerDisplayName",
        /// Name as shown in the console.
        pub display_name: Option<String> = "displayName",
        /// Version.
        pub version: Option<VersionInfo> = "version",
        /// Identifier.
        pub uuid: Option<String> = "uuid",
    }
}

record! {
    /// A device and its vulnerabilities.
    ///
    /// The vendor's `v1VulnerableDevice`.
    pub struct VulnerableDevice {
        /// Vulnerabilities of installed applications.
        pub app_vulnerabilities: Option<Vec<ApplicationVulnerability>> = "appVulnerabilities",
        /// Vulnerabilities of the operating system.
        pub os_vulnerabilities: Option<Vec<OsVulnerability>> = "osVulnerabilities",
        /// Vulnerabilities of packages.
        pub package_vulnerabilities: Option<Vec<PackageVulnerability>> = "packageVulnerabilities",
        /// Identifier.
        pub uuid: Option<String> = "uuid",
    }
}

record! {
    /// A scan for vulnerabilities.
    ///
    /// The vendor's `v1ScanDetails`.
    pub struct ScanDetails {
        /// Device.
        pub device_uuid: Option<String> = "deviceUuid",
        /// End.
        pub end_time: Option<Timestamp> = "endTime",
        /// Whether the scan ended without error.
        pub ended_successfully: Option<bool> = "endedSuccessfully",
        /// What started the scan.
        pub scan_trigger: Option<ScanTrigger> = "scanTrigger",
        /// Start.
        pub start_time: Option<Timestamp> = "startTime",
        /// Number of vulnerabilities found.
        pub vulnerability_count: Option<Integer> = "vulnerabilityCount",
    }
}

word_enum! {
    /// What started a scan.
    ///
    /// The vendor's `v1ScanTrigger`.
    pub enum ScanTrigger {
        /// `SCAN_TRIGGER_UNSPECIFIED`.
        Unspecified = "SCAN_TRIGGER_UNSPECIFIED",
        /// `SCAN_TRIGGER_SCHEDULER`.
        Scheduler = "SCAN_TRIGGER_SCHEDULER",
        /// `SCAN_TRIGGER_USER`.
        User = "SCAN_TRIGGER_USER",
    }
}

word_enum! {
    /// What a vulnerability is found in.
    ///
    /// The vendor's `v1VulnerabilityScope`.
    pub enum VulnerabilityScope {
        /// `VULNERABILITY_SCOPE_UNSPECIFIED`.
        Unspecified = "VULNERABILITY_SCOPE_UNSPECIFIED",
        /// `VULNERABILITY_SCOPE_APPLICATION`.
        Application = "VULNERABILITY_SCOPE_APPLICATION",
        /// `VULNERABILITY_SCOPE_OPERATING_SYSTEM`.
        OperatingSystem = "VULNERABILITY_SCOPE_OPERATING_SYSTEM",
        /// `VULNERABILITY_SCOPE_PACKAGE`.
        Package = "VULNERABILITY_SCOPE_PACKAGE",
    }
}
