//! Firewalls, their groups and their threat feeds.

use open_record::{Integer, record};
use serde_json::Value;

use super::{NamedRef, Principal, TenantRef};

record! {
    /// A firewall, from `GET /firewall/v1/firewalls`.
    pub struct Firewall {
        /// Identifier of the firewall.
        pub id: Option<String> = "id",
        /// The cluster that the firewall is in.
        pub cluster: Option<FirewallCluster> = "cluster",
        /// Tenant that the firewall belongs to.
        pub tenant: Option<TenantRef> = "tenant",
        /// Serial number of the firewall.
        pub serial_number: Option<String> = "serialNumber",
        /// The group that the firewall is in.
        pub group: Option<NamedRef> = "group",
        /// Host name of the firewall.
        pub hostname: Option<String> = "hostname",
        /// Name of the firewall.
        pub name: Option<String> = "name",
        /// External IPv4 addresses of the firewall.
        pub external_ipv4_addresses: Option<Vec<String>> = "externalIpv4Addresses",
        /// Version of the firmware.
        pub firmware_version: Option<String> = "firmwareVersion",
        /// Model of the firewall.
        pub model: Option<String> = "model",
        /// Status of the firewall.
        pub status: Option<FirewallStatus> = "status",
        /// When the state last changed. ISO 8601.
        pub state_changed_at: Option<String> = "stateChangedAt",
        /// Capabilities of the firewall.
        pub capabilities: Option<Vec<String>> = "capabilities",
        /// Location of the firewall.
        pub geo_location: Option<FirewallGeoLocation> = "geoLocation",
        /// Who created the firewall.
        pub created_by: Option<Principal> = "createdBy",
        /// When the firewall was created. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// When the firewall was last changed. ISO 8601.
        pub updated_at: Option<String> = "updatedAt",
        /// Who last changed the firewall.
        pub updated_by: Option<Principal> = "updatedBy",
        /// When the status last changed. ISO 8601.
        pub status_changed_at: Option<String> = "statusChangedAt",
    }
}

record! {
    /// The cluster that a firewall is in.
    pub struct FirewallCluster {
        /// Identifier of the cluster.
        pub id: Option<String> = "id",
        /// Mode of the cluster, such as `activeActive`.
        pub mode: Option<String> = "mode",
        /// Role of the firewall in the cluster, such as `primary`.
        pub status: Option<String> = "status",
        /// The other firewall of the cluster.
        pub peers: Option<FirewallClusterPeer> = "peers",
    }
}

record! {
    /// The other firewall of a cluster.
    pub struct FirewallClusterPeer {
        /// Identifier of the firewall.
        pub id: Option<String> = "id",
        /// Serial number of the firewall.
        pub serial_number: Option<String> = "serialNumber",
    }
}

record! {
    /// The status of a firewall in Sophos Central.
    pub struct FirewallStatus {
        /// Status of the management by Sophos Central.
        pub managing: Option<String> = "managing",
        /// Status of the reporting to Sophos Central.
        pub reporting: Option<String> = "reporting",
        /// Whether the firewall is connected.
        pub connected: Option<bool> = "connected",
        /// Whether the firewall is suspended.
        pub suspended: Option<bool> = "suspended",
    }
}

record! {
    /// The location of a firewall.
    pub struct FirewallGeoLocation (input) {
        /// Latitude in degrees.
        pub latitude: Option<String> = "latitude",
        /// Longitude in degrees.
        pub longitude: Option<String> = "longitude",
    }
}

record! {
    /// An action on a firewall, from `POST /firewall/v1/firewalls/{firewallId}/action`.
    pub struct FirewallAction {
        /// Status of the action.
        pub status: Option<String> = "status",
        /// Name of the action, such as `approveManagement`.
        pub action: Option<String> = "action",
    }
}

record! {
    /// The available firmware, from `POST /firewall/v1/firewalls/actions/firmware-upgrade-check`.
    pub struct FirmwareCheck {
        /// The firewalls, each with the versions it can be upgraded to.
        pub firewalls: Option<Vec<FirmwareCheckFirewall>> = "firewalls",
        /// Descriptions of the versions.
        pub firmware_versions: Option<Vec<FirmwareVersion>> = "firmwareVersions",
    }
}

record! {
    /// The firmware of a firewall, and the versions it can be upgraded to.
    pub struct FirmwareCheckFirewall {
        /// Identifier of the firewall.
        pub id: Option<String> = "id",
        /// Serial number of the firewall.
        pub serial_number: Option<String> = "serialNumber",
        /// Version of the installed firmware.
        pub firmware_version: Option<String> = "firmwareVersion",
        /// Versions that the firewall can be upgraded to.
        pub upgrade_to_version: Option<Vec<String>> = "upgradeToVersion",
    }
}

record! {
    /// A version of the firmware.
    pub struct FirmwareVersion {
        /// Size of the firmware.
        pub size: Option<String> = "size",
        /// Version of the firmware.
        pub version: Option<String> = "version",
        /// Bugs that the version fixes.
        pub bugs: Option<Vec<String>> = "bugs",
        /// New features of the version.
        pub news: Option<Vec<String>> = "news",
    }
}

