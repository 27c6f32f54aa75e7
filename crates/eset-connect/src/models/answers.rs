//! Answers that are more than one entity.

use std::collections::BTreeMap;

use open_record::{Integer, record};
use serde_json::Value;

use super::Device;

record! {
    /// The result of an import of devices. The service can refuse some devices although the call succeeded.
    ///
    /// The vendor's `v1ImportDeviceBatchResponse`.
    pub struct ImportedDevices {
        /// The devices that were imported.
        pub devices: Option<Vec<Device>> = "devices",
        /// Why the other devices were refused, by display name.
        pub errors: Option<BTreeMap<String, RpcStatus>> = "errors",
    }
}

record! {
    /// Why a call, or one part of it, failed: a status of gRPC.
    ///
    /// The vendor's `rpcStatus`.
    pub struct RpcStatus {
        /// The gRPC code: 3 invalid argument, 5 not found, 6 already exists, 7 permission denied, and so on.
        pub code: Option<Integer> = "code",
        /// The service's explanation.
        pub message: Option<String> = "message",
        /// Further details of any shape; each names its shape in `@type`.
        pub details: Option<Vec<Value>> = "details",
    }
}

record! {
    /// The task that activates the product on mobile devices. Older versions of the service name the task, newer ones
    /// its trigger.
    ///
    /// The vendor's `v1BatchActivateProductResponse`.
    pub struct ActivatedMobileDevices {
        /// Identifier of the task's trigger.
        pub activation_task_trigger_uuid: Option<String> = "activationTaskTriggerUuid",
        /// Identifier of the task. Only older versions of the service send it.
        pub activation_task_uuid: Option<String> = "activationTaskUuid",
    }
}

impl ActivatedMobileDevices {
    /// The identifier that the service sent: that of the trigger, or else that of the task.
    #[must_use]
    pub fn uuid(&self) -> Option<&str> {
        self.activation_task_trigger_uuid.as_deref().or(self.activation_task_uuid.as_deref())
    }
}

record! {
    /// The result of replacing the domains of a web address rule.
    ///
    /// The vendor's `v2UpdateWebAddressRuleDomainsResponse`.
    pub struct UpdatedDomains {
        /// Number of domains that were added to the rule.
        pub added_domains_count: Option<Integer> = "addedDomainsCount",
        /// Addresses in which the service found no valid domain.
        pub malformed_domains: Option<Vec<String>> = "malformedDomains",
    }
}

record! {
    /// A file for deployment by group policy or Configuration Manager.
    ///
    /// The vendor's `v1GenerateGpoSccmFileResponse`.
    pub struct GpoSccmFile {
        /// Content of the file, in base64.
        pub gpo_sccm_file: Option<String> = "gpoSccmFile",
    }
}
