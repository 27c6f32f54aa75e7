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
    /// The product that handled a message.
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
    /// Status of a download.
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
    /// Conditions of a search for messages.
    pub struct QuarantineFilter (input) {
        /// Only the message with this identifier.
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
        /// Only messages in this direction.
        pub direction: Option<MessageDirection> = "direction",
        /// Only messages that this product handled.
        pub product_type: Option<EmailProduct> = "productType",
        /// Only messages quarantined for one of these reasons.
        pub reason: Option<Vec<QuarantineReason>> = "reason",
        /// Only messages with an attachment (true), or only messages without one (false).
        pub has_any_attachment: Option<bool> = "hasAnyAttachment",
    }
}

record! {
    /// A message in quarantine, from `POST /email/v1/quarantine/messages/search`.
    pub struct QuarantinedMessage {
        /// Identifier of the message.
        pub id: Option<String> = "id",
        /// Whether the message came in or went out.
        pub direction: Option<MessageDirection> = "direction",
        /// The recipient whose copy is in quarantine.
        pub for_recipient: Option<String> = "forRecipient",
        /// Why the message is in quarantine.
        pub reason: Option<QuarantineReason> = "reason",
        /// The first attachments, and their number.
        pub attachments: Option<AttachmentExcerpt> = "attachments",
        /// Recipients of copies.
        pub cc: Option<Vec<MailAddress>> = "cc",
        /// IP address of the server that delivered the message.
        pub client_ip: Option<String> = "clientIp",
        /// Recipients in the SMTP envelope.
        pub envelope_recipients: Option<Vec<MailAddress>> = "envelopeRecipients",
        /// Sender in the SMTP envelope.
        pub envelope_sender: Option<MailAddress> = "envelopeSender",
        /// Sender, as the header `From` has it.
        pub from: Option<MailAddress> = "from",
        /// The header `Message-ID`.
        pub mime_message_id: Option<String> = "mimeMessageId",
        /// Product that handled the message.
        pub product_type: Option<EmailProduct> = "productType",
        /// When the message was quarantined. ISO 8601.
        pub quarantined_at: Option<String> = "quarantinedAt",
        /// Details of the reason.
        pub reason_detail: Option<String> = "reasonDetail",
        /// When the message was received. ISO 8601.
        pub received_at: Option<String> = "receivedAt",
        /// When the message was sent. ISO 8601.
        pub sent_at: Option<String> = "sentAt",
        /// Size of the message in bytes.
        pub size_in_bytes: Option<Integer> = "sizeInBytes",
        /// Subject of the message.
        pub subject: Option<String> = "subject",
        /// Recipients, as the header `To` has them.
        pub to: Option<Vec<MailAddress>> = "to",
    }
}

record! {
    /// The first attachments of a message, and their number.
    pub struct AttachmentExcerpt {
        /// The first attachments.
        pub items: Option<Vec<Attachment>> = "items",
        /// Number of attachments in `items`.
        pub size: Option<Integer> = "size",
        /// Number of all attachments.
        pub total: Option<Integer> = "total",
    }
}

record! {
    /// An attachment, from `GET /email/v1/quarantine/messages/{id}/attachments`.
    pub struct Attachment {
        /// Type of the file.
        pub file_type: Option<String> = "fileType",
        /// Name of the file.
        pub name: Option<String> = "name",
        /// Size of the file in bytes.
        pub size_in_bytes: Option<Integer> = "sizeInBytes",
        /// Whether the attachment was removed from the message.
        pub stripped: Option<bool> = "stripped",
    }
}

record! {
    /// An e-mail address in parts.
    pub struct MailAddress {
        /// Display name.
        pub name: Option<String> = "name",
        /// The part before the `@`.
        pub local_address: Option<String> = "localAddress",
        /// The part after the `@`.
        pub domain_address: Option<String> = "domainAddress",
    }
}

record! {
    /// A message without its attachments.
    pub struct MessagePreview {
        /// Header lines of the message.
        pub headers: Option<Vec<String>> = "headers",
        /// Body of the message as HTML.
        pub html_body: Option<String> = "htmlBody",
        /// Body of the message as plain text.
        pub text_body: Option<String> = "textBody",
        /// Date of the message, as a number.
        pub date: Option<Integer> = "date",
    }
}

record! {
    /// A message in quarantine to act on.
    pub struct QuarantineTarget (input) {
        /// Identifier of the message.
        pub id: Option<String> = "id",
        /// Recipients to act for; default: all.
        pub for_recipients: Option<Vec<String>> = "forRecipients",
        /// Attachments to remove.
        pub strip_attachments: Option<Vec<String>> = "stripAttachments",
    }
}

