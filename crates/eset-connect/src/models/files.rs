//! Files and messages that detections and the quarantine speak of.

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
        /// Copy recipients as written in the header.
        pub cc: Option<String> = "cc",
        /// Addresses found in the message.
        pub contained_urls: Option<Vec<String>> = "containedUrls",
        /// Sender as written in the header.
        pub from: Option<String> = "from",
        /// Header lines.
        pub headers: Option<Vec<String>> = "headers",
        /// `Message-ID` header.
        pub internet_message_id: Option<String> = "internetMessageId",
        /// Whether it cannot be changed.
        pub is_read_only: Option<bool> = "isReadOnly",
        /// Mailbox.
        pub mailbox_uuid: Option<String> = "mailboxUuid",
        /// User who owns the mailbox.
        pub mailbox_user_uuid: Option<String> = "mailboxUserUuid",
        /// The SMTP conversation.
        pub mta_smtp_details: Option<MailTransferAgentSmtpDetails> = "mtaSmtpDetails",
        /// Where it comes from.
        pub origin: Option<ObjectOrigin> = "origin",
        /// Reference that other records use.
        pub reference: Option<String> = "reference",
        /// Address of the sending server.
        pub sender_ip_address: Option<String> = "senderIpAddress",
        /// Subject.
        pub subject: Option<String> = "subject",
        /// Recipients as written in the header.
        pub to: Option<String> = "to",
        /// Identifier.
        pub uuid: Option<String> = "uuid",
    }
}

record! {
    /// A file.
    ///
    /// The vendor's `v1File`.
    pub struct File {
        /// Files inside this one, for archives.
        pub contained_files: Option<Vec<File>> = "containedFiles",
        /// SHA-1 of the content.
        pub hash_sha1: Option<String> = "hashSha1",
        /// SHA-256 of the content.
        pub hash_sha256: Option<String> = "hashSha2256",
        /// Whether it cannot be changed.
        pub is_read_only: Option<bool> = "isReadOnly",
        /// Who changed it last.
        pub last_editor: Option<ObjectEditor> = "lastEditor",
        /// Where it comes from.
        pub origin: Option<ObjectOrigin> = "origin",
        /// Path of the file.
        pub path: Option<String> = "path",
        /// Reference that other records use.
        pub reference: Option<String> = "reference",
        /// Size in bytes.
        pub size_bytes: Option<Integer> = "sizeBytes" (quoted),
        /// Where the file is stored.
        pub storages: Option<Vec<FileStorage>> = "storages",
    }
}

record! {
    /// A place where a file is stored.
    ///
    /// The vendor's `v1FileStorage`.
    pub struct FileStorage {
        /// Name as shown in the console.
        pub display_name: Option<String> = "displayName",
        /// SharePoint root site.
        pub ms_sharepoint_root_site_uuid: Option<String> = "msSharepointRootSiteUuid",
        /// Identifier.
        pub uuid: Option<String> = "uuid",
        /// Reference of the archive that holds the file.
        pub archive_reference: Option<String> = "archiveReference",
        /// User who owns the cloud drive.
        pub cloud_drive_user_uuid: Option<String> = "cloudDriveUserUuid",
        /// Reference of the message.
        pub email_reference: Option<String> = "emailReference",
        /// SharePoint site.
        pub ms_sharepoint_site_uuid: Option<String> = "msSharepointSiteUuid",
        /// Teams team.
        pub ms_teams_team_uuid: Option<String> = "msTeamsTeamUuid",
    }
}

record! {
    /// The SMTP conversation that brought a message.
    ///
    /// The vendor's `v1MailTransferAgentSmtpDetails`.
    pub struct MailTransferAgentSmtpDetails {
        /// Name given in the SMTP greeting.
        pub hello: Option<String> = "hello",
        /// Recipients given to the mail server.
        pub recipients: Option<Vec<String>> = "recipients",
        /// Sender given to the mail server.
        pub sender: Option<String> = "sender",
        /// Address of the sending server.
        pub sender_ip_address: Option<String> = "senderIpAddress",
    }
}

record! {
    /// Who changed an object.
    ///
    /// The vendor's `v1ObjectEditor`.
    pub struct ObjectEditor {
        /// Mail address.
        pub email: Option<String> = "email",
        /// User.
        pub user_uuid: Option<String> = "userUuid",
        /// Name of the user.
        pub user_name: Option<String> = "userName",
    }
}

word_enum! {
    /// Where an object comes from.
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
