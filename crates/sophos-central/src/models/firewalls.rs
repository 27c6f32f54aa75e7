//! Firewalls, their groups and their threat feeds.

use open_record::{Integer, record};
use serde_json::Value;

use super::{NamedRef, Principal, TenantRef};

record! {
    /// A firewall, from `GET /firewall/v1/firewalls`.
    pub struct Firewall {
        /// Its id.
        pub id: Option<String> = "id",
        /// The cluster.
        pub cluster: Option<FirewallCluster> = "cluster",
        /// The tenant.
        pub tenant: Option<TenantRef> = "tenant",
        /// The serial number.
        pub serial_number: Option<String> = "serialNumber",
        /// The group.
        pub group: Option<NamedRef> = "group",
        /// The host name.
        pub hostname: Option<String> = "hostname",
        /// Its name.
        pub name: Option<String> = "name",
        /// The external IPv4 addresses.
        pub external_ipv4_addresses: Option<Vec<String>> = "externalIpv4Addresses",
        /// The version of the firmware.
        pub firmware_version: Option<String> = "firmwareVersion",
        /// The model.
        pub model: Option<String> = "model",
        /// How far it is.
        pub status: Option<FirewallStatus> = "status",
        /// The time of `stateChangedAt`. ISO 8601.
        pub state_changed_at: Option<String> = "stateChangedAt",
        /// What it can do.
        pub capabilities: Option<Vec<String>> = "capabilities",
        /// Where it is.
        pub geo_location: Option<FirewallGeoLocation> = "geoLocation",
        /// Who has made it.
        pub created_by: Option<Principal> = "createdBy",
        /// When it was made. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// When it was changed last. ISO 8601.
        pub updated_at: Option<String> = "updatedAt",
        /// Who has changed it last.
        pub updated_by: Option<Principal> = "updatedBy",
        /// The time of `statusChangedAt`. ISO 8601.
        pub status_changed_at: Option<String> = "statusChangedAt",
    }
}

record! {
    /// The cluster that a firewall is in.
    pub struct FirewallCluster {
        /// Its id.
        pub id: Option<String> = "id",
        /// How its members share the work, such as `activeActive`.
        pub mode: Option<String> = "mode",
        /// How far it is.
        pub status: Option<String> = "status",
        /// The other firewall.
        pub peers: Option<FirewallClusterPeer> = "peers",
    }
}

record! {
    /// The other firewall of a cluster.
    pub struct FirewallClusterPeer {
        /// Its id.
        pub id: Option<String> = "id",
        /// The serial number.
        pub serial_number: Option<String> = "serialNumber",
    }
}

record! {
    /// How a firewall stands with Sophos Central.
    pub struct FirewallStatus {
        /// Whether it is managed.
        pub managing: Option<String> = "managing",
        /// Whether it reports.
        pub reporting: Option<String> = "reporting",
        /// Whether it is connected.
        pub connected: Option<bool> = "connected",
        /// Whether it is suspended.
        pub suspended: Option<bool> = "suspended",
    }
}

record! {
    /// Where a firewall is.
    pub struct FirewallGeoLocation (input) {
        /// The latitude, in degrees.
        pub latitude: Option<String> = "latitude",
        /// The longitude, in degrees.
        pub longitude: Option<String> = "longitude",
    }
}

record! {
    /// What was done with a firewall, from `POST /firewall/v1/firewalls/{firewallId}/action`.
    pub struct FirewallAction {
        /// How far it is.
        pub status: Option<String> = "status",
        /// The action.
        pub action: Option<String> = "action",
    }
}

record! {
    /// Which newer firmware there is, from `POST /firewall/v1/firewalls/actions/firmware-upgrade-check`.
    pub struct FirmwareCheck {
        /// The firewalls.
        pub firewalls: Option<Vec<FirmwareCheckFirewall>> = "firewalls",
        /// The versions.
        pub firmware_versions: Option<Vec<FirmwareVersion>> = "firmwareVersions",
    }
}

record! {
    /// The firmware of a firewall, and what it can be upgraded to.
    pub struct FirmwareCheckFirewall {
        /// Its id.
        pub id: Option<String> = "id",
        /// The serial number.
        pub serial_number: Option<String> = "serialNumber",
        /// The version of the firmware.
        pub firmware_version: Option<String> = "firmwareVersion",
        /// The version to upgrade to.
        pub upgrade_to_version: Option<Vec<String>> = "upgradeToVersion",
    }
}

record! {
    /// A version of the firmware.
    pub struct FirmwareVersion {
        /// The size, in bytes.
        pub size: Option<String> = "size",
        /// Its version.
        pub version: Option<String> = "version",
        /// What it mends.
        pub bugs: Option<Vec<String>> = "bugs",
        /// What is new in it.
        pub news: Option<Vec<String>> = "news",
    }
}

