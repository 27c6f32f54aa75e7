//! Packages of agents. Records of the operations.

use open_record::{Integer, record, word_enum};
use serde_json::Value;

use super::{EarlyAccessPlatform, Reference, ScopeLevel, Secret};

record! {
    /// A package, as returned by `GET update/agent/packages`.
    pub struct Package {
        /// The accounts.
        pub accounts: Option<Vec<Reference>> = "accounts",
        /// When it was made. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// The file extension.
        pub file_extension: Option<FileExtension> = "fileExtension",
        /// The file name.
        pub file_name: Option<String> = "fileName",
        /// The file size.
        pub file_size: Option<Integer> = "fileSize",
        /// The id.
        pub id: Option<String> = "id",
        /// The link.
        pub link: Option<Value> = "link",
        /// The major version.
        pub major_version: Option<String> = "majorVersion",
        /// The minor version.
        pub minor_version: Option<String> = "minorVersion",
        /// The architecture of the operating system.
        pub os_arch: Option<PackageOsArch> = "osArch",
        /// The family of the operating system.
        pub os_type: Option<EarlyAccessPlatform> = "osType",
        /// The package type.
        pub package_type: Option<PackageType> = "packageType",
        /// The platform type.
        pub platform_type: Option<EarlyAccessPlatform> = "platformType",
        /// The ranger version.
        pub ranger_version: Option<String> = "rangerVersion",
        /// The level of the scope.
        pub scope_level: Option<ScopeLevel> = "scopeLevel",
        /// The SHA-1.
        pub sha1: Option<String> = "sha1",
        /// The sites.
        pub sites: Option<Vec<Reference>> = "sites",
        /// The status.
        pub status: Option<PackageStatus> = "status",
        /// The supported operating system versions.
        pub supported_os_versions: Option<String> = "supportedOsVersions",
        /// When it last changed. ISO 8601.
        pub updated_at: Option<String> = "updatedAt",
        /// The version.
        pub version: Option<String> = "version",
    }
}

record! {
    /// Latest packages, as returned by `GET update/agent/latest-packages`.
    pub struct LatestPackages {
        /// The operating system types.
        pub os_types: Option<LatestPackagesByOs> = "osTypes",
        /// The registration token.
        pub registration_token: Option<Secret> = "registrationToken",
    }
}

record! {
    /// The `osTypes` of [`LatestPackages`].
    pub struct LatestPackagesByOs {
        /// The linux.
        pub linux: Option<Vec<Package>> = "linux",
        /// The macos.
        pub macos: Option<Vec<Package>> = "macos",
        /// The windows.
        pub windows: Option<Vec<Package>> = "windows",
        /// The windows legacy.
        pub windows_legacy: Option<Vec<Package>> = "windowsLegacy",
    }
}

word_enum! {
    /// The file type of an installer or of an update package.
    pub enum FileExtension {
        /// `.msi`.
        Msi = ".msi",
        /// `.exe`.
        Exe = ".exe",
        /// `.deb`.
        Deb = ".deb",
        /// `.rpm`.
        Rpm = ".rpm",
        /// `.bsx`.
        Bsx = ".bsx",
        /// `.pkg`.
        Pkg = ".pkg",
        /// `.img`.
        Img = ".img",
        /// `unknown`.
        Unknown = "unknown",
        /// `.tar`.
        Tar = ".tar",
        /// `.zip`.
        Zip = ".zip",
        /// `.gz`.
        Gz = ".gz",
        /// `.xz`.
        Xz = ".xz",
    }
}

word_enum! {
    /// Words of `packageOsArch`.
    pub enum PackageOsArch {
        /// `64 bit`.
        N64Bit = "64 bit",
        /// `ARM64`.
        Arm64 = "ARM64",
        /// `32/64 bit`.
        N3264Bit = "32/64 bit",
        /// `32 bit/64 bit/ARM64`.
        N32Bit64BitArm64 = "32 bit/64 bit/ARM64",
        /// `32 bit`.
        N32Bit = "32 bit",
        /// `N/A`.
        NotApplicable = "N/A",
    }
}

word_enum! {
    /// Words of `packageType`.
    pub enum PackageType {
        /// `Agent`.
        Agent = "Agent",
        /// `Ranger`.
        Ranger = "Ranger",
        /// `AgentAndRanger`.
        AgentAndRanger = "AgentAndRanger",
    }
}

word_enum! {
    /// Words of `packageStatus`.
    pub enum PackageStatus {
        /// `beta`.
        Beta = "beta",
        /// `ga`.
        Ga = "ga",
        /// `other`.
        Other = "other",
        /// `ea`.
        Ea = "ea",
    }
}
