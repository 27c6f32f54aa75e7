//! Agents, from `GET /web/api/v2.1/agents`.
//!
//! The documented asset guide prints another shape of the same record. Of its 34 members 12 bear the API's name, so both shapes are read by
//! one type; the members that only the guide has are at its end.

use open_record::{Integer, record, word_enum};

record! {
    /// An endpoint agent and the computer it protects.
    ///
    /// Every member but `id` can be missing or `null`, regardless of the vendor's specification. Times are kept as the original text: they
    /// end in `Z` as a rule, some lack a zone.
    pub struct Agent {
        // The agent's identity, in both shapes.
        /// The agent's id in the console: a decimal number of 18 or 19 digits, as a string.
        pub id: String = "id",
        /// The agent's own universally unique id, with or without hyphens.
        pub uuid: Option<String> = "uuid",

        // Names.
        /// The computer's name. Both shapes.
        pub computer_name: Option<String> = "computerName",
        /// The NetBIOS domain or workgroup, seldom a DNS name. Both shapes.
        pub domain: Option<String> = "domain",
        /// The customer's own id of the endpoint; often an empty string.
        pub external_id: Option<String> = "externalId",
        /// The Windows security identifier of the machine.
        pub machine_sid: Option<String> = "machineSid",
        /// The licence key; often an empty string.
        pub license_key: Option<String> = "licenseKey",

        // Where it belongs.
        /// The id of the account.
        pub account_id: Option<String> = "accountId",
        /// The name of the account.
        pub account_name: Option<String> = "accountName",
        /// The id of the site.
        pub site_id: Option<String> = "siteId",
        /// The name of the site.
        pub site_name: Option<String> = "siteName",
        /// The id of the group.
        pub group_id: Option<String> = "groupId",
        /// The name of the group.
        pub group_name: Option<String> = "groupName",
        /// The endpoint's public subnet, with `x` for the host part: `203.0.113.x`.
        pub group_ip: Option<String> = "groupIp",
        /// When the group last changed. ISO 8601.
        pub group_updated_at: Option<String> = "groupUpdatedAt",
        /// When the policy last changed. ISO 8601.
        pub policy_updated_at: Option<String> = "policyUpdatedAt",
        /// The network locations whose policy applies. Not places on earth.
        pub locations: Option<Vec<AgentLocation>> = "locations",
        /// Whether location awareness is on.
        pub location_enabled: Option<bool> = "locationEnabled",
        /// How the location was found.
        pub location_type: Option<LocationType> = "locationType",
        /// The endpoint's tags.
        pub tags: Option<AgentTags> = "tags",

        // Machine.
        /// The kind of machine. Both shapes.
        pub machine_type: Option<MachineType> = "machineType",
        /// The model; the API usually writes `maker - model`. Both shapes.
        pub model_name: Option<String> = "modelName",
        /// The maker's serial number; absent on many virtual machines. Both shapes.
        pub serial_number: Option<String> = "serialNumber",
        /// The processor's marketing name.
        pub cpu_id: Option<String> = "cpuId",
        /// The number of processors.
        pub cpu_count: Option<Integer> = "cpuCount",
        /// The number of processor cores. Both shapes.
        pub core_count: Option<Integer> = "coreCount",
        /// The installed memory in megabytes.
        pub total_memory: Option<Integer> = "totalMemory",
        /// The name of the storage device that the agent protects.
        pub storage_name: Option<String> = "storageName",
        /// The type of the storage device that the agent protects.
        pub storage_type: Option<String> = "storageType",

        // Operating system.
        /// The family of the operating system. Both shapes.
        pub os_type: Option<OsType> = "osType",
        /// The operating system's product name: `Windows 11 Pro`.
        pub os_name: Option<String> = "osName",
        /// The build, version or kernel release. Both shapes, with different content.
        pub os_revision: Option<String> = "osRevision",
        /// The architecture of the operating system.
        pub os_arch: Option<OsArch> = "osArch",
        /// The user name the operating system reports.
        pub os_username: Option<String> = "osUsername",
        /// When the operating system was started. ISO 8601.
        pub os_start_time: Option<String> = "osStartTime",

