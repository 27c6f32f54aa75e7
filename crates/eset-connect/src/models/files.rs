//! Files and messages that detections and the quarantine speak of.

use crate::json::{entity, words};

entity! {
    /// A mail message.
    ///
    /// The vendor's `v1Email`.
    pub struct Email {
        /// Files attached to the message.
        attachments: Vec<File> = "attachments",
        /// Parts of the message body.
        body_parts: Vec<File> = "bodyParts",
        /// Copy recipients as written in the header.
        cc: Option<String> = "cc",
        /// Addresses found in the message.
        contained_urls: Vec<String> = "containedUrls",
        /// Sender as written in the header.
        from: Option<String> = "from",
        /// Header lines.
        headers: Vec<String> = "headers",
        /// `Message-ID` header.
        internet_message_id: Option<String> = "internetMessageId",
        /// Whether it cannot be changed.
        is_read_only: Option<bool> = "isReadOnly",
        /// Mailbox.
        mailbox_uuid: Option<String> = "mailboxUuid",
        /// User who owns the mailbox.
        mailbox_user_uuid: Option<String> = "mailboxUserUuid",
        /// The SMTP conversation.
        mta_smtp_details: Option<MailTransferAgentSmtpDetails> = "mtaSmtpDetails",
        /// Where it comes from.
        origin: Option<ObjectOrigin> = "origin",
        /// Reference that other records use.
        reference: Option<String> = "reference",
        /// Address of the sending server.
        sender_ip_address: Option<String> = "senderIpAddress",
        /// Subject.
        subject: Option<String> = "subject",
        /// Recipients as written in the header.
        to: Option<String> = "to",
        /// Identifier.
        uuid: Option<String> = "uuid",
    }
}

entity! {
    /// A file.
    ///
    /// The vendor's `v1File`.
    pub struct File {
        /// Files inside this one, for archives.
        contained_files: Vec<File> = "containedFiles",
        /// SHA-1 of the content.
        hash_sha1: Option<String> = "hashSha1",
        /// SHA-256 of the content.
        hash_sha256: Option<String> = "hashSha2256",
        /// Whether it cannot be changed.
        is_read_only: Option<bool> = "isReadOnly",
        /// Who changed it last.
        last_editor: Option<ObjectEditor> = "lastEditor",
        /// Where it comes from.
        origin: Option<ObjectOrigin> = "origin",
        /// Path of the file.
        path: Option<String> = "path",
        /// Reference that other records use.
        reference: Option<String> = "reference",
        /// Size in bytes.
        size_bytes: Option<u64> = "sizeBytes",
        /// Where the file is stored.
        storages: Vec<FileStorage> = "storages",
    }
}

entity! {
    /// A place where a file is stored.
    ///
    /// The vendor's `v1FileStorage`.
    pub struct FileStorage {
        /// Name as shown in the console.
        display_name: Option<String> = "displayName",
        /// SharePoint root site.
        ms_sharepoint_root_site_uuid: Option<String> = "msSharepointRootSiteUuid",
        /// Identifier.
        uuid: Option<String> = "uuid",
        /// Reference of the archive that holds the file.
        archive_reference: Option<String> = "archiveReference",
        /// User who owns the cloud drive.
        cloud_drive_user_uuid: Option<String> = "cloudDriveUserUuid",
        /// Reference of the message.
        email_reference: Option<String> = "emailReference",
        /// SharePoint site.
        ms_sharepoint_site_uuid: Option<String> = "msSharepointSiteUuid",
        /// Teams team.
        ms_teams_team_uuid: Option<String> = "msTeamsTeamUuid",
    }
}

entity! {
    /// The SMTP conversation that brought a message.
    ///
    /// The vendor's `v1MailTransferAgentSmtpDetails`.
    pub struct MailTransferAgentSmtpDetails {
        /// Name given in the SMTP greeting.
        hello: Option<String> = "hello",
        /// Recipients given to the mail server.
        recipients: Vec<String> = "recipients",
        /// Sender given to the mail server.
        sender: Option<String> = "sender",
        /// Address of the sending server.
        sender_ip_address: Option<String> = "senderIpAddress",
    }
}

entity! {
    /// Who changed an object.
    ///
    /// The vendor's `v1ObjectEditor`.
    pub struct ObjectEditor {
        /// Mail address.
        email: Option<String> = "email",
        /// User.
        user_uuid: Option<String> = "userUuid",
        /// Name of the user.
        user_name: Option<String> = "userName",
    }
}

words! {
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
