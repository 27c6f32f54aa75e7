use open_record::{Integer, NameOr, TextOrInteger, record, word_enum};

word_enum! {
    /// Kind of device.
    pub enum DeviceType {
        /// Not stated.
        Unspecified = "DEVICE_TYPE_UNSPECIFIED",
        /// A smartphone.
        Smartphone = "DEVICE_TYPE_SMARTPHONE",
        /// A notebook.
        Notebook = "DEVICE_TYPE_NOTEBOOK",
        /// A device of the internet of things.
        Iot = "DEVICE_TYPE_IOT",
        /// A tablet.
        Tablet = "DEVICE_TYPE_TABLET",
        /// A desktop computer.
        Desktop = "DEVICE_TYPE_DESKTOP",
        /// A smart television set.
        SmartTv = "DEVICE_TYPE_SMART_TV",
        /// A wearable.
        Wearable = "DEVICE_TYPE_WEARABLE",
        /// A gaming console.
        GamingConsole = "DEVICE_TYPE_GAMING_CONSOLE",
        /// A router.
        Router = "DEVICE_TYPE_ROUTER",
        /// A printer.
        Printer = "DEVICE_TYPE_PRINTER",
        /// A security camera.
        SecurityCamera = "DEVICE_TYPE_SECURITY_CAMERA",
        /// A virtual machine.
        VirtualMachine = "DEVICE_TYPE_VIRTUAL_MACHINE",
        /// A server.
        Server = "DEVICE_TYPE_SERVER",
        /// A smart speaker.
        SmartSpeaker = "DEVICE_TYPE_SMART_SPEAKER",
    }
}

word_enum! {
    /// State of a device's enrollment.
    pub enum EnrollmentStatus {
        /// Not stated.
        Unspecified = "DEVICE_ENROLLMENT_STATUS_UNSPECIFIED",
        /// Imported but not enrolled yet.
        Pending = "DEVICE_ENROLLMENT_STATUS_PENDING",
        /// Enrolled.
        Finished = "DEVICE_ENROLLMENT_STATUS_FINISHED",
        /// The enrollment failed.
        Failed = "DEVICE_ENROLLMENT_STATUS_FAILED",
    }
}

word_enum! {
    /// How severe the worst open problem of a device is.
    pub enum FunctionalityStatus {
        /// Not stated.
        Unspecified = "DEVICE_FUNCTIONALITY_STATUS_UNSPECIFIED",
        /// No problem.
        Ok = "DEVICE_FUNCTIONALITY_STATUS_OK",
        /// Attention is recommended.
        AttentionRecommended = "DEVICE_FUNCTIONALITY_STATUS_ATTENTION_RECOMMENDED",
        /// Attention is required.
        AttentionRequired = "DEVICE_FUNCTIONALITY_STATUS_ATTENTION_REQUIRED",
    }
}

word_enum! {
    /// The architecture of a processor.
    pub enum CpuArchitecture {
        /// Not stated.
        Unspecified = "CPU_ARCHITECTURE_UNSPECIFIED",
        /// 32-bit x86.
        X86 = "CPU_ARCHITECTURE_X86",
        /// 64-bit x86.
        X64 = "CPU_ARCHITECTURE_X64",
        /// 32-bit ARM.
        Arm32 = "CPU_ARCHITECTURE_ARM32",
        /// 64-bit ARM.
        Arm64 = "CPU_ARCHITECTURE_ARM64",
    }
}

word_enum! {
    /// The technology of a drive.
    pub enum DriveType {
        /// Not stated.
        Unspecified = "DRIVE_TYPE_UNSPECIFIED",
        /// A hard disk.
        Hdd = "DRIVE_TYPE_HDD",
        /// A solid-state drive.
        Ssd = "DRIVE_TYPE_SSD",
        /// An optical drive.
        Optical = "DRIVE_TYPE_OPTICAL",
    }
}

