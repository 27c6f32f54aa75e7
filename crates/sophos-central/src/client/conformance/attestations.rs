use connect_core::conformance::{Exercise as _, Step};
use serde_json::json;

use super::id;
use crate::models::{AttestationOption, TranslatedText};
use crate::{AttestationId, TenantClient, UserId};

pub(super) fn steps(client: &TenantClient) -> Vec<Step> {
    vec![
        client
            .attestations()
            .create(&id::<UserId>())
            .fields(["text"])
            .title(TranslatedText::new().text("text").translations(json!({"de": "text"})))
            .question(TranslatedText::new().text("text").translations(json!({"de": "text"})))
            .options([AttestationOption::new()
                .key("text")
                .value(TranslatedText::new().text("text").translations(json!({"de": "text"})))])
            .timeout_in_seconds(1)
            .step(),
        client.attestations().get(&id::<AttestationId>()).fields(["text"]).step(),
    ]
}
