//! Applications that are installed on endpoints. Records of the operations.

use open_record::{Integer, record};
use serde_json::Number;

use super::RiskLevel;

record! {
    /// An application CVE, as returned by `GET installed-applications/cves`.
    pub struct ApplicationCve {
        /// When it was made. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// The CVE id.
        pub cve_id: Option<String> = "cveId",
        /// The description.
        pub description: Option<String> = "description",
        /// The id.
        pub id: Option<String> = "id",
        /// The link.
        pub link: Option<String> = "link",
        /// When it was published. ISO 8601.
        pub published_at: Option<String> = "publishedAt",
        /// The risk level.
        pub risk_level: Option<RiskLevel> = "riskLevel",
        /// The score.
        pub score: Option<Number> = "score",
        /// When it last changed. ISO 8601.
        pub updated_at: Option<String> = "updatedAt",
    }
}

record! {
    /// An inventory application, as returned by `GET application-management/inventory`.
    pub struct InventoryApplication {
        /// The application name.
        pub application_name: Option<String> = "applicationName",
        /// The application vendor.
        pub application_vendor: Option<String> = "applicationVendor",
        /// The number of application versions.
        pub application_versions_count: Option<Integer> = "applicationVersionsCount",
        /// The number of endpoints.
        pub endpoints_count: Option<Integer> = "endpointsCount",
        /// Whether the value is an estimate.
        pub estimate: Option<bool> = "estimate",
    }
}
