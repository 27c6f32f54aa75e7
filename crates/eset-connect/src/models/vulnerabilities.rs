//! Vulnerabilities of devices (vulnerability management).

use crate::json::{entity, words};
use crate::models::{Package, SeverityLevel, Timestamp, VersionInfo};

entity! {
    /// A vulnerability of a device; exactly one of the three vulnerabilities is set.
    ///
    /// The vendor's `v1DeviceVulnerability`.
    pub struct DeviceVulnerability {
        /// Identifiers of the patches that remove the vulnerability.
        available_patch_uuids: Vec<String> = "availablePatchUuids",
        /// Device.
        device_uuid: Option<String> = "deviceUuid",
        /// Device group.
        device_group_uuid: Option<String> = "deviceGroupUuid",
        /// The vulnerability, where it is one of an application.
        application_vulnerability: Option<ApplicationVulnerability> = "applicationVulnerability",
        /// The vulnerability, where it is one of the operating system.
        os_vulnerability: Option<OsVulnerability> = "osVulnerability",
        /// The vulnerability, where it is one of a package.
        package_vulnerability: Option<PackageVulnerability> = "packageVulnerability",
    }
}

entity! {
    /// A vulnerability of an application.
    ///
    /// The vendor's `v1ApplicationVulnerability`.
    pub struct ApplicationVulnerability {
        /// The application concerned.
        application: Option<Application> = "application",
        /// CVE identifier.
        cve_number: Option<String> = "cveNumber",
        /// When it was first found.
        first_detect_time: Option<Timestamp> = "firstDetectTime",
        /// When it was found last.
        last_detect_time: Option<Timestamp> = "lastDetectTime",
        /// Whether a patch exists.
        patch_available: Option<bool> = "patchAvailable",
        /// Risk score of the vulnerability.
        risk_score: Option<i64> = "riskScore",
        /// Severity.
        severity: Option<SeverityLevel> = "severity",
        /// Number of the vulnerability.
        vulnerability_id: Option<i64> = "vulnerabilityId",
    }
}

entity! {
    /// A vulnerability of an operating system.
    ///
    /// The vendor's `v1OsVulnerability`.
    pub struct OsVulnerability {
        /// Operating system: 1 Windows, 2 Linux, 3 Apple, 7 UNIX.
        os_family_id: Option<i64> = "osFamilyId",
        /// CVE identifier.
        cve_number: Option<String> = "cveNumber",
        /// When it was first found.
        first_detect_time: Option<Timestamp> = "firstDetectTime",
        /// When it was found last.
        last_detect_time: Option<Timestamp> = "lastDetectTime",
        /// Whether a patch exists.
        patch_available: Option<bool> = "patchAvailable",
        /// Risk score of the vulnerability.
        risk_score: Option<i64> = "riskScore",
        /// Severity.
        severity: Option<SeverityLevel> = "severity",
        /// Number of the vulnerability.
        vulnerability_id: Option<i64> = "vulnerabilityId",
    }
}

entity! {
    /// A vulnerability of a package.
    ///
    /// The vendor's `v1PackageVulnerability`.
    pub struct PackageVulnerability {
        /// The package concerned.
        package: Option<Package> = "package",
        /// CVE identifier.
        cve_number: Option<String> = "cveNumber",
        /// When it was first found.
        first_detect_time: Option<Timestamp> = "firstDetectTime",
        /// When it was found last.
        last_detect_time: Option<Timestamp> = "lastDetectTime",
        /// Whether a patch exists.
        patch_available: Option<bool> = "patchAvailable",
        /// Risk score of the vulnerability.
        risk_score: Option<i64> = "riskScore",
        /// Severity.
        severity: Option<SeverityLevel> = "severity",
        /// Number of the vulnerability.
        vulnerability_id: Option<i64> = "vulnerabilityId",
    }
}

entity! {
    /// An application.
    ///
    /// The vendor's `v1Application`.
    pub struct Application {
        /// Who made it.
        developer_display_name: Option<String> = "developerDisplayName",
        /// Name as shown in the console.
        display_name: Option<String> = "displayName",
        /// Version.
        version: Option<VersionInfo> = "version",
        /// Identifier.
        uuid: Option<String> = "uuid",
    }
}

entity! {
    /// A device and its vulnerabilities.
    ///
    /// The vendor's `v1VulnerableDevice`.
    pub struct VulnerableDevice {
        /// Vulnerabilities of installed applications.
        app_vulnerabilities: Vec<ApplicationVulnerability> = "appVulnerabilities",
        /// Vulnerabilities of the operating system.
        os_vulnerabilities: Vec<OsVulnerability> = "osVulnerabilities",
        /// Vulnerabilities of packages.
        package_vulnerabilities: Vec<PackageVulnerability> = "packageVulnerabilities",
        /// Identifier.
        uuid: Option<String> = "uuid",
    }
}

entity! {
    /// A scan for vulnerabilities.
    ///
    /// The vendor's `v1ScanDetails`.
    pub struct ScanDetails {
        /// Device.
        device_uuid: Option<String> = "deviceUuid",
        /// End.
        end_time: Option<Timestamp> = "endTime",
        /// Whether the scan ended without error.
        ended_successfully: Option<bool> = "endedSuccessfully",
        /// What started the scan.
        scan_trigger: Option<ScanTrigger> = "scanTrigger",
        /// Start.
        start_time: Option<Timestamp> = "startTime",
        /// Number of vulnerabilities found.
        vulnerability_count: Option<i64> = "vulnerabilityCount",
    }
}

words! {
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

words! {
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
