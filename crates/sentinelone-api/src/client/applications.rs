//! Applications that are installed on endpoints.

use connect_core::Call;
use open_record::word_enum;

use super::Applications;
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
    /// The members that the list can be sorted by.
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
    /// The members that the list can be sorted by.
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
    /// The members that the list can be sorted by.
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
    /// The members that the list can be sorted by.
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

    /// A request that exports applications as a file; it is not sent yet.
    pub transfer ExportApplicationsOfApplications {}

    /// A request that lists the inventory of applications: names and vendors.
    pub list ListInventory of InventoryApplication {}

    /// A request that lists the endpoints with an application of the inventory.
    pub list ListEndpointsOfApplications of InstalledApplication {}

    /// A request that exports the inventory; it is not sent yet.
    pub transfer ExportInventory {}

    /// A request that exports the endpoints; it is not sent yet.
    pub transfer ExportEndpointsOfApplications {}
}

setters! { ListApplicationsOfApplications query {
    /// The member to sort by. The default is one that never changes.
    one sort_by: ApplicationsOfApplicationSortBy => "sortBy";
    listing;
} }

setters! {
    ListApplicationsOfApplications, ListCvesOfApplications, ExportApplicationsOfApplications, ListInventory,
    ListEndpointsOfApplications, ExportInventory, ExportEndpointsOfApplications query {
        group_scope;
    }
}

setters! { ListApplicationsOfApplications, ListCvesOfApplications, ExportApplicationsOfApplications query {
    /// Only records with one of these `ids`.
    many(5000) ids: String => "ids";
} }

setters! { ListApplicationsOfApplications, ExportApplicationsOfApplications query {
    /// Only records with one of these `osTypes`.
    many(5000) os_types: OsType => "osTypes";
    /// Excludes records with any of these `osTypes`.
    many(5000) os_types_nin: OsType => "osTypesNin";
    /// Only records with one of these `agentMachineTypes`.
    many(5000) agent_machine_types: MachineType => "agentMachineTypes";
    /// Excludes records with any of these `agentMachineTypes`.
    many(5000) agent_machine_types_nin: MachineType => "agentMachineTypesNin";
    /// Only records whose `installedAt` is in this range.
    period installed_at_between => "installedAt__between";
    /// Only records with one of these `types`.
    many(5000) types: ApplicationKind => "types";
    /// Excludes records with any of these `types`.
    many(5000) types_nin: ApplicationKind => "typesNin";
    /// Only records with one of these `riskLevels`.
    many(5000) risk_levels: RiskLevel => "riskLevels";
    /// Excludes records with any of these `riskLevels`.
    many(5000) risk_levels_nin: RiskLevel => "riskLevelsNin";
    /// Only records whose `size` is in this range.
    span size_between => "size__between";
    /// Whether the agent is decommissioned.
    flags agent_is_decommissioned => "agentIsDecommissioned";
    /// Only records whose version contains one of these texts.
    contains(5000) version_contains => "version__contains";
    /// Only records whose publisher contains one of these texts.
    contains(5000) publisher_contains => "publisher__contains";
    /// Only records whose agent computer name contains one of these texts.
    contains(5000) agent_computer_name_contains => "agentComputerName__contains";
    /// Only records whose agent UUID contains one of these texts.
    contains(5000) agent_uuid_contains => "agentUuid__contains";
    /// Only records whose agent operating system version contains one of these texts.
    contains(5000) agent_os_version_contains => "agentOsVersion__contains";
} }

setters! { ListApplicationsOfApplications, ExportApplicationsOfApplications, ListInventory, ExportInventory query {
    /// Only records whose name contains one of these texts.
    contains(5000) name_contains => "name__contains";
} }

setters! { ListCvesOfApplications query {
    /// The member to sort by. The default is one that never changes.
    one sort_by: CvesOfApplicationSortBy => "sortBy";
    listing;
    /// Only records with one of these `cveIds`.
    many(5000) cve_ids: String => "cveIds";
    /// Only records with one of these `applicationIds`.
    many(5000) application_ids: String => "applicationIds";
    /// Only records whose `createdAt` is in this range.
    range created_at => "createdAt";
    /// Only records whose `updatedAt` is in this range.
    range updated_at => "updatedAt";
} }

setters! { ListInventory query {
    /// The member to sort by. The default is one that never changes.
    one sort_by: InventorySortBy => "sortBy";
    listing;
} }

setters! { ListInventory, ListEndpointsOfApplications, ExportInventory, ExportEndpointsOfApplications query {
    /// Only records whose endpoint UUID contains one of these texts.
    contains(5000) endpoint_uuid_contains => "endpointUuid__contains";
    /// Only records with one of these `osVersions`.
    many(5000) os_versions: String => "osVersions";
    /// Only records whose endpoint name contains one of these texts.
    contains(5000) endpoint_name_contains => "endpointName__contains";
    /// Only records with one of these `osArchitectures`.
    many(5000) os_architectures: String => "osArchitectures";
    /// Only records with one of these `osTypes`.
    many(5000) os_types: String => "osTypes";
} }

setters! { ListInventory, ExportInventory query {
    /// Only records with one of these `vendors`.
    many(5000) vendors: String => "vendors";
    /// Only records whose operating system version contains one of these texts.
    contains(5000) os_version_contains => "osVersion__contains";
    /// Only records whose vendor contains one of these texts.
    contains(5000) vendor_contains => "vendor__contains";
} }

setters! { ListEndpointsOfApplications query {
    /// The member to sort by. The default is one that never changes.
    one sort_by: EndpointsOfApplicationSortBy => "sortBy";
    listing;
} }

setters! { ListEndpointsOfApplications, ExportEndpointsOfApplications query {
    /// Only records whose `detectionDate` is in this range.
    range detection_date => "detectionDate";
    /// Only records with one of these `versions`.
    many(5000) versions: String => "versions";
} }

setters! { ExportInventory query {
    /// The CSV delimiter.
    text csv_delimiter => "csvDelimiter";
} }

setters! { ExportEndpointsOfApplications query {
    /// The CSV delimiter.
    text csv_delimiter => "csvDelimiter";
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
