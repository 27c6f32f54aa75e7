//! E-mail: both quarantines, delivered messages, mailboxes.

use open_record::{Integer, record, word_enum};

use super::{ItemError, Secret};

word_enum! {
    /// Whether a message came in or went out.
    pub enum MessageDirection {
        /// `inbound`
        Inbound = "inbound",
        /// `outbound`
        Outbound = "outbound",
    }
}

word_enum! {
    /// Which product has handled a message.
    pub enum EmailProduct {
        /// `gateway`
        Gateway = "gateway",
        /// `mailflow`
        Mailflow = "mailflow",
    }
}

word_enum! {
    /// Why a message is in quarantine.
    pub enum QuarantineReason {
        /// `bulk`
        Bulk = "bulk",
        /// `dataControl`
        DataControl = "dataControl",
        /// `dkim`
        Dkim = "dkim",
        /// `dmarc`
        Dmarc = "dmarc",
        /// `headerAnomaly`
        HeaderAnomaly = "headerAnomaly",
        /// `domainAnomaly`
        DomainAnomaly = "domainAnomaly",
        /// `impersonation`
        Impersonation = "impersonation",
        /// `intelixMalicious`
        IntelixMalicious = "intelixMalicious",
        /// `intelixSuspicious`
        IntelixSuspicious = "intelixSuspicious",
        /// `intelixUnscannable`
        IntelixUnscannable = "intelixUnscannable",
        /// `maliciousUrl`
        MaliciousUrl = "maliciousUrl",
        /// `malware`
        Malware = "malware",
        /// `s/mime`
        Smime = "s/mime",
        /// `spam`
        Spam = "spam",
        /// `spf`
        Spf = "spf",
        /// `suspectedSpam`
        SuspectedSpam = "suspectedSpam",
        /// `unscannable`
        Unscannable = "unscannable",
        /// `onDemand`
        OnDemand = "onDemand",
    }
}

word_enum! {
    /// How far a download is.
    pub enum DownloadStatus {
        /// `processing`
        Processing = "processing",
        /// `completed`
        Completed = "completed",
        /// `failed`
        Failed = "failed",
    }
}

record! {
    /// Which messages are searched for.
    pub struct QuarantineFilter (input) {
        /// Its id.
        pub id: Option<String> = "id",
        /// Only messages whose sender contains this text.
        pub from_contains: Option<String> = "fromContains",
        /// Only messages with a recipient that contains this text.
        pub to_contains: Option<String> = "toContains",
        /// Only messages whose subject contains this text.
        pub subject_contains: Option<String> = "subjectContains",
        /// Only messages with an attachment whose name contains this text.
        pub attachment_name_contains: Option<String> = "attachmentNameContains",
        /// Only messages of more than this many megabytes.
        pub size_in_mb_greater_than: Option<Integer> = "sizeInMBGreaterThan",
        /// Only messages of less than this many megabytes.
        pub size_in_mb_lower_than: Option<Integer> = "sizeInMBLowerThan",
        /// The direction.
        pub direction: Option<MessageDirection> = "direction",
        /// The product type.
        pub product_type: Option<EmailProduct> = "productType",
        /// The reason.
        pub reason: Option<Vec<QuarantineReason>> = "reason",
        /// Whether it has attachments.
        pub has_any_attachment: Option<bool> = "hasAnyAttachment",
    }
}

record! {
    /// A quarantined message, from `POST /email/v1/quarantine/messages/search`.
    pub struct QuarantinedMessage {
        /// Its id.
        pub id: Option<String> = "id",
        /// The direction.
        pub direction: Option<MessageDirection> = "direction",
        /// The recipient.
        pub for_recipient: Option<String> = "forRecipient",
        /// The reason.
        pub reason: Option<QuarantineReason> = "reason",
        /// The attachments.
        pub attachments: Option<AttachmentExcerpt> = "attachments",
        /// The recipients of copies.
        pub cc: Option<Vec<MailAddress>> = "cc",
        /// The address that delivered it.
        pub client_ip: Option<String> = "clientIp",
        /// The envelope recipients.
        pub envelope_recipients: Option<Vec<MailAddress>> = "envelopeRecipients",
        /// The envelope sender.
        pub envelope_sender: Option<MailAddress> = "envelopeSender",
        /// The sender.
        pub from: Option<MailAddress> = "from",
        /// The MIME message id.
        pub mime_message_id: Option<String> = "mimeMessageId",
        /// The product type.
        pub product_type: Option<EmailProduct> = "productType",
        /// The time of `quarantinedAt`. ISO 8601.
        pub quarantined_at: Option<String> = "quarantinedAt",
        /// The reason detail.
        pub reason_detail: Option<String> = "reasonDetail",
        /// When it was received. ISO 8601.
        pub received_at: Option<String> = "receivedAt",
        /// The time of `sentAt`. ISO 8601.
        pub sent_at: Option<String> = "sentAt",
        /// The size, in bytes.
        pub size_in_bytes: Option<Integer> = "sizeInBytes",
        /// The subject.
        pub subject: Option<String> = "subject",
        /// The recipients.
        pub to: Option<Vec<MailAddress>> = "to",
    }
}

