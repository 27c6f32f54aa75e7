//! The operations of the service as data.
//!
//! The client takes the method, path, host, quota class and repeatability of every request from the catalogue. Programs can
//! print or search it. It follows the vendor's contract of May 2026: fifteen API categories and the token service.
//!
//! ```
//! use eset_connect::catalogue::{self, Category};
//!
//! let writes = catalogue::ALL.iter().filter(|operation| operation.category == Category::DeviceManagement && operation.write);
//! assert_eq!(writes.map(|operation| operation.path).collect::<Vec<_>>(), [
//!     "/v1/devices/{deviceUuid}:move",
//!     "/v1/devices/{deviceUuid}:rename",
//!     "/v1/devices:batchImport",
//! ]);
//! ```

mod operations;
mod parameter;

/// What a member of a body or an answer holds.
pub use open_record::Kind as ValueKind;
pub use operations::*;
pub use parameter::{Kind, Parameter};

use connect_core::{Method, Repeat};

use crate::Region;

/// One operation of the service.
#[derive(Debug)]
#[non_exhaustive]
pub struct Operation {
    /// The vendor's name. Two versions of an operation can have the same name.
    pub id: &'static str,
    /// What it does, in a few words.
    pub title: &'static str,
    /// HTTP method; never `PATCH`.
    pub method: Method,
    /// Path template: parameters are in braces.
    pub path: &'static str,
    /// API category, which decides the host.
    pub category: Category,
    /// Query parameters, except those of paging.
    pub query: &'static [Parameter],
    /// Name of the vendor's schema of the body, if the operation has a body. The body is then always sent, if only as `{}`.
    pub body: Option<&'static str>,
    /// The members of the body, by name.
    pub body_members: &'static [(&'static str, ValueKind)],
    /// Shape of the answer.
    pub answer: Answer,
    /// The members of the answer, by name; empty if the answer is a file.
    pub answer_members: &'static [(&'static str, ValueKind)],
    /// Whether the operation changes anything.
    pub write: bool,
    /// The right that the API user needs.
    pub right: Right,
    /// The product that the tenant needs.
    pub product: Product,
    /// Regions in which the operation is known to exist.
    pub regions: &'static [Region],
    /// The class of requests whose quota the operation counts towards.
    pub quota: QuotaClass,
    /// Whether the same request may be sent again when it is unknown whether the first one arrived.
    pub safe_to_repeat: bool,
    /// Whether the answer comes in pages. `pageSize` and `pageToken` are then query parameters too.
    pub paged: bool,
}

/// Shape of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Answer {
    /// A JSON object.
    Object {
        /// Name of the vendor's schema.
        schema: &'static str,
        /// Name of the only member, if there is just one apart from those of paging.
        member: Option<&'static str>,
    },
    /// A ZIP file.
    Binary,
}

/// A category of operations. Each category has its own host.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Category {
    /// The token service.
    BusinessAccount,
    /// Executables.
    ApplicationManagement,
    /// Asset groups.
    AssetManagement,
    /// Device tasks.
    Automation,
    /// Devices and device groups.
    DeviceManagement,
    /// Permissions and roles.
    Iam,
    /// Detections, incidents and EDR rules.
    IncidentManagement,
    /// Installers.
    InstallerManagement,
    /// Mobile devices.
    MobileDeviceManagement,
    /// IP sets.
    NetworkAccessProtection,
    /// Patches.
    PatchManagement,
    /// Policies and their assignments.
    PolicyManagement,
    /// Quarantined objects.
    QuarantineManagement,
    /// Users.
    UserManagement,
    /// Vulnerabilities.
    VulnerabilityManagement,
    /// Web address rules.
    WebAccessProtection,
}

impl Category {
    /// All categories, the token service first.
    pub const ALL: [Self; 16] = [
        Self::BusinessAccount,
        Self::ApplicationManagement,
        Self::AssetManagement,
        Self::Automation,
        Self::DeviceManagement,
        Self::Iam,
        Self::IncidentManagement,
        Self::InstallerManagement,
        Self::MobileDeviceManagement,
        Self::NetworkAccessProtection,
        Self::PatchManagement,
        Self::PolicyManagement,
        Self::QuarantineManagement,
        Self::UserManagement,
        Self::VulnerabilityManagement,
        Self::WebAccessProtection,
    ];

