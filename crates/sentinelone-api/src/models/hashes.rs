//! What the vendor knows of a hash. Records of the operations.

use open_record::record;

record! {
    /// Hash verdict, as `GET hashes/{hash}/verdict` says.
    pub struct HashVerdict {
        /// The verdict.
        pub verdict: Option<String> = "verdict",
    }
}
