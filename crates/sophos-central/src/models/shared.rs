//! What several records have in common.

use open_record::{Integer, record, word_enum};

word_enum! {
    /// The kind of an endpoint.
    ///
    /// `computer` is a desktop or a laptop; the service does not tell them apart.
    pub enum EndpointType {
        /// A desktop or a laptop.
        Computer = "computer",
        /// A server.
        Server = "server",
        /// A virtual machine that protects others.
        SecurityVm = "securityVm",
        /// A phone or a tablet.
        Mobile = "mobile",
        /// A firewall of the UTM line.
        Utm = "utm",
        /// A firewall of the XG line.
        XgFirewall = "xgFirewall",
        /// A mailbox.
        Mailbox = "mailbox",
        /// A wireless network.
        WirelessNetwork = "wirelessNetwork",
        /// A sender of e-mail, as the vendor abbreviates it.
        Slec = "slec",
    }
}

word_enum! {
    /// The family of an operating system.
    pub enum OsPlatform {
        /// Windows.
        Windows = "windows",
        /// Linux.
        Linux = "linux",
        /// macOS.
        MacOs = "macOS",
        /// iOS.
        Ios = "ios",
        /// Android.
        Android = "android",
    }
}

record! {
    /// The operating system of an endpoint.
    pub struct EndpointOs {
        /// Whether it is a server system.
        pub is_server: Option<bool> = "isServer",
        /// The family.
        pub platform: Option<OsPlatform> = "platform",
        /// The name as the service shows it; it can end in blanks.
        pub name: Option<String> = "name",
        /// The first number of the version.
        pub major_version: Option<Integer> = "majorVersion",
        /// The second number of the version.
        pub minor_version: Option<Integer> = "minorVersion",
        /// The build.
        pub build: Option<Integer> = "build",
    }
}

word_enum! {
    /// Whether a product is installed on an endpoint.
    pub enum ProductStatus {
        /// It is installed.
        Installed = "installed",
        /// It is assigned, but not installed.
        NotInstalled = "notInstalled",
    }
}

record! {
    /// A product of Sophos on an endpoint.
    pub struct AssignedProduct {
        /// The product's code, such as `coreAgent`, `interceptX` or `mtr`; no marketing name.
        pub code: Option<String> = "code",
        /// Version of the product.
        pub version: Option<String> = "version",
        /// Whether it is installed.
        pub status: Option<ProductStatus> = "status",
    }
}

record! {
    /// An object of the service by id and name.
    pub struct NamedRef {
        /// Identifier of the object.
        pub id: Option<String> = "id",
        /// Name of the object.
        pub name: Option<String> = "name",
    }
}
