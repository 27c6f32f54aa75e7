//! Packages of agents.

use super::{Steps, call, id, list, transfer};
use crate::SentinelOneClient;
use crate::client::agents::SortOrder;
use crate::client::ids::{AccountId, PackageId, SiteId};
use crate::client::operations::{
    DELETE_PACKAGE, DOWNLOAD_FOR_SITE, DOWNLOAD_OF_UPDATES, GET_LATEST, LIST_PACKAGES, UPDATE_PACKAGE,
};
use crate::client::updates::PackageSortBy;
use crate::models::{EarlyAccessPlatform, FileExtension, PackageOsArch, PackageStatus, PackageType, ScopeLevel};

pub(super) fn compose(client: &SentinelOneClient, steps: &mut Steps) {
    list!(
        steps,
        LIST_PACKAGES,
        client
            .updates()
            .list()
            .sort_by(PackageSortBy::Id)
            .sort_order(SortOrder::Ascending)
            .file_name_contains(["composed"])
            .file_size_contains(["composed"])
            .version_str_contains(["composed"])
            .ranger_version_contains(["composed"])
            .sha1_contains(["composed"])
            .site_name_contains(["composed"])
            .account_name_contains(["composed"])
            .site_ids([id::<SiteId>()])
            .account_ids([id::<AccountId>()])
            .query("composed")
            .ids([id::<PackageId>()])
            .os_types([EarlyAccessPlatform::Macos])
            .platform_type(EarlyAccessPlatform::Macos)
            .platform_types([EarlyAccessPlatform::Macos])
            .status([PackageStatus::Beta])
            .os_arches([PackageOsArch::N64Bit])
            .file_extension(FileExtension::Msi)
            .file_extensions([FileExtension::Msi])
            .version("composed")
            .major_versions(["composed"])
            .minor_versions(["composed"])
            .minor_version("composed")
            .sha1("composed")
            .ranger_version("composed")
            .package_type(PackageType::Agent)
            .package_types([PackageType::Agent])
            .os_revision("composed")
    );
    call!(
        steps,
        GET_LATEST,
        client
            .updates()
            .get_latest()
            .site_ids([id::<SiteId>()])
            .account_ids([id::<AccountId>()])
            .package_type(PackageType::Agent)
    );
    call!(steps, DELETE_PACKAGE, client.updates().delete(&[id::<PackageId>()]));
    call!(
        steps,
        UPDATE_PACKAGE,
        client
            .updates()
            .update(&id::<PackageId>())
            .site_ids([id::<SiteId>()])
            .account_ids([id::<AccountId>()])
            .status(PackageStatus::Beta)
            .scope_level(ScopeLevel::Site)
            .version("composed")
            .os_arch(PackageOsArch::N64Bit)
            .ranger_version("composed")
            .minor_version("composed")
            .supported_os_versions("composed")
    );
    transfer!(steps, DOWNLOAD_OF_UPDATES, client.updates().download(&id::<PackageId>()));
    transfer!(steps, DOWNLOAD_FOR_SITE, client.updates().download_for_site(&id::<SiteId>(), &id::<PackageId>()));
}