        // Agent.
        /// The agent's version. Both shapes.
        pub agent_version: Option<String> = "agentVersion",
        /// The suffix of the installer package: `.msi`, `.deb`, `.pkg`.
        pub installer_type: Option<String> = "installerType",
        /// Whether the agent runs the newest version available to it.
        pub is_up_to_date: Option<bool> = "isUpToDate",
        /// When the console created the agent's record. ISO 8601 with up to microseconds.
        pub created_at: Option<String> = "createdAt",
        /// When the agent first registered. ISO 8601.
        pub registered_at: Option<String> = "registeredAt",
        /// When the record last changed. ISO 8601.
        pub updated_at: Option<String> = "updatedAt",
        /// When the agent last spoke to the console. ISO 8601. Both shapes.
        pub last_active_date: Option<String> = "lastActiveDate",
        /// Whether the agent was recently connected to the console. Both shapes.
        pub is_active: Option<bool> = "isActive",
        /// Whether the agent was removed from the console.
        pub is_decommissioned: Option<bool> = "isDecommissioned",
        /// Whether an uninstallation has been ordered.
        pub is_pending_uninstall: Option<bool> = "isPendingUninstall",
        /// Whether the agent was uninstalled.
        pub is_uninstalled: Option<bool> = "isUninstalled",
        /// Whether the agent serves as Active Directory connector.
        pub is_ad_connector: Option<bool> = "isAdConnector",
        /// Whether the agent serves Hyperautomation.
        pub is_hyper_automate: Option<bool> = "isHyperAutomate",
        /// The state of a move to another console: `N/A`, `Pending`, `Migrated`, `Failed`.
        pub console_migration_status: Option<String> = "consoleMigrationStatus",
        /// The permissions that the agent lacks, such as `user_action_needed_fda`.
        pub missing_permissions: Option<Vec<String>> = "missingPermissions",
        /// What a user must do, such as `reboot_needed`.
        pub user_actions_needed: Option<Vec<String>> = "userActionsNeeded",
        /// The agent's operational state: `na`, `fully_disabled`, `db_corruption` and others.
        pub operational_state: Option<String> = "operationalState",
        /// When the operational state ends; may lack its zone.
        pub operational_state_expiration: Option<String> = "operationalStateExpiration",
        /// Whether the console shows an alert at this endpoint.
        pub show_alert_icon: Option<bool> = "showAlertIcon",
        /// Which connections use a proxy.
        pub proxy_states: Option<ProxyStates> = "proxyStates",

        // Network.
        /// The public address the console sees: that of the gateway, as a rule, not the endpoint's.
        pub external_ip: Option<String> = "externalIp",
        /// The endpoint's own address when it last spoke to the console.
        pub last_ip_to_mgmt: Option<String> = "lastIpToMgmt",
        /// The network interfaces.
        pub network_interfaces: Option<Vec<NetworkInterface>> = "networkInterfaces",
        /// The state of network isolation; `disconnected` means isolated by the console, not offline.
        pub network_status: Option<NetworkStatus> = "networkStatus",
        /// Whether network isolation is supported and on.
        pub network_quarantine_enabled: Option<bool> = "networkQuarantineEnabled",
        /// Whether Firewall Control is supported and on for the group.
        pub firewall_enabled: Option<bool> = "firewallEnabled",
        /// The state of network discovery: `NotApplicable`, `Enabled`, `Disabled`.
        pub ranger_status: Option<String> = "rangerStatus",
        /// The version of the network discovery module.
        pub ranger_version: Option<String> = "rangerVersion",

        // Threats and protection.
        /// Whether the endpoint has active threats.
        pub infected: Option<bool> = "infected",
        /// The number of active threats.
        pub active_threats: Option<Integer> = "activeThreats",
        /// Whether a threat's mitigation waits for a reboot.
        pub threat_reboot_required: Option<bool> = "threatRebootRequired",
        /// The policy for malicious threats: `detect`, `protect`.
        pub mitigation_mode: Option<String> = "mitigationMode",
        /// The policy for suspicious threats: `detect`, `protect`.
        pub mitigation_mode_suspicious: Option<String> = "mitigationModeSuspicious",
        /// The protections in force: `edr`, `idr`.
        pub active_protection: Option<Vec<String>> = "activeProtection",
        /// The mode of detection, such as `full_mode`.
        pub detection_state: Option<String> = "detectionState",
        /// When detection first ran in full mode; may lack its zone.
        pub first_full_mode_time: Option<String> = "firstFullModeTime",
        /// Whether applications need patches: `patch_required`, `up_to_date`, `not_applicable`.
        pub apps_vulnerability_status: Option<String> = "appsVulnerabilityStatus",
        /// Whether the disk is encrypted.
        pub encrypted_applications: Option<bool> = "encryptedApplications",
        /// The state of the full disk scan: `none`, `started`, `aborted`, `finished`.
        pub scan_status: Option<String> = "scanStatus",
        /// When the last scan started. ISO 8601.
        pub scan_started_at: Option<String> = "scanStartedAt",
        /// When the last scan finished. ISO 8601.
        pub scan_finished_at: Option<String> = "scanFinishedAt",
        /// When the last scan was aborted. ISO 8601.
        pub scan_aborted_at: Option<String> = "scanAbortedAt",
        /// When a scan last succeeded. ISO 8601.
        pub last_successful_scan_date: Option<String> = "lastSuccessfulScanDate",
        /// When the state of the full disk scan last changed. ISO 8601.
        pub full_disk_scan_last_updated_at: Option<String> = "fullDiskScanLastUpdatedAt",
        /// Whether a remote shell may be opened.
        pub allow_remote_shell: Option<bool> = "allowRemoteShell",
        /// Whether a remote shell is open.
        pub in_remote_shell_session: Option<bool> = "inRemoteShellSession",
        /// The state of remote profiling.
        pub remote_profiling_state: Option<String> = "remoteProfilingState",
        /// When remote profiling ends. ISO 8601.
        pub remote_profiling_state_expiration: Option<String> = "remoteProfilingStateExpiration",

