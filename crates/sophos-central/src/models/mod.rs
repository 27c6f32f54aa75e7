//! What the service answers. Records keep what they do not know in `extra`.

mod admin;
mod alert;
mod case;
mod detection;
mod endpoint;
#[cfg(feature = "models")]
mod run;
mod shared;
mod siem;
mod software;
#[cfg(feature = "models")]
mod tenant;
mod user;
#[cfg(feature = "models")]
mod user_group;
#[cfg(feature = "models")]
mod who_am_i;

pub use admin::{Admin, AdminProfile, RoleAssignment};
pub use alert::{Alert, AlertSeverity, AlertStatus, AlertTenant, ManagedAgent};
pub use case::{Case, CaseActor, CaseSeverity, CaseStatus, CaseVerdict, InitialDetection};
pub use detection::{
    Detection, DetectionDevice, DetectionRawData, DetectionSensor, MitreAttack, MitreTactic, MitreTechnique,
};
pub use endpoint::{
    AssociatedPerson, EncryptedVolume, Endpoint, EndpointCloud, EndpointEncryption, EndpointGroupNode, EndpointHealth,
    EndpointIsolation, EndpointLockdown, EndpointModule, EndpointPackage, EndpointPackages, EndpointTag,
    HealthServices, HealthStatus, ServiceDetail,
};
#[cfg(feature = "models")]
pub use run::{DetectionsRun, IsolationChange, IsolationChanges, IsolationSetting, Requested, RunResult, RunStatus};
pub use shared::{AssignedProduct, EndpointOs, EndpointType, NamedRef, OsPlatform, ProductStatus};
pub use siem::{
    AppCertificate, HmpaExploit, IpsThreat, IpsThreatData, RemedyItem, RemedyItems, SiemAlert, SiemAlertData,
    SiemEvent, SiemSourceInfo,
};
pub use software::{AppDevice, EndpointSoftware, InstalledApp, MobileApp, MobileOs, SoftwareEndpoint};
#[cfg(feature = "models")]
pub use tenant::{ManagerRef, Tenant};
pub use user::{GroupExcerpt, GroupRef, Source, SourceType, TenantRef, User};
#[cfg(feature = "models")]
pub use user_group::UserGroup;
#[cfg(feature = "models")]
pub use who_am_i::{ApiHosts, IdType, WhoAmI};
