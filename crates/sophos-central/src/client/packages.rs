//! Installers, packages of the agent, and migrations of endpoints between tenants.

use chrono::NaiveDate;
use connect_core::{Call, Paging};

use super::confirm::{Deletion, LessProtection};
use super::ids::{EndpointId, MigrationId, StaticPackageId, TenantId};
use super::operations::{
    ADD_STATIC_PACKAGE, DELETE_PACKAGE_COMMENT, GET_MIGRATION, GET_PACKAGE_COMMENT, GET_STATIC_PACKAGE,
    LIST_ENDPOINTS_OF_A_MIGRATION, LIST_INSTALLERS, LIST_MIGRATIONS, LIST_PACKAGE_COMMENTS, LIST_RECOMMENDED_PACKAGES,
    LIST_STATIC_PACKAGES, RECEIVE_ENDPOINTS, SEND_ENDPOINTS, SET_PACKAGE_COMMENT,
};
use super::paging::by_number;
use super::requests::requests;
use super::targets::targets;
use super::{Downloads, Migrations, SoftwarePackages};
use crate::models::{
    Deleted, EndpointType, Installers, MigratedEndpoint, Migration, MigrationMode, OsPlatform, PackageComment,
    RecommendedPackage, Secret, StaticPackage, StaticPackageType,
};

requests! {
    /// A request that reads the URLs of the installers of the licensed products. Anyone who has such a URL can register
    /// endpoints.
    pub call ListInstallers of Installers {
        /// Only installers with these products.
        requested_products: [String] => query "requestedProducts",
        /// Only installers for these platforms.
        platforms: [String] => query "platforms",
    }

    /// A request that lists the packages to which endpoints are updated automatically.
    pub list ListRecommendedPackages of RecommendedPackage {
    }

    /// A request that lists the static packages, which do not change until they expire.
    pub list ListStaticPackages of StaticPackage {
        sort,
        /// Only packages for this type of endpoint.
        endpoint_type: EndpointType => query "endpointType",
        /// Only packages for this platform.
        platform: OsPlatform => query "platform",
        /// Only packages of this kind.
        kind: StaticPackageType => query "type",
        /// Only packages that expire on this day or later.
        expires_from: NaiveDate => query "expiresFrom",
        /// Only packages that expire before this day.
        expires_to: NaiveDate => query "expiresTo",
        /// Only packages that were released on this day or later.
        released_from: NaiveDate => query "releasedFrom",
        /// Only packages that were released before this day.
        released_to: NaiveDate => query "releasedTo",
    }

    /// A request that lists the comments on packages.
    pub list ListPackageComments of PackageComment {
    }

    /// A request that lists the migrations of endpoints to and from other tenants.
    pub list ListMigrations of Migration {
        /// Only migrations in which this tenant sends, or only those in which it receives.
        mode: MigrationMode => query "mode",
    }

    /// A request that moves these endpoints from the sending tenant to the tenant that created the token.
    pub call SendEndpoints of Migration {
        /// Identifier of the migration.
        id: String => body "id",
    }

    /// A request that lists the endpoints of a migration, each with its status.
    pub list ListEndpointsOfMigration of MigratedEndpoint {
    }
}

impl Downloads {
    /// Reads the URLs of the installers of the licensed products. Anyone who has such a URL can register endpoints.
    pub fn installers(&self) -> ListInstallers {
        ListInstallers::new(self.core.record(LIST_INSTALLERS.request(), ""))
    }
}

impl SoftwarePackages {
    /// Lists the packages to which endpoints are updated automatically.
    pub fn recommended(&self) -> ListRecommendedPackages {
        ListRecommendedPackages::new(self.core.list(LIST_RECOMMENDED_PACKAGES.request(), Paging::single("items")))
    }

    /// Lists the static packages, which do not change until they expire.
    pub fn list_static(&self) -> ListStaticPackages {
        ListStaticPackages::new(self.core.list(LIST_STATIC_PACKAGES.request(), Paging::single("items")))
    }

    /// Reads one static package.
    pub fn get_static(&self, id: &StaticPackageId) -> Call<StaticPackage> {
        self.core.record(GET_STATIC_PACKAGE.request().segment("staticPackageId", id), "")
    }

    /// Adds a package that the vendor's support has named. It cannot be undone.
    pub fn add_static(&self, id: &StaticPackageId) -> Call<StaticPackage> {
        self.core.record(ADD_STATIC_PACKAGE.request().segment("staticPackageId", id), "")
    }

    /// Lists the comments on packages.
    pub fn comments(&self) -> ListPackageComments {
        ListPackageComments::new(self.core.list(LIST_PACKAGE_COMMENTS.request(), Paging::single("items")))
    }

    /// Reads the comment on a package.
    pub fn comment(&self, id: &StaticPackageId) -> Call<PackageComment> {
        self.core.record(GET_PACKAGE_COMMENT.request().segment("staticPackageId", id), "")
    }

    /// Sets the comment on a package.
    pub fn set_comment(&self, id: &StaticPackageId, comment: &str) -> Call<PackageComment> {
        self.core.record(SET_PACKAGE_COMMENT.request().segment("staticPackageId", id).member("comment", comment), "")
    }

    /// Deletes the comment on a package.
    pub fn delete_comment(&self, id: &StaticPackageId, _: Deletion) -> Call<Deleted> {
        self.core.record(DELETE_PACKAGE_COMMENT.request().segment("staticPackageId", id), "")
    }
}

impl Migrations {
    /// Lists the migrations of endpoints to and from other tenants, at most 500 per page.
    pub fn list(&self) -> ListMigrations {
        ListMigrations::new(self.core.list(LIST_MIGRATIONS.request().query("pageTotal", true), by_number(500)))
    }

    /// Prepares the receiving tenant for these endpoints. The answer has the token that the sending tenant needs.
    pub fn receive(&self, from_tenant: &TenantId, endpoints: &[EndpointId]) -> Call<Migration> {
        self.core
            .record(targets(RECEIVE_ENDPOINTS.request().member("fromTenant", from_tenant), "endpoints", endpoints), "")
    }

    /// Reads one migration.
    pub fn get(&self, id: &MigrationId) -> Call<Migration> {
        self.core.record(GET_MIGRATION.request().segment("migrationJobId", id), "")
    }

    /// Moves these endpoints from the sending tenant to the tenant that created the token.
    pub fn send(&self, id: &MigrationId, token: &Secret, endpoints: &[EndpointId], _: LessProtection) -> SendEndpoints {
        SendEndpoints::new(self.core.record(
            targets(
                SEND_ENDPOINTS.request().segment("migrationJobId", id).member("token", token.as_str()),
                "endpoints",
                endpoints,
            ),
            "",
        ))
    }

    /// Lists the endpoints of a migration, each with its status. At most 500 per page.
    pub fn endpoints(&self, id: &MigrationId) -> ListEndpointsOfMigration {
        ListEndpointsOfMigration::new(self.core.list(
            LIST_ENDPOINTS_OF_A_MIGRATION.request().segment("migrationJobId", id).query("pageTotal", true),
            by_number(500),
        ))
    }
}
