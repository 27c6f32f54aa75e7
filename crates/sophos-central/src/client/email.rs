//! E-mail: both quarantines, delivered messages, mailboxes.

use connect_core::{Call, Paging};

use super::confirm::{Deletion, LessProtection};
use super::ids::{AttachmentDownloadId, MailboxId, MessageId};
use super::operations::{
    CHANGE_ALIASES_OF_A_MAILBOX, CHANGE_DELEGATES_OF_A_MAILBOX, CHANGE_DISTRIBUTION_LIST_OWNERS, CLAW_BACK_MESSAGE,
    CREATE_MAILBOX, CREATE_MAILBOXES, DELETE_MAILBOX, DELETE_MAILBOXES,
    DELETE_MESSAGES_OF_THE_POST_DELIVERY_QUARANTINE, DELETE_QUARANTINED_MESSAGES,
    DOWNLOAD_ATTACHMENTS_OF_A_QUARANTINED_MESSAGE, DOWNLOAD_ATTACHMENTS_OF_THE_POST_DELIVERY_QUARANTINE,
    GET_DOWNLOAD_FROM_QUARANTINE, GET_DOWNLOAD_FROM_THE_POST_DELIVERY_QUARANTINE, GET_MAILBOX, GET_MESSAGE_STATUS,
    LIST_ATTACHMENTS_OF_A_QUARANTINED_MESSAGE, LIST_ATTACHMENTS_OF_THE_POST_DELIVERY_QUARANTINE, LIST_MAILBOXES,
    LIST_URLS_OF_A_QUARANTINED_MESSAGE, PREVIEW_MESSAGE_OF_THE_POST_DELIVERY_QUARANTINE, PREVIEW_QUARANTINED_MESSAGE,
    REATTACH_ATTACHMENTS_OF_A_QUARANTINED_MESSAGE, RELEASE_MESSAGES_OF_THE_POST_DELIVERY_QUARANTINE,
    RELEASE_QUARANTINED_MESSAGES, RENAME_MAILBOX, REQUEST_BULK_SENDER_PRIVILEGE, SEARCH_POST_DELIVERY_QUARANTINE,
    SEARCH_QUARANTINE, STRIP_ATTACHMENTS_OF_A_QUARANTINED_MESSAGE,
};
use super::paging::{by_key, by_number};
use super::requests::requests;
use super::targets::targets;
use super::words::Moment;
use super::{Mailboxes, Messages, PostDeliveryQuarantine, Quarantine};
use crate::models::{
    Attachment, AttachmentChanges, AttachmentDownload, BulkSenderRequest, Clawback, Deleted, Mailbox, MailboxAdditions,
    MailboxDeletions, MailboxListChange, MailboxRef, MessagePreview, MessageStatus, NewMailbox, PostDeliveryMessage,
    QuarantineChanges, QuarantineFilter, QuarantineTarget, QuarantinedMessage,
};

