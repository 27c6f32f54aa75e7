//! Applications on endpoints, in the shapes of two contracts.

use open_record::{Integer, record, word_enum};
use serde_json::Value;

use super::agent::{MachineType, NetworkStatus, OsType};

record! {
    /// An application on an endpoint. Two contracts give this row, and one type reads both: `GET /web/api/v2.1/installed-applications`
    /// (shape A, with `agent_id`) and `GET /web/api/v2.1/application-management/inventory/endpoints` (shape B, with `endpoint_id`). Members
    /// without a word about it belong to both.
    pub struct InstalledApplication {
        /// The row's id in the console.
        pub id: String = "id",
        /// The application's version; may be an empty string.
        pub version: Option<String> = "version",
        /// The family of the operating system. In shape A that of the application, not always the agent's.
        pub os_type: Option<OsType> = "osType",
        /// The application's name. Shape A.
        pub name: Option<String> = "name",
        /// The maker. Shape A.
        pub publisher: Option<String> = "publisher",
        /// What it is. Shape A.
        pub kind: Option<ApplicationKind> = "type",
        /// The worst risk of its known vulnerabilities. Shape A.
        pub risk_level: Option<RiskLevel> = "riskLevel",
        /// Whether it is signed. Shape A.
        pub signed: Option<bool> = "signed",
        /// Its size. Shape A.
        pub size: Option<Integer> = "size",
        /// When it was installed. Shape A. ISO 8601.
        pub installed_at: Option<String> = "installedAt",
        /// When the row was made. Shape A. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// When the row last changed. Shape A. ISO 8601.
        pub updated_at: Option<String> = "updatedAt",
        /// The agent's id. Shape A.
        pub agent_id: Option<String> = "agentId",
        /// The agent's universally unique id. Shape A.
        pub agent_uuid: Option<String> = "agentUuid",
        /// The computer's name. Shape A.
        pub agent_computer_name: Option<String> = "agentComputerName",
        /// The NetBIOS domain or workgroup. Shape A.
        pub agent_domain: Option<String> = "agentDomain",
        /// The agent's version. Shape A.
        pub agent_version: Option<String> = "agentVersion",
        /// The kind of machine. Shape A.
        pub agent_machine_type: Option<MachineType> = "agentMachineType",
        /// The family of the computer's operating system. Shape A.
        pub agent_os_type: Option<OsType> = "agentOsType",
        /// Whether the agent has active threats. Shape A.
        pub agent_infected: Option<bool> = "agentInfected",
        /// Whether the agent was recently connected to the console. Shape A.
        pub agent_is_active: Option<bool> = "agentIsActive",
        /// Whether the agent is decommissioned. Shape A.
        pub agent_is_decommissioned: Option<bool> = "agentIsDecommissioned",
        /// The state of network isolation. Shape A.
        pub agent_network_status: Option<NetworkStatus> = "agentNetworkStatus",
        /// The agent's operational state; `na` is the usual one. Shape A.
        pub agent_operational_state: Option<String> = "agentOperationalState",
        /// The application's name. Shape B.
        pub application_name: Option<String> = "applicationName",
        /// The maker. Shape B: not in the vendor's row but a parameter of the request; whoever reads the rows adds it.
        pub application_vendor: Option<String> = "applicationVendor",
        /// When it was installed. Shape B. ISO 8601.
        pub application_installation_date: Option<String> = "applicationInstallationDate",
        /// Where it is installed. Shape B.
        pub application_installation_path: Option<String> = "applicationInstallationPath",
        /// When it was first seen. Shape B. ISO 8601.
        pub detection_date: Option<String> = "detectionDate",
        /// Its size. Shape B.
        pub file_size: Option<Integer> = "fileSize",
        /// Its name in the Common Platform Enumeration; the contract says anything. Shape B.
        pub cpe: Option<Value> = "cpe",
        /// The agent's id. Shape B.
        pub endpoint_id: Option<String> = "endpointId",
        /// The agent's universally unique id. Shape B.
        pub endpoint_uuid: Option<String> = "endpointUuid",
        /// The computer's name. Shape B.
        pub endpoint_name: Option<String> = "endpointName",
        /// The kind of machine. Shape B.
        pub endpoint_type: Option<MachineType> = "endpointType",
        /// The name of the account. Shape B.
        pub account_name: Option<String> = "accountName",
        /// The name of the site. Shape B.
        pub site_name: Option<String> = "siteName",
        /// The name of the group. Shape B.
        pub group_name: Option<String> = "groupName",
        /// The operating system's product name. Shape B.
        pub os_name: Option<String> = "osName",
        /// The operating system's name and version in one text. Shape B.
        pub os_version: Option<String> = "osVersion",
        /// The architecture: `32 bit`, `64 bit`, `ARM64`. Shape B.
        pub os_arch: Option<String> = "osArch",
        /// The number of processors. Shape B.
        pub cpu_count: Option<Integer> = "cpuCount",
        /// The number of processor cores. Shape B.
        pub core_count: Option<Integer> = "coreCount",
    }
    identity: id
}

word_enum! {
    /// What an installed application is.
    pub enum ApplicationKind {
        /// An application.
        App = "app",
        /// An update of Windows.
        Kb = "kb",
        /// A patch.
        Patch = "patch",
        /// An extension of Chrome.
        ChromeExtension = "chromeExtension",
        /// An extension of Edge.
        EdgeExtension = "edgeExtension",
        /// An extension of Firefox.
        FirefoxExtension = "firefoxExtension",
        /// An extension of Safari.
        SafariExtension = "safariExtension",
    }
}

word_enum! {
    /// The worst risk of an application's known vulnerabilities.
    pub enum RiskLevel {
        /// None.
        None = "none",
        /// Low.
        Low = "low",
        /// Medium.
        Medium = "medium",
        /// High.
        High = "high",
        /// Critical.
        Critical = "critical",
    }
}
