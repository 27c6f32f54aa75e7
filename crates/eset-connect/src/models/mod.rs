//! The vendor's records.
//!
//! Inventory records are always there. They keep what they do not know: see [`open_record`].

mod device;
mod device_group;

pub use device::{
    ActiveProduct, Bios, CivilDate, CloningConfiguration, CpuArchitecture, Device, DeviceType, DriveType,
    EnrollmentStatus, FunctionalityStatus, HardDrive, HardwareProfile, NetworkAdapter, OperatingSystem,
    PlatformComponent, Processor, Tag, VersionInfo,
};
pub use device_group::{DeviceGroup, DeviceGroupEntityType};