requests! {
    /// A request that searches the messages in quarantine.
    pub list SearchQuarantine of QuarantinedMessage {
        /// Beginning of the time range that is searched.
        begin_date: Moment => body "beginDate",
        /// End of the time range that is searched.
        end_date: Moment => body "endDate",
        /// The members that the answer has; the identifier should be among them.
        fields: [String] => body "fields",
        /// The columns to sort by, the most important first, each with its direction, such as `name:asc`.
        sort: [String] => body "sort",
        /// The conditions.
        filter: QuarantineFilter => body "filter",
    }

    /// A request that lists the URLs in a message.
    pub list ListUrlsOfQuarantinedMessage of String {
    }

    /// A request that lists the attachments of a message.
    pub list ListAttachmentsOfQuarantinedMessage of Attachment {
    }

    /// A request that releases these messages to their recipients.
    pub call ReleaseQuarantinedMessages of QuarantineChanges {
        /// Whether to allow the sender from now on.
        allow_sender: bool => body "allowSender",
        /// Whether the sender must be authenticated.
        enforce_sender_authentication: bool => body "enforceSenderAuthentication",
        /// Whether to send the message to the vendor's laboratory.
        submit_message_to_labs: bool => body "submitMessageToLabs",
    }

    /// A request that deletes these messages.
    pub call DeleteQuarantinedMessages of QuarantineChanges {
        /// Whether to block the sender from now on.
        block_sender: bool => body "blockSender",
    }

    /// A request that removes these attachments from a message.
    pub call StripAttachmentsOfQuarantinedMessage of AttachmentChanges {
        /// Recipients to act for; default: all.
        for_recipients: [String] => body "forRecipients",
    }

    /// A request that restores these attachments.
    pub call ReattachAttachmentsOfQuarantinedMessage of AttachmentChanges {
        /// Recipients to act for; default: all.
        for_recipients: [String] => body "forRecipients",
    }

    /// A request that searches the messages that were removed from mailboxes.
    pub list SearchPostDeliveryQuarantine of PostDeliveryMessage {
        /// Beginning of the time range that is searched.
        begin_date: Moment => body "beginDate",
        /// End of the time range that is searched.
        end_date: Moment => body "endDate",
        /// The columns to sort by, the most important first, each with its direction, such as `name:asc`.
        sort: [String] => body "sort",
        /// The conditions.
        filter: QuarantineFilter => body "filter",
    }

    /// A request that lists the attachments of a message.
    pub list ListAttachmentsOfPostDeliveryQuarantine of Attachment {
    }

    /// A request that takes a delivered message back from these recipients.
    pub call ClawBackMessage of Clawback {
        /// The reason.
        reason: String => body "reason",
    }

    /// A request that lists the status of a message for each recipient.
    pub list GetMessageStatus of MessageStatus {
    }

    /// A request that lists mailboxes.
    pub list ListMailboxes of Mailbox {
        /// Only mailboxes with this name.
        name: String => query "name",
        /// Only mailboxes whose name begins with this text.
        name_starts_with: String => query "nameStartsWith",
        /// Only mailboxes with this e-mail address.
        email: String => query "email",
        /// Only mailboxes whose e-mail address begins with this text.
        email_starts_with: String => query "emailStartsWith",
        /// Only mailboxes whose `createdAt` is at this time or later. The time can also be a duration before now, such
        /// as `-PT1H`.
        created_after: Moment => query "createdAfter",
        /// Only mailboxes whose `createdAt` is before this time. The time can also be a duration before now, such as
        /// `-PT1H`.
        created_before: Moment => query "createdBefore",
        /// Only mailboxes of this kind.
        kind: String => query "type",
        /// Only mailboxes with this status of the right to send messages in bulk.
        bulk_sender_privilege_status: String => query "bulkSenderPrivilegeStatus",
        /// Only mailboxes that are blocked (true), or only mailboxes that are not (false).
        blocked: bool => query "blocked",
        /// Only distribution lists of this owner.
        distribution_list_owned_by: String => query "distributionListOwnedBy",
        /// Only mailboxes with this alias.
        alias: String => query "alias",
        /// Only mailboxes with an alias that begins with this text.
        aliases_start_with: String => query "aliasesStartWith",
        /// Only mailboxes that this address may read.
        delegate: String => query "delegate",
    }

    /// A request that adds and removes aliases of a mailbox.
    pub call ChangeAliasesOfMailbox of MailboxListChange {
        /// Aliases to add.
        add: [String] => body "add",
        /// Aliases to remove.
        remove: [String] => body "remove",
    }

    /// A request that adds and removes delegates, who may read a mailbox.
    pub call ChangeDelegatesOfMailbox of MailboxListChange {
        /// Addresses of delegates to add.
        add: [String] => body "add",
        /// Addresses of delegates to remove.
        remove: [String] => body "remove",
    }

    /// A request that adds and removes owners of a distribution list.
    pub call ChangeDistributionListOwners of MailboxListChange {
        /// Owners to add.
        add: [String] => body "add",
        /// Owners to remove.
        remove: [String] => body "remove",
    }
}

impl Quarantine {
    /// Searches the messages in quarantine, at most 50 per page.
    pub fn search(&self) -> SearchQuarantine {
        SearchQuarantine::new(self.core.list(SEARCH_QUARANTINE.request().empty_object(), by_key(50).in_body()))
    }

    /// Reads a message without its attachments.
    pub fn preview(&self, id: &MessageId) -> Call<MessagePreview> {
        self.core.record(PREVIEW_QUARANTINED_MESSAGE.request().segment("id", id), "")
    }

    /// Lists the URLs in a message, at most 50 per page.
    pub fn urls(&self, id: &MessageId) -> ListUrlsOfQuarantinedMessage {
        ListUrlsOfQuarantinedMessage::new(
            self.core.list_serde(LIST_URLS_OF_A_QUARANTINED_MESSAGE.request().segment("id", id), by_number(50)),
        )
    }

