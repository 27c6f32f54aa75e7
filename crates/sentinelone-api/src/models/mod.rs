//! What the service answers. Records keep what they do not know in `extra`.

mod agent;
#[cfg(feature = "models")]
mod api_token;
#[cfg(feature = "models")]
mod system;

pub use agent::{
    ActiveDirectory, Agent, AgentLocation, AgentTag, AgentTags, CloudMachine, CloudProviders, DeviceType, LocationType,
    MachineType, NetworkInterface, NetworkStatus, OsArch, OsType, ProxyStates, WorkloadCounts,
};
#[cfg(feature = "models")]
pub use api_token::ApiTokenDetails;
#[cfg(feature = "models")]
pub use system::{SystemInfo, SystemStatus};
