//! Packages of agents.

use super::id;
use crate::SentinelOneClient;
use crate::client::agents::SortOrder;
use crate::client::ids::{AccountId, PackageId, SiteId};
use crate::client::updates::PackageSortBy;
use crate::models::{EarlyAccessPlatform, FileExtension, PackageOsArch, PackageStatus, PackageType, ScopeLevel};
use connect_core::conformance::{Exercise as _, Step};

pub(super) fn steps(client: &SentinelOneClient) -> Vec<Step> {
    vec![
        list(client),
        get_latest(client),
        client.updates().delete(&[id::<PackageId>()]).step(),
        update(client),
        client.updates().download(&id::<PackageId>()).step(),
        client.updates().download_for_site(&id::<SiteId>(), &id::<PackageId>()).step(),
    ]
}

fn list(client: &SentinelOneClient) -> Step {
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
        .step()
}

fn get_latest(client: &SentinelOneClient) -> Step {
    client
        .updates()
        .get_latest()
        .site_ids([id::<SiteId>()])
        .account_ids([id::<AccountId>()])
        .package_type(PackageType::Agent)
        .step()
}

fn update(client: &SentinelOneClient) -> Step {
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
        .step()
}