record! {
    /// A managed device, as `GET /v1/devices` lists it (`v1Device`).
    ///
    /// The vendor marks no field as required. Mobile devices are devices with [`is_mobile`](Self::is_mobile) set. The
    /// record does not say whether a device is isolated.
    pub struct Device {
        /// Identifier of the device.
        pub uuid: String = "uuid" (read only),
        /// Name of the device, which users can change.
        pub display_name: Option<String> = "displayName",
        /// Name that the device had originally. Read-only.
        pub original_display_name: Option<String> = "originalDisplayName" (read only),
        /// Description of the device.
        pub description: Option<String> = "description",
        /// Kind of device.
        pub device_type: Option<DeviceType> = "deviceType",
        /// State of the device's enrollment.
        pub enrollment_status: Option<EnrollmentStatus> = "enrollmentStatus",
        /// How severe the device's worst open problem is.
        pub functionality_status: Option<FunctionalityStatus> = "functionalityStatus",
        /// Number of open problems. Read-only.
        pub functionality_problem_count: Option<Integer> = "functionalityProblemCount" (read only),
        /// Whether other devices are cloned from this one.
        pub is_master: Option<bool> = "isMaster",
        /// Whether this is a mobile device.
        pub is_mobile: Option<bool> = "isMobile",
        /// Whether the device's alerts are muted. Read-only.
        pub is_muted: Option<bool> = "isMuted" (read only),
        /// When the device last contacted the service, an RFC 3339 time. Read-only.
        pub last_sync_time: Option<String> = "lastSyncTime" (read only),
        /// The account domain that the device belongs to: an opaque name, not a DNS domain.
        pub management_domain: Option<String> = "managementDomain",
        /// Identifier of the group that the device is in.
        pub parent_group_uuid: Option<String> = "parentGroupUuid",
        /// The device's main IP address on its local network.
        pub primary_local_ip_address: Option<String> = "primaryLocalIpAddress",
        /// The device's public IP address.
        pub public_ip_address: Option<String> = "publicIpAddress",
        /// Tags of the device. Read-only.
        pub tags: Option<Vec<NameOr<Tag>>> = "tags" (read only),
        /// Operating system of the device.
        pub operating_system: Option<OperatingSystem> = "operatingSystem",
        /// Hardware of the device. Read-only.
        pub hardware_profiles: Option<Vec<HardwareProfile>> = "hardwareProfiles" (read only),
        /// ESET components that are installed on the device. Read-only.
        pub deployed_components: Option<Vec<PlatformComponent>> = "deployedComponents" (read only),
        /// Licensed ESET products that are active on the device.
        pub active_products: Option<Vec<NameOr<ActiveProduct>>> = "activeProducts",
        /// How clones of the device are treated.
        pub cloning_configuration: Option<CloningConfiguration> = "cloningConfiguration",
        /// A token of the device. Read-only.
        pub device_token: Option<String> = "deviceToken" (read only),
        /// Identifier of the device's owner.
        pub owner_uuid: Option<String> = "ownerUuid",
        /// Revision of the record. Read-only.
        pub etag: Option<String> = "etag" (read only),
    }
    identity: uuid
}

record! {
    /// A tag of a device, in the answers that have objects instead of texts.
    pub struct Tag {
        /// The text of the tag.
        pub name: Option<String> = "name",
    }
}

record! {
    /// An operating system (`v1OperatingSystem`).
    pub struct OperatingSystem {
        /// Word size in bits: 32 or 64.
        pub bitness: Option<Integer> = "bitness",
        /// Name of the operating system.
        pub display_name: Option<String> = "displayName",
        /// Edition: 0 none, 1 server, 2 client, 3 mobile, 4 core (without a graphical interface).
        pub edition_id: Option<Integer> = "editionId",
        /// Family: 0 none, 1 Windows, 2 Linux, 3 Apple (macOS or iOS), 4 Android, 5 Windows Mobile, 6 Symbian, 7 UNIX.
        pub family_id: Option<Integer> = "familyId",
        /// Version of the operating system.
        pub version: Option<VersionInfo> = "version",
    }
}

record! {
    /// A version (`v1Version`).
    pub struct VersionInfo {
        /// The version packed into 64 bits, 16 for each of four parts, the first part highest. Usually a decimal number
        /// in a text; some sources send a number or a dotted version.
        pub id: Option<TextOrInteger> = "id",
        /// First part of a semantic version; 0 or absent for other versions. Read-only.
        pub major: Option<Integer> = "major" (read only),
        /// Second part of a semantic version; 0 or absent for other versions. Read-only.
        pub minor: Option<Integer> = "minor" (read only),
        /// The version as people write it.
        pub name: Option<String> = "name",
        /// Third part of a semantic version; 0 or absent for other versions. Read-only.
        pub patch: Option<Integer> = "patch" (read only),
    }
}

record! {
    /// The hardware of a device (`v1Hardware`).
    pub struct HardwareProfile {
        /// Firmware of the device.
        pub bios: Option<Bios> = "bios",
        /// Drives of the device.
        pub hard_drives: Option<Vec<HardDrive>> = "hardDrives",
        /// Hardware data that the service could not interpret.
        pub malformed_data: Option<String> = "malformedData",
        /// Manufacturer of the device.
        pub manufacturer: Option<String> = "manufacturer",
        /// Model of the device.
        pub model: Option<String> = "model",
        /// Network adapters of the device.
        pub network_adapters: Option<Vec<NetworkAdapter>> = "networkAdapters",
        /// Processors of the device.
        pub processors: Option<Vec<Processor>> = "processors",
        /// A hardware identifier that can be reset.
        pub resettable_identifier: Option<String> = "resettableIdentifier",
        /// A salt, in base64.
        pub salt: Option<String> = "salt",
    }
}

