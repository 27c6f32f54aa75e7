use connect_core::conformance::{Exercise as _, Step};

use super::{id, moment};
use crate::models::AccessTokenType;
use crate::{AccessTokenId, Deletion, TenantClient};

pub(super) fn steps(client: &TenantClient) -> Vec<Step> {
    vec![
        client.access_tokens().list().step(),
        client.access_tokens().create("text", &AccessTokenType::SophosLinuxSensor).expires_at(moment()).step(),
        client.access_tokens().update(&id::<AccessTokenId>()).label("text").expires_at(moment()).step(),
        client.access_tokens().revoke(&id::<AccessTokenId>(), Deletion::Confirmed).step(),
    ]
}
