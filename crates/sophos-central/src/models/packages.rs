//! Installers, packages of the agent, and migrations of endpoints between tenants.

use open_record::{record, word_enum};

use super::{EndpointType, OsPlatform, Principal, Secret, TenantRef};

word_enum! {
    /// The kind of a static package.
    pub enum StaticPackageType {
        /// `fixed`
        Fixed = "fixed",
        /// `lts`
        Lts = "lts",
        /// `special`
        Special = "special",
    }
}

word_enum! {
    /// Whether a tenant sends or receives endpoints in a migration.
    pub enum MigrationMode {
        /// `sending`
        Sending = "sending",
        /// `receiving`
        Receiving = "receiving",
    }
}

word_enum! {
    /// Status of the migration of an endpoint.
    pub enum MigrationStatus {
        /// `pending`
        Pending = "pending",
        /// `succeeded`
        Succeeded = "succeeded",
        /// `failed`
        Failed = "failed",
    }
}

record! {
    /// The installers of the licensed products, from `GET /endpoint/v1/downloads`.
    pub struct Installers {
        /// Tenant that the installers belongs to.
        pub tenant: Option<TenantRef> = "tenant",
        /// Codes of the licensed products.
        pub licensed_products: Option<Vec<String>> = "licensedProducts",
        /// The installers.
        pub installers: Option<Vec<Installer>> = "installers",
    }
}

record! {
    /// An installer.
    pub struct Installer {
        /// Name of the product.
        pub product_name: Option<String> = "productName",
        /// Platform that the installer is for.
        pub platform: Option<OsPlatform> = "platform",
        /// Type of endpoint that the installer is for.
        pub kind: Option<EndpointType> = "type",
        /// Codes of the products that the installer can install.
        pub supported_products: Option<Vec<String>> = "supportedProducts",
        /// URL of the installer.
        pub download_url: Option<String> = "downloadUrl",
    }
}

record! {
    /// A migration of endpoints to another tenant, from `GET /endpoint/v1/migrations`.
    pub struct Migration {
        /// Identifier of the migration.
        pub id: Option<String> = "id",
        /// Token with which the sending tenant starts the migration.
        pub token: Option<Secret> = "token",
        /// Whether this tenant sends or receives.
        pub mode: Option<MigrationMode> = "mode",
        /// When the migration was created. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// When the migration expires. ISO 8601.
        pub expires_at: Option<String> = "expiresAt",
        /// Who created the migration.
        pub created_by: Option<Principal> = "createdBy",
    }
}

record! {
    /// An endpoint of a migration.
    pub struct MigratedEndpoint {
        /// Identifier of the endpoint.
        pub id: Option<String> = "id",
        /// Status of the endpoint's migration.
        pub status: Option<MigrationStatus> = "status",
        /// When the migration of the endpoint failed. ISO 8601.
        pub failed_at: Option<String> = "failedAt",
        /// When the endpoint was migrated. ISO 8601.
        pub migrated_at: Option<String> = "migratedAt",
        /// Identifier of the endpoint in the receiving tenant.
        pub new_id: Option<String> = "newId",
        /// Why the migration of the endpoint failed.
        pub reason: Option<String> = "reason",
    }
}

record! {
    /// A recommended package, from `GET /endpoint/v1/software/packages/recommended`.
    pub struct RecommendedPackage {
        /// Identifier of the package.
        pub id: Option<String> = "id",
        /// Platform that the package is for.
        pub platform: Option<OsPlatform> = "platform",
        /// Modules of the package.
        pub modules: Option<Vec<PackageModule>> = "modules",
        /// Type of endpoint that the package is for.
        pub endpoint_type: Option<EndpointType> = "endpointType",
    }
}

record! {
    /// A module of a package.
    pub struct PackageModule {
        /// Name of the module.
        pub name: Option<String> = "name",
        /// Version of the module.
        pub version: Option<String> = "version",
    }
}

record! {
    /// A static package, from `GET /endpoint/v1/software/packages/static`.
    pub struct StaticPackage {
        /// Identifier of the package.
        pub id: Option<String> = "id",
        /// Name of the package.
        pub name: Option<String> = "name",
        /// When the package was released.
        pub released_at: Option<String> = "releasedAt",
        /// When the package expires. ISO 8601.
        pub expires_at: Option<String> = "expiresAt",
        /// Kind of package.
        pub kind: Option<StaticPackageType> = "type",
        /// Platform that the package is for.
        pub platform: Option<OsPlatform> = "platform",
        /// Modules of the package.
        pub modules: Option<Vec<PackageModule>> = "modules",
        /// Whether the package is offered.
        pub visible: Option<bool> = "visible",
        /// Type of endpoint that the package is for.
        pub endpoint_type: Option<EndpointType> = "endpointType",
        /// URL of the release notes.
        pub package_notes_url: Option<String> = "packageNotesUrl",
    }
}

record! {
    /// A comment on a package, from `GET /endpoint/v1/software/comments`.
    pub struct PackageComment {
        /// The package.
        pub package: Option<StaticPackage> = "package",
        /// Identifier of the comment.
        pub id: Option<String> = "id",
        /// Text of the comment.
        pub comment: Option<String> = "comment",
    }
}
