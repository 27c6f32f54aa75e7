//! What the service answers. Records keep what they do not know in `extra`.

#[cfg(feature = "models")]
mod system;

#[cfg(feature = "models")]
pub use system::{SystemInfo, SystemStatus};
