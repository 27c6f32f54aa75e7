//! Endpoints, from `GET /endpoint/v1/endpoints?view=full`.

use open_record::record;

use super::{AssignedProduct, EndpointOs, EndpointType, NamedRef, TenantRef};

record! {
    /// A computer or a server that Sophos Central knows.
    ///
    /// Every member but `id` can be missing or `null`.
    pub struct Endpoint {
        /// The endpoint's id, a UUID.
        pub id: String = "id",
        /// The kind of endpoint.
        pub kind: Option<EndpointType> = "type",
        /// The tenant.
        pub tenant: Option<TenantRef> = "tenant",
        /// The host name; a Mac's can hold blanks and apostrophes.
        pub hostname: Option<String> = "hostname",
        /// The state of the protection.
        pub health: Option<EndpointHealth> = "health",
        /// The operating system.
        pub os: Option<EndpointOs> = "os",
        /// IPv4 addresses; the lists of addresses do not say which belong together.
        pub ipv4_addresses: Option<Vec<String>> = "ipv4Addresses",
        /// IPv6 addresses.
        pub ipv6_addresses: Option<Vec<String>> = "ipv6Addresses",
        /// MAC addresses.
        pub mac_addresses: Option<Vec<String>> = "macAddresses",
        /// The group the endpoint is in.
        pub group: Option<NamedRef> = "group",
        /// The group and those above it, the innermost first.
        pub group_hierarchy: Option<Vec<EndpointGroupNode>> = "groupHierarchy",
        /// The person who uses the endpoint.
        pub associated_person: Option<AssociatedPerson> = "associatedPerson",
        /// Whether tamper protection is possible.
        pub tamper_protection_supported: Option<bool> = "tamperProtectionSupported",
        /// Whether tamper protection is on.
        pub tamper_protection_enabled: Option<bool> = "tamperProtectionEnabled",
        /// The products of Sophos on the endpoint.
        pub assigned_products: Option<Vec<AssignedProduct>> = "assignedProducts",
        /// The update packages that are assigned.
        pub packages: Option<EndpointPackages> = "packages",
        /// The update packages, under the name of newer payloads.
        pub device_software: Option<EndpointPackages> = "deviceSoftware",
        /// When the endpoint was last in contact. ISO 8601.
        pub last_seen_at: Option<String> = "lastSeenAt",
        /// When the operating system was last updated. ISO 8601.
        pub last_os_update_at: Option<String> = "lastOsUpdateAt",
        /// When the agent was last updated. ISO 8601.
        pub last_agent_update_at: Option<String> = "lastAgentUpdateAt",
        /// When the endpoint was registered. ISO 8601. Seen in payloads, not in the contract.
        pub registered_at: Option<String> = "registeredAt",
        /// The maker's serial number.
        pub serial_number: Option<String> = "serialNumber",
        /// The state of disk encryption.
        pub encryption: Option<EndpointEncryption> = "encryption",
        /// The state of server lockdown.
        pub lockdown: Option<EndpointLockdown> = "lockdown",
        /// Tags.
        pub tags: Option<Vec<EndpointTag>> = "tags",
        /// The cloud the endpoint runs in.
        pub cloud: Option<EndpointCloud> = "cloud",
        /// Whether the endpoint is connected now.
        pub online: Option<bool> = "online",
        /// Whether the endpoint is cut off from the network.
        pub isolation: Option<EndpointIsolation> = "isolation",
        /// Whether the endpoint is a clone of another one; a clone has an id of its own.
        pub cloned: Option<bool> = "cloned",
        /// Whether the vendor's managed service looks after it. Seen in payloads, not in the contract.
        pub mdr_managed: Option<bool> = "mdrManaged",
        /// Modules; repeats `assigned_products`. Seen in payloads, not in the contract.
        pub modules: Option<Vec<EndpointModule>> = "modules",
    }
    identity: id
}

record! {
    /// The state of an endpoint's protection.
    pub struct EndpointHealth {
        /// Overall state: `good`, `suspicious`, `bad` or `unknown`.
        pub overall: Option<String> = "overall",
        /// State with regard to threats.
        pub threats: Option<HealthStatus> = "threats",
        /// State of the agent's services.
        pub services: Option<HealthServices> = "services",
    }
}

