use connect_core::conformance::{Exercise as _, Step};

use super::id;
use crate::models::{AddressesToBlock, AllowedItemProperties, BlockedItemProperties, ItemType};
use crate::{
    AllowedItemId, BlockedAddressId, BlockedItemId, Deletion, EndpointId, LessProtection, TenantClient, UserId,
};

pub(super) fn steps(client: &TenantClient) -> Vec<Step> {
    vec![
        client.allowed_items().list().step(),
        client
            .allowed_items()
            .create(
                &ItemType::Path,
                &AllowedItemProperties::new().file_name("text").path("text").certificate_signer("text").sha256("text"),
                "text",
                LessProtection::Confirmed,
            )
            .origin_person_id(id::<UserId>())
            .origin_endpoint_id(id::<EndpointId>())
            .step(),
        client.allowed_items().get(&id::<AllowedItemId>()).step(),
        client.allowed_items().update(&id::<AllowedItemId>(), "text").step(),
        client.allowed_items().delete(&id::<AllowedItemId>(), Deletion::Confirmed).step(),
        client.blocked_addresses().list().sort(["text"]).step(),
        client.blocked_addresses().create_many(&[AddressesToBlock::new().item(["text"])]).step(),
        client.blocked_addresses().delete_many(&[id::<BlockedAddressId>()], Deletion::Confirmed).step(),
        client.blocked_items().list().step(),
        client
            .blocked_items()
            .create(
                &ItemType::Sha256,
                &BlockedItemProperties::new().file_name("text").path("text").sha256("text").certificate_signer("text"),
                "text",
            )
            .step(),
        client.blocked_items().get(&id::<BlockedItemId>()).step(),
        client.blocked_items().delete(&id::<BlockedItemId>(), Deletion::Confirmed).step(),
    ]
}
