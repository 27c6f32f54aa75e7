//! Patches and how they were applied (patch management).

use open_record::{Integer, record, word_enum};

use crate::models::{CivilDate, Interval, Package, SeverityLevel, VersionInfo};

record! {
    /// A patch that a device lacks; exactly one of the three patches is set.
    ///
    /// The vendor's `v1DevicePatch`.
    pub struct DevicePatch {
        /// Identifier of the device.
        pub device_uuid: Option<String> = "deviceUuid",
        /// Identifier of the device's group.
        pub device_group_uuid: Option<String> = "deviceGroupUuid",
        /// The patch, if it is one for an application.
        pub application_patch: Option<ApplicationPatch> = "applicationPatch",
        /// The patch, if it is one for the operating system.
        pub os_patch: Option<OsPatch> = "osPatch",
        /// The patch, if it is one for a package.
        pub package_patch: Option<PackagePatch> = "packagePatch",
        /// Identifier of the patch.
        pub uuid: Option<String> = "uuid",
    }
}

record! {
    /// A patch for an application.
    ///
    /// The vendor's `v1ApplicationPatch`.
    pub struct ApplicationPatch {
        /// Number of the patch in the vendor's catalogue.
        pub catalog_id: Option<Integer> = "catalogId",
        /// Purpose of the patch.
        pub category: Option<PatchCategory> = "category",
        /// Who developed the application.
        pub developer_display_name: Option<String> = "developerDisplayName",
        /// CVE identifiers of the vulnerabilities that the patch fixes.
        pub fixed_cves: Option<Vec<String>> = "fixedCves",
        /// When the patch was released.
        pub release_date: Option<CivilDate> = "releaseDate",
        /// URL of the release notes.
        pub release_notes_url: Option<String> = "releaseNotesUrl",
        /// Whether the patch needs a restart.
        pub restart_required: Option<RestartRequirement> = "restartRequired",
        /// Version after the patch.
        pub result_version_name: Option<String> = "resultVersionName",
        /// Severity of the patch.
        pub severity: Option<SeverityLevel> = "severity",
        /// URL of the terms of use.
        pub terms_url: Option<String> = "termsUrl",
    }
}

record! {
    /// A patch for an operating system.
    ///
    /// The vendor's `v1OsPatch`.
    pub struct OsPatch {
        /// Family of the operating system: 1 Windows, 2 Linux, 3 Apple, 7 UNIX.
        pub os_family_id: Option<Integer> = "osFamilyId",
        /// Number of the patch in the vendor's catalogue.
        pub catalog_id: Option<Integer> = "catalogId",
        /// Purpose of the patch.
        pub category: Option<PatchCategory> = "category",
        /// Who developed the operating system.
        pub developer_display_name: Option<String> = "developerDisplayName",
        /// CVE identifiers of the vulnerabilities that the patch fixes.
        pub fixed_cves: Option<Vec<String>> = "fixedCves",
        /// When the patch was released.
        pub release_date: Option<CivilDate> = "releaseDate",
        /// URL of the release notes.
        pub release_notes_url: Option<String> = "releaseNotesUrl",
        /// Whether the patch needs a restart.
        pub restart_required: Option<RestartRequirement> = "restartRequired",
        /// Version after the patch.
        pub result_version_name: Option<String> = "resultVersionName",
        /// Severity of the patch.
        pub severity: Option<SeverityLevel> = "severity",
        /// URL of the terms of use.
        pub terms_url: Option<String> = "termsUrl",
    }
}

record! {
    /// A patch for a package.
    ///
    /// The vendor's `v1PackagePatch`.
    pub struct PackagePatch {
        /// Packages that are patched together with this one.
        pub dependencies: Option<Vec<Package>> = "dependencies",
        /// Package that the patch is for.
        pub package: Option<Package> = "package",
        /// Number of the patch in the vendor's catalogue.
        pub catalog_id: Option<Integer> = "catalogId",
        /// Purpose of the patch.
        pub category: Option<PatchCategory> = "category",
        /// Who developed the package.
        pub developer_display_name: Option<String> = "developerDisplayName",
        /// CVE identifiers of the vulnerabilities that the patch fixes.
        pub fixed_cves: Option<Vec<String>> = "fixedCves",
        /// When the patch was released.
        pub release_date: Option<CivilDate> = "releaseDate",
        /// URL of the release notes.
        pub release_notes_url: Option<String> = "releaseNotesUrl",
        /// Whether the patch needs a restart.
        pub restart_required: Option<RestartRequirement> = "restartRequired",
        /// Version after the patch.
        pub result_version_name: Option<String> = "resultVersionName",
        /// Severity of the patch.
        pub severity: Option<SeverityLevel> = "severity",
        /// URL of the terms of use.
        pub terms_url: Option<String> = "termsUrl",
    }
}

