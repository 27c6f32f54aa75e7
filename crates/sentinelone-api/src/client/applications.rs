//! Applications that are installed on endpoints.

use connect_core::Call;
use open_record::word_enum;

use super::Applications;
use super::agents::SortOrder;
use super::ids::{AccountId, GroupId, SiteId};
use super::operations::{
    EXPORT_APPLICATIONS_OF_APPLICATIONS, EXPORT_ENDPOINTS_OF_APPLICATIONS, EXPORT_INVENTORY,
    LIST_APPLICATIONS_OF_APPLICATIONS, LIST_CVES_OF_APPLICATIONS, LIST_ENDPOINTS_OF_APPLICATIONS, LIST_INVENTORY,
    LIST_OF_AGENTS,
};
use super::paging::by_cursor;
use super::setters::setters;
use crate::models::{
    AgentApplication, ApplicationCve, ApplicationKind, InstalledApplication, InventoryApplication, MachineType, OsType,
    RiskLevel,
};

word_enum! {
    /// What a list can be sorted by.
    pub enum EndpointsOfApplicationSortBy {
        /// `endpointName`.
        EndpointName = "endpointName",
        /// `endpointType`.
        EndpointType = "endpointType",
        /// `osType`.
        OsType = "osType",
        /// `osVersion`.
        OsVersion = "osVersion",
        /// `accountName`.
        AccountName = "accountName",
        /// `siteName`.
        SiteName = "siteName",
        /// `groupName`.
        GroupName = "groupName",
        /// `version`.
        Version = "version",
        /// `fileSize`.
        FileSize = "fileSize",
        /// `detectionDate`.
        DetectionDate = "detectionDate",
        /// `applicationInstallationDate`.
        ApplicationInstallationDate = "applicationInstallationDate",
        /// `cpuCount`.
        CpuCount = "cpuCount",
        /// `coreCount`.
        CoreCount = "coreCount",
        /// `osArch`.
        OsArch = "osArch",
        /// `applicationInstallationPath`.
        ApplicationInstallationPath = "applicationInstallationPath",
    }
}

word_enum! {
    /// What a list can be sorted by.
    pub enum InventorySortBy {
        /// `applicationName`.
        ApplicationName = "applicationName",
        /// `applicationVendor`.
        ApplicationVendor = "applicationVendor",
        /// `applicationVersionsCount`.
        ApplicationVersionsCount = "applicationVersionsCount",
        /// `endpointsCount`.
        EndpointsCount = "endpointsCount",
    }
}

word_enum! {
    /// What a list can be sorted by.
    pub enum CvesOfApplicationSortBy {
        /// `id`.
        Id = "id",
        /// `publishedAt`.
        PublishedAt = "publishedAt",
        /// `agentId`.
        AgentId = "agentId",
        /// `applicationId`.
        ApplicationId = "applicationId",
    }
}

word_enum! {
    /// What a list can be sorted by.
    pub enum ApplicationsOfApplicationSortBy {
        /// `id`.
        Id = "id",
        /// `installedAt`.
        InstalledAt = "installedAt",
        /// `type`.
        Type = "type",
        /// `name`.
        Name = "name",
        /// `publisher`.
        Publisher = "publisher",
        /// `version`.
        Version = "version",
        /// `size`.
        Size = "size",
        /// `agentComputerName`.
        AgentComputerName = "agentComputerName",
        /// `riskLevel`.
        RiskLevel = "riskLevel",
        /// `createdAt`.
        CreatedAt = "createdAt",
        /// `updatedAt`.
        UpdatedAt = "updatedAt",
    }
}

connect_core::requests! {
    /// A request that lists applications.
    pub list ListApplicationsOfApplications of InstalledApplication {}

    /// A request that lists the CVEs of installed applications.
    pub list ListCvesOfApplications of ApplicationCve {}

    /// Exports applications as a file: not asked for yet.
    pub transfer ExportApplicationsOfApplications {}

    /// A request that lists the inventory of applications: names and vendors.
    pub list ListInventory of InventoryApplication {}

    /// A request that lists the endpoints with an application of the inventory.
    pub list ListEndpointsOfApplications of InstalledApplication {}

    /// Exports the inventory: not asked for yet.
    pub transfer ExportInventory {}

    /// Exports the endpoints: not asked for yet.
    pub transfer ExportEndpointsOfApplications {}
}

