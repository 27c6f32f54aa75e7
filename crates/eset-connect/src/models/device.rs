use open_record::{Integer, NameOr, TextOrInteger, record, word_enum};

word_enum! {
    /// What a device is.
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
        /// A television set.
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
        /// A loudspeaker.
        SmartSpeaker = "DEVICE_TYPE_SMART_SPEAKER",
    }
}

word_enum! {
    /// How far a device's enrollment has come.
    pub enum EnrollmentStatus {
        /// Not stated.
        Unspecified = "DEVICE_ENROLLMENT_STATUS_UNSPECIFIED",
        /// Imported, not enrolled yet.
        Pending = "DEVICE_ENROLLMENT_STATUS_PENDING",
        /// Enrolled.
        Finished = "DEVICE_ENROLLMENT_STATUS_FINISHED",
        /// The enrollment failed.
        Failed = "DEVICE_ENROLLMENT_STATUS_FAILED",
    }
}

word_enum! {
    /// The worst open problem of a device.
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
        /// The device's identity.
        pub uuid: String = "uuid" (read only),
        /// The device's name; can be changed.
        pub display_name: Option<String> = "displayName",
        /// The name the device came with. Read-only.
        pub original_display_name: Option<String> = "originalDisplayName" (read only),
        /// A description.
        pub description: Option<String> = "description",
        /// What the device is.
        pub device_type: Option<DeviceType> = "deviceType",
        /// How far its enrollment has come.
        pub enrollment_status: Option<EnrollmentStatus> = "enrollmentStatus",
        /// Its worst open problem.
        pub functionality_status: Option<FunctionalityStatus> = "functionalityStatus",
        /// How many problems are open. Read-only.
        pub functionality_problem_count: Option<Integer> = "functionalityProblemCount" (read only),
        /// Whether it is the source of clones.
        pub is_master: Option<bool> = "isMaster",
        /// Whether it is a mobile device.
        pub is_mobile: Option<bool> = "isMobile",
        /// Whether its notifications are muted. Read-only.
        pub is_muted: Option<bool> = "isMuted" (read only),
        /// Its last contact, an RFC 3339 time. Read-only.
        pub last_sync_time: Option<String> = "lastSyncTime" (read only),
        /// The account domain it belongs to; opaque, not a network name.
        pub management_domain: Option<String> = "managementDomain",
        /// The group it is in.
        pub parent_group_uuid: Option<String> = "parentGroupUuid",
        /// Its main address on the local network.
        pub primary_local_ip_address: Option<String> = "primaryLocalIpAddress",
        /// The address it is seen under from outside.
        pub public_ip_address: Option<String> = "publicIpAddress",
        /// Its tags. Read-only.
        pub tags: Option<Vec<NameOr<Tag>>> = "tags" (read only),
        /// Its operating system.
        pub operating_system: Option<OperatingSystem> = "operatingSystem",
        /// Its hardware. Read-only.
        pub hardware_profiles: Option<Vec<HardwareProfile>> = "hardwareProfiles" (read only),
        /// The vendor's software on it. Read-only.
        pub deployed_components: Option<Vec<PlatformComponent>> = "deployedComponents" (read only),
        /// The licensed products in use on it.
        pub active_products: Option<Vec<NameOr<ActiveProduct>>> = "activeProducts",
        /// How clones of it are treated.
        pub cloning_configuration: Option<CloningConfiguration> = "cloningConfiguration",
        /// The device's token. Read-only.
        pub device_token: Option<String> = "deviceToken" (read only),
        /// The user it belongs to.
        pub owner_uuid: Option<String> = "ownerUuid",
        /// The record's revision. Read-only.
        pub etag: Option<String> = "etag" (read only),
    }
    identity: uuid
}

record! {
    /// A tag where it comes as an object.
    pub struct Tag {
        /// The tag.
        pub name: Option<String> = "name",
    }
}

record! {
    /// An operating system (`v1OperatingSystem`).
    pub struct OperatingSystem {
        /// The word size: 32 or 64.
        pub bitness: Option<Integer> = "bitness",
        /// Its name.
        pub display_name: Option<String> = "displayName",
        /// 0 none, 1 server, 2 client, 3 mobile, 4 core.
        pub edition_id: Option<Integer> = "editionId",
        /// 0 none, 1 Windows, 2 Linux, 3 Apple, 4 Android, 5 Windows Mobile, 6 Symbian, 7 UNIX.
        pub family_id: Option<Integer> = "familyId",
        /// Its version.
        pub version: Option<VersionInfo> = "version",
    }
}

record! {
    /// A version (`v1Version`).
    pub struct VersionInfo {
        /// The version packed into 64 bits, 16 for each of four parts, as text or number; some sources send dotted text.
        pub id: Option<TextOrInteger> = "id",
        /// The first part, for semantic versions. Read-only.
        pub major: Option<Integer> = "major" (read only),
        /// The second part. Read-only.
        pub minor: Option<Integer> = "minor" (read only),
        /// The version for people.
        pub name: Option<String> = "name",
        /// The third part. Read-only.
        pub patch: Option<Integer> = "patch" (read only),
    }
}

