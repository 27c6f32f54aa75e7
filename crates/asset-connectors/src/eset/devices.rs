use std::sync::Arc;

use asset_mapping::Context;
use eset_connect::models::Device;
use eset_connect::{DeviceUuid, EsetClient};

use super::EsetAccount;
use crate::listing::{ListPage, Listing, Pages, Plan, Request, existing};

/// ESET devices. The service has no filter for changes, so every run lists them all.
pub(super) struct Devices {
    account: Arc<EsetAccount>,
}

impl Listing for Devices {
    type Record = Device;
    type Account = EsetAccount;

    /// Looked up one by one, because a batch fails as a whole when one of its devices is gone.
    const PLAN: Plan = Plan::whole().lookup(1);
    const NEEDS: &'static str = "ESET PROTECT; the right to read devices and their groups";

    fn open(account: &Arc<EsetAccount>, _: &EsetClient) -> Self {
        Self { account: Arc::clone(account) }
    }

    fn pages(&self, request: &Request<Device>) -> Pages<Device> {
        let devices = self.account.client.devices().list().page_size(request.page_size(1000));
        request.pages(devices.starting_at(request.at.clone()).pages())
    }

    fn name(device: &Device) -> Option<&str> {
        device.display_name.as_deref()
    }

    async fn context(&self, context: Context) -> connect_core::Result<Context> {
        self.account.with_groups(context).await
    }

    async fn lookup(&self, keys: Vec<String>) -> connect_core::Result<ListPage<Device>> {
        let mut found = Vec::new();
        for uuid in keys {
            found.extend(existing(self.account.client.devices().get(DeviceUuid::new(uuid)?).send().await)?);
        }
        Ok(ListPage::of(found))
    }
}
