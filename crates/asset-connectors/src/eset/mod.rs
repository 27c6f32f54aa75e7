//! ESET Connect.

mod devices;

use std::sync::Arc;

use asset_mapping::{Context, Groups};
use async_trait::async_trait;
use connect_core::Stats;
use eset_connect::EsetClient;
use futures_util::TryStreamExt as _;

use crate::Settings;
use crate::account::{Common, Shared, account};
use crate::listing::{Account, Scopes};
use crate::report::Cause;

/// An account of ESET Connect. Clones share what several feeds of a run need.
#[derive(Clone, Debug)]
pub struct EsetAccount {
    client: EsetClient,
    common: Common,
    shared: Arc<Tables>,
}

/// What several feeds of a run need.
#[derive(Debug, Default)]
struct Tables {
    groups: Shared<Groups>,
}

account! { EsetAccount:
    devices::Devices,
}

impl EsetAccount {
    /// The account that `client` signs in to. Names of groups and the like are added to `context` as they are read.
    #[must_use]
    pub fn new(client: EsetClient, context: Context) -> Self {
        Self { client, common: Common::new(context), shared: Arc::default() }
    }

    /// The context with the names of the device groups; as it is, if the credential may not read them.
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
}

#[async_trait]
impl Account for EsetAccount {
    type Handle = EsetClient;

    fn name(&self) -> &str {
        &self.common.name
    }

    fn mapping_context(&self) -> &Context {
        &self.common.context
    }

    fn settings(&self) -> &Settings {
        &self.common.settings
    }

    fn stats(&self) -> Stats {
        self.client.stats()
    }

    async fn scopes(&self) -> connect_core::Result<Scopes<EsetClient>> {
        Ok(Scopes::whole(self.client.clone()))
    }
}
