//! Answers that are more than one entity.

use std::collections::BTreeMap;

use open_record::{Integer, record};
use serde_json::Value;

use super::Device;

record! {
    /// What became of imported devices. Some may be refused although the call succeeded.
    ///
    /// The vendor's `v1ImportDeviceBatchResponse`.
    pub struct ImportedDevices {
        /// The devices that were imported.
        pub devices: Option<Vec<Device>> = "devices",
        /// Why the others were refused, by display name.
        pub errors: Option<BTreeMap<String, RpcStatus>> = "errors",
    }
}

record! {
    /// Why one part of a call failed, as gRPC words it.
    ///
    /// The vendor's `rpcStatus`.
    pub struct RpcStatus {
        /// The gRPC code: 3 invalid argument, 5 not found, 6 already exists, 7 permission denied, and so on.
        pub code: Option<Integer> = "code",
        /// The message.
        pub message: Option<String> = "message",
        /// Details; `@type` names each shape.
        pub details: Option<Vec<Value>> = "details",
    }
}

record! {
    /// The task that activates the product on mobile devices.
    ///
    /// The vendor's `v1BatchActivateProductResponse`.
    pub struct ActivatedMobileDevices {
        /// The trigger of the task.
        pub activation_task_trigger_uuid: Option<String> = "activationTaskTriggerUuid",
        /// The task, in the wording of older versions of the service.
        pub activation_task_uuid: Option<String> = "activationTaskUuid",
    }
}

impl ActivatedMobileDevices {
    /// The identifier, whichever name the service gave it.
    #[must_use]
    pub fn uuid(&self) -> Option<&str> {
        self.activation_task_trigger_uuid.as_deref().or(self.activation_task_uuid.as_deref())
    }
}

record! {
    /// What became of the domains of a web address rule.
    ///
    /// The vendor's `v2UpdateWebAddressRuleDomainsResponse`.
    pub struct UpdatedDomains {
        /// Number of domains that the rule has now.
        pub added_domains_count: Option<Integer> = "addedDomainsCount",
        /// Addresses that no domain could be read from.
        pub malformed_domains: Option<Vec<String>> = "malformedDomains",
    }
}

record! {
    /// A file for deployment by group policy or Configuration Manager.
    ///
    /// The vendor's `v1GenerateGpoSccmFileResponse`.
    pub struct GpoSccmFile {
        /// The file in base64.
        pub gpo_sccm_file: Option<String> = "gpoSccmFile",
    }
}
