//! Every entity reads with all members, none, nulls, unknown ones, new words and numbers as strings, and loses nothing.
#![cfg(feature = "models")]
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use open_record::{Kind, Layout, OpenRecord};
use serde_json::{Map, Value, json};
use sophos_central::models::*;

/// How values are composed.
#[derive(Clone, Copy)]
enum Style {
    /// As the contract says.
    Exact,
    /// Integers as strings.
    Strings,
    /// Words that nobody told us about, and a member that is new in each object.
    Foreign,
    /// Objects whose members are all `null`.
    Nulls,
}

/// A composed value, and what is written of it: integers stand as they came, and `null` is absent but in a list.
fn value(kind: &Kind, style: Style) -> (Value, Option<Value>) {
    let both = |value: Value| (value.clone(), Some(value));
    match (kind, style) {
        (Kind::List(item), _) => {
            let (given, written) = value(item, style);
            (json!([given]), Some(json!([written])))
        }
        (Kind::Record(layout) | Kind::NameOrRecord(layout), _) => {
            let (given, written) = object(layout(), style);
            (given, Some(written))
        }
        (_, Style::Nulls) => (Value::Null, None),
        (Kind::Boolean, _) => both(json!(true)),
        (Kind::Integer, Style::Strings) => both(json!("4294967296")),
        (Kind::Integer, _) => both(json!(4_294_967_296_u64)),
        (Kind::Number, _) => both(json!(7.5)),
        (Kind::Word(_), Style::Foreign) => both(json!("a new word")),
        (Kind::Word(words), _) => both(json!(words[0])),
        (Kind::Any, _) => both(json!({"any": ["thing", 1]})),
        _ => both(json!("text")),
    }
}

fn object(layout: &Layout, style: Style) -> (Value, Value) {
    let (mut given, mut written) = (Map::new(), Map::new());
    for member in layout.members {
        let identity = layout.identity.contains(&member.name);
        let (value, kept) = if identity { (json!("18"), Some(json!("18"))) } else { value(&member.kind, style) };
        given.insert(member.name.to_owned(), value);
        written.extend(kept.map(|kept| (member.name.to_owned(), kept)));
    }
    if matches!(style, Style::Foreign) {
        for members in [&mut given, &mut written] {
            members.insert("brandNew".into(), json!({"of": ["any", "shape"]}));
        }
    }
    (Value::Object(given), Value::Object(written))
}

fn holds<R: OpenRecord>() {
    for style in [Style::Exact, Style::Strings, Style::Foreign, Style::Nulls] {
        let (given, written) = object(R::LAYOUT, style);
        let record = R::from_json(given.to_string().as_bytes()).expect(R::LAYOUT.name);
        assert_eq!(serde_json::to_value(&record).unwrap(), written, "{}", R::LAYOUT.name);
    }
    match R::LAYOUT.identity {
        [] => assert!(R::from_json(b"{}").unwrap().is_empty(), "{}", R::LAYOUT.name),
        [name, ..] => {
            assert_eq!(R::from_json(b"{}").map(drop).unwrap_err().path, *name);
            let only = json!({*name: "18"});
            assert_eq!(serde_json::to_value(R::from_json(only.to_string().as_bytes()).unwrap()).unwrap(), only);
        }
    }
}

macro_rules! hold {
    ($($entity:ident)+) => {
        #[test]
        fn every_entity_reads_in_every_form() {
            $(holds::<$entity>();)+
        }
    };
}

