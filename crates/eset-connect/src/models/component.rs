//! Components of ESET on devices.

use open_record::record;

use super::{OperatingSystem, PlatformComponent};

record! {
    /// A component of ESET on a device: a pair made of a device of `GET /v1/devices` and one of its `deployedComponents`. The service does
    /// not list components as records of their own.
    pub struct DeviceComponent {
        /// The device.
        pub device: Option<ComponentDevice> = "device",
        /// The component.
        pub component: Option<PlatformComponent> = "component",
    }
}

record! {
    /// What a pair says about its device.
    pub struct ComponentDevice {
        /// The device's identifier.
        pub uuid: Option<String> = "uuid",
        /// Its name.
        pub display_name: Option<String> = "displayName",
        /// Its operating system.
        pub operating_system: Option<OperatingSystem> = "operatingSystem",
        /// When it last synchronized. ISO 8601.
        pub last_sync_time: Option<String> = "lastSyncTime",
    }
}
