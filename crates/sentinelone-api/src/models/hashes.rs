//! What the vendor knows of a hash. Records of the operations.

use open_record::record;

record! {
    /// A hash verdict, as returned by `GET hashes/{hash}/verdict`.
    pub struct HashVerdict {
        /// The verdict.
        pub verdict: Option<String> = "verdict",
    }
}