setters! { ListApplicationsOfApplications query {
    /// What to sort by, instead of what stays the same.
    one sort_by: ApplicationsOfApplicationSortBy => "sortBy";
    /// The direction of sorting.
    one sort_order: SortOrder => "sortOrder";
    /// Whether the service may leave out counting, which is faster.
    flag skip_count => "skipCount";
    /// Only these: `siteIds`.
    many(500) site_ids: SiteId => "siteIds";
    /// Only these: `accountIds`.
    many(500) account_ids: AccountId => "accountIds";
    /// Only these: `groupIds`.
    many(500) group_ids: GroupId => "groupIds";
    /// Only these: `ids`.
    many(5000) ids: String => "ids";
    /// Only these: `osTypes`.
    many(5000) os_types: OsType => "osTypes";
    /// None of these: `osTypes`.
    many(5000) os_types_nin: OsType => "osTypesNin";
    /// Only these: `agentMachineTypes`.
    many(5000) agent_machine_types: MachineType => "agentMachineTypes";
    /// None of these: `agentMachineTypes`.
    many(5000) agent_machine_types_nin: MachineType => "agentMachineTypesNin";
    /// Only where `installedAt` lies in this range.
    period installed_at_between => "installedAt__between";
    /// Only these: `types`.
    many(5000) types: ApplicationKind => "types";
    /// None of these: `types`.
    many(5000) types_nin: ApplicationKind => "typesNin";
    /// Only these: `riskLevels`.
    many(5000) risk_levels: RiskLevel => "riskLevels";
    /// None of these: `riskLevels`.
    many(5000) risk_levels_nin: RiskLevel => "riskLevelsNin";
    /// Only where `size` lies in this range.
    span size_between => "size__between";
    /// The agent is decommissioned.
    flags agent_is_decommissioned => "agentIsDecommissioned";
    /// Only where the name contains one of these texts.
    contains(5000) name_contains => "name__contains";
    /// Only where the version contains one of these texts.
    contains(5000) version_contains => "version__contains";
    /// Only where the publisher contains one of these texts.
    contains(5000) publisher_contains => "publisher__contains";
    /// Only where the agent computer name contains one of these texts.
    contains(5000) agent_computer_name_contains => "agentComputerName__contains";
    /// Only where the agent UUID contains one of these texts.
    contains(5000) agent_uuid_contains => "agentUuid__contains";
    /// Only where the agent operating system version contains one of these texts.
    contains(5000) agent_os_version_contains => "agentOsVersion__contains";
} }

setters! { ListCvesOfApplications query {
    /// What to sort by, instead of what stays the same.
    one sort_by: CvesOfApplicationSortBy => "sortBy";
    /// The direction of sorting.
    one sort_order: SortOrder => "sortOrder";
    /// Whether the service may leave out counting, which is faster.
    flag skip_count => "skipCount";
    /// Only these: `siteIds`.
    many(500) site_ids: SiteId => "siteIds";
    /// Only these: `accountIds`.
    many(500) account_ids: AccountId => "accountIds";
    /// Only these: `groupIds`.
    many(500) group_ids: GroupId => "groupIds";
    /// Only these: `ids`.
    many(5000) ids: String => "ids";
    /// Only these: `cveIds`.
    many(5000) cve_ids: String => "cveIds";
    /// Only these: `applicationIds`.
    many(5000) application_ids: String => "applicationIds";
    /// Only where `createdAt` lies in this range.
    range created_at => "createdAt";
    /// Only where `updatedAt` lies in this range.
    range updated_at => "updatedAt";
} }

setters! { ExportApplicationsOfApplications query {
    /// Only these: `siteIds`.
    many(500) site_ids: SiteId => "siteIds";
    /// Only these: `accountIds`.
    many(500) account_ids: AccountId => "accountIds";
    /// Only these: `groupIds`.
    many(500) group_ids: GroupId => "groupIds";
    /// Only these: `ids`.
    many(5000) ids: String => "ids";
    /// Only these: `osTypes`.
    many(5000) os_types: OsType => "osTypes";
    /// None of these: `osTypes`.
    many(5000) os_types_nin: OsType => "osTypesNin";
    /// Only these: `agentMachineTypes`.
    many(5000) agent_machine_types: MachineType => "agentMachineTypes";
    /// None of these: `agentMachineTypes`.
    many(5000) agent_machine_types_nin: MachineType => "agentMachineTypesNin";
    /// Only where `installedAt` lies in this range.
    period installed_at_between => "installedAt__between";
    /// Only these: `types`.
    many(5000) types: ApplicationKind => "types";
    /// None of these: `types`.
    many(5000) types_nin: ApplicationKind => "typesNin";
    /// Only these: `riskLevels`.
    many(5000) risk_levels: RiskLevel => "riskLevels";
    /// None of these: `riskLevels`.
    many(5000) risk_levels_nin: RiskLevel => "riskLevelsNin";
    /// Only where `size` lies in this range.
    span size_between => "size__between";
    /// The agent is decommissioned.
    flags agent_is_decommissioned => "agentIsDecommissioned";
    /// Only where the name contains one of these texts.
    contains(5000) name_contains => "name__contains";
    /// Only where the version contains one of these texts.
    contains(5000) version_contains => "version__contains";
    /// Only where the publisher contains one of these texts.
    contains(5000) publisher_contains => "publisher__contains";
    /// Only where the agent computer name contains one of these texts.
    contains(5000) agent_computer_name_contains => "agentComputerName__contains";
    /// Only where the agent UUID contains one of these texts.
    contains(5000) agent_uuid_contains => "agentUuid__contains";
    /// Only where the agent operating system version contains one of these texts.
    contains(5000) agent_os_version_contains => "agentOsVersion__contains";
} }

