//! Patches and how they were applied (patch management).

use crate::json::{entity, words};
use crate::models::{CivilDate, Interval, Package, SeverityLevel, VersionInfo};

entity! {
    /// A patch that a device lacks; exactly one of the three patches is set.
    ///
    /// The vendor's `v1DevicePatch`.
    pub struct DevicePatch {
        /// Device.
        device_uuid: Option<String> = "deviceUuid",
        /// Device group.
        device_group_uuid: Option<String> = "deviceGroupUuid",
        /// The patch, where it is one for an application.
        application_patch: Option<ApplicationPatch> = "applicationPatch",
        /// The patch, where it is one for the operating system.
        os_patch: Option<OsPatch> = "osPatch",
        /// The patch, where it is one for a package.
        package_patch: Option<PackagePatch> = "packagePatch",
        /// Identifier of the patch.
        uuid: Option<String> = "uuid",
    }
}

entity! {
    /// A patch for an application.
    ///
    /// The vendor's `v1ApplicationPatch`.
    pub struct ApplicationPatch {
        /// Number of the patch in the catalogue.
        catalog_id: Option<i64> = "catalogId",
        /// Kind of detection.
        category: Option<PatchCategory> = "category",
        /// Who made it.
        developer_display_name: Option<String> = "developerDisplayName",
        /// CVE identifiers the patch fixes.
        fixed_cves: Vec<String> = "fixedCves",
        /// When the patch was released.
        release_date: Option<CivilDate> = "releaseDate",
        /// Where its release notes are.
        release_notes_url: Option<String> = "releaseNotesUrl",
        /// Whether a restart is needed.
        restart_required: Option<RestartRequirement> = "restartRequired",
        /// Version after the patch.
        result_version_name: Option<String> = "resultVersionName",
        /// Severity.
        severity: Option<SeverityLevel> = "severity",
        /// Where its terms are.
        terms_url: Option<String> = "termsUrl",
    }
}

entity! {
    /// A patch for an operating system.
    ///
    /// The vendor's `v1OsPatch`.
    pub struct OsPatch {
        /// Operating system: 1 Windows, 2 Linux, 3 Apple, 7 UNIX.
        os_family_id: Option<i64> = "osFamilyId",
        /// Number of the patch in the catalogue.
        catalog_id: Option<i64> = "catalogId",
        /// Kind of detection.
        category: Option<PatchCategory> = "category",
        /// Who made it.
        developer_display_name: Option<String> = "developerDisplayName",
        /// CVE identifiers the patch fixes.
        fixed_cves: Vec<String> = "fixedCves",
        /// When the patch was released.
        release_date: Option<CivilDate> = "releaseDate",
        /// Where its release notes are.
        release_notes_url: Option<String> = "releaseNotesUrl",
        /// Whether a restart is needed.
        restart_required: Option<RestartRequirement> = "restartRequired",
        /// Version after the patch.
        result_version_name: Option<String> = "resultVersionName",
        /// Severity.
        severity: Option<SeverityLevel> = "severity",
        /// Where its terms are.
        terms_url: Option<String> = "termsUrl",
    }
}

entity! {
    /// A patch for a package.
    ///
    /// The vendor's `v1PackagePatch`.
    pub struct PackagePatch {
        /// Packages that come along.
        dependencies: Vec<Package> = "dependencies",
        /// The package concerned.
        package: Option<Package> = "package",
        /// Number of the patch in the catalogue.
        catalog_id: Option<i64> = "catalogId",
        /// Kind of detection.
        category: Option<PatchCategory> = "category",
        /// Who made it.
        developer_display_name: Option<String> = "developerDisplayName",
        /// CVE identifiers the patch fixes.
        fixed_cves: Vec<String> = "fixedCves",
        /// When the patch was released.
        release_date: Option<CivilDate> = "releaseDate",
        /// Where its release notes are.
        release_notes_url: Option<String> = "releaseNotesUrl",
        /// Whether a restart is needed.
        restart_required: Option<RestartRequirement> = "restartRequired",
        /// Version after the patch.
        result_version_name: Option<String> = "resultVersionName",
        /// Severity.
        severity: Option<SeverityLevel> = "severity",
        /// Where its terms are.
        terms_url: Option<String> = "termsUrl",
    }
}

entity! {
    /// How a patch was applied to a device; exactly one of application, operating system and package is set.
    ///
    /// The vendor's `v1DevicePatchingDetails`.
    pub struct DevicePatchingDetails {
        /// Packages that come along.
        dependencies: Vec<DependencyPatchingDetails> = "dependencies",
        /// Device.
        device_uuid: Option<String> = "deviceUuid",
        /// Name as shown in the console.
        display_name: Option<String> = "displayName",
        /// The application's part.
        application: Option<ApplicationPatchingDetails> = "application",
        /// The operating system's part.
        operating_system: Option<OsPatchingDetails> = "operatingSystem",
        /// The package's part.
        package: Option<PackagePatchingDetails> = "package",
    }
}

