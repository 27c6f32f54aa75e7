//! User activity verification: users are asked whether an activity was their own.

use super::Attestations;
use super::ids::{AttestationId, UserId};
use super::operations::{CREATE_ATTESTATION, GET_ATTESTATION};
use super::requests::requests;
use crate::models::{Attestation, AttestationOption, TranslatedText};

requests! {
    /// A request that asks a user whether an activity was their own.
    pub call CreateAttestation of Attestation {
        fields,
        /// Title of the question.
        title: TranslatedText => body "title",
        /// Text of the question.
        question: TranslatedText => body "question",
        /// The answers that the user can choose.
        options: [AttestationOption] => body "options",
        /// How long the user can answer, in seconds.
        timeout_in_seconds: i64 => body "timeoutInSeconds",
    }

    /// A request that reads the answer of a user.
    pub call GetAttestation of Attestation {
        fields,
    }
}

impl Attestations {
    /// Asks a user whether an activity was their own.
    pub fn create(&self, user_id: &UserId) -> CreateAttestation {
        CreateAttestation::new(self.core.record(CREATE_ATTESTATION.request().member("userId", user_id), ""))
    }

    /// Reads the answer of a user.
    pub fn get(&self, id: &AttestationId) -> GetAttestation {
        GetAttestation::new(self.core.record(GET_ATTESTATION.request().segment("attestationId", id), ""))
    }
}
