use std::ops::{Bound, RangeBounds};

use chrono::{DateTime, SecondsFormat, Utc};
use connect_core::serde::Serialize;
use connect_core::{Parameters, Result};
use serde_json::{Map, Number, Value};

use crate::client::ids::{AccountId, AgentId, GroupId, SiteId};
use crate::models::{
    ActiveProtection, AppsVulnerabilityStatus, ConsoleMigrationStatus, FileExtension, MachineType, MissingPermission,
    MitigationMode, NetworkStatus, OsArch, OsType, RangerStatus, RsoLevel, ScanStatus, ThreatMitigationStatus,
    UserActionsNeeded,
};

/// Which agents an operation concerns: every condition must hold; an empty filter means every agent the token sees.
///
/// Setters bear the names of the vendor's parameters. What no setter covers goes in by [`parameter`](Self::parameter).
/// A value that cannot be sent (an empty list, a comma inside a list's item, a range that ends before it starts) is refused when the
/// request is sent, before anything leaves the machine.
///
/// ```
/// use sentinelone_api::agents::AgentFilter;
/// use sentinelone_api::models::OsType;
///
/// let filter = AgentFilter::new().os_types([OsType::Windows, OsType::WindowsLegacy]).is_active(true).core_count(4..);
/// assert_eq!(
///     filter.to_query()?,
///     [("coreCount__gte", "4"), ("isActive", "true"), ("osTypes", "windows,windows_legacy")]
///         .map(|(name, value)| (name.to_owned(), value.to_owned())),
/// );
/// # Ok::<(), sentinelone_api::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
#[must_use]
pub struct AgentFilter(Parameters);

impl AsRef<Parameters> for AgentFilter {
    fn as_ref(&self) -> &Parameters {
        &self.0
    }
}

impl AgentFilter {
    /// A filter without conditions.
    pub fn new() -> Self {
        Self::default()
    }

    /// Tag conditions (`tagsData`): tag keys with the values wanted for each, in the vendor's own JSON form.
    pub fn tags_data(self, tags: &Map<String, Value>) -> Self {
        let text = Value::Object(tags.clone()).to_string();
        self.put("tagsData", text)
    }

    /// The exact number of active threats (`activeThreats`).
    pub fn active_threats(self, count: u32) -> Self {
        self.put("activeThreats", count)
    }

    /// More active threats than this (`activeThreats__gt`).
    pub fn active_threats_above(self, count: u32) -> Self {
        self.put("activeThreats__gt", count)
    }

    /// A parameter that this release does not know, under the vendor's name. Replaces what stood there.
    pub fn parameter(mut self, name: &str, value: impl Into<String>) -> Self {
        if matches!(name, "limit" | "skip" | "cursor" | "sortBy" | "sortOrder" | "countOnly" | "skipCount") {
            return self.refuse("parameter", "`limit`, `skip`, `cursor`, sorting and counting belong to the request");
        }
        self.0.set_named(name, value);
        self
    }

    /// Whether there are no conditions.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The conditions as query parameters, in alphabetical order, lists joined by commas; not yet percent-encoded.
    ///
    /// # Errors
    /// [`Error::Parameter`](connect_core::Error::Parameter) for the first value that cannot be sent.
    pub fn to_query(&self) -> Result<Vec<(String, String)>> {
        self.0.to_query()
    }

    pub(crate) fn names(&self, name: &str) -> bool {
        self.0.contains(name)
    }

    pub(super) fn put(mut self, name: &'static str, value: impl Serialize) -> Self {
        self.0.set(name, value);
        self
    }