record! {
    /// The result of an action on messages in quarantine.
    pub struct QuarantineChanges {
        /// The successes, one element per message and recipient.
        pub items: Option<Vec<QuarantineChange>> = "items",
        /// The failures, one element per message and recipient.
        pub errors: Option<Vec<QuarantineChange>> = "errors",
    }
}

record! {
    /// The result of an action on a message, for one recipient.
    pub struct QuarantineChange {
        /// Identifier of the message.
        pub id: Option<String> = "id",
        /// Address of the recipient.
        pub recipient: Option<String> = "recipient",
        /// Why the action failed.
        pub error: Option<String> = "error",
    }
}

record! {
    /// The result of an action on attachments.
    pub struct AttachmentChanges {
        /// The successes, one element per attachment and recipient.
        pub items: Option<Vec<AttachmentChange>> = "items",
        /// The failures, one element per attachment and recipient.
        pub errors: Option<Vec<AttachmentChange>> = "errors",
    }
}

record! {
    /// The result of an action on an attachment, for one recipient.
    pub struct AttachmentChange {
        /// The attachment.
        pub attachment: Option<String> = "attachment",
        /// Address of the recipient.
        pub recipient: Option<String> = "recipient",
        /// Why the action failed.
        pub error: Option<String> = "error",
    }
}

record! {
    /// A download of attachments, from `GET /email/v1/quarantine/downloads/{downloadId}/status`.
    pub struct AttachmentDownload {
        /// Identifier of the download.
        pub id: Option<String> = "id",
        /// Status of the download.
        pub status: Option<DownloadStatus> = "status",
        /// The attachments in the download.
        pub attachments: Option<Vec<String>> = "attachments",
        /// URL of the download, once it is ready.
        pub url: Option<String> = "url",
        /// Password of the downloaded archive.
        pub password: Option<Secret> = "password",
        /// Why the download failed.
        pub error: Option<String> = "error",
    }
}

record! {
    /// A message that was removed from a mailbox after delivery, from `POST
    /// /email/v1/post-delivery-quarantine/messages/search`.
    pub struct PostDeliveryMessage {
        /// Identifier of the message.
        pub id: Option<String> = "id",
        /// Identifier of the message in Microsoft 365.
        pub o365_message_id: Option<String> = "o365MessageId",
        /// When the message was quarantined. ISO 8601.
        pub quarantined_at: Option<String> = "quarantinedAt",
        /// The recipient whose copy is in quarantine.
        pub for_recipient: Option<String> = "forRecipient",
        /// Why the message is in quarantine.
        pub reason: Option<QuarantineReason> = "reason",
        /// The first attachments, and their number.
        pub attachments: Option<AttachmentExcerpt> = "attachments",
        /// Recipients of copies.
        pub cc: Option<Vec<MailAddress>> = "cc",
        /// IP address of the server that delivered the message.
        pub client_ip: Option<String> = "clientIp",
        /// Sender in the SMTP envelope.
        pub envelope_sender: Option<MailAddress> = "envelopeSender",
        /// The header `Message-ID`.
        pub mime_message_id: Option<String> = "mimeMessageId",
        /// Product that handled the message.
        pub product_type: Option<EmailProduct> = "productType",
        /// When the message was sent. ISO 8601.
        pub sent_at: Option<String> = "sentAt",
        /// Size of the message in bytes.
        pub size_in_bytes: Option<Integer> = "sizeInBytes",
        /// Subject of the message.
        pub subject: Option<String> = "subject",
        /// Recipients, as the header `To` has them.
        pub to: Option<Vec<MailAddress>> = "to",
    }
}

record! {
    /// The result of taking back a delivered message, from `POST /email/v1/messages/{id}/clawback`.
    pub struct Clawback {
        /// Identifier of the message.
        pub id: Option<String> = "id",
        /// Recipients from whom the message is taken back.
        pub recipients: Option<Vec<String>> = "recipients",
        /// Recipients from whom the message cannot be taken back.
        pub errors: Option<Vec<ClawbackError>> = "errors",
    }
}

record! {
    /// A recipient from whom a message cannot be taken back.
    pub struct ClawbackError {
        /// Address of the recipient.
        pub recipient: Option<String> = "recipient",
        /// Why the message cannot be taken back.
        pub error: Option<String> = "error",
    }
}

