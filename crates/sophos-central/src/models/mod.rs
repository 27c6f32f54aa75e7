//! What the service answers. Records keep what they do not know in `extra`.

#[cfg(feature = "models")]
mod access_tokens;
#[cfg(feature = "models")]
mod account_health;
mod admin;
mod alert;
#[cfg(feature = "models")]
mod attestations;
mod case;
#[cfg(feature = "models")]
mod cases;
#[cfg(feature = "models")]
mod cloud_security;
#[cfg(feature = "models")]
mod common;
mod detection;
#[cfg(feature = "models")]
mod detections;
#[cfg(feature = "models")]
mod dns;
#[cfg(feature = "models")]
mod email;
mod endpoint;
#[cfg(feature = "models")]
mod endpoint_groups;
#[cfg(feature = "models")]
mod endpoints;
#[cfg(feature = "models")]
mod exclusions;
#[cfg(feature = "models")]
mod exploit_mitigation;
#[cfg(feature = "models")]
mod firewalls;
#[cfg(feature = "models")]
mod items;
#[cfg(feature = "models")]
mod licenses;
#[cfg(feature = "models")]
mod live_discover;
#[cfg(feature = "models")]
mod mobile;
#[cfg(feature = "models")]
mod network;
#[cfg(feature = "models")]
mod packages;
#[cfg(feature = "models")]
mod partner;
#[cfg(feature = "models")]
mod policies;
#[cfg(feature = "models")]
mod roles;
#[cfg(feature = "models")]
mod run;
#[cfg(feature = "models")]
mod settings;
mod shared;
mod siem;
mod software;
#[cfg(feature = "models")]
mod tenant;
mod user;
#[cfg(feature = "models")]
mod user_group;
#[cfg(feature = "models")]
mod user_groups;
#[cfg(feature = "models")]
mod users;
#[cfg(feature = "models")]
mod web_control;
#[cfg(feature = "models")]
mod who_am_i;
#[cfg(feature = "models")]
mod xdr;

