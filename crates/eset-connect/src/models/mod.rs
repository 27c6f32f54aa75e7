//! The records of the service: all types of the contract.
//!
//! The records of the inventory and of findings are always available. All others need the feature `models`.
//!
//! Every field but the identifier of some records is optional, because the contract requires none. A member without a field
//! is kept in `extra`, and so is a known member of an unexpected shape; both are written back. Unknown enum words are kept
//! and written back too. `null` is read as absent.

mod component;
mod device;
mod device_group;

pub use component::{ComponentDevice, DeviceComponent};
pub use device::{
    ActiveProduct, Bios, CivilDate, CloningConfiguration, CpuArchitecture, Device, DeviceType, DriveType,
    EnrollmentStatus, FunctionalityStatus, HardDrive, HardwareProfile, NetworkAdapter, OperatingSystem,
    PlatformComponent, Processor, Tag, VersionInfo,
};
pub use device_group::{DeviceGroup, DeviceGroupEntityType};

#[cfg(feature = "models")]
mod answers;
#[cfg(feature = "models")]
mod asset_groups;
mod detections_v1;
mod detections_v2;
#[cfg(feature = "models")]
mod device_tasks;
#[cfg(feature = "models")]
mod edr_rules;
#[cfg(feature = "models")]
mod executables;
mod files;
#[cfg(feature = "models")]
mod identity;
mod incidents;
#[cfg(feature = "models")]
mod installers;
#[cfg(feature = "models")]
mod interval;
#[cfg(feature = "models")]
mod ip_sets;
#[cfg(feature = "models")]
mod member_devices;
#[cfg(feature = "models")]
mod mobile_devices;
mod packages;
#[cfg(feature = "models")]
mod patches;
#[cfg(feature = "models")]
mod policies;
#[cfg(feature = "models")]
mod quarantine;
mod severity;
mod timestamp;
mod users;
mod vulnerabilities;

#[cfg(feature = "models")]
pub use answers::{ActivatedMobileDevices, GpoSccmFile, ImportedDevices, RpcStatus, UpdatedDomains};
#[cfg(feature = "models")]
pub use asset_groups::{ExternalAssetType, Group, GroupEntityType};
pub use detections_v1::{
    DetectionCategoryV1, DetectionContext, DetectionResponseV1, DetectionV1, NetworkCommunication,
    NetworkCommunicationDirection, ProcessV1,
};
pub use detections_v2::{
    DetectionCategoryV2, DetectionDevice, DetectionGroup, DetectionResponseV2, DetectionV2, EndpointNetworkTraffic,
    NetworkTrafficDirection, ObjectActionType, ProcessV2, TriggeringEvent, TriggeringEventType,
};
#[cfg(feature = "models")]
pub use device_tasks::{
    DeviceTask, DeviceTaskRun, DeviceTaskSource, DeviceTaskTargets, ManualTrigger, TaskAction, TaskRunStatus,
    TaskTrigger,
};
#[cfg(feature = "models")]
pub use edr_rules::{EdrRule, EdrRuleExclusion, EdrRuleScope};
#[cfg(feature = "models")]
pub use executables::{
    Certificate, CodeSignature, Executable, ExecutableFileFormat, LiveGridFindings, MachoSignature, PeVersionInfo,
    SignatureTrustLevel,
};
pub use files::{Email, File, FileStorage, MailTransferAgentSmtpDetails, ObjectEditor, ObjectOrigin};
#[cfg(feature = "models")]
pub use identity::{Permission, Role, Scope, ScopedRole, SubjectRoles, SubjectType};
pub use incidents::{
    Incident, IncidentComment, IncidentMetrics, IncidentResolveReason, IncidentSeverityLevel, IncidentStatus,
};
#[cfg(feature = "models")]
pub use installers::{ActivatedProduct, DeviceEnrollmentSettings, Installer, InstallerComponent};
#[cfg(feature = "models")]
pub use interval::Interval;
#[cfg(feature = "models")]
pub use ip_sets::IpSet;
#[cfg(feature = "models")]
pub use member_devices::MemberDevice;
#[cfg(feature = "models")]
pub use mobile_devices::DeviceEnrollmentLink;
pub use packages::{Package, PackageManagerType};
#[cfg(feature = "models")]
pub use patches::{
    ApplicationPatch, ApplicationPatchingDetails, ApplicationPatchingStatus, DependencyPatchingDetails, DevicePatch,
    DevicePatchingDetails, OsPatch, OsPatchingDetails, PackagePatch, PackagePatchingDetails, PatchActionType,
    PatchCategory, PatchType, PatchingStatus, RestartRequirement,
};
#[cfg(feature = "models")]
pub use policies::{FeaturePolicy, Policy, PolicyAssignment, PolicyTarget, SettingFlags};
#[cfg(feature = "models")]
pub use quarantine::{
    ObjectScanStatus, QuarantineFilter, QuarantineReason, QuarantinedObject, QuarantinedObjectType, QuarantiningRule,
};
pub use severity::SeverityLevel;
pub use timestamp::Timestamp;
pub use users::{
    ActiveUserProduct, CloudOfficeUser, IdentityProviderType, IdentityReferenceFormat, ProductAutoActivationBase,
    ProductAutoActivationDetails, ProtectionStatus, User, UserIdentity,
};
pub use vulnerabilities::{
    Application, ApplicationVulnerability, DeviceVulnerability, OsVulnerability, PackageVulnerability, ScanDetails,
    ScanTrigger, VulnerabilityScope, VulnerableDevice,
};
