//! What is allowed and what is blocked, whatever it looks like.

use connect_core::Call;

use super::confirm::{Deletion, LessProtection};
use super::ids::{AllowedItemId, BlockedAddressId, BlockedItemId, EndpointId, UserId};
use super::operations::{
    ALLOW_ITEM, BLOCK_ADDRESSES, BLOCK_ITEM, DELETE_ALLOWED_ITEM, DELETE_BLOCKED_ITEM, GET_ALLOWED_ITEM,
    GET_BLOCKED_ITEM, LIST_ALLOWED_ITEMS, LIST_BLOCKED_ADDRESSES, LIST_BLOCKED_ITEMS, UNBLOCK_ADDRESSES,
    UPDATE_ALLOWED_ITEM,
};
use super::paging::by_number;
use super::targets::targets;
use super::{AllowedItems, BlockedAddresses, BlockedItems};
use crate::models::{
    AddressesToBlock, AllowedItem, AllowedItemProperties, BlockedAddress, BlockedAddressChanges, BlockedItem,
    BlockedItemProperties, Deleted, FailedDeletions, ItemType,
};

connect_core::requests! {
    /// Listing what is allowed although it looks harmful: a list that has not been asked for yet.
    pub list ListAllowedItems of AllowedItem {
    }

    /// Allowing an application: not sent yet.
    pub call AllowItem of AllowedItem {
        /// The person with whom it was found.
        origin_person_id: UserId => body "originPersonId",
        /// The endpoint on which it was found.
        origin_endpoint_id: EndpointId => body "originEndpointId",
    }

    /// Listing what is blocked although it looks harmless: a list that has not been asked for yet.
    pub list ListBlockedItems of BlockedItem {
    }

    /// Listing the addresses that endpoints may not talk to: a list that has not been asked for yet.
    pub list ListBlockedAddresses of BlockedAddress {
        /// The columns to sort by, the most important one first, such as `createdAt:asc`: one of `item`, `createdAt`, `blockedUntil`. The direction of one without it is not specified.
        sort: [String] => query "sort",
    }
}

impl AllowedItems {
    /// Lists what is allowed although it looks harmful, at most 100 a page.
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

    /// Deletes an allowed item: it is judged like everything else again.
    pub fn delete(&self, id: &AllowedItemId, _: Deletion) -> Call<Deleted> {
        self.core.record(DELETE_ALLOWED_ITEM.request().segment("allowedItemId", id), "")
    }
}

impl BlockedItems {
    /// Lists what is blocked although it looks harmless, at most 100 a page.
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

    /// Deletes a block: the item is judged like everything else again.
    pub fn delete(&self, id: &BlockedItemId, _: Deletion) -> Call<Deleted> {
        self.core.record(DELETE_BLOCKED_ITEM.request().segment("blockedItemId", id), "")
    }
}

impl BlockedAddresses {
    /// Lists the addresses that endpoints may not talk to, at most 50 a page.
    pub fn list(&self) -> ListBlockedAddresses {
        ListBlockedAddresses::new(
            self.core.list(LIST_BLOCKED_ADDRESSES.request().query("pageTotal", true), by_number(50)),
        )
    }

    /// Blocks these addresses, networks or ranges on Windows devices.
    pub fn create_many(&self, items: &[AddressesToBlock]) -> Call<BlockedAddressChanges> {
        self.core.record(targets(BLOCK_ADDRESSES.request(), "items", items), "")
    }

    /// Deletes these blocks; the answer names those that failed.
    pub fn delete_many(&self, ids: &[BlockedAddressId], _: Deletion) -> Call<FailedDeletions> {
        self.core.record(targets(UNBLOCK_ADDRESSES.request(), "ids", ids), "")
    }
}