entity! {
    /// How a patch of an application went.
    ///
    /// The vendor's `v1ApplicationPatchingDetails`.
    pub struct ApplicationPatchingDetails {
        /// Identifier of the application.
        application_uuid: Option<String> = "applicationUuid",
        /// Who made it.
        developer_display_name: Option<String> = "developerDisplayName",
        /// Name as shown in the console.
        display_name: Option<String> = "displayName",
        /// Version after the patch.
        patched_version: Option<VersionInfo> = "patchedVersion",
        /// State.
        status: Option<ApplicationPatchingStatus> = "status",
        /// When it took place.
        time_period: Option<Interval> = "timePeriod",
        /// Version before the patch.
        unpatched_version: Option<VersionInfo> = "unpatchedVersion",
    }
}

entity! {
    /// How a patch of the operating system went.
    ///
    /// The vendor's `v1OsPatchingDetails`.
    pub struct OsPatchingDetails {
        /// What was done.
        action_type: Option<PatchActionType> = "actionType",
        /// Operating system: 1 Windows, 2 Linux, 3 Apple, 7 UNIX.
        os_family_id: Option<i64> = "osFamilyId",
        /// Version after the patch.
        patched_version: Option<VersionInfo> = "patchedVersion",
        /// State.
        status: Option<PatchingStatus> = "status",
        /// When it took place.
        time_period: Option<Interval> = "timePeriod",
        /// Version before the patch.
        unpatched_version: Option<VersionInfo> = "unpatchedVersion",
    }
}

entity! {
    /// How a patch of a package went.
    ///
    /// The vendor's `v1PackagePatchingDetails`.
    pub struct PackagePatchingDetails {
        /// Packages that come along.
        dependencies: Vec<DevicePatchingDetails> = "dependencies",
        /// Reference of the package.
        package_reference: Option<String> = "packageReference",
        /// Version after the patch.
        patched_version: Option<VersionInfo> = "patchedVersion",
        /// State.
        status: Option<PatchingStatus> = "status",
        /// When it took place.
        time_period: Option<Interval> = "timePeriod",
        /// Version before the patch.
        unpatched_version: Option<VersionInfo> = "unpatchedVersion",
    }
}

entity! {
    /// What happened to a package that came along.
    ///
    /// The vendor's `v1DependencyPatchingDetails`.
    pub struct DependencyPatchingDetails {
        /// What was done.
        action_type: Option<PatchActionType> = "actionType",
        /// The package concerned.
        package: Option<Package> = "package",
    }
}

words! {
    /// How a patch of an application went.
    ///
    /// The vendor's `v1ApplicationPatchingStatus`.
    pub enum ApplicationPatchingStatus {
        /// `APPLICATION_PATCHING_STATUS_UNSPECIFIED`.
        Unspecified = "APPLICATION_PATCHING_STATUS_UNSPECIFIED",
        /// `APPLICATION_PATCHING_STATUS_OK_INSTALLED`.
        OkInstalled = "APPLICATION_PATCHING_STATUS_OK_INSTALLED",
        /// `APPLICATION_PATCHING_STATUS_OK_RESTART_REQUIRED`.
        OkRestartRequired = "APPLICATION_PATCHING_STATUS_OK_RESTART_REQUIRED",
        /// `APPLICATION_PATCHING_STATUS_FAILED_TERMINATION_REQUIRED`.
        FailedTerminationRequired = "APPLICATION_PATCHING_STATUS_FAILED_TERMINATION_REQUIRED",
        /// `APPLICATION_PATCHING_STATUS_FAILED_UNINSTALL_REQUIRED`.
        FailedUninstallRequired = "APPLICATION_PATCHING_STATUS_FAILED_UNINSTALL_REQUIRED",
        /// `APPLICATION_PATCHING_STATUS_FAILED_DOWNLOAD_ERROR`.
        FailedDownloadError = "APPLICATION_PATCHING_STATUS_FAILED_DOWNLOAD_ERROR",
        /// `APPLICATION_PATCHING_STATUS_FAILED_INSTALLER_CORRUPTED`.
        FailedInstallerCorrupted = "APPLICATION_PATCHING_STATUS_FAILED_INSTALLER_CORRUPTED",
        /// `APPLICATION_PATCHING_STATUS_FAILED_PREPARE_ERROR`.
        FailedPrepareError = "APPLICATION_PATCHING_STATUS_FAILED_PREPARE_ERROR",
        /// `APPLICATION_PATCHING_STATUS_NOT_APPLICABLE`.
        NotApplicable = "APPLICATION_PATCHING_STATUS_NOT_APPLICABLE",
    }
}