    /// Lists the attachments of a message, at most 50 per page.
    pub fn attachments(&self, id: &MessageId) -> ListAttachmentsOfQuarantinedMessage {
        ListAttachmentsOfQuarantinedMessage::new(
            self.core.list(LIST_ATTACHMENTS_OF_A_QUARANTINED_MESSAGE.request().segment("id", id), by_number(50)),
        )
    }

    /// Releases these messages to their recipients.
    pub fn release(&self, items: &[QuarantineTarget], _: LessProtection) -> ReleaseQuarantinedMessages {
        ReleaseQuarantinedMessages::new(
            self.core.record(targets(RELEASE_QUARANTINED_MESSAGES.request(), "items", items), ""),
        )
    }

    /// Deletes these messages.
    pub fn delete(&self, items: &[QuarantineTarget], _: Deletion) -> DeleteQuarantinedMessages {
        DeleteQuarantinedMessages::new(
            self.core.record(targets(DELETE_QUARANTINED_MESSAGES.request(), "items", items), ""),
        )
    }

    /// Removes these attachments from a message.
    pub fn strip_attachments(
        &self,
        id: &MessageId,
        attachments: &[&str],
        _: Deletion,
    ) -> StripAttachmentsOfQuarantinedMessage {
        StripAttachmentsOfQuarantinedMessage::new(self.core.record(
            targets(STRIP_ATTACHMENTS_OF_A_QUARANTINED_MESSAGE.request().segment("id", id), "attachments", attachments),
            "",
        ))
    }

    /// Restores these attachments.
    pub fn reattach_attachments(
        &self,
        id: &MessageId,
        attachments: &[&str],
        _: LessProtection,
    ) -> ReattachAttachmentsOfQuarantinedMessage {
        ReattachAttachmentsOfQuarantinedMessage::new(self.core.record(
            targets(
                REATTACH_ATTACHMENTS_OF_A_QUARANTINED_MESSAGE.request().segment("id", id),
                "attachments",
                attachments,
            ),
            "",
        ))
    }

    /// Starts to pack these attachments for a download.
    pub fn download_attachments(&self, id: &MessageId, attachments: &[&str]) -> Call<AttachmentDownload> {
        self.core.record(
            targets(
                DOWNLOAD_ATTACHMENTS_OF_A_QUARANTINED_MESSAGE.request().segment("id", id),
                "attachments",
                attachments,
            ),
            "",
        )
    }

    /// Reads the status of a download, and its URL and password once it is ready.
    pub fn download(&self, id: &AttachmentDownloadId) -> Call<AttachmentDownload> {
        self.core.record(GET_DOWNLOAD_FROM_QUARANTINE.request().segment("downloadId", id), "")
    }
}

impl PostDeliveryQuarantine {
    /// Searches the messages that were removed from mailboxes, at most 50 per page.
    pub fn search(&self) -> SearchPostDeliveryQuarantine {
        SearchPostDeliveryQuarantine::new(
            self.core.list(SEARCH_POST_DELIVERY_QUARANTINE.request().empty_object(), by_number(50).in_body()),
        )
    }

    /// Reads a message without its attachments.
    pub fn preview(&self, id: &MessageId) -> Call<MessagePreview> {
        self.core.record(PREVIEW_MESSAGE_OF_THE_POST_DELIVERY_QUARANTINE.request().segment("id", id), "")
    }

    /// Lists the attachments of a message, at most 50 per page.
    pub fn attachments(&self, id: &MessageId) -> ListAttachmentsOfPostDeliveryQuarantine {
        ListAttachmentsOfPostDeliveryQuarantine::new(
            self.core.list(LIST_ATTACHMENTS_OF_THE_POST_DELIVERY_QUARANTINE.request().segment("id", id), by_number(50)),
        )
    }

    /// Restores these messages to their mailboxes.
    pub fn release(&self, items: &[QuarantineTarget], _: LessProtection) -> Call<QuarantineChanges> {
        self.core.record(targets(RELEASE_MESSAGES_OF_THE_POST_DELIVERY_QUARANTINE.request(), "items", items), "")
    }

    /// Deletes these messages.
    pub fn delete(&self, items: &[QuarantineTarget], _: Deletion) -> Call<QuarantineChanges> {
        self.core.record(targets(DELETE_MESSAGES_OF_THE_POST_DELIVERY_QUARANTINE.request(), "items", items), "")
    }