    /// The vendor's name of the category.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::BusinessAccount => "business-account",
            Self::ApplicationManagement => "application-management",
            Self::AssetManagement => "asset-management",
            Self::Automation => "automation",
            Self::DeviceManagement => "device-management",
            Self::Iam => "iam",
            Self::IncidentManagement => "incident-management",
            Self::InstallerManagement => "installer-management",
            Self::MobileDeviceManagement => "mobile-device-management",
            Self::NetworkAccessProtection => "network-access-protection",
            Self::PatchManagement => "patch-management",
            Self::PolicyManagement => "policy-management",
            Self::QuarantineManagement => "quarantine-management",
            Self::UserManagement => "user-management",
            Self::VulnerabilityManagement => "vulnerability-management",
            Self::WebAccessProtection => "web-access-protection",
        }
    }

    /// The category's label in host names: its name, except for the token service.
    #[must_use]
    pub const fn host_label(self) -> &'static str {
        match self {
            Self::BusinessAccount => "business-account.iam",
            other => other.as_str(),
        }
    }

    /// The host that serves the category in `region`.
    #[must_use]
    pub fn host(self, region: Region) -> String {
        format!("{}.{}.eset.systems", region.as_str(), self.host_label())
    }

    const fn product(self) -> Product {
        match self {
            Self::BusinessAccount => Product::None,
            Self::ApplicationManagement => Product::EsetInspect,
            Self::MobileDeviceManagement => Product::MobileDeviceManagement,
            Self::PatchManagement | Self::VulnerabilityManagement => Product::VulnerabilityAndPatchManagement,
            Self::QuarantineManagement | Self::UserManagement => Product::CloudOfficeSecurity,
            _ => Product::EsetProtect,
        }
    }

    const fn regions(self) -> &'static [Region] {
        match self {
            // The vendor's list of hosts has no Japanese ones for these two.
            Self::QuarantineManagement | Self::UserManagement => EXCEPT_JAPAN,
            _ => &Region::ALL,
        }
    }
}

/// The right that an operation needs, which the permission sets of the API user give. There are no OAuth scopes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Right {
    /// No right, for the token service.
    None,
    /// Permission to read.
    Read,
    /// Permission to write.
    Write,
}

impl Right {
    /// The right's name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Read => "read",
            Self::Write => "write",
        }
    }
}

/// The product that a tenant needs for an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Product {
    /// No product, for the token service.
    None,
    /// ESET PROTECT.
    EsetProtect,
    /// ESET Inspect.
    EsetInspect,
    /// ESET Inspect or ESET Cloud Office Security.
    EsetInspectOrCloudOfficeSecurity,
    /// ESET Cloud Office Security.
    CloudOfficeSecurity,
    /// ESET Vulnerability & Patch Management.
    VulnerabilityAndPatchManagement,
    /// ESET PROTECT with mobile device management.
    MobileDeviceManagement,
}

impl Product {
    /// The product's name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::EsetProtect => "ESET PROTECT",
            Self::EsetInspect => "ESET Inspect",
            Self::EsetInspectOrCloudOfficeSecurity => "ESET Inspect or ESET Cloud Office Security",
            Self::CloudOfficeSecurity => "ESET Cloud Office Security",
            Self::VulnerabilityAndPatchManagement => "ESET Vulnerability & Patch Management",
            Self::MobileDeviceManagement => "ESET PROTECT with mobile device management",
        }
    }
}

/// A class of requests, which has a quota. Every request also counts towards the vendor's limit of ten calls a second
/// for one set of credentials.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum QuotaClass {
    /// Ten calls a second.
    Default,
    /// Lists of detections: five calls a second.
    DetectionList,
    /// Changes to devices: three calls a second.
    DeviceWrite,
    /// Device tasks: ten calls a second.
    Task,
    /// The token service: no limit of its own is published.
    Token,
}