record! {
    /// The application of a patch to a device; exactly one of application, operating system and package is set.
    ///
    /// The vendor's `v1DevicePatchingDetails`.
    pub struct DevicePatchingDetails {
        /// Packages that were changed together with the patched one.
        pub dependencies: Option<Vec<DependencyPatchingDetails>> = "dependencies",
        /// Identifier of the device.
        pub device_uuid: Option<String> = "deviceUuid",
        /// Name of the device.
        pub display_name: Option<String> = "displayName",
        /// Details, if an application was patched.
        pub application: Option<ApplicationPatchingDetails> = "application",
        /// Details, if the operating system was patched.
        pub operating_system: Option<OsPatchingDetails> = "operatingSystem",
        /// Details, if a package was patched.
        pub package: Option<PackagePatchingDetails> = "package",
    }
}

record! {
    /// How an application was patched.
    ///
    /// The vendor's `v1ApplicationPatchingDetails`.
    pub struct ApplicationPatchingDetails {
        /// Identifier of the application.
        pub application_uuid: Option<String> = "applicationUuid",
        /// Who developed the application.
        pub developer_display_name: Option<String> = "developerDisplayName",
        /// Name of the application.
        pub display_name: Option<String> = "displayName",
        /// Version after the patch.
        pub patched_version: Option<VersionInfo> = "patchedVersion",
        /// Result of the patching.
        pub status: Option<ApplicationPatchingStatus> = "status",
        /// When the patching started and ended.
        pub time_period: Option<Interval> = "timePeriod",
        /// Version before the patch.
        pub unpatched_version: Option<VersionInfo> = "unpatchedVersion",
    }
}

record! {
    /// How an operating system was patched.
    ///
    /// The vendor's `v1OsPatchingDetails`.
    pub struct OsPatchingDetails {
        /// What was done.
        pub action_type: Option<PatchActionType> = "actionType",
        /// Family of the operating system: 1 Windows, 2 Linux, 3 Apple, 7 UNIX.
        pub os_family_id: Option<Integer> = "osFamilyId",
        /// Version after the patch.
        pub patched_version: Option<VersionInfo> = "patchedVersion",
        /// Result of the patching.
        pub status: Option<PatchingStatus> = "status",
        /// When the patching started and ended.
        pub time_period: Option<Interval> = "timePeriod",
        /// Version before the patch.
        pub unpatched_version: Option<VersionInfo> = "unpatchedVersion",
    }
}

record! {
    /// How a package was patched.
    ///
    /// The vendor's `v1PackagePatchingDetails`.
    pub struct PackagePatchingDetails {
        /// How the packages were patched that this one depends on.
        pub dependencies: Option<Vec<DevicePatchingDetails>> = "dependencies",
        /// The `reference` of the package.
        pub package_reference: Option<String> = "packageReference",
        /// Version after the patch.
        pub patched_version: Option<VersionInfo> = "patchedVersion",
        /// Result of the patching.
        pub status: Option<PatchingStatus> = "status",
        /// When the patching started and ended.
        pub time_period: Option<Interval> = "timePeriod",
        /// Version before the patch.
        pub unpatched_version: Option<VersionInfo> = "unpatchedVersion",
    }
}

record! {
    /// What happened to a package that was changed together with the patched one.
    ///
    /// The vendor's `v1DependencyPatchingDetails`.
    pub struct DependencyPatchingDetails {
        /// What was done.
        pub action_type: Option<PatchActionType> = "actionType",
        /// Package that was changed.
        pub package: Option<Package> = "package",
    }
}

word_enum! {
    /// Result of the patching of an application.
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

word_enum! {
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

word_enum! {
    /// Purpose of a patch.
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

word_enum! {
    /// What a patch is for.
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

word_enum! {
    /// Result of the patching of an operating system or a package.
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

word_enum! {
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
