//! Installers (installer management).

use open_record::{Integer, record};

use crate::models::Timestamp;

record! {
    /// An installer.
    ///
    /// The vendor's `v1Installer`.
    pub struct Installer (input) {
        /// Products the installer activates.
        pub activated_products: Option<Vec<ActivatedProduct>> = "activatedProducts" (read only),
        /// When it was created.
        pub create_time: Option<Timestamp> = "createTime" (read only),
        /// How installed devices are enrolled.
        pub device_enrollment: Option<DeviceEnrollmentSettings> = "deviceEnrollment",
        /// Name as shown in the console.
        pub display_name: Option<String> = "displayName",
        /// Where the installer can be downloaded.
        pub download_url: Option<String> = "downloadUrl" (read only),
        /// Whether ESET LiveGrid feedback is switched on.
        pub enable_cloud_scanner_feedback: Option<bool> = "enableCloudScannerFeedback",
        /// Whether potentially unwanted applications are detected.
        pub enable_pua_detection: Option<bool> = "enablePuaDetection",
        /// When it expires.
        pub expire_time: Option<Timestamp> = "expireTime" (read only),
        /// Components the installer brings.
        pub installed_components: Option<Vec<InstallerComponent>> = "installedComponents" (read only),
        /// Operating system: 1 Windows, 3 macOS.
        pub operating_system_family_id: Option<Integer> = "operatingSystemFamilyId",
        /// Language of the installed product.
        pub preferred_language_code: Option<String> = "preferredLanguageCode",
        /// Whether anonymous diagnostic data is sent.
        pub send_anonymous_diagnostic_data: Option<bool> = "sendAnonymousDiagnosticData",
        /// Whether the installer can still be used.
        pub usable: Option<bool> = "usable" (read only),
        /// Identifier.
        pub uuid: Option<String> = "uuid" (read only),
    }
    identity: uuid
}

record! {
    /// A product that an installer activates.
    ///
    /// The vendor's `v1ActivatedProduct`.
    pub struct ActivatedProduct {
        /// Licence pool.
        pub pool_uuid: Option<String> = "poolUuid",
        /// Name of the licence pool.
        pub pool_display_name: Option<String> = "poolDisplayName",
        /// Number of the product.
        pub product_id: Option<Integer> = "productId",
        /// Name of the product.
        pub product_display_name: Option<String> = "productDisplayName",
        /// Subscription.
        pub subscription_uuid: Option<String> = "subscriptionUuid",
        /// Support code of the subscription.
        pub subscription_support_code: Option<String> = "subscriptionSupportCode",
    }
}

record! {
    /// How installed devices are enrolled.
    ///
    /// The vendor's `v1DeviceEnrollmentSettings`.
    pub struct DeviceEnrollmentSettings (input) {
        /// Name of the group.
        pub group_display_name: Option<String> = "groupDisplayName" (read only),
        /// Group that new devices are put into.
        pub security_group_uuid: Option<String> = "securityGroupUuid",
    }
}

record! {
    /// A component that an installer brings.
    ///
    /// The vendor's `v1PlatformComponent`.
    pub struct InstallerComponent {
        /// Name as shown in the console.
        pub display_name: Option<String> = "displayName" (read only),
        /// Number.
        pub id: Option<Integer> = "id",
        /// Name.
        pub name: Option<String> = "name",
    }
}
