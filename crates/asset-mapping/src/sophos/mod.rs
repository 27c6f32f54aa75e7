//! Records of Sophos Central.

pub mod users;

pub use sophos_central::models::User;

use ocsf_model::Version;

use crate::metadata::Source;

const SOURCE: Source = Source { product: "Sophos EDR", vendor: "Sophos", release: Version::V1_6_0 };
