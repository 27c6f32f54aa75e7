//! What the vendor knows of a hash.

use crate::SentinelOneClient;
use connect_core::conformance::{Exercise as _, Step};

pub(super) fn steps(client: &SentinelOneClient) -> Vec<Step> {
    vec![client.hashes().get_verdict("da39a3ee5e6b4b0d3255bfef95601890afd80709").step()]
}
