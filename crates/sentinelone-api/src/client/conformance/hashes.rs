//! What the vendor knows of a hash.

use super::{Steps, call};
use crate::SentinelOneClient;
use crate::client::operations::GET_VERDICT;

pub(super) fn compose(client: &SentinelOneClient, steps: &mut Steps) {
    call!(steps, GET_VERDICT, client.hashes().get_verdict("da39a3ee5e6b4b0d3255bfef95601890afd80709"));
}
