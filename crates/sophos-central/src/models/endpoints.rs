//! Endpoints: computers and servers with a Sophos agent.

use open_record::{Integer, record, word_enum};
use serde_json::Value;

use super::Secret;

word_enum! {
    /// What memory is dumped.
    pub enum MemoryDumpMode {
        /// `process`
        Process = "process",
        /// `kernel`
        Kernel = "kernel",
    }
}

word_enum! {
    /// How far a request to an endpoint is.
    pub enum RunningState {
        /// `pending`
        Pending = "pending",
        /// `finished`
        Finished = "finished",
    }
}

record! {
    /// The endpoints that were deleted, from `POST /endpoint/v1/endpoints/delete`.
    pub struct DeletedEndpoints {
        /// The endpoints.
        pub endpoint_ids: Option<Vec<String>> = "endpointIds",
    }
}

record! {
    /// Adaptive attack protection of an endpoint: what is wanted, and what is.
    pub struct AdaptiveAttackProtection {
        /// What is wanted.
        pub desired_state: Option<DesiredProtection> = "desiredState",
        /// What is.
        pub actual_state: Option<ActualProtection> = "actualState",
    }
}

record! {
    /// How adaptive attack protection should be.
    pub struct DesiredProtection {
        /// Whether it is on.
        pub enabled: Option<bool> = "enabled",
        /// For how long it is on, as an ISO 8601 duration such as `P7D`.
        pub expires_after: Option<String> = "expiresAfter",
        /// The source.
        pub source: Option<String> = "source",
    }
}

record! {
    /// How adaptive attack protection is.
    pub struct ActualProtection {
        /// Whether it is on.
        pub enabled: Option<bool> = "enabled",
        /// When it was changed last. ISO 8601.
        pub last_updated_at: Option<String> = "lastUpdatedAt",
        /// When it ends. ISO 8601.
        pub expires_at: Option<String> = "expiresAt",
    }
}

record! {
    /// Tamper protection of an endpoint, from `GET /endpoint/v1/endpoints/{endpointId}/tamper-protection`.
    pub struct TamperProtection {
        /// Whether it is on.
        pub enabled: Option<bool> = "enabled",
        /// The password.
        pub password: Option<Secret> = "password",
        /// The passwords that were valid before.
        pub previous_passwords: Option<Vec<PreviousPassword>> = "previousPasswords",
    }
}

record! {
    /// A password that was valid before.
    pub struct PreviousPassword {
        /// The password.
        pub password: Option<Secret> = "password",
        /// When it was replaced. ISO 8601.
        pub invalidated_at: Option<String> = "invalidatedAt",
    }
}

record! {
    /// A collection of forensic logs.
    pub struct ForensicLogs {
        /// Its id.
        pub id: Option<String> = "id",
        /// How far it is.
        pub status: Option<RunningState> = "status",
        /// When it was received. ISO 8601; an empty object in the vendor's example.
        pub received_at: Option<Value> = "receivedAt",
        /// When it ends. ISO 8601; an empty object in the vendor's example.
        pub expires_at: Option<Value> = "expiresAt",
        /// The file.
        pub forensic_log_file: Option<CollectedFile> = "forensicLogFile",
    }
}

record! {
    /// A file that was collected.
    pub struct CollectedFile {
        /// The name of the file.
        pub file_name: Option<String> = "fileName",
        /// The SHA-256 hash.
        pub sha256: Option<String> = "sha256",
        /// The size, in bytes.
        pub size: Option<Integer> = "size",
    }
}

record! {
    /// A memory dump, from `GET /endpoint/v1/endpoints/{endpointId}/memory-dumps/{memoryDumpRequestId}`.
    pub struct MemoryDump {
        /// Its id.
        pub id: Option<String> = "id",
        /// How far it is.
        pub status: Option<RunningState> = "status",
        /// When it was received. ISO 8601; an empty object in the vendor's example.
        pub received_at: Option<Value> = "receivedAt",
        /// When it ends. ISO 8601; an empty object in the vendor's example.
        pub expires_at: Option<Value> = "expiresAt",
        /// The file.
        pub memory_dump_file: Option<CollectedFile> = "memoryDumpFile",
    }
}
