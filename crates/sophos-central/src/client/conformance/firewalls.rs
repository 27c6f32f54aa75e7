use connect_core::conformance::{Exercise as _, Step};

use super::{COMPOSED, id, moment};
use crate::models::{FirewallGeoLocation, FirmwareUpgradeOrder, ThreatIndicator};
use crate::{Deletion, FirewallGroupId, FirewallId, LessProtection, TenantClient, TransactionId};

pub(super) fn steps(client: &TenantClient) -> Vec<Step> {
    [firewalls(client), groups(client), threat_feeds(client)].into_iter().flatten().collect()
}

fn firewalls(client: &TenantClient) -> Vec<Step> {
    vec![
        client.firewalls().list().group_id("text").search("text").step(),
        client
            .firewalls()
            .update(&id::<FirewallId>())
            .name("text")
            .geo_location(FirewallGeoLocation::new().latitude("text").longitude("text"))
            .step(),
        client.firewalls().delete(&id::<FirewallId>(), Deletion::Confirmed).step(),
        client.firewalls().act(&id::<FirewallId>(), "approveManagement").step(),
        client.firewalls().check_firmware(&[id::<FirewallId>()]).step(),
        client
            .firewalls()
            .upgrade_firmware(&[FirmwareUpgradeOrder::new().id(COMPOSED).upgrade_at("text").upgrade_to_version("text")])
            .step(),
        client.firewalls().cancel_firmware_upgrades(&[id::<FirewallId>()], Deletion::Confirmed).step(),
    ]
}

fn groups(client: &TenantClient) -> Vec<Step> {
    vec![
        client.firewall_groups().list().recurse_subgroups(true).search("text").search_fields(["text"]).step(),
        client
            .firewall_groups()
            .create("text")
            .config_import_source_firewall_id(id::<FirewallId>())
            .assign_firewalls([id::<FirewallId>()])
            .parent_group_id(id::<FirewallGroupId>())
            .step(),
        client
            .firewall_groups()
            .update(&id::<FirewallGroupId>())
            .name("text")
            .assign_firewalls([id::<FirewallId>()])
            .unassign_firewalls([id::<FirewallId>()])
            .step(),
        client.firewall_groups().delete(&id::<FirewallGroupId>(), Deletion::Confirmed).step(),
        client.firewall_groups().sync_status(&id::<FirewallGroupId>()).ids([id::<FirewallId>()]).step(),
    ]
}

fn threat_feeds(client: &TenantClient) -> Vec<Step> {
    vec![
        client.threat_feeds().read(&id::<FirewallId>()).step(),
        client
            .threat_feeds()
            .update_settings(&id::<FirewallId>(), LessProtection::Confirmed)
            .enabled(true)
            .action("logOnly")
            .last_updated_at(moment())
            .step(),
        client
            .threat_feeds()
            .add_indicators(&id::<FirewallId>(), &[ThreatIndicator::new().value("192.0.2.1").kind("ipv4-addr")])
            .step(),
        client.threat_feeds().delete_all_indicators(&id::<FirewallId>(), Deletion::Confirmed).step(),
        client
            .threat_feeds()
            .delete_indicators(
                &id::<FirewallId>(),
                &[ThreatIndicator::new().value("192.0.2.1").kind("ipv4-addr")],
                Deletion::Confirmed,
            )
            .step(),
        client.threat_feeds().search_indicators(&id::<FirewallId>(), &["text"]).step(),
        client.threat_feeds().transaction(&id::<FirewallId>(), &id::<TransactionId>()).fields(["text"]).step(),
    ]
}
