use std::sync::Arc;

use eset_connect::models::{ComponentDevice, Device, DeviceComponent};
use eset_connect::{DeviceUuid, EsetClient};
use futures_util::StreamExt as _;

use super::EsetAccount;
use crate::listing::{ListPage, Listing, Pages, Plan, Request, existing, owners, pages};

/// The ESET components that are installed on devices, from the list of devices. The feed is collected by name only,
/// because the events of devices name the components too.
pub(super) struct Components(EsetClient);

impl Listing for Components {
    type Record = DeviceComponent;
    type Account = EsetAccount;

    const PLAN: Plan = Plan::whole().lookup(100);
    const NEEDS: &'static str = "ESET PROTECT; the right to read devices";
    const BY_DEFAULT: bool = false;

    fn open(_: &Arc<EsetAccount>, client: &EsetClient) -> Self {
        Self(client.clone())
    }

    fn pages(&self, request: &Request<DeviceComponent>) -> Pages<DeviceComponent> {
        let devices = self.0.devices().list().page_size(request.page_size(1000)).starting_at(request.at.clone());
        Box::pin(pages(devices.pages()).map(|page| page.map(|page| page.split(components))))
    }

    fn name(record: &DeviceComponent) -> Option<&str> {
        record.component.as_ref()?.display_name.as_deref()
    }

    /// A component is looked up through its device, each device once.
    async fn lookup(&self, keys: Vec<String>) -> connect_core::Result<ListPage<DeviceComponent>> {
        let mut found = Vec::new();
        for uuid in owners(&keys) {
            let device = existing(self.0.devices().get(DeviceUuid::new(uuid)?).send().await)?;
            found.extend(device.into_iter().flat_map(components));
        }
        Ok(ListPage::of(found))
    }
}

/// The components of a device, as separate records.
fn components(device: Device) -> Vec<DeviceComponent> {
    let mut about = ComponentDevice::default();
    about.uuid = Some(device.uuid);
    about.display_name = device.display_name;
    about.operating_system = device.operating_system;
    about.last_sync_time = device.last_sync_time;
    let of_device = |component| {
        let mut record = DeviceComponent::default();
        record.device = Some(about.clone());
        record.component = Some(component);
        record
    };
    device.deployed_components.unwrap_or_default().into_iter().map(of_device).collect()
}