record! {
    /// The first attachments of a message, and how many there are.
    pub struct AttachmentExcerpt {
        /// The items.
        pub items: Option<Vec<Attachment>> = "items",
        /// The size, in bytes.
        pub size: Option<Integer> = "size",
        /// How many there are.
        pub total: Option<Integer> = "total",
    }
}

record! {
    /// An attachment, from `GET /email/v1/quarantine/messages/{id}/attachments`.
    pub struct Attachment {
        /// The type of the file.
        pub file_type: Option<String> = "fileType",
        /// Its name.
        pub name: Option<String> = "name",
        /// The size, in bytes.
        pub size_in_bytes: Option<Integer> = "sizeInBytes",
        /// Whether it was taken out.
        pub stripped: Option<bool> = "stripped",
    }
}

record! {
    /// An e-mail address, in parts.
    pub struct MailAddress {
        /// Its name.
        pub name: Option<String> = "name",
        /// The local address.
        pub local_address: Option<String> = "localAddress",
        /// The domain address.
        pub domain_address: Option<String> = "domainAddress",
    }
}

record! {
    /// A message without its attachments.
    pub struct MessagePreview {
        /// The headers.
        pub headers: Option<Vec<String>> = "headers",
        /// The text as HTML.
        pub html_body: Option<String> = "htmlBody",
        /// The text.
        pub text_body: Option<String> = "textBody",
        /// The day.
        pub date: Option<Integer> = "date",
    }
}

record! {
    /// A message in quarantine that something is done with.
    pub struct QuarantineTarget (input) {
        /// Its id.
        pub id: Option<String> = "id",
        /// The recipients it concerns; all of them without this.
        pub for_recipients: Option<Vec<String>> = "forRecipients",
        /// The attachments to leave out.
        pub strip_attachments: Option<Vec<String>> = "stripAttachments",
    }
}

record! {
    /// What was done with messages in quarantine.
    pub struct QuarantineChanges {
        /// The items.
        pub items: Option<Vec<QuarantineChange>> = "items",
        /// What could not be done.
        pub errors: Option<Vec<QuarantineChange>> = "errors",
    }
}

record! {
    /// What was done with a message for one recipient.
    pub struct QuarantineChange {
        /// Its id.
        pub id: Option<String> = "id",
        /// The recipient.
        pub recipient: Option<String> = "recipient",
        /// What went wrong.
        pub error: Option<String> = "error",
    }
}

record! {
    /// What was done with attachments.
    pub struct AttachmentChanges {
        /// The items.
        pub items: Option<Vec<AttachmentChange>> = "items",
        /// What could not be done.
        pub errors: Option<Vec<AttachmentChange>> = "errors",
    }
}

record! {
    /// What was done with an attachment for one recipient.
    pub struct AttachmentChange {
        /// The attachment.
        pub attachment: Option<String> = "attachment",
        /// The recipient.
        pub recipient: Option<String> = "recipient",
        /// What went wrong.
        pub error: Option<String> = "error",
    }
}

record! {
    /// A download of attachments, from `GET /email/v1/quarantine/downloads/{downloadId}/status`.
    pub struct AttachmentDownload {
        /// Its id.
        pub id: Option<String> = "id",
        /// How far it is.
        pub status: Option<DownloadStatus> = "status",
        /// The attachments.
        pub attachments: Option<Vec<String>> = "attachments",
        /// Its address.
        pub url: Option<String> = "url",
        /// The password.
        pub password: Option<Secret> = "password",
        /// What went wrong.
        pub error: Option<String> = "error",
    }
}

record! {
    /// A message that was taken out of a mailbox, from `POST /email/v1/post-delivery-quarantine/messages/search`.
    pub struct PostDeliveryMessage {
        /// Its id.
        pub id: Option<String> = "id",
        /// The o365 message id.
        pub o365_message_id: Option<String> = "o365MessageId",
        /// The time of `quarantinedAt`. ISO 8601.
        pub quarantined_at: Option<String> = "quarantinedAt",
        /// The recipient.
        pub for_recipient: Option<String> = "forRecipient",
        /// The reason.
        pub reason: Option<QuarantineReason> = "reason",
        /// The attachments.
        pub attachments: Option<AttachmentExcerpt> = "attachments",
        /// The recipients of copies.
        pub cc: Option<Vec<MailAddress>> = "cc",
        /// The address that delivered it.
        pub client_ip: Option<String> = "clientIp",
        /// The envelope sender.
        pub envelope_sender: Option<MailAddress> = "envelopeSender",
        /// The MIME message id.
        pub mime_message_id: Option<String> = "mimeMessageId",
        /// The product type.
        pub product_type: Option<EmailProduct> = "productType",
        /// The time of `sentAt`. ISO 8601.
        pub sent_at: Option<String> = "sentAt",
        /// The size, in bytes.
        pub size_in_bytes: Option<Integer> = "sizeInBytes",
        /// The subject.
        pub subject: Option<String> = "subject",
        /// The recipients.
        pub to: Option<Vec<MailAddress>> = "to",
    }
}

