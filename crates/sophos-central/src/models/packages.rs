//! Installers, packages of the agent, and moves of endpoints between tenants.

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
    /// Which side of a migration a tenant is on.
    pub enum MigrationMode {
        /// `sending`
        Sending = "sending",
        /// `receiving`
        Receiving = "receiving",
    }
}

word_enum! {
    /// How far the migration of an endpoint is.
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
        /// The tenant.
        pub tenant: Option<TenantRef> = "tenant",
        /// The products that are licensed.
        pub licensed_products: Option<Vec<String>> = "licensedProducts",
        /// The installers.
        pub installers: Option<Vec<Installer>> = "installers",
    }
}

record! {
    /// An installer.
    pub struct Installer {
        /// The name of the product.
        pub product_name: Option<String> = "productName",
        /// The platform.
        pub platform: Option<OsPlatform> = "platform",
        /// Its kind.
        pub kind: Option<EndpointType> = "type",
        /// The products it can install.
        pub supported_products: Option<Vec<String>> = "supportedProducts",
        /// Where it is.
        pub download_url: Option<String> = "downloadUrl",
    }
}

record! {
    /// A move of endpoints between tenants, from `GET /endpoint/v1/migrations`.
    pub struct Migration {
        /// Its id.
        pub id: Option<String> = "id",
        /// The token.
        pub token: Option<Secret> = "token",
        /// Which side this tenant is on.
        pub mode: Option<MigrationMode> = "mode",
        /// When it was made. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// When it ends. ISO 8601.
        pub expires_at: Option<String> = "expiresAt",
        /// Who has made it.
        pub created_by: Option<Principal> = "createdBy",
    }
}

record! {
    /// An endpoint of a migration.
    pub struct MigratedEndpoint {
        /// Its id.
        pub id: Option<String> = "id",
        /// How far it is.
        pub status: Option<MigrationStatus> = "status",
        /// When it failed. ISO 8601.
        pub failed_at: Option<String> = "failedAt",
        /// When it was moved. ISO 8601.
        pub migrated_at: Option<String> = "migratedAt",
        /// The id in the tenant that receives.
        pub new_id: Option<String> = "newId",
        /// The reason.
        pub reason: Option<String> = "reason",
    }
}

record! {
    /// A recommended package, from `GET /endpoint/v1/software/packages/recommended`.
    pub struct RecommendedPackage {
        /// Its id.
        pub id: Option<String> = "id",
        /// The platform.
        pub platform: Option<OsPlatform> = "platform",
        /// The parts.
        pub modules: Option<Vec<PackageModule>> = "modules",
        /// The type of endpoint it is for.
        pub endpoint_type: Option<EndpointType> = "endpointType",
    }
}

record! {
    /// A part of a package.
    pub struct PackageModule {
        /// Its name.
        pub name: Option<String> = "name",
        /// Its version.
        pub version: Option<String> = "version",
    }
}

record! {
    /// A static package, from `GET /endpoint/v1/software/packages/static`.
    pub struct StaticPackage {
        /// Its id.
        pub id: Option<String> = "id",
        /// Its name.
        pub name: Option<String> = "name",
        /// When it was released.
        pub released_at: Option<String> = "releasedAt",
        /// When it ends. ISO 8601.
        pub expires_at: Option<String> = "expiresAt",
        /// Its kind.
        pub kind: Option<StaticPackageType> = "type",
        /// The platform.
        pub platform: Option<OsPlatform> = "platform",
        /// The parts.
        pub modules: Option<Vec<PackageModule>> = "modules",
        /// Whether it is offered.
        pub visible: Option<bool> = "visible",
        /// The type of endpoint it is for.
        pub endpoint_type: Option<EndpointType> = "endpointType",
        /// The package notes URL.
        pub package_notes_url: Option<String> = "packageNotesUrl",
    }
}

record! {
    /// A package comment, from `GET /endpoint/v1/software/comments`.
    pub struct PackageComment {
        /// The package.
        pub package: Option<StaticPackage> = "package",
        /// Its id.
        pub id: Option<String> = "id",
        /// What was said about it.
        pub comment: Option<String> = "comment",
    }
}