record! {
    /// A firewall to upgrade, with the version and the time.
    pub struct FirmwareUpgradeOrder (input) {
        /// Identifier of the firewall.
        pub id: Option<String> = "id",
        /// When to upgrade. ISO 8601. Default: now.
        pub upgrade_at: Option<String> = "upgradeAt",
        /// Version to upgrade to.
        pub upgrade_to_version: Option<String> = "upgradeToVersion",
    }
}

record! {
    /// The upgrades that were started.
    pub struct FirmwareUpgrades {
        /// The firewalls, each with the status of its upgrade.
        pub firewalls: Option<Vec<FirmwareUpgrade>> = "firewalls",
    }
}

record! {
    /// The upgrade of one firewall.
    pub struct FirmwareUpgrade {
        /// Identifier of the firewall.
        pub id: Option<String> = "id",
        /// Status of the upgrade.
        pub status: Option<String> = "status",
        /// Version that the firewall is upgraded to.
        pub upgrade_to_version: Option<String> = "upgradeToVersion",
        /// When the firewall was upgraded. ISO 8601.
        pub upgraded_at: Option<String> = "upgradedAt",
    }
}

record! {
    /// A group of firewalls, from `GET /firewall/v1/firewall-groups`.
    pub struct FirewallGroup {
        /// Identifier of the group.
        pub id: Option<String> = "id",
        /// Name of the group.
        pub name: Option<String> = "name",
        /// The group above this one.
        pub parent_group: Option<NamedRef> = "parentGroup",
        /// Tenant that the group belongs to.
        pub tenant: Option<TenantRef> = "tenant",
        /// Whether only the managing partner or organization can change the group.
        pub locked_by_managing_account: Option<bool> = "lockedByManagingAccount",
        /// The first firewalls of the group, and their number.
        pub firewalls: Option<FirewallExcerpt> = "firewalls",
        /// Import of settings from another firewall.
        pub config_import: Option<ConfigImport> = "configImport",
        /// Who created the group.
        pub created_by: Option<Principal> = "createdBy",
        /// When the group was created. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// Who last changed the group.
        pub updated_by: Option<Principal> = "updatedBy",
        /// When the group was last changed. ISO 8601.
        pub updated_at: Option<String> = "updatedAt",
    }
}

record! {
    /// The first firewalls of a group, and their number.
    pub struct FirewallExcerpt {
        /// Number of all firewalls in the group.
        pub total: Option<Integer> = "total",
        /// Number of firewalls in `items`.
        pub items_count: Option<Integer> = "itemsCount",
        /// The first firewalls.
        pub items: Option<Vec<NamedRef>> = "items",
    }
}

record! {
    /// An import of settings from another firewall.
    pub struct ConfigImport {
        /// The firewall that settings are imported from.
        pub source_firewall: Option<NamedRef> = "sourceFirewall",
        /// Progress of the import in percent.
        pub percent_complete: Option<Integer> = "percentComplete",
        /// Status of the import.
        pub status: Option<String> = "status",
        /// Errors of the import.
        pub errors: Option<Vec<Value>> = "errors",
    }
}

record! {
    /// Whether a firewall has the settings of its group.
    pub struct FirewallSyncStatus {
        /// The firewall.
        pub firewall: Option<NamedRef> = "firewall",
        /// Status of the synchronization.
        pub status: Option<String> = "status",
        /// When the status last changed. ISO 8601.
        pub last_updated_at: Option<String> = "lastUpdatedAt",
    }
}

record! {
    /// A transaction that was started on a firewall.
    pub struct Transaction {
        /// Identifier of the transaction, by which its result can be read.
        pub transaction_id: Option<String> = "transactionId",
    }
}

record! {
    /// An indicator of a threat.
    pub struct ThreatIndicator (input) {
        /// Value of the indicator, such as an address or a domain.
        pub value: Option<String> = "value",
        /// Kind of indicator.
        pub kind: Option<String> = "type",
    }
}

record! {
    /// A transaction on a firewall, and its result.
    pub struct FirewallTransaction {
        /// Identifier of the transaction.
        pub id: Option<String> = "id",
        /// Status of the transaction.
        pub status: Option<String> = "status",
        /// Result of the transaction.
        pub result: Option<String> = "result",
        /// When the transaction was created. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// When the transaction finished. ISO 8601.
        pub finished_at: Option<String> = "finishedAt",
        /// When the result expires. ISO 8601.
        pub expiry_at: Option<String> = "expiryAt",
        /// Answer of the firewall.
        pub response: Option<Value> = "response",
        /// The request that started the transaction.
        pub request: Option<FirewallTransactionRequest> = "request",
    }
}

record! {
    /// The request that started a transaction.
    pub struct FirewallTransactionRequest {
        /// HTTP method.
        pub method: Option<String> = "method",
        /// Path of the request.
        pub path: Option<String> = "path",
        /// Query parameters.
        pub query: Option<Vec<Value>> = "query",
    }
}
