//! Endpoints: computers and servers with a Sophos agent.

use open_record::{Integer, record, word_enum};
use serde_json::Value;

use super::Secret;

word_enum! {
    /// The memory that is dumped.
    pub enum MemoryDumpMode {
        /// `process`
        Process = "process",
        /// `kernel`
        Kernel = "kernel",
    }
}

word_enum! {
    /// Status of a request to an endpoint.
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
        /// Identifiers of the endpoints.
        pub endpoint_ids: Option<Vec<String>> = "endpointIds",
    }
}

record! {
    /// Adaptive attack protection of an endpoint: the desired and the actual state.
    pub struct AdaptiveAttackProtection {
        /// The state that was requested.
        pub desired_state: Option<DesiredProtection> = "desiredState",
        /// The state that the endpoint has reported.
        pub actual_state: Option<ActualProtection> = "actualState",
    }
}

record! {
    /// The desired state of adaptive attack protection.
    pub struct DesiredProtection {
        /// Whether the protection is to be on.
        pub enabled: Option<bool> = "enabled",
        /// For how long the protection is to be on, as an ISO 8601 duration such as `P7D`.
        pub expires_after: Option<String> = "expiresAfter",
        /// Who requested the state.
        pub source: Option<String> = "source",
    }
}

record! {
    /// The actual state of adaptive attack protection.
    pub struct ActualProtection {
        /// Whether the protection is on.
        pub enabled: Option<bool> = "enabled",
        /// When the state last changed. ISO 8601.
        pub last_updated_at: Option<String> = "lastUpdatedAt",
        /// When the protection expires. ISO 8601.
        pub expires_at: Option<String> = "expiresAt",
    }
}

record! {
    /// Tamper protection of an endpoint, from `GET /endpoint/v1/endpoints/{endpointId}/tamper-protection`.
    pub struct TamperProtection {
        /// Whether tamper protection is on.
        pub enabled: Option<bool> = "enabled",
        /// The current password.
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
        /// When the password was replaced. ISO 8601.
        pub invalidated_at: Option<String> = "invalidatedAt",
    }
}

record! {
    /// A collection of forensic logs of an endpoint.
    pub struct ForensicLogs {
        /// Identifier of the collection.
        pub id: Option<String> = "id",
        /// Status of the collection.
        pub status: Option<RunningState> = "status",
        /// When the logs were received. ISO 8601; an empty object in the vendor's example.
        pub received_at: Option<Value> = "receivedAt",
        /// When the logs expire. ISO 8601; an empty object in the vendor's example.
        pub expires_at: Option<Value> = "expiresAt",
        /// The file with the logs.
        pub forensic_log_file: Option<CollectedFile> = "forensicLogFile",
    }
}

record! {
    /// A file that was collected.
    pub struct CollectedFile {
        /// Name of the file.
        pub file_name: Option<String> = "fileName",
        /// SHA-256 hash of the file.
        pub sha256: Option<String> = "sha256",
        /// Size of the file in bytes.
        pub size: Option<Integer> = "size",
    }
}

record! {
    /// A memory dump, from `GET /endpoint/v1/endpoints/{endpointId}/memory-dumps/{memoryDumpRequestId}`.
    pub struct MemoryDump {
        /// Identifier of the memory dump.
        pub id: Option<String> = "id",
        /// Status of the memory dump.
        pub status: Option<RunningState> = "status",
        /// When the dump was received. ISO 8601; an empty object in the vendor's example.
        pub received_at: Option<Value> = "receivedAt",
        /// When the dump expires. ISO 8601; an empty object in the vendor's example.
        pub expires_at: Option<Value> = "expiresAt",
        /// The file with the dump.
        pub memory_dump_file: Option<CollectedFile> = "memoryDumpFile",
    }
}
