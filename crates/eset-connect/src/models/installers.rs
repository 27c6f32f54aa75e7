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
        /// When the installer was created.
        pub create_time: Option<Timestamp> = "createTime" (read only),
        /// How devices are enrolled that use the installer.
        pub device_enrollment: Option<DeviceEnrollmentSettings> = "deviceEnrollment",
        /// Name of the installer.
        pub display_name: Option<String> = "displayName",
        /// URL from which the installer can be downloaded.
        pub download_url: Option<String> = "downloadUrl" (read only),
        /// Whether the installed product takes part in the feedback system of ESET LiveGrid.
        pub enable_cloud_scanner_feedback: Option<bool> = "enableCloudScannerFeedback",
        /// Whether the installed product detects potentially unwanted applications.
        pub enable_pua_detection: Option<bool> = "enablePuaDetection",
        /// When the installer expires.
        pub expire_time: Option<Timestamp> = "expireTime" (read only),
        /// Components that the installer contains.
        pub installed_components: Option<Vec<InstallerComponent>> = "installedComponents" (read only),
        /// Family of the operating system: 1 Windows, 3 macOS.
        pub operating_system_family_id: Option<Integer> = "operatingSystemFamilyId",
        /// Code of the installed product's language.
        pub preferred_language_code: Option<String> = "preferredLanguageCode",
        /// Whether the installed product sends anonymous diagnostic data.
        pub send_anonymous_diagnostic_data: Option<bool> = "sendAnonymousDiagnosticData",
        /// Whether the installer can still be used.
        pub usable: Option<bool> = "usable" (read only),
        /// Identifier of the installer.
        pub uuid: Option<String> = "uuid" (read only),
    }
    identity: uuid
}

record! {
    /// A product that an installer activates.
    ///
    /// The vendor's `v1ActivatedProduct`.
    pub struct ActivatedProduct {
        /// Identifier of the licence pool.
        pub pool_uuid: Option<String> = "poolUuid",
        /// Name of the licence pool.
        pub pool_display_name: Option<String> = "poolDisplayName",
        /// The vendor's number for the product.
        pub product_id: Option<Integer> = "productId",
        /// Name of the product.
        pub product_display_name: Option<String> = "productDisplayName",
        /// Identifier of the subscription.
        pub subscription_uuid: Option<String> = "subscriptionUuid",
        /// Support code of the subscription.
        pub subscription_support_code: Option<String> = "subscriptionSupportCode",
    }
}

record! {
    /// How devices are enrolled that use an installer or a deployment file.
    ///
    /// The vendor's `v1DeviceEnrollmentSettings`.
    pub struct DeviceEnrollmentSettings (input) {
        /// Name of the group that new devices are put into.
        pub group_display_name: Option<String> = "groupDisplayName" (read only),
        /// Identifier of the static group that new devices are put into.
        pub security_group_uuid: Option<String> = "securityGroupUuid",
    }
}

record! {
    /// A component that an installer contains.
    ///
    /// The vendor's `v1PlatformComponent`.
    pub struct InstallerComponent {
        /// Name of the component for people.
        pub display_name: Option<String> = "displayName" (read only),
        /// The vendor's number for the component.
        pub id: Option<Integer> = "id",
        /// The vendor's name of the component.
        pub name: Option<String> = "name",
    }
}
