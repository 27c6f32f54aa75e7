//! Files and mail messages in detections and in the quarantine.

use open_record::{Integer, record, word_enum};

record! {
    /// A mail message.
    ///
    /// The vendor's `v1Email`.
    pub struct Email {
        /// Files attached to the message.
        pub attachments: Option<Vec<File>> = "attachments",
        /// Parts of the message body.
        pub body_parts: Option<Vec<File>> = "bodyParts",
        /// Recipients of copies, as the header `Cc` has them.
        pub cc: Option<String> = "cc",
        /// URLs in the message.
        pub contained_urls: Option<Vec<String>> = "containedUrls",
        /// Sender, as the header `From` has it.
        pub from: Option<String> = "from",
        /// Header lines of the message.
        pub headers: Option<Vec<String>> = "headers",
        /// The header `Message-ID`.
        pub internet_message_id: Option<String> = "internetMessageId",
        /// Whether the message cannot be changed.
        pub is_read_only: Option<bool> = "isReadOnly",
        /// Identifier of the mailbox that holds the message.
        pub mailbox_uuid: Option<String> = "mailboxUuid",
        /// Identifier of the user who owns the mailbox.
        pub mailbox_user_uuid: Option<String> = "mailboxUserUuid",
        /// The SMTP conversation that delivered the message.
        pub mta_smtp_details: Option<MailTransferAgentSmtpDetails> = "mtaSmtpDetails",
        /// System that the message comes from.
        pub origin: Option<ObjectOrigin> = "origin",
        /// Name by which other members of the record refer to the message, such as `emailReference`.
        pub reference: Option<String> = "reference",
        /// IP address of the sending server.
        pub sender_ip_address: Option<String> = "senderIpAddress",
        /// Subject of the message.
        pub subject: Option<String> = "subject",
        /// Recipients, as the header `To` has them.
        pub to: Option<String> = "to",
        /// Identifier of the message.
        pub uuid: Option<String> = "uuid",
    }
}

record! {
    /// A file.
    ///
    /// The vendor's `v1File`.
    pub struct File {
        /// Files inside this file, if it is an archive.
        pub contained_files: Option<Vec<File>> = "containedFiles",
        /// SHA-1 hash of the content, in hexadecimal.
        pub hash_sha1: Option<String> = "hashSha1",
        /// SHA-256 hash of the content, in hexadecimal.
        pub hash_sha256: Option<String> = "hashSha2256",
        /// Whether the file cannot be changed.
        pub is_read_only: Option<bool> = "isReadOnly",
        /// Who last changed the file.
        pub last_editor: Option<ObjectEditor> = "lastEditor",
        /// System that the file comes from.
        pub origin: Option<ObjectOrigin> = "origin",
        /// Path of the file.
        pub path: Option<String> = "path",
        /// Name by which other members of the record refer to the file, such as `fileReference`.
        pub reference: Option<String> = "reference",
        /// Size of the file in bytes.
        pub size_bytes: Option<Integer> = "sizeBytes" (quoted),
        /// Places where the file is stored.
        pub storages: Option<Vec<FileStorage>> = "storages",
    }
}

record! {
    /// A place where a file is stored.
    ///
    /// The vendor's `v1FileStorage`.
    pub struct FileStorage {
        /// Name of the place.
        pub display_name: Option<String> = "displayName",
        /// Identifier of the SharePoint root site.
        pub ms_sharepoint_root_site_uuid: Option<String> = "msSharepointRootSiteUuid",
        /// Identifier of the place.
        pub uuid: Option<String> = "uuid",
        /// The `reference` of the archive that holds the file.
        pub archive_reference: Option<String> = "archiveReference",
        /// Identifier of the user who owns the cloud drive.
        pub cloud_drive_user_uuid: Option<String> = "cloudDriveUserUuid",
        /// The `reference` of the mail message that holds the file.
        pub email_reference: Option<String> = "emailReference",
        /// Identifier of the SharePoint site.
        pub ms_sharepoint_site_uuid: Option<String> = "msSharepointSiteUuid",
        /// Identifier of the Microsoft Teams team.
        pub ms_teams_team_uuid: Option<String> = "msTeamsTeamUuid",
    }
}

record! {
    /// The SMTP conversation that delivered a mail message.
    ///
    /// The vendor's `v1MailTransferAgentSmtpDetails`.
    pub struct MailTransferAgentSmtpDetails {
        /// Host name that the sending server gave in its greeting.
        pub hello: Option<String> = "hello",
        /// Recipients that the sending server gave.
        pub recipients: Option<Vec<String>> = "recipients",
        /// Sender that the sending server gave.
        pub sender: Option<String> = "sender",
        /// IP address of the sending server.
        pub sender_ip_address: Option<String> = "senderIpAddress",
    }
}

record! {
    /// The user who changed an object.
    ///
    /// The vendor's `v1ObjectEditor`.
    pub struct ObjectEditor {
        /// Mail address of the user.
        pub email: Option<String> = "email",
        /// Identifier of the user.
        pub user_uuid: Option<String> = "userUuid",
        /// Name of the user.
        pub user_name: Option<String> = "userName",
    }
}

word_enum! {
    /// System that an object comes from.
    ///
    /// The vendor's `v1ObjectOrigin`.
    pub enum ObjectOrigin {
        /// `OBJECT_ORIGIN_UNSPECIFIED`.
        Unspecified = "OBJECT_ORIGIN_UNSPECIFIED",
        /// `OBJECT_ORIGIN_MS_OFFICE365`.
        MsOffice365 = "OBJECT_ORIGIN_MS_OFFICE365",
        /// `OBJECT_ORIGIN_GOOGLE_WORKSPACE`.
        GoogleWorkspace = "OBJECT_ORIGIN_GOOGLE_WORKSPACE",
        /// `OBJECT_ORIGIN_DEVICE`.
        Device = "OBJECT_ORIGIN_DEVICE",
    }
}