record! {
    /// One part of an endpoint's health.
    pub struct HealthStatus {
        /// `good`, `suspicious`, `bad` or `unknown`.
        pub status: Option<String> = "status",
    }
}

record! {
    /// The health of the agent's services.
    pub struct HealthServices {
        /// Overall state of the services.
        pub status: Option<String> = "status",
        /// State of each service.
        pub service_details: Option<Vec<ServiceDetail>> = "serviceDetails",
    }
}

record! {
    /// A service of the agent.
    pub struct ServiceDetail {
        /// Name of the service.
        pub name: Option<String> = "name",
        /// `running`, `stopped` or `missing`.
        pub status: Option<String> = "status",
    }
}

record! {
    /// A group of endpoints in the hierarchy.
    pub struct EndpointGroupNode {
        /// The group's id.
        pub id: Option<String> = "id",
        /// Name of the group.
        pub name: Option<String> = "name",
        /// The group above it.
        pub parent_id: Option<String> = "parentId",
    }
}

record! {
    /// The person who uses an endpoint.
    pub struct AssociatedPerson {
        /// The id of the directory user.
        pub id: Option<String> = "id",
        /// The name.
        pub name: Option<String> = "name",
        /// The login through which the person was found, `HOST\user`.
        pub via_login: Option<String> = "viaLogin",
    }
}

record! {
    /// The update packages that are assigned to an endpoint. They are not installed software.
    pub struct EndpointPackages {
        /// Package of the protection.
        pub protection: Option<EndpointPackage> = "protection",
        /// Package of the encryption.
        pub encryption: Option<EndpointPackage> = "encryption",
        /// Package of the zero-trust network access.
        pub ztna: Option<EndpointPackage> = "ztna",
    }
}

record! {
    /// An update package.
    pub struct EndpointPackage {
        /// The id of the assigned package.
        pub assigned_id: Option<String> = "assignedId",
        /// Name of the package.
        pub name: Option<String> = "name",
        /// Whether a package is assigned.
        pub status: Option<String> = "status",
        /// The packages that could be assigned.
        pub available: Option<Vec<NamedRef>> = "available",
    }
}

record! {
    /// The state of disk encryption.
    pub struct EndpointEncryption {
        /// Overall state of the encryption.
        pub overall_status: Option<String> = "overallStatus",
        /// State of each volume.
        pub volumes: Option<Vec<EncryptedVolume>> = "volumes",
    }
}

record! {
    /// A volume of an endpoint's disks.
    pub struct EncryptedVolume {
        /// Identifier of the volume.
        pub volume_id: Option<String> = "volumeId",
        /// Whether the volume is encrypted.
        pub status: Option<String> = "status",
    }
}

record! {
    /// The state of server lockdown.
    pub struct EndpointLockdown {
        /// Whether the lockdown is installed and active.
        pub status: Option<String> = "status",
        /// Whether the update of the lockdown is finished.
        pub update_status: Option<String> = "updateStatus",
    }
}

record! {
    /// A tag.
    pub struct EndpointTag {
        /// Key of the tag.
        pub key: Option<String> = "key",
        /// Value of the tag.
        pub value: Option<String> = "value",
        /// Key and value in one text.
        pub display_string: Option<String> = "displayString",
    }
}

record! {
    /// The cloud that an endpoint runs in.
    pub struct EndpointCloud {
        /// `aws`, `azure` or `gcp`.
        pub provider: Option<String> = "provider",
        /// The id of the instance there.
        pub instance_id: Option<String> = "instanceId",
    }
}

record! {
    /// Whether an endpoint is cut off from the network.
    pub struct EndpointIsolation {
        /// `isolated` or `notIsolated`.
        pub status: Option<String> = "status",
        /// Whether an administrator has isolated the endpoint.
        pub admin_isolated: Option<bool> = "adminIsolated",
        /// Whether the endpoint has isolated itself.
        pub self_isolated: Option<bool> = "selfIsolated",
    }
}

record! {
    /// A module of the agent.
    pub struct EndpointModule {
        /// Name of the module.
        pub name: Option<String> = "name",
        /// Version of the module.
        pub version: Option<String> = "version",
    }
}
