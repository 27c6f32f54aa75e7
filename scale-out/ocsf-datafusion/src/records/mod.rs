//! `vendor_records(url)`: the lines of vendors' files as rows.

mod lines;
mod source;
mod table;

pub use source::RecordSource;
pub use table::{VendorRecords, VendorTable};
