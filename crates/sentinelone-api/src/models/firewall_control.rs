//! Rules of the firewall. Records of the operations.

use open_record::{Integer, record, word_enum};

use super::{DeviceRuleAction, DeviceRuleStatus, OsType, Reference, ScopeLevel};

record! {
    /// A firewall rule, as returned by `GET firewall-control`.
    pub struct FirewallRule (input) {
        /// The id.
        pub id: Option<String> = "id",
        /// The position in the order.
        pub order: Option<Integer> = "order",
        /// The direction.
        pub direction: Option<FirewallRuleDirection> = "direction",
        /// The family of the operating system.
        pub os_type: Option<OsType> = "osType",
        /// The operating system types.
        pub os_types: Option<Vec<OsType>> = "osTypes",
        /// The tag.
        pub tag: Option<String> = "tag",
        /// The application.
        pub application: Option<FirewallRuleApplication> = "application",
        /// The name.
        pub name: Option<String> = "name",
        /// The protocol.
        pub protocol: Option<String> = "protocol",
        /// The product id.
        pub product_id: Option<String> = "productId",
        /// The local host.
        pub local_host: Option<FirewallRuleLocalHost> = "localHost",
        /// The local port.
        pub local_port: Option<FirewallRuleLocalPort> = "localPort",
        /// The remote host.
        pub remote_host: Option<FirewallRuleRemoteHost> = "remoteHost",
        /// The remote hosts.
        pub remote_hosts: Option<Vec<FirewallRuleRemoteHost>> = "remoteHosts",
        /// The remote port.
        pub remote_port: Option<FirewallRuleRemotePort> = "remotePort",
        /// The location.
        pub location: Option<FirewallRuleLocation> = "location",
        /// The action.
        pub action: Option<DeviceRuleAction> = "action",
        /// The status.
        pub status: Option<DeviceRuleStatus> = "status",
        /// The scope.
        pub scope: Option<ScopeLevel> = "scope",
        /// The id of the scope.
        pub scope_id: Option<String> = "scopeId",
        /// Whether the item can be edited.
        pub editable: Option<bool> = "editable",
        /// When it was made. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// When it last changed. ISO 8601.
        pub updated_at: Option<String> = "updatedAt",
        /// The user who created it.
        pub creator: Option<String> = "creator",
        /// The id of the user who created it.
        pub creator_id: Option<String> = "creatorId",
        /// The tags.
        pub tags: Option<Vec<Reference>> = "tags",
        /// The tag ids.
        pub tag_ids: Option<Vec<String>> = "tagIds",
        /// The tag names.
        pub tag_names: Option<Vec<String>> = "tagNames",
        /// The description.
        pub description: Option<String> = "description",
        /// The rule category.
        pub rule_category: Option<RuleCategory> = "ruleCategory",
        /// The ids of the accounts.
        pub account_ids: Option<Vec<String>> = "accountIds",
        /// The ids of the sites.
        pub site_ids: Option<Vec<String>> = "siteIds",
        /// The ids of the groups.
        pub group_ids: Option<Vec<String>> = "groupIds",
        /// Whether it concerns the whole tenant.
        pub tenant: Option<bool> = "tenant",
        /// The id of the account.
        pub account_id: Option<String> = "accountId",
        /// The id of the site.
        pub site_id: Option<String> = "siteId",
        /// The id of the group.
        pub group_id: Option<String> = "groupId",
    }
}

record! {
    /// The `remoteHost` of [`FirewallRule`].
    pub struct FirewallRuleRemoteHost (input) {
        /// The type.
        pub type_: Option<FirewallRuleRemoteHostType> = "type",
        /// The values.
        pub values: Option<Vec<String>> = "values",
    }
}

record! {
    /// The `location` of [`FirewallRule`].
    pub struct FirewallRuleLocation (input) {
        /// The type.
        pub type_: Option<FirewallRuleLocationType> = "type",
        /// The values.
        pub values: Option<Vec<FirewallRuleLocationValue>> = "values",
    }
}

record! {
    /// The `values` of [`FirewallRuleLocation`].
    pub struct FirewallRuleLocationValue (input) {
        /// The id.
        pub id: Option<String> = "id",
        /// The name.
        pub name: Option<String> = "name",
        /// The scope.
        pub scope: Option<ScopeLevel> = "scope",
    }
}

