//! The vendor's identifiers as types, so that a group's id cannot be passed where a user's is expected. Most are UUIDs.

use connect_core::IdRule;

connect_core::ids! { IdRule::SEGMENT;
    /// The id of a tenant.
    TenantId = "tenant id";
    /// The id of a directory user.
    UserId = "user id";
    /// The id of a group of directory users.
    UserGroupId = "user group id";
    /// The id of an endpoint.
    EndpointId = "endpoint id";
    /// The id of a group of endpoints.
    EndpointGroupId = "endpoint group id";
    /// The id of an alert.
    AlertId = "alert id";
    /// The id of a run of a query for detections.
    DetectionsRunId = "detections run id";
    /// The id of a case.
    CaseId = "case id";
    /// The id of a mobile device.
    MobileDeviceId = "mobile device id";
    /// The id of an access token.
    AccessTokenId = "access token id";
    /// The id of an administrator.
    AdminId = "admin id";
    /// The id of an allowed item.
    AllowedItemId = "allowed item id";
    /// The id of a download of attachments.
    AttachmentDownloadId = "attachment download id";
    /// The id of an attestation.
    AttestationId = "attestation id";
    /// The id of a blocked address.
    BlockedAddressId = "blocked address id";
    /// The id of a blocked item.
    BlockedItemId = "blocked item id";
    /// The id of a cloud security profile.
    CloudSecurityProfileId = "cloud security profile id";
    /// The id of a detected exploit.
    DetectedExploitId = "detected exploit id";
    /// The id of a detection.
    DetectionId = "detection id";
    /// The id of a DNS location.
    DnsLocationId = "DNS location id";
    /// The id of an enrichment pivot.
    EnrichmentPivotId = "enrichment pivot id";
    /// The id of an exclusion.
    ExclusionId = "exclusion id";
    /// The id of an application of exploit mitigation.
    ExploitMitigationApplicationId = "exploit mitigation application id";
    /// The id of a group of firewalls.
    FirewallGroupId = "firewall group id";
    /// The id of a firewall.
    FirewallId = "firewall id";
    /// The id of a collection of forensic logs.
    ForensicLogsId = "forensic logs id";
    /// The id of a run of Live Discover.
    LiveDiscoverRunId = "live discover run id";
    /// The id of a site of web control.
    LocalSiteId = "local site id";
    /// The id of a mailbox.
    MailboxId = "mailbox id";
    /// The id of a memory dump.
    MemoryDumpId = "memory dump id";
    /// The id of a message.
    MessageId = "message id";
    /// The id of a migration of endpoints.
    MigrationId = "migration id";
    /// The id of an action of mobile devices.
    MobileActionId = "mobile action id";
    /// The id of a group of apps.
    MobileAppGroupId = "mobile app group id";
    /// The id of a group of mobile devices.
    MobileDeviceGroupId = "mobile device group id";
    /// The id of a mobile operating system.
    MobileOsId = "mobile os id";
    /// The id of a peripheral.
    PeripheralId = "peripheral id";
    /// The id of a policy.
    PolicyId = "policy id";
    /// The id of a category of saved queries.
    QueryCategoryId = "query category id";
    /// The id of a role that an administrator has.
    RoleAssignmentId = "role assignment id";
    /// The id of a role.
    RoleId = "role id";
    /// The id of a saved query.
    SavedQueryId = "saved query id";
    /// The id of a static package.
    StaticPackageId = "static package id";
    /// The id of a transaction of a firewall.
    TransactionId = "transaction id";
    /// The id of a run of a query over the Data Lake.
    XdrRunId = "XDR run id";
}
