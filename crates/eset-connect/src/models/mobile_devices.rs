//! Enrollment of mobile devices (mobile device management).

use crate::json::entity;
use crate::models::Timestamp;

entity! {
    /// A link that enrolls a mobile device.
    ///
    /// The vendor's `v1DeviceEnrollmentLink`.
    pub struct DeviceEnrollmentLink {
        /// When it expires.
        expire_time: Option<Timestamp> = "expireTime",
        /// The link.
        uri: Option<String> = "uri",
    }
}
