//! ESET components on devices.

use open_record::record;

use super::{OperatingSystem, PlatformComponent};

record! {
    /// An ESET component on a device: one device of `GET /v1/devices` together with one of its `deployedComponents`.
    /// The service does not list components as records of their own; whoever lists devices makes these pairs.
    pub struct DeviceComponent {
        /// The device that the component is installed on.
        pub device: Option<ComponentDevice> = "device",
        /// The component.
        pub component: Option<PlatformComponent> = "component",
    }
}

record! {
    /// The device of a [`DeviceComponent`]: a few members of [`Device`](super::Device).
    pub struct ComponentDevice {
        /// Identifier of the device.
        pub uuid: Option<String> = "uuid",
        /// Name of the device.
        pub display_name: Option<String> = "displayName",
        /// Operating system of the device.
        pub operating_system: Option<OperatingSystem> = "operatingSystem",
        /// When the device last contacted the service, an RFC 3339 time.
        pub last_sync_time: Option<String> = "lastSyncTime",
    }
}