record! {
    /// A firewall configuration, as returned by `GET firewall-control/configuration`.
    pub struct FirewallConfiguration {
        /// Whether it is enabled.
        pub enabled: Option<bool> = "enabled",
        /// Whether rules depend on the endpoint's location.
        pub location_aware: Option<bool> = "locationAware",
        /// Whether blocked events are reported.
        pub report_blocked: Option<bool> = "reportBlocked",
        /// Whether it inherits from the scope above.
        pub inherits: Option<bool> = "inherits",
        /// The scope that it is inherited from.
        pub inherited_from: Option<String> = "inheritedFrom",
        /// The selected tags.
        pub selected_tags: Option<Vec<String>> = "selectedTags",
        /// Whether settings are inherited.
        pub inherit_settings: Option<bool> = "inheritSettings",
        /// Whether all firewall rules are inherited.
        pub inherit_all_firewall_rules: Option<bool> = "inheritAllFirewallRules",
    }
}

record! {
    /// A firewall protocol, as returned by `GET firewall-control/protocols`.
    pub struct FirewallProtocol {
        /// The ids of the accounts.
        pub account_ids: Option<Vec<String>> = "accountIds",
        /// The ids of the sites.
        pub site_ids: Option<Vec<String>> = "siteIds",
        /// The ids of the groups.
        pub group_ids: Option<Vec<String>> = "groupIds",
        /// Whether it concerns the whole tenant.
        pub tenant: Option<bool> = "tenant",
        /// The value.
        pub value: Option<String> = "value",
        /// The name.
        pub name: Option<String> = "name",
    }
}

record! {
    /// The `application` of [`FirewallRule`].
    pub struct FirewallRuleApplication (input) {
        /// The type.
        pub type_: Option<FirewallRuleApplicationType> = "type",
        /// The values.
        pub values: Option<Vec<String>> = "values",
    }
}

record! {
    /// The `localHost` of [`FirewallRule`].
    pub struct FirewallRuleLocalHost (input) {
        /// The type.
        pub type_: Option<FirewallRuleRemoteHostType> = "type",
        /// The values.
        pub values: Option<Vec<String>> = "values",
    }
}

record! {
    /// The `localPort` of [`FirewallRule`].
    pub struct FirewallRuleLocalPort (input) {
        /// The type.
        pub type_: Option<FirewallRuleLocalPortType> = "type",
        /// The values.
        pub values: Option<Vec<Integer>> = "values",
    }
}

record! {
    /// The `remotePort` of [`FirewallRule`].
    pub struct FirewallRuleRemotePort (input) {
        /// The type.
        pub type_: Option<FirewallRuleLocalPortType> = "type",
        /// The values.
        pub values: Option<Vec<Integer>> = "values",
    }
}

record! {
    /// A firewall rule value, as sent in requests.
    pub struct FirewallRuleValue (input) {
        /// The id.
        pub id: Option<String> = "id",
        /// The name.
        pub name: Option<String> = "name",
        /// The scope.
        pub scope: Option<ScopeLevel> = "scope",
    }
}

word_enum! {
    /// Words of `firewallRuleDirection`.
    pub enum FirewallRuleDirection {
        /// `any`.
        Any = "any",
        /// `inbound`.
        Inbound = "inbound",
        /// `outbound`.
        Outbound = "outbound",
    }
}

word_enum! {
    /// Words of `firewallRuleRemoteHostType`.
    pub enum FirewallRuleRemoteHostType {
        /// `any`.
        Any = "any",
        /// `cidr`.
        Cidr = "cidr",
        /// `range`.
        Range = "range",
        /// `addresses`.
        Addresses = "addresses",
        /// `fqdn`.
        Fqdn = "fqdn",
    }
}

word_enum! {
    /// Words of `firewallRuleLocationType`.
    pub enum FirewallRuleLocationType {
        /// `all`.
        All = "all",
        /// `specific`.
        Specific = "specific",
        /// `fallback`.
        Fallback = "fallback",
    }
}

word_enum! {
    /// Words of `ruleCategory`.
    pub enum RuleCategory {
        /// `firewall`.
        Firewall = "firewall",
        /// `network_quarantine`.
        NetworkQuarantine = "network_quarantine",
    }
}

word_enum! {
    /// Words of `firewallRuleApplicationType`.
    pub enum FirewallRuleApplicationType {
        /// `any`.
        Any = "any",
        /// `path`.
        Path = "path",
        /// `sha1`.
        Sha1 = "sha1",
        /// `system`.
        System = "system",
    }
}

word_enum! {
    /// Words of `firewallRuleLocalPortType`.
    pub enum FirewallRuleLocalPortType {
        /// `any`.
        Any = "any",
        /// `ports`.
        Ports = "ports",
        /// `range`.
        Range = "range",
    }
}
