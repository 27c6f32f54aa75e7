//! Devices that agents see in the network, and cloud machines without agent.

use open_record::word_enum;

use super::Ranger;
use super::ids::AgentId;
use super::operations::{LIST_CLOUD_ROGUES, LIST_GATEWAYS, LIST_NETWORK_DEVICES, LIST_ROGUES};
use super::paging::by_cursor;
use super::setters::setters;
use crate::models::{CloudRogue, Gateway, KnownFingerprintingData, NetworkDevice, Period, Rogue};

word_enum! {
    /// The members that the list can be sorted by.
    pub enum CloudRogueSortBy {
        /// `id`.
        Id = "id",
        /// `createdTime`.
        CreatedTime = "createdTime",
        /// `resourceType`.
        ResourceType = "resourceType",
        /// `name`.
        Name = "name",
        /// `region`.
        Region = "region",
        /// `virtualNetworkId`.
        VirtualNetworkId = "virtualNetworkId",
        /// `imageId`.
        ImageId = "imageId",
        /// `osType`.
        OsType = "osType",
        /// `cloudProviderAccountName`.
        CloudProviderAccountName = "cloudProviderAccountName",
        /// `cloudProviderAccountId`.
        CloudProviderAccountId = "cloudProviderAccountId",
        /// `cloudProviderOrganization`.
        CloudProviderOrganization = "cloudProviderOrganization",
        /// `cloudProviderName`.
        CloudProviderName = "cloudProviderName",
    }
}

word_enum! {
    /// The members that the list can be sorted by.
    pub enum RogueSortBy {
        /// `osType`.
        OsType = "osType",
        /// `osName`.
        OsName = "osName",
        /// `id`.
        Id = "id",
        /// `deviceType`.
        DeviceType = "deviceType",
        /// `osVersion`.
        OsVersion = "osVersion",
        /// `manufacturer`.
        Manufacturer = "manufacturer",
        /// `firstSeen`.
        FirstSeen = "firstSeen",
        /// `lastSeen`.
        LastSeen = "lastSeen",
        /// `macAddress`.
        MacAddress = "macAddress",
        /// `localIp`.
        LocalIp = "localIp",
        /// `externalIp`.
        ExternalIp = "externalIp",
    }
}

word_enum! {
    /// The members that the list can be sorted by.
    pub enum GatewaySortBy {
        /// `id`.
        Id = "id",
        /// `ip`.
        Ip = "ip",
        /// `macAddress`.
        MacAddress = "macAddress",
        /// `externalIp`.
        ExternalIp = "externalIp",
        /// `allowScan`.
        AllowScan = "allowScan",
        /// `networkName`.
        NetworkName = "networkName",
        /// `totalAgents`.
        TotalAgents = "totalAgents",
        /// `agentPercentage`.
        AgentPercentage = "agentPercentage",
        /// `createdAt`.
        CreatedAt = "createdAt",
        /// `numberOfAgents`.
        NumberOfAgents = "numberOfAgents",
        /// `numberOfRangers`.
        NumberOfRangers = "numberOfRangers",
        /// `expiryDate`.
        ExpiryDate = "expiryDate",
        /// `connectedRangers`.
        ConnectedRangers = "connectedRangers",
    }
}

word_enum! {
    /// The members that the list can be sorted by.
    pub enum NetworkDeviceSortBy {
        /// `osType`.
        OsType = "osType",
        /// `osName`.
        OsName = "osName",
        /// `id`.
        Id = "id",
        /// `deviceType`.
        DeviceType = "deviceType",
        /// `osVersion`.
        OsVersion = "osVersion",
        /// `managedState`.
        ManagedState = "managedState",
        /// `manufacturer`.
        Manufacturer = "manufacturer",
        /// `firstSeen`.
        FirstSeen = "firstSeen",
        /// `lastSeen`.
        LastSeen = "lastSeen",
        /// `subnetAddress`.
        SubnetAddress = "subnetAddress",
        /// `gatewayMacAddress`.
        GatewayMacAddress = "gatewayMacAddress",
        /// `macAddress`.
        MacAddress = "macAddress",
        /// `localIp`.
        LocalIp = "localIp",
        /// `externalIp`.
        ExternalIp = "externalIp",
        /// `archived`.
        Archived = "archived",
        /// `networkName`.
        NetworkName = "networkName",
        /// `deviceReview`.
        DeviceReview = "deviceReview",
        /// `domain`.
        Domain = "domain",
        /// `hasUserLabel`.
        HasUserLabel = "hasUserLabel",
    }
}

