//! Installed software: Sophos' own products on endpoints, and apps on mobile devices.
//!
//! The service does not list them as records of their own: products are members of an endpoint, and apps have a list per
//! device. The records here are pairs, which whoever reads endpoints or devices makes.

use open_record::{TextOrInteger, record};
use serde_json::Value;

use super::{AssignedProduct, Endpoint, EndpointOs, EndpointType, OsPlatform, ProductStatus, TenantRef};

record! {
    /// A product of Sophos on an endpoint: a pair made of an endpoint of `GET /endpoint/v1/endpoints` and one of its `assignedProducts`.
    pub struct EndpointSoftware {
        /// The endpoint.
        pub endpoint: Option<SoftwareEndpoint> = "endpoint",
        /// The product.
        pub product: Option<AssignedProduct> = "product",
    }
}

impl EndpointSoftware {
    /// One pair for each product of an endpoint, except products that the service reports as not installed.
    #[must_use]
    pub fn of(mut endpoint: Endpoint) -> Vec<Self> {
        let products = endpoint.assigned_products.take().unwrap_or_default();
        let device = SoftwareEndpoint {
            id: Some(endpoint.id),
            kind: endpoint.kind,
            tenant: endpoint.tenant,
            hostname: endpoint.hostname,
            os: endpoint.os,
            last_seen_at: endpoint.last_seen_at,
            ..SoftwareEndpoint::default()
        };
        let is_there = |product: &AssignedProduct| matches!(product.status, None | Some(ProductStatus::Installed));
        let pair = |product| Self { endpoint: Some(device.clone()), product: Some(product), ..Self::default() };
        products.into_iter().filter(is_there).map(pair).collect()
    }
}

record! {
    /// The endpoint of an [`EndpointSoftware`]: a few members of [`Endpoint`](super::Endpoint).
    pub struct SoftwareEndpoint {
        /// The endpoint's id, a UUID.
        pub id: Option<String> = "id",
        /// The kind of endpoint.
        pub kind: Option<EndpointType> = "type",
        /// Tenant that the endpoint belongs to.
        pub tenant: Option<TenantRef> = "tenant",
        /// The host name.
        pub hostname: Option<String> = "hostname",
        /// The operating system.
        pub os: Option<EndpointOs> = "os",
        /// When the endpoint was last in contact. ISO 8601.
        pub last_seen_at: Option<String> = "lastSeenAt",
    }
}

record! {
    /// An app on a mobile device: a pair made of a device of `GET /mobile/v1/devices` and one of its installed apps.
    pub struct MobileApp {
        /// The device.
        pub device: Option<AppDevice> = "device",
        /// The app.
        pub app: Option<InstalledApp> = "app",
    }
}

#[cfg(feature = "models")]
impl MobileApp {
    /// The pair of a device and an app on it. It has only identifier, name, tenant and operating system of the device,
    /// because the other members change with every contact.
    #[must_use]
    pub fn new(device: &super::MobileDevice, app: InstalledApp) -> Self {
        let device = AppDevice {
            id: device.id.clone(),
            name: device.name.clone(),
            tenant: device.tenant.clone(),
            os: device.os.clone(),
            ..AppDevice::default()
        };
        Self { device: Some(device), app: Some(app), ..Self::default() }
    }
}

record! {
    /// The device of a [`MobileApp`]: a few members of the mobile device.
    pub struct AppDevice {
        /// The device's id.
        pub id: Option<String> = "id",
        /// Name of the device.
        pub name: Option<String> = "name",
        /// Tenant that the device belongs to.
        pub tenant: Option<TenantRef> = "tenant",
        /// The operating system.
        pub os: Option<MobileOs> = "os",
    }
}

record! {
    /// The operating system of a mobile device.
    pub struct MobileOs {
        /// The vendor's number of the operating system.
        pub id: Option<TextOrInteger> = "id",
        /// Name of the operating system.
        pub name: Option<String> = "name",
        /// The family.
        pub platform: Option<OsPlatform> = "platform",
        /// The version in one text.
        pub version: Option<String> = "version",
        /// The first number of the version.
        pub major_version: Option<TextOrInteger> = "majorVersion",
        /// The second number of the version.
        pub minor_version: Option<TextOrInteger> = "minorVersion",
        /// The third number of the version.
        pub patch_version: Option<TextOrInteger> = "patchVersion",
    }
}

record! {
    /// An app that is installed on a mobile device.
    pub struct InstalledApp {
        /// Name of the app.
        pub name: Option<String> = "name",
        /// Version of the app; a number in the vendor's example, a text such as `12.0.1` in practice.
        pub version: Option<Value> = "version",
        /// Identifier of the app, such as `com.example.app`.
        pub identifier: Option<String> = "identifier",
        /// Where the app was installed from, such as `store`.
        pub source: Option<String> = "source",
        /// When it was installed. ISO 8601.
        pub installed_at: Option<String> = "installedAt",
    }
}
