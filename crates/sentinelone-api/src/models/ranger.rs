//! Devices that agents see in the network, and cloud machines without agent. Records of the operations.

use open_record::{Integer, record, word_enum};
use serde_json::{Number, Value};

record! {
    /// A network device, as returned by `GET ranger/table-view`.
    pub struct NetworkDevice {
        /// The id of the agent.
        pub agent_id: Option<String> = "agentId",
        /// The device function.
        pub device_function: Option<String> = "deviceFunction",
        /// The device review.
        pub device_review: Option<String> = "deviceReview",
        /// The device review log.
        pub device_review_log: Option<Vec<DeviceReview>> = "deviceReviewLog",
        /// The device type.
        pub device_type: Option<String> = "deviceType",
        /// The discovery methods.
        pub discovery_methods: Option<Vec<String>> = "discoveryMethods",
        /// The domain.
        pub domain: Option<String> = "domain",
        /// The external IP address.
        pub external_ip: Option<String> = "externalIp",
        /// The finger print score.
        pub finger_print_score: Option<Integer> = "fingerPrintScore",
        /// The first seen.
        pub first_seen: Option<String> = "firstSeen",
        /// The gateway's IP address.
        pub gateway_ip_address: Option<String> = "gatewayIpAddress",
        /// The gateway MAC address.
        pub gateway_mac_address: Option<String> = "gatewayMacAddress",
        /// Whether it has identity.
        pub has_identity: Option<bool> = "hasIdentity",
        /// Whether it has user label.
        pub has_user_label: Option<bool> = "hasUserLabel",
        /// The hostnames.
        pub hostnames: Option<Vec<String>> = "hostnames",
        /// The id.
        pub id: Option<String> = "id",
        /// The IP addresses.
        pub ip_addresses: Option<Vec<String>> = "ipAddresses",
        /// When it was label updated. ISO 8601.
        pub label_updated_at: Option<String> = "labelUpdatedAt",
        /// The label user name.
        pub label_user_name: Option<String> = "labelUserName",
        /// The last seen.
        pub last_seen: Option<String> = "lastSeen",
        /// The local IP address.
        pub local_ip: Option<String> = "localIp",
        /// The MAC address.
        pub mac_address: Option<String> = "macAddress",
        /// The managed state.
        pub managed_state: Option<String> = "managedState",
        /// The manufacturer.
        pub manufacturer: Option<String> = "manufacturer",
        /// The network name.
        pub network_name: Option<String> = "networkName",
        /// The networks.
        pub networks: Option<Vec<NetworkDeviceNetwork>> = "networks",
        /// The operating system name.
        pub os_name: Option<String> = "osName",
        /// The family of the operating system.
        pub os_type: Option<String> = "osType",
        /// The operating system version.
        pub os_version: Option<String> = "osVersion",
        /// The previous device function.
        pub previous_device_function: Option<String> = "previousDeviceFunction",
        /// The previous operating system type.
        pub previous_os_type: Option<String> = "previousOsType",
        /// The previous operating system version.
        pub previous_os_version: Option<String> = "previousOsVersion",
        /// The name of the site.
        pub site_name: Option<String> = "siteName",
        /// The subnet address.
        pub subnet_address: Option<String> = "subnetAddress",
        /// The tags.
        pub tags: Option<Vec<NetworkDeviceTag>> = "tags",
        /// The TCP ports.
        pub tcp_ports: Option<Vec<Integer>> = "tcpPorts",
        /// The UDP ports.
        pub udp_ports: Option<Vec<Integer>> = "udpPorts",
    }
}

record! {
    /// The `deviceReviewLog` of [`NetworkDevice`].
    pub struct DeviceReview {
        /// The current.
        pub current: Option<String> = "current",
        /// The previous.
        pub previous: Option<String> = "previous",
        /// The reason.
        pub reason: Option<String> = "reason",
        /// The reason details.
        pub reason_details: Option<String> = "reasonDetails",
        /// When it last changed. ISO 8601.
        pub updated_at: Option<String> = "updatedAt",
        /// The username.
        pub username: Option<String> = "username",
    }
}

