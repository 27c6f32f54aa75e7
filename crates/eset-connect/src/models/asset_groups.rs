//! Groups of the asset tree (asset management).

use open_record::{record, word_enum};

record! {
    /// A group of the asset tree.
    ///
    /// The vendor's `v1Group`.
    pub struct Group (input) {
        /// Description of the group.
        pub description: Option<String> = "description",
        /// Name as shown in the console.
        pub display_name: Option<String> = "displayName",
        /// Identifier of the group in the external system that it came from.
        pub external_reference: Option<String> = "externalReference",
        /// Kind of object that the group is in the external system.
        pub external_type: Option<ExternalAssetType> = "externalType",
        /// Kind of entity that the group is linked to, such as a customer.
        pub linked_entity_type: Option<GroupEntityType> = "linkedEntityType",
        /// Identifier of the group above this one.
        pub parent_group_uuid: Option<String> = "parentGroupUuid",
        /// Identifier of the group.
        pub uuid: Option<String> = "uuid",
        /// Identifier of the group's owner.
        pub owner_uuid: Option<String> = "ownerUuid" (read only),
    }
    identity: uuid
}

word_enum! {
    /// Kind of object that a group is in the external system it came from.
    ///
    /// The vendor's `v1ExternalAssetType`.
    pub enum ExternalAssetType {
        /// `EXTERNAL_ASSET_TYPE_UNSPECIFIED`.
        Unspecified = "EXTERNAL_ASSET_TYPE_UNSPECIFIED",
        /// `EXTERNAL_ASSET_TYPE_AZURE_RESOURCE_GROUP`.
        AzureResourceGroup = "EXTERNAL_ASSET_TYPE_AZURE_RESOURCE_GROUP",
        /// `EXTERNAL_ASSET_TYPE_AZURE_SUBSCRIPTION`.
        AzureSubscription = "EXTERNAL_ASSET_TYPE_AZURE_SUBSCRIPTION",
        /// `EXTERNAL_ASSET_TYPE_AWS_ACCOUNT`.
        AwsAccount = "EXTERNAL_ASSET_TYPE_AWS_ACCOUNT",
        /// `EXTERNAL_ASSET_TYPE_AWS_REGION`.
        AwsRegion = "EXTERNAL_ASSET_TYPE_AWS_REGION",
        /// `EXTERNAL_ASSET_TYPE_GCP_PROJECT`.
        GcpProject = "EXTERNAL_ASSET_TYPE_GCP_PROJECT",
        /// `EXTERNAL_ASSET_TYPE_AZURE_VIRTUAL_MACHINE`.
        AzureVirtualMachine = "EXTERNAL_ASSET_TYPE_AZURE_VIRTUAL_MACHINE",
        /// `EXTERNAL_ASSET_TYPE_AWS_EC2_INSTANCE`.
        AwsEc2Instance = "EXTERNAL_ASSET_TYPE_AWS_EC2_INSTANCE",
        /// `EXTERNAL_ASSET_TYPE_GCP_COMPUTE_ENGINE_INSTANCE`.
        GcpComputeEngineInstance = "EXTERNAL_ASSET_TYPE_GCP_COMPUTE_ENGINE_INSTANCE",
        /// `EXTERNAL_ASSET_TYPE_ENTRA_ID_USER`.
        EntraIdUser = "EXTERNAL_ASSET_TYPE_ENTRA_ID_USER",
        /// `EXTERNAL_ASSET_TYPE_MICROSOFT_ACTIVE_DIRECTORY_USER`.
        MicrosoftActiveDirectoryUser = "EXTERNAL_ASSET_TYPE_MICROSOFT_ACTIVE_DIRECTORY_USER",
        /// `EXTERNAL_ASSET_TYPE_OBSERVED_USER`.
        ObservedUser = "EXTERNAL_ASSET_TYPE_OBSERVED_USER",
        /// `EXTERNAL_ASSET_TYPE_MICROSOFT_ACTIVE_DIRECTORY_MANAGED_SERVICE_ACCOUNT`.
        MicrosoftActiveDirectoryManagedServiceAccount = "EXTERNAL_ASSET_TYPE_MICROSOFT_ACTIVE_DIRECTORY_MANAGED_SERVICE_ACCOUNT",
        /// `EXTERNAL_ASSET_TYPE_ENTRA_ID_APPLICATION`.
        EntraIdApplication = "EXTERNAL_ASSET_TYPE_ENTRA_ID_APPLICATION",
        /// `EXTERNAL_ASSET_TYPE_ENTRA_ID_SERVICE_PRINCIPAL`.
        EntraIdServicePrincipal = "EXTERNAL_ASSET_TYPE_ENTRA_ID_SERVICE_PRINCIPAL",
        /// `EXTERNAL_ASSET_TYPE_PALO_ALTO_FIREWALL`.
        PaloAltoFirewall = "EXTERNAL_ASSET_TYPE_PALO_ALTO_FIREWALL",
    }
}

word_enum! {
    /// Kind of entity that a group is linked to.
    ///
    /// The vendor's `v1GroupEntityType`.
    pub enum GroupEntityType {
        /// `GROUP_ENTITY_TYPE_UNSPECIFIED`.
        Unspecified = "GROUP_ENTITY_TYPE_UNSPECIFIED",
        /// `GROUP_ENTITY_TYPE_CUSTOMER`.
        Customer = "GROUP_ENTITY_TYPE_CUSTOMER",
        /// `GROUP_ENTITY_TYPE_MSP`: a managed service provider.
        Msp = "GROUP_ENTITY_TYPE_MSP",
        /// `GROUP_ENTITY_TYPE_SITE`.
        Site = "GROUP_ENTITY_TYPE_SITE",
        /// `GROUP_ENTITY_TYPE_HOUSEHOLD`.
        Household = "GROUP_ENTITY_TYPE_HOUSEHOLD",
        /// `GROUP_ENTITY_TYPE_EXTERNAL_CONTAINER`.
        ExternalContainer = "GROUP_ENTITY_TYPE_EXTERNAL_CONTAINER",
    }
}
