//! Installers.

use open_record::Integer;

use super::{Call, EsetClient, List, group};
use crate::catalogue::{CREATE_INSTALLER, DELETE_INSTALLER, GENERATE_GPO_SCCM_FILE, GET_INSTALLER, LIST_INSTALLERS};
use crate::models::{DeviceEnrollmentSettings, GpoSccmFile, Installer};
use crate::{DeviceGroupUuid, InstallerUuid};

group! {
    /// Installers of ESET products.
    Installers = installers
}

/// A call that creates an installer, with its optional parameters.
#[derive(Debug)]
pub enum CreateInstaller {}

/// A call that generates a deployment file, with its optional parameters.
#[derive(Debug)]
pub enum GenerateGpoSccmFile {}

/// A component that an installer can contain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Component {
    /// ESET Management Agent, 13.
    Agent,
    /// ESET Endpoint Antivirus for Windows, 19.
    EndpointAntivirusWindows,
    /// ESET File Security for Windows Server, 20.
    FileSecurityWindowsServer,
    /// ESET Endpoint Security for Windows, 27.
    EndpointSecurityWindows,
    /// ESET Endpoint Antivirus for macOS, 29.
    EndpointAntivirusMacos,
    /// ESET Endpoint Security for macOS, 30.
    EndpointSecurityMacos,
    /// ESET Inspect agent, 167.
    InspectAgent,
    /// ESET File Security for Linux, 209.
    FileSecurityLinux,
    /// ESET Full Disk Encryption for Windows, 210.
    FullDiskEncryptionWindows,
    /// ESET Endpoint Antivirus for Linux, version 7 and later, 215.
    EndpointAntivirusLinux,
    /// ESET Endpoint Antivirus for macOS, version 7 and later, 230.
    EndpointAntivirusMacos7,
    /// ESET Endpoint Security for macOS, version 7 and later, 231.
    EndpointSecurityMacos7,
}

impl Component {
    /// The service's number for the component.
    #[must_use]
    pub const fn id(self) -> u32 {
        match self {
            Self::Agent => 13,
            Self::EndpointAntivirusWindows => 19,
            Self::FileSecurityWindowsServer => 20,
            Self::EndpointSecurityWindows => 27,
            Self::EndpointAntivirusMacos => 29,
            Self::EndpointSecurityMacos => 30,
            Self::InspectAgent => 167,
            Self::FileSecurityLinux => 209,
            Self::FullDiskEncryptionWindows => 210,
            Self::EndpointAntivirusLinux => 215,
            Self::EndpointAntivirusMacos7 => 230,
            Self::EndpointSecurityMacos7 => 231,
        }
    }
}

impl Installers {
    /// Lists installers.
    pub fn list(&self) -> List<Installer> {
        self.call(&LIST_INSTALLERS).list()
    }

    /// Creates an installer. The family of its operating system must be 1 (Windows) or 3 (macOS).
    pub fn create(&self, installer: &Installer) -> Call<Installer, CreateInstaller> {
        let call = self.call(&CREATE_INSTALLER);
        let call = match installer.operating_system_family_id.map(Integer::as_u64) {
            None | Some(Some(1 | 3)) => call,
            Some(_) => call.refuse("installer.operatingSystemFamilyId", "must be 1 (Windows) or 3 (macOS)"),
        };
        call.entity("installer", installer).created()
    }

    /// Gets an installer.
    pub fn get(&self, installer: impl Into<InstallerUuid>) -> Call<Installer> {
        self.call(&GET_INSTALLER).path("installerUuid", installer.into()).member()
    }

    /// Deletes an installer.
    pub fn delete(&self, installer: impl Into<InstallerUuid>) -> Call<()> {
        self.call(&DELETE_INSTALLER).path("installerUuid", installer.into()).empty()
    }

    /// Generates a file for deployment by group policy or Configuration Manager. The service does not store the file.
    pub fn generate_gpo_sccm_file(&self) -> Call<GpoSccmFile, GenerateGpoSccmFile> {
        self.call(&GENERATE_GPO_SCCM_FILE).whole()
    }
}

impl List<Installer> {
    /// Only installers that can be used (true), or only installers that cannot be used (false).
    pub fn usable(self, usable: bool) -> Self {
        self.query("usable", usable)
    }
}

impl Call<Installer, CreateInstaller> {
    /// The components that the installer contains.
    pub fn components(self, components: impl IntoIterator<Item = Component>) -> Self {
        let ids: Vec<Integer> = components.into_iter().map(|component| component.id().into()).collect();
        self.set("requestedComponentIds", ids)
    }
}

impl Call<GpoSccmFile, GenerateGpoSccmFile> {
    /// Whether the installed products send anonymous diagnostic data.
    pub fn send_anonymous_diagnostic_data(self, send: bool) -> Self {
        self.set("sendAnonymousDiagnosticData", send)
    }

    /// The group that new devices are put into.
    pub fn security_group(self, group: impl Into<DeviceGroupUuid>) -> Self {
        let settings = DeviceEnrollmentSettings::new().security_group_uuid(group.into());
        self.set("deviceEnrollmentSettings", settings)
    }
}
