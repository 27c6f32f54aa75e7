//! Groups of the asset tree.

use super::{Call, EsetClient, group};
use crate::AssetGroupUuid;
use crate::catalogue::{CREATE_GROUP, DELETE_GROUP, MOVE_GROUP, RENAME_GROUP};
use crate::models::Group;

group! {
    /// Groups of the asset tree.
    AssetGroups = asset_groups
}

/// A call that deletes an asset group, with its optional parameters.
#[derive(Debug)]
pub enum DeleteGroup {}

impl AssetGroups {
    /// Creates a group.
    pub fn create(&self, group: &Group) -> Call<Group> {
        self.call(&CREATE_GROUP).entity("group", group).created()
    }

    /// Deletes a group, all groups below it, and the objects in them, such as devices and users. The service refuses groups
    /// that are linked to an entity, such as a customer or a managed service provider.
    pub fn delete(&self, group: impl Into<AssetGroupUuid>) -> Call<(), DeleteGroup> {
        self.call(&DELETE_GROUP).path("groupUuid", group.into()).empty()
    }

    /// Moves a group below another one of the same tenant. From then on the policies of the new parent apply.
    pub fn move_to(&self, group: impl Into<AssetGroupUuid>, new_parent: impl Into<AssetGroupUuid>) -> Call<Group> {
        self.call(&MOVE_GROUP)
            .path("groupUuid", group.into())
            .set("newParentUuid", String::from(new_parent.into()))
            .member()
    }

    /// Renames a group.
    pub fn rename(&self, group: impl Into<AssetGroupUuid>, display_name: impl Into<String>) -> Call<Group> {
        self.call(&RENAME_GROUP).path("groupUuid", group.into()).required("displayName", display_name.into()).member()
    }
}

impl Call<(), DeleteGroup> {
    /// Whether the licence seats of the deleted devices and users are released.
    pub fn release_consumed_units(self, release: bool) -> Self {
        self.query("releaseConsumedUnits", release)
    }
}
