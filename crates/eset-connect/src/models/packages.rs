//! Packages of an operating system, shared by patches and vulnerabilities.

use open_record::{record, word_enum};

record! {
    /// A package of an operating system.
    ///
    /// The vendor's `v1Package`.
    pub struct Package {
        /// Name of the package for people.
        pub display_name: Option<String> = "displayName",
        /// Name that the package manager uses.
        pub name: Option<String> = "name",
        /// Package manager that the package belongs to.
        pub package_manager_type: Option<PackageManagerType> = "packageManagerType",
        /// Identifier of the package, to which `packageReference` refers.
        pub reference: Option<String> = "reference",
        /// Version of the package.
        pub version_name: Option<String> = "versionName",
    }
}

word_enum! {
    /// A package manager.
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
