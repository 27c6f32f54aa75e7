//! Further settings of endpoints: tamper protection, peripherals, event journals.

use open_record::{Integer, record, word_enum};

use super::EndpointRef;

word_enum! {
    /// The kind of a peripheral.
    pub enum PeripheralType {
        /// `bluetooth`
        Bluetooth = "bluetooth",
        /// `encryptedStorage`
        EncryptedStorage = "encryptedStorage",
        /// `floppyDrive`
        FloppyDrive = "floppyDrive",
        /// `infrared`
        Infrared = "infrared",
        /// `modem`
        Modem = "modem",
        /// `mtp`
        Mtp = "mtp",
        /// `opticalDrive`
        OpticalDrive = "opticalDrive",
        /// `removableStorage`
        RemovableStorage = "removableStorage",
        /// `wireless`
        Wireless = "wireless",
    }
}

word_enum! {
    /// Action that was taken when a peripheral was seen.
    pub enum PeripheralAction {
        /// `allowed`
        Allowed = "allowed",
        /// `alertedOnly`
        AlertedOnly = "alertedOnly",
        /// `readOnly`
        ReadOnly = "readOnly",
        /// `blocked`
        Blocked = "blocked",
    }
}

record! {
    /// Tamper protection of a tenant, from `GET /endpoint/v1/settings/tamper-protection`.
    pub struct GlobalTamperProtection {
        /// Whether tamper protection is on.
        pub enabled: Option<bool> = "enabled",
    }
}

record! {
    /// A peripheral, from `GET /endpoint/v1/settings/peripheral-control/peripherals`.
    pub struct Peripheral {
        /// Identifier of the peripheral.
        pub id: Option<String> = "id",
        /// Kind of peripheral.
        pub kind: Option<PeripheralType> = "type",
        /// Category of the peripheral.
        pub category: Option<String> = "category",
        /// Model of the peripheral.
        pub model: Option<String> = "model",
        /// Identifier of the model.
        pub model_id: Option<String> = "modelId",
        /// Identifier of this peripheral.
        pub instance_id: Option<String> = "instanceId",
        /// Host name of the endpoint on which the peripheral was last seen.
        pub last_endpoint_hostname: Option<String> = "lastEndpointHostname",
        /// User who last used the peripheral.
        pub last_used_by: Option<String> = "lastUsedBy",
        /// What was last done when the peripheral was seen.
        pub last_action_taken: Option<PeripheralAction> = "lastActionTaken",
        /// When the peripheral was first seen. ISO 8601.
        pub first_seen_at: Option<String> = "firstSeenAt",
        /// When the peripheral was last seen. ISO 8601.
        pub last_seen_at: Option<String> = "lastSeenAt",
        /// The endpoint on which the peripheral was last seen.
        pub last_endpoint: Option<EndpointRef> = "lastEndpoint",
    }
}

record! {
    /// An event journal, from `GET /endpoint/v1/settings/event-journal/{endpointType}`.
    pub struct EventJournal {
        /// Whether the values are those that the vendor recommends.
        pub use_recommended: Option<bool> = "useRecommended",
        /// Largest size in megabytes.
        pub disk_space_limit_in_mb: Option<JournalLimit> = "diskSpaceLimitInMB",
        /// Largest size in percent of the disk.
        pub disk_space_limit_as_percentage: Option<JournalLimit> = "diskSpaceLimitAsPercentage",
    }
}

record! {
    /// A limit of the size of an event journal.
    pub struct JournalLimit {
        /// Value that the vendor recommends.
        pub recommended_value: Option<Integer> = "recommendedValue",
        /// Value that is set.
        pub value: Option<Integer> = "value",
    }
}