        // Users.
        /// The user who last logged in; may be an empty string.
        pub last_logged_in_user_name: Option<String> = "lastLoggedInUserName",
        /// What Active Directory knows of the computer and its last user.
        pub active_directory: Option<ActiveDirectory> = "activeDirectory",

        // Cloud and containers.
        /// What the cloud provider says of the machine, by provider; often empty.
        pub cloud_providers: Option<CloudProviders> = "cloudProviders",
        /// Whether containers run here.
        pub has_containerized_workload: Option<bool> = "hasContainerizedWorkload",
        /// How many containers, pods and tasks run here.
        pub containerized_workload_counts: Option<WorkloadCounts> = "containerizedWorkloadCounts",

        // Only in the documented shape.
        /// The device's display name.
        pub name: Option<String> = "name",
        /// The coarse kind of device.
        pub device_type: Option<DeviceType> = "type",
        /// The operating system's version: `Windows 10 Pro`.
        pub os_version: Option<String> = "osVersion",
        /// The maker of the machine.
        pub manufacturer: Option<String> = "manufacturer",
        /// The number of processors.
        pub processor_count: Option<Integer> = "processorCount",
        /// The installed memory in megabytes.
        pub memory_size: Option<Integer> = "memorySize",
        /// The IPv4 addresses.
        pub ipv4_addresses: Option<Vec<String>> = "ipv4Addresses",
        /// The IPv6 addresses.
        pub ipv6_addresses: Option<Vec<String>> = "ipv6Addresses",
        /// The MAC addresses. Their order has nothing to do with that of the addresses.
        pub mac_addresses: Option<Vec<String>> = "macAddresses",
        /// Whether the device is online.
        pub is_online: Option<bool> = "isOnline",
        /// When the device was first known. ISO 8601.
        pub created_date: Option<String> = "createdDate",
        /// When the record last changed. ISO 8601.
        pub updated_date: Option<String> = "updatedDate",
        /// The agent's status: `active`, `inactive`, `uninstalled`.
        pub agent_status: Option<String> = "agentStatus",
        /// The device's threat level: `good`, `suspicious`, `bad`, `unknown`.
        pub threat_level: Option<String> = "threatLevel",
        /// The number of threats found.
        pub threat_count: Option<Integer> = "threatCount",
        /// When the last incident happened; absent if there was none. ISO 8601.
        pub last_incident_date: Option<String> = "lastIncidentDate",
        /// Whether the disk is encrypted.
        pub encryption_enabled: Option<bool> = "encryptionEnabled",
        /// Whether the firewall is on.
        pub is_firewall_enabled: Option<bool> = "isFirewallEnabled",
        /// Whether tamper protection is on.
        pub is_tamper_protection_enabled: Option<bool> = "isTamperProtectionEnabled",
        /// The id of the device's user.
        pub user_id: Option<String> = "userId",
        /// The name of the device's user.
        pub user_name: Option<String> = "userName",
        /// The full name of the device's user.
        pub user_full_name: Option<String> = "userFullName",
    }
    identity: id
}

record! {
    /// A network interface of the endpoint.
    pub struct NetworkInterface {
        /// The interface's id in the console.
        pub id: Option<String> = "id",
        /// Its name: `Wi-Fi`, `eth0`.
        pub name: Option<String> = "name",
        /// Its MAC address; `00:00:00:00:00:00` for pseudo interfaces.
        pub physical: Option<String> = "physical",
        /// Its IPv4 addresses.
        pub inet: Option<Vec<String>> = "inet",
        /// Its IPv6 addresses.
        pub inet6: Option<Vec<String>> = "inet6",
        /// The address of its gateway.
        pub gateway_ip: Option<String> = "gatewayIp",
        /// The MAC address of its gateway.
        pub gateway_mac_address: Option<String> = "gatewayMacAddress",
    }
}

