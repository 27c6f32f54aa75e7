//! Access tokens, with which sensors register.

use connect_core::Call;

use super::AccessTokens;
use super::confirm::Deletion;
use super::ids::AccessTokenId;
use super::operations::{CREATE_ACCESS_TOKEN, LIST_ACCESS_TOKENS, REVOKE_ACCESS_TOKEN, UPDATE_ACCESS_TOKEN};
use super::paging::by_number;
use super::requests::requests;
use super::words::Moment;
use crate::models::{AccessToken, AccessTokenType, Deleted};

requests! {
    /// A request that lists the tokens with which sensors register.
    pub list ListAccessTokens of AccessToken {
    }

    /// A request that creates a token with which sensors register.
    pub call CreateAccessToken of AccessToken {
        /// When the token expires. ISO 8601.
        expires_at: Moment => body "expiresAt",
    }

    /// A request that changes the label or the expiry of a token.
    pub call UpdateAccessToken of AccessToken {
        /// Label of the token.
        label: String => body "label",
        /// When the token expires. ISO 8601.
        expires_at: Moment => body "expiresAt",
    }
}

impl AccessTokens {
    /// Lists the tokens with which sensors register, at most 50 per page.
    pub fn list(&self) -> ListAccessTokens {
        ListAccessTokens::new(self.core.list(LIST_ACCESS_TOKENS.request().query("pageTotal", true), by_number(50)))
    }

    /// Creates a token with which sensors register.
    pub fn create(&self, label: &str, kind: &AccessTokenType) -> CreateAccessToken {
        CreateAccessToken::new(
            self.core.record(CREATE_ACCESS_TOKEN.request().member("label", label).member("type", kind), ""),
        )
    }

    /// Changes the label or the expiry of a token.
    pub fn update(&self, id: &AccessTokenId) -> UpdateAccessToken {
        UpdateAccessToken::new(
            self.core.record(UPDATE_ACCESS_TOKEN.request().empty_object().segment("tokenId", id), ""),
        )
    }

    /// Revokes a token.
    pub fn revoke(&self, id: &AccessTokenId, _: Deletion) -> Call<Deleted> {
        self.core.record(REVOKE_ACCESS_TOKEN.request().segment("tokenId", id), "")
    }
}
