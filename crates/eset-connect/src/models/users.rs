//! Users of ESET Cloud Office Security (user management).

use open_record::{Integer, record, word_enum};

use crate::models::Timestamp;

record! {
    /// A user of ESET Cloud Office Security.
    ///
    /// The vendor's `v1User`.
    pub struct User {
        /// The vendor's numbers for the products that are active for the user.
        pub active_product_ids: Option<Vec<Integer>> = "activeProductIds" (read only),
        /// The user's account in the cloud office suite.
        pub cloud_office: Option<CloudOfficeUser> = "cloudOffice",
        /// Department of the user.
        pub department: Option<String> = "department",
        /// Name of the user.
        pub display_name: Option<String> = "displayName",
        /// Accounts of the user with identity providers.
        pub identities: Option<Vec<UserIdentity>> = "identities",
        /// Job title of the user.
        pub job_title: Option<String> = "jobTitle",
        /// Location of the user's office.
        pub office_location: Option<String> = "officeLocation",
        /// Phone numbers of the user.
        pub phone_numbers: Option<Vec<String>> = "phoneNumbers",
        /// Main mail address of the user.
        pub primary_email_address: Option<String> = "primaryEmailAddress",
        /// How far the user is protected.
        pub protection_status: Option<ProtectionStatus> = "protectionStatus",
        /// Further mail addresses of the user.
        pub proxy_email_addresses: Option<Vec<String>> = "proxyEmailAddresses",
        /// Identifiers of the user groups that the user is in.
        pub user_group_uuids: Option<Vec<String>> = "userGroupUuids" (read only),
        /// Identifier of the user.
        pub uuid: String = "uuid",
    }
    identity: uuid
}

record! {
    /// A user's account in a cloud office suite.
    ///
    /// The vendor's `v1CloudOfficeUser`.
    pub struct CloudOfficeUser {
        /// Whether the user has a Microsoft licence.
        pub has_ms_license: Option<bool> = "hasMsLicense",
        /// Identifier of the tenant in the cloud office suite.
        pub tenant_reference: Option<String> = "tenantReference",
    }
}

record! {
    /// An account of a user with an identity provider.
    ///
    /// The vendor's `v1Identity`.
    pub struct UserIdentity {
        /// When the account was created.
        pub create_time: Option<Timestamp> = "createTime",
        /// The provider's identifier of the user.
        pub provider_reference: Option<String> = "providerReference",
        /// Format of that identifier.
        pub provider_reference_format: Option<IdentityReferenceFormat> = "providerReferenceFormat",
        /// The identity provider.
        pub provider_type: Option<IdentityProviderType> = "providerType",
        /// When the account was last changed.
        pub update_time: Option<Timestamp> = "updateTime",
        /// Name of the user.
        pub user_name: Option<String> = "userName",
    }
}

record! {
    /// A product that is active for a user. The contract uses it only in the filters of the list of users.
    ///
    /// The vendor's `v1ActiveUserProduct`.
    pub struct ActiveUserProduct {
        /// Whether the product was activated automatically.
        pub auto_activated: Option<bool> = "autoActivated",
        /// Why the product was activated automatically.
        pub auto_activation_details: Option<ProductAutoActivationDetails> = "autoActivationDetails",
        /// Identifier of the subscription.
        pub subscription_uuid: Option<String> = "subscriptionUuid",
        /// Identifier of the licence pool.
        pub unit_pool_uuid: Option<String> = "unitPoolUuid",
        /// The vendor's number for the product.
        pub id: Option<Integer> = "id",
        /// Name of the product.
        pub name: Option<String> = "name",
    }
}

record! {
    /// Why a product was activated automatically.
    ///
    /// The vendor's `v1ProductAutoActivationDetails`.
    pub struct ProductAutoActivationDetails {
        /// Whether the activation is for a whole tenant or for a user group.
        pub base: Option<ProductAutoActivationBase> = "base",
        /// Identifier of the user group, if the activation is for one.
        pub user_group_uuid: Option<String> = "userGroupUuid",
    }
}

