use ocsf_model::Class;

use crate::Context;

/// A record that becomes an OCSF inventory event, the schema output.
///
/// ```
/// use asset_mapping::{Context, IntoInventoryInfo};
/// use eset_connect::models::Device;
/// use ocsf_model::Record as _;
/// use open_record::Record;
///
/// let device = Device::from_json(br#"{"uuid":"d-1","displayName":"SRV-1","isMuted":true}"#)?;
/// let event = device.into_inventory_info(&Context::new("2025-05-21T10:00:00Z".parse()?));
/// assert_eq!(event.device.as_ref().and_then(|device| device.hostname.as_deref()), Some("SRV-1"));
/// assert!(event.to_json().contains(r#""unmapped":{"isMuted":true}"#));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub trait IntoInventoryInfo {
    /// The event's class.
    type Event: Class + Default;

    /// The event. Strings are moved, nothing is guessed, and what the event's attributes cannot give back stands in `unmapped`, in the
    /// tree of the record, unless the context drops it.
    fn into_inventory_info(self, context: &Context) -> Self::Event;
}