impl QuotaClass {
    /// The class's name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Default => "default",
            Self::DetectionList => "detection-list",
            Self::DeviceWrite => "device-write",
            Self::Task => "task",
            Self::Token => "token",
        }
    }

    /// Calls allowed in one second.
    #[must_use]
    pub const fn per_second(self) -> u32 {
        match self {
            Self::DetectionList => 5,
            Self::DeviceWrite => 3,
            Self::Default | Self::Task | Self::Token => 10,
        }
    }
}

type Members = &'static [(&'static str, ValueKind)];

const EXCEPT_JAPAN: &[Region] = &[Region::Eu, Region::De, Region::Us, Region::Ca];

impl Operation {
    const fn new(
        method: Method,
        category: Category,
        id: &'static str,
        path: &'static str,
        title: &'static str,
        write: bool,
    ) -> Self {
        Self {
            id,
            title,
            method,
            path,
            category,
            query: &[],
            body: None,
            body_members: &[],
            answer: Answer::Binary,
            answer_members: &[],
            write,
            right: if write { Right::Write } else { Right::Read },
            product: category.product(),
            regions: category.regions(),
            quota: QuotaClass::Default,
            safe_to_repeat: !write,
            paged: false,
        }
    }

    const fn token(category: Category, id: &'static str, path: &'static str, title: &'static str) -> Self {
        let mut operation = Self::new(Method::Post, category, id, path, title, false);
        operation.right = Right::None;
        operation.quota = QuotaClass::Token;
        operation
    }

    const fn get(category: Category, id: &'static str, path: &'static str, title: &'static str) -> Self {
        Self::new(Method::Get, category, id, path, title, false)
    }

    /// A `POST` that changes nothing.
    const fn read_by_post(category: Category, id: &'static str, path: &'static str, title: &'static str) -> Self {
        Self::new(Method::Post, category, id, path, title, false)
    }

    const fn post(category: Category, id: &'static str, path: &'static str, title: &'static str) -> Self {
        Self::new(Method::Post, category, id, path, title, true)
    }

    const fn put(category: Category, id: &'static str, path: &'static str, title: &'static str) -> Self {
        Self::new(Method::Put, category, id, path, title, true)
    }

    const fn delete(category: Category, id: &'static str, path: &'static str, title: &'static str) -> Self {
        Self::new(Method::Delete, category, id, path, title, true)
    }

    const fn query(mut self, query: &'static [Parameter]) -> Self {
        self.query = query;
        self
    }

    const fn body(mut self, schema: &'static str, members: Members) -> Self {
        self.body = Some(schema);
        self.body_members = members;
        self
    }

    const fn answer(mut self, schema: &'static str, member: Option<&'static str>, members: Members) -> Self {
        self.answer = Answer::Object { schema, member };
        self.answer_members = members;
        self
    }

    const fn pages(mut self, schema: &'static str, member: &'static str, members: Members) -> Self {
        self.paged = true;
        self.answer(schema, Some(member), members)
    }

    const fn binary(mut self) -> Self {
        self.answer = Answer::Binary;
        self
    }

    const fn product(mut self, product: Product) -> Self {
        self.product = product;
        self
    }

    const fn regions(mut self, regions: &'static [Region]) -> Self {
        self.regions = regions;
        self
    }

    const fn quota(mut self, quota: QuotaClass) -> Self {
        self.quota = quota;
        self
    }

    const fn repeatable(mut self) -> Self {
        self.safe_to_repeat = true;
        self
    }

    /// When the client may send the request again without being asked.
    pub(crate) const fn repeat(&self) -> Repeat {
        if self.safe_to_repeat { Repeat::Safe } else { Repeat::WhenRefused }
    }

    /// Whether a request with this method and path is a request of this operation.
    #[must_use]
    pub fn serves(&self, method: Method, path: &str) -> bool {
        connect_core::Operation::new(self.category.as_str(), self.id, self.method, self.path).serves(method, path)
    }

    /// Whether the operation is known to exist in `region`.
    #[must_use]
    pub fn is_available_in(&self, region: Region) -> bool {
        self.regions.contains(&region)
    }
}
