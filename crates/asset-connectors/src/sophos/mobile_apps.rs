use std::sync::Arc;

use connect_core::{DeadLetter, Fault};
use futures_util::TryStreamExt as _;
use sophos_central::models::{InstalledApp, MobileApp, MobileDevice};
use sophos_central::{MobileDeviceId, TenantClient};

use super::SophosAccount;
use crate::listing::{ListPage, Listing, Pages, Plan, Request, all, all_of, owners, pages};
use crate::patience::Patience;

/// The apps on mobile devices. Every run reads the apps of every device.
pub(super) struct MobileApps(TenantClient, Arc<Patience>);

impl Listing for MobileApps {
    type Record = MobileApp;
    type Account = SophosAccount;

    const PLAN: Plan = Plan::whole().lookup(20);
    const NEEDS: &'static str = "licence for Sophos Mobile; role Service Principal ReadOnly";

    fn open(_: &Arc<SophosAccount>, tenant: &TenantClient) -> Self {
        Self(tenant.clone(), Arc::default())
    }

    fn pages(&self, request: &Request<MobileApp>) -> Pages<MobileApp> {
        let devices = self.0.mobile().devices().page_size(request.page_size(50));
        let devices = pages(devices.starting_at(request.at.clone()).pages());
        let (tenant, patience) = (self.0.clone(), Arc::clone(&self.1));
        Box::pin(devices.and_then(move |page| apps(tenant.clone(), Arc::clone(&patience), page)))
    }

    fn name(app: &MobileApp) -> Option<&str> {
        app.app.as_ref()?.name.as_deref()
    }

    /// An app is looked up through its device, each device once.
    async fn lookup(&self, keys: Vec<String>) -> connect_core::Result<ListPage<MobileApp>> {
        let ids = owners(&keys).into_iter().map(MobileDeviceId::new).collect::<Result<Vec<_>, _>>()?;
        let devices = all_of(ids.len(), pages(self.0.mobile().devices().ids(ids).pages())).await?;
        apps(self.0.clone(), Arc::clone(&self.1), devices).await
    }
}

/// The apps on the devices of a page.
async fn apps(
    tenant: TenantClient,
    patience: Arc<Patience>,
    page: ListPage<MobileDevice>,
) -> connect_core::Result<ListPage<MobileApp>> {
    let mut found =
        ListPage { next: page.next, tail: page.tail, dead_letters: page.dead_letters, ..ListPage::default() };
    for device in page.records {
        match patience.ask(apps_of(&tenant, &device)).await? {
            Ok(apps) => {
                found.dead_letters.extend(apps.dead_letters);
                found.records.extend(apps.records.into_iter().map(|app| MobileApp::new(&device, app)));
            }
            // A device that has just been deleted has no apps.
            Err(lack) if lack.is_not_found => {}
            Err(lack) => {
                let fault = Fault::new("", format!("the apps of the device cannot be read: {}", lack.cause));
                // Without what changes with each contact, so that it is written once.
                let raw = serde_json::json!({ "id": device.id, "name": device.name }).to_string();
                found.dead_letters.push(DeadLetter::new("", fault, raw));
            }
        }
    }
    Ok(found)
}

async fn apps_of(tenant: &TenantClient, device: &MobileDevice) -> connect_core::Result<ListPage<InstalledApp>> {
    let id = MobileDeviceId::new(device.id.clone().unwrap_or_default())?;
    all(pages(tenant.mobile().installed_apps(&id).pages())).await
}
