//! What the service answers. Records keep what they do not know in `extra`.

#[cfg(feature = "models")]
mod tenant;
mod user;
#[cfg(feature = "models")]
mod user_group;
#[cfg(feature = "models")]
mod who_am_i;

#[cfg(feature = "models")]
pub use tenant::{ManagerRef, Tenant};
pub use user::{GroupExcerpt, GroupRef, Source, SourceType, TenantRef, User};
#[cfg(feature = "models")]
pub use user_group::UserGroup;
#[cfg(feature = "models")]
pub use who_am_i::{ApiHosts, IdType, WhoAmI};