word_enum! {
    /// An identity provider.
    ///
    /// The vendor's `v1IdentityProviderType`.
    pub enum IdentityProviderType {
        /// `IDENTITY_PROVIDER_TYPE_UNSPECIFIED`.
        Unspecified = "IDENTITY_PROVIDER_TYPE_UNSPECIFIED",
        /// `IDENTITY_PROVIDER_TYPE_MICROSOFT`.
        Microsoft = "IDENTITY_PROVIDER_TYPE_MICROSOFT",
        /// `IDENTITY_PROVIDER_TYPE_GOOGLE`.
        Google = "IDENTITY_PROVIDER_TYPE_GOOGLE",
        /// `IDENTITY_PROVIDER_TYPE_FACEBOOK`.
        Facebook = "IDENTITY_PROVIDER_TYPE_FACEBOOK",
        /// `IDENTITY_PROVIDER_TYPE_LOCAL`.
        Local = "IDENTITY_PROVIDER_TYPE_LOCAL",
    }
}

word_enum! {
    /// Format of a provider's identifier of a user.
    ///
    /// The vendor's `v1IdentityReferenceFormat`.
    pub enum IdentityReferenceFormat {
        /// `IDENTITY_REFERENCE_FORMAT_UNSPECIFIED`.
        Unspecified = "IDENTITY_REFERENCE_FORMAT_UNSPECIFIED",
        /// `IDENTITY_REFERENCE_FORMAT_EMAIL_ADDRES`. The misspelling is the vendor's.
        EmailAddres = "IDENTITY_REFERENCE_FORMAT_EMAIL_ADDRES",
        /// `IDENTITY_REFERENCE_FORMAT_USER_NAME`.
        UserName = "IDENTITY_REFERENCE_FORMAT_USER_NAME",
        /// `IDENTITY_REFERENCE_FORMAT_USER_PRINCIPAL_NAME`.
        UserPrincipalName = "IDENTITY_REFERENCE_FORMAT_USER_PRINCIPAL_NAME",
        /// `IDENTITY_REFERENCE_FORMAT_PHONE_NUMBER`.
        PhoneNumber = "IDENTITY_REFERENCE_FORMAT_PHONE_NUMBER",
        /// `IDENTITY_REFERENCE_FORMAT_FEDERATED`.
        Federated = "IDENTITY_REFERENCE_FORMAT_FEDERATED",
    }
}

word_enum! {
    /// What a product is activated automatically for.
    ///
    /// The vendor's `v1ProductAutoActivationBase`.
    pub enum ProductAutoActivationBase {
        /// `PRODUCT_AUTO_ACTIVATION_BASE_UNSPECIFIED`.
        Unspecified = "PRODUCT_AUTO_ACTIVATION_BASE_UNSPECIFIED",
        /// `PRODUCT_AUTO_ACTIVATION_BASE_TENANT`.
        Tenant = "PRODUCT_AUTO_ACTIVATION_BASE_TENANT",
        /// `PRODUCT_AUTO_ACTIVATION_BASE_USER_GROUP`.
        UserGroup = "PRODUCT_AUTO_ACTIVATION_BASE_USER_GROUP",
    }
}

word_enum! {
    /// How far a user is protected.
    ///
    /// The vendor's `v1ProtectionStatus`.
    pub enum ProtectionStatus {
        /// `PROTECTION_STATUS_UNSPECIFIED`.
        Unspecified = "PROTECTION_STATUS_UNSPECIFIED",
        /// `PROTECTION_STATUS_UNPROTECTED`.
        Unprotected = "PROTECTION_STATUS_UNPROTECTED",
        /// `PROTECTION_STATUS_PENDING`.
        Pending = "PROTECTION_STATUS_PENDING",
        /// `PROTECTION_STATUS_PARTIALLY_PROTECTED`.
        PartiallyProtected = "PROTECTION_STATUS_PARTIALLY_PROTECTED",
        /// `PROTECTION_STATUS_FULLY_PROTECTED`.
        FullyProtected = "PROTECTION_STATUS_FULLY_PROTECTED",
    }
}