    /// A range whose ends can be compared here.
    fn put_range<T>(self, field: &'static str, lower: Bound<T>, upper: Bound<T>) -> Self
    where
        T: PartialOrd + Into<Operand>,
    {
        if let (Bound::Included(low) | Bound::Excluded(low), Bound::Included(high) | Bound::Excluded(high)) =
            (&lower, &upper)
            && low > high
        {
            return self.refuse(field, "the range ends before it starts");
        }
        self.put_bounds(field, lower, upper)
    }

    /// The bounds as `__gt`, `__gte`, `__lt` and `__lte`, replacing earlier ones of the same field.
    fn put_bounds<T: Into<Operand>>(mut self, field: &'static str, lower: Bound<T>, upper: Bound<T>) -> Self {
        for suffix in ["__gt", "__gte", "__lt", "__lte"] {
            self.0.remove(&format!("{field}{suffix}"));
        }
        let lower = match lower {
            Bound::Included(low) => Some(("__gte", low)),
            Bound::Excluded(low) => Some(("__gt", low)),
            Bound::Unbounded => None,
        };
        let upper = match upper {
            Bound::Included(high) => Some(("__lte", high)),
            Bound::Excluded(high) => Some(("__lt", high)),
            Bound::Unbounded => None,
        };
        for (suffix, bound) in lower.into_iter().chain(upper) {
            self.0.insert(format!("{field}{suffix}"), bound.into().0);
        }
        self
    }

    fn refuse(mut self, parameter: &'static str, rule: &'static str) -> Self {
        self.0.refuse(parameter, rule);
        self
    }
}

/// One flag or both: `true`, `false`, or `[true, false]` for agents of either kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Flags {
    first: bool,
    second: Option<bool>,
}

impl From<bool> for Flags {
    fn from(flag: bool) -> Self {
        Self { first: flag, second: None }
    }
}

impl From<[bool; 2]> for Flags {
    fn from([first, second]: [bool; 2]) -> Self {
        Self { first, second: (first != second).then_some(second) }
    }
}

impl From<Flags> for Value {
    fn from(flags: Flags) -> Self {
        Self::Array([Some(flags.first), flags.second].into_iter().flatten().map(Self::Bool).collect())
    }
}

/// A bound of a range in the form the service takes.
struct Operand(Value);

impl From<DateTime<Utc>> for Operand {
    fn from(time: DateTime<Utc>) -> Self {
        Self(Value::String(time.to_rfc3339_opts(SecondsFormat::Micros, true)))
    }
}

impl From<u64> for Operand {
    fn from(number: u64) -> Self {
        Self(Value::Number(Number::from(number)))
    }
}

impl From<&str> for Operand {
    fn from(text: &str) -> Self {
        Self(Value::String(text.to_owned()))
    }
}

/// The bounds of a range of whole numbers, both inclusive: not every numeric parameter has the strict operators. `None` if it is empty.
fn inclusive(range: &impl RangeBounds<u64>) -> Option<(Bound<u64>, Bound<u64>)> {
    let lower = match range.start_bound() {
        Bound::Excluded(&low) => Bound::Included(low.checked_add(1)?),
        Bound::Included(&low) => Bound::Included(low),
        Bound::Unbounded => Bound::Unbounded,
    };
    let upper = match range.end_bound() {
        Bound::Excluded(&high) => Bound::Included(high.checked_sub(1)?),
        Bound::Included(&high) => Bound::Included(high),
        Bound::Unbounded => Bound::Unbounded,
    };
    Some((lower, upper))
}