hold! {
    AccessToken
    AccountHealthCheck
    ActionErrors
    ActualProtection
    AdHocQuery
    AdaptiveAttackProtection
    AddedEndpoints
    AddedEndpointsErrors
    AddedToGroups
    AddedUsers
    AddressesToBlock
    Admin
    AdminProfile
    Alert
    AlertTenant
    AllowedItem
    AllowedItemProperties
    ApiHosts
    AppCertificate
    AppDevice
    AppGroupApp
    AssignedProduct
    AssociatedPerson
    Attachment
    AttachmentChange
    AttachmentChanges
    AttachmentDownload
    AttachmentExcerpt
    Attestation
    AttestationOption
    BillingUsage
    BlockedAddress
    BlockedAddressChanges
    BlockedItem
    BlockedItemProperties
    BulkSenderPrivilege
    BulkSenderRequest
    Canceled
    Case
    Clawback
    ClawbackError
    CloudSecurityList
    CloudSecurityListOperation
    CloudSecurityProfile
    CloudSecurityProfileVersion
    CloudSecurityRule
    CloudSecuritySettings
    CodedRef
    CollectedFile
    ComplianceViolation
    ComputerPolicyScores
    ConfigImport
    CreatedActions
    DataCount
    DefaultContent
    Deleted
    DeletedEndpoints
    DesiredProtection
    DetectedExploit
    Detection
    DetectionCount
    DetectionCounts
    DetectionDevice
    DetectionGroup
    DetectionRawData
    DetectionRef
    DetectionSensor
    DetectionsRun
    DetectionsSort
    DnsLocation
    EncryptedVolume
    Endpoint
    EndpointCloud
    EndpointCounts
    EndpointEncryption
    EndpointExcerpt
    EndpointFilter
    EndpointFilterOs
    EndpointGroup
    EndpointGroupNode
    EndpointHealth
    EndpointHealthCheck
    EndpointIsolation
    EndpointLockdown
    EndpointMatch
    EndpointModule
    EndpointOs
    EndpointPackage
    EndpointPackages
    EndpointRef
    EndpointSnooze
    EndpointSoftware
    EndpointTag
    EnrichmentPivot
    EventJournal
    ExcludedWebsite
    ExcludedWebsiteChanges
    ExcludedWebsiteExcerpt
    ExclusionSnooze
    ExclusionsCheck
    ExclusionsSnooze
    ExploitMitigationApplication
    ExploitMitigationCategory
    ExploitMitigationChanges
    ExploitMitigationSettings
    FailedActions
    FailedDeletions
    FinishedCounts
    Firewall
    FirewallAction
    FirewallCluster
    FirewallClusterPeer
    FirewallExcerpt
    FirewallGeoLocation
    FirewallGroup
    FirewallLicenses
    FirewallStatus
    FirewallSyncStatus
    FirewallTransaction
    FirewallTransactionRequest
    FirmwareCheck
    FirmwareCheckFirewall
    FirmwareUpgrade
    FirmwareUpgradeOrder
    FirmwareUpgrades
    FirmwareVersion
    ForensicLogs
    GlobalExclusionsScore
    GlobalTamperProtection
    GlobalTamperProtectionScore
    GroupExcerpt
    GroupRef
    HealthScores
    HealthServices
    HealthSnooze
    HealthStatus
    HistoricalScores
    HmpaExploit
    ImpactedEntity
    InitialDetection
    InstalledApp
    Installer
    Installers
    IosAutoEnrollment
    IpsThreat
    IpsThreatData
    IsolationChange
    IsolationChanges
    IsolationSetting
    ItemError
    JournalLimit
    License
    LicenseOverview
    LicenseOwner
    LicenseProduct
    LicenseUsage
    LicenseUsageCount
    LiveDiscoverRun
    LocalSite
    MacFilter
    MailAddress
    Mailbox
    MailboxAdditions
    MailboxDeletion
    MailboxDeletions
    MailboxListChange
    MailboxListErrors
    MailboxPolicies
    MailboxRef
    ManagedAgent
    ManagerRef
    MemoryDump
    MessagePreview
    MessageStatus
    MigratedEndpoint
    Migration
    MitreAttack
    MitreSummary
    MitreTactic
    MitreTechnique
    MobileAction
    MobileApp
    MobileAppGroup
    MobileAutoEnrollment
    MobileCompliance
    MobileDevice
    MobileDeviceGroup
    MobileHealthState
    MobileLocation
    MobileOperatingSystem
    MobileOs
    MobilePerson
    MobilePolicy
    MobilePolicyRef
    MobileProperty
    MobileScanResult
    NameChanges
    NamedRef
    NetworkDeviceCheck
    NetworkDeviceSnooze
    NetworkExclusion
    NetworkTask
    NetworkTaskDevice
    NetworkTaskStatus
    NewMailbox
    PackageComment
    PackageModule
    PartnerAdmin
    PartnerAdminProfile
    PendingCount
    Peripheral
    PermissionSet
    Policy
    PolicyAppliesTo
    PolicyCheck
    PolicyExclusionsCheck
    PolicyExclusionsFinding
    PolicyExclusionsScore
    PolicyExclusionsSnooze
    PolicyFinding
    PolicyScore
    PolicySettingDescription
    PolicySettingsMetadata
    PolicySnooze
    PolicyTypeExclusionsSnooze
    PolicyTypeSettings
    PolicyTypeSnooze
    PostDeliveryMessage
    PreviousPassword
    Principal
    ProfilePolicy
    ProfileVersion
    ProtectionCheck
    ProtectionScore
    ProtectionSnooze
    QuarantineChange
    QuarantineChanges
    QuarantineFilter
    QuarantineTarget
    QuarantinedMessage
    QueryCategory
    QueryPerformance
    QueryVariable
    RecommendedPackage
    RegionalScores
    RemedyItem
    RemedyItems
    Removed
    RemovedEndpoints
    RemovedEndpointsErrors
    RemovedFromGroups
    RemovedFromGroupsErrors
    RemovedUsers
    RemovedUsersErrors
    Requested
    RiskyExclusion
    Role
    RoleAssignment
    RoleScope
    RunEndpoint
    RunEndpointPerformance
    RunPerformance
    RunStatusCounts
    SavedQuery
    SavedQueryRef
    ScanResultSummary
    ScanningExclusion
    ScopedRoleAssignment
    ScoreBand
    ScoreOfDay
    ServerPolicyScores
    ServiceDetail
    SettingLimits
    SeverityCounts
    SiemAlert
    SiemAlertData
    SiemEvent
    SiemSourceInfo
    SkippedProfiles
    Snooze
    SnoozeComment
    SnoozeDetail
    SoftwareEndpoint
    Source
    StaticPackage
    Statistics
    TamperProtection
    TamperProtectionCheck
    TamperProtectionScore
    TamperProtectionSnooze
    Tenant
    TenantContact
    TenantContactAddress
    TenantRef
    ThreatIndicator
    TlsDecryption
    TlsDecryptionCategory
    Transaction
    TranslatedText
    TypeCounts
    User
    UserExcerpt
    UserGroup
    VersionRange
    WebCategory
    WhoAmI
    XdrRun
}

#[test]
fn what_is_secret_is_not_shown() {
    let tamper =
        TamperProtection::from_json(br#"{"password":"p4ss","previousPasswords":[{"password":"0ld"}]}"#).unwrap();
    assert_eq!(tamper.password.as_ref().map(Secret::as_str), Some("p4ss"));
    let shown = format!("{tamper:?}");
    assert!(!shown.contains("p4ss") && !shown.contains("0ld"), "{shown}");
    let token = AccessToken::from_json(br#"{"token":"eyJ-secret"}"#).unwrap();
    assert!(!format!("{token:?}").contains("eyJ"), "{token:?}");
}