setters! { ListInventory query {
    /// What to sort by, instead of what stays the same.
    one sort_by: InventorySortBy => "sortBy";
    /// The direction of sorting.
    one sort_order: SortOrder => "sortOrder";
    /// Only these: `siteIds`.
    many(500) site_ids: SiteId => "siteIds";
    /// Only these: `accountIds`.
    many(500) account_ids: AccountId => "accountIds";
    /// Only where the endpoint UUID contains one of these texts.
    contains(5000) endpoint_uuid_contains => "endpointUuid__contains";
    /// Only these: `osVersions`.
    many(5000) os_versions: String => "osVersions";
    /// Only these: `vendors`.
    many(5000) vendors: String => "vendors";
    /// Whether the service may leave out counting, which is faster.
    flag skip_count => "skipCount";
    /// Only where the operating system version contains one of these texts.
    contains(5000) os_version_contains => "osVersion__contains";
    /// Only where the endpoint name contains one of these texts.
    contains(5000) endpoint_name_contains => "endpointName__contains";
    /// Only where the name contains one of these texts.
    contains(5000) name_contains => "name__contains";
    /// Only where the vendor contains one of these texts.
    contains(5000) vendor_contains => "vendor__contains";
    /// Only these: `osArchitectures`.
    many(5000) os_architectures: String => "osArchitectures";
    /// Only these: `groupIds`.
    many(500) group_ids: GroupId => "groupIds";
    /// Only these: `osTypes`.
    many(5000) os_types: String => "osTypes";
} }

setters! { ListEndpointsOfApplications query {
    /// What to sort by, instead of what stays the same.
    one sort_by: EndpointsOfApplicationSortBy => "sortBy";
    /// The direction of sorting.
    one sort_order: SortOrder => "sortOrder";
    /// Only these: `siteIds`.
    many(500) site_ids: SiteId => "siteIds";
    /// Only where `detectionDate` lies in this range.
    range detection_date => "detectionDate";
    /// Only these: `accountIds`.
    many(500) account_ids: AccountId => "accountIds";
    /// Only where the endpoint UUID contains one of these texts.
    contains(5000) endpoint_uuid_contains => "endpointUuid__contains";
    /// Only these: `osVersions`.
    many(5000) os_versions: String => "osVersions";
    /// Whether the service may leave out counting, which is faster.
    flag skip_count => "skipCount";
    /// Only these: `versions`.
    many(5000) versions: String => "versions";
    /// Only where the endpoint name contains one of these texts.
    contains(5000) endpoint_name_contains => "endpointName__contains";
    /// Only these: `osArchitectures`.
    many(5000) os_architectures: String => "osArchitectures";
    /// Only these: `groupIds`.
    many(500) group_ids: GroupId => "groupIds";
    /// Only these: `osTypes`.
    many(5000) os_types: String => "osTypes";
} }

setters! { ExportInventory query {
    /// Only these: `siteIds`.
    many(500) site_ids: SiteId => "siteIds";
    /// Only these: `accountIds`.
    many(500) account_ids: AccountId => "accountIds";
    /// The CSV delimiter.
    text csv_delimiter => "csvDelimiter";
    /// Only where the endpoint UUID contains one of these texts.
    contains(5000) endpoint_uuid_contains => "endpointUuid__contains";
    /// Only these: `osVersions`.
    many(5000) os_versions: String => "osVersions";
    /// Only these: `vendors`.
    many(5000) vendors: String => "vendors";
    /// Only where the operating system version contains one of these texts.
    contains(5000) os_version_contains => "osVersion__contains";
    /// Only where the endpoint name contains one of these texts.
    contains(5000) endpoint_name_contains => "endpointName__contains";
    /// Only where the name contains one of these texts.
    contains(5000) name_contains => "name__contains";
    /// Only where the vendor contains one of these texts.
    contains(5000) vendor_contains => "vendor__contains";
    /// Only these: `osArchitectures`.
    many(5000) os_architectures: String => "osArchitectures";
    /// Only these: `groupIds`.
    many(500) group_ids: GroupId => "groupIds";
    /// Only these: `osTypes`.
    many(5000) os_types: String => "osTypes";
} }

