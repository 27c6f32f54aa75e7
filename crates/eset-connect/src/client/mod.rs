//! The client, one module per API category.

mod application_management;
mod asset_management;
mod automation;
mod builder;
mod device_management;
mod iam;
mod incident_management;
mod installer_management;
mod mobile_device_management;
mod network_access_protection;
mod patch_management;
mod policy_management;
mod quarantine_management;
mod request;
mod user_management;
mod vulnerability_management;
mod web_access_protection;

use std::fmt;
use std::sync::Arc;

use connect_core::{Client, Error, Method, Request, Response, Result, Stats};

pub use self::application_management::Executables;
pub use self::asset_management::{AssetGroups, DeleteGroup};
pub use self::automation::DeviceTasks;
pub use self::builder::EsetClientBuilder;
pub use self::device_management::{DeviceGroups, Devices};
pub use self::iam::{Permissions, RoleAssignments, Roles};
pub use self::incident_management::{
    CloseIncident, DetectionGroups, Detections, DetectionsV1, EdrRuleExclusions, EdrRules, IncidentComments, Incidents,
    ReopenIncident, Resolve, SearchDetectionGroups, UpdateIncident,
};
pub use self::installer_management::{Component, CreateInstaller, GenerateGpoSccmFile, Installers};
pub use self::mobile_device_management::MobileDevices;
pub use self::network_access_protection::IpSets;
pub use self::patch_management::Patches;
pub use self::policy_management::{AssignmentTarget, Policies, PolicyAssignments};
pub use self::quarantine_management::{
    BatchRestore, ByFilter, CountQuarantinedObjects, QuarantinedObjects, RestoreByFilter,
};
pub use self::request::{Call, DownloadCall, List, Plain, Preview, QueryValue};
pub use self::user_management::Users;
pub use self::vulnerability_management::Vulnerabilities;
pub use self::web_access_protection::{ListWebAddressRules, UpdateDomains, WebAddressRules};

pub(crate) use self::request::Draft;

use crate::Region;
use crate::catalogue::{Category, Operation};

/// A group of operations, and the client's method that leads to it.
macro_rules! group {
    ($(#[$doc:meta])* $name:ident = $accessor:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug)]
        pub struct $name<'a> {
            client: &'a EsetClient,
        }

        impl $name<'_> {
            fn call(&self, operation: &'static crate::catalogue::Operation) -> super::Draft {
                super::Draft::new(self.client, operation)
            }
        }

        impl EsetClient {
            $(#[$doc])*
            #[must_use]
            pub fn $accessor(&self) -> $name<'_> {
                $name { client: self }
            }
        }
    };
}

use group;

/// A client of ESET Connect. Clones are cheap and share token, connections and quotas.
#[derive(Clone)]
pub struct EsetClient {
    inner: Arc<Inner>,
}

struct Inner {
    core: Client,
    region: Region,
    /// Base URLs in the order of [`Category::ALL`].
    base_urls: Vec<String>,
    ignore_region_limits: bool,
}

impl EsetClient {
    /// The region that the client talks to.
    #[must_use]
    pub fn region(&self) -> Region {
        self.inner.region
    }

    /// Where the client finds the operations of a category.
    #[must_use]
    pub fn base_url(&self, category: Category) -> &str {
        &self.inner.base_urls[category as usize]
    }

    /// Obtains a token and reads one device group: the cheapest call that shows that credentials, rights and region fit.
    ///
    /// # Errors
    /// [`Error::Auth`] if the credentials are refused, [`Error::Forbidden`] if the right to read is missing, and those of the
    /// way to the service.
    pub async fn test_connection(&self) -> Result<()> {
        self.device_groups().list().page_size(1).send().await.map(drop)
    }

    /// Reads from a path that this library has no method for. `path` begins with `/` and is percent-encoded by the caller,
    /// `query` is not.
    ///
    /// # Errors
    /// [`Error::Parameter`] for a path that could leave its host, then those of the service and of the way to it.
    pub async fn get_raw(&self, category: Category, path: &str, query: &[(&str, &str)]) -> Result<Response> {
        let request = Request::raw(Method::Get, path).host(category.as_str());
        let request = query.iter().fold(request, |request, (name, value)| request.query((*name).to_owned(), value));
        self.core().execute(&request).await
    }

    /// What this client and its clones have done so far.
    #[must_use]
    pub fn stats(&self) -> Stats {
        self.core().stats()
    }

    pub(crate) fn core(&self) -> &Client {
        &self.inner.core
    }

    fn check_region(&self, operation: &'static Operation) -> Result<()> {
        let region = self.region();
        if self.inner.ignore_region_limits || operation.is_available_in(region) {
            return Ok(());
        }
        let rule = match operation.category {
            Category::IncidentManagement => {
                "use version 1 of detections, `detections_v1()`, or allow it with `ignore_region_limits`"
            }
            _ => "the vendor lists no host for it there; allow it with `ignore_region_limits` if yours has one",
        };
        Err(Error::region(operation.id, region.as_str(), rule))
    }
}

/// Without credentials.
impl fmt::Debug for EsetClient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("EsetClient")
            .field("region", &self.inner.region)
            .field("core", &self.inner.core)
            .finish_non_exhaustive()
    }
}
