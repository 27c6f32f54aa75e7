use std::sync::Arc;

use asset_mapping::Feed as _;
use eset_connect::models::{DetectionV2, Device};
use eset_connect::{DetectionUuid, EsetClient};

use super::{EsetAccount, LATE};
use crate::listing::{Ask, ListPage, Listing, Pages, Plan, Request, existing};

/// ESET detections, version 2. Each run asks for a span of the time of occurrence, and looks up known detections that
/// are open, because resolving one does not change that time.
pub(super) struct Detections {
    account: Arc<EsetAccount>,
}

impl Listing for Detections {
    type Record = DetectionV2;
    type Account = EsetAccount;

    /// Larger batches may time out.
    const PLAN: Plan = Plan::window(LATE).reread_open().lookup(100).findings().device_names(Device::ID);
    const NEEDS: &'static str =
        "ESET Inspect or ESET Cloud Office Security; the right to read detections; not in Japan";

    fn open(account: &Arc<EsetAccount>, _: &EsetClient) -> Self {
        Self { account: Arc::clone(account) }
    }

    fn pages(&self, request: &Request<DetectionV2>) -> Pages<DetectionV2> {
        let mut detections = self.account.client.detections().list().page_size(request.page_size(1000));
        if let Ask::Between(start, end) = request.ask {
            detections = detections.start_time(start).end_time(end);
        }
        request.pages(detections.starting_at(request.at.clone()).pages())
    }

    fn name(detection: &DetectionV2) -> Option<&str> {
        detection.display_name.as_deref()
    }

    fn device(detection: &DetectionV2) -> Option<&str> {
        detection.device.as_ref()?.uuid.as_deref()
    }

    async fn device_names(&self, devices: Vec<String>) -> connect_core::Result<Vec<(String, Option<String>)>> {
        self.account.device_names(devices).await
    }

    /// All at once, or one by one if one of them is unknown, because then the whole batch fails.
    async fn lookup(&self, keys: Vec<String>) -> connect_core::Result<ListPage<DetectionV2>> {
        let uuids = keys.into_iter().map(DetectionUuid::new).collect::<Result<Vec<_>, _>>()?;
        let detections = self.account.client.detections();
        match detections.batch_get(uuids.clone()).send().await {
            Err(error) if error.is_not_found() => {}
            found => return found.map(ListPage::of),
        }
        let mut found = Vec::new();
        for uuid in uuids {
            found.extend(existing(detections.get(uuid).send().await)?);
        }
        Ok(ListPage::of(found))
    }
}
