//! Vulnerabilities of devices (vulnerability management).

use open_record::{Integer, record, word_enum};

use crate::models::{Package, SeverityLevel, Timestamp, VersionInfo};

record! {
    /// A vulnerability of a device; exactly one of the three vulnerabilities is set.
    ///
    /// The vendor's `v1DeviceVulnerability`.
    pub struct DeviceVulnerability {
        /// Identifiers of the patches that fix the vulnerability.
        pub available_patch_uuids: Option<Vec<String>> = "availablePatchUuids",
        /// Identifier of the device.
        pub device_uuid: Option<String> = "deviceUuid",
        /// Identifier of the device's group.
        pub device_group_uuid: Option<String> = "deviceGroupUuid",
        /// The vulnerability, if it is one of an application.
        pub application_vulnerability: Option<ApplicationVulnerability> = "applicationVulnerability",
        /// The vulnerability, if it is one of the operating system.
        pub os_vulnerability: Option<OsVulnerability> = "osVulnerability",
        /// The vulnerability, if it is one of a package.
        pub package_vulnerability: Option<PackageVulnerability> = "packageVulnerability",
    }
}

record! {
    /// A vulnerability of an application.
    ///
    /// The vendor's `v1ApplicationVulnerability`.
    pub struct ApplicationVulnerability {
        /// Application that has the vulnerability.
        pub application: Option<Application> = "application",
        /// CVE identifier, such as `CVE-2026-1234`.
        pub cve_number: Option<String> = "cveNumber",
        /// When the vulnerability was first detected.
        pub first_detect_time: Option<Timestamp> = "firstDetectTime",
        /// When the vulnerability was last detected.
        pub last_detect_time: Option<Timestamp> = "lastDetectTime",
        /// Whether a patch is available.
        pub patch_available: Option<bool> = "patchAvailable",
        /// Risk score; the contract states no scale.
        pub risk_score: Option<Integer> = "riskScore",
        /// Severity of the vulnerability.
        pub severity: Option<SeverityLevel> = "severity",
        /// The vendor's number for the vulnerability.
        pub vulnerability_id: Option<Integer> = "vulnerabilityId",
    }
}

record! {
    /// A vulnerability of an operating system.
    ///
    /// The vendor's `v1OsVulnerability`.
    pub struct OsVulnerability {
        /// Family of the operating system: 1 Windows, 2 Linux, 3 Apple, 7 UNIX.
        pub os_family_id: Option<Integer> = "osFamilyId",
        /// CVE identifier, such as `CVE-2026-1234`.
        pub cve_number: Option<String> = "cveNumber",
        /// When the vulnerability was first detected.
        pub first_detect_time: Option<Timestamp> = "firstDetectTime",
        /// When the vulnerability was last detected.
        pub last_detect_time: Option<Timestamp> = "lastDetectTime",
        /// Whether a patch is available.
        pub patch_available: Option<bool> = "patchAvailable",
        /// Risk score; the contract states no scale.
        pub risk_score: Option<Integer> = "riskScore",
        /// Severity of the vulnerability.
        pub severity: Option<SeverityLevel> = "severity",
        /// The vendor's number for the vulnerability.
        pub vulnerability_id: Option<Integer> = "vulnerabilityId",
    }
}

record! {
    /// A vulnerability of a package.
    ///
    /// The vendor's `v1PackageVulnerability`.
    pub struct PackageVulnerability {
        /// Package that has the vulnerability.
        pub package: Option<Package> = "package",
        /// CVE identifier, such as `CVE-2026-1234`.
        pub cve_number: Option<String> = "cveNumber",
        /// When the vulnerability was first detected.
        pub first_detect_time: Option<Timestamp> = "firstDetectTime",
        /// When the vulnerability was last detected.
        pub last_detect_time: Option<Timestamp> = "lastDetectTime",
        /// Whether a patch is available.
        pub patch_available: Option<bool> = "patchAvailable",
        /// Risk score; the contract states no scale.
        pub risk_score: Option<Integer> = "riskScore",
        /// Severity of the vulnerability.
        pub severity: Option<SeverityLevel> = "severity",
        /// The vendor's number for the vulnerability.
        pub vulnerability_id: Option<Integer> = "vulnerabilityId",
    }
}

record! {
    /// An application.
    ///
    /// The vendor's `v1Application`.
    pub struct Application {
        /// Who developed the application.
        pub developer_display_name: Option<String> = "developerDisplayName",
        /// Name of the application.
        pub display_name: Option<String> = "displayName",
        /// Version of the application.
        pub version: Option<VersionInfo> = "version",
        /// Identifier of the application.
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
        /// Identifier of the device.
        pub uuid: Option<String> = "uuid",
    }
}

record! {
    /// A scan for vulnerabilities.
    ///
    /// The vendor's `v1ScanDetails`.
    pub struct ScanDetails {
        /// Identifier of the device.
        pub device_uuid: Option<String> = "deviceUuid",
        /// When the scan ended.
        pub end_time: Option<Timestamp> = "endTime",
        /// Whether the scan ended without an error.
        pub ended_successfully: Option<bool> = "endedSuccessfully",
        /// What started the scan.
        pub scan_trigger: Option<ScanTrigger> = "scanTrigger",
        /// When the scan started.
        pub start_time: Option<Timestamp> = "startTime",
        /// Number of vulnerabilities that the scan found.
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
    /// What a vulnerability was found in.
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
