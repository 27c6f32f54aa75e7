//! Items that are allowed or blocked regardless of what the protection decides.

use connect_core::Call;

use super::confirm::{Deletion, LessProtection};
use super::ids::{AllowedItemId, BlockedAddressId, BlockedItemId, EndpointId, UserId};
use super::operations::{
    ALLOW_ITEM, BLOCK_ADDRESSES, BLOCK_ITEM, DELETE_ALLOWED_ITEM, DELETE_BLOCKED_ITEM, GET_ALLOWED_ITEM,
    GET_BLOCKED_ITEM, LIST_ALLOWED_ITEMS, LIST_BLOCKED_ADDRESSES, LIST_BLOCKED_ITEMS, UNBLOCK_ADDRESSES,
    UPDATE_ALLOWED_ITEM,
};
use super::paging::by_number;
use super::requests::requests;
use super::targets::targets;
use super::{AllowedItems, BlockedAddresses, BlockedItems};
use crate::models::{
    AddressesToBlock, AllowedItem, AllowedItemProperties, BlockedAddress, BlockedAddressChanges, BlockedItem,
    BlockedItemProperties, Deleted, FailedDeletions, ItemType,
};

requests! {
    /// A request that lists the items that are allowed although they look harmful.
    pub list ListAllowedItems of AllowedItem {
    }

    /// A request that allows an application.
    pub call AllowItem of AllowedItem {
        /// The person with whom the item was found.
        origin_person_id: UserId => body "originPersonId",
        /// The endpoint on which the item was found.
        origin_endpoint_id: EndpointId => body "originEndpointId",
    }

    /// A request that lists the items that are blocked although they look harmless.
    pub list ListBlockedItems of BlockedItem {
    }

    /// A request that lists the addresses that endpoints must not connect to.
    pub list ListBlockedAddresses of BlockedAddress {
        /// The column to sort by, with its direction, such as `createdAt:asc`; one of `item`, `createdAt`,
        /// `blockedUntil`.
        sort: [String] => query "sort",
    }
}

impl AllowedItems {
    /// Lists the items that are allowed although they look harmful, at most 100 per page.
    pub fn list(&self) -> ListAllowedItems {
        ListAllowedItems::new(self.core.list(LIST_ALLOWED_ITEMS.request().query("pageTotal", true), by_number(100)))
    }

    /// Allows an application.
    pub fn create(
        &self,
        kind: &ItemType,
        properties: &AllowedItemProperties,
        comment: &str,
        _: LessProtection,
    ) -> AllowItem {
        AllowItem::new(self.core.record(
            ALLOW_ITEM.request().member("type", kind).member("properties", properties).member("comment", comment),
            "",
        ))
    }

    /// Reads one allowed item.
    pub fn get(&self, id: &AllowedItemId) -> Call<AllowedItem> {
        self.core.record(GET_ALLOWED_ITEM.request().segment("allowedItemId", id), "")
    }

    /// Changes the comment of an allowed item.
    pub fn update(&self, id: &AllowedItemId, comment: &str) -> Call<AllowedItem> {
        self.core.record(UPDATE_ALLOWED_ITEM.request().segment("allowedItemId", id).member("comment", comment), "")
    }

    /// Deletes an allowed item: the usual rules apply to it again.
    pub fn delete(&self, id: &AllowedItemId, _: Deletion) -> Call<Deleted> {
        self.core.record(DELETE_ALLOWED_ITEM.request().segment("allowedItemId", id), "")
    }
}

impl BlockedItems {
    /// Lists the items that are blocked although they look harmless, at most 100 per page.
    pub fn list(&self) -> ListBlockedItems {
        ListBlockedItems::new(self.core.list(LIST_BLOCKED_ITEMS.request().query("pageTotal", true), by_number(100)))
    }

    /// Blocks an application by its hash.
    pub fn create(&self, kind: &ItemType, properties: &BlockedItemProperties, comment: &str) -> Call<BlockedItem> {
        self.core.record(
            BLOCK_ITEM.request().member("type", kind).member("properties", properties).member("comment", comment),
            "",
        )
    }

    /// Reads one blocked item.
    pub fn get(&self, id: &BlockedItemId) -> Call<BlockedItem> {
        self.core.record(GET_BLOCKED_ITEM.request().segment("blockedItemId", id), "")
    }

    /// Deletes a block: the usual rules apply to the item again.
    pub fn delete(&self, id: &BlockedItemId, _: Deletion) -> Call<Deleted> {
        self.core.record(DELETE_BLOCKED_ITEM.request().segment("blockedItemId", id), "")
    }
}

impl BlockedAddresses {
    /// Lists the addresses that endpoints must not connect to, at most 50 per page.
    pub fn list(&self) -> ListBlockedAddresses {
        ListBlockedAddresses::new(
            self.core.list(LIST_BLOCKED_ADDRESSES.request().query("pageTotal", true), by_number(50)),
        )
    }

    /// Blocks these addresses, networks or ranges on Windows devices.
    pub fn create_many(&self, items: &[AddressesToBlock]) -> Call<BlockedAddressChanges> {
        self.core.record(targets(BLOCK_ADDRESSES.request(), "items", items), "")
    }

    /// Deletes these blocks; the answer has those that failed.
    pub fn delete_many(&self, ids: &[BlockedAddressId], _: Deletion) -> Call<FailedDeletions> {
        self.core.record(targets(UNBLOCK_ADDRESSES.request(), "ids", ids), "")
    }
}
