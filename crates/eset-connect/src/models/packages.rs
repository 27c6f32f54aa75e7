//! Packages of an operating system, shared by patches and vulnerabilities.

use open_record::{record, word_enum};

record! {
    /// A package of an operating system.
    ///
    /// The vendor's `v1Package`.
    pub struct Package {
        /// Name as shown in the console.
        pub display_name: Option<String> = "displayName",
        /// Name the package manager uses.
        pub name: Option<String> = "name",
        /// Package manager.
        pub package_manager_type: Option<PackageManagerType> = "packageManagerType",
        /// Reference of the package.
        pub reference: Option<String> = "reference",
        /// Version.
        pub version_name: Option<String> = "versionName",
    }
}

word_enum! {
    /// Package manager.
    ///
    /// The vendor's `v1PackageManagerType`.
    pub enum PackageManagerType {
        /// `PACKAGE_MANAGER_TYPE_UNSPECIFIED`.
        Unspecified = "PACKAGE_MANAGER_TYPE_UNSPECIFIED",
        /// `PACKAGE_MANAGER_TYPE_APT`.
        Apt = "PACKAGE_MANAGER_TYPE_APT",
        /// `PACKAGE_MANAGER_TYPE_SNAP`.
        Snap = "PACKAGE_MANAGER_TYPE_SNAP",
        /// `PACKAGE_MANAGER_TYPE_DNF`.
        Dnf = "PACKAGE_MANAGER_TYPE_DNF",
    }
}
