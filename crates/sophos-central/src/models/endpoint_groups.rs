//! Groups of endpoints.

use open_record::{Integer, record, word_enum};

use super::{EndpointRef, TenantRef};

word_enum! {
    /// What a group of endpoints is made of.
    pub enum EndpointGroupType {
        /// `computer`
        Computer = "computer",
        /// `server`
        Server = "server",
    }
}

record! {
    /// An endpoint group, from `GET /endpoint/v1/endpoint-groups`.
    pub struct EndpointGroup {
        /// Its id.
        pub id: Option<String> = "id",
        /// Its name.
        pub name: Option<String> = "name",
        /// Its kind.
        pub kind: Option<EndpointGroupType> = "type",
        /// The tenant.
        pub tenant: Option<TenantRef> = "tenant",
        /// When it was made. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// What it is for.
        pub description: Option<String> = "description",
        /// The endpoints.
        pub endpoints: Option<EndpointExcerpt> = "endpoints",
        /// When it was changed last. ISO 8601.
        pub updated_at: Option<String> = "updatedAt",
    }
}

record! {
    /// The first of a group's endpoints, and how many there are.
    pub struct EndpointExcerpt {
        /// The items.
        pub items: Option<Vec<EndpointRef>> = "items",
        /// How many are told here.
        pub items_count: Option<Integer> = "itemsCount",
        /// How many there are.
        pub total: Option<Integer> = "total",
    }
}

record! {
    /// The endpoints that were added to a group.
    pub struct AddedEndpoints {
        /// The endpoints that were added.
        pub added_endpoints: Option<Vec<EndpointRef>> = "addedEndpoints",
        /// What could not be done.
        pub errors: Option<AddedEndpointsErrors> = "errors",
    }
}

record! {
    /// The endpoints that could not be added.
    pub struct AddedEndpointsErrors {
        /// Endpoints that were not found.
        pub endpoints_not_found: Option<Vec<String>> = "endpointsNotFound",
        /// Endpoints of another type than the group.
        pub endpoints_of_wrong_type: Option<Vec<String>> = "endpointsOfWrongType",
    }
}

record! {
    /// The endpoints that were taken out of a group.
    pub struct RemovedEndpoints {
        /// The endpoints that were taken out.
        pub removed_endpoints: Option<Vec<EndpointRef>> = "removedEndpoints",
        /// What could not be done.
        pub errors: Option<RemovedEndpointsErrors> = "errors",
    }
}

record! {
    /// The endpoints that were not found.
    pub struct RemovedEndpointsErrors {
        /// Endpoints that were not found.
        pub endpoints_not_found: Option<Vec<String>> = "endpointsNotFound",
    }
}
