use std::collections::HashMap;
use std::sync::Arc;

use asset_mapping::{Context, Feed as _, Key};
use chrono::{DateTime, Utc};
use eset_connect::models::{Device, DeviceVulnerability};
use eset_connect::{DeviceUuid, EsetClient};

use super::EsetAccount;
use crate::listing::{Listing, Pages, Plan, Request, existing};

/// ESET vulnerabilities, one for each device and vulnerability. The service has neither a filter for changes nor an
/// order, so every run lists them all. One that is no longer listed counts as resolved if its device has been scanned
/// since.
pub(super) struct Vulnerabilities {
    account: Arc<EsetAccount>,
}

impl Listing for Vulnerabilities {
    type Record = DeviceVulnerability;
    type Account = EsetAccount;

    const PLAN: Plan = Plan::whole().closes().findings().device_names(Device::ID);
    const NEEDS: &'static str =
        "ESET Vulnerability & Patch Management; the right to read vulnerabilities, devices and their groups";

    fn open(account: &Arc<EsetAccount>, _: &EsetClient) -> Self {
        Self { account: Arc::clone(account) }
    }

    fn pages(&self, request: &Request<DeviceVulnerability>) -> Pages<DeviceVulnerability> {
        let rows = self.account.client.vulnerabilities().list().page_size(request.page_size(1000));
        request.pages(rows.starting_at(request.at.clone()).pages())
    }

    fn device(row: &DeviceVulnerability) -> Option<&str> {
        row.device_uuid.as_deref()
    }

    async fn context(&self, context: Context) -> connect_core::Result<Context> {
        self.account.with_groups(context).await
    }

    async fn device_names(&self, devices: Vec<String>) -> connect_core::Result<Vec<(String, Option<String>)>> {
        self.account.device_names(devices).await
    }

    /// Those whose device still exists and was scanned successfully after they were last listed.
    async fn resolved(
        &self,
        missing: Vec<Key>,
        listed: DateTime<Utc>,
    ) -> connect_core::Result<Vec<(Key, DateTime<Utc>)>> {
        let scans = self.account.scans().await?;
        let mut is_there: HashMap<String, bool> = HashMap::new();
        let mut resolved = Vec::new();
        for key in missing {
            let Some((device, _)) = key.as_str().split_once(':') else { continue };
            let Some(scan) = scans.get(device).filter(|scan| scan.began > listed) else { continue };
            if !is_there.contains_key(device) {
                let found = existing(self.account.client.devices().get(DeviceUuid::new(device)?).send().await)?;
                is_there.insert(device.to_owned(), found.is_some());
            }
            if is_there[device] {
                resolved.push((key, scan.ended));
            }
        }
        Ok(resolved)
    }
}
