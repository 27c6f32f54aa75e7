//! Enrollment of mobile devices (mobile device management).

use open_record::record;

use crate::models::Timestamp;

record! {
    /// A link that enrolls a mobile device.
    ///
    /// The vendor's `v1DeviceEnrollmentLink`.
    pub struct DeviceEnrollmentLink {
        /// When the link expires.
        pub expire_time: Option<Timestamp> = "expireTime",
        /// URI of the link.
        pub uri: Option<String> = "uri",
    }
}
