//! The vendor's identifiers as types, so that a group's id cannot stand where a user's belongs. They are UUIDs, mostly.

use connect_core::IdRule;

connect_core::ids! { IdRule::SEGMENT;
    /// The id of a tenant.
    TenantId = "tenant id";
    /// The id of a directory user.
    UserId = "user id";
    /// The id of a group of directory users.
    UserGroupId = "user group id";
    /// The id of an endpoint.
    EndpointId = "endpoint id";
    /// The id of a group of endpoints.
    EndpointGroupId = "endpoint group id";
    /// The id of an alert.
    AlertId = "alert id";
    /// The id of a run of a query for detections.
    DetectionsRunId = "detections run id";
    /// The id of a case.
    CaseId = "case id";
    /// The id of a mobile device.
    MobileDeviceId = "mobile device id";
}
