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

use connect_core::{Client, Method, Request, Response, Result, Stats, TokenState};

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
use crate::catalogue::{ALL, Category, Operation};

/// Declares a group of operations and the method of the client that returns it.
macro_rules! group {
    ($(#[$doc:meta])* $name:ident = $accessor:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug)]
        pub struct $name {
            client: EsetClient,
        }

        impl $name {
            fn call(&self, operation: &'static crate::catalogue::Operation) -> super::Draft {
                super::Draft::new(&self.client, operation)
            }
        }

        impl EsetClient {
            $(#[$doc])*
            #[must_use]
            pub fn $accessor(&self) -> $name {
                $name { client: self.clone() }
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

    /// The base URL of a category's operations.
    #[must_use]
    pub fn base_url(&self, category: Category) -> &str {
        &self.inner.base_urls[category as usize]
    }

    /// Obtains a token and reads one device group: the cheapest call that shows that credentials, rights and region fit.
    ///
    /// # Errors
    /// [`Error::Auth`](crate::Error::Auth) if the credentials are refused: check user name, password and region.
    /// [`Error::Forbidden`](crate::Error::Forbidden) if the API user lacks the right to read: give it the permission set.
    /// Otherwise those of [`connect_core::Client::execute`].
    pub async fn test_connection(&self) -> Result<()> {
        self.device_groups().list().page_size(1).send().await.map(drop)
    }

    /// Calls an operation of the [catalogue](crate::catalogue) and returns the answer as it is. `path` begins with `/` and
    /// is already percent-encoded; query and body are set on the call. A path that is not in the catalogue is refused
    /// when the call is sent: use [`call_in`](Self::call_in) for it.
    pub fn call(&self, method: Method, path: &str) -> connect_core::Call<Response> {
        let category = ALL.iter().find(|operation| operation.serves(method, path)).map(|operation| operation.category);
        let request = match category {
            Some(category) => raw(category, method, path),
            None => Request::raw(method, path)
                .refuse("path", "is not in the catalogue with this method; name its category with `call_in`"),
        };
        self.core().call(request)
    }

    /// Calls an operation of this category, which need not be in the catalogue; otherwise like [`call`](Self::call).
    pub fn call_in(&self, category: Category, method: Method, path: &str) -> connect_core::Call<Response> {
        self.core().call(raw(category, method, path))
    }

    /// The text with this client's secrets redacted, the tokens that it was granted included: for what is made of the
    /// service's answers and then shown or set aside.
    #[must_use]
    pub fn redact(&self, text: &[u8]) -> Vec<u8> {
        self.core().redact(text)
    }

    /// Counters of what this client and its clones have done so far.
    #[must_use]
    pub fn stats(&self) -> Stats {
        self.core().stats()
    }

    /// When the current token was obtained and when it expires. None if there is no token, or if the service has refused
    /// it.
    #[must_use]
    pub fn token_state(&self) -> Option<TokenState> {
        self.core().token_state()
    }

    pub(crate) fn core(&self) -> &Client {
        &self.inner.core
    }

    /// Why an operation is not available in the client's region. None if it is available.
    fn missing(&self, operation: &'static Operation) -> Option<String> {
        let region = self.region();
        if self.inner.ignore_region_limits || operation.is_available_in(region) {
            return None;
        }
        let rule = match operation.category {
            Category::IncidentManagement => {
                "use version 1 of detections, `detections_v1()`, or allow it with `ignore_region_limits`"
            }
            _ => "the vendor lists no host for it there; allow it with `ignore_region_limits` if yours has one",
        };
        Some(format!("in region {region}: {rule}"))
    }
}

/// A request to a path that is already percent-encoded, with the quota class and the rule for retries that the catalogue
/// has for it.
fn raw(category: Category, method: Method, path: &str) -> Request {
    let request = Request::raw(method, path).host(category.as_str());
    match ALL.iter().find(|operation| operation.category == category && operation.serves(method, path)) {
        Some(operation) => request.class(operation.quota.as_str()).repeat(operation.repeat()),
        None => request,
    }
}

/// Shows no credentials.
impl fmt::Debug for EsetClient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("EsetClient")
            .field("region", &self.inner.region)
            .field("core", &self.inner.core)
            .finish_non_exhaustive()
    }
}