record! {
    /// What Active Directory knows of the computer and of its last user.
    pub struct ActiveDirectory {
        /// The computer's distinguished name.
        pub computer_distinguished_name: Option<String> = "computerDistinguishedName",
        /// The distinguished names of the computer's groups.
        pub computer_member_of: Option<Vec<String>> = "computerMemberOf",
        /// The last user's distinguished name.
        pub last_user_distinguished_name: Option<String> = "lastUserDistinguishedName",
        /// The distinguished names of the last user's groups.
        pub last_user_member_of: Option<Vec<String>> = "lastUserMemberOf",
        /// The last user's principal name.
        pub user_principal_name: Option<String> = "userPrincipalName",
        /// The last user's e-mail address.
        pub mail: Option<String> = "mail",
    }
}

record! {
    /// A network location whose policy applies to the endpoint.
    pub struct AgentLocation {
        /// Its id.
        pub id: Option<String> = "id",
        /// Its name, such as `Fallback`.
        pub name: Option<String> = "name",
        /// Where it is defined: `site`, `global`, `account`, `group`.
        pub scope: Option<String> = "scope",
    }
}

record! {
    /// The tags of an endpoint, by the system that keeps them.
    pub struct AgentTags {
        /// The tags that the console keeps.
        pub sentinelone: Option<Vec<AgentTag>> = "sentinelone",
    }
}

record! {
    /// A tag of an endpoint.
    pub struct AgentTag {
        /// Its id.
        pub id: Option<String> = "id",
        /// Its key.
        pub key: Option<String> = "key",
        /// Its value.
        pub value: Option<String> = "value",
        /// When it was assigned. ISO 8601.
        pub assigned_at: Option<String> = "assignedAt",
        /// The name of the user who assigned it.
        pub assigned_by: Option<String> = "assignedBy",
        /// The id of the user who assigned it.
        pub assigned_by_id: Option<String> = "assignedById",
    }
}

record! {
    /// Which of the agent's connections use a proxy.
    pub struct ProxyStates {
        /// Whether the connection to the console does.
        pub console: Option<bool> = "console",
        /// The proxy of the connection to the console.
        pub console_proxy_address: Option<String> = "consoleProxyAddress",
        /// Whether the Deep Visibility connection does.
        pub deep_visibility: Option<bool> = "deepVisibility",
        /// The proxy of the Deep Visibility connection.
        pub deep_visibility_proxy_address: Option<String> = "deepVisibilityProxyAddress",
        /// Whether a proxy auto-configuration file is used.
        pub pac_file_usage: Option<bool> = "pacFileUsage",
        /// How the proxy is found.
        pub proxy_method: Option<String> = "proxyMethod",
    }
}

record! {
    /// What cloud providers say of a machine. Providers without a field of their own are in `extra`.
    pub struct CloudProviders {
        /// Amazon Web Services.
        pub aws: Option<CloudMachine> = "AWS",
        /// Microsoft Azure.
        pub azure: Option<CloudMachine> = "Azure",
        /// Google Cloud Platform.
        pub gcp: Option<CloudMachine> = "GCP",
    }
}