setters! { ExportEndpointsOfApplications query {
    /// Only these: `siteIds`.
    many(500) site_ids: SiteId => "siteIds";
    /// Only where `detectionDate` lies in this range.
    range detection_date => "detectionDate";
    /// Only these: `accountIds`.
    many(500) account_ids: AccountId => "accountIds";
    /// The CSV delimiter.
    text csv_delimiter => "csvDelimiter";
    /// Only where the endpoint UUID contains one of these texts.
    contains(5000) endpoint_uuid_contains => "endpointUuid__contains";
    /// Only these: `osVersions`.
    many(5000) os_versions: String => "osVersions";
    /// Only these: `versions`.
    many(5000) versions: String => "versions";
    /// Only where the endpoint name contains one of these texts.
    contains(5000) endpoint_name_contains => "endpointName__contains";
    /// Only these: `osArchitectures`.
    many(5000) os_architectures: String => "osArchitectures";
    /// Only these: `groupIds`.
    many(500) group_ids: GroupId => "groupIds";
    /// Only these: `osTypes`.
    many(5000) os_types: String => "osTypes";
} }

impl Applications {
    /// Lists applications, page by page. Permission: `Applications Page.view`.
    pub fn list(&self) -> ListApplicationsOfApplications {
        ListApplicationsOfApplications::new(self.core.list(
            LIST_APPLICATIONS_OF_APPLICATIONS.request().query("sortBy", "id").query("sortOrder", "asc"),
            by_cursor("data"),
        ))
    }

    /// Lists the CVEs of installed applications. Permission: `Applications Page.view`.
    pub fn list_cves(&self) -> ListCvesOfApplications {
        ListCvesOfApplications::new(self.core.list(
            LIST_CVES_OF_APPLICATIONS.request().query("sortBy", "id").query("sortOrder", "asc"),
            by_cursor("data"),
        ))
    }

    /// Exports applications as a file. Permission: `Applications Page.view`.
    pub fn export(&self) -> ExportApplicationsOfApplications {
        ExportApplicationsOfApplications::new(self.core.transfer(EXPORT_APPLICATIONS_OF_APPLICATIONS.request()))
    }

    /// Lists the inventory of applications: names and vendors. Permission: `Applications Page.view`.
    pub fn list_inventory(&self) -> ListInventory {
        ListInventory::new(self.core.list(LIST_INVENTORY.request(), by_cursor("data")))
    }

    /// Lists the of agents. Permission: `Applications Page.view`.
    pub fn list_of_agents(&self, ids: &[&str]) -> Call<Vec<AgentApplication>> {
        self.core.json(LIST_OF_AGENTS.request().query("ids", ids), "data")
    }

    /// Lists the endpoints with an application of the inventory. Give an empty vendor for an application without one. Permission:
    /// `Applications Page.view`.
    pub fn list_endpoints(&self, application_name: &str, application_vendor: &str) -> ListEndpointsOfApplications {
        ListEndpointsOfApplications::new(
            self.core.list(
                LIST_ENDPOINTS_OF_APPLICATIONS
                    .request()
                    .query("applicationName", application_name)
                    // Some applications have no vendor; the parameter is required all the same.
                    .query_each("applicationVendor", [application_vendor]),
                by_cursor("data"),
            ),
        )
    }

    /// Exports the inventory.
    pub fn export_inventory(&self) -> ExportInventory {
        ExportInventory::new(self.core.transfer(EXPORT_INVENTORY.request()))
    }

    /// Exports the endpoints.
    pub fn export_endpoints(&self, application_name: &str, application_vendor: &str) -> ExportEndpointsOfApplications {
        ExportEndpointsOfApplications::new(
            self.core.transfer(
                EXPORT_ENDPOINTS_OF_APPLICATIONS
                    .request()
                    .query("applicationName", application_name)
                    .query("applicationVendor", application_vendor),
            ),
        )
    }
}
