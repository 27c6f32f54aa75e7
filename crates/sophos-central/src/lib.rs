// The front page shows the client, so its example compiles only with it.
#![cfg_attr(feature = "client", doc = include_str!("../README.md"))]
#![cfg_attr(
    not(feature = "client"),
    doc = "Records of the Sophos Central APIs. The client stands behind the feature `client`."
)]
#![cfg_attr(docsrs, feature(doc_cfg))]

#[cfg(feature = "client")]
mod client;
pub mod models;

#[cfg(feature = "conformance")]
pub use client::conformance;
#[cfg(feature = "client")]
pub use client::{
    Admins, AlertId, Alerts, AllTenants, CaseId, Cases, Detections, DetectionsRunId, EndpointGroupId, EndpointId,
    Endpoints, ListAdmins, ListAlerts, ListCases, ListDetections, ListEndpoints, ListInstalledApps, ListMobileDevices,
    ListSiemAlerts, ListSiemEvents, ListTenants, ListUserGroups, ListUsers, Mobile, MobileDeviceId, Siem, SophosClient,
    SophosClientBuilder, SortOrder, TenantClient, TenantId, Tenants, UnreachableTenant, UserField, UserGroupId, UserId,
    Users, operations,
};
#[cfg(feature = "client")]
pub use connect_core::{
    Bounds, Call, Contradiction, Cursor, DeadLetter, Download, Error, Follow, Items, Limit, List, Method, Operation,
    Page, Pages, PagingFault, Parameters, Phase, Preview, Progress, Quota, Response, Result, Retry, SecretString,
    Stats, StatusCode, Transfer,
};