words! {
    /// What happened to a package.
    ///
    /// The vendor's `v1PatchActionType`.
    pub enum PatchActionType {
        /// `PATCH_ACTION_TYPE_UNSPECIFIED`.
        Unspecified = "PATCH_ACTION_TYPE_UNSPECIFIED",
        /// `PATCH_ACTION_TYPE_ADDED`.
        Added = "PATCH_ACTION_TYPE_ADDED",
        /// `PATCH_ACTION_TYPE_UPGRADED`.
        Upgraded = "PATCH_ACTION_TYPE_UPGRADED",
        /// `PATCH_ACTION_TYPE_DOWNGRADED`.
        Downgraded = "PATCH_ACTION_TYPE_DOWNGRADED",
        /// `PATCH_ACTION_TYPE_REMOVED`.
        Removed = "PATCH_ACTION_TYPE_REMOVED",
    }
}

words! {
    /// Kind of patch by purpose.
    ///
    /// The vendor's `v1PatchCategory`.
    pub enum PatchCategory {
        /// `PATCH_CATEGORY_UNSPECIFIED`.
        Unspecified = "PATCH_CATEGORY_UNSPECIFIED",
        /// `PATCH_CATEGORY_SECURITY_UPDATE`.
        SecurityUpdate = "PATCH_CATEGORY_SECURITY_UPDATE",
        /// `PATCH_CATEGORY_REGULAR_UPDATE`.
        RegularUpdate = "PATCH_CATEGORY_REGULAR_UPDATE",
    }
}

words! {
    /// Kind of patch by target.
    ///
    /// The vendor's `v1PatchType`.
    pub enum PatchType {
        /// `PATCH_TYPE_UNSPECIFIED`.
        Unspecified = "PATCH_TYPE_UNSPECIFIED",
        /// `PATCH_TYPE_APPLICATION`.
        Application = "PATCH_TYPE_APPLICATION",
        /// `PATCH_TYPE_OPERATING_SYSTEM`.
        OperatingSystem = "PATCH_TYPE_OPERATING_SYSTEM",
        /// `PATCH_TYPE_PACKAGE`.
        Package = "PATCH_TYPE_PACKAGE",
    }
}

words! {
    /// How a patch went.
    ///
    /// The vendor's `v1PatchingStatus`.
    pub enum PatchingStatus {
        /// `PATCHING_STATUS_UNSPECIFIED`.
        Unspecified = "PATCHING_STATUS_UNSPECIFIED",
        /// `PATCHING_STATUS_OK_INSTALLED`.
        OkInstalled = "PATCHING_STATUS_OK_INSTALLED",
        /// `PATCHING_STATUS_OK_RESTART_REQUIRED`.
        OkRestartRequired = "PATCHING_STATUS_OK_RESTART_REQUIRED",
        /// `PATCHING_STATUS_FAILED_TERMINATION_REQUIRED`.
        FailedTerminationRequired = "PATCHING_STATUS_FAILED_TERMINATION_REQUIRED",
        /// `PATCHING_STATUS_FAILED_UNINSTALL_REQUIRED`.
        FailedUninstallRequired = "PATCHING_STATUS_FAILED_UNINSTALL_REQUIRED",
        /// `PATCHING_STATUS_FAILED_DOWNLOAD_ERROR`.
        FailedDownloadError = "PATCHING_STATUS_FAILED_DOWNLOAD_ERROR",
        /// `PATCHING_STATUS_FAILED_INSTALLER_CORRUPTED`.
        FailedInstallerCorrupted = "PATCHING_STATUS_FAILED_INSTALLER_CORRUPTED",
        /// `PATCHING_STATUS_FAILED_PREPARE_ERROR`.
        FailedPrepareError = "PATCHING_STATUS_FAILED_PREPARE_ERROR",
        /// `PATCHING_STATUS_NOT_APPLICABLE`.
        NotApplicable = "PATCHING_STATUS_NOT_APPLICABLE",
        /// `PATCHING_STATUS_AVAILABLE`.
        Available = "PATCHING_STATUS_AVAILABLE",
        /// `PATCHING_STATUS_SCHEDULED`.
        Scheduled = "PATCHING_STATUS_SCHEDULED",
    }
}

words! {
    /// Whether a patch needs a restart.
    ///
    /// The vendor's `v1RestartRequirement`.
    pub enum RestartRequirement {
        /// `RESTART_REQUIREMENT_UNSPECIFIED`.
        Unspecified = "RESTART_REQUIREMENT_UNSPECIFIED",
        /// `RESTART_REQUIREMENT_YES`.
        Yes = "RESTART_REQUIREMENT_YES",
        /// `RESTART_REQUIREMENT_NO`.
        No = "RESTART_REQUIREMENT_NO",
    }
}
