//! User activity verification: users are asked whether an activity was their own.

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
        /// The text in the default language.
        pub text: Option<String> = "text",
        /// The text in other languages, by the code of the language.
        pub translations: Option<Value> = "translations",
    }
}

record! {
    /// An answer that the user can choose.
    pub struct AttestationOption (input) {
        /// Key of the answer, as in `selected_option`.
        pub key: Option<String> = "key",
        /// Text of the answer.
        pub value: Option<TranslatedText> = "value",
    }
}

record! {
    /// A question to a user about their own activity, and the answer.
    pub struct Attestation {
        /// Identifier of the user.
        pub user_id: Option<String> = "userId",
        /// Title of the question.
        pub title: Option<TranslatedText> = "title",
        /// Text of the question.
        pub question: Option<TranslatedText> = "question",
        /// The answers that the user can choose.
        pub options: Option<Vec<AttestationOption>> = "options",
        /// Identifier of the question.
        pub id: Option<String> = "id",
        /// Tenant that the question belongs to.
        pub tenant: Option<TenantRef> = "tenant",
        /// When the question expires. ISO 8601.
        pub expires_at: Option<String> = "expiresAt",
        /// Whether the user has answered.
        pub status: Option<AttestationStatus> = "status",
        /// Key of the chosen answer.
        pub selected_option: Option<String> = "selectedOption",
    }
}