record! {
    /// A message that is taken back, from `POST /email/v1/messages/{id}/clawback`.
    pub struct Clawback {
        /// Its id.
        pub id: Option<String> = "id",
        /// The recipients.
        pub recipients: Option<Vec<String>> = "recipients",
        /// What could not be done.
        pub errors: Option<Vec<ClawbackError>> = "errors",
    }
}

record! {
    /// A recipient from whom a message cannot be taken back.
    pub struct ClawbackError {
        /// The recipient.
        pub recipient: Option<String> = "recipient",
        /// What went wrong.
        pub error: Option<String> = "error",
    }
}

record! {
    /// What has become of a message for one recipient.
    pub struct MessageStatus {
        /// The recipient.
        pub recipient: Option<String> = "recipient",
        /// How far it is.
        pub status: Option<String> = "status",
    }
}

record! {
    /// A mailbox, from `GET /email/v1/mailboxes`.
    pub struct Mailbox {
        /// Its id.
        pub id: Option<String> = "id",
        /// Its kind.
        pub kind: Option<String> = "type",
        /// The e-mail address.
        pub email: Option<String> = "email",
        /// Its name.
        pub name: Option<String> = "name",
        /// When it was made. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// Whether it is blocked.
        pub blocked: Option<bool> = "blocked",
        /// Its other addresses.
        pub aliases: Option<Vec<String>> = "aliases",
        /// The bulk sender privilege.
        pub bulk_sender_privilege: Option<BulkSenderPrivilege> = "bulkSenderPrivilege",
        /// Who may read it.
        pub delegates: Option<Vec<String>> = "delegates",
        /// The owners of the distribution list.
        pub distribution_list_owners: Option<Vec<String>> = "distributionListOwners",
        /// The policies.
        pub policies: Option<MailboxPolicies> = "policies",
    }
}

record! {
    /// The right to send many messages.
    pub struct BulkSenderPrivilege {
        /// The bulk sender privilege status.
        pub bulk_sender_privilege_status: Option<String> = "bulkSenderPrivilegeStatus",
    }
}

record! {
    /// The policies of a mailbox, by kind.
    pub struct MailboxPolicies {
        /// Policies of data control.
        pub data_control: Option<Vec<String>> = "dataControl",
        /// Policies of e-mail security.
        pub email_security: Option<Vec<String>> = "emailSecurity",
        /// Policies of secure messages.
        pub secure_message: Option<Vec<String>> = "secureMessage",
    }
}

record! {
    /// A mailbox to add.
    pub struct NewMailbox (input) {
        /// Its kind.
        pub kind: Option<String> = "type",
        /// The e-mail address.
        pub email: Option<String> = "email",
        /// Its name.
        pub name: Option<String> = "name",
    }
}

record! {
    /// The mailboxes that were added, and what was not, from `POST /email/v1/mailboxes/bulk`.
    pub struct MailboxAdditions {
        /// The items.
        pub items: Option<Vec<Mailbox>> = "items",
        /// What could not be done.
        pub errors: Option<Vec<ItemError>> = "errors",
    }
}

record! {
    /// A mailbox by id.
    pub struct MailboxRef (input) {
        /// Its id.
        pub id: Option<String> = "id",
    }
}

record! {
    /// The mailboxes that were deleted, and what was not, from `POST /email/v1/mailboxes/delete`.
    pub struct MailboxDeletions {
        /// The items.
        pub items: Option<Vec<MailboxDeletion>> = "items",
        /// What could not be done.
        pub errors: Option<Vec<MailboxDeletion>> = "errors",
    }
}

record! {
    /// A mailbox that was deleted, or why it was not.
    pub struct MailboxDeletion {
        /// Its id.
        pub id: Option<String> = "id",
        /// What went wrong.
        pub error: Option<String> = "error",
    }
}

record! {
    /// What was added to a list of a mailbox and removed from it.
    pub struct MailboxListChange {
        /// What was added.
        pub added: Option<Vec<String>> = "added",
        /// What was removed, or whether it was.
        pub removed: Option<Vec<String>> = "removed",
        /// What could not be done.
        pub errors: Option<MailboxListErrors> = "errors",
    }
}

record! {
    /// What could not be added or removed.
    pub struct MailboxListErrors {
        /// What could not be added.
        pub failed_to_add: Option<Vec<ItemError>> = "failedToAdd",
        /// What could not be removed.
        pub failed_to_remove: Option<Vec<ItemError>> = "failedToRemove",
    }
}

record! {
    /// Whether a request for the right to send many messages was accepted.
    pub struct BulkSenderRequest {
        /// Whether the request was accepted.
        pub accepted: Option<bool> = "accepted",
    }
}
