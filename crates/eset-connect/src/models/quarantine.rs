//! The quarantine of ESET Cloud Office Security (quarantine management).

use open_record::{Integer, record, word_enum};
use serde_json::Value;

use crate::models::{Email, File, Interval, ObjectOrigin, Timestamp};

record! {
    /// An object in quarantine.
    ///
    /// The vendor's `v1QuarantinedObject`.
    pub struct QuarantinedObject {
        /// Identifier of the object's cloud office tenant.
        pub cloud_office_tenant_uuid: Option<String> = "cloudOfficeTenantUuid",
        /// Result of the cloud sandbox.
        pub cloud_sandboxing_status: Option<ObjectScanStatus> = "cloudSandboxingStatus",
        /// Name of the object.
        pub display_name: Option<String> = "displayName",
        /// The object, if it is a mail message.
        pub email: Option<Email> = "email",
        /// The object, if it is a file.
        pub file: Option<File> = "file",
        /// Result of the grayware scan.
        pub grayware_scan_status: Option<ObjectScanStatus> = "graywareScanStatus",
        /// Whether the object can be excluded from detection when it is restored.
        pub is_excludable: Option<bool> = "isExcludable",
        /// Whether the object can be restored.
        pub is_restorable: Option<bool> = "isRestorable",
        /// Result of the malware scan.
        pub malware_scan_status: Option<ObjectScanStatus> = "malwareScanStatus",
        /// System that the object comes from.
        pub object_origin: Option<ObjectOrigin> = "objectOrigin",
        /// Result of the phishing scan.
        pub phishing_scan_status: Option<ObjectScanStatus> = "phishingScanStatus",
        /// Why the object was quarantined.
        pub quarantine_reason: Option<QuarantineReason> = "quarantineReason",
        /// When the object was quarantined.
        pub quarantine_time: Option<Timestamp> = "quarantineTime",
        /// Rule that quarantined the object.
        pub quarantining_rule: Option<QuarantiningRule> = "quarantiningRule",
        /// Results of the scans, objects that name their shape in `@type`.
        pub scan_results: Option<Vec<Value>> = "scanResults",
        /// Size of the object in bytes.
        pub size_bytes: Option<Integer> = "sizeBytes" (quoted),
        /// Result of the spam scan.
        pub spam_scan_status: Option<ObjectScanStatus> = "spamScanStatus",
        /// Kind of object.
        pub kind: Option<QuarantinedObjectType> = "type",
        /// Identifier of the object.
        pub uuid: Option<String> = "uuid",
    }
}

record! {
    /// The rule that quarantined an object.
    ///
    /// The vendor's `v1QuarantiningRule`.
    pub struct QuarantiningRule {
        /// Name of the rule.
        pub display_name: Option<String> = "displayName",
    }
}

record! {
    /// Selects quarantined objects; an object must match all members that are set.
    ///
    /// The vendor's `v1QuarantineFilter`.
    pub struct QuarantineFilter (input) {
        /// Identifier of the cloud office tenant.
        pub cloud_office_tenant_uuid: Option<String> = "cloudOfficeTenantUuid",
        /// The header `Message-ID` of the mail message.
        pub email_internet_message_id: Option<String> = "emailInternetMessageId",
        /// Recipient of the mail message.
        pub email_recipient: Option<String> = "emailRecipient",
        /// Sender of the mail message.
        pub email_sender: Option<String> = "emailSender",
        /// Text that the subject of the mail message contains.
        pub email_subject: Option<String> = "emailSubject",
        /// End of the file's path.
        pub file_name: Option<String> = "fileName",
        /// Identifier of the SharePoint root site.
        pub ms_sharepoint_root_site_uuid: Option<String> = "msSharepointRootSiteUuid",
        /// Identifier of the Microsoft Teams team.
        pub ms_teams_team_uuid: Option<String> = "msTeamsTeamUuid",
        /// System that the object comes from.
        pub object_origin: Option<ObjectOrigin> = "objectOrigin",
        /// Kind of object.
        pub object_type: Option<QuarantinedObjectType> = "objectType",
        /// Why the object was quarantined.
        pub quarantine_reason: Option<QuarantineReason> = "quarantineReason",
        /// When the object was quarantined.
        pub quarantine_time: Option<Interval> = "quarantineTime",
        /// Identifier of the user that the object belongs to.
        pub user_uuid: Option<String> = "userUuid",
    }
}

word_enum! {
    /// Result of a scan of a quarantined object.
    ///
    /// The vendor's `v1ObjectScanStatus`.
    pub enum ObjectScanStatus {
        /// `OBJECT_SCAN_STATUS_UNSPECIFIED`.
        Unspecified = "OBJECT_SCAN_STATUS_UNSPECIFIED",
        /// `OBJECT_SCAN_STATUS_NOT_SCANNED`.
        NotScanned = "OBJECT_SCAN_STATUS_NOT_SCANNED",
        /// `OBJECT_SCAN_STATUS_POSITIVE_RESULT`.
        PositiveResult = "OBJECT_SCAN_STATUS_POSITIVE_RESULT",
        /// `OBJECT_SCAN_STATUS_NEGATIVE_RESULT`.
        NegativeResult = "OBJECT_SCAN_STATUS_NEGATIVE_RESULT",
    }
}

word_enum! {
    /// Why an object was quarantined.
    ///
    /// The vendor's `v1QuarantineReason`.
    pub enum QuarantineReason {
        /// `QUARANTINE_REASON_UNSPECIFIED`.
        Unspecified = "QUARANTINE_REASON_UNSPECIFIED",
        /// `QUARANTINE_REASON_MALWARE`.
        Malware = "QUARANTINE_REASON_MALWARE",
        /// `QUARANTINE_REASON_GRAYWARE`.
        Grayware = "QUARANTINE_REASON_GRAYWARE",
        /// `QUARANTINE_REASON_PHISHING`.
        Phishing = "QUARANTINE_REASON_PHISHING",
        /// `QUARANTINE_REASON_SPAM`.
        Spam = "QUARANTINE_REASON_SPAM",
        /// `QUARANTINE_REASON_SENDER_SPOOFING`.
        SenderSpoofing = "QUARANTINE_REASON_SENDER_SPOOFING",
        /// `QUARANTINE_REASON_RULE`.
        Rule = "QUARANTINE_REASON_RULE",
    }
}

word_enum! {
    /// Kind of quarantined object.
    ///
    /// The vendor's `v1QuarantinedObjectType`.
    pub enum QuarantinedObjectType {
        /// `QUARANTINED_OBJECT_TYPE_UNSPECIFIED`.
        Unspecified = "QUARANTINED_OBJECT_TYPE_UNSPECIFIED",
        /// `QUARANTINED_OBJECT_TYPE_EMAIL_MESSAGE`.
        EmailMessage = "QUARANTINED_OBJECT_TYPE_EMAIL_MESSAGE",
        /// `QUARANTINED_OBJECT_TYPE_EMAIL_ATTACHMENT`.
        EmailAttachment = "QUARANTINED_OBJECT_TYPE_EMAIL_ATTACHMENT",
        /// `QUARANTINED_OBJECT_TYPE_FILE_ON_DRIVE`.
        FileOnDrive = "QUARANTINED_OBJECT_TYPE_FILE_ON_DRIVE",
    }
}
