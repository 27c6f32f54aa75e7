//! What is allowed and what is blocked, whatever it looks like.

use open_record::{record, word_enum};
use serde_json::Value;

use super::NamedRef;

word_enum! {
    /// By what an item is allowed or blocked.
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
        /// Its id.
        pub id: Option<String> = "id",
        /// When it was made. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// What it is known by.
        pub properties: Option<AllowedItemProperties> = "properties",
        /// What was said about it.
        pub comment: Option<String> = "comment",
        /// Its kind.
        pub kind: Option<ItemType> = "type",
        /// Who has made it.
        pub created_by: Option<NamedRef> = "createdBy",
        /// The endpoint on which it was found.
        pub origin_endpoint: Option<NamedRef> = "originEndpoint",
        /// The person with whom it was found.
        pub origin_person: Option<NamedRef> = "originPerson",
        /// When it was changed last. ISO 8601.
        pub updated_at: Option<String> = "updatedAt",
    }
}

record! {
    /// By what an allowed item is known.
    pub struct AllowedItemProperties (input) {
        /// Who has signed it.
        pub certificate_signer: Option<String> = "certificateSigner",
        /// The name of the file.
        pub file_name: Option<String> = "fileName",
        /// The path.
        pub path: Option<String> = "path",
        /// The SHA-256 hash.
        pub sha256: Option<String> = "sha256",
    }
}

record! {
    /// A blocked address, from `GET /endpoint/v1/settings/blocked-addresses`.
    pub struct BlockedAddress {
        /// Its id.
        pub id: Option<String> = "id",
        /// The addresses: a list of texts as they are sent, for the vendor does not document the answer.
        pub item: Option<Value> = "item",
        /// When it was made. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// Until when it is blocked. ISO 8601.
        pub blocked_until: Option<String> = "blockedUntil",
    }
}

record! {
    /// Addresses to block.
    pub struct AddressesToBlock (input) {
        /// The addresses.
        pub item: Option<Vec<String>> = "item",
    }
}

record! {
    /// The addresses that were blocked, from `POST /endpoint/v1/settings/blocked-addresses/bulk`.
    pub struct BlockedAddressChanges {
        /// The items.
        pub items: Option<Vec<Value>> = "items",
    }
}

record! {
    /// What could not be deleted, from `POST /endpoint/v1/settings/blocked-addresses/bulk/delete`.
    pub struct FailedDeletions {
        /// What could not be deleted.
        pub failed_to_delete: Option<Vec<String>> = "failedToDelete",
    }
}

record! {
    /// A blocked item, from `GET /endpoint/v1/settings/blocked-items`.
    pub struct BlockedItem {
        /// Its id.
        pub id: Option<String> = "id",
        /// When it was made. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// What it is known by.
        pub properties: Option<BlockedItemProperties> = "properties",
        /// What was said about it.
        pub comment: Option<String> = "comment",
        /// Its kind.
        pub kind: Option<ItemType> = "type",
        /// Who has made it.
        pub created_by: Option<NamedRef> = "createdBy",
        /// The endpoint on which it was found.
        pub origin_endpoint: Option<NamedRef> = "originEndpoint",
        /// The person with whom it was found.
        pub origin_person: Option<NamedRef> = "originPerson",
        /// When it was changed last. ISO 8601.
        pub updated_at: Option<String> = "updatedAt",
    }
}

record! {
    /// By what a blocked item is known.
    pub struct BlockedItemProperties (input) {
        /// Who has signed it.
        pub certificate_signer: Option<String> = "certificateSigner",
        /// The name of the file.
        pub file_name: Option<String> = "fileName",
        /// The path.
        pub path: Option<String> = "path",
        /// The SHA-256 hash.
        pub sha256: Option<String> = "sha256",
    }
}