record! {
    /// The status of a message, for one recipient.
    pub struct MessageStatus {
        /// Address of the recipient.
        pub recipient: Option<String> = "recipient",
        /// Status of the message.
        pub status: Option<String> = "status",
    }
}

record! {
    /// A mailbox, from `GET /email/v1/mailboxes`.
    pub struct Mailbox {
        /// Identifier of the mailbox.
        pub id: Option<String> = "id",
        /// Kind of mailbox.
        pub kind: Option<String> = "type",
        /// E-mail address of the mailbox.
        pub email: Option<String> = "email",
        /// Name of the mailbox.
        pub name: Option<String> = "name",
        /// When the mailbox was created. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// Whether the mailbox is blocked.
        pub blocked: Option<bool> = "blocked",
        /// Further addresses of the mailbox.
        pub aliases: Option<Vec<String>> = "aliases",
        /// Whether the mailbox may send messages in bulk.
        pub bulk_sender_privilege: Option<BulkSenderPrivilege> = "bulkSenderPrivilege",
        /// Addresses of those who may read the mailbox.
        pub delegates: Option<Vec<String>> = "delegates",
        /// Owners of the distribution list.
        pub distribution_list_owners: Option<Vec<String>> = "distributionListOwners",
        /// Policies that apply to the mailbox.
        pub policies: Option<MailboxPolicies> = "policies",
    }
}

record! {
    /// The right of a mailbox to send messages in bulk.
    pub struct BulkSenderPrivilege {
        /// Status of the right.
        pub bulk_sender_privilege_status: Option<String> = "bulkSenderPrivilegeStatus",
    }
}

record! {
    /// The policies of a mailbox, by kind.
    pub struct MailboxPolicies {
        /// Data control policies.
        pub data_control: Option<Vec<String>> = "dataControl",
        /// E-mail security policies.
        pub email_security: Option<Vec<String>> = "emailSecurity",
        /// Secure message policies.
        pub secure_message: Option<Vec<String>> = "secureMessage",
    }
}

record! {
    /// A mailbox to add.
    pub struct NewMailbox (input) {
        /// Kind of mailbox.
        pub kind: Option<String> = "type",
        /// E-mail address of the mailbox.
        pub email: Option<String> = "email",
        /// Name of the mailbox.
        pub name: Option<String> = "name",
    }
}

record! {
    /// The result of adding mailboxes, from `POST /email/v1/mailboxes/bulk`.
    pub struct MailboxAdditions {
        /// The mailboxes that were added.
        pub items: Option<Vec<Mailbox>> = "items",
        /// Why the other mailboxes were not added.
        pub errors: Option<Vec<ItemError>> = "errors",
    }
}

record! {
    /// A mailbox, by identifier.
    pub struct MailboxRef (input) {
        /// Identifier of the mailbox.
        pub id: Option<String> = "id",
    }
}

record! {
    /// The result of deleting mailboxes, from `POST /email/v1/mailboxes/delete`.
    pub struct MailboxDeletions {
        /// The mailboxes that were deleted.
        pub items: Option<Vec<MailboxDeletion>> = "items",
        /// The mailboxes that were not deleted, each with the reason.
        pub errors: Option<Vec<MailboxDeletion>> = "errors",
    }
}

record! {
    /// A mailbox that was deleted, or the reason why it was not.
    pub struct MailboxDeletion {
        /// Identifier of the mailbox.
        pub id: Option<String> = "id",
        /// Why the mailbox was not deleted.
        pub error: Option<String> = "error",
    }
}

record! {
    /// The result of changing a list of a mailbox, such as its aliases.
    pub struct MailboxListChange {
        /// Entries that were added.
        pub added: Option<Vec<String>> = "added",
        /// Entries that were removed.
        pub removed: Option<Vec<String>> = "removed",
        /// Entries that could not be added or removed.
        pub errors: Option<MailboxListErrors> = "errors",
    }
}

record! {
    /// Entries that could not be added to a list of a mailbox, or removed from it.
    pub struct MailboxListErrors {
        /// Why entries could not be added.
        pub failed_to_add: Option<Vec<ItemError>> = "failedToAdd",
        /// Why entries could not be removed.
        pub failed_to_remove: Option<Vec<ItemError>> = "failedToRemove",
    }
}

record! {
    /// Whether a request for the right to send messages in bulk was accepted.
    pub struct BulkSenderRequest {
        /// Whether the request was accepted.
        pub accepted: Option<bool> = "accepted",
    }
}