macro_rules! agent_filters {
    (
        ids { $($id:ident $(/ $id_not:ident)? : $id_type:ty = $id_name:literal $(/ $id_not_name:literal)?;)* }
        any_of { $($any:ident $(/ $any_not:ident)? : $any_type:ty = $any_name:literal $(/ $any_not_name:literal)?;)* }
        one_of { $($one:ident: $one_type:ty = $one_name:literal;)* }
        texts { $($texts:ident = $texts_name:literal;)* }
        contains { $($contains:ident = $contains_name:literal;)* }
        flags { $($flags:ident = $flags_name:literal;)* }
        flag { $($flag:ident = $flag_name:literal;)* }
        text { $($text:ident = $text_name:literal;)* }
        times { $($time:ident = $time_name:literal;)* }
        integers { $($integer:ident = $integer_name:literal;)* }
        versions { $($version:ident = $version_name:literal;)* }
    ) => {
        impl AgentFilter {
            $(
                #[doc = concat!("Any of these ids (`", $id_name, "`).")]
                pub fn $id(self, ids: impl IntoIterator<Item = $id_type>) -> Self {
                    self.put($id_name, ids.into_iter().collect::<Vec<$id_type>>())
                }
                $(
                    #[doc = concat!("None of these ids (`", $id_not_name, "`).")]
                    pub fn $id_not(self, ids: impl IntoIterator<Item = $id_type>) -> Self {
                        self.put($id_not_name, ids.into_iter().collect::<Vec<$id_type>>())
                    }
                )?
            )*
            $(
                #[doc = concat!("Any of these (`", $any_name, "`).")]
                pub fn $any(self, words: impl IntoIterator<Item = $any_type>) -> Self {
                    self.put($any_name, words.into_iter().collect::<Vec<$any_type>>())
                }
                $(
                    #[doc = concat!("None of these (`", $any_not_name, "`).")]
                    pub fn $any_not(self, words: impl IntoIterator<Item = $any_type>) -> Self {
                        self.put($any_not_name, words.into_iter().collect::<Vec<$any_type>>())
                    }
                )?
            )*
            $(
                #[doc = concat!("Exactly this (`", $one_name, "`).")]
                pub fn $one(self, word: $one_type) -> Self {
                    self.put($one_name, word)
                }
            )*
            $(
                #[doc = concat!("A list of values (`", $texts_name, "`).")]
                pub fn $texts(self, values: impl IntoIterator<Item = impl Into<String>>) -> Self {
                    self.put($texts_name, values.into_iter().map(Into::into).collect::<Vec<String>>())
                }
            )*
            $(
                #[doc = concat!("Contains any of these texts (`", $contains_name, "`).")]
                pub fn $contains(self, parts: impl IntoIterator<Item = impl Into<String>>) -> Self {
                    self.put($contains_name, parts.into_iter().map(Into::into).collect::<Vec<String>>())
                }
            )*
            $(
                #[doc = concat!("A flag, or `[true, false]` for both kinds (`", $flags_name, "`).")]
                pub fn $flags(self, flags: impl Into<Flags>) -> Self {
                    self.put($flags_name, Value::from(flags.into()))
                }
            )*
            $(
                #[doc = concat!("A flag (`", $flag_name, "`).")]
                pub fn $flag(self, flag: bool) -> Self {
                    self.put($flag_name, flag)
                }
            )*
            $(
                #[doc = concat!("A text (`", $text_name, "`).")]
                pub fn $text(self, text: impl Into<String>) -> Self {
                    self.put($text_name, text.into())
                }
            )*
            $(
                #[doc = concat!("A range of times, to the microsecond (`", $time_name, "__gt`, `__gte`, `__lt`, `__lte`).")]
                pub fn $time(self, range: impl RangeBounds<DateTime<Utc>>) -> Self {
                    let (lower, upper) = (range.start_bound().cloned(), range.end_bound().cloned());
                    self.put_range($time_name, lower, upper)
                }
            )*
            $(
                #[doc = concat!("A range of numbers (`", $integer_name, "__gte`, `__lte`); memory in MB.")]
                pub fn $integer(self, range: impl RangeBounds<u64>) -> Self {
                    match inclusive(&range) {
                        Some((lower, upper)) => self.put_range($integer_name, lower, upper),
                        None => self.refuse($integer_name, "the range is empty"),
                    }
                }
            )*
            $(
                #[doc = concat!("A range of versions, compared by the service (`", $version_name, "__gt`, `__gte`, `__lt`, `__lte`).")]
                pub fn $version<'a>(self, range: impl RangeBounds<&'a str>) -> Self {
                    let (lower, upper) = (range.start_bound().cloned(), range.end_bound().cloned());
                    self.put_bounds($version_name, lower, upper)
                }
            )*

            /// The vendor's names of all parameters that have a setter; ranges under their field's name.
            #[cfg(test)]
            pub(crate) const NAMES: &[&str] = &[
                "tagsData", "activeThreats", "activeThreats__gt",
                $($id_name, $($id_not_name,)?)* $($any_name, $($any_not_name,)?)* $($one_name,)* $($texts_name,)*
                $($contains_name,)* $($flags_name,)* $($flag_name,)* $($text_name,)*
            ];
            #[cfg(test)]
            pub(crate) const RANGES: &[&str] = &[$($time_name,)* $($integer_name,)* $($version_name,)*];
        }
    };
}

