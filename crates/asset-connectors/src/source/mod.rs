//! The vendors.

mod position;

#[cfg(feature = "eset")]
mod eset;
#[cfg(feature = "sentinelone")]
mod sentinelone;
#[cfg(feature = "sophos")]
mod sophos;

#[cfg(feature = "eset")]
pub use eset::EsetDevices;
#[cfg(feature = "sentinelone")]
pub use sentinelone::SentinelOneAgents;
#[cfg(feature = "sophos")]
pub use sophos::SophosUsers;