record! {
    /// Firmware of a device (`v1Bios`).
    pub struct Bios {
        /// Manufacturer of the firmware.
        pub manufacturer: Option<String> = "manufacturer",
        /// Serial number of the device.
        pub serial_number: Option<String> = "serialNumber",
        /// UUID of the device, from its firmware.
        pub uuid: Option<String> = "uuid",
    }
}

record! {
    /// A drive (`v1HardDrive`).
    pub struct HardDrive {
        /// Size of the drive in bytes.
        pub capacity_bytes: Option<Integer> = "capacityBytes" (quoted),
        /// Name of the drive.
        pub display_name: Option<String> = "displayName",
        /// Technology of the drive.
        pub drive_type: Option<DriveType> = "driveType",
        /// Whether the drive can encrypt its data itself.
        pub hardware_encryption_supported: Option<bool> = "hardwareEncryptionSupported",
        /// Drive data that the service could not interpret.
        pub malformed_data: Option<String> = "malformedData",
        /// Manufacturer of the drive.
        pub manufacturer_name: Option<String> = "manufacturerName",
        /// Serial number of the drive.
        pub serial_number: Option<String> = "serialNumber",
    }
}

record! {
    /// A network adapter (`v1NetworkAdapter`).
    pub struct NetworkAdapter {
        /// Name of the adapter.
        pub caption: Option<String> = "caption",
        /// MAC address of the adapter.
        pub mac_address: Option<String> = "macAddress",
        /// Adapter data that the service could not interpret.
        pub malformed_data: Option<String> = "malformedData",
    }
}

record! {
    /// A processor (`v1Processor`).
    pub struct Processor {
        /// Architecture of the processor.
        pub architecture: Option<CpuArchitecture> = "architecture",
        /// Name of the processor.
        pub caption: Option<String> = "caption",
        /// Identifier of the processor.
        pub id: Option<String> = "id",
        /// Processor data that the service could not interpret.
        pub malformed_data: Option<String> = "malformedData",
        /// Manufacturer of the processor.
        pub manufacturer: Option<String> = "manufacturer",
    }
}

record! {
    /// An ESET component that is installed on a device (`v1PlatformComponent`).
    pub struct PlatformComponent {
        /// Name of the component for people. Read-only.
        pub display_name: Option<String> = "displayName" (read only),
        /// Version of the component.
        pub version: Option<VersionInfo> = "version",
        /// The vendor's number for the component.
        pub id: Option<Integer> = "id",
        /// The vendor's name of the component.
        pub name: Option<String> = "name",
    }
}

record! {
    /// A licensed ESET product that is active on a device (`v1ActiveDeviceProduct`).
    pub struct ActiveProduct {
        /// Date on which the product was activated.
        pub activate_date: Option<CivilDate> = "activateDate",
        /// Identifier of the subscription that the licence belongs to.
        pub subscription_uuid: Option<String> = "subscriptionUuid",
        /// Identifier of the pool that the licence was taken from.
        pub unit_pool_uuid: Option<String> = "unitPoolUuid",
        /// Date until which the licence is valid.
        pub validity_date: Option<CivilDate> = "validityDate",
        /// The vendor's number for the product.
        pub id: Option<Integer> = "id",
        /// Name of the product.
        pub name: Option<String> = "name",
    }
}

record! {
    /// A calendar date without a time zone (`typeDate`). Parts that are missing or 0 are not known.
    pub struct CivilDate {
        /// Year, 1 to 9999.
        pub year: Option<Integer> = "year",
        /// Month, 1 to 12.
        pub month: Option<Integer> = "month",
        /// Day of the month, 1 to 31.
        pub day: Option<Integer> = "day",
    }
}

record! {
    /// How clones of a device are treated (`v1CloningConfiguration`).
    pub struct CloningConfiguration {
        /// Patterns for the names of clones.
        pub clone_naming_patterns: Option<Vec<String>> = "cloneNamingPatterns",
        /// Identifier of the static group that clones are put into.
        pub security_group_uuid: Option<String> = "securityGroupUuid",
        /// Name of that static group. Read-only.
        pub security_group_display_name: Option<String> = "securityGroupDisplayName" (read only),
    }
}