record! {
    /// The `networks` of [`NetworkDevice`].
    pub struct NetworkDeviceNetwork {
        /// The external IP address.
        pub external_ip: Option<String> = "externalIp",
        /// The gateway's IP address.
        pub gateway_ip_address: Option<String> = "gatewayIpAddress",
        /// The gateway MAC address.
        pub gateway_mac_address: Option<String> = "gatewayMacAddress",
        /// The IP address.
        pub ip: Option<String> = "ip",
        /// The network name.
        pub network_name: Option<String> = "networkName",
        /// The subnet address.
        pub subnet_address: Option<String> = "subnetAddress",
    }
}

record! {
    /// The `tags` of [`NetworkDevice`].
    pub struct NetworkDeviceTag {
        /// The description.
        pub description: Option<String> = "description",
        /// The id.
        pub id: Option<String> = "id",
        /// The kind.
        pub kind: Option<String> = "kind",
        /// The name.
        pub name: Option<String> = "name",
    }
}

record! {
    /// A gateway, as returned by `GET ranger/gateways`.
    pub struct Gateway {
        /// The id of the account.
        pub account_id: Option<Integer> = "accountId",
        /// The name of the account.
        pub account_name: Option<String> = "accountName",
        /// The agent percentage.
        pub agent_percentage: Option<Number> = "agentPercentage",
        /// Whether to allow scan.
        pub allow_scan: Option<bool> = "allowScan",
        /// Whether the item is archived.
        pub archived: Option<bool> = "archived",
        /// The connected rangers.
        pub connected_rangers: Option<Integer> = "connectedRangers",
        /// When it was made. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// The discovery method.
        pub discovery_method: Option<DiscoveryMethod> = "discoveryMethod",
        /// The time of `expiryDate`. ISO 8601.
        pub expiry_date: Option<String> = "expiryDate",
        /// The external IP address.
        pub external_ip: Option<String> = "externalIp",
        /// Whether ICMP is used for scans.
        pub icmp_scan: Option<bool> = "icmpScan",
        /// The id.
        pub id: Option<String> = "id",
        /// Whether settings are inherited.
        pub inherit_settings: Option<bool> = "inheritSettings",
        /// The IP address.
        pub ip: Option<String> = "ip",
        /// The MAC address.
        pub mac_address: Option<String> = "macAddress",
        /// The manufacturer.
        pub manufacturer: Option<String> = "manufacturer",
        /// Whether mDNS is used for scans.
        pub mdns_scan: Option<bool> = "mdnsScan",
        /// Whether SSDP is used in repeated scans.
        pub multi_scan_ssdp: Option<bool> = "multiScanSsdp",
        /// The network name.
        pub network_name: Option<String> = "networkName",
        /// Whether the item is new.
        pub new: Option<bool> = "new",
        /// The number of agents.
        pub number_of_agents: Option<Integer> = "numberOfAgents",
        /// The number of rangers.
        pub number_of_rangers: Option<Integer> = "numberOfRangers",
        /// Whether reverse DNS is used for scans.
        pub rdns_scan: Option<bool> = "rdnsScan",
        /// The restrictions.
        pub restrictions: Option<Vec<GatewayRestriction>> = "restrictions",
        /// Whether only local subnets are scanned.
        pub scan_only_local_subnets: Option<bool> = "scanOnlyLocalSubnets",
        /// The id of the site.
        pub site_id: Option<Integer> = "siteId",
        /// Whether SMB is used for scans.
        pub smb_scan: Option<bool> = "smbScan",
        /// Whether SNMP is used for scans.
        pub snmp_scan: Option<bool> = "snmpScan",
        /// Whether TCP ports are scanned.
        pub tcp_port_scan: Option<bool> = "tcpPortScan",
        /// The TCP ports.
        pub tcp_ports: Option<Vec<Integer>> = "tcpPorts",
        /// The number of agents.
        pub total_agents: Option<Integer> = "totalAgents",
        /// Whether UDP ports are scanned.
        pub udp_port_scan: Option<bool> = "udpPortScan",
        /// The UDP ports.
        pub udp_ports: Option<Vec<Integer>> = "udpPorts",
    }
}

