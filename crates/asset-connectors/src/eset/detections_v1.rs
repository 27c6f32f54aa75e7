use std::sync::Arc;

use asset_mapping::Feed as _;
use eset_connect::EsetClient;
use eset_connect::models::{DetectionV1, Device};

use super::{EsetAccount, LATE};
use crate::listing::{Ask, Listing, Pages, Plan, Request};

/// ESET detections, version 1, which have no state that could change. The feed is collected by name only, because for
/// most tenants version 2 has the same detections.
pub(super) struct DetectionsV1 {
    account: Arc<EsetAccount>,
}

impl Listing for DetectionsV1 {
    type Record = DetectionV1;
    type Account = EsetAccount;

    const PLAN: Plan = Plan::window(LATE).device_names(Device::ID);
    const NEEDS: &'static str = "ESET PROTECT or ESET Inspect; the right to read detections";
    const BY_DEFAULT: bool = false;

    fn open(account: &Arc<EsetAccount>, _: &EsetClient) -> Self {
        Self { account: Arc::clone(account) }
    }

    fn pages(&self, request: &Request<DetectionV1>) -> Pages<DetectionV1> {
        let mut detections = self.account.client.detections_v1().list().page_size(request.page_size(1000));
        if let Ask::Between(start, end) = request.ask {
            detections = detections.start_time(start).end_time(end);
        }
        request.pages(detections.starting_at(request.at.clone()).pages())
    }

    fn name(detection: &DetectionV1) -> Option<&str> {
        detection.display_name.as_deref()
    }

    fn device(detection: &DetectionV1) -> Option<&str> {
        detection.context.as_ref()?.device_uuid.as_deref()
    }

    async fn device_names(&self, devices: Vec<String>) -> connect_core::Result<Vec<(String, Option<String>)>> {
        self.account.device_names(devices).await
    }
}
