//! Installers (installer management).

use crate::json::entity;
use crate::models::Timestamp;

entity! {
    /// An installer.
    ///
    /// The vendor's `v1Installer`.
    pub struct Installer (input) {
        /// Products the installer activates.
        activated_products: Vec<ActivatedProduct> = "activatedProducts" (read only),
        /// When it was created.
        create_time: Option<Timestamp> = "createTime" (read only),
        /// How installed devices are enrolled.
        device_enrollment: Option<DeviceEnrollmentSettings> = "deviceEnrollment",
        /// Name as shown in the console.
        display_name: Option<String> = "displayName",
        /// Where the installer can be downloaded.
        download_url: Option<String> = "downloadUrl" (read only),
        /// Whether ESET LiveGrid feedback is switched on.
        enable_cloud_scanner_feedback: Option<bool> = "enableCloudScannerFeedback",
        /// Whether potentially unwanted applications are detected.
        enable_pua_detection: Option<bool> = "enablePuaDetection",
        /// When it expires.
        expire_time: Option<Timestamp> = "expireTime" (read only),
        /// Components the installer brings.
        installed_components: Vec<InstallerComponent> = "installedComponents" (read only),
        /// Operating system: 1 Windows, 3 macOS.
        operating_system_family_id: Option<i64> = "operatingSystemFamilyId",
        /// Language of the installed product.
        preferred_language_code: Option<String> = "preferredLanguageCode",
        /// Whether anonymous diagnostic data is sent.
        send_anonymous_diagnostic_data: Option<bool> = "sendAnonymousDiagnosticData",
        /// Whether the installer can still be used.
        usable: Option<bool> = "usable" (read only),
        /// Identifier.
        uuid: Option<String> = "uuid" (read only),
    }
}

entity! {
    /// A product that an installer activates.
    ///
    /// The vendor's `v1ActivatedProduct`.
    pub struct ActivatedProduct {
        /// Licence pool.
        pool_uuid: Option<String> = "poolUuid",
        /// Name of the licence pool.
        pool_display_name: Option<String> = "poolDisplayName",
        /// Number of the product.
        product_id: Option<i64> = "productId",
        /// Name of the product.
        product_display_name: Option<String> = "productDisplayName",
        /// Subscription.
        subscription_uuid: Option<String> = "subscriptionUuid",
        /// Support code of the subscription.
        subscription_support_code: Option<String> = "subscriptionSupportCode",
    }
}

entity! {
    /// How installed devices are enrolled.
    ///
    /// The vendor's `v1DeviceEnrollmentSettings`.
    pub struct DeviceEnrollmentSettings (input) {
        /// Name of the group.
        group_display_name: Option<String> = "groupDisplayName" (read only),
        /// Group that new devices are put into.
        security_group_uuid: Option<String> = "securityGroupUuid",
    }
}

entity! {
    /// A component that an installer brings.
    ///
    /// The vendor's `v1PlatformComponent`.
    pub struct InstallerComponent {
        /// Name as shown in the console.
        display_name: Option<String> = "displayName" (read only),
        /// Number.
        id: Option<i64> = "id",
        /// Name.
        name: Option<String> = "name",
    }
}
