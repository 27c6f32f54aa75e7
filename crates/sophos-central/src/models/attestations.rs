//! User activity verification: users are asked whether something was their own doing.

use open_record::{record, word_enum};
use serde_json::Value;

use super::TenantRef;

word_enum! {
    /// Whether a user has answered.
    pub enum AttestationStatus {
        /// `pending`
        Pending = "pending",
        /// `completed`
        Completed = "completed",
    }
}

record! {
    /// A text in several languages.
    pub struct TranslatedText (input) {
        /// The text.
        pub text: Option<String> = "text",
        /// The text in other languages, by code.
        pub translations: Option<Value> = "translations",
    }
}

record! {
    /// An answer to choose from.
    pub struct AttestationOption (input) {
        /// The key.
        pub key: Option<String> = "key",
        /// The value.
        pub value: Option<TranslatedText> = "value",
    }
}

record! {
    /// A question to a user about their own doings, and the answer.
    pub struct Attestation {
        /// The user.
        pub user_id: Option<String> = "userId",
        /// The title.
        pub title: Option<TranslatedText> = "title",
        /// The question.
        pub question: Option<TranslatedText> = "question",
        /// The answers to choose from.
        pub options: Option<Vec<AttestationOption>> = "options",
        /// Its id.
        pub id: Option<String> = "id",
        /// The tenant.
        pub tenant: Option<TenantRef> = "tenant",
        /// When it ends. ISO 8601.
        pub expires_at: Option<String> = "expiresAt",
        /// How far it is.
        pub status: Option<AttestationStatus> = "status",
        /// The answer that was chosen.
        pub selected_option: Option<String> = "selectedOption",
    }
}
