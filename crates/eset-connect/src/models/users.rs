//! Users of ESET Cloud Office Security (user management).

use open_record::{Integer, record, word_enum};

use crate::models::Timestamp;

record! {
    /// A user.
    ///
    /// The vendor's `v1User`.
    pub struct User {
        /// Numbers of the products that are active for the user.
        pub active_product_ids: Option<Vec<Integer>> = "activeProductIds" (read only),
        /// The user in the cloud office suite.
        pub cloud_office: Option<CloudOfficeUser> = "cloudOffice",
        /// Department.
        pub department: Option<String> = "department",
        /// Name as shown in the console.
        pub display_name: Option<String> = "displayName",
        /// Accounts of the user with identity providers.
        pub identities: Option<Vec<UserIdentity>> = "identities",
        /// Job title.
        pub job_title: Option<String> = "jobTitle",
        /// Office.
        pub office_location: Option<String> = "officeLocation",
        /// Phone numbers.
        pub phone_numbers: Option<Vec<String>> = "phoneNumbers",
        /// Main mail address.
        pub primary_email_address: Option<String> = "primaryEmailAddress",
        /// How far the user is protected.
        pub protection_status: Option<ProtectionStatus> = "protectionStatus",
        /// Further mail addresses.
        pub proxy_email_addresses: Option<Vec<String>> = "proxyEmailAddresses",
        /// User groups the user is in.
        pub user_group_uuids: Option<Vec<String>> = "userGroupUuids" (read only),
        /// Identifier.
        pub uuid: String = "uuid",
    }
    identity: uuid
}

record! {
    /// A user of a cloud office suite.
    ///
    /// The vendor's `v1CloudOfficeUser`.
    pub struct CloudOfficeUser {
        /// Whether the user has a Microsoft licence.
        pub has_ms_license: Option<bool> = "hasMsLicense",
        /// Tenant in the cloud office suite.
        pub tenant_reference: Option<String> = "tenantReference",
    }
}

record! {
    /// An account of a user with an identity provider.
    ///
    /// The vendor's `v1Identity`.
    pub struct UserIdentity {
        /// When it was created.
        pub create_time: Option<Timestamp> = "createTime",
        /// The user's identifier with the provider.
        pub provider_reference: Option<String> = "providerReference",
        /// Form of the identifier.
        pub provider_reference_format: Option<IdentityReferenceFormat> = "providerReferenceFormat",
        /// Identity provider.
        pub provider_type: Option<IdentityProviderType> = "providerType",
        /// When it was changed last.
        pub update_time: Option<Timestamp> = "updateTime",
        /// Name of the user.
        pub user_name: Option<String> = "userName",
    }
}

record! {
    /// A product that is active for a user. Used as a filter only.
    ///
    /// The vendor's `v1ActiveUserProduct`.
    pub struct ActiveUserProduct {
        /// Whether the product was activated without an administrator.
        pub auto_activated: Option<bool> = "autoActivated",
        /// Why the product was activated by itself.
        pub auto_activation_details: Option<ProductAutoActivationDetails> = "autoActivationDetails",
        /// Subscription.
        pub subscription_uuid: Option<String> = "subscriptionUuid",
        /// Licence pool.
        pub unit_pool_uuid: Option<String> = "unitPoolUuid",
        /// Number of the product.
        pub id: Option<Integer> = "id",
        /// Name of the product.
        pub name: Option<String> = "name",
    }
}

record! {
    /// Why a product was activated by itself.
    ///
    /// The vendor's `v1ProductAutoActivationDetails`.
    pub struct ProductAutoActivationDetails {
        /// What the automatic activation rests on.
        pub base: Option<ProductAutoActivationBase> = "base",
        /// User group.
        pub user_group_uuid: Option<String> = "userGroupUuid",
    }
}

word_enum! {
    /// Identity provider.
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
    /// Form of an identifier with an identity provider.
    ///
    /// The vendor's `v1IdentityReferenceFormat`.
    pub enum IdentityReferenceFormat {
        /// `IDENTITY_REFERENCE_FORMAT_UNSPECIFIED`.
        Unspecified = "IDENTITY_REFERENCE_FORMAT_UNSPECIFIED",
        /// `IDENTITY_REFERENCE_FORMAT_EMAIL_ADDRES`.
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
    /// What an automatic activation rests on.
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
