use connect_core::conformance::{Exercise as _, Step};

use super::{COMPOSED, id, moment};
use crate::models::{
    EmailProduct, MailboxRef, MessageDirection, NewMailbox, QuarantineFilter, QuarantineReason, QuarantineTarget,
};
use crate::{AttachmentDownloadId, Deletion, LessProtection, MailboxId, MessageId, TenantClient};

pub(super) fn steps(client: &TenantClient) -> Vec<Step> {
    [quarantine(client), post_delivery_quarantine(client), messages(client), mailboxes(client)]
        .into_iter()
        .flatten()
        .collect()
}

fn quarantine(client: &TenantClient) -> Vec<Step> {
    vec![
        client
            .quarantine()
            .search()
            .begin_date(moment())
            .end_date(moment())
            .fields(["text"])
            .sort(["text"])
            .filter(filter().direction(MessageDirection::Inbound))
            .step(),
        client.quarantine().preview(&id::<MessageId>()).step(),
        client.quarantine().urls(&id::<MessageId>()).step(),
        client.quarantine().attachments(&id::<MessageId>()).step(),
        client
            .quarantine()
            .release(
                &[QuarantineTarget::new().id(COMPOSED).for_recipients(["text"]).strip_attachments(["text"])],
                LessProtection::Confirmed,
            )
            .allow_sender(true)
            .enforce_sender_authentication(true)
            .submit_message_to_labs(true)
            .step(),
        client
            .quarantine()
            .delete(&[QuarantineTarget::new().id(COMPOSED).for_recipients(["text"])], Deletion::Confirmed)
            .block_sender(true)
            .step(),
        client
            .quarantine()
            .strip_attachments(&id::<MessageId>(), &["text"], Deletion::Confirmed)
            .for_recipients(["text"])
            .step(),
        client
            .quarantine()
            .reattach_attachments(&id::<MessageId>(), &["text"], LessProtection::Confirmed)
            .for_recipients(["text"])
            .step(),
        client.quarantine().download_attachments(&id::<MessageId>(), &["text"]).step(),
        client.quarantine().download(&id::<AttachmentDownloadId>()).step(),
    ]
}

fn post_delivery_quarantine(client: &TenantClient) -> Vec<Step> {
    vec![
        client
            .post_delivery_quarantine()
            .search()
            .begin_date(moment())
            .end_date(moment())
            .sort(["text"])
            .filter(filter())
            .step(),
        client.post_delivery_quarantine().preview(&id::<MessageId>()).step(),
        client.post_delivery_quarantine().attachments(&id::<MessageId>()).step(),
        client
            .post_delivery_quarantine()
            .release(&[QuarantineTarget::new().id(COMPOSED).for_recipients(["text"])], LessProtection::Confirmed)
            .step(),
        client
            .post_delivery_quarantine()
            .delete(&[QuarantineTarget::new().id(COMPOSED).for_recipients(["text"])], Deletion::Confirmed)
            .step(),
        client.post_delivery_quarantine().download_attachments(&id::<MessageId>(), &["text"]).step(),
        client.post_delivery_quarantine().download(&id::<AttachmentDownloadId>()).step(),
    ]
}

fn messages(client: &TenantClient) -> Vec<Step> {
    vec![
        client.messages().claw_back(&id::<MessageId>(), &["text"]).reason("phishing").step(),
        client.messages().status(&id::<MessageId>()).step(),
    ]
}

fn mailboxes(client: &TenantClient) -> Vec<Step> {
    vec![
        client
            .mailboxes()
            .list()
            .name("text")
            .name_starts_with("text")
            .email("text")
            .email_starts_with("text")
            .created_after(moment())
            .created_before(moment())
            .kind("user")
            .bulk_sender_privilege_status("text")
            .blocked(true)
            .distribution_list_owned_by("text")
            .alias("text")
            .aliases_start_with("text")
            .delegate("text")
            .step(),
        client.mailboxes().create("user", "text", "text").step(),
        client.mailboxes().create_many(&[NewMailbox::new().kind("user").email("text").name("text")]).step(),
        client.mailboxes().delete_many(&[MailboxRef::new().id(COMPOSED)], Deletion::Confirmed).step(),
        client.mailboxes().get(&id::<MailboxId>()).step(),
        client.mailboxes().rename(&id::<MailboxId>(), "text").step(),
        client.mailboxes().delete(&id::<MailboxId>(), Deletion::Confirmed).step(),
        client.mailboxes().change_aliases(&id::<MailboxId>()).add(["text"]).remove(["text"]).step(),
        client.mailboxes().change_delegates(&id::<MailboxId>()).add(["text"]).remove(["text"]).step(),
        client.mailboxes().change_owners(&id::<MailboxId>()).add(["text"]).remove(["text"]).step(),
        client.mailboxes().request_bulk_sending(&id::<MailboxId>(), 1, "daily", "text").step(),
    ]
}

/// The conditions that both quarantines know.
fn filter() -> QuarantineFilter {
    QuarantineFilter::new()
        .id(COMPOSED)
        .from_contains("text")
        .to_contains("text")
        .subject_contains("text")
        .attachment_name_contains("text")
        .size_in_mb_greater_than(1_i64)
        .size_in_mb_lower_than(1_i64)
        .product_type(EmailProduct::Gateway)
        .reason([QuarantineReason::Bulk])
        .has_any_attachment(true)
}
