//! Installers, packages of the agent, and moves of endpoints between tenants.

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
use super::targets::targets;
use super::{Downloads, Migrations, SoftwarePackages};
use crate::models::{
    Deleted, EndpointType, Installers, MigratedEndpoint, Migration, MigrationMode, OsPlatform, PackageComment,
    RecommendedPackage, Secret, StaticPackage, StaticPackageType,
};

connect_core::requests! {
    /// Reading where the installers of the licensed products are. Their addresses let whoever has them register endpoints: not sent yet.
    pub call ListInstallers of Installers {
        /// Only installers with these products.
        requested_products: [String] => query "requestedProducts",
        /// Only installers for these platforms.
        platforms: [String] => query "platforms",
    }

    /// Listing the packages that endpoints are updated to by themselves: a list that has not been asked for yet.
    pub list ListRecommendedPackages of RecommendedPackage {
    }

    /// Listing the packages that stay as they are until they expire: a list that has not been asked for yet.
    pub list ListStaticPackages of StaticPackage {
        /// The columns to sort by, the most important one first, such as `name:asc`. The direction of one without it is not specified.
        sort: [String] => query "sort",
        /// Only those for this type of endpoint.
        endpoint_type: EndpointType => query "endpointType",
        /// Only those of this platform.
        platform: OsPlatform => query "platform",
        /// Only those of this kind.
        kind: StaticPackageType => query "type",
        /// Only those that end on or after this day.
        expires_from: NaiveDate => query "expiresFrom",
        /// Only those that end before this day.
        expires_to: NaiveDate => query "expiresTo",
        /// Only those that were released on or after this day.
        released_from: NaiveDate => query "releasedFrom",
        /// Only those that were released before this day.
        released_to: NaiveDate => query "releasedTo",
    }

    /// Listing the comments on packages: a list that has not been asked for yet.
    pub list ListPackageComments of PackageComment {
    }

    /// Listing the moves of endpoints to and from other tenants: a list that has not been asked for yet.
    pub list ListMigrations of Migration {
        /// Only those on this side.
        mode: MigrationMode => query "mode",
    }

    /// Moving these endpoints from the sending tenant to the one that has made the token: not sent yet.
    pub call SendEndpoints of Migration {
        /// Its id.
        id: String => body "id",
    }

    /// Listing the endpoints of a migration, each with how far it is: a list that has not been asked for yet.
    pub list ListEndpointsOfMigration of MigratedEndpoint {
    }
}

impl Downloads {
    /// Reads where the installers of the licensed products are. Their addresses let whoever has them register endpoints.
    pub fn installers(&self) -> ListInstallers {
        ListInstallers::new(self.core.record(LIST_INSTALLERS.request(), ""))
    }
}

impl SoftwarePackages {
    /// Lists the packages that endpoints are updated to by themselves.
    pub fn recommended(&self) -> ListRecommendedPackages {
        ListRecommendedPackages::new(self.core.list(LIST_RECOMMENDED_PACKAGES.request(), Paging::single("items")))
    }

    /// Lists the packages that stay as they are until they expire.
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
    /// Lists the moves of endpoints to and from other tenants, at most 500 a page.
    pub fn list(&self) -> ListMigrations {
        ListMigrations::new(self.core.list(LIST_MIGRATIONS.request().query("pageTotal", true), by_number(500)))
    }

    /// Makes the receiving tenant ready for these endpoints; the answer has the token that the sending one needs.
    pub fn receive(&self, from_tenant: &TenantId, endpoints: &[EndpointId]) -> Call<Migration> {
        self.core
            .record(targets(RECEIVE_ENDPOINTS.request().member("fromTenant", from_tenant), "endpoints", endpoints), "")
    }

    /// Reads one migration.
    pub fn get(&self, id: &MigrationId) -> Call<Migration> {
        self.core.record(GET_MIGRATION.request().segment("migrationJobId", id), "")
    }

    /// Moves these endpoints from the sending tenant to the one that has made the token.
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

    /// Lists the endpoints of a migration, each with how far it is. At most 500 a page.
    pub fn endpoints(&self, id: &MigrationId) -> ListEndpointsOfMigration {
        ListEndpointsOfMigration::new(self.core.list(
            LIST_ENDPOINTS_OF_A_MIGRATION.request().segment("migrationJobId", id).query("pageTotal", true),
            by_number(500),
        ))
    }
}
