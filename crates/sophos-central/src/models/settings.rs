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
    /// What was done when a peripheral was seen.
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
        /// Whether it is on.
        pub enabled: Option<bool> = "enabled",
    }
}

record! {
    /// A peripheral, from `GET /endpoint/v1/settings/peripheral-control/peripherals`.
    pub struct Peripheral {
        /// Its id.
        pub id: Option<String> = "id",
        /// Its kind.
        pub kind: Option<PeripheralType> = "type",
        /// The category.
        pub category: Option<String> = "category",
        /// The model.
        pub model: Option<String> = "model",
        /// The model id.
        pub model_id: Option<String> = "modelId",
        /// The instance id.
        pub instance_id: Option<String> = "instanceId",
        /// The last endpoint hostname.
        pub last_endpoint_hostname: Option<String> = "lastEndpointHostname",
        /// The last used by.
        pub last_used_by: Option<String> = "lastUsedBy",
        /// The last action taken.
        pub last_action_taken: Option<PeripheralAction> = "lastActionTaken",
        /// When it was first seen. ISO 8601.
        pub first_seen_at: Option<String> = "firstSeenAt",
        /// When it was last seen. ISO 8601.
        pub last_seen_at: Option<String> = "lastSeenAt",
        /// The endpoint on which it was seen last.
        pub last_endpoint: Option<EndpointRef> = "lastEndpoint",
    }
}

record! {
    /// An event journal, from `GET /endpoint/v1/settings/event-journal/{endpointType}`.
    pub struct EventJournal {
        /// Whether the values are those that the vendor advises.
        pub use_recommended: Option<bool> = "useRecommended",
        /// The limit, in megabytes.
        pub disk_space_limit_in_mb: Option<JournalLimit> = "diskSpaceLimitInMB",
        /// The limit, in percent of the disk.
        pub disk_space_limit_as_percentage: Option<JournalLimit> = "diskSpaceLimitAsPercentage",
    }
}

record! {
    /// How much space an event journal may take.
    pub struct JournalLimit {
        /// The value that the vendor advises.
        pub recommended_value: Option<Integer> = "recommendedValue",
        /// The value.
        pub value: Option<Integer> = "value",
    }
}