record! {
    /// A firewall to upgrade, with the version and the time.
    pub struct FirmwareUpgradeOrder (input) {
        /// Its id.
        pub id: Option<String> = "id",
        /// When to upgrade. ISO 8601.
        pub upgrade_at: Option<String> = "upgradeAt",
        /// The version to upgrade to.
        pub upgrade_to_version: Option<String> = "upgradeToVersion",
    }
}

record! {
    /// The upgrades that were begun.
    pub struct FirmwareUpgrades {
        /// The firewalls.
        pub firewalls: Option<Vec<FirmwareUpgrade>> = "firewalls",
    }
}

record! {
    /// The upgrade of one firewall.
    pub struct FirmwareUpgrade {
        /// Its id.
        pub id: Option<String> = "id",
        /// How far it is.
        pub status: Option<String> = "status",
        /// The version to upgrade to.
        pub upgrade_to_version: Option<String> = "upgradeToVersion",
        /// The time of `upgradedAt`. ISO 8601.
        pub upgraded_at: Option<String> = "upgradedAt",
    }
}

record! {
    /// A firewall group, from `GET /firewall/v1/firewall-groups`.
    pub struct FirewallGroup {
        /// Its id.
        pub id: Option<String> = "id",
        /// Its name.
        pub name: Option<String> = "name",
        /// The group above it.
        pub parent_group: Option<NamedRef> = "parentGroup",
        /// The tenant.
        pub tenant: Option<TenantRef> = "tenant",
        /// Whether only the managing partner or organization may change it.
        pub locked_by_managing_account: Option<bool> = "lockedByManagingAccount",
        /// The firewalls.
        pub firewalls: Option<FirewallExcerpt> = "firewalls",
        /// How far settings are taken over.
        pub config_import: Option<ConfigImport> = "configImport",
        /// Who has made it.
        pub created_by: Option<Principal> = "createdBy",
        /// When it was made. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// Who has changed it last.
        pub updated_by: Option<Principal> = "updatedBy",
        /// When it was changed last. ISO 8601.
        pub updated_at: Option<String> = "updatedAt",
    }
}

record! {
    /// The first of a group's firewalls, and how many there are.
    pub struct FirewallExcerpt {
        /// How many there are.
        pub total: Option<Integer> = "total",
        /// How many are told here.
        pub items_count: Option<Integer> = "itemsCount",
        /// The items.
        pub items: Option<Vec<NamedRef>> = "items",
    }
}

record! {
    /// How far settings are taken over from another firewall.
    pub struct ConfigImport {
        /// The firewall that settings are taken from.
        pub source_firewall: Option<NamedRef> = "sourceFirewall",
        /// How far it is, in percent.
        pub percent_complete: Option<Integer> = "percentComplete",
        /// How far it is.
        pub status: Option<String> = "status",
        /// What could not be done.
        pub errors: Option<Vec<Value>> = "errors",
    }
}

record! {
    /// How far a firewall has the settings of its group.
    pub struct FirewallSyncStatus {
        /// The firewall.
        pub firewall: Option<NamedRef> = "firewall",
        /// How far it is.
        pub status: Option<String> = "status",
        /// When it was changed last. ISO 8601.
        pub last_updated_at: Option<String> = "lastUpdatedAt",
    }
}

record! {
    /// Something that was begun with a firewall.
    pub struct Transaction {
        /// The id under which the outcome can be read.
        pub transaction_id: Option<String> = "transactionId",
    }
}

record! {
    /// An indicator of a threat.
    pub struct ThreatIndicator (input) {
        /// The value.
        pub value: Option<String> = "value",
        /// Its kind.
        pub kind: Option<String> = "type",
    }
}

record! {
    /// How far something that was begun with a firewall is, and what came of it.
    pub struct FirewallTransaction {
        /// Its id.
        pub id: Option<String> = "id",
        /// How far it is.
        pub status: Option<String> = "status",
        /// How it ended.
        pub result: Option<String> = "result",
        /// When it was made. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// When it ended. ISO 8601.
        pub finished_at: Option<String> = "finishedAt",
        /// When it ends. ISO 8601.
        pub expiry_at: Option<String> = "expiryAt",
        /// What came of it.
        pub response: Option<Value> = "response",
        /// What was asked for.
        pub request: Option<FirewallTransactionRequest> = "request",
    }
}

record! {
    /// What was asked for.
    pub struct FirewallTransactionRequest {
        /// The method.
        pub method: Option<String> = "method",
        /// The path.
        pub path: Option<String> = "path",
        /// The query.
        pub query: Option<Vec<Value>> = "query",
    }
}