#[cfg(feature = "models")]
pub use access_tokens::{AccessToken, AccessTokenType};
#[cfg(feature = "models")]
pub use account_health::{
    AccountHealthCheck, ComputerPolicyScores, EndpointHealthCheck, EndpointSnooze, ExclusionRisk, ExclusionSnooze,
    ExclusionsCheck, ExclusionsSnooze, GlobalExclusionsScore, GlobalTamperProtectionScore, HealthCheckKind,
    HealthScores, HealthSnooze, HistoricalScores, NetworkDeviceCheck, NetworkDeviceSnooze, PolicyCheck,
    PolicyExclusionsCheck, PolicyExclusionsFinding, PolicyExclusionsScore, PolicyExclusionsSnooze, PolicyFinding,
    PolicyScore, PolicySnooze, PolicyTypeExclusionsSnooze, PolicyTypeSnooze, ProtectionCheck, ProtectionScore,
    ProtectionSnooze, RegionalScores, RiskyExclusion, ScanMode, ScanningExclusionType, ScoreBand, ScoreOfDay,
    ServerPolicyScores, Snooze, SnoozeComment, SnoozeDetail, TamperProtectionCheck, TamperProtectionScore,
    TamperProtectionSnooze,
};
pub use admin::{Admin, AdminProfile, RoleAssignment};
pub use alert::{Alert, AlertSeverity, AlertStatus, AlertTenant, ManagedAgent};
#[cfg(feature = "models")]
pub use attestations::{Attestation, AttestationOption, AttestationStatus, TranslatedText};
pub use case::{Case, CaseSeverity, CaseStatus, CaseVerdict, InitialDetection, Principal};
#[cfg(feature = "models")]
pub use cases::{DetectionRef, ImpactedEntity, MitreSummary};
#[cfg(feature = "models")]
pub use cloud_security::{
    CloudSecurityList, CloudSecurityListOperation, CloudSecurityProfile, CloudSecurityProfileVersion,
    CloudSecurityRule, CloudSecuritySettings, DefaultContent, ProfilePolicy, ProfileVersion, SkippedProfiles,
};
#[cfg(feature = "models")]
pub use common::{Deleted, EndpointRef, ItemError, Removed, Statistics};
pub use detection::{
    Detection, DetectionDevice, DetectionRawData, DetectionSensor, MitreAttack, MitreTactic, MitreTechnique,
};
#[cfg(feature = "models")]
pub use detections::{
    CountResolution, DetectionCount, DetectionCounts, DetectionGroup, DetectionsSort, SeverityCounts, TypeCounts,
};
#[cfg(feature = "models")]
pub use dns::{DnsLocation, NameChanges};
#[cfg(feature = "models")]
pub use email::{
    Attachment, AttachmentChange, AttachmentChanges, AttachmentDownload, AttachmentExcerpt, BulkSenderPrivilege,
    BulkSenderRequest, Clawback, ClawbackError, DownloadStatus, EmailProduct, MailAddress, Mailbox, MailboxAdditions,
    MailboxDeletion, MailboxDeletions, MailboxListChange, MailboxListErrors, MailboxPolicies, MailboxRef,
    MessageDirection, MessagePreview, MessageStatus, NewMailbox, PostDeliveryMessage, QuarantineChange,
    QuarantineChanges, QuarantineFilter, QuarantineReason, QuarantineTarget, QuarantinedMessage,
};
pub use endpoint::{
    AssociatedPerson, EncryptedVolume, Endpoint, EndpointCloud, EndpointEncryption, EndpointGroupNode, EndpointHealth,
    EndpointIsolation, EndpointLockdown, EndpointModule, EndpointPackage, EndpointPackages, EndpointTag,
    HealthServices, HealthStatus, ServiceDetail,
};
#[cfg(feature = "models")]
pub use endpoint_groups::{
    AddedEndpoints, AddedEndpointsErrors, EndpointExcerpt, EndpointGroup, EndpointGroupType, RemovedEndpoints,
    RemovedEndpointsErrors,
};
#[cfg(feature = "models")]
pub use endpoints::{
    ActualProtection, AdaptiveAttackProtection, CollectedFile, DeletedEndpoints, DesiredProtection, ForensicLogs,
    MemoryDump, MemoryDumpMode, PreviousPassword, RunningState, TamperProtection,
};
#[cfg(feature = "models")]
pub use exclusions::{NetworkExclusion, NetworkExclusionType, ScanningExclusion, TrafficDirection};
#[cfg(feature = "models")]
pub use exploit_mitigation::{
    DetectedExploit, ExploitApplicationType, ExploitMitigationApplication, ExploitMitigationCategory,
    ExploitMitigationChanges, ExploitMitigationSettings,
};
#[cfg(feature = "models")]
pub use firewalls::{
    ConfigImport, Firewall, FirewallAction, FirewallCluster, FirewallClusterPeer, FirewallExcerpt, FirewallGeoLocation,
    FirewallGroup, FirewallStatus, FirewallSyncStatus, FirewallTransaction, FirewallTransactionRequest, FirmwareCheck,
    FirmwareCheckFirewall, FirmwareUpgrade, FirmwareUpgradeOrder, FirmwareUpgrades, FirmwareVersion, ThreatIndicator,
    Transaction,
};
#[cfg(feature = "models")]
pub use items::{
    AddressesToBlock, AllowedItem, AllowedItemProperties, BlockedAddress, BlockedAddressChanges, BlockedItem,
    BlockedItemProperties, FailedDeletions, ItemType,
};
#[cfg(feature = "models")]
pub use licenses::{
    FirewallLicenses, License, LicenseOverview, LicenseOwner, LicenseProduct, LicenseType, LicenseUsage,
    LicenseUsageCount,
};
#[cfg(feature = "models")]
pub use live_discover::{
    AdHocQuery, CodedRef, DataCount, EndpointCounts, EndpointFilter, EndpointFilterOs, EndpointMatch, EnrichmentPivot,
    FinishedCounts, LiveDiscoverRun, PendingCount, QueryCategory, QueryPerformance, QueryPerformanceScore, QueryType,
    QueryVariable, RunEndpoint, RunEndpointPerformance, RunPerformance, RunStatusCounts, SavedQuery, SavedQueryRef,
    SupportedOs, VariableType, VersionRange,
};
#[cfg(feature = "models")]
pub use mobile::{
    ActionErrors, AppGroupApp, ComplianceViolation, CreatedActions, FailedActions, HealthColour, IosAutoEnrollment,
    ManagedState, ManagementType, MobileAction, MobileActionState, MobileActionType, MobileAppGroup,
    MobileAutoEnrollment, MobileCompliance, MobileDevice, MobileDeviceGroup, MobileHealthState, MobileLocation,
    MobileOperatingSystem, MobilePerson, MobilePolicy, MobilePolicyRef, MobilePolicyState, MobileProperty,
    MobilePropertyType, MobileScanResult, OwnershipType, ScanResultSummary, ScanResultType, ViolationSeverity,
};
#[cfg(feature = "models")]
pub use network::{DeviceTaskStatus, MacFilter, NetworkTask, NetworkTaskDevice, NetworkTaskStatus, NetworkTaskType};
#[cfg(feature = "models")]
pub use open_record::Secret;
#[cfg(feature = "models")]
pub use packages::{
    Installer, Installers, MigratedEndpoint, Migration, MigrationMode, MigrationStatus, PackageComment, PackageModule,
    RecommendedPackage, StaticPackage, StaticPackageType,
};
#[cfg(feature = "models")]
pub use partner::{
    AccountStatus, BillingType, BillingUsage, PartnerAdmin, PartnerAdminProfile, RoleScope, RoleScopeType,
    ScopedRoleAssignment, TenantContact, TenantContactAddress,
};
#[cfg(feature = "models")]
pub use policies::{
    Policy, PolicyAppliesTo, PolicySettingDescription, PolicySettingsMetadata, PolicyType, PolicyTypeSettings,
    SettingLimits,
};
#[cfg(feature = "models")]
pub use roles::{PermissionAccess, PermissionSet, PermissionSetType, PrincipalType, Role, RoleType};
#[cfg(feature = "models")]
pub use run::{DetectionsRun, IsolationChange, IsolationChanges, IsolationSetting, Requested, RunResult, RunStatus};
#[cfg(feature = "models")]
pub use settings::{EventJournal, GlobalTamperProtection, JournalLimit, Peripheral, PeripheralAction, PeripheralType};
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
pub use user_group::{UserExcerpt, UserGroup};
#[cfg(feature = "models")]
pub use user_groups::{AddedUsers, RemovedUsers, RemovedUsersErrors};
#[cfg(feature = "models")]
pub use users::{AddedToGroups, RemovedFromGroups, RemovedFromGroupsErrors};
#[cfg(feature = "models")]
pub use web_control::{
    ExcludedWebsite, ExcludedWebsiteChanges, ExcludedWebsiteExcerpt, LocalSite, TlsDecryption, TlsDecryptionCategory,
    WebCategory,
};
#[cfg(feature = "models")]
pub use who_am_i::{ApiHosts, IdType, WhoAmI};
#[cfg(feature = "models")]
pub use xdr::{Canceled, XdrRun};