record! {
    /// The `restrictions` of [`Gateway`].
    pub struct GatewayRestriction {
        /// The annotation.
        pub annotation: Option<String> = "annotation",
        /// The type.
        pub type_: Option<GatewayRestrictionType> = "type",
        /// The values.
        pub values: Option<Vec<String>> = "values",
    }
}

record! {
    /// A rogue, as returned by `GET rogues/table-view`.
    pub struct Rogue {
        /// The device function.
        pub device_function: Option<String> = "deviceFunction",
        /// The device type.
        pub device_type: Option<String> = "deviceType",
        /// The external IP address.
        pub external_ip: Option<String> = "externalIp",
        /// The first seen.
        pub first_seen: Option<String> = "firstSeen",
        /// The hostnames.
        pub hostnames: Option<Vec<String>> = "hostnames",
        /// The id.
        pub id: Option<String> = "id",
        /// The last seen.
        pub last_seen: Option<String> = "lastSeen",
        /// The local IP address.
        pub local_ip: Option<String> = "localIp",
        /// The MAC address.
        pub mac_address: Option<String> = "macAddress",
        /// The manufacturer.
        pub manufacturer: Option<String> = "manufacturer",
        /// The operating system name.
        pub os_name: Option<String> = "osName",
        /// The family of the operating system.
        pub os_type: Option<String> = "osType",
        /// The operating system version.
        pub os_version: Option<String> = "osVersion",
    }
}

record! {
    /// A cloud rogue, as returned by `GET cloudnative/cloud-rogues`.
    pub struct CloudRogue {
        /// The cloud provider account id.
        pub cloud_provider_account_id: Option<String> = "cloudProviderAccountId",
        /// The cloud provider account name.
        pub cloud_provider_account_name: Option<String> = "cloudProviderAccountName",
        /// The cloud provider name.
        pub cloud_provider_name: Option<String> = "cloudProviderName",
        /// The cloud provider organization.
        pub cloud_provider_organization: Option<String> = "cloudProviderOrganization",
        /// The concatenated tags.
        pub concatenated_tags: Option<String> = "concatenatedTags",
        /// The time of `createdTime`.
        pub created_time: Option<String> = "createdTime",
        /// The id.
        pub id: Option<String> = "id",
        /// The image id.
        pub image_id: Option<String> = "imageId",
        /// The internal resource type.
        pub internal_resource_type: Option<String> = "internalResourceType",
        /// The name.
        pub name: Option<String> = "name",
        /// The family of the operating system.
        pub os_type: Option<String> = "osType",
        /// The operating system type icon.
        pub os_type_icon: Option<String> = "osTypeIcon",
        /// The region.
        pub region: Option<String> = "region",
        /// The resource type.
        pub resource_type: Option<String> = "resourceType",
        /// The tags.
        pub tags: Option<Value> = "tags",
        /// The virtual network id.
        pub virtual_network_id: Option<String> = "virtualNetworkId",
    }
}

word_enum! {
    /// Words of `discoveryMethod`.
    pub enum DiscoveryMethod {
        /// `Automatic`.
        Automatic = "Automatic",
        /// `User`.
        User = "User",
    }
}

word_enum! {
    /// Words of `gatewayRestrictionType`.
    pub enum GatewayRestrictionType {
        /// `ip`.
        Ip = "ip",
        /// `cidr`.
        Cidr = "cidr",
        /// `range`.
        Range = "range",
    }
}

word_enum! {
    /// Words of `period`.
    pub enum Period {
        /// `latest`.
        Latest = "latest",
        /// `last12h`.
        Last12h = "last12h",
        /// `last24h`.
        Last24h = "last24h",
        /// `last3d`.
        Last3d = "last3d",
        /// `last7d`.
        Last7d = "last7d",
    }
}

word_enum! {
    /// Words of `knownFingerprintingData`.
    pub enum KnownFingerprintingData {
        /// `Manufacturer`.
        Manufacturer = "Manufacturer",
        /// `Hostname`.
        Hostname = "Hostname",
        /// `OS version`.
        OsVersion = "OS version",
        /// `MAC Address`.
        MacAddress = "MAC Address",
    }
}
