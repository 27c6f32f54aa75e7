use std::sync::Arc;
use std::time::Duration;

use asset_mapping::Feed as _;
use chrono::SecondsFormat;
use eset_connect::models::{Device, Incident};
use eset_connect::{EsetClient, IncidentUuid};

use super::EsetAccount;
use crate::listing::{Listing, Mark, Pages, Plan, Request, is_about, pages};

/// ESET incidents. Each run asks for those that were updated, and once a day for all. The devices and detections of an
/// incident are read when it is reported, because the list does not have them.
pub(super) struct Incidents {
    account: Arc<EsetAccount>,
}

impl Listing for Incidents {
    type Record = Incident;
    type Account = EsetAccount;

    const PLAN: Plan = Plan::since(Mark::Newest, Duration::from_secs(600))
        .whole_every(Duration::from_secs(24 * 3600), false)
        .completed()
        .findings()
        .device_names(Device::ID);
    const NEEDS: &'static str = "ESET Inspect; the right to read incidents";

    fn open(account: &Arc<EsetAccount>, _: &EsetClient) -> Self {
        Self { account: Arc::clone(account) }
    }

    fn pages(&self, request: &Request<Incident>) -> Pages<Incident> {
        let incidents = self.account.client.incidents().list().page_size(request.page_size(1000));
        let mut incidents = incidents.order_by("update_time");
        if let Some(since) = request.since() {
            let since = since.to_rfc3339_opts(SecondsFormat::AutoSi, false);
            incidents = incidents.filter(format!("update_time >= timestamp(\"{since}\")"));
        }
        pages(incidents.starting_at(request.at.clone()).pages())
    }

    fn name(incident: &Incident) -> Option<&str> {
        incident.display_name.as_deref()
    }

    fn changed_at(incident: &Incident) -> Option<&str> {
        incident.update_time.as_ref().map(eset_connect::models::Timestamp::as_str)
    }

    /// Only for incidents on a single device, because the event names one device.
    fn device(incident: &Incident) -> Option<&str> {
        let [device] = incident.device_uuids.as_deref()? else { return None };
        Some(device)
    }

    async fn device_names(&self, devices: Vec<String>) -> connect_core::Result<Vec<(String, Option<String>)>> {
        self.account.device_names(devices).await
    }

    /// All other members stay as they were listed, because the next walk compares those.
    async fn complete(&self, incident: &mut Incident) -> connect_core::Result<()> {
        let uuid = IncidentUuid::new(incident.uuid.clone())?;
        let whole = self.account.client.incidents().get(uuid).send().await?;
        is_about(&incident.uuid, &whole.uuid)?;
        incident.device_uuids = whole.device_uuids;
        incident.detection_uuids = whole.detection_uuids;
        Ok(())
    }
}