connect_core::requests! {
    /// A request that lists network devices.
    pub list ListNetworkDevices of NetworkDevice {}

    /// A request that lists the gateways.
    pub list ListGateways of Gateway {}

    /// A request that lists the rogue devices.
    pub list ListRogues of Rogue {}

    /// A request that lists the rogue cloud devices.
    pub list ListCloudRogues of CloudRogue {}
}

setters! { ListNetworkDevices query {
    /// The member to sort by. The default is one that never changes.
    one sort_by: NetworkDeviceSortBy => "sortBy";
    /// The period.
    one period: Period => "period";
    /// The network name.
    text network_name => "networkName";
    /// The gateway MAC address.
    text gateway_mac_address => "gatewayMacAddress";
    /// Only records with one of these `domains`.
    many(5000) domains: String => "domains";
    /// Only records with one of these `siteNames`.
    many(5000) site_names: String => "siteNames";
    /// Only records with one of these `agentIds`.
    many(5000) agent_ids: AgentId => "agentIds";
    /// The managed state.
    text managed_state => "managedState";
    /// Only records with one of these `managedStates`.
    many(5000) managed_states: String => "managedStates";
    /// Only records with one of these `discoveryMethods`.
    many(5000) discovery_methods: String => "discoveryMethods";
    /// Only records with one of these `knownFingerprintingData`.
    many(5000) known_fingerprinting_data: KnownFingerprintingData => "knownFingerprintingData";
    /// Only records with one of these `deviceReviews`.
    many(5000) device_reviews: String => "deviceReviews";
    /// Only records whose subnet address contains one of these texts.
    contains(5000) subnet_address_contains => "subnetAddress__contains";
    /// Only records whose gateway MAC address contains one of these texts.
    contains(5000) gateway_mac_address_contains => "gatewayMacAddress__contains";
    /// Only records whose device function contains one of these texts.
    contains(5000) device_function_contains => "deviceFunction__contains";
    /// Only records whose tag name contains one of these texts.
    contains(5000) tag_name_contains => "tagName__contains";
} }

setters! { ListNetworkDevices, ListRogues, ListCloudRogues query {
    listing;
    /// Only records with one of these `osTypes`.
    many(5000) os_types: String => "osTypes";
} }

setters! { ListNetworkDevices, ListGateways query {
    site_scope;
    /// Only records whose TCP ports contains one of these texts.
    contains(5000) tcp_ports_contains => "tcpPorts__contains";
    /// Only records whose UDP ports contains one of these texts.
    contains(5000) udp_ports_contains => "udpPorts__contains";
    /// Only records whose network name contains one of these texts.
    contains(5000) network_name_contains => "networkName__contains";
} }

setters! { ListNetworkDevices, ListRogues query {
    /// The family of the operating system.
    text os_type => "osType";
    /// The operating system name.
    text os_name => "osName";
    /// The operating system version.
    text os_version => "osVersion";
    /// The local IP address.
    text local_ip => "localIp";
    /// The device type.
    text device_type => "deviceType";
    /// Only records with one of these `deviceTypes`.
    many(5000) device_types: String => "deviceTypes";
    /// Only records whose `firstSeen` is in this range.
    range first_seen => "firstSeen";
    /// Only records whose `lastSeen` is in this range.
    range last_seen => "lastSeen";
    /// Only records with one of these `hostnames`.
    many(5000) hostnames: String => "hostnames";
    /// Only records whose local IP address contains one of these texts.
    contains(5000) local_ip_contains => "localIp__contains";
    /// Only records whose operating system version contains one of these texts.
    contains(5000) os_version_contains => "osVersion__contains";
    /// Only records whose hostnames contains one of these texts.
    contains(5000) hostnames_contains => "hostnames__contains";
} }

setters! { ListNetworkDevices, ListGateways, ListRogues query {
    /// The external IP address.
    text external_ip => "externalIp";
    /// Only records with one of these `ids`.
    many(5000) ids: String => "ids";
    /// The MAC address.
    text mac_address => "macAddress";
    /// The manufacturer.
    text manufacturer => "manufacturer";
    /// Only records whose external IP address contains one of these texts.
    contains(5000) external_ip_contains => "externalIp__contains";
    /// Only records whose manufacturer contains one of these texts.
    contains(5000) manufacturer_contains => "manufacturer__contains";
    /// Only records whose MAC address contains one of these texts.
    contains(5000) mac_address_contains => "macAddress__contains";
    /// A free text to search for.
    text query => "query";
} }

