//! ESET Connect.

mod components;
mod detections;
mod detections_v1;
mod devices;
mod incidents;
mod users;
mod vulnerabilities;

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use asset_mapping::{Context, Groups};
use async_trait::async_trait;
use chrono::{DateTime, Utc};
use eset_connect::models::{Device, Timestamp};
use eset_connect::{DeviceUuid, EsetClient};
use futures_util::TryStreamExt as _;
use tokio::sync::Mutex;

use crate::account::{Common, Shared, account, account_methods};
use crate::listing::{Account, Scopes, existing};
use crate::report::Cause;

/// An account of ESET Connect. Clones share the data that several feeds of a run need.
#[derive(Clone, Debug)]
pub struct EsetAccount {
    client: EsetClient,
    common: Common,
    shared: Arc<Tables>,
}

/// The data that several feeds of a run need.
#[derive(Debug, Default)]
struct Tables {
    groups: Shared<Groups>,
    /// The last successful scan of each device.
    scans: Shared<HashMap<String, Scan>>,
    /// Names of devices that were looked up one by one.
    names: Shared<Mutex<HashMap<String, Option<String>>>>,
}

/// How late a device that was offline may report its detections.
const LATE: Duration = Duration::from_secs(7 * 24 * 3600);
/// How many devices are looked up at once.
const AT_ONCE: usize = 100;

/// A successful scan.
#[derive(Clone, Copy, Debug)]
struct Scan {
    began: DateTime<Utc>,
    ended: DateTime<Utc>,
}

account! { EsetAccount:
    devices::Devices,
    users::Users,
    components::Components,
    vulnerabilities::Vulnerabilities,
    detections::Detections,
    detections_v1::DetectionsV1,
    incidents::Incidents,
}

impl EsetAccount {
    /// The account that `client` signs in to. Names, such as those of groups, are added to `context` as they are read.
    #[must_use]
    pub fn new(client: EsetClient, context: Context) -> Self {
        Self { client, common: Common::new(context), shared: Arc::default() }
    }

    /// The context with the names of the device groups added, if the credential may read them.
    async fn with_groups(&self, context: Context) -> connect_core::Result<Context> {
        match self.shared.groups.get(self.read_groups()).await {
            Ok(groups) => Ok(context.with_shared(groups)),
            Err(error @ connect_core::Error::Forbidden { .. }) => {
                tracing::warn!(error = %Cause::from(&error), "device groups stay without names");
                Ok(context)
            }
            Err(error) => Err(error),
        }
    }

    async fn read_groups(&self) -> connect_core::Result<Groups> {
        let mut groups = Groups::default();
        let size = self.common.settings.size(1000);
        let mut pages = self.client.device_groups().list().page_size(size).pages();
        while let Some(page) = pages.try_next().await? {
            groups.extend(page.items.into_iter().map(|group| (group.uuid, group.display_name)));
            for letter in page.dead_letters {
                tracing::warn!(path = letter.path, reason = letter.reason, "a device group cannot be read");
            }
        }
        Ok(groups)
    }

    /// The names of devices that the store does not know. Each is looked up at most once in a run.
    async fn device_names(&self, devices: Vec<String>) -> connect_core::Result<Vec<(String, Option<String>)>> {
        let names = self.shared.names.get(async { Ok(Mutex::default()) }).await?;
        let mut names = names.lock().await;
        let unknown: Vec<&String> = devices.iter().filter(|device| !names.contains_key(*device)).collect();
        for part in unknown.chunks(AT_ONCE) {
            // An id that is not a device's has no name.
            let uuids: Vec<_> = part.iter().filter_map(|device| DeviceUuid::new(device.as_str()).ok()).collect();
            let found = self.devices(uuids).await?;
            names.extend(part.iter().map(|device| ((*device).clone(), None)));
            names.extend(found.into_iter().map(|device| (device.uuid, device.display_name)));
        }
        Ok(devices
            .into_iter()
            .map(|device| (names.get(&device).cloned().flatten(), device))
            .map(|(name, device)| (device, name))
            .collect())
    }

    /// Those of the devices that exist. A batch fails as a whole when one of them does not exist.
    async fn devices(&self, uuids: Vec<DeviceUuid>) -> connect_core::Result<Vec<Device>> {
        if uuids.is_empty() {
            return Ok(Vec::new());
        }
        let devices = self.client.devices();
        if let Some(found) = existing(devices.batch_get(uuids.clone()).send().await)? {
            return Ok(found);
        }
        let mut found = Vec::new();
        for uuid in uuids {
            found.extend(existing(devices.get(uuid).send().await)?);
        }
        Ok(found)
    }

    /// The last successful scan for vulnerabilities of each device, as far back as the service lists them.
    async fn scans(&self) -> connect_core::Result<Arc<HashMap<String, Scan>>> {
        self.shared.scans.get(self.read_scans()).await
    }

    async fn read_scans(&self) -> connect_core::Result<HashMap<String, Scan>> {
        let mut scans: HashMap<String, Scan> = HashMap::new();
        let size = self.common.settings.size(1000);
        let mut pages = self.client.vulnerabilities().list_recent_scans().page_size(size).pages();
        while let Some(page) = pages.try_next().await? {
            for scan in page.items.into_iter().filter(|scan| scan.ended_successfully == Some(true)) {
                let time = |time: Option<Timestamp>| time.as_ref().and_then(Timestamp::to_utc);
                let (Some(device), Some(began)) = (scan.device_uuid, time(scan.start_time)) else { continue };
                let scan = Scan { began, ended: time(scan.end_time).unwrap_or(began) };
                scans
                    .entry(device)
                    .and_modify(|last| {
                        if scan.began > last.began {
                            *last = scan;
                        }
                    })
                    .or_insert(scan);
            }
        }
        Ok(scans)
    }
}

#[async_trait]
impl Account for EsetAccount {
    type Handle = EsetClient;

    account_methods!();

    async fn scopes(&self) -> connect_core::Result<Scopes<EsetClient>> {
        Ok(Scopes::whole(self.client.clone()))
    }
}