agent_filters! {
    ids {
        site_ids: SiteId = "siteIds";
        account_ids: AccountId = "accountIds";
        group_ids: GroupId = "groupIds";
        filtered_group_ids: GroupId = "filteredGroupIds";
        filtered_site_ids: SiteId = "filteredSiteIds";
        ids / ids_not_in: AgentId = "ids" / "idsNin";
    }
    any_of {
        os_arches / os_arches_not_in: OsArch = "osArches" / "osArchesNin";
        os_types / os_types_not_in: OsType = "osTypes" / "osTypesNin";
        scan_statuses / scan_statuses_not_in: ScanStatus = "scanStatuses" / "scanStatusesNin";
        machine_types / machine_types_not_in: MachineType = "machineTypes" / "machineTypesNin";
        network_statuses / network_statuses_not_in: NetworkStatus = "networkStatuses" / "networkStatusesNin";
        user_actions_needed / user_actions_needed_not_in: UserActionsNeeded = "userActionsNeeded" / "userActionsNeededNin";
        missing_permissions / missing_permissions_not_in: MissingPermission = "missingPermissions" / "missingPermissionsNin";
        console_migration_statuses / console_migration_statuses_not_in: ConsoleMigrationStatus = "consoleMigrationStatuses" / "consoleMigrationStatusesNin";
        apps_vulnerability_statuses / apps_vulnerability_statuses_not_in: AppsVulnerabilityStatus = "appsVulnerabilityStatuses" / "appsVulnerabilityStatusesNin";
        installer_types / installer_types_not_in: FileExtension = "installerTypes" / "installerTypesNin";
        ranger_statuses / ranger_statuses_not_in: RangerStatus = "rangerStatuses" / "rangerStatusesNin";
        active_protection: ActiveProtection = "activeProtection";
    }
    one_of {
        os_arch: OsArch = "osArch";
        ranger_status: RangerStatus = "rangerStatus";
        scan_status: ScanStatus = "scanStatus";
        threat_mitigation_status: ThreatMitigationStatus = "threatMitigationStatus";
        mitigation_mode: MitigationMode = "mitigationMode";
        mitigation_mode_suspicious: MitigationMode = "mitigationModeSuspicious";
        migration_status: ConsoleMigrationStatus = "migrationStatus";
        rso_level: RsoLevel = "rsoLevel";
    }
    texts {
        agent_versions = "agentVersions";
        agent_versions_not_in = "agentVersionsNin";
        ranger_versions = "rangerVersions";
        ranger_versions_not_in = "rangerVersionsNin";
        storage_types = "storageTypes";
        storage_types_not_in = "storageTypesNin";
        domains = "domains";
        domains_not_in = "domainsNin";
        location_ids = "locationIds";
        location_ids_not_in = "locationIdsNin";
        operational_states = "operationalStates";
        operational_states_not_in = "operationalStatesNin";
        remote_profiling_states = "remoteProfilingStates";
        remote_profiling_states_not_in = "remoteProfilingStatesNin";
        cloud_provider = "cloudProvider";
        cloud_provider_not_in = "cloudProviderNin";
        pac_file_usage = "pacFileUsage";
        proxy_method = "proxyMethod";
        proxy_method_not_in = "proxyMethodNin";
        console = "console";
        deep_visibility = "deepVisibility";
        uuids = "uuids";
        rso_levels = "rsoLevels";
    }
    contains {
        external_ip_contains = "externalIp__contains";
        computer_name_contains = "computerName__contains";
        network_interface_inet_contains = "networkInterfaceInet__contains";
        network_interface_physical_contains = "networkInterfacePhysical__contains";
        network_interface_gateway_mac_address_contains = "networkInterfaceGatewayMacAddress__contains";
        last_logged_in_user_name_contains = "lastLoggedInUserName__contains";
        os_version_contains = "osVersion__contains";
        ad_query_contains = "adQuery__contains";
        ad_user_name_contains = "adUserName__contains";
        ad_user_member_contains = "adUserMember__contains";
        ad_user_query_contains = "adUserQuery__contains";
        ad_computer_name_contains = "adComputerName__contains";
        ad_computer_member_contains = "adComputerMember__contains";
        ad_computer_query_contains = "adComputerQuery__contains";
        uuid_contains = "uuid__contains";
        external_id_contains = "externalId__contains";
        aws_role_contains = "awsRole__contains";
        aws_security_groups_contains = "awsSecurityGroups__contains";
        aws_subnet_ids_contains = "awsSubnetIds__contains";
        agent_namespace_contains = "agentNamespace__contains";
        agent_pod_name_contains = "agentPodName__contains";
        azure_resource_group_contains = "azureResourceGroup__contains";
        cloud_account_contains = "cloudAccount__contains";
        cloud_image_contains = "cloudImage__contains";
        cloud_instance_id_contains = "cloudInstanceId__contains";
        cloud_instance_size_contains = "cloudInstanceSize__contains";
        cloud_location_contains = "cloudLocation__contains";
        cloud_network_contains = "cloudNetwork__contains";
        cloud_tags_contains = "cloudTags__contains";
        cluster_name_contains = "clusterName__contains";
        gcp_service_account_contains = "gcpServiceAccount__contains";
        k8s_node_labels_contains = "k8sNodeLabels__contains";
        k8s_node_name_contains = "k8sNodeName__contains";
        k8s_type_contains = "k8sType__contains";
        k8s_version_contains = "k8sVersion__contains";
        live_update_id_contains = "liveUpdateId__contains";
        serial_number_contains = "serialNumber__contains";
        cpu_id_contains = "cpuId__contains";
        ecs_type_contains = "ecsType__contains";
        ecs_version_contains = "ecsVersion__contains";
        ecs_cluster_name_contains = "ecsClusterName__contains";
        ecs_task_arn_contains = "ecsTaskArn__contains";
        ecs_task_availability_zone_contains = "ecsTaskAvailabilityZone__contains";
        ecs_service_name_contains = "ecsServiceName__contains";
        ecs_service_arn_contains = "ecsServiceArn__contains";
        ecs_task_definition_family_contains = "ecsTaskDefinitionFamily__contains";
        ecs_task_definition_revision_contains = "ecsTaskDefinitionRevision__contains";
        ecs_task_definition_arn_contains = "ecsTaskDefinitionArn__contains";
        computer_name_or_uuid_contains = "computerNameOrUuid__contains";
    }
    flags {
        is_active = "isActive";
        is_pending_uninstall = "isPendingUninstall";
        is_up_to_date = "isUpToDate";
        encrypted_applications = "encryptedApplications";
        threat_reboot_required = "threatRebootRequired";
        network_quarantine_enabled = "networkQuarantineEnabled";
        firewall_enabled = "firewallEnabled";
        location_enabled = "locationEnabled";
        is_ad_connector = "isAdConnector";
        is_hyper_automate = "isHyperAutomate";
        has_containerized_workload = "hasContainerizedWorkload";
        is_decommissioned = "isDecommissioned";
        is_uninstalled = "isUninstalled";
    }
    flag {
        infected = "infected";
        has_local_configuration = "hasLocalConfiguration";
        has_tags = "hasTags";
        threat_resolved = "threatResolved";
        threat_hidden = "threatHidden";
        remote_ops_forensics_supported = "remoteOpsForensicsSupported";
    }
    text {
        query = "query";
        ad_query = "adQuery";
        filter_id = "filterId";
        computer_name_like = "computerName__like";
        computer_name = "computerName";
        uuid = "uuid";
        threat_content_hash = "threatContentHash";
        gateway_ip = "gatewayIp";
        csv_filter_id = "csvFilterId";
    }
    times {
        registered_at = "registeredAt";
        last_active_date = "lastActiveDate";
        last_successful_scan_date = "lastSuccessfulScanDate";
        decommissioned_at = "decommissionedAt";
        created_at = "createdAt";
        updated_at = "updatedAt";
        threat_created_at = "threatCreatedAt";
    }
    integers {
        total_memory = "totalMemory";
        core_count = "coreCount";
        cpu_count = "cpuCount";
        windows_os_revision = "windowsOsRevision";
    }
    versions {
        agent_version = "agentVersion";
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use chrono::TimeZone;

    use super::*;

    /// The parameters of `GET /agents` as the vendor's contract names them.
    const DOCUMENTED: &str = include_str!("../../../tests/facts/agents_parameters.txt");

    /// What the filter leaves out on purpose: the request's own parameters, `__between` (a range sends its two ends), and an object
    /// whose form in a query is not documented.
    fn left_out(name: &str) -> bool {
        matches!(name, "skip" | "limit" | "cursor" | "countOnly" | "skipCount" | "sortBy" | "sortOrder")
            || name.ends_with("__between")
            || name == "containerizedWorkloadCounts"
    }

    #[test]
    fn every_documented_parameter_has_a_setter_and_no_other_name_has_one() {
        let documented: BTreeSet<&str> =
            DOCUMENTED.lines().filter_map(|line| line.split(':').next()).filter(|name| !left_out(name)).collect();
        let operators = ["__gt", "__gte", "__lt", "__lte"];
        let covered: BTreeSet<String> = AgentFilter::NAMES
            .iter()
            .map(ToString::to_string)
            .chain(AgentFilter::RANGES.iter().flat_map(|field| operators.map(|operator| format!("{field}{operator}"))))
            .collect();
        let missing: Vec<_> = documented.iter().filter(|name| !covered.contains(**name)).collect();
        assert!(missing.is_empty(), "no setter for {missing:?}");
        // Ranges of `windowsOsRevision` never use the two operators that it lacks, because whole numbers are sent inclusive.
        let foreign: Vec<_> = covered
            .iter()
            .filter(|name| !documented.contains(name.as_str()))
            .filter(|name| !matches!(name.as_str(), "windowsOsRevision__gt" | "windowsOsRevision__lt"))
            .collect();
        assert!(foreign.is_empty(), "not documented: {foreign:?}");
    }

    fn query(filter: &AgentFilter) -> Vec<(String, String)> {
        filter.to_query().expect("a filter that can be sent")
    }

    fn refused(filter: &AgentFilter) -> String {
        filter.to_query().expect_err("a filter that cannot be sent").to_string()
    }

    #[test]
    fn ranges_send_their_two_ends() {
        let from = Utc.with_ymd_and_hms(2026, 11, 20, 16, 41, 8).single().expect("a time");
        let to = from + chrono::TimeDelta::microseconds(552_013);
        assert_eq!(
            query(&AgentFilter::new().updated_at(from..to)),
            [
                ("updatedAt__gte".to_owned(), "2026-11-20T16:41:08.000000Z".to_owned()),
                ("updatedAt__lt".to_owned(), "2026-11-20T16:41:08.552013Z".to_owned()),
            ]
        );
        let after = (Bound::Excluded(from), Bound::Unbounded);
        assert_eq!(query(&AgentFilter::new().updated_at(from..).updated_at(after))[0].0, "updatedAt__gt");
        assert_eq!(query(&AgentFilter::new().updated_at(from..).updated_at(after)).len(), 1);
        assert_eq!(
            query(&AgentFilter::new().windows_os_revision(19045..22632)),
            [
                ("windowsOsRevision__gte".to_owned(), "19045".to_owned()),
                ("windowsOsRevision__lte".to_owned(), "22631".to_owned()),
            ]
        );
        assert_eq!(
            query(&AgentFilter::new().agent_version("9.1".."24.2")),
            [("agentVersion__gte".to_owned(), "9.1".to_owned()), ("agentVersion__lt".to_owned(), "24.2".to_owned())]
        );
    }

    #[test]
    fn values_that_cannot_be_sent_are_refused_by_name() {
        let now = Utc.with_ymd_and_hms(2026, 1, 1, 0, 0, 0).single().expect("a time");
        let hour = chrono::TimeDelta::hours(1);
        for (filter, name) in [
            (AgentFilter::new().os_types([]), "osTypes"),
            (AgentFilter::new().domains(["a,b"]), "domains"),
            (AgentFilter::new().computer_name_contains(["ok", " "]), "computerName__contains"),
            (AgentFilter::new().query(""), "query"),
            (AgentFilter::new().created_at(now..now - hour), "createdAt"),
            (AgentFilter::new().core_count(5..5), "coreCount"),
            (AgentFilter::new().cpu_count(..0), "cpuCount"),
            (AgentFilter::new().parameter("cursor", "x"), "parameter"),
            (AgentFilter::new().parameter("a=b&c", "x"), "parameter"),
        ] {
            let message = refused(&filter);
            assert!(message.contains(name), "{message}");
        }
        // The first fault is reported, and a later valid value does not hide it.
        assert!(refused(&AgentFilter::new().query("").domains(["a"])).contains("query"));
    }

    #[test]
    fn lists_and_flags_are_joined_by_commas() {
        let id = |text: &str| AgentId::new(text).expect("an id");
        let filter = AgentFilter::new()
            .ids([id("475482087580431375"), id("1840213377450912764")])
            .machine_types([MachineType::KubernetesNode, MachineType::from("mainframe")])
            .is_decommissioned([true, false])
            .is_active([true, true])
            .infected(false)
            .parameter("newParameter__in", "a,b");
        assert_eq!(
            query(&filter),
            [
                ("ids", "475482087580431375,1840213377450912764"),
                ("infected", "false"),
                ("isActive", "true"),
                ("isDecommissioned", "true,false"),
                ("machineTypes", "kubernetes node,mainframe"),
                ("newParameter__in", "a,b"),
            ]
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
        );
    }
}
