//! Packages of agents.

use connect_core::{Call, Transfer};
use open_record::word_enum;
use serde_json::json;

use super::Updates;
use super::ids::{AccountId, PackageId, SiteId};
use super::operations::{
    DELETE_PACKAGE, DOWNLOAD_FOR_SITE, DOWNLOAD_OF_UPDATES, GET_LATEST, LIST_PACKAGES, UPDATE_PACKAGE,
};
use super::paging::by_cursor;
use super::setters::setters;
use crate::models::{
    Affected, EarlyAccessPlatform, FileExtension, LatestPackages, Package, PackageOsArch, PackageStatus, PackageType,
    ScopeLevel,
};

word_enum! {
    /// The members that the list can be sorted by.
    pub enum PackageSortBy {
        /// `id`.
        Id = "id",
        /// `createdAt`.
        CreatedAt = "createdAt",
        /// `updatedAt`.
        UpdatedAt = "updatedAt",
        /// `osType`.
        OsType = "osType",
        /// `platformType`.
        PlatformType = "platformType",
        /// `fileName`.
        FileName = "fileName",
        /// `fileSize`.
        FileSize = "fileSize",
        /// `fileExtension`.
        FileExtension = "fileExtension",
        /// `version`.
        Version = "version",
        /// `status`.
        Status = "status",
        /// `majorVersion`.
        MajorVersion = "majorVersion",
        /// `minorVersion`.
        MinorVersion = "minorVersion",
        /// `sha1`.
        Sha1 = "sha1",
        /// `scopeLevel`.
        ScopeLevel = "scopeLevel",
        /// `accessLevel`.
        AccessLevel = "accessLevel",
        /// `packageType`.
        PackageType = "packageType",
        /// `rangerVersion`.
        RangerVersion = "rangerVersion",
        /// `osArch`.
        OsArch = "osArch",
    }
}

connect_core::requests! {
    /// A request that lists packages.
    pub list ListPackages of Package {}

    /// A request that reads the latest packages.
    pub call GetLatest of LatestPackages {}

    /// A request that changes a package.
    pub call UpdatePackage of Package {}
}

setters! { ListPackages query {
    /// The member to sort by. The default is one that never changes.
    one sort_by: PackageSortBy => "sortBy";
    listing;
    /// Only records whose file name contains one of these texts.
    contains(5000) file_name_contains => "fileName__contains";
    /// Only records whose file size contains one of these texts.
    contains(5000) file_size_contains => "fileSize__contains";
    /// Only records whose version str contains one of these texts.
    contains(5000) version_str_contains => "versionStr__contains";
    /// Only records whose ranger version contains one of these texts.
    contains(5000) ranger_version_contains => "rangerVersion__contains";
    /// Only records whose SHA-1 contains one of these texts.
    contains(5000) sha1_contains => "sha1__contains";
    /// Only records whose site name contains one of these texts.
    contains(5000) site_name_contains => "siteName__contains";
    /// Only records whose account name contains one of these texts.
    contains(5000) account_name_contains => "accountName__contains";
    /// A free text to search for.
    text query => "query";
    /// Only records with one of these `ids`.
    many(5000) ids: PackageId => "ids";
    /// Only records with one of these `osTypes`.
    many(5000) os_types: EarlyAccessPlatform => "osTypes";
    /// The platform type.
    one platform_type: EarlyAccessPlatform => "platformType";
    /// Only records with one of these `platformTypes`.
    many(5000) platform_types: EarlyAccessPlatform => "platformTypes";
    /// Only records with one of these `status`.
    many(5000) status: PackageStatus => "status";
    /// Only records with one of these `osArches`.
    many(5000) os_arches: PackageOsArch => "osArches";
    /// The file extension.
    one file_extension: FileExtension => "fileExtension";
    /// Only records with one of these `fileExtensions`.
    many(5000) file_extensions: FileExtension => "fileExtensions";
    /// The version.
    text version => "version";
    /// Only records with one of these `majorVersions`.
    many(5000) major_versions: String => "majorVersions";
    /// Only records with one of these `minorVersions`.
    many(5000) minor_versions: String => "minorVersions";
    /// The minor version.
    text minor_version => "minorVersion";
    /// The SHA-1.
    text sha1 => "sha1";
    /// The ranger version.
    text ranger_version => "rangerVersion";
    /// Only records with one of these `packageTypes`.
    many(5000) package_types: PackageType => "packageTypes";
    /// The operating system revision.
    text os_revision => "osRevision";
} }

setters! { ListPackages, GetLatest query {
    site_scope;
    /// The package type.
    one package_type: PackageType => "packageType";
} }

setters! { UpdatePackage body {
    /// The ids of the sites.
    many(500) site_ids: SiteId => "data.siteIds";
    /// The ids of the accounts.
    many(500) account_ids: AccountId => "data.accountIds";
    /// The status.
    one status: PackageStatus => "data.status";
    /// The level of the scope.
    one scope_level: ScopeLevel => "data.scopeLevel";
    /// The version.
    text version => "data.version";
    /// The architecture of the operating system.
    one os_arch: PackageOsArch => "data.osArch";
    /// The ranger version.
    text ranger_version => "data.rangerVersion";
    /// The minor version.
    text minor_version => "data.minorVersion";
    /// The supported operating system versions.
    text supported_os_versions => "data.supportedOsVersions";
} }

impl Updates {
    /// Lists packages, page by page. Permission: `Packages.view`.
    pub fn list(&self) -> ListPackages {
        ListPackages::new(
            self.core.list(LIST_PACKAGES.request().query("sortBy", "id").query("sortOrder", "asc"), by_cursor("data")),
        )
    }

    /// Reads the latest packages. Permission: `Packages.view`.
    pub fn get_latest(&self) -> GetLatest {
        GetLatest::new(self.core.record(GET_LATEST.request(), "data"))
    }

    /// Deletes packages. **It cannot be undone.**
    pub fn delete(&self, ids: &[PackageId]) -> Call<Affected> {
        self.core.record(DELETE_PACKAGE.request().member("data.ids", ids), "data")
    }

    /// Changes a package.
    pub fn update(&self, package_id: &PackageId) -> UpdatePackage {
        UpdatePackage::new(
            self.core
                .record(UPDATE_PACKAGE.request().segment("package_id", package_id).member("data", json!({})), "data"),
        )
    }

    /// Downloads a package.
    pub fn download(&self, package_id: &PackageId) -> Transfer {
        self.core.transfer(DOWNLOAD_OF_UPDATES.request().segment("package_id", package_id))
    }

    /// Downloads a package for a site.
    pub fn download_for_site(&self, site_id: &SiteId, package_id: &PackageId) -> Transfer {
        self.core.transfer(DOWNLOAD_FOR_SITE.request().segment("site_id", site_id).segment("package_id", package_id))
    }
}
