//! Groups of endpoints.

use connect_core::Call;

use super::EndpointGroups;
use super::confirm::Deletion;
use super::ids::{EndpointGroupId, EndpointId};
use super::operations::{
    ADD_ENDPOINTS_TO_A_GROUP, CREATE_ENDPOINT_GROUP, DELETE_ENDPOINT_GROUP, GET_ENDPOINT_GROUP, LIST_ENDPOINT_GROUPS,
    LIST_ENDPOINT_GROUPS_OF_A_TYPE, LIST_ENDPOINTS_OF_A_GROUP, REMOVE_ENDPOINT_FROM_A_GROUP,
    REMOVE_ENDPOINTS_FROM_A_GROUP, UPDATE_ENDPOINT_GROUP,
};
use super::paging::{by_key, by_number};
use super::requests::requests;
use super::targets::{query_targets_up_to, targets_up_to};
use crate::models::{AddedEndpoints, Deleted, Endpoint, EndpointGroup, EndpointGroupType, Removed, RemovedEndpoints};

requests! {
    /// A request that lists groups of endpoints.
    pub list ListEndpointGroups of EndpointGroup {
        /// Only groups of this type.
        group_type: EndpointGroupType => query "groupType",
        /// The columns to sort by, the most important first, each with its direction, such as `createdAt:asc`. The
        /// columns are `id`, `name`, `createdAt`, `updatedAt`.
        sort: [String] => query "sort",
        fields,
        /// Only the groups with these identifiers.
        ids: [EndpointGroupId] => query "ids",
        search,
        search_fields,
        /// Only groups of these endpoints.
        endpoint_ids: [EndpointId] => query "endpointIds",
    }

    /// A request that creates a group of endpoints.
    pub call CreateEndpointGroup of EndpointGroup {
        fields,
        /// Description of the group.
        description: String => body "description",
        /// Endpoints of the group.
        endpoint_ids: [EndpointId] => body "endpointIds",
    }

    /// A request that lists the groups of computers, or of servers.
    pub list ListEndpointGroupsOfType of EndpointGroup {
        /// The columns to sort by, the most important first, each with its direction, such as `createdAt:asc`. The
        /// columns are `id`, `name`, `createdAt`, `updatedAt`.
        sort: [String] => query "sort",
        fields,
        /// Only the groups with these identifiers.
        ids: [EndpointGroupId] => query "ids",
        search,
        search_fields,
        /// Only groups of these endpoints.
        endpoint_ids: [EndpointId] => query "endpointIds",
    }

    /// A request that reads one group.
    pub call GetEndpointGroup of EndpointGroup {
        fields,
    }

    /// A request that changes the name or description of a group.
    pub call UpdateEndpointGroup of EndpointGroup {
        fields,
        /// Name of the group.
        name: String => body "name",
        /// Description of the group.
        description: String => body "description",
    }

    /// A request that lists the endpoints of a group.
    pub list ListEndpointsOfGroup of Endpoint {
        /// The columns to sort by. The service does not offer this at present.
        sort: [String] => query "sort",
        fields,
        search,
        search_fields,
    }
}

impl EndpointGroups {
    /// Lists groups of endpoints, at most 1000 per page.
    pub fn list(&self) -> ListEndpointGroups {
        ListEndpointGroups::new(
            self.core.list(LIST_ENDPOINT_GROUPS.request().query("pageTotal", true), by_number(1000)),
        )
    }

    /// Creates a group of endpoints.
    pub fn create(&self, name: &str, kind: &EndpointGroupType) -> CreateEndpointGroup {
        CreateEndpointGroup::new(
            self.core.record(CREATE_ENDPOINT_GROUP.request().member("name", name).member("type", kind), ""),
        )
    }

    /// Lists the groups of computers, or of servers. At most 1000 per page.
    pub fn of_type(&self, group_type: &EndpointGroupType) -> ListEndpointGroupsOfType {
        ListEndpointGroupsOfType::new(self.core.list(
            LIST_ENDPOINT_GROUPS_OF_A_TYPE.request().segment("groupType", group_type).query("pageTotal", true),
            by_number(1000),
        ))
    }

    /// Reads one group.
    pub fn get(&self, id: &EndpointGroupId) -> GetEndpointGroup {
        GetEndpointGroup::new(self.core.record(GET_ENDPOINT_GROUP.request().segment("groupId", id), ""))
    }

    /// Changes the name or description of a group.
    pub fn update(&self, id: &EndpointGroupId) -> UpdateEndpointGroup {
        UpdateEndpointGroup::new(
            self.core.record(UPDATE_ENDPOINT_GROUP.request().empty_object().segment("groupId", id), ""),
        )
    }

    /// Deletes a group; its endpoints remain.
    pub fn delete(&self, id: &EndpointGroupId, _: Deletion) -> Call<Deleted> {
        self.core.record(DELETE_ENDPOINT_GROUP.request().segment("groupId", id), "")
    }

    /// Lists the endpoints of a group, at most 500 per page.
    pub fn endpoints(&self, id: &EndpointGroupId) -> ListEndpointsOfGroup {
        ListEndpointsOfGroup::new(
            self.core
                .list(LIST_ENDPOINTS_OF_A_GROUP.request().segment("groupId", id).query("pageTotal", true), by_key(500)),
        )
    }

    /// Adds these endpoints to a group, at most 1000 at once.
    pub fn add_endpoints(&self, id: &EndpointGroupId, ids: &[EndpointId]) -> Call<AddedEndpoints> {
        self.core.record(targets_up_to(1000, ADD_ENDPOINTS_TO_A_GROUP.request().segment("groupId", id), "ids", ids), "")
    }

    /// Removes these endpoints from a group, at most 50 at once.
    pub fn remove_endpoints(&self, id: &EndpointGroupId, ids: &[EndpointId]) -> Call<RemovedEndpoints> {
        self.core.record(
            query_targets_up_to(50, REMOVE_ENDPOINTS_FROM_A_GROUP.request().segment("groupId", id), "ids", ids),
            "",
        )
    }

    /// Removes one endpoint from a group.
    pub fn remove_endpoint(&self, group: &EndpointGroupId, endpoint: &EndpointId) -> Call<Removed> {
        self.core.record(
            REMOVE_ENDPOINT_FROM_A_GROUP.request().segment("groupId", group).segment("endpointId", endpoint),
            "",
        )
    }
}