    /// Starts to pack these attachments for a download.
    pub fn download_attachments(&self, id: &MessageId, attachments: &[&str]) -> Call<AttachmentDownload> {
        self.core.record(
            targets(
                DOWNLOAD_ATTACHMENTS_OF_THE_POST_DELIVERY_QUARANTINE.request().segment("id", id),
                "attachments",
                attachments,
            ),
            "",
        )
    }

    /// Reads the status of a download, and its URL and password once it is ready.
    pub fn download(&self, id: &AttachmentDownloadId) -> Call<AttachmentDownload> {
        self.core.record(GET_DOWNLOAD_FROM_THE_POST_DELIVERY_QUARANTINE.request().segment("downloadId", id), "")
    }
}

impl Messages {
    /// Takes a delivered message back from these recipients.
    pub fn claw_back(&self, id: &MessageId, recipients: &[&str]) -> ClawBackMessage {
        ClawBackMessage::new(
            self.core.record(targets(CLAW_BACK_MESSAGE.request().segment("id", id), "recipients", recipients), ""),
        )
    }

    /// Lists the status of a message for each recipient.
    pub fn status(&self, id: &MessageId) -> GetMessageStatus {
        GetMessageStatus::new(self.core.list(GET_MESSAGE_STATUS.request().segment("id", id), Paging::single("items")))
    }
}

impl Mailboxes {
    /// Lists mailboxes, at most 50 per page.
    pub fn list(&self) -> ListMailboxes {
        ListMailboxes::new(self.core.list(LIST_MAILBOXES.request(), by_key(50)))
    }

    /// Adds a mailbox.
    pub fn create(&self, kind: &str, email: &str, name: &str) -> Call<Mailbox> {
        self.core.record(CREATE_MAILBOX.request().member("type", kind).member("email", email).member("name", name), "")
    }

    /// Adds these mailboxes.
    pub fn create_many(&self, items: &[NewMailbox]) -> Call<MailboxAdditions> {
        self.core.record(targets(CREATE_MAILBOXES.request(), "items", items), "")
    }

    /// Deletes these mailboxes.
    pub fn delete_many(&self, items: &[MailboxRef], _: Deletion) -> Call<MailboxDeletions> {
        self.core.record(targets(DELETE_MAILBOXES.request(), "items", items), "")
    }

    /// Reads one mailbox.
    pub fn get(&self, id: &MailboxId) -> Call<Mailbox> {
        self.core.record(GET_MAILBOX.request().segment("id", id), "")
    }

    /// Renames a mailbox.
    pub fn rename(&self, id: &MailboxId, name: &str) -> Call<Mailbox> {
        self.core.record(RENAME_MAILBOX.request().segment("id", id).member("name", name), "")
    }

    /// Deletes a mailbox.
    pub fn delete(&self, id: &MailboxId, _: Deletion) -> Call<Deleted> {
        self.core.record(DELETE_MAILBOX.request().segment("id", id), "")
    }

    /// Adds and removes aliases of a mailbox.
    pub fn change_aliases(&self, id: &MailboxId) -> ChangeAliasesOfMailbox {
        ChangeAliasesOfMailbox::new(
            self.core.record(CHANGE_ALIASES_OF_A_MAILBOX.request().empty_object().segment("id", id), ""),
        )
    }

    /// Adds and removes delegates, who may read a mailbox.
    pub fn change_delegates(&self, id: &MailboxId) -> ChangeDelegatesOfMailbox {
        ChangeDelegatesOfMailbox::new(
            self.core.record(CHANGE_DELEGATES_OF_A_MAILBOX.request().empty_object().segment("id", id), ""),
        )
    }

    /// Adds and removes owners of a distribution list.
    pub fn change_owners(&self, id: &MailboxId) -> ChangeDistributionListOwners {
        ChangeDistributionListOwners::new(
            self.core.record(CHANGE_DISTRIBUTION_LIST_OWNERS.request().empty_object().segment("id", id), ""),
        )
    }

    /// Requests the right to send messages in bulk.
    pub fn request_bulk_sending(
        &self,
        id: &MailboxId,
        count: i64,
        period: &str,
        purpose: &str,
    ) -> Call<BulkSenderRequest> {
        self.core.record(
            REQUEST_BULK_SENDER_PRIVILEGE
                .request()
                .segment("id", id)
                .member("count", count)
                .member("period", period)
                .member("purpose", purpose),
            "",
        )
    }
}
