//! Groups of the asset tree (asset management).

use open_record::{record, word_enum};

record! {
    /// A group of the asset tree.
    ///
    /// The vendor's `v1Group`.
    pub struct Group (input) {
        /// Description.
        pub description: Option<String> = "description",
        /// Name as shown in the console.
        pub display_name: Option<String> = "displayName",
        /// Identifier in the external system.
        pub external_reference: Option<String> = "externalReference",
        /// What it is in the external system.
        pub external_type: Option<ExternalAssetType> = "externalType",
        /// Entity outside the tree that the group stands for.
        pub linked_entity_type: Option<GroupEntityType> = "linkedEntityType",
        /// Group above this one.
        pub parent_group_uuid: Option<String> = "parentGroupUuid",
        /// Identifier.
        pub uuid: Option<String> = "uuid",
        /// Owner.
        pub owner_uuid: Option<String> = "ownerUuid" (read only),
    }
    identity: uuid
}

word_enum! {
    /// What a group is in the external system it came from.
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
    /// What a group stands for outside the tree.
    ///
    /// The vendor's `v1GroupEntityType`.
    pub enum GroupEntityType {
        /// `GROUP_ENTITY_TYPE_UNSPECIFIED`.
        Unspecified = "GROUP_ENTITY_TYPE_UNSPECIFIED",
        /// `GROUP_ENTITY_TYPE_CUSTOMER`.
        Customer = "GROUP_ENTITY_TYPE_CUSTOMER",
        /// `GROUP_ENTITY_TYPE_MSP`.
        Msp = "GROUP_ENTITY_TYPE_MSP",
        /// `GROUP_ENTITY_TYPE_SITE`.
        Site = "GROUP_ENTITY_TYPE_SITE",
        /// `GROUP_ENTITY_TYPE_HOUSEHOLD`.
        Household = "GROUP_ENTITY_TYPE_HOUSEHOLD",
        /// `GROUP_ENTITY_TYPE_EXTERNAL_CONTAINER`.
        ExternalContainer = "GROUP_ENTITY_TYPE_EXTERNAL_CONTAINER",
    }
}
