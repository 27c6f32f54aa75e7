//! Groups of endpoints.

use open_record::{Integer, record, word_enum};

use super::{EndpointRef, TenantRef};

word_enum! {
    /// Type of the endpoints in a group.
    pub enum EndpointGroupType {
        /// `computer`
        Computer = "computer",
        /// `server`
        Server = "server",
    }
}

record! {
    /// A group of endpoints, from `GET /endpoint/v1/endpoint-groups`.
    pub struct EndpointGroup {
        /// Identifier of the group.
        pub id: Option<String> = "id",
        /// Name of the group.
        pub name: Option<String> = "name",
        /// Whether the group has computers or servers.
        pub kind: Option<EndpointGroupType> = "type",
        /// Tenant that the group belongs to.
        pub tenant: Option<TenantRef> = "tenant",
        /// When the group was created. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// Description of the group.
        pub description: Option<String> = "description",
        /// The first endpoints of the group, and their number.
        pub endpoints: Option<EndpointExcerpt> = "endpoints",
        /// When the group was last changed. ISO 8601.
        pub updated_at: Option<String> = "updatedAt",
    }
}

record! {
    /// The first endpoints of a group, and their number.
    pub struct EndpointExcerpt {
        /// The first endpoints.
        pub items: Option<Vec<EndpointRef>> = "items",
        /// Number of endpoints in `items`.
        pub items_count: Option<Integer> = "itemsCount",
        /// Number of all endpoints in the group.
        pub total: Option<Integer> = "total",
    }
}

record! {
    /// The endpoints that were added to a group.
    pub struct AddedEndpoints {
        /// The endpoints that were added.
        pub added_endpoints: Option<Vec<EndpointRef>> = "addedEndpoints",
        /// The endpoints that could not be added.
        pub errors: Option<AddedEndpointsErrors> = "errors",
    }
}

record! {
    /// The endpoints that could not be added.
    pub struct AddedEndpointsErrors {
        /// Identifiers of endpoints that do not exist.
        pub endpoints_not_found: Option<Vec<String>> = "endpointsNotFound",
        /// Identifiers of endpoints whose type is not that of the group.
        pub endpoints_of_wrong_type: Option<Vec<String>> = "endpointsOfWrongType",
    }
}

record! {
    /// The endpoints that were removed from a group.
    pub struct RemovedEndpoints {
        /// The endpoints that were removed.
        pub removed_endpoints: Option<Vec<EndpointRef>> = "removedEndpoints",
        /// The endpoints that could not be removed.
        pub errors: Option<RemovedEndpointsErrors> = "errors",
    }
}

record! {
    /// The endpoints that could not be removed from a group.
    pub struct RemovedEndpointsErrors {
        /// Identifiers of endpoints that do not exist.
        pub endpoints_not_found: Option<Vec<String>> = "endpointsNotFound",
    }
}