record! {
    /// What a cloud provider or an orchestrator says of a machine.
    pub struct CloudMachine {
        /// The account, subscription or project.
        pub cloud_account: Option<String> = "cloudAccount",
        /// The id of the instance.
        pub cloud_instance_id: Option<String> = "cloudInstanceId",
        /// The size or type of the instance.
        pub cloud_instance_size: Option<String> = "cloudInstanceSize",
        /// The image the instance was made from.
        pub cloud_image: Option<String> = "cloudImage",
        /// The region.
        pub cloud_location: Option<String> = "cloudLocation",
        /// The virtual network.
        pub cloud_network: Option<String> = "cloudNetwork",
        /// The tags of the instance.
        pub cloud_tags: Option<Vec<String>> = "cloudTags",
        /// The role of the instance. AWS.
        pub aws_role: Option<String> = "awsRole",
        /// The security groups. AWS.
        pub aws_security_groups: Option<Vec<String>> = "awsSecurityGroups",
        /// The ids of the subnets. AWS.
        pub aws_subnet_ids: Option<Vec<String>> = "awsSubnetIds",
        /// The resource group. Azure.
        pub azure_resource_group: Option<String> = "azureResourceGroup",
        /// The service account. Google Cloud.
        pub gcp_service_account: Option<String> = "gcpServiceAccount",
        /// The Kubernetes cluster.
        pub cluster_name: Option<String> = "clusterName",
        /// The kind of Kubernetes: `EKS`, `AKS`, `GKE`, `self-managed`.
        pub kubernetes_type: Option<String> = "kubernetesType",
        /// The version of Kubernetes.
        pub kubernetes_version: Option<String> = "kubernetesVersion",
        /// The Kubernetes node.
        pub kubernetes_node_name: Option<String> = "kubernetesNodeName",
        /// The labels of that node.
        pub kubernetes_node_labels: Option<Vec<String>> = "kubernetesNodeLabels",
        /// The Kubernetes namespace of the agent.
        pub agent_namespace: Option<String> = "agentNamespace",
        /// The Kubernetes pod of the agent.
        pub agent_pod_name: Option<String> = "agentPodName",
        /// The ECS cluster.
        pub ecs_cluster_name: Option<String> = "ecsClusterName",
        /// The resource name of the ECS service.
        pub ecs_service_arn: Option<String> = "ecsServiceArn",
        /// The name of the ECS service.
        pub ecs_service_name: Option<String> = "ecsServiceName",
        /// The resource name of the ECS task.
        pub ecs_task_arn: Option<String> = "ecsTaskArn",
        /// The availability zone of the ECS task.
        pub ecs_task_availability_zone: Option<String> = "ecsTaskAvailabilityZone",
        /// The resource name of the ECS task definition.
        pub ecs_task_definition_arn: Option<String> = "ecsTaskDefinitionArn",
        /// The family of the ECS task definition.
        pub ecs_task_definition_family: Option<String> = "ecsTaskDefinitionFamily",
        /// The revision of the ECS task definition.
        pub ecs_task_definition_revision: Option<String> = "ecsTaskDefinitionRevision",
        /// How the ECS task runs: `FARGATE`, `EC2`.
        pub ecs_type: Option<String> = "ecsType",
        /// The version of the ECS agent.
        pub ecs_version: Option<String> = "ecsVersion",
    }
}

record! {
    /// How many workloads run on the endpoint.
    pub struct WorkloadCounts {
        /// Containers.
        pub containers_count: Option<Integer> = "containersCount",
        /// Kubernetes pods.
        pub pods_count: Option<Integer> = "podsCount",
        /// ECS tasks.
        pub tasks_count: Option<Integer> = "tasksCount",
    }
}

word_enum! {
    /// The kind of machine. Several words contain a space.
    pub enum MachineType {
        /// Not known.
        Unknown = "unknown",
        /// A desktop computer.
        Desktop = "desktop",
        /// A portable computer.
        Laptop = "laptop",
        /// A server.
        Server = "server",
        /// A node of a Kubernetes cluster.
        KubernetesNode = "kubernetes node",
        /// A storage device.
        Storage = "storage",
        /// A Kubernetes pod.
        KubernetesPod = "kubernetes pod",
        /// A task of Amazon ECS.
        EcsTask = "ecs task",
        /// The helper of an agent in a Kubernetes cluster.
        KubernetesHelper = "kubernetes helper",
    }
}

word_enum! {
    /// The family of an operating system.
    pub enum OsType {
        /// Windows.
        Windows = "windows",
        /// A Windows that only the legacy agent supports.
        WindowsLegacy = "windows_legacy",
        /// Linux.
        Linux = "linux",
        /// macOS.
        Macos = "macos",
    }
}

word_enum! {
    /// The architecture of an operating system.
    pub enum OsArch {
        /// 32 bits.
        Bits32 = "32 bit",
        /// 64 bits.
        Bits64 = "64 bit",
        /// 64 bits on ARM.
        Arm64 = "ARM64",
    }
}

word_enum! {
    /// The state of network isolation.
    pub enum NetworkStatus {
        /// Not isolated.
        Connected = "connected",
        /// Isolated by the console.
        Disconnected = "disconnected",
        /// Isolation is being lifted.
        Connecting = "connecting",
        /// Isolation is being imposed.
        Disconnecting = "disconnecting",
    }
}

word_enum! {
    /// How the network location of an endpoint was found.
    pub enum LocationType {
        /// Locations do not apply.
        NotApplicable = "not_applicable",
        /// The agent knows no locations.
        NotSupported = "not_supported",
        /// A location matched.
        Specific = "specific",
        /// No location matched.
        Fallback = "fallback",
    }
}

word_enum! {
    /// The coarse kind of device in the documented shape.
    pub enum DeviceType {
        /// A desktop or a portable computer.
        Computer = "computer",
        /// A server.
        Server = "server",
    }
}
