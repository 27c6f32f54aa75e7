//! Firewalls, their groups and their threat feeds.

use connect_core::{Call, Follow};

use super::confirm::{Deletion, LessProtection};
use super::ids::{FirewallGroupId, FirewallId, TransactionId};
use super::operations::{
    ACT_ON_FIREWALL, ADD_THREAT_INDICATORS, CANCEL_FIRMWARE_UPGRADES_OF_FIREWALLS, CHECK_FIRMWARE_OF_FIREWALLS,
    CREATE_FIREWALL_GROUP, DELETE_ALL_THREAT_INDICATORS, DELETE_FIREWALL, DELETE_FIREWALL_GROUP,
    DELETE_THREAT_INDICATORS, GET_FIREWALL_TRANSACTION, LIST_FIREWALL_GROUPS, LIST_FIREWALLS,
    LIST_SYNC_STATUS_OF_FIREWALLS, READ_THREAT_FEED, SEARCH_THREAT_INDICATORS, UPDATE_FIREWALL, UPDATE_FIREWALL_GROUP,
    UPDATE_THREAT_FEED_SETTINGS, UPGRADE_FIRMWARE_OF_FIREWALLS,
};
use super::paging::by_number;
use super::requests::requests;
use super::targets::{query_targets, targets};
use super::words::Moment;
use super::{FirewallGroups, Firewalls, ThreatFeeds};
use crate::models::{
    Deleted, Firewall, FirewallAction, FirewallGeoLocation, FirewallGroup, FirewallSyncStatus, FirewallTransaction,
    FirmwareCheck, FirmwareUpgradeOrder, FirmwareUpgrades, ThreatIndicator, Transaction,
};

requests! {
    /// A request that lists firewalls.
    pub list ListFirewalls of Firewall {
        /// Only firewalls of this group.
        group_id: String => query "groupId",
        search,
    }

    /// A request that changes the name or location of a firewall.
    pub call UpdateFirewall of Firewall {
        /// Name of the firewall.
        name: String => body "name",
        /// Location of the firewall.
        geo_location: FirewallGeoLocation => body "geoLocation",
    }

    /// A request that lists groups of firewalls.
    pub list ListFirewallGroups of FirewallGroup {
        /// Whether groups within groups are listed too.
        recurse_subgroups: bool => query "recurseSubgroups",
        search,
        search_fields,
    }

    /// A request that creates a group of firewalls.
    pub call CreateFirewallGroup of FirewallGroup {
        /// The firewall to import settings from.
        config_import_source_firewall_id: FirewallId => body "configImportSourceFirewallId",
        /// Firewalls to add.
        assign_firewalls: [FirewallId] => body "assignFirewalls",
        /// The parent of the group.
        parent_group_id: FirewallGroupId => body "parentGroupId",
    }

    /// A request that changes the name and the firewalls of a group.
    pub call UpdateFirewallGroup of FirewallGroup {
        /// Name of the group.
        name: String => body "name",
        /// Firewalls to add.
        assign_firewalls: [FirewallId] => body "assignFirewalls",
        /// Firewalls to remove.
        unassign_firewalls: [FirewallId] => body "unassignFirewalls",
    }

    /// A request that lists for each firewall of a group whether it has the settings of the group.
    pub list ListSyncStatusOfFirewalls of FirewallSyncStatus {
        /// Only the firewalls with these identifiers.
        ids: [FirewallId] => query "ids",
    }

    /// A request that starts to change the settings of the threat feed.
    pub call UpdateThreatFeedSettings of Transaction {
        /// Whether the threat feed is to be on.
        enabled: bool => body "enabled",
        /// What is done with traffic that matches an indicator.
        action: String => body "action",
        /// When the threat feed was last changed. ISO 8601.
        last_updated_at: Moment => body "lastUpdatedAt",
    }

    /// A request that reads the status of a transaction, and its result.
    pub call GetFirewallTransaction of FirewallTransaction {
        fields,
    }
}

impl Firewalls {
    /// Lists firewalls, at most 100 per page.
    pub fn list(&self) -> ListFirewalls {
        ListFirewalls::new(self.core.list(LIST_FIREWALLS.request().query("pageTotal", true), by_number(100)))
    }

    /// Changes the name or location of a firewall.
    pub fn update(&self, id: &FirewallId) -> UpdateFirewall {
        UpdateFirewall::new(self.core.record(UPDATE_FIREWALL.request().empty_object().segment("firewallId", id), ""))
    }

    /// Deletes a firewall from Sophos Central.
    pub fn delete(&self, id: &FirewallId, _: Deletion) -> Call<Deleted> {
        self.core.record(DELETE_FIREWALL.request().segment("firewallId", id), "")
    }

    /// Carries out an action on a firewall, such as `approveManagement`.
    pub fn act(&self, id: &FirewallId, action: &str) -> Call<FirewallAction> {
        self.core.record(ACT_ON_FIREWALL.request().segment("firewallId", id).member("action", action), "")
    }

