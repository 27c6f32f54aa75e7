//! Answers that are more than one entity.

use std::collections::BTreeMap;

use serde_json::Value;

use super::Device;
use crate::json::{Json, Writer, entity};

entity! {
    /// What became of imported devices. Some may be refused although the call succeeded.
    ///
    /// The vendor's `v1ImportDeviceBatchResponse`.
    pub struct ImportedDevices {
        /// The devices that were imported.
        devices: Vec<Device> = "devices",
        /// Why the others were refused, by display name.
        errors: BTreeMap<String, RpcStatus> = "errors",
    }
}

entity! {
    /// Why one part of a call failed, as gRPC words it.
    ///
    /// The vendor's `rpcStatus`.
    pub struct RpcStatus {
        /// The gRPC code: 3 invalid argument, 5 not found, 6 already exists, 7 permission denied, and so on.
        code: Option<i64> = "code",
        /// The message.
        message: Option<String> = "message",
        /// Details; `@type` names each shape.
        details: Vec<Value> = "details",
    }
}

entity! {
    /// The task that activates the product on mobile devices.
    ///
    /// The vendor's `v1BatchActivateProductResponse`.
    pub struct ActivatedMobileDevices {
        /// The trigger of the task.
        activation_task_trigger_uuid: Option<String> = "activationTaskTriggerUuid",
        /// The task, in the wording of older versions of the service.
        activation_task_uuid: Option<String> = "activationTaskUuid",
    }
}

impl ActivatedMobileDevices {
    /// The identifier, whichever name the service gave it.
    #[must_use]
    pub fn uuid(&self) -> Option<&str> {
        self.activation_task_trigger_uuid.as_deref().or(self.activation_task_uuid.as_deref())
    }
}

entity! {
    /// What became of the domains of a web address rule.
    ///
    /// The vendor's `v2UpdateWebAddressRuleDomainsResponse`.
    pub struct UpdatedDomains {
        /// Number of domains that the rule has now.
        added_domains_count: Option<i64> = "addedDomainsCount",
        /// Addresses that no domain could be read from.
        malformed_domains: Vec<String> = "malformedDomains",
    }
}

entity! {
    /// A file for deployment by group policy or Configuration Manager.
    ///
    /// The vendor's `v1GenerateGpoSccmFileResponse`.
    pub struct GpoSccmFile {
        /// The file in base64.
        gpo_sccm_file: Option<String> = "gpoSccmFile",
    }
}

/// In single answers a device without identity is still the device that was asked for: its `uuid` is empty then. In lists it is
/// set aside.
impl Json for Device {
    fn read(value: Value) -> Result<Self, Value> {
        if let Ok(device) = <Self as serde::Deserialize>::deserialize(&value) {
            return Ok(device);
        }
        let Value::Object(mut members) = value else { return Err(value) };
        let odd = members.insert("uuid".to_owned(), "-".into());
        if let Ok(mut device) = <Self as serde::Deserialize>::deserialize(Value::Object(members.clone())) {
            device.uuid.clear();
            if let Some(odd) = odd.filter(|odd| !odd.is_null()) {
                device.extra.push("uuid", odd);
            }
            return Ok(device);
        }
        members.remove("uuid");
        members.extend(odd.map(|odd| ("uuid".to_owned(), odd)));
        Err(Value::Object(members))
    }

    fn write(&self, _: &mut Writer) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }
}
