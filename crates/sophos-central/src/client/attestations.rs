//! User activity verification: users are asked whether something was their own doing.

use super::Attestations;
use super::ids::{AttestationId, UserId};
use super::operations::{CREATE_ATTESTATION, GET_ATTESTATION};
use crate::models::{Attestation, AttestationOption, TranslatedText};

connect_core::requests! {
    /// Asking a user whether something was their own doing: not sent yet.
    pub call CreateAttestation of Attestation {
        /// Only these members; the id should be among them.
        fields: [String] => query "fields",
        /// The title.
        title: TranslatedText => body "title",
        /// The question.
        question: TranslatedText => body "question",
        /// The answers to choose from.
        options: [AttestationOption] => body "options",
        /// How long an answer is awaited, in seconds.
        timeout_in_seconds: i64 => body "timeoutInSeconds",
    }

    /// Reading what a user has answered: not sent yet.
    pub call GetAttestation of Attestation {
        /// Only these members; the id should be among them.
        fields: [String] => query "fields",
    }
}

impl Attestations {
    /// Asks a user whether something was their own doing.
    pub fn create(&self, user_id: &UserId) -> CreateAttestation {
        CreateAttestation::new(self.core.record(CREATE_ATTESTATION.request().member("userId", user_id), ""))
    }

    /// Reads what a user has answered.
    pub fn get(&self, id: &AttestationId) -> GetAttestation {
        GetAttestation::new(self.core.record(GET_ATTESTATION.request().segment("attestationId", id), ""))
    }
}