record! {
    /// The hardware of a device (`v1Hardware`).
    pub struct HardwareProfile {
        /// The firmware.
        pub bios: Option<Bios> = "bios",
        /// The drives.
        pub hard_drives: Option<Vec<HardDrive>> = "hardDrives",
        /// What the source could not read.
        pub malformed_data: Option<String> = "malformedData",
        /// The manufacturer.
        pub manufacturer: Option<String> = "manufacturer",
        /// The model.
        pub model: Option<String> = "model",
        /// The network adapters.
        pub network_adapters: Option<Vec<NetworkAdapter>> = "networkAdapters",
        /// The processors.
        pub processors: Option<Vec<Processor>> = "processors",
        /// An identifier that the user can reset.
        pub resettable_identifier: Option<String> = "resettableIdentifier",
        /// Salt of the identifier, in base64.
        pub salt: Option<String> = "salt",
    }
}

record! {
    /// Firmware (`v1Bios`).
    pub struct Bios {
        /// Its manufacturer.
        pub manufacturer: Option<String> = "manufacturer",
        /// The machine's serial number.
        pub serial_number: Option<String> = "serialNumber",
        /// The machine's UUID.
        pub uuid: Option<String> = "uuid",
    }
}

record! {
    /// A drive (`v1HardDrive`).
    pub struct HardDrive {
        /// Its size.
        pub capacity_bytes: Option<Integer> = "capacityBytes" (quoted),
        /// Its name.
        pub display_name: Option<String> = "displayName",
        /// Its technology.
        pub drive_type: Option<DriveType> = "driveType",
        /// Whether it can encrypt by itself.
        pub hardware_encryption_supported: Option<bool> = "hardwareEncryptionSupported",
        /// What the source could not read.
        pub malformed_data: Option<String> = "malformedData",
        /// Its manufacturer.
        pub manufacturer_name: Option<String> = "manufacturerName",
        /// Its serial number.
        pub serial_number: Option<String> = "serialNumber",
    }
}

record! {
    /// A network adapter (`v1NetworkAdapter`).
    pub struct NetworkAdapter {
        /// Its name.
        pub caption: Option<String> = "caption",
        /// Its hardware address.
        pub mac_address: Option<String> = "macAddress",
        /// What the source could not read.
        pub malformed_data: Option<String> = "malformedData",
    }
}

record! {
    /// A processor (`v1Processor`).
    pub struct Processor {
        /// Its architecture.
        pub architecture: Option<CpuArchitecture> = "architecture",
        /// Its name.
        pub caption: Option<String> = "caption",
        /// Its identifier.
        pub id: Option<String> = "id",
        /// What the source could not read.
        pub malformed_data: Option<String> = "malformedData",
        /// Its manufacturer.
        pub manufacturer: Option<String> = "manufacturer",
    }
}

record! {
    /// A piece of the vendor's software (`v1PlatformComponent`).
    pub struct PlatformComponent {
        /// Its name for people. Read-only.
        pub display_name: Option<String> = "displayName" (read only),
        /// Its version.
        pub version: Option<VersionInfo> = "version",
        /// Its number.
        pub id: Option<Integer> = "id",
        /// Its short name.
        pub name: Option<String> = "name",
    }
}

record! {
    /// A licensed product in use on a device (`v1ActiveDeviceProduct`).
    pub struct ActiveProduct {
        /// When it was activated.
        pub activate_date: Option<CivilDate> = "activateDate",
        /// The subscription it belongs to.
        pub subscription_uuid: Option<String> = "subscriptionUuid",
        /// The pool of licence units.
        pub unit_pool_uuid: Option<String> = "unitPoolUuid",
        /// The last day it is valid.
        pub validity_date: Option<CivilDate> = "validityDate",
        /// Its number.
        pub id: Option<Integer> = "id",
        /// Its name.
        pub name: Option<String> = "name",
    }
}

record! {
    /// A day, or a month or year where parts are missing or 0 (`typeDate`).
    pub struct CivilDate {
        /// 1 to 9999.
        pub year: Option<Integer> = "year",
        /// 1 to 12.
        pub month: Option<Integer> = "month",
        /// 1 to 31.
        pub day: Option<Integer> = "day",
    }
}

record! {
    /// How clones of a device are treated (`v1CloningConfiguration`).
    pub struct CloningConfiguration {
        /// Patterns of the names that clones get.
        pub clone_naming_patterns: Option<Vec<String>> = "cloneNamingPatterns",
        /// The static group that clones join.
        pub security_group_uuid: Option<String> = "securityGroupUuid",
        /// Its name. Read-only.
        pub security_group_display_name: Option<String> = "securityGroupDisplayName" (read only),
    }
}
