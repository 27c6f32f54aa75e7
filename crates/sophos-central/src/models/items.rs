//! Items that are allowed or blocked regardless of what the protection decides.

use open_record::{record, word_enum};
use serde_json::Value;

use super::NamedRef;

word_enum! {
    /// Property by which an item is allowed or blocked.
    pub enum ItemType {
        /// `path`
        Path = "path",
        /// `sha256`
        Sha256 = "sha256",
        /// `certificateSigner`
        CertificateSigner = "certificateSigner",
        /// `posixPath`
        PosixPath = "posixPath",
    }
}

record! {
    /// An allowed item, from `GET /endpoint/v1/settings/allowed-items`.
    pub struct AllowedItem {
        /// Identifier of the item.
        pub id: Option<String> = "id",
        /// When the item was created. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// Properties by which the item is recognised.
        pub properties: Option<AllowedItemProperties> = "properties",
        /// Comment on the item.
        pub comment: Option<String> = "comment",
        /// Property by which the item is allowed.
        pub kind: Option<ItemType> = "type",
        /// Who created the item.
        pub created_by: Option<NamedRef> = "createdBy",
        /// The endpoint on which the item was found.
        pub origin_endpoint: Option<NamedRef> = "originEndpoint",
        /// The person with whom the item was found.
        pub origin_person: Option<NamedRef> = "originPerson",
        /// When the item was last changed. ISO 8601.
        pub updated_at: Option<String> = "updatedAt",
    }
}

record! {
    /// Properties by which an allowed item is recognised.
    pub struct AllowedItemProperties (input) {
        /// Signer of the file's certificate.
        pub certificate_signer: Option<String> = "certificateSigner",
        /// Name of the file.
        pub file_name: Option<String> = "fileName",
        /// Path of the file.
        pub path: Option<String> = "path",
        /// SHA-256 hash of the file.
        pub sha256: Option<String> = "sha256",
    }
}

record! {
    /// A blocked address, from `GET /endpoint/v1/settings/blocked-addresses`.
    pub struct BlockedAddress {
        /// Identifier of the block.
        pub id: Option<String> = "id",
        /// The blocked addresses. The vendor does not document the shape in answers; requests have a list of texts.
        pub item: Option<Value> = "item",
        /// When the block was created. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// Until when the addresses are blocked. ISO 8601.
        pub blocked_until: Option<String> = "blockedUntil",
    }
}

record! {
    /// Addresses, networks or ranges to block.
    pub struct AddressesToBlock (input) {
        /// The addresses, networks or ranges.
        pub item: Option<Vec<String>> = "item",
    }
}

record! {
    /// The addresses that were blocked, from `POST /endpoint/v1/settings/blocked-addresses/bulk`.
    pub struct BlockedAddressChanges {
        /// The addresses.
        pub items: Option<Vec<Value>> = "items",
    }
}

record! {
    /// The blocks that could not be deleted, from `POST /endpoint/v1/settings/blocked-addresses/bulk/delete`.
    pub struct FailedDeletions {
        /// Identifiers of the blocks.
        pub failed_to_delete: Option<Vec<String>> = "failedToDelete",
    }
}

record! {
    /// A blocked item, from `GET /endpoint/v1/settings/blocked-items`.
    pub struct BlockedItem {
        /// Identifier of the item.
        pub id: Option<String> = "id",
        /// When the item was created. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// Properties by which the item is recognised.
        pub properties: Option<BlockedItemProperties> = "properties",
        /// Comment on the item.
        pub comment: Option<String> = "comment",
        /// Property by which the item is blocked.
        pub kind: Option<ItemType> = "type",
        /// Who created the item.
        pub created_by: Option<NamedRef> = "createdBy",
        /// The endpoint on which the item was found.
        pub origin_endpoint: Option<NamedRef> = "originEndpoint",
        /// The person with whom the item was found.
        pub origin_person: Option<NamedRef> = "originPerson",
        /// When the item was last changed. ISO 8601.
        pub updated_at: Option<String> = "updatedAt",
    }
}

record! {
    /// Properties by which a blocked item is recognised.
    pub struct BlockedItemProperties (input) {
        /// Signer of the file's certificate.
        pub certificate_signer: Option<String> = "certificateSigner",
        /// Name of the file.
        pub file_name: Option<String> = "fileName",
        /// Path of the file.
        pub path: Option<String> = "path",
        /// SHA-256 hash of the file.
        pub sha256: Option<String> = "sha256",
    }
}