    /// Checks whether there is newer firmware for these firewalls.
    pub fn check_firmware(&self, firewalls: &[FirewallId]) -> Call<FirmwareCheck> {
        self.core.record(targets(CHECK_FIRMWARE_OF_FIREWALLS.request(), "firewalls", firewalls), "")
    }

    /// Upgrades the firmware of these firewalls, now or at a set time.
    pub fn upgrade_firmware(&self, firewalls: &[FirmwareUpgradeOrder]) -> Call<FirmwareUpgrades> {
        self.core.record(targets(UPGRADE_FIRMWARE_OF_FIREWALLS.request(), "firewalls", firewalls), "")
    }

    /// Cancels the upgrades of these firewalls.
    pub fn cancel_firmware_upgrades(&self, ids: &[FirewallId], _: Deletion) -> Call<Deleted> {
        self.core.record(query_targets(CANCEL_FIRMWARE_UPGRADES_OF_FIREWALLS.request(), "ids", ids), "")
    }
}

impl FirewallGroups {
    /// Lists groups of firewalls, at most 100 per page.
    pub fn list(&self) -> ListFirewallGroups {
        ListFirewallGroups::new(self.core.list(LIST_FIREWALL_GROUPS.request().query("pageTotal", true), by_number(100)))
    }

    /// Creates a group of firewalls.
    pub fn create(&self, name: &str) -> CreateFirewallGroup {
        CreateFirewallGroup::new(self.core.record(CREATE_FIREWALL_GROUP.request().member("name", name), ""))
    }

    /// Changes the name and the firewalls of a group.
    pub fn update(&self, id: &FirewallGroupId) -> UpdateFirewallGroup {
        UpdateFirewallGroup::new(
            self.core.record(UPDATE_FIREWALL_GROUP.request().empty_object().segment("groupId", id), ""),
        )
    }

    /// Deletes a group; its firewalls remain.
    pub fn delete(&self, id: &FirewallGroupId, _: Deletion) -> Call<Deleted> {
        self.core.record(DELETE_FIREWALL_GROUP.request().segment("groupId", id), "")
    }

    /// Lists for each firewall of a group whether it has the settings of the group. At most 100 per page.
    pub fn sync_status(&self, id: &FirewallGroupId) -> ListSyncStatusOfFirewalls {
        ListSyncStatusOfFirewalls::new(self.core.list(
            LIST_SYNC_STATUS_OF_FIREWALLS.request().segment("groupId", id).query("pageTotal", true),
            by_number(100),
        ))
    }
}

impl ThreatFeeds {
    /// Starts to read the threat feed of a firewall. [`transaction`](Self::transaction) reads the result.
    pub fn read(&self, id: &FirewallId) -> Call<Transaction> {
        self.core.record(READ_THREAT_FEED.request().segment("firewallId", id), "")
    }

    /// Starts to change the settings of the threat feed.
    pub fn update_settings(&self, id: &FirewallId, _: LessProtection) -> UpdateThreatFeedSettings {
        UpdateThreatFeedSettings::new(
            self.core.record(UPDATE_THREAT_FEED_SETTINGS.request().empty_object().segment("firewallId", id), ""),
        )
    }

    /// Starts to add these indicators.
    pub fn add_indicators(&self, id: &FirewallId, indicators: &[ThreatIndicator]) -> Call<Transaction> {
        self.core
            .record(targets(ADD_THREAT_INDICATORS.request().segment("firewallId", id), "indicators", indicators), "")
    }

    /// Starts to delete every indicator of a firewall.
    pub fn delete_all_indicators(&self, id: &FirewallId, _: Deletion) -> Call<Transaction> {
        self.core.record(DELETE_ALL_THREAT_INDICATORS.request().segment("firewallId", id), "")
    }

    /// Starts to delete these indicators.
    pub fn delete_indicators(&self, id: &FirewallId, indicators: &[ThreatIndicator], _: Deletion) -> Call<Transaction> {
        self.core
            .record(targets(DELETE_THREAT_INDICATORS.request().segment("firewallId", id), "indicators", indicators), "")
    }

    /// Starts to search for these indicators.
    pub fn search_indicators(&self, id: &FirewallId, indicator_values: &[&str]) -> Call<Transaction> {
        self.core.record(
            targets(SEARCH_THREAT_INDICATORS.request().segment("firewallId", id), "indicatorValues", indicator_values),
            "",
        )
    }

    /// Reads the status of a transaction, and its result.
    pub fn transaction(&self, firewall: &FirewallId, transaction: &TransactionId) -> GetFirewallTransaction {
        GetFirewallTransaction::new(self.core.record(
            GET_FIREWALL_TRANSACTION.request().segment("firewallId", firewall).segment("transactionId", transaction),
            "",
        ))
    }
}

impl ThreatFeeds {
    /// Follows a transaction until it has finished or the deadline has passed.
    pub fn follow(&self, firewall: &FirewallId, transaction: &TransactionId) -> Follow<FirewallTransaction> {
        let call = self.transaction(firewall, transaction);
        let look = move || {
            let call = call.clone();
            async move { call.send().await }
        };
        Follow::new(look, |transaction| transaction.status.as_deref() != Some("pending"))
    }
}
