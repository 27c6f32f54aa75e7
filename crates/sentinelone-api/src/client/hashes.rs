//! What the vendor knows of a hash.

use connect_core::Call;

use super::Hashes;
use super::operations::GET_VERDICT;
use crate::models::HashVerdict;

impl Hashes {
    /// Reads the verdict. Permission: `Blacklist.view`.
    pub fn get_verdict(&self, hash: &str) -> Call<HashVerdict> {
        self.core.record(GET_VERDICT.request().segment("hash", hash), "data")
    }
}