setters! { ListGateways query {
    /// The member to sort by. The default is one that never changes.
    one sort_by: GatewaySortBy => "sortBy";
    listing;
    /// The IP address.
    text ip => "ip";
    /// The allow scan.
    text allow_scan => "allowScan";
    /// Whether only local subnets are scanned.
    flag scan_only_local_subnets => "scanOnlyLocalSubnets";
    /// Whether the item is new.
    flag new_value => "new";
    /// Whether the item is archived.
    flag archived => "archived";
    /// Only records whose `numberOfAgents` is in this range.
    numbers number_of_agents => "numberOfAgents";
    /// Only records whose `numberOfRangers` is in this range.
    numbers number_of_rangers => "numberOfRangers";
    /// Only records whose `agentPercentage` is in this range.
    numbers agent_percentage => "agentPercentage";
    /// Only records whose `totalAgents` is in this range.
    numbers total_agents => "totalAgents";
    /// Only records whose `connectedRangers` is in this range.
    numbers connected_rangers => "connectedRangers";
    /// Only records whose `createdAt` is in this range.
    range created_at => "createdAt";
    /// Only records whose `updatedAt` is in this range.
    range updated_at => "updatedAt";
    /// Whether SMB is used for scans.
    flag smb_scan => "smbScan";
    /// Whether ICMP is used for scans.
    flag icmp_scan => "icmpScan";
    /// Whether mDNS is used for scans.
    flag mdns_scan => "mdnsScan";
    /// Whether SNMP is used for scans.
    flag snmp_scan => "snmpScan";
    /// Whether reverse DNS is used for scans.
    flag rdns_scan => "rdnsScan";
    /// Only records whose IP address contains one of these texts.
    contains(5000) ip_contains => "ip__contains";
} }

setters! { ListRogues query {
    /// The member to sort by. The default is one that never changes.
    one sort_by: RogueSortBy => "sortBy";
    scope;
} }

setters! { ListCloudRogues query {
    /// The member to sort by. The default is one that never changes.
    one sort_by: CloudRogueSortBy => "sortBy";
    /// Only records with one of these `cloudProviderAccountName`.
    many(5000) cloud_provider_account_name: String => "cloudProviderAccountName";
    /// Only records whose name contains one of these texts.
    contains(5000) name_contains => "name__contains";
    site_scope;
    /// Only records whose virtual network id contains one of these texts.
    contains(5000) virtual_network_id_contains => "virtualNetworkId__contains";
    /// Only records with one of these `cloudProviderName`.
    many(5000) cloud_provider_name: String => "cloudProviderName";
    /// Only records with one of these `region`.
    many(5000) region: String => "region";
    /// Only records whose image id contains one of these texts.
    contains(5000) image_id_contains => "imageId__contains";
    /// Only records whose region contains one of these texts.
    contains(5000) region_contains => "region__contains";
    /// Only records whose concatenated tags contains one of these texts.
    contains(5000) concatenated_tags_contains => "concatenatedTags__contains";
    /// Only records whose id contains one of these texts.
    contains(5000) id_contains => "id__contains";
    /// Only records whose cloud provider account id contains one of these texts.
    contains(5000) cloud_provider_account_id_contains => "cloudProviderAccountId__contains";
    /// Only records whose cloud provider account name contains one of these texts.
    contains(5000) cloud_provider_account_name_contains => "cloudProviderAccountName__contains";
} }

impl Ranger {
    /// Lists network devices, page by page. Permission: `Ranger.view`.
    pub fn list(&self) -> ListNetworkDevices {
        ListNetworkDevices::new(
            self.core.list(
                LIST_NETWORK_DEVICES.request().query("sortBy", "id").query("sortOrder", "asc"),
                by_cursor("data"),
            ),
        )
    }

    /// Lists the gateways. Permission: `Ranger.view`.
    pub fn list_gateways(&self) -> ListGateways {
        ListGateways::new(
            self.core.list(LIST_GATEWAYS.request().query("sortBy", "id").query("sortOrder", "asc"), by_cursor("data")),
        )
    }

    /// Lists the rogue devices. Permission: `Rogues.view`.
    pub fn list_rogues(&self) -> ListRogues {
        ListRogues::new(
            self.core.list(LIST_ROGUES.request().query("sortBy", "id").query("sortOrder", "asc"), by_cursor("data")),
        )
    }

    /// Lists the rogue cloud devices. Permission: `cloudRogues.view`.
    pub fn list_cloud_rogues(&self) -> ListCloudRogues {
        ListCloudRogues::new(self.core.list(
            LIST_CLOUD_ROGUES.request().query("sortBy", "id").query("sortOrder", "asc"),
            by_cursor("data.resources"),
        ))
    }
}
